"""Going back to a checkpoint: hide what was logged after it, or continue from it in another experiment."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from cometr_py.config import Settings
from cometr_py.core import validation
from cometr_py.experiments.recording import server_address
from cometr_py.experiments.writing import ExperimentWriter
from cometr_py.recording.journal import records

if TYPE_CHECKING:
    from cometr_py.experiments.experiment import Experiment

__all__ = ["ExperimentRollback", "require_rewind"]

#: Seconds between the metrics before and after a rewind: times are recorded in milliseconds.
_APART = 0.001


class ExperimentRollback(ExperimentWriter):
    """Log to an experiment, and go back to an earlier step of it."""

    def rewind(self, step: int) -> Self:
        """Hide every metric that was logged after a step, to log the steps after it again.

        The order of the calls counts: points that this process has logged before are hidden, those that it logs later
        are kept, also if neither is delivered yet. Nothing returns hidden points: no page, reading method, summary,
        search, or export.

        Points without a step are kept, and so are metrics named ``sys.*``, output, parameters, others, and assets.
        What other processes have logged is hidden if the server has it by the time the rewind is delivered.

        Args:
            step: Last step to keep.

        Raises:
            ArgumentError: ``step`` is not an integer.
            NotSupportedError: Comet's own servers cannot do this; use :meth:`fork` there. If it is not known what the
                server is, the rewind is recorded, and `cometr-py status` lists it if the server rejects it.
            ExperimentEndedError: The experiment was stopped.

        Endpoint: ``POST /api/rest/v2/write/experiment/rewind``
        """
        last = validation.required_whole(step, "step")
        self.recording.refuse_ended()
        identity = self.recording.identity
        require_rewind(self.recording.settings, identity.key, last, ask=identity.offline is None)
        self.recording.append(records.Rewind(last, time.time_ns() // 1_000_000))
        time.sleep(_APART)
        return self

    def fork(self, step: int | None = None, experiment_name: str | None = None) -> Experiment:
        """Create an experiment that has everything this one has up to a step, and record into it.

        Works with every server. Waits for pending uploads first; this experiment stays as it is, and is stopped if
        this process has created it. :func:`cometr_py.fork_experiment` describes what is carried over, and has more
        options.

        Args:
            step: Last step of the metrics to carry over; all of them by default.
            experiment_name: Name of the new experiment; by default the server generates one.

        Raises:
            APIConnectionError: The server cannot be reached.

        Endpoint: ``POST /api/rest/v2/write/experiment/create``
        """
        import cometr_py  # forks are made of experiments, so that this module knows them by their public name only

        self.recording.flush()
        return cometr_py.fork_experiment(
            self.recording.identity.key,
            step,
            experiment_name,
            api_key=self.recording.settings.api_key,
            url=server_address(self.recording.settings),
        )


def require_rewind(settings: Settings, experiment_key: str, step: int, *, ask: bool) -> None:
    """Check that a server can hide metrics, as far as it is known what the server is.

    Args:
        settings: The server.
        experiment_key: Key of the experiment.
        step: Last step to keep.
        ask: Ask the server what it is if nobody has yet; otherwise no request is sent.

    Raises:
        NotSupportedError: It cannot.
    """
    from cometr_py import transport  # slow to import

    profile = transport.profile_for(settings) if ask else transport.known_profile(settings)
    transport.require_rewind(profile, experiment_key, step)
