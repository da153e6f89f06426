"""Makes one wrong change at a time in the description, to see whether the checks notice it.

Each kind of change is a function from a document to its places: what the place is called, and how to spoil it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from .bundle import LIMIT, LIMITS, METHODS, Description, Json, Operation
from .overlay import LIMIT_KEYWORDS
from .schemas import Site, all_sites, as_list, as_mapping, parameters, types_of

#: Spoils a place of the document that it was made for.
Spoil = Callable[[], object]
Place = tuple[str, Spoil]
#: Bounds of values, and what each is changed to.
BOUNDS = (*LIMIT_KEYWORDS, "minimum", "maximum", "minLength", "minItems")
_OTHER_TYPES = {"string": "integer", "integer": "string", "number": "string", "boolean": "string", "array": "string"}


@dataclass(frozen=True)
class Mutation:
    """One wrong change.

    Attributes:
        kind: The kind of change.
        place: Where it is made, in the words of ``Site.subject``.
        number: Which place of its kind it is.
    """

    kind: str
    place: str
    number: int


def choose(description: Description, count: int, seed: int) -> list[Mutation]:
    """Return that many mutations at different places; every kind is as likely as every other while it has places."""
    random = Random(seed)
    left = {kind: [Mutation(kind, name, at) for at, (name, _) in enumerate(KINDS[kind](description))] for kind in KINDS}
    chosen: list[Mutation] = []
    while len(chosen) < count and any(left.values()):
        kind = random.choice([kind for kind, places in left.items() if places])
        chosen.append(left[kind].pop(random.randrange(len(left[kind]))))
    return chosen


def apply(mutation: Mutation, description: Description) -> None:
    """Make the change in a description, which is spoilt by it."""
    places = list(KINDS[mutation.kind](description))
    places[mutation.number][1]()


def _renamed_path(description: Description) -> Iterator[Place]:
    paths = description.document["paths"]
    for path in list(paths):
        head, _, last = path.rstrip("/").rpartition("/")
        changed = f"{head}/{_misspelt(last)}" if not last.startswith("{") else f"{_misspelt(head)}/{last}"
        yield path, partial(_move_path, description, path, changed)


def _move_path(description: Description, path: str, changed: str) -> None:
    paths = description.document["paths"]
    paths[changed] = paths.pop(path)
    for (where, key), file in list(description.path_files.items()):
        if where == path:
            description.path_files[changed, key] = file


def _changed_method(description: Description) -> Iterator[Place]:
    for operation in description.operations():
        item = description.document["paths"][operation.path]
        other = next(one for one in ("post", "get", "put") if one in METHODS and one not in item)

        yield operation.subject, partial(_move_operation, description, operation, other)


def _move_operation(description: Description, operation: Operation, method: str) -> None:
    item = description.document["paths"][operation.path]
    item[method] = item.pop(operation.method)
    description.path_files[operation.path, method] = operation.file


def _renamed_operation(description: Description) -> Iterator[Place]:
    for operation in description.operations():
        yield operation.subject, _setter(operation.item, "operationId", f"{operation.id}s")


def _flipped_idempotency(description: Description) -> Iterator[Place]:
    for operation in description.operations():
        yield operation.subject, _setter(operation.item, "x-idempotent", not operation.item["x-idempotent"])


def _renamed_parameter(description: Description) -> Iterator[Place]:
    for _, subject, parameter in _queries(description):
        yield subject, _setter(parameter, "name", _misspelt(str(parameter["name"])))


def _removed_parameter(description: Description) -> Iterator[Place]:
    for operation in description.operations():
        entries = as_list(operation.item.get("parameters"))
        for index, entry in enumerate(entries):
            name = as_mapping(description.resolve(entry)).get("name")
            yield f"{operation.subject} parameter {name}", partial(entries.pop, index)


def _added_parameter(description: Description) -> Iterator[Place]:
    for operation in description.operations():
        made = {"name": "verbose", "in": "query", "description": "How much.", "schema": {"type": "string"}}
        yield operation.subject, partial(_append, operation.item, "parameters", made)


def _flipped_parameter(description: Description) -> Iterator[Place]:
    for _, subject, parameter in _queries(description):
        yield subject, _setter(parameter, "required", not parameter.get("required", False))


def _retyped_parameter(description: Description) -> Iterator[Place]:
    for _, subject, parameter in _queries(description):
        schema = as_mapping(parameter.get("schema"))
        if other := _OTHER_TYPES.get(str(schema.get("type"))):
            yield subject, partial(schema.update, _of_type(other))


def _renamed_member(description: Description) -> Iterator[Place]:
    for site, name, _ in _members(description):
        yield f"{site.subject}.{name}", partial(_rename_member, site, name)


def _rename_member(site: Site, name: str) -> None:
    schema, changed = site.mapping(), _misspelt(name)
    schema["properties"] = {changed if key == name else key: one for key, one in schema["properties"].items()}
    if name in as_list(schema.get("required")):
        schema["required"] = [changed if key == name else key for key in schema["required"]]


def _removed_member(description: Description) -> Iterator[Place]:
    for site, name, _ in _members(description):
        yield f"{site.subject}.{name}", partial(_remove_member, site, name)


def _remove_member(site: Site, name: str) -> None:
    site.mapping()["properties"].pop(name)
    if name in as_list(site.mapping().get("required")):
        site.mapping()["required"].remove(name)


def _added_member(description: Description) -> Iterator[Place]:
    for site in all_sites(description):
        properties = as_mapping(site.mapping().get("properties"))
        if properties:
            yield site.subject, _setter(properties, "remark", {"type": "string", "description": "A remark."})


def _optional_member(description: Description) -> Iterator[Place]:
    for site in all_sites(description):
        required = as_list(site.mapping().get("required"))
        for index, name in enumerate(required):
            yield f"{site.subject}.{name}", partial(required.pop, index)


def _required_member(description: Description) -> Iterator[Place]:
    for site, name, _ in _members(description):
        if name not in as_list(site.mapping().get("required")):
            yield f"{site.subject}.{name}", partial(_append, site.mapping(), "required", name)


def _retyped_member(description: Description) -> Iterator[Place]:
    for site, name, schema in _members(description):
        kind = next((kind for kind in sorted(types_of(schema)) if kind in _OTHER_TYPES), None)
        if kind is not None and "enum" not in schema and schema.get("format") != "binary":
            null = ["null"] if "null" in types_of(schema) else []
            other = _of_type(_OTHER_TYPES[kind])
            changed = {**other, "type": [other["type"], *null] if null else other["type"]}
            yield f"{site.subject}.{name}", partial(schema.update, changed)


def _flipped_null(description: Description) -> Iterator[Place]:
    for site, name, schema in _members(description):
        kinds = types_of(schema)
        rest = sorted(kinds - {"null"})
        if rest:
            without = rest[0] if len(rest) == 1 else rest
            changed = without if "null" in kinds else [*rest, "null"]
            yield f"{site.subject}.{name}", _setter(schema, "type", changed)


def _removed_enum_value(description: Description) -> Iterator[Place]:
    for site in all_sites(description):
        values = as_list(site.mapping().get("enum"))
        for index, value in enumerate(values if len(values) > 1 else []):
            yield f"{site.subject} {value}", partial(values.pop, index)


def _changed_limit(description: Description) -> Iterator[Place]:
    for site in all_sites(description):
        for key in BOUNDS:
            if isinstance(site.mapping().get(key), int | float) and LIMIT not in site.mapping():
                yield f"{site.subject} {key}", _setter(site.mapping(), key, site.mapping()[key] + 1)
    rows = as_mapping(description.document.get(LIMITS))
    for name, row in rows.items():
        for key in LIMIT_KEYWORDS:
            if key in row:
                yield f"{LIMITS} {name} {key}", partial(_change_row, description, name, key)
    lengths = [name for name, row in rows.items() if "maxLength" in row]
    for site in all_sites(description):
        if site.mapping().get(LIMIT) in lengths:
            other = lengths[lengths.index(site.mapping()[LIMIT]) - 1]
            yield (
                f"{site.subject} {LIMIT}",
                partial(site.mapping().update, {LIMIT: other, "maxLength": rows[other]["maxLength"]}),
            )


def _change_row(description: Description, name: str, key: str) -> None:
    """Change a row of the table of limits, and everything that refers to it."""
    row = description.document[LIMITS][name]
    row[key] += 1
    for site in all_sites(description):
        if site.mapping().get(LIMIT) == name:
            site.mapping()[key] = row[key]


def _removed_format(description: Description) -> Iterator[Place]:
    for site in all_sites(description):
        if site.mapping().get("format") == "int64":
            yield site.subject, partial(site.mapping().pop, "format")


def _exchanged_reference(description: Description) -> Iterator[Place]:
    names = [name for _, name, _ in description.components("schemas")]
    for site in all_sites(description):
        reference = str(site.mapping().get("$ref", ""))
        if reference.startswith("#/components/schemas/"):
            other = names[(names.index(reference.rpartition("/")[2]) + 1) % len(names)]
            yield site.subject, _setter(site.mapping(), "$ref", f"#/components/schemas/{other}")


def _removed_response(description: Description) -> Iterator[Place]:
    for operation in description.operations():
        responses = as_mapping(operation.item.get("responses"))
        for status in responses:
            yield f"{operation.subject} {status}", partial(responses.pop, status)


KINDS: dict[str, Callable[[Description], Iterator[Place]]] = {
    "path renamed": _renamed_path,
    "method changed": _changed_method,
    "operationId renamed": _renamed_operation,
    "x-idempotent flipped": _flipped_idempotency,
    "parameter renamed": _renamed_parameter,
    "parameter removed": _removed_parameter,
    "parameter added": _added_parameter,
    "parameter's required flipped": _flipped_parameter,
    "parameter's type changed": _retyped_parameter,
    "member renamed": _renamed_member,
    "member removed": _removed_member,
    "member added": _added_member,
    "member no longer required": _optional_member,
    "member required": _required_member,
    "member's type changed": _retyped_member,
    "member's null flipped": _flipped_null,
    "enum value removed": _removed_enum_value,
    "limit changed": _changed_limit,
    "format removed": _removed_format,
    "reference exchanged": _exchanged_reference,
    "response removed": _removed_response,
}


def table(rows: Sequence[tuple[Mutation, str]], outcomes: Sequence[str]) -> list[str]:
    """Return a line per kind of change: how many were made, and what noticed them first."""
    lines = [f"{'change':<30}{'made':>6}" + "".join(f"{outcome:>12}" for outcome in outcomes)]
    for kind in [*KINDS, ""]:
        found = [outcome for mutation, outcome in rows if kind in ("", mutation.kind)]
        counts = "".join(f"{found.count(outcome):>12}" for outcome in outcomes)
        lines.append(f"{kind or 'all':<30}{len(found):>6}{counts}")
    return lines


def _queries(description: Description) -> Iterator[tuple[str, str, Json]]:
    return (found for found in parameters(description) if found[2].get("in") == "query")


def _members(description: Description) -> Iterator[tuple[Site, str, Json]]:
    for site in all_sites(description):
        for name, schema in as_mapping(site.mapping().get("properties")).items():
            yield site, name, as_mapping(schema)


def _of_type(kind: str) -> Json:
    return {"type": kind, "format": "int64"} if kind == "integer" else {"type": kind}


def _append(node: Json, key: str, value: Any) -> None:
    node[key] = [*node.get(key, []), value]


def _setter(node: Json, key: str, value: Any) -> Spoil:
    return partial(node.update, {key: value})


def _misspelt(name: str) -> str:
    """Exchange two letters in the middle of a name, or double the last."""
    middle = len(name) // 2
    swapped = name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :] if len(name) > 2 else name
    return swapped if swapped != name else name + name[-1]
