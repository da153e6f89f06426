# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``account``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.account_details_reply import AccountDetailsReply


class AccountOperations:
    """Operations of one tag, ``account``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_details(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AccountDetailsReply:
        """Who the API key belongs to

        The user of the key and the workspace that they land in. Comet's SDKs call it to find out whether a
        key is good, where 401 and 403 both mean that it is not, and to choose a workspace where none was
        configured.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AccountDetailsReply

        Endpoint: ``GET /api/rest/v2/account-details``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.account import get_account_details

        return get_account_details.sync(
            client=self._client,
            timeout=timeout,
        )


class AsyncAccountOperations:
    """Operations of one tag, ``account``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_details(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AccountDetailsReply:
        """Who the API key belongs to

        The user of the key and the workspace that they land in. Comet's SDKs call it to find out whether a
        key is good, where 401 and 403 both mean that it is not, and to choose a workspace where none was
        configured.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AccountDetailsReply

        Endpoint: ``GET /api/rest/v2/account-details``
        Evidence: documented, sdk, observed
        Repeatable: yes
        """
        from ..api.account import get_account_details

        return await get_account_details.asyncio(
            client=self._client,
            timeout=timeout,
        )
