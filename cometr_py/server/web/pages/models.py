"""The registered models of a workspace, and the versions of one of them."""

from __future__ import annotations

import functools

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.domain.experiment_models import files_of_model
from cometr_py.server.domain.model_registry import model_named, registered_models, versions_of
from cometr_py.server.web.pages.files import file_address
from cometr_py.server.web.pages.rendering import PageContext
from cometr_py.server.web.queries import lineage


def page(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Show all registered models of a workspace, or one of them."""
    return _one(context, request, *steps) if len(steps) > 1 else _all(context, request, steps[0])


def _all(context: PageContext, request: Request, workspace: str) -> Response:
    with context.reading() as connection:
        models = registered_models(connection, workspace)
        found = [(model, versions_of(connection, model.id)) for model in models]
    return context.show(request, "models.html", workspace=workspace, models=found)


def _one(context: PageContext, request: Request, workspace: str, name: str) -> Response:
    with context.reading() as connection:
        model = model_named(connection, workspace, name)
        versions = versions_of(connection, model.id)
        files = [files_of_model(connection, one.experiment_model_id, one.experiment_key) for one in versions]
        places = lineage.places(connection, [one.experiment_key for one in versions])
    return context.show(
        request,
        "model.html",
        workspace=workspace,
        model=model,
        versions=list(zip(versions, files, strict=True)),
        places=places,
        link=functools.partial(file_address, request),
    )
