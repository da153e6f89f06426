# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``experiments``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import builtins
    from collections.abc import AsyncIterator, Iterator

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.checked_ack import CheckedAck
    from ..models.create_experiment_reply import CreateExperimentReply
    from ..models.create_experiment_request import CreateExperimentRequest
    from ..models.empty_request import EmptyRequest
    from ..models.experiment_metadata import ExperimentMetadata
    from ..models.experiments_reply import ExperimentsReply
    from ..models.found_experiment import FoundExperiment
    from ..models.heartbeat_reply import HeartbeatReply
    from ..models.llm_experiment import LlmExperiment
    from ..models.llm_experiments_reply import LlmExperimentsReply
    from ..models.move_experiments_request import MoveExperimentsRequest
    from ..models.processing_status_reply import ProcessingStatusReply
    from ..models.search_experiments_reply import SearchExperimentsReply
    from ..models.search_experiments_request import SearchExperimentsRequest
    from ..models.set_experiment_times_request import SetExperimentTimesRequest
    from ..models.update_experiment_status_request import UpdateExperimentStatusRequest


class ExperimentsOperations:
    """Operations of one tag, ``experiments``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_metadata(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ExperimentMetadata:
        """An experiment's name, project, and status

        The object of `get_experiments`, bare and with more in it: who ran it, whether it is running, has
        crashed or was throttled.

        - A new experiment is running. Once nobody sends `set_experiment_status` any more it stops being so
        by itself, in
          less than a minute.
        - Archiving and restoring show here within seconds, not at once.
        - The name is the other called `Name`; change it with `log_other`.
        - Of an experiment that does not exist, older servers say 400 and newer ones 404.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ExperimentMetadata

        Endpoint: ``GET /api/rest/v2/experiment/metadata``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import get_experiment_metadata

        return get_experiment_metadata.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_processing_status(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProcessingStatusReply:
        """Whether the server is still busy with what was logged

        Neither documented nor used by Comet's SDKs: known from cometx, a public tool of Comet's, alone. It
        takes 404 for a server that does not have this, and 401 for an experiment that the key may not see.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProcessingStatusReply

        Endpoint: ``GET /api/rest/v2/experiment/processing/status``
        Evidence: third-party
        Repeatable: yes
        """
        from ..api.experiments import get_experiment_processing_status

        return get_experiment_processing_status.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def list(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        sort_by: str | Unset = UNSET,
        sort_order: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ExperimentsReply:
        """The experiments of a project

        Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
        Archived experiments are listed on request only, and then alone.

        `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
        `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
        them is not known.

        The documentation shows six fields of an experiment; recorded answers have twelve, null where there
        is nothing.

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
            page (int | Unset): The page, counted from 1. Example: 1.
            size (int | Unset): Experiments a page. Example: 100.
            sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
            sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ExperimentsReply

        Endpoint: ``GET /api/rest/v2/experiments``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import get_experiments

        return get_experiments.sync(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            page=page,
            size=size,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
        )

    def list_iter(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        archived: bool | Unset = UNSET,
        sort_by: str | Unset = UNSET,
        sort_order: str | Unset = UNSET,
        page_size: int = 100,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Iterator[ExperimentMetadata]:
        """The experiments of a project

        Requests page after page while you iterate.

        Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
        Archived experiments are listed on request only, and then alone.

        `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
        `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
        them is not known.

        The documentation shows six fields of an experiment; recorded answers have twelve, null where there
        is nothing.

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
            sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
            sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
            page_size (int): Items to request at once. Default: 100.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Iterator[ExperimentMetadata]

        Endpoint: ``GET /api/rest/v2/experiments``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import get_experiments

        return get_experiments.iterate(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
            page_size=page_size,
        )

    def search(
        self,
        *,
        body: SearchExperimentsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SearchExperimentsReply:
        """The experiments of a project that match, by the page

        A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
        sources, and pages. Each rule names the `source` of its column here.

        Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
        is known to be given.

        Args:
            body (SearchExperimentsRequest): Which experiments of which project, and which page of
                them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
                {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
                'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
                'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
                True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SearchExperimentsReply

        Endpoint: ``POST /api/rest/v2/experiments/search``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import search_experiments

        return search_experiments.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def search_iter(
        self,
        *,
        body: SearchExperimentsRequest,
        page_size: int = 100,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Iterator[FoundExperiment]:
        """The experiments of a project that match, by the page

        Requests page after page while you iterate.

        A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
        sources, and pages. Each rule names the `source` of its column here.

        Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
        is known to be given.

        Args:
            body (SearchExperimentsRequest): Which experiments of which project, and which page of
                them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
                {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
                'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
                'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
                True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
            page_size (int): Items to request at once. Default: 100.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Iterator[FoundExperiment]

        Endpoint: ``POST /api/rest/v2/experiments/search``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import search_experiments

        return search_experiments.iterate(
            client=self._client,
            body=body,
            timeout=timeout,
            page_size=page_size,
        )

    def archive(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Archive an experiment (a GET that writes)

        An archived experiment is kept with all its data, but listed on request only; `restore_experiment`
        brings it back. The metadata show it within seconds.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/archive``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import archive_experiment

        return archive_experiment.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def create(
        self,
        *,
        body: CreateExperimentRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CreateExperimentReply:
        """Create an experiment

        The server chooses the key, and a name too where none is given. A project that does not exist is
        created with it (inferred; Comet's SDKs rely on it). The experiment is running from now on: send
        `set_experiment_status` until it ends, or it is taken for ended.

        Not to be repeated blindly: every call makes a further experiment.

        Args:
            body (CreateExperimentRequest): The experiment to create. Example: {'workspaceName':
                'my-team', 'projectName': 'digits', 'experimentName': 'cnn-1', 'disableHeartBeat': False,
                'type': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CreateExperimentReply

        Endpoint: ``POST /api/rest/v2/write/experiment/create``
        Evidence: documented, live-test, sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.experiments import create_experiment

        return create_experiment.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete an experiment for good (a GET that writes)

        Cannot be taken back: the experiment is gone with everything that was logged to it.
        `archive_experiment` only hides it.

        Repeating it deletes nothing further, but may be answered with an error, since the experiment is
        gone.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/delete``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import delete_experiment

        return delete_experiment.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def log_llm(
        self,
        *,
        body: builtins.list[LlmExperiment],
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> LlmExperimentsReply:
        """Create language-model experiments, with all that belongs to them

        What Comet's comet_llm sends: the one write of REST v2 that takes several experiments, and
        everything of each at once. The body is an array, the answer an object with an entry for each key,
        which has a status of its own: 200 as a whole does not mean that each experiment was stored.

        It suits ordinary runs badly: one value for each metric, without step, epoch or time.

        The client chooses the keys, and what a repeated key comes to is not evidenced; do not repeat it
        blindly.

        Args:
            body (list[LlmExperiment]):
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            LlmExperimentsReply

        Endpoint: ``POST /api/rest/v2/write/experiment/llm``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.experiments import log_llm_experiments

        return log_llm_experiments.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def move(
        self,
        *,
        body: MoveExperimentsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Move or link experiments to another project

        With `symlink: true` the experiments stay where they are and are listed in the target project too;
        with false they move there. The target may be in another workspace. Documented since February 2022;
        comet_ml sends at most 100 keys at a time.

        Moving what has arrived already changes nothing (inferred). The documentation prints a placeholder,
        the text `[response]`, for the answer.

        Args:
            body (MoveExperimentsRequest): Which experiments go where. Example:
                {'targetWorkspaceName': 'my-team', 'targetProjectName': 'best-of-digits',
                'experimentKeys': ['c352827bcdcb45e3ad40d0decec0b43c'], 'symlink': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/move``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import move_experiments

        return move_experiments.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def restore(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Bring an archived experiment back (a GET that writes)

        The opposite of `archive_experiment`. The word in the answer is `Restore`, not `Restored`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/restore``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import restore_experiment

        return restore_experiment.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def set_start_end_time(
        self,
        *,
        body: SetExperimentTimesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Set when an experiment started and ended

        For experiments that are recorded later than they ran. Either time may be left out; by a note of
        Comet's SDK the server then puts the other one about a second away from the one that is given, so
        give both where both are known.

        That the answer is JSON is known; that it is the usual acknowledgement is what Comet's Java SDK
        expects.

        Args:
            body (SetExperimentTimesRequest): When an experiment ran. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'startTimeMillis': 1587671932216, 'endTimeMillis':
                1587671991216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/set-start-end-time``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import set_experiment_start_end_time

        return set_experiment_start_end_time.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def set_status(
        self,
        *,
        experiment_key: str,
        session_id: str | Unset = UNSET,
        session_start_millis: int | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> HeartbeatReply:
        """Say that an experiment is still running (a GET that writes)

        The heart-beat. The response states in how many milliseconds the next one is due. When heart-beats
        stop, the experiment is no longer `running` in less than a minute.

        The names are in camelCase here; the SDKs' own heart-beat under `/clientlib` has the same in
        snake_case.

        On a server with the extension `sessionId`, the first heartbeat of a session starts it, and one that
        arrives after the session's end is ignored.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            session_id (str | Unset): Extension of cometr_py: the session that reports, a name that
                the client has chosen. Sessions whose names have the same part before a slash are ranks of
                one job: the failure of any of them counts. Other servers know no sessions. Example:
                0f8fad5bd9cb469fa16570867728950e.
            session_start_millis (int | Unset): Extension of cometr_py: when the session started,
                milliseconds since the epoch. Example: 1587671932216.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            HeartbeatReply

        Endpoint: ``GET /api/rest/v2/write/experiment/set-status``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import set_experiment_status

        return set_experiment_status.sync(
            client=self._client,
            experiment_key=experiment_key,
            session_id=session_id,
            session_start_millis=session_start_millis,
            timeout=timeout,
        )

    def stop(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Ask a running experiment to stop (a GET that writes)

        The script that runs the experiment is asked to stop, if it listens. That Comet's Python SDK learns
        of it through `get_pending_rpcs` and interrupts the run is inferred.

        The server of cometr_py can't reach a script: it ends the experiment's sessions, so that the
        experiment counts as ended. What a script logs afterwards is still stored. A heartbeat without a
        session starts the experiment again.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/stop``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import stop_experiment

        return stop_experiment.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def update_status(
        self,
        *,
        body: UpdateExperimentStatusRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set whether an experiment runs, has finished or has crashed

        `isAlive` and `hasCrashed` together make the state: true and false is running, false and false is
        finished, false and true is crashed. Comet's Python SDK reports a crash this way, and lets users set
        a state by hand on servers from 3.7.91 on.

        Extension of cometr_py: `sessionId` names the session that is reported. Then the experiment's state
        and end are those of its last session, and of the sessions that ran at the same time.

        Args:
            body (UpdateExperimentStatusRequest): Status of an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'isAlive': False, 'error': 'MemoryError: cannot
                allocate 12 GiB', 'hasCrashed': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/update-status``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import update_experiment_status

        return update_experiment_status.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def mark_not_throttled(
        self,
        experiment_key: str,
        *,
        body: EmptyRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Take the throttled mark off an experiment

        Clears `throttle` of the metadata. What was dropped while it was throttled does not come back. The
        body is an empty object.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            body (EmptyRequest): Nothing but the braces. Example: {}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.experiments import mark_experiment_not_throttled

        return mark_experiment_not_throttled.sync(
            experiment_key=experiment_key,
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncExperimentsOperations:
    """Operations of one tag, ``experiments``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_metadata(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ExperimentMetadata:
        """An experiment's name, project, and status

        The object of `get_experiments`, bare and with more in it: who ran it, whether it is running, has
        crashed or was throttled.

        - A new experiment is running. Once nobody sends `set_experiment_status` any more it stops being so
        by itself, in
          less than a minute.
        - Archiving and restoring show here within seconds, not at once.
        - The name is the other called `Name`; change it with `log_other`.
        - Of an experiment that does not exist, older servers say 400 and newer ones 404.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ExperimentMetadata

        Endpoint: ``GET /api/rest/v2/experiment/metadata``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import get_experiment_metadata

        return await get_experiment_metadata.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_processing_status(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ProcessingStatusReply:
        """Whether the server is still busy with what was logged

        Neither documented nor used by Comet's SDKs: known from cometx, a public tool of Comet's, alone. It
        takes 404 for a server that does not have this, and 401 for an experiment that the key may not see.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ProcessingStatusReply

        Endpoint: ``GET /api/rest/v2/experiment/processing/status``
        Evidence: third-party
        Repeatable: yes
        """
        from ..api.experiments import get_experiment_processing_status

        return await get_experiment_processing_status.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def list(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        archived: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        sort_by: str | Unset = UNSET,
        sort_order: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ExperimentsReply:
        """The experiments of a project

        Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
        Archived experiments are listed on request only, and then alone.

        `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
        `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
        them is not known.

        The documentation shows six fields of an experiment; recorded answers have twelve, null where there
        is nothing.

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
            page (int | Unset): The page, counted from 1. Example: 1.
            size (int | Unset): Experiments a page. Example: 100.
            sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
            sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ExperimentsReply

        Endpoint: ``GET /api/rest/v2/experiments``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import get_experiments

        return await get_experiments.asyncio(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            page=page,
            size=size,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
        )

    def list_iter(
        self,
        *,
        project_id: str | Unset = UNSET,
        workspace_name: str | Unset = UNSET,
        project_name: str | Unset = UNSET,
        archived: bool | Unset = UNSET,
        sort_by: str | Unset = UNSET,
        sort_order: str | Unset = UNSET,
        page_size: int = 100,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AsyncIterator[ExperimentMetadata]:
        """The experiments of a project

        Requests page after page while you iterate.

        Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
        Archived experiments are listed on request only, and then alone.

        `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
        `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
        them is not known.

        The documentation shows six fields of an experiment; recorded answers have twelve, null where there
        is nothing.

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
            sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
            sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
            page_size (int): Items to request at once. Default: 100.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AsyncIterator[ExperimentMetadata]

        Endpoint: ``GET /api/rest/v2/experiments``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import get_experiments

        return get_experiments.iterate_async(
            client=self._client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
            page_size=page_size,
        )

    async def search(
        self,
        *,
        body: SearchExperimentsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SearchExperimentsReply:
        """The experiments of a project that match, by the page

        A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
        sources, and pages. Each rule names the `source` of its column here.

        Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
        is known to be given.

        Args:
            body (SearchExperimentsRequest): Which experiments of which project, and which page of
                them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
                {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
                'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
                'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
                True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SearchExperimentsReply

        Endpoint: ``POST /api/rest/v2/experiments/search``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import search_experiments

        return await search_experiments.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def search_iter(
        self,
        *,
        body: SearchExperimentsRequest,
        page_size: int = 100,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AsyncIterator[FoundExperiment]:
        """The experiments of a project that match, by the page

        Requests page after page while you iterate.

        A POST that reads: the newer form of `query_project`, with one tree of rules over columns of all
        sources, and pages. Each rule names the `source` of its column here.

        Ask for page after page, from 1, until one comes back with fewer experiments than `limit`. No total
        is known to be given.

        Args:
            body (SearchExperimentsRequest): Which experiments of which project, and which page of
                them. Example: {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree':
                {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type':
                'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}], 'valid': True},
                'limit': 100, 'page': 1, 'deleted': False, 'viewId': None, 'ignorePinnedExperimentsFirst':
                True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}.
            page_size (int): Items to request at once. Default: 100.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AsyncIterator[FoundExperiment]

        Endpoint: ``POST /api/rest/v2/experiments/search``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import search_experiments

        return search_experiments.iterate_async(
            client=self._client,
            body=body,
            timeout=timeout,
            page_size=page_size,
        )

    async def archive(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Archive an experiment (a GET that writes)

        An archived experiment is kept with all its data, but listed on request only; `restore_experiment`
        brings it back. The metadata show it within seconds.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/archive``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import archive_experiment

        return await archive_experiment.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        body: CreateExperimentRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CreateExperimentReply:
        """Create an experiment

        The server chooses the key, and a name too where none is given. A project that does not exist is
        created with it (inferred; Comet's SDKs rely on it). The experiment is running from now on: send
        `set_experiment_status` until it ends, or it is taken for ended.

        Not to be repeated blindly: every call makes a further experiment.

        Args:
            body (CreateExperimentRequest): The experiment to create. Example: {'workspaceName':
                'my-team', 'projectName': 'digits', 'experimentName': 'cnn-1', 'disableHeartBeat': False,
                'type': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CreateExperimentReply

        Endpoint: ``POST /api/rest/v2/write/experiment/create``
        Evidence: documented, live-test, sdk, observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.experiments import create_experiment

        return await create_experiment.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete an experiment for good (a GET that writes)

        Cannot be taken back: the experiment is gone with everything that was logged to it.
        `archive_experiment` only hides it.

        Repeating it deletes nothing further, but may be answered with an error, since the experiment is
        gone.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/delete``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import delete_experiment

        return await delete_experiment.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def log_llm(
        self,
        *,
        body: builtins.list[LlmExperiment],
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> LlmExperimentsReply:
        """Create language-model experiments, with all that belongs to them

        What Comet's comet_llm sends: the one write of REST v2 that takes several experiments, and
        everything of each at once. The body is an array, the answer an object with an entry for each key,
        which has a status of its own: 200 as a whole does not mean that each experiment was stored.

        It suits ordinary runs badly: one value for each metric, without step, epoch or time.

        The client chooses the keys, and what a repeated key comes to is not evidenced; do not repeat it
        blindly.

        Args:
            body (list[LlmExperiment]):
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            LlmExperimentsReply

        Endpoint: ``POST /api/rest/v2/write/experiment/llm``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.experiments import log_llm_experiments

        return await log_llm_experiments.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def move(
        self,
        *,
        body: MoveExperimentsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Move or link experiments to another project

        With `symlink: true` the experiments stay where they are and are listed in the target project too;
        with false they move there. The target may be in another workspace. Documented since February 2022;
        comet_ml sends at most 100 keys at a time.

        Moving what has arrived already changes nothing (inferred). The documentation prints a placeholder,
        the text `[response]`, for the answer.

        Args:
            body (MoveExperimentsRequest): Which experiments go where. Example:
                {'targetWorkspaceName': 'my-team', 'targetProjectName': 'best-of-digits',
                'experimentKeys': ['c352827bcdcb45e3ad40d0decec0b43c'], 'symlink': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/move``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import move_experiments

        return await move_experiments.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def restore(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Bring an archived experiment back (a GET that writes)

        The opposite of `archive_experiment`. The word in the answer is `Restore`, not `Restored`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/restore``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import restore_experiment

        return await restore_experiment.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def set_start_end_time(
        self,
        *,
        body: SetExperimentTimesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Set when an experiment started and ended

        For experiments that are recorded later than they ran. Either time may be left out; by a note of
        Comet's SDK the server then puts the other one about a second away from the one that is given, so
        give both where both are known.

        That the answer is JSON is known; that it is the usual acknowledgement is what Comet's Java SDK
        expects.

        Args:
            body (SetExperimentTimesRequest): When an experiment ran. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'startTimeMillis': 1587671932216, 'endTimeMillis':
                1587671991216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/set-start-end-time``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import set_experiment_start_end_time

        return await set_experiment_start_end_time.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def set_status(
        self,
        *,
        experiment_key: str,
        session_id: str | Unset = UNSET,
        session_start_millis: int | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> HeartbeatReply:
        """Say that an experiment is still running (a GET that writes)

        The heart-beat. The response states in how many milliseconds the next one is due. When heart-beats
        stop, the experiment is no longer `running` in less than a minute.

        The names are in camelCase here; the SDKs' own heart-beat under `/clientlib` has the same in
        snake_case.

        On a server with the extension `sessionId`, the first heartbeat of a session starts it, and one that
        arrives after the session's end is ignored.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            session_id (str | Unset): Extension of cometr_py: the session that reports, a name that
                the client has chosen. Sessions whose names have the same part before a slash are ranks of
                one job: the failure of any of them counts. Other servers know no sessions. Example:
                0f8fad5bd9cb469fa16570867728950e.
            session_start_millis (int | Unset): Extension of cometr_py: when the session started,
                milliseconds since the epoch. Example: 1587671932216.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            HeartbeatReply

        Endpoint: ``GET /api/rest/v2/write/experiment/set-status``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import set_experiment_status

        return await set_experiment_status.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            session_id=session_id,
            session_start_millis=session_start_millis,
            timeout=timeout,
        )

    async def stop(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Ask a running experiment to stop (a GET that writes)

        The script that runs the experiment is asked to stop, if it listens. That Comet's Python SDK learns
        of it through `get_pending_rpcs` and interrupts the run is inferred.

        The server of cometr_py can't reach a script: it ends the experiment's sessions, so that the
        experiment counts as ended. What a script logs afterwards is still stored. A heartbeat without a
        session starts the experiment again.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/experiment/stop``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import stop_experiment

        return await stop_experiment.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def update_status(
        self,
        *,
        body: UpdateExperimentStatusRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set whether an experiment runs, has finished or has crashed

        `isAlive` and `hasCrashed` together make the state: true and false is running, false and false is
        finished, false and true is crashed. Comet's Python SDK reports a crash this way, and lets users set
        a state by hand on servers from 3.7.91 on.

        Extension of cometr_py: `sessionId` names the session that is reported. Then the experiment's state
        and end are those of its last session, and of the sessions that ran at the same time.

        Args:
            body (UpdateExperimentStatusRequest): Status of an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'isAlive': False, 'error': 'MemoryError: cannot
                allocate 12 GiB', 'hasCrashed': True}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/update-status``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.experiments import update_experiment_status

        return await update_experiment_status.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def mark_not_throttled(
        self,
        experiment_key: str,
        *,
        body: EmptyRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Take the throttled mark off an experiment

        Clears `throttle` of the metadata. What was dropped while it was throttled does not come back. The
        body is an empty object.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            body (EmptyRequest): Nothing but the braces. Example: {}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.experiments import mark_experiment_not_throttled

        return await mark_experiment_not_throttled.asyncio(
            experiment_key=experiment_key,
            client=self._client,
            body=body,
            timeout=timeout,
        )
