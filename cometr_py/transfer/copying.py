"""Copying experiments between servers and folders."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from cometr_py.core import validation
from cometr_py.core.failures import is_server_wide
from cometr_py.core.retrying import Stopped
from cometr_py.core.workers import run_all
from cometr_py.errors import ArgumentError, CometError
from cometr_py.transfer.entities import ExperimentInfo, Source
from cometr_py.transfer.locations import AnyPlace, Location, location, server_name, settings_of, workspace_of
from cometr_py.transfer.report import CopiedExperiment, CopyInterrupted, OnProgress, ProgressReporter, Report
from cometr_py.transfer.sources.folder import FolderSource
from cometr_py.transfer.sources.server import ServerSource
from cometr_py.transfer.targets.folder import FolderTarget
from cometr_py.transfer.targets.server import ServerTarget, Target

__all__ = ["copy", "export", "import_", "open_source"]

#: Experiments at once, and files at once.
CONCURRENCY = 4


def copy(
    source: AnyPlace,
    target: AnyPlace,
    *,
    artifacts: bool = True,
    models: bool = True,
    keep_keys: bool = False,
    dry_run: bool = False,
    concurrency: int = CONCURRENCY,
    progress: OnProgress | None = None,
) -> Report:
    """Copy an experiment, a project or a workspace to another server, or to or from an export folder.

    Copied are metrics with their times, steps and contexts, parameters, others, tags, HTML, graph, code, output, system
    details, git metadata and patch, files, artifacts with their versions and aliases, and the registry's models. If a
    copy is interrupted or killed, the same call continues it, and nothing is copied twice. Call :func:`verify` to check
    that everything arrived.

    Args:
        source: What to copy: a :class:`Location`, a string such as ``https://www.comet.com/team/digits``,
            ``local#local/digits`` or an experiment's key, or the path of an export folder.
        target: Where to: a workspace, or a project in it, named likewise; or a folder. Without a workspace it is the
            configured one, on a server of this machine the one with the source's name; without a project, projects
            keep their names.
        artifacts: Copy the versions of artifacts that the experiments made, and say which ones they used.
        models: Copy the registry's entries for models that the experiments logged.
        keep_keys: Give the copies the experiments' own keys, as far as the target takes them.
        dry_run: Only look at what there is.
        concurrency: Experiments at once, and files at once; 64 at the most.
        progress: Called again and again, from several threads but never from two at a time.

    Returns:
        What was copied, what the target cannot keep, and what is missing.

    Raises:
        ArgumentError: Source or target cannot be what it is.
        NotFoundError: The source does not exist.
        CopyInterrupted: A server is out of reach or rejects the key.
        OSError: A folder cannot be written.
    """
    from_place, to_place = location(source, "source"), location(target, "target")
    with_artifacts, with_models = validation.flag(artifacts, "artifacts"), validation.flag(models, "models")
    keep, dry = validation.flag(keep_keys, "keep_keys"), validation.flag(dry_run, "dry_run")
    at_once = validation.concurrency(concurrency)
    watch, stop = ProgressReporter(progress), threading.Event()
    opened = open_source(from_place)
    try:
        facts = opened.experiments()
        found = _open_target(from_place, to_place, facts, keep, at_once, watch, stop)
        try:
            report = Report(opened.title, found.title, dry_run=dry)
            run = _Run(opened, found, report, watch, stop, at_once)
            run.plan(facts) if dry else run.copy(facts)
            if any(opened.sharing_scope(one) == found.sharing_scope for one in facts):
                report.notes.append("Artifacts and registered models stay with the originals, in the same workspace.")
                return report
            if with_artifacts:
                run.artifacts()
            if with_models:
                run.models()
            return report
        finally:
            stop.set()
            found.close()
    finally:
        opened.close()


def export(source: AnyPlace, folder: str | os.PathLike[str], *, progress: OnProgress | None = None) -> Report:
    """Write an experiment, a project or a workspace into a folder that people can read.

    Short data is written as JSON, metrics as Parquet (CSV if pyarrow is not installed), everything else as separate
    files. Exporting into the folder of an earlier export adds missing data.

    Args:
        source: What to export, as with :func:`copy`.
        folder: The folder; empty, new, or that of an earlier export.
        progress: As with :func:`copy`.
    """
    return copy(source, Location(folder=Path(folder)), progress=progress)


def import_(folder: str | os.PathLike[str], target: AnyPlace, *, progress: OnProgress | None = None) -> Report:
    """Copy what :func:`export` wrote to a server; the same as :func:`copy` from a folder."""
    return copy(Location(folder=Path(folder)), target, progress=progress)


def open_source(where: Location) -> Source:
    """Open the source at a location.

    Raises:
        ArgumentError: It is a folder, but not of an export.
        ConfigurationError: Key or workspace is needed and not given.
    """
    if where.folder is not None:
        return FolderSource(where.folder)
    settings = settings_of(where)
    if where.experiment is not None:
        return ServerSource(settings, experiment=where.experiment)
    return ServerSource(settings, workspace=workspace_of(settings), project=where.project)


class _Run:
    """One copy."""

    def __init__(
        self,
        source: Source,
        target: Target,
        report: Report,
        watch: ProgressReporter,
        stop: threading.Event,
        concurrency: int,
    ) -> None:
        self._source = source
        self._target = target
        self._report = report
        self._watch = watch
        self._stop = stop
        self._concurrency = concurrency

    def plan(self, facts: list[ExperimentInfo]) -> None:
        """Look at what there is."""
        self._watch.begin(len(facts))
        self._report.experiments = run_all(self._planned, facts, self._concurrency)

    def copy(self, facts: list[ExperimentInfo]) -> None:
        """Copy the experiments."""
        self._watch.begin(len(facts))
        self._report.experiments = [CopiedExperiment(one.key, one.name) for one in facts]
        self._guarded(lambda: self._target.begin(self._source))
        pairs = list(zip(facts, self._report.experiments, strict=True))
        self._guarded(lambda: run_all(self._copied, pairs, self._concurrency, stop=self._stop))

    def artifacts(self) -> None:
        """Copy the artifacts that these experiments made."""
        keys = self._keys()
        versions = self._source.artifacts(keys)
        if self._report.dry_run:
            self._report.artifacts = [f"{one.artifact}:{one.version}" for one in versions]
            return
        self._guarded(lambda: self._target.artifacts(self._source, versions, keys, self._report))

    def models(self) -> None:
        """Copy the registry's entries of these experiments."""
        keys = self._keys()
        models = self._source.models(keys)
        if self._report.dry_run:
            self._report.models = [f"{model.name}:{one.version}" for model in models for one in model.versions]
            return
        self._guarded(lambda: self._target.models(models, keys, self._report))

    def _keys(self) -> dict[str, str]:
        """Return the keys of the copies by those of the experiments; in a dry run, the same keys."""
        if self._report.dry_run:
            return {one.source_key: one.source_key for one in self._report.experiments}
        return {one.source_key: one.target_key for one in self._report.experiments if one.target_key is not None}

    def _guarded(self, work: Callable[[], object]) -> None:
        """Run a step; an error that ends the whole copy explains how to continue."""
        try:
            work()
        except CometError as error:
            raise CopyInterrupted(
                f"{error} What was copied so far stays; the same copy, run again, goes on from there.", self._report
            ) from error

    def _planned(self, facts: ExperimentInfo) -> CopiedExperiment:
        document = self._source.document(facts)
        assets = self._source.assets(facts.key)
        found = CopiedExperiment(facts.key, facts.name)
        counts = found.counts
        counts.metrics = len(self._source.metric_names(facts.key))
        counts.parameters, counts.others, counts.tags = (
            len(document.parameters),
            len(document.others),
            len(document.tags),
        )
        counts.files, counts.bytes = len(assets), sum(asset.size or 0 for asset in assets)
        self._watch.finished(facts.name)
        return found

    def _copied(self, pair: tuple[ExperimentInfo, CopiedExperiment]) -> None:
        facts, report = pair
        report.state = "incomplete"
        try:
            self._target.experiment(self._source, facts, report)
        except Stopped:
            return
        except CometError as error:
            if is_server_wide(error):
                raise
            report.problems.append(str(error))
        if report.state == "incomplete" and not report.problems:
            report.state = "copied"
        self._watch.finished(facts.name)


def _open_target(
    source: Location,
    target: Location,
    facts: list[ExperimentInfo],
    keep_keys: bool,
    concurrency: int,
    watch: ProgressReporter,
    stop: threading.Event,
) -> Target:
    if target.folder is not None:
        return FolderTarget(target.folder, watch=watch, stop=stop)
    if target.experiment is not None:
        raise ArgumentError("target", target.experiment, "an experiment cannot be the target; give a project.")
    settings = settings_of(target)
    workspace = workspace_of(settings, facts[0].workspace if facts else None)
    if (
        source.folder is None
        and source.experiment is None
        and server_name(settings_of(source)) == server_name(settings)
        and any(one.workspace == workspace and target.project in (None, one.project) for one in facts)
    ):
        raise ArgumentError("target", f"{workspace}/{target.project or '*'}", "it is the source; give another project.")
    return ServerTarget(
        settings,
        workspace=workspace,
        project=target.project,
        keep_keys=keep_keys,
        concurrency=concurrency,
        watch=watch,
        stop=stop,
    )
