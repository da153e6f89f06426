"""The pages: what was stored is shown, and nothing of it runs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.local.client import Answer, Form, OverHttp, serving

_EVIL = '<script>alert("x")</script>'


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OverHttp]:
    with serving(tmp_path_factory.mktemp("pages")) as (found, _):
        yield found


def _page(api: OverHttp, path: str, query: str = "") -> Answer:
    return api.send("GET", path, query, {"host": "127.0.0.1"}, b"")


def test_the_link_of_an_experiment_leads_to_its_page_from_the_index_on(api: OverHttp) -> None:
    made = api("create_experiment", json_body={"workspaceName": "a b", "projectName": "c/d", "experimentName": "run 1"})
    api.log_metrics(made["experimentKey"], "loss", [2.5])
    index = _page(api, "/").content.decode()
    assert 'href="/a%20b/c%2Fd"' in index
    assert f'href="/a%20b/c%2Fd/{made["experimentKey"]}"' in _page(api, "/a%20b/c%2Fd").content.decode()
    link = re.sub(r"^https?://[^/]+", "", made["link"])
    text = _page(api, link).content.decode()
    assert "run 1" in text
    assert 'data-metric="loss"' in text


def test_everything_that_was_logged_is_shown_as_text(api: OverHttp) -> None:
    key = api.new_experiment(workspace=_EVIL, project=_EVIL, experimentName=_EVIL)
    api.log_metrics(key, _EVIL, [1, 2])
    api("log_parameter", json_body={"experimentKey": key, "parameterName": _EVIL, "parameterValue": _EVIL})
    api("log_other", json_body={"experimentKey": key, "key": _EVIL, "value": _EVIL})
    api("add_tags", json_body={"experimentKey": key, "addedTags": [_EVIL]})
    api("log_code", json_body={"experimentKey": key, "code": _EVIL})
    api("log_graph", json_body={"experimentKey": key, "graph": _EVIL})
    api("log_html", json_body={"experimentKey": key, "html": _EVIL, "override": True})
    api("log_output", json_body={"experimentKey": key, "outputLines": [{"offset": 0, "output": _EVIL}]})
    api("log_system_details", json_body={"experimentKey": key, "hostname": _EVIL, "env": {_EVIL: _EVIL}})
    api("log_git_metadata", json_body={"experimentKey": key, "branch": _EVIL})
    api(
        "upload_asset", {"experimentKey": key, "fileName": _EVIL + ".html"}, form=Form(("file", "file", _EVIL.encode()))
    )
    api("upload_asset", {"experimentKey": key}, form=Form(("link", None, b"javascript:alert(1)")))
    place = api("get_experiment_metadata", {"experimentKey": key})
    listed = _page(api, "/").content.decode()
    paths = re.findall(r'href="(/[^"]*script[^"]*)"', listed)
    assert paths
    pages = [listed, *(_page(api, path).content.decode() for path in paths)]
    pages.append(_page(api, f"{paths[0]}/{key}").content.decode())
    assert place["experimentKey"] in pages[-1]
    for page in pages:
        assert _EVIL not in page
        assert "&lt;script&gt;" in page
        assert 'href="javascript:' not in page


def test_pages_may_load_nothing_from_elsewhere(api: OverHttp) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", [1, 2])
    answer = _page(api, f"/team/digits/{key}")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', answer.content.decode())
    for source in re.findall(r'(?:src|href)="(/-/[^"]+)"', answer.content.decode()):
        assert _page(api, source).status == 200, source


def test_chart_gets_the_whole_series(api: OverHttp) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "a/b", [1.5, float("nan")])
    found = json.loads(_page(api, f"/-/chart/{key}", "name=a%2Fb").content)
    assert (found["steps"], found["values"]) == ([0, 1], ["1.5", "NaN"])


def test_logged_html_and_assets_get_no_origin(api: OverHttp) -> None:
    key = api.new_experiment()
    api("log_html", json_body={"experimentKey": key, "html": _EVIL, "override": True})
    made = api(
        "upload_asset", {"experimentKey": key, "fileName": "x.html"}, form=Form(("file", "file", _EVIL.encode()))
    )
    for path in (f"/-/html/{key}", f"/-/asset/{key}/{made['assetId']}"):
        answer = _page(api, path)
        assert answer.content == _EVIL.encode()
        assert answer.headers["content-security-policy"].startswith("sandbox;")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_pages_of_nothing_say_so(api: OverHttp) -> None:
    for path in ("/no", "/no/no", f"/team/digits/{'0' * 32}", "/-/no"):
        answer = _page(api, path)
        assert answer.status == 404, path
        assert answer.headers["content-type"].startswith("text/html")
    assert _page(api, "/a/b/c/d").status == 404


def test_static_files_come_from_the_package_only(api: OverHttp, tmp_path: Path) -> None:
    for name in ("..%2fpages.py", "%2e%2e", "..%2f..%2fcomet.py"):
        assert _page(api, f"/-/{name}").status == 404
