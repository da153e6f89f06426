"""Functions in SQL that SQLite and PostgreSQL compute alike.

SQLite calls Python functions, which :func:`register` adds to a connection; PostgreSQL has an expression for each.
"""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec
from sqlalchemy import Double, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from cometr_py.core.condition_matching import LONGEST_NUMBER, MeasuredValue
from cometr_py.core.number_text import EXACT, number_text

__all__ = ["ascii_lower", "by_code_point", "detail_number", "detail_text", "number_as_text", "register"]


class number_as_text(GenericFunction[str]):
    """A number as `core.number_text` writes it."""

    type = Text()
    inherit_cache = True


class ascii_lower(GenericFunction[str]):
    """A string with A to Z in lower case."""

    type = Text()
    inherit_cache = True


class by_code_point(GenericFunction[str]):
    """A string that is compared code point by code point."""

    type = Text()
    inherit_cache = True


class detail_number(GenericFunction[float]):
    """A detail of the machine as a number, if it is one; the details are a JSON object."""

    type = Double()
    inherit_cache = True


class detail_text(GenericFunction[str]):
    """A detail of the machine as it is written: of a list, its items joined by blanks."""

    type = Text()
    inherit_cache = True


def register(connection: sqlite3.Connection) -> None:
    """Add the functions to a connection of SQLite."""
    connection.create_function("number_as_text", 1, _number_as_text, deterministic=True)
    connection.create_function("detail_number", 2, _detail_number, deterministic=True)
    connection.create_function("detail_text", 2, _detail_text, deterministic=True)


def _number_as_text(value: float | None) -> str | None:
    return None if value is None else number_text(float(value))


def _detail(document: str | None, name: str) -> MeasuredValue | None:
    members = None if document is None else msgspec.json.decode(document)
    return next(MeasuredValue.of_detail(members.get(name)), None) if isinstance(members, dict) else None


def _detail_number(document: str | None, name: str) -> float | None:
    found = _detail(document, name)
    return None if found is None else found.number


def _detail_text(document: str | None, name: str) -> str | None:
    found = _detail(document, name)
    return None if found is None else found.text


def _arguments(element: GenericFunction[Any], compiler: SQLCompiler, **options: Any) -> list[str]:
    return [compiler.process(argument, **options) for argument in element.clauses]


@compiles(ascii_lower, "sqlite")
def _ascii_lowerite(element: ascii_lower, compiler: SQLCompiler, **options: Any) -> str:
    return f"lower({_arguments(element, compiler, **options)[0]})"


@compiles(ascii_lower, "postgresql")
def _ascii_lower_postgresql(element: ascii_lower, compiler: SQLCompiler, **options: Any) -> str:
    return f'lower(({_arguments(element, compiler, **options)[0]}) COLLATE "C")'


@compiles(by_code_point, "sqlite")
def _by_code_pointite(element: by_code_point, compiler: SQLCompiler, **options: Any) -> str:
    return f"({_arguments(element, compiler, **options)[0]})"


@compiles(by_code_point, "postgresql")
def _by_code_point_postgresql(element: by_code_point, compiler: SQLCompiler, **options: Any) -> str:
    return f'({_arguments(element, compiler, **options)[0]}) COLLATE "C"'


@compiles(number_as_text, "postgresql")
def _number_as_text_postgresql(element: number_as_text, compiler: SQLCompiler, **options: Any) -> str:
    return _number_text_of(_arguments(element, compiler, **options)[0])


def _number_text_of(value: str) -> str:
    # PostgreSQL writes numbers with an exponent from 1e15, Python from 1e16: 1.2345678901234565e+15 is moved back.
    moved = rf"regexp_replace(({value})::text, '^(-?\d)\.(\d{{15}})(\d+)e\+15$', '\1\2.\3')"
    return (
        f"CASE WHEN abs({value}) < {EXACT} AND ({value}) = trunc({value}) THEN ({value})::bigint::text"
        f" WHEN abs({value}) < {EXACT} THEN {moved}"
        f" WHEN abs({value}) < 1e16 THEN ({value})::bigint::text || '.0'"
        f" ELSE ({value})::text END"
    )


@compiles(detail_number, "postgresql")
def _detail_number_postgresql(element: detail_number, compiler: SQLCompiler, **options: Any) -> str:
    document, name = _arguments(element, compiler, **options)
    return _number_of(f"(({document})::json -> {name})")


@compiles(detail_text, "postgresql")
def _detail_text_postgresql(element: detail_text, compiler: SQLCompiler, **options: Any) -> str:
    document, name = _arguments(element, compiler, **options)
    member = f"(({document})::json -> {name})"
    items = f"json_array_elements_text({member}) WITH ORDINALITY AS items(item, place)"
    return (
        f"CASE json_typeof{member}"
        f" WHEN 'array' THEN (SELECT coalesce(string_agg(item, ' ' ORDER BY place), '') FROM {items})"
        f" WHEN 'string' THEN ({document})::json ->> {name} WHEN 'boolean' THEN {member}::text"
        f" WHEN 'number' THEN {_number_text_of(_number_of(member))} END"
    )


def _number_of(member: str) -> str:
    return (
        f"(CASE WHEN json_typeof{member} = 'number' AND length({member}::text) <= {LONGEST_NUMBER}"
        f" THEN {member}::text::double precision END)"
    )
