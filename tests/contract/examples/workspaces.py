"""An example call for each operation of the tag ``workspaces``."""

from __future__ import annotations

from comet_rest_v2.api.workspaces import add_workspace_member, create_workspace, get_workspaces
from comet_rest_v2.models import (
    Ack,
    AddWorkspaceMemberRequest,
    CreateWorkspaceReply,
    CreateWorkspaceRequest,
    WorkspaceNamesReply,
)

from tests.contract.both import Both, Calls, both


class WorkspacesCalls(Calls):
    def get_workspaces(self) -> Both[WorkspaceNamesReply]:
        return both(get_workspaces.sync, get_workspaces.asyncio, client=self.client)

    def create_workspace(self) -> Both[CreateWorkspaceReply]:
        return both(
            create_workspace.sync,
            create_workspace.asyncio,
            client=self.client,
            body=CreateWorkspaceRequest(name="my-team", plan="PLAN"),
        )

    def add_workspace_member(self) -> Both[Ack]:
        return both(
            add_workspace_member.sync,
            add_workspace_member.asyncio,
            client=self.client,
            body=AddWorkspaceMemberRequest(user_email="grace@navy.example", workspace_name="my-team", admin=False),
        )
