"""Highlighting by Pygments: one element for each line, with the classes by which the style sheet colors words.

It belongs into a worker process: some lexers spend minutes in a single regular expression.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Literal

import pygments
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import DiffLexer, JsonLexer, PythonLexer, SLexer, get_lexer_for_filename
from pygments.util import ClassNotFound

Language = Literal["code", "json", "diff"]
#: Characters of a result, and of JSON with its indentation, which can be a thousand times as long as without.
LONGEST_HTML = 12_000_000
LONGEST_INDENTED = 1_000_000
_LOOKS_LIKE_R = re.compile(
    r"^[ \t]*(library|require)\(|<-[ \t]*function[ \t]*\(|^[ \t]*[\w.]+[ \t]*<-[ \t]", re.MULTILINE
)


class TooMuch(Exception):
    """The result is too large to be shown, or the text is nested too deeply."""


def highlighted(language: Language, text: str, file_name: str | None = None) -> str | None:
    """Return text as HTML.

    Args:
        language: `json` is indented first; `diff` is the output of diff or git diff; `code` is in the language of
            its file name. Without a name it is Python, or R if it looks like R.
        text: What to highlight.
        file_name: With or without directories.

    Returns:
        None if nothing is known of the language, or if the text should be JSON, but is not.

    Raises:
        TooMuch: The result would be too large.
    """
    if language == "json":
        indented = _indented(text)
        return None if indented is None else _html(indented, JsonLexer())
    if language == "diff":
        return _html(text, DiffLexer())
    lexer = _lexer(text, file_name)
    return None if lexer is None else _html(text, lexer)


def _indented(text: str) -> str | None:
    pieces: list[str] = []
    length = 0
    try:
        for piece in json.JSONEncoder(indent=2, ensure_ascii=False).iterencode(json.loads(text)):
            length += len(piece)
            if length > LONGEST_INDENTED:
                raise TooMuch
            pieces.append(piece)
    except ValueError:
        return None
    except RecursionError:
        raise TooMuch from None
    return "".join(pieces)


def _lexer(text: str, file_name: str | None) -> Lexer | None:
    if file_name:
        try:
            named: Lexer = get_lexer_for_filename(file_name.rpartition("/")[2])
        except ClassNotFound:
            return None
        return named
    guessed: Lexer = SLexer() if _LOOKS_LIKE_R.search(text) else PythonLexer()
    return guessed


def _html(text: str, lexer: Lexer) -> str:
    lexer.stripnl = False
    html: str = pygments.highlight(text, lexer, _LineFormatter())
    if len(html) > LONGEST_HTML:
        raise TooMuch
    return html.rstrip("\n")


class _LineFormatter(HtmlFormatter[str]):
    """Nothing around the text, and each line in a span."""

    def wrap(self, source: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        for is_code, line in source:
            if is_code:
                content = line.rstrip("\n")
                yield 1, f'<span class="line">{content}</span>\n'
