"""What is raised when files of an artifact do not get where they should."""

from __future__ import annotations

from collections.abc import Mapping

from cometr_py.errors import CometError

__all__ = ["ArtifactError"]

#: So many files are named in a message; all of them are in ``failures``.
_NAMED = 5


class ArtifactError(CometError):
    """Files of an artifact could not be uploaded or downloaded.

    Attributes:
        failures: What went wrong with each file, by its logical path.
    """

    def __init__(self, message: str, failures: Mapping[str, Exception] | None = None) -> None:
        """Make the error."""
        super().__init__(message)
        self.failures: dict[str, Exception] = dict(failures or {})

    def __reduce__(self) -> tuple[type[ArtifactError], tuple[str, dict[str, Exception]]]:
        """Pickle the error with its failures."""
        return type(self), (str(self), self.failures)


def reasons(failures: Mapping[str, Exception], untried: int) -> str:
    """Which files failed and why, for a message."""
    named = [f"'{path}': {reason(error)}" for path, error in list(failures.items())[:_NAMED]]
    if len(failures) > _NAMED:
        named.append(f"and {len(failures) - _NAMED} more")
    if untried:
        named.append(f"and {untried} more were not tried")
    return "; ".join(named)


def reason(error: Exception) -> str:
    """Return an error's message without its final period."""
    text = f"{error.strerror}: {error.filename}" if isinstance(error, OSError) and error.strerror else str(error)
    return (text or type(error).__name__).rstrip(".")
