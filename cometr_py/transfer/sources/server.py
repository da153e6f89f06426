"""Reading experiments from a server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from cometr_py import transport
from cometr_py.config import Settings
from cometr_py.frames.metric_summaries import summaries
from cometr_py.frames.replies import SeriesReply, StoredPoint, series_reply, texts
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
        inside = "/".join(part for part in (self._workspace, self._project, self._experiment) if part)
        return f"{self._place}#{inside}"

    def experiments(self) -> list[ExperimentInfo]:
        if self._experiment is not None:
            found = [self._get(_Experiment, "get_experiment_metadata", experimentKey=self._experiment)]
        else:
            names = [self._project] if self._project is not None else [one.project_name for one in self._listed()]
            found = [one for name in names for one in self._of_project(name)]
        facts = [one.facts() for one in found]
        self._workspaces |= {one.key: one.workspace for one in facts}
        return sorted(facts, key=lambda one: one.started or 0)

    def address(self, facts: ExperimentInfo) -> str:
        return f"{self._place}/{facts.workspace}/{facts.project}/{facts.key}"

    def realm(self, facts: ExperimentInfo) -> str:
        return f"{self._place}#{facts.workspace}"

    def document(self, facts: ExperimentInfo) -> Document:
        key = facts.key
        tags = self._get(_Tags, "get_tags", experimentKey=key).tags or []
        details = self._get(dict[str, Any], "get_system_details", experimentKey=key)
        git = self._get(dict[str, Any], "get_git_metadata", experimentKey=key)
        return Document(
            facts=facts,
            tags=tags,
            parameters=[named(one) for one in summaries(self.client, "get_parameters", key)],
            others=self.others(key),
            system_details={
                name: value for name, value in details.items() if name != "experimentKey" and value not in (None, [])
            },
            git={name: value for name, value in git.items() if isinstance(value, str)},
        )

    def others(self, key: str) -> list[Named]:
        return [named(one) for one in summaries(self.client, "get_others", key)]

    def text(self, key: str, kind: TextKind) -> str | None:
        found = self._get(dict[str, Any], _TEXT_OPERATIONS[kind], experimentKey=key).get(kind)
        return found if isinstance(found, str) and found else None

    def patch(self, key: str) -> bytes | None:
        content = transport.call(self.client, "get_git_patch", params={"experimentKey": key}).content
        # Where there is none the server says so in JSON, with status 200.
        return None if not content or content.startswith(b'{"msg"') else content

    def metric_names(self, key: str) -> list[str]:
        return [one.name for one in summaries(self.client, "get_metrics_summary", key)]

    def points(self, key: str, name: str) -> Iterator[list[StoredPoint]]:
        params = {"experimentKey": key, "metricName": name}
        with series_reply(self.client, "get_metric_values", params, Path(self._folder.name)) as reply:
            if _is_in_order(reply):
                yield from reply.pieces(texts)
                return
            points = [point for piece in reply.pieces(texts) for point in piece]
            yield sorted(points, key=lambda point: (point.timestamp or 0, point.offset or 0))

    def assets(self, key: str) -> list[Asset]:
        listed = self._get(_Assets, "get_assets", experimentKey=key, type="all").assets or []
        of_artifacts: set[str] = set()
        if any(one.artifact_version_id is msgspec.UNSET for one in listed):  # only a local Comet says it
            of_artifacts = self._artifacts.file_ids(key, self._workspace_of(key))
        return [
            one.asset()
            for one in listed
            if one.type != _PATCH_TYPE and not one.artifact_version_id and one.asset_id not in of_artifacts
        ]

    def fetch(self, key: str, asset: Asset, target: Path, version: str | None = None) -> None:
        params = {"experimentKey": key, "assetId": asset.id, "artifactVersionId": version}
        transport.stream_to_file(self.client, "get_asset", params, target)

    def artifacts(self, keys: Iterable[str]) -> list[ArtifactVersion]:
        return self._artifacts.made_by({key: self._workspace_of(key) for key in keys})

    def models(self, keys: Iterable[str]) -> list[RegisteredModel]:
        return self._models.logged_by({key: self._workspace_of(key) for key in keys})

    def projects(self) -> list[Project]:
        if self._experiment is not None:
            return []
        return [self._project_of(one) for one in self._listed() if self._project in (None, one.project_name)]

    def close(self) -> None:
        self._folder.cleanup()
        self.client.get_httpx_client().close()

    def _get(self, kind: type[T], operation_id: str, **params: str | None) -> T:
        found: T = transport.call(self.client, operation_id, params=params).decode(kind)
        return found

    def _workspace_of(self, key: str) -> str:
        if key not in self._workspaces:
            self._workspaces[key] = self._get(_Experiment, "get_experiment_metadata", experimentKey=key).workspace_name
        return self._workspaces[key]

    def _listed(self) -> list[_Project]:
        return self._get(_Projects, "get_projects", workspaceName=self._workspace).projects

    def _of_project(self, name: str) -> list[_Experiment]:
        place = {"workspaceName": self._workspace, "projectName": name}
        found: dict[str, _Experiment] = {}
        for archived in ("false", "true"):
            for one in self._get(_Experiments, "get_experiments", archived=archived, **place).experiments:
                # An experiment that is only linked into this project is at home in another.
                if one.project_name in (None, name):
                    found[one.experiment_key] = one
        return list(found.values())

    def _project_of(self, listed: _Project) -> Project:
        notes = self._get(_Notes, "get_project_notes", projectId=listed.project_id).notes
        return Project(
            workspace=self._workspace or "",
            name=listed.project_name,
            description=listed.project_description or None,
            public=bool(listed.public),
            notes=notes or None,
        )


class _Camel(msgspec.Struct, rename="camel"):
    pass


class _Experiment(_Camel):
    experiment_key: str
    experiment_name: str | None = None
    workspace_name: str = ""
    project_name: str | None = None
    start_time_millis: int | None = None
    end_time_millis: int | None = None
    archived: bool | None = None
    running: bool | None = None
    has_crashed: bool | None = None
    error: str | None = None
    file_path: str | None = None
    user_name: str | None = None

    def facts(self) -> ExperimentInfo:
        return ExperimentInfo(
            key=self.experiment_key,
            name=self.experiment_name or "",
            workspace=self.workspace_name,
            project=self.project_name or "",
            started=self.start_time_millis,
            ended=self.end_time_millis,
            archived=bool(self.archived),
            running=bool(self.running),
            crashed=bool(self.has_crashed),
            error=self.error,
            file_path=self.file_path,
            user=self.user_name,
        )


class _Experiments(_Camel):
    experiments: list[_Experiment]


class _Project(_Camel):
    project_id: str
    project_name: str
    project_description: str | None = None
    public: bool | None = None


class _Projects(_Camel):
    projects: list[_Project]


class _Notes(_Camel):
    notes: str | None = None


class _Tags(_Camel):
    tags: list[str] | None = None


class _Asset(_Camel):
    asset_id: str
    file_name: str | None = None
    file_size: int | None = None
    type: str | None = None
    dir: str | None = None
    step: int | None = None
    epoch: int | None = None
    run_context: str | None = None
    grouping_name: str | None = None
    metadata: str | None = None
    remote: bool | None = None
    link: str | None = None
    created_at: int | None = None
    artifact_version_id: str | msgspec.UnsetType | None = msgspec.UNSET

    def asset(self) -> Asset:
        grouping = self.grouping_name
        if grouping is None and self.type == "model-element" and (self.dir or "").startswith(_MODEL_FOLDER):
            grouping = (self.dir or "").removeprefix(_MODEL_FOLDER)  # as Comet's own servers tell it
        return Asset(
            id=self.asset_id,
            name=self.file_name or "",
            type=self.type,
            size=self.file_size,
            link=self.link if self.remote else None,
            step=self.step,
            epoch=self.epoch,
            context=self.run_context,
            grouping=grouping,
            metadata=self.metadata,
            created=self.created_at,
        )


class _Assets(_Camel):
    assets: list[_Asset] | None = None


def _is_in_order(reply: SeriesReply) -> bool:
    """Whether the server counts the points through in its offsets; otherwise they come in no promised order."""
    last: int | None = None
    for piece in reply.pieces(texts):
        offsets = [last, *(point.offset for point in piece)] if last is not None else [point.offset for point in piece]
        if any(one is None for one in offsets):
            return False
        if any(one >= after for one, after in pairwise(offsets)):  # type: ignore[operator]  # none is None, see above
            return False
        last = offsets[-1] if offsets else last
    return True
