"""The content of files: all of it inert, whatever it holds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from cometr_py.server.api.messages import SAFE_HEADERS
from cometr_py.server.domain.assets import GIT_PATCH, assets_of_experiment, served_type, stored_asset
from cometr_py.server.domain.content_types import name_with_suffix
from cometr_py.server.domain.experiments import experiment_with_key
from cometr_py.server.errors import ApiError
from cometr_py.server.web.pages.limited_reader import LimitedReader
from cometr_py.server.web.pages.rendering import PageContext, asked_once

#: The largest patch that is shown, and how much of an archive is unpacked for it.
_LONGEST_PATCH = 2_000_000
#: How much of the archive itself is read.
_ARCHIVE_BYTES = 10_000_000


def asset(context: PageContext, request: Request, steps: list[str]) -> Response:
    """Send the content of an asset, in parts if a player asks for them."""
    key, asset_id = steps
    with context.reading() as connection:
        found, sha256 = stored_asset(connection, asset_id, key)
        content = context.content(connection, sha256)
    content_type = served_type(found, content)
    name = name_with_suffix(found.file_name.rpartition("/")[2] or asset_id, content_type)
    headers = dict(SAFE_HEADERS) | {"Cache-Control": "private, max-age=60"}
    headers |= _as_file(name, "attachment" if asked_once(request, "download") else "inline")
    if isinstance(content, Path):
        response: Response = FileResponse(content, headers=headers)
    else:
        response = Response(content, headers=headers)
    response.headers["content-type"] = content_type
    return response


def patch(context: PageContext, _request: Request, steps: list[str]) -> Response:
    """Send the changes of the working tree, as a file."""
    key = steps[0]
    with context.reading() as connection:
        text, _ = patch_text(context, connection, experiment_with_key(connection, key).id, key)
    if text is None:
        raise ApiError("This experiment has no git patch", status=404)
    return Response(text, headers=dict(SAFE_HEADERS) | _as_file("changes.patch"), media_type="text/plain")


def patch_text(context: PageContext, connection: Connection, experiment_id: int, key: str) -> tuple[str | None, bool]:
    """Return the git patch, None without one, and whether it is cut. One SDK uploads it as a zip archive."""
    patches = assets_of_experiment(connection, experiment_id, key, GIT_PATCH)
    sha256 = patches[-1].sha256 if patches else None
    if sha256 is None:
        return None, False
    with context.opened(connection, sha256) as file:
        content = file.read(_LONGEST_PATCH + 1)
        if content[:4] == b"PK\x03\x04":
            try:
                content = _first_member(file)
            except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
                content = b"The patch is in an archive that cannot be read."
    return content[:_LONGEST_PATCH].decode("utf-8", "replace"), len(content) > _LONGEST_PATCH


def _first_member(file: io.BufferedIOBase) -> bytes:
    with zipfile.ZipFile(LimitedReader(file, _ARCHIVE_BYTES)) as archive:
        names = [entry for entry in archive.infolist() if not entry.is_dir()]
        if not names:
            return b""
        with archive.open(names[0]) as member:
            return member.read(_LONGEST_PATCH + 1)


def _as_file(name: str, how: str = "attachment") -> dict[str, str]:
    return {"Content-Disposition": f"{how}; filename*=UTF-8''{quote(name, safe='')}"}
