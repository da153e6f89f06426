"""The content type of a file follows from its first bytes, from what the client declares, and from its name."""

from __future__ import annotations

import pytest

from cometr_py.server.domain.content_types import (
    START,
    Declared,
    content_type_of,
    is_kind,
    name_with_suffix,
)

TEXT = "text/plain; charset=utf-8"
SVG = b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "x">\n<!-- made by a plot -->\n<svg xmlns="x"></svg>'
PNG = b"\x89PNG\r\n\x1a\n\0\0"


@pytest.mark.parametrize(
    ("start", "name", "extension", "sent", "expected"),
    [
        (SVG, "loss", "svg", None, "image/svg+xml"),
        (SVG, "loss", ".SVG", None, "image/svg+xml"),
        (SVG, "loss", None, "image/svg+xml", "image/svg+xml"),
        (SVG, "loss", None, None, "image/svg+xml"),
        (b"\xef\xbb\xbf" + SVG, "loss", None, None, "image/svg+xml"),
        (SVG, "loss.txt", None, None, TEXT),
        (b"a,b\n1,2\n", "table", "csv", None, "text/csv; charset=utf-8"),
        (b"a,b\n1,2\n", "table", None, "text/csv", "text/csv; charset=utf-8"),
        (b"a,b\n1,2\n", "table", None, "text/csv; charset=latin-1", "text/csv; charset=latin-1"),
        (b"a,b\n1,2\n", "table.csv", "py", None, TEXT),
        (PNG, "photo.jpg", None, "image/jpeg", "image/png"),
        (PNG, "notes.txt", "txt", "text/plain", "image/png"),
        (b"RIFF\0\0\0\0WAVEfmt ", "sound", None, None, "audio/x-wav"),
        (b"\0\0\0\x18ftypisom", "clip", None, None, "video/mp4"),
        (b"\0\0\0\x18ftypavif", "photo", None, None, "image/avif"),
        (b"BM\0\0\0\0", "old", None, None, "image/bmp"),
        (b"<script>", "photo.png", None, None, TEXT),
        (b"<!doctype html><p>", "photo.png", None, "image/png", "text/html; charset=utf-8"),
        (b"\0\1\2", "script.py", None, "text/plain", "application/octet-stream"),
        (b"\0\1\2", "sound.wav", None, None, "audio/x-wav"),
        (b"gr\xfc\xdfe", "latin.txt", None, None, TEXT),
        (b"gr\xfc\xdfe", "latin", None, None, "application/octet-stream"),
        (b"", "empty.csv", None, None, "text/csv; charset=utf-8"),
        (b"", "empty", None, None, TEXT),
        (b"no suffix", "LICENSE", None, "application/octet-stream", TEXT),
        (b"BMW is a text", "cars", None, None, TEXT),
        (b"x", "a", None, "text/html\r\nSet-Cookie: x", TEXT),
        (b"x", "a", None, "multipart/form-data", TEXT),
        (b"\x1b[31mred", "log", None, None, TEXT),
        ("ä".encode() * START, "umlauts", None, None, TEXT),
        (b"x" + "ä".encode() * START, "umlauts", None, None, TEXT),
    ],
)
def test_content_types(start: bytes, name: str, extension: str | None, sent: str | None, expected: str) -> None:
    assert content_type_of(start[:START], "asset", name, Declared(extension, sent)) == expected


def test_the_type_of_an_asset_counts() -> None:
    assert content_type_of(SVG, "image", "loss.ts") == "image/svg+xml"
    assert content_type_of(b'{"a": 1}', "confusion-matrix", "matrix") == "application/json"
    assert content_type_of(b'{"a": 1}', "asset", "matrix") == TEXT


def test_many_comments_take_no_time() -> None:
    assert content_type_of(b"<!---->" * (START // 7), "asset", "x") == TEXT


@pytest.mark.parametrize(
    ("name", "content_type", "expected"),
    [
        ("loss", "image/svg+xml", "loss.svg"),
        ("loss.svg", "image/svg+xml", "loss.svg"),
        ("v1.2", "image/png", "v1.2.png"),
        ("table", "text/csv; charset=utf-8", "table.csv"),
        ("LICENSE", TEXT, "LICENSE.txt"),
        ("weights", "application/octet-stream", "weights"),
        ("photo.png", "image/jpeg", "photo.png"),
        ("page", "x/unheard-of", "page"),
    ],
)
def test_names_of_downloads_have_a_suffix(name: str, content_type: str, expected: str) -> None:
    assert name_with_suffix(name, content_type) == expected


def test_kinds_of_assets() -> None:
    assert is_kind("image", "image", TEXT)
    assert is_kind("audio", "asset", "audio/x-wav")
    assert not is_kind("image", "source_code", "image/png")
