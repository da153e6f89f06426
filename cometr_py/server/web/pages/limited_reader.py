"""Files of which only so much is read, whatever they claim to hold."""

from __future__ import annotations

import io


class LimitedReader(io.RawIOBase):
    """A file to read from, up to a total number of bytes: the index of an archive can be as large as the archive.

    Args:
        file: The file; it stays open.
        limit: How many bytes may be read in all.
    """

    def __init__(self, file: io.BufferedIOBase, limit: int) -> None:
        """Begin where the file is."""
        self._file = file
        self._left = limit

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def seekable(self) -> bool:
        """Return that any position can be read."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a position; this costs nothing."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the position."""
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes.

        Raises:
            OSError: That is more than may be read.
        """
        content = self._file.read(self._left + 1 if size is None or size < 0 else min(size, self._left + 1))
        self._left -= len(content)
        if self._left < 0:
            raise OSError("too much to read")
        return content
