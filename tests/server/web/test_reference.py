"""The description as a page: complete, and readable without a network."""

from __future__ import annotations

import re
from pathlib import Path

from cometr_py.core import api_spec
from cometr_py.server.web.reference import page
from tests.support.server_client import serving


def test_every_operation_is_on_the_page_with_its_path() -> None:
    text = page()
    for operation in api_spec.operations().values():
        assert f'<article id="{operation.id}">' in text
        assert f"<b>{operation.method}</b>{operation.path}</p>" in text


def test_every_link_leads_somewhere_on_the_page() -> None:
    text = page()
    names = set(re.findall(r' id="([^"]+)"', text))
    targets = set(re.findall(r'href="([^"]*)"', text))
    assert targets == {f"#{name}" for name in names if f"#{name}" in targets}


def test_nothing_is_fetched_or_run() -> None:
    assert not re.search(r"<(script|link|img|iframe|object)\b|@import|url\(|\ssrc=", page())


def test_the_local_comet_shows_it_without_a_key(tmp_path: Path) -> None:
    with serving(tmp_path) as (api, _):
        answer = api.send("GET", "/-/docs", "", {"host": "127.0.0.1"}, b"")
    assert answer.status == 200
    assert answer.content.decode() == page()
