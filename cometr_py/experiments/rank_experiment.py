"""The experiment of a rank other than 0 of a distributed job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cometr_py.artifacts.artifact import Artifact
from cometr_py.artifacts.logged import LoggedArtifact
from cometr_py.config import Settings
from cometr_py.core.logs import logger
from cometr_py.experiments.disabled import unlogged_artifact
from cometr_py.experiments.experiment import Experiment
from cometr_py.experiments.identity import ExperimentIdentity
from cometr_py.experiments.parts import ExperimentParts
from cometr_py.experiments.rank_recording import make_recording
from cometr_py.experiments.recording import RecordingOptions
from cometr_py.session import Session

__all__ = ["RankExperiment", "begin_rank"]


class RankExperiment(Experiment):
    """An experiment that rank 0 creates and ends, and to which this rank adds its output and load."""

    def log_artifact(self, artifact: Artifact) -> LoggedArtifact:
        """Upload nothing, because rank 0 does: return a version that describes the artifact.

        Raises:
            ExperimentEndedError: The experiment was stopped.
        """
        self.recording.refuse_ended()
        return unlogged_artifact(self, artifact)

    def __reduce__(self) -> tuple[Callable[..., Experiment], tuple[object, ...]]:
        """Pickle what another process needs to add to the same experiment."""
        join, arguments = super().__reduce__()
        return _join_rank, (join, *arguments)


def begin_rank(
    identity: ExperimentIdentity, settings: Settings, options: RecordingOptions, session: Session
) -> Experiment:
    """Begin to record what a rank other than 0 records; rank 0 records the rest.

    Args:
        identity: The experiment.
        settings: Server and key.
        options: What the user wants to be recorded.
        session: Clock, console and delivery mode.
    """
    options = replace(options, keep_active=False, log_code=False, log_system_details=False, log_git_info=False)
    recording = make_recording(identity, settings, options, session)
    experiment = RankExperiment(ExperimentParts.of(recording))
    logger.info("rank %s joins %s", identity.rank and identity.rank.number, experiment.get_url())
    recording.start()
    return experiment


def _join_rank(join: Callable[..., Experiment], *arguments: object) -> RankExperiment:
    joined = join(*arguments)
    return RankExperiment(ExperimentParts.of(joined.recording))
