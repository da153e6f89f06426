"""Storing an asset: the row, the bytes, and what is taken from where in the requests of different clients."""

from __future__ import annotations

import posixpath
import re
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import Row, func, select

from .bodies import Part
from .context import Context
from .fields import storable
from .refusal import Refusal
from .removal import delete_assets
from .tables import assets

DEFAULT_TYPE = "asset"
GIT_PATCH = "git-patch"
MODEL_ELEMENT = "model-element"
_NAME_IT_YOURSELF = "auto-generated-in-the-backend"
_ASSET_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_MAX_NAME = 2000


@dataclass(frozen=True)
class Upload:
    """One asset on its way in: either `file` or `link` is given."""

    file: Part | None = None
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
    artifact_version_id: str | None = None


def upload_from_form(context: Context, *, kind: str | None = None) -> Upload:
    """The asset of a multipart form whose particulars stand in the query.

    Raises:
        Refusal: The form has neither `file` nor `link`.
    """
    query = context.query
    file, link, metadata, tags = (context.parts.get(name) for name in ("file", "link", "metadata", "tags"))
    if file is None and link is None:
        raise Refusal("The form has neither a part `file` nor a part `link`")
    return Upload(
        file=None if link is not None else file,
        link=None if link is None else storable(link.text().strip()),
        file_name=query.first("fileName", "figName"),
        type=kind or query.text("type") or DEFAULT_TYPE,
        asset_id=query.first("assetId", "imageId"),
        overwrite=bool(query.flag("overwrite")),
        step=query.integer("step"),
        epoch=query.integer("epoch"),
        context=query.text("context"),
        grouping=query.text("groupingName"),
        metadata=None if metadata is None else storable(metadata.text()),
        tags=None if tags is None else storable(tags.text()),
        artifact_version_id=query.text("artifactVersionId"),
    )


def add_asset(context: Context, experiment: Row[Any], upload: Upload) -> str:
    """Stores an asset and returns its id.

    The same id sent again for the same experiment replaces the asset, so that an upload may be repeated.
    """
    asset_id = upload.asset_id or uuid.uuid4().hex
    if not _ASSET_ID.fullmatch(asset_id):
        raise Refusal("assetId has 1 to 64 letters, digits, dots, dashes and underscores")
    name = _file_name(context, experiment, upload)
    mine = assets.c.experiment_id == experiment.id
    delete_assets(context, mine & (assets.c.asset_id == asset_id))
    if upload.overwrite:
        same = mine & (assets.c.file_name == name) & (assets.c.type == upload.type)
        version = assets.c.artifact_version_id
        delete_assets(context, same & (version.is_not_distinct_from(upload.artifact_version_id)))
    sha256 = None
    size = 0
    if upload.file is not None:
        context.store.lock_files(context.connection)
        size = upload.file.incoming.size
        sha256 = context.files.keep(upload.file.incoming)
    row = {
        "experiment_id": experiment.id,
        "asset_id": asset_id,
        "file_name": name,
        "type": upload.type,
        "size": size,
        "sha256": sha256,
        "link": upload.link,
        "metadata": _json_text(upload.metadata),
        "step": upload.step,
        "epoch": upload.epoch,
        "context": upload.context,
        "grouping": upload.grouping,
        "tags": upload.tags,
        "artifact_version_id": upload.artifact_version_id,
        "created_at": context.now,
    }
    context.connection.execute(assets.insert().values(row))
    return asset_id


def _file_name(context: Context, experiment: Row[Any], upload: Upload) -> str:
    name = upload.file_name
    if name == _NAME_IT_YOURSELF:
        count = select(func.count()).where(assets.c.experiment_id == experiment.id, assets.c.type == upload.type)
        number = context.connection.execute(count).scalar_one() + 1
        return f"{upload.type}-{number}.txt"
    if not name and upload.link is not None:
        name = posixpath.basename(urlsplit(upload.link).path) or "remote"
    if not name and upload.file is not None:
        name = posixpath.basename((upload.file.file_name or "").replace("\\", "/"))
    name = storable(name or "file")
    if len(name) > _MAX_NAME:
        raise Refusal(f"A file's name has {_MAX_NAME} characters at most, not {len(name)}")
    return name


def _json_text(metadata: str | None) -> str | None:
    """Metadata is kept as it was sent, but only JSON is metadata."""
    if not metadata or metadata == "null":
        return None
    try:
        msgspec.json.decode(metadata.encode())
    except (msgspec.DecodeError, RecursionError):
        raise Refusal("The part `metadata` is not JSON") from None
    return metadata
