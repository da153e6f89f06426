# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_auth``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.sign_up_request import SignUpRequest


class SdkAuthOperations:
    """Operations of one tag, ``sdk_auth``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def create_anonymous_user(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Make an anonymous account

        Not part of the public REST API v2. What the Python SDK's anonymous mode begins with. Installations
        of one's own refuse it with 7000007. Neither the request's body nor the reply's is evidenced.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``POST /api/auth/anonymous-user``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_auth import create_anonymous_user

        return create_anonymous_user.sync(
            client=self._client,
            timeout=timeout,
        )

    def get_anonymous_state(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Whether anonymous accounts are available

        Not part of the public REST API v2. Asked by the Python SDK before it offers its anonymous mode. The
        reply's body is not evidenced.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``GET /api/auth/anonymous/is-active``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_auth import get_anonymous_state

        return get_anonymous_state.sync(
            client=self._client,
            timeout=timeout,
        )

    def get_user(
        self,
        *,
        email: str | Unset = UNSET,
        reason: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Whether there is an account

        Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
        with 200 if there is an account, with 204 otherwise.

        Args:
            email (str | Unset): The e-mail address. Example: ada@example.com.
            reason (str | Unset): What the caller wants to know it for; which words occur is not
                evidenced.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``GET /api/auth/users``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_auth import get_user

        return get_user.sync(
            client=self._client,
            email=email,
            reason=reason,
            timeout=timeout,
        )

    def create_user(
        self,
        *,
        body: SignUpRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Make an account

        Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
        with 200 or 204. What the body holds is inferred.

        Args:
            body (SignUpRequest): Who wants an account. All of it is inferred. Example: {'email':
                'ada@example.com', 'username': 'ada'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``POST /api/auth/users``
        Evidence: sdk, inferred
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_auth import create_user

        return create_user.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSdkAuthOperations:
    """Operations of one tag, ``sdk_auth``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def create_anonymous_user(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Make an anonymous account

        Not part of the public REST API v2. What the Python SDK's anonymous mode begins with. Installations
        of one's own refuse it with 7000007. Neither the request's body nor the reply's is evidenced.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``POST /api/auth/anonymous-user``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_auth import create_anonymous_user

        return await create_anonymous_user.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def get_anonymous_state(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Whether anonymous accounts are available

        Not part of the public REST API v2. Asked by the Python SDK before it offers its anonymous mode. The
        reply's body is not evidenced.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``GET /api/auth/anonymous/is-active``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_auth import get_anonymous_state

        return await get_anonymous_state.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def get_user(
        self,
        *,
        email: str | Unset = UNSET,
        reason: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Whether there is an account

        Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
        with 200 if there is an account, with 204 otherwise.

        Args:
            email (str | Unset): The e-mail address. Example: ada@example.com.
            reason (str | Unset): What the caller wants to know it for; which words occur is not
                evidenced.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``GET /api/auth/users``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_auth import get_user

        return await get_user.asyncio(
            client=self._client,
            email=email,
            reason=reason,
            timeout=timeout,
        )

    async def create_user(
        self,
        *,
        body: SignUpRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack | None:
        """Make an account

        Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
        with 200 or 204. What the body holds is inferred.

        Args:
            body (SignUpRequest): Who wants an account. All of it is inferred. Example: {'email':
                'ada@example.com', 'username': 'ada'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack | None

        Endpoint: ``POST /api/auth/users``
        Evidence: sdk, inferred
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_auth import create_user

        return await create_user.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
