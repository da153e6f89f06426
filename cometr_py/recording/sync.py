"""Delivering what earlier runs have left on disk, from any process, any number of times."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cometr_py import config
from cometr_py.errors import CometError
from cometr_py.recording.folder import Folder, State
from cometr_py.recording.journal import JournalReader
from cometr_py.recording.records import Header


@dataclass(frozen=True)
class Recording:
    """One recording on disk.

    Attributes:
        folder: Where it is kept.
        header: Whose it is.
        state: How far it is delivered.
        size: Bytes in its journal.
        courier: Whether a courier is at work on it.
        writers: Whether a script still writes it.
    """

    folder: Folder
    header: Header
    state: State
    size: int
    courier: bool
    writers: bool

    @property
    def pending(self) -> bool:
        """Whether anything is not delivered yet."""
        return self.state.acknowledged < self.size or not self.state.complete


def usual_place(home: Path) -> Path:
    """Where recordings are kept, unless the user has named another folder.

    Args:
        home: COMETR_HOME.
    """
    return home / "journals"


def recordings(place: Path) -> Iterator[Recording]:
    """Every recording in a folder, the oldest first.

    Args:
        place: :func:`usual_place`, or the folder that was named for recording offline.
    """
    found = [Folder(path.parent) for path in place.glob("*/journal")]
    for folder in sorted(found, key=lambda folder: folder.journal.stat().st_mtime):
        reader = JournalReader(folder.journal)
        first = reader.read(1)
        reader.close()
        if first and isinstance(first[0].record, Header):
            size = folder.journal.stat().st_size
            yield Recording(
                folder, first[0].record, folder.read_state(), size, folder.has_courier(), folder.has_writers()
            )


def unreadable(place: Path) -> list[Folder]:
    """Recordings whose journal does not begin as one: nothing in them can be delivered.

    Args:
        place: As with :func:`recordings`.
    """
    readable = {recording.folder.path for recording in recordings(place)}
    return [Folder(path.parent) for path in sorted(place.glob("*/journal")) if path.parent not in readable]


def deliver(recording: Recording, warn: Callable[[str], None], patience: float, api_key: str | None = None) -> State:
    """Deliver one recording, or wait for the courier that is already at it.

    Args:
        recording: From :func:`recordings`.
        warn: Told what goes wrong, in sentences.
        patience: Seconds to go on trying where the server cannot be reached.
        api_key: The key; looked up where none is given.

    Returns:
        How far delivery is afterwards.
    """
    from cometr_py.recording.courier import Courier

    folder = recording.folder
    deadline = time.monotonic() + patience
    while (lock := folder.lock_courier()) is None:
        state = folder.read_state()
        if state.complete or time.monotonic() > deadline:
            return state
        time.sleep(0.1)
    try:
        settings = config.resolve(api_key=api_key, url=recording.header.url)
        return Courier(folder, settings, warn, patience).run(threading.Event().wait, stay=False)
    except CometError as error:
        warn(str(error))
        return folder.read_state()
    finally:
        os.close(lock)


def forget(place: Path, older_than: float) -> int:
    """Remove recordings that are wholly delivered, nothing refused, and untouched for a while.

    Args:
        place: As with :func:`recordings`.
        older_than: Seconds since the last write.

    Returns:
        How many were removed.
    """
    removed = 0
    for recording in recordings(place):
        age = time.time() - recording.folder.journal.stat().st_mtime
        busy = recording.courier or recording.writers
        if not recording.pending and not recording.state.refused and not busy and age > older_than:
            recording.folder.remove()
            removed += 1
    return removed
