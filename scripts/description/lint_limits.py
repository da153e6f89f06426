"""Rules about ranges: every number and every name in a request has the one of the table ``x-limits``."""

from collections.abc import Iterator
from typing import Any

from .bundle import LIMIT, LIMITS, ROOT_FILE, Description
from .problems import Problem
from .schemas import Site, all_sites, as_list, as_mapping, component_of, parameters, schemas_of_replies, types_of

INT64 = "int64"
_REMEDY = "Refer to a row of spec/components/limits.yaml"


def integers_have_a_range(description: Description) -> Iterator[Problem]:
    """Require the format int64, or both bounds, of every integer: others would be decoded, and could not be stored."""
    for site in all_sites(description):
        schema = site.mapping()
        if "integer" in types_of(schema) and "enum" not in schema:
            bounded = {"minimum", "maximum"} <= schema.keys()
            if schema.get("format") != INT64 and not bounded:
                yield _problem(site, "an integer without a range", f"Add format: {INT64}", "limit-integer")


def limits_exist(description: Description) -> Iterator[Problem]:
    """Require that each ``x-limit`` is a row of the table, and that no response is refused for its length."""
    table = as_mapping(description.document.get(LIMITS))
    replied = schemas_of_replies(description)
    for site in all_sites(description):
        name = site.mapping().get(LIMIT)
        if name is None:
            continue
        if name not in table:
            yield _problem(site, f"{LIMIT} {name!r} is not in the table {LIMITS}", _REMEDY, "limit-unknown")
        elif site.place in ("response", "header") or component_of(site) in replied:
            what = "a response has a limit, and would be lost if another server has a larger one"
            yield _problem(site, what, f"Remove {LIMIT}", "limit-reply")


def listed_fields_have_limits(description: Description) -> Iterator[Problem]:
    """Require the limit of every field that the table lists, in all requests; each entry must match a field."""
    wanted = {
        field: name
        for name, row in as_mapping(description.document.get(LIMITS)).items()
        for field in as_list(as_mapping(row).get("fields"))
    }
    used: set[str] = set()
    for file, subject, owner, field, schema in _request_fields(description):
        entry = next((one for one in (f"{owner}.{field}", field) if one in wanted), None)
        if entry is None or not _strings(description, schema):
            continue
        used.add(entry)
        for one in _strings(description, schema):
            if one.get(LIMIT) != wanted[entry]:
                yield Problem(file, subject, f"{field} has no limit", f"Add {LIMIT}: {wanted[entry]}", "limit-missing")
    for entry in sorted(wanted.keys() - used):
        what = f"{entry} of {wanted[entry]} is no string in any request"
        yield Problem(ROOT_FILE, LIMITS, what, "Remove it from its fields", "limit-missing")


def _request_fields(description: Description) -> Iterator[tuple[str, str, str, str, Any]]:
    """Yield every parameter and every member of a request as (file, subject, schema's name, field, schema)."""
    for file, subject, parameter in parameters(description):
        yield file, subject, "", str(parameter.get("name")), parameter.get("schema")
    replied = schemas_of_replies(description)
    for file, name, schema in description.components("schemas"):
        if name not in replied:
            for field, member in as_mapping(as_mapping(schema).get("properties")).items():
                yield file, f"schemas/{name}.{field}", name, field, member


def _strings(description: Description, schema: Any) -> list[dict[str, Any]]:
    """Return the strings that a schema consists of: itself, its items, or members of its union."""
    found = as_mapping(description.resolve(schema))
    if "string" in types_of(found):
        return [found]
    parts = [found.get("items"), *as_list(found.get("anyOf"))]
    return [one for part in parts if part is not None for one in _strings(description, part)]


def _problem(site: Site, what: str, remedy: str, rule: str) -> Problem:
    return Problem(site.file, site.subject, what, remedy, rule)


RULES = (integers_have_a_range, limits_exist, listed_fields_have_limits)
