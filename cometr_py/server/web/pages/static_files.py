"""The files that the pages load: style sheet, scripts, picture, and the charts' library out of its own package."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
from pathlib import Path

from starlette.responses import FileResponse, Response

from cometr_py.server.errors import ApiError

_HERE = Path(__file__).parents[1] / "static"
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
_YEAR = 365 * 24 * 3600


def static_file(steps: list[str]) -> Response:
    """Return the file that the end of an address names: a version, and the file's name."""
    path = _files().get(steps[1]) if len(steps) == 2 else None
    if path is None:
        raise ApiError("There is no such file", status=404)
    kept = f"max-age={_YEAR}, immutable" if steps[0] == version() else "no-cache"
    response = FileResponse(path, headers={"Cache-Control": kept})
    response.headers["content-type"] = _TYPES[path.suffix]
    return response


@functools.cache
def version() -> str:
    """Return a part of the files' addresses that changes when a file does, so that browsers may cache them."""
    found = hashlib.sha256()
    for name, path in sorted(_files().items()):
        found.update(name.encode() + path.read_bytes())
    return found.hexdigest()[:12]


@functools.cache
def _files() -> dict[str, Path]:
    return {path.name: path for path in _HERE.iterdir() if path.suffix in _TYPES} | {"plotly.min.js": _plotly_script()}


def _plotly_script() -> Path:
    """Return the script in plotly's package, without importing plotly, which is slow."""
    spec = importlib.util.find_spec("plotly")
    assert spec is not None and spec.submodule_search_locations
    return Path(next(iter(spec.submodule_search_locations))) / "package_data" / "plotly.min.js"
