"""The folder of one recording: the journal, what the uploader knows about it, and snapshots of files to upload.

``COMETR_HOME/journals/<experiment key>-<journal id>/`` holds

- ``journal``: what was logged; every writing process holds a shared lock on it, so that the uploader can tell when
  the last of them is gone;
- ``header``: the journal's first record once more, should the journal lose it;
- ``state``: how far it has been delivered, in room that is reserved when the recording begins, so that a full disk
  does not stop delivery;
- ``lock``: held by the one uploader at work;
- ``uploader.log``: what the uploader met;
- ``files/``: copies of files that wait for upload.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import struct
import zlib
from pathlib import Path

import msgspec

from cometr_py.core.format_versions import newer
from cometr_py.core.json_decode import decode
from cometr_py.core.version import VERSION
from cometr_py.errors import ConfigurationError, DeliveryError, NewerFormatError
from cometr_py.recording.journal import progress_migrations
from cometr_py.recording.journal.file import Journal, JournalReader, read_start
from cometr_py.recording.journal.records import JOURNAL_VERSION, Header

#: Version of the format of a state. Older ones are migrated when they are read.
PROGRESS_VERSION = 2
#: Bytes that a state may take. Two have room in the file, written in turn, so that one of them is always whole.
SLOT = 64 << 10
#: Rejections and damaged stretches that a state names one by one, and characters of a rejection's message.
MOST_REJECTED, MOST_DAMAGES, LONGEST_MESSAGE = 100, 500, 300
#: What stands before a state: which one it is, how long, and its CRC-32.
_BEFORE = struct.Struct("<QII")


class QueuePosition(msgspec.Struct):
    """How far one queue (kind of record) has been delivered."""

    #: Every record of this queue that ends at or before it is delivered or refused.
    position: int = 0
    #: The stretch of the journal whose delivery has begun but was not confirmed.
    sending: tuple[int, int] | None = None


class RejectedRecord(msgspec.Struct):
    """A record that the server refused; it stays in the journal."""

    start: int
    end: int
    what: str
    status: int
    message: str


class ProgressState(msgspec.Struct):
    """What the uploader knows, as everyone else can read it."""

    #: Every record that ends at or before this position in the journal is delivered or refused.
    acknowledged: int = 0
    #: Records delivered, one metric value counting as one.
    delivered: int = 0
    queues: dict[str, QueuePosition] = msgspec.field(default_factory=dict)
    rejected: int = 0
    #: The first rejections, a hundred at the most.
    rejected_records: list[RejectedRecord] = msgspec.field(default_factory=list)
    #: Unreadable stretches of the journal, as (start, end); the first 500 at the most.
    damages: list[tuple[int, int]] = msgspec.field(default_factory=list)
    #: How often the journal has been found to be shorter than it was; what is appended then is numbered anew.
    truncations: int = 0
    #: Whether an experiment whose creation was put off exists by now.
    created: bool = False
    #: Whether the server is known to store nothing twice under one Idempotency-Key.
    supports_idempotency: bool = False
    #: Whether the server takes metrics one at a time only.
    no_batch_endpoint: bool = False
    #: The server has asked for drain_timeout until then, seconds since the epoch.
    wait_until: float = 0.0
    #: For how many seconds it has asked.
    retry_after: float = 0.0
    #: Why nothing is being delivered at the moment, for a person.
    last_error: str | None = None
    #: Whether waiting is of no use until somebody changes something: a rejected key, say.
    needs_user_action: bool = False
    #: How the owner ended, once it has: whether by a crash, the error, and when (ms since the epoch).
    ended: tuple[bool, str | None, int] | None = None
    #: When the experiment began and ended where the user has said so, ms since the epoch.
    times: tuple[int | None, int | None] = (None, None)
    #: Whether the server has been told.
    end_reported: bool = False
    #: Everything is delivered and nobody writes any more.
    complete: bool = False
    uploader_pid: int = 0
    #: Version of this format, and of the package that wrote it last.
    version: int = PROGRESS_VERSION
    written_by: str | None = VERSION


class SpoolFolder:
    """Paths and files of one recording."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal = path / "journal"
        self.log = path / "uploader.log"
        self.files = path / "files"
        self._header = path / "header"
        self._state = path / "state"
        self._states_written = 0
        self._lock = path / "lock"

    def create(self) -> SpoolFolder:
        """Make the folder, readable by its owner only, and reserve room for its state."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=False)
        with contextlib.suppress(OSError):  # said by whoever writes to it
            os.close(self._open_state())
        return self

    def remove(self) -> None:
        """Delete the recording."""
        shutil.rmtree(self.path, ignore_errors=True)

    def keep_header(self, header: Header) -> None:
        """Write the journal's first record down once more.

        Raises:
            OSError: There is no room for it.
        """
        journal = Journal(self._header)
        try:
            journal.append(header)
        finally:
            journal.close()

    def read_header(self) -> tuple[Header, int]:
        """The first record of the journal, and where it ends there: 0 where the journal has lost it.

        Raises:
            DeliveryError: It is nowhere.
            NewerFormatError: A newer version of the package wrote the journal.
        """
        for path in (self.journal, self._header):
            if (found := _first_record(path)) is not None:
                return found[0], found[1] if path == self.journal else 0
        raise DeliveryError(f"{self.journal} does not begin as a journal does; nothing in it can be delivered.")

    def read_state(self) -> ProgressState:
        """The last state that an uploader wrote; a fresh one where there is none yet.

        Raises:
            NewerFormatError: A newer version of the package wrote it; this one might deliver something again.
        """
        try:
            file = os.open(self._state, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            return ProgressState()
        try:
            return _newest(file, self._state)[1]
        finally:
            os.close(file)

    def write_state(self, state: ProgressState) -> None:
        """Make this the last state; a reader sees the one before or this one, never a piece.

        Raises:
            OSError: It cannot be written; the one before stays.
        """
        payload = msgspec.json.encode(state)
        if len(payload) > SLOT - _BEFORE.size:
            shorter = msgspec.structs.replace(state, rejected_records=[], damages=state.damages[:1])
            payload = msgspec.json.encode(shorter)
        file = self._open_state()
        try:
            if not self._states_written:
                self._states_written = _newest(file, self._state)[0]
            number = self._states_written + 1
            data = _BEFORE.pack(number, len(payload), zlib.crc32(payload)) + payload
            if os.pwrite(file, data, number % 2 * SLOT) != len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._state))
            self._states_written = number
        finally:
            os.close(file)

    def _open_state(self) -> int:
        file = os.open(self._state, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            if os.fstat(file).st_size < 2 * SLOT:
                os.posix_fallocate(file, 0, 2 * SLOT)
        except OSError:
            os.close(file)
            raise
        return file

    def lock_uploader(self) -> int | None:
        """The lock that one uploader at a time may hold: a file descriptor to keep, or None where another has it."""
        return _lock(self._lock, os.O_CREAT)

    def has_uploader(self) -> bool:
        """Whether an uploader is at work on this folder."""
        return _is_held(self._lock, os.O_CREAT)

    def has_writers(self) -> bool:
        """Whether any process still holds the journal open for writing."""
        return _is_held(self.journal)


def hold_as_writer(journal: Path) -> int:
    """Show that this process may append to ``journal``; until the returned descriptor is closed, everywhere.

    Forked children inherit the hold, so that a journal counts as being written while any of them lives.

    Raises:
        ConfigurationError: The file system has no locks.
    """
    held = os.open(journal, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(held, fcntl.LOCK_SH)
    except OSError as error:
        os.close(held)
        if error.errno in (errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP):
            raise ConfigurationError(
                f"{journal.parent} is on a file system without file locks ({error.strerror}), on which nothing can be "
                "recorded safely: set COMETR_HOME (COMET_OFFLINE_DIRECTORY) to a folder on another one."
            ) from None
        raise
    return held


def unlock(lock: int) -> None:
    """Let go of a lock, also where a child that was forked meanwhile has inherited the file."""
    fcntl.flock(lock, fcntl.LOCK_UN)
    os.close(lock)


def _is_held(path: Path, flags: int = 0) -> bool:
    """Whether somebody has a lock of any kind on ``path``."""
    held = _lock(path, flags)
    if held is None:
        return True
    unlock(held)
    return False


def _lock(path: Path, flags: int) -> int | None:
    """An exclusive lock on ``path``, or None where somebody else holds one of any kind."""
    # Open for writing, as network file systems demand of an exclusive lock.
    file = os.open(path, os.O_RDWR | os.O_CLOEXEC | flags, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    except OSError:
        os.close(file)
        raise
    return file


def _first_record(path: Path) -> tuple[Header, int] | None:
    """A journal's header and where it ends, if it begins with one.

    Raises:
        NewerFormatError: A newer version of the package wrote it.
    """
    try:
        start = read_start(path)
        reader = JournalReader(path)
    except FileNotFoundError:
        return None
    if start is not None and start.version > JOURNAL_VERSION:
        reader.close()
        raise NewerFormatError(str(path), newer(start.version, JOURNAL_VERSION, start.written_by))
    try:
        entries = reader.read(1)
    finally:
        reader.close()
    return (entries[0].record, entries[0].end) if entries and isinstance(entries[0].record, Header) else None


def _newest(file: int, path: Path) -> tuple[int, ProgressState]:
    """The number of the last whole state, and the state; 0 and a fresh one where there is none."""
    for _ in range(3):  # both may be in the way of an uploader in a great hurry, but not again and again
        found = [one for at in (0, SLOT) if (one := _state_at(file, at, path)) is not None]
        if found:
            return max(found, key=lambda one: one[0])
        if not os.pread(file, _BEFORE.size, 0).strip(b"\0"):
            break
    return 0, ProgressState()


def _state_at(file: int, at: int, path: Path) -> tuple[int, ProgressState] | None:
    before = os.pread(file, _BEFORE.size, at)
    if len(before) < _BEFORE.size:
        return None
    number, length, crc = _BEFORE.unpack(before)
    if not number or length > SLOT - _BEFORE.size:
        return None
    payload = os.pread(file, length, at + _BEFORE.size)
    if len(payload) != length or zlib.crc32(payload) != crc:
        return None
    try:
        return number, _decode_state(payload, path)
    except msgspec.MsgspecError:
        return None


class _StateFormat(msgspec.Struct):
    """What any version can read of a state of any version."""

    version: int = 1
    written_by: str | None = None


def _decode_state(payload: bytes, path: Path) -> ProgressState:
    """A state of this version or an older one.

    Raises:
        NewerFormatError: It is of a newer version.
        MsgspecError: It is damaged.
    """
    found = decode(payload, _StateFormat)
    if found.version > PROGRESS_VERSION:
        raise NewerFormatError(str(path), newer(found.version, PROGRESS_VERSION, found.written_by))
    if found.version < PROGRESS_VERSION:
        payload = progress_migrations.upgrade(payload, found.version)
    state = decode(payload, ProgressState)
    state.version, state.written_by = PROGRESS_VERSION, VERSION
    return state
