"""Decode requests into the structs of comet_wire, as strictly as possible and as leniently as necessary.

A JSON body is decoded strictly first, which is fast. If it does not fit, and for all other parts of a request, each
field is read by :class:`~cometr_py.server.api.request_fields.Fields`, which accepts all spellings that clients use and
names the field in its errors.
"""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Annotated, Any, NamedTuple, TypeAlias, TypeVar, cast

import msgspec
from msgspec import UNSET, UnsetType

from cometr_py.server.api.bodies import check_number_of_values, read_json, read_typed
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.errors import NO_EXPERIMENT_KEY, NO_SUCH_ARTIFACT, ApiError

T = TypeVar("T")
BODY = "the body"
#: Comet's own error number for a missing field.
_MISSING = {
    **dict.fromkeys(
        ("experimentKey", "experimentId", "previousExperiment", "copiedExperimentKey", "newExperimentKey"),
        NO_EXPERIMENT_KEY,
    ),
    "artifactName": NO_SUCH_ARTIFACT,
}
#: What an optional required field is when it is absent.
_EMPTY: dict[object, object] = {str: "", bool: False, int: 0, float: 0.0}


@dataclass(frozen=True)
class Leniency:
    """Where an operation accepts more than the description allows, by names of fields at any depth.

    Attributes:
        optional: Required fields that may be absent, null, or empty: then they are ``""``, ``False``, or 0.
        empty: Required strings that may be empty, but not absent or null.
        joined: String fields that may be a list of strings: its items are the lines.
    """

    optional: frozenset[str] = field(default_factory=frozenset)
    empty: frozenset[str] = field(default_factory=frozenset)
    joined: frozenset[str] = field(default_factory=frozenset)


_STRICT = Leniency()
#: A type as an annotation has it: a class, ``list[Item]``, or a union.
Kind: TypeAlias = Any
_Reader = Callable[[Fields, str, Leniency], object]


def decode_body(body: bytes, kind: type[T], leniency: Leniency = _STRICT) -> T:
    """Decode a JSON body.

    Raises:
        ApiError: The body does not fit; the message names the field.
    """
    check_number_of_values(body)
    decoded = read_typed(body, kind)
    if decoded is None:
        return cast(T, _lenient_body(read_json(body), kind, leniency))
    _check_present(decoded, kind, BODY, leniency.optional | leniency.empty)
    return decoded


def decode_fields(values: Mapping[str, object], kind: type[T], where: str, leniency: Leniency = _STRICT) -> T:
    """Decode what is text: query parameters, or the text fields of a form.

    Raises:
        ApiError: A field is missing or does not fit; the message names it.
    """
    return cast(T, _struct(kind, Fields(values, where), leniency))


class _Member(NamedTuple):
    """A field of a struct, and how it is read."""

    attribute: str
    name: str
    read: _Reader
    kind: object
    nullable: bool
    required: bool
    #: The longest string that it takes, alone or in a list; None if any.
    max_length: int | None


def _lenient_body(content: object, kind: Kind, leniency: Leniency) -> object:
    if _origin(kind) is list:
        if not isinstance(content, list):
            raise ApiError("the body should be a JSON array of objects")
        (item,) = typing.get_args(kind)
        return [_struct(item, one, leniency) for one in Fields({"item": content}, BODY).objects("item")]
    if kind is Any:
        return content
    if not isinstance(content, dict):
        raise ApiError("the body should be a JSON object")
    if _origin(kind) is dict:
        return content
    return _struct(kind, Fields(content, BODY), leniency)


def _struct(kind: Kind, fields: Fields, leniency: Leniency) -> object:
    values: dict[str, object] = {}
    for member in _members(kind):
        name = member.name
        value = fields.lines(name) if name in leniency.joined else member.read(fields, name, leniency)
        if member.required and (value is None or (value == "" and member.kind is str and name not in leniency.empty)):
            value = _absent(member, fields, leniency)
        elif value is None and not (member.nullable and name in fields.names()):
            continue
        if member.max_length is not None:
            _check_length(value, member, fields)
        values[member.attribute] = value
    return kind(**values)


def _check_length(value: object, member: _Member, fields: Fields) -> None:
    assert member.max_length is not None
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and len(one) > member.max_length:
            raise ApiError(
                f"{member.name} in {fields.where} should have at most {member.max_length} characters, not {len(one)}"
            )


def _absent(member: _Member, fields: Fields, leniency: Leniency) -> object:
    """Return what a required field is that is absent, null, or empty."""
    if member.kind is Any or member.nullable:
        return None
    if _origin(member.kind) is list:
        return []
    if member.name not in leniency.optional:
        raise _missing(member.name, fields.where)
    return _EMPTY[member.kind] if member.kind in _EMPTY else _struct(member.kind, Fields({}, fields.where), leniency)


def _missing(name: str, where: str) -> ApiError:
    return ApiError(f"{name} is missing from {where}", code=_MISSING.get(name, 0))


@functools.cache
def _members(kind: Kind) -> tuple[_Member, ...]:
    found = []
    for one in msgspec.structs.fields(kind):
        alternatives = _alternatives(one.type)
        plain = [each for each in alternatives if each not in (type(None), UnsetType)]
        found.append(
            _Member(
                attribute=one.name,
                name=one.encode_name,
                read=_reader(plain),
                kind=plain[0] if len(plain) == 1 else None,
                nullable=type(None) in alternatives or Any in alternatives,
                required=one.required,
                max_length=_max_length(one.type),
            )
        )
    return tuple(found)


def _alternatives(annotation: Kind) -> list[Kind]:
    """Return the members of a union, without the constraints of integers and strings."""
    if _origin(annotation) in (typing.Union, types.UnionType):
        return [one for member in typing.get_args(annotation) for one in _alternatives(member)]
    if _origin(annotation) is Annotated:
        return [typing.get_args(annotation)[0]]
    if _origin(annotation) is list and _alternatives(typing.get_args(annotation)[0]) == [str]:
        return [list[str]]
    return [annotation]


def _max_length(annotation: Kind) -> int | None:
    """Return the longest string that a type takes, in a union or list, too; None if there is no limit."""
    if _origin(annotation) is Annotated:
        return next((one.max_length for one in annotation.__metadata__ if isinstance(one, msgspec.Meta)), None)
    lengths = [_max_length(one) for one in typing.get_args(annotation)]
    return next((one for one in lengths if one is not None), None)


def _reader(plain: Sequence[Kind]) -> _Reader:
    """Return how a field of these types is read."""
    kinds = set(plain)
    if len(plain) == 1:
        return _single_reader(plain[0])
    if kinds == {str, bool}:
        return lambda fields, name, _: fields.text(name)
    if kinds in ({str, float}, {str, int}, {str, int, float}):
        return lambda fields, name, _: fields.scalar(name)
    if kinds == {str, list[str]}:
        return lambda fields, name, _: fields.string_or_strings(name)
    return lambda fields, name, _: fields.raw(name)


def _single_reader(kind: Kind) -> _Reader:
    simple = _SIMPLE.get(kind)
    if simple is not None:
        return lambda fields, name, _: simple(fields, name)
    if _is_struct(kind):
        return lambda fields, name, leniency: _struct(kind, fields.fields(name), leniency) if name in fields else None
    if _origin(kind) is not list:
        return lambda fields, name, _: fields.raw(name)
    (item,) = typing.get_args(kind)
    if _is_struct(item):
        return lambda fields, name, leniency: (
            [_struct(item, one, leniency) for one in fields.objects(name)] if name in fields else None
        )
    listed = _LISTED.get(_alternatives(item)[0], Fields.listed)
    return lambda fields, name, _: listed(fields, name)


def _origin(kind: Kind) -> object:
    """Return ``list`` for ``list[Item]``, and None for a class."""
    origin: object = typing.get_origin(kind)
    return origin


def _is_struct(kind: Kind) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


_SIMPLE: dict[object, Callable[[Fields, str], object]] = {
    str: Fields.text,
    int: Fields.integer,
    float: Fields.number,
    bool: Fields.flag,
}
_LISTED: dict[object, Callable[[Fields, str], object]] = {str: Fields.strings, float: Fields.numbers}


class _RequiredStrings(NamedTuple):
    """What may not be empty in a struct: its own strings, and those of the structs in it."""

    own: tuple[tuple[str, str], ...]
    nested: tuple[tuple[str, str, Kind, bool], ...]


def _check_present(value: object, kind: Kind, where: str, may_be_empty: frozenset[str]) -> None:
    """Raise an error if a required string is empty, which counts as missing."""
    if _origin(kind) is list:
        _check_items(cast(Sequence[object], value), typing.get_args(kind)[0], "item", where, may_be_empty)
        return
    if not _is_struct(kind):
        return
    strings = _required_strings(kind)
    for attribute, name in strings.own:
        if not getattr(value, attribute) and name not in may_be_empty:
            raise _missing(name, where)
    for attribute, name, nested, is_list in strings.nested:
        found = getattr(value, attribute)
        if found is None or found is UNSET:
            continue
        if is_list:
            _check_items(found, nested, name, where, may_be_empty)
        else:
            _check_present(found, nested, f"{name} of {where}", may_be_empty)


def _check_items(items: Sequence[object], kind: Kind, name: str, where: str, may_be_empty: frozenset[str]) -> None:
    if not _is_struct(kind):
        return
    strings = _required_strings(kind)
    if not strings.nested and all(all(map(attrgetter(attribute), items)) for attribute, _ in strings.own):
        return
    for index, item in enumerate(items):
        _check_present(item, kind, f"{name}[{index}] of {where}", may_be_empty)


@functools.cache
def _required_strings(kind: Kind) -> _RequiredStrings:
    own: list[tuple[str, str]] = []
    nested: list[tuple[str, str, Kind, bool]] = []
    for member in _members(kind):
        is_list = _origin(member.kind) is list
        inner = typing.get_args(member.kind)[0] if is_list else member.kind
        if member.kind is str and member.required and not member.nullable:
            own.append((member.attribute, member.name))
        elif inner is not kind and _is_struct(inner):
            found = _required_strings(inner)
            if found.own or found.nested:
                nested.append((member.attribute, member.name, inner, is_list))
    return _RequiredStrings(tuple(own), tuple(nested))
