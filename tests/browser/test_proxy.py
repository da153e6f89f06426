"""Behind nginx, with HTTPS and below a path: every page works, a script records, and every printed link leads there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import pytest

import cometr_py
from tests.browser.driver import Browser
from tests.browser.samples import png
from tests.support.full_project import Writer, fill
from tests.support.nginx import CERTIFICATE, Proxied, server_behind_nginx
from tests.support.processes import run_script
from tests.support.server_client import KEY

#: Names that a proxy must pass on as they are.
WORKSPACE, PROJECT = "team", "a/b c%2F?"
RECORD = """
import cometr_py

experiment = cometr_py.create_experiment("through nginx", "recorded")
for step in range(30):
    experiment.log_metric("loss", 1 / (step + 1), step=step)
experiment.upload_asset("script.py")
print("URL:", experiment.get_url())
experiment.stop()
"""


@dataclass(frozen=True)
class Site:
    """A server behind nginx that accepts one key, with something of everything.

    Attributes:
        proxied: The server.
        environment: For scripts that use it.
    """

    proxied: Proxied
    environment: dict[str, str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("nginx")
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COMET_", "COMETR_"))}
    environment = {**kept, "HOME": str(home), "COMETR_HOME": str(home / ".cometr")}
    with server_behind_nginx(folder, {**environment, "COMETR_SERVE_API_KEY": KEY}) as proxied:
        client_environment = {
            **environment,
            "COMET_URL_OVERRIDE": proxied.url,
            "COMET_API_KEY": KEY,
            "REQUESTS_CA_BUNDLE": str(CERTIFICATE),
        }
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
            with cometr_py.connect(api_key=KEY, url=proxied.url) as client:
                fill(Writer(client), points=300)
                writer = Writer(client)
                writer.file(writer.experiment("with a picture"), "picture.png", png(), type="image")
                fill(Writer(client, WORKSPACE, PROJECT), points=30)
        yield Site(proxied, client_environment)


def log_in(browser: Browser, url: str) -> None:
    browser.open(url)
    if browser.texts("h1") == ["Log in"]:
        browser.one("[name=key]").send_keys(KEY + "\n")
        browser.wait(lambda: browser.texts("h1") != ["Log in"], "logged in")


def links(browser: Browser) -> list[str]:
    """The pages of the server that a page links to, without their orders and filters."""
    found: list[str] = browser.run("return [...document.querySelectorAll('a[href]')].map((link) => link.href)")
    parts = (urlsplit(one)._replace(fragment="") for one in found)
    return [one.geturl() for one in parts if not re.search(r"(^|&)(sort|size|without|col)=", one.query)]


def statuses(site: Site) -> dict[str, int]:
    """The last status of each path that nginx was asked for, with its query."""
    lines = re.findall(r'"[A-Z]+ (\S+) HTTP/[\d.]+" (\d+)', site.proxied.access_log.read_text())
    return {path: int(status) for path, status in lines}


def test_every_page_is_reached_by_links(browser: Browser, site: Site) -> None:
    root = site.proxied.url
    log_in(browser, f"{root}/")
    browser.complaints()  # that there was no session yet
    queue, seen = [f"{root}/"], {f"{root}/"}
    downloads = ("/-/asset/", "/-/output/", "/-/patch/", "/-/html/")
    while queue:
        page = queue.pop(0)
        browser.open(page)
        assert browser.run("return document.documentElement.dataset.root") == "/comet/", page
        for link in links(browser):
            assert link.startswith(f"{root}/"), f"{page} links to {link}"
            if link not in seen and not any(part in link for part in downloads):
                queue.append(link)
            seen.add(link)
    assert browser.hosts() == {urlsplit(root).netloc}
    assert browser.complaints() == []
    project = f"/comet/{WORKSPACE}/{quote(PROJECT, safe='')}"
    asked = statuses(site)
    assert asked[project] == 200, "names arrive as they were sent"
    shown = [path for path in asked if not path.startswith("/comet/-/") and not path.startswith("/comet/api/")]
    assert len(shown) > 25, shown
    for part in ("/-/artifacts/", "/-/models/", "/-/series?", "/-/static/", "/-/asset/", "tab=lineage", "tab=git"):
        assert any(part in path for path in asked), part
    failed = {path: status for path, status in asked.items() if status >= 400 and path.startswith("/comet/")}
    assert failed == {}


def test_comparison_and_charts_work(browser: Browser, site: Site) -> None:
    root = site.proxied.url
    log_in(browser, f"{root}/local/digits")
    browser.open(f"{root}/local/digits")
    browser.one("#all").click()
    browser.one("#compare-button").click()
    browser.wait(lambda: "/comet/-/compare?key=" in browser.driver.current_url, "the comparison")
    browser.wait(lambda: browser.all(".chart .plot"), "charts")
    (cookie,) = [one for one in browser.driver.get_cookies() if one["name"] == "local_comet"]
    assert (cookie["path"], cookie["secure"]) == ("/comet/", True)
    browser.driver.find_element("xpath", "//button[text()='Log out']").click()
    browser.wait(lambda: browser.driver.current_url == f"{root}/-/login", "logged out")


def test_recorded_experiment_is_at_the_printed_link(browser: Browser, site: Site, tmp_path: Path) -> None:
    done = run_script(RECORD, site.environment, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    created = re.search(r"Experiment created: (\S+)", done.stdout + done.stderr)
    asked = re.search(r"^URL: (\S+)", done.stdout, re.MULTILINE)
    assert created and asked
    assert created[1] == asked[1]
    assert created[1].startswith(f"{site.proxied.url}/local/recorded/")
    log_in(browser, created[1])
    browser.wait(lambda: browser.driver.current_url == created[1], "the page that was asked for")
    assert browser.chart("loss")["points"] == [30]


def test_links_in_replies_lead_through_nginx(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    with cometr_py.connect(api_key=KEY, url=site.proxied.url) as client:
        write = Writer(client)
        listed = write("get_experiments", params={"workspaceName": "local", "projectName": "digits"})["experiments"]
        found = [
            asset["link"]
            for one in listed
            for asset in write("get_assets", params={"experimentKey": one["experimentKey"]})["assets"]
            if not asset["remote"]
        ]
        assert found
        http = client.get_httpx_client()
        for link in found:
            assert link.startswith(f"{site.proxied.url}/api/rest/v2/"), link
            assert http.get(urljoin(site.proxied.url, link)).status_code == 200, link
    assert site.proxied.lines[0] == f"Local Comet: {site.proxied.url}"
    assert all(site.proxied.url in line for line in site.proxied.lines[2:])
