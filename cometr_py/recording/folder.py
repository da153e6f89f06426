"""The folder of one recording: the journal, what the courier knows about it, and snapshots of files to upload.

``COMETR_HOME/journals/<experiment key>-<journal id>/`` holds

- ``journal``: what was logged; every writing process holds a shared lock on it, so that the courier can tell when
  the last of them is gone;
- ``state.jsonl``: how far it has been delivered; the last whole line counts;
- ``lock``: held by the one courier at work;
- ``courier.log``: what the courier met;
- ``files/``: copies of files that wait for upload.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path

import msgspec

from cometr_py.decoding import decode

#: Bytes of states after which the file begins anew.
STATE_LENGTH = 256 << 10


class LanePosition(msgspec.Struct):
    """How far one lane (kind of record) has been delivered."""

    #: Every record of this lane that ends at or before it is delivered or refused.
    position: int = 0
    #: The stretch of the journal whose delivery has begun but was not confirmed.
    sending: tuple[int, int] | None = None


class Refusal(msgspec.Struct):
    """A record that the server refused; it stays in the journal."""

    start: int
    end: int
    what: str
    status: int
    message: str


class State(msgspec.Struct):
    """What the courier knows, as everyone else can read it."""

    #: Every record that ends at or before this position in the journal is delivered or refused.
    acknowledged: int = 0
    #: Records delivered, one metric value counting as one.
    delivered: int = 0
    lanes: dict[str, LanePosition] = msgspec.field(default_factory=dict)
    refused: int = 0
    #: The first refusals, a hundred at the most.
    refusals: list[Refusal] = msgspec.field(default_factory=list)
    #: Unreadable stretches of the journal, as (start, end).
    damages: list[tuple[int, int]] = msgspec.field(default_factory=list)
    #: Whether an experiment whose creation was put off exists by now.
    created: bool = False
    #: Whether the server is known to store nothing twice under one Idempotency-Key.
    honours_keys: bool = False
    #: Whether the server takes metrics one at a time only.
    single_metrics: bool = False
    #: The server has asked for patience until then, seconds since the epoch.
    not_before: float = 0.0
    #: Why nothing is being delivered at the moment, for a person.
    blocked: str | None = None
    #: Whether waiting is of no use until somebody changes something: a rejected key, say.
    hopeless: bool = False
    #: How the owner ended, once it has: whether by a crash, the error, and when (ms since the epoch).
    ended: tuple[bool, str | None, int] | None = None
    #: When the experiment began and ended where the user has said so, ms since the epoch.
    times: tuple[int | None, int | None] = (None, None)
    #: Whether the server has been told.
    end_reported: bool = False
    #: Everything is delivered and nobody writes any more.
    complete: bool = False
    courier_pid: int = 0


class Folder:
    """Paths and files of one recording."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal = path / "journal"
        self.log = path / "courier.log"
        self.files = path / "files"
        self._state = path / "state.jsonl"
        self._state_length = STATE_LENGTH
        self._lock = path / "lock"

    def create(self) -> Folder:
        """Make the folder, readable by its owner only."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=False)
        return self

    def remove(self) -> None:
        """Delete the recording."""
        shutil.rmtree(self.path, ignore_errors=True)

    def read_state(self) -> State:
        """The last state that a courier wrote; a fresh one where there is none yet."""
        try:
            *lines, _ = self._state.read_bytes().rsplit(b"\n", 2)  # what follows the last line end is a piece
            return decode(lines[-1], State)
        except (FileNotFoundError, IndexError, msgspec.MsgspecError):
            return State()

    def write_state(self, state: State) -> None:
        """Make this the last state; a reader sees the one before or this one, never a piece.

        States are appended, for replacing a file with each of them takes longer than all else that a courier does. The
        first of each courier begins the file anew, and so leaves behind what an earlier one had half written.
        """
        line = msgspec.json.encode(state) + b"\n"
        if self._state_length >= STATE_LENGTH:
            fresh = self._state.with_suffix(".new")
            fresh.write_bytes(line)
            fresh.replace(self._state)
            self._state_length = 0
        else:
            with self._state.open("ab", buffering=0) as file:
                if file.write(line) != len(line):  # the disk is full, and nothing may be added to a piece
                    self._state_length = STATE_LENGTH
                    return
        self._state_length += len(line)

    def lock_courier(self) -> int | None:
        """The lock that one courier at a time may hold: a file descriptor to keep, or None where another has it."""
        return _lock(self._lock, os.O_RDWR | os.O_CREAT)

    def has_courier(self) -> bool:
        """Whether a courier is at work on this folder."""
        held = self.lock_courier()
        if held is None:
            return True
        os.close(held)
        return False

    def has_writers(self) -> bool:
        """Whether any process still holds the journal open for writing."""
        held = _lock(self.journal, os.O_RDONLY)
        if held is None:
            return True
        os.close(held)
        return False


def hold_as_writer(journal: Path) -> int:
    """Show that this process may append to ``journal``; until the returned descriptor is closed, everywhere.

    Forked children inherit the hold, so that a journal counts as being written while any of them lives.
    """
    held = os.open(journal, os.O_RDONLY | os.O_CLOEXEC)
    fcntl.flock(held, fcntl.LOCK_SH)
    return held


def _lock(path: Path, flags: int) -> int | None:
    """An exclusive lock on ``path``, or None where somebody else holds one of any kind."""
    file = os.open(path, flags | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    return file
