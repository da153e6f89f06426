"""Source text as HTML: one element for each line, with the classes by which the style sheet colours words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pygments
from markupsafe import Markup
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import DiffLexer, JsonLexer, PythonLexer, SLexer, get_lexer_for_filename
from pygments.util import ClassNotFound

#: Longer source code is shown without colours, which would take too long.
LONGEST = 300_000
_LOOKS_LIKE_R = re.compile(r"^\s*(library|require)\(|<-\s*function\s*\(|^\s*[\w.]+\s*<-\s", re.MULTILINE)


def code_html(text: str, file_name: str | None = None) -> Markup:
    """Return source code in the language of its file name; without a name, Python or R by its looks."""
    return _html(text, _lexer(text, file_name))


def json_html(text: str) -> Markup:
    """Return JSON."""
    return _html(text, JsonLexer())


def diff_html(text: str) -> Markup:
    """Return the output of `diff` or `git diff`."""
    return _html(text, DiffLexer())


def _lexer(text: str, file_name: str | None) -> Lexer | None:
    if file_name:
        try:
            named: Lexer = get_lexer_for_filename(file_name.rpartition("/")[2])
        except ClassNotFound:
            return None
        return named
    guessed: Lexer = SLexer() if _LOOKS_LIKE_R.search(text) else PythonLexer()
    return guessed


def _html(text: str, lexer: Lexer | None) -> Markup:
    if lexer is None or len(text) > LONGEST:
        lines = text.rstrip("\n").split("\n")
        return Markup("\n").join(Markup('<span class="line">{}</span>').format(line) for line in lines)
    lexer.stripnl = False
    return Markup(pygments.highlight(text, lexer, _LineFormatter()).rstrip("\n"))


class _LineFormatter(HtmlFormatter[str]):
    """Nothing around the text, and each line in a span."""

    def wrap(self, source: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        for is_code, line in source:
            if is_code:
                content = line.rstrip("\n")
                yield 1, f'<span class="line">{content}</span>\n'
