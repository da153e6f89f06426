"""Real processes and a server that fails every request with one value: the rest arrives, and the value is not lost."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import cometr_py
from tests.kills.runs import ask, recorded
from tests.support.arrivals import ended
from tests.support.poison_proxy import Failure, PoisonProxy
from tests.support.processes import eventually, run_script, running_server, stop_uploaders

#: Seconds in which everything else arrives.
BOUND = 120.0
MARKER = "p0150n"
SCRIPT = """
import contextlib, sys
import cometr_py

def train():
    experiment = cometr_py.create_experiment(NAME, project_name="poison", log_code=False, log_system_metrics=False)
    print("key", experiment.get_key())
    for step in range(2000):
        experiment.log_metric("loss", step / 7, step=step)
        if step == 999:
            BAD_CALL
    experiment.log_parameters({f"parameter{number}": number for number in range(10)})
    experiment.log_other("note", "good").add_tags(["good", "fine"]).log_html("<p>good</p>")
    print("a good line")
    try:
        experiment.flush()
    except cometr_py.DeliveryError as error:
        print("flush:", error, file=sys.stderr)
    experiment.stop()

inline = cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE) if IS_INLINE else contextlib.nullcontext()
with inline:
    train()
"""
POISON = {
    "experiment name": "pass",
    "metric": f'experiment.log_metrics({{"accuracy": 1, "{MARKER}": 2}}, step=step)',
    "parameter": f'experiment.log_parameters({{"rate": 0.1, "{MARKER}": 1}})',
    "other": f'experiment.log_other("{MARKER}", "value")',
    "tag": f'experiment.add_tags(["first", "{MARKER}", "last"])',
    "line of output": f'print("{MARKER}", flush=True)',
    "file": f'open("{MARKER}.txt", "w").write("content"); experiment.upload_asset("{MARKER}.txt")',
}
#: What is logged, how the server fails with it, and whether the script delivers by itself. Each takes up to a minute.
SHORT: list[tuple[str, Failure, bool]] = [
    ("metric", "500", False),
    ("metric", "500", True),
    ("file", "cut", False),
    ("experiment name", "500", False),
]
EVERY: list[tuple[str, Failure, bool]] = [
    *((kind, "500", False) for kind in POISON),
    ("metric", "500", True),
    ("other", "500", True),
    ("metric", "503", False),
    ("metric", "503", True),
    ("metric", "cut", False),
    ("file", "cut", False),
    ("other", "unusable", False),
    ("metric", "hang", False),
    ("file", "hang", False),
    ("experiment name", "500", True),
    ("experiment name", "hang", False),
]


@pytest.fixture
def environment(installed: dict[str, str], home: Path, tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMETR_HOME": str(home), "HOME": str(tmp_path / "home")}


@pytest.fixture
def served(environment: dict[str, str], tmp_path: Path) -> Iterator[str]:
    with running_server({**environment, "COMETR_HOME": str(tmp_path / "served")}) as url:
        try:
            yield url
        finally:
            stop_uploaders(tmp_path)


def all_but_the_value(url: str, key: str) -> None:
    """Check that everything but the value has arrived once, and the end."""
    experiment = cometr_py.get_experiment(key, url=url)
    ended(experiment)
    assert [point.step for point in experiment.get_metric("loss")] == list(range(2000))
    assert {f"parameter{number}" for number in range(10)} <= {one.name for one in experiment.get_parameters()}
    assert {"good", "fine"} <= set(experiment.get_tags())
    assert "<p>good</p>" in (experiment.get_html() or "")
    assert "a good line" in experiment.get_output()
    assert "note" in {one.name for one in experiment.get_other()}


def has_value(url: str, key: str, kind: str) -> bool:
    """Whether the value has arrived; the other values of the same call must have, anyway."""
    experiment = cometr_py.get_experiment(key, url=url)
    match kind:
        case "metric":
            assert [point.step for point in experiment.get_metric("accuracy")] == [999]
            return [point.step for point in experiment.get_metric(MARKER)] == [999]
        case "parameter":
            names = {one.name for one in experiment.get_parameters()}
            assert "rate" in names
            return MARKER in names
        case "other":
            return MARKER in {one.name for one in experiment.get_other()}
        case "tag":
            assert {"first", "last"} <= set(experiment.get_tags())
            return MARKER in experiment.get_tags()
        case "experiment name":
            return experiment.get_metadata().experiment_name == MARKER
        case "line of output":
            return MARKER in experiment.get_output()
    return f"{MARKER}.txt" in [one.file_name for one in experiment.get_asset_list()]


@pytest.mark.parametrize(("kind", "failure", "inline"), EVERY if os.environ.get("COMETR_LONG") else SHORT)
def test_a_value_with_which_the_server_fails_holds_up_nothing_else(
    served: str, environment: dict[str, str], tmp_path: Path, home: Path, kind: str, failure: Failure, inline: bool
) -> None:
    with PoisonProxy(served, MARKER, failure) as proxy:
        environment = {**environment, "COMET_URL_OVERRIDE": proxy.url}
        begun = time.monotonic()
        name = f'"{MARKER}"' if kind == "experiment name" else "None"
        code = SCRIPT.replace("BAD_CALL", POISON[kind]).replace("IS_INLINE", str(inline)).replace("NAME", name)
        done = run_script(code, environment, tmp_path, timeout=BOUND)
        assert done.returncode == 0, done.stderr
        key = done.stdout.split("key ")[1].split()[0]
        eventually(lambda: recorded(home).state.end_reported, "the end is reported", BOUND - (time.monotonic() - begun))
        assert time.monotonic() - begun < BOUND
        all_but_the_value(served, key)
        assert proxy.failed > 0
        assert "flush:" in done.stderr and f"{kind} " in done.stderr
        assert MARKER in done.stderr, "flush() and stop() name it"
        if not inline:
            eventually(lambda: recorded(home).state.settled, "the value is set aside", BOUND)
            eventually(lambda: not recorded(home).uploader, "the uploader ends", BOUND)
        assert MARKER in ask(environment, "status").stdout
        for _ in range(2):
            synced = ask(environment, "sync", "--timeout", "60")
            assert synced.returncode == 1, synced.stdout + synced.stderr
            assert MARKER in synced.stdout
        proxy.mend()
        synced = ask(environment, "sync", "--timeout", "60")
        assert synced.returncode == 0, synced.stdout + synced.stderr
        assert MARKER not in ask(environment, "status").stdout
    assert has_value(served, key, kind)
    all_but_the_value(served, key)
    assert recorded(home).state.complete
