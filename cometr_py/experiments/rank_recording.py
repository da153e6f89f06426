"""What the processes of a distributed job record: rank 0 everything, the others their output and load.

All ranks run the same script, so that every metric would be recorded once per rank. What a rank logs through
``per_rank`` is recorded under a name of its own.
"""

from __future__ import annotations

from typing import Any

import msgspec

from cometr_py.config import Settings
from cometr_py.experiments.identity import ExperimentIdentity
from cometr_py.experiments.recording import Recording, RecordingOptions
from cometr_py.recording.journal import records
from cometr_py.recording.recorder import Recorder
from cometr_py.recording.snapshots import Snapshots
from cometr_py.session import Session

__all__ = ["PerRankRecording", "RankRecording", "make_recording", "per_rank"]


class RankRecording(Recording):
    """The recording of a rank other than 0: only captured output and per-rank values are recorded."""

    takes_files = False

    def append(self, record: object) -> None:
        """Record a line of output; skip everything else, because rank 0 records it.

        Raises:
            ExperimentEndedError: The recording has ended.
        """
        self.refuse_ended()
        if isinstance(record, records.Output):
            super().append(record)

    def append_own(self, record: object) -> None:
        """Record something that only this rank has.

        Raises:
            ExperimentEndedError: The recording has ended.
        """
        super().append(record)

    def _adopt(self, recorder: Recorder) -> None:
        super()._adopt(recorder)
        self.open_recorder = None  # every record passes through append()


class PerRankRecording(Recording):
    """Records into another recording, under names that begin with the rank. It has no state of its own."""

    def __init__(self, recording: Recording, rank: records.Rank) -> None:  # the state is that of `recording`
        """Record into ``recording``."""
        self.open_recorder = None
        self._inner = recording
        self._label = f"rank_{rank.number}"

    def __getattr__(self, name: str) -> Any:
        """Return an attribute of the other recording."""
        return getattr(self._inner, name)

    def append(self, record: object) -> None:
        """Record something with this rank in its name.

        Raises:
            ExperimentEndedError: The recording has ended.
        """
        record = self._labeled(record)
        if isinstance(self._inner, RankRecording):
            self._inner.append_own(record)
        else:
            self._inner.append(record)

    def open(self) -> Recorder:
        """Return the recorder of the other recording."""
        return self._inner.open()

    def snapshots(self) -> Snapshots:
        """Return what keeps the files of the other recording."""
        return self._inner.snapshots()

    def _labeled(self, record: object) -> object:
        label = self._label
        if isinstance(record, tuple):  # a metric or several
            *first, context, timestamp = record
            return (*first, f"{label}_{context}" if context else label, timestamp)
        match record:
            case records.Parameter(name=name):
                return msgspec.structs.replace(record, name=f"{label}_{name}")
            case records.Other(key=key):
                return msgspec.structs.replace(record, key=f"{label}_{key}")
            case records.Upload(name=name):
                return msgspec.structs.replace(record, name=f"{label}/{name}")
        return record


def make_recording(
    identity: ExperimentIdentity, settings: Settings, options: RecordingOptions, session: Session
) -> Recording:
    """Return the recording of this process: everything, or what a rank other than 0 records."""
    member = identity.rank is not None and identity.rank.number > 0
    return (RankRecording if member else Recording)(identity, settings, options, session)


def per_rank(recording: Recording) -> Recording:
    """Return a recording for values of this rank; the same one in an experiment of one process."""
    rank = recording.identity.rank
    return recording if rank is None or not rank.labels else PerRankRecording(recording, rank)
