"""Where settings come from, and the log file."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config, transport
from cometr_py.core import logs
from cometr_py.experiments.experiment import Experiment
from tests.parity.conftest import Place

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]
KEY = "aVerySecretKey0123456789z"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, fresh_log: None) -> Path:
    """The log file that the environment names, at level INFO."""
    monkeypatch.setenv("COMET_LOGGING_FILE", "comet.log")
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "INFO")
    transport.close_shared()  # a client from before would not look at the settings again
    return Path("comet.log").absolute()


def test_variables(monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    monkeypatch.setenv("COMET_API_KEY", KEY)
    monkeypatch.setenv("COMET_WORKSPACE", "w")
    monkeypatch.setenv("COMET_PROJECT_NAME", "p")
    monkeypatch.setenv("COMET_LOGGING_FILE", "f.log")
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "ERROR")
    found = config.resolve()
    assert (found.api_key, found.workspace, found.project_name) == (KEY, "w", "p")
    assert (found.url_setting, found.home) == (place.url, place.home)
    assert (found.logging_file, found.logging_file_level) == (Path("f.log").absolute(), "ERROR")


def test_precedence(monkeypatch: pytest.MonkeyPatch, new_experiment: Maker) -> None:
    here, home = Path(".comet.yml"), Path.home() / ".comet.yml"
    home.write_text("COMET_WORKSPACE: from-home\nCOMET_PROJECT_NAME: from-home\n")
    assert (config.resolve().workspace, config.resolve().project_name) == ("from-home", "from-home")
    here.write_text("COMET_WORKSPACE: from-here\nCOMET_PROJECT_NAME: ''\n")
    assert (config.resolve().workspace, config.resolve().project_name) == ("from-here", "from-home")
    monkeypatch.setenv("COMET_WORKSPACE", "from-environment")
    made = new_experiment(workspace_name="", project_name=None)
    assert (made.get_workspace_name(), made.get_project_name()) == ("from-environment", "from-home")
    made = new_experiment(workspace_name="from-argument", project_name="from-argument")
    assert (made.get_workspace_name(), made.get_project_name()) == ("from-argument", "from-argument")


def test_an_experiment_keeps_its_settings(new_experiment: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = new_experiment()
    for name in ("COMET_URL_OVERRIDE", "COMET_API_KEY", "COMET_WORKSPACE", "COMETR_HOME"):
        monkeypatch.setenv(name, "http://127.0.0.1:9" if name == "COMET_URL_OVERRIDE" else "changed")
    Path(".comet.yml").write_text("COMET_URL_OVERRIDE: http://127.0.0.1:9\n")
    assert [point.metric_value for point in experiment.log_metric("m", 1).get_metric("m")] == [1]
    assert experiment.get_workspace_name() == "team"


def test_the_wrong_extension() -> None:
    for folder in (Path.cwd(), Path.home()):
        (folder / ".comet.yaml").write_text("COMET_WORKSPACE: ignored\n")
    with pytest.warns(cometr_py.CometWarning, match=r"Please change the file extension to \.yml") as seen:
        assert config.resolve().workspace is None
    texts = [str(one.message) for one in seen]
    assert [str(folder) in text for folder, text in zip((Path.cwd(), Path.home()), texts, strict=True)] == [True, True]


def test_a_broken_file() -> None:
    Path(".comet.yml").write_text(f"COMET_API_KEY: '{KEY}\nCOMET_WORKSPACE: [\n")
    (Path.home() / ".comet.yml").write_text("COMET_WORKSPACE: from-home\n")
    with pytest.warns(cometr_py.CometWarning, match="Error trying to read from config file: ") as seen:
        assert config.resolve().workspace == "from-home"
    assert KEY not in str(seen[0].message)


def test_files_are_data() -> None:
    for text in ("!expr paste0('ev','al')", "!!python/object/apply:os.system ['touch executed']"):
        Path(".comet.yml").write_text(f"COMET_WORKSPACE: {text}\n")
        with pytest.warns(cometr_py.CometWarning, match="Error trying to read from config file"):
            assert config.resolve().workspace is None
    assert not Path("executed").exists()
    Path(".comet.yml").write_text("COMET_WORKSPACE: $(touch executed) `touch executed`\n")
    assert config.resolve().workspace == "$(touch executed) `touch executed`"
    assert not Path("executed").exists()


def test_another_folder(log: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cometr_py.get_workspaces()
    size = log.stat().st_size
    monkeypatch.chdir(tmp_path)
    logs.logger.error("from elsewhere")
    assert log.stat().st_size > size
    assert not (tmp_path / "comet.log").exists()


def test_lines_and_wrong_set_ups(log: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    log.write_text("kept\n")
    cometr_py.get_workspaces()
    logs.logger.warning("careful")
    kept, *lines = log.read_text().splitlines()
    assert kept == "kept"
    for line in lines:
        assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[(INF|WARN)\] \S", line), line
    assert lines[-1].endswith("[WARN] careful")
    wrong = [
        ({"COMET_LOGGING_FILE_LEVEL": ""}, "COMET_LOGGING_FILE is set, but COMET_LOGGING_FILE_LEVEL is not"),
        ({"COMET_LOGGING_FILE": ""}, "COMET_LOGGING_FILE_LEVEL is set, but COMET_LOGGING_FILE is not"),
        ({"COMET_LOGGING_FILE_LEVEL": "LOUD"}, "COMET_LOGGING_FILE_LEVEL is 'LOUD'"),
        ({"COMET_LOGGING_FILE": str(tmp_path / "no" / "such")}, "cannot be written"),
    ]
    for settings, text in wrong:
        with monkeypatch.context() as patch:
            for name, value in settings.items():
                patch.setenv(name, value)
            with pytest.warns(cometr_py.CometWarning, match=text):
                found = config.resolve()
                logs.configure(found.logging_file, found.logging_file_level)
    assert not logs.state.handlers


def test_requests_are_in_the_log(log: Path, new_experiment: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_API_KEY", KEY)
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "DEBUG")
    experiment = new_experiment()
    experiment.log_metric("m", 1).flush()
    experiment.get_metadata()
    text = log.read_text()
    assert f"Experiment created: {experiment.get_url()}" in text
    for part in ("POST http://", "/api/rest/v2/write/experiment/create", '"projectName":"checklist"', "answered 200 {"):
        assert part in text
    assert f"experimentKey={experiment.get_key()}" in text
    assert KEY not in text


def test_comet_config_comes_after_every_yml() -> None:
    (Path.home() / ".comet.config").write_text(
        f"[comet]\napi_key = {KEY}\nworkspace = 50% more  # a comment\nproject_name = ini-home\n"
        "logging_file_level = error\n[comet_logging]\nfile = ini.log\n[other]\nworkspace = no\n"
    )
    Path(".comet.config").write_text("[comet]\nproject_name=ini-here\n")
    found = config.resolve()
    assert (found.api_key, found.workspace, found.project_name) == (KEY, "50% more", "ini-here")
    assert (found.logging_file, found.logging_file_level) == (Path("ini.log").absolute(), "error")
    assert found.sources["COMET_PROJECT_NAME"] == str(Path(".comet.config").absolute())
    assert found.sources["COMET_API_KEY"] == str(Path.home() / ".comet.config")
    (Path.home() / ".comet.yml").write_text("COMET_PROJECT_NAME: yml-home\n")
    assert config.resolve().project_name == "yml-home"


@pytest.mark.parametrize("named", ["elsewhere/settings.ini", "elsewhere", "~/elsewhere/settings.ini"])
def test_comet_config_names_a_file_or_its_directory(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    base = Path.home() if named.startswith("~") else Path()
    (base / "elsewhere").mkdir()
    for file in ("settings.ini", ".comet.config"):
        (base / "elsewhere" / file).write_text("[comet]\nworkspace = chosen\n")
    Path(".comet.config").write_text("[comet]\nworkspace = here\nproject_name = here\n")
    (Path.home() / ".comet.yml").write_text("COMET_WORKSPACE: home\n")
    monkeypatch.setenv("COMET_CONFIG", named)
    found = config.resolve()
    assert (found.workspace, found.project_name) == ("chosen", "here")
    monkeypatch.setenv("COMET_WORKSPACE", "environment")
    assert config.resolve().workspace == "environment"


def test_a_missing_comet_config_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_CONFIG", "/nowhere/settings.ini")
    with pytest.warns(cometr_py.CometWarning, match=r"COMET_CONFIG names /nowhere/settings\.ini, which does not exist"):
        config.resolve()


@pytest.mark.parametrize("text", ["no section\n", "[comet\n", f"[comet]\napi_key\n  {KEY}\nx\n", "[comet]\n=1\n"])
def test_a_broken_comet_config_is_named_and_passed_over(text: str) -> None:
    Path(".comet.config").write_text(text)
    with pytest.warns(
        cometr_py.CometWarning, match=r"Error trying to read from config file: .*\.comet\.config"
    ) as seen:
        assert config.resolve().sources["COMET_PROJECT_NAME"] == "default"
    assert KEY not in str(seen[0].message)


def test_the_settings_are_shown_with_their_sources(place: Place, installed: dict[str, str], tmp_path: Path) -> None:
    environment = {**place.environment(installed), "COMET_API_KEY": KEY}
    (tmp_path / ".comet.config").write_text("[comet]\nworkspace=from-ini\n")
    done = subprocess.run(
        [sys.executable, "-m", "cometr_py.cli", "config"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    shown = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert KEY not in done.stdout
    assert re.search(r"aVer… \(25 characters\) +environment", shown["COMET_API_KEY"])
    assert re.search(rf"from-ini +{re.escape(str(tmp_path))}/\.comet\.config", shown["COMET_WORKSPACE"])
    assert re.search(rf"{re.escape(place.url)} +environment", shown["COMET_URL_OVERRIDE"])
    assert set(config.VARIABLES) <= set(shown)
