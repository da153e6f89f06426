"""docs/typed-client.md: its code runs as it stands, one block after the other, and does what the page says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.api.experiments import create_experiment
from comet_rest_v2.api.metrics import log_metric
from comet_rest_v2.api.tags import get_tags
from comet_rest_v2.models import AssetUpload, CreateExperimentRequest, LogMetricRequest
from comet_rest_v2.types import File

import cometr_py
from tests.support.processes import DEADLINE, ROOT

PAGE = ROOT / "docs" / "typed-client.md"
RUNS, POINTS = 100, 3
WEIGHTS = bytes(range(256)) * (16 * 1024)


def blocks() -> list[str]:
    """The code of the page; each block is moved to its own line numbers, so that errors point into the page."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.finditer(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return ["\n" * text.count("\n", 0, block.start(1)) + block[1] for block in found]


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AuthenticatedClient:
    """A local Comet in this process, for the page and for the test."""
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'comet'}")
    return cometr_py.connect()


def fill(client: AuthenticatedClient) -> list[str]:
    """Runs of which each is better than the one before it; gives their keys, the best last."""
    keys = []
    for run in range(RUNS):
        made = CreateExperimentRequest(workspace_name="my-team", project_name="digits", experiment_name=f"run {run}")
        keys.append(create_experiment.sync(client=client, body=made).experiment_key)
        for step in range(POINTS):
            point = LogMetricRequest(experiment_key=keys[-1], metric_name="loss", metric_value=200 - run, step=step)
            log_metric.sync(client=client, body=point)
    for name, content in (("../a picture.png", b"\x89PNG"), ("tables/a.csv", b"a,b\n")):
        with (Path.cwd() / "made").open("w+b") as file:
            file.write(content)
            file.seek(0)
            body = AssetUpload(file=File(payload=file, file_name="file"))
            upload_asset.sync(client=client, body=body, experiment_key=keys[-1], file_name=name)
    link = AssetUpload(link="s3://bucket/elsewhere.csv")
    upload_asset.sync(client=client, body=link, experiment_key=keys[-1], file_name="elsewhere.csv", is_remote=True)
    return keys


@pytest.mark.generators
def test_the_page_passes_pyright_in_strict_mode(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text("".join(block.lstrip("\n") for block in blocks()), encoding="utf-8")
    settings = {
        "include": ["page.py"],
        "extraPaths": [str(ROOT), str(ROOT / "generated")],
        "pythonVersion": "3.11",
        "typeCheckingMode": "strict",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    # What it keeps between runs is in the home of the user who runs the tests, as for scripts/check.
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=tmp_path, env=dict(os.environ), capture_output=True, text=True, timeout=DEADLINE)
    assert "0 errors" in done.stdout, done.stdout + done.stderr


def test_the_tasks_of_the_page_are_done(client: AuthenticatedClient, capsys: pytest.CaptureFixture[str]) -> None:
    keys = fill(client)
    Path("weights.bin").write_bytes(WEIGHTS)
    page: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks():
        exec(compile(block, str(PAGE), "exec"), page)
    printed = capsys.readouterr().out

    assert page["best"] == keys[-1]
    assert f"{keys[-1]} reached {201.0 - RUNS}" in printed

    downloaded = {path.name.partition("-")[2]: path.read_bytes() for path in Path("assets", keys[-1]).iterdir()}
    assert downloaded == {"a picture.png": b"\x89PNG", "a.csv": b"a,b\n"}

    tagged = [key for key in keys if get_tags.sync(client=client, experiment_key=key).tags]
    assert tagged == keys[-10:]
    assert sorted(get_tags.sync(client=client, experiment_key=keys[-1]).tags) == ["keep", "reviewed", "top-10"]

    assert {len(points) for points in page["series"].values()} == {POINTS}
    assert f"{RUNS * POINTS} points of {RUNS} runs" in printed
    assert f"{keys[-1]} ended at {201.0 - RUNS}" in printed

    assert any(line.startswith((f"{POINTS} ['keep'", f"{POINTS} ['top-10'")) for line in printed.splitlines())

    assert Path("weights-again.bin").read_bytes() == WEIGHTS
    assert "/metrics/summary answered 4" in printed.splitlines()[-1]


def test_no_more_requests_are_on_their_way_than_the_page_allows() -> None:
    # The page's own function, with the call that it makes replaced by one that counts.
    code = next(block for block in blocks() if "asyncio.Semaphore" in block).partition("series = ")[0]
    page: dict[str, Any] = {}
    exec(compile(code, str(PAGE), "exec"), page)
    asyncio = page["asyncio"]
    running = most = 0

    class Counting:
        async def get_values(self, **_: Any) -> Any:
            nonlocal running, most
            running += 1
            most = max(most, running)
            for _step in range(5):
                await asyncio.sleep(0)
            running -= 1
            return SimpleNamespace(metrics=[])

    page["client"] = SimpleNamespace(aio=SimpleNamespace(metrics=Counting()))
    asyncio.run(page["curves"]([str(number) for number in range(50)], "loss"))
    assert most == 8
