"""What an experiment, an artifact and a registered model consist of, whether they lie on a server or in a folder.

These types are also what an export folder's JSON files hold, hence their names in camel case there. Times are
milliseconds since the epoch; unknown values are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, Protocol

import msgspec
from comet_wire.base import JsonValue, or_none
from comet_wire.shared import ValueSummary

from cometr_py.frames.replies import StoredPoint

__all__ = [
    "COPIED_FROM",
    "COPIED_KEY",
    "MARKS",
    "NOT_KEPT",
    "TEXT_KINDS",
    "ArtifactVersion",
    "Asset",
    "Document",
    "ExperimentInfo",
    "ModelVersion",
    "Named",
    "Project",
    "RegisteredModel",
    "Source",
    "TextKind",
    "Value",
    "named",
    "without_prefix",
]

#: Others of a copy: its source, and the properties that could not be kept.
COPIED_FROM, COPIED_KEY, NOT_KEPT = "Copied from", "Copied from key", "Not kept by the copy"
MARKS = frozenset({COPIED_FROM, COPIED_KEY, NOT_KEPT})

TextKind = Literal["code", "graph", "html", "output"]
TEXT_KINDS: tuple[TextKind, ...] = ("code", "graph", "html", "output")


class _Camel(msgspec.Struct, rename="camel", omit_defaults=True):
    pass


class ExperimentInfo(_Camel):
    """The properties of an experiment, without its logged data."""

    key: str
    name: str = ""
    workspace: str = ""
    project: str = ""
    started: int | None = None
    ended: int | None = None
    archived: bool = False
    running: bool = False
    crashed: bool = False
    error: str | None = None
    file_path: str | None = None
    user: str | None = None


class Value(_Camel):
    """One value of a parameter or other, as text."""

    value: str
    timestamp: int | None = None
    step: int | None = None
    context: str | None = None


class Named(_Camel):
    """A parameter or an other: its newest value, and those of its earlier ones that are still known."""

    name: str
    value: str
    timestamp: int | None = None
    step: int | None = None
    context: str | None = None
    earlier: list[Value] = []

    def values(self) -> list[Value]:
        """All of them, the newest last."""
        return [*self.earlier, Value(self.value, self.timestamp, self.step, self.context)]


class Document(_Camel):
    """Everything about an experiment that is neither long nor a file."""

    facts: ExperimentInfo
    tags: list[str] = []
    parameters: list[Named] = []
    others: list[Named] = []
    system_details: dict[str, JsonValue] = {}
    git: dict[str, str] = {}


class Asset(_Camel):
    """A file of an experiment or of an artifact; a remote one is only a link."""

    id: str
    name: str
    type: str | None = None
    size: int | None = None
    link: str | None = None
    step: int | None = None
    epoch: int | float | None = None
    context: str | None = None
    grouping: str | None = None
    metadata: str | None = None
    created: int | None = None
    #: In an export folder: where the file lies, and its hash.
    path: str | None = None
    sha256: str | None = None


class ArtifactVersion(_Camel):
    """One version of an artifact."""

    artifact: str
    version: str
    type: str = ""
    artifact_tags: list[str] = []
    #: The experiment that made it.
    experiment: str | None = None
    id: str = ""
    state: str = "CLOSED"
    aliases: list[str] = []
    tags: list[str] = []
    metadata: str | None = None
    added: int | None = None
    files: list[Asset] = []
    #: The experiments that used it, as far as they are among those that are copied.
    consumers: list[str] = []


class ModelVersion(_Camel):
    """One version of a registered model."""

    version: str
    #: The experiment that logged the model, and the model's name there.
    experiment: str | None = None
    model: str | None = None
    comment: str | None = None
    stages: list[str] = []
    tags: list[str] = []
    status: str | None = None
    metadata: dict[str, str | None] = {}
    #: The configuration of the status, as the server returns it.
    configuration: dict[str, JsonValue] = {}


class RegisteredModel(_Camel):
    """A model of a workspace's registry."""

    name: str
    description: str | None = None
    public: bool = False
    notes: str | None = None
    versions: list[ModelVersion] = []


class Project(_Camel):
    """A project, apart from its experiments."""

    workspace: str
    name: str
    description: str | None = None
    public: bool = False
    notes: str | None = None


class Source(Protocol):
    """Where experiments can be read from."""

    @property
    def title(self) -> str:
        """What to call it in messages."""
        ...

    def experiments(self) -> list[ExperimentInfo]:
        """Return the experiments, including archived ones, oldest first."""
        ...

    def address(self, facts: ExperimentInfo) -> str:
        """Return where a person finds an experiment."""
        ...

    def sharing_scope(self, facts: ExperimentInfo) -> str:
        """Return the workspace or folder whose artifacts and registered models the experiment shares."""
        ...

    def document(self, facts: ExperimentInfo) -> Document:
        """Return everything about an experiment that is neither long nor a file."""
        ...

    def others(self, key: str) -> list[Named]:
        """Return the others of an experiment."""
        ...

    def text(self, key: str, kind: TextKind) -> str | None:
        """Return code, graph, HTML, or output; None if there is none."""
        ...

    def patch(self, key: str) -> bytes | None:
        """Return the changes of the working tree, as uploaded."""
        ...

    def metric_names(self, key: str) -> list[str]:
        """Return the names of the metrics."""
        ...

    def points(self, key: str, name: str) -> Iterator[list[StoredPoint]]:
        """Yield every point of a metric in logging order, some thousand at a time."""
        ...

    def assets(self, key: str) -> list[Asset]:
        """Return the files of an experiment, without those of its artifacts and its patch."""
        ...

    def fetch(self, key: str, asset: Asset, target: Path, version: str | None = None) -> None:
        """Write the bytes of a file of an experiment, or of the artifact version with that ID."""
        ...

    def artifacts(self, keys: Iterable[str]) -> list[ArtifactVersion]:
        """Return the artifact versions that these experiments made, oldest first."""
        ...

    def models(self, keys: Iterable[str]) -> list[RegisteredModel]:
        """Return the registered models, with the versions that these experiments logged."""
        ...

    def projects(self) -> list[Project]:
        """Return the projects of the experiments."""
        ...

    def close(self) -> None:
        """Close files and connections."""
        ...


def named(summary: ValueSummary) -> Named:
    """Return a summary as the values that it contains, each once."""
    one = summary
    newest = Value(
        or_none(one.value_current) or "",
        or_none(one.timestamp_current),
        or_none(one.step_current),
        or_none(one.run_context_current),
    )
    lowest = (one.value_min, one.timestamp_min, one.step_min, one.run_context_min)
    highest = (one.value_max, one.timestamp_max, one.step_max, one.run_context_max)
    extremes = [
        (or_none(text), or_none(timestamp), or_none(step), or_none(context))
        for text, timestamp, step, context in (lowest, highest)
    ]
    earlier: list[Value] = []
    for text, timestamp, step, context in sorted(extremes, key=lambda extreme: extreme[1] or 0):
        value = None if text is None else Value(text, timestamp, step, context)
        if value is not None and value != newest and value not in earlier:
            earlier.append(value)
    return Named(
        name=one.name,
        value=newest.value,
        timestamp=newest.timestamp,
        step=newest.step,
        context=newest.context,
        earlier=earlier,
    )


def without_prefix(name: str, context: str | None) -> tuple[str, str | None]:
    """Return a stored name and its context as they have to be sent: the server prepends the context.

    If the name does not begin with the context, the context is left out.
    """
    plain = name.removeprefix(f"{context}_")
    if not context or plain in ("", name):
        return name, None
    return plain, context
