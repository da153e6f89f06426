"""A version's small files fetched as one archive, where the server gives one that can be relied on."""

from __future__ import annotations

import contextlib
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from cometr_py import transport
from cometr_py.artifacts.versions import StoredVersion, VersionFile
from cometr_py.core.logs import logger
from cometr_py.errors import ResponseError

__all__ = ["ZipDownload", "archive_of"]

#: How many files make it worth while, how many may be listed in memory, and bytes of a file on average at the most.
FEWEST, MOST, SMALL = 20, 100_000, 256 * 1024
_PIECE = 1024 * 1024


class ZipDownload:
    """Some files of a version, by logical path."""

    def __init__(self, file: zipfile.ZipFile | None = None) -> None:
        """Wrap an archive; ``None`` stands for an empty one."""
        self._file = file

    def has(self, path: str, size: int) -> bool:
        """Whether it holds a file of that path and size."""
        try:
            member = self._file.getinfo(path) if self._file is not None else None
        except KeyError:
            return False
        return member is not None and member.file_size == size and member.compress_type == zipfile.ZIP_STORED

    def take(self, path: str, target: Path) -> bool:
        """Write one file to ``target``; False where the archive is damaged.

        Raises:
            OSError: It cannot be written.
        """
        assert self._file is not None
        try:
            with self._file.open(path) as content, target.open("xb", buffering=0) as file:
                while piece := content.read(_PIECE):  # compares the checksum at the end
                    file.write(piece)
        except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError):
            return False
        return True


@contextlib.contextmanager
def archive_of(
    version: StoredVersion, wanted: Sequence[VersionFile], folder: Path, timeout: float
) -> Iterator[ZipDownload]:
    """Download the archive of a version; yield an empty one if that does not help or the server has none.

    The hosted service's archive has its files under their logical paths, as far as is known. Only members with the
    right path and size are taken from it; everything else is fetched as usual.

    Args:
        version: The version.
        wanted: The files to fetch.
        folder: Where the archive lies meanwhile.
        timeout: Seconds without a single byte after which the server is given up.
    """
    if not FEWEST <= len(wanted) <= MOST or sum(file.size for file in wanted) > SMALL * len(wanted):
        yield ZipDownload()
        return
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{uuid.uuid4().hex}.part"
    with contextlib.ExitStack() as stack:
        stack.callback(draft.unlink, missing_ok=True)
        params = {
            "artifactId": version.details.artifact_id,
            "versionId": version.details.version_id,
            "experimentKey": version.experiment_key,
        }
        archive = ZipDownload()
        try:
            transport.stream_to_file(version.client, "download_artifact_version", params, draft, timeout=timeout)
            archive = ZipDownload(stack.enter_context(zipfile.ZipFile(draft)))
        except (ResponseError, zipfile.BadZipFile, ValueError) as error:
            logger.info("'%s' is downloaded file by file: %s", version.details.full_name, error)
        yield archive
