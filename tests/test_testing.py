"""`cometr_py.testing`: what people get who test their own training code with it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import recordings, usual_place
from cometr_py.testing import Comet, comet
from tests.support.processes import ROOT, run_script

__all__ = ["comet"]  # instead of the fixture of that name which the server's own tests use
PAGE = ROOT / "docs" / "testing.md"


def run_pytest(files: Mapping[str, str], environment: Mapping[str, str], folder: Path) -> str:
    """What pytest says about a user's project; it has to succeed."""
    for name, code in files.items():
        (folder / name).write_text(textwrap.dedent(code), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--basetemp", "made"],
        env={**environment, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # loading them takes longer than all else
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_example_of_the_page_passes(installed: dict[str, str], tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(# (\S+)\n.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    files = {name: code for code, name in blocks}
    assert set(files) == {"train.py", "conftest.py", "test_train.py"}
    said = run_pytest(files, {**installed, "HOME": str(tmp_path)}, tmp_path)
    assert f"{files['test_train.py'].count('def test_')} passed" in said


def test_the_session_of_the_page_delivers_in_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = re.findall(
        r"^```python\n(import io\n.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'comet'}")
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "home"))

    def train(epochs: int, lr: float) -> None:
        with cometr_py.create_experiment(log_output=False, project_name="page") as experiment:
            experiment.log_metric("loss", lr, step=epochs)

    exec(compile(block, str(PAGE), "exec"), {"train": train})
    assert capsys.readouterr().out.startswith("Experiment created: ")
    (recording,) = recordings(usual_place(tmp_path / "home"))
    assert recording.state.complete


def test_who_runs_the_tests_has_settings_that_are_not_seen(installed: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / ".comet.yml").write_text("COMET_URL_OVERRIDE: http://127.0.0.1:9\nCOMET_OFFLINE_DIRECTORY: /offline\n")
    (tmp_path / ".comet.config").write_text("[comet]\napi_key=theirs\nworkspace=theirs\n")
    code = """
        import os
        import cometr_py

        def test_first(comet):
            with cometr_py.create_experiment() as experiment:
                experiment.log_metric("loss", 1)
            assert experiment.get_workspace_name() == "local"
            assert comet.metrics("loss") == [1]

        def test_settings_are_as_they_were():
            assert os.environ["COMET_WORKSPACE"] == "somebody"
            assert cometr_py.config.resolve().url == "http://127.0.0.1:9"
        """
    environment = {**installed, "HOME": str(tmp_path), "COMET_WORKSPACE": "somebody", "COMET_API_KEY": "k" * 25}
    files = {"conftest.py": 'pytest_plugins = ["cometr_py.testing"]', "test_it.py": code}
    assert "2 passed" in run_pytest(files, environment, tmp_path)


@pytest.mark.parametrize("number", range(2))
def test_each_test_has_a_comet_of_its_own(number: int, comet: Comet) -> None:
    assert comet.experiments() == []
    with cometr_py.create_experiment() as experiment:
        experiment.log_metric("loss", number)
    assert comet.metrics("loss") == [number]


def test_the_machine_is_described_as_in_any_run(comet: Comet) -> None:
    with cometr_py.create_experiment():
        pass
    found = comet.experiment().get_system_details()
    assert any(package.startswith("pytest==") for package in found.installed_packages or [])


def test_what_is_not_stopped_yet_is_seen(comet: Comet, capsys: pytest.CaptureFixture[str]) -> None:
    running = cometr_py.create_experiment(log_output=False)
    said = capsys.readouterr()
    seen = comet.experiment()
    for step in range(3):
        running.log_metric("loss", step, step=step)
        assert [point.step for point in seen.get_metric("loss")] == list(range(step + 1))
    assert "Experiment created" in said.out
    assert capsys.readouterr() == ("", ""), "looking prints nothing"
    assert seen.get_metadata().running


def test_an_experiment_recorded_offline_is_seen(comet: Comet) -> None:
    with cometr_py.create_experiment("later", offline=True) as experiment:
        experiment.log_metric("loss", 0.5)
    assert comet.metrics("loss") == [0.5]
    assert comet.experiment().get_metadata().experiment_name == "later"


def test_files_and_large_recordings_arrive(comet: Comet, tmp_path: Path) -> None:
    (tmp_path / "weights.bin").write_bytes(bytes(100_000))
    with cometr_py.create_experiment() as experiment:
        experiment.upload_asset(tmp_path / "weights.bin")
        for step in range(30_000):
            experiment.log_metric("loss", step, step=step)
    assert comet.metrics("loss") == list(range(30_000))
    (asset,) = comet.experiment().get_asset_list()
    assert comet.experiment().get_asset(str(asset.asset_id)) == bytes(100_000)


def test_none_or_two_experiments_are_not_the_one(comet: Comet) -> None:
    with pytest.raises(AssertionError, match="there are 0"):
        comet.metrics("loss")
    for _ in range(2):
        cometr_py.create_experiment().stop()
    with pytest.raises(AssertionError, match="there are 2"):
        comet.parameters()


def test_a_script_that_the_test_runs_logs_to_the_same_comet(
    comet: Comet, installed: dict[str, str], tmp_path: Path
) -> None:
    code = "import cometr_py\ncometr_py.create_experiment().log_metric('loss', 2)\n"
    settings = {name: os.environ[name] for name in config.VARIABLES if name in os.environ}
    done = run_script(code, {**installed, **settings}, tmp_path)
    assert done.returncode == 0, done.stderr
    assert comet.metrics("loss") == [2]


def test_a_killed_script_is_seen_as_crashed(comet: Comet, installed: dict[str, str], tmp_path: Path) -> None:
    code = "import cometr_py, os\ncometr_py.create_experiment().log_metric('loss', 2)\nos.kill(os.getpid(), 9)\n"
    settings = {name: os.environ[name] for name in config.VARIABLES if name in os.environ}
    assert run_script(code, {**installed, **settings}, tmp_path).returncode == -9
    assert comet.metrics("loss") == [2]
    assert comet.experiment().get_metadata().has_crashed


def test_no_process_is_started_and_none_is_left(comet: Comet) -> None:
    with cometr_py.create_experiment() as experiment:
        experiment.log_metric("loss", 1)
        experiment.flush()
        (recording,) = recordings(usual_place(Path(comet.url.removeprefix("local:"))))
        assert recording.state.uploader_pid == os.getpid()
        assert not recording.uploader
    assert comet.metrics("loss") == [1]


def test_what_a_test_leaves_running_is_stopped(installed: dict[str, str], tmp_path: Path) -> None:
    code = """
        import os, subprocess, sys, time
        from pathlib import Path
        import cometr_py
        from cometr_py.recording.spool import recordings, usual_place

        SCRIPT = "import cometr_py, time; cometr_py.create_experiment().log_metric('loss', 1); time.sleep(60)"
        seen = {}

        def test_one_is_never_stopped(comet):
            seen["stdout"], seen["home"] = sys.stdout, Path(comet.url[6:])
            seen["mine"] = cometr_py.create_experiment()
            seen["mine"].log_metric("loss", 1)
            seen["script"] = subprocess.Popen([sys.executable, "-c", SCRIPT])
            while {one.state.uploader_pid for one in recordings(usual_place(seen["home"]))} <= {0, os.getpid()}:
                time.sleep(0.02)

        def test_afterwards():
            seen["script"].kill()
            seen["script"].wait()
            assert not any(one.uploader for one in recordings(usual_place(seen["home"])))
            try:
                seen["mine"].log_metric("loss", 2)
            except cometr_py.ExperimentEndedError:
                return
            raise AssertionError("the experiment still records")
        """
    files = {"conftest.py": "from cometr_py.testing import comet", "test_it.py": code}
    assert "2 passed" in run_pytest(files, {**installed, "HOME": str(tmp_path)}, tmp_path)
