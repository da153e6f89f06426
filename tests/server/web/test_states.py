"""An experiment whose heartbeats have stopped is shown as such everywhere, and runs again with the next one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.pages import Site
from tests.support.server_client import Api

PLACE = {"workspaceName": "team", "projectName": "digits"}


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Let time pass."""
    passed = [0.0]
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + passed[0])

    def waiting(seconds: float) -> None:
        passed[0] += seconds

    return waiting


def shown(api: Api, comet: CometServer, key: str) -> dict[str, Any]:
    """Return the state of an experiment wherever it is shown."""
    found = api("get_experiment_metadata", {"experimentKey": key})
    [listed] = api("get_experiments", PLACE)["experiments"]
    assert {name: listed[name] for name in ("running", "hasCrashed", "experimentState", "exitCode")} == {
        name: found[name] for name in ("running", "hasCrashed", "experimentState", "exitCode")
    }
    site = Site(comet)
    return {
        "metadata": (found["experimentState"], found["running"], found["hasCrashed"]),
        "page": site.page(f"/team/digits/{key}").html.partition("</h1>")[0].rpartition('"badge ')[2],
        "table": site.page("/team/digits").html.rpartition('"badge ')[2].partition("</td>")[0],
        "search": {
            f"{column} {value}"
            for column, kind, values in (
                ("state", "string", ("running", "no signal", "crashed", "ended")),
                ("runActive", "boolean", (True,)),
                ("hasCrashed", "boolean", (True,)),
            )
            for value in values
            if matches(api, column, kind, value)
        },
    }


def matches(api: Api, column: str, kind: str, value: object) -> bool:
    rule = {"field": column, "type": kind, "operator": "equal", "value": value, "source": "metadata"}
    project = api("get_projects", {"workspaceName": "team"})["projects"][0]["projectId"]
    body = {"projectId": project, "rulesTree": {"condition": "AND", "rules": [rule]}}
    return bool(api("search_experiments", json_body=body)["experiments"])


def badge(state: str, text: str | None = None) -> str:
    return f'{state}">{text or state}</span>'


def test_silence_is_shown_until_the_next_heartbeat(api: Api, comet: CometServer, wait: Callable[[float], None]) -> None:
    key = api.new_experiment()
    beat = {"experimentKey": key, "sessionId": "one", "sessionStartMillis": int(time.time() * 1000)}
    running = {
        "metadata": ("running", True, False),
        "page": badge("running"),
        "table": badge("running"),
        "search": {"state running", "runActive True"},
    }
    wait(1)
    api("set_experiment_status", beat)
    assert shown(api, comet, key) == running
    wait(14 * 60 + 5)
    silent = shown(api, comet, key)
    assert silent == {
        "metadata": ("no signal", False, True),
        "page": badge("no-signal", "no signal for 14 min"),
        "table": badge("no-signal", "no signal for 14 min"),
        "search": {"state no signal", "hasCrashed True"},
    }
    assert api("get_experiment_metadata", {"experimentKey": key})["silentMillis"] // 60_000 == 14
    api("set_experiment_status", beat)
    assert shown(api, comet, key) == running


def test_a_failure_is_shown_with_its_reason_and_exit_code(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    end = {"sessionId": "one", "sessionStartMillis": 1, "sessionEndMillis": 5_001, "exitCode": 143}
    status = {"isAlive": False, "hasCrashed": True, "error": "Terminated by SIGTERM."}
    api("update_experiment_status", json_body={"experimentKey": key, **status, **end})
    found = shown(api, comet, key)
    assert found["metadata"] == ("crashed", False, True)
    assert found["search"] == {"state crashed", "hasCrashed True"}
    page = Site(comet).page(f"/team/digits/{key}").text
    assert "Terminated by SIGTERM." in page
    assert "Exit code 143" in page
    assert "5.0 s" in page


@pytest.mark.parametrize("wrong", [{"exitCode": 256}, {"exitCode": -1}, {"sessionId": "x" * 65}])
def test_what_cannot_be_stored_is_rejected(api: Api, wrong: dict[str, Any]) -> None:
    body = {"experimentKey": api.new_experiment(), "isAlive": False, "hasCrashed": False, **wrong}
    assert api.rejected("update_experiment_status", json_body=body)["code"] == 400
