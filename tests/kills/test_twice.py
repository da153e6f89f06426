"""Equal things that are logged twice, to a server that knows no idempotency keys and whose answers are lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import cometr_py
from tests.kills.runs import Script, all_delivered, nothing_remains
from tests.support.arrivals import ended
from tests.support.faulty import Fault, FaultyComet, Kind

FAULTS: list[Kind] = ["lose answer", "cut"]
pytestmark = pytest.mark.parametrize("supports_idempotency", [False], ids=["knows no keys"])


def run(
    code: str, faulty: FaultyComet, environment: dict[str, str], folder: Path, home: Path, fault: Fault
) -> cometr_py.Experiment:
    """Run a script that says ``once``, waits for ``twice``, from when on there is the fault, and goes on."""
    with Script(code + "\nexperiment.stop()", environment, folder) as script:
        script.expect("once")
        faulty.fault(fault)
        script.tell("twice")
        assert script.end() == 0, script.stderr
    all_delivered(home)
    assert fault.times == 0, "the fault was met"
    experiment = cometr_py.get_experiment(script.key)
    ended(experiment)
    nothing_remains(environment)
    return experiment


@pytest.mark.parametrize("kind", FAULTS)
def test_the_same_html_twice_is_there_twice(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, kind: Kind
) -> None:
    code = """
experiment = begin()
experiment.log_html("<p>the same</p>")
experiment.flush()
say("once")
wait_for("twice")
experiment.log_html("<p>the same</p>")
"""
    experiment = run(code, faulty, environment, tmp_path, home, Fault("/experiment/html", kind))
    assert (experiment.get_html() or "").count("<p>the same</p>") == 2


@pytest.mark.parametrize("kind", FAULTS)
def test_of_an_asset_that_is_overwritten_the_newest_content_stays(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, kind: Kind
) -> None:
    code = """
experiment = begin()
file = Path("model.txt")
file.write_text("old content")
experiment.upload_asset(file, overwrite=True)
experiment.flush()
say("once")
wait_for("twice")
file.write_text("new content")
experiment.upload_asset(file, overwrite=True)
"""
    experiment = run(code, faulty, environment, tmp_path, home, Fault("/upload-asset", kind))
    assets = [asset for asset in experiment.get_asset_list() if asset.file_name == "model.txt"]
    assert [experiment.get_asset(asset.asset_id) for asset in assets] == [b"new content"]


@pytest.mark.parametrize("kind", FAULTS)
def test_two_assets_of_one_name_and_size_are_both_there(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, kind: Kind
) -> None:
    code = """
experiment = begin()
file = Path("sample.txt")
file.write_text("first content.")
experiment.upload_asset(file)
experiment.flush()
say("once")
wait_for("twice")
file.write_text("second content")
experiment.upload_asset(file)
"""
    experiment = run(code, faulty, environment, tmp_path, home, Fault("/upload-asset", kind))
    assets = [asset for asset in experiment.get_asset_list() if asset.file_name == "sample.txt"]
    contents = sorted(experiment.get_asset(asset.asset_id) for asset in assets)
    assert contents == [b"first content.", b"second content"]


@pytest.mark.parametrize("kind", FAULTS)
def test_two_equal_points_of_one_millisecond_are_both_there(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, kind: Kind
) -> None:
    code = """
experiment = begin(log_output=False)
moment = time.time_ns()
time.time_ns = lambda: moment
experiment.log_metric("loss", 0.5, step=1)
experiment.flush()
say("once")
wait_for("twice")
experiment.log_metric("loss", 0.5, step=1)
experiment.log_metric("loss", 0.5, step=1)
"""
    fault = Fault("/batch/logger/experiment/metric", kind)
    experiment = run(code, faulty, environment, tmp_path, home, fault)
    points = experiment.get_metric("loss")
    assert [(point.step, point.metric_value) for point in points] == [(1, 0.5)] * 3
    assert len({point.timestamp for point in points}) == 1, "they were logged at one moment"
