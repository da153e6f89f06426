"""Rules about the document as a whole, and about the facts that every operation states."""

import math
import re
from collections.abc import Iterator

from openapi_python_client.strings import PythonIdentifier

from .bundle import METHODS, ROOT_FILE, Description, Operation, walk
from .problems import Problem
from .schemas import as_list, as_mapping, responses

OPENAPI_VERSION = "3.1.0"
EVIDENCE = ("documented", "recorded", "live-test", "sdk", "observed", "third-party", "inferred", "extension")
TIERS = (1, 2, 3)
OPERATION_KEYS = {
    *("operationId", "tags", "summary", "description", "parameters", "requestBody", "responses"),
    *("deprecated", "security", "externalDocs"),
    *("x-tier", "x-evidence", "x-idempotent", "x-writes", "x-reads", "x-served", "x-min-server-version"),
    *("x-min-server-version-guessed", "x-extension", "x-pagination", "x-method-name"),
}
PATH_KEYS = {*METHODS, "parameters", "summary", "description"}


def exact_version(description: Description) -> Iterator[Problem]:
    """Require one OpenAPI version: the generator rejects others, or reads them by other rules."""
    version = description.document.get("openapi")
    if version != OPENAPI_VERSION:
        yield Problem(ROOT_FILE, "openapi", f"is {version!r}", f"Write `openapi: {OPENAPI_VERSION}`", "openapi-version")


def plain_json(description: Description) -> Iterator[Problem]:
    """Values of YAML that JSON does not have would not survive in openapi.json."""
    for trail, node in walk(description.document):
        number = isinstance(node, float) and not math.isfinite(node)
        if number or not (node is None or isinstance(node, bool | int | float | str | list | dict)):
            where = "/".join(trail)
            yield Problem(
                ROOT_FILE, where, f"{node!r} is not a JSON value", "Write it as a string, in quotes", "plain-json"
            )


def known_keys(description: Description) -> Iterator[Problem]:
    """Reject keys that the generator and our own code ignore: servers, callbacks, webhooks, and typos."""
    if "webhooks" in description.document:
        yield Problem(ROOT_FILE, "webhooks", "would be ignored", "Leave them out", "unknown-key")
    for path, item in description.document["paths"].items():
        for key in as_mapping(item):
            if key not in PATH_KEYS and key != "$ref":
                file = description.path_files.get((path, key), ROOT_FILE)
                yield Problem(file, path, f"{key!r} would be ignored", "Fix or remove it", "unknown-key")
    for operation in description.operations():
        for key in operation.item:
            if key not in OPERATION_KEYS:
                known = ", ".join(sorted(key for key in OPERATION_KEYS if key.startswith("x-")))
                remedy = f"Fix or remove it; the known extensions are {known}"
                yield Problem(operation.file, operation.subject, f"{key!r} would be ignored", remedy, "unknown-key")
    for file, subject, response in responses(description):
        for key in response:
            if key not in ("description", "headers", "content", "links") and key != "$ref" and not key.startswith("x-"):
                yield Problem(file, subject, f"{key!r} would be ignored", "Fix or remove it", "unknown-key")


def one_tag(description: Description) -> Iterator[Problem]:
    """Require one tag: the first is the module's package, and the generator ignores further ones."""
    declared = {as_mapping(tag).get("name") for tag in as_list(description.document.get("tags"))}
    for operation in description.operations():
        tags = as_list(operation.item.get("tags"))
        if len(tags) != 1:
            what, remedy = f"has {len(tags)} tags", "Give it exactly one, in a list"
        elif tags[0] not in declared:
            what, remedy = f"its tag {tags[0]!r} is not declared", f"Declare it in spec/{ROOT_FILE} or fix its name"
        elif str(tags[0]) != PythonIdentifier(str(tags[0]), prefix="tag"):
            what, remedy = f"its tag {tags[0]!r} is not a module name", "Write it in lower snake case"
        else:
            continue
        yield Problem(operation.file, operation.subject, what, remedy, "one-tag")


def unique_operation_ids(description: Description) -> Iterator[Problem]:
    """Require unique operationIds: they are module names, and the later one would overwrite the earlier."""
    seen: dict[str, Operation] = {}
    for operation in description.operations():
        module = str(PythonIdentifier(operation.id, prefix="field_"))
        if not operation.id:
            what, remedy = "has no operationId", "Name it as a Python function, in lower snake case"
        elif operation.id != module:
            what, remedy = (
                f"the operationId {operation.id!r} is not a module name",
                f"Write it as the module: {module!r}",
            )
        elif module in seen:
            what, remedy = f"{seen[module].subject} has the same operationId", "Give one of them another"
        else:
            seen[module] = operation
            continue
        yield Problem(operation.file, operation.subject, what, remedy, "operation-id")


def distinct_paths(description: Description) -> Iterator[Problem]:
    """Require that a request matches one operation, and that path parameters are words."""
    seen: dict[tuple[str, str], Operation] = {}
    for operation in description.operations():
        shape = (operation.method, re.sub(r"\{\w+\}", "{}", operation.path))
        if re.search("[{}]", shape[1].replace("{}", "")):
            what, remedy = (
                "has a path parameter whose name is not a word",
                "Use letters, digits, and underscores: {assetId}",
            )
        elif shape in seen:
            what, remedy = f"a request for it could be for {seen[shape].subject}", "Describe one operation for both"
        else:
            seen[shape] = operation
            continue
        yield Problem(operation.file, operation.subject, what, remedy, "path")


def stated_facts(description: Description) -> Iterator[Problem]:
    """Tier, evidence, idempotency and summary, which retries, coverage and readers go by."""
    for operation in description.operations():
        for what, remedy, rule in [*_wrong_facts(operation), *_wrong_words(operation)]:
            yield Problem(operation.file, operation.subject, what, remedy, rule)


def _wrong_facts(operation: Operation) -> Iterator[tuple[str, str, str]]:
    item = operation.item
    internal = any(str(tag).startswith("sdk_") for tag in as_list(item.get("tags")))
    if item.get("x-tier") not in TIERS and not (internal and "x-tier" not in item):
        yield f"x-tier is {item.get('x-tier')!r}", "Give 1, 2 or 3", "x-tier"
    evidence = item.get("x-evidence")
    if not (isinstance(evidence, list) and evidence and all(kind in EVIDENCE for kind in evidence)):
        yield f"x-evidence is {evidence!r}", f"Give a list of {', '.join(EVIDENCE)}", "x-evidence"
    elif len(set(evidence)) != len(evidence):
        yield f"x-evidence has a duplicate: {evidence!r}", "Remove the duplicate", "x-evidence"
    elif ("x-extension" in item) != (evidence == ["extension"]):
        remedy = "Write x-evidence: [extension] where x-extension is, and only there"
        yield f"x-evidence is {evidence!r}", remedy, "x-evidence"
    if not isinstance(item.get("x-idempotent"), bool):
        yield (
            f"x-idempotent is {item.get('x-idempotent')!r}",
            "Write true or false: retries depend on it",
            "x-idempotent",
        )
    for key, fits in (("x-writes", operation.method == "get"), ("x-reads", operation.method != "get")):
        if key in item and not (item[key] is True and fits):
            remedy = "x-writes: true belongs to a GET that writes, x-reads: true to another method that only reads"
            yield f"{key} is {item[key]!r} on {operation.method.upper()}", remedy, "x-writes"
    if item.get("x-served", False) is not False:
        remedy = "Write x-served: false if the server of cometr_py does not answer it; leave it out otherwise"
        yield f"x-served is {item['x-served']!r}", remedy, "x-served"
    version = item.get("x-min-server-version")
    if "x-min-server-version" in item and not isinstance(version, str):
        yield f"x-min-server-version is {version!r}", "Write it as a string, in quotes", "x-min-server-version"


def _wrong_words(operation: Operation) -> Iterator[tuple[str, str, str]]:
    summary, text = operation.item.get("summary"), operation.item.get("description")
    if not isinstance(summary, str) or not summary.strip():
        yield "has no summary", "Describe in one line what it does", "summary"
    elif "\n" in summary.strip() or len(summary) > 100 or summary.endswith("."):
        yield "its summary is long, has lines or ends in a full stop", "Keep it a short line; explain below", "summary"
    if operation.item.get("x-writes") and "get that writes" not in f"{summary} {text}".lower():
        yield "is a GET that writes, and does not say so", "Add: A GET that writes.", "summary"
    quirky = [key for key in ("x-writes", "x-reads", "deprecated", "x-min-server-version") if operation.item.get(key)]
    if quirky and not text:
        yield f"has {', '.join(quirky)} and no description", "Describe what is odd about it", "description"
    if operation.item.get("deprecated") and "deprecated" not in f"{summary} {text}".lower():
        yield "is deprecated, which the generator does not pass on", "Mention it in the description", "description"


RULES = (exact_version, plain_json, known_keys, one_tag, unique_operation_ids, distinct_paths, stated_facts)
