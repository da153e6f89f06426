# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import Email

from . import shared


class AddWorkspaceMemberRequest(Wire, kw_only=True, gc=False):
    """Who to add to which workspace."""

    user_email: Email = field(name="userEmail")
    workspace_name: str = field(name="workspaceName")
    admin: bool


class CreateWorkspaceReply(Wire, kw_only=True, gc=False):
    """The workspace that was created. Its fields are in snake_case."""

    msg: str
    workspace_name: str
    workspace_id: str
    code: Int64


class CreateWorkspaceRequest(Wire, kw_only=True, gc=False):
    """The workspace to create."""

    name: str
    plan: str | None | UnsetType = UNSET


class WorkspaceNamesReply(Wire, kw_only=True):
    """The user's workspaces."""

    workspace_names: list[str] = field(name="workspaceNames")


AddWorkspaceMemberResponse: TypeAlias = shared.Ack
CreateWorkspaceResponse: TypeAlias = CreateWorkspaceReply
GetWorkspacesResponse: TypeAlias = WorkspaceNamesReply

ADD_WORKSPACE_MEMBER: Endpoint[None, AddWorkspaceMemberRequest, AddWorkspaceMemberResponse] = Endpoint(
    "add_workspace_member",
    "POST",
    "/api/rest/v2/write/add-workspace-member",
    request=AddWorkspaceMemberRequest,
    response=AddWorkspaceMemberResponse,
)
CREATE_WORKSPACE: Endpoint[None, CreateWorkspaceRequest, CreateWorkspaceResponse] = Endpoint(
    "create_workspace",
    "POST",
    "/api/rest/v2/write/workspace/new",
    request=CreateWorkspaceRequest,
    response=CreateWorkspaceResponse,
)
GET_WORKSPACES: Endpoint[None, None, GetWorkspacesResponse] = Endpoint(
    "get_workspaces", "GET", "/api/rest/v2/workspaces", response=GetWorkspacesResponse
)
