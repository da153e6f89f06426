"""One call of a log method: what cannot be recorded is skipped, and everything else is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from comet_wire.limits import SERIES_NAME_MAX_LENGTH

from cometr_py.core import validation
from cometr_py.core.normalize import Unreadable, key_text
from cometr_py.errors import ArgumentError, ExperimentEndedError
from cometr_py.experiments.recording import Recording

__all__ = ["LogCall"]

T = TypeVar("T")
P = ParamSpec("P")


class LogCall:
    """One call of a log method, as a context manager.

    Its methods skip single values and arguments. Any other error inside the ``with`` block skips the rest of the call.
    Skipped values are reported at the end, when everything else is recorded. In strict mode, the first error is raised
    instead, before anything is recorded.

    Args:
        recording: Takes the records.
        method: Name of the log method.
        subject: Name of what the call logs, for the warning if all of it is skipped.

    Attributes:
        subject: The same; a method that finds out sets it.
    """

    def __init__(self, recording: Recording, method: str, subject: str) -> None:
        """Describe the call."""
        self.subject = subject
        self._recording = recording
        self._method = method
        self._problems: list[tuple[str, Exception]] = []
        self._records: list[object] = []

    def record(self, record: object) -> None:
        """Append a record at the end of the call, unless an error comes first in strict mode."""
        self._records.append(record)

    def skip(self, name: str, error: Exception) -> None:
        """Skip one value; in strict mode, raise its error.

        Raises:
            Exception: ``error``, in strict mode.
        """
        if self._recording.skipped.strict:
            raise error
        self._problems.append((name, error))

    def argument(
        self,
        convert: Callable[Concatenate[object, str, P], T],
        value: object,
        name: str,
        *arguments: P.args,
        **named: P.kwargs,
    ) -> T | None:
        """Return an optional argument, converted; skip it if that fails.

        Args:
            convert: Function of :mod:`cometr_py.core.validation`.
            value: The argument.
            name: Its name.
            arguments: Further arguments of ``convert``.
            named: Further arguments of ``convert``.
        """
        try:
            return convert(value, name, *arguments, **named)
        except Exception as error:  # whatever the methods of the value raise
            self.skip(name, error)
            return None

    def values(
        self,
        given: Iterable[tuple[object, object]],
        convert: Callable[[str, object], T],
        argument: str,
        longest: int = SERIES_NAME_MAX_LENGTH,
    ) -> Iterator[tuple[str, T]]:
        """Yield names and converted values; skip those that cannot be recorded.

        Args:
            given: Names and values.
            convert: Converts a name's value.
            argument: Name of the argument that holds them.
            longest: The most characters that a name may have.
        """
        for key, value in given:
            called = argument
            try:
                called = key_text(key) or argument
                name = validation.text(key_text(key), argument, longest=longest)
                if isinstance(value, Unreadable):
                    raise ArgumentError(f"{argument}[{name!r}]", None, f"it cannot be read: {value.error}")
                converted = convert(name, value)
            except Exception as error:  # whatever the methods of the value raise
                self.skip(called, error)
            else:
                yield name, converted

    def strings(self, value: object, argument: str, longest: int | None = None) -> list[str]:
        """Return one or several strings as a list; skip items that are none.

        Raises:
            ArgumentError: ``value`` is neither.
        """
        if isinstance(value, (str, Enum)):
            return [validation.name(value, argument, longest)]
        if isinstance(value, (bytes, Mapping)) or not isinstance(value, Iterable):
            raise ArgumentError(argument, value, "it must be a string or a list of strings.")
        found = [self.argument(validation.name, one, argument, longest) for one in value]
        return [one for one in found if one is not None]

    def __enter__(self) -> Self:
        """Begin the call.

        Raises:
            ExperimentEndedError: The recording has ended.
        """
        self._recording.refuse_ended()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        """Append the records, and report what was skipped."""
        recording = self._recording
        if error is not None:
            if not isinstance(error, Exception) or isinstance(error, ExperimentEndedError) or recording.skipped.strict:
                return False
            self._problems.append((self.subject, error))
        for record in self._records:
            try:
                recording.append(record)
            except ExperimentEndedError:
                raise
            except Exception as problem:  # a value that the journal cannot hold after all
                if recording.skipped.strict:
                    raise
                self._problems.append((self.subject, problem))
        recording.skipped.skip_all(self._method, self._problems)
        return error is not None
