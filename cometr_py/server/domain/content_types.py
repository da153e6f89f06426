"""Which content type a file is served with, decided when it is stored.

Clients log figures without a suffix in their names, and pictures with a wrong one. So the first bytes decide if they
are unmistakable, then what the client declares, then the name; what the bytes contradict does not count.
"""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass

#: How many of a file's first bytes decide.
START = 1024
UNKNOWN = "application/octet-stream"
_TEXT = "text/plain; charset=utf-8"
_JSON = "application/json"
_SVG = "image/svg+xml"
_HTML = "text/html; charset=utf-8"
_XML = "text/xml; charset=utf-8"
_TEXT_SUFFIXES = """
c cc cfg conf cpp css diff env go h hpp ini ipynb java jl js kt log lua md patch pl properties py r rb rmd rs rst scala
sh sql swift tex text toml ts tsx txt yaml yml
"""
#: Where the standard table has nothing, or something that clients would not read as text.
_BY_SUFFIX = dict.fromkeys(_TEXT_SUFFIXES.split(), _TEXT) | {
    "csv": "text/csv; charset=utf-8",
    "gz": "application/gzip",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "html": _HTML,
    "htm": _HTML,
    "json": _JSON,
    "svg": _SVG,
    "wav": "audio/x-wav",
    "webp": "image/webp",
    "xml": _XML,
}
#: The suffix of a download, where the standard table has another or none.
_SUFFIXES = {
    "text/plain": ".txt",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/html": ".html",
    "text/xml": ".xml",
    "image/jpeg": ".jpg",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "audio/x-wav": ".wav",
    "audio/flac": ".flac",
    "audio/ogg": ".ogg",
    "video/webm": ".webm",
}
_SIGNATURES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"OggS\0", "audio/ogg"),
    (b"fLaC\0", "audio/flac"),
    (b"ID3\2", "audio/mpeg"),
    (b"ID3\3", "audio/mpeg"),
    (b"ID3\4", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"%PDF-", "application/pdf"),
    (b"\x1f\x8b\x08", "application/gzip"),
)
_IN_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/x-wav", b"AVI ": "video/x-msvideo"}
_IN_FTYP = {b"avif": "image/avif", b"avis": "image/avif", b"M4A ": "audio/mp4", b"qt  ": "video/quicktime"}
#: Types of assets whose content is JSON.
_JSON_ASSETS = (
    "confusion-matrix",
    "curve",
    "datagrid",
    "histogram3d",
    "histogram_combined_3d",
    "notebook",
    "3d-points",
)
_DECLARED = re.compile(r"[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*(; ?charset=[a-z0-9_.-]+)?", re.IGNORECASE)
_WITHOUT_MEANING = (UNKNOWN, "binary/octet-stream", "application/x-www-form-urlencoded")
#: What an SVG or HTML document may begin with.
_COMMENTS = r"(?:<!--(?:(?!-->).)*-->\s*)*"
_PREAMBLE = rf"\ufeff?\s*(?:<\?xml[^>]*>\s*)?{_COMMENTS}"
_SVG_START = re.compile(rf"{_PREAMBLE}(?:<!DOCTYPE svg[^>]*>\s*)?{_COMMENTS}<svg[\s>]", re.DOTALL | re.IGNORECASE)
_HTML_START = re.compile(rf"{_PREAMBLE}<(?:!DOCTYPE html|html|head|body)[\s>]", re.DOTALL | re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True)
class Declared:
    """What a client declares about a file, beside its name.

    Attributes:
        extension: The name's ending, with or without its dot.
        content_type: That of the part of the form.
    """

    extension: str | None = None
    content_type: str | None = None


def content_type_of(start: bytes, asset_type: str, file_name: str, declared: Declared | None = None) -> str:
    """Return the content type of a file.

    Args:
        start: Its first bytes, as many as `START`.
        asset_type: The type that it was logged with, such as `image`.
        file_name: Its logical name.
        declared: What else the client declares about it.
    """
    found = _by_signature(start)
    if found is not None:
        return found
    text = _as_text(start)
    if asset_type == "image" and text is not None and _SVG_START.match(text):
        return _SVG
    declared = declared or Declared()
    claims = (
        by_name(f"x.{declared.extension.lstrip('.')}") if declared.extension else UNKNOWN,
        _declared_type(declared.content_type),
        by_name(file_name),
    )
    for claim in claims:
        if claim not in _WITHOUT_MEANING and _fits(claim, start, text):
            return claim
    return UNKNOWN if text is None else _of_text(text, asset_type)


def by_name(file_name: str) -> str:
    """Return the content type that the suffix of a name stands for; that of text for all kinds of source code."""
    suffix = file_name.rpartition(".")[2].lower() if "." in file_name else ""
    return _BY_SUFFIX.get(suffix) or mimetypes.guess_type(f"x.{suffix}", strict=False)[0] or UNKNOWN


def is_kind(kind: str, asset_type: str, content_type: str) -> bool:
    """Return whether an asset is an `image`, `audio` or `video`: by the type it was logged with, or by its content."""
    return asset_type == kind or (asset_type == "asset" and content_type.startswith(f"{kind}/"))


def name_with_suffix(name: str, content_type: str) -> str:
    """Return the name of a download: with the suffix of its content type, if it has none that stands for a type."""
    plain = content_type.partition(";")[0].strip().lower()
    if plain == UNKNOWN or by_name(name) != UNKNOWN:
        return name
    return name + (_SUFFIXES.get(plain) or mimetypes.guess_extension(plain) or "")


def _by_signature(start: bytes) -> str | None:
    for signature, found in _SIGNATURES:
        if start.startswith(signature):
            return found
    if start[:4] == b"RIFF":
        return _IN_RIFF.get(start[8:12])
    if start[4:8] == b"ftyp":
        return _IN_FTYP.get(start[8:12], "video/mp4")
    if start[:2] == b"BM" and b"\0" in start:
        return "image/bmp"
    return None


def _as_text(start: bytes) -> str | None:
    """Return the first bytes as a string, None if they are not text."""
    try:
        text = start.decode()
    except UnicodeDecodeError as error:
        if len(start) < START or error.start < len(start) - 3:  # the end of the start may fall into a character
            return None
        text = start[: error.start].decode()
    return None if _CONTROL.search(text) else text


def _declared_type(content_type: str | None) -> str:
    found = (content_type or "").strip()
    if not _DECLARED.fullmatch(found) or found.lower().startswith("multipart/"):
        return UNKNOWN
    return f"{found}; charset=utf-8" if found.startswith("text/") and ";" not in found else found


def _fits(claim: str, start: bytes, text: str | None) -> bool:
    """Return whether bytes may be of a type: no picture or sound is text, and no text has null bytes."""
    if not start:
        return True
    if claim.startswith("text/") or claim in (_JSON, _SVG):
        return b"\0" not in start
    return text is None or not claim.startswith(("image/", "audio/", "video/"))


def _of_text(text: str, asset_type: str) -> str:
    if _SVG_START.match(text):
        return _SVG
    if _HTML_START.match(text):
        return _HTML
    if text.startswith("<?xml"):
        return _XML
    if asset_type in _JSON_ASSETS and text.lstrip()[:1] in ("{", "["):
        return _JSON
    return _TEXT
