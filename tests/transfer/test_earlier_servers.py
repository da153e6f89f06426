"""Replies of our own server as its earlier versions wrote them: null where Comet's servers have a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from comet_rest_v2 import AuthenticatedClient

import cometr_py
from cometr_py.experiments.remote import RemoteExperiment
from cometr_py.transfer.listed_assets import listed_assets
from tests.support.servers import Answer, ScriptedServer

KEY = "a" * 32
LINK = "s3://bucket/remote.csv"
REMOTE_FILE: dict[str, Any] = {
    "assetId": "c6f903a429c44c1bb00cec43e0a516ea",
    "fileName": "remote.csv",
    "fileSize": 0,
    "type": "asset",
    "dir": "others",
    "step": None,
    "runContext": None,
    "metadata": None,
    "tags": [],
    "createdAt": 1795736694584,
    "remote": True,
    "link": LINK,
    "compressedAssetLink": None,
    "curlDownload": None,
    "experimentKey": KEY,
    "canView": False,
    "audio": False,
    "video": False,
    "image": False,
    "histogram": False,
    "items": [],
    "etag": None,
}
_TEXTS = "user pythonVersion pythonVersionVerbose osType os ip hostname env machine processor osRelease executable"
_LISTS = "gpuStaticInfoList logAdditionalSystemInfoList osPackages installedPackages"
_OTHERS = "pid maxTotalMemory networkInterfaceIps command totalRam"
NOTHING_LOGGED: dict[str, Any] = {
    "experimentKey": KEY,
    **dict.fromkeys(f"{_TEXTS} {_LISTS} {_OTHERS}".split()),
    "systemMetricNames": [],
}


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[AuthenticatedClient]:
    connected = cometr_py.connect(url=server.url, api_key="k")
    yield connected
    connected.get_httpx_client().close()


def test_a_remote_file_is_listed(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body={"assets": [REMOTE_FILE]}))
    (found,) = listed_assets(client, KEY)
    assert (found.file_name, found.remote, found.link) == ("remote.csv", True, LINK)


def test_what_nobody_logged_about_a_machine_is_empty(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=NOTHING_LOGGED))
    found = RemoteExperiment(client, KEY).get_system_details()
    lists = (found.gpu_static_info_list, found.log_additional_system_info_list, found.os_packages)
    assert (*lists, found.installed_packages, found.user) == ([], [], [], [], None)
