"""Pages stay small whatever was logged: they show the beginning of a long value, and where all of it is."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages import logged_text
from tests.support.pages import Site
from tests.support.server_client import Api, Form

LONG = "v" * 300_000
#: Bytes that a page of one experiment may have.
SMALL = 60_000


@pytest.fixture
def database() -> None:
    """SQLite will do: what is tested here does not come from the database's own ways."""


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


@pytest.fixture
def key(api: Api) -> str:
    """An experiment every string of which is long."""
    found = api.new_experiment()
    for name in ("first", "second"):
        body = {"experimentKey": found, "parameterName": name, "parameterValue": LONG}
        api("log_parameter", json_body=body)
    for name in ("note", "Name"):
        api("log_other", json_body={"experimentKey": found, "key": name, "value": LONG})
    api("log_system_details", json_body={"experimentKey": found, "command": LONG, "hostname": LONG})
    api("log_git_metadata", json_body={"experimentKey": found, "branch": LONG})
    api("log_output", json_body={"experimentKey": found, "outputLines": [{"offset": 0, "output": f"{LONG}the end"}]})
    api("log_graph", json_body={"experimentKey": found, "graph": LONG})
    api("add_tags", json_body={"experimentKey": found, "addedTags": [f"{n}" + "t" * 100 for n in range(300)]})
    return found


@pytest.mark.parametrize("query", ["", "?col=param:first&col=other:note&col=tags&col=file&sort=param:first&which=max"])
def test_the_table_of_a_project_is_small(site: Site, key: str, query: str) -> None:
    page = site.page(f"/team/digits{query}")
    assert len(page.html) < SMALL
    assert "v" * 200 + "…" in page.text


@pytest.mark.parametrize("tab", ["parameters", "others", "metrics", "system", "git", "charts", "lineage"])
def test_the_tabs_of_an_experiment_are_small(site: Site, key: str, tab: str) -> None:
    assert len(site.page(f"/team/digits/{key}?tab={tab}").html) < 2 * SMALL


@pytest.mark.parametrize("tab", ["parameters", "others", "system", "charts"])
def test_compare_pages_are_small(site: Site, key: str, tab: str) -> None:
    assert len(site.page(f"/-/compare?key={key}&tab={tab}").html) < SMALL


def test_what_the_charts_ask_for_is_small(site: Site, key: str) -> None:
    assert len(site.ask(f"/-/live?key={key}").content) < SMALL


def test_the_end_of_a_long_line_of_output_is_shown(site: Site, key: str) -> None:
    page = site.page(f"/team/digits/{key}?tab=output")
    assert len(page.html) < SMALL
    assert "the end" in page.text
    assert site.ask(f"/-/output/{key}").text.startswith(LONG)


def test_all_of_a_long_output_is_sent_in_parts(api: Api, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logged_text, "_PART", 50)
    key = api.new_experiment()
    lines = [{"offset": number, "output": f"line {number}\n"} for number in range(100)]
    api("log_output", json_body={"experimentKey": key, "outputLines": lines})
    assert site.ask(f"/-/output/{key}").text == "".join(f"line {number}\n" for number in range(100))
    assert site.ask(f"/-/output/{api.new_experiment()}").text == ""


def test_long_metadata_of_files_is_cut(api: Api, site: Site) -> None:
    key = api.new_experiment()
    metadata = json.dumps({"note": LONG}).encode()
    form = Form(("file", "f", b"x"), ("metadata", None, metadata))
    asset_id = api("upload_asset", {"experimentKey": key, "fileName": "a.txt"}, form=form)["assetId"]
    page = site.page(f"/team/digits/{key}?tab=assets&asset={asset_id}")
    assert len(page.html) < SMALL
    assert "vvv…" in page.text


def test_the_output_of_many_long_lines_is_cut(api: Api, site: Site) -> None:
    key = api.new_experiment()
    lines = [{"offset": number, "output": "x" * 9_000 + f"{number}\n"} for number in range(300)]
    api("log_output", json_body={"experimentKey": key, "outputLines": lines})
    page = site.page(f"/team/digits/{key}?tab=output")
    assert len(page.html) < 1_100_000
    assert "x299\n" in page.text


@pytest.mark.parametrize(("tab", "name"), [("parameters", "first"), ("others", "note")])
def test_the_whole_value_has_a_page_of_its_own(site: Site, key: str, tab: str, name: str) -> None:
    link = next(one for one in site.page(f"/team/digits/{key}?tab={tab}").all("a", "href") if name in one)
    assert site.ask(link).text == LONG


def test_long_system_and_git_details_have_pages_of_their_own(api: Api, site: Site) -> None:
    key, long = api.new_experiment(), "v" * 2_000_000
    api("log_system_details", json_body={"experimentKey": key, "command": long})
    api("log_git_metadata", json_body={"experimentKey": key, "branch": long})
    for kind in ("system", "git"):
        page = site.page(f"/team/digits/{key}?tab={kind}")
        assert "too long to be shown" in page.text
        assert long in site.ask(f"/-/document/{key}/{kind}").text


def test_values_that_differ_at_their_end_are_not_shown_as_equal(api: Api, site: Site) -> None:
    keys = [api.new_experiment(), api.new_experiment()]
    for key, end in zip(keys, "ab", strict=True):
        for name, value in (("same", "s" * 500), ("other", "s" * 500 + end)):
            api("log_parameter", json_body={"experimentKey": key, "parameterName": name, "parameterValue": value})
    place = f"/-/compare?key={keys[0]}&key={keys[1]}&tab=parameters"
    rows = [attributes.get("class") for tag, attributes in site.page(place).tags if tag == "tr"]
    assert rows == [None, "differs", "same"]


def test_a_long_description_of_a_project_is_cut(api: Api, site: Site, key: str) -> None:
    body = {"workspaceName": "team", "projectName": "notes/1", "projectDescription": LONG}
    api("create_project", json_body=body)
    page = site.page(f"/team/{quote('notes/1', safe='')}")
    assert len(page.html) < SMALL
    link = next(one for one in page.all("a", "href") if one.startswith("/-/description/"))
    assert site.ask(link).text == LONG
    assert len(site.page("/team").html) < SMALL


@pytest.mark.parametrize("path", ["/-/value/{}/parameter?name=no", "/-/document/{}/code", "/-/document/{}/html"])
def test_what_was_not_logged_has_no_page(api: Api, site: Site, path: str) -> None:
    assert site.ask(path.format(api.new_experiment())).status_code == 404
