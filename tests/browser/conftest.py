"""A real server with the data of the real demo, and a real browser to look at it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.driver import Browser, running_browser
from tests.support.processes import command, running_server


@dataclass(frozen=True)
class Demo:
    """The demo's experiment on a server.

    Attributes:
        root: The server's address.
        link: What `create_experiment` printed, as an address on that server.
        environment: For further processes that log into the same store.
    """

    root: str
    link: str
    environment: Mapping[str, str]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo has run, and its store is being served."""
    home = tmp_path_factory.mktemp("demo")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COMET_", "COMETR_"))}
    environment = {**kept, "HOME": str(home), "COMETR_HOME": str(home / ".cometr"), "COLUMNS": "200"}
    ran = subprocess.run(
        command("demo"), env=environment, cwd=home, capture_output=True, text=True, timeout=240, check=False
    )
    assert ran.returncode == 0, ran.stderr
    printed = re.search(r"Experiment created: http://[^/]+(/\S+)", ran.stdout)
    assert printed, ran.stdout
    with running_server(environment) as root:
        yield Demo(root, root + printed[1], environment)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests; starting it takes long."""
    with running_browser(tmp_path_factory.mktemp("chromium")) as browser:
        yield browser


@pytest.fixture
def browser(chromium: Browser, tmp_path: Path) -> Iterator[Browser]:
    """The browser with nothing remembered; when a test is over, what it saw last is kept in the test's folder."""
    chromium.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    chromium.hosts()
    chromium.complaints()
    chromium.requests.clear()
    yield chromium
    chromium.driver.save_screenshot(str(tmp_path / "last.png"))
    # What the pages remember, such as the axis of the charts. Pages without an origin have no storage.
    chromium.run("try { localStorage.clear(); sessionStorage.clear() } catch { }")
    chromium.driver.get("about:blank")
