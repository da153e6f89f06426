"""Which content type a file is served with, by its name, and which assets are pictures, sounds and videos."""

from __future__ import annotations

import mimetypes

_TEXT = "text/plain; charset=utf-8"
_TEXT_SUFFIXES = """
c cc cfg conf cpp css diff env go h hpp ini ipynb java jl js kt log lua md patch pl properties py r rb rmd rs rst scala
sh sql swift tex text toml ts tsx txt yaml yml
"""
#: Where the standard table has nothing, or something that clients would not read as text.
_BY_SUFFIX = dict.fromkeys(_TEXT_SUFFIXES.split(), _TEXT) | {
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "htm": "text/html; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "wav": "audio/x-wav",
    "webp": "image/webp",
    "xml": "text/xml; charset=utf-8",
}


def content_type(file_name: str) -> str:
    """Return the content type of a file of this name; that of text for all kinds of source code."""
    suffix = file_name.rpartition(".")[2].lower() if "." in file_name else ""
    return _BY_SUFFIX.get(suffix) or mimetypes.guess_type(file_name, strict=False)[0] or "application/octet-stream"


def is_kind(kind: str, asset_type: str, file_name: str) -> bool:
    """Return whether an asset is an `image`, `audio` or `video`: by the type it was logged with, or by its name."""
    return asset_type == kind or (asset_type == "asset" and content_type(file_name).startswith(f"{kind}/"))
