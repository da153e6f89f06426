# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``workspaces``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.add_workspace_member_request import AddWorkspaceMemberRequest
    from ..models.create_workspace_reply import CreateWorkspaceReply
    from ..models.create_workspace_request import CreateWorkspaceRequest
    from ..models.workspace_names_reply import WorkspaceNamesReply


class WorkspacesOperations:
    """Operations of one tag, ``workspaces``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def list(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> WorkspaceNamesReply:
        """The workspaces that the key's user is a member of

        Names only. A public workspace of somebody else can be read by its name, but is not listed here.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            WorkspaceNamesReply

        Endpoint: ``GET /api/rest/v2/workspaces``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.workspaces import get_workspaces

        return get_workspaces.sync(
            client=self._client,
            timeout=timeout,
        )

    def add_member(
        self,
        *,
        body: AddWorkspaceMemberRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a person to a workspace

        The person is named by e-mail address. For one who belongs to the workspace already the call is
        refused, with a `msg` that contains `already member of`; a client does well to take that for
        success. So repeating it changes nothing, although it does not answer 200 again.

        Neither documented nor used by Comet's SDKs: known from cometx, a public tool of Comet's, alone.

        Args:
            body (AddWorkspaceMemberRequest): Who to add to which workspace. Example: {'userEmail':
                'grace@navy.example', 'workspaceName': 'my-team', 'admin': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/add-workspace-member``
        Evidence: third-party
        Repeatable: yes
        """
        from ..api.workspaces import add_workspace_member

        return add_workspace_member.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def create(
        self,
        *,
        body: CreateWorkspaceRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CreateWorkspaceReply:
        """Create a workspace

        Documented since February 2022. The answer names its fields in snake_case, unlike nearly everything
        else.

        Not to be repeated blindly: whether a second workspace of one name is refused is not known.

        Args:
            body (CreateWorkspaceRequest): The workspace to create. Example: {'name': 'my-team',
                'plan': 'PLAN'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CreateWorkspaceReply

        Endpoint: ``POST /api/rest/v2/write/workspace/new``
        Evidence: documented, third-party
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.workspaces import create_workspace

        return create_workspace.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncWorkspacesOperations:
    """Operations of one tag, ``workspaces``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def list(
        self,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> WorkspaceNamesReply:
        """The workspaces that the key's user is a member of

        Names only. A public workspace of somebody else can be read by its name, but is not listed here.

        Args:
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            WorkspaceNamesReply

        Endpoint: ``GET /api/rest/v2/workspaces``
        Evidence: documented, recorded, sdk, observed
        Repeatable: yes
        """
        from ..api.workspaces import get_workspaces

        return await get_workspaces.asyncio(
            client=self._client,
            timeout=timeout,
        )

    async def add_member(
        self,
        *,
        body: AddWorkspaceMemberRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a person to a workspace

        The person is named by e-mail address. For one who belongs to the workspace already the call is
        refused, with a `msg` that contains `already member of`; a client does well to take that for
        success. So repeating it changes nothing, although it does not answer 200 again.

        Neither documented nor used by Comet's SDKs: known from cometx, a public tool of Comet's, alone.

        Args:
            body (AddWorkspaceMemberRequest): Who to add to which workspace. Example: {'userEmail':
                'grace@navy.example', 'workspaceName': 'my-team', 'admin': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/add-workspace-member``
        Evidence: third-party
        Repeatable: yes
        """
        from ..api.workspaces import add_workspace_member

        return await add_workspace_member.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        body: CreateWorkspaceRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CreateWorkspaceReply:
        """Create a workspace

        Documented since February 2022. The answer names its fields in snake_case, unlike nearly everything
        else.

        Not to be repeated blindly: whether a second workspace of one name is refused is not known.

        Args:
            body (CreateWorkspaceRequest): The workspace to create. Example: {'name': 'my-team',
                'plan': 'PLAN'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CreateWorkspaceReply

        Endpoint: ``POST /api/rest/v2/write/workspace/new``
        Evidence: documented, third-party
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.workspaces import create_workspace

        return await create_workspace.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
