"""Source code is shown with its colors, unless that would take too long or too much."""

from __future__ import annotations

import io
import zipfile

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web import lexing
from cometr_py.server.web.lexing import Language, TooMuch, highlighted
from cometr_py.server.web.pages import highlight
from cometr_py.server.web.pages.highlight import LONGEST, LONGEST_SHOWN, MOST_LINES, plain_html
from cometr_py.server.web.pages.terminal import terminal_html
from tests.support.pages import Page, Site
from tests.support.server_client import Api, Form

#: The lexer of .ini files takes minutes for it, and eight times as long for twice as much.
SLOW_INI = "x" + " " * 40_000


@pytest.fixture
def database() -> None:
    """SQLite will do: what is tested here does not come from the database's own ways."""


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


def code_page(api: Api, site: Site, code: str) -> Page:
    key = api.new_experiment()
    api("log_code", json_body={"experimentKey": key, "code": code})
    return site.page(f"/team/digits/{key}?tab=code")


def file_page(api: Api, site: Site, name: str, content: bytes) -> Page:
    key = api.new_experiment()
    query = {"experimentKey": key, "fileName": name}
    asset_id = api("upload_asset", query, form=Form(("file", "f", content)))["assetId"]
    return site.page(f"/team/digits/{key}?tab=assets&asset={asset_id}")


@pytest.mark.parametrize(
    ("language", "text", "file_name", "part"),
    [
        ("code", "import os\n", None, '<span class="kn">import</span>'),
        ("code", "library(cometr)\nf <- function(x) x\n", None, '<span class="kr">function</span>'),
        ("code", "fn main() {}\n", "src/main.rs", '<span class="k">fn</span>'),
        ("diff", "+new\n", None, '<span class="gi">+new</span>'),
        ("json", '{"b":[1,2]}', None, '<span class="mi">1</span>'),
    ],
)
def test_source_is_colored_by_its_language(language: Language, text: str, file_name: str | None, part: str) -> None:
    assert part in (highlighted(language, text, file_name) or "")


def test_each_line_is_one_element() -> None:
    assert (highlighted("code", "\n\na\n\nb\n") or "").count('class="line"') == 5
    assert plain_html("\n\na <b>\n\nb\n").html.count('class="line"') == 5
    assert '<span class="line">a &lt;b&gt;</span>' in plain_html("\n\na <b>\n\nb\n").html


@pytest.mark.parametrize(("language", "text", "file_name"), [("code", "x", "a.zzz"), ("json", "{", None)])
def test_what_no_lexer_knows_has_no_colors(language: Language, text: str, file_name: str | None) -> None:
    assert highlighted(language, text, file_name) is None


def test_json_that_grows_by_its_indentation_is_refused() -> None:
    nested = "[" * 500 + "]" * 500
    with pytest.raises(TooMuch):
        highlighted("json", f"[{','.join([nested] * 10)}]")
    with pytest.raises(TooMuch):
        highlighted("json", "[" * 100_000 + "]" * 100_000)


def test_the_page_shows_colors(api: Api, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highlight, "DEADLINE_S", 100)
    assert '<span class="kn">import</span>' in code_page(api, site, "import sys\n").html


def test_a_lexer_that_takes_too_long_is_given_up(api: Api, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highlight, "DEADLINE_S", 0.5)
    page = file_page(api, site, "slow.ini", SLOW_INI.encode())
    assert "Shown without colors, because highlighting it takes too long." in page.text
    assert SLOW_INI in page.text


def test_what_took_too_long_is_not_tried_again_soon(api: Api, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highlight, "DEADLINE_S", 0.2)
    content = f"y{SLOW_INI}".encode()
    file_page(api, site, "slow.ini", content)
    monkeypatch.setattr(highlight, "run_bounded_from_thread", lambda *_, **__: pytest.fail("it was tried again"))
    assert "takes too long" in file_page(api, site, "slow.ini", content).text


@pytest.mark.parametrize("text", ["x = 1\n" * (LONGEST // 6 + 1), "\n" * (MOST_LINES + 1)], ids=["long", "lines"])
def test_long_source_is_shown_plain(api: Api, site: Site, text: str) -> None:
    page = code_page(api, site, text)
    assert "Shown without colors, because it has more than" in page.text
    assert 'class="n"' not in page.html


def test_only_the_beginning_of_very_long_source_is_shown(api: Api, site: Site) -> None:
    key = api.new_experiment()
    text = "x" * LONGEST_SHOWN * 2
    api("log_code", json_body={"experimentKey": key, "code": text})
    page = site.page(f"/team/digits/{key}?tab=code")
    assert len(page.html) < LONGEST_SHOWN * 1.1
    assert "Only the beginning is shown." in page.text
    assert site.ask(f"/-/document/{key}/code").text == text


def test_a_page_of_line_ends_is_cut() -> None:
    found = plain_html("\n" * LONGEST_SHOWN)
    assert found.cut
    assert found.html.count("\n") < MOST_LINES


def test_returns_without_a_line_end_are_read_once() -> None:
    """Following each of them to the end would take minutes."""
    assert terminal_html([("a" + "\r" * 200_000 + "b\r\r\n", False)]) == "b\n"


def test_an_archive_with_too_large_an_index_has_no_preview(api: Api, site: Site) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(200):
            entry = zipfile.ZipInfo(f"member {number}")
            entry.comment = b"x" * 60_000
            archive.writestr(entry, b"")
    assert "no preview" in file_page(api, site, "many.zip", target.getvalue()).text


def test_cells_of_a_table_are_cut(api: Api, site: Site) -> None:
    page = file_page(api, site, "a.csv", b"name\n" + b"1" * 100_000 + b"\n")
    assert len(page.html) < 20_000


def test_the_largest_result_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexing, "LONGEST_HTML", 100)
    with pytest.raises(TooMuch):
        highlighted("code", "a = 1\n" * 100)
