"""Delivering what earlier runs have left on disk, from any process, any number of times."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from cometr_py import config
from cometr_py.errors import CometError, DeliveryError
from cometr_py.recording.folder import Folder, State, unlock
from cometr_py.recording.records import Header

#: Seconds for which a courier whose script is running may catch up before it is said that something remains.
CATCH_UP = 5.0


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
        looked: When all this was so, seconds of the monotonic clock.
    """

    folder: Folder
    header: Header
    state: State
    size: int
    courier: bool
    writers: bool
    looked: float = field(default_factory=time.monotonic)

    @property
    def end_unreported(self) -> bool:
        """Whether it falls to this recording to say how the experiment ended, and the server has not been told."""
        return self.header.created_here and not self.state.end_reported

    @property
    def pending(self) -> bool:
        """Whether anything is not delivered yet; the recording of a running script is pending until its end."""
        return self.state.acknowledged < self.size or not self.state.complete or self.end_unreported

    @property
    def remains(self) -> bool:
        """Whether anything is not delivered that could be: nobody waits for the end of a running script."""
        return self.state.acknowledged < self.size or (self.pending and not self.writers)

    @property
    def lost(self) -> int:
        """Bytes of the journal that could not be read."""
        return sum(end - start for start, end in self.state.damages)

    @property
    def evidence(self) -> bool:
        """Whether something was refused, unreadable, or gone before it was delivered."""
        return self.state.refused > 0 or bool(self.state.damages) or self.state.generation > 0


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
    for folder in _folders(place):
        found = _look(folder)
        if isinstance(found, Recording):
            yield found


def unreadable(place: Path) -> list[tuple[Folder, str]]:
    """Recordings of which nothing can be delivered, each with the reason, the rest of a sentence.

    Args:
        place: As with :func:`recordings`.
    """
    found = [(folder, _look(folder)) for folder in _folders(place)]
    return [(folder, reason) for folder, reason in found if isinstance(reason, str)]


def deliver(recording: Recording, warn: Callable[[str], None], patience: float, api_key: str | None = None) -> State:
    """Deliver one recording, or wait for the courier that is already at it.

    A courier whose script is running is given :data:`CATCH_UP` seconds, from when ``recording`` was looked at, to
    deliver what the journal held then; one whose script is gone all of ``patience``.

    Args:
        recording: From :func:`recordings`.
        warn: Told what goes wrong, in sentences.
        patience: Seconds to go on trying where the server cannot be reached.
        api_key: The key; looked up where none is given.

    Returns:
        How far delivery is afterwards; where it could not even be tried, ``blocked`` says why.
    """
    folder = recording.folder
    try:
        lock = _lock_or_wait(recording, patience)
        if lock is None:
            return folder.read_state()
        try:
            return _deliver(recording, warn, patience, api_key)
        finally:
            unlock(lock)
    except (CometError, OSError) as error:
        reason = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        warn(reason)
        return msgspec.structs.replace(recording.state, blocked=reason)


def forget(place: Path, older_than: float) -> int:
    """Remove recordings that are wholly delivered, nothing refused or unreadable, and untouched for a while.

    Args:
        place: As with :func:`recordings`.
        older_than: Seconds since the last write.

    Returns:
        How many were removed.
    """
    removed = 0
    for recording in recordings(place):
        try:
            age = time.time() - recording.folder.journal.stat().st_mtime
        except FileNotFoundError:  # another courier was faster
            continue
        busy = recording.courier or recording.writers
        if not recording.pending and not recording.evidence and not busy and age > older_than:
            recording.folder.remove()
            removed += 1
    return removed


def _folders(place: Path) -> list[Folder]:
    """The oldest first; another process may remove one at any time."""
    dated: list[tuple[float, Path]] = []
    for journal in place.glob("*/journal"):
        with contextlib.suppress(OSError):
            dated.append((journal.stat().st_mtime, journal.parent))
    return [Folder(path) for _, path in sorted(dated)]


def _look(folder: Folder) -> Recording | str | None:
    """A recording; or why it cannot be read; or None where it has gone, or has not quite begun."""
    try:
        writers = folder.has_writers()
        try:
            header, _ = folder.read_header()
        except DeliveryError:
            return None if writers else "is damaged from its beginning"
        # The size before the state: what is appended and delivered in between must not seem to be waiting.
        size = folder.journal.stat().st_size
        return Recording(folder, header, folder.read_state(), size, folder.has_courier(), writers)
    except FileNotFoundError:
        return None
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def _lock_or_wait(recording: Recording, patience: float) -> int | None:
    """The lock of a courier; None where another has it and has delivered everything, or is no longer waited for."""
    folder = recording.folder
    begun = time.monotonic()
    while (lock := folder.lock_courier()) is None:
        waited = time.monotonic() - begun
        now = replace(recording, state=folder.read_state(), writers=False)
        if not now.remains or waited > patience:
            return None
        caught_up = now.state.acknowledged >= recording.size
        if (caught_up or time.monotonic() - recording.looked > CATCH_UP) and folder.has_writers():
            return None
        time.sleep(0.1)
    return lock


def _deliver(recording: Recording, warn: Callable[[str], None], patience: float, api_key: str | None) -> State:
    from cometr_py.recording.courier import Courier

    folder = recording.folder
    now = replace(recording, state=folder.read_state(), writers=False)
    if not now.remains:  # the courier that had the lock has delivered it
        return now.state
    settings = config.resolve(api_key=api_key, url=recording.header.url)
    return Courier(folder, settings, warn, patience).run(threading.Event().wait, stay=False)
