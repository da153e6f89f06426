"""An example call for each operation of the tag ``projects``."""

from __future__ import annotations

from comet_rest_v2.api.projects import (
    create_project,
    create_project_share_link,
    create_symlink,
    delete_project,
    delete_project_share_link,
    get_project,
    get_project_columns,
    get_project_notes,
    get_project_share_links,
    get_projects,
    get_projects_page,
    query_project,
    set_project_notes,
    set_project_owner,
    update_project,
)
from comet_rest_v2.models import (
    Ack,
    CreateProjectReply,
    CreateProjectRequest,
    DeleteProjectRequest,
    Project,
    ProjectColumnsReply,
    ProjectNotesReply,
    ProjectsPageReply,
    ProjectsReply,
    QueryGroup,
    QueryPredicate,
    QueryProjectReply,
    QueryProjectRequest,
    QueryRule,
    SetProjectNotesRequest,
    SetProjectOwnerRequest,
    ShareLinkReply,
    ShareLinksReply,
    SymlinkReply,
    UpdateProjectRequest,
)

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ProjectsCalls(Calls):
    def get_projects(self) -> Both[ProjectsReply]:
        return both(
            get_projects.sync,
            get_projects.asyncio,
            client=self.client,
            workspace_name="my-team",
            project_name="digits",
        )

    def get_projects_page(self) -> Both[ProjectsPageReply]:
        return both(
            get_projects_page.sync,
            get_projects_page.asyncio,
            client=self.client,
            workspace_name="my-team",
            offset=0,
            count=25,
            sort="lastUpdated",
            order="desc",
            owner="ada",
            public="true",
            starter_project="false",
            search="dig",
        )

    def get_project(self) -> Both[Project]:
        return both(
            get_project.sync,
            get_project.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            workspace_name="my-team",
            project_name="digits",
        )

    def get_project_notes(self) -> Both[ProjectNotesReply]:
        return both(
            get_project_notes.sync,
            get_project_notes.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
        )

    def set_project_notes(self) -> Both[Ack]:
        return both(
            set_project_notes.sync,
            set_project_notes.asyncio,
            client=self.client,
            body=SetProjectNotesRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3", notes="# Digits\nThe baseline is `cnn-1`.\n"
            ),
        )

    def get_project_columns(self) -> Both[ProjectColumnsReply]:
        return both(
            get_project_columns.sync,
            get_project_columns.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            workspace_name="my-team",
            project_name="digits",
            archived=False,
        )

    def query_project(self) -> Both[QueryProjectReply]:
        return both(
            query_project.sync,
            query_project.asyncio,
            client=self.client,
            body=QueryProjectRequest(
                workspace_name="my-team",
                project_name="digits",
                predicates=[
                    QueryPredicate(
                        source="metrics",
                        query=QueryGroup(
                            condition="AND",
                            rules=[
                                QueryRule(
                                    id="train_loss", field="train_loss", type_="double", operator="less", value="0.1"
                                )
                            ],
                            valid=True,
                        ),
                    )
                ],
                archived=False,
            ),
        )

    def create_project(self) -> Both[CreateProjectReply]:
        return both(
            create_project.sync,
            create_project.asyncio,
            client=self.client,
            body=CreateProjectRequest(
                workspace_name="my-team",
                project_name="digits",
                project_description="Handwritten digits",
                is_public=False,
            ),
        )

    def update_project(self) -> Both[Ack]:
        return both(
            update_project.sync,
            update_project.asyncio,
            client=self.client,
            body=UpdateProjectRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                workspace_name=None,
                project_name=None,
                new_project_name="digits-2",
                new_project_description="Handwritten digits, second round",
                is_public=True,
            ),
        )

    def set_project_owner(self) -> Both[Ack]:
        return both(
            set_project_owner.sync,
            set_project_owner.asyncio,
            client=self.client,
            body=SetProjectOwnerRequest(project_id="ebfbbc1212004f92b618d50db41f27f3", user_name="grace"),
        )

    def delete_project(self) -> Both[Ack]:
        return both(
            delete_project.sync,
            delete_project.asyncio,
            client=self.client,
            body=DeleteProjectRequest(
                delete_all_experiments=True, project_id=None, workspace_name="my-team", project_name="digits"
            ),
        )

    def create_symlink(self) -> Both[SymlinkReply]:
        return both(
            create_symlink.sync,
            create_symlink.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            project_name="best-of-digits",
        )

    def create_project_share_link(self) -> Both[ShareLinkReply]:
        return both(
            create_project_share_link.sync,
            create_project_share_link.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
        )

    def get_project_share_links(self) -> Both[ShareLinksReply]:
        return both(
            get_project_share_links.sync,
            get_project_share_links.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
        )

    def delete_project_share_link(self) -> Both[Ack]:
        return both(
            delete_project_share_link.sync,
            delete_project_share_link.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            share_code="9hK2mQxTz",
        )
