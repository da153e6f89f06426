"""Several experiments in one request, each with everything it has: what Comet's LLM logging package sends."""

from __future__ import annotations

from typing import Any

import msgspec

from .. import series
from ..context import Context
from ..fields import Fields
from ..handlers import operation
from ..refusal import Refusal
from ..runs import begin, link
from ..series import METRIC, OTHER, PARAMETER, Sample
from ..tables import tags
from ..uploads import Upload, add_asset


@operation("log_llm_experiments")
def log_llm_experiments(context: Context) -> dict[str, Any]:
    """Each experiment is stored whole or not at all, and has an answer of its own."""
    answers: dict[str, Any] = {}
    for item in context.items:
        key = item.required("experimentKey")
        try:
            with context.connection.begin_nested():
                answers[key] = {"status": 200, "content": {"link": _log(context, key, item)}}
        except Refusal as refusal:
            content = {"msg": refusal.message, "sdk_error_code": refusal.code}
            answers[key] = {"status": refusal.status, "content": content}
    return answers


def _log(context: Context, key: str, item: Fields) -> str:
    place = item.fields("createExperimentRequest")
    row = begin(
        context,
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
    return link(context, row)


def _add_asset(context: Context, row: Any, asset: Fields) -> None:
    content = asset.raw("file")
    incoming = context.files.receive()
    try:
        incoming.write(content.encode() if isinstance(content, str) else msgspec.json.encode(content))
        incoming.finish(durable=True)
        name, kind = asset.text("fileName"), asset.text("type") or "llm_data"
        add_asset(context, row, Upload(content=incoming, file_name=name, type=kind))
    finally:
        incoming.discard()
