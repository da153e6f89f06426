"""Values that cannot be recorded: they are skipped, counted, and reported, and the training continues."""

from __future__ import annotations

import logging
import os
import warnings
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from cometr_py.core.forking import ForkSafeLock
from cometr_py.core.logs import logger
from cometr_py.errors import CometError, SkippedValueWarning

__all__ = ["SkippedValues"]

#: Names that are warned about and counted separately; a loop may make a new name in every step.
MOST_NAMES = 1000
#: Names in the summary at the end.
MOST_LISTED = 10

_PACKAGE = os.fspath(Path(__file__).resolve().parent.parent) + os.sep


class SkippedValues:
    """What one recording has skipped because it cannot be recorded.

    Args:
        strict: Raise the error instead of skipping the value.

    Attributes:
        strict: Whether errors are raised.
        count: Values skipped so far.
    """

    def __init__(self, strict: bool = False) -> None:
        """Start without skipped values."""
        self.strict = strict
        self.count = 0
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lock = ForkSafeLock()

    def skip(self, method: str, name: str, error: Exception) -> None:
        """Skip one value, and warn the first time that this method skips a value of this name.

        Call it after everything else that the caller logs is recorded: the user may turn warnings into errors.

        Args:
            method: The method that was called, ``log_metric`` for example.
            name: Name of the metric, parameter, file, or argument whose value is skipped.
            error: Why it cannot be recorded.

        Raises:
            Exception: ``error``, in strict mode.

        Warns:
            SkippedValueWarning: The first value of this name is skipped.
        """
        self.skip_all(method, [(name, error)])

    def skip_all(self, method: str, problems: Iterable[tuple[str, Exception]]) -> None:
        """Skip several values of one call; see :meth:`skip`. All are counted before the first warning."""
        found = list(problems)
        if self.strict and found:
            raise found[0][1]
        for name, error in [one for one in found if self._is_new(method, one[0])]:
            _warn(f"{method} skipped {name}, which cannot be recorded: {error}")

    def summary(self) -> str | None:
        """Return how many values were skipped and which, as a sentence; ``None`` if there are none."""
        if not self.count:
            return None
        names = [
            f"{method} {name}" + (f" ({count} times)" if count > 1 else "")
            for (method, name), count in self._counts.most_common(MOST_LISTED)
        ]
        listed = ", ".join(names)
        if (more := len(self._counts) - len(names)) > 0:
            listed += f", and {more} more names"
        if self.count == 1:
            return f"1 value was skipped because it could not be recorded: {listed}."
        return f"{self.count} values were skipped because they could not be recorded: {listed}."

    def _is_new(self, method: str, name: str) -> bool:
        """Count one value; return whether it is the first of its name."""
        key = (method, name)
        with self._lock:
            self.count += 1
            new = key not in self._counts
            if new and len(self._counts) >= MOST_NAMES:
                return False
            self._counts[key] += 1
            return new


def _warn(message: str) -> None:
    """Warn at the line of the user's script that called this package."""
    logger.log(logging.WARNING, "%s", message)
    try:
        warnings.warn(message, SkippedValueWarning, stacklevel=_caller_level())
    except (Warning, CometError):  # the user's filter makes it an error
        raise
    except Exception:  # the stream to which Python prints warnings is closed or broken
        logger.log(logging.INFO, "A warning could not be shown.", exc_info=True)


def _caller_level() -> int:
    """Return the stack level of the nearest frame outside this package, as :func:`_warn` passes it on."""
    import inspect  # takes time, and few scripts need it

    level, frame = 0, inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    return level
