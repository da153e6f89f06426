"""Versioned sets of files with aliases, tags, metadata and lineage."""

from __future__ import annotations

import posixpath
import uuid
from typing import Any

from sqlalchemy import Row, select, update

from cometr_py.server.api.context import USER, Context
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.operations.assets import asset_folder
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.api.registry import saved
from cometr_py.server.domain.artifacts import (
    CLOSED,
    ERROR,
    LATEST,
    OPEN,
    aliases_of,
    artifact_by_id,
    artifacts_query,
    check_closed,
    find_artifact,
    find_version,
    names,
    names_text,
    set_aliases,
    size_of,
    version_by_id,
    versions_of,
)
from cometr_py.server.domain.assets import DEFAULT_TYPE, IncomingUpload, add_asset
from cometr_py.server.domain.experiments import experiment_with_key, shown
from cometr_py.server.domain.version_numbers import next_major, order
from cometr_py.server.domain.workspaces import workspace
from cometr_py.server.errors import (
    ARTIFACT_STATE_INVALID,
    ARTIFACT_VERSION_EXISTS,
    ARTIFACT_VERSION_IMMUTABLE,
    ApiError,
)
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import artifact_consumers, artifact_versions, artifacts, assets, projects

_UNKNOWN = "unknown"


@operation("upsert_artifact")
def upsert_artifact(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    artifact = _ensure_artifact(context, experiment, body.required("artifactName"), body.required("artifactType"))
    versions = versions_of(context.connection, artifact.id)
    version = body.text("version") or next_major(one.version for one in versions)
    order(version)
    if any(one.version == version for one in versions):
        raise ApiError(f"{artifact.name} has a version {version} already", code=ARTIFACT_VERSION_EXISTS)
    row = {
        "id": str(uuid.uuid4()),
        "artifact_id": artifact.id,
        "version": version,
        "state": OPEN,
        "experiment_key": experiment.key,
        "owner": USER,
        "metadata": body.text("versionMetadata"),
        "tags": names_text(body.texts("versionTags") or []),
        "created_at": context.now,
    }
    context.connection.execute(artifact_versions.insert().values(row))
    set_aliases(context.connection, version_by_id(context.connection, str(row["id"])), body.texts("alias") or [])
    if body.flag("isPublic") is not None:
        context.connection.execute(
            update(artifacts).where(artifacts.c.id == artifact.id).values(public=body.flag("isPublic"))
        )
    return {
        "artifactId": artifact.id,
        "artifactVersionId": row["id"],
        "currentVersion": version,
        "previousVersion": versions[0].version if versions else None,
        "takesArchives": True,
    }


@operation("set_artifact_version_state")
def set_artifact_version_state(context: Context) -> dict[str, Any]:
    """Closing gives the newest closed version the alias `Latest`."""
    version = version_by_id(context.connection, context.body.required("artifactVersionId"))
    state = context.body.required("state").upper()
    if state not in (CLOSED, ERROR):
        raise ApiError(f"A version can be made {CLOSED} or {ERROR}, not {state[:20]}", code=ARTIFACT_STATE_INVALID)
    if version.state == CLOSED and state != CLOSED:
        raise ApiError("This version of an artifact is closed", code=ARTIFACT_VERSION_IMMUTABLE)
    if version.state != state:
        _set_version(context, version, state=state)
        closed = [one for one in versions_of(context.connection, version.artifact_id) if one.state == CLOSED]
        if closed and closed[0].id == version.id:
            aliases = [alias for alias in aliases_of(context.connection, version.id) if alias != LATEST]
            set_aliases(context.connection, version, [*aliases, LATEST])
    return saved()


@operation("get_artifact_version", writes=True)
def get_artifact_version(context: Context) -> dict[str, Any]:
    """A read that notes who uses the version, if the request says so."""
    artifact, version = find_version(context, "artifactId", "artifact_id")
    consumer = context.query.text("consumerExperimentKey")
    if consumer:
        check_closed(version)
        row = {
            "version_id": version.id,
            "experiment_id": experiment_with_key(context.connection, consumer).id,
            "created_at": context.now,
        }
        insert_new(context.connection, artifact_consumers, row)
    size = size_of(context.connection, version.id)
    return {
        "artifactVersionId": version.id,
        "artifactVersion": version.version,
        "experimentKey": version.experiment_key,
        "owner": version.owner,
        "createdFrom": None,
        "sizeInBytes": size,
        "metadata": version.metadata,
        "note": None,
        "added": version.created_at,
        "state": version.state,
        "tags": names(version.tags),
        "alias": aliases_of(context.connection, version.id),
        "artifact": {
            "artifactId": artifact.id,
            "artifactName": artifact.name,
            "artifactType": artifact.type,
            "projectId": artifact.project_id,
            "workspaceId": artifact.workspace_id,
            "workspaceName": artifact.workspace_name,
            "experimentKey": artifact.experiment_key,
            "description": artifact.description,
            "version": version.version,
            "metadata": None,
            "isPublic": artifact.public,
            "owner": artifact.owner,
            "s3FileSize": size,
            "emoji": None,
            "tags": names(artifact.tags),
        },
    }


@operation("get_artifact_version_files")
def get_artifact_version_files(context: Context) -> dict[str, Any]:
    artifact, version = find_version(context, "artifact_id", "artifactId")
    return {
        "files": [
            {
                "artifactId": artifact.id,
                "artifactVersionId": version.id,
                "assetId": row.asset_id,
                "fileName": row.file_name,
                "fileSize": row.size,
                "link": row.link,
                "dir": posixpath.dirname(row.file_name) or asset_folder(row),
                "type": _UNKNOWN if row.type == DEFAULT_TYPE else row.type,
                "metadata": row.metadata,
                "remote": row.link is not None,
            }
            for row in _files_of(context, version)
        ]
    }


@operation("update_artifact_details")
def update_artifact_details(context: Context) -> dict[str, Any]:
    body = context.body
    artifact = artifact_by_id(context.connection, body.required("artifactId"))
    changes: dict[str, Any] = {}
    tags = body.texts("tags")
    if tags is not None:
        changes["tags"] = names_text(tags)
    if body.text("artifactType"):
        changes["type"] = body.text("artifactType")
    if changes:
        context.connection.execute(update(artifacts).where(artifacts.c.id == artifact.id).values(changes))
    return saved()


@operation("update_artifact_version_labels")
def update_artifact_version_labels(context: Context) -> dict[str, Any]:
    body = context.body
    version = version_by_id(context.connection, body.required("artifactVersionId"))
    aliases = body.texts("alias")
    if aliases is not None:
        set_aliases(context.connection, version, aliases)
    tags = body.texts("versionTags")
    if tags is not None:
        _set_version(context, version, tags=names_text(tags))
    if "versionMetadata" in body:
        _set_version(context, version, metadata=body.text("versionMetadata"))
    return saved()


@operation("get_artifacts")
def get_artifacts(context: Context) -> dict[str, Any]:
    owner = workspace(context.connection, context.query.required("workspace"))
    query = artifacts_query().where(artifacts.c.workspace_id == owner.id).order_by(artifacts.c.name)
    kind = context.query.text("type")
    if kind:
        query = query.where(artifacts.c.type == kind)
    return {
        "artifacts": [
            {"artifactId": row.id, "name": row.name, "artifactType": row.type, "workspaceName": row.workspace_name}
            for row in context.connection.execute(query)
        ]
    }


@operation("get_artifact")
def get_artifact(context: Context) -> dict[str, Any]:
    artifact = find_artifact(context, "artifact_id", "artifactId")
    versions = versions_of(context.connection, artifact.id)
    newest = next((one for one in versions if one.state == CLOSED), versions[0] if versions else None)
    query = select(projects.c.name).where(projects.c.id == artifact.project_id)
    return {
        "artifactId": artifact.id,
        "project": context.connection.execute(query).scalar(),
        "type": artifact.type,
        "name": artifact.name,
        "description": artifact.description,
        "latestVersion": None if newest is None else newest.version,
        "tags": names(artifact.tags),
        "isPublic": artifact.public,
        "emoji": None,
        "sizeInBytes": size_of(context.connection, *(one.id for one in versions)),
        "versions": [
            {
                "artifactVersionId": one.id,
                "version": one.version,
                "owner": one.owner,
                "metadata": one.metadata,
                "createdFrom": None,
                "sizeInBytes": size_of(context.connection, one.id),
                "state": one.state,
                "added": one.created_at,
                "alias": aliases_of(context.connection, one.id),
                "tags": names(one.tags),
                "experimentKey": one.experiment_key,
            }
            for one in versions
        ],
    }


@operation("get_artifact_lineage")
def get_artifact_lineage(context: Context) -> list[dict[str, Any]]:
    """What the experiment made and used, the oldest first."""
    experiment = context.experiment(context.query)
    wanted = (context.query.text("filter") or "all").lower()
    if wanted not in ("all", "input", "output"):
        raise ApiError("filter should be all, input or output")
    found: list[dict[str, Any]] = []
    consumed = select(artifact_consumers.c.version_id).where(artifact_consumers.c.experiment_id == experiment.id)
    for direction, condition in (
        ("output", artifact_versions.c.experiment_key == experiment.key),
        ("input", artifact_versions.c.id.in_(consumed)),
    ):
        if wanted in ("all", direction):
            query = select(artifact_versions).where(condition).order_by(artifact_versions.c.number)
            found += [_lineage_entry(context, row, direction) for row in context.connection.execute(query).all()]
    return found


@operation("download_artifact_version")
def download_artifact_version(context: Context) -> ServerReply:
    """A zip archive of the files that are stored here; remote ones are left out."""
    _, version = find_version(context, "artifactId", "artifact_id")
    stored = [(row.file_name, row.sha256) for row in _files_of(context, version) if row.sha256 is not None]
    return file_reply(context.files.bundle(context.connection, stored), "application/octet-stream")


@operation("log_remote_artifact_assets", "sdk_log_remote_artifact_assets")
def log_remote_artifact_assets(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.query)
    for item in context.body.objects("remoteArtifactAssetRequests"):
        upload = IncomingUpload(
            link=item.required("link"),
            file_name=item.text("fileName"),
            type=item.text("type") or DEFAULT_TYPE,
            asset_id=item.text("assetId"),
            overwrite=bool(item.flag("overwrite")),
            step=item.integer("step"),
            context=item.text("context"),
            metadata=item.text("metadata"),
            artifact_version_id=item.required("artifactVersionId"),
        )
        add_asset(context, experiment, upload)
    return saved()


def _ensure_artifact(context: Context, experiment: Row[Any], name: str, kind: str) -> Row[Any]:
    place = shown(context.connection, experiment.key)
    owner = workspace(context.connection, place.workspace_name)
    row = {
        "id": str(uuid.uuid4()),
        "workspace_id": owner.id,
        "name": name,
        "type": kind,
        "tags": names_text([]),
        "owner": USER,
        "experiment_key": experiment.key,
        "project_id": experiment.project_id,
        "created_at": context.now,
    }
    insert_new(context.connection, artifacts, row)
    query = artifacts_query().where(artifacts.c.workspace_id == owner.id, artifacts.c.name == name)
    found: Row[Any] = context.connection.execute(query).one()
    return found


def _set_version(context: Context, version: Row[Any], **values: Any) -> None:
    context.connection.execute(update(artifact_versions).where(artifact_versions.c.id == version.id).values(**values))


def _files_of(context: Context, version: Row[Any]) -> list[Row[Any]]:
    """The files of a version by name: the order in which they arrive is chance: clients send several at once."""
    query = select(assets).where(assets.c.artifact_version_id == version.id)
    return sorted(context.connection.execute(query), key=lambda row: (row.file_name, row.id))


def _lineage_entry(context: Context, version: Row[Any], direction: str) -> dict[str, Any]:
    artifact = artifact_by_id(context.connection, version.artifact_id)
    return {
        "artifactId": artifact.id,
        "artifactVersionId": version.id,
        "artifactName": artifact.name,
        "artifactType": artifact.type,
        "artifactVersion": version.version,
        "workspaceName": artifact.workspace_name,
        "experimentKey": version.experiment_key,
        "state": version.state,
        "alias": aliases_of(context.connection, version.id),
        "tags": names(version.tags),
        "sizeInBytes": size_of(context.connection, version.id),
        "added": version.created_at,
        "type": direction,
    }
