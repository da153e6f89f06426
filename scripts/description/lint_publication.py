"""Rules about what strangers read: a description of Comet alone, with every member of our own explained."""

import re
from collections.abc import Iterator

from .bundle import ROOT_FILE, Description, Json, walk
from .lint_extensions import KEY, SENTENCE
from .lint_references import MISSING
from .overlay import OVERLAY_FILE
from .problems import Problem
from .schemas import all_sites, as_list, as_mapping, component_of, schemas_of_replies, types_of

#: How descriptions name our server.
_OWN_SERVER = re.compile(r"\bserver (of|that comes with) cometr_py\b|\bcometr_py('s)? server\b|\bserver of your own\b")
#: Members whose values are data, not parts of the description.
_DATA = ("example", "examples", "default", "enum")


def about_comet_alone(description: Description) -> Iterator[Problem]:
    """Require that extensions, and what our server does, are in the overlay."""
    for trail, node in walk(description.plain):
        if not isinstance(node, dict):
            continue
        file, subject = place(description, trail)
        text = node.get("description")
        if KEY in node or (isinstance(text, str) and text.startswith(SENTENCE)):
            remedy = f"Move it to spec/{OVERLAY_FILE}"
            yield Problem(file, subject, "an extension of cometr_py is described here", remedy, "extension-place")
        elif isinstance(text, str) and _OWN_SERVER.search(text):
            remedy = f"Put the sentence into spec/{OVERLAY_FILE}, as x-paragraph"
            what = "a description states what the server of cometr_py does"
            yield Problem(file, subject, what, remedy, "extension-place")


def plain_references_exist(description: Description) -> Iterator[Problem]:
    """Require that the plain document does not refer to what the overlay adds."""
    plain = description.without_overlay()
    for trail, node in walk(description.plain):
        reference = node.get("$ref") if isinstance(node, dict) else None
        if isinstance(reference, str) and not plain.resolve(node) and description.resolve(node):
            file, subject = place(description, trail)
            remedy = f"Refer to it in spec/{OVERLAY_FILE} as well"
            yield Problem(file, subject, f"{reference} is described in the overlay alone", remedy, MISSING)


def members_are_explained(description: Description) -> Iterator[Problem]:
    """Require that the info text names each ``x-`` member, for a reader of either document."""
    in_plain = own_members(description.plain)
    for name in own_members(description.document):
        plain = name in in_plain
        document = description.plain if plain else description.document
        text = str(as_mapping(document.get("info")).get("description", ""))
        if f"`{name}`" not in text and f"`{name}:" not in text:
            remedy = "Explain it in info.description" if plain else "Explain it in the x-paragraph of $.info"
            yield Problem(ROOT_FILE if plain else OVERLAY_FILE, "info", f"{name} is unexplained", remedy, "own-member")


def members_for_every_language(description: Description) -> Iterator[Problem]:
    """Require of the plain document what other makers' generators can express.

    Java's fails over an array or a map among several types, R's cannot send a choice at all, and all that write
    names in camel case take ``created_at`` and ``createdAt`` for one.
    """
    plain = description.without_overlay()
    replied = schemas_of_replies(plain)
    for site in all_sites(plain):
        kinds = _kinds(plain, site.schema)
        if len(kinds) > 1 and kinds & {"array", "map"}:
            what = f"is a choice of {' or '.join(sorted(kinds))}"
            remedy = f"Describe the form that clients send, and add the others in spec/{OVERLAY_FILE}"
            yield Problem(site.file, site.subject, what, remedy, "choice")
        members = as_mapping(site.mapping().get("properties"))
        for name in as_list(site.mapping().get("required")):
            if len(_kinds(plain, members.get(name))) > 1 and component_of(site) not in replied:
                remedy = f"Describe the form to send, and add the others in spec/{OVERLAY_FILE}"
                yield Problem(site.file, f"{site.subject}.{name}", "a request needs a choice", remedy, "choice")
        names: dict[str, str] = {}
        for name in members:
            other = names.setdefault(re.sub(r"[\W_]", "", name).lower(), name)
            if other != name:
                what, remedy = (
                    f"is {other} in many languages",
                    f"Describe one, and add the other in spec/{OVERLAY_FILE}",
                )
                yield Problem(site.file, f"{site.subject}.{name}", what, remedy, "member-name")


def _kinds(description: Description, schema: object) -> set[str]:
    """Return the types that a value may have, without null; an object of any members is a ``map``."""
    found = as_mapping(description.resolve(schema))
    kinds = {kind for part in as_list(found.get("anyOf")) for kind in _kinds(description, part)}
    kinds |= types_of(found) - {"null"}
    is_map = "object" in kinds and "additionalProperties" in found
    return kinds - {"object"} | {"map"} if is_map else kinds


def whom_to_ask(description: Description) -> Iterator[Problem]:
    """Require a contact, a license, and a description of every server and of its variables."""
    info = as_mapping(description.document.get("info"))
    for name in ("contact", "license"):
        if not as_mapping(info.get(name)).get("name"):
            yield Problem(ROOT_FILE, "info", f"has no {name}", f"Name one under info.{name}", "published-facts")
    for server in description.document.get("servers", []):
        parts = {"": server, **as_mapping(as_mapping(server).get("variables"))}
        for name in [name for name, part in parts.items() if not as_mapping(part).get("description")]:
            subject = f"servers {as_mapping(server).get('url')}"
            what = f"variable {name} has no description" if name else "has no description"
            yield Problem(ROOT_FILE, subject, what, "Describe which server it is", "published-facts")


def own_members(document: Json) -> list[str]:
    """Return the names of all members that OpenAPI does not define, sorted."""
    found: set[str] = set()
    _collect(document, found)
    return sorted(found)


def place(description: Description, trail: tuple[str, ...]) -> tuple[str, str]:
    """Return the file and the subject of what these keys lead to."""
    match trail:
        case ("paths", path, method, *_):
            operation = as_mapping(as_mapping(description.document["paths"].get(path)).get(method))
            known = f" ({operation['operationId']})" if "operationId" in operation else ""
            return description.path_files.get((path, method), ROOT_FILE), f"{method.upper()} {path}{known}"
        case ("components", section, name, *_):
            return description.component_files.get((section, name), ROOT_FILE), f"{section}/{name}"
    return ROOT_FILE, "/".join(trail)


def _collect(node: object, found: set[str]) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            if str(key).startswith("x-"):
                found.add(str(key))
            elif key == "properties":
                for member in as_mapping(value).values():
                    _collect(member, found)
            elif key not in _DATA:
                _collect(value, found)
    elif isinstance(node, list):
        for value in node:
            _collect(value, found)


RULES = (
    about_comet_alone,
    plain_references_exist,
    members_are_explained,
    members_for_every_language,
    whom_to_ask,
)
