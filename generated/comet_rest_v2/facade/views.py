# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``views``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, File, Unset

if TYPE_CHECKING:
    import os
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from pathlib import Path

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.code_panel_document import CodePanelDocument
    from ..models.code_panels_reply import CodePanelsReply
    from ..models.create_dashboard_template_request import (
        CreateDashboardTemplateRequest,
    )
    from ..models.dashboard_template_reply import DashboardTemplateReply
    from ..models.template_upload import TemplateUpload
    from ..models.uploaded_template_reply import UploadedTemplateReply
    from ..models.upsert_project_dashboard_template_request import (
        UpsertProjectDashboardTemplateRequest,
    )
    from ..models.upsert_view_request import UpsertViewRequest
    from ..models.view import View
    from ..models.views_reply import ViewsReply
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import Response


class ViewsOperations:
    """Operations of one tag, ``views``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def download_code_panel(
        self,
        *,
        template_id: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CodePanelDocument:
        """A code panel with its code, as JSON

        For the panel as a file, see `download_template`. What is known of the reply is what Comet's tool
        cometx reads.

        Args:
            template_id (str): The panel's id. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CodePanelDocument

        Endpoint: ``GET /api/rest/v2/code-panel/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_code_panel

        return download_code_panel.sync(
            client=self._client,
            template_id=template_id,
            timeout=timeout,
        )

    def get_code_panels(
        self,
        *,
        workspace: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CodePanelsReply:
        """The code panels of a workspace

        The parameter is called `workspace` here, `workspaceName` nearly everywhere else.

        Args:
            workspace (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CodePanelsReply

        Endpoint: ``GET /api/rest/v2/code-panel/get-all``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import get_code_panels

        return get_code_panels.sync(
            client=self._client,
            workspace=workspace,
            timeout=timeout,
        )

    def upsert_project_dashboard_template(
        self,
        *,
        body: UpsertProjectDashboardTemplateRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> DashboardTemplateReply:
        """Change a dashboard of a project

        The only write of the API whose address has no `write/` in it. The request is in snake case, except
        `codePanelTemplateIds`.

        Args:
            body (UpsertProjectDashboardTemplateRequest): A dashboard to change. Snake case, except
                the panels; further members of a dashboard are allowed. Example: {'project_id':
                'ebfbbc1212004f92b618d50db41f27f3', 'template_id': 'Zx8cV5bN2mA7sD4fG1hJ6kL3q',
                'template_name': 'Losses and rates'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            DashboardTemplateReply

        Endpoint: ``POST /api/rest/v2/dashboard-templates/project/upsert``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import upsert_project_dashboard_template

        return upsert_project_dashboard_template.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def download_template(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """A code panel as a zip archive

        What `upload_template` takes.

        Args:
            id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/template/{id}/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_template

        return download_template.sync(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    def download_template_stream(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """A code panel as a zip archive

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        What `upload_template` takes.

        Args:
            id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/rest/v2/template/{id}/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_template

        return download_template.stream(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    def download_template_to(
        self,
        target: str | os.PathLike[str],
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """A code panel as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        What `upload_template` takes.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/template/{id}/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_template

        return download_template.stream_to(
            target,
            id=id,
            client=self._client,
            timeout=timeout,
        )

    def get_chart_templates(
        self,
        *,
        project_id: str,
        experiment_key: str | Unset = UNSET,
        include_workspace_views: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ViewsReply:
        """The chart templates of a project

        Saved arrangements of the charts of one experiment, in the same shape as views.

        Args:
            project_id (str): The project's id, 32 hexadecimal digits. Example:
                ebfbbc1212004f92b618d50db41f27f3.
            experiment_key (str | Unset): The experiment, for views of one. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
                too; the Python SDK sends the text `true`. Example: True.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ViewsReply

        Endpoint: ``GET /api/rest/v2/views/chart-templates``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.views import get_chart_templates

        return get_chart_templates.sync(
            client=self._client,
            project_id=project_id,
            experiment_key=experiment_key,
            include_workspace_views=include_workspace_views,
            timeout=timeout,
        )

    def list(
        self,
        *,
        project_id: str,
        experiment_key: str | Unset = UNSET,
        include_workspace_views: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ViewsReply:
        """The views of a project

        Saved arrangements of a project's experiments table and charts. What a view is made of is known from
        SDK code, its states have never been seen from the hosted service.

        Args:
            project_id (str): The project's id, 32 hexadecimal digits. Example:
                ebfbbc1212004f92b618d50db41f27f3.
            experiment_key (str | Unset): The experiment, for views of one. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
                too; the Python SDK sends the text `true`. Example: True.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ViewsReply

        Endpoint: ``GET /api/rest/v2/views/get-all``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.views import get_views

        return get_views.sync(
            client=self._client,
            project_id=project_id,
            experiment_key=experiment_key,
            include_workspace_views=include_workspace_views,
            timeout=timeout,
        )

    def upsert_chart_template(
        self,
        *,
        body: UpsertViewRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> View:
        """Make or change a chart template

        As `upsert_view`, for the charts of one experiment. Without a `templateId` every request makes
        another one.

        Args:
            body (UpsertViewRequest): A view to make or change. Absent fields keep their values
                (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
                'Losses', 'experimentQueryState': '{"rules": []}'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            View

        Endpoint: ``POST /api/rest/v2/write/chart-templates/upsert``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import upsert_chart_template

        return upsert_chart_template.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def create_dashboard_template(
        self,
        *,
        body: CreateDashboardTemplateRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> DashboardTemplateReply:
        """Make a dashboard in a project

        The request is in snake case, except `codePanelTemplateIds`. Every request makes another dashboard.

        Args:
            body (CreateDashboardTemplateRequest): A dashboard to make. Snake case, except the panels;
                further members of a dashboard are allowed. Example: {'project_id':
                'ebfbbc1212004f92b618d50db41f27f3', 'template_name': 'Losses', 'codePanelTemplateIds':
                ['Fg7hJ2kL9mN4pQ1rS6tU3vW8x']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            DashboardTemplateReply

        Endpoint: ``POST /api/rest/v2/write/dashboard-template/create``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import create_dashboard_template

        return create_dashboard_template.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def upload_template(
        self,
        *,
        body: TemplateUpload,
        team_name: str,
        template_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> UploadedTemplateReply:
        """Upload a code panel as a zip archive

        With a `templateId` the panel of that id is replaced, without one every request makes another panel.
        The workspace is called `teamName` here.

        Args:
            team_name (str): The workspace's name. Example: my-team.
            template_id (str | Unset): The id of a panel to be replaced. Example:
                Cp3rT6yU9iOa2sDf5gHj8kLz1.
            body (TemplateUpload): A panel as a file.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            UploadedTemplateReply

        Endpoint: ``POST /api/rest/v2/write/template/upload``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import upload_template

        return upload_template.sync(
            client=self._client,
            body=body,
            team_name=team_name,
            template_id=template_id,
            timeout=timeout,
        )

    def upsert(
        self,
        *,
        body: UpsertViewRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> View:
        """Make or change a view

        Without a `templateId` every request makes another view.

        Args:
            body (UpsertViewRequest): A view to make or change. Absent fields keep their values
                (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
                'Losses', 'experimentQueryState': '{"rules": []}'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            View

        Endpoint: ``POST /api/rest/v2/write/views/upsert``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import upsert_view

        return upsert_view.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncViewsOperations:
    """Operations of one tag, ``views``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def download_code_panel(
        self,
        *,
        template_id: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CodePanelDocument:
        """A code panel with its code, as JSON

        For the panel as a file, see `download_template`. What is known of the reply is what Comet's tool
        cometx reads.

        Args:
            template_id (str): The panel's id. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CodePanelDocument

        Endpoint: ``GET /api/rest/v2/code-panel/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_code_panel

        return await download_code_panel.asyncio(
            client=self._client,
            template_id=template_id,
            timeout=timeout,
        )

    async def get_code_panels(
        self,
        *,
        workspace: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CodePanelsReply:
        """The code panels of a workspace

        The parameter is called `workspace` here, `workspaceName` nearly everywhere else.

        Args:
            workspace (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CodePanelsReply

        Endpoint: ``GET /api/rest/v2/code-panel/get-all``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import get_code_panels

        return await get_code_panels.asyncio(
            client=self._client,
            workspace=workspace,
            timeout=timeout,
        )

    async def upsert_project_dashboard_template(
        self,
        *,
        body: UpsertProjectDashboardTemplateRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> DashboardTemplateReply:
        """Change a dashboard of a project

        The only write of the API whose address has no `write/` in it. The request is in snake case, except
        `codePanelTemplateIds`.

        Args:
            body (UpsertProjectDashboardTemplateRequest): A dashboard to change. Snake case, except
                the panels; further members of a dashboard are allowed. Example: {'project_id':
                'ebfbbc1212004f92b618d50db41f27f3', 'template_id': 'Zx8cV5bN2mA7sD4fG1hJ6kL3q',
                'template_name': 'Losses and rates'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            DashboardTemplateReply

        Endpoint: ``POST /api/rest/v2/dashboard-templates/project/upsert``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import upsert_project_dashboard_template

        return await upsert_project_dashboard_template.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def download_template(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """A code panel as a zip archive

        What `upload_template` takes.

        Args:
            id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/template/{id}/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_template

        return await download_template.asyncio(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    def download_template_stream(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """A code panel as a zip archive

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        What `upload_template` takes.

        Args:
            id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/rest/v2/template/{id}/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_template

        return download_template.stream_async(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    async def download_template_to(
        self,
        target: str | os.PathLike[str],
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """A code panel as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        What `upload_template` takes.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/template/{id}/download``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.views import download_template

        return await download_template.stream_to_async(
            target,
            id=id,
            client=self._client,
            timeout=timeout,
        )

    async def get_chart_templates(
        self,
        *,
        project_id: str,
        experiment_key: str | Unset = UNSET,
        include_workspace_views: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ViewsReply:
        """The chart templates of a project

        Saved arrangements of the charts of one experiment, in the same shape as views.

        Args:
            project_id (str): The project's id, 32 hexadecimal digits. Example:
                ebfbbc1212004f92b618d50db41f27f3.
            experiment_key (str | Unset): The experiment, for views of one. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
                too; the Python SDK sends the text `true`. Example: True.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ViewsReply

        Endpoint: ``GET /api/rest/v2/views/chart-templates``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.views import get_chart_templates

        return await get_chart_templates.asyncio(
            client=self._client,
            project_id=project_id,
            experiment_key=experiment_key,
            include_workspace_views=include_workspace_views,
            timeout=timeout,
        )

    async def list(
        self,
        *,
        project_id: str,
        experiment_key: str | Unset = UNSET,
        include_workspace_views: bool | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ViewsReply:
        """The views of a project

        Saved arrangements of a project's experiments table and charts. What a view is made of is known from
        SDK code, its states have never been seen from the hosted service.

        Args:
            project_id (str): The project's id, 32 hexadecimal digits. Example:
                ebfbbc1212004f92b618d50db41f27f3.
            experiment_key (str | Unset): The experiment, for views of one. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            include_workspace_views (bool | Unset): Whether views of the whole workspace are listed
                too; the Python SDK sends the text `true`. Example: True.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ViewsReply

        Endpoint: ``GET /api/rest/v2/views/get-all``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.views import get_views

        return await get_views.asyncio(
            client=self._client,
            project_id=project_id,
            experiment_key=experiment_key,
            include_workspace_views=include_workspace_views,
            timeout=timeout,
        )

    async def upsert_chart_template(
        self,
        *,
        body: UpsertViewRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> View:
        """Make or change a chart template

        As `upsert_view`, for the charts of one experiment. Without a `templateId` every request makes
        another one.

        Args:
            body (UpsertViewRequest): A view to make or change. Absent fields keep their values
                (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
                'Losses', 'experimentQueryState': '{"rules": []}'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            View

        Endpoint: ``POST /api/rest/v2/write/chart-templates/upsert``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import upsert_chart_template

        return await upsert_chart_template.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def create_dashboard_template(
        self,
        *,
        body: CreateDashboardTemplateRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> DashboardTemplateReply:
        """Make a dashboard in a project

        The request is in snake case, except `codePanelTemplateIds`. Every request makes another dashboard.

        Args:
            body (CreateDashboardTemplateRequest): A dashboard to make. Snake case, except the panels;
                further members of a dashboard are allowed. Example: {'project_id':
                'ebfbbc1212004f92b618d50db41f27f3', 'template_name': 'Losses', 'codePanelTemplateIds':
                ['Fg7hJ2kL9mN4pQ1rS6tU3vW8x']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            DashboardTemplateReply

        Endpoint: ``POST /api/rest/v2/write/dashboard-template/create``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import create_dashboard_template

        return await create_dashboard_template.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def upload_template(
        self,
        *,
        body: TemplateUpload,
        team_name: str,
        template_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> UploadedTemplateReply:
        """Upload a code panel as a zip archive

        With a `templateId` the panel of that id is replaced, without one every request makes another panel.
        The workspace is called `teamName` here.

        Args:
            team_name (str): The workspace's name. Example: my-team.
            template_id (str | Unset): The id of a panel to be replaced. Example:
                Cp3rT6yU9iOa2sDf5gHj8kLz1.
            body (TemplateUpload): A panel as a file.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            UploadedTemplateReply

        Endpoint: ``POST /api/rest/v2/write/template/upload``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import upload_template

        return await upload_template.asyncio(
            client=self._client,
            body=body,
            team_name=team_name,
            template_id=template_id,
            timeout=timeout,
        )

    async def upsert(
        self,
        *,
        body: UpsertViewRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> View:
        """Make or change a view

        Without a `templateId` every request makes another view.

        Args:
            body (UpsertViewRequest): A view to make or change. Absent fields keep their values
                (inferred). Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName':
                'Losses', 'experimentQueryState': '{"rules": []}'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            View

        Endpoint: ``POST /api/rest/v2/write/views/upsert``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.views import upsert_view

        return await upsert_view.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
