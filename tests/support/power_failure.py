"""Simulated power failures: a process whose writes are recorded, and what a disk may hold at any moment of them.

A file system may keep writes in memory until they are synced, and write them in any order before. So what survives is
what a finished sync covers, and of the rest any part: nothing, all, or some sectors of some writes. Names of files are
synced with their directory.
"""

from __future__ import annotations

import random
import shutil
import struct
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SOURCE = Path(__file__).with_name("disk_recorder.c")
#: What a disk writes at once, or not at all, in bytes.
SECTOR = 512
_HEAD = struct.Struct("<cQQI")


def compile_recorder(folder: Path) -> Path:
    """Compile the library that records what a process does to its files.

    Raises:
        AssertionError: There is no C compiler, or it failed.
    """
    compiler = shutil.which("gcc") or shutil.which("cc")
    assert compiler, "the simulation of power failures needs a C compiler: apt-get install gcc libc6-dev"
    library = folder / "disk_recorder.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl", "-lpthread"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return library


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that the recorded process did.

    Attributes:
        kind: C: created (a directory if `offset` is 1), W: wrote, T: cut to `offset` bytes, S and E: a sync with the
            number `offset` began and ended, R: renamed, U: unlinked, A: answered a request from the port `inode`.
        inode: Of the file.
        offset: Where it wrote.
        data: What it wrote, or paths.
    """

    kind: str
    inode: int
    offset: int
    data: bytes


def read_events(log: Path) -> Iterator[Event]:
    """Yield the events of a recording."""
    content = memoryview(log.read_bytes())
    place = 0
    while place < len(content):
        kind, inode, offset, length = _HEAD.unpack_from(content, place)
        place += _HEAD.size
        yield Event(kind.decode(), inode, offset, bytes(content[place : place + length]))
        place += length


@dataclass(slots=True)
class _File:
    """A file: what is synced, and the changes since, each as (offset, data), or (length, None) for a truncation."""

    synced: bytearray = field(default_factory=bytearray)
    changes: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self, count: int) -> None:
        for change in self.changes[:count]:
            _apply(self.synced, change)
        del self.changes[:count]

    def survivor(self, luck: random.Random | None) -> bytes:
        content = bytearray(self.synced)
        for offset, data in self.changes if luck is not None else ():
            if luck is None or luck.random() < 0.4:
                continue
            if data is None or luck.random() < 0.6:
                _apply(content, (offset, data))
                continue
            for start in range(0, len(data), SECTOR):
                if luck.random() < 0.5:
                    _apply(content, (offset + start, data[start : start + SECTOR]))
        return bytes(content)


@dataclass(slots=True)
class _Directory:
    """A directory: its synced names, and the changes since, each as (name, what it names now or None)."""

    synced: dict[str, _File | _Directory] = field(default_factory=dict)
    changes: list[tuple[str, _File | _Directory | None]] = field(default_factory=list)

    def sync(self, count: int) -> None:
        self.synced = self._after(count)
        del self.changes[:count]

    def now(self) -> dict[str, _File | _Directory]:
        return self._after(len(self.changes))

    def survivor(self, luck: random.Random | None) -> dict[str, _File | _Directory]:
        return self._after(0 if luck is None else luck.randint(0, len(self.changes)))

    def _after(self, count: int) -> dict[str, _File | _Directory]:
        names = dict(self.synced)
        for name, node in self.changes[:count]:
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node
        return names


class SimulatedDisk:
    """A disk below one directory, as the events of a recording leave it."""

    def __init__(self, root: Path) -> None:
        """Begin with a directory that exists and is empty."""
        self._root = root
        self._top = _Directory()
        self._nodes: dict[int, _File | _Directory] = {root.stat().st_ino: self._top}
        self._syncs: dict[int, tuple[_File | _Directory, int]] = {}

    def apply(self, event: Event) -> None:
        """Take one event."""
        match event.kind:
            case "C":
                self._nodes[event.inode] = node = _Directory() if event.offset else _File()
                self._name(event.data.decode(), node)
            case "W" | "T":
                file = self._nodes[event.inode]
                assert isinstance(file, _File)
                file.changes.append((event.offset, event.data if event.kind == "W" else None))
            case "S":
                node = self._nodes[event.inode]
                self._syncs[event.offset] = node, len(node.changes)
            case "E":
                node, count = self._syncs.pop(event.offset)
                node.sync(count)
                # A sync of the same file that has begun meanwhile has that much less to cover.
                for number, (other, begun) in self._syncs.items():
                    if other is node:
                        self._syncs[number] = node, max(begun - count, 0)
            case "R":
                source, target = event.data.decode().split("\0")
                self._name(target, self._find(source))
                self._name(source, None)
            case "U":
                self._name(event.data.decode(), None)
            case _:
                pass

    def write(self, folder: Path, luck: random.Random | None) -> None:
        """Write what a power failure leaves into an empty folder.

        Args:
            folder: The folder.
            luck: Decides which unsynced changes survive; none do without it.
        """
        _write(self._top, folder, luck)

    def content(self) -> dict[str, bytes]:
        """Return the content of every file, by its path, with all changes: what a running system sees."""
        return dict(_walk(self._top, ""))

    def _name(self, path: str, node: _File | _Directory | None) -> None:
        parent, _, name = path.rpartition("/")
        directory = self._find(parent)
        assert isinstance(directory, _Directory)
        directory.changes.append((name, node))

    def _find(self, path: str) -> _File | _Directory:
        node: _File | _Directory = self._top
        for name in Path(path).relative_to(self._root).parts:
            assert isinstance(node, _Directory)
            node = node.now()[name]
        return node


def _apply(content: bytearray, change: tuple[int, bytes | None]) -> None:
    offset, data = change
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is None:
        del content[offset:]
    else:
        content[offset : offset + len(data)] = data


def _write(directory: _Directory, folder: Path, luck: random.Random | None) -> None:
    for name, node in directory.survivor(luck).items():
        if isinstance(node, _File):
            (folder / name).write_bytes(node.survivor(luck))
        else:
            (folder / name).mkdir()
            _write(node, folder / name, luck)


def _walk(directory: _Directory, prefix: str) -> Iterable[tuple[str, bytes]]:
    for name, node in directory.now().items():
        if isinstance(node, _Directory):
            yield from _walk(node, f"{prefix}{name}/")
        else:
            content = bytearray(node.synced)
            for change in node.changes:
                _apply(content, change)
            yield prefix + name, bytes(content)
