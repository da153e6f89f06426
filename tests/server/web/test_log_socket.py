"""The WebSocket of early releases of comet_ml: what they send over it is stored as if it came by HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from cometr_py.core import api_spec
from cometr_py.server.api.messages import JSON
from cometr_py.server.comet_server import CometServer, ServerRequest
from cometr_py.server.web.app import create_app
from tests.support.server_client import KEY, InProcess

ADDRESS = f"/clientlib/log-socket?apiKey={KEY}&runId=r"


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[CometServer]:
    """A server with a key, whose one address is ``comet``."""
    found = CometServer(tmp_path / "home", api_key=KEY)
    yield found
    found.close()


class Rejected(Exception):
    """The server did not accept the WebSocket."""


def send(comet: CometServer, *messages: Any, address: str = ADDRESS, **headers: str) -> None:
    """Open the socket, send messages, and close it.

    Raises:
        Rejected: It cannot be opened.
    """
    path, _, query = address.partition("?")
    texts = [message if isinstance(message, str) else json.dumps([message]) for message in messages]
    events = [{"type": "websocket.receive", "text": text} for text in texts]
    incoming = iter([{"type": "websocket.connect"}, *events, {"type": "websocket.disconnect", "code": 1000}])
    scope = {
        "type": "websocket",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in {"host": "comet", **headers}.items()],
        "subprotocols": [],
    }
    answers: list[str] = []

    async def receive() -> Any:
        return next(incoming)

    async def answer(message: Any) -> None:
        answers.append(message["type"])

    anyio.run(create_app(comet, hosts=["comet"]), scope, receive, answer)
    if answers != ["websocket.accept"]:
        raise Rejected(answers)


def logged(key: str, offset: int = 1, **content: Any) -> dict[str, Any]:
    common = {"apiKey": KEY, "runId": "r", "projectId": "p", "experimentKey": key, "offset": offset}
    return {"log_data": {"local_timestamp": 1_700_000_000_000, **content, **common}}


def printed(key: str, text: str, offset: int, *, stderr: bool) -> dict[str, Any]:
    content = {"local_timestamp": 1_700_000_000_000 + offset, "stdout": text, "stderr": stderr}
    return {"stdout": {**content, "apiKey": KEY, "experimentKey": key, "offset": offset}}


def test_metrics_keep_their_values_contexts_and_epochs(guarded: CometServer) -> None:
    api = InProcess(guarded)
    key = api.new_experiment()
    first = {"metricName": "loss", "metricValue": 0.5, "step": 3, "epoch": 0.625}
    nan = {"metricName": "nan", "metricValue": float("nan"), "step": 3, "epoch": None}
    send(guarded, logged(key, metric=first, context="train"), logged(key, metric=nan))
    [point] = api("get_metric_values", {"experimentKey": key, "metricName": "train_loss"})["metrics"]
    assert (point["metricValue"], point["step"], point["epoch"], point["runContext"]) == ("0.5", 3, 0.625, "train")
    assert point["timestamp"] == 1_700_000_000_000
    assert api.metric(key, "nan") == ["NaN"]


def test_parameters_others_and_documents(guarded: CometServer) -> None:
    api = InProcess(guarded)
    key = api.new_experiment()
    of = {"experimentKey": key}
    number = {"paramName": "rate", "paramValue": 0.1, "step": 2, "source": "manual"}
    several = {"paramName": "sizes", "paramValue": [1, 2], "step": 2, "source": "manual"}
    git = {"user": "ada", "root": "r", "branch": "main", "parent": "p", "status": None, "origin": "o", "repo_name": "a"}
    contents: list[dict[str, Any]] = [
        {"param": number},
        {"params": several},
        {"log_other": {"key": "note", "val": "a note"}},
        {"html": "<b>lost</b>"},
        {"htmlOverride": "<i>kept</i>"},
        {"html": "<p>more</p>"},
        {"graph": "{}"},
        {"fileName": "/home/ada/train.py"},
        {"installed_packages": ["numpy==2.0"]},
        {"os_packages": ["bash=5"]},
        {"env_details": {"python_exe": "/usr/bin/python3", "os_type": "Linux", "pid": 12, "env": None}},
        {"log_system_info": {"key": "cluster", "value": "c1"}},
        {"log_dependency": {"name": "lib", "version": "1.0"}},
        {"git_meta": git},
        {"of a later release": 1},
    ]
    send(guarded, *(logged(key, place, **content) for place, content in enumerate(contents)))
    parameters = {row["name"]: row["valueCurrent"] for row in api("get_parameters", of)["values"]}
    assert parameters == {"rate": "0.1", "sizes": "[1,2]"}
    assert {row["name"]: row["valueCurrent"] for row in api("get_others", of)["values"]}["note"] == "a note"
    assert (api("get_html", of)["html"], api("get_graph", of)["graph"]) == ("<i>kept</i><p>more</p>", "{}")
    assert api("get_experiment_metadata", of)["filePath"] == "/home/ada/train.py"
    assert api("get_git_metadata", of) == {name: git[name] for name in ("user", "root", "branch", "parent", "origin")}
    details = api("get_system_details", of)
    assert [details[name] for name in ("executable", "osType", "pid")] == ["/usr/bin/python3", "Linux", 12]
    assert (details["installedPackages"], details["osPackages"]) == (["numpy==2.0"], ["bash=5"])
    assert details["logAdditionalSystemInfoList"] == [{"key": "cluster", "value": "c1"}]


def test_output_is_in_order(guarded: CometServer) -> None:
    api = InProcess(guarded)
    key = api.new_experiment()
    send(guarded, printed(key, "one\n", 3, stderr=False), printed(key, "two\n", 5, stderr=True))
    assert api("get_output", {"experimentKey": key})["output"] == "one\ntwo\n"


@pytest.mark.parametrize("message", ["{", "[]", "1", '[{"log_data": 1}, 2]', "null"])
def test_what_makes_no_sense_is_passed_over(guarded: CometServer, message: str) -> None:
    api = InProcess(guarded)
    key = api.new_experiment()
    missing = logged("0" * 32, metric={"metricName": "m", "metricValue": 1})
    send(guarded, message, missing, logged(key, metric={"metricName": "m", "metricValue": 1}))
    assert api.metric(key, "m") == ["1"]


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/clientlib/log-socket", {}),
        ("/clientlib/log-socket?apiKey=wrong", {}),
        (ADDRESS, {"origin": "https://evil.example"}),
        (ADDRESS, {"host": "evil.example"}),
    ],
    ids=["no key", "wrong key", "page of another site", "other name of this machine"],
)
def test_nobody_else_is_let_in(guarded: CometServer, address: str, headers: dict[str, str]) -> None:
    with pytest.raises(Rejected):
        send(guarded, address=address, **headers)


def test_the_client_that_names_its_own_server_is_let_in(guarded: CometServer) -> None:
    send(guarded, origin="http://comet")


@pytest.mark.parametrize(
    ("root", "socket"),
    [
        (None, "ws://127.0.0.1/clientlib/log-socket"),
        ("https://comet.example/prefix", "wss://comet.example/prefix/clientlib/log-socket"),
    ],
)
def test_the_handshake_says_where_the_socket_is(tmp_path: Path, root: str | None, socket: str) -> None:
    comet = CometServer(tmp_path / "home")
    body = {"apiKey": KEY, "experimentKey": "a" * 32, "projectName": "p", "teamName": "w", "offline": False}
    operation = api_spec.operation("add_run")
    headers = {"content-type": JSON, "host": "127.0.0.1"}
    reply = comet.handle(ServerRequest("POST", operation.path, [], headers, [json.dumps(body).encode()], root))
    comet.close()
    assert isinstance(reply.body, bytes)
    assert json.loads(reply.body)["ws_url"] == socket
