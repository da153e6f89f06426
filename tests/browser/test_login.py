"""A server with an API key: its pages ask for it once, and then know the browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.driver import Browser
from tests.support.server_client import KEY, OverHttp, serving


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[OverHttp]:
    with serving(tmp_path / "guarded", api_key=KEY) as (api, _):
        yield api


def test_the_key_opens_the_page_that_was_asked_for(browser: Browser, guarded: OverHttp) -> None:
    key = guarded.new_experiment(experimentName="secret run")
    guarded.log_metrics(key, "loss", [3, 2, 1])
    page = f"http://127.0.0.1:{guarded.port}/team/digits/{key}?tab=metrics"
    browser.open(page)
    assert browser.text("h1") == "Log in"
    assert "secret" not in browser.driver.page_source
    browser.one("[name=key]").send_keys("a wrong one\n")
    assert browser.text("[role=alert]") == "That is not the key."
    browser.one("[name=key]").send_keys(KEY + "\n")
    browser.wait(lambda: browser.driver.current_url == page, "the page that was asked for")
    assert browser.text("h1") == "secret run running"
    browser.driver.find_element("partial link text", "Charts").click()
    assert browser.chart("loss")["points"] == [3]

    (cookie,) = browser.driver.get_cookies()
    assert cookie["httpOnly"] is True
    assert cookie["sameSite"] == "Strict"
    assert KEY not in cookie["value"]
    assert browser.run("return document.cookie") == ""

    browser.driver.find_element("xpath", "//button[text()='Log out']").click()
    browser.wait(lambda: browser.texts("h1") == ["Log in"], "logged out")
    browser.driver.add_cookie({"name": cookie["name"], "value": cookie["value"]})
    browser.open(page)
    assert browser.text("h1") == "Log in", "the session is over on the server as well"
