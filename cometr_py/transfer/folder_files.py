"""What an export folder looks like.

::

    export.json                      where it comes from, and the projects
    experiments/<name>-<key>/        an experiment; it is there whole, or not at all
        experiment.json              what it is: times, parameters, others, tags, system details, git, and its files
        metrics.parquet              or metrics.csv
        code.py, graph.json, notes.html, output.txt, git.patch
        assets/                      its files under their names
    artifacts/<name>/<version>/
        artifact.json
        files/
    models.json                      the registry's entries; the files of models are assets of their experiments
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from cometr_py.core.format_versions import newer_format_error
from cometr_py.core.json_decode import decode
from cometr_py.errors import CometError
from cometr_py.transfer.entities import ArtifactVersion, Asset, Document, Project, RegisteredModel

__all__ = [
    "ARTIFACT",
    "ARTIFACTS",
    "ASSETS",
    "EXPERIMENT",
    "EXPERIMENTS",
    "EXPORT",
    "FILES",
    "FORMAT",
    "MODELS",
    "ArtifactFile",
    "ExperimentFile",
    "ExportFile",
    "MetricCount",
    "ModelsFile",
    "read",
    "read_export",
    "write",
]

#: Version of the format, of everything in a folder. What an older version would misread needs a new one.
FORMAT = 1
EXPORT, EXPERIMENT, ARTIFACT, MODELS = "export.json", "experiment.json", "artifact.json", "models.json"
EXPERIMENTS, ARTIFACTS, ASSETS, FILES = "experiments", "artifacts", "assets", "files"

T = TypeVar("T")


class ExportFile(msgspec.Struct, rename="camel"):
    """``export.json``."""

    format: int
    source: str
    exported: int
    projects: list[Project] = []
    #: The version of the package that wrote it last.
    written_by: str | None = None


class _ExportFormat(msgspec.Struct, rename="camel"):
    """What any version can read of the ``export.json`` of any version."""

    format: int
    written_by: str | None = None


class MetricCount(msgspec.Struct, rename="camel"):
    """How many points of a metric there are."""

    name: str
    points: int


class ExperimentFile(Document, rename="camel", omit_defaults=True, kw_only=True):
    """``experiment.json``: the document, and the files beside it, their paths relative to the folder."""

    address: str = ""
    #: The files with code, graph, html, output and patch.
    text_files: dict[str, str] = msgspec.field(name="texts", default_factory=dict)
    #: The file with the metrics.
    series: str | None = None
    metrics: list[MetricCount] = msgspec.field(default_factory=list)
    assets: list[Asset] = msgspec.field(default_factory=list)


class ArtifactFile(ArtifactVersion, rename="camel", omit_defaults=True, kw_only=True):
    """``artifact.json``."""


class ModelsFile(msgspec.Struct, rename="camel"):
    """``models.json``."""

    models: list[RegisteredModel]


def write(path: Path, content: msgspec.Struct) -> None:
    """Write one of these files, so that a reader sees the old one or all of the new one."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n")
    draft.replace(path)


def read_export(folder: Path) -> ExportFile:
    """Read the ``export.json`` of an export folder.

    Raises:
        NewerFormatError: A newer version of the package wrote the folder.
        CometError: The file is missing or damaged.
    """
    found = read(folder / EXPORT, _ExportFormat)
    if found.format > FORMAT:
        raise newer_format_error(folder, found.format, FORMAT, found.written_by)
    return read(folder / EXPORT, ExportFile)


def read(path: Path, kind: type[T]) -> T:
    """Read one of these files.

    Raises:
        CometError: It is missing or damaged.
    """
    try:
        return decode(path.read_bytes(), kind)
    except OSError as error:
        raise CometError(f"{path} cannot be read: {error.strerror}.") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CometError(f"{path} is damaged: {error}.") from None
