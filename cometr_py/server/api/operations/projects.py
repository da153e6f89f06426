"""Projects, their notes, columns, and share links."""

from __future__ import annotations

from typing import Protocol

from comet_wire import projects as wire
from comet_wire import sdk_session
from comet_wire.base import UnsetType, or_none
from comet_wire.shared import Ack

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.domain import projects
from cometr_py.server.domain.columns import project_columns_of
from cometr_py.server.domain.experiments import experiment_to_change, page_url
from cometr_py.server.domain.moving import add_link
from cometr_py.server.domain.workspaces import DEFAULT_PROJECT, ProjectRef, ensure_project, project, project_with_id
from cometr_py.server.storage.rows import StoredRow

_SORT_KEYS = {"name": "name", "projectName": "name", "created_at": "created_at"}
_PAGE = 100


class _NamesProject(Protocol):
    """A struct that names a project by its id, or by its workspace and name."""

    @property
    def project_id(self) -> str | UnsetType | None: ...
    @property
    def workspace_name(self) -> str | UnsetType | None: ...
    @property
    def project_name(self) -> str | UnsetType | None: ...


@operation(wire.GET_PROJECTS)
def get_projects(call: Call[wire.GetProjectsParams, None]) -> wire.GetProjectsResponse:
    """Return all projects of a workspace."""
    rows = projects.projects_of(call.connection, call.params.workspace_name)
    counts = projects.experiment_counts(call.connection, [row.id for row in rows])
    return wire.GetProjectsResponse(projects=[_project(row, counts.get(row.id, 0)) for row in rows])


@operation(wire.GET_PROJECTS_PAGE)
def get_projects_page(call: Call[wire.GetProjectsPageParams, None]) -> wire.GetProjectsPageResponse:
    """Return one page of a workspace's projects."""
    params = call.params
    rows = projects.projects_of(call.connection, params.workspace_name)
    search, public = (or_none(params.search) or "").lower(), _flag(or_none(params.public))
    wanted = [row for row in rows if search in row.name.lower() and (public is None or row.public == public)]
    key = _SORT_KEYS.get(or_none(params.sort) or "", "updated_at")
    wanted.sort(key=lambda row: getattr(row, key), reverse=(or_none(params.order) or "").lower() == "desc")
    start = max(or_none(params.offset) or 0, 0)
    page = wanted[start : start + (or_none(params.count) or _PAGE)]
    counts = projects.experiment_counts(call.connection, [row.id for row in page])
    return wire.GetProjectsPageResponse(
        rows=[_page_row(row, counts.get(row.id, 0), len(rows), len(wanted)) for row in page],
        filtered_row_count=len(wanted),
        total_row_count=len(rows),
    )


@operation(wire.GET_PROJECT)
def get_project(call: Call[wire.GetProjectParams, None]) -> wire.GetProjectResponse:
    """Return one project."""
    found = project(call.connection, _ref(call.params))
    return _project(found, projects.experiment_count(call.connection, found.id))


@operation(wire.GET_PROJECT_NOTES)
def get_project_notes(call: Call[wire.GetProjectNotesParams, None]) -> wire.GetProjectNotesResponse:
    """Return the notes of a project."""
    return wire.GetProjectNotesResponse(notes=project(call.connection, _ref(call.params)).notes or "")


@operation(wire.SET_PROJECT_NOTES, optional=["notes"], joined=["notes"])
def set_project_notes(call: Call[None, wire.SetProjectNotesRequest]) -> wire.SetProjectNotesResponse:
    """Set the notes of a project."""
    found = project(call.connection, _ref(call.body))
    projects.change_project(call.connection, call.now, found.id, notes=call.body.notes)
    return ack()


@operation(wire.GET_PROJECT_COLUMNS)
def get_project_columns(call: Call[wire.GetProjectColumnsParams, None]) -> wire.GetProjectColumnsResponse:
    """Return everything that the experiments of a project can be compared by."""
    found = project(call.connection, _ref(call.params))
    columns = project_columns_of(call.connection, found.id)
    return wire.GetProjectColumnsResponse(
        columns=[
            wire.ProjectColumn(name=column.name, id=column.id, type=column.type, source=column.source)
            for column in columns
        ]
    )


@operation(wire.CREATE_PROJECT, optional=["workspaceName", "isPublic"])
def create_project(call: Call[None, wire.CreateProjectRequest]) -> wire.CreateProjectResponse:
    """Create a project."""
    body = call.body
    project_id = projects.create_project(
        call.connection,
        call.now,
        call.user,
        workspace_name=body.workspace_name,
        name=body.project_name,
        description=body.project_description,
        public=body.is_public,
    )
    return wire.CreateProjectResponse(project_id=project_id)


@operation(wire.UPDATE_PROJECT)
def update_project(call: Call[None, wire.UpdateProjectRequest]) -> Ack:
    """Change what the request has; what is absent or null keeps its value."""
    body = call.body
    found = project(call.connection, _ref(body))
    name, description = or_none(body.new_project_name), or_none(body.new_project_description)
    public = or_none(body.is_public)
    if name:
        projects.rename_project(call.connection, call.now, found, name)
    if description is not None:
        projects.change_project(call.connection, call.now, found.id, description=description)
    if public is not None:
        projects.change_project(call.connection, call.now, found.id, public=public)
    return ack()


@operation(wire.SET_PROJECT_OWNER)
def set_project_owner(call: Call[None, wire.SetProjectOwnerRequest]) -> Ack:
    """Give a project to another user."""
    found = project(call.connection, _ref(call.body))
    projects.change_project(call.connection, call.now, found.id, owner=call.body.user_name)
    return ack()


@operation(wire.DELETE_PROJECT, optional=["deleteAllExperiments"])
def delete_project(call: Call[None, wire.DeleteProjectRequest]) -> wire.DeleteProjectResponse:
    """Delete a project."""
    found = project(call.connection, _ref(call.body))
    projects.delete_project(
        call.connection, call.now, call.user, call.files, found, with_experiments=call.body.delete_all_experiments
    )
    return ack("Deleted")


@operation(wire.CREATE_SYMLINK, writes=True)
def create_symlink(call: Call[wire.CreateSymlinkParams, None]) -> wire.CreateSymlinkResponse:
    """Show an experiment in a further project."""
    return wire.CreateSymlinkResponse(link=_link(call, call.params.experiment_key, call.params.project_name))


@operation(sdk_session.SDK_CREATE_SYMLINK, writes=True)
def sdk_create_symlink(call: Call[sdk_session.SdkCreateSymlinkParams, None]) -> None:
    """Show an experiment in another project as well."""
    _link(call, call.params.experiment_key, call.params.project_name)


@operation(wire.CREATE_PROJECT_SHARE_LINK)
def create_project_share_link(
    call: Call[wire.CreateProjectShareLinkParams, None],
) -> wire.CreateProjectShareLinkResponse:
    """Make a link that shows a private project to anyone."""
    found = project(call.connection, _ref(call.params))
    return wire.CreateProjectShareLinkResponse(share_code=projects.add_share_link(call.connection, call.now, found.id))


@operation(wire.GET_PROJECT_SHARE_LINKS)
def get_project_share_links(
    call: Call[wire.GetProjectShareLinksParams, None],
) -> wire.GetProjectShareLinksResponse:
    """Return the share codes of a project."""
    found = project(call.connection, _ref(call.params))
    return wire.GetProjectShareLinksResponse(share_codes=projects.share_links_of(call.connection, found.id))


@operation(wire.DELETE_PROJECT_SHARE_LINK)
def delete_project_share_link(call: Call[wire.DeleteProjectShareLinkParams, None]) -> Ack:
    """Take a share code back."""
    found = project(call.connection, _ref(call.params))
    projects.delete_share_link(call.connection, found.id, call.params.share_code)
    return ack("Deleted")


def _ref(request: _NamesProject) -> ProjectRef:
    return ProjectRef(or_none(request.project_id), or_none(request.workspace_name), or_none(request.project_name))


def _link(call: Call[object, None], experiment_key: str, project_name: str) -> str:
    """Link an experiment into a project of its workspace, and return the URL of its page there."""
    experiment = experiment_to_change(call.connection, call.now, experiment_key)
    home = project_with_id(call.connection, experiment.project_id)
    target = ensure_project(call.connection, call.now, call.user, home.workspace_name, project_name)
    add_link(call.connection, experiment, target.id)
    return page_url(call.root_url, home.workspace_name, target.name, experiment.key)


def _project(row: StoredRow, experiment_count: int) -> wire.Project:
    return wire.Project(
        project_id=row.id,
        project_name=row.name,
        owner_user_name=row.owner,
        project_description=row.description,
        workspace_name=row.workspace_name,
        number_of_experiments=experiment_count,
        last_updated=row.updated_at,
        public=row.public,
        is_public=row.public,
    )


def _page_row(row: StoredRow, experiment_count: int, total: int, filtered: int) -> wire.ProjectRow:
    return wire.ProjectRow(
        project_id=row.id,
        user_name=row.owner,
        project_name=row.name,
        project_desc=row.description,
        general_project=row.name == DEFAULT_PROJECT,
        total_row_count=str(total),
        filtered_row_count=str(filtered),
        experiment_count=experiment_count,
        image_path=None,
        is_public=row.public,
        team_id=row.workspace_id,
        created_at=row.created_at,
        last_updated=row.updated_at,
        last_updated_by_user=row.updated_at,
        is_starter_project=False,
        team_name=row.workspace_name,
        is_in_project_team=True,
        owner=True,
        can_edit=True,
    )


def _flag(value: str | None) -> bool | None:
    return None if not value else value.strip().lower() in ("true", "1", "yes")
