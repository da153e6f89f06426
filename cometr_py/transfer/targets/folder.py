"""A folder as the target of a copy: an export that people can read."""

from __future__ import annotations

import hashlib
import itertools
import shutil
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from cometr_py.core.clock import milliseconds
from cometr_py.core.failures import is_server_wide
from cometr_py.core.retrying import Stopped
from cometr_py.core.version import VERSION
from cometr_py.errors import ArgumentError, CometError
from cometr_py.transfer.entities import TEXT_KINDS, ArtifactVersion, Asset, ExperimentInfo, RegisteredModel, Source
from cometr_py.transfer.file_names import Names, safe_name
from cometr_py.transfer.folder_files import (
    ARTIFACT,
    ARTIFACTS,
    ASSETS,
    EXPERIMENT,
    EXPERIMENTS,
    EXPORT,
    FILES,
    FORMAT,
    MODELS,
    ArtifactFile,
    ExperimentFile,
    ExportFile,
    MetricCount,
    ModelsFile,
    read,
    read_export,
    write,
)
from cometr_py.transfer.report import CopiedExperiment, ProgressReporter, Report
from cometr_py.transfer.series_files import open_writer

__all__ = ["FolderTarget"]

#: Characters of an experiment's name in its folder's.
_NAME = 60
_STEMS = {"html": "notes"}
_SUFFIXES = {"html": "html", "output": "txt"}


class FolderTarget:
    """An export folder; one that is there already is added to.

    Args:
        folder: The folder, made where it does not exist.
        watch: Sees the progress.
        stop: Set when the export is to end early.

    Raises:
        ArgumentError: There is a folder with other things in it.
        NewerFormatError: It holds an export of a newer version of the package.
    """

    def __init__(self, folder: Path, *, watch: ProgressReporter, stop: threading.Event) -> None:
        """Open the target."""
        self._folder = folder
        self._watch, self._stop = watch, stop
        if folder.exists() and not folder.is_dir():
            raise ArgumentError("target", str(folder), "it is a file; give a folder.")
        if folder.exists() and any(folder.iterdir()) and not (folder / EXPORT).exists():
            raise ArgumentError("target", str(folder), "it has other things in it; give an empty or new folder.")
        if (folder / EXPORT).exists():
            read_export(folder)

    @property
    def title(self) -> str:
        """Name in messages."""
        return str(self._folder)

    @property
    def sharing_scope(self) -> str:
        """Workspace or folder whose artifacts and models the copies share."""
        return str(self._folder.resolve())

    def begin(self, source: Source) -> None:
        """Write what belongs to all experiments."""
        (self._folder / EXPERIMENTS).mkdir(parents=True, exist_ok=True)
        there = self._folder / EXPORT
        earlier = read_export(self._folder).projects if there.exists() else []
        known = {(one.workspace, one.name): one for one in [*earlier, *source.projects()]}
        write(there, ExportFile(FORMAT, source.title, milliseconds(), list(known.values()), VERSION))

    def experiment(self, source: Source, facts: ExperimentInfo, report: CopiedExperiment) -> None:
        """Copy one experiment."""
        folders = self._folder / EXPERIMENTS
        report.target_key = facts.key
        found = [path for path in folders.glob(f"*-{facts.key}") if not path.name.startswith(".")]
        if found and not read(found[0] / EXPERIMENT, ExperimentFile).facts.running:
            report.link, report.state = str(found[0]), "there already"
            return
        name = f"{safe_name(facts.name or 'experiment')[:_NAME]}-{facts.key}"
        draft = folders / f".{name}.partial"
        draft.mkdir(exist_ok=True)
        self._write(source, facts, report, draft)
        if report.problems:
            return  # what there is stays in the hidden folder; the next attempt goes on from there
        for outdated in found:  # what there was of it while it was running
            shutil.rmtree(outdated)
        draft.rename(folders / name)
        report.link = str(folders / name)

    def artifacts(
        self, source: Source, versions: Sequence[ArtifactVersion], keys: Mapping[str, str], report: Report
    ) -> None:
        """Copy versions of artifacts."""
        for version in versions:
            self._check()
            label = f"{version.artifact}:{version.version}"
            try:
                self._artifact(source, version, [key for key in version.consumers if key in keys])
            except CometError as error:
                if is_server_wide(error):
                    raise
                report.problems.append(f"artifact {label}: {error}")
            else:
                report.artifacts.append(label)

    def models(self, models: Sequence[RegisteredModel], keys: Mapping[str, str], report: Report) -> None:
        """Copy registered models."""
        there = self._folder / MODELS
        known = {one.name: one for one in read(there, ModelsFile).models} if there.exists() else {}
        for model in models:
            earlier = known.get(model.name)
            versions = {one.version: one for one in earlier.versions} if earlier is not None else {}
            versions |= {one.version: one for one in model.versions if one.experiment in keys}
            known[model.name] = msgspec.structs.replace(model, versions=list(versions.values()))
            report.models.extend(f"{model.name}:{one.version}" for one in model.versions)
        if models:
            write(there, ModelsFile(list(known.values())))

    def close(self) -> None:
        """Do nothing: every file is closed."""

    def _check(self) -> None:
        if self._stop.is_set():
            raise Stopped

    # An experiment

    def _write(self, source: Source, facts: ExperimentInfo, report: CopiedExperiment, folder: Path) -> None:
        document = source.document(facts)
        counts = report.counts
        counts.parameters, counts.others, counts.tags = (
            len(document.parameters),
            len(document.others),
            len(document.tags),
        )
        text_files = self._text_files(source, facts, folder)
        series, metrics = self._metrics(source, facts, report, folder)
        assets = self._assets(source, facts, report, folder)
        content = ExperimentFile(
            **msgspec.structs.asdict(document),
            address=source.address(facts),
            text_files=text_files,
            series=series,
            metrics=metrics,
            assets=assets,
        )
        write(folder / EXPERIMENT, content)

    def _text_files(self, source: Source, facts: ExperimentInfo, folder: Path) -> dict[str, str]:
        text_files: dict[str, str] = {}
        for kind in TEXT_KINDS:
            self._check()
            text = source.text(facts.key, kind)
            if text is not None:
                text_files[kind] = f"{_STEMS.get(kind, kind)}.{_suffix(kind, text, facts)}"
                (folder / text_files[kind]).write_text(text, encoding="utf-8", newline="")
        patch = source.patch(facts.key)
        if patch is not None:
            text_files["patch"] = "git.patch"
            (folder / "git.patch").write_bytes(patch)
        return text_files

    def _metrics(
        self, source: Source, facts: ExperimentInfo, report: CopiedExperiment, folder: Path
    ) -> tuple[str | None, list[MetricCount]]:
        names = source.metric_names(facts.key)
        if not names:
            return None, []
        found: list[MetricCount] = []
        with open_writer(folder) as writer:
            for name in names:
                count = 0
                for piece in source.points(facts.key, name):
                    self._check()
                    writer.add(piece)
                    count += len(piece)
                    self._watch.moved(f"{facts.name}: metric {name}", points=len(piece))
                found.append(MetricCount(name, count))
        report.counts.metrics += len(found)
        report.counts.points += sum(one.points for one in found)
        return writer.name, found

    def _assets(self, source: Source, facts: ExperimentInfo, report: CopiedExperiment, folder: Path) -> list[Asset]:
        names = Names()
        found: list[Asset] = []
        for asset in source.assets(facts.key):
            self._check()
            path = f"{ASSETS}/{names.path(asset.name)}" if asset.link is None else None
            try:
                found.append(self._fetched(source, facts.key, asset, folder, path))
            except CometError as error:
                if is_server_wide(error):
                    raise
                report.problems.append(f"file {asset.name}: {error}")
                continue
            report.counts.files += 1
            report.counts.bytes += found[-1].size or 0
            self._watch.moved(f"{facts.name}: {asset.name}", size=found[-1].size or 0)
        return found

    def _artifact(self, source: Source, version: ArtifactVersion, consumers: list[str]) -> None:
        folder = self._artifact_folder(version)
        if folder is None:
            return
        draft = folder.with_name(f".{safe_name(version.id)}.partial")
        draft.mkdir(parents=True, exist_ok=True)
        names = Names()
        files = []
        for file in version.files:
            self._check()
            path = f"{FILES}/{names.path(file.name)}" if file.link is None else None
            files.append(self._fetched(source, version.experiment or "", file, draft, path, version.id))
            self._watch.moved(f"artifact {version.artifact}:{version.version} {file.name}", size=file.size or 0)
        write(draft / ARTIFACT, msgspec.structs.replace(version, files=files, consumers=consumers))
        draft.rename(folder)

    def _artifact_folder(self, version: ArtifactVersion) -> Path | None:
        """Return a new folder; None if this version exists. Different names may be the same on disk."""
        for number in itertools.count(1):
            name = safe_name(version.artifact) + ("" if number == 1 else f"~{number}")
            folder = self._folder / ARTIFACTS / name / safe_name(version.version)
            if not folder.exists():
                return folder
            there = read(folder / ARTIFACT, ArtifactFile)
            if (there.artifact, there.version) == (version.artifact, version.version):
                return None
        raise AssertionError("unreachable: the count has no end")

    def _fetched(
        self, source: Source, key: str, asset: Asset, folder: Path, path: str | None, version: str | None = None
    ) -> Asset:
        """Fetch an asset into the folder unless an earlier attempt has done so; return it with its path."""
        if path is None:
            return asset
        file = folder / path
        if asset.size is None or not file.is_file() or file.stat().st_size != asset.size:
            file.parent.mkdir(parents=True, exist_ok=True)
            source.fetch(key, asset, file, version)
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        return msgspec.structs.replace(asset, path=path, sha256=digest, size=file.stat().st_size)


def _suffix(kind: str, text: str, facts: ExperimentInfo) -> str:
    """Return the suffix of a file, so that the right program opens it."""
    if kind == "graph":
        return "json" if text.lstrip()[:1] in ("{", "[") else "txt"
    if kind == "code":
        suffix = PurePosixPath(facts.file_path or "").suffix.removeprefix(".")
        return suffix if suffix.isalnum() and suffix.isascii() else "txt"
    return _SUFFIXES[kind]
