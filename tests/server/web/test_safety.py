"""The pages let in whom they should, say what may be loaded, and hand out what users stored without any power."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages import experiment_page
from tests.support.pages import Page, Site
from tests.support.server_client import KEY, Api, Form, InProcess

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>'


@pytest.fixture
def database() -> None:
    """SQLite will do: what is tested here does not come from the database's own ways."""


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Site]:
    """Pages that need the key, with one experiment."""
    comet = CometServer(tmp_path / "guarded", api_key=KEY)
    InProcess(comet).new_experiment("team", "digits", experimentName="secret run")
    yield Site(comet)
    comet.close()


def evil_experiment(api: Api) -> str:
    """The address of an experiment all of whose values are scripts."""
    made = api("create_experiment", json_body={"workspaceName": EVIL, "projectName": EVIL, "experimentName": EVIL})
    key = made["experimentKey"]
    api.log_metrics(key, EVIL, [1, 2])
    api("log_parameter", json_body={"experimentKey": key, "parameterName": EVIL, "parameterValue": EVIL})
    api("log_other", json_body={"experimentKey": key, "key": EVIL, "value": EVIL})
    api("add_tags", json_body={"experimentKey": key, "addedTags": [EVIL]})
    api("log_code", json_body={"experimentKey": key, "code": EVIL})
    api("log_graph", json_body={"experimentKey": key, "graph": EVIL})
    api("log_html", json_body={"experimentKey": key, "html": EVIL, "override": True})
    api("log_output", json_body={"experimentKey": key, "outputLines": [{"offset": 0, "output": EVIL}]})
    api("log_system_details", json_body={"experimentKey": key, "hostname": EVIL, "env": {EVIL: EVIL}})
    api("log_git_metadata", json_body={"experimentKey": key, "branch": EVIL})
    api("upload_git_patch", {"experimentKey": key}, form=Form(("file", "p", f"+{EVIL}\n".encode())))
    api("upload_asset", {"experimentKey": key, "fileName": f"{EVIL}.html"}, form=Form(("file", "f", EVIL.encode())))
    api("upload_asset", {"experimentKey": key, "fileName": "r"}, form=Form(("link", None, b"javascript:alert(1)")))
    return "/" + "/".join(quote(step, safe="") for step in (EVIL, EVIL, key))


def all_pages(place: str) -> list[str]:
    """The address of every page about an experiment."""
    workspace, project, key = place[1:].split("/")
    return [
        "/",
        f"/{workspace}",
        f"/{workspace}/{project}",
        f"/{workspace}/{project}?q={quote(EVIL)}&col=tags&col=param:{quote(EVIL)}&fc=name&fo=contains&fv={quote(EVIL)}",
        *(f"{place}?tab={tab.id}" for tab in experiment_page.TABS),
        *(f"/-/compare?key={key}&tab={tab}" for tab in ("charts", "metrics", "parameters", "others", "system")),
        f"/-/artifacts/{workspace}",
        f"/-/models/{workspace}",
    ]


def test_what_was_stored_is_text_on_every_page(api: Api, site: Site) -> None:
    for path in all_pages(evil_experiment(api)):
        page = site.page(path)
        assert EVIL not in page.html, path
        assert "onerror" not in {name for _, attributes in page.tags for name in attributes}, path


def test_no_page_has_a_script_or_style_of_its_own(api: Api, site: Site) -> None:
    for path in all_pages(evil_experiment(api)):
        for tag, attributes in site.page(path).tags:
            assert not [name for name in attributes if name.startswith("on") or name == "style"], path
            assert tag != "style", path
            if tag == "script":
                assert attributes.get("type") == "application/json" or str(attributes["src"]).startswith("/-/static/")


def test_every_address_on_the_pages_is_here(api: Api, site: Site) -> None:
    seen: set[str] = set()
    for path in all_pages(evil_experiment(api)):
        page = site.page(path)
        for tag, attribute in (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src")):
            found = page.all(tag, attribute)
            assert all(address.startswith(("/", "#")) and not address.startswith("//") for address in found), found
            seen.update(address for address in found if address.startswith("/"))
    broken = {address: site.ask(address).status_code for address in seen}
    assert set(broken.values()) == {200}, [address for address, status in broken.items() if status != 200]


def test_data_inside_a_page_cannot_end_its_script_tag(api: Api, site: Site) -> None:
    place = evil_experiment(api)
    html = site.page(place).html
    data = html.partition('id="chart-data">')[2].partition("</script>")[0]
    assert json.loads(data)["metrics"] == [EVIL]


def test_pages_allow_scripts_of_their_own_only(api: Api, site: Site) -> None:
    place = evil_experiment(api)
    for path in [*all_pages(place), "/nothing", "/-/static/x/page.js", "/-/login"]:
        headers = site.ask(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy, path
        assert "script-src 'self';" in policy, path
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
    assert "unsafe" not in site.ask(f"{place}?tab=output").headers["content-security-policy"]


def test_stored_html_and_files_have_no_origin(api: Api, site: Site) -> None:
    key = evil_experiment(api).rpartition("/")[2]
    asset_id = api("get_assets", {"experimentKey": key})["assets"][-2]["assetId"]
    for path in (f"/-/html/{key}", f"/-/asset/{key}/{asset_id}", f"/-/output/{key}", f"/-/patch/{key}"):
        answer = site.ask(path)
        assert EVIL in answer.text, path
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("sandbox; default-src 'none'"), path
        assert "allow-scripts" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff", path


def test_a_download_keeps_its_name_and_nothing_else_of_it(api: Api, site: Site) -> None:
    key = api.new_experiment()
    name = 'a/b\r\nSet-Cookie: x=1\r\n"; ü.txt'
    body = Form(("file", "f", b"content"))
    asset_id = api("upload_asset", {"experimentKey": key, "fileName": name}, form=body)["assetId"]
    for query, how in (("?download=1", "attachment"), ("", "inline"), ("?download=virus.exe", "attachment")):
        answer = site.ask(f"/-/asset/{key}/{asset_id}{query}")
        assert answer.content == b"content"
        assert "set-cookie" not in answer.headers
        assert answer.headers["content-disposition"].startswith(f"{how}; filename*=UTF-8''b%0D%0ASet-Cookie")


def test_a_figure_without_a_suffix_is_a_picture(api: Api, site: Site) -> None:
    """As comet_ml's log_figure sends it."""
    key = api.new_experiment()
    query = {"experimentId": key, "projectId": "p", "runId": "r", "figName": "loss curve", "imageId": "f" * 32}
    svg = b'<?xml version="1.0" encoding="utf-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'
    form = Form(("file", "figure", svg))
    api("sdk_upload_visualization", query | {"extension": "svg", "figCounter": 1}, form=form)
    page = site.page(f"/team/digits/{key}?tab=assets")
    picture = next(one for one in page.all("img", "src") if "/-/asset/" in one)
    shown = site.ask(picture)
    assert (shown.content, shown.headers["content-type"]) == (svg, "image/svg+xml")
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    saved = site.ask(f"{picture}?download=1").headers["content-disposition"]
    assert saved == "attachment; filename*=UTF-8''loss%20curve.svg"
    answer = api.ask("get_asset", {"assetId": "f" * 32, "experimentKey": key})
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["content-disposition"] == "inline; filename*=UTF-8''loss%20curve.svg"
    assert api("get_assets", {"experimentKey": key})["assets"][0]["image"] is True


def test_a_player_gets_the_part_of_a_file_that_it_asks_for(api: Api, comet: CometServer, site: Site) -> None:
    key = api.new_experiment()
    form = Form(("file", "f", bytes(range(256))))
    asset_id = api("upload_asset", {"experimentKey": key, "fileName": "a.wav"}, form=form)["assetId"]
    answer = site.ask(f"/-/asset/{key}/{asset_id}")
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["content-type"] == "audio/x-wav"


@pytest.mark.parametrize("path", ["/no", "/no/no", f"/team/digits/{'0' * 32}", "/-/no", "/a/b/c/d", "/-", "/-/asset/x",
                                  f"/-/series?key={'0' * 32}&name=x", f"/-/compare?key={'0' * 32}",
                                  "/-/artifacts/no/no/1.0.0", "/-/models/no/no"])  # fmt: skip
def test_what_is_not_there_is_a_page_that_says_so(api: Api, site: Site, path: str) -> None:
    api.new_experiment()
    answer = site.ask(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "This can't be shown" in answer.text or "can&#39;t" in answer.text


@pytest.mark.parametrize("name", ["..%2f..%2fcomet.py", "%2e%2e%2fsite.py", "/etc/passwd", "plotly", "", "a/b/c"])
def test_static_files_are_only_those_that_are_listed(site: Site, name: str) -> None:
    assert site.ask(f"/-/static/x/{name}").status_code == 404


def test_odd_addresses_and_parameters_are_no_faults(api: Api, site: Site) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "m", [1, 2, 3])
    odd = ["%00", "%ff%fe", "1e999", "-1", "nan", "9" * 400, "%F0%9F%98%80", "''", "%25", ":", "metric:", "param:x"]
    for text in odd:
        for path in (
            f"/team/digits?page={text}&size={text}&sort={text}&which={text}&col={text}&q={text}",
            f"/team/digits?fc=metric:m&fo=%3E&fv={text}&fc=start&fo=%3C&fv={text}&fc=tags&fo=contains&fv={text}",
            f"/team/digits/{key}?tab={text}&asset={text}&page={text}&type={text}",
            f"/-/series?key={key}&name=m&axis=step&from={text}&to={text}",
            f"/-/series?key={key}&name=m&axis=time&from=0&to={text}&after={text}",
            f"/-/series?key={key}&name=m&after={text}",
        ):
            assert site.ask(path).status_code == 200, path
        assert site.ask(f"/{text}").status_code in (200, 404)
        assert site.ask(f"/-/asset/{key}/{text}").status_code == 404


def test_pages_are_read_only(site: Site) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert site.ask("/", method=method).status_code == 404  # of the API, which has all writes
        assert site.ask("/-/series", method=method).status_code == 405


def test_other_host_names_are_turned_away(comet: CometServer) -> None:
    site = Site(comet, hosts={"127.0.0.1"})
    assert site.ask("/").status_code == 200
    assert site.ask("/", host="evil.example").status_code == 403


def test_without_the_key_nothing_is_shown(guarded: Site) -> None:
    for path in ("/", "/team", "/team/digits", "/-/live?key=x", "/-/html/x", "/-/asset/x/y", "/-/compare", "/no/no/no"):
        answer = guarded.ask(path)
        assert answer.status_code == 401, path
        assert "Log in" in answer.text
        assert "digits" not in answer.text.replace(path, "")
    assert guarded.ask("/-/static/x/page.css").status_code == 200


def test_the_key_begins_a_session(guarded: Site) -> None:
    wrong = guarded.ask("/-/login", method="POST", data={"key": "wrong", "next": "/team"})
    assert wrong.status_code == 403
    assert "set-cookie" not in wrong.headers
    right = guarded.ask("/-/login", method="POST", data={"key": KEY, "next": "/team/digits?page=1"})
    assert (right.status_code, right.headers["location"]) == (303, "/team/digits?page=1")
    set_cookie = right.headers["set-cookie"]
    for word in ("httponly", "samesite=strict", "path=/"):
        assert word in set_cookie.lower()
    assert KEY not in set_cookie
    cookie = set_cookie.partition(";")[0]
    assert "secret run" in guarded.ask("/team/digits", cookie=cookie).text
    assert guarded.ask("/team/digits", cookie=cookie[:-1]).status_code == 401
    assert guarded.ask("/-/logout", method="POST", cookie=cookie).status_code == 303
    assert guarded.ask("/team/digits", cookie=cookie).status_code == 401


def test_the_key_itself_is_no_session(guarded: Site) -> None:
    for cookie in (f"local_comet={KEY}", "local_comet=", "local_comet=%FF"):
        assert guarded.ask("/", cookie=cookie).status_code == 401


@pytest.mark.parametrize(
    "target", ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\r\nX: y", ""]
)
def test_the_login_leads_to_no_other_site(guarded: Site, target: str) -> None:
    answer = guarded.ask("/-/login", method="POST", data={"key": KEY, "next": target})
    assert answer.headers["location"] == "/"
    shown = Page(guarded.ask(f"/-/login?next={quote(target, safe='')}").text)
    assert ("input", {"type": "hidden", "name": "next", "value": "/"}) in shown.tags


def test_an_oversized_login_is_refused(guarded: Site) -> None:
    assert guarded.ask("/-/login", method="POST", data={"key": KEY, "next": "x" * 20_000}).status_code == 403


def test_the_api_takes_no_session(guarded: Site) -> None:
    """A foreign page could make a browser send its cookie; the API only listens to the key in a header."""
    right = guarded.ask("/-/login", method="POST", data={"key": KEY})
    cookie = right.headers["set-cookie"].partition(";")[0]
    answer: Any = guarded.ask("/api/rest/v2/workspaces", cookie=cookie)
    assert answer.status_code == 401
