"""The journal of copying one experiment, from which an interrupted copy continues.

``COMETR_HOME/transfers/<target>/<experiment key>/`` holds ``copy.jsonl``, with one line of JSON before and one after
each thing is sent, and the progress and the lock that a recording's folder has too. ``docs/internals/formats.md``
describes the format.
"""

from __future__ import annotations

import os
import threading
import uuid
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from cometr_py.core.format_versions import newer_format_error
from cometr_py.core.private_files import private_directory
from cometr_py.core.version import VERSION
from cometr_py.errors import CometError
from cometr_py.recording.journal.spool_folder import SpoolFolder

__all__ = ["COPY_VERSION", "CopyJournal"]

FILE = "copy.jsonl"
#: Version of the format. A change that would make an older version copy something again needs a new one.
COPY_VERSION = 1


class _Line(msgspec.Struct, tag_field="event", forbid_unknown_fields=False):
    pass


class _Begun(_Line, tag="begun"):
    copy_id: str
    source: str
    target: str
    #: Version of the format; older journals, which lack this field, have version 1.
    version: int = 1
    #: The version of the package that began the copy.
    written_by: str | None = None


class _Created(_Line, tag="created"):
    key: str
    link: str


class _Sending(_Line, tag="sending"):
    what: str
    upto: int


class _Did(_Line, tag="did"):
    what: str
    upto: int


class _Noted(_Line, tag="noted"):
    what: str
    text: str


class _AnyLine(msgspec.Struct):
    """The members that a line of every version may have."""

    event: str
    version: int = 1
    written_by: str | None = None


_decode = msgspec.json.Decoder(_Begun | _Created | _Sending | _Did | _Noted).decode
_decode_any = msgspec.json.Decoder(_AnyLine).decode


class CopyJournal:
    """The copy of one experiment. Use it as a context manager; one process at a time may have it open.

    Args:
        path: The folder, created if it does not exist.
        source: The experiment's source.
        target: Its target.

    Raises:
        CometError: Another process is copying it.
        NewerFormatError: A newer version of the package began the copy; this one might copy something again.

    Attributes:
        folder: The folder.
        copy_id: Unique ID of this copy, part of its idempotency keys.
        key: The copy's key on the target, None until it is created.
        link: The URL of its page there.
    """

    def __init__(self, path: Path, source: str, target: str) -> None:
        """Open the journal, and read it."""
        private_directory(path)
        self.folder = SpoolFolder(path)
        held = self.folder.lock_uploader()
        if held is None:
            raise CometError(f"{source} is being copied to {target} by another process at the moment.")
        self._held = held
        self._file = os.open(path / FILE, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._lock = threading.Lock()
        self._place = (source, target)
        self._forget()
        try:
            self._read()
        except BaseException:
            self.close()
            raise
        if not self.copy_id:
            self._begin()

    def done(self, what: str) -> int:
        """Return how much of something is copied: 0 or 1, or a number of points or lines."""
        return self._done.get(what, 0)

    def unfinished(self, what: str) -> int | None:
        """Return up to where something was sent without confirmation; None if everything sent is confirmed."""
        return self._sending.get(what)

    def noted(self, what: str) -> str | None:
        """Return a note."""
        return self._noted.get(what)

    def created(self, key: str, link: str) -> None:
        """Record that the copy exists on the target."""
        self._append(_Created(key, link))

    def sending(self, what: str, upto: int) -> None:
        """Record that something is about to be sent."""
        self._append(_Sending(what, upto))

    def did(self, what: str, upto: int = 1) -> None:
        """Record that something has arrived."""
        self._append(_Did(what, upto))

    def note(self, what: str, text: str) -> None:
        """Add a note."""
        self._append(_Noted(what, text))

    def restart(self) -> None:
        """Begin again, because the copy was deleted from the target."""
        os.ftruncate(self._file, 0)
        self._forget()
        self._begin()

    def close(self) -> None:
        """Close the file and release the lock."""
        os.close(self._file)
        os.close(self._held)

    def __enter__(self) -> Self:
        """Return the journal."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _begin(self) -> None:
        self._append(_Begun(uuid.uuid4().hex, *self._place, COPY_VERSION, VERSION))

    def _append(self, line: _Line) -> None:
        with self._lock:
            # One write: once it returns, the line survives the death of the process.
            os.write(self._file, msgspec.json.encode(line) + b"\n")
            self._take(line)

    def _forget(self) -> None:
        self.copy_id = ""
        self.key: str | None = None
        self.link = ""
        self._done: dict[str, int] = {}
        self._sending: dict[str, int] = {}
        self._noted: dict[str, str] = {}

    def _read(self) -> None:
        with os.fdopen(os.dup(self._file), "rb") as file:
            content = file.read()
        if content and not content.endswith(b"\n"):
            os.write(self._file, b"\n")  # ends a line that a killed process was writing
        written_by = None
        for text in content.splitlines():
            try:
                any_line = _decode_any(text)
            except msgspec.MsgspecError:
                continue  # an incomplete line
            written_by = any_line.written_by or written_by
            try:
                line = _decode(text)
            except msgspec.MsgspecError:
                line = None
            if line is None or any_line.version > COPY_VERSION:
                found = max(any_line.version, COPY_VERSION + 1)
                raise newer_format_error(self.folder.path / FILE, found, COPY_VERSION, written_by)
            self._take(line)

    def _take(self, line: _Line) -> None:
        match line:
            case _Begun(copy_id):
                self.copy_id = copy_id
            case _Created(key, link):
                self.key, self.link = key, link
            case _Sending(what, upto):
                self._sending[what] = upto
            case _Did(what, upto):
                self._sending.pop(what, None)
                self._done[what] = upto
            case _Noted(what, text):
                self._noted[what] = text
