# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire

from . import shared


class CreateProjectReply(Wire, kw_only=True, gc=False):
    """The project that was created."""

    project_id: str = field(name="projectId")


class CreateProjectRequest(Wire, kw_only=True, gc=False):
    """The project to create."""

    workspace_name: str = field(name="workspaceName")
    project_name: str = field(name="projectName")
    project_description: str | None = field(name="projectDescription")
    is_public: bool = field(name="isPublic")


class DeleteProjectRequest(Wire, kw_only=True, gc=False):
    """Which project to delete."""

    delete_all_experiments: bool = field(name="deleteAllExperiments")
    project_id: str | None | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | None | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | None | UnsetType = field(name="projectName", default=UNSET)


class Project(Wire, kw_only=True, gc=False):
    """A project of a workspace."""

    project_id: str = field(name="projectId")
    project_name: str = field(name="projectName")
    owner_user_name: str = field(name="ownerUserName")
    project_description: str | None = field(name="projectDescription")
    workspace_name: str = field(name="workspaceName")
    number_of_experiments: Int64 = field(name="numberOfExperiments")
    last_updated: Int64 = field(name="lastUpdated")
    public: bool
    workspace_id: str | UnsetType = field(name="workspaceId", default=UNSET)
    is_public: bool | UnsetType = field(name="isPublic", default=UNSET)


class ProjectColumn(Wire, kw_only=True, gc=False):
    """Something that experiments can be compared and queried by."""

    name: str
    id: str
    type: str
    source: str


class ProjectColumnsReply(Wire, kw_only=True):
    """The columns of a project."""

    columns: list[ProjectColumn]


class ProjectNotesReply(Wire, kw_only=True, gc=False):
    """The notes of a project."""

    notes: str | None


class ProjectRow(Wire, kw_only=True, gc=False):
    """A project as a page shows it. The names differ from those of `Project`."""

    project_id: str = field(name="projectId")
    project_name: str = field(name="projectName")
    project_desc: str | None = field(name="projectDesc")
    user_name: str = field(name="userName")
    owner: bool
    can_edit: bool = field(name="canEdit")
    is_in_project_team: bool = field(name="isInProjectTeam")
    is_public: bool = field(name="isPublic")
    general_project: bool = field(name="generalProject")
    is_starter_project: bool = field(name="isStarterProject")
    team_id: str = field(name="teamId")
    team_name: str = field(name="teamName")
    image_path: str | None = field(name="imagePath")
    experiment_count: Int64 = field(name="experimentCount")
    total_row_count: str = field(name="totalRowCount")
    filtered_row_count: str = field(name="filteredRowCount")
    created_at: Int64
    last_updated: Int64 = field(name="lastUpdated")
    last_updated_by_user: Int64 = field(name="lastUpdatedByUser")


class ProjectsPageReply(Wire, kw_only=True):
    """One page of projects."""

    rows: list[ProjectRow]
    filtered_row_count: Int64 = field(name="filteredRowCount")
    total_row_count: Int64 = field(name="totalRowCount")


class ProjectsReply(Wire, kw_only=True):
    """The projects of a workspace."""

    projects: list[Project]


class QueryProjectReply(Wire, kw_only=True):
    """The experiments that match."""

    experiment_keys: list[str] = field(name="experimentKeys")


class SetProjectNotesRequest(Wire, kw_only=True, gc=False):
    """The notes to set."""

    notes: str
    project_id: str | None | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | None | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | None | UnsetType = field(name="projectName", default=UNSET)


class SetProjectOwnerRequest(Wire, kw_only=True, gc=False):
    """Which project goes to whom."""

    user_name: str = field(name="userName")
    project_id: str | None | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | None | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | None | UnsetType = field(name="projectName", default=UNSET)


class ShareLinkReply(Wire, kw_only=True, gc=False):
    """The share code that was made."""

    share_code: str = field(name="shareCode")


class ShareLinksReply(Wire, kw_only=True):
    """The share codes of a project."""

    share_codes: list[str] = field(name="shareCodes")


class SymlinkReply(Wire, kw_only=True, gc=False):
    """The link that was made."""

    link: str


class UpdateProjectRequest(Wire, kw_only=True, gc=False):
    """Which project to change, and what."""

    project_id: str | None | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | None | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | None | UnsetType = field(name="projectName", default=UNSET)
    new_project_name: str | None | UnsetType = field(name="newProjectName", default=UNSET)
    new_project_description: str | None | UnsetType = field(name="newProjectDescription", default=UNSET)
    is_public: bool | None | UnsetType = field(name="isPublic", default=UNSET)


class GetProjectParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_project``."""

    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)


class GetProjectColumnsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_project_columns``."""

    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)
    archived: bool | UnsetType = UNSET


class GetProjectShareLinksParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_project_share_links``."""

    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)


class GetProjectNotesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_project_notes``."""

    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)


class GetProjectsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_projects``."""

    workspace_name: str = field(name="workspaceName")
    project_name: str | UnsetType = field(name="projectName", default=UNSET)


class GetProjectsPageParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_projects_page``."""

    workspace_name: str = field(name="workspaceName")
    offset: Int64 | UnsetType = UNSET
    count: Int64 | UnsetType = UNSET
    sort: str | UnsetType = UNSET
    order: str | UnsetType = UNSET
    owner: str | UnsetType = UNSET
    public: str | UnsetType = UNSET
    starter_project: str | UnsetType = field(name="starterProject", default=UNSET)
    search: str | UnsetType = UNSET


class CreateProjectShareLinkParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``create_project_share_link``."""

    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)


class DeleteProjectShareLinkParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``delete_project_share_link``."""

    share_code: str = field(name="shareCode")
    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)


class CreateSymlinkParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``create_symlink``."""

    experiment_key: str = field(name="experimentKey")
    project_name: str = field(name="projectName")


class QueryPredicate(Wire, kw_only=True):
    """A group of rules about columns of one source."""

    source: str
    query: shared.QueryGroup
    negated: bool | None | UnsetType = UNSET


class QueryProjectRequest(Wire, kw_only=True):
    """Which experiments of which project."""

    workspace_name: str = field(name="workspaceName")
    project_name: str = field(name="projectName")
    predicates: list[QueryPredicate]
    archived: bool | None | UnsetType = UNSET


CreateProjectResponse: TypeAlias = CreateProjectReply
CreateProjectShareLinkResponse: TypeAlias = ShareLinkReply
CreateSymlinkResponse: TypeAlias = SymlinkReply
DeleteProjectResponse: TypeAlias = shared.Ack
DeleteProjectShareLinkResponse: TypeAlias = shared.Ack
GetProjectResponse: TypeAlias = Project
GetProjectColumnsResponse: TypeAlias = ProjectColumnsReply
GetProjectNotesResponse: TypeAlias = ProjectNotesReply
GetProjectShareLinksResponse: TypeAlias = ShareLinksReply
GetProjectsResponse: TypeAlias = ProjectsReply
GetProjectsPageResponse: TypeAlias = ProjectsPageReply
QueryProjectResponse: TypeAlias = QueryProjectReply
SetProjectNotesResponse: TypeAlias = shared.Ack
SetProjectOwnerResponse: TypeAlias = shared.Ack
UpdateProjectResponse: TypeAlias = shared.Ack

CREATE_PROJECT: Endpoint[None, CreateProjectRequest, CreateProjectResponse] = Endpoint(
    "create_project",
    "POST",
    "/api/rest/v2/write/project/create",
    request=CreateProjectRequest,
    response=CreateProjectResponse,
)
CREATE_PROJECT_SHARE_LINK: Endpoint[CreateProjectShareLinkParams, None, CreateProjectShareLinkResponse] = Endpoint(
    "create_project_share_link",
    "GET",
    "/api/rest/v2/write/project/add-share-link",
    params=CreateProjectShareLinkParams,
    response=CreateProjectShareLinkResponse,
)
CREATE_SYMLINK: Endpoint[CreateSymlinkParams, None, CreateSymlinkResponse] = Endpoint(
    "create_symlink",
    "GET",
    "/api/rest/v2/write/project/symlink",
    params=CreateSymlinkParams,
    response=CreateSymlinkResponse,
)
DELETE_PROJECT: Endpoint[None, DeleteProjectRequest, DeleteProjectResponse] = Endpoint(
    "delete_project",
    "POST",
    "/api/rest/v2/write/project/delete",
    request=DeleteProjectRequest,
    response=DeleteProjectResponse,
)
DELETE_PROJECT_SHARE_LINK: Endpoint[DeleteProjectShareLinkParams, None, DeleteProjectShareLinkResponse] = Endpoint(
    "delete_project_share_link",
    "GET",
    "/api/rest/v2/write/project/delete-project-share-link",
    params=DeleteProjectShareLinkParams,
    response=DeleteProjectShareLinkResponse,
)
GET_PROJECT: Endpoint[GetProjectParams, None, GetProjectResponse] = Endpoint(
    "get_project", "GET", "/api/rest/v2/project", params=GetProjectParams, response=GetProjectResponse
)
GET_PROJECT_COLUMNS: Endpoint[GetProjectColumnsParams, None, GetProjectColumnsResponse] = Endpoint(
    "get_project_columns",
    "GET",
    "/api/rest/v2/project/column-names",
    params=GetProjectColumnsParams,
    response=GetProjectColumnsResponse,
)
GET_PROJECT_NOTES: Endpoint[GetProjectNotesParams, None, GetProjectNotesResponse] = Endpoint(
    "get_project_notes",
    "GET",
    "/api/rest/v2/project/notes",
    params=GetProjectNotesParams,
    response=GetProjectNotesResponse,
)
GET_PROJECT_SHARE_LINKS: Endpoint[GetProjectShareLinksParams, None, GetProjectShareLinksResponse] = Endpoint(
    "get_project_share_links",
    "GET",
    "/api/rest/v2/project/get-project-share-links",
    params=GetProjectShareLinksParams,
    response=GetProjectShareLinksResponse,
)
GET_PROJECTS: Endpoint[GetProjectsParams, None, GetProjectsResponse] = Endpoint(
    "get_projects", "GET", "/api/rest/v2/projects", params=GetProjectsParams, response=GetProjectsResponse
)
GET_PROJECTS_PAGE: Endpoint[GetProjectsPageParams, None, GetProjectsPageResponse] = Endpoint(
    "get_projects_page",
    "GET",
    "/api/rest/v2/projects/page",
    params=GetProjectsPageParams,
    response=GetProjectsPageResponse,
)
QUERY_PROJECT: Endpoint[None, QueryProjectRequest, QueryProjectResponse] = Endpoint(
    "query_project", "POST", "/api/rest/v2/project/query", request=QueryProjectRequest, response=QueryProjectResponse
)
SET_PROJECT_NOTES: Endpoint[None, SetProjectNotesRequest, SetProjectNotesResponse] = Endpoint(
    "set_project_notes",
    "POST",
    "/api/rest/v2/write/project/notes",
    request=SetProjectNotesRequest,
    response=SetProjectNotesResponse,
)
SET_PROJECT_OWNER: Endpoint[None, SetProjectOwnerRequest, SetProjectOwnerResponse] = Endpoint(
    "set_project_owner",
    "POST",
    "/api/rest/v2/write/project/update-owner",
    request=SetProjectOwnerRequest,
    response=SetProjectOwnerResponse,
)
UPDATE_PROJECT: Endpoint[None, UpdateProjectRequest, UpdateProjectResponse] = Endpoint(
    "update_project",
    "POST",
    "/api/rest/v2/write/project/update",
    request=UpdateProjectRequest,
    response=UpdateProjectResponse,
)
