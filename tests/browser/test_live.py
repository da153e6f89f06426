"""A run that is going: its page follows it by itself, and leaves the reader's zoom where it is."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.browser.conftest import Demo
from tests.browser.driver import Browser
from tests.browser.samples import api_of
from tests.support.processes import eventually

#: Logs a point of one metric about every tenth of a second until it is told to go on, then of another.
RUN = """
import select, sys
import cometr_py

def told():
    return bool(select.select([sys.stdin], [], [], 0.1)[0]) and sys.stdin.readline() != ""

with cometr_py.create_experiment("live", project_name="live", url=sys.argv[1]) as experiment:
    for name in ["loss", "later"]:
        step = 0
        while not told():
            experiment.log_metric(name, 1 / (1 + step), step=step)
            print("step", step)
            step += 1
"""


class Run:
    """A script that logs in a process of its own."""

    def __init__(self, process: subprocess.Popen[str], link: str) -> None:
        self.link = link
        self._process = process

    def tell(self) -> None:
        """Go on to what comes next."""
        assert self._process.stdin is not None
        self._process.stdin.write("on\n")
        self._process.stdin.flush()


@contextmanager
def running(demo: Demo, folder: Path) -> Iterator[Run]:
    """A run that logs to the demo's server until it is told to end."""
    script = folder / "run.py"
    script.write_text(RUN, encoding="utf-8")
    said = folder / "said.txt"
    with said.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-u", str(script), demo.root],
            env=demo.environment,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            created = re.compile(r"Experiment created: http://[^/]+(/\S+)")
            found = eventually(lambda: created.search(said.read_text(encoding="utf-8")), "the run's link")
            yield Run(process, demo.root + found[1])
        finally:
            process.kill()
            process.communicate()


def test_a_chart_grows_without_a_reload(browser: Browser, demo: Demo, tmp_path: Path) -> None:
    with running(demo, tmp_path) as run:
        browser.open(run.link)
        browser.run("window.stillTheSamePage = true")
        assert browser.text("h1 .badge") == "running"
        first = browser.chart("loss", lambda seen: seen["points"][0] >= 3)["points"][0]
        grown = browser.chart("loss", lambda seen: seen["points"][0] >= first + 10)
        steps = [round(1 / value - 1) for value in grown["y"][0]]
        assert steps == list(range(grown["points"][0])), "every point once"

        browser.run("Plotly.relayout(document.querySelector('[data-metric=loss] .plot'), {'xaxis.range': [0, 2]})")
        more = browser.chart("loss", lambda seen: seen["points"][0] >= grown["points"][0] + 10)
        assert more["range"] == [0, 2], "the zoom stays"

        run.tell()
        later = browser.chart("later", lambda seen: seen["points"][0] >= 2)
        assert later["x"][0][0] == 0, "a metric that is new gets a chart"

        run.tell()
        browser.wait(lambda: browser.texts("h1 .badge") == ["ended"], "the page says that it has ended")
        assert browser.run("return window.stillTheSamePage") is True


def test_tables_and_output_follow_a_run(browser: Browser, demo: Demo, tmp_path: Path) -> None:
    with running(demo, tmp_path) as run:
        browser.open(f"{run.link}?tab=output")
        browser.wait(lambda: "step 3" in browser.text("#output"), "the first lines")
        browser.wait(lambda: "step 30" in browser.text("#output"), "further lines")
        browser.open(run.link.rpartition("/")[0])
        browser.run("window.stillTheSamePage = true")
        box = browser.one('input[name="key"]')
        box.click()
        value = browser.text("#experiments tbody td.number .value")
        browser.wait(
            lambda: browser.text("#experiments tbody td.number .value") != value, "the table shows the next value"
        )
        assert browser.one('input[name="key"]').is_selected(), "what was selected stays selected"
        assert browser.run("return window.stillTheSamePage") is True


def test_the_first_experiment_appears_on_a_page_that_was_empty(browser: Browser, demo: Demo, tmp_path: Path) -> None:
    api = api_of(demo.root)
    api("create_project", json_body={"workspaceName": "empty", "projectName": "new"})
    browser.open(f"{demo.root}/empty/new")
    assert "No experiments yet." in browser.text()
    assert "import cometr_py" in browser.text("pre")
    assert f'url="{demo.root}"' in browser.text("pre")
    api.new_experiment("empty", "new", experimentName="the first")
    browser.wait(lambda: "the first" in browser.text(), "the new experiment")


def test_a_page_says_when_the_server_is_away(browser: Browser, demo: Demo) -> None:
    browser.open(f"{demo.root}/local/digits")
    network = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    browser.driver.execute_cdp_cmd("Network.enable", {})
    try:
        browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {"offline": True, **network})
        browser.wait(lambda: "doesn't answer" in browser.text("#notice"), "the notice")
    finally:
        browser.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {"offline": False, **network})
    browser.wait(lambda: not browser.all("#notice")[0].is_displayed(), "the notice is gone again")


def test_a_chart_whose_points_could_not_be_fetched_is_drawn_later(browser: Browser, demo: Demo) -> None:
    """Although its run has ended, so that nothing new is expected."""
    browser.driver.execute_cdp_cmd("Network.enable", {})
    try:
        browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/-/series*"]})
        browser.open(demo.link)
        browser.wait(lambda: "points can't be fetched" in browser.text(".chart .note"), "the chart has failed")
    finally:
        browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    assert browser.chart("train_loss")["points"] == [264]


def test_a_chart_drops_points_that_a_rewind_hides(browser: Browser, demo: Demo) -> None:
    """It is as long as before afterwards, so that its length does not show it."""
    api = api_of(demo.root)
    key = api.new_experiment("live", "rewound")
    api.log_metrics(key, "loss", [5, 4, 3])
    api.log_metrics(key, "other", [1, 2, 3])
    browser.open(f"{demo.root}/live/rewound/{key}")
    browser.chart("loss", lambda seen: seen["y"][0] == [5, 4, 3])
    api("rewind_experiment", json_body={"experimentKey": key, "step": 0})
    for step in (1, 2):
        body = {"experimentKey": key, "metricName": "loss", "metricValue": 10 * step, "step": step}
        api("log_metric", json_body=body)
    browser.chart("loss", lambda seen: seen["y"][0] == [5, 10, 20])
    browser.chart("other", lambda seen: seen["y"][0] == [1])


def test_a_page_shows_that_heartbeats_have_stopped_and_when_they_are_back(browser: Browser, demo: Demo) -> None:
    api = api_of(demo.root)
    key = api.new_experiment("silent", "lost")
    beat = {"experimentKey": key, "sessionId": "one"}
    api("set_experiment_status", beat)
    browser.open(f"{demo.root}/silent/lost/{key}")
    browser.run("window.stillTheSamePage = true")
    assert browser.text("h1 .badge") == "running"

    store = sqlite3.connect(Path(demo.environment["COMETR_HOME"]) / "comet.sqlite", timeout=30)
    with closing(store), store:
        store.execute("UPDATE experiments SET last_beat = last_beat - 845000, created_at = 0 WHERE key = ?", [key])
    browser.wait(lambda: browser.text("h1 .badge") == "no signal for 14 min", "the page shows the silence")
    assert "no end was reported" in browser.text("#head .wrong")
    browser.open(f"{demo.root}/silent/lost")
    assert browser.text("tbody .badge") == "no signal for 14 min"

    browser.open(f"{demo.root}/silent/lost/{key}")
    browser.run("window.stillTheSamePage = true")
    api("set_experiment_status", beat)
    browser.wait(lambda: browser.text("h1 .badge") == "running", "it runs again")
    assert browser.run("return window.stillTheSamePage") is True
