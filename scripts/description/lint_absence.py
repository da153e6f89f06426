"""Rules about members that old servers leave out: only responses have them, and they are never required."""

from collections.abc import Iterator

from .absence import MARK, is_marked
from .bundle import Description
from .problems import Problem
from .schemas import all_sites, as_list, as_mapping, body_of, component_of, reachable_schemas, schemas_of_replies

RULE = "absent-on-old-servers"


def marks_of_absence(description: Description) -> Iterator[Problem]:
    """Accept the mark only on properties of responses, and only on those that are not required."""
    requested = reachable_schemas(description, [body_of(operation) for operation in description.operations()])
    replied = schemas_of_replies(description) - requested
    for site in all_sites(description):
        required = as_list(site.mapping().get("required"))
        if MARK in site.mapping() and not _is_property(site.subject):
            yield Problem(site.file, site.subject, f"{MARK} is not at a property", "Move it to the property", RULE)
        for name, schema in as_mapping(site.mapping().get("properties")).items():
            if MARK not in as_mapping(schema):
                continue
            subject = f"{site.subject}.{name}"
            if not is_marked(schema):
                yield Problem(site.file, subject, f"{MARK} is not true", f"Write {MARK}: true, or remove it", RULE)
            if name in required:
                remedy = "Remove it from required: responses without it fit the description, too"
                yield Problem(site.file, subject, f"is required, but marked {MARK}", remedy, RULE)
            if component_of(site) not in replied:
                remedy = "Remove the mark, or describe request and response apart"
                yield Problem(site.file, subject, f"is marked {MARK}, but is part of a request", remedy, RULE)


def _is_property(subject: str) -> bool:
    return "." in subject.rpartition(" ")[2].rpartition("/")[2]


RULES = (marks_of_absence,)
