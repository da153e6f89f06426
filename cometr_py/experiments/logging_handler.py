"""A handler for the standard ``logging`` module that records into an experiment."""

from __future__ import annotations

import logging

from cometr_py.errors import ArgumentError, ExperimentEndedError
from cometr_py.experiments.experiment import Experiment
from cometr_py.recording.capture.terminal_lines import storable
from cometr_py.recording.journal.records import Output

#: Loggers of this package: their messages about recording must not be recorded in turn.
OWN = ("cometr_py", "httpx", "httpcore")


class ExperimentHandler(logging.Handler):
    """Record the messages of a logger in an experiment's output, with their times; nothing is printed.

        >>> logging.getLogger().addHandler(cometr_py.ExperimentHandler(experiment))

    Args:
        experiment: The experiment; messages after its end are skipped.
        level: Lowest level that is recorded.
        stderr_from: Lowest level that is marked as stderr.

    Raises:
        ArgumentError: ``experiment`` is not an experiment.
    """

    def __init__(
        self, experiment: Experiment, level: int | str = logging.NOTSET, *, stderr_from: int = logging.WARNING
    ) -> None:
        """Make a handler for one experiment."""
        if not isinstance(experiment, Experiment):
            raise ArgumentError("experiment", experiment, "it must be an Experiment, as create_experiment() gives.")
        super().__init__(level)
        self._experiment = experiment
        self._stderr_from = stderr_from
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Record one message; handle an error while formatting it as the standard handlers do."""
        if record.name.partition(".")[0] in OWN:
            return
        try:
            recording = self._experiment.recording
            text = storable(self.format(record))
            stderr, timestamp = record.levelno >= self._stderr_from, int(record.created * 1000)
            for line in text.splitlines():
                recording.append(Output(line + "\n", stderr, timestamp))
        except ExperimentEndedError:
            pass
        except Exception:
            self.handleError(record)
