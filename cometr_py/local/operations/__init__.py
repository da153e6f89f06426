"""The handlers of the local Comet, one module for each area of the description. Importing this registers them all."""

from __future__ import annotations

from ..handlers import HANDLERS
from . import (
    account,
    assets,
    content,
    experiments,
    git,
    metrics,
    others,
    parameters,
    projects,
    session,
    system,
    tags,
    workspaces,
)

__all__ = [
    "HANDLERS",
    "account",
    "assets",
    "content",
    "experiments",
    "git",
    "metrics",
    "others",
    "parameters",
    "projects",
    "session",
    "system",
    "tags",
    "workspaces",
]
