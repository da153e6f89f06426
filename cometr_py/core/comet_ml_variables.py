"""Environment variables of comet_ml that have no effect here; a notice names those that are set."""

from __future__ import annotations

from collections.abc import Collection, Iterable

__all__ = ["unsupported"]

#: Beginnings of names, each of a group of settings.
GROUPS = (
    "COMET_ALLOW_HEADER_",
    "COMET_AUTO_LOG_",
    "COMET_DISPLAY_SUMMARY",
    "COMET_FALLBACK_STREAMER_",
    "COMET_GET_OR_ADD_EXPERIMENT_",
    "COMET_HTTP_SESSION_",
    "COMET_INTERNAL_",
    "COMET_KERAS_",
    "COMET_LOGGING_",
    "COMET_MESSAGE_BATCH_",
    "COMET_OPTIMIZER_",
    "COMET_OVERRIDE_FEATURE_",
    "COMET_S3_",
    "COMET_START_",
    "COMET_SYSTEM_",
    "COMET_TIMEOUT_",
)
#: Whole names. The last two are of frameworks that log through comet_ml.
NAMES = frozenset(
    {
        "COMET_DISABLE_AUTO_LOGGING",
        "COMET_DISTRIBUTED_NODE_IDENTIFIER",
        "COMET_ERROR_TRACKING_ENABLE",
        "COMET_EXPERIMENT_NAME",
        "COMET_GIT_DIRECTORY",
        "COMET_INCLUDE_CUSTOM_CA_BUNDLE",
        "COMET_OFFLINE",
        "COMET_OFFLINE_SAMPLING_SIZE",
        "COMET_RESUME_STRATEGY",
        "COMET_RICH_OUTPUT",
        "COMET_LOG_ASSETS",
        "COMET_MAX_IMAGE_UPLOADS",
    }
)


def unsupported(names: Iterable[str], supported: Collection[str]) -> list[str]:
    """Return which of ``names`` are variables of comet_ml without effect, sorted.

    Args:
        names: Names of environment variables.
        supported: The variables that have an effect.
    """
    return sorted(name for name in names if name not in supported and (name in NAMES or name.startswith(GROUPS)))
