"""The files of an experiment as a server lists them, for sources and targets of copies."""

from __future__ import annotations

from comet_rest_v2 import AuthenticatedClient
from comet_wire import assets as wire
from comet_wire import shared
from comet_wire.base import Wire
from msgspec import field

from cometr_py import transport

__all__ = ["ListedAsset", "listed_assets"]


class ListedAsset(shared.Asset, kw_only=True):
    """A file; earlier versions of our own server have no command line that downloads a remote one."""

    curl_download: str | None = field(name="curlDownload")  # type: ignore[assignment]  # accepts more


class _ListedAssets(Wire, kw_only=True):
    assets: list[ListedAsset]


def listed_assets(client: AuthenticatedClient, experiment_key: str) -> list[ListedAsset]:
    """Return all files of an experiment."""
    params = {"experimentKey": experiment_key, "type": "all"}
    found: _ListedAssets = transport.call(client, wire.GET_ASSETS.id, params=params).decode(_ListedAssets)
    return found.assets
