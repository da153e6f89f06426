"""Rules about facts of single operations that would be easy to lose, because nothing else depends on them."""

from collections.abc import Iterator
from typing import Any

from .bundle import Description, Json, Operation
from .problems import Problem
from .schemas import all_sites, as_list, as_mapping, reference_of
from .wire_document import success_of

#: Response objects of which the Java SDK rejects unknown members: the operation, the way to the object, its members.
CLOSED: tuple[tuple[str, tuple[str, ...], frozenset[str]], ...] = (
    (
        "get_artifact_version",
        ("artifact",),
        frozenset(
            {
                *("artifactId", "artifactName", "artifactType", "description", "emoji", "experimentKey", "isPublic"),
                *("metadata", "owner", "projectId", "s3FileSize", "tags", "version", "workspaceId", "workspaceName"),
            }
        ),
    ),
    ("get_artifact_version_files", (), frozenset({"files"})),
)
#: Operations whose minimum version is a placeholder in Comet's own SDK.
GUESSED_VERSIONS = frozenset({"set_project_owner"})
#: What the description of a member must contain, because its values give away a secret.
WARNINGS = {"curlDownload": ("contains your API key", "never print, log, or store it")}
GUESSED = "x-min-server-version-guessed"


def closed_responses(description: Description) -> Iterator[Problem]:
    """Reject members that a client would not expect in objects that it reads strictly."""
    operations = {operation.id: operation for operation in description.operations()}
    for name, way, members in CLOSED:
        if name not in operations:
            continue
        operation = operations[name]
        found = frozenset(as_mapping(_response(description, operation, way).get("properties")))
        where = f"response 200 {'.'.join(way)}".rstrip()
        remedy = "The Java SDK rejects unknown members: put it elsewhere, or change CLOSED if that SDK has changed"
        if found != members:
            changed = [*(f"+{one}" for one in sorted(found - members)), *(f"-{one}" for one in sorted(members - found))]
            what = f"must keep its members, but has {', '.join(changed)}"
            yield Problem(operation.file, f"{operation.subject} {where}", what, remedy, "closed-response")


def guessed_versions(description: Description) -> Iterator[Problem]:
    """Require the mark on minimum versions that nobody should rely on."""
    for operation in description.operations():
        mark = operation.item.get(GUESSED)
        if operation.id in GUESSED_VERSIONS and not (mark is True and "x-min-server-version" in operation.item):
            what, remedy = "its minimum version is a guess, and not marked as one", f"Write {GUESSED}: true"
        elif GUESSED in operation.item and operation.id not in GUESSED_VERSIONS:
            what, remedy = f"{GUESSED} is {mark!r}", "Remove it, or add the operation to GUESSED_VERSIONS"
        elif mark is True and "guess" not in str(operation.item.get("description")):
            what, remedy = "its description does not mention the guess", "Mention that the version is a guess"
        else:
            continue
        yield Problem(operation.file, operation.subject, what, remedy, "guessed-version")


def warned_secrets(description: Description) -> Iterator[Problem]:
    """Require the warning at members whose values contain a secret."""
    for site in all_sites(description):
        for name, schema in as_mapping(site.mapping().get("properties")).items():
            text = " ".join(str(as_mapping(schema).get("description")).split())
            missing = [words for words in WARNINGS.get(name, ()) if words not in text]
            if missing:
                remedy = f"Warn in its description: {missing[0]}"
                yield Problem(site.file, f"{site.subject}.{name}", "contains a secret", remedy, "secret-warning")


def _response(description: Description, operation: Operation, way: tuple[str, ...]) -> Json:
    """Return the schema of an object in the response to an operation."""
    content = success_of(description, operation)
    schema: Any = description.resolve(content[1]) if content else {}
    for member in way:
        part = as_mapping(as_mapping(schema).get("properties")).get(member)
        choices = [part, *as_list(as_mapping(part).get("anyOf"))]
        schema = description.resolve(next((one for one in choices if reference_of(one)), part))
    return as_mapping(schema)


RULES = (closed_responses, guessed_versions, warned_secrets)
