"""The records of a journal: one small type per kind.

Every record is stored as a MessagePack array whose first element is the type's tag, so a field added at the end of a
type keeps old journals readable. ``docs/internals/formats.md`` lists the changes that need a new version of the format.
Timestamps are milliseconds since the epoch. Types that occur a million times are excluded from garbage collection: they
refer to nothing that could refer back.
"""

from __future__ import annotations

import enum

import msgspec

#: Version of the journal's format: of the records, and of how they are framed.
JOURNAL_VERSION = 2

#: A logged value: numbers keep their type, including NaN and ±infinity; everything else is a string.
Value = float | int | bool | str | None


class Rank(msgspec.Struct, array_like=True, frozen=True):
    """The process of a distributed job that a journal belongs to."""

    #: Its number in the job; rank 0 creates and ends the experiment.
    number: int
    #: Name of its machine.
    node: str
    #: Whether this process records the load of its machine; the others record that of their process only.
    measures_machine: bool
    #: How often the job was restarted; None if that is unknown.
    attempt: int | None = None
    #: Whether output and load are labeled with the rank and its machine.
    labels: bool = True
    #: What all ranks of this attempt of the job have in common, and nobody else; None if that is unknown.
    job: str | None = None


class Resume(enum.Enum):
    """What to do about an experiment that the server may or may not have."""

    #: Continue it if it exists, otherwise create it.
    GET_OR_CREATE = "get_or_create"
    #: Create it; it must not exist.
    CREATE = "create"
    #: Continue it; it must exist.
    GET = "get"


class Header(msgspec.Struct, array_like=True, tag="header", frozen=True):
    """The first record: the experiment and its server. It never holds the API key."""

    journal_id: str
    experiment_key: str
    url: str
    workspace: str
    project_name: str
    #: Whether this process created the experiment.
    created_here: bool
    keep_active: bool
    started: int
    pid: int
    version: int = JOURNAL_VERSION
    #: Whether the server could not be asked when the script began: then the uploader finds or creates the experiment.
    create_later: bool = False
    experiment_name: str | None = None
    #: Seconds between two samples of the machine's load; 0 for none.
    system_metrics_interval: float = 0.0
    #: The version of the package that wrote the journal; None if it did not record its version.
    written_by: str | None = None
    #: How to find the experiment if earlier recordings of it may exist; None if its key is new.
    resume: Resume | None = None
    #: Whether the server had no experiment with this key when the script began.
    absent: bool = False
    #: The process of a distributed job; None in an experiment of one process.
    rank: Rank | None = None

    @property
    def is_first(self) -> bool:
        """Whether the experiment had no earlier session."""
        return self.created_here and (self.resume is None or self.absent)


class Metric(msgspec.Struct, gc=False, array_like=True, tag="m", frozen=True):
    """One value of one metric."""

    name: str
    value: Value
    step: int | None
    epoch: int | float | None
    context: str | None
    timestamp: int


class Metrics(msgspec.Struct, gc=False, array_like=True, tag="M", frozen=True):
    """Several metrics at one moment, as `log_metrics` records them: all or none."""

    values: dict[str, Value]
    step: int | None
    epoch: int | float | None
    context: str | None
    timestamp: int


class Rewind(msgspec.Struct, array_like=True, tag="rewind", frozen=True):
    """A return to a step: it hides the metrics after the step that were logged so far."""

    step: int
    timestamp: int


class Parameter(msgspec.Struct, gc=False, array_like=True, tag="p", frozen=True):
    """One value of one parameter."""

    name: str
    value: Value
    step: int | None
    timestamp: int


class Other(msgspec.Struct, array_like=True, tag="o", frozen=True):
    """One value of one other."""

    key: str
    value: Value
    timestamp: int


class Tags(msgspec.Struct, array_like=True, tag="t", frozen=True):
    """Tags to add."""

    tags: list[str]


class Graph(msgspec.Struct, array_like=True, tag="graph", frozen=True):
    """The model graph."""

    graph: str


class Code(msgspec.Struct, array_like=True, tag="code", frozen=True):
    """The source code."""

    code: str


class Html(msgspec.Struct, array_like=True, tag="html", frozen=True):
    """An HTML page, appended to the earlier ones or replacing them."""

    html: str
    override: bool
    timestamp: int


class Output(msgspec.Struct, gc=False, array_like=True, tag="out", frozen=True):
    """One line of captured output, including its line end.

    The state of an unfinished line, such as a progress bar, is recorded now and then. Each state replaces the earlier
    ones of the same ``line``, and so does the finished line.
    """

    text: str
    stderr: bool
    timestamp: int
    #: Which line this is, if an unfinished state of it was recorded; otherwise 0.
    line: int = 0
    #: Whether this is an unfinished state.
    unfinished: bool = False


class SystemDetails(msgspec.Struct, array_like=True, tag="system", frozen=True):
    """Fields of the system details, with the names that the API uses."""

    details: dict[str, object]


class GitMetadata(msgspec.Struct, array_like=True, tag="git", frozen=True):
    """The state of the git repository."""

    branch: str | None
    origin: str | None
    parent: str | None
    user: str | None
    root: str | None


class GitPatch(msgspec.Struct, array_like=True, tag="patch", frozen=True):
    """The uncommitted changes of the working tree."""

    patch: bytes


class Upload(msgspec.Struct, array_like=True, tag="up", frozen=True):
    """One file, or the link of a remote one.

    With ``snapshot``, ``path`` is that of a copy in the recording's folder, relative to it, and is removed once it is
    delivered. Otherwise it is the absolute path of the user's file, and ``size`` (bytes), ``modified`` (ns), and
    ``inode`` show whether the file has changed since.
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
    #: Inode of the user's file; 0 if unknown, and for copies.
    inode: int = 0
    #: SHA-256 of the content; None if it was not read.
    sha256: str | None = None
    #: Why the file could not be kept, so that it cannot be delivered: for the user.
    problem: str | None = None


class Environment(msgspec.Struct, array_like=True, tag="env", frozen=True):
    """A request to record machine, packages, and repository, which the uploader collects."""

    system_details: bool
    git: bool
    command: list[str]
    executable: str
    pid: int
    #: The working directory of the script, or the folder of its source.
    folder: str
    #: The script's ``sys.path``.
    search_path: list[str]
    timestamp: int


class Times(msgspec.Struct, array_like=True, tag="times", frozen=True):
    """Start and end set by the user, ms since the epoch; None leaves the known time."""

    start: int | None
    end: int | None


class End(msgspec.Struct, array_like=True, tag="end", frozen=True):
    """The end of the recording."""

    crashed: bool
    error: str | None
    timestamp: int
    #: The script's exit code; None if unknown.
    exit_code: int | None = None
    #: Whether the interpreter was about to exit, with a code that nobody knew yet.
    at_exit: bool = False


Record = (
    Header
    | Metric
    | Metrics
    | Rewind
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
