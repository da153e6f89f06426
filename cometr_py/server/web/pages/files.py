"""The files of an experiment: the list of its assets, and a look into one of them."""

from __future__ import annotations

import csv
import io
import itertools
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup
from starlette.requests import Request

from cometr_py.server.domain.content_types import content_type
from cometr_py.server.web.pages.data import opened_asset
from cometr_py.server.web.pages.formats import address, is_number, pretty
from cometr_py.server.web.pages.highlight import code_html, json_html
from cometr_py.server.web.pages.rendering import PageContext, asked_number, asked_once

#: Assets on one page of the list.
_ON_A_PAGE = 100
#: How much of a file is read to be shown, and how much of a table of it.
_LONGEST = 500_000
_ROWS, _COLUMNS = 200, 50
_MEMBERS = 200
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml", "image/bmp", "image/avif")
_SEPARATORS = {"csv": ",", "tsv": "\t"}
_SOURCE = "source_code"


@dataclass
class Preview:
    """A look into a file.

    Attributes:
        kind: `image`, `audio`, `video`, `page`, `table`, `archive`, `text`, `remote` or `none`.
        text: What a text holds, as HTML.
        head: The first row of a table, each name with whether numbers stand below it.
        rows: Its others, or the members of an archive with their sizes.
        cut: Only a part is shown.
    """

    kind: str
    text: Markup | None = None
    head: list[tuple[str, bool]] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)
    cut: bool = False


def assets_tab(reader: PageContext, request: Request, key: str) -> dict[str, Any]:
    """What the tab of the assets shows."""
    everything = reader.read("get_assets", experimentKey=key)["assets"]
    search, kind = asked_once(request, "q").strip(), asked_once(request, "type")
    matching = [
        asset
        for asset in everything
        if (not kind or asset["type"] == kind) and search.lower() in (asset["fileName"] or "").lower()
    ]
    pages = max(-(-len(matching) // _ON_A_PAGE), 1)
    number = min(max(asked_number(request, "page", 1), 1), pages)
    chosen = asked_once(request, "asset")
    opened = next((asset for asset in everything if asset["assetId"] == chosen), None) if chosen else None
    shown = matching[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    return {
        "search": search,
        "kind": kind,
        "kinds": sorted(Counter(asset["type"] for asset in everything).items()),
        "matching": len(matching),
        "total": len(everything),
        "number": number,
        "pages": pages,
        "assets": shown,
        "pictures": [asset for asset in shown if looks_like(asset) == "image"],
        "opened": opened,
        "preview": None if opened is None else preview(reader, opened),
        "file_address": file_address,
    }


def source_files(reader: PageContext, request: Request, key: str) -> dict[str, Any]:
    """The source files among the assets, and the one that is open."""
    files = reader.read("get_assets", experimentKey=key, type=_SOURCE)["assets"]
    chosen = asked_once(request, "asset")
    opened = next((asset for asset in files if asset["assetId"] == chosen), None) if chosen else None
    return {"listed": files, "opened": opened, "preview": None if opened is None else preview(reader, opened)}


def file_address(asset: dict[str, Any], *, download: bool = False) -> str:
    """Where the bytes of an asset are."""
    name = (asset["fileName"] or asset["assetId"]) if download else None
    return address("-", "asset", asset["experimentKey"], asset["assetId"], download=name)


def looks_like(asset: dict[str, Any]) -> str | None:
    """What a browser can play or draw of a file by itself: `image`, `audio`, `video`, or nothing of these."""
    if asset["remote"]:
        return None
    kind = content_type(asset["fileName"] or "")
    if kind in _PICTURES or (asset["type"] == "image" and not kind.startswith(("text/", "application/json"))):
        return "image"
    for played in ("audio", "video"):
        if kind.startswith(f"{played}/") or asset["type"] == played:
            return played
    return None


def preview(reader: PageContext, asset: dict[str, Any]) -> Preview:
    """A look into an asset."""
    if asset["remote"]:
        return Preview("remote")
    played = looks_like(asset)
    if played is not None:
        return Preview(played)
    name = asset["fileName"] or ""
    kind = content_type(name)
    if kind.startswith("text/html"):
        return Preview("page")
    with opened_asset(reader, asset["experimentKey"], asset["assetId"]) as file:
        content = file.read(_LONGEST + 1)
        if content[:4] == b"PK\x03\x04":
            return _archive(file)
    suffix = name.rpartition(".")[2].lower()
    cut = len(content) > _LONGEST
    text = _text(content[:_LONGEST], cut)
    if text is None:
        return Preview("none")
    if suffix in _SEPARATORS:
        return _table(text, _SEPARATORS[suffix], cut)
    indented = None if cut else pretty(text) if text.lstrip()[:1] in ("{", "[") else None
    if indented is not None:
        return Preview("text", json_html(indented))
    return Preview("text", code_html(text, name or "text.txt"), cut=cut)


def _text(content: bytes, cut: bool) -> str | None:
    """The content as text, None if it is none."""
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The end of a part may fall into a character.
        return content.decode("utf-8", "ignore") if cut and error.start > len(content) - 4 else None


def _table(text: str, separator: str, cut: bool) -> Preview:
    try:
        rows = list(itertools.islice(csv.reader(io.StringIO(text), delimiter=separator), _ROWS + 2))
    except csv.Error:
        return Preview("text", code_html(text, "text.txt"), cut=cut)
    shown = [row[:_COLUMNS] for row in rows[: _ROWS + 1]]
    is_cut = cut or len(rows) > len(shown) or any(len(row) > _COLUMNS for row in rows)
    head, *rows = shown or [[]]
    numeric = [all(is_number(row[at]) for row in rows if len(row) > at and row[at]) for at in range(len(head))]
    return Preview("table", head=list(zip(head, numeric, strict=True)), rows=rows, cut=is_cut)


def _archive(file: io.BufferedIOBase) -> Preview:
    try:
        with zipfile.ZipFile(file) as archive:
            members = [[entry.filename, entry.file_size] for entry in archive.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Preview("none")
    return Preview("archive", rows=members[:_MEMBERS], cut=len(members) > _MEMBERS)
