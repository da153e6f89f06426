"""The artifacts of a workspace, their versions, and where each version comes from and goes to."""

from __future__ import annotations

import functools

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.domain.artifacts import (
    ArtifactReference,
    ArtifactSummary,
    artifacts_of_workspace,
    files_of_version,
    find_artifact,
    summarize_artifact,
)
from cometr_py.server.errors import ApiError
from cometr_py.server.web.pages.files import file_address
from cometr_py.server.web.pages.highlight import json_html
from cometr_py.server.web.pages.rendering import PageContext, asked_number
from cometr_py.server.web.queries import lineage

_ON_A_PAGE = 50
_FILES = 1000


def page(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Show all artifacts of a workspace, or one of them, or one of its versions."""
    if len(steps) == 1:
        return _all(context, request, steps[0])
    if len(steps) == 2:
        return _one(context, request, *steps)
    return _version(context, request, *steps)


def _all(context: PageContext, request: Request, workspace: str) -> Response:
    with context.reading() as connection:
        found = sorted(artifacts_of_workspace(connection, workspace), key=lambda one: one.name.lower())
        pages = max(-(-len(found) // _ON_A_PAGE), 1)
        number = min(max(asked_number(request, "page", 1), 1), pages)
        listed = found[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
        shown = [summarize_artifact(connection, one) for one in listed]
    return context.show(
        request, "artifacts.html", workspace=workspace, total=len(found), number=number, pages=pages, artifacts=shown
    )


def _one(context: PageContext, request: Request, workspace: str, name: str) -> Response:
    with context.reading() as connection:
        artifact = _find(connection, workspace, name)
    return context.show(request, "artifact.html", workspace=workspace, artifact=artifact)


def _version(context: PageContext, request: Request, workspace: str, name: str, version: str) -> Response:
    with context.reading() as connection:
        artifact = _find(connection, workspace, name)
        found = next((one for one in artifact.versions if version in (one.stored.version, *one.aliases)), None)
        if found is None:
            raise ApiError(f"{name[:100]} has no version {version[:100]}", status=404)
        files = files_of_version(connection, found.stored)
        makers = lineage.places(connection, [found.stored.experiment_key])
        consumers = lineage.consumers(connection, found.stored.id)
    metadata = found.stored.metadata
    return context.show(
        request,
        "artifact_version.html",
        workspace=workspace,
        artifact=artifact.stored,
        version=found,
        files=files[:_FILES],
        file_count=len(files),
        metadata=json_html(metadata) if metadata else None,
        maker=makers.get(found.stored.experiment_key),
        consumers=consumers,
        link=functools.partial(file_address, request),
    )


def _find(connection: Connection, workspace: str, name: str) -> ArtifactSummary:
    artifact = find_artifact(connection, ArtifactReference(name=name, workspace=workspace))
    return summarize_artifact(connection, artifact)
