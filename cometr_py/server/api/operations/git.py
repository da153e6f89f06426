"""The state of the repository that an experiment ran from, and the patch of its working tree."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from cometr_py.server.api.context import Context
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.api.registry import saved
from cometr_py.server.domain.assets import GIT_PATCH, IncomingUpload, add_asset
from cometr_py.server.domain.documents import GIT, json_document, set_json_document
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.tables import assets

_FIELDS = ("user", "root", "branch", "parent", "origin")


@operation("get_git_metadata")
def get_git_metadata(context: Context) -> dict[str, Any]:
    logged = json_document(context.connection, context.experiment(context.query).id, GIT)
    return {name: logged.get(name) for name in _FIELDS}


@operation("log_git_metadata")
def log_git_metadata(context: Context) -> dict[str, Any]:
    """Replaces what was logged before."""
    body = context.body
    experiment = context.changing(body)
    set_json_document(context.connection, context.now, experiment.id, GIT, {name: body.text(name) for name in _FIELDS})
    return saved()


@operation("get_git_patch")
def get_git_patch(context: Context) -> ServerReply | dict[str, Any]:
    """The bytes as they were uploaded; where there are none, an object that begins with `msg` says so."""
    experiment = context.experiment(context.query)
    query = select(assets.c.sha256).where(assets.c.experiment_id == experiment.id, assets.c.type == GIT_PATCH)
    sha256 = context.connection.execute(query.order_by(assets.c.id.desc())).scalar()
    if sha256 is None:
        return {"msg": "This experiment has no git patch", "code": 200}
    return file_reply(context.files.content(context.connection, sha256), "application/octet-stream")


@operation("upload_git_patch", "sdk_upload_git_patch")
def upload_git_patch(context: Context) -> dict[str, Any]:
    name = "experimentKey" if "experimentKey" in context.query else "experimentId"
    experiment = context.changing(context.query, name)
    part = context.parts.get("file")
    if part is None:
        raise ApiError("The form has no part `file`")
    add_asset(
        context,
        experiment,
        IncomingUpload(content=part.incoming, file_name="git_diff.patch", type=GIT_PATCH, overwrite=True),
    )
    return saved()
