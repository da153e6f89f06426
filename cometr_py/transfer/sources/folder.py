"""An export folder as the source of a copy. It may come from anywhere, so that nothing in it is trusted."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from cometr_py.errors import ArgumentError, CometError
from cometr_py.frames.replies import StoredPoint
from cometr_py.transfer.entities import (
    ArtifactVersion,
    Asset,
    Document,
    ExperimentInfo,
    Named,
    Project,
    RegisteredModel,
    TextKind,
)
from cometr_py.transfer.file_names import inside
from cometr_py.transfer.folder_files import (
    ARTIFACT,
    ARTIFACTS,
    EXPERIMENT,
    EXPERIMENTS,
    EXPORT,
    MODELS,
    ArtifactFile,
    ExperimentFile,
    ModelsFile,
    read,
    read_export,
)
from cometr_py.transfer.series_files import SeriesFileReader, open_reader

__all__ = ["FolderSource"]


class FolderSource:
    """What an export wrote.

    Args:
        folder: The folder.

    Raises:
        ArgumentError: It is no export folder.
        NewerFormatError: A newer version of the package wrote it.
    """

    def __init__(self, folder: Path) -> None:
        """Open the source."""
        if not (folder / EXPORT).is_file():
            raise ArgumentError("source", str(folder), f"it is no export folder: there is no {EXPORT} in it.")
        self._folder = folder
        self._export = read_export(folder)
        self._experiments: dict[str, tuple[Path, ExperimentFile]] = {}
        for file in sorted((folder / EXPERIMENTS).glob(f"[!.]*/{EXPERIMENT}")):
            found = read(file, ExperimentFile)
            self._experiments[found.facts.key] = (file.parent, found)
        self._series: dict[str, SeriesFileReader] = {}
        self._versions: dict[str, Path] = {}

    @property
    def title(self) -> str:
        """Name in messages."""
        return str(self._folder)

    def experiments(self) -> list[ExperimentInfo]:
        """Return the experiments, oldest first."""
        return sorted((found.facts for _, found in self._experiments.values()), key=lambda one: one.started or 0)

    def address(self, facts: ExperimentInfo) -> str:
        """Return where a person finds an experiment."""
        return self._of(facts.key)[1].address or str(self._folder)

    def sharing_scope(self, facts: ExperimentInfo) -> str:  # noqa: ARG002 - a folder is one scope
        """Return the workspace or folder whose artifacts and models the experiment shares."""
        return str(self._folder.resolve())

    def document(self, facts: ExperimentInfo) -> Document:
        """Return everything about an experiment that is neither long nor a file."""
        found = self._of(facts.key)[1]
        return Document(**{name: getattr(found, name) for name in Document.__struct_fields__})

    def others(self, key: str) -> list[Named]:
        """Return the others of an experiment."""
        return self._of(key)[1].others

    def text(self, key: str, kind: TextKind) -> str | None:
        """Return code, graph, HTML, or output; None if there is none."""
        content = self._content(key, kind)
        try:
            return None if content is None else content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise CometError(f"The {kind} of {key} in {self._folder} is no UTF-8 text: {error}.") from None

    def patch(self, key: str) -> bytes | None:
        """Return the changes of the working tree, as uploaded."""
        return self._content(key, "patch")

    def metric_names(self, key: str) -> list[str]:
        """Return the names of the metrics."""
        return [one.name for one in self._of(key)[1].metrics]

    def points(self, key: str, name: str) -> Iterator[list[StoredPoint]]:
        """Yield the points of a metric in logging order."""
        folder, found = self._of(key)
        if key not in self._series and found.series is not None:
            self._series[key] = open_reader(inside(folder, found.series))
        reader = self._series.get(key)
        count = 0
        for piece in reader.points(name) if reader is not None and name in reader.names() else ():
            yield piece
            count += len(piece)
        expected = next(one.points for one in found.metrics if one.name == name)
        if count != expected:
            raise CometError(f"{folder / (found.series or EXPERIMENT)} has {count} points of {name}, not {expected}.")

    def assets(self, key: str) -> list[Asset]:
        """Return the files of an experiment."""
        return self._of(key)[1].assets

    def fetch(self, key: str, asset: Asset, target: Path, version: str | None = None) -> None:
        """Write the bytes of a file."""
        folder = self._of(key)[0] if version is None else self._versions[version]
        if asset.path is None:
            raise CometError(f"{folder} does not say where the bytes of {asset.name} are.")
        try:
            shutil.copyfile(inside(folder, asset.path), target)
        except OSError as error:
            raise CometError(f"{folder / asset.path} cannot be read: {error.strerror}.") from None

    def artifacts(self, keys: Iterable[str]) -> list[ArtifactVersion]:
        """Return the artifact versions that these experiments made."""
        wanted = set(keys)
        found: list[ArtifactVersion] = []
        for file in sorted((self._folder / ARTIFACTS).glob(f"*/*/{ARTIFACT}")):
            version = read(file, ArtifactFile)
            self._versions[version.id] = file.parent
            if version.experiment in wanted:
                found.append(version)
        return sorted(found, key=lambda one: (one.artifact, one.added or 0))

    def models(self, keys: Iterable[str]) -> list[RegisteredModel]:
        """Return the registered models with versions of these experiments."""
        file = self._folder / MODELS
        wanted = set(keys)
        models = read(file, ModelsFile).models if file.exists() else []
        for model in models:
            model.versions = [one for one in model.versions if one.experiment in wanted]
        return [model for model in models if model.versions]

    def projects(self) -> list[Project]:
        """Return the projects of the experiments."""
        return self._export.projects

    def close(self) -> None:
        """Close files and connections."""
        self._series.clear()

    def _of(self, key: str) -> tuple[Path, ExperimentFile]:
        return self._experiments[key]

    def _content(self, key: str, kind: str) -> bytes | None:
        folder, found = self._of(key)
        if kind not in found.text_files:
            return None
        try:
            return inside(folder, found.text_files[kind]).read_bytes()
        except OSError as error:
            raise CometError(f"{folder / found.text_files[kind]} cannot be read: {error.strerror}.") from None
