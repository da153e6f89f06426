"""What of one experiment has been copied, on disk, so that a copy that was killed goes on where it was.

``COMETR_HOME/transfers/<target>/<experiment key>/`` holds ``copy.jsonl``, a line of JSON for each thing that is about
to be sent or was sent, beside what a recording's folder has too: what is known of the server, and a lock.
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
from cometr_py.core.version import VERSION
from cometr_py.errors import CometError
from cometr_py.recording.journal.spool_folder import SpoolFolder

__all__ = ["COPY_VERSION", "CopyJournal"]

FILE = "copy.jsonl"
#: Version of the format. What would make an older version copy something again needs a new one.
COPY_VERSION = 1


class _Line(msgspec.Struct, tag_field="event", forbid_unknown_fields=False):
    pass


class _Begun(_Line, tag="begun"):
    copy_id: str
    source: str
    target: str
    #: Of the format; journals from before there was this field have version 1.
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
    """What any version can read of a line of any version."""

    event: str
    version: int = 1
    written_by: str | None = None


_decode = msgspec.json.Decoder(_Begun | _Created | _Sending | _Did | _Noted).decode
_decode_any = msgspec.json.Decoder(_AnyLine).decode


class CopyJournal:
    """The copy of one experiment. Use it as a context manager; one process at a time may have it open.

    Args:
        path: The folder, made where it does not exist.
        source: Where the experiment is.
        target: Where it goes.

    Raises:
        CometError: Another process is copying it.
        NewerFormatError: A newer version of the package began the copy; this one might copy something again.

    Attributes:
        folder: The folder.
        copy_id: Of this copy and no other; idempotency keys are made of it.
        key: The copy's key on the target, None until it is created.
        link: The address of its page there.
    """

    def __init__(self, path: Path, source: str, target: str) -> None:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
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
        """How far something is done: 0 for not begun, 1 for done, or a number of points or lines."""
        return self._done.get(what, 0)

    def unfinished(self, what: str) -> int | None:
        """How far it was to be done by something that was sent but may not have arrived; None if nothing was."""
        return self._sending.get(what)

    def noted(self, what: str) -> str | None:
        """A text that was noted."""
        return self._noted.get(what)

    def created(self, key: str, link: str) -> None:
        """The copy exists on the target."""
        self._append(_Created(key, link))

    def sending(self, what: str, upto: int) -> None:
        """Something is about to be sent."""
        self._append(_Sending(what, upto))

    def did(self, what: str, upto: int = 1) -> None:
        """It has arrived."""
        self._append(_Did(what, upto))

    def note(self, what: str, text: str) -> None:
        """Keep a text."""
        self._append(_Noted(what, text))

    def restart(self) -> None:
        """Forget everything: what was copied does not exist any more."""
        os.ftruncate(self._file, 0)
        self._forget()
        self._begin()

    def close(self) -> None:
        """Let go of the folder."""
        os.close(self._file)
        os.close(self._held)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _begin(self) -> None:
        self._append(_Begun(uuid.uuid4().hex, *self._place, COPY_VERSION, VERSION))

    def _append(self, line: _Line) -> None:
        with self._lock:
            # In one write, so that the line is on record when this returns, whatever becomes of the process.
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
            os.write(self._file, b"\n")  # the line that was being written when the process died
        written_by = None
        for text in content.splitlines():
            try:
                any_line = _decode_any(text)
            except msgspec.MsgspecError:
                continue  # not all of it was written
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
