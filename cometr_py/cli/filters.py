"""Conditions on experiments as they are typed in a shell: ``metric.accuracy > 0.9 & tag == "best"``.

They are read by Python's own parser, looked at piece by piece against a list of what is allowed, and never run.
"""

from __future__ import annotations

import ast
import datetime as dt
import difflib
import io
import tokenize
from collections.abc import Callable
from functools import reduce

from cometr_py.errors import ArgumentError
from cometr_py.search import Expression, Field, Value, environment, metadata, metric, other, parameter, tag

__all__ = ["parse"]

LONGEST = 10_000
_GREATEST = 2**63
_QUOTE = 'a name with other signs than letters, digits, _ and . is written metric["train/loss"]'
FIELDS: dict[str, Callable[[str], Field]] = {
    "metric": metric,
    "parameter": parameter,
    "other": other,
    "metadata": metadata,
    "environment": environment,
}
#: Spellings of the shell's and of Python's expression objects; the words bind in the way that people read them.
_WORDS = {"&": " and ", "|": " or ", "~": " not ", "!": " not "}
_METHODS = {"contains": 1, "startswith": 1, "endswith": 1, "between": 2, "is_null": 0}
_COMPARISONS: dict[type[ast.cmpop], Callable[[Field, Value], Expression]] = {
    ast.Eq: lambda field, value: field == value,
    ast.NotEq: lambda field, value: field != value,
    ast.Lt: lambda field, value: field < value,
    ast.LtE: lambda field, value: field <= value,
    ast.Gt: lambda field, value: field > value,
    ast.GtE: lambda field, value: field >= value,
}
_MIRRORED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
}


def parse(text: str) -> Expression:
    """Parse an expression.

    Args:
        text: Comparisons of ``metric.NAME``, ``parameter.NAME``, ``other.NAME``, ``metadata.NAME``,
            ``environment.NAME`` and ``tag``, joined with ``&``, ``|`` and ``~``, or ``and``, ``or`` and ``not``.

    Raises:
        ArgumentError: It is something else; the message quotes the part that cannot be used.
    """
    if len(text) > LONGEST:
        raise ArgumentError("where", text, f"it is longer than {LONGEST:,} characters.")
    try:
        tree = ast.parse(_with_words(text), mode="eval")
        return _expression(tree.body)
    except SyntaxError as error:
        place = f" near {_near(error)!r}" if _near(error) else ""
        reason = f'it cannot be read{place}. Write it like this: metric.loss < 0.1 & tag == "best"'
        raise _invalid(text, reason) from None
    except (tokenize.TokenError, ValueError, RecursionError, MemoryError) as error:
        if isinstance(error, ArgumentError):
            raise
        reason = "it cannot be read: a bracket or a quotation mark is missing, or it is too deep."
        raise _invalid(text, reason) from None


def _with_words(text: str) -> str:
    """Replace signs by ``and``, ``or``, and ``not``: signs would bind more tightly than comparisons."""
    line = text.translate(dict.fromkeys(map(ord, "\r\n\t"), " ")).strip()
    made, done = "", 0
    for token in tokenize.generate_tokens(io.StringIO(line).readline):
        if token.type == tokenize.COMMENT:
            raise _invalid(token.string, _QUOTE)
        if token.string in _WORDS:
            begin = token.start[1]
            # Skip the second half of && and ||.
            doubled = bool(made) and begin == done and token.string in "&|"
            made += line[done:begin] + ("" if doubled else _WORDS[token.string])
            done = begin + 1
    return (made + line[done:]).strip()


def _expression(node: ast.expr) -> Expression:
    match node:
        case ast.BoolOp(op=ast.And(), values=members):
            return reduce(lambda one, another: one & another, map(_expression, members))
        case ast.BoolOp(op=ast.Or(), values=members):
            return reduce(lambda one, another: one | another, map(_expression, members))
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            return ~_expression(inner)
        case ast.Compare(left=left, ops=operators, comparators=others):
            sides = [left, *others]
            pairs = zip(sides, operators, sides[1:], strict=False)
            return reduce(lambda one, another: one & another, (_comparison(*pair) for pair in pairs))
        case ast.Call(func=ast.Attribute(value=owner, attr=name), args=given, keywords=[]) if name in _METHODS:
            return _method(node, _field(owner), name, given)
        case ast.Call(func=ast.Name(id="tag"), args=[name], keywords=[]):
            return _tagged(ast.Eq, name)
        case ast.Name(id="tag") | ast.Attribute() | ast.Subscript():
            raise _invalid(node, f"say what it is compared with, as in {ast.unparse(node)} == 1")
    raise _invalid(node, "it is not a comparison")


def _comparison(left: ast.expr, operator: ast.cmpop, right: ast.expr) -> Expression:
    if isinstance(operator, ast.In | ast.NotIn):
        found = _membership(left, right)
        return ~found if isinstance(operator, ast.NotIn) else found
    kind: type[ast.cmpop] = {ast.Is: ast.Eq, ast.IsNot: ast.NotEq}.get(type(operator), type(operator))
    if _is_value(left):
        left, right, kind = right, left, _MIRRORED.get(kind, kind)
    if _is_tag(left):
        return _tagged(kind, right)
    field = _field(left)
    value = _value(right)
    if value is None:
        if kind not in (ast.Eq, ast.NotEq):
            raise _invalid(right, "None can only be compared with == and !=")
        return field.is_null() if kind is ast.Eq else ~field.is_null()
    return _COMPARISONS[kind](field, value)


def _membership(left: ast.expr, right: ast.expr) -> Expression:
    """``field in [a, b]``, or ``"text" in field``."""
    if not isinstance(right, ast.List | ast.Tuple | ast.Set):
        text = _value(left)
        if not isinstance(text, str):
            raise _invalid(left, "only a string can be searched in a value")
        return _field(right).contains(text)
    if not right.elts:
        raise _invalid(right, "it is empty")
    return reduce(lambda one, other: one | other, (_comparison(left, ast.Eq(), member) for member in right.elts))


def _tagged(kind: type[ast.cmpop], right: ast.expr) -> Expression:
    name = _value(right)
    if not isinstance(name, str) or not name or kind not in (ast.Eq, ast.NotEq):
        raise _invalid(right, 'a tag is compared like this: tag == "best", tag != "draft"')
    return tag(name) if kind is ast.Eq else ~tag(name)


def _method(node: ast.expr, field: Field, name: str, given: list[ast.expr]) -> Expression:
    if len(given) != _METHODS[name]:
        raise _invalid(node, f"{name} takes {_METHODS[name] or 'no'} value{'' if _METHODS[name] == 1 else 's'}")
    values = [_value(one) for one in given]
    match name, values:
        case "is_null", []:
            return field.is_null()
        case "between", [least, greatest] if least is not None and greatest is not None:
            return field.between(least, greatest)
        case "contains", [str(text)] if text:
            return field.contains(text)
        case "startswith", [str(text)] if text:
            return field.startswith(text)
        case "endswith", [str(text)] if text:
            return field.endswith(text)
    raise _invalid(node, f"{name} takes {'two values' if name == 'between' else 'a string'}")


def _field(node: ast.expr) -> Field:
    """``metric.loss``, ``metric.train.loss``, ``metric["train/loss"]`` or ``metric("train/loss")``."""
    steps: list[str] = []
    inner = node
    while isinstance(inner, ast.Attribute):
        steps.insert(0, inner.attr)
        inner = inner.value
    match inner:
        case ast.Subscript(value=ast.Name(id=kind), slice=ast.Constant(value=str(name))) if name and not steps:
            return _named(node, kind, name)
        case ast.Call(func=ast.Name(id=kind), args=[ast.Constant(value=str(name))], keywords=[]) if name and not steps:
            return _named(node, kind, name)
        case ast.Name(id=kind) if steps:
            return _named(node, kind, ".".join(steps))
        case ast.Name(id=kind) if kind in FIELDS:
            raise _invalid(node, f"say which one: {kind}.NAME")
        case ast.Name(id=kind):
            return _named(node, kind, "")
        case ast.BinOp() | ast.UnaryOp() | ast.Tuple():
            raise _invalid(node, _QUOTE)
    raise _invalid(node, 'it is not something that experiments have; write metric.NAME or metric["NAME"]')


def _named(node: ast.expr, kind: str, name: str) -> Field:
    if kind not in FIELDS:
        near = difflib.get_close_matches(kind, FIELDS, n=1)
        listed = f"did you mean {near[0]}?" if near else f"there is {', '.join(FIELDS)} and tag."
        raise _invalid(node, f"there is no {kind!r}; {listed}")
    return FIELDS[kind](name)


def _is_tag(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "tag"


def _is_value(node: ast.expr) -> bool:
    match node:
        case ast.Constant() | ast.UnaryOp(operand=ast.Constant()) | ast.Call(func=ast.Name(id="date")):
            return True
    return False


def _value(node: ast.expr) -> Value | None:
    match node:
        case ast.Constant(value=int() as value) if abs(value) > _GREATEST:
            raise _invalid(node, "it is too large a number")
        case ast.Constant(value=str() | bool() | int() | float() | None as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
        case ast.Call(func=ast.Name(id="date"), args=[ast.Constant(value=str(text))], keywords=[]):
            try:
                return dt.datetime.fromisoformat(text)
            except ValueError:
                reason = 'a date is written date("2026-01-31") or date("2026-01-31 12:00")'
                raise _invalid(node, reason) from None
        case ast.Name():
            raise _invalid(node, f'write strings in quotation marks: "{ast.unparse(node)}"')
    raise _invalid(node, "it cannot be compared with that; give a number, a string, True, False, None or a date")


def _invalid(part: ast.AST | str, reason: str) -> ArgumentError:
    shown = part if isinstance(part, str) else ast.unparse(part)
    return ArgumentError("where", shown, reason if reason.endswith((".", "?")) else f"{reason}.")


def _near(error: SyntaxError) -> str:
    """Return the text at which the parser failed."""
    line = (error.text or "").rstrip("\n")
    return line[max((error.offset or 1) - 1, 0) :][:40].strip()
