"""The main job, as a newcomer meets it: the demo, the example, the server, and what is said when something is wrong."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import msgspec
import pytest

import cometr_py
from cometr_py import transport
from cometr_py.core import api_spec
from tests.support.processes import DEADLINE, ROOT, command, run_script

EXAMPLE = ROOT / "docs" / "examples" / "digits.py"


def test_demo_records_and_reads_back(installed: dict[str, str], tmp_path: Path) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "cometr")}
    links = set()
    for more in ({}, {"COMET_URL_OVERRIDE": f"local:{tmp_path / 'cometr'}"}):
        done = subprocess.run(
            command("demo"), env={**environment, **more}, capture_output=True, text=True, timeout=DEADLINE, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stderr == ""
        created = next(line for line in done.stdout.splitlines() if line.startswith("Experiment created: "))
        links.add(created)
        for name in ("train_loss", "train_accuracy", "test_accuracy"):
            assert name in done.stdout
        assert "of the test digits are right" in done.stdout
        assert f"cometr-py serve --open {created.removeprefix('Experiment created: ').strip()}" in done.stdout
    assert len(links) == 2
    client = cometr_py.connect(url=f"local:{tmp_path / 'cometr'}")
    assert len(transport.call(client, "get_workspaces").json()["workspaceNames"]) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("COMET_MODE", "disabled"),
        ("COMET_MODE", "Offline"),
        ("COMET_START_ONLINE", "false"),
        ("COMET_OFFLINE_DIRECTORY", "later"),
    ],
)
def test_the_demo_needs_a_mode_in_which_it_can_read_back(
    installed: dict[str, str], tmp_path: Path, name: str, value: str
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "cometr"), name: value}
    done = subprocess.run(command("demo"), env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert f"Invalid value for {name}: " in done.stderr and "unset it" in done.stderr
    assert not (tmp_path / "cometr").exists()


def test_the_demo_runs_the_example_that_people_copy() -> None:
    assert (ROOT / "cometr_py" / "cli" / "digits.py").read_bytes() == EXAMPLE.read_bytes()
    assert len(EXAMPLE.read_text().splitlines()) <= 40


def test_the_example_records_everything_in_either_way(
    comet_url: str, installed: dict[str, str], tmp_path: Path
) -> None:
    environment = {**installed, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(tmp_path / "cometr")}
    done = run_script(EXAMPLE.read_text(), environment, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    link = next(line for line in done.stdout.splitlines() if line.startswith("Experiment created: ")).split()[2]
    experiment = cometr_py.get_experiment(link.rsplit("/", 1)[1])

    losses = experiment.get_metric("train_loss")
    assert [point.step for point in losses] == list(range(len(losses)))
    assert len(losses) == 12 * 22
    assert losses[-1].metric_value < losses[0].metric_value / 10
    assert len(experiment.get_metric("test_accuracy")) == 12
    parameters = {one.name: one.value_current for one in experiment.get_parameters()}
    assert parameters == {
        "hidden": "32",
        "batch": "64",
        "epochs": "12",
        "optimizer|name": "adam",
        "optimizer|lr": "0.01",
    }
    assert sorted(experiment.get_tags()) == ["demo", "mlp"]
    assert json.loads(experiment.get_graph() or "") == {"layers": [[64, 32], [32, 10]]}
    assert experiment.get_code() == EXAMPLE.read_text()
    assert experiment.get_output().count("of the test digits are right\n") == 12
    (asset,) = experiment.get_asset_list()
    assert (asset.file_name, asset.type_) == ("weights.npz", "model-element")
    assert experiment.get_asset(asset.asset_id).startswith(b"PK")
    details = experiment.get_system_details()
    assert details.python_version == ".".join(map(str, sys.version_info[:3]))
    metadata = experiment.get_metadata()
    assert (metadata.experiment_name, metadata.project_name, metadata.running) == ("digits", "digits", False)


def test_a_stranger_with_curl_gets_what_the_description_says(serve: str) -> None:
    request = urllib.request.Request(f"{serve}/api/rest/v2/workspaces", headers={"Authorization": "x"})
    with urllib.request.urlopen(request, timeout=30) as reply:
        assert reply.headers["Content-Type"] == "application/json"
        assert json.loads(reply.read()) == {"workspaceNames": ["local"]}
    with urllib.request.urlopen(f"{serve}/openapi.json", timeout=30) as reply:
        assert msgspec.json.decode(reply.read()) == msgspec.json.decode(api_spec.document_bytes())


def test_the_typed_client_works_as_the_readme_shows(comet_url: str, installed: dict[str, str], tmp_path: Path) -> None:
    blocks = (ROOT / "README.md").read_text().split("```python\n")[1:]
    code = "\n".join(block.partition("```")[0] for block in blocks)
    environment = {**installed, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(tmp_path / "cometr")}
    code += """
import asyncio
again = asyncio.run(client.aio.metrics.get_values(experiment_key=experiment.get_key(), metric_name="loss"))
assert again == series
"""
    done = run_script(code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "100 points, the last one 0.01" in done.stdout


WRONG = {
    "no key": (
        {},
        ["COMET_API_KEY must be provided", "api_key=", "environment", ".comet.yml", "COMET_URL_OVERRIDE=local"],
    ),
    "no workspace": ({"COMET_API_KEY": "k" * 25}, ["COMET_WORKSPACE must be provided"]),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_said_in_one_sentence(case: str, installed: dict[str, str], tmp_path: Path) -> None:
    settings, expected = WRONG[case]
    environment = {**installed, **settings, "COMETR_HOME": str(tmp_path / "cometr"), "HOME": str(tmp_path)}
    done = run_script("import cometr_py\ncometr_py.create_experiment()\n", environment, tmp_path)
    assert done.returncode == 1
    *_, last = done.stderr.strip().splitlines()
    for text in expected:
        assert text in last
    for library in ("/httpx/", "/httpcore/", "site-packages"):
        assert library not in done.stderr, f"a traceback of {library} says nothing to the user"


def test_an_unreachable_server_is_said_in_one_sentence(installed: dict[str, str], tmp_path: Path) -> None:
    settings = {"COMET_URL_OVERRIDE": "http://127.0.0.1:9", "HOME": str(tmp_path)}
    environment = {**installed, **settings, "COMETR_HOME": str(tmp_path / "cometr")}
    done = run_script("import cometr_py\ncometr_py.get_workspaces()\n", environment, tmp_path)
    assert done.returncode == 1
    *_, last = done.stderr.strip().splitlines()
    assert last.startswith("cometr_py.errors.APIConnectionError: Cannot reach 127.0.0.1:9")
    for library in ("/httpx/", "/httpcore/", "site-packages"):
        assert library not in done.stderr, f"a traceback of {library} says nothing to the user"


def test_a_wrong_key_is_said_at_once(installed: dict[str, str], tmp_path: Path) -> None:
    from tests.support.processes import running_server

    environment = {**installed, "COMETR_HOME": str(tmp_path / "served"), "COMETR_SERVE_API_KEY": "right" * 5}
    with running_server(environment) as url:
        environment = {**installed, "COMET_URL_OVERRIDE": url, "COMET_API_KEY": "wrong" * 5, "HOME": str(tmp_path)}
        done = run_script("import cometr_py\ncometr_py.create_experiment()\n", environment, tmp_path)
    assert done.returncode == 1
    *_, last = done.stderr.strip().splitlines()
    assert last.startswith("cometr_py.errors.AuthenticationError: ")
    assert "Check the API key" in last
    assert "wrongwrong" not in done.stderr


def test_config_files_that_cannot_be_read_are_said_and_passed_over(installed: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / ".comet.yml").write_text("COMET_WORKSPACE: [not closed\n")
    environment = {
        **installed,
        "COMET_URL_OVERRIDE": "local",
        "COMETR_HOME": str(tmp_path / "c"),
        "HOME": str(tmp_path),
    }
    done = run_script("import cometr_py\ncometr_py.create_experiment().log_metric('a', 1)\n", environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert ".comet.yml" in done.stderr
    shutil.move(tmp_path / ".comet.yml", tmp_path / ".comet.yaml")
    done = run_script("import cometr_py\ncometr_py.create_experiment().log_metric('a', 1)\n", environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Please change the file extension to .yml." in done.stderr


def test_a_script_without_stop_still_delivers_its_last_line(
    comet_url: str, installed: dict[str, str], tmp_path: Path
) -> None:
    environment = {**installed, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(tmp_path / "cometr")}
    code = "import cometr_py\nexperiment = cometr_py.create_experiment()\nprint('the very last line')\n"
    done = run_script(code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    key = next(line for line in done.stdout.splitlines() if line.startswith("Experiment created: ")).split()[2][-32:]
    assert cometr_py.get_experiment(key).get_output() == "the very last line\n"


def test_a_script_that_fails_is_marked_as_crashed(comet_url: str, installed: dict[str, str], tmp_path: Path) -> None:
    environment = {**installed, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(tmp_path / "cometr")}
    code = "import cometr_py\nexperiment = cometr_py.create_experiment()\nraise ValueError('too bad')\n"
    done = run_script(code, environment, tmp_path)
    assert done.returncode == 1
    key = next(line for line in done.stdout.splitlines() if line.startswith("Experiment created: ")).split()[2][-32:]
    metadata = cometr_py.get_experiment(key).get_metadata()
    assert (metadata.has_crashed, metadata.running) == (True, False)
