"""The optional logs: every request, every error with its number, and never a key."""

from __future__ import annotations

import io
import json
import logging
import re
import stat
import threading
from pathlib import Path
from typing import Any

import pytest

from cometr_py.redaction import redact_query
from cometr_py.server.web import server_logs as module
from cometr_py.server.web.server_logs import LogFormat, LogOptions, access_log, server_logs
from tests.support.processes import running_server
from tests.support.server_client import KEY, OverHttp

FIELDS: dict[str, Any] = {"address": "192.0.2.1", "method": "GET", "path": "/", "status": 200, "bytes": 5}
FIELDS |= {"seconds": 0.25, "user_agent": 'a "b"\n'}


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines()


def test_the_access_log_of_a_real_server(tmp_path: Path, installed: dict[str, str]) -> None:
    access, error = tmp_path / "access.log", tmp_path / "error.log"
    environment = {**installed, "COMETR_HOME": str(tmp_path / "served"), "COMETR_SERVE_API_KEY": KEY}
    options = ("--access-log", str(access), "--error-log", str(error), "--log-format", "json")
    with running_server(environment, *options) as url:
        api = OverHttp(int(url.rpartition(":")[2]))
        api.new_experiment()
        sent = {"host": "127.0.0.1", "user-agent": "curious/1.0", "authorization": "aWrongKeyThatIsSecret"}
        api.send("GET", "/api/rest/v2/workspaces", f"apiKey=anotherSecret&x=1&y={KEY}", sent, b"")
        api.send("GET", "/", "", {"host": "evil.example"}, b"")
    found = [json.loads(line) for line in lines(access)]
    assert [(one["method"], one["path"], one["status"]) for one in found] == [
        ("POST", "/api/rest/v2/write/experiment/create", 200),
        ("GET", "/api/rest/v2/workspaces?apiKey=***&x=1&y=***", 401),
        ("GET", "/", 403),
    ]
    assert set(found[1]) == {"time", "address", "method", "path", "status", "bytes", "seconds", "user_agent"}
    assert (found[1]["address"], found[1]["user_agent"]) == ("127.0.0.1", "curious/1.0")
    assert found[1]["bytes"] > 0
    [warning] = [json.loads(line) for line in lines(error)]
    assert warning["message"] == "Wrong API key number 1 from 127.0.0.1, user agent 'curious/1.0'"
    for text in (access.read_text(), error.read_text()):
        assert KEY not in text
        assert "Secret" not in text
    assert {stat.S_IMODE(path.stat().st_mode) for path in (access, error)} == {0o600}


def test_without_options_nothing_is_logged(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with server_logs(LogOptions(), None):
        access_log.info("%(method)s %(path)s %(status)s", FIELDS)
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")


def test_lines_for_people(tmp_path: Path) -> None:
    path = tmp_path / "access.log"
    with server_logs(LogOptions(access=str(path)), None):
        access_log.info("%(method)s %(path)s %(status)s", FIELDS)
        access_log.info("%(method)s %(path)s %(status)s", FIELDS | {"status": None})
    pattern = r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z 192\.0\.2\.1 "GET /" (200|-) 5 0\.250 "a \\"b\\"\\n"'
    assert [bool(re.fullmatch(pattern, line)) for line in lines(path)] == [True, True], path.read_text()


@pytest.mark.parametrize("log_format", list(LogFormat))
def test_an_error_has_the_number_that_its_response_names(tmp_path: Path, log_format: LogFormat) -> None:
    path = tmp_path / "error.log"
    log = logging.getLogger("cometr_py.server.api.dispatch")
    with server_logs(LogOptions(error=str(path), format=log_format), "theKeyOfTheServer"):
        try:
            raise ValueError("theKeyOfTheServer")
        except ValueError:
            log.exception("Log entry %s: internal server error while answering %s", "3f2", "/")
    text = path.read_text()
    assert "theKeyOfTheServer" not in text
    if log_format is LogFormat.JSON:
        found = json.loads(text)
        assert found["entry"] == "3f2"
        assert found["level"] == "ERROR"
        assert "ValueError: ***" in found["exception"]
    else:
        assert "ERROR Log entry 3f2: internal server error while answering /" in text
        assert "ValueError: ***" in text


def test_a_renamed_file_is_created_again(tmp_path: Path) -> None:
    path, rotated = tmp_path / "access.log", tmp_path / "access.log.1"
    for _ in range(2):  # the second time, both exist
        with server_logs(LogOptions(access=str(path)), None):
            access_log.info("%(method)s %(path)s %(status)s", FIELDS)
        path.rename(rotated)
        with server_logs(LogOptions(access=str(path)), None):
            access_log.info("%(method)s %(path)s %(status)s", FIELDS)
    assert len(lines(path)) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


class _Stuck(io.StringIO):
    """A stream that takes nothing before it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.entered, self.free = threading.Event(), threading.Event()

    def write(self, text: str) -> int:
        self.entered.set()
        assert self.free.wait(60)
        return super().write(text)


def test_a_full_pipe_delays_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = _Stuck()
    monkeypatch.setattr("sys.stdout", stuck)
    monkeypatch.setattr(module, "_MOST_WAITING", 5)
    with server_logs(LogOptions(access="-"), None):
        access_log.info("%(method)s %(path)s %(status)s", FIELDS)
        assert stuck.entered.wait(60)
        for _ in range(20):
            access_log.info("%(method)s %(path)s %(status)s", FIELDS)
        stuck.free.set()
    assert len(stuck.getvalue().splitlines()) == 6


def test_a_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught, server_logs(LogOptions(access=str(tmp_path / "no" / "log")), None):
        pass
    assert caught.value.filename == str(tmp_path / "no" / "log")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("apiKey=abc&x=1", "apiKey=***&x=1"),
        ("api%4Bey=abc", "api%4Bey=***"),
        ("x=1&password=a&access_token=b", "x=1&password=***&access_token=***"),
        ("experimentKey=abc&key=def", "experimentKey=abc&key=def"),
        ("apiKey", "apiKey"),
        ("", ""),
    ],
)
def test_keys_in_queries_are_masked(query: str, shown: str) -> None:
    assert redact_query(query) == shown
