"""Files of an experiment."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import msgspec
from sqlalchemy import Row, select

from cometr_py.core import api_spec
from cometr_py.server.api.context import Context
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.domain.assets import add_archive, add_asset, upload_from_form
from cometr_py.server.domain.content_types import SAFE_HEADERS, content_type, is_kind
from cometr_py.server.domain.deletion import delete_assets
from cometr_py.server.domain.zip_ingest import unpack
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.tables import assets, experiments

_ALL = "all"


@operation("get_assets")
def get_assets(context: Context) -> dict[str, Any]:
    return {"assets": _listed(context)}


@operation("get_assets_by_name")
def get_assets_by_name(context: Context) -> dict[str, Any]:
    name = context.query.required("assetName")
    return {"assets": [asset for asset in _listed(context) if asset["fileName"] == name]}


@operation("get_asset")
def get_asset(context: Context) -> ServerReply:
    """The bytes, with a content type by the file's name."""
    found = _find(context)
    if found.sha256 is None:
        where = f"a remote asset: its bytes are at {found.link}" if found.link else "made of items: read those"
        raise ApiError(f"{found.file_name} is {where}")
    return file_reply(
        context.files.content(context.connection, found.sha256), content_type(found.file_name), SAFE_HEADERS
    )


@operation("upload_asset", prepare=unpack)
def upload_asset(context: Context) -> dict[str, Any]:
    return _upload(context, "experimentKey")


@operation("sdk_upload_asset")
def sdk_upload_asset(context: Context) -> dict[str, Any]:
    return _upload(context, "experimentId")


@operation("sdk_upload_visualization")
def sdk_upload_visualization(context: Context) -> dict[str, Any]:
    return _upload(context, "experimentId", kind="image")


@operation("delete_asset")
def delete_asset(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.query)
    asset_id = context.query.required("assetId")
    if not delete_assets(
        context.connection, context.files, (assets.c.experiment_id == experiment.id) & (assets.c.asset_id == asset_id)
    ):
        raise ApiError(f"No such asset: {asset_id[:64]}")
    return {"msg": "Deleted", "code": 200}


def asset_object(
    context: Context, experiment_key: str, row: Row[Any], items: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """An asset as the API lists it, with the items that it is made of, if any."""
    link = asset_link(context, experiment_key, row)
    return {
        "assetId": row.asset_id,
        "experimentKey": experiment_key,
        "fileName": row.file_name,
        "fileSize": row.size,
        "runContext": row.context,
        "step": row.step,
        "epoch": row.epoch,
        "remote": row.link is not None,
        "link": link,
        "compressedAssetLink": None,
        "createdAt": row.created_at,
        "dir": asset_folder(row),
        "canView": is_kind("image", row.type, row.file_name),
        "audio": is_kind("audio", row.type, row.file_name),
        "video": is_kind("video", row.type, row.file_name),
        "image": is_kind("image", row.type, row.file_name),
        "histogram": row.type in ("histogram3d", "histogram_combined_3d"),
        "type": row.type,
        "metadata": row.metadata,
        "tags": _tags(row.tags),
        "groupingName": row.grouping,
        "artifactVersionId": row.artifact_version_id,
        "curlDownload": None if row.link is not None else f'curl "{link}" -H "Authorization: <Your Api Key>"',
        "items": list(items),
        "etag": row.sha256,
    }


def asset_link(context: Context, experiment_key: str, row: Row[Any]) -> str:
    """Where an asset's bytes are: the logged address of a remote one."""
    if row.link is not None:
        link: str = row.link
        return link
    query = urlencode({"experimentKey": experiment_key, "assetId": row.asset_id})
    return f"{context.root_url}{api_spec.operation('get_asset').path}?{query}"


def _listed(context: Context) -> list[dict[str, Any]]:
    experiment = context.experiment(context.query)
    wanted = context.query.text("type") or _ALL
    query = select(assets).where(assets.c.experiment_id == experiment.id).order_by(assets.c.id)
    if wanted != _ALL:
        query = query.where(assets.c.type == wanted)
    rows = context.connection.execute(query).all()
    items: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if row.parent_id is not None:
            items[row.parent_id].append(asset_object(context, experiment.key, row))
    return [asset_object(context, experiment.key, row, items[row.asset_id]) for row in rows]


def _find(context: Context) -> Row[Any]:
    asset_id = context.query.required("assetId")
    query = select(assets).where(assets.c.asset_id == asset_id).order_by(assets.c.id.desc())
    key = context.query.text("experimentKey")
    if key:
        # An artifact's assets are asked for with the key of whoever uses it, not of whoever made it.
        mine = select(experiments.c.id).where(experiments.c.key == key).scalar_subquery()
        query = query.order_by(None).order_by((assets.c.experiment_id == mine).desc(), assets.c.id.desc())
    found = context.connection.execute(query).first()
    if found is None:
        raise ApiError(f"No such asset: {asset_id[:64]}", status=404)
    return found


def _upload(context: Context, name: str, kind: str | None = None) -> dict[str, Any]:
    experiment = context.changing(context.query, name)
    upload = upload_from_form(context, kind=kind)
    asset_id = None
    if context.files.unpacked:
        if upload.asset_id or upload.link:
            raise ApiError("What is unpacked has neither an assetId nor a link of its own")
        add_archive(context, experiment, upload)
    else:
        asset_id = add_asset(context, experiment, upload)
    return {"msg": "Saved", "code": 200, "assetId": asset_id, "data": None, "sdk_error_code": 0}


def asset_folder(row: Row[Any]) -> str:
    """The folder that an asset is shown in."""
    if row.grouping:
        return f"models/{row.grouping}" if row.type == "model-element" else str(row.grouping)
    return posixpath.dirname(row.file_name) or {"notebook": "notebooks", "image": "media", "audio": "media"}.get(
        row.type, "others"
    )


def _tags(text: str | None) -> list[str]:
    """Tags come as a JSON array, or separated by commas."""
    if not text:
        return []
    try:
        found = msgspec.json.decode(text.encode(), type=list[str])
    except msgspec.DecodeError:
        found = [tag.strip() for tag in text.split(",")]
    return found
