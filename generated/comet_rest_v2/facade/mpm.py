# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``mpm``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.recent_events_reply import RecentEventsReply


class MpmOperations:
    """Operations of one tag, ``mpm``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_recent_events(
        self,
        *,
        model_id: str,
        limit: int | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RecentEventsReply:
        """Return the most recent predictions of a monitored model

        A `limit` above the server's own, 50 by default, is rejected with 400; `msg` names the largest that
        is allowed.

        Other operations of production monitoring are under `/api/mpm/` (`/mpm/` on self-hosted servers).
        They belong to another product and are not described here.

        Args:
            model_id (str): The model's ID in production monitoring. Example:
                Pm4kT8wQz1nB6vXc3pLy7sDf9.
            limit (int | Unset): How many predictions to return at most. Example: 50.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RecentEventsReply

        Endpoint: ``GET /api/rest/v2/mpm/recent_events``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.mpm import get_recent_events

        return get_recent_events.sync(
            client=self._client,
            model_id=model_id,
            limit=limit,
            timeout=timeout,
        )


class AsyncMpmOperations:
    """Operations of one tag, ``mpm``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_recent_events(
        self,
        *,
        model_id: str,
        limit: int | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RecentEventsReply:
        """Return the most recent predictions of a monitored model

        A `limit` above the server's own, 50 by default, is rejected with 400; `msg` names the largest that
        is allowed.

        Other operations of production monitoring are under `/api/mpm/` (`/mpm/` on self-hosted servers).
        They belong to another product and are not described here.

        Args:
            model_id (str): The model's ID in production monitoring. Example:
                Pm4kT8wQz1nB6vXc3pLy7sDf9.
            limit (int | Unset): How many predictions to return at most. Example: 50.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RecentEventsReply

        Endpoint: ``GET /api/rest/v2/mpm/recent_events``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.mpm import get_recent_events

        return await get_recent_events.asyncio(
            client=self._client,
            model_id=model_id,
            limit=limit,
            timeout=timeout,
        )
