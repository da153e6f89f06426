"""The journal: one append-only file that holds everything an experiment has logged.

A record is written by a single ``write`` to a file opened with ``O_APPEND``. Once that call returns, the kernel has the
record and it survives a SIGKILL of the process; records of several threads or forked workers never mix.
On disk a record is ``magic (2 bytes) | length (4) | CRC-32 (4) | MessagePack payload``, little-endian. The reader
checks each one. A damaged record is skipped and reported, and everything around it is read. An incomplete last record
is not skipped while a process can still be writing it. A record of an unknown kind was written by a newer version of
the package: it is counted, and kept for that version.
"""

from __future__ import annotations

import errno
import os
import struct
import weakref
from collections import Counter
from os import write
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import msgspec

from cometr_py.recording.journal.records import Record

MAGIC = b"\xc7\x4a"
#: Bytes that a header may have.
LONGEST_HEADER = 1 << 20
_FRAME = struct.Struct("<2sII")
_pack = _FRAME.pack


class Journal:
    """The writing end of a journal.

    Args:
        path: The file, created if it does not exist. Several processes may have it open at once.

    Attributes:
        torn: Whether an unreadable part of a record was written because the disk was full.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, and create it if it does not exist."""
        self.path = path
        self.torn = False
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        # Bound once: this is the only code that runs inside a training loop.
        self._encode = msgspec.msgpack.Encoder().encode

    def append(self, record: object) -> None:
        """Write one record; once this returns, it survives the death of the process.

        Args:
            record: One of :mod:`cometr_py.recording.journal.records`, or the equal tuple that begins with its tag.

        Raises:
            OSError: The disk is full or the file cannot be written.
        """
        payload = self._encode(record)
        frame = _pack(MAGIC, len(payload), crc32(payload)) + payload
        if write(self._file, frame) != len(frame):
            self._write_again(frame)

    def _write_again(self, frame: bytes) -> None:
        """Less was written, for the disk is all but full. The reader passes over the torn piece.

        One more try writes the record whole, or raises what is really wrong.
        """
        self.torn = True
        if write(self._file, frame) != len(frame):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.path))

    def size(self) -> int:
        """Bytes in the file now: everything that this process has appended ends at or before it."""
        return os.fstat(self._file).st_size

    def close(self) -> None:
        """Close the file; harmless when repeated."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


class Entry(msgspec.Struct, gc=False):
    """A record and its place in the file, ``[start, end)`` in bytes."""

    start: int
    end: int
    record: Record


class Damage(NamedTuple):
    """A part of the file that holds no readable record."""

    start: int
    end: int


class JournalFormat(NamedTuple):
    """The format of a journal, which every version can read from its header.

    Attributes:
        version: The version of the format.
        written_by: The version of the package that wrote the journal, if recorded.
    """

    version: int
    written_by: str | None


def read_format(path: Path) -> JournalFormat | None:
    """Return the format of a journal; None if the journal does not begin with a header."""
    with path.open("rb") as file:
        frame = file.read(_FRAME.size)
        if len(frame) < _FRAME.size:
            return None
        magic, length, crc = _FRAME.unpack(frame)
        payload = file.read(length) if magic == MAGIC and length <= LONGEST_HEADER else b""
    if not payload or len(payload) != length or crc32(payload) != crc:
        return None
    try:
        content = msgspec.msgpack.decode(payload)
    except msgspec.MsgspecError:
        return None
    match content:
        case ["header", _, _, _, _, _, _, _, _, _, int(version), *more]:
            written_by = more[3] if len(more) > 3 else None
            return JournalFormat(version, written_by if isinstance(written_by, str) else None)
    return None


class JournalReader:
    """Reads a journal from a position on, while other processes may still append to it.

    Attributes:
        position: Where the next read begins, bytes.
        damages: The unreadable parts skipped so far.
        unknown: How many records of each unknown kind were skipped so far, by tag.
        first_unknown: Where the first of them begins, bytes; None if there is none.
        close: Closes the file, which also happens when the reader is garbage-collected.
    """

    def __init__(self, path: Path, position: int = 0) -> None:
        """Open the file."""
        self.position = position
        self.damages: list[Damage] = []
        self.unknown: Counter[str] = Counter()
        self.first_unknown: int | None = None
        self._file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self.close = weakref.finalize(self, os.close, self._file)
        self._decode = msgspec.msgpack.Decoder(Record).decode

    def read(self, most_bytes: int = 512 << 10) -> list[Entry]:
        """Return the complete records after ``position``, about ``most_bytes`` of them; empty at the end."""
        while True:
            before = self.position
            data = os.pread(self._file, most_bytes, before)
            entries = self._parse(data)
            if entries or len(data) < most_bytes:
                return entries
            if self.position == before:
                most_bytes *= 4  # the next record alone is longer than this

    def restart(self) -> None:
        """Begin again at position 0, because the journal was truncated."""
        self.position, self.first_unknown = 0, None
        self.unknown.clear()

    def truncated(self) -> bool:
        """Return whether the file is shorter than the part that was read."""
        return os.fstat(self._file).st_size < self.position

    def unread(self) -> int:
        """Return the number of bytes after ``position``, including an incomplete last record."""
        return max(0, os.fstat(self._file).st_size - self.position)

    def drop_tail(self) -> None:
        """Skip an incomplete last record; call it once no process can write any more."""
        if (unread := self.unread()) > 0:
            self.damages.append(Damage(self.position, self.position + unread))
            self.position += unread

    def _parse(self, data: bytes) -> list[Entry]:
        entries: list[Entry] = []
        base, at, most = self.position, 0, len(data)
        # A journal may hold a million records: what the loop uses is bound to local names first.
        frame, header, decode, add = _FRAME.unpack_from, _FRAME.size, self._decode, entries.append
        while at + header <= most:
            magic, length, crc = frame(data, at)
            end = at + header + length
            if magic == MAGIC and end <= most and crc32(payload := data[at + header : end]) == crc:
                try:
                    add(Entry(base + at, base + end, decode(payload)))
                except msgspec.MsgspecError:
                    if self._count_unknown(base + at, payload):
                        at = end
                        continue
                else:
                    at = end
                    continue
            # Writers append one after the other, so a whole record further on proves that this one is damaged rather
            # than still being written.
            further = self._search(data, at + 1)
            if further is None:
                break
            self.damages.append(Damage(base + at, base + further))
            at = further
        self.position = base + at
        return entries

    def _count_unknown(self, start: int, payload: bytes) -> bool:
        """Count a record that this version cannot decode although its checksum is right; False if it is no record."""
        try:
            match msgspec.msgpack.decode(payload):
                case [str(kind), *_]:
                    self.unknown[kind] += 1
                case _:
                    return False
        except msgspec.MsgspecError:
            return False
        if self.first_unknown is None:
            self.first_unknown = start
        return True

    def _search(self, data: bytes, at: int) -> int | None:
        """Where the next whole record begins."""
        while (at := data.find(MAGIC, at)) >= 0:
            begin = at + _FRAME.size
            if begin <= len(data):
                _, length, crc = _FRAME.unpack_from(data, at)
                payload = data[begin : begin + length]
                if len(payload) == length and crc32(payload) == crc:
                    return at
            at += 1
        return None
