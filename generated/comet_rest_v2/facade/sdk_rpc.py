# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_rpc``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.rpc_registration import RpcRegistration
    from ..models.rpc_result import RpcResult
    from ..types import JsonValue


class SdkRpcOperations:
    """Operations of one tag, ``sdk_rpc``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_pending_rpcs(
        self,
        *,
        experiment_key: str,
        api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """The calls that wait for a script

        Not part of the public REST API v2. Asked for when a heartbeat's reply has `pending_rpcs`. The
        request to stop an experiment is one of these calls. Whether fetching a call takes it off the list
        is not known, so a request is not repeated.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            api_key (str | Unset): The API key once more, as SDKs send it. Better left out, since
                addresses end up in logs. Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /clientlib/rpc/get-pending-rpcs``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_rpc import get_pending_rpcs

        return get_pending_rpcs.sync(
            client=self._client,
            experiment_key=experiment_key,
            api_key=api_key,
            timeout=timeout,
        )

    def register(
        self,
        *,
        body: RpcRegistration,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Offer a function of a script to the web page

        Not part of the public REST API v2. Sent when a script registers a callback.

        Args:
            body (RpcRegistration): A function that the web page may call. The SDK adds the function's
                definition to the two members below; how that looks is not evidenced. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/rpc/register-rpc``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_rpc import register_rpc

        return register_rpc.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def save_result(
        self,
        *,
        body: RpcResult,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report what came of a call

        Not part of the public REST API v2. Sent after each call, whether it went well or not.

        Args:
            body (RpcResult): What came of a call. Example: {'apiKey': '0123456789abcdefghijklmno',
                'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'callId': '9d2f1c3b', 'result':
                'done', 'errorMessage': '', 'errorStackTrace': '', 'startTimeMs': 1795400230712,
                'endTimeMs': 1795400230840}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/rpc/save-rpc-result``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_rpc import save_rpc_result

        return save_rpc_result.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSdkRpcOperations:
    """Operations of one tag, ``sdk_rpc``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_pending_rpcs(
        self,
        *,
        experiment_key: str,
        api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """The calls that wait for a script

        Not part of the public REST API v2. Asked for when a heartbeat's reply has `pending_rpcs`. The
        request to stop an experiment is one of these calls. Whether fetching a call takes it off the list
        is not known, so a request is not repeated.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            api_key (str | Unset): The API key once more, as SDKs send it. Better left out, since
                addresses end up in logs. Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /clientlib/rpc/get-pending-rpcs``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_rpc import get_pending_rpcs

        return await get_pending_rpcs.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            api_key=api_key,
            timeout=timeout,
        )

    async def register(
        self,
        *,
        body: RpcRegistration,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Offer a function of a script to the web page

        Not part of the public REST API v2. Sent when a script registers a callback.

        Args:
            body (RpcRegistration): A function that the web page may call. The SDK adds the function's
                definition to the two members below; how that looks is not evidenced. Example: {'apiKey':
                '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/rpc/register-rpc``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_rpc import register_rpc

        return await register_rpc.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def save_result(
        self,
        *,
        body: RpcResult,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report what came of a call

        Not part of the public REST API v2. Sent after each call, whether it went well or not.

        Args:
            body (RpcResult): What came of a call. Example: {'apiKey': '0123456789abcdefghijklmno',
                'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'callId': '9d2f1c3b', 'result':
                'done', 'errorMessage': '', 'errorStackTrace': '', 'startTimeMs': 1795400230712,
                'endTimeMs': 1795400230840}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /clientlib/rpc/save-rpc-result``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_rpc import save_rpc_result

        return await save_rpc_result.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
