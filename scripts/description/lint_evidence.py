"""Rules about facts: what is described was seen or is known, and what was seen is described."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .absence import is_marked
from .bundle import Description, Json, Operation
from .evidence import EVIDENCE_FILE, Evidence, Present, Seen, read_evidence
from .example_calls import sent_members
from .lint_examples import described_values
from .lint_extensions import KEY
from .lint_operations import EVIDENCE
from .members import members_of
from .problems import Problem
from .schemas import as_list, as_mapping, body_of, types_of

FORM = "multipart/form-data"


def evidence_problems(description: Description, spec: Path) -> Iterator[Problem]:
    """Yield where the description and ``spec/evidence.yaml`` differ.

    Args:
        description: What spec/ describes.
        spec: The folder, in the repository's root.
    """
    evidence = read_evidence(spec)
    if evidence is None:
        yield Problem(EVIDENCE_FILE, "", "is missing", "Restore it from the repository", "evidence")
        return
    described = {operation.id: operation for operation in description.operations()}
    for id in sorted(evidence.requests.keys() - described.keys()):
        yield _of_file(id, "is not described", "Describe it, or remove the entry", "evidence-operation")
    for operation in described.values():
        seen = evidence.requests.get(operation.id, Seen())
        yield from _request_problems(operation, seen)
        yield from _parameter_problems(description, operation, seen)
        yield from _body_problems(description, operation, seen)
    yield from _presence_problems(description, evidence)
    yield from _member_problems(description, evidence, spec.parent)
    yield from _source_problems(evidence)


def _request_problems(operation: Operation, seen: Seen) -> Iterator[Problem]:
    request = f"{operation.method.upper()} {operation.path}"
    if seen.request and seen.request != request:
        what = f"{operation.id} is described as {request}, and known as {seen.request}"
        yield Problem(operation.file, operation.subject, what, _either(), "evidence-request")


def _parameter_problems(description: Description, operation: Operation, seen: Seen) -> Iterator[Problem]:
    resolved = [as_mapping(description.resolve(one)) for one in as_list(operation.item.get("parameters"))]
    query = {str(one.get("name")): one for one in resolved if one.get("in") == "query"}
    for name in (*seen.always, *seen.sometimes):
        if name not in query:
            what = f"clients send the query parameter {name!r}, which is not described"
            yield Problem(operation.file, operation.subject, what, _either(), "evidence-undescribed")
    for name, parameter in query.items():
        if seen.clients and name not in seen.always and parameter.get("required"):
            what = f"the query parameter {name!r} is required, and not in every request that clients send"
            yield Problem(operation.file, operation.subject, what, "Make it optional", "evidence-required")
        if KEY not in parameter and name not in {*seen.always, *seen.sometimes, *seen.known}:
            what = f"no client sends the query parameter {name!r}, and nothing else supports it"
            remedy = f"Fix its name, or add it under known: in spec/{EVIDENCE_FILE}, with where it is known from"
            yield Problem(operation.file, operation.subject, what, remedy, "parameter-unsupported")
    for name in seen.known.keys() - query.keys():
        yield _of_file(operation.id, f"{name!r} is not a query parameter of it", "Remove it", "evidence-stale")


def _body_problems(description: Description, operation: Operation, seen: Seen) -> Iterator[Problem]:
    contents = as_mapping(body_of(operation).get("content"))
    form = FORM in contents
    schema = as_mapping(contents.get(FORM if form else "application/json")).get("schema")
    members = _properties(description, schema)
    for name in (*seen.body, *seen.parts):
        if name not in members and not (members is _ANY and not seen.parts):
            what = f"clients send the member {name!r}, which its body does not have"
            yield Problem(operation.file, operation.subject, what, _either(), "evidence-undescribed")
            continue
        refused = [kind for kind in seen.body.get(name, ()) if not accepts(description, members.get(name), kind)]
        if refused:
            what = f"clients send {' and '.join(refused)} as {name!r}, which its type does not allow"
            yield Problem(operation.file, operation.subject, what, _either(), "evidence-type")


def _presence_problems(description: Description, evidence: Evidence) -> Iterator[Problem]:
    """Compare what is required and what may be null with what every source of responses shows."""
    for file, name, schema in description.components("schemas"):
        seen = evidence.present.get(name, Present())
        properties, required = (
            as_mapping(as_mapping(schema).get("properties")),
            as_list(as_mapping(schema).get("required")),
        )
        for member in (*seen.never_null, *seen.may_be_null, *seen.newer_servers):
            part = properties.get(member)
            what = ""
            if part is None:
                what = f"every source shows {member!r}, which is not described"
            elif member not in required and not is_marked(part):
                what = f"every source shows {member!r}, which is optional"
            elif member in seen.never_null and accepts(description, part, "null"):
                what = f"no source shows null for {member!r}, which may be null"
            elif member in seen.may_be_null and not accepts(description, part, "null"):
                what = f"sources show null for {member!r}, which may not be null"
            if what:
                yield Problem(file, f"schemas/{name}", what, _either(), "evidence-present")
    for name in evidence.present.keys() - {name for _, name, _ in description.components("schemas")}:
        yield _of_file(name, "is not a schema", "Remove it", "evidence-stale")


def _member_problems(description: Description, evidence: Evidence, root: Path) -> Iterator[Problem]:
    shown = _shown_members(description, evidence, root)
    for file, name, schema in description.components("schemas"):
        known = evidence.members.get(name, {})
        properties = as_mapping(as_mapping(schema).get("properties"))
        for member, part in properties.items():
            if member not in known and (name, member) not in shown and KEY not in as_mapping(part):
                what = "no example and no client shows it, and nothing else supports it"
                remedy = f"Fix its name, add it to an example, or to members: in spec/{EVIDENCE_FILE}"
                yield Problem(file, f"schemas/{name}.{member}", what, remedy, "member-unsupported")
        for member in known.keys() - properties.keys():
            yield _of_file(name, f"{member!r} is not a member of it", "Remove it", "evidence-stale")
    described = {name for _, name, _ in description.components("schemas")}
    for name in evidence.members.keys() - described:
        yield _of_file(name, "is not a schema", "Remove it", "evidence-stale")


def _shown_members(description: Description, evidence: Evidence, root: Path) -> set[tuple[str, str]]:
    """Return schema and name of every member that an example, an example call or a client shows."""
    shown = {(sent.owner, sent.name) for sent in sent_members(description, root) if sent.name}
    for place in described_values(description, root):
        for member in members_of(description, place.schema, place.value):
            shown.update((owner, member.name) for owner in member.owners)
    for operation in description.operations():
        seen = evidence.requests.get(operation.id, Seen())
        for media in as_mapping(body_of(operation).get("content")).values():
            sent: Json = dict.fromkeys((*seen.body, *seen.parts))
            for member in members_of(description, as_mapping(media).get("schema"), sent):
                shown.update((owner, member.name) for owner in member.owners)
    return shown


def _source_problems(evidence: Evidence) -> Iterator[Problem]:
    tables = [*((id, seen.known) for id, seen in evidence.requests.items()), *evidence.members.items()]
    for subject, table in tables:
        for name, source in table.items():
            if source not in EVIDENCE:
                what = f"{name!r} is known from {source!r}"
                yield _of_file(subject, what, f"Write one of {', '.join(EVIDENCE)}", "evidence-source")


#: The members of a body whose schema names none.
_ANY: dict[str, Any] = {}


def _properties(description: Description, schema: Any) -> dict[str, Any]:
    found = as_mapping(description.resolve(schema))
    parts = [_properties(description, part) for part in as_list(found.get("allOf"))]
    properties = {name: part for one in [*parts, as_mapping(found.get("properties"))] for name, part in one.items()}
    return properties or _ANY


def accepts(description: Description, schema: Any, kind: str) -> bool:
    """Whether a schema admits values of a JSON type."""
    found = as_mapping(description.resolve(schema))
    if "anyOf" in found:
        return any(accepts(description, part, kind) for part in as_list(found["anyOf"]))
    types = types_of(found) or ({"object"} if "properties" in found or "allOf" in found else set())
    return not types or kind in types or (kind == "integer" and "number" in types)


def _either() -> str:
    return f"Fix the description, or the entry in spec/{EVIDENCE_FILE}"


def _of_file(subject: str, what: str, remedy: str, rule: str) -> Problem:
    return Problem(EVIDENCE_FILE, subject, what, remedy, rule)
