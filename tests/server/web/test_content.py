"""What was logged, as a reader sees it: output with its colours, source, files of every kind, patches, lineage."""

from __future__ import annotations

import io
import zipfile

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages import formats
from cometr_py.server.web.pages.terminal import terminal_html
from tests.support.pages import Page, Site
from tests.support.server_client import Api, Form


@pytest.fixture
def database() -> None:
    """SQLite will do: what is tested here does not come from the database's own ways."""


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


def upload(api: Api, key: str, name: str, content: bytes, **query: str) -> str:
    form = Form(("file", "f", content))
    asset_id: str = api("upload_asset", {"experimentKey": key, "fileName": name, **query}, form=form)["assetId"]
    return asset_id


def look(api: Api, site: Site, name: str, content: bytes, **query: str) -> Page:
    """The page of a new experiment with a look into that file."""
    key = api.new_experiment()
    asset_id = upload(api, key, name, content, **query)
    return site.page(f"/team/digits/{key}?tab=assets&asset={asset_id}")


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("plain <b>", "plain &lt;b&gt;"),
        ("\x1b[31mred\x1b[0m not", '<span class="ink-1">red</span> not'),
        ("\x1b[1;32mgood", '<span class="bold ink-2">good</span>'),
        ("\x1b[91ma\x1b[39mb", '<span class="ink-9">a</span>b'),
        ("\x1b[38;5;2mnew\x1b[38;2;1;2;3mold\x1b[0m", '<span class="ink-2">new</span><span class="ink-2">old</span>'),
        ("\x1b[41mx\x1b[49my", '<span class="ground-1">x</span>y'),
        ("\x1b[2J\x1b[1;1H\x1b(Bx\x1b]0;title\x07y", "xy"),
        ("\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("10%\r50%\r100%\ndone", "100%\ndone"),
        ("a\r\nb\r\n", "a\nb\n"),
        ("bell\x07 null\x00 tab\t", "bell null tab\t"),
        ("\x1b[;;;;mx\x1b[99999999999999mx\x1b[", "xx"),
    ],
)
def test_output_of_terminals(printed: str, shown: str) -> None:
    assert terminal_html([(printed, False)]) == shown


def test_output_in_pieces_of_two_streams() -> None:
    found = terminal_html([("out ", False), ("err\n", True), ("\x1b[1mbold", False), ("both", True)])
    first, second = found.split("\n")
    assert first == 'out <span class="stderr">err</span>'
    assert second == '<span class="bold">bold</span><span class="bold stderr">both</span>'


def test_only_the_end_of_a_long_output_is_on_the_page(api: Api, site: Site) -> None:
    key = api.new_experiment()
    lines = [{"offset": number, "output": f"line {number}\n", "stderr": False} for number in range(6_000)]
    api("log_output", json_body={"experimentKey": key, "outputLines": lines})
    page = site.page(f"/team/digits/{key}?tab=output")
    assert "line 5999" in page.text
    assert "line 1000" in page.text
    assert "line 999\n" not in page.text
    assert "The last 5,000 lines" in page.text
    assert site.ask(f"/-/output/{key}").text.count("\n") == 6_000


@pytest.mark.parametrize(
    ("name", "content", "query", "tag", "words"),
    [
        ("a.png", b"\x89PNG", {}, "img", ""),
        ("figure", b"\x89PNG", {"type": "image"}, "img", ""),
        ("figure", b"<svg xmlns='x'/>", {"extension": "svg"}, "img", ""),
        ("scores", b"name,score\nx,1\n", {"extension": "csv"}, "table", "score"),
        ("script", b"import os", {"extension": ".py"}, "pre", "import os"),
        ("a.wav", b"RIFF\0\0\0\0WAVE", {}, "audio", ""),
        ("a.mp4", b"\0\0\0\x18ftypisom", {}, "video", ""),
        ("a.html", b"<h1>x</h1>", {}, "iframe", "without its scripts"),
        ("a.csv", b'name,score\n"x, y",1\nz,2.5\n', {}, "table", "x, y"),
        ("a.tsv", b"name\tscore\nx\t1\n", {}, "table", "score"),
        ("a.json", b'{"b":[1,2]}', {}, "pre", '  "b": ['),
        ("a.py", b"import os", {}, "pre", "import os"),
        ("a.txt", "\ufeffgr\u00fc\u00dfe".encode(), {}, "pre", "gr\u00fc\u00dfe"),
        ("LICENSE", b"no suffix", {}, "pre", "no suffix"),
        ("a.bin", b"\0\1\2", {}, "p", "no preview"),
        ("a.txt", b"\xff\xfe\xfa", {}, "p", "no preview"),
        ("a.zip", b"PK\x03\x04 broken", {}, "p", "no preview"),
        ("empty.txt", b"", {}, "pre", ""),
        ("empty.csv", b"", {}, "table", ""),
    ],
)  # fmt: skip
def test_a_look_into_files(
    api: Api, site: Site, name: str, content: bytes, query: dict[str, str], tag: str, words: str
) -> None:
    page = look(api, site, name, content, **query)
    section = Page(page.html.partition('id="preview"')[2].partition("</section>")[0])
    assert tag in [found for found, _ in section.tags]
    assert words in section.text


def test_frames_are_sandboxed(api: Api, site: Site) -> None:
    frames = [attributes for tag, attributes in look(api, site, "a.html", b"<p>").tags if tag == "iframe"]
    assert [frame["sandbox"] for frame in frames] == [None], "the attribute is there, and allows nothing"


def test_large_files_are_cut(api: Api, site: Site) -> None:
    page = look(api, site, "a.csv", b"n\n" + b"1\n" * 300_000)
    assert "Only the beginning is shown." in page.text
    assert len([tag for tag, _ in page.tags if tag == "tr"]) < 220
    assert "Only the beginning is shown." in look(api, site, "a.txt", ("ä" * 400_000).encode()).text


def test_members_of_archives(api: Api, site: Site) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("inner/weights.npy", b"1" * 1500)
    page = look(api, site, "a.npz", target.getvalue())
    assert "inner/weights.npy" in page.text
    assert "1.5 KB" in page.text


def test_assets_by_name_and_type(api: Api, site: Site) -> None:
    key = api.new_experiment()
    for number in range(120):
        upload(api, key, f"file_{number:03d}.txt", b"x")
    upload(api, key, "one.png", b"\x89PNG", type="image")
    place = f"/team/digits/{key}?tab=assets"
    assert "file_099.txt" in site.page(place).text
    assert "file_100.txt" not in site.page(place).text
    assert "file_100.txt" in site.page(f"{place}&page=2").text
    assert "file_007.txt" not in site.page(f"{place}&type=image").text
    found = site.page(f"{place}&q=_11").text
    assert ("file_111.txt" in found, "file_101.txt" in found) == (True, False)


@pytest.mark.parametrize("packed", [False, True])
def test_patches_as_text_or_in_an_archive(api: Api, site: Site, packed: bool) -> None:
    key = api.new_experiment()
    content = b"--- a/x.py\n+++ b/x.py\n-old\n+new <b>\n"
    if packed:
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("git_diff.patch", content)
        upload_content = target.getvalue()
    else:
        upload_content = content
    api("upload_git_patch", {"experimentKey": key}, form=Form(("file", "p", upload_content)))
    page = site.page(f"/team/digits/{key}?tab=git")
    assert '<span class="gi">+new &lt;b&gt;</span>' in page.html
    assert site.ask(f"/-/patch/{key}").content == content


def test_a_patch_that_unpacks_without_end_is_cut(api: Api, site: Site) -> None:
    key = api.new_experiment()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("git_diff.patch", b"+" * 50_000_000)
    api("upload_git_patch", {"experimentKey": key}, form=Form(("file", "p", target.getvalue())))
    assert len(site.ask(f"/-/patch/{key}").content) == 2_000_000


def test_comparing_marks_what_differs(api: Api, site: Site) -> None:
    keys = []
    for lr in (0.1, 0.2):
        key = api.new_experiment()
        values = [{"parameterName": "lr", "parameterValue": lr}, {"parameterName": "batch", "parameterValue": 32}]
        api("log_parameter_batch", json_body={"experimentKey": key, "values": values})
        api("log_system_details", json_body={"experimentKey": key, "installedPackages": [f"numpy=={lr}", "scipy==1"]})
        keys.append(key)
    place = "/-/compare?" + "&".join(f"key={key}" for key in keys)
    rows = [attributes.get("class") for tag, attributes in site.page(f"{place}&tab=parameters").tags if tag == "tr"]
    assert rows == [None, "same", "differs"]
    system = site.page(f"{place}&tab=system").html
    assert '<tr class="differs">\n<th scope="row" class="sticky">package numpy' in system
    assert '<tr class="same">\n<th scope="row" class="sticky">package scipy' in system


def test_names_with_slashes_have_pages(api: Api, site: Site) -> None:
    made = api(
        "create_experiment", json_body={"workspaceName": "a b", "projectName": "c/d?", "experimentName": "run 1"}
    )
    path = made["link"].removeprefix("http://127.0.0.1")
    assert path == f"/a%20b/c%2Fd%3F/{made['experimentKey']}"
    assert "run 1" in site.page(path).text
    assert "/a%20b/c%2Fd%3F" in site.page("/a%20b").all("a", "href")
    assert path in site.page("/a%20b/c%2Fd%3F").all("a", "href")


def test_how_values_are_written() -> None:
    lengths = {0: "0.0 s", 1234: "1.2 s", 61_000: "1 min 1 s", 3_661_000: "1 h 1 min", 90_000_000: "1 d 1 h"}
    assert {length: formats.duration(length) for length in lengths} == lengths
    sizes = {0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1500: "1.5 KB", 2_000_000: "2 MB", 10**20: "1e+05 PB"}
    assert {size: formats.size(size) for size in sizes} == sizes
    digits = "9" * 500
    numbers = {"0.123456789012345": "0.123457", "1e-3": "1e-3", "text": "text", "NaN": "NaN", digits: digits}
    assert {number: formats.number(number) for number in numbers} == numbers
    assert formats.moment(0) == '<time datetime="1970-01-01T00:00:00Z">1970-01-01 00:00:00 UTC</time>'
    assert formats.moment(10**18) == str(10**18)
    address = formats.address("a b", "c/d", q="x&y", empty="", none=None, many=["1", "2"])
    assert address == "/a%20b/c%2Fd?q=x%26y&many=1&many=2"
