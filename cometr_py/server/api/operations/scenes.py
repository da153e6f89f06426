"""Assets that are made of several files, such as 3D scenes: first the whole, then a thumbnail and the items."""

from __future__ import annotations

from collections.abc import Mapping

from comet_wire import sdk_assets as wire
from comet_wire.base import UNSET, UnsetType, Wire, or_none
from comet_wire.shared import Ack
from msgspec import field

from cometr_py.server.api.bodies import Part, read_json
from cometr_py.server.api.calls import BodyT, Call, ParamsT
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.api.typed_requests import decode_fields
from cometr_py.server.api.values import as_json
from cometr_py.server.domain.assets import IncomingUpload, StoredAsset, add_asset, find_asset
from cometr_py.server.domain.experiments import experiment_to_change
from cometr_py.server.errors import NO_SUCH_EXPERIMENT, ApiError

_ITEM = "asset-item"
_DETAILS = "requestParams"


class _ItemDetails(Wire, kw_only=True):
    """The fields of a request beside the bytes: in a JSON part of the form, or in the query as for other uploads."""

    asset_id: str | UnsetType = field(name="assetId", default=UNSET)
    asset_item_type: str | UnsetType = field(name="assetItemType", default=UNSET)
    experiment_id: str | UnsetType = field(name="experimentId", default=UNSET)
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    file_name: str | UnsetType = field(name="fileName", default=UNSET)
    thumbnail_extension: str | UnsetType = field(name="thumbnailExtension", default=UNSET)
    user_file_name: str | UnsetType = field(name="userFileName", default=UNSET)


class _ThumbnailParams(_ItemDetails, kw_only=True):
    id: str


@operation(wire.SDK_CREATE_ASSET, optional=("apiKey",))
def sdk_create_asset(call: Call[None, wire.SdkCreateAssetRequest]) -> wire.SdkCreateAssetResponse:
    """Create an asset of several files."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    upload = IncomingUpload(
        file_name=body.user_file_name,
        type=body.asset_type,
        step=or_none(body.step),
        metadata=as_json(body.metadata),
    )
    return wire.SdkAssetReply(asset_id=add_asset(call.connection, call.now, call.files, experiment, upload))


@operation(wire.SDK_UPLOAD_ASSET_THUMBNAIL, accepts_params=_ThumbnailParams, optional=(_DETAILS,))
def sdk_upload_asset_thumbnail(call: Call[_ThumbnailParams, wire.SdkThumbnailForm]) -> Ack:
    """Store the picture; it replaces the one that was there."""
    details = _details(call.params, call.parts)
    name = f"thumbnail{or_none(details.thumbnail_extension) or ''}"
    _add_item(call, details, call.params.id, "thumbnail", name)
    return ack()


@operation(wire.SDK_CREATE_ASSET_ITEM, accepts_params=_ItemDetails, optional=(_DETAILS,))
def sdk_create_asset_item(call: Call[_ItemDetails, wire.SdkAssetItemForm]) -> Ack:
    """Store an item; one with the same name replaces it, so that the upload may be repeated."""
    details = _details(call.params, call.parts)
    names = (details.user_file_name, details.file_name, details.asset_item_type)
    name = next((found for one in names if (found := or_none(one))), "item")
    parent_id = or_none(details.asset_id)
    if not parent_id:
        where = "the query" if _DETAILS not in call.parts else f"the part `{_DETAILS}`"
        raise ApiError(f"assetId is missing from {where}")
    _add_item(call, details, parent_id, "assetItemContent", name)
    return ack()


def _details(params: _ItemDetails, parts: Mapping[str, Part]) -> _ItemDetails:
    part = parts.get(_DETAILS)
    if part is None:
        return params
    found = read_json(part.text().encode())
    if not isinstance(found, dict):
        raise ApiError(f"The part `{_DETAILS}` should be a JSON object")
    return decode_fields(found, _ItemDetails, f"the part `{_DETAILS}`")


def _add_item(call: Call[ParamsT, BodyT], details: _ItemDetails, parent_id: str, part_name: str, name: str) -> None:
    parent = find_asset(call.connection, parent_id)
    if parent is None:
        raise ApiError(f"No such asset: {parent_id[:64]}")
    experiment = experiment_to_change(call.connection, call.now, _experiment_key(details, parent))
    file = call.parts.get(part_name) or call.parts.get("file")
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
    add_asset(call.connection, call.now, call.files, experiment, upload)


def _experiment_key(details: _ItemDetails, parent: StoredAsset) -> str:
    """Return the experiment that the request names, or else that of the whole."""
    key = or_none(details.experiment_key) or or_none(details.experiment_id) or parent.experiment_key
    if key is None:
        raise ApiError("No such experiment: ", code=NO_SUCH_EXPERIMENT)
    return key
