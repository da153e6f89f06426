"""Several experiments in one request, each with everything it has: what Comet's LLM logging package sends."""

from __future__ import annotations

from typing import Any

import msgspec

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.domain import series
from cometr_py.server.domain.assets import IncomingUpload, add_asset
from cometr_py.server.domain.experiments import begin, link
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER, Sample
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.tables import tags


@operation("log_llm_experiments")
def log_llm_experiments(context: Context) -> dict[str, Any]:
    """Each experiment is stored whole or not at all, and has an answer of its own."""
    answers: dict[str, Any] = {}
    for item in context.items:
        key = item.required("experimentKey")
        try:
            with context.connection.begin_nested():
                answers[key] = {"status": 200, "content": {"link": _log(context, key, item)}}
        except ApiError as api_error:
            content = {"msg": api_error.message, "sdk_error_code": api_error.code}
            answers[key] = {"status": api_error.status, "content": content}
    return answers


def _log(context: Context, key: str, item: Fields) -> str:
    place = item.fields("createExperimentRequest")
    row = begin(
        context.connection,
        context.now,
        context.user,
        workspace_name=place.text("workspaceName"),
        project_name=place.text("projectName"),
        key=key,
        kind=place.text("type"),
    )
    for kind, member, name, value in (
        (PARAMETER, "parameters", "parameterName", "parameterValue"),
        (METRIC, "metrics", "metricName", "metricValue"),
        (OTHER, "others", "key", "value"),
    ):
        samples = [
            Sample(one.required(name), one.raw(value), None, None, context.now, None) for one in item.objects(member)
        ]
        series.record(context.connection, row, kind, samples)
    for tag in dict.fromkeys(item.texts("tags") or []):
        context.connection.execute(tags.insert().values(experiment_id=row.id, tag=tag))
    if "jsonAsset" in item:
        _add_asset(context, row, item.fields("jsonAsset"))
    return link(context.root_url, row)


def _add_asset(context: Context, row: Any, asset: Fields) -> None:
    content = asset.raw("file")
    incoming = context.files.receive()
    try:
        incoming.write(content.encode() if isinstance(content, str) else msgspec.json.encode(content))
        incoming.finish(durable=True)
        name, kind = asset.text("fileName"), asset.text("type") or "llm_data"
        add_asset(context, row, IncomingUpload(content=incoming, file_name=name, type=kind))
    finally:
        incoming.discard()
