"""The artifacts that an experiment made and used, and the models that it logged."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from cometr_py.server.web.pages.files import file_address
from cometr_py.server.web.pages.rendering import PageContext
from cometr_py.server.web.queries import lineage


def tab(reader: PageContext, _request: Request, key: str) -> dict[str, Any]:
    """What the tab of an experiment shows."""
    with reader.reading() as connection:
        made, used = lineage.made_by(connection, key), lineage.used_by(connection, key)
    logged = reader.read("get_experiment_models", experimentKey=key)["models"]
    models = [_with_files(reader, model) for model in logged]
    return {"made": made, "used": used, "models": models, "link": file_address}


def _with_files(reader: PageContext, model: dict[str, Any]) -> dict[str, Any]:
    found = reader.read(
        "get_experiment_model_assets", experimentKey=model["experimentKey"], modelName=model["modelName"]
    )
    return model | {"files": found["assets"]}
