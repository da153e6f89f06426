"""Scripts that somebody has logged: in names, values, output, HTML and files. None of them runs on any page."""

from __future__ import annotations

import json
from urllib.parse import quote, urlsplit

import pytest

from cometr_py.server.web.pages import experiment_page
from tests.browser.conftest import Demo
from tests.browser.driver import Browser
from tests.browser.samples import api_of, png, tone, upload
from tests.support.server_client import Form

#: Each part would leave a mark on the page, or ask a server for something with this word in its address.
MARK = "marked"
SCRIPT = f"<script>window.{MARK}=1;fetch('/{MARK}')</script>"
EVIL = f"""{SCRIPT}"><img src=x onerror="window.{MARK}=1;fetch('/{MARK}')"><svg onload="window.{MARK}=1">{{{{7*7}}}}'"""
PAGE = f"""<!doctype html><title>{MARK}</title>{EVIL}
<img src="https://elsewhere.invalid/{MARK}.png"><link rel=stylesheet href="https://elsewhere.invalid/{MARK}.css">
<iframe src="/{MARK}"></iframe><form action="/{MARK}"><button>go</button></form>
<meta http-equiv=refresh content="0;url=/{MARK}"><a href="javascript:window.{MARK}=1">a link</a>"""
DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>{SCRIPT}</svg>'
TABS = [tab.id for tab in experiment_page.TABS]
ARTIFACT = "set <script>window.marked=1</script>"


class Victim:
    """An experiment that has all of it, in a project and a workspace with such names."""

    def __init__(self, root: str) -> None:
        api = api_of(root)
        self.workspace, self.project = f"team {SCRIPT}"[:90], f"project {SCRIPT}"[:90]
        key = api.new_experiment(self.workspace, self.project, experimentName=EVIL)
        self.path = f"/{quote(self.workspace, safe='')}/{quote(self.project, safe='')}/{key}"
        api.log_metrics(key, EVIL, [1, 2, 3])
        api.log_metrics(key, f"sys.{EVIL}", [1, 2, 3])
        api.log_metrics(key, f"text {EVIL}", [EVIL])
        parameters = [{"parameterName": EVIL, "parameterValue": EVIL}, {"parameterName": "lr", "parameterValue": EVIL}]
        api("log_parameter_batch", json_body={"experimentKey": key, "values": parameters})
        api("log_other", json_body={"experimentKey": key, "key": EVIL, "value": EVIL})
        api("add_tags", json_body={"experimentKey": key, "addedTags": [EVIL]})
        coloured = f"\x1b[31m{EVIL}\x1b[0m\x1b]8;;javascript:window.{MARK}=1\x07link\x1b]8;;\x07\n"
        lines = [{"offset": 0, "output": coloured, "stderr": True}, {"offset": 1, "output": EVIL}]
        api("log_output", json_body={"experimentKey": key, "outputLines": lines})
        api("log_code", json_body={"experimentKey": key, "code": f"'{EVIL}' # {EVIL}"})
        api("log_file_path", json_body={"experimentKey": key, "filePath": f"/tmp/{EVIL}.py"})
        api("log_graph", json_body={"experimentKey": key, "graph": json.dumps({EVIL: EVIL})})
        api("log_html", json_body={"experimentKey": key, "html": PAGE})
        system = {"hostname": EVIL, "env": {EVIL: EVIL}, "installedPackages": [EVIL], "command": [EVIL]}
        gpu = {"gpuStaticInfoList": [{"name": EVIL}], "logAdditionalSystemInfoList": [{"key": EVIL, "value": EVIL}]}
        api("log_system_details", json_body={"experimentKey": key} | system | gpu)
        api(
            "log_git_metadata",
            json_body={"experimentKey": key, "branch": EVIL, "origin": f"javascript:window.{MARK}=1"},
        )
        api("upload_git_patch", {"experimentKey": key}, form=Form(("file", "p", f"+{EVIL}\n".encode())))
        api("update_experiment_status", json_body={"experimentKey": key, "hasCrashed": True, "error": EVIL})
        self.files = {
            "page.html": upload(api, key, "page.html", PAGE.encode()),
            "drawing.svg": upload(api, key, "drawing.svg", DRAWING.encode(), type="image"),
            "script.js": upload(api, key, "script.js", f"window.{MARK}=1".encode()),
            "data.json": upload(api, key, "data.json", json.dumps([EVIL]).encode()),
            "table.csv": upload(api, key, "table.csv", f'name,value\n"{SCRIPT}",{MARK}\n'.encode()),
            "notes.txt": upload(api, key, "notes.txt", PAGE.encode()),
            "page.xml": upload(api, key, "page.xml", DRAWING.encode()),
            "no suffix": upload(api, key, "no suffix", PAGE.encode()),
            "picture": upload(api, key, f"{EVIL}.png", png(), metadata=EVIL),
            "sound": upload(api, key, f"{EVIL}.wav", tone(), type="audio"),
            "source": upload(api, key, f"{EVIL}.py", EVIL.encode(), type="source_code"),
            "model": upload(api, key, "w.bin", b"\0", type="model-element", groupingName=EVIL[:200]),
        }
        link = Form(("link", None, f"javascript:window.{MARK}=1".encode()))
        self.files["remote"] = api("upload_asset", {"experimentKey": key, "fileName": "remote"}, form=link)["assetId"]
        made = {"artifactName": ARTIFACT, "artifactType": EVIL, "experimentKey": key, "alias": [EVIL[:100]]}
        version = api(
            "upsert_artifact", json_body=made | {"versionTags": [EVIL], "versionMetadata": json.dumps([EVIL])}
        )
        upload(api, key, f"{SCRIPT}.txt", b"x", artifactVersionId=version["artifactVersionId"], metadata=EVIL)
        closed = {"artifactVersionId": version["artifactVersionId"], "experimentKey": key, "state": "CLOSED"}
        api("set_artifact_version_state", json_body=closed)
        self.key = key


@pytest.fixture(scope="module")
def victim(demo: Demo) -> Victim:
    return Victim(demo.root)


def marks(browser: Browser, demo: Demo) -> list[str]:
    """What a script would have left behind, here or in any request."""
    found = ["window"] if browser.run(f"return window.{MARK}") is not None else []
    hosts = browser.hosts()
    found += [url for url in browser.requests.values() if urlsplit(url).path == f"/{MARK}"]
    found += [f"asked {host}" for host in hosts - {urlsplit(demo.root).netloc}]
    if browser.driver.title == MARK:
        found.append("title")
    return found


def test_the_marks_would_be_seen(browser: Browser, demo: Demo) -> None:
    """On a page without our protection, the same text does run: the other tests of this module can fail."""
    browser.open(demo.root)
    browser.driver.get("data:text/html," + quote(EVIL.replace("fetch('", f"fetch('{demo.root}")))
    browser.wait(lambda: len(marks(browser, demo)) >= 2, "the script has run")


@pytest.mark.parametrize("tab", TABS)
def test_no_tab_runs_what_was_logged(browser: Browser, demo: Demo, victim: Victim, tab: str) -> None:
    browser.open(f"{demo.root}{victim.path}?tab={tab}")
    if tab in ("charts", "system"):
        browser.wait(lambda: browser.all(".chart .main-svg"), "a chart is drawn")
        browser.run("document.querySelectorAll('.chart').forEach((chart) => chart.scrollIntoView())")
    assert SCRIPT in browser.text("h1"), "it is shown as what it is"
    assert marks(browser, demo) == []


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "data.json", "table.csv", "notes.txt", "page.xml",
                                  "no suffix", "script.js", "picture", "sound", "source", "remote"])  # fmt: skip
def test_no_look_into_a_file_runs_it(browser: Browser, demo: Demo, victim: Victim, name: str) -> None:
    browser.open(f"{demo.root}{victim.path}?tab=assets&asset={victim.files[name]}")
    browser.one("#preview")
    assert marks(browser, demo) == []
    assert browser.all('#main a[href^="javascript:"]') == []


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "page.xml", "script.js", "data.json", "no suffix"])
def test_no_file_runs_when_it_is_opened_by_itself(browser: Browser, demo: Demo, victim: Victim, name: str) -> None:
    browser.open(demo.root)
    browser.driver.get(f"{demo.root}/-/asset/{victim.key}/{victim.files[name]}")
    assert [mark for mark in marks(browser, demo) if mark != "title"] == []


def test_logged_html_is_shown_in_a_frame_and_nothing_of_it_acts(browser: Browser, demo: Demo, victim: Victim) -> None:
    browser.open(f"{demo.root}{victim.path}?tab=html")
    frame = browser.one("iframe")
    assert frame.get_attribute("sandbox") == ""
    browser.driver.switch_to.frame(frame)
    assert browser.wait(lambda: browser.texts("a") == ["a link"], "the HTML is shown")
    browser.one("a").click()
    browser.one("button").click()
    browser.driver.switch_to.default_content()
    assert marks(browser, demo) == []
    browser.driver.get(f"{demo.root}/-/html/{victim.key}")
    assert [mark for mark in marks(browser, demo) if mark != "title"] == []


def test_no_other_page_runs_what_was_logged(browser: Browser, demo: Demo, victim: Victim) -> None:
    workspace = quote(victim.workspace, safe="")
    place = victim.path.rpartition("/")[0]
    artifact = f"/-/artifacts/{workspace}/{quote(ARTIFACT, safe='')}"
    paths = [
        "/",
        f"/{workspace}",
        f"{place}?q={quote(EVIL)}&fc=name&fo=contains&fv={quote(EVIL)}&col=param:{quote(EVIL)}&col=metric:{quote(EVIL)}",
        f"{place}?col=tags&col=file&col={quote('metric:text ' + EVIL)}&sort={quote('param:' + EVIL)}",
        *(f"/-/compare?key={victim.key}&tab={tab}" for tab in ("charts", "metrics", "parameters", "others", "system")),
        f"/-/artifacts/{workspace}",
        artifact,
        f"{artifact}/1.0.0",
        f"/-/models/{workspace}",
        f"/{quote(EVIL, safe='')}/{quote(EVIL, safe='')}",
        f"/-/output/{victim.key}",
        f"/-/patch/{victim.key}",
        f"/-/series?key={victim.key}&name={quote(EVIL)}",
        f"/-/live?key={victim.key}",
    ]
    for path in paths:
        browser.open(demo.root + path)
        assert marks(browser, demo) == [], path
