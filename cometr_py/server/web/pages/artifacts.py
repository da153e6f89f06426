"""The artifacts of a workspace, their versions, and where each version comes from and goes to."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.errors import ApiError
from cometr_py.server.web.pages.files import file_address
from cometr_py.server.web.pages.formats import pretty
from cometr_py.server.web.pages.highlight import json_html
from cometr_py.server.web.pages.rendering import PageContext, asked_number
from cometr_py.server.web.queries import lineage

_ON_A_PAGE = 50
_FILES = 1000


def page(reader: PageContext, request: Request, steps: list[str]) -> Response:
    """All artifacts of a workspace, or one of them, or one of its versions."""
    if len(steps) == 1:
        return _all(reader, request, steps[0])
    if len(steps) == 2:
        return _one(reader, *steps)
    return _version(reader, *steps)


def _all(reader: PageContext, request: Request, workspace: str) -> Response:
    found = reader.read("get_artifacts", workspace=workspace)["artifacts"]
    found = sorted(found, key=lambda one: str(one["name"]).lower())
    pages = max(-(-len(found) // _ON_A_PAGE), 1)
    number = min(max(asked_number(request, "page", 1), 1), pages)
    shown = found[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    return reader.show(
        "artifacts.html",
        workspace=workspace,
        total=len(found),
        number=number,
        pages=pages,
        artifacts=[_details(reader, workspace, one["name"]) for one in shown],
    )


def _one(reader: PageContext, workspace: str, name: str) -> Response:
    return reader.show("artifact.html", workspace=workspace, artifact=_details(reader, workspace, name))


def _version(reader: PageContext, workspace: str, name: str, version: str) -> Response:
    artifact = _details(reader, workspace, name)
    versions = artifact["versions"] or []
    named = [one for one in versions if version == one["version"] or version in (one["alias"] or [])]
    if not named:
        raise ApiError(f"{name[:100]} has no version {version[:100]}", status=404)
    # By its id, a version that is still open can be read, too.
    found = reader.read("get_artifact_version", versionId=named[0]["artifactVersionId"])
    files = reader.read("get_artifact_version_files", versionId=named[0]["artifactVersionId"])["files"]
    with reader.reading() as connection:
        makers = lineage.places(connection, [found["experimentKey"] or ""])
        consumers = lineage.consumers(connection, found["artifactVersionId"])
    for file in files:
        file["experimentKey"] = found["experimentKey"]
    return reader.show(
        "artifact_version.html",
        workspace=workspace,
        artifact=artifact,
        version=found,
        files=files[:_FILES],
        file_count=len(files),
        metadata=_metadata(found["metadata"]),
        maker=makers.get(found["experimentKey"] or ""),
        consumers=consumers,
        link=file_address,
    )


def _details(reader: PageContext, workspace: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = reader.read("get_artifact", workspace=workspace, artifactName=name)
    return found


def _metadata(text: str | None) -> Markup | None:
    indented = pretty(text) if text else None
    if indented is None:
        return Markup.escape(text) if text else None
    return json_html(indented)
