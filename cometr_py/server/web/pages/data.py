"""What the pages' scripts ask for, and the bytes of files: all of it inert, whatever it holds."""

from __future__ import annotations

import io
import math
import zipfile
from pathlib import Path
from urllib.parse import quote

import msgspec
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from cometr_py.server.api.messages import ServerReply
from cometr_py.server.domain.content_types import SAFE_HEADERS
from cometr_py.server.errors import ApiError
from cometr_py.server.web.pages.rendering import PageContext, asked, asked_number, asked_once
from cometr_py.server.web.queries import experiment_page
from cometr_py.server.web.queries.experiment_page import AXES, ChartPoints

#: Points of a metric that a chart draws of a whole series, and at most of a range that it zooms into.
_SAMPLE, _FULL = 1000, 10_000
_MOST_EXPERIMENTS = 100
#: The largest patch that is shown, and how much of an archive is unpacked for it.
_LONGEST_PATCH = 2_000_000
_encoder = msgspec.json.Encoder()


def series(reader: PageContext, request: Request, _steps: list[str]) -> Response:
    """One metric of one or several experiments: sampled, or those after a number, or all in a range of an axis."""
    name = asked_once(request, "name")
    axis = asked_once(request, "axis")
    low, high = _real(request, "from"), _real(request, "to")
    after = asked_number(request, "after", 0) if "after" in request.query_params else -1
    found: list[ChartPoints] = []
    with reader.reading() as connection:
        for key in _keys(request):
            if axis in AXES and low is not None and high is not None:
                between = experiment_page.points_between(
                    connection, key, name, axis=axis, low=low, high=high, at_most=_FULL
                )
                found.append(between)
            else:
                found.append(experiment_page.newest_points(connection, key, name, after=after, at_most=_SAMPLE))
    return _json({"name": name, "series": found})


def live(reader: PageContext, request: Request, _steps: list[str]) -> Response:
    """For each experiment whether it runs, and how many points each of its metrics has."""
    found = []
    for key in _keys(request):
        experiment = reader.read("get_experiment_metadata", experimentKey=key)
        with reader.reading() as connection:
            metrics = experiment_page.metric_counts(connection, key)
        found.append({"key": key, "running": experiment["running"], "metrics": metrics})
    return _json({"experiments": found})


def output(reader: PageContext, _request: Request, steps: list[str]) -> Response:
    """The whole output as it was printed."""
    text = reader.read("get_output", experimentKey=steps[0])["output"]
    return Response(text, headers=dict(SAFE_HEADERS), media_type="text/plain")


def html(reader: PageContext, _request: Request, steps: list[str]) -> Response:
    """The HTML that was logged: shown in a frame, where nothing in it can run."""
    text = reader.read("get_html", experimentKey=steps[0])["html"]
    return Response(text or "", headers=dict(SAFE_HEADERS), media_type="text/html")


def patch(reader: PageContext, _request: Request, steps: list[str]) -> Response:
    """The changes of the working tree, as a file."""
    text, _ = patch_text(reader, steps[0])
    if text is None:
        raise ApiError("This experiment has no git patch", status=404)
    return Response(text, headers=dict(SAFE_HEADERS) | _as_file("changes.patch"), media_type="text/plain")


def asset(reader: PageContext, request: Request, steps: list[str]) -> Response:
    """The bytes of an asset, in parts if a player asks for them."""
    reply = stored_asset(reader, *steps)
    name = asked_once(request, "download")
    headers = dict(SAFE_HEADERS) | {"Cache-Control": "private, max-age=60"} | (_as_file(name) if name else {})
    if isinstance(reply.body, Path):
        response: Response = FileResponse(reply.body, headers=headers)
    else:
        response = Response(reply.body, headers=headers)
    response.headers["content-type"] = reply.header("content-type") or "application/octet-stream"
    return response


def stored_asset(reader: PageContext, key: str, asset_id: str) -> ServerReply:
    """The bytes of an asset as the API sends them."""
    reply: ServerReply = reader.read("get_asset", experimentKey=key, assetId=asset_id)
    return reply


def patch_text(reader: PageContext, key: str) -> tuple[str | None, bool]:
    """The git patch, None without one, and whether only its beginning is here. One SDK uploads it as a zip archive."""
    reply = reader.read("get_git_patch", experimentKey=key)
    if not isinstance(reply, ServerReply):
        return None, False
    with _opened(reply) as file:
        content = file.read(_LONGEST_PATCH + 1)
        if content[:4] == b"PK\x03\x04":
            try:
                content = _first_member(file)
            except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
                content = b"The patch is in an archive that cannot be read."
    return content[:_LONGEST_PATCH].decode("utf-8", "replace"), len(content) > _LONGEST_PATCH


def opened_asset(reader: PageContext, key: str, asset_id: str) -> io.BufferedIOBase:
    """An asset's bytes to read from."""
    return _opened(stored_asset(reader, key, asset_id))


def _opened(reply: ServerReply) -> io.BufferedIOBase:
    return reply.body.open("rb") if isinstance(reply.body, Path) else io.BytesIO(reply.body)


def _first_member(file: io.BufferedIOBase) -> bytes:
    with zipfile.ZipFile(file) as archive:
        names = [entry for entry in archive.infolist() if not entry.is_dir()]
        if not names:
            return b""
        with archive.open(names[0]) as member:
            return member.read(_LONGEST_PATCH + 1)


def _keys(request: Request) -> list[str]:
    return list(dict.fromkeys(asked(request, "key")))[:_MOST_EXPERIMENTS]


def _real(request: Request, name: str) -> float | None:
    try:
        value = float(asked_once(request, name))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name.rpartition('/')[2], safe='')}"}


def _json(content: object) -> Response:
    return Response(_encoder.encode(content), media_type="application/json")
