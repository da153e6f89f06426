"""Files of an experiment."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote, urlencode

from comet_wire import assets as wire
from comet_wire import sdk_assets, shared
from comet_wire.base import UNSET, UnsetType, or_none
from comet_wire.shared import Ack
from msgspec import field

from cometr_py.server.api.bodies import Part
from cometr_py.server.api.calls import Call, ParamsT
from cometr_py.server.api.messages import SAFE_HEADERS, ServerReply, file_reply
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.api.request_fields import epoch_number
from cometr_py.server.domain.assets import (
    DEFAULT_TYPE,
    IncomingUpload,
    StoredAsset,
    add_archive,
    add_asset,
    assets_of_experiment,
    remove_asset,
    served_type,
    stored_asset,
)
from cometr_py.server.domain.content_types import Declared, is_kind, name_with_suffix
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key
from cometr_py.server.domain.zip_ingest import unpack
from cometr_py.server.errors import ApiError

_ALL = "all"


class _UploadParams(wire.UploadAssetParams, kw_only=True):
    """Clients may choose the asset's id here, too, so that an upload may be repeated."""

    asset_id: str | UnsetType = field(name="assetId", default=UNSET)


@operation(wire.GET_ASSETS)
def get_assets(call: Call[wire.GetAssetsParams, None]) -> wire.GetAssetsResponse:
    """Return the files of an experiment."""
    params = call.params
    return wire.GetAssetsResponse(assets=_listed(call, params.experiment_key, or_none(params.type)))


@operation(wire.GET_ASSETS_BY_NAME)
def get_assets_by_name(call: Call[wire.GetAssetsByNameParams, None]) -> wire.GetAssetsByNameResponse:
    """Return the files of an experiment that have a given name."""
    params = call.params
    listed = _listed(call, params.experiment_key, or_none(params.type))
    return wire.GetAssetsByNameResponse(assets=[asset for asset in listed if asset.file_name == params.asset_name])


@operation(wire.GET_ASSET)
def get_asset(call: Call[wire.GetAssetParams, None]) -> ServerReply:
    """Send the content."""
    return _content(call, call.params.asset_id, or_none(call.params.experiment_key))


@operation(sdk_assets.DOWNLOAD_ASSET)
def download_asset(call: Call[sdk_assets.DownloadAssetParams, None]) -> ServerReply:
    """Send the content of an asset that another asset links to."""
    return _content(call, call.params.asset_id, or_none(call.params.experiment_key))


@operation(sdk_assets.DOWNLOAD_IMAGE)
def download_image(call: Call[sdk_assets.DownloadImageParams, None]) -> ServerReply:
    """Send the content of an image that another asset links to."""
    return _content(call, call.params.image_id, or_none(call.params.experiment_key))


def _unpack(call: Call[_UploadParams, wire.AssetUpload]) -> None:
    """Unpack the archive that the request carries, if it asks for that."""
    if call.params.unpack is not True:
        return
    part = call.parts.get("file")
    if part is None:
        raise ApiError("The form has no part `file` to be unpacked")
    unpack(part.incoming, call.files)


@operation(wire.UPLOAD_ASSET, accepts_params=_UploadParams, prepare=_unpack)
def upload_asset(call: Call[_UploadParams, wire.AssetUpload]) -> wire.UploadAssetResponse:
    """Upload one file, or log a link to one."""
    params = call.params
    described = IncomingUpload(
        file_name=or_none(params.file_name),
        type=or_none(params.type) or DEFAULT_TYPE,
        asset_id=or_none(params.asset_id),
        overwrite=params.overwrite is True,
        step=or_none(params.step),
        epoch=epoch_number(params.epoch),
        context=or_none(params.context),
        grouping=or_none(params.grouping_name),
        artifact_version_id=or_none(params.artifact_version_id),
        declared=Declared(or_none(params.extension)),
    )
    experiment = experiment_to_change(call.connection, call.now, params.experiment_key)
    upload = _with_form(described, call.parts)
    if not call.files.unpacked:
        return _uploaded(add_asset(call.connection, call.now, call.files, experiment, upload))
    if upload.asset_id or upload.link:
        raise ApiError("What is unpacked has neither an assetId nor a link of its own")
    add_archive(call.connection, call.now, call.files, experiment, upload, call.parts["file"].incoming)
    return _uploaded(None)


@operation(sdk_assets.SDK_UPLOAD_ASSET, optional=("assetId",))
def sdk_upload_asset(
    call: Call[sdk_assets.SdkUploadAssetParams, sdk_assets.SdkUploadForm],
) -> Ack:
    """Upload an asset under an id the client chose."""
    params = call.params
    described = IncomingUpload(
        file_name=or_none(params.file_name),
        type=or_none(params.type) or DEFAULT_TYPE,
        asset_id=params.asset_id or None,
        overwrite=params.overwrite is True,
        step=or_none(params.step),
        epoch=epoch_number(params.epoch),
        context=or_none(params.context),
        grouping=or_none(params.grouping_name),
        artifact_version_id=or_none(params.artifact_version_id),
        declared=Declared(or_none(params.extension)),
    )
    experiment = experiment_to_change(call.connection, call.now, params.experiment_id)
    add_asset(call.connection, call.now, call.files, experiment, _with_form(described, call.parts))
    return ack()


@operation(sdk_assets.SDK_UPLOAD_VISUALIZATION, optional=("imageId",))
def sdk_upload_visualization(
    call: Call[sdk_assets.SdkUploadVisualizationParams, sdk_assets.SdkUploadForm],
) -> Ack:
    """Upload a figure or an image."""
    params = call.params
    described = IncomingUpload(
        file_name=or_none(params.fig_name),
        type="image",
        asset_id=params.image_id or None,
        overwrite=params.overwrite is True,
        step=or_none(params.step),
        epoch=epoch_number(params.epoch),
        context=or_none(params.context),
        declared=Declared(or_none(params.extension)),
    )
    experiment = experiment_to_change(call.connection, call.now, params.experiment_id)
    add_asset(call.connection, call.now, call.files, experiment, _with_form(described, call.parts))
    return ack()


@operation(wire.DELETE_ASSET)
def delete_asset(call: Call[wire.DeleteAssetParams, None]) -> Ack:
    """Delete one file."""
    experiment = experiment_to_change(call.connection, call.now, call.params.experiment_key)
    asset_id = call.params.asset_id
    if not remove_asset(call.connection, call.files, experiment.id, asset_id):
        raise ApiError(f"No such asset: {asset_id[:64]}")
    return ack("Deleted")


def asset_entry(root_url: str, asset: StoredAsset, items: Sequence[shared.Asset] = ()) -> shared.Asset:
    """Return an asset as the API lists it, with the items that it is made of, if any."""
    link = _link(root_url, asset)
    return shared.Asset(
        asset_id=asset.asset_id,
        experiment_key=asset.experiment_key or "",
        file_name=asset.file_name,
        file_size=asset.size,
        run_context=asset.context,
        step=asset.step,
        epoch=asset.epoch,
        remote=asset.is_remote,
        link=link,
        compressed_asset_link="",
        created_at=asset.created_at,
        dir=asset.folder,
        can_view=is_kind("image", asset.type, asset.media_type),
        audio=is_kind("audio", asset.type, asset.media_type),
        video=is_kind("video", asset.type, asset.media_type),
        image=is_kind("image", asset.type, asset.media_type),
        histogram=asset.type in ("histogram3d", "histogram_combined_3d"),
        type=asset.type,
        metadata=asset.metadata,
        tags=asset.tag_names,
        grouping_name=asset.grouping,
        artifact_version_id=asset.artifact_version_id,
        curl_download=f'curl "{link}"' if asset.is_remote else f'curl "{link}" -H "Authorization: <Your Api Key>"',
        items=list(items),
        etag=asset.sha256,
    )


def _content(call: Call[ParamsT, None], asset_id: str, experiment_key: str | None) -> ServerReply:
    found, sha256 = stored_asset(call.connection, asset_id, experiment_key)
    content = call.files.content(call.connection, sha256)
    content_type = served_type(found, content)
    name = quote(name_with_suffix(posixpath.basename(found.file_name), content_type), safe="")
    headers = (*SAFE_HEADERS, ("Content-Disposition", f"inline; filename*=UTF-8''{name}"))
    return file_reply(content, content_type, headers)


def _link(root_url: str, asset: StoredAsset) -> str:
    """Return where an asset's content is: the logged address of a remote one."""
    if asset.link is not None:
        return asset.link
    query = urlencode({"experimentKey": asset.experiment_key, "assetId": asset.asset_id})
    return f"{root_url}{wire.GET_ASSET.path}?{query}"


def _listed(call: Call[ParamsT, None], experiment_key: str, kind: str | None) -> list[shared.Asset]:
    experiment = experiment_with_key(call.connection, experiment_key)
    wanted = None if kind == _ALL else kind or None
    found = assets_of_experiment(call.connection, experiment.id, experiment.key, wanted)
    items: dict[str, list[shared.Asset]] = defaultdict(list)
    for asset in found:
        if asset.parent_id is not None:
            items[asset.parent_id].append(asset_entry(call.root_url, asset))
    return [asset_entry(call.root_url, asset, items[asset.asset_id]) for asset in found]


def _with_form(described: IncomingUpload, parts: Mapping[str, Part]) -> IncomingUpload:
    """Return an asset whose query describes it, with what the parts of the form add.

    Raises:
        ApiError: The form has neither `file` nor `link`.
    """
    file, link, metadata, tags = (parts.get(name) for name in ("file", "link", "metadata", "tags"))
    if file is None and link is None:
        raise ApiError("The form has neither a part `file` nor a part `link`")
    return replace(
        described,
        content=None if link is not None or file is None else file.incoming,
        sent_name=None if file is None else file.file_name,
        declared=replace(described.declared or Declared(), content_type=None if file is None else file.content_type),
        link=None if link is None else link.text().strip(),
        metadata=None if metadata is None else metadata.text(),
        tags=None if tags is None else tags.text(),
    )


def _uploaded(asset_id: str | None) -> wire.AssetUploadReply:
    return wire.AssetUploadReply(
        msg="Saved", code=200, sdk_error_code=0, sdk_error_code_1=0, data=None, asset_id=asset_id
    )
