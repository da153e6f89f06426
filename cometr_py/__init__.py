"""Comet's experiment tracking for Python: record, read back, compare, on your own machine or on a Comet server.

    >>> import cometr_py
    >>> with cometr_py.create_experiment(project_name="digits") as experiment:
    ...     experiment.log_metric("loss", 0.3, step=1)

Every name below is imported when it is first used, so that ``import cometr_py`` itself costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cometr_py import frames, search, transfer
    from cometr_py.artifacts.artifact import Artifact, ArtifactAsset, create_artifact
    from cometr_py.artifacts.errors import ArtifactError
    from cometr_py.artifacts.logged import LoggedArtifact, LoggedArtifactAsset
    from cometr_py.core.logs import disable_logging
    from cometr_py.errors import (
        APIConnectionError,
        APIResponseError,
        APITimeoutError,
        ArgumentError,
        AuthenticationError,
        BadRequestError,
        CometError,
        CometWarning,
        ConfigurationError,
        DeliveryError,
        ExperimentEndedError,
        FileChangedError,
        NewerFormatError,
        NotFoundError,
        NotSupportedError,
        PaymentRequiredError,
        PermissionDeniedError,
        RateLimitError,
        ResponseError,
        ServerError,
        SkippedValueWarning,
        SnapshotError,
    )
    from cometr_py.experiments.creation import create_experiment, get_experiment
    from cometr_py.experiments.experiment import Experiment
    from cometr_py.experiments.forks import fork_experiment
    from cometr_py.experiments.logging_handler import ExperimentHandler
    from cometr_py.experiments.remote import RemoteExperiment
    from cometr_py.frames.history import metrics
    from cometr_py.frames.table import experiments_table
    from cometr_py.search import search_experiments
    from cometr_py.session import DeliveryMode, Session
    from cometr_py.transport import connect
    from cometr_py.workspace import (
        call_api,
        create_project,
        delete_project,
        get_api_version,
        get_columns,
        get_experiments,
        get_multi_metric_chart,
        get_projects,
        get_workspaces,
    )

__all__ = [
    "APIConnectionError",
    "APIResponseError",
    "APITimeoutError",
    "ArgumentError",
    "Artifact",
    "ArtifactAsset",
    "ArtifactError",
    "AuthenticationError",
    "BadRequestError",
    "CometError",
    "CometWarning",
    "ConfigurationError",
    "DeliveryError",
    "DeliveryMode",
    "Experiment",
    "ExperimentEndedError",
    "ExperimentHandler",
    "FileChangedError",
    "LoggedArtifact",
    "LoggedArtifactAsset",
    "NewerFormatError",
    "NotFoundError",
    "NotSupportedError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RemoteExperiment",
    "ResponseError",
    "ServerError",
    "Session",
    "SkippedValueWarning",
    "SnapshotError",
    "__version__",
    "call_api",
    "connect",
    "create_artifact",
    "create_experiment",
    "create_project",
    "delete_project",
    "disable_logging",
    "experiments_table",
    "fork_experiment",
    "frames",
    "get_api_version",
    "get_columns",
    "get_experiment",
    "get_experiments",
    "get_multi_metric_chart",
    "get_projects",
    "get_workspaces",
    "metrics",
    "search",
    "search_experiments",
    "transfer",
]

_MODULE_NAMES = {
    "artifacts.artifact": ("Artifact", "ArtifactAsset", "create_artifact"),
    "artifacts.errors": ("ArtifactError",),
    "experiments.creation": ("create_experiment", "get_experiment"),
    "experiments.experiment": ("Experiment",),
    "experiments.forks": ("fork_experiment",),
    "experiments.remote": ("RemoteExperiment",),
    "artifacts.logged": ("LoggedArtifact", "LoggedArtifactAsset"),
    "frames.history": ("metrics",),
    "frames.table": ("experiments_table",),
    "experiments.logging_handler": ("ExperimentHandler",),
    "core.logs": ("disable_logging",),
    "search": ("search_experiments",),
    "session": ("DeliveryMode", "Session"),
    "transport": ("connect",),
    "workspace": (
        "call_api",
        "create_project",
        "delete_project",
        "get_api_version",
        "get_columns",
        "get_experiments",
        "get_multi_metric_chart",
        "get_projects",
        "get_workspaces",
    ),
}
_HOME_OF = {name: module for module, names in _MODULE_NAMES.items() for name in names}
_MODULES = ("frames", "search", "transfer")

__version__: str


def __getattr__(name: str) -> object:
    if name == "__version__":
        from cometr_py.core.version import VERSION

        value: object = VERSION
    elif name in _MODULES:
        value = importlib.import_module(f"{__name__}.{name}")
    elif name in __all__:
        value = getattr(importlib.import_module(f"{__name__}.{_HOME_OF.get(name, 'errors')}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
