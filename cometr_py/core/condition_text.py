"""Conditions as text: ``metric.accuracy > 0.9 and not tag == "draft"``. `docs/searching.md` describes the grammar."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from typing import NamedTuple, cast, get_args

from cometr_py.core.conditions import (
    ATTRIBUTES,
    ORDER,
    TAG,
    And,
    Comparison,
    Condition,
    ConditionError,
    ConditionField,
    Not,
    Operator,
    Or,
    Source,
    check_size,
    comparison,
    negation,
    written_time,
)
from cometr_py.core.number_text import number_text

__all__ = ["condition_text", "field_text", "parse_condition", "value_from_text"]

_LONGEST = 20_000
#: Brackets and negations within each other; `check_size` counts only those that the condition keeps.
_DEEPEST = 100
#: Kinds of fields that have a name each.
_KINDS = tuple(kind for kind in get_args(Source) if kind != "tag")
_OPERATORS: dict[str, Operator] = {
    "==": "equal",
    "=": "equal",
    "!=": "equal",
    "≠": "equal",
    "<": "less",
    "<=": "less_or_equal",
    "≤": "less_or_equal",
    ">": "greater",
    ">=": "greater_or_equal",
    "≥": "greater_or_equal",
    "contains": "contains",
    "startswith": "begins_with",
    "endswith": "ends_with",
}
_SIGNS: dict[Operator, str] = {
    "equal": "==",
    "less": "<",
    "less_or_equal": "<=",
    "greater": ">",
    "greater_or_equal": ">=",
    "contains": "contains",
    "begins_with": "startswith",
    "ends_with": "endswith",
}
_JOINTS = {"&": "and", "&&": "and", "|": "or", "||": "or", "~": "not", "!": "not"}
_WORDS = ("and", "or", "not", "in", "is", "between", "contains", "startswith", "endswith")
_CONSTANTS = {"true": True, "false": False, "null": None, "none": None}
_PLAIN_NAME = re.compile(r"[^\s<>=!≠≤≥()\[\],\"'&|~\\]+")
_TOKEN = re.compile(
    rf"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    |(?P<field>(?:{"|".join(_KINDS)})(?:\.{_PLAIN_NAME.pattern}|(?=\s*[\[(]\s*["'])))
    |(?P<time>\d{{4}}-\d\d-\d\d(?:[T\ ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w.]))
    |(?P<duration>(?:\d+(?:\.\d+)?\s*(?:ms|min|[smhdw])\b\s*)+)
    |(?P<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\w.]))
    |(?P<word>\w[\w.-]*)
    |(?P<sign>==|!=|<=|>=|&&|\|\||[=<>≠≤≥&|~!()\[\],])
    |(?P<wrong>\S)""",
    re.VERBOSE | re.DOTALL,
)
_COMPARED_BY = "==, !=, <, <=, >, >=, between, in, contains, startswith, endswith, or is null"
_EXAMPLE = 'write a condition like this: metric.loss < 0.1 and tag == "best"'
_QUOTE = 'a name with blanks, brackets, or quotes is written metric["train loss"]'


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


def parse_condition(text: str) -> Condition:
    """Read a condition.

    Raises:
        ConditionError: It is not one; the message names the reason and the position.
    """
    if len(text) > _LONGEST:
        raise ConditionError(f"a condition has {_LONGEST:,} characters at most")
    return check_size(_ConditionParser(text).condition())


def condition_text(condition: Condition) -> str:
    """Return a condition as text that :func:`parse_condition` reads as the same condition."""
    if isinstance(condition, Comparison):
        return _comparison_text(condition, negated=False)
    if isinstance(condition, Not):
        inner = condition.condition
        if isinstance(inner, Comparison) and inner.operator not in ORDER:
            return _comparison_text(inner, negated=True)
        return f"not {_in_brackets(inner, Comparison, Not)}"
    joint = " and " if isinstance(condition, And) else " or "
    if len(condition.conditions) < 2:
        # Without members it has no text of its own: every experiment has a key.
        always = Comparison(ConditionField("metadata", "experimentKey"), "exists")
        constant: Condition = always if isinstance(condition, And) else Not(always)
        return condition_text(condition.conditions[0] if condition.conditions else constant)
    closed = (Comparison, Not, And) if isinstance(condition, Or) else (Comparison, Not)
    return joint.join(_in_brackets(member, *closed) for member in condition.conditions)


def field_text(field: ConditionField) -> str:
    """Return a field as text."""
    if field == TAG:
        return "tag"
    short = next((short for short, name in ATTRIBUTES.items() if field == ConditionField("metadata", name)), None)
    if short is not None:
        return short
    return (
        f"{field.source}.{field.name}"
        if _PLAIN_NAME.fullmatch(field.name)
        else f"{field.source}[{_quoted(field.name)}]"
    )


def value_from_text(text: str) -> str | float | bool:
    """Read a value that need not be quoted: a number, ``true``, ``false``, or else a string."""
    stripped = text.strip()
    if stripped in ("true", "false"):
        return stripped == "true"
    match = _TOKEN.fullmatch(stripped)
    return float(stripped) if match is not None and match.lastgroup == "number" else text


def _comparison_text(condition: Comparison, *, negated: bool) -> str:
    field = field_text(condition.field)
    if condition.operator == "exists" or condition == Comparison(TAG, "contains", ""):
        return f"{field} is {'null' if negated else 'not null'}"
    sign = _SIGNS[condition.operator]
    if negated:
        sign = "!=" if condition.operator == "equal" else f"not {sign}"
    return f"{field} {sign} {_value_text(condition.value)}"


def _value_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, dt.datetime):
        return written_time(value)
    return _quoted(str(value))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _in_brackets(condition: Condition, *closed: type[Condition]) -> str:
    """Return a condition as text, in brackets unless it is one of these types, or has only one member."""
    if isinstance(condition, And | Or) and len(condition.conditions) < 2:
        return f"({condition_text(condition)})"
    text = condition_text(condition)
    return text if isinstance(condition, closed) else f"({text})"


class _ConditionParser:
    """Reads one text, by recursive descent."""

    def __init__(self, text: str) -> None:
        self._tokens = [_Token(match.lastgroup or "", match[0], match.start()) for match in _TOKEN.finditer(text)]
        self._end = _Token("end", "the end", len(text))
        self._next = 0
        self._depth = 0

    def condition(self) -> Condition:
        """Return the condition of the whole text."""
        found = self._either()
        if self._peek().kind != "end":
            raise self._error(self._peek(), f"a condition ends here, or continues with and or or; {_QUOTE}")
        return found

    def _either(self) -> Condition:
        members = [self._both()]
        while self._take("or"):
            members.append(self._both())
        return members[0] if len(members) == 1 else Or(tuple(members))

    def _both(self) -> Condition:
        members = [self._single()]
        while self._take("and"):
            members.append(self._single())
        return members[0] if len(members) == 1 else And(tuple(members))

    def _single(self) -> Condition:
        start = self._peek()
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error(start, "there are too many brackets")
        if self._take("not"):
            found: Condition = Not(self._single())
        elif self._take("("):
            found = self._either()
            self._expect((")",), "a bracket is not closed")
        else:
            found = self._comparison()
        self._depth -= 1
        return found

    def _comparison(self) -> Condition:
        field = self._field()
        if self._take("is"):
            negated = self._take("not")
            self._expect(("null", "none"), "is must be followed by null or not null")
            return comparison(field, "exists") if negated else Not(comparison(field, "exists"))
        negated = self._take("not")
        token = self._pop()
        word = token.text.lower()
        if word == "between":
            found = self._between(field)
        elif word == "in":
            found = self._membership(field)
        elif word in _OPERATORS and (not negated or word.isalpha()):
            found = self._compared(field, _OPERATORS[word])
            negated = negated or word in ("!=", "≠")
        else:
            raise self._error(
                token, "compare it by ==, !=, <, <=, >, >=, between, in, contains, startswith, endswith, or is"
            )
        return negation(found) if negated else found

    def _between(self, field: ConditionField) -> Condition:
        least = self._compared(field, "greater_or_equal")
        self._expect(("and",), "between is followed by two values: between 1 and 2")
        return And((least, self._compared(field, "less_or_equal")))

    def _membership(self, field: ConditionField) -> Condition:
        opening = self._pop()
        if opening.text not in ("[", "("):
            raise self._error(opening, 'in is followed by a list: in ["adam", "sgd"]')
        members = [self._compared(field, "equal")]
        while self._take(","):
            members.append(self._compared(field, "equal"))
        self._expect(("]" if opening.text == "[" else ")",), "the list is not closed")
        return members[0] if len(members) == 1 else Or(tuple(members))

    def _compared(self, field: ConditionField, operator: Operator) -> Condition:
        token = self._pop()
        value = self._value(token)
        if token.kind == "duration" and field != ConditionField("metadata", "duration"):
            raise self._error(token, "only duration can be compared with a duration")
        try:
            return comparison(field, operator, value)
        except ConditionError as error:
            raise ConditionError(error.reason, token.position) from None

    def _value(self, token: _Token) -> str | float | bool | None:
        if token.kind == "string":
            return _unquoted(token.text)
        if token.kind in ("time", "duration"):
            return token.text
        if token.kind == "number":
            return float(token.text)
        constant = token.text.lower()
        if token.kind == "word" and constant in _CONSTANTS:
            return _CONSTANTS[constant]
        if token.kind == "word" and constant not in _WORDS:
            raise self._error(token, f'write strings in quotation marks: "{token.text[:40]}"')
        raise self._error(token, "a number, a string, true, false, null, a time, or a duration is needed here")

    def _field(self) -> ConditionField:
        token = self._pop()
        if token.kind == "field":
            kind, dot, name = token.text.partition(".")
            if not dot:
                self._pop()
                name = _unquoted(self._pop().text)
                self._expect(("]", ")"), f"a bracket is not closed; {_QUOTE}")
                if not name:
                    raise self._error(token, "the name is empty")
            # The short names are names of metadata, too.
            return ConditionField(cast(Source, kind), ATTRIBUTES.get(name, name) if kind == "metadata" else name)
        if token.text == "tag":
            return TAG
        if token.text in ATTRIBUTES:
            return ConditionField("metadata", ATTRIBUTES[token.text])
        if token.text in _KINDS:
            raise self._error(token, f"{token.text} of which name? Write {token.text}.NAME")
        if token.kind in ("end", "string", "number", "sign", "wrong"):
            raise self._error(token, _EXAMPLE)
        known = (*_KINDS, *ATTRIBUTES, "tag")
        kind = token.text.partition(".")[0]
        if near := difflib.get_close_matches(kind, known, n=1):
            raise self._error(token, f"did you mean {near[0]}{'.NAME' if near[0] in _KINDS else ''}?")
        short = ", ".join((*ATTRIBUTES, "tag"))
        raise self._error(token, f"write metric.{kind[:40]}, parameter.{kind[:40]}, or one of {short}")

    def _peek(self) -> _Token:
        return self._tokens[self._next] if self._next < len(self._tokens) else self._end

    def _pop(self) -> _Token:
        token = self._peek()
        self._next += 1
        return token

    def _take(self, text: str) -> bool:
        """Return whether the next token is this word or sign, and skip it."""
        token = self._peek()
        found = token.kind in ("word", "sign") and text in (token.text.lower(), _JOINTS.get(token.text))
        self._next += found
        return found

    def _expect(self, expected: tuple[str, ...], reason: str) -> None:
        token = self._pop()
        written = token.text.lower()
        if token.kind not in ("word", "sign") or _JOINTS.get(written, written) not in expected:
            raise self._error(token, reason)

    def _error(self, token: _Token, reason: str) -> ConditionError:
        shown = token.text if token.kind == "end" else repr(token.text[:40])
        return ConditionError(f"{shown} is not expected: {reason}", token.position)


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)
