# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``projects``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.create_project_reply import CreateProjectReply
    from ..models.create_project_request import CreateProjectRequest
    from ..models.delete_project_request import DeleteProjectRequest
    from ..models.project import Project
    from ..models.project_columns_reply import ProjectColumnsReply
    from ..models.project_notes_reply import ProjectNotesReply
    from ..models.project_row import ProjectRow
    from ..models.projects_page_reply import ProjectsPageReply
    from ..models.projects_reply import ProjectsReply
    from ..models.query_project_reply import QueryProjectReply
    from ..models.query_project_request import QueryProjectRequest
    from ..models.set_project_notes_request import SetProjectNotesRequest
    from ..models.set_project_owner_request import SetProjectOwnerRequest
    from ..models.share_link_reply import ShareLinkReply
    from ..models.share_links_reply import ShareLinksReply
    from ..models.symlink_reply import SymlinkReply
    from ..models.update_project_request import UpdateProjectRequest


class ProjectsOperations:
    """Operations of one tag, ``projects``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Project:
        """One project

        Give `projectId`, or `workspaceName` and `projectName`. The answer is the bare object. Of a project
        that does not exist it answers 404, never 400, which clients tell apart.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Project

        Endpoint: ``GET /api/rest/v2/project``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project

        return get_project.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    def get_columns(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        archived: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectColumnsReply:
        """Everything that the experiments of a project can be compared by

        One column for each metric, parameter, other, tag and piece of metadata that any experiment of the
        project has. Queries need it: a rule names a column together with its `type` and `source`.

        Give `projectId`, or `workspaceName` and `projectName`; both ways give the same answer. A few
        columns (`runId`, `duration`, `experimentKey`, ...) are there in every project.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            archived (bool | Unset): Whether to look at the archived experiments instead of the
                others; false where it is absent. Clients write it as `true`, `True` or `TRUE`, and a
                server has to take each. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectColumnsReply

        Endpoint: ``GET /api/rest/v2/project/column-names``
        Evidence: recorded, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project_columns

        return get_project_columns.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            timeout=timeout,
        )

    def get_share_links(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ShareLinksReply:
        """The share codes of a project

        Every code that `create_project_share_link` made and nobody has deleted.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ShareLinksReply

        Endpoint: ``GET /api/rest/v2/project/get-project-share-links``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project_share_links

        return get_project_share_links.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    def get_notes(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectNotesReply:
        """The notes of a project

        The text last set with `set_project_notes`. What comes back before any were set is not evidenced.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectNotesReply

        Endpoint: ``GET /api/rest/v2/project/notes``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project_notes

        return get_project_notes.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    def query(
        self,
        *,
        body: QueryProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> QueryProjectReply:
        """The experiments of a project that match

        A POST that reads. It gives the keys of the experiments for which every predicate holds: a predicate
        is a group of rules about columns of one source, joined by AND or OR.

        Rules are checked against the project's columns, so take `type` and `source` from
        `get_project_columns`. Values are text or numbers: a boolean column is compared with 1 or 0, a
        `datetime` column with `YYYY-MM-DD HH:MM:SS` in UTC, a `timenumber` column (a duration) with
        seconds.

        `search_experiments` is the newer call for the same purpose, with pages.

        Args:
            body (QueryProjectRequest): Which experiments of which project. Example: {'workspaceName':
                'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
                {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
                'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}}], 'archived': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            QueryProjectReply

        Endpoint: ``POST /api/rest/v2/project/query``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import query_project

        return query_project.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def list(
        self,
        *,
        workspace_name: str,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectsReply:
        """All projects of a workspace

        The whole list in one answer: there is no paging here. Comet's SDKs also use it to look up one
        project by name.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            project_name (str | Unset): Name of the project that the caller looks for; the Python SDK
                sends it. That the service lists all projects anyway is inferred: compare the names.
                Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectsReply

        Endpoint: ``GET /api/rest/v2/projects``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_projects

        return get_projects.sync(
            client=self._client,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    def get_page(
        self,
        *,
        workspace_name: str,
        offset: int | Unset = UNSET,
        count: int | Unset = UNSET,
        sort: str | Unset = UNSET,
        order: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        public: str | Unset = UNSET,
        starter_project: str | Unset = UNSET,
        search: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectsPageReply:
        """One page of a workspace's projects

        Known from the documentation alone; no client is known to call it. Its rows are not the objects of
        `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
        counts that each row carries are text, while the same counts beside `rows` are numbers.

        Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
        not documented.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            offset (int | Unset): How many projects to pass over. Example: 0.
            count (int | Unset): How many projects to give at most. Example: 25.
            sort (str | Unset): The field to sort by. Example: lastUpdated.
            order (str | Unset): The direction to sort in. Example: desc.
            owner (str | Unset): Only projects of this owner. Example: ada.
            public (str | Unset): Only public or only private projects. The documentation gives no
                type; true and false are inferred. Example: true.
            starter_project (str | Unset): Only starter projects, or none of them. The documentation
                gives no type; true and false are inferred. It also prints a comma before this parameter
                where an ampersand belongs. Example: false.
            search (str | Unset): Only projects in which this text occurs. Example: dig.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectsPageReply

        Endpoint: ``GET /api/rest/v2/projects/page``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.projects import get_projects_page

        return get_projects_page.sync(
            client=self._client,
            workspace_name=workspace_name,
            offset=offset,
            count=count,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
        )

    def get_page_iter(
        self,
        *,
        workspace_name: str,
        sort: str | Unset = UNSET,
        order: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        public: str | Unset = UNSET,
        starter_project: str | Unset = UNSET,
        search: str | Unset = UNSET,
        page_size: int = 100,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Iterator[ProjectRow]:
        """One page of a workspace's projects

        Requests page after page while you iterate.

        Known from the documentation alone; no client is known to call it. Its rows are not the objects of
        `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
        counts that each row carries are text, while the same counts beside `rows` are numbers.

        Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
        not documented.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            sort (str | Unset): The field to sort by. Example: lastUpdated.
            order (str | Unset): The direction to sort in. Example: desc.
            owner (str | Unset): Only projects of this owner. Example: ada.
            public (str | Unset): Only public or only private projects. The documentation gives no
                type; true and false are inferred. Example: true.
            starter_project (str | Unset): Only starter projects, or none of them. The documentation
                gives no type; true and false are inferred. It also prints a comma before this parameter
                where an ampersand belongs. Example: false.
            search (str | Unset): Only projects in which this text occurs. Example: dig.
            page_size (int): Items to request at once. Default: 100.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Iterator[ProjectRow]

        Endpoint: ``GET /api/rest/v2/projects/page``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.projects import get_projects_page

        return get_projects_page.iterate(
            client=self._client,
            workspace_name=workspace_name,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
            page_size=page_size,
        )

    def create_share_link(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ShareLinkReply:
        """Make a link that shows a private project to anyone (a GET that writes)

        Anybody who opens `https://www.comet.com/WORKSPACE/PROJECT?shareable=CODE` sees the project without
        an account.

        Not to be repeated blindly: each call may make a further code, and every code opens the project.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ShareLinkReply

        Endpoint: ``GET /api/rest/v2/write/project/add-share-link``
        Evidence: sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.projects import create_project_share_link

        return create_project_share_link.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    def create(
        self,
        *,
        body: CreateProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CreateProjectReply:
        """Create a project

        The documentation requires all four fields, and the clients always send them; comet_ml gives null
        for a missing description. A project is also created when an experiment is created in one that does
        not exist.

        Not to be repeated blindly: what a second project of the same name comes to is not known.

        Args:
            body (CreateProjectRequest): The project to create. Example: {'workspaceName': 'my-team',
                'projectName': 'digits', 'projectDescription': 'Handwritten digits', 'isPublic': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CreateProjectReply

        Endpoint: ``POST /api/rest/v2/write/project/create``
        Evidence: documented, sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.projects import create_project

        return create_project.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete(
        self,
        *,
        body: DeleteProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a project

        Give `projectId`, or `workspaceName` and `projectName`, which is the only form that the
        documentation knows. What becomes of the experiments when `deleteAllExperiments` is false is not
        evidenced.

        Repeating it changes nothing further, but may be answered with an error, since the project is gone.

        Args:
            body (DeleteProjectRequest): Which project to delete. Example: {'projectId': None,
                'workspaceName': 'my-team', 'projectName': 'digits', 'deleteAllExperiments': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/delete``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import delete_project

        return delete_project.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete_share_link(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        share_code: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Take a share code back (a GET that writes)

        The link with this code opens the project no more.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            share_code (str): The code, as `get_project_share_links` lists it. Example: 9hK2mQxTz.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/project/delete-project-share-link``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import delete_project_share_link

        return delete_project_share_link.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            share_code=share_code,
            timeout=timeout,
        )

    def set_notes(
        self,
        *,
        body: SetProjectNotesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the notes of a project

        Replaces the notes that are there.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            body (SetProjectNotesRequest): The notes to set. Example: {'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'notes': '# Digits\\nThe baseline is `cnn-1`.\\n'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/notes``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import set_project_notes

        return set_project_notes.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def create_symlink(
        self,
        *,
        experiment_key: str,
        project_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SymlinkReply:
        """Show an experiment in a further project (a GET that writes)

        The experiment stays where it is and is listed in the named project too, which has to be in the same
        workspace: there is no parameter for another one (`move_experiments` has). Linking it into the
        project that it belongs to is answered like any other link, so that repeating a call is taken to
        change nothing (inferred).

        The documentation prints the first parameter as `exerimentKey`; every client sends `experimentKey`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            project_name (str): The name of the project to show it in. Example: best-of-digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SymlinkReply

        Endpoint: ``GET /api/rest/v2/write/project/symlink``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import create_symlink

        return create_symlink.sync(
            client=self._client,
            experiment_key=experiment_key,
            project_name=project_name,
            timeout=timeout,
        )

    def update(
        self,
        *,
        body: UpdateProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Rename or describe a project, or change who sees it

        Give `projectId`, or `workspaceName` and `projectName`, and of the rest what is to change: what is
        absent or null stays as it is.

        Repeating it changes nothing further; but one that renames a project addressed by its name does not
        find it again.

        Args:
            body (UpdateProjectRequest): Which project to change, and what. Example: {'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'workspaceName': None, 'projectName': None,
                'newProjectName': 'digits-2', 'newProjectDescription': 'Handwritten digits, second round',
                'isPublic': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/update``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import update_project

        return update_project.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def set_owner(
        self,
        *,
        body: SetProjectOwnerRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Give a project to another user

        The caller has to be an administrator of the workspace.

        The minimum version is a guess: Comet's Python SDK has a placeholder there, until the release is
        known that brings the operation. No client or server should refuse the call because of it.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            body (SetProjectOwnerRequest): Which project goes to whom. Example: {'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'userName': 'grace'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/update-owner``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import set_project_owner

        return set_project_owner.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncProjectsOperations:
    """Operations of one tag, ``projects``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Project:
        """One project

        Give `projectId`, or `workspaceName` and `projectName`. The answer is the bare object. Of a project
        that does not exist it answers 404, never 400, which clients tell apart.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Project

        Endpoint: ``GET /api/rest/v2/project``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project

        return await get_project.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    async def get_columns(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        archived: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectColumnsReply:
        """Everything that the experiments of a project can be compared by

        One column for each metric, parameter, other, tag and piece of metadata that any experiment of the
        project has. Queries need it: a rule names a column together with its `type` and `source`.

        Give `projectId`, or `workspaceName` and `projectName`; both ways give the same answer. A few
        columns (`runId`, `duration`, `experimentKey`, ...) are there in every project.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            archived (bool | Unset): Whether to look at the archived experiments instead of the
                others; false where it is absent. Clients write it as `true`, `True` or `TRUE`, and a
                server has to take each. Example: False.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectColumnsReply

        Endpoint: ``GET /api/rest/v2/project/column-names``
        Evidence: recorded, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project_columns

        return await get_project_columns.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            timeout=timeout,
        )

    async def get_share_links(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ShareLinksReply:
        """The share codes of a project

        Every code that `create_project_share_link` made and nobody has deleted.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ShareLinksReply

        Endpoint: ``GET /api/rest/v2/project/get-project-share-links``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project_share_links

        return await get_project_share_links.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    async def get_notes(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectNotesReply:
        """The notes of a project

        The text last set with `set_project_notes`. What comes back before any were set is not evidenced.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectNotesReply

        Endpoint: ``GET /api/rest/v2/project/notes``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_project_notes

        return await get_project_notes.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    async def query(
        self,
        *,
        body: QueryProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> QueryProjectReply:
        """The experiments of a project that match

        A POST that reads. It gives the keys of the experiments for which every predicate holds: a predicate
        is a group of rules about columns of one source, joined by AND or OR.

        Rules are checked against the project's columns, so take `type` and `source` from
        `get_project_columns`. Values are text or numbers: a boolean column is compared with 1 or 0, a
        `datetime` column with `YYYY-MM-DD HH:MM:SS` in UTC, a `timenumber` column (a duration) with
        seconds.

        `search_experiments` is the newer call for the same purpose, with pages.

        Args:
            body (QueryProjectRequest): Which experiments of which project. Example: {'workspaceName':
                'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
                {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
                'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}}], 'archived': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            QueryProjectReply

        Endpoint: ``POST /api/rest/v2/project/query``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import query_project

        return await query_project.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def list(
        self,
        *,
        workspace_name: str,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectsReply:
        """All projects of a workspace

        The whole list in one answer: there is no paging here. Comet's SDKs also use it to look up one
        project by name.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            project_name (str | Unset): Name of the project that the caller looks for; the Python SDK
                sends it. That the service lists all projects anyway is inferred: compare the names.
                Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectsReply

        Endpoint: ``GET /api/rest/v2/projects``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import get_projects

        return await get_projects.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    async def get_page(
        self,
        *,
        workspace_name: str,
        offset: int | Unset = UNSET,
        count: int | Unset = UNSET,
        sort: str | Unset = UNSET,
        order: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        public: str | Unset = UNSET,
        starter_project: str | Unset = UNSET,
        search: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProjectsPageReply:
        """One page of a workspace's projects

        Known from the documentation alone; no client is known to call it. Its rows are not the objects of
        `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
        counts that each row carries are text, while the same counts beside `rows` are numbers.

        Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
        not documented.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            offset (int | Unset): How many projects to pass over. Example: 0.
            count (int | Unset): How many projects to give at most. Example: 25.
            sort (str | Unset): The field to sort by. Example: lastUpdated.
            order (str | Unset): The direction to sort in. Example: desc.
            owner (str | Unset): Only projects of this owner. Example: ada.
            public (str | Unset): Only public or only private projects. The documentation gives no
                type; true and false are inferred. Example: true.
            starter_project (str | Unset): Only starter projects, or none of them. The documentation
                gives no type; true and false are inferred. It also prints a comma before this parameter
                where an ampersand belongs. Example: false.
            search (str | Unset): Only projects in which this text occurs. Example: dig.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProjectsPageReply

        Endpoint: ``GET /api/rest/v2/projects/page``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.projects import get_projects_page

        return await get_projects_page.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            offset=offset,
            count=count,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
        )

    def get_page_iter(
        self,
        *,
        workspace_name: str,
        sort: str | Unset = UNSET,
        order: str | Unset = UNSET,
        owner: str | Unset = UNSET,
        public: str | Unset = UNSET,
        starter_project: str | Unset = UNSET,
        search: str | Unset = UNSET,
        page_size: int = 100,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AsyncIterator[ProjectRow]:
        """One page of a workspace's projects

        Requests page after page while you iterate.

        Known from the documentation alone; no client is known to call it. Its rows are not the objects of
        `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
        counts that each row carries are text, while the same counts beside `rows` are numbers.

        Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
        not documented.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            sort (str | Unset): The field to sort by. Example: lastUpdated.
            order (str | Unset): The direction to sort in. Example: desc.
            owner (str | Unset): Only projects of this owner. Example: ada.
            public (str | Unset): Only public or only private projects. The documentation gives no
                type; true and false are inferred. Example: true.
            starter_project (str | Unset): Only starter projects, or none of them. The documentation
                gives no type; true and false are inferred. It also prints a comma before this parameter
                where an ampersand belongs. Example: false.
            search (str | Unset): Only projects in which this text occurs. Example: dig.
            page_size (int): Items to request at once. Default: 100.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AsyncIterator[ProjectRow]

        Endpoint: ``GET /api/rest/v2/projects/page``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.projects import get_projects_page

        return get_projects_page.iterate_async(
            client=self._client,
            workspace_name=workspace_name,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
            page_size=page_size,
        )

    async def create_share_link(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ShareLinkReply:
        """Make a link that shows a private project to anyone (a GET that writes)

        Anybody who opens `https://www.comet.com/WORKSPACE/PROJECT?shareable=CODE` sees the project without
        an account.

        Not to be repeated blindly: each call may make a further code, and every code opens the project.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ShareLinkReply

        Endpoint: ``GET /api/rest/v2/write/project/add-share-link``
        Evidence: sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.projects import create_project_share_link

        return await create_project_share_link.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        body: CreateProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CreateProjectReply:
        """Create a project

        The documentation requires all four fields, and the clients always send them; comet_ml gives null
        for a missing description. A project is also created when an experiment is created in one that does
        not exist.

        Not to be repeated blindly: what a second project of the same name comes to is not known.

        Args:
            body (CreateProjectRequest): The project to create. Example: {'workspaceName': 'my-team',
                'projectName': 'digits', 'projectDescription': 'Handwritten digits', 'isPublic': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CreateProjectReply

        Endpoint: ``POST /api/rest/v2/write/project/create``
        Evidence: documented, sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.projects import create_project

        return await create_project.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete(
        self,
        *,
        body: DeleteProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a project

        Give `projectId`, or `workspaceName` and `projectName`, which is the only form that the
        documentation knows. What becomes of the experiments when `deleteAllExperiments` is false is not
        evidenced.

        Repeating it changes nothing further, but may be answered with an error, since the project is gone.

        Args:
            body (DeleteProjectRequest): Which project to delete. Example: {'projectId': None,
                'workspaceName': 'my-team', 'projectName': 'digits', 'deleteAllExperiments': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/delete``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import delete_project

        return await delete_project.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete_share_link(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        share_code: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Take a share code back (a GET that writes)

        The link with this code opens the project no more.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
                Example: ebfbbc1212004f92b618d50db41f27f3.
            workspace_name (str | Unset): The workspace's name; goes with `projectName` where
                `projectId` is not given. Example: my-team.
            project_name (str | Unset): The project's name; goes with `workspaceName` where
                `projectId` is not given. Example: digits.
            share_code (str): The code, as `get_project_share_links` lists it. Example: 9hK2mQxTz.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/project/delete-project-share-link``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import delete_project_share_link

        return await delete_project_share_link.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            share_code=share_code,
            timeout=timeout,
        )

    async def set_notes(
        self,
        *,
        body: SetProjectNotesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the notes of a project

        Replaces the notes that are there.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            body (SetProjectNotesRequest): The notes to set. Example: {'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'notes': '# Digits\\nThe baseline is `cnn-1`.\\n'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/notes``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import set_project_notes

        return await set_project_notes.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def create_symlink(
        self,
        *,
        experiment_key: str,
        project_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SymlinkReply:
        """Show an experiment in a further project (a GET that writes)

        The experiment stays where it is and is listed in the named project too, which has to be in the same
        workspace: there is no parameter for another one (`move_experiments` has). Linking it into the
        project that it belongs to is answered like any other link, so that repeating a call is taken to
        change nothing (inferred).

        The documentation prints the first parameter as `exerimentKey`; every client sends `experimentKey`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            project_name (str): The name of the project to show it in. Example: best-of-digits.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SymlinkReply

        Endpoint: ``GET /api/rest/v2/write/project/symlink``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.projects import create_symlink

        return await create_symlink.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            project_name=project_name,
            timeout=timeout,
        )

    async def update(
        self,
        *,
        body: UpdateProjectRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Rename or describe a project, or change who sees it

        Give `projectId`, or `workspaceName` and `projectName`, and of the rest what is to change: what is
        absent or null stays as it is.

        Repeating it changes nothing further; but one that renames a project addressed by its name does not
        find it again.

        Args:
            body (UpdateProjectRequest): Which project to change, and what. Example: {'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'workspaceName': None, 'projectName': None,
                'newProjectName': 'digits-2', 'newProjectDescription': 'Handwritten digits, second round',
                'isPublic': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/update``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import update_project

        return await update_project.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def set_owner(
        self,
        *,
        body: SetProjectOwnerRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Give a project to another user

        The caller has to be an administrator of the workspace.

        The minimum version is a guess: Comet's Python SDK has a placeholder there, until the release is
        known that brings the operation. No client or server should refuse the call because of it.

        The hosted service is only known to take `projectId`.

        The server of cometr_py also takes `workspaceName` and `projectName`.

        Args:
            body (SetProjectOwnerRequest): Which project goes to whom. Example: {'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'userName': 'grace'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/project/update-owner``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.projects import set_project_owner

        return await set_project_owner.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
