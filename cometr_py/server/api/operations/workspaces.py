"""Workspaces and their members."""

from __future__ import annotations

from comet_wire import workspaces as wire
from comet_wire.shared import Ack

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.domain import workspaces


@operation(wire.GET_WORKSPACES)
def get_workspaces(call: Call[None, None]) -> wire.GetWorkspacesResponse:
    """Return the workspaces that the key's user is a member of."""
    return wire.GetWorkspacesResponse(workspace_names=workspaces.workspace_names(call.connection))


@operation(wire.CREATE_WORKSPACE)
def create_workspace(call: Call[None, wire.CreateWorkspaceRequest]) -> wire.CreateWorkspaceResponse:
    """Create a workspace."""
    created = workspaces.create_workspace(call.connection, call.now, call.body.name)
    return wire.CreateWorkspaceResponse(msg="saved", workspace_name=created.name, workspace_id=created.id, code=200)


@operation(wire.ADD_WORKSPACE_MEMBER, optional=["admin"])
def add_workspace_member(call: Call[None, wire.AddWorkspaceMemberRequest]) -> Ack:
    """Only note the member: this server has one user."""
    body = call.body
    workspaces.add_member(call.connection, body.workspace_name, body.user_email, admin=body.admin)
    return ack()
