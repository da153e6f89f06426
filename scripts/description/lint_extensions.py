"""A rule about extensions: what cometr_py adds to Comet's protocol is marked."""

from collections.abc import Iterator

from .bundle import ROOT_FILE, Description
from .problems import Problem
from .schemas import all_sites, as_mapping, parameters, responses

KEY = "x-extension"
OWNER = "cometr_py"
SENTENCE = "Extension of cometr_py"
LIST = "x-extensions"


def marked_extensions(description: Description) -> Iterator[Problem]:
    """Require the mark on every name that ``x-extensions`` lists, and on nothing else.

    A listed name may be ``Schema.member``: then only this member is meant.
    """
    listed = as_mapping(description.document.get(LIST))
    found: set[str] = set()
    for file, subject, plain, entry in _named_parts(description):
        qualified = subject.removeprefix("schemas/")
        name = qualified if qualified in listed else plain
        mark = entry.get(KEY)
        if name in listed:
            found.add(name)
        if mark is None and name not in listed:
            continue
        if mark != OWNER:
            what = f"{name!r} is an extension, but its {KEY} is {mark!r}"
            yield Problem(file, subject, what, f"Add {KEY}: {OWNER}", "extension-unmarked")
        elif name not in listed:
            what, remedy = f"{name!r} is marked as an extension, but not listed", f"List it in {LIST} of {ROOT_FILE}"
            yield Problem(file, subject, what, remedy, "extension-unlisted")
        elif not str(entry.get("description", "")).startswith(SENTENCE):
            what, remedy = f"{name!r} does not say that it is an extension", f"Begin its description with: {SENTENCE}"
            yield Problem(file, subject, what, remedy, "extension-unmarked")
    for name in sorted(set(listed) - found):
        yield Problem(ROOT_FILE, LIST, f"{name!r} is not described", "Describe it or remove it", "extension-unlisted")


def _named_parts(description: Description) -> Iterator[tuple[str, str, str, dict[str, object]]]:
    """Every operation, parameter, response header and member as (file, subject, name, description of it)."""
    for operation in description.operations():
        yield operation.file, operation.subject, operation.id, operation.item
    for file, subject, parameter in parameters(description):
        yield file, subject, str(parameter.get("name")), parameter
    for file, subject, response in responses(description):
        for name, header in as_mapping(response.get("headers")).items():
            yield file, f"{subject} header {name}", name, as_mapping(description.resolve(header))
    for site in all_sites(description):
        for name, schema in as_mapping(site.mapping().get("properties")).items():
            yield site.file, f"{site.subject}.{name}", name, as_mapping(schema)


RULES = (marked_extensions,)
