"""The first requests of a script, which need no HTTP library: the same results and errors as with it, sooner."""

from __future__ import annotations

import gzip
import json
import logging
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from comet_wire.workspaces import GET_WORKSPACES

from cometr_py import session, transport
from cometr_py.errors import CometError, ConfigurationError
from cometr_py.transport import BriefClient
from cometr_py.transport.server_profile import ServerKind, known_profile
from tests.support.processes import run_script
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import CERTIFICATE, HOSTILE, KEY, WORKSPACES

#: What the two libraries say in their own words about a connection that breaks.
OWN_WORDS = "broke during"
STATUSES = (400, 401, 402, 403, 404, 408, 413, 429, 500, 502, 503, 504)
BROKEN = {
    "cut": Answer(cut=True),
    "half an answer": Answer(body=WORKSPACES, missing=10),
    "silent": Answer(silent=True),
}
#: A project that the script names, so that nothing has to be asked but what creates the experiment.
SCRIPT = """
import os, sys
import cometr_py
experiment = cometr_py.create_experiment("first", "digits", "ada", log_output=False)
experiment.log_metric("loss", 0.5, step=1)
print(*sorted({name.partition(".")[0] for name in sys.modules}), flush=True)
os._exit(0)  # what it needs to end does not count
"""
CREATED = {
    "experimentKey": "a1b2" * 8,
    "experimentName": "first",
    "link": "https://comet.example.com/ada/digits/a1b2",
    "workspaceName": "ada",
    "projectName": "digits",
}


def briefly(url: str, timeout: float = 5.0) -> list[str]:
    settings = session.current().resolve(api_key=KEY, url=url)
    with transport.connect_briefly(settings, timeout=timeout) as client:
        return transport.fetch(client, GET_WORKSPACES, None).workspace_names


def usually(url: str, timeout: float = 5.0) -> list[str]:
    settings = session.current().resolve(api_key=KEY, url=url)
    with transport.connect(settings, retries=0, timeout=timeout) as client:
        return transport.fetch(client, GET_WORKSPACES, None).workspace_names


def shown(ask: Callable[..., list[str]], url: str, timeout: float = 5.0) -> object:
    """What somebody sees of the result, or of the error."""
    try:
        return ask(url, timeout)
    except CometError as error:
        text = str(error)
        if OWN_WORDS in text:
            text = text.partition(": ")[0]
        headers = getattr(error, "headers", None)
        attributes = {name: value for name, value in vars(error).items() if name != "headers"}
        return type(error), text, attributes, headers and sorted(name.lower() for name in headers)


@pytest.mark.parametrize("answer", [*HOSTILE.values(), *BROKEN.values()], ids=[*HOSTILE, *BROKEN])
def test_an_answer_that_is_none_is_the_same_error(answer: Answer, server: ScriptedServer) -> None:
    server.answers(answer)
    timeout = 0.2 if answer.silent else 5.0
    expected = shown(usually, server.url, timeout)
    assert not isinstance(expected, list)
    assert shown(briefly, server.url, timeout) == expected


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("body", [{"msg": f"{KEY} is wrong", "sdk_error_code": 90401}, b"<html>no</html>", b""])
def test_a_rejection_is_the_same_error(status: int, body: object, server: ScriptedServer) -> None:
    server.answers(Answer(status, body, {"Retry-After": "7", "X-Request-Id": "r1"}))
    expected = shown(usually, server.url)
    assert not isinstance(expected, list)
    assert shown(briefly, server.url) == expected
    assert KEY not in f"{expected}"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "https://nosuchhost.invalid", "http://me:pw@127.0.0.1:1"])
def test_a_server_that_cannot_be_reached_is_the_same_error(url: str) -> None:
    expected = shown(usually, url)
    assert not isinstance(expected, list)
    assert shown(briefly, url) == expected


def test_the_wrong_scheme_is_the_same_error(server: ScriptedServer) -> None:
    url = server.url.replace("http:", "https:")
    assert shown(briefly, url) == shown(usually, url)


def test_certificates_are_verified(private_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(briefly, private_server) == shown(usually, private_server)
    assert "certificate is not trusted" in str(shown(briefly, private_server))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    assert briefly(private_server) == ["ada"]
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere")
    with pytest.raises(ConfigurationError, match="REQUESTS_CA_BUNDLE names /nowhere"):
        briefly(private_server)


def test_requests_go_through_the_proxy(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answers(Answer(body=WORKSPACES))
    monkeypatch.setenv("HTTP_PROXY", server.url)
    assert briefly("http://comet.example.com") == ["ada"]
    assert server.received[0].path == "http://comet.example.com/api/rest/v2/workspaces"


def test_the_server_sees_the_same_request(server: ScriptedServer) -> None:
    server.answers(Answer(body=WORKSPACES))
    url = f"{server.url}/some/prefix"
    assert briefly(url) == usually(url) == ["ada"]
    ours, usual = server.received
    assert (ours.method, ours.path, ours.query, ours.body) == (usual.method, usual.path, usual.query, usual.body)
    for name in ("host", "authorization", "user-agent"):
        assert ours.headers[name] == usual.headers[name]


def test_requests_share_a_connection(server: ScriptedServer) -> None:
    server.answers(Answer(body=WORKSPACES))
    settings = session.current().resolve(api_key=KEY, url=server.url)
    with transport.connect_briefly(settings, timeout=5.0) as client:
        assert isinstance(client, BriefClient)
        assert KEY not in repr(client)
        for _ in range(3):
            transport.fetch(client, GET_WORKSPACES, None)
    assert len({one.connection for one in server.received}) == 1


@pytest.mark.parametrize("chunked", [False, True])
def test_an_answer_is_read_however_it_is_sent(chunked: bool, server: ScriptedServer) -> None:
    packed = gzip.compress(json.dumps(WORKSPACES).encode())
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed) if chunked else packed
    headers = {"Content-Encoding": "gzip", **({"Transfer-Encoding": "chunked"} if chunked else {})}
    server.answers(Answer(body=body, headers=headers))
    assert briefly(server.url) == ["ada"]


def test_a_server_of_ones_own_is_recognized(server: ScriptedServer) -> None:
    server.answers(Answer(body=WORKSPACES, headers={"Comet-Server": "cometr_py/9.9"}))
    briefly(server.url)
    assert known_profile(session.current().resolve(api_key=KEY, url=server.url)).kind is ServerKind.OWN


def test_requests_are_logged(server: ScriptedServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "cometr_py")
    server.answers(Answer(body=WORKSPACES))
    briefly(server.url)
    ours = caplog.text.replace(str(server.received[0].connection), "")
    assert "/api/rest/v2/workspaces" in ours
    assert "answered 200" in ours
    assert KEY not in caplog.text


def test_errors_carry_no_traceback_of_a_library() -> None:
    with pytest.raises(CometError) as seen:
        briefly("http://127.0.0.1:1")
    assert seen.value.__context__ is None
    assert "http/client" not in "".join(traceback.format_exception(seen.value))


def test_the_first_metric_needs_no_http_library(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers(Answer(body=CREATED))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COMET_API_KEY": KEY}
    done = run_script(SCRIPT, {**environment, "COMET_URL_OVERRIDE": server.url}, tmp_path)
    assert "Experiment created" in done.stdout, done.stderr
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "cometr_py" in loaded
    heavy = {httpx.__name__, "httpcore", "h11", "attr", "yaml", "asyncio", "tempfile", "zipfile"}
    assert loaded & heavy == set()
