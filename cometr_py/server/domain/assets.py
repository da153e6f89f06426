"""Storing an asset: the row, the bytes, and what is taken from where in the requests of different clients."""

from __future__ import annotations

import posixpath
import re
import uuid
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import Row, func, select

from cometr_py.server.api.context import Context
from cometr_py.server.domain.deletion import delete_assets
from cometr_py.server.errors import ARTIFACT_VERSION_IMMUTABLE, NO_SUCH_ARTIFACT_VERSION, ApiError
from cometr_py.server.storage.files import Incoming
from cometr_py.server.storage.packed_files import Member
from cometr_py.server.storage.tables import artifact_versions, assets, experiment_models
from cometr_py.server.storage.texts import storable

DEFAULT_TYPE = "asset"
GIT_PATCH = "git-patch"
MODEL_ELEMENT = "model-element"
_NAME_IT_YOURSELF = "auto-generated-in-the-backend"
_ASSET_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_MAX_NAME = 2000
# Made once, which spares SQLAlchemy the analysis that it else repeats for every file.
_INSERT = assets.insert()


@dataclass(frozen=True)
class IncomingUpload:
    """One asset on its way in: either `content` or `link` is given.

    Attributes:
        sent_name: What the form calls the file, where nothing else gives it a name.
    """

    content: Incoming | Member | None = None
    sent_name: str | None = None
    link: str | None = None
    file_name: str | None = None
    type: str = DEFAULT_TYPE
    asset_id: str | None = None
    overwrite: bool = False
    step: int | None = None
    epoch: int | None = None
    context: str | None = None
    grouping: str | None = None
    metadata: str | None = None
    tags: str | None = None
    parent_id: str | None = None
    artifact_version_id: str | None = None


def upload_from_form(context: Context, *, kind: str | None = None) -> IncomingUpload:
    """The asset of a multipart form whose particulars stand in the query.

    Raises:
        ApiError: The form has neither `file` nor `link`.
    """
    query = context.query
    file, link, metadata, tags = (context.parts.get(name) for name in ("file", "link", "metadata", "tags"))
    if file is None and link is None:
        raise ApiError("The form has neither a part `file` nor a part `link`")
    return IncomingUpload(
        content=None if link is not None or file is None else file.incoming,
        sent_name=None if file is None else file.file_name,
        link=None if link is None else link.text().strip(),
        file_name=query.first("fileName", "figName"),
        type=kind or query.text("type") or DEFAULT_TYPE,
        asset_id=query.first("assetId", "imageId"),
        overwrite=bool(query.flag("overwrite")),
        step=query.integer("step"),
        epoch=query.integer("epoch"),
        context=query.text("context"),
        grouping=query.text("groupingName"),
        metadata=None if metadata is None else metadata.text(),
        tags=None if tags is None else tags.text(),
        artifact_version_id=query.text("artifactVersionId"),
    )


def add_asset(context: Context, experiment: Row[Any], upload: IncomingUpload) -> str:
    """Stores an asset and returns its id.

    The same id sent again for the same experiment replaces the asset, so that an upload may be repeated.
    """
    _check_version(context, upload.artifact_version_id)
    row = _new_row(context, experiment, upload)
    context.connection.execute(_INSERT, row)
    if isinstance(upload.content, Incoming):
        context.files.keep(context.connection, upload.content)
    return str(row["asset_id"])


def add_archive(context: Context, experiment: Row[Any], upload: IncomingUpload) -> None:
    """Stores the files of the archive that has arrived, of which the same is said but for their names."""
    _check_version(context, upload.artifact_version_id)
    rows = [
        _new_row(context, experiment, replace(upload, content=content, file_name=name))
        for name, content in context.files.unpacked
    ]
    context.connection.execute(_INSERT, rows)
    contents = [content for _, content in context.files.unpacked]
    for content in contents:
        if isinstance(content, Incoming):
            context.files.keep(context.connection, content)
    members = [content for content in contents if isinstance(content, Member)]
    if members:
        context.files.keep_members(context.connection, context.parts["file"].incoming, members)


def _new_row(context: Context, experiment: Row[Any], upload: IncomingUpload) -> dict[str, Any]:
    """The row of an asset; what it replaces is deleted."""
    asset_id = upload.asset_id or uuid.uuid4().hex
    if not _ASSET_ID.fullmatch(asset_id):
        raise ApiError("assetId has 1 to 64 letters, digits, dots, dashes and underscores")
    name = _file_name(context, experiment, upload)
    mine = assets.c.experiment_id == experiment.id
    if upload.asset_id:
        delete_assets(context.connection, context.files, mine & (assets.c.asset_id == asset_id))
    if upload.overwrite:
        same = mine & (assets.c.file_name == name) & (assets.c.type == upload.type)
        version = assets.c.artifact_version_id
        delete_assets(
            context.connection, context.files, same & (version.is_not_distinct_from(upload.artifact_version_id))
        )
    return {
        "experiment_id": experiment.id,
        "asset_id": asset_id,
        "file_name": name,
        "type": upload.type,
        "size": 0 if upload.content is None else upload.content.size,
        "sha256": None if upload.content is None else upload.content.sha256,
        "link": upload.link,
        "metadata": _json_text(upload.metadata),
        "step": upload.step,
        "epoch": upload.epoch,
        "context": upload.context,
        "grouping": upload.grouping,
        "model_id": _model_id(context, experiment, upload),
        "tags": upload.tags,
        "parent_id": upload.parent_id,
        "artifact_version_id": upload.artifact_version_id,
        "created_at": context.now,
    }


def _model_id(context: Context, experiment: Row[Any], upload: IncomingUpload) -> str | None:
    """The model that a model's element belongs to, made with its first element."""
    if upload.type != MODEL_ELEMENT or not upload.grouping:
        return None
    columns = experiment_models.c
    query = select(columns.id).where(columns.experiment_id == experiment.id, columns.name == upload.grouping)
    found: str | None = context.connection.execute(query).scalar()
    if found is None:
        found = uuid.uuid4().hex
        row = {
            "id": found,
            "experiment_id": experiment.id,
            "experiment_key": experiment.key,
            "name": upload.grouping,
            "created_at": context.now,
        }
        context.connection.execute(experiment_models.insert().values(row))
    return found


def _check_version(context: Context, version_id: str | None) -> None:
    """Files go into versions that are not closed yet."""
    if version_id is None:
        return
    query = select(artifact_versions.c.state).where(artifact_versions.c.id == version_id)
    state = context.connection.execute(query).scalar()
    if state is None:
        raise ApiError("No such version of an artifact", code=NO_SUCH_ARTIFACT_VERSION)
    if state == "CLOSED":
        raise ApiError("This version of an artifact is closed", code=ARTIFACT_VERSION_IMMUTABLE)


def _file_name(context: Context, experiment: Row[Any], upload: IncomingUpload) -> str:
    name = upload.file_name
    if name == _NAME_IT_YOURSELF:
        count = select(func.count()).where(assets.c.experiment_id == experiment.id, assets.c.type == upload.type)
        number = context.connection.execute(count).scalar_one() + 1
        return f"{upload.type}-{number}.txt"
    if not name and upload.link is not None:
        name = posixpath.basename(urlsplit(upload.link).path) or "remote"
    if not name:
        name = posixpath.basename((upload.sent_name or "").replace("\\", "/"))
    name = storable(name or "file")
    if len(name) > _MAX_NAME:
        raise ApiError(f"A file's name has {_MAX_NAME} characters at most, not {len(name)}")
    return name


def _json_text(metadata: str | None) -> str | None:
    """Metadata is kept as it was sent, but only JSON is metadata."""
    if not metadata or metadata == "null":
        return None
    try:
        msgspec.json.decode(metadata.encode())
    except (msgspec.DecodeError, RecursionError):
        raise ApiError("The part `metadata` is not JSON") from None
    return metadata
