"""Reading experiments from a server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from comet_wire import projects as wire_projects
from comet_wire.base import UNSET, JsonValue, UnsetType, Wire, or_none
from comet_wire.experiments import ExperimentMetadata
from comet_wire.tags import GET_TAGS, GetTagsParams

from cometr_py import transport
from cometr_py.config import Settings
from cometr_py.experiments.value_summaries import metric_summaries, other_summaries, parameter_summaries
from cometr_py.frames.replies import SeriesReply, StoredPoint, series_reply, strings
from cometr_py.transfer.entities import (
    ArtifactVersion,
    Asset,
    Document,
    ExperimentInfo,
    Named,
    Project,
    RegisteredModel,
    TextKind,
    named,
)
from cometr_py.transfer.listed_assets import ListedAsset, listed_assets
from cometr_py.transfer.locations import server_name
from cometr_py.transfer.sources.server_artifacts import ServerArtifacts
from cometr_py.transfer.sources.server_models import ServerModels

__all__ = ["ServerSource"]

T = TypeVar("T")

#: The file that holds the patch; it is read and written by operations of its own.
_PATCH_TYPE = "git-patch"
_TEXT_OPERATIONS: dict[TextKind, str] = {
    "code": "get_code",
    "graph": "get_graph",
    "html": "get_html",
    "output": "get_output",
}
_MODEL_FOLDER = "models/"


class ServerSource:
    """One experiment, one project or one workspace of a server.

    Args:
        settings: The server and the key.
        workspace: The workspace; for an experiment it is not needed.
        project: The project; all of the workspace if None.
        experiment: The key of one experiment.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        workspace: str | None = None,
        project: str | None = None,
        experiment: str | None = None,
    ) -> None:
        """Open the source."""
        self.client = transport.connect(settings)
        self.url = settings.url
        self._place = server_name(settings)
        self._workspace, self._project, self._experiment = workspace, project, experiment
        self._folder = tempfile.TemporaryDirectory(prefix="cometr_py-")
        self._artifacts = ServerArtifacts(self.client)
        self._models = ServerModels(self.client)
        self._workspaces: dict[str, str] = {}

    @property
    def title(self) -> str:
        """Name in messages."""
        inside = "/".join(part for part in (self._workspace, self._project, self._experiment) if part)
        return f"{self._place}#{inside}"

    def experiments(self) -> list[ExperimentInfo]:
        """Return the experiments, oldest first."""
        if self._experiment is not None:
            found = [self._metadata(self._experiment)]
        else:
            names = [self._project] if self._project is not None else [one.project_name for one in self._listed()]
            found = [one for name in names for one in self._of_project(name)]
        facts = [_facts(one) for one in found]
        self._workspaces |= {one.key: one.workspace for one in facts}
        return sorted(facts, key=lambda one: one.started or 0)

    def address(self, facts: ExperimentInfo) -> str:
        """Return where a person finds an experiment."""
        return f"{self._place}/{facts.workspace}/{facts.project}/{facts.key}"

    def sharing_scope(self, facts: ExperimentInfo) -> str:
        """Return the workspace or folder whose artifacts and models the experiment shares."""
        return f"{self._place}#{facts.workspace}"

    def document(self, facts: ExperimentInfo) -> Document:
        """Return everything about an experiment that is neither long nor a file."""
        key = facts.key
        tags = transport.fetch(self.client, GET_TAGS, GetTagsParams(experiment_key=key)).tags
        details = self._get(dict[str, JsonValue], "get_system_details", experimentKey=key)
        git = self._get(dict[str, JsonValue], "get_git_metadata", experimentKey=key)
        return Document(
            facts=facts,
            tags=tags,
            parameters=[named(one) for one in parameter_summaries(self.client, key)],
            others=self.others(key),
            system_details={
                name: value for name, value in details.items() if name != "experimentKey" and value not in (None, [])
            },
            git={name: value for name, value in git.items() if isinstance(value, str)},
        )

    def others(self, key: str) -> list[Named]:
        """Return the others of an experiment."""
        return [named(one) for one in other_summaries(self.client, key)]

    def text(self, key: str, kind: TextKind) -> str | None:
        """Return code, graph, HTML, or output; None if there is none."""
        found = self._get(dict[str, JsonValue], _TEXT_OPERATIONS[kind], experimentKey=key).get(kind)
        return found if isinstance(found, str) and found else None

    def patch(self, key: str) -> bytes | None:
        """Return the changes of the working tree, as uploaded."""
        content = transport.call(self.client, "get_git_patch", params={"experimentKey": key}).content
        # Without a patch, the server returns JSON, with status 200.
        return None if not content or content.startswith(b'{"msg"') else content

    def metric_names(self, key: str) -> list[str]:
        """Return the names of the metrics."""
        return [one.name for one in metric_summaries(self.client, key)]

    def points(self, key: str, name: str) -> Iterator[list[StoredPoint]]:
        """Yield the points of a metric in logging order."""
        params = {"experimentKey": key, "metricName": name}
        with series_reply(self.client, "get_metric_values", params, Path(self._folder.name)) as reply:
            if _is_in_order(reply):
                yield from reply.pieces(strings)
                return
            points = [point for piece in reply.pieces(strings) for point in piece]
            yield sorted(points, key=lambda point: (point.timestamp or 0, point.offset or 0))

    def assets(self, key: str) -> list[Asset]:
        """Return the files of an experiment."""
        listed = listed_assets(self.client, key)
        of_artifacts: set[str] = set()
        if any(one.artifact_version_id is UNSET for one in listed):  # only our own server returns it
            of_artifacts = self._artifacts.file_ids(key, self._workspace_of(key))
        return [
            _asset(one)
            for one in listed
            if one.type != _PATCH_TYPE and not one.artifact_version_id and one.asset_id not in of_artifacts
        ]

    def fetch(self, key: str, asset: Asset, target: Path, version: str | None = None) -> None:
        """Write the bytes of a file."""
        params = {"experimentKey": key, "assetId": asset.id, "artifactVersionId": version}
        transport.stream_to_file(self.client, "get_asset", params, target)

    def artifacts(self, keys: Iterable[str]) -> list[ArtifactVersion]:
        """Return the artifact versions that these experiments made."""
        return self._artifacts.made_by({key: self._workspace_of(key) for key in keys})

    def models(self, keys: Iterable[str]) -> list[RegisteredModel]:
        """Return the registered models with versions of these experiments."""
        return self._models.logged_by({key: self._workspace_of(key) for key in keys})

    def projects(self) -> list[Project]:
        """Return the projects of the experiments."""
        if self._experiment is not None:
            return []
        return [self._project_of(one) for one in self._listed() if self._project in (None, one.project_name)]

    def close(self) -> None:
        """Close files and connections."""
        self._folder.cleanup()
        self.client.get_httpx_client().close()

    def _get(self, kind: type[T], operation_id: str, **params: str | None) -> T:
        found: T = transport.call(self.client, operation_id, params=params).decode(kind)
        return found

    def _metadata(self, key: str) -> _CopiedExperiment:
        return self._get(_CopiedExperiment, "get_experiment_metadata", experimentKey=key)

    def _workspace_of(self, key: str) -> str:
        if key not in self._workspaces:
            self._workspaces[key] = or_none(self._metadata(key).workspace_name) or ""
        return self._workspaces[key]

    def _listed(self) -> list[wire_projects.Project]:
        params = wire_projects.GetProjectsParams(workspace_name=self._workspace or "")
        return transport.fetch(self.client, wire_projects.GET_PROJECTS, params).projects

    def _of_project(self, name: str) -> list[_CopiedExperiment]:
        place = {"workspaceName": self._workspace, "projectName": name}
        found: dict[str, _CopiedExperiment] = {}
        for archived in ("false", "true"):
            for one in self._get(_CopiedExperiments, "get_experiments", archived=archived, **place).experiments:
                # An experiment that is only linked into this project is at home in another.
                if or_none(one.project_name) in (None, name):
                    found[one.experiment_key] = one
        return list(found.values())

    def _project_of(self, listed: wire_projects.Project) -> Project:
        params = wire_projects.GetProjectNotesParams(project_id=listed.project_id)
        notes = transport.fetch(self.client, wire_projects.GET_PROJECT_NOTES, params).notes
        return Project(
            workspace=self._workspace or "",
            name=listed.project_name,
            description=or_none(listed.project_description) or None,
            public=bool(or_none(listed.public)),
            notes=or_none(notes) or None,
        )


class _CopiedExperiment(ExperimentMetadata, kw_only=True):
    """An experiment; our own server also returns its error."""

    error: str | UnsetType | None = UNSET


class _CopiedExperiments(Wire, kw_only=True):
    experiments: list[_CopiedExperiment]


def _facts(found: _CopiedExperiment) -> ExperimentInfo:
    return ExperimentInfo(
        key=found.experiment_key,
        name=or_none(found.experiment_name) or "",
        workspace=or_none(found.workspace_name) or "",
        project=or_none(found.project_name) or "",
        started=or_none(found.start_time_millis),
        ended=or_none(found.end_time_millis),
        archived=bool(or_none(found.archived)),
        running=bool(or_none(found.running)),
        crashed=bool(or_none(found.has_crashed)),
        error=or_none(found.error),
        file_path=or_none(found.file_path),
        user=or_none(found.user_name),
    )


def _asset(found: ListedAsset) -> Asset:
    grouping, folder, kind = or_none(found.grouping_name), found.dir, found.type
    if grouping is None and kind == "model-element" and folder.startswith(_MODEL_FOLDER):
        grouping = folder.removeprefix(_MODEL_FOLDER)  # as Comet's own servers return it
    return Asset(
        id=found.asset_id,
        name=found.file_name,
        type=kind,
        size=found.file_size,
        link=found.link if found.remote else None,
        step=found.step,
        epoch=or_none(found.epoch),
        context=found.run_context,
        grouping=grouping,
        metadata=found.metadata or None,
        created=found.created_at,
    )


def _is_in_order(reply: SeriesReply) -> bool:
    """Return whether the offsets of the points increase; otherwise their order is not known."""
    last: int | None = None
    for piece in reply.pieces(strings):
        offsets = [last, *(point.offset for point in piece)] if last is not None else [point.offset for point in piece]
        if any(one is None for one in offsets):
            return False
        if any(one >= after for one, after in pairwise(offsets)):  # type: ignore[operator]  # none is None, see above
            return False
        last = offsets[-1] if offsets else last
    return True
