"""Comparing a copy with what it was made of."""

from __future__ import annotations

import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from cometr_py.core import validation
from cometr_py.core.workers import run_all
from cometr_py.transfer.copying import CONCURRENCY, open_source
from cometr_py.transfer.differences import CopyComparison, Difference
from cometr_py.transfer.entities import COPIED_KEY, ExperimentInfo, Source
from cometr_py.transfer.locations import AnyPlace, location
from cometr_py.transfer.report import OnProgress, ProgressReporter

__all__ = ["Verification", "verify"]


@dataclass
class Verification:
    """What came of a comparison.

    Attributes:
        source: What was compared.
        target: With what.
        experiments: Number of experiments that were compared.
        points: Number of metric points.
        bytes: Bytes of files.
        artifacts: Number of versions of artifacts.
        models: Number of registered models.
        differences: Everything that is not the same.
    """

    source: str
    target: str
    experiments: int = 0
    points: int = 0
    bytes: int = 0
    artifacts: int = 0
    models: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def same(self) -> bool:
        """Whether there is no difference."""
        return not self.differences

    def to_dict(self) -> dict[str, object]:
        """All of it as what JSON can hold."""
        return {**asdict(self), "same": self.same}


def verify(
    source: AnyPlace,
    target: AnyPlace,
    *,
    artifacts: bool = True,
    models: bool = True,
    concurrency: int = CONCURRENCY,
    progress: OnProgress | None = None,
) -> Verification:
    """Compare experiments with their copies: every metric point, every value, and every byte of every file.

    A copy is known by the key that :func:`copy` logged to it. What no copy can keep is not compared: keys, ids, users,
    and the marks that the copy itself made. Experiments of the target that are no copies do not matter.

    Args:
        source: What was copied, as with :func:`copy`.
        target: Where to. If both are single experiments, they are compared as they are.
        artifacts: Compare the versions of artifacts that the experiments made.
        models: Compare the registry's entries.
        concurrency: Experiments at once, 64 at the most.
        progress: As with :func:`copy`.

    Returns:
        What was compared, and every difference; of each metric the first points that differ, and their number.

    Raises:
        ArgumentError: A place cannot be what it is.
        NotFoundError: A place does not exist.
        APIConnectionError: A server is out of reach.
    """
    places = location(source, "source"), location(target, "target")
    with_artifacts, with_models = validation.flag(artifacts, "artifacts"), validation.flag(models, "models")
    at_once = validation.concurrency(concurrency)
    one = open_source(places[0])
    try:
        other = open_source(places[1])
        try:
            found = Verification(one.title, other.title)
            watch = ProgressReporter(progress)
            with tempfile.TemporaryDirectory(prefix="cometr_py-") as folder:
                comparison = CopyComparison(one, other, Path(folder), watch)
                pairs = _pairs(one, other, direct=all(where.experiment is not None for where in places), found=found)
                watch.begin(len(pairs))

                def compare(pair: tuple[ExperimentInfo, ExperimentInfo]) -> list[Difference]:
                    differences = comparison.experiments(*pair)
                    watch.finished(pair[0].name)
                    return differences

                found.experiments = len(pairs)
                for differences in run_all(compare, pairs, at_once):
                    found.differences += differences
                keys = {facts.key: copied.key for facts, copied in pairs}
                # In the same workspace there is only one of each.
                apart = not any(one.sharing_scope(facts) == other.sharing_scope(copied) for facts, copied in pairs)
                if with_artifacts and apart:
                    _compare_artifacts(one, other, comparison, found, keys)
                if with_models and apart:
                    _compare_models(one, other, comparison, found, keys)
            found.points, found.bytes = watch.progress.points, watch.progress.bytes
            return found
        finally:
            other.close()
    finally:
        one.close()


def _pairs(
    one: Source, other: Source, *, direct: bool, found: Verification
) -> list[tuple[ExperimentInfo, ExperimentInfo]]:
    """Each experiment with its copy; what has none is a difference. Of several copies the newest is taken."""
    sources, targets = one.experiments(), other.experiments()
    if direct:
        return list(zip(sources, targets, strict=True))
    wanted = {facts.key for facts in sources}
    copies: dict[str, ExperimentInfo] = {facts.key: facts for facts in targets if facts.key in wanted}
    for facts in targets:
        if facts.key not in wanted:
            marks = [mark.value for mark in other.others(facts.key) if mark.name == COPIED_KEY]
            copies |= dict.fromkeys(marks, facts)
    found.differences += [
        Difference(facts.key, f"experiment {facts.name}", "there", "missing")
        for facts in sources
        if facts.key not in copies
    ]
    return [(facts, copies[facts.key]) for facts in sources if facts.key in copies]


def _compare_artifacts(
    one: Source, other: Source, comparison: CopyComparison, found: Verification, keys: dict[str, str]
) -> None:
    copies = {(version.artifact, version.version): version for version in other.artifacts(keys.values())}
    for version in one.artifacts(keys):
        copied = copies.get((version.artifact, version.version))
        found.differences += comparison.artifacts(version, copied, keys)
        found.artifacts += 1


def _compare_models(
    one: Source, other: Source, comparison: CopyComparison, found: Verification, keys: dict[str, str]
) -> None:
    copies = {model.name.casefold(): model for model in other.models(keys.values())}
    for model in one.models(keys):
        found.differences += comparison.models(model, copies.get(model.name.casefold()), keys)
        found.models += 1
