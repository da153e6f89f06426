"""How two experiments, artifacts or models differ."""

from __future__ import annotations

import hashlib
import struct
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from cometr_py.core.failures import is_server_wide
from cometr_py.errors import CometError
from cometr_py.frames.replies import StoredPoint
from cometr_py.transfer.entities import (
    MARKS,
    TEXT_KINDS,
    ArtifactVersion,
    Asset,
    Document,
    ExperimentInfo,
    Named,
    RegisteredModel,
    Source,
)
from cometr_py.transfer.report import ProgressReporter

__all__ = ["CopyComparison", "Difference"]

#: Points of one metric that are shown.
_SHOWN = 3
_LONGEST = 120


@dataclass(frozen=True)
class Difference:
    """Something that is not the same on both sides.

    Attributes:
        experiment: The experiment's key at the source; empty for what belongs to none.
        what: What it is: ``metric loss``, for instance.
        source: How it is at the source.
        target: How it is at the target.
    """

    experiment: str
    what: str
    source: str
    target: str

    def __str__(self) -> str:
        """Return one line."""
        place = f"{self.experiment} " if self.experiment else ""
        return f"{place}{self.what}: {self.source} at the source, {self.target} at the target"


class CopyComparison:
    """Compares what lies in two places.

    Args:
        source: One of them.
        target: The other.
        folder: Where files lie while they are being compared.
        watch: Sees the progress.
    """

    def __init__(self, source: Source, target: Source, folder: Path, watch: ProgressReporter) -> None:
        """Compare two sources."""
        self._source = source
        self._target = target
        self._folder = folder
        self._watch = watch

    def experiments(self, one: ExperimentInfo, other: ExperimentInfo) -> list[Difference]:
        """How an experiment differs from its copy."""
        found: list[Difference] = []
        for what, source, target in self._of_experiment(one, other):
            found.append(Difference(one.key, what, _short(source), _short(target)))
        return found

    def artifacts(
        self, one: ArtifactVersion, other: ArtifactVersion | None, keys: Mapping[str, str]
    ) -> list[Difference]:
        """How a version of an artifact differs from its copy; ``keys`` are the copies' by the experiments'."""
        label = f"artifact {one.artifact}:{one.version}"
        if other is None:
            return [Difference("", label, "there", "missing")]
        found = [
            Difference("", f"{label} {what}", _short(source), _short(target))
            for what, source, target in self._of_artifact(one, other, keys)
        ]
        self._watch.moved(label)
        return found

    def models(self, one: RegisteredModel, other: RegisteredModel | None, keys: Mapping[str, str]) -> list[Difference]:
        """How a registered model differs from its copy."""
        label = f"model {one.name}"
        if other is None:
            return [Difference("", label, "there", "missing")]
        return [
            Difference("", f"{label} {what}", _short(source), _short(target))
            for what, source, target in _of_model(one, other, keys)
        ]

    # Experiments

    def _of_experiment(self, one: ExperimentInfo, other: ExperimentInfo) -> Iterator[tuple[str, object, object]]:
        yield from _of_facts(one, other)
        yield from _of_documents(self._source.document(one), self._target.document(other))
        for kind in TEXT_KINDS:
            yield from _unequal(kind, self._source.text(one.key, kind), self._target.text(other.key, kind))
        patches = self._source.patch(one.key), self._target.patch(other.key)
        yield from _unequal("git patch", *(None if patch is None else _digest(patch) for patch in patches))
        yield from self._of_metrics(one, other)
        sources, targets = self._source.assets(one.key), self._target.assets(other.key)
        yield from self._of_files(sources, targets, (one.key, other.key), (None, None))

    def _of_metrics(self, one: ExperimentInfo, other: ExperimentInfo) -> Iterator[tuple[str, object, object]]:
        there, copied = self._source.metric_names(one.key), set(self._target.metric_names(other.key))
        for name in there:
            if name not in copied:
                yield f"metric {name}", "there", "missing"
                continue
            yield from self._of_points(name, one.key, other.key)
        for name in sorted(copied - set(there)):
            yield f"metric {name}", "missing", "there"

    def _of_points(self, name: str, key: str, other_key: str) -> Iterator[tuple[str, object, object]]:
        pairs = zip_longest(_flat(self._source.points(key, name)), _flat(self._target.points(other_key, name)))
        counts, unequal = [0, 0], 0
        shown: list[tuple[str, object, object]] = []
        for number, (one, other) in enumerate(pairs):
            counts[0] += one is not None
            counts[1] += other is not None
            if one is None or other is None or _same_point(one, other):
                continue
            unequal += 1
            if unequal <= _SHOWN:
                shown.append((f"metric {name}, point {number}", _point_text(one), _point_text(other)))
        self._watch.moved(f"metric {name}", points=counts[0])
        yield from _unequal(f"metric {name}, number of points", *counts)
        yield from shown
        if unequal > _SHOWN:
            yield f"metric {name}", f"{unequal} points in all", "other ones"

    # Files

    def _of_files(
        self,
        sources: list[Asset],
        targets: list[Asset],
        keys: tuple[str, str],
        versions: tuple[str | None, str | None],
    ) -> Iterator[tuple[str, object, object]]:
        """Files are the same by name, type and step; of several, in the order of the lists."""
        left: dict[tuple[object, ...], list[Asset]] = {}
        for asset in targets:
            left.setdefault(_signature(asset), []).append(asset)
        for asset in sources:
            same = left.get(_signature(asset))
            if not same:
                yield f"file {asset.name}", "there", "missing"
                continue
            yield from self._of_file(asset, same.pop(0), keys, versions)
        for asset in (one for same in left.values() for one in same):
            yield f"file {asset.name}", "missing", "there"

    def _of_file(
        self, one: Asset, other: Asset, keys: tuple[str, str], versions: tuple[str | None, str | None]
    ) -> Iterator[tuple[str, object, object]]:
        for field in ("link", "epoch", "context", "grouping", "metadata"):
            yield from _unequal(f"file {one.name}, {field}", getattr(one, field), getattr(other, field))
        if one.link is not None or other.link is not None:
            return
        yield from _unequal(
            f"file {one.name}, content",
            self._content(self._source, one, keys[0], versions[0]),
            self._content(self._target, other, keys[1], versions[1]),
        )
        self._watch.moved(one.name, size=one.size or 0)

    def _content(self, source: Source, asset: Asset, key: str, version: str | None) -> str:
        """Return the hash of a file, or why it cannot be read."""
        draft = self._folder / uuid.uuid4().hex
        try:
            source.fetch(key, asset, draft, version)
            with draft.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
        except CometError as error:
            if is_server_wide(error):
                raise
            return f"unreadable ({error})"
        finally:
            draft.unlink(missing_ok=True)
        if asset.sha256 not in (None, digest):
            return f"damaged (it has the hash {digest}, and should have {asset.sha256})"
        return digest

    # Artifacts

    def _of_artifact(
        self, one: ArtifactVersion, other: ArtifactVersion, keys: Mapping[str, str]
    ) -> Iterator[tuple[str, object, object]]:
        yield from _unequal("type", one.type, other.type)
        yield from _unequal("state", one.state, other.state)
        yield from _unequal("metadata", one.metadata, other.metadata)
        yield from _unequal("aliases", sorted(one.aliases), sorted(other.aliases))
        yield from _unequal("tags", sorted(one.tags), sorted(other.tags))
        yield from _unequal("tags of the artifact", sorted(one.artifact_tags), sorted(other.artifact_tags))
        yield from _unequal("made by", keys.get(one.experiment or ""), other.experiment)
        yield from _unequal(
            "used by", sorted(keys[key] for key in one.consumers if key in keys), sorted(other.consumers)
        )
        made_by = one.experiment or "", other.experiment or ""
        yield from self._of_files(one.files, other.files, made_by, (one.id, other.id))


def _of_facts(one: ExperimentInfo, other: ExperimentInfo) -> Iterator[tuple[str, object, object]]:
    for field in ("name", "started", "archived", "crashed", "error", "file_path"):
        yield from _unequal(field, getattr(one, field), getattr(other, field))
    if not one.running:
        yield from _unequal("ended", one.ended, other.ended)


def _of_documents(one: Document, other: Document) -> Iterator[tuple[str, object, object]]:
    yield from _unequal("tags", sorted(one.tags), sorted(other.tags))
    yield from _of_named("parameter", one.parameters, other.parameters)
    yield from _of_named("other", _unmarked(one.others), _unmarked(other.others))
    for name in sorted({*one.system_details, *other.system_details}):
        yield from _unequal(f"system detail {name}", one.system_details.get(name), other.system_details.get(name))
    for name in sorted({*one.git, *other.git}):
        yield from _unequal(f"git {name}", one.git.get(name), other.git.get(name))


def _of_named(kind: str, ones: Iterable[Named], others: Iterable[Named]) -> Iterator[tuple[str, object, object]]:
    there, copied = {one.name: one for one in ones}, {one.name: one for one in others}
    moved: list[str] = []
    for name in [*there, *(name for name in copied if name not in there)]:
        one, other = there.get(name), copied.get(name)
        if one is None or other is None:
            yield f"{kind} {name}", "missing" if one is None else "there", "missing" if other is None else "there"
            continue
        yield from _unequal(f"{kind} {name}", one.value, other.value)
        yield from _unequal(f"{kind} {name}, step", one.step, other.step)
        yield from _unequal(f"{kind} {name}, context", one.context, other.context)
        earlier = [[value.value for value in side.earlier] for side in (one, other)]
        yield from _unequal(f"{kind} {name}, earlier values", *earlier)
        if one.timestamp != other.timestamp:
            moved.append(name)
    if moved:
        yield f"times of {len(moved)} {kind}s ({', '.join(moved[:_SHOWN])} ...)", "as they were logged", "other ones"


def _of_model(
    one: RegisteredModel, other: RegisteredModel, keys: Mapping[str, str]
) -> Iterator[tuple[str, object, object]]:
    for field in ("description", "public", "notes"):
        yield from _unequal(field, getattr(one, field), getattr(other, field))
    versions = {version.version: version for version in other.versions}
    for version in one.versions:
        copied = versions.get(version.version)
        if copied is None:
            yield version.version, "there", "missing"
            continue
        for field in ("model", "comment", "status", "metadata", "configuration"):
            yield from _unequal(f"{version.version} {field}", getattr(version, field), getattr(copied, field))
        for field in ("stages", "tags"):
            sides = sorted(getattr(version, field)), sorted(getattr(copied, field))
            yield from _unequal(f"{version.version} {field}", *sides)
        yield from _unequal(f"{version.version} made by", keys.get(version.experiment or ""), copied.experiment)


def _unmarked(others: Iterable[Named]) -> list[Named]:
    return [one for one in others if one.name not in MARKS]


def _unequal(what: str, one: object, other: object) -> Iterator[tuple[str, object, object]]:
    if one != other:
        yield what, one, other


def _flat(pieces: Iterator[list[StoredPoint]]) -> Iterator[StoredPoint]:
    return (point for piece in pieces for point in piece)


def _same_point(one: StoredPoint, other: StoredPoint) -> bool:
    return (
        one.step == other.step
        and one.timestamp == other.timestamp
        and one.epoch == other.epoch
        and one.run_context == other.run_context
        and (one.metric_value == other.metric_value or _bits(one.metric_value) == _bits(other.metric_value))
    )


def _bits(value: str | float | None) -> object:
    """Return the identity of a value: all bits of a number, or else the string."""
    try:
        return struct.pack("<d", float("nan" if value is None else value))
    except ValueError:
        return value


def _point_text(point: StoredPoint) -> str:
    return (
        f"{point.metric_value} at step {point.step}, epoch {point.epoch}, time {point.timestamp}"
        f"{'' if point.run_context is None else f', context {point.run_context}'}"
    )


def _signature(asset: Asset) -> tuple[object, ...]:
    return asset.name, asset.type or "asset", asset.step


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _short(value: object) -> str:
    text = "nothing" if value in (None, "", []) else str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 4]} ..."
