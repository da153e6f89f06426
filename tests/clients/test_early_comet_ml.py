"""An early comet_ml, which sends its key in bodies and queries, and most data over a WebSocket."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cometr_py
from tests.clients.client import Client
from tests.interop.conftest import API_KEY
from tests.interop.environment import BESIDE, prepare_environment
from tests.interop.proxy import RecordingProxy

VERSION = "3.31.23"
#: It imports pkg_resources, and uses arguments of urllib3 that are gone.
NEEDS = ("setuptools<81", "urllib3<2")
pytestmark = pytest.mark.timeout(1800, func_only=True)


def test_all_that_an_early_release_logs_arrives(proxy: RecordingProxy, tmp_path: Path) -> None:
    programs = prepare_environment(f"comet_ml-{VERSION}", f"comet_ml=={VERSION}", *NEEDS, *BESIDE)
    folder = tmp_path / "early"
    folder.mkdir()
    key = json.loads(Client(programs, proxy.url, folder).script("early").splitlines()[-1])["key"]
    assert proxy.sockets == ["/clientlib/log-socket"]
    experiment = cometr_py.get_experiment(experiment_key=key, api_key=API_KEY, url=proxy.url)
    assert [(point.step, point.epoch) for point in experiment.get_metric("loss")] == [(n, n / 8) for n in range(20)]
