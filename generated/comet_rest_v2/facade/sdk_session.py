# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_session``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.experiment_notification import ExperimentNotification
    from ..models.offline_metadata import OfflineMetadata
    from ..models.run_copy_request import RunCopyRequest
    from ..models.run_request import RunRequest
    from ..models.run_resume_request import RunResumeRequest
    from ..models.run_session import RunSession
    from ..models.sdk_log_entry import SdkLogEntry
    from ..models.server_version import ServerVersion
    from ..models.status_report import StatusReport
    from ..models.status_report_reply import StatusReportReply
    from ..models.usage_event import UsageEvent


class SdkSessionOperations:
    """Operations of one tag, ``sdk_session``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_api_server_version(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ServerVersion:
        """The server's version, at another address

        Not part of the public REST API v2. The same reply as under `/clientlib`; Comet's LLM logging
        package asks here.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ServerVersion

        Endpoint: ``GET /api/isAlive/ver``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_session import get_api_server_version

        return get_api_server_version.sync(
            client=self._client,
            timeout=timeout,
        )

    def ping(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Whether the server is there

        Not part of the public REST API v2. Sent before a run starts and about every ten seconds while it
        lasts. Anything but 200 makes the Python SDK believe that it is offline: it then stores everything
        on its own disk, without telling the user. Only the status counts.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /clientlib/health/ping``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import ping

        return ping.sync(
            client=self._client,
            timeout=timeout,
        )

    def get_server_version(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ServerVersion:
        """The server's version

        Not part of the public REST API v2. Comet's SDKs ask for it first and switch features on by it;
        below 1.2.78 they do not start. A server with version 4.40.0 has everything this document describes;
        `x-min-server-version` names the release that brought an operation. Where the call fails, the Python
        SDK warns and goes on.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ServerVersion

        Endpoint: ``GET /clientlib/isAlive/ver``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import get_server_version

        return get_server_version.sync(
            client=self._client,
            timeout=timeout,
        )

    def report_log(
        self,
        *,
        body: SdkLogEntry,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report what an SDK wrote to its own log

        Not part of the public REST API v2. How early releases of the Python SDK (3.31, for instance) report
        their own log messages to its makers. Nothing depends on it.

        The server of cometr_py stores none of it.

        Args:
            body (SdkLogEntry): One entry of an SDK's own log. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'record': {'msg': 'Run will not be logged', 'levelname':
                'ERROR'}, 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'levelname': 'ERROR',
                'sender': 'comet_ml.experiment', 'shortSender': 'comet_ml'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/log/add``
        Evidence: observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import report_sdk_log

        return report_sdk_log.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def add_run(
        self,
        *,
        body: RunRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RunSession:
        """Open an experiment under a key the client chose

        Not part of the public REST API v2. The handshake of Comet's SDKs. Unlike with the public call that
        creates an experiment, the script chooses the key.

        With `getOrCreateEnabled: true` it may be repeated at will. Without, the second time is refused with
        90999, which then means that the first time worked.

        Errors are 400 or 403 with a number in `sdk_error_code`: 90999 the experiment exists, 90212 unknown
        API key, 90219 no such workspace, 90210 no write access, 98219 no project name, 1341241 project name
        too long, 7000020 too many experiments in the project, 7000023 restricted service account, 7777777 a
        `msg` to be shown to the user as it is.

        `comet check` sends a form-encoded body here and calls it JSON; any reply satisfies it.

        Args:
            body (RunRequest): What a script sends when it starts to log. Runs of the optimizer add
                fields of their own. Example: {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'projectName': 'digits', 'teamName': 'my-team',
                'offline': False, 'getOrCreateEnabled': False, 'local_timestamp': 1795400230712,
                'libVersion': '3.58.8'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RunSession

        Endpoint: ``POST /clientlib/logger/add/run``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import add_run

        return add_run.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def copy_steps_from_experiment(
        self,
        *,
        body: RunCopyRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RunSession:
        """Start from a copy of another experiment

        Not part of the public REST API v2. Opens a new experiment that begins with what another one had
        logged up to a step. The request is known from SDK code only; that the reply is that of the
        handshake, too.

        Args:
            body (RunCopyRequest): What a script sends when it starts from a copy of another
                experiment. Example: {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'newExperimentKey':
                '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
                'libVersion': '3.58.8'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RunSession

        Endpoint: ``POST /clientlib/logger/copy-steps-from-experiment``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import copy_steps_from_experiment

        return copy_steps_from_experiment.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def get_run(
        self,
        *,
        body: RunResumeRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RunSession:
        """Resume an experiment

        Not part of the public REST API v2. Opens a session for an experiment that exists; the experiment
        counts as running again. The reply is that of the handshake, its `lastOffset` is where output
        continues. An unknown API key is refused with 400 and 90212, an unknown experiment with 400 (and
        90211, as is inferred).

        Args:
            body (RunResumeRequest): What a script sends when it resumes an experiment. Example:
                {'apiKey': '0123456789abcdefghijklmno', 'previousExperiment':
                'c352827bcdcb45e3ad40d0decec0b43c', 'local_timestamp': 1795400230712, 'libVersion':
                '3.58.8'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RunSession

        Endpoint: ``POST /clientlib/logger/get/run``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import get_run

        return get_run.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def notify_experiment(
        self,
        *,
        body: ExperimentNotification,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Notify the user about an experiment

        Not part of the public REST API v2. Sent by the Python SDK at the end of a run, and by
        `Experiment.send_notification`. How the user learns of it is a setting of theirs. 204 is as good as
        200, and SDKs are content with 404. Sent again, the user may be notified again.

        Args:
            body (ExperimentNotification): What to tell the user about an experiment, by e-mail for
                instance. All in snake case. Example: {'api_key': '0123456789abcdefghijklmno', 'title':
                'digits has finished', 'status': 'finished', 'experiment_key':
                'c352827bcdcb45e3ad40d0decec0b43c', 'experiment_name': 'quiet_lion_1234',
                'experiment_link':
                'https://www.comet.com/my-team/digits/c352827bcdcb45e3ad40d0decec0b43c',
                'additional_data': {'Others': {'Name': 'quiet_lion_1234'}}}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/notification/experiment``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import notify_experiment

        return notify_experiment.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def notify_event(
        self,
        *,
        body: UsageEvent,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report a usage event of an SDK

        Not part of the public REST API v2. How the Python SDK reports to its makers what went wrong inside
        it; only sent to hosts of comet.com. Nothing depends on it.

        Args:
            body (UsageEvent): Something that happened inside an SDK. All in snake case. Example:
                {'event_name': 'sdk_experiment_creation_failed', 'api_key': '0123456789abcdefghijklmno',
                'run_id': None, 'experiment_key': 'c352827bcdcb45e3ad40d0decec0b43c', 'project_id': None,
                'err_msg': 'timed out', 'timestamp': 1795400230712}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/notify/event``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import notify_event

        return notify_event.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def report_offline_metadata(
        self,
        *,
        body: OfflineMetadata,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """When an uploaded recording began and ended

        Not part of the public REST API v2. The last call of `comet upload`, after everything else has been
        replayed.

        Args:
            body (OfflineMetadata): When a recording that was uploaded later had begun and ended.
                Example: {'apiKey': '0123456789abcdefghijklmno', 'runId':
                '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'startTimestamp': 1795400230712, 'endTimestamp':
                1795403830712}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/status-report/offline-metadata``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import report_offline_metadata

        return report_offline_metadata.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def report_status(
        self,
        *,
        body: StatusReport,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> StatusReportReply:
        """Heartbeat of a session

        Not part of the public REST API v2. Sent as often as the last reply asked for, and once with
        `is_alive: false` at the end. An experiment whose heartbeats stop is shown as ended after a while.

        Both intervals have to be in the reply: without them the Python SDK gives up, and `comet upload`
        ends with code 1. They are in snake case here, in camel case in the public
        `write/experiment/set-status`.

        Args:
            body (StatusReport): A sign of life. Example: {'apiKey': '0123456789abcdefghijklmno',
                'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3',
                'is_alive': True, 'local_timestamp': 1795400230712, 'offline': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            StatusReportReply

        Endpoint: ``POST /clientlib/status-report/update``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import report_status

        return report_status.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def create_symlink(
        self,
        *,
        experiment_key: str,
        project_name: str,
        api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Show an experiment in another project as well (a GET that writes)

        Not part of the public REST API v2. What `Experiment.create_symlink` of the Python SDK sends. The
        public `GET /api/rest/v2/write/project/symlink` does the same and returns the link's address. The
        project is one of the experiment's own workspace. Repeating it changes nothing (inferred from the
        public request).

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            project_name (str): The project in which the experiment is to appear. Example: best-of.
            api_key (str | Unset): The API key once more, as old SDKs send it. Better left out, since
                addresses end up in logs. Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /clientlib/symlink/new``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import sdk_create_symlink

        return sdk_create_symlink.sync(
            client=self._client,
            experiment_key=experiment_key,
            project_name=project_name,
            api_key=api_key,
            timeout=timeout,
        )


class AsyncSdkSessionOperations:
    """Operations of one tag, ``sdk_session``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_api_server_version(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ServerVersion:
        """The server's version, at another address

        Not part of the public REST API v2. The same reply as under `/clientlib`; Comet's LLM logging
        package asks here.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ServerVersion

        Endpoint: ``GET /api/isAlive/ver``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_session import get_api_server_version

        return await get_api_server_version.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def ping(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Whether the server is there

        Not part of the public REST API v2. Sent before a run starts and about every ten seconds while it
        lasts. Anything but 200 makes the Python SDK believe that it is offline: it then stores everything
        on its own disk, without telling the user. Only the status counts.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /clientlib/health/ping``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import ping

        return await ping.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def get_server_version(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ServerVersion:
        """The server's version

        Not part of the public REST API v2. Comet's SDKs ask for it first and switch features on by it;
        below 1.2.78 they do not start. A server with version 4.40.0 has everything this document describes;
        `x-min-server-version` names the release that brought an operation. Where the call fails, the Python
        SDK warns and goes on.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ServerVersion

        Endpoint: ``GET /clientlib/isAlive/ver``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import get_server_version

        return await get_server_version.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def report_log(
        self,
        *,
        body: SdkLogEntry,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report what an SDK wrote to its own log

        Not part of the public REST API v2. How early releases of the Python SDK (3.31, for instance) report
        their own log messages to its makers. Nothing depends on it.

        The server of cometr_py stores none of it.

        Args:
            body (SdkLogEntry): One entry of an SDK's own log. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'record': {'msg': 'Run will not be logged', 'levelname':
                'ERROR'}, 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'levelname': 'ERROR',
                'sender': 'comet_ml.experiment', 'shortSender': 'comet_ml'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/log/add``
        Evidence: observed
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import report_sdk_log

        return await report_sdk_log.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def add_run(
        self,
        *,
        body: RunRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RunSession:
        """Open an experiment under a key the client chose

        Not part of the public REST API v2. The handshake of Comet's SDKs. Unlike with the public call that
        creates an experiment, the script chooses the key.

        With `getOrCreateEnabled: true` it may be repeated at will. Without, the second time is refused with
        90999, which then means that the first time worked.

        Errors are 400 or 403 with a number in `sdk_error_code`: 90999 the experiment exists, 90212 unknown
        API key, 90219 no such workspace, 90210 no write access, 98219 no project name, 1341241 project name
        too long, 7000020 too many experiments in the project, 7000023 restricted service account, 7777777 a
        `msg` to be shown to the user as it is.

        `comet check` sends a form-encoded body here and calls it JSON; any reply satisfies it.

        Args:
            body (RunRequest): What a script sends when it starts to log. Runs of the optimizer add
                fields of their own. Example: {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'projectName': 'digits', 'teamName': 'my-team',
                'offline': False, 'getOrCreateEnabled': False, 'local_timestamp': 1795400230712,
                'libVersion': '3.58.8'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RunSession

        Endpoint: ``POST /clientlib/logger/add/run``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import add_run

        return await add_run.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def copy_steps_from_experiment(
        self,
        *,
        body: RunCopyRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RunSession:
        """Start from a copy of another experiment

        Not part of the public REST API v2. Opens a new experiment that begins with what another one had
        logged up to a step. The request is known from SDK code only; that the reply is that of the
        handshake, too.

        Args:
            body (RunCopyRequest): What a script sends when it starts from a copy of another
                experiment. Example: {'apiKey': '0123456789abcdefghijklmno', 'copiedExperimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'newExperimentKey':
                '5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f', 'stepToCopyTo': 1000, 'localTimestamp': 1795400230712,
                'libVersion': '3.58.8'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RunSession

        Endpoint: ``POST /clientlib/logger/copy-steps-from-experiment``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import copy_steps_from_experiment

        return await copy_steps_from_experiment.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def get_run(
        self,
        *,
        body: RunResumeRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RunSession:
        """Resume an experiment

        Not part of the public REST API v2. Opens a session for an experiment that exists; the experiment
        counts as running again. The reply is that of the handshake, its `lastOffset` is where output
        continues. An unknown API key is refused with 400 and 90212, an unknown experiment with 400 (and
        90211, as is inferred).

        Args:
            body (RunResumeRequest): What a script sends when it resumes an experiment. Example:
                {'apiKey': '0123456789abcdefghijklmno', 'previousExperiment':
                'c352827bcdcb45e3ad40d0decec0b43c', 'local_timestamp': 1795400230712, 'libVersion':
                '3.58.8'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RunSession

        Endpoint: ``POST /clientlib/logger/get/run``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import get_run

        return await get_run.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def notify_experiment(
        self,
        *,
        body: ExperimentNotification,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Notify the user about an experiment

        Not part of the public REST API v2. Sent by the Python SDK at the end of a run, and by
        `Experiment.send_notification`. How the user learns of it is a setting of theirs. 204 is as good as
        200, and SDKs are content with 404. Sent again, the user may be notified again.

        Args:
            body (ExperimentNotification): What to tell the user about an experiment, by e-mail for
                instance. All in snake case. Example: {'api_key': '0123456789abcdefghijklmno', 'title':
                'digits has finished', 'status': 'finished', 'experiment_key':
                'c352827bcdcb45e3ad40d0decec0b43c', 'experiment_name': 'quiet_lion_1234',
                'experiment_link':
                'https://www.comet.com/my-team/digits/c352827bcdcb45e3ad40d0decec0b43c',
                'additional_data': {'Others': {'Name': 'quiet_lion_1234'}}}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/notification/experiment``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import notify_experiment

        return await notify_experiment.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def notify_event(
        self,
        *,
        body: UsageEvent,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report a usage event of an SDK

        Not part of the public REST API v2. How the Python SDK reports to its makers what went wrong inside
        it; only sent to hosts of comet.com. Nothing depends on it.

        Args:
            body (UsageEvent): Something that happened inside an SDK. All in snake case. Example:
                {'event_name': 'sdk_experiment_creation_failed', 'api_key': '0123456789abcdefghijklmno',
                'run_id': None, 'experiment_key': 'c352827bcdcb45e3ad40d0decec0b43c', 'project_id': None,
                'err_msg': 'timed out', 'timestamp': 1795400230712}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/notify/event``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_session import notify_event

        return await notify_event.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def report_offline_metadata(
        self,
        *,
        body: OfflineMetadata,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """When an uploaded recording began and ended

        Not part of the public REST API v2. The last call of `comet upload`, after everything else has been
        replayed.

        Args:
            body (OfflineMetadata): When a recording that was uploaded later had begun and ended.
                Example: {'apiKey': '0123456789abcdefghijklmno', 'runId':
                '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'startTimestamp': 1795400230712, 'endTimestamp':
                1795403830712}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/status-report/offline-metadata``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import report_offline_metadata

        return await report_offline_metadata.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def report_status(
        self,
        *,
        body: StatusReport,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> StatusReportReply:
        """Heartbeat of a session

        Not part of the public REST API v2. Sent as often as the last reply asked for, and once with
        `is_alive: false` at the end. An experiment whose heartbeats stop is shown as ended after a while.

        Both intervals have to be in the reply: without them the Python SDK gives up, and `comet upload`
        ends with code 1. They are in snake case here, in camel case in the public
        `write/experiment/set-status`.

        Args:
            body (StatusReport): A sign of life. Example: {'apiKey': '0123456789abcdefghijklmno',
                'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3',
                'is_alive': True, 'local_timestamp': 1795400230712, 'offline': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            StatusReportReply

        Endpoint: ``POST /clientlib/status-report/update``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import report_status

        return await report_status.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def create_symlink(
        self,
        *,
        experiment_key: str,
        project_name: str,
        api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Show an experiment in another project as well (a GET that writes)

        Not part of the public REST API v2. What `Experiment.create_symlink` of the Python SDK sends. The
        public `GET /api/rest/v2/write/project/symlink` does the same and returns the link's address. The
        project is one of the experiment's own workspace. Repeating it changes nothing (inferred from the
        public request).

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            project_name (str): The project in which the experiment is to appear. Example: best-of.
            api_key (str | Unset): The API key once more, as old SDKs send it. Better left out, since
                addresses end up in logs. Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /clientlib/symlink/new``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_session import sdk_create_symlink

        return await sdk_create_symlink.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            project_name=project_name,
            api_key=api_key,
            timeout=timeout,
        )
