"""What can stand in a journal: one small type per thing that can be logged.

Every record is stored as a MessagePack array whose first element is the type's tag, so that adding a field at the
end of a type keeps old journals readable. ``docs/internals/formats.md`` says which changes need a new version of the
format. Timestamps are milliseconds since the epoch. The types that occur a million
times are left out of garbage collection: they refer to nothing that could refer back.
"""

from __future__ import annotations

import msgspec

#: Version of the journal's format: of the records, and of how they are framed.
JOURNAL_VERSION = 1

#: A value as it was logged: numbers keep their type, NaN and ±infinity included; everything else is text.
Value = float | int | bool | str | None


class Header(msgspec.Struct, array_like=True, tag="header", frozen=True):
    """The first record: whose journal this is. It never holds the API key."""

    journal_id: str
    experiment_key: str
    url: str
    workspace: str
    project_name: str
    #: True where this process created the experiment, so that its end is the experiment's end.
    created_here: bool
    keep_active: bool
    started: int
    pid: int
    version: int = JOURNAL_VERSION
    #: True where the experiment does not exist on the server yet: the uploader creates it, under this key.
    create_later: bool = False
    experiment_name: str | None = None
    #: Seconds between two samples of the machine's load; 0 for none.
    system_metrics_interval: float = 0.0
    #: The version of the package that recorded this; None if it was one that did not say so.
    written_by: str | None = None


class Metric(msgspec.Struct, gc=False, array_like=True, tag="m", frozen=True):
    """One value of one metric."""

    name: str
    value: Value
    step: int | None
    epoch: int | None
    context: str | None
    timestamp: int


class Metrics(msgspec.Struct, gc=False, array_like=True, tag="M", frozen=True):
    """Several metrics at one moment, as `log_metrics` records them: together, or not at all."""

    values: dict[str, Value]
    step: int | None
    epoch: int | None
    context: str | None
    timestamp: int


class Parameter(msgspec.Struct, gc=False, array_like=True, tag="p", frozen=True):
    name: str
    value: Value
    step: int | None
    timestamp: int


class Other(msgspec.Struct, array_like=True, tag="o", frozen=True):
    key: str
    value: Value
    timestamp: int


class Tags(msgspec.Struct, array_like=True, tag="t", frozen=True):
    tags: list[str]


class Graph(msgspec.Struct, array_like=True, tag="graph", frozen=True):
    graph: str


class Code(msgspec.Struct, array_like=True, tag="code", frozen=True):
    code: str


class Html(msgspec.Struct, array_like=True, tag="html", frozen=True):
    html: str
    override: bool
    timestamp: int


class Output(msgspec.Struct, gc=False, array_like=True, tag="out", frozen=True):
    """One complete line of captured output, its line end included."""

    text: str
    stderr: bool
    timestamp: int


class SystemDetails(msgspec.Struct, array_like=True, tag="system", frozen=True):
    """Fields of the system-details write, under the description's own names."""

    details: dict[str, object]


class GitMetadata(msgspec.Struct, array_like=True, tag="git", frozen=True):
    branch: str | None
    origin: str | None
    parent: str | None
    user: str | None
    root: str | None


class GitPatch(msgspec.Struct, array_like=True, tag="patch", frozen=True):
    """What the working tree had changed against its last commit."""

    patch: bytes


class Upload(msgspec.Struct, array_like=True, tag="up", frozen=True):
    """One file, or the link of a remote one.

    ``path`` is absolute. Where ``snapshot`` is true the file is the journal's own copy and goes when it is delivered;
    otherwise it is the user's, and ``size`` (bytes) and ``modified`` (ns) tell whether it has changed since.
    """

    name: str | None
    path: str | None
    link: str | None
    snapshot: bool
    size: int
    modified: int
    step: int | None
    overwrite: bool | None
    context: str | None
    asset_type: str | None
    metadata: str | None
    timestamp: int


class Environment(msgspec.Struct, array_like=True, tag="env", frozen=True):
    """A request to record machine, packages and repository; the uploader looks them up, the script only says where."""

    system_details: bool
    git: bool
    command: list[str]
    executable: str
    pid: int
    #: Where the script runs, or its source lies.
    folder: str
    #: Where the script's packages are found.
    search_path: list[str]
    timestamp: int


class Times(msgspec.Struct, array_like=True, tag="times", frozen=True):
    """When the experiment ran, as the user has said it, ms since the epoch; None where it stays as it is known."""

    start: int | None
    end: int | None


class End(msgspec.Struct, array_like=True, tag="end", frozen=True):
    """The owner has nothing more to say."""

    crashed: bool
    error: str | None
    timestamp: int


Record = (
    Header
    | Metric
    | Metrics
    | Parameter
    | Other
    | Tags
    | Graph
    | Code
    | Html
    | Output
    | SystemDetails
    | GitMetadata
    | GitPatch
    | Upload
    | Environment
    | Times
    | End
)
