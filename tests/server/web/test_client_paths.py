"""Every client finds the API at the address that the server prints, and no program is answered with a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from cometr_py.core import api_spec
from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.client_lines import client_lines
from tests.support.pages import BROWSER, Site
from tests.support.server_client import KEY, Answer, InProcess

#: As Comet's SDKs send it when they are not told otherwise, and as HTTP libraries for R, Java, and the shell do.
PROGRAMS = ["*/*", "application/json", "application/json, text/xml, application/xml, */*", ""]


class AtTheRoot(InProcess):
    """Calls private operations as a client does whose base URL does not end in `/clientlib`."""

    def send(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> Answer:
        return super().send(method, path.removeprefix("/clientlib"), query, headers, body)


@pytest.fixture
def database() -> None:
    """SQLite will do: what is tested here does not come from the database's own ways."""


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


def test_private_paths_are_at_the_root_as_well(comet: CometServer) -> None:
    api = AtTheRoot(comet)
    opened = api(
        "add_run", json_body={"apiKey": KEY, "experimentKey": "a" * 40, "projectName": "p", "teamName": "local"}
    )
    assert opened["focusUrl"].endswith("/local/p/")
    api.log_metrics("a" * 40, "loss", [1, 2])
    assert api.metric("a" * 40, "loss") == ["1", "2"]


@pytest.mark.parametrize("method_and_path", [("POST", "/logger/add/run"), ("GET", "/health/ping")])
@pytest.mark.parametrize("base", ["", "/", "/clientlib", "/clientlib/"])
def test_base_urls_are_joined_in_any_way(site: Site, base: str, method_and_path: tuple[str, str]) -> None:
    method, path = method_and_path
    answer = site.ask(f"http://127.0.0.1{base}{path}", method=method, headers={"accept": "*/*", "authorization": KEY})
    assert answer.status_code == (200 if method == "GET" else 400), answer.text
    assert answer.headers["content-type"] == "application/json"


def test_every_private_operation_is_found_at_the_root(site: Site) -> None:
    private = [one for one in api_spec.operations().values() if one.path.startswith("/clientlib/")]
    assert len(private) > 20
    for one in private:
        path = one.path.removeprefix("/clientlib").replace("{", "").replace("}", "")
        answer = site.ask(path, method=one.method, headers={"accept": "*/*"})
        # Without a key, or without what it needs; some of them this server does not have.
        assert answer.headers["content-type"] == "application/json", one.id
        assert answer.status_code in (200, 400, 401) or f"does not serve {one.id}" in answer.text, (one.id, answer.text)


@pytest.mark.parametrize("path", ["/rest/v2/workspaces", "/clientlib/api/rest/v2/workspaces"])
def test_public_api_is_found_below_other_roots(site: Site, path: str) -> None:
    assert site.ask(path, headers={"accept": "*/*", "authorization": KEY}).json() == {"workspaceNames": ["local"]}


def test_browser_gets_the_page_of_a_project_with_the_name_of_a_private_path(comet: CometServer, site: Site) -> None:
    InProcess(comet).new_experiment("health", "ping", experimentName="of a browser")
    assert "of a browser" in site.ask("/health/ping").text
    assert site.ask("/health/ping", headers={"accept": "*/*"}).json()["msg"] == "pong"


@pytest.mark.parametrize("accept", PROGRAMS)
def test_errors_for_programs_are_json(comet: CometServer, tmp_path: Path, accept: str) -> None:
    guarded = CometServer(tmp_path / "guarded", api_key=KEY)
    try:
        asked = [
            *(Site(comet).ask("/a/b/c/d/e", method=method, headers={"accept": accept}) for method in ("GET", "POST")),
            Site(comet).ask("/logger/add/runs", method="POST", headers={"accept": accept}),
            Site(comet).ask("/-/login", method="PUT", headers={"accept": accept}),
            Site(comet).ask("/-/asset/x/y", headers={"accept": accept}),
            Site(guarded).ask("/local", headers={"accept": accept}),
            Site(guarded).ask("/-/login", method="POST", data={"key": "wrong"}, headers={"accept": accept}),
        ]
    finally:
        guarded.close()
    for answer in asked:
        assert answer.headers["content-type"] == "application/json", answer.request
        assert answer.json()["code"] == answer.status_code >= 400, answer.request


def test_request_that_is_no_get_is_never_answered_with_a_page(site: Site) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        for path in ("/", "/local", "/logger/add/run", "/-/compare", "/-/docs", "/openapi.json", "/nothing/here"):
            answer = site.ask(path, method=method, headers={"accept": BROWSER})
            assert answer.headers["content-type"] == "application/json", (method, path)


def test_page_is_not_sent_to_a_program_that_takes_json_only(site: Site) -> None:
    refused = site.ask("/", headers={"accept": "application/json"})
    assert (refused.status_code, refused.headers["content-type"]) == (406, "application/json")
    assert site.ask("/", headers={"accept": "*/*"}).headers["content-type"].startswith("text/html")


def test_there_is_a_line_to_paste_for_each_client() -> None:
    lines = dict(line.split(":", 1) for line in client_lines("https://example.org/comet", needs_key=False))
    assert {client: line.strip() for client, line in lines.items()} == {
        "cometr_py": "export COMET_URL_OVERRIDE=https://example.org/comet COMET_API_KEY=any-key",
        "comet_ml": "export COMET_URL_OVERRIDE=https://example.org/comet COMET_API_KEY=any-key",
        "R": 'Sys.setenv(COMET_URL_OVERRIDE = "https://example.org/comet", COMET_API_KEY = "any-key")',
        "Java": "export COMET_BASE_URL=https://example.org/comet COMET_API_KEY=any-key",
        "curl": "curl -H 'Authorization: any-key' https://example.org/comet/api/rest/v2/workspaces",
    }
    assert all("YOUR_KEY" in line for line in client_lines("http://x", needs_key=True))
