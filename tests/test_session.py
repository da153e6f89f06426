"""Session: settings, clock, console and delivery mode of the functions that are called while it is active."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest

import cometr_py
from cometr_py import DeliveryMode, Session, config, session, transport
from cometr_py.core.console import Console
from cometr_py.recording.spool import recordings, usual_place


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a working directory without configuration files; no setting in the environment."""
    for name in config.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "kept"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def collecting() -> Console:
    return Console(stdout=io.StringIO(), stderr=io.StringIO())


def printed(console: Console) -> str:
    assert isinstance(console.stdout, io.StringIO)
    return console.stdout.getvalue()


def test_the_default_session_reads_the_environment_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    default = session.current()
    assert session.current() is default
    monkeypatch.setenv("COMET_WORKSPACE", "first")
    assert default.resolve().workspace == "first"
    monkeypatch.setenv("COMET_WORKSPACE", "second")
    assert default.resolve().workspace == "second"


def test_sessions_nest_and_are_active_in_all_threads() -> None:
    default, outer, inner = session.current(), Session(), Session()
    with outer:
        with inner:
            seen: list[Session] = []
            thread = threading.Thread(target=lambda: seen.append(session.current()))
            thread.start()
            thread.join()
            assert session.current() is inner
            assert seen == [inner]
        assert session.current() is outer
    assert session.current() is default


def test_settings_of_a_session_replace_environment_and_files(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fixed = config.resolve(api_key="its-key", url="https://comet.example.com", workspace="its", project_name="own")
    monkeypatch.setenv("COMET_WORKSPACE", "from-environment")
    monkeypatch.setenv("COMET_API_KEY", "from-environment")
    (home / ".comet.yml").write_text("COMET_PROJECT_NAME: from-file\n")
    found = Session(fixed).resolve()
    assert (found.api_key, found.url, found.workspace, found.project_name) == (
        "its-key",
        "https://comet.example.com",
        "its",
        "own",
    )
    assert Session(fixed).resolve(workspace="argument").workspace == "argument"
    assert Session(fixed).resolve(workspace="argument").api_key == "its-key"


def test_every_setting_of_a_session_is_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "COMET_API_KEY": "its-key",
        "COMET_WORKSPACE": "its",
        "COMET_PROJECT_NAME": "own",
        "COMET_URL_OVERRIDE": "https://comet.example.com",
        "COMET_LOGGING_FILE": str(home / "log"),
        "COMET_LOGGING_FILE_LEVEL": "DEBUG",
        "COMETR_HOME": str(home / "its"),
        "COMETR_DURABILITY": "relaxed",
        "COMET_OFFLINE_DIRECTORY": str(home / "offline"),
        "COMET_INTERNAL_CHECK_TLS_CERTIFICATE": "0",
        "COMET_EXPERIMENT_KEY": "k" * 32,
        "COMET_MODE": "offline",
        "COMET_START_MODE": "create",
        "COMET_START_ONLINE": "false",
        "COMET_STRICT": "1",
        "COMETR_SERVE_API_KEY": "the-servers-key",
    }
    assert given.keys() == set(config.VARIABLES)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    fixed = config.resolve()
    for name in given:
        monkeypatch.delenv(name)
    assert Session(fixed).resolve() == fixed


def test_defaults_of_fixed_settings_do_not_outlive_their_server() -> None:
    """The key of a local server is none for another one."""
    local = config.resolve(url="local")
    assert local.api_key == "local"
    assert Session(local).resolve(url="https://comet.example.com").api_key is None


def test_configuration_files_can_be_left_out(home: Path) -> None:
    (home / ".comet.yml").write_text("COMET_WORKSPACE: from-file\n")
    assert session.current().resolve().workspace == "from-file"
    assert Session(config_folders=()).resolve().workspace is None


def test_messages_go_to_its_console(capfd: pytest.CaptureFixture[str]) -> None:
    console = collecting()
    with Session(console=console, delivery=DeliveryMode.INLINE):
        cometr_py.create_experiment(url="local", log_output=False)
        cometr_py.create_experiment(url="local", log_output=False)
    assert printed(console).count("Experiment created: ") == 2
    assert "will be stopped because a new experiment is being created" in printed(console)
    assert capfd.readouterr() == ("", "")


def test_inline_delivery_starts_no_process_and_can_be_read_at_once(home: Path) -> None:
    with Session(console=collecting(), delivery=DeliveryMode.INLINE):
        experiment = cometr_py.create_experiment(url="local", log_output=False).log_metric("loss", 0.5)
        assert [point.metric_value for point in experiment.get_metric("loss")] == [0.5]
        (recording,) = recordings(usual_place(home / "kept"))
        assert not recording.uploader


def test_offline_delivery_waits_for_sync(home: Path) -> None:
    console = collecting()
    with Session(console=console, delivery=DeliveryMode.OFFLINE):
        experiment = cometr_py.create_experiment(url="https://comet.example.com", project_name="later")
        experiment.log_metric("loss", 0.5).stop()
    (recording,) = recordings(usual_place(home / "kept"))
    assert recording.state.acknowledged == 0
    assert isinstance(console.stderr, io.StringIO)
    assert "`cometr-py sync" in console.stderr.getvalue()


def test_the_end_of_a_session_stops_its_experiments_only() -> None:
    with Session(console=collecting(), delivery=DeliveryMode.INLINE):
        outside = cometr_py.create_experiment(url="local", log_output=False)
        with Session(console=collecting(), delivery=DeliveryMode.INLINE):
            inside = cometr_py.create_experiment(url="local", log_output=False)
        with pytest.raises(cometr_py.ExperimentEndedError):
            inside.log_metric("loss", 1.0)
        outside.log_metric("loss", 1.0)


def test_a_delivery_mode_that_does_not_exist_is_rejected() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        Session(delivery="nonsense")  # type: ignore[arg-type]  # a wrong type on purpose
    assert Session(delivery="inline").delivery is DeliveryMode.INLINE  # type: ignore[arg-type]  # accepted, although it is a string


def test_a_session_has_connections_of_its_own_and_closes_them(home: Path) -> None:
    settings = config.resolve(url=f"local:{home / 'comet'}")
    outside = transport.shared_client(settings)
    assert transport.shared_client(settings) is outside
    with Session():
        inside = transport.shared_client(settings)
        assert inside is not outside
        assert cometr_py.get_workspaces(url=settings.url_setting) == ["local"]
    assert inside.get_httpx_client().is_closed
    assert transport.shared_client(settings) is outside
    assert not outside.get_httpx_client().is_closed
