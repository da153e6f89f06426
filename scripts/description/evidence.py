"""``spec/evidence.yaml``: what clients were seen to send, and where names come from that nothing shows.

It is kept apart from the description on purpose. A name that is misspelt in one of them differs from the other.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .bundle import Json
from .schemas import as_list, as_mapping

EVIDENCE_FILE = "evidence.yaml"


@dataclass(frozen=True)
class Seen:
    """What is known of the requests for one operation.

    Attributes:
        request: Method and path, empty if nobody saw one.
        clients: Which clients sent it.
        always: Query parameters that were in each request.
        sometimes: Query parameters that were in some.
        known: Further query parameters, and where each is known from.
        body: Members of JSON bodies, and the types that their values had.
        parts: Parts of forms.
    """

    request: str = ""
    clients: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    sometimes: tuple[str, ...] = ()
    known: dict[str, str] = field(default_factory=dict)
    body: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Present:
    """Which members of an object every source of its values shows.

    Attributes:
        never_null: Members that are always there, and never null.
        may_be_null: Members that are always there, and null where there is no value.
        newer_servers: Members that only old servers leave out.
    """

    never_null: tuple[str, ...] = ()
    may_be_null: tuple[str, ...] = ()
    newer_servers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """The whole file.

    Attributes:
        requests: By operationId.
        present: By schema of a response.
        members: By schema and member, where a member is known from that no example shows.
    """

    requests: dict[str, Seen] = field(default_factory=dict)
    present: dict[str, Present] = field(default_factory=dict)
    members: dict[str, dict[str, str]] = field(default_factory=dict)


def read_evidence(spec: Path) -> Evidence | None:
    """Read the file, None if there is none."""
    path = spec / EVIDENCE_FILE
    if not path.is_file():
        return None
    content = as_mapping(yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER))
    return Evidence(
        {str(id): _seen(as_mapping(entry)) for id, entry in as_mapping(content.get("requests")).items()},
        {str(name): _present(as_mapping(entry)) for name, entry in as_mapping(content.get("present")).items()},
        {str(name): _sources(entry) for name, entry in as_mapping(content.get("members")).items()},
    )


def _seen(entry: Json) -> Seen:
    return Seen(
        str(entry.get("request", "")),
        _names(entry.get("clients")),
        _names(entry.get("always")),
        _names(entry.get("sometimes")),
        _sources(entry.get("known")),
        {str(name): _names(types) for name, types in as_mapping(entry.get("body")).items()},
        _names(entry.get("parts")),
    )


def _present(entry: Json) -> Present:
    return Present(*(_names(entry.get(key)) for key in ("never_null", "may_be_null", "newer_servers")))


def _names(node: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in (as_list(node) if isinstance(node, list) else [node] if node else []))


def _sources(node: Any) -> dict[str, str]:
    return {str(name): str(source) for name, source in as_mapping(node).items()}


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
