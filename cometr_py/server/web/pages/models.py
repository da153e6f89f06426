"""The registered models of a workspace, and the versions of one of them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.web.pages.files import file_address
from cometr_py.server.web.pages.rendering import PageContext
from cometr_py.server.web.queries import lineage


def page(reader: PageContext, _request: Request, steps: list[str]) -> Response:
    """All registered models of a workspace, or one of them."""
    workspace = steps[0]
    if len(steps) == 1:
        found = reader.read("get_registry_models", workspaceName=workspace)["registryModels"]
        return reader.show("models.html", workspace=workspace, models=found)
    model = reader.read("get_registry_model_details", workspaceName=workspace, modelName=steps[1])
    notes = reader.read("get_registry_model_notes", workspaceName=workspace, modelName=steps[1])["notes"]
    versions = model["versions"] or []
    with reader.reading() as connection:
        places = lineage.places(connection, [one["experimentKey"] or "" for one in versions])
    return reader.show(
        "model.html",
        workspace=workspace,
        model=model,
        versions=versions,
        notes=notes,
        places=places,
        link=file_address,
    )
