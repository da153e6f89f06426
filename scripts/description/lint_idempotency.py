"""A rule about ``x-idempotent``, which clients repeat requests by: it agrees with the operation's name and words."""

import re
from collections.abc import Iterator

from .bundle import Description, Operation
from .problems import Problem

#: Whether an operation may be repeated, by the verb that its operationId begins with. Other verbs decide nothing.
VERBS = {
    **dict.fromkeys(("get", "download", "search", "query", "ping", "set", "update", "delete", "save"), True),
    **dict.fromkeys(("archive", "restore", "stop", "move", "mark"), True),
    **dict.fromkeys(("create", "register", "insert", "start", "complete", "copy", "notify", "rewind"), False),
}
#: The words of a description about it, which counts for more than the verb.
_WORDS = (
    (re.compile(r"\bnot (?:to be )?repeat", re.IGNORECASE), False),
    (re.compile(r"\brepeating (?:it|a call) (?:is taken to change|changes) nothing", re.IGNORECASE), True),
)
_REMEDY = 'Correct it, or write "Repeating it changes nothing" or "Not to be repeated" into the description'


def fitting_idempotency(description: Description) -> Iterator[Problem]:
    """Require x-idempotent to agree with the operation's verb, or with its description."""
    for operation in description.operations():
        declared = operation.item.get("x-idempotent")
        expected, reason = expected_idempotency(operation)
        if isinstance(declared, bool) and expected is not None and declared != expected:
            what = f"x-idempotent is {str(declared).lower()}, and {reason}"
            yield Problem(operation.file, operation.subject, what, _REMEDY, "idempotency")


def expected_idempotency(operation: Operation) -> tuple[bool | None, str]:
    """Return what follows from name and description, None if nothing does, and why."""
    text = " ".join(str(operation.item.get("description", "")).split())
    for pattern, value in _WORDS:
        if pattern.search(text):
            return value, "its description states the opposite"
    verb = verb_of(operation.id)
    may = "may" if VERBS.get(verb) else "may not"
    return VERBS.get(verb), f"an operation named {verb}_... {may} be repeated"


def verb_of(operation_id: str) -> str:
    """Return the verb that an operationId begins with."""
    return next((word for word in operation_id.split("_") if word != "sdk"), "")


RULES = (fitting_idempotency,)
