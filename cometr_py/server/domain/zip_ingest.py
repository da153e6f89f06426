"""Many small files in one request: a zip archive whose members become files of their own."""

from __future__ import annotations

import errno
import hashlib
import struct
import zipfile
import zlib

from cometr_py.server.api.bodies import MAX_BODY
from cometr_py.server.api.context import Context
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.packed_files import Member
from cometr_py.server.storage.texts import storable

#: Members of an archive.
MOST_FILES = 256
#: Bytes up to which a member stays in the archive; larger ones become files of their own.
SMALL = 256 * 1024
_PIECE = 1024 * 1024
#: What stands before a member: a signature, and at its end how long its name and what follows that are.
_HEADER, _SIGNATURE, _ENCRYPTED = struct.Struct("<26sHH"), b"PK\3\4", 1


def unpack(context: Context) -> None:
    """Takes the archive of a request apart, if the request says that it carries one, before its transaction begins.

    Raises:
        ApiError: It is no archive, or one that is compressed, damaged or too large.
    """
    if not context.query.flag("unpack"):
        return
    part = context.parts.get("file")
    if part is None:
        raise ApiError("The form has no part `file` to be unpacked")
    part.incoming.finish()
    try:
        with zipfile.ZipFile(part.incoming.path) as archive:
            members = _checked(archive.infolist())
            for member in members:
                _receive(context, archive, member)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        OverflowError,
        struct.error,
    ) as error:
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
    # Members may overlap in a made-up archive, so the size of the archive says nothing.
    if sum(member.file_size for member in members) > MAX_BODY:
        raise ApiError(f"The files of an archive have {MAX_BODY} bytes together at most", status=413)
    return members


def _receive(context: Context, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """One member, its checksum compared."""
    name = storable(member.filename)
    if member.file_size <= SMALL:
        context.files.unpacked.append((name, _found(archive, member)))
        return
    incoming = context.files.receive()
    context.files.unpacked.append((name, incoming))
    with archive.open(member) as file:
        while piece := file.read(_PIECE):
            incoming.write(piece)
    incoming.finish(durable=True)


def _found(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Member:
    """Where a small member is, without the detours of `ZipFile.open`.

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
    return Member(hashlib.sha256(content).hexdigest(), member.file_size, offset)
