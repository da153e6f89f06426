"""Read the rows of a damaged SQLite file page by page, as https://www.sqlite.org/fileformat2.html describes it.

SQLite stops at the first damaged page of a table. This reader passes over it and reads all others.
"""

from __future__ import annotations

import mmap
import struct
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

__all__ = ["DamagedPageError", "DatabasePages", "SqliteValue", "TableScan"]

SqliteValue: TypeAlias = int | float | str | bytes | None

_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_INTERIOR = (_INTERIOR_INDEX, _INTERIOR_TABLE)
_INTEGER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
#: An entry of the pages that name the parent of each page: the page is part of a tree, and not its root.
_CHILD = 5
#: SQLite never uses the page at this offset.
_LOCK_BYTE = 0x40000000
#: The size of pages, and of their reserved ends, that every store of this package has.
_PAGE_SIZE = 4096


class DamagedPageError(ValueError):
    """A page, or a row in it, cannot be read."""


@dataclass
class TableScan:
    """What was found out while the rows of a table were read.

    Attributes:
        damaged: Numbers of the pages that cannot be read, or not wholly.
        leaves: Numbers of the pages with rows and without children.
    """

    damaged: set[int] = field(default_factory=set)
    leaves: list[int] = field(default_factory=list)


class DatabasePages:
    """The pages of a SQLite file that nobody writes.

    Args:
        path: The file. The log that belongs to it is not read.
    """

    def __init__(self, path: Path) -> None:
        """Open the file."""
        with path.open("rb") as file:
            self._content: bytes | mmap.mmap = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        known = self._content[:16] == b"SQLite format 3\0"
        size = int.from_bytes(self._content[16:18], "big") if known else _PAGE_SIZE
        self.page_size = 65536 if size == 1 else size
        self._usable = self.page_size - (self._content[20] if known else 0)
        #: Whether the file notes the parent of each page.
        self.notes_parents = bool(int.from_bytes(self._content[52:56], "big")) or not known
        self._children: dict[int, list[int]] | None = None

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return len(self._content) // self.page_size

    def rows(self, root: int, scan: TableScan) -> Iterator[tuple[int | None, list[SqliteValue]]]:
        """Yield every readable row of a table, as (rowid, values); the rowid is None in a table without them.

        Args:
            root: Number of the table's first page.
            scan: Gets what was found out.
        """
        waiting, seen = [root], {root}
        while waiting:
            number = waiting.pop()
            try:
                kind, cells, children = self._page(number)
            except (DamagedPageError, IndexError, struct.error):
                scan.damaged.add(number)
                children, cells = self._children_of(number), []
                kind = 0
            for child in reversed(children):
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)
            if kind not in _INTERIOR and kind:
                scan.leaves.append(number)
            for cell in cells:
                try:
                    row = self._row(number, kind, cell)
                except (DamagedPageError, IndexError, struct.error, UnicodeDecodeError):
                    scan.damaged.add(number)
                else:
                    if row is not None:
                        yield row

    def _page(self, number: int) -> tuple[int, list[int], list[int]]:
        """Return the kind of a page, where its cells begin, and the numbers of its children."""
        start = self._start(number)
        head = start + (100 if number == 1 else 0)
        kind = self._content[head]
        if kind not in (_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE):
            raise DamagedPageError(f"page {number} is of no known kind")
        (count,) = struct.unpack_from(">H", self._content, head + 3)
        pointers = head + (12 if kind in _INTERIOR else 8)
        if pointers + 2 * count > start + self._usable:
            raise DamagedPageError(f"page {number} has no room for its {count} cells")
        offsets = struct.unpack_from(f">{count}H", self._content, pointers)
        if any(offset >= self._usable for offset in offsets):
            raise DamagedPageError(f"page {number} refers to cells outside of it")
        cells = [start + offset for offset in offsets]
        children: list[int] = []
        if kind in _INTERIOR:
            children = [struct.unpack_from(">I", self._content, cell)[0] for cell in cells]
            children.append(struct.unpack_from(">I", self._content, head + 8)[0])
            children = [child for child in children if 1 < child <= self.page_count]
        return kind, cells, children

    def _row(self, number: int, kind: int, cell: int) -> tuple[int | None, list[SqliteValue]] | None:
        """Return the row in a cell, None if there is only a key to find others."""
        if kind == _INTERIOR_TABLE:
            return None
        if kind == _INTERIOR_INDEX:
            cell += 4
        length, cell = self._varint(cell)
        rowid = None
        if kind == _LEAF_TABLE:
            rowid, cell = self._varint(cell)
            rowid -= (rowid >> 63) << 64
        most = self._usable - 35 if kind == _LEAF_TABLE else (self._usable - 12) * 64 // 255 - 23
        return rowid, _values(self._payload(number, cell, length, most))

    def _payload(self, number: int, cell: int, length: int, most: int) -> bytes:
        """Return the content of a cell, of which a part may be on pages of its own."""
        if length > len(self._content):
            raise DamagedPageError("a row is longer than the file")
        if length <= most:
            local = length
        else:
            least = (self._usable - 12) * 32 // 255 - 23
            local = least + (length - least) % (self._usable - 4)
            local = local if local <= most else least
        if cell + local > self._start(number) + self._usable:
            raise DamagedPageError("a row exceeds its page")
        pieces = [self._content[cell : cell + local]]
        rest = length - local
        following = struct.unpack_from(">I", self._content, cell + local)[0] if rest else 0
        while rest > 0:
            start = self._start(following)
            (following,) = struct.unpack_from(">I", self._content, start)
            piece = self._content[start + 4 : start + min(self._usable, 4 + rest)]
            if not piece:
                raise DamagedPageError("a row is cut off")
            pieces.append(piece)
            rest -= len(piece)
        return b"".join(pieces)

    def _children_of(self, number: int) -> list[int]:
        """Return the pages whose parent this page was, if the file notes the parents of pages."""
        if self._children is None:
            self._children = defaultdict(list)
            if self.notes_parents:
                self._read_parents(self._children)
        return self._children.get(number, [])

    def _read_parents(self, children: dict[int, list[int]]) -> None:
        entries = self._usable // 5
        unused = _LOCK_BYTE // self.page_size + 1
        for regular in range(2, self.page_count + 1, entries + 1):
            first = regular + (regular == unused)
            start = self._start(first)
            for place in range(min(entries, self.page_count - first)):
                kind, parent = struct.unpack_from(">BI", self._content, start + 5 * place)
                if kind == _CHILD:
                    children[parent].append(first + 1 + place)

    def _start(self, number: int) -> int:
        if not 1 <= number <= self.page_count:
            raise DamagedPageError(f"there is no page {number}")
        return (number - 1) * self.page_size

    def _varint(self, place: int) -> tuple[int, int]:
        return _varint(self._content, place)


def _varint(content: bytes | mmap.mmap, place: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = content[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | content[place], place + 1


def _values(record: bytes) -> list[SqliteValue]:
    """Decode a record into the values of its columns."""
    head, place = _varint(record, 0)
    types = []
    while place < head:
        kind, place = _varint(record, place)
        types.append(kind)
    values: list[SqliteValue] = []
    for kind in types:
        value, place = _value(record, place, kind)
        values.append(value)
    if place != len(record):
        raise DamagedPageError("a row has another length than its columns")
    return values


def _value(record: bytes, place: int, kind: int) -> tuple[SqliteValue, int]:
    if kind == 0:
        return None, place
    if kind in (8, 9):
        return kind - 8, place
    if kind == 7:
        return struct.unpack_from(">d", record, place)[0], place + 8
    if kind in _INTEGER_SIZES:
        end = place + _INTEGER_SIZES[kind]
        return int.from_bytes(record[place:end], "big", signed=True), end
    if kind < 12:
        raise DamagedPageError(f"no value has the type {kind}")
    end = place + (kind - 12) // 2
    content = record[place:end]
    return (content.decode() if kind % 2 else content), end
