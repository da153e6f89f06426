"""The folder of one recording: its journal, its delivery progress, and copies of files to upload.

``COMETR_HOME/journals/<experiment key>-<journal id>/`` holds

- ``journal``: everything logged; each writing process holds a shared lock on it, which shows the uploader when the
  last of them has exited;
- ``header``: a copy of the journal's first record, in case the journal loses it;
- ``state``: the delivery progress, in space that is reserved when the recording begins, so that a full disk does not
  stop delivery;
- ``lock``: held by the one running uploader;
- ``uploader.log``: the uploader's log;
- ``files/``: copies of files to upload.

``docs/internals/formats.md`` describes the formats of ``journal`` and ``state``.
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

from cometr_py.core.format_versions import newer_format_error
from cometr_py.core.json_decode import decode
from cometr_py.core.private_files import private_directory
from cometr_py.core.version import VERSION
from cometr_py.errors import ConfigurationError, DeliveryError
from cometr_py.recording.journal import progress_migrations
from cometr_py.recording.journal.file import Journal, JournalReader, read_format
from cometr_py.recording.journal.records import JOURNAL_VERSION, Header

#: Version of the format of the progress. Older versions are migrated when they are read.
PROGRESS_VERSION = 3
#: Bytes reserved for one state. The file holds two, written in turn, so that one of them is always whole.
SLOT = 64 << 10
#: Rejected records and damaged parts listed in a state, and characters of a rejection's message.
MOST_REJECTED, MOST_DAMAGES, LONGEST_MESSAGE = 100, 500, 300
#: Parts of the journal that can be set aside, and bytes of the name and the reason of each. All of them must be saved.
MOST_SET_ASIDE, LONGEST_NAME, LONGEST_REASON = 64, 100, 200
#: Precedes a state: its number, its length, and its CRC-32.
_BEFORE = struct.Struct("<QII")


class QueuePosition(msgspec.Struct):
    """How far one queue has been delivered."""

    #: Every record of this queue that ends at or before this position is delivered or rejected.
    position: int = 0
    #: The part of the journal whose delivery has begun but is not confirmed.
    sending: tuple[int, int] | None = None
    #: Records before this position were part of a larger request whose outcome is unknown: each is reconciled.
    uncertain: int = 0
    #: How many idempotency keys were made unusable; it is part of the keys of uncertain records.
    fences: int = 0


class RejectedRecord(msgspec.Struct):
    """A record that the server rejected, or that could not be sent; it stays in the journal."""

    start: int
    end: int
    what: str
    #: The status with which the server rejected it; 0 if it could not be sent, such as a file that has changed.
    status: int
    message: str
    #: What it is called, such as the name of a metric.
    name: str | None = None
    #: The rejected values of a record that holds several, as (first, last + 1).
    part: tuple[int, int] | None = None

    @property
    def label(self) -> str:
        """What was rejected, for the user: ``a metric 'loss'``."""
        return _label(self.what, self.name)

    @property
    def by_server(self) -> bool:
        """Whether the server rejected it."""
        return self.status != 0

    @property
    def problem(self) -> str:
        """What happened, for the user."""
        if self.by_server:
            return f"the server rejected {self.label}: {self.message}"
        # Messages about files name them.
        return self.message if self.what == "file" else f"{self.label} was not delivered: {self.message}"


class SetAsideRecord(msgspec.Struct):
    """What the server keeps failing with while it accepts other records; it stays in the journal."""

    queue: str
    start: int
    end: int
    what: str
    name: str | None
    reason: str
    #: When it failed first, seconds since the epoch.
    since: float
    #: Idempotency key under which it is sent.
    key: str
    #: The values of a record that holds several, as (first, last + 1).
    part: tuple[int, int] | None = None
    #: Whether it stands for every value of the metric ``name`` in this part of the journal, or for all of the part.
    several: bool = False
    count: int = 1
    attempts: int = 1
    #: Whether the server has accepted something else meanwhile.
    proven: bool = False
    #: Whether it is left to `cometr-py sync`.
    final: bool = False

    @property
    def label(self) -> str:
        """What was set aside, for the user: ``a metric 'loss'``."""
        label = _label(self.what, self.name)
        return label if self.count == 1 else f"{label} and {self.count - 1:,} more"


class ProgressState(msgspec.Struct):
    """The delivery progress of one recording, as the uploader saves it."""

    #: Every record that ends at or before this position in the journal is delivered or rejected.
    acknowledged: int = 0
    #: Records delivered, one metric value counting as one.
    delivered: int = 0
    queues: dict[str, QueuePosition] = msgspec.field(default_factory=dict)
    rejected: int = 0
    #: The first hundred rejected records.
    rejected_records: list[RejectedRecord] = msgspec.field(default_factory=list)
    set_aside: list[SetAsideRecord] = msgspec.field(default_factory=list)
    #: Everything that is not set aside is delivered, and only `cometr-py sync` tries the rest again.
    settled: bool = False
    #: The first 500 unreadable parts of the journal, as (start, end).
    damages: list[tuple[int, int]] = msgspec.field(default_factory=list)
    #: How often the journal was found to be shorter than before; records appended then are numbered from 0 again.
    truncations: int = 0
    #: Whether an experiment whose creation was deferred exists by now.
    created: bool = False
    #: Whether its creation has begun: if the server has it afterward, it is this one.
    creating: bool = False
    #: Whether the server is known to store nothing twice under one Idempotency-Key.
    supports_idempotency: bool = False
    #: Whether the server accepts only one metric per request.
    no_batch_endpoint: bool = False
    #: The server has asked for no requests until then, seconds since the epoch.
    wait_until: float = 0.0
    #: The seconds that it asked for.
    retry_after: float = 0.0
    #: Why nothing can be delivered at the moment, for the user.
    last_error: str | None = None
    #: Whether the user has to change something first, such as a rejected key.
    needs_user_action: bool = False
    #: How the script ended, once it has: whether it crashed, the error, and when (ms since the epoch).
    ended: tuple[bool, str | None, int] | None = None
    #: With which exit code; None if unknown.
    exit_code: int | None = None
    #: Whether the interpreter was about to exit then, with a code that nobody knew yet.
    ended_at_exit: bool = False
    #: The start and end that the user has set, ms since the epoch.
    times: tuple[int | None, int | None] = (None, None)
    #: Whether the end was reported to the server.
    end_reported: bool = False
    #: Everything that this version knows is delivered, and no process writes any more.
    complete: bool = False
    uploader_pid: int = 0
    #: Version of the format, and of the package that saved it.
    version: int = PROGRESS_VERSION
    written_by: str | None = VERSION


class SpoolFolder:
    """Paths and files of one recording."""

    def __init__(self, path: Path) -> None:
        """Refer to a folder, which may not exist yet."""
        self.path = path
        self.journal = path / "journal"
        self.log = path / "uploader.log"
        self.files = path / "files"
        self._header = path / "header"
        self._state = path / "state"
        self._states_written = 0
        self._lock = path / "lock"

    def create(self) -> SpoolFolder:
        """Create the folder, readable by its owner only, and reserve space for the progress."""
        private_directory(self.path, exist_ok=False)
        with contextlib.suppress(OSError):  # the first write reports it
            os.close(self._open_state())
        return self

    def remove(self) -> None:
        """Delete the recording."""
        shutil.rmtree(self.path, ignore_errors=True)

    def keep_header(self, header: Header) -> None:
        """Save a copy of the journal's first record.

        Raises:
            OSError: The disk is full.
        """
        journal = Journal(self._header)
        try:
            journal.append(header)
        finally:
            journal.close()

    def read_header(self) -> tuple[Header, int]:
        """Return the first record of the journal, and where it ends there: 0 if the journal has lost it.

        Raises:
            DeliveryError: Neither the journal nor the copy holds it.
            NewerFormatError: A newer version of the package wrote the journal.
        """
        for path in (self.journal, self._header):
            if (found := _first_record(path)) is not None:
                return found[0], found[1] if path == self.journal else 0
        raise DeliveryError(f"{self.journal} does not begin as a journal does; nothing in it can be delivered.")

    def read_state(self) -> ProgressState:
        """Return the last saved progress, or an empty one if none is saved yet.

        Raises:
            NewerFormatError: A newer version of the package saved it; this one might deliver records again.
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
        """Save the progress atomically: a reader sees the previous one or this one.

        Raises:
            OSError: It cannot be written; the previous one remains.
            NewerFormatError: A newer version of the package saved the previous one.
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
        """Take the lock of the uploader; return its file descriptor, or None if another process holds it."""
        return _lock(self._lock, os.O_CREAT)

    def has_uploader(self) -> bool:
        """Return whether an uploader is delivering this recording."""
        return _is_held(self._lock, os.O_CREAT)

    def has_writers(self) -> bool:
        """Return whether any process can still append to the journal."""
        return _is_held(self.journal)


def _label(what: str, name: str | None) -> str:
    article = "an" if what[:1] in "aeiou" else "a"
    return f"{article} {what}" if name is None else f"{article} {what} {name!r}"


def hold_as_writer(journal: Path) -> int:
    """Mark that this process may append to ``journal``, until the returned descriptor is closed.

    Forked children inherit the mark: the journal counts as being written while any of them is alive.

    Raises:
        ConfigurationError: The file system does not support locks.
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
    """Release a lock, even if a child forked in the meantime has inherited the descriptor."""
    fcntl.flock(lock, fcntl.LOCK_UN)
    os.close(lock)


def _is_held(path: Path, flags: int = 0) -> bool:
    """Return whether any process has a lock of any kind on ``path``."""
    held = _lock(path, flags)
    if held is None:
        return True
    unlock(held)
    return False


def _lock(path: Path, flags: int) -> int | None:
    """Take an exclusive lock on ``path``; return None if another process holds one of any kind."""
    # Network file systems need a file opened for writing for an exclusive lock.
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
    """Return a journal's header and where it ends, None if the journal begins with something else.

    Raises:
        NewerFormatError: A newer version of the package wrote it.
    """
    try:
        found = read_format(path)
        reader = JournalReader(path)
    except FileNotFoundError:
        return None
    if found is not None and found.version > JOURNAL_VERSION:
        reader.close()
        raise newer_format_error(path, found.version, JOURNAL_VERSION, found.written_by)
    try:
        entries = reader.read(1)
    finally:
        reader.close()
    return (entries[0].record, entries[0].end) if entries and isinstance(entries[0].record, Header) else None


def _newest(file: int, path: Path) -> tuple[int, ProgressState]:
    """Return the number of the last whole state, and the state; 0 and an empty one if there is none."""
    for _ in range(3):  # a fast uploader may overwrite both while they are read, but not again and again
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
    """The members of the progress that every version has."""

    version: int = 1
    written_by: str | None = None


def _decode_state(payload: bytes, path: Path) -> ProgressState:
    """Return the progress in the current format.

    Raises:
        NewerFormatError: Its format is newer.
        MsgspecError: It is damaged.
    """
    found = decode(payload, _StateFormat)
    if found.version > PROGRESS_VERSION:
        raise newer_format_error(path, found.version, PROGRESS_VERSION, found.written_by)
    if found.version < PROGRESS_VERSION:
        payload = progress_migrations.upgrade(payload, found.version)
    state = decode(payload, ProgressState)
    state.version, state.written_by = PROGRESS_VERSION, VERSION
    return state
