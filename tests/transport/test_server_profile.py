"""What a server is: asked once, kept on disk, learned from responses, and never guessed from its address."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config, transport
from cometr_py.core.clock import FakeClock
from cometr_py.transport import server_profile
from cometr_py.transport.server_profile import ASSUMED, HOSTED, OWN, SERVER_HEADER, ServerKind, ServerProfiles
from tests.support.http_thread import HttpThread
from tests.support.servers import Answer, ScriptedServer

ON_PREMISE_REPLY = Answer(body={"version": "4.12.1"})
OWN_REPLY = Answer(body={"version": "4.40.0"}, headers={SERVER_HEADER: "cometr_py/9.9.9"})
VERSION_PATH = "/api/isAlive/ver"


@pytest.fixture
def profiles(monkeypatch: pytest.MonkeyPatch) -> ServerProfiles:
    """What this process knows: nothing yet."""
    fresh = ServerProfiles(FakeClock())
    monkeypatch.setattr(server_profile, "_profiles", fresh)
    return fresh


def settings_of(server: ScriptedServer, **given: Any) -> config.Settings:
    return config.resolve(url=server.url, **given)


def workspaces(settings: config.Settings) -> object:
    """What a server answers, on a connection of its own."""
    client = transport.connect(settings, retries=0)
    with client.get_httpx_client():
        return transport.call(client, "get_workspaces").json()


def test_an_on_premise_server_is_asked_once_without_a_key(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(ON_PREMISE_REPLY)
    settings = settings_of(server, api_key="a-secret-key")
    found = [profiles.get(settings) for _ in range(3)]
    assert {(one.kind, one.version, len(one.limits)) for one in found} == {(ServerKind.ON_PREMISE, "4.12.1", 0)}
    (request,) = server.received
    assert request.path == VERSION_PATH
    assert "authorization" not in request.headers


def test_an_older_server_is_asked_where_comets_sdks_ask(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(Answer(status=404), Answer(body={"version": "3.1.0"}))
    assert profiles.get(settings_of(server)).version == "3.1.0"
    assert server.paths() == [VERSION_PATH, "/clientlib/isAlive/ver"]


def test_a_server_of_your_own_names_itself(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(OWN_REPLY)
    found = profiles.get(settings_of(server))
    assert (found.kind, found.version, found.has_defaults) == (ServerKind.OWN, "9.9.9", True)


def test_the_next_process_need_not_ask(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(OWN_REPLY)
    settings = settings_of(server)
    profiles.get(settings)
    assert ServerProfiles().known(settings) == profiles.get(settings)
    assert len(server.received) == 1


@pytest.mark.parametrize(
    "reply",
    [Answer(cut=True), Answer(status=503), Answer(status=302, headers={"Location": "/"}), Answer(body="<html>")],
    ids=["cut", "503", "redirect", "page"],
)
def test_a_server_that_cannot_be_asked_is_treated_like_the_hosted_one_and_asked_again_later(
    server: ScriptedServer, reply: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    profiles = ServerProfiles(clock)
    server.answers(reply)
    settings = settings_of(server)
    assert profiles.get(settings) is ASSUMED
    asked = len(server.received)
    assert profiles.get(settings) is ASSUMED
    assert len(server.received) == asked, "it was asked again at once"
    server.answers(OWN_REPLY)
    clock.advance(server_profile.ASK_AGAIN + 1)
    assert profiles.get(settings).kind is ServerKind.OWN


@pytest.mark.parametrize("url", ["https://www.comet.com", "https://comet.com/", "https://eu.comet.com"])
def test_the_hosted_service_is_not_asked(url: str, profiles: ServerProfiles) -> None:
    assert profiles.known(config.resolve(url=url)) is HOSTED


@pytest.mark.parametrize("url", ["http://www.comet.com", "https://notcomet.com", "https://comet.com.example.com"])
def test_nothing_else_is_taken_for_the_hosted_service(url: str, profiles: ServerProfiles) -> None:
    assert profiles.known(config.resolve(url=url)) is None


def test_local_mode_needs_no_question(profiles: ServerProfiles) -> None:
    assert profiles.get(config.resolve(url="local")) is OWN


def test_every_response_tells_what_the_server_is(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(Answer(body={"workspaceNames": []}, headers={SERVER_HEADER: "cometr_py/1.0"}))
    settings = settings_of(server, api_key="mine")
    workspaces(settings)
    assert transport.known_profile(settings).kind is ServerKind.OWN
    assert VERSION_PATH not in server.paths()
    # Another server under the same URL is noticed.
    server.answers(Answer(body={"workspaceNames": []}))
    workspaces(settings)
    assert transport.known_profile(settings) is ASSUMED


def test_only_a_server_of_your_own_gets_default_settings(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(OWN_REPLY)
    found = transport.complete(settings_of(server))
    assert (found.api_key, found.project_name) == ("local", "general")
    given = transport.complete(settings_of(server, api_key="mine", project_name="digits"))
    assert (given.api_key, given.project_name) == ("mine", "digits")


def test_an_on_premise_server_on_loopback_gets_no_default_key_or_project(
    server: ScriptedServer, profiles: ServerProfiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As behind ``ssh -L``."""
    server.answers(ON_PREMISE_REPLY)
    monkeypatch.setenv("COMET_URL_OVERRIDE", server.url)
    with pytest.raises(cometr_py.ConfigurationError, match="COMET_API_KEY must be provided"):
        cometr_py.create_experiment("x", project_name="digits")
    with pytest.raises(cometr_py.ConfigurationError, match="COMET_PROJECT_NAME must be provided"):
        cometr_py.create_experiment("x", api_key="mine", workspace_name="ada")
    assert {request.path for request in server.received} == {VERSION_PATH}


def test_a_server_on_this_machine_that_is_down_is_expected_to_be_your_own(
    server: ScriptedServer, profiles: ServerProfiles
) -> None:
    assert transport.complete(config.resolve(url="http://127.0.0.1:9")).api_key == "local"
    server.answers(Answer(cut=True))
    assert transport.complete(settings_of(server, api_key="mine")).project_name is None, "it may be anybody's"


def test_what_was_known_of_a_server_holds_while_it_is_down(server: ScriptedServer, profiles: ServerProfiles) -> None:
    server.answers(ON_PREMISE_REPLY)
    settings = settings_of(server)
    profiles.get(settings)
    server.answers(Answer(cut=True))
    assert transport.complete(settings).api_key is None


def test_a_server_elsewhere_that_is_down_gets_no_default_key(profiles: ServerProfiles) -> None:
    assert transport.complete(config.resolve(url="http://no-such-host.invalid")).api_key is None


class _Reached(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.reached.append(self.headers.get("Authorization"))  # type: ignore[attr-defined]  # known only when it runs
        body = b'{"workspaceNames": ["ada"]}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def https_server() -> Iterator[Any]:
    """An HTTPS server on loopback whose certificate is for another name."""
    server: Any = HTTPServer(("127.0.0.1", 0), _Reached)
    server.reached = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).with_name("other_name.pem"))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with HttpThread(server):
        yield server


def test_certificates_are_verified_on_loopback_too(https_server: Any) -> None:
    settings = config.resolve(url=f"https://127.0.0.1:{https_server.server_port}", api_key="mine")
    with pytest.raises(cometr_py.APIConnectionError, match="certificate is not trusted"):
        workspaces(settings)
    assert https_server.reached == []


@pytest.mark.parametrize("off", ["0", "false"])
def test_verification_can_be_turned_off_with_one_warning(
    https_server: Any, off: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMET_INTERNAL_CHECK_TLS_CERTIFICATE", off)
    url = f"https://127.0.0.1:{https_server.server_port}"
    for _ in range(2):
        assert workspaces(config.resolve(url=url, api_key="mine")) == {"workspaceNames": ["ada"]}
    assert capsys.readouterr().err.count("TLS certificates are not verified") == 1
