"""Assets that are made of several files, such as 3D scenes: first the whole, then a thumbnail and the items."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from cometr_py.server.api.bodies import read_json
from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.api.registry import saved
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.domain.assets import IncomingUpload, add_asset
from cometr_py.server.domain.experiments import experiment_with_id
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.tables import assets

_ITEM = "asset-item"


@operation("sdk_create_asset")
def sdk_create_asset(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    metadata = body.raw("metadata")
    upload = IncomingUpload(
        file_name=body.required("userFileName"),
        type=body.required("assetType"),
        step=body.integer("step"),
        metadata=metadata if metadata is None or isinstance(metadata, str) else body.json("metadata"),
    )
    return {"assetId": add_asset(context, experiment, upload)}


@operation("sdk_upload_asset_thumbnail")
def sdk_upload_asset_thumbnail(context: Context) -> dict[str, Any]:
    """The picture replaces the one that was there."""
    particulars = _particulars(context)
    name = f"thumbnail{particulars.text('thumbnailExtension') or ''}"
    _add_item(context, particulars, context.path.required("id"), "thumbnail", name)
    return saved()


@operation("sdk_create_asset_item")
def sdk_create_asset_item(context: Context) -> dict[str, Any]:
    """An item with the name of one that is there replaces it, so that the upload may be repeated."""
    particulars = _particulars(context)
    name = particulars.first("userFileName", "fileName") or particulars.text("assetItemType") or "item"
    asset_id = _add_item(context, particulars, particulars.required("assetId"), "assetItemContent", name)
    return {**saved(), "assetId": asset_id}


def _particulars(context: Context) -> Fields:
    """What the request says beside the bytes: in a JSON part of the form, or in the query as for other uploads."""
    part = context.parts.get("requestParams")
    if part is None:
        return context.query
    found = read_json(part.text().encode())
    if not isinstance(found, dict):
        raise ApiError("The part `requestParams` should be a JSON object")
    return Fields(found, "the part `requestParams`")


def _add_item(context: Context, particulars: Fields, parent_id: str, part_name: str, name: str) -> str:
    key = "experimentKey" if "experimentKey" in particulars else "experimentId"
    parent = _parent(context, parent_id)
    experiment = context.changing(particulars, key) if key in particulars else _owner(context, parent)
    file = context.parts.get(part_name) or context.parts.get("file")
    if file is None:
        raise ApiError(f"The form has no part `{part_name}`")
    upload = IncomingUpload(
        content=file.incoming,
        file_name=f"{parent.file_name}/{name}",
        type=_ITEM,
        overwrite=True,
        parent_id=parent.asset_id,
        step=parent.step,
    )
    return add_asset(context, experiment, upload)


def _parent(context: Context, asset_id: str) -> Row[Any]:
    query = select(assets).where(assets.c.asset_id == asset_id).order_by(assets.c.id.desc())
    found = context.connection.execute(query).first()
    if found is None:
        raise ApiError(f"No such asset: {asset_id[:64]}")
    return found


def _owner(context: Context, parent: Row[Any]) -> Row[Any]:
    """The experiment of the whole, where the request names none."""
    return experiment_with_id(context.connection, parent.experiment_id)
