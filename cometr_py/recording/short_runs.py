"""Whether a recording is so small that the script can deliver it by itself before it exits."""

from __future__ import annotations

import contextlib
import shutil

from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import (
    End,
    Environment,
    Header,
    Metric,
    Metrics,
    Output,
    Parameter,
    Record,
    Times,
)
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder

#: Size of the journal, bytes, and number of records that take a request each.
LARGEST_JOURNAL, MOST_REQUESTS = 1 << 20, 10
#: Records that are sent in batches, or not at all.
BATCHED = (Header, Metric, Metrics, Parameter, Output, Times, End)


def is_short(folder: SpoolFolder, state: ProgressState) -> bool:
    """Return whether delivering the rest takes an unnoticeable time, as far as the journal shows.

    Args:
        folder: The recording's folder.
        state: Its delivery progress.

    Raises:
        OSError: The journal cannot be read.
    """
    if folder.journal.stat().st_size > LARGEST_JOURNAL:
        return False
    requests, batched = 0, () if state.no_batch_endpoint else BATCHED
    with contextlib.closing(JournalReader(folder.journal, state.acknowledged)) as reader:
        while entries := reader.read():
            if any(_takes_long(entry.record, state) for entry in entries):
                return False
            requests += sum(not isinstance(entry.record, batched) for entry in entries)
    return requests <= MOST_REQUESTS


def _takes_long(record: Record, state: ProgressState) -> bool:
    """Return whether a record takes long to deliver however fast the server is."""
    if isinstance(record, Header):
        return record.create_later and not state.created
    # Machine and packages are looked up quickly; repositories may be large, and a driver's tool may take seconds.
    return isinstance(record, Environment) and (record.git or shutil.which("nvidia-smi") is not None)
