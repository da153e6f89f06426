"""What came of a copy, and how far one is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Literal

from cometr_py.errors import CometError

__all__ = ["CopiedExperiment", "CopyInterrupted", "Counts", "OnProgress", "Progress", "ProgressReporter", "Report"]

State = Literal["planned", "copied", "there already", "incomplete"]


@dataclass
class Counts:
    """How much there is of what; bytes are those of files."""

    metrics: int = 0
    points: int = 0
    parameters: int = 0
    others: int = 0
    tags: int = 0
    files: int = 0
    bytes: int = 0


@dataclass
class CopiedExperiment:
    """The result of copying one experiment.

    Attributes:
        source_key: Its key at the source.
        name: Its name.
        target_key: Its key at the target; None if it was not created.
        link: Where a person finds the copy.
        state: ``planned`` after a dry run, ``there already`` where an earlier copy had done all, ``incomplete`` where
            something of it is missing.
        counts: What was found at the source.
        not_kept: Properties that the target cannot keep; the copy lists them, too.
        problems: Data that is missing because it was rejected or could not be read.
    """

    source_key: str
    name: str
    target_key: str | None = None
    link: str | None = None
    state: State = "planned"
    counts: Counts = field(default_factory=Counts)
    not_kept: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass
class Report:
    """What came of a copy.

    Attributes:
        source: What was copied.
        target: Where to.
        dry_run: Whether nothing was written.
        experiments: The experiments, the oldest first.
        artifacts: The versions of artifacts, as ``name:version``.
        models: The versions of registered models, likewise.
        notes: What else there is to know.
        problems: What is missing, apart from single experiments.
    """

    source: str
    target: str
    dry_run: bool = False
    experiments: list[CopiedExperiment] = field(default_factory=list)
    artifacts: list[str] = field(default_factory=list)
    models: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether everything is at the target."""
        return not self.dry_run and not self.all_problems()

    def all_problems(self) -> list[str]:
        """Everything that is missing, each with the experiment that it belongs to."""
        of_experiments = [f"{one.name}: {problem}" for one in self.experiments for problem in one.problems]
        return [*of_experiments, *self.problems]

    def not_kept(self) -> list[str]:
        """Return the properties that the target could not keep, each once."""
        return list(dict.fromkeys(what for one in self.experiments for what in one.not_kept))

    def to_dict(self) -> dict[str, object]:
        """All of it as what JSON can hold."""
        return {**asdict(self), "complete": self.complete}


class CopyInterrupted(CometError):
    """A copy could not go on: a server is out of reach, rejects the key, or wants to be left alone.

    What was copied so far is at the target. The same copy, run again, goes on from there.

    Attributes:
        report: What came of it until then.
    """

    def __init__(self, message: str, report: Report) -> None:
        """Keep the report so far."""
        super().__init__(message)
        self.report = report


@dataclass(frozen=True)
class Progress:
    """How far a copy or a comparison is.

    Attributes:
        experiments: Experiments in all.
        done: Experiments that are finished.
        points: Metric points so far.
        bytes: Bytes of files so far.
        current: What is being done at the moment.
    """

    experiments: int = 0
    done: int = 0
    points: int = 0
    bytes: int = 0
    current: str = ""


#: Called from several threads, one at a time.
OnProgress = Callable[[Progress], None]


class ProgressReporter:
    """Adds up the progress of several threads, and reports it.

    Args:
        tell: Called with the progress; None for no reports.

    Attributes:
        progress: The progress so far.
    """

    def __init__(self, tell: OnProgress | None) -> None:
        """Begin at zero."""
        self._tell = tell
        self._lock = threading.Lock()
        self.progress = Progress()

    def begin(self, experiments: int) -> None:
        """So many experiments there are."""
        self._change(experiments=experiments)

    def moved(self, current: str, *, points: int = 0, size: int = 0) -> None:
        """So much more was done of something."""
        self._change(current=current, points=points, bytes=size)

    def finished(self, name: str) -> None:
        """One experiment more is done."""
        self._change(current=name, done=1)

    def _change(self, current: str | None = None, **more: int) -> None:
        with self._lock:
            added = {name: getattr(self.progress, name) + count for name, count in more.items()}
            shown = self.progress.current if current is None else current
            self.progress = replace(self.progress, current=shown, **added)
            if self._tell is not None:
                self._tell(self.progress)
