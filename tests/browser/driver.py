"""A headless Chromium that remembers every request it made and every complaint of a page."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webelement import WebElement

from tests.support.processes import DEADLINE, eventually

T = TypeVar("T")
_FLAGS = """
--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --window-size=1400,1000
"""
#: How a chart is drawn: the number of points of each trace, and of the lines that are really there.
_CHART = """
const plot = document.querySelector(`.chart[data-metric="${CSS.escape(arguments[0])}"] .plot`);
if (!plot || !plot.data) return null;
return {
  points: plot.data.map((trace) => trace.x.length),
  x: plot.data.map((trace) => [trace.x[0], trace.x.at(-1)]),
  y: plot.data.map((trace) => Array.from(trace.y)),
  lines: [...plot.querySelectorAll(".scatterlayer .js-line")].map((line) => line.getAttribute("d")?.length ?? 0),
  axis: plot.layout.xaxis.title.text ?? "",
  xtype: plot.layout.xaxis.type,
  ytype: plot.layout.yaxis.type,
  range: plot.layout.xaxis.range,
  note: plot.parentElement.querySelector(".note").textContent,
};
"""


def programs() -> tuple[str, str] | None:
    """Chromium and its driver, as Debian's packages install them; None where they are not."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    return (chromium, driver) if chromium and driver else None


@contextmanager
def running_browser(folder: Path) -> Iterator[Browser]:
    """A browser with a fresh profile in this folder."""
    found = programs()
    assert found is not None, "install Debian's packages chromium and chromium-driver"
    options = webdriver.ChromeOptions()
    options.binary_location = found[0]
    for flag in _FLAGS.split():
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={folder / 'profile'}")
    options.accept_insecure_certs = True  # those of the tests are signed by themselves
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    service = Service(found[1], env={**os.environ, "HOME": str(folder)})
    driver = webdriver.Chrome(options=options, service=service)
    try:
        driver.set_page_load_timeout(DEADLINE)
        yield Browser(driver)
    finally:
        driver.quit()


class Browser:
    """What the tests do with a page."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self.requests: dict[str, str] = {}
        self._blocked: set[str] = set()

    def open(self, address: str) -> None:
        """Goes there, and waits until the page and its scripts are loaded."""
        self.driver.get(address)
        self.wait(lambda: self.run("return document.readyState") == "complete", f"{address} is loaded")

    def run(self, script: str, *arguments: Any) -> Any:
        """Runs JavaScript in the page; what it returns."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, look: Callable[[], T | None], what: str, seconds: float = DEADLINE) -> T:
        """What `look` gives as soon as it is something; a part of a page that is just being replaced is nothing."""

        def patiently() -> T | None:
            try:
                return look()
            except StaleElementReferenceException:
                return None

        return eventually(patiently, what, seconds)

    def all(self, selector: str) -> list[WebElement]:
        """The elements that a CSS selector finds."""
        return self.driver.find_elements("css selector", selector)

    def one(self, selector: str) -> WebElement:
        """The first of them, as soon as there is one that is shown."""
        return self.wait(lambda: next((one for one in self.all(selector) if one.is_displayed()), None), selector)

    def text(self, selector: str = "main") -> str:
        """What a reader sees there."""
        return self.wait(lambda: next((one.text for one in self.all(selector) if one.is_displayed()), None), selector)

    def texts(self, selector: str) -> list[str]:
        """What a reader sees of each element."""
        return self.wait(lambda: [one.text for one in self.all(selector)], selector)

    def chart(self, metric: str, ready: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
        """How a chart is drawn, as soon as it is and this holds."""

        def look() -> dict[str, Any] | None:
            found: dict[str, Any] | None = self.run(_CHART, metric)
            return found if found is not None and found["lines"] and ready(found) else None

        return self.wait(look, f"the chart of {metric}")

    def choose(self, selector: str, value: str) -> None:
        """Sets a form's field as a reader would."""
        self.run(
            "const field = document.querySelector(arguments[0]);"
            "if (field.type === 'checkbox') field.checked = arguments[1] === 'on'; else field.value = arguments[1];"
            "field.dispatchEvent(new Event('input', {bubbles: true}));"
            "field.dispatchEvent(new Event('change', {bubbles: true}));",
            selector,
            value,
        )

    def hosts(self) -> set[str]:
        """The hosts that were asked for anything so far; what the policy of a page forbade was never asked for."""
        for entry in self.driver.get_log("performance"):  # type: ignore[no-untyped-call]  # selenium gives this one no types
            message = json.loads(entry["message"])["message"]
            parameters = message["params"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests[parameters["requestId"]] = parameters["request"]["url"]
            elif message["method"] == "Network.loadingFailed" and parameters.get("blockedReason") == "csp":
                self._blocked.add(parameters["requestId"])
        made = [url for number, url in self.requests.items() if number not in self._blocked]
        return {urlsplit(url).netloc for url in made if urlsplit(url).scheme in ("http", "https", "ws", "wss", "ftp")}

    def complaints(self) -> list[str]:
        """What the pages wrote to the console since the last time: errors, and violations of their policy."""
        found = self.driver.get_log("browser")  # type: ignore[no-untyped-call]  # selenium gives this one no types
        return [entry["message"] for entry in found if entry["level"] in ("SEVERE", "WARNING")]
