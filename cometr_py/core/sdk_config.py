"""The format of ``.comet.config``, the file of Comet's own SDK: nested sections of ``name = value`` lines.

The SDK reads it by rules that differ from those of Python's ``configparser``, so the same file would give other values:

- ``#`` begins a comment, also behind a value; ``;`` does not.
- Quotation marks around a value are part of it, except three on either side, which may span lines. A ``#`` between
  quotation marks begins no comment.
- ``[[name]]`` is a section within the last ``[name]``.
- ``%(name)s`` stands for another value of the section, of its ``DEFAULT``, or of a section around it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

__all__ = ["SdkConfigError", "parse"]

_COMMENT = r"\s*(?:#.*)?"
_TRIPLE = ("'''", '"""')
_DEFAULT = "DEFAULT"
_REFERENCE = re.compile(r"%\(([^)]*)\)s")

#: A section: its values, and the sections in it.
Section = dict[str, "str | Section"]


class SdkConfigError(ValueError):
    """The file does not follow the format.

    Attributes:
        problem: What is wrong.
        line: Where, if known, counted from 1.
    """

    def __init__(self, problem: str, line: int | None = None) -> None:
        """Describe what is wrong; never with text of the file, which may be a key."""
        super().__init__(problem)
        self.problem = problem
        self.lineno = line


def parse(content: bytes) -> dict[str, str]:
    """Return all values by their names: those of the sections around them and their own, in upper case, joined by _.

    Raises:
        SdkConfigError: The format is wrong.
    """
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        raise SdkConfigError("it is not UTF-8") from None
    found: dict[str, str] = {}
    for names, value in _flat(_Parser(text).parse(), ()):
        found["_".join(names).upper()] = value
    return found


class _Parser:
    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._at = 0

    def parse(self) -> Section:
        root: Section = {}
        path = [root]
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            if section := _section(line):
                depth, name = section
                if depth is None:
                    raise self._error("the brackets of a section do not match")
                if depth > len(path):
                    raise self._error("a section has too many brackets")
                del path[depth:]
                inner: Section = {}
                self._add(path[-1], name, inner)
                path.append(inner)
            else:
                name, value = self._named_value(line)
                self._add(path[-1], name, value)
        return root

    def _add(self, section: Section, name: str, value: str | Section) -> None:
        if name in section:
            raise self._error("a name is used twice")
        section[name] = value

    def _named_value(self, line: str) -> tuple[str, str]:
        match = re.fullmatch(r"""(?s)\s*(".*?"|'.*?'|[^'"=].*?)\s*=\s*(.*?)\s*""", line)
        if not match:
            raise self._error("neither a section nor `name = value`")
        name = match[1].strip()
        return name[1:-1] if name[:1] in ("'", '"') else name, self._value(match[2])

    def _value(self, text: str) -> str:
        if text.startswith(_TRIPLE):
            return self._value_in_triple_quotes(text[:3], text[3:])
        if text[:1] in ("'", '"'):
            quote = text[0]
            match = re.fullmatch(f"(?s)({quote}.*?{quote}){_COMMENT}", text)
            if not match:
                raise self._error("a quotation mark is missing, or something follows one")
            return match[1]
        return text.partition("#")[0].rstrip()

    def _value_in_triple_quotes(self, quotes: str, text: str) -> str:
        first = self._at
        lines: list[str] = []
        while quotes not in text:
            lines.append(text)
            if self._at == len(self._lines):
                raise SdkConfigError("three quotation marks are missing", first)
            text = self._lines[self._at].removesuffix("\r")
            self._at += 1
        match = re.fullmatch(f"(?s)(.*?){quotes}{_COMMENT}", text)
        if not match:
            raise self._error("something follows three quotation marks")
        return "\n".join([*lines, match[1]])

    def _error(self, problem: str) -> SdkConfigError:
        return SdkConfigError(problem, self._at)


def _section(line: str) -> tuple[int | None, str] | None:
    """Return depth and name of the section that a line begins, if it does; no depth if its brackets do not match."""
    match = re.fullmatch(rf"""\s*(\[+)\s*(".+?"|'.+?'|[^'"\s\]].*?)\s*(\]+){_COMMENT}""", line)
    if not match:
        return None
    depth = len(match[1]) if len(match[1]) == len(match[3]) else None
    return depth, match[2][1:-1] if match[2][0] in "'\"" else match[2]


def _flat(section: Section, outer: tuple[tuple[str, Section], ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each value with the names around it, references replaced."""
    around = (*(inner for _, inner in outer), section)
    for name, value in section.items():
        if isinstance(value, dict):
            for names, inner in _flat(value, (*outer, (name, section))):
                yield (name, *names), inner
        else:
            yield (name,), _resolved(value, around, (name,))


def _resolved(value: str, around: tuple[Section, ...], seen: tuple[str, ...]) -> str:
    def replaced(match: re.Match[str]) -> str:
        name = match[1]
        for depth in range(len(around), 0, -1):
            section = around[depth - 1]
            defaults = section.get(_DEFAULT)
            for place in (section, defaults if isinstance(defaults, dict) else {}):
                if isinstance(other := place.get(name), str):
                    if name in seen:
                        raise SdkConfigError("a value refers to itself")
                    return _resolved(other, around[:depth], (*seen, name))
        raise SdkConfigError("a value refers to another that is missing")

    return _REFERENCE.sub(replaced, value)
