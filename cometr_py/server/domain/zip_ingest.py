"""Many small files in one request: a zip archive whose members become files of their own."""

from __future__ import annotations

import errno
import hashlib
import struct
import zipfile
import zlib

from cometr_py.server.domain.content_types import START
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.files import Incoming
from cometr_py.server.storage.packed_files import Member
from cometr_py.server.storage.storable import storable

#: Members of an archive.
MOST_FILES = 256
#: Bytes of all members together.
MOST_BYTES = 64 * 1024 * 1024
#: Bytes up to which a member stays in the archive; larger ones become files of their own.
SMALL = 256 * 1024
_PIECE = 1024 * 1024
#: What precedes a member: a signature, and at its end the lengths of its name and of the extra field after it.
_HEADER, _SIGNATURE, _ENCRYPTED = struct.Struct("<26sHH"), b"PK\3\4", 1
#: What `zipfile` raises for archives that are damaged or made up.
_DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OverflowError,
    struct.error,
)


def unpack(archive: Incoming, files: FileTransaction) -> None:
    """Unpack an archive into `files.unpacked`.

    Raises:
        ApiError: It is no archive, or one that is compressed, damaged or too large.
    """
    archive.finish()
    try:
        with zipfile.ZipFile(archive.path) as opened:
            for member in _checked(opened.infolist()):
                _receive(files, opened, member)
    except _DAMAGED as error:
        raise ApiError(f"The archive cannot be unpacked: {error}") from None
    except OSError as error:
        if error.errno != errno.EINVAL:  # that one comes of an offset before the file's beginning
            raise
        raise ApiError("The archive cannot be unpacked: it points outside of itself") from None


def _checked(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if not 1 <= len(members) <= MOST_FILES:
        raise ApiError(f"An archive holds 1 to {MOST_FILES} files, not {len(members)}", status=413)
    if any(member.compress_type != zipfile.ZIP_STORED or member.is_dir() for member in members):
        raise ApiError("An archive holds files only, without compression")
    # Members may overlap in a made-up archive, so the size of the archive is no limit.
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise ApiError(f"The files of an archive have {MOST_BYTES} bytes together at most", status=413)
    return members


def _receive(files: FileTransaction, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Take one member, and compare its checksum."""
    name = storable(member.filename)
    if member.file_size <= SMALL:
        files.unpacked.append((name, _found(archive, member)))
        return
    incoming = files.receive()
    files.unpacked.append((name, incoming))
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            incoming.write(piece)
    incoming.finish(to_keep=True)


def _found(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Member:
    """Return where a small member is, without the detours of `ZipFile.open`.

    Raises:
        zipfile.BadZipFile: It is not there, or damaged.
    """
    file = archive.fp
    assert file is not None
    file.seek(member.header_offset)
    header = file.read(_HEADER.size)
    if len(header) < _HEADER.size or not header.startswith(_SIGNATURE) or member.flag_bits & _ENCRYPTED:
        raise zipfile.BadZipFile(f"{member.filename!r} is not where it should be, or encrypted")
    _, name_size, extra_size = _HEADER.unpack(header)
    offset = member.header_offset + _HEADER.size + name_size + extra_size
    file.seek(offset)
    content = file.read(member.file_size)
    if len(content) != member.file_size or zlib.crc32(content) != member.CRC:
        raise zipfile.BadZipFile(f"{member.filename!r} has another checksum than its content")
    return Member(hashlib.sha256(content).hexdigest(), member.file_size, offset, content[:START])
