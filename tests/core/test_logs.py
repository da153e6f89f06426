"""The log file."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py import config, transport
from cometr_py.core import logs
from cometr_py.errors import CometError, CometWarning
from tests.support.servers import Answer, ScriptedServer

KEY = "aVerySecretKey0123456789z"


@pytest.fixture(autouse=True)
def no_log_before_or_after() -> Iterator[None]:
    yield
    logs.disable_logging()
    logs.state.__init__()  # type: ignore[misc]  # as in a new process


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the environment names."""
    monkeypatch.setenv("COMET_LOGGING_FILE", "comet.log")
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "INFO")
    return Path("comet.log").absolute()


def configure() -> None:
    settings = config.resolve(api_key=KEY)
    logs.configure(settings.logging_file, settings.logging_file_level, secret=KEY)


def test_lines_have_time_level_and_text(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "debug")
    log.write_text("kept\n")
    configure()
    for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
        logs.logger.log(level, "text %d", level)
    first, *lines = log.read_text().splitlines()
    assert first == "kept"
    assert [line[20:] for line in lines] == [
        "[DBG] text 10",
        "[INF] text 20",
        "[WARN] text 30",
        "[ERR] text 40",
        "[ERR] text 50",
    ]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", line[:19]) for line in lines)


@pytest.mark.parametrize(("level", "count"), [("DEBUG", 4), ("INFO", 3), ("WARNING", 2), ("ERROR", 1)])
def test_the_level_is_the_least_that_is_written(
    level: str, count: int, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", level)
    configure()
    for number in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
        logs.logger.log(number, "text")
    assert len(log.read_text().splitlines()) == count


def test_the_file_stays_where_it_was_when_the_script_changes_folder(log: Path, tmp_path: Path) -> None:
    configure()
    os.chdir(tmp_path)
    logs.logger.info("still here")
    assert "still here" in log.read_text()
    assert not (tmp_path / "comet.log").exists()


@pytest.mark.parametrize(
    ("given", "missing"),
    [("COMET_LOGGING_FILE", "COMET_LOGGING_FILE_LEVEL"), ("COMET_LOGGING_FILE_LEVEL", "COMET_LOGGING_FILE")],
)
def test_one_of_the_two_settings_is_not_enough(
    given: str, missing: str, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(missing)
    with pytest.warns(CometWarning, match=f"{given} is set, but {missing} is not"):
        configure()
    logs.logger.error("nowhere")
    assert not log.exists()


def test_an_unknown_level_is_told(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "LOUD")
    with pytest.warns(CometWarning, match="'LOUD'.* Use one of DEBUG, INFO, WARNING, ERROR"):
        configure()
    assert not log.exists()


def test_a_file_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, log: Path) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE", str(tmp_path))
    with pytest.warns(CometWarning, match=f"{re.escape(str(tmp_path))} cannot be written: Is a directory"):
        configure()
    monkeypatch.setenv("COMET_LOGGING_FILE", str(tmp_path / "no" / "such" / "folder.log"))
    with pytest.warns(CometWarning, match="cannot be written: No such file or directory"):
        configure()


def test_a_warning_comes_once(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "LOUD")
    with pytest.warns(CometWarning):
        configure()
    configure()


def test_logging_can_be_disabled_for_good(log: Path) -> None:
    configure()
    logs.logger.info("before")
    logs.disable_logging()
    configure()
    logs.logger.info("after")
    assert "before" in log.read_text()
    assert "after" not in log.read_text()


def test_configuring_twice_writes_once(log: Path) -> None:
    configure()
    configure()
    logs.logger.info("text")
    assert len(log.read_text().splitlines()) == 1


def test_another_file_replaces_the_first(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure()
    monkeypatch.setenv("COMET_LOGGING_FILE", "other.log")
    configure()
    logs.logger.info("text")
    assert log.read_text() == ""
    assert "text" in Path("other.log").read_text()


def test_the_console_is_as_quiet_as_without_a_log_file(log: Path) -> None:
    program = """
import logging
logging.basicConfig(level=logging.WARNING, format="console: %(message)s")
from cometr_py import config
from cometr_py.core import logs
settings = config.resolve()
logs.configure(settings.logging_file, settings.logging_file_level)
logs.logger.info("detail")
logs.logger.warning("trouble")
"""
    environment = {name: os.environ[name] for name in ("HOME", "COMET_LOGGING_FILE", "COMET_LOGGING_FILE_LEVEL")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join(sys.path), **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stderr == "console: trouble\n"
    assert [line[20:] for line in log.read_text().splitlines()] == ["[INF] detail", "[WARN] trouble"]


def test_requests_and_answers_are_logged_without_the_key(
    log: Path, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "DEBUG")
    client = transport.connect(api_key=KEY, url=server.url, retries=0)
    server.answers(Answer(body={"projectId": "p1", "note": f"your key\nis {KEY}"}), Answer(401, {"msg": f"bad {KEY}"}))
    transport.call(client, "create_project", json={"projectName": "digits", "apiKey": KEY})
    with pytest.raises(CometError):
        transport.call(client, "get_projects", params={"workspaceName": KEY})
    try:
        raise ValueError(KEY)
    except ValueError:
        logs.logger.exception("A mistake")
    client.get_httpx_client().close()
    text = log.read_text()
    assert KEY not in text
    first, second, *_ = text.splitlines()
    assert first[20:] == (
        f'[DBG] POST {server.url}/api/rest/v2/write/project/create {{"projectName":"digits","apiKey":"***"}} '
        'answered 200 {"projectId": "p1", "note": "your key\\nis ***"}'
    )
    assert (
        second[20:]
        == f'[DBG] GET {server.url}/api/rest/v2/projects?workspaceName=*** answered 401 {{"msg": "bad ***"}}'
    )


def test_binary_bodies_are_not_logged(log: Path, server: ScriptedServer) -> None:
    client = transport.connect(api_key=KEY, url=server.url, retries=0)
    server.answers(Answer(body=b"\x00\x01", headers={"Content-Type": "image/png"}))
    transport.call(client, "get_asset", params={"assetId": "1"})
    client.get_httpx_client().close()
    assert log.read_text().endswith("answered 200\n")


@pytest.mark.parametrize("before", [0, 970, 985, 999, 1000, 3000])
def test_not_even_a_part_of_the_key_is_logged(before: int, log: Path, server: ScriptedServer) -> None:
    client = transport.connect(api_key=KEY, url=server.url, retries=0)
    server.answers(Answer(body={"text": "-" * before + KEY * 3}))
    transport.call(client, "log_other", json={"value": "-" * before + KEY * 3})
    client.get_httpx_client().close()
    text = log.read_text()
    assert "answered 200" in text
    assert KEY[:5] not in text


def test_requests_are_one_line_without_bodies_unless_everything_is_logged(
    server: ScriptedServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.answers(Answer(body={"workspaceNames": ["from the response"]}))
    client = transport.connect(api_key="secret-key", url=server.url)
    for level, shown in ((logging.INFO, False), (logging.DEBUG, True)):
        caplog.clear()
        with caplog.at_level(level, logger="cometr_py"):
            transport.call(client, "search_experiments", json={"note": "from the request"})
        (line,) = [record.getMessage() for record in caplog.records if record.name == "cometr_py"]
        assert "answered 200" in line
        assert ("from the request" in line) is shown
        assert ("from the response" in line) is shown
        assert "secret-key" not in line
    client.get_httpx_client().close()
