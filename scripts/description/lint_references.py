"""Rules about references and components, and about placeholders."""

from collections.abc import Iterator
from typing import Any

from .bundle import METHODS, ROOT_FILE, Description, Operation, walk
from .problems import Problem
from .schemas import as_list, as_mapping, responses

MISSING = "reference-missing"


def references_exist(description: Description) -> Iterator[Problem]:
    """Every ``$ref`` names a component of this document; other files are for scripts/generate to join."""
    for trail, node in walk(description.document):
        reference = node.get("$ref") if isinstance(node, dict) else None
        if not isinstance(reference, str) or "example" in trail or trail[-1:] == ("properties",):
            continue
        file, subject = _place(description, trail)
        if not reference.startswith("#/components/"):
            remedy = "Write #/components/SECTION/NAME, wherever the component's file is"
            yield Problem(file, subject, f"$ref {reference!r} leads out of the document", remedy, MISSING)
        elif not description.resolve(node):
            yield Problem(file, subject, f"$ref {reference!r} leads nowhere", "Add it or fix its name", MISSING)


def links_lead_somewhere(description: Description) -> Iterator[Problem]:
    """Require of each link of a response that its operation exists, and has the parameters that the link gives."""
    operations = {one.id: one for one in description.operations()}
    for file, subject, response in responses(description):
        for name, link in as_mapping(response.get("links")).items():
            target = operations.get(str(as_mapping(link).get("operationId")))
            given = as_mapping(as_mapping(link).get("parameters"))
            if target is None:
                what, remedy = "leads to no operation", "Fix its operationId"
            else:
                resolved = (description.resolve(one) for one in as_list(target.item.get("parameters")))
                known = {as_mapping(one).get("name") for one in resolved}
                unknown = sorted(given.keys() - known)
                if not unknown:
                    continue
                what, remedy = f"gives {unknown[0]}, which {target.id} does not have", "Fix the name, or remove it"
            yield Problem(file, f"{subject} link {name}", what, remedy, "link-target")


def no_path_references(description: Description) -> Iterator[Problem]:
    """Reject a path that is a ``$ref``: it would be dropped."""
    for path, item in description.document["paths"].items():
        if isinstance(item, dict) and "$ref" in item:
            file = description.path_files.get((path, "$ref"), ROOT_FILE)
            yield Problem(file, path, "the path is a $ref", "Write its operations out", "path-reference")


def unused_components(description: Description) -> Iterator[Problem]:
    """Reject components that no operation uses: leftovers, or mistyped references."""
    components = description.document.get("components", {})
    reached: set[str] = set()
    waiting: list[Any] = [description.document["paths"]]
    while waiting:
        for _, node in walk(waiting.pop()):
            reference = node.get("$ref") if isinstance(node, dict) else None
            if isinstance(reference, str) and reference not in reached:
                reached.add(reference)
                waiting.append(description.resolve(node))
    for section in ("schemas", "responses", "parameters", "headers"):
        for name in components.get(section, {}):
            if f"#/components/{section}/{name}" not in reached:
                file = description.component_files.get((section, name), ROOT_FILE)
                remedy = "Refer to it or remove it (--unfinished accepts it while operations are being written)"
                yield Problem(file, f"{section}/{name}", "no operation uses it", remedy, "unused-component")


def unwritten_words(description: Description) -> Iterator[Problem]:
    """Reject the placeholders that scripts/new-endpoint wrote into the description."""
    for trail, node in walk(description.document):
        if isinstance(node, str) and "TODO" in node:
            file, subject = _place(description, trail)
            what = f"its {trail[-1]} is still to be written: {' '.join(node.split())[:100].rstrip('.')}"
            yield Problem(file, subject, what, "Write what you know of it", "unfinished")


def users(description: Description) -> dict[str, list[str]]:
    """Return the operations that use each component, by section and name: ``schemas/Thing``."""
    found: dict[str, list[str]] = {}
    for operation in description.operations():
        waiting: list[Any] = [operation.item]
        while waiting:
            for _, node in walk(waiting.pop()):
                reference = node.get("$ref") if isinstance(node, dict) else None
                if not isinstance(reference, str):
                    continue
                operations = found.setdefault(reference.removeprefix("#/components/"), [])
                if operation.id not in operations:
                    operations.append(operation.id)
                    waiting.append(description.resolve(node))
    return found


def _place(description: Description, trail: tuple[str, ...]) -> tuple[str, str]:
    match trail:
        case ("paths", path, method, *_) if method in METHODS:
            item = description.document["paths"][path][method]
            operation = Operation(description.path_files.get((path, method), ROOT_FILE), path, method, item)
            return operation.file, operation.subject
        case ("components", section, name, *_):
            return description.component_files.get((section, name), ROOT_FILE), f"{section}/{name}"
    return ROOT_FILE, "/".join(trail)


RULES = (references_exist, links_lead_somewhere, no_path_references)
