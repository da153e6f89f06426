"""Files on their way to a server."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from comet_rest_v2 import AuthenticatedClient
from comet_wire import assets as wire

from cometr_py import transport
from cometr_py.recording.delivery.api_writer import UPLOAD_TIMEOUT, ApiWriter, key_header
from cometr_py.transfer.entities import Asset
from cometr_py.transfer.listed_assets import listed_assets

__all__ = ["arrived", "upload"]


def upload(
    api: ApiWriter, experiment_key: str, asset: Asset, file: Path, key: str, *, artifact_version: str | None = None
) -> None:
    """Upload one file, or log the link of a remote one.

    Args:
        api: The connection.
        experiment_key: The experiment that gets it.
        asset: What it is.
        file: Its bytes; not looked at where the asset is remote.
        key: The idempotency key.
        artifact_version: The id of the open version of an artifact that it is part of.
    """
    params: dict[str, object] = {
        "experimentKey": experiment_key,
        "fileName": asset.name or None,
        "type": asset.type,
        "step": asset.step,
        "epoch": asset.epoch,
        "context": asset.context,
        "groupingName": asset.grouping,
        "isRemote": True if asset.link is not None else None,
        "artifactVersionId": artifact_version,
    }
    data = {} if asset.metadata is None else {"metadata": asset.metadata}
    if asset.link is not None:
        api.note(_send(api.client, params, {**data, "link": asset.link}, None, key))
        return
    with file.open("rb") as opened:
        name = PurePosixPath(asset.name).name or "file"
        api.note(_send(api.client, params, data, {"file": (name, opened)}, key))


def arrived(client: AuthenticatedClient, experiment_key: str, asset: Asset, size: int) -> bool:
    """Return whether an experiment has such a file, as far as the list shows."""
    return any(
        one.file_name == asset.name and one.step == asset.step and (asset.link is not None or one.file_size == size)
        for one in listed_assets(client, experiment_key)
    )


def _send(
    client: AuthenticatedClient,
    params: dict[str, object],
    data: dict[str, str],
    files: transport.Files | None,
    key: str,
) -> transport.Reply:
    return transport.call(
        client,
        wire.UPLOAD_ASSET.id,
        params=params,
        data=data,
        files=files,
        headers=key_header(key),
        timeout=UPLOAD_TIMEOUT,
    )
