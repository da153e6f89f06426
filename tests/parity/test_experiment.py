"""The methods of an experiment. What rows log, they log to one experiment that they share."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import cometr_py
from cometr_py.experiments.experiment import Experiment
from tests.parity.conftest import Place
from tests.support.processes import run_script

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]


class TorchScalar:
    """What a number of PyTorch or JAX looks like from outside."""

    def __init__(self, *numbers: float) -> None:
        self.numbers = numbers

    def item(self) -> float:
        if len(self.numbers) != 1:
            raise RuntimeError("a Tensor with 2 elements cannot be converted to Scalar")
        return self.numbers[0]


def asset(experiment: Experiment, name: str) -> Any:
    (found,) = [one for one in experiment.get_asset_list() if one.file_name == name]
    return found


def test_get_key(experiment: Experiment, place: Place) -> None:
    assert place.ask("get_experiment_metadata", experimentKey=experiment.get_key())["experimentName"] == "shared"


def test_get_workspace_name_and_project_name(experiment: Experiment) -> None:
    assert (experiment.get_workspace_name(), experiment.get_project_name()) == ("team", "checklist")
    found = cometr_py.get_experiment(experiment.get_key())
    assert (found.get_workspace_name(), found.get_project_name()) == ("team", "checklist")


def test_get_dynamic(experiment: Experiment) -> None:
    assert experiment.get_dynamic() is True
    assert cometr_py.get_experiment(experiment.get_key()).get_dynamic() is False


def test_get_url(experiment: Experiment) -> None:
    assert experiment.get_url().startswith("http://127.0.0.1:")
    assert experiment.get_url().endswith(f"/team/checklist/{experiment.get_key()}")


def test_get_metadata(experiment: Experiment) -> None:
    found = experiment.get_metadata()
    assert (found.experiment_key, found.experiment_name) == (experiment.get_key(), "shared")
    assert (found.workspace_name, found.project_name, found.archived) == ("team", "checklist", False)
    assert isinstance(found.start_time_millis, int)


def test_archive_and_restore(experiment: Experiment) -> None:
    assert experiment.archive() is experiment
    assert experiment.get_metadata().archived is True
    assert experiment.restore() is experiment
    assert experiment.get_metadata().archived is False


def test_delete(new_experiment: Maker) -> None:
    experiment = new_experiment().log_metric("m", 1)
    experiment.delete()
    with pytest.raises(cometr_py.ExperimentEndedError):
        experiment.log_metric("m", 2)
    with pytest.raises(cometr_py.NotFoundError):
        experiment.get_metadata()


def test_stop(new_experiment: Maker) -> None:
    experiment = new_experiment().log_metric("m", 1)
    assert experiment.stop() is experiment
    assert experiment.stop() is experiment
    assert [point.metric_value for point in experiment.get_metric("m")] == [1]
    assert experiment.get_metadata().running is False


def test_log_metric(experiment: Experiment) -> None:
    before = time.time() * 1000
    step: Any = np.int64(4)
    experiment.log_metric("x9", 0.25, step=3, epoch=1, context="train").log_metric("x9", np.float32(0.5), step)
    numbers = [7, True, Decimal("1.5"), np.float64(2.5), np.int8(-3), TorchScalar(4.5), math.inf, -math.inf, math.nan]
    for number in numbers:
        experiment.log_metric("x9 kinds", number)
    (point,) = experiment.get_metric("train_x9")
    assert (point.metric_value, point.step, point.epoch, point.run_context) == (0.25, 3, 1, "train")
    assert before - 1 <= (point.timestamp or 0) <= time.time() * 1000 + 1
    assert [(point.metric_value, point.step) for point in experiment.get_metric("x9")] == [(0.5, 4)]
    *finite, nan = [point.metric_value for point in experiment.get_metric("x9 kinds")]
    assert finite == [7, 1, 1.5, 2.5, -3, 4.5, math.inf, -math.inf]
    assert math.isnan(nan)
    experiment.log_metrics({"a": 1, "of": {"b": Decimal(2), "c": np.float16(3)}}, step=9, prefix="x9")
    found = {point.metric_name: point.metric_value for point in experiment.get_metrics() if point.step == 9}
    assert found == {"x9_a": 1, "x9_of/b": 2, "x9_of/c": 3}


def test_get_metric(experiment: Experiment) -> None:
    for step in (3, 1, 2):
        experiment.log_metric("x10", step / 2, step=step)
    assert [(point.step, point.metric_value) for point in experiment.get_metric("x10")] == [(3, 1.5), (1, 0.5), (2, 1)]
    assert experiment.get_metric("never logged") == []


def test_get_metrics_summary(experiment: Experiment) -> None:
    for step, value in enumerate((5, 10, 7)):
        experiment.log_metric("x11", value, step=step)
    (found,) = [row for row in experiment.get_metrics_summary() if row.name == "x11"]
    shown = [found.value_min, found.value_max, found.value_current]
    assert all(isinstance(value, str) for value in shown)
    assert [float(str(value)) for value in shown] == [5, 10, 7]
    assert (found.step_min, found.step_max, found.step_current) == (0, 1, 2)


def test_log_graph_and_get_graph(experiment: Experiment) -> None:
    graph = '{"nodes":[["a"],["b"]],"edges":[["a,b"]]}'
    assert experiment.log_graph(graph).get_graph() == graph


def test_log_parameter_and_get_parameters(experiment: Experiment) -> None:
    experiment.log_parameter("x13", 10).log_parameter("x13", 20, step=2)
    experiment.log_parameters({"x13 of": {"lr": Decimal("0.1"), "layers": [1, 2], "name": "adam", "nothing": None}})
    found = {row.name: row.value_current for row in experiment.get_parameters()}
    assert float(str(found["x13"])) == 20
    assert float(str(found["x13 of|lr"])) == 0.1
    assert json.loads(str(found["x13 of|layers"])) == [1, 2]
    assert found["x13 of|name"] == "adam"


def test_log_other_and_get_other(experiment: Experiment) -> None:
    experiment.log_other("x14", "some value").log_others({"x14 number": 3, "x14 flag": True})
    found = {row.name: row.value_current for row in experiment.get_other()}
    assert (found["x14"], found["x14 number"]) == ("some value", "3")
    assert str(found["x14 flag"]).lower() == "true"


def test_add_tags_and_get_tags(experiment: Experiment) -> None:
    experiment.add_tags("x15 one").add_tags(["x15 two", "x15 three"]).add_tags(("x15 two",))
    assert {"x15 one", "x15 two", "x15 three"} <= set(experiment.get_tags())
    assert experiment.get_tags().count("x15 two") == 1


def test_log_html_and_get_html(experiment: Experiment) -> None:
    assert experiment.log_html("<b>one</b>", override=True).log_html("<i>two</i>").get_html() == "<b>one</b><i>two</i>"
    assert experiment.log_html("three", override=True).get_html() == "three"


def test_upload_asset(experiment: Experiment) -> None:
    path = Path("script.py")
    path.write_text("print(1)\n")
    experiment.upload_asset(path, step=3, context="train", type="source", name="x17.py", metadata={"rows": np.int64(1)})
    path.write_text("changed since\n")
    found = asset(experiment, "x17.py")
    assert (found.type_, found.step, found.run_context, json.loads(found.metadata)) == (
        "source",
        3,
        "train",
        {"rows": 1},
    )
    assert experiment.get_asset(found.asset_id) == b"print(1)\n"
    experiment.upload_asset(path, name="x17.py", type="source", overwrite=True)
    assert experiment.get_asset(asset(experiment, "x17.py").asset_id) == b"changed since\n"


def test_log_remote_asset(experiment: Experiment) -> None:
    experiment.log_remote_asset("https://example.com/data/x18.dat?v=1", metadata={"foo": "bar"}, step=2)
    experiment.log_remote_asset("s3://bucket", remote_file_name="x18 named", type="dataset")
    experiment.log_remote_asset("s3://bucket/")
    found = asset(experiment, "x18.dat")
    assert (found.remote, found.link, found.type_) == (True, "https://example.com/data/x18.dat?v=1", "asset")
    assert (json.loads(found.metadata), found.step) == ({"foo": "bar"}, 2)
    assert asset(experiment, "x18 named").type_ == "dataset"
    assert asset(experiment, "remote").link == "s3://bucket/"


def test_get_asset_list(experiment: Experiment) -> None:
    Path("x19.png").write_bytes(b"\x89PNG")
    Path("x19.txt").write_bytes(b"text")
    experiment.upload_asset("x19.png", type="image").upload_asset("x19.txt")
    assert {"x19.png", "x19.txt"} <= {one.file_name for one in experiment.get_asset_list()}
    assert [one.file_name for one in experiment.get_asset_list("image")] == ["x19.png"]


def test_get_asset(experiment: Experiment) -> None:
    contents = {
        "x20.txt": "grüße\n".encode(),
        "x20.csv": b"a,b\n1,2\n",
        "x20.png": b"\x89PNG\r\n",
        "x20.bin": b"\0\xff",
    }
    for name, content in contents.items():
        Path(name).write_bytes(content)
        experiment.upload_asset(name)
    found = {name: experiment.get_asset(asset(experiment, name).asset_id) for name in contents}
    assert found == contents
    assert list(csv.reader(io.StringIO(found["x20.csv"].decode()))) == [["a", "b"], ["1", "2"]]
    path = experiment.download_asset(asset(experiment, "x20.bin").asset_id, Path("down.bin"))
    assert path.read_bytes() == b"\0\xff"
    query = {"experimentKey": experiment.get_key(), "assetId": asset(experiment, "x20.txt").asset_id}
    assert cometr_py.call_api("/experiment/asset/get-asset", params=query, response_json=False) == "grüße\n"


def test_create_symlink(experiment: Experiment) -> None:
    cometr_py.create_project("x21", "", workspace_name="team")
    assert experiment.create_symlink("x21").endswith(f"/team/x21/{experiment.get_key()}")
    shown = cometr_py.get_experiments(project_name="x21", workspace_name="team")
    assert [one.experiment_key for one in shown] == [experiment.get_key()]


def test_log_git_metadata_and_get_git_metadata(experiment: Experiment) -> None:
    experiment.log_git_metadata("main", "git@example.com:a/b.git", "c0ffee", "Ada <ada@example.com>", "/src")
    found = experiment.get_git_metadata()
    assert (found.branch, found.origin, found.parent) == ("main", "git@example.com:a/b.git", "c0ffee")
    assert (found.user, found.root) == ("Ada <ada@example.com>", "/src")
    found = experiment.log_git_metadata(branch="dev", user="Bob").get_git_metadata()
    assert (found.branch, found.user, found.parent, found.root) == ("dev", "Bob", None, None)


def test_get_git_patch(experiment: Experiment) -> None:
    assert experiment.get_git_patch() is None
    patch = b"diff --git a/f b/f\n+gr\xc3\xbc\xc3\x9fe\n"
    query = {"experimentKey": experiment.get_key(), "file": patch}
    cometr_py.call_api("/write/experiment/git/patch", "POST", query)
    assert experiment.get_git_patch() == patch.decode()
    assert not hasattr(experiment, "log_git_patch")


def test_get_output(experiment: Experiment, new_experiment: Maker) -> None:
    assert experiment.get_output() == ""
    talking = new_experiment(log_output=True)
    print("x24 says this")
    assert talking.stop().get_output() == "x24 says this\n"


def test_log_code_and_get_code(experiment: Experiment) -> None:
    assert experiment.log_code("first").get_code() == "first"
    assert experiment.log_code(["line 1", "", "line 3"]).get_code() == "line 1\n\nline 3"


def test_log_system_details_and_get_system_details(experiment: Experiment) -> None:
    experiment.log_system_details(
        command=["train.py", "--lr", "0.1"],
        executable="/usr/bin/python",
        hostname="node",
        installed_packages=["numpy==2.0.0"],
        gpu_static_info=[{"gpuIndex": 0, "name": "A100", "totalMemory": 40 << 30}],
        ip="10.0.0.1",
        network_interface_ips=["10.0.0.1", "10.0.0.2"],
        additional_system_info={"slurm.partition": "gpu"},
        os="Linux 6.5",
        os_packages=["libc6=2.36"],
        os_type="Linux",
        pid=4711,
        user="ada",
        python_version="3.12.0",
        python_version_verbose="3.12.0 (main)",
    )
    experiment.log_system_details(hostname="another node")
    found = experiment.get_system_details()
    assert (found.command, found.executable, found.hostname) == (
        ["train.py", "--lr", "0.1"],
        "/usr/bin/python",
        "another node",
    )
    assert (found.installed_packages, found.os_packages) == (["numpy==2.0.0"], ["libc6=2.36"])
    assert (found.ip, found.network_interface_ips) == ("10.0.0.1", ["10.0.0.1", "10.0.0.2"])
    assert (found.os, found.os_type, found.pid, found.user) == ("Linux 6.5", "Linux", 4711, "ada")
    assert (found.python_version, found.python_version_verbose) == ("3.12.0", "3.12.0 (main)")
    (gpu,) = found.gpu_static_info_list or []
    assert (gpu.gpu_index, gpu.name, gpu.total_memory) == (0, "A100", 40 << 30)
    (fact,) = found.log_additional_system_info_list or []
    assert (fact.key, fact.value) == ("slurm.partition", "gpu")


def test_log_artifact(experiment: Experiment) -> None:
    Path("x27.csv").write_text("a\n")
    logged = experiment.log_artifact(cometr_py.create_artifact("x27", "dataset").add("x27.csv"))
    assert isinstance(logged, cometr_py.LoggedArtifact)
    assert logged.full_name() == "team/x27:1.0.0"
    assert [one.get_logical_path() for one in logged.get_assets()] == ["x27.csv"]


def test_get_artifact(experiment: Experiment, new_experiment: Maker, place: Place) -> None:
    Path("x28.csv").write_text("a\n")
    experiment.log_artifact(cometr_py.create_artifact("x28", "dataset").add("x28.csv"))
    consumer = new_experiment("consumer")
    found = consumer.get_artifact("x28")
    assert found.get_source_experiment_key() == experiment.get_key()
    (used,) = place.ask("get_artifact_lineage", experimentKey=consumer.get_key())
    assert (used["type"], used["artifactName"]) == ("input", "x28"), used
    consumer.stop()
    with pytest.raises(cometr_py.ExperimentEndedError):
        consumer.get_artifact("x28")


def test_set_start_end_time(new_experiment: Maker) -> None:
    experiment = new_experiment()
    moment = dt.datetime(2020, 2, 3, 4, 5, 6, tzinfo=dt.UTC)
    assert experiment.set_start_end_time(start=1580000000000, end=moment) is experiment
    found = experiment.get_metadata()
    assert (found.start_time_millis, found.end_time_millis) == (1580000000000, 1580702706000)
    experiment.set_start_end_time(end=1590000000000)
    found = experiment.get_metadata()
    assert (found.start_time_millis, found.end_time_millis) == (1580000000000, 1590000000000)
    found = experiment.stop().get_metadata()
    assert (found.start_time_millis, found.end_time_millis) == (1580000000000, 1590000000000)


def test_print(experiment: Experiment, capsys: pytest.CaptureFixture[str]) -> None:
    print(experiment)
    assert capsys.readouterr().out == f"Comet experiment {experiment.get_url()}\n"
    assert repr(experiment) == f"Comet experiment {experiment.get_url()}"


def test_eight_calls_in_a_row(experiment: Experiment) -> None:
    Path("chained.py").write_text("pass\n")
    chained = (
        experiment.log_metric("chained", 5)
        .log_graph("{}")
        .log_parameter("chained", 10)
        .log_other("chained", "some value")
        .add_tags(["chained"])
        .log_html("<div>chained</div>")
        .upload_asset("chained.py", metadata={"foo": "bar"})
        .log_remote_asset("https://example.com/chained.dat", metadata={"foo": "bar"})
    )
    assert chained is experiment


def test_an_array_of_several_numbers_is_no_metric(experiment: Experiment) -> None:
    for name, several in (("numpy", np.array([1.0, 2.0])), ("torch", TorchScalar(1.0, 2.0))):
        with pytest.warns(cometr_py.SkippedValueWarning, match=r"value=.*it must hold a single number"):
            experiment.log_metric(f"several of {name}", several)


def test_a_notebook_shows_a_card_with_the_link(experiment: Experiment, new_experiment: Maker) -> None:
    card = experiment._repr_html_()
    assert f'<a href="{experiment.get_url()}"' in card
    assert "recording" in card
    named = new_experiment(project_name="<script>alert(1)</script>")
    assert "<script>" not in named._repr_html_()
    assert "stopped" in named.stop()._repr_html_()


def test_help_reads_like_a_manual_page() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import cometr_py; help(cometr_py.Experiment)"],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"], "PAGER": "cat"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith("Help on class Experiment in module cometr_py.experiments.experiment:")
    public = [name for name in dir(Experiment) if not name.startswith("_")]
    for name in public:
        assert (getattr(Experiment, name).__doc__ or "").strip(), f"{name} says nothing about itself"
        # Where a signature does not fit on a line, Python 3.13 breaks it after the parenthesis.
        shown = rf" {name}\((\n \|\s+)?self| \|  {name}\n"
        assert re.search(shown, done.stdout), name
    for heading in ("Writing", "Reading", "Artifacts", "Ending"):
        assert f"\n |  {heading}\n" in done.stdout


def test_with_ends_the_experiment_and_records_an_error(place: Place, installed: dict[str, str], tmp_path: Path) -> None:
    code = """
import cometr_py
with cometr_py.create_experiment("crashing", log_system_metrics=False) as experiment:
    print("KEY", experiment.get_key())
    raise ValueError("as the test wants it")
"""
    done = run_script(code, place.environment(installed), tmp_path)
    assert "ValueError: as the test wants it" in done.stderr
    key = done.stdout.partition("KEY ")[2].split()[0]
    assert cometr_py.get_experiment(key).get_metadata().has_crashed is True
