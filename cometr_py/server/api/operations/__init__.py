"""The handlers of the local Comet, one module for each area of the description. Importing this registers them all."""

from __future__ import annotations

from cometr_py.server.api.operations import (
    account,
    artifacts,
    assets,
    content,
    experiments,
    git,
    llm,
    metrics,
    models,
    others,
    parameters,
    projects,
    registry_reads,
    registry_writes,
    scenes,
    search,
    session,
    system,
    tags,
    views,
    workspaces,
)
from cometr_py.server.api.registry import HANDLERS

__all__ = [
    "HANDLERS",
    "account",
    "artifacts",
    "assets",
    "content",
    "experiments",
    "git",
    "llm",
    "metrics",
    "models",
    "others",
    "parameters",
    "projects",
    "registry_reads",
    "registry_writes",
    "scenes",
    "search",
    "session",
    "system",
    "tags",
    "views",
    "workspaces",
]
