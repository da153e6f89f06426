"""The files of an experiment: the list of its assets, and a look into one of them."""

from __future__ import annotations

import csv
import functools
import io
import itertools
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.requests import Request

from cometr_py.server.domain.assets import StoredAsset, assets_of_experiment, stored_asset
from cometr_py.server.domain.content_types import name_with_suffix
from cometr_py.server.web.pages.formats import is_number
from cometr_py.server.web.pages.highlight import LONGEST_SHOWN, ShownText, code_html, json_html, plain_html
from cometr_py.server.web.pages.limited_reader import LimitedReader
from cometr_py.server.web.pages.rendering import TabRequest, asked_number, asked_once, page_address

#: Assets on one page of the list.
_ON_A_PAGE = 100
#: How much of a table is shown.
_ROWS, _COLUMNS, _LONGEST_CELL = 200, 50, 500
_MEMBERS = 200
#: Characters of a name, or of metadata, that are read.
_LONGEST_STRING = 2_001
#: Bytes of an archive that are read to list its members: about 100,000 of them.
_ARCHIVE_BYTES = 10_000_000
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml", "image/bmp", "image/avif")
_SEPARATORS = {"text/csv": ",", "text/tab-separated-values": "\t"}
_SOURCE = "source_code"


@dataclass
class Preview:
    """A look into a file.

    Attributes:
        kind: `image`, `audio`, `video`, `page`, `table`, `archive`, `text`, `remote` or `none`.
        text: The content.
        head: The first row of a table, each name with whether its column holds numbers.
        rows: Its others, or the members of an archive with their sizes.
        cut: Only a part is shown.
    """

    kind: str
    text: ShownText | None = None
    head: list[tuple[str, bool]] = field(default_factory=list)
    rows: Sequence[Sequence[str | int]] = field(default_factory=list)
    cut: bool = False


def assets_tab(wanted: TabRequest) -> dict[str, object]:
    """Return what the tab of the assets shows."""
    request, experiment = wanted.request, wanted.experiment
    everything = assets_of_experiment(wanted.connection, experiment.id, experiment.key, longest=_LONGEST_STRING)
    search, kind = asked_once(request, "q").strip(), asked_once(request, "type")
    matching = [
        asset for asset in everything if (not kind or asset.type == kind) and search.lower() in asset.file_name.lower()
    ]
    pages = max(-(-len(matching) // _ON_A_PAGE), 1)
    number = min(max(asked_number(request, "page", 1), 1), pages)
    opened = _opened(wanted, everything)
    shown = matching[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    return {
        "search": search,
        "kind": kind,
        "kinds": sorted(Counter(asset.type for asset in everything).items()),
        "matching": len(matching),
        "total": len(everything),
        "number": number,
        "pages": pages,
        "assets": shown,
        "pictures": [asset for asset in shown if looks_like(asset) == "image"],
        "opened": opened,
        "preview": None if opened is None else preview(wanted, opened),
        "file_address": functools.partial(file_address, request),
    }


def source_files(wanted: TabRequest) -> dict[str, object]:
    """Return the source files among the assets, and the one that is open."""
    experiment = wanted.experiment
    files = assets_of_experiment(wanted.connection, experiment.id, experiment.key, _SOURCE, longest=_LONGEST_STRING)
    opened = _opened(wanted, files)
    return {"listed": files, "opened": opened, "preview": None if opened is None else preview(wanted, opened)}


def file_address(request: Request, asset: StoredAsset, *, download: bool = False) -> str:
    """Return where the content of an asset is."""
    return page_address(
        request, "-", "asset", asset.experiment_key or "", asset.asset_id, download="1" if download else None
    )


def looks_like(asset: StoredAsset) -> str | None:
    """Return what a browser can play or draw of a file by itself: `image`, `audio`, `video`, or None of these."""
    if asset.is_remote:
        return None
    kind = asset.media_type.partition(";")[0]
    if kind in _PICTURES or (asset.type == "image" and not kind.startswith(("text/", "application/json"))):
        return "image"
    for played in ("audio", "video"):
        if kind.startswith(f"{played}/") or asset.type == played:
            return played
    return None


def preview(wanted: TabRequest, asset: StoredAsset) -> Preview:
    """Return a look into an asset."""
    if asset.is_remote:
        return Preview("remote")
    played = looks_like(asset)
    if played is not None:
        return Preview(played)
    content_type = asset.media_type.partition(";")[0]
    if content_type == "text/html":
        return Preview("page")
    _, sha256 = stored_asset(wanted.connection, asset.asset_id, asset.experiment_key)
    with wanted.context.opened(wanted.connection, sha256) as file:
        content = file.read(LONGEST_SHOWN + 1)
        if content[:4] == b"PK\x03\x04":
            return _archive(file)
    cut = len(content) > LONGEST_SHOWN
    text = _text(content[:LONGEST_SHOWN], cut)
    if text is None:
        return Preview("none")
    return _text_preview(text, name_with_suffix(asset.file_name, content_type), content_type, cut)


def _opened(wanted: TabRequest, assets: Sequence[StoredAsset]) -> StoredAsset | None:
    chosen = asked_once(wanted.request, "asset")
    return next((asset for asset in assets if asset.asset_id == chosen), None) if chosen else None


def _text_preview(text: str, name: str, content_type: str, cut: bool) -> Preview:
    if content_type in _SEPARATORS:
        return _table(text, _SEPARATORS[content_type], cut)
    shown = json_html(text, name) if text.lstrip()[:1] in ("{", "[") else code_html(text, name)
    return Preview("text", shown, cut=cut or shown.cut)


def _text(content: bytes, cut: bool) -> str | None:
    """Return the content as a string, None if it is not text."""
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
        plain = plain_html(text)
        return Preview("text", plain, cut=cut or plain.cut)
    shown = [[_cell(value) for value in row[:_COLUMNS]] for row in rows[: _ROWS + 1]]
    is_cut = cut or len(rows) > len(shown) or any(len(row) > _COLUMNS for row in rows)
    head, *rows = shown or [[]]
    numeric = [all(is_number(row[at]) for row in rows if len(row) > at and row[at]) for at in range(len(head))]
    return Preview("table", head=list(zip(head, numeric, strict=True)), rows=rows, cut=is_cut)


def _cell(value: str) -> str:
    return value if len(value) <= _LONGEST_CELL else f"{value[:_LONGEST_CELL]}…"


def _archive(file: io.BufferedIOBase) -> Preview:
    try:
        with zipfile.ZipFile(LimitedReader(file, _ARCHIVE_BYTES)) as archive:
            members = [(entry.filename, entry.file_size) for entry in archive.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Preview("none")
    return Preview("archive", rows=members[:_MEMBERS], cut=len(members) > _MEMBERS)
