"""Behind a reverse proxy: links, redirects, cookies, and replies have the addresses that clients of the proxy call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.public_address import AddressError, PublicAddress
from tests.support.full_project import Writer, fill
from tests.support.pages import Page, Site
from tests.support.server_client import KEY, InProcess

PROXY = "10.0.0.2"
#: What a proxy adds that serves the local Comet at https://mlops.example.org/comet.
FORWARDED = {
    "x-forwarded-for": "198.51.100.7",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "mlops.example.org",
    "x-forwarded-prefix": "/comet",
}
PUBLIC = "https://mlops.example.org/comet"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with something of everything, as another process has filled it."""
    home = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMET_URL_OVERRIDE", f"local:{home}")
        fill(Writer(cometr_py.connect()), points=30)
    return home


@pytest.fixture
def comet(home: Path) -> Iterator[CometServer]:
    comet = CometServer(home)
    yield comet
    comet.close()


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[CometServer]:
    comet = CometServer(tmp_path / "guarded", api_key=KEY)
    yield comet
    comet.close()


def behind_proxy(comet: CometServer, hosts: set[str] | None = None) -> Site:
    return Site(comet, hosts=hosts, address=PublicAddress.parse(None, PROXY), peer=PROXY)


def with_public_url(comet: CometServer, hosts: set[str] | None = None) -> Site:
    return Site(comet, hosts=hosts, address=PublicAddress.parse(PUBLIC + "/", None))


def workspaces(site: Site, path: str = "/api/rest/v2/workspaces", **options: Any) -> int:
    return site.ask(path, headers={"authorization": KEY, **options.pop("headers", {})}, **options).status_code


def link_of_new_experiment(site: Site, headers: Mapping[str, str]) -> str:
    """Where a client is told to find an experiment."""
    answer = site.ask("/api/rest/v2/write/experiment/create", method="POST", headers={"authorization": KEY, **headers})
    assert answer.status_code == 200, answer.text
    link: str = answer.json()["link"]
    return link


def addresses(page: Page) -> set[str]:
    places = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("form", "action"))
    return {found for tag, attribute in places for found in page.all(tag, attribute) if not found.startswith("#")}


@pytest.mark.parametrize("headers", [FORWARDED, {}], ids=["forwarded headers", "public URL"])
def test_every_page_that_the_first_one_leads_to_is_below_the_prefix(
    comet: CometServer, headers: Mapping[str, str]
) -> None:
    site = behind_proxy(comet) if headers else with_public_url(comet)
    queue, seen, shown = ["/comet/"], {"/comet/"}, 0
    while queue:
        # The proxy removes the prefix.
        answer = site.ask(queue.pop(0).removeprefix("/comet"), headers=headers)
        assert answer.status_code == 200, answer.request.url
        if not answer.headers["content-type"].startswith("text/html") or "data-root" not in answer.text:
            continue
        shown += 1
        page = Page(answer.text)
        assert page.all("html", "data-root") == ["/comet/"]
        for address in addresses(page) - seen:
            assert address.startswith("/comet/"), f"{answer.request.url} links to {address}"
            seen.add(address)
            # One order or filter of a table stands for all.
            if "sort=" not in address and not address.endswith(("/-/login", "/-/logout")):
                queue.append(address)
    assert shown > 20, f"only {shown} pages"


def test_replies_of_the_api_link_to_the_public_address(comet: CometServer) -> None:
    assert link_of_new_experiment(behind_proxy(comet), FORWARDED).startswith(f"{PUBLIC}/local/")
    assert link_of_new_experiment(with_public_url(comet), {}).startswith(f"{PUBLIC}/local/")
    assert link_of_new_experiment(Site(comet), {}).startswith("http://127.0.0.1/local/")


def test_links_to_assets_lead_through_the_proxy(comet: CometServer) -> None:
    headers = {"authorization": KEY, **FORWARDED}
    site = behind_proxy(comet)
    [key, *_] = [
        one["experimentKey"]
        for one in InProcess(comet)("get_experiments", {"workspaceName": "local", "projectName": "digits"})[
            "experiments"
        ]
        if InProcess(comet)("get_assets", {"experimentKey": one["experimentKey"]})["assets"]
    ]
    listed = site.ask(f"/api/rest/v2/experiment/asset/list?experimentKey={key}", headers=headers).json()["assets"]
    own = [one["link"] for one in listed if not one["remote"]]
    assert own
    for link in own:
        assert link.startswith(f"{PUBLIC}/api/rest/v2/"), link
        assert site.ask(link.removeprefix(PUBLIC), headers=headers).status_code == 200


def test_login_leads_back_below_the_prefix(guarded: CometServer) -> None:
    site = behind_proxy(guarded)
    asked = Page(site.ask("/local?x=1", headers=FORWARDED).text)
    assert asked.all("form", "action") == ["/comet/-/login"]
    assert ("input", {"type": "hidden", "name": "next", "value": "/local?x=1"}) in asked.tags
    answer = site.ask("/-/login", method="POST", data={"key": KEY, "next": "/local?x=1"}, headers=FORWARDED)
    assert (answer.status_code, answer.headers["location"]) == (303, "/comet/local?x=1")
    cookie = answer.headers["set-cookie"]
    assert {"Path=/comet/", "Secure", "HttpOnly"} <= set(cookie.split("; "))
    left = site.ask("/-/logout", method="POST", cookie=cookie.partition(";")[0], headers=FORWARDED)
    assert left.headers["location"] == "/comet/-/login"
    assert "Path=/comet/" in left.headers["set-cookie"]


def test_cookie_is_not_secure_without_https(guarded: CometServer) -> None:
    cookie = Site(guarded).ask("/-/login", method="POST", data={"key": KEY}).headers["set-cookie"]
    assert "Path=/;" in cookie
    assert "Secure" not in cookie


@pytest.mark.parametrize("listed", [None, "10.0.0.3", "10.1.0.0/16"])
def test_headers_of_others_than_the_listed_proxies_are_ignored(comet: CometServer, listed: str | None) -> None:
    site = Site(comet, address=PublicAddress.parse(None, listed), peer=PROXY)
    assert link_of_new_experiment(site, FORWARDED).startswith("http://127.0.0.1/local/")
    assert Page(site.ask("/", headers=FORWARDED).text).all("html", "data-root") == ["/"]


@pytest.mark.parametrize("listed", ["10.0.0.2", "::1, 10.0.0.0/24", "*"])
def test_proxies_are_listed_by_address_network_or_all(comet: CometServer, listed: str) -> None:
    site = Site(comet, address=PublicAddress.parse(None, listed), peer=PROXY)
    assert link_of_new_experiment(site, FORWARDED).startswith(PUBLIC)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-forwarded-prefix", "//evil.example"),
        ("x-forwarded-prefix", "/a/../b"),
        ("x-forwarded-prefix", '/"><script>'),
        ("x-forwarded-prefix", "comet"),
        ("x-forwarded-host", "evil.example/path?"),
        ("x-forwarded-host", "user@evil.example"),
        ("x-forwarded-proto", "javascript"),
    ],
)
def test_forwarded_values_that_are_none_are_ignored(comet: CometServer, name: str, value: str) -> None:
    assert link_of_new_experiment(behind_proxy(comet), {name: value}).startswith("http://127.0.0.1/local/")


def test_of_several_proxies_the_nearest_counts(comet: CometServer) -> None:
    """The others' values may be those of anybody."""
    headers = {**FORWARDED, "x-forwarded-host": "evil.example, mlops.example.org", "x-forwarded-prefix": "/x, /comet"}
    assert link_of_new_experiment(behind_proxy(comet), headers).startswith(f"{PUBLIC}/local/")


@pytest.mark.parametrize("path", ["/comet/local/digits", "/local/digits", "/comet/api/rest/v2/workspaces"])
def test_proxy_may_leave_the_prefix_in_the_path(comet: CometServer, path: str) -> None:
    assert workspaces(with_public_url(comet), path) == 200


def test_workspace_may_have_the_name_of_the_prefix(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    InProcess(comet).new_experiment("comet", "digits", experimentName="the one")
    try:
        address = PublicAddress.parse(PUBLIC, PROXY)
        shown = Site(comet, address=address, peer=PROXY).ask("/comet/digits", headers=FORWARDED)
    finally:
        comet.close()
    assert "the one" in shown.text
    assert 'href="/comet/comet/digits/' in shown.text


def test_host_names_are_checked_as_they_were_sent(comet: CometServer) -> None:
    """A page of another site could add the headers of a proxy to its own requests."""
    hosts = {"127.0.0.1", "mlops.example.org"}
    for site in (behind_proxy(comet, hosts), with_public_url(comet, hosts)):
        assert workspaces(site, headers=FORWARDED) == 200
        assert workspaces(site, host="mlops.example.org") == 200
        assert workspaces(site, host="evil.example", headers=FORWARDED) == 403
    refused = Site(comet, hosts={"127.0.0.1"}).ask("/", host="mlops.example.org").json()["msg"]
    assert "--public-url" in refused


@pytest.mark.parametrize(
    "url",
    [
        "mlops.example.org",
        "ftp://mlops.example.org",
        "https://",
        "https://user:secret@example.org",
        "https://example.org/comet?x=1",
        "https://example.org//comet",
        "https://example.org/a/../b",
        "https://example.org:port",
        "https://exa mple.org",
    ],
)
def test_public_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(AddressError, match=r"should look like https://comet\.example\.org") as refused:
        PublicAddress.parse(url, None)
    assert "secret" not in str(refused.value)


def test_list_of_proxies_that_is_none_is_refused() -> None:
    with pytest.raises(AddressError, match=r"'proxy\.example\.org' is not the address of a proxy"):
        PublicAddress.parse(None, "10.0.0.2, proxy.example.org")
