# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``others``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.checked_ack import CheckedAck
    from ..models.log_other_request import LogOtherRequest
    from ..models.value_summaries_reply import ValueSummariesReply


class OthersOperations:
    """Operations of one tag, ``others``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ValueSummariesReply:
        """All others of an experiment

        One row for each key, in the form of a metric's summary; the value is `valueCurrent`, as text. A new
        experiment has one, `Name`, which the server made. Servers and SDKs add more of their own:
        `storage_size_bytes`, `trainable_params`, `throttled`, `hasNestedParams`, `Created from`.

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
            ValueSummariesReply

        Endpoint: ``GET /api/rest/v2/experiment/log-other``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.others import get_others

        return get_others.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def log(
        self,
        *,
        body: LogOtherRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log a key and value beside parameters and metrics

        The key `Name` renames the experiment. Values are read back as text, true as `true`. Comet's SDKs
        cut keys to 100 characters and values to 1,000.

        Logged again with another value, a key has the newer one; with the same value, nothing changes, and
        so the call may be repeated. That the answer is JSON is known; that it is the usual acknowledgement
        is what Comet's Java SDK expects.

        Args:
            body (LogOtherRequest): A key and its value. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
                1542738532810}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.others import log_other

        return log_other.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncOthersOperations:
    """Operations of one tag, ``others``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ValueSummariesReply:
        """All others of an experiment

        One row for each key, in the form of a metric's summary; the value is `valueCurrent`, as text. A new
        experiment has one, `Name`, which the server made. Servers and SDKs add more of their own:
        `storage_size_bytes`, `trainable_params`, `throttled`, `hasNestedParams`, `Created from`.

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
            ValueSummariesReply

        Endpoint: ``GET /api/rest/v2/experiment/log-other``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.others import get_others

        return await get_others.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def log(
        self,
        *,
        body: LogOtherRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log a key and value beside parameters and metrics

        The key `Name` renames the experiment. Values are read back as text, true as `true`. Comet's SDKs
        cut keys to 100 characters and values to 1,000.

        Logged again with another value, a key has the newer one; with the same value, nothing changes, and
        so the call may be repeated. That the answer is JSON is known; that it is the usual acknowledgement
        is what Comet's Java SDK expects.

        Args:
            body (LogOtherRequest): A key and its value. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
                1542738532810}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.others import log_other

        return await log_other.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
