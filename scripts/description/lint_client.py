"""Rules about what the generated client makes of the description: methods, pages, numbers written as strings."""

import keyword
import re
from collections.abc import Iterator

from .bundle import Description, Operation
from .client_package import METHOD_NAME, NUMERIC, PAGINATION, method_name, reply_schema
from .problems import Problem
from .schemas import all_sites, as_list, as_mapping, reference_of, types_of

_POSITIONS = {"page", "offset", "cursor", "from"}
_SIZES = {"size", "limit", "count", "pageSize", "maxResults"}
_KEYS = {"in", "page", "offset", "size", "default-size", "items"}
#: Methods that one operation may have besides the one with its name.
_SUFFIXES = ("", "_iter", "_stream", "_to")


def distinct_methods(description: Description) -> Iterator[Problem]:
    """Require distinct method names: the later method would replace the earlier one."""
    seen: dict[tuple[str, str], Operation] = {}
    for operation in description.operations():
        tag = str((as_list(operation.item.get("tags")) or [""])[0])
        name = method_name(operation)
        remedy = f"Give it an {METHOD_NAME} in lower snake case"
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
            yield _problem(operation, f"its method would be called {name!r}", remedy, "method-name")
        for suffix in _SUFFIXES:
            other = seen.setdefault((tag, name + suffix), operation)
            if other is not operation:
                what = f"client.{tag}.{name + suffix} is already a method of {other.id}"
                yield _problem(operation, what, remedy, "method-name")
                break


def complete_pagination(description: Description) -> Iterator[Problem]:
    """Require what an iterator needs, and an iterator wherever there are pages."""
    for operation in description.operations():
        names = _parameters(operation, description)
        stated = operation.item.get(PAGINATION)
        if stated is None:
            if names & _POSITIONS and names & _SIZES:
                found = ", ".join(sorted(names & (_POSITIONS | _SIZES)))
                remedy = f"Add {PAGINATION}: {{page: ..., size: ..., default-size: ..., items: ...}}"
                yield _problem(operation, f"has pages ({found}), but no {PAGINATION}", remedy, "pagination")
            continue
        yield from _pagination_problems(operation, description, as_mapping(stated), names)


def numeric_strings(description: Description) -> Iterator[Problem]:
    """Require a string where ``x-numeric`` gives a number written as a string an accessor."""
    for site in all_sites(description):
        for member, schema in as_mapping(site.mapping().get("properties")).items():
            if NUMERIC not in as_mapping(schema):
                continue
            choices = [schema, *as_list(schema.get("anyOf"))]
            if schema[NUMERIC] is not True or not any("string" in types_of(choice) for choice in choices):
                what = f"{member!r} has {NUMERIC}, but is not a string"
                yield Problem(site.file, site.subject, what, "Remove it", "numeric")


def _pagination_problems(
    operation: Operation, description: Description, stated: dict[str, object], names: set[str]
) -> Iterator[Problem]:
    if set(stated) - _KEYS or not {"size", "default-size", "items"} <= set(stated):
        remedy = "State page or offset, size, default-size, and items; in: body if the body has them"
        yield _problem(operation, f"{PAGINATION} is incomplete or has unknown keys", remedy, "pagination")
        return
    positions = [key for key in ("page", "offset") if key in stated]
    if len(positions) != 1 or not isinstance(stated["default-size"], int):
        remedy = "State one of page and offset, and an integer as default-size"
        yield _problem(operation, f"{PAGINATION} has no position or size", remedy, "pagination")
        return
    for key in (*positions, "size"):
        if stated[key] not in names:
            remedy = "Name a query parameter, or a member of the body"
            yield _problem(operation, f"{PAGINATION}: there is no {stated[key]!r}", remedy, "pagination")
    items = as_mapping(as_mapping(reply_schema(operation, description).get("properties")).get(str(stated["items"])))
    if "array" not in types_of(items) or not reference_of(as_mapping(items.get("items"))):
        remedy = "Name the member of the response that holds the page's objects"
        yield _problem(operation, f"{PAGINATION}: {stated['items']!r} is not a list of objects", remedy, "pagination")


def _parameters(operation: Operation, description: Description) -> set[str]:
    """Return the names of an operation's query parameters, and of the members of its JSON body."""
    parameters = [as_mapping(description.resolve(one)) for one in as_list(operation.item.get("parameters"))]
    body = as_mapping(as_mapping(as_mapping(operation.item.get("requestBody")).get("content")).get("application/json"))
    members = as_mapping(as_mapping(description.resolve(body.get("schema"))).get("properties"))
    return {str(one.get("name")) for one in parameters if one.get("in") == "query"} | set(members)


def _problem(operation: Operation, what: str, remedy: str, rule: str) -> Problem:
    return Problem(operation.file, operation.subject, what, remedy, rule)


RULES = (distinct_methods, complete_pagination, numeric_strings)
