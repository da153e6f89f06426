"""Views, chart templates, and dashboard templates of a project."""

from __future__ import annotations

import msgspec
from comet_wire import views as wire
from comet_wire.base import UNSET, UnsetType, or_none
from msgspec import field

from cometr_py.server.api.calls import Call
from cometr_py.server.api.messages import ServerReply, json_reply
from cometr_py.server.api.registry import operation
from cometr_py.server.api.typed_requests import decode_fields
from cometr_py.server.domain.views import (
    CHART,
    DASHBOARD,
    VIEW,
    ViewChange,
    content_of,
    store_view,
    stored_view,
    views_of,
)
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.rows import StoredRow


class _ViewRequest(wire.UpsertViewRequest, kw_only=True):
    """A request may have every member of a view."""

    source: wire.ViewState | str | UnsetType | None = UNSET
    view_source: str | UnsetType | None = field(name="viewSource", default=UNSET)
    created_from_template_id: str | UnsetType | None = field(name="createdFromTemplateId", default=UNSET)
    pinned_experiments: list[str] | UnsetType | None = field(name="pinnedExperiments", default=UNSET)
    code_panel_template_ids: list[str] | UnsetType | None = field(name="codePanelTemplateIds", default=UNSET)
    current: bool | UnsetType | None = UNSET
    unsaved_view: bool | UnsetType | None = field(name="unsavedView", default=UNSET)
    project_default: bool | UnsetType | None = field(name="projectDefault", default=UNSET)
    project_personal_default: bool | UnsetType | None = field(name="projectPersonalDefault", default=UNSET)
    auto_refresh_enabled: bool | UnsetType | None = field(name="autoRefreshEnabled", default=UNSET)
    is_auto_refresh_enabled: bool | UnsetType | None = field(name="isAutoRefreshEnabled", default=UNSET)


_MEMBERS = [one for one in msgspec.structs.fields(_ViewRequest) if not one.required]
#: Members that are columns of the store.
_COLUMNS = ("templateId", "experimentKey", "projectId", "templateName")
_FLAGS = ("current", "unsavedView", "projectDefault", "projectPersonalDefault")
#: States of the web page: JSON objects, or their text.
_STATES = ("v2", "v3", "source")
_REFRESHES = ("autoRefreshEnabled", "isAutoRefreshEnabled")


@operation(wire.GET_VIEWS)
def get_views(call: Call[wire.GetViewsParams, None]) -> wire.GetViewsResponse:
    """Return the views of a project."""
    params = call.params
    rows = views_of(call.connection, params.project_id, VIEW, or_none(params.experiment_key))
    return wire.GetViewsResponse(views=[_view(row, call.user) for row in rows])


@operation(wire.GET_CHART_TEMPLATES)
def get_chart_templates(call: Call[wire.GetChartTemplatesParams, None]) -> wire.GetChartTemplatesResponse:
    """Return the chart templates of a project."""
    params = call.params
    rows = views_of(call.connection, params.project_id, CHART, or_none(params.experiment_key))
    return wire.GetChartTemplatesResponse(views=[_view(row, call.user) for row in rows])


@operation(wire.UPSERT_VIEW, accepts=_ViewRequest)
def upsert_view(call: Call[None, _ViewRequest]) -> wire.UpsertViewResponse:
    """Make or change a view."""
    return _upsert(call, VIEW)


@operation(wire.UPSERT_CHART_TEMPLATE, accepts=_ViewRequest)
def upsert_chart_template(call: Call[None, _ViewRequest]) -> wire.UpsertChartTemplateResponse:
    """Make or change a chart template."""
    return _upsert(call, CHART)


@operation(wire.GET_CODE_PANELS, optional=["workspace"])
def get_code_panels(_call: Call[wire.GetCodePanelsParams, None]) -> wire.GetCodePanelsResponse:
    """Code panels run on the hosted service only."""
    return wire.GetCodePanelsResponse(code_panel_template_rows=[])


@operation(wire.CREATE_DASHBOARD_TEMPLATE, optional=["template_name"])
def create_dashboard_template(call: Call[None, wire.CreateDashboardTemplateRequest]) -> ServerReply:
    """Make a dashboard in a project."""
    return _upsert_dashboard(call, call.body)


@operation(wire.UPSERT_PROJECT_DASHBOARD_TEMPLATE, optional=["template_id"])
def upsert_project_dashboard_template(call: Call[None, wire.UpsertProjectDashboardTemplateRequest]) -> ServerReply:
    """Change a dashboard of a project."""
    return _upsert_dashboard(call, call.body)


def _upsert(call: Call[None, _ViewRequest], kind: str) -> wire.View:
    body = call.body
    for name in _STATES:
        if not isinstance(getattr(body, name), dict | str | msgspec.Struct | UnsetType | None):
            raise ApiError(f"{name} in the body should be a JSON object or its text")
    change = ViewChange(
        kind=kind,
        view_id=or_none(body.template_id) or None,
        project_id=body.project_id,
        experiment_key=or_none(body.experiment_key),
        name=body.template_name,
        content={
            one.encode_name: value
            for one in _MEMBERS
            if one.encode_name not in _COLUMNS and (value := or_none(getattr(body, one.name))) is not None
        },
    )
    return _view(store_view(call.connection, call.now, change), call.user)


def _upsert_dashboard(
    call: Call[None, object],
    body: wire.CreateDashboardTemplateRequest | wire.UpsertProjectDashboardTemplateRequest,
) -> ServerReply:
    """Keep a dashboard as it is sent, whatever its members are; those that are described have the described types."""
    sent = call.json
    assert isinstance(sent, dict)  # or it would not have been decoded
    template_id = or_none(body.template_id) or None
    earlier = stored_view(call.connection, template_id, DASHBOARD) if template_id else None
    name = or_none(body.template_name) or (earlier.name if earlier is not None else "")
    experiment_key = sent.get("experimentKey")
    if not (experiment_key is None or isinstance(experiment_key, str)):
        raise ApiError("experimentKey in the body should be a string")
    change = ViewChange(
        kind=DASHBOARD,
        view_id=template_id,
        project_id=body.project_id,
        experiment_key=experiment_key,
        name=name,
        content={name: value for name, value in {**sent, **msgspec.to_builtins(body)}.items() if value is not None},
    )
    row = store_view(call.connection, call.now, change)
    return json_reply({**content_of(row), "template_id": row.id, "template_name": row.name})


def _view(row: StoredRow, user: str) -> wire.View:
    """Return a view with all its members, null or false where nothing was stored."""
    content = content_of(row)
    refreshes = any(content.get(name) is True for name in _REFRESHES)
    shown = {
        **{one.encode_name: None for one in _MEMBERS},
        **dict.fromkeys(_FLAGS, False),
        "pinnedExperiments": [],
        **content,
        **dict.fromkeys(_REFRESHES, refreshes),
        "templateId": row.id,
        "templateName": row.name,
        "projectId": row.project_id,
        "experimentKey": row.experiment_key,
        "createdBy": user,
        "lastUpdate": row.updated_at,
    }
    return decode_fields(shown, wire.View, "the view")
