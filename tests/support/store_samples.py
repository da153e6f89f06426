"""What tests put into stores and compare: small archives, and the content of every file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from tests.support.server_client import Api, Form


def upload(api: Api, key: str, name: str, content: bytes) -> str:
    """Upload a file; returns the asset's ID."""
    query = {"experimentKey": key, "fileName": name}
    asset: str = api("upload_asset", query, form=Form(("file", name, content)))["assetId"]
    return asset


def upload_archive(api: Api, key: str, files: Mapping[str, bytes]) -> None:
    """Upload small files as one archive, which the server keeps as a pack."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    api("upload_asset", {"experimentKey": key, "unpack": "true"}, form=Form(("file", "files.zip", made.getvalue())))


def files_of(api: Api, key: str) -> dict[str, bytes]:
    """The files of an experiment, each downloaded."""
    listed = api("get_assets", {"experimentKey": key})["assets"]
    return {
        asset["fileName"]: api.ask("get_asset", {"experimentKey": key, "assetId": asset["assetId"]}).content
        for asset in listed
    }
