"""The spool: the directory that holds one folder per recording, until and some time after its delivery."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.core.private_files import private_directory
from cometr_py.errors import ConfigurationError, DeliveryError, NewerFormatError
from cometr_py.recording.journal.records import Header
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder


@dataclass(frozen=True)
class SpooledRecording:
    """One recording on disk.

    Attributes:
        folder: Its folder.
        header: Its experiment and server.
        state: Its delivery progress.
        size: Size of its journal, bytes.
        uploader: Whether an uploader is delivering it.
        writers: Whether a process can still append to it.
        looked: When this was observed, seconds of the monotonic clock.
    """

    folder: SpoolFolder
    header: Header
    state: ProgressState
    size: int
    uploader: bool
    writers: bool
    looked: float = field(default_factory=time.monotonic)

    @property
    def began(self) -> tuple[int, str]:
        """When it began, ms since the epoch, and its ID: sorts the recordings of one experiment."""
        return self.header.started, self.header.journal_id

    @property
    def end_unreported(self) -> bool:
        """Whether this recording has to report the end of the experiment, and has not done so yet."""
        return self.header.created_here and not self.state.end_reported

    @property
    def pending(self) -> bool:
        """Whether anything is undelivered; the recording of a running script is pending until it ends."""
        return self.state.acknowledged < self.size or not self.state.complete or self.end_unreported

    @property
    def remains(self) -> bool:
        """Whether anything is undelivered that could be delivered now: a running script's end cannot."""
        behind = self.state.acknowledged < self.size or bool(self.state.set_aside)
        return behind or (self.pending and not self.writers)

    @property
    def lost(self) -> int:
        """Unreadable bytes of the journal."""
        return sum(end - start for start, end in self.state.damages)

    @property
    def evidence(self) -> bool:
        """Whether anything was rejected, unreadable, or lost before it was delivered."""
        return self.state.rejected > 0 or bool(self.state.damages) or self.state.truncations > 0


def usual_place(home: Path) -> Path:
    """Return the spool, unless the user has chosen another directory.

    Args:
        home: COMETR_HOME.
    """
    return home / "journals"


def prepare(spool: Path) -> Path:
    """Create the spool if it does not exist, and return it.

    Raises:
        ConfigurationError: It cannot be created or written to.
    """
    try:
        private_directory(spool)
        if not os.access(spool, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise unusable(spool, error) from None
    return spool


def unusable(spool: Path, error: OSError) -> ConfigurationError:
    """Return the error to raise when nothing can be recorded in ``spool``."""
    return ConfigurationError(
        f"Nothing can be recorded in {spool}: {error.strerror}. Free disk space, give access, or set another "
        "directory: COMETR_HOME, or COMET_OFFLINE_DIRECTORY if that is set."
    )


def recordings(spool: Path) -> Iterator[SpooledRecording]:
    """Yield every readable recording, oldest first.

    Args:
        spool: :func:`usual_place`, or the directory chosen for offline recordings.
    """
    for folder in _folders(spool):
        found = _look(folder)
        if isinstance(found, SpooledRecording):
            yield found


def recordings_of(spool: Path, key: str) -> list[SpooledRecording]:
    """Return every readable recording of one experiment, in the order in which they began.

    Args:
        spool: As for :func:`recordings`.
        key: Experiment key.
    """
    looked = [_look(SpoolFolder(path.parent)) for path in spool.glob(f"{glob.escape(key)}-*/journal")]
    found = [one for one in looked if isinstance(one, SpooledRecording) and one.header.experiment_key == key]
    return sorted(found, key=lambda one: one.began)


def unreadable(spool: Path) -> list[tuple[SpoolFolder, str]]:
    """Return the recordings of which nothing can be delivered, each with the reason as the end of a sentence."""
    found = [(folder, _look(folder)) for folder in _folders(spool)]
    return [(folder, reason) for folder, reason in found if isinstance(reason, str)]


def forget(spool: Path, older_than: float, clock: Clock = SYSTEM_CLOCK, *, key: str | None = None) -> int:
    """Remove completely delivered recordings, except those with rejected or unreadable records.

    Args:
        spool: As for :func:`recordings`.
        older_than: Seconds since the last write.
        clock: Measures the age.
        key: Key of an experiment, to remove its recordings only.

    Returns:
        Number of removed recordings.
    """
    removed = 0
    for recording in recordings(spool) if key is None else recordings_of(spool, key):
        try:
            age = clock.time() - recording.folder.journal.stat().st_mtime
        except FileNotFoundError:  # another uploader has removed it
            continue
        busy = recording.uploader or recording.writers
        if not recording.pending and not recording.evidence and not busy and age > older_than:
            recording.folder.remove()
            removed += 1
    return removed


def _folders(spool: Path) -> list[SpoolFolder]:
    """Return the recordings' folders, oldest first; another process may remove one at any time."""
    dated: list[tuple[float, Path]] = []
    for journal in spool.glob("*/journal"):
        with contextlib.suppress(OSError):
            dated.append((journal.stat().st_mtime, journal.parent))
    return [SpoolFolder(path) for _, path in sorted(dated)]


def _look(folder: SpoolFolder) -> SpooledRecording | str | None:
    """Return the recording, the reason why it is unreadable, or ``None`` if it has gone or has not quite begun."""
    try:
        writers = folder.has_writers()
        try:
            header, _ = folder.read_header()
        except DeliveryError:
            return None if writers else "is damaged from its beginning"
        # The size before the state: a record appended and delivered in between must not seem to be pending.
        size = folder.journal.stat().st_size
        return SpooledRecording(folder, header, folder.read_state(), size, folder.has_uploader(), writers)
    except FileNotFoundError:
        return None
    except NewerFormatError as error:
        return f"{error.reason}, then run cometr-py sync"
    except OSError as error:
        return f"cannot be read ({error.strerror})"
