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
from cometr_py.core.retrying import growing_pauses, wait_until
from cometr_py.errors import CometError, DeliveryError, NewerFormatError
from cometr_py.recording.journal.records import Header
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, unlock

#: Seconds for which an uploader whose script is running may catch up before it is said that something remains.
CATCH_UP = 5.0


@dataclass(frozen=True)
class SpooledRecording:
    """One recording on disk.

    Attributes:
        folder: Where it is kept.
        header: Whose it is.
        state: How far it is delivered.
        size: Bytes in its journal.
        uploader: Whether an uploader is at work on it.
        writers: Whether a script still writes it.
        looked: When all this was so, seconds of the monotonic clock.
    """

    folder: SpoolFolder
    header: Header
    state: ProgressState
    size: int
    uploader: bool
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
        return self.state.rejected > 0 or bool(self.state.damages) or self.state.truncations > 0


def usual_place(home: Path) -> Path:
    """Where recordings are kept, unless the user has named another folder.

    Args:
        home: COMETR_HOME.
    """
    return home / "journals"


def recordings(place: Path) -> Iterator[SpooledRecording]:
    """Every recording in a folder, the oldest first.

    Args:
        place: :func:`usual_place`, or the folder that was named for recording offline.
    """
    for folder in _folders(place):
        found = _look(folder)
        if isinstance(found, SpooledRecording):
            yield found


def unreadable(place: Path) -> list[tuple[SpoolFolder, str]]:
    """Recordings of which nothing can be delivered, each with the reason, the rest of a sentence.

    Args:
        place: As with :func:`recordings`.
    """
    found = [(folder, _look(folder)) for folder in _folders(place)]
    return [(folder, reason) for folder, reason in found if isinstance(reason, str)]


def deliver(
    recording: SpooledRecording, warn: Callable[[str], None], drain_timeout: float, api_key: str | None = None
) -> ProgressState:
    """Deliver one recording, or wait for the uploader that is already at it.

    An uploader whose script is running is given :data:`CATCH_UP` seconds, from when ``recording`` was looked at, to
    deliver what the journal held then; one whose script is gone all of ``drain_timeout``.

    Args:
        recording: From :func:`recordings`.
        warn: Told what goes wrong, in sentences.
        drain_timeout: Seconds to go on trying where the server cannot be reached.
        api_key: The key; looked up where none is given.

    Returns:
        How far delivery is afterwards; where it could not even be tried, ``last_error`` says why.
    """
    folder = recording.folder
    try:
        lock = _lock_or_wait(recording, drain_timeout)
        if lock is None:
            return folder.read_state()
        try:
            return _deliver(recording, warn, drain_timeout, api_key)
        finally:
            unlock(lock)
    except (CometError, OSError) as error:
        reason = f"{error.filename}: {error.strerror}" if isinstance(error, OSError) else str(error)
        warn(reason)
        return msgspec.structs.replace(recording.state, last_error=reason)


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
        except FileNotFoundError:  # another uploader was faster
            continue
        busy = recording.uploader or recording.writers
        if not recording.pending and not recording.evidence and not busy and age > older_than:
            recording.folder.remove()
            removed += 1
    return removed


def _folders(place: Path) -> list[SpoolFolder]:
    """The oldest first; another process may remove one at any time."""
    dated: list[tuple[float, Path]] = []
    for journal in place.glob("*/journal"):
        with contextlib.suppress(OSError):
            dated.append((journal.stat().st_mtime, journal.parent))
    return [SpoolFolder(path) for _, path in sorted(dated)]


def _look(folder: SpoolFolder) -> SpooledRecording | str | None:
    """A recording; or why it cannot be read; or None where it has gone, or has not quite begun."""
    try:
        writers = folder.has_writers()
        try:
            header, _ = folder.read_header()
        except DeliveryError:
            return None if writers else "is damaged from its beginning"
        # The size before the state: what is appended and delivered in between must not seem to be waiting.
        size = folder.journal.stat().st_size
        return SpooledRecording(folder, header, folder.read_state(), size, folder.has_uploader(), writers)
    except FileNotFoundError:
        return None
    except NewerFormatError as error:
        return f"{error.reason}, then run cometr-py sync"
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def _lock_or_wait(recording: SpooledRecording, drain_timeout: float) -> int | None:
    """The lock of an uploader; None where another has it and has delivered everything, or is no longer waited for."""
    folder = recording.folder
    lock: int | None = None

    def settled() -> bool:
        nonlocal lock
        if (lock := folder.lock_uploader()) is not None:
            return True
        now = replace(recording, state=folder.read_state(), writers=False)
        if not now.remains:
            return True
        caught_up = now.state.acknowledged >= recording.size
        return (caught_up or time.monotonic() - recording.looked > CATCH_UP) and folder.has_writers()

    wait_until(settled, deadline=time.monotonic() + drain_timeout, pauses=growing_pauses(0.1, 0.1))
    return lock


def _deliver(
    recording: SpooledRecording, warn: Callable[[str], None], drain_timeout: float, api_key: str | None
) -> ProgressState:
    from cometr_py.recording.delivery.engine import DeliveryEngine

    folder = recording.folder
    now = replace(recording, state=folder.read_state(), writers=False)
    if not now.remains:  # the uploader that had the lock has delivered it
        return now.state
    settings = config.resolve(api_key=api_key, url=recording.header.url)
    return DeliveryEngine(folder, settings, warn, drain_timeout).run(threading.Event().wait, stay=False)
