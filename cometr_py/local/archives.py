"""Many small files in one request: a zip archive whose members become files of their own."""

from __future__ import annotations

import errno
import struct
import zipfile

from .bodies import MAX_BODY, storable
from .context import Context
from .files import Incoming, settle
from .refusal import Refusal

#: Members of an archive.
MOST_FILES = 256
_PIECE = 1024 * 1024


def unpack(context: Context) -> None:
    """Takes the archive of a request apart, if the request says that it carries one, before its transaction begins.

    Raises:
        Refusal: It is no archive, or one that is compressed, damaged or too large.
    """
    if not context.query.flag("unpack"):
        return
    part = context.parts.get("file")
    if part is None:
        raise Refusal("The form has no part `file` to be unpacked")
    part.incoming.finish()
    try:
        with zipfile.ZipFile(part.incoming.path) as archive:
            members = _checked(archive.infolist())
            settle([_received(context, archive, member) for member in members])
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error) as error:
        raise Refusal(f"The archive cannot be unpacked: {error}") from None
    except OSError as error:
        if error.errno != errno.EINVAL:  # that one comes of an offset before the file's beginning
            raise
        raise Refusal("The archive cannot be unpacked: it points outside of itself") from None


def _checked(members: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if not 1 <= len(members) <= MOST_FILES:
        raise Refusal(f"An archive holds 1 to {MOST_FILES} files, not {len(members)}", status=413)
    if any(member.compress_type != zipfile.ZIP_STORED or member.is_dir() for member in members):
        raise Refusal("An archive holds files only, without compression")
    # Members may overlap in a made-up archive, so the size of the archive says nothing.
    if sum(member.file_size for member in members) > MAX_BODY:
        raise Refusal(f"The files of an archive have {MAX_BODY} bytes together at most", status=413)
    return members


def _received(context: Context, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Incoming:
    incoming = context.files.receive()
    context.unpacked.append((storable(member.filename), incoming))
    with archive.open(member) as file:  # compares the checksum at the end
        while piece := file.read(_PIECE):
            incoming.write(piece)
    incoming.finish()  # closed: fewer files may be open at once than an archive holds
    return incoming
