"""Views, chart templates and dashboard templates of a project. Only their makers understand what is in them."""

from __future__ import annotations

import uuid
from typing import Any

import msgspec
from sqlalchemy import Row, or_, select

from cometr_py.server.api.context import USER, Context
from cometr_py.server.api.registry import operation
from cometr_py.server.domain.workspaces import project_by_id
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import upsert
from cometr_py.server.storage.tables import views

_VIEW = "view"
_CHART = "chart"
_DASHBOARD = "dashboard"
_MEMBERS = (
    "experimentQueryState",
    "dashboardChartState",
    "reactGridTableState",
    "v2",
    "v3",
    "source",
    "viewSource",
    "createdFromTemplateId",
    "pinnedExperiments",
    "codePanelTemplateIds",
)
_FLAGS = ("current", "unsavedView", "projectDefault", "projectPersonalDefault", "autoRefreshEnabled")
_ID = 64


@operation("get_views")
def get_views(context: Context) -> dict[str, Any]:
    return {"views": _listed(context, _VIEW)}


@operation("get_chart_templates")
def get_chart_templates(context: Context) -> dict[str, Any]:
    return {"views": _listed(context, _CHART)}


@operation("upsert_view")
def upsert_view(context: Context) -> dict[str, Any]:
    return _upsert(context, _VIEW)


@operation("upsert_chart_template")
def upsert_chart_template(context: Context) -> dict[str, Any]:
    return _upsert(context, _CHART)


@operation("get_code_panels")
def get_code_panels(_context: Context) -> dict[str, Any]:
    """Code panels run on the hosted service only."""
    return {"codePanelTemplateRows": []}


@operation("create_dashboard_template", "upsert_project_dashboard_template")
def upsert_dashboard_template(context: Context) -> dict[str, Any]:
    """Kept as it is sent, in snake case."""
    body = context.body
    template_id = body.text("template_id")
    row = _stored(context, template_id, _DASHBOARD) if template_id else None
    earlier = {} if row is None else msgspec.json.decode(row.body)
    content = {**earlier, **{name: body.raw(name) for name in body if name in body}}
    name = body.text("template_name") or (row.name if row is not None else "")
    found = _store(context, _DASHBOARD, template_id, body.required("project_id"), name, content)
    return {**content, "template_id": found, "template_name": name}


def _listed(context: Context, kind: str) -> list[dict[str, Any]]:
    target = project_by_id(context, context.query.required("projectId"))
    key = context.query.text("experimentKey")
    query = select(views).where(views.c.project_id == target.id, views.c.kind == kind)
    query = query.where(or_(views.c.experiment_key.is_(None), views.c.experiment_key == key))
    return [_view_object(row) for row in context.connection.execute(query.order_by(views.c.created_at, views.c.id))]


def _upsert(context: Context, kind: str) -> dict[str, Any]:
    body = context.body
    template_id = body.text("templateId")
    earlier = _stored(context, template_id, kind) if template_id else None
    content = {} if earlier is None else msgspec.json.decode(earlier.body)
    content |= {name: body.raw(name) for name in (*_MEMBERS, *_FLAGS) if name in body}
    found = _store(context, kind, template_id, body.required("projectId"), body.required("templateName"), content)
    row = _stored(context, found, kind)
    assert row is not None
    return _view_object(row)


def _store(
    context: Context, kind: str, template_id: str | None, project_id: str, name: str, content: dict[str, Any]
) -> str:
    if template_id is not None and len(template_id) > _ID:
        raise ApiError(f"An id has {_ID} characters at most")
    found = template_id or uuid.uuid4().hex
    try:
        text = msgspec.json.encode(content).decode()
    except (TypeError, ValueError, msgspec.EncodeError):
        raise ApiError("What the view holds cannot be stored as JSON") from None
    earlier = _stored(context, found, kind)
    row = {
        "id": found,
        "kind": kind,
        "project_id": project_by_id(context, project_id).id,
        "experiment_key": context.body.text("experimentKey"),
        "name": name,
        "body": text,
        "created_at": context.now if earlier is None else earlier.created_at,
        "updated_at": context.now,
    }
    upsert(context.connection, views, row)
    return found


def _stored(context: Context, view_id: str, kind: str) -> Row[Any] | None:
    query = select(views).where(views.c.id == view_id, views.c.kind == kind)
    return context.connection.execute(query).first()


def _view_object(row: Row[Any]) -> dict[str, Any]:
    return {
        "templateId": row.id,
        "templateName": row.name,
        "projectId": row.project_id,
        "experimentKey": row.experiment_key,
        **dict.fromkeys(_MEMBERS),
        **dict.fromkeys(_FLAGS, False),
        "pinnedExperiments": [],
        **msgspec.json.decode(row.body),
        "createdBy": USER,
        "lastUpdate": row.updated_at,
    }
