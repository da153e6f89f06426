# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire
from comet_wire.limits import Identifier


class CodePanel(Wire, kw_only=True, gc=False):
    """A panel of the web page that runs code of its users."""

    template_id: str | None | UnsetType = field(name="templateId", default=UNSET)
    template_name: str | None | UnsetType = field(name="templateName", default=UNSET)
    owner: str | None | UnsetType = UNSET
    team_id: str | None | UnsetType = field(name="teamId", default=UNSET)
    query_builder_id: str | None | UnsetType = field(name="queryBuilderId", default=UNSET)
    scope_type: str | None | UnsetType = field(name="scopeType", default=UNSET)
    revision_id: Int64 | None | UnsetType = field(name="revisionId", default=UNSET)
    created_at: Int64 | None | UnsetType = field(name="createdAt", default=UNSET)


class CodePanelCode(Wire, kw_only=True, gc=False):
    """The code of a panel."""

    type: str | None | UnsetType = UNSET
    py_code: str | None | UnsetType = field(name="pyCode", default=UNSET)
    code: str | None | UnsetType = UNSET


class CodePanelDocument(Wire, kw_only=True):
    """A panel with its code. There are more members than the one that is known."""

    code: CodePanelCode | None | UnsetType = UNSET


class CodePanelsReply(Wire, kw_only=True):
    """The code panels of a workspace."""

    code_panel_template_rows: list[CodePanel] = field(name="codePanelTemplateRows")


class CreateDashboardTemplateRequest(Wire, kw_only=True):
    """A dashboard to make. Snake case, except the panels; further members of a dashboard are allowed."""

    project_id: str
    template_name: str
    template_id: Identifier | None | UnsetType = UNSET
    code_panel_template_ids: list[str] | None | UnsetType = field(name="codePanelTemplateIds", default=UNSET)


class DashboardTemplateReply(Wire, kw_only=True):
    """A dashboard. That it has the members of the request is inferred; there may be others."""

    project_id: str | None | UnsetType = UNSET
    template_id: str | None | UnsetType = UNSET
    template_name: str | None | UnsetType = UNSET
    code_panel_template_ids: list[str] | None | UnsetType = field(name="codePanelTemplateIds", default=UNSET)


class TemplateUpload(Wire, kw_only=True):
    """A panel as a file."""


class UploadedTemplateReply(Wire, kw_only=True, gc=False):
    """The code panel that was stored. Its members are not evidenced."""

    template_id: str | None | UnsetType = field(name="templateId", default=UNSET)


class UpsertProjectDashboardTemplateRequest(Wire, kw_only=True):
    """A dashboard to change. Snake case, except the panels; further members of a dashboard are allowed."""

    project_id: str
    template_id: Identifier
    template_name: str | None | UnsetType = UNSET
    code_panel_template_ids: list[str] | None | UnsetType = field(name="codePanelTemplateIds", default=UNSET)


ViewState: TypeAlias = dict[str, JsonValue]
"""State of the web page, any JSON object."""


class DownloadCodePanelParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_code_panel``."""

    template_id: Identifier = field(name="templateId")


class GetCodePanelsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_code_panels``."""

    workspace: str


class DownloadTemplateParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_template``."""

    id: str


class GetChartTemplatesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_chart_templates``."""

    project_id: str = field(name="projectId")
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    include_workspace_views: bool | UnsetType = field(name="includeWorkspaceViews", default=UNSET)


class GetViewsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_views``."""

    project_id: str = field(name="projectId")
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    include_workspace_views: bool | UnsetType = field(name="includeWorkspaceViews", default=UNSET)


class UploadTemplateParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``upload_template``."""

    team_name: str = field(name="teamName")
    template_id: Identifier | UnsetType = field(name="templateId", default=UNSET)


class UpsertViewRequest(Wire, kw_only=True):
    """A view to make or change. Absent fields keep their values (inferred)."""

    project_id: str = field(name="projectId")
    template_name: str = field(name="templateName")
    template_id: Identifier | None | UnsetType = field(name="templateId", default=UNSET)
    experiment_key: Identifier | None | UnsetType = field(name="experimentKey", default=UNSET)
    experiment_query_state: str | None | UnsetType = field(name="experimentQueryState", default=UNSET)
    dashboard_chart_state: str | None | UnsetType = field(name="dashboardChartState", default=UNSET)
    react_grid_table_state: str | None | UnsetType = field(name="reactGridTableState", default=UNSET)
    v2: ViewState | str | None | UnsetType = UNSET
    v3: ViewState | str | None | UnsetType = UNSET


class View(Wire, kw_only=True):
    """
    What the web page of a project shows and how: a query, charts, columns. The states belong to the web page and
    change with it; pass them on as they are. The Python SDK also reads `templateName`, `templateId`, `projectId`,
    `experimentKey`, `viewSource`, `unsavedView`, `createdBy`, `createdFromTemplateId`, `projectDefault` and
    `projectPersonalDefault` in snake case.
    """

    template_id: str = field(name="templateId")
    template_name: str = field(name="templateName")
    project_id: str = field(name="projectId")
    experiment_key: str | None | UnsetType = field(name="experimentKey", default=UNSET)
    experiment_query_state: str | None | UnsetType = field(name="experimentQueryState", default=UNSET)
    dashboard_chart_state: str | None | UnsetType = field(name="dashboardChartState", default=UNSET)
    react_grid_table_state: str | None | UnsetType = field(name="reactGridTableState", default=UNSET)
    v2: ViewState | str | None | UnsetType = UNSET
    v3: ViewState | str | None | UnsetType = UNSET
    source: ViewState | str | None | UnsetType = UNSET
    view_source: str | None | UnsetType = field(name="viewSource", default=UNSET)
    current: bool | None | UnsetType = UNSET
    unsaved_view: bool | None | UnsetType = field(name="unsavedView", default=UNSET)
    created_by: str | None | UnsetType = field(name="createdBy", default=UNSET)
    created_from_template_id: str | None | UnsetType = field(name="createdFromTemplateId", default=UNSET)
    project_default: bool | None | UnsetType = field(name="projectDefault", default=UNSET)
    project_personal_default: bool | None | UnsetType = field(name="projectPersonalDefault", default=UNSET)
    auto_refresh_enabled: bool | None | UnsetType = field(name="autoRefreshEnabled", default=UNSET)
    is_auto_refresh_enabled: bool | None | UnsetType = field(name="isAutoRefreshEnabled", default=UNSET)
    last_update: Int64 | None | UnsetType = field(name="lastUpdate", default=UNSET)
    pinned_experiments: list[str] | None | UnsetType = field(name="pinnedExperiments", default=UNSET)
    code_panel_template_ids: list[str] | None | UnsetType = field(name="codePanelTemplateIds", default=UNSET)


class ViewsReply(Wire, kw_only=True):
    """Views of a project."""

    views: list[View]


CreateDashboardTemplateResponse: TypeAlias = DashboardTemplateReply
DownloadCodePanelResponse: TypeAlias = CodePanelDocument
GetChartTemplatesResponse: TypeAlias = ViewsReply
GetCodePanelsResponse: TypeAlias = CodePanelsReply
GetViewsResponse: TypeAlias = ViewsReply
UploadTemplateRequest: TypeAlias = TemplateUpload
UploadTemplateResponse: TypeAlias = UploadedTemplateReply
UpsertChartTemplateRequest: TypeAlias = UpsertViewRequest
UpsertChartTemplateResponse: TypeAlias = View
UpsertProjectDashboardTemplateResponse: TypeAlias = DashboardTemplateReply
UpsertViewResponse: TypeAlias = View

CREATE_DASHBOARD_TEMPLATE: Endpoint[None, CreateDashboardTemplateRequest, CreateDashboardTemplateResponse] = Endpoint(
    "create_dashboard_template",
    "POST",
    "/api/rest/v2/write/dashboard-template/create",
    request=CreateDashboardTemplateRequest,
    response=CreateDashboardTemplateResponse,
)
DOWNLOAD_CODE_PANEL: Endpoint[DownloadCodePanelParams, None, DownloadCodePanelResponse] = Endpoint(
    "download_code_panel",
    "GET",
    "/api/rest/v2/code-panel/download",
    params=DownloadCodePanelParams,
    response=DownloadCodePanelResponse,
)
DOWNLOAD_TEMPLATE: Endpoint[DownloadTemplateParams, None, bytes] = Endpoint(
    "download_template", "GET", "/api/rest/v2/template/{id}/download", params=DownloadTemplateParams, response=bytes
)
GET_CHART_TEMPLATES: Endpoint[GetChartTemplatesParams, None, GetChartTemplatesResponse] = Endpoint(
    "get_chart_templates",
    "GET",
    "/api/rest/v2/views/chart-templates",
    params=GetChartTemplatesParams,
    response=GetChartTemplatesResponse,
)
GET_CODE_PANELS: Endpoint[GetCodePanelsParams, None, GetCodePanelsResponse] = Endpoint(
    "get_code_panels",
    "GET",
    "/api/rest/v2/code-panel/get-all",
    params=GetCodePanelsParams,
    response=GetCodePanelsResponse,
)
GET_VIEWS: Endpoint[GetViewsParams, None, GetViewsResponse] = Endpoint(
    "get_views", "GET", "/api/rest/v2/views/get-all", params=GetViewsParams, response=GetViewsResponse
)
UPLOAD_TEMPLATE: Endpoint[UploadTemplateParams, UploadTemplateRequest, UploadTemplateResponse] = Endpoint(
    "upload_template",
    "POST",
    "/api/rest/v2/write/template/upload",
    params=UploadTemplateParams,
    request=UploadTemplateRequest,
    response=UploadTemplateResponse,
    is_form=True,
)
UPSERT_CHART_TEMPLATE: Endpoint[None, UpsertChartTemplateRequest, UpsertChartTemplateResponse] = Endpoint(
    "upsert_chart_template",
    "POST",
    "/api/rest/v2/write/chart-templates/upsert",
    request=UpsertChartTemplateRequest,
    response=UpsertChartTemplateResponse,
)
UPSERT_PROJECT_DASHBOARD_TEMPLATE: Endpoint[
    None, UpsertProjectDashboardTemplateRequest, UpsertProjectDashboardTemplateResponse
] = Endpoint(
    "upsert_project_dashboard_template",
    "POST",
    "/api/rest/v2/dashboard-templates/project/upsert",
    request=UpsertProjectDashboardTemplateRequest,
    response=UpsertProjectDashboardTemplateResponse,
)
UPSERT_VIEW: Endpoint[None, UpsertViewRequest, UpsertViewResponse] = Endpoint(
    "upsert_view", "POST", "/api/rest/v2/write/views/upsert", request=UpsertViewRequest, response=UpsertViewResponse
)
