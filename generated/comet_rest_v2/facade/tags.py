# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``tags``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.add_tags_request import AddTagsRequest
    from ..models.checked_ack import CheckedAck
    from ..models.delete_tags_request import DeleteTagsRequest
    from ..models.tags_reply import TagsReply


class TagsOperations:
    """Operations of one tag, ``tags``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> TagsReply:
        """The tags of an experiment

        An empty list where there are none.

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
            TagsReply

        Endpoint: ``GET /api/rest/v2/experiment/tags``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.tags import get_tags

        return get_tags.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def add(
        self,
        *,
        body: AddTagsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Tag an experiment

        Adds to the tags that are there; one that is there already stays single, and so the call may be
        repeated.

        Args:
            body (AddTagsRequest): Tags for an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'addedTags': ['baseline', 'resnet']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.tags import add_tags

        return add_tags.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete(
        self,
        *,
        body: DeleteTagsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Take tags off an experiment

        The field is called `tags` here, not `addedTags`. A tag that the experiment does not have is passed
        over (inferred).

        Args:
            body (DeleteTagsRequest): Tags to take off an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'tags': ['baseline']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/tags/delete``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.tags import delete_tags

        return delete_tags.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncTagsOperations:
    """Operations of one tag, ``tags``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> TagsReply:
        """The tags of an experiment

        An empty list where there are none.

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
            TagsReply

        Endpoint: ``GET /api/rest/v2/experiment/tags``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.tags import get_tags

        return await get_tags.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def add(
        self,
        *,
        body: AddTagsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Tag an experiment

        Adds to the tags that are there; one that is there already stays single, and so the call may be
        repeated.

        Args:
            body (AddTagsRequest): Tags for an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'addedTags': ['baseline', 'resnet']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        Evidence: documented, live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.tags import add_tags

        return await add_tags.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete(
        self,
        *,
        body: DeleteTagsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Take tags off an experiment

        The field is called `tags` here, not `addedTags`. A tag that the experiment does not have is passed
        over (inferred).

        Args:
            body (DeleteTagsRequest): Tags to take off an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'tags': ['baseline']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/tags/delete``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.tags import delete_tags

        return await delete_tags.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
