"""Which operation a request asks for: clients address the same one in several ways."""

from __future__ import annotations

from cometr_py.core import api_spec
from cometr_py.server.api.messages import ServerRequest
from cometr_py.server.errors import ApiError

_METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")
#: Below it the description has the paths that Comet's SDKs use beside the public API.
_PRIVATE = "/clientlib"


def find_operation(request: ServerRequest) -> tuple[api_spec.Operation, dict[str, str]]:
    """Return the operation that a request asks for, with the parameters in its path.

    Raises:
        ApiError: No operation has this path (404), or only with another method (405).
    """
    paths = _described_paths(request.path)
    found = _match(request.method, paths)
    if found is not None:
        return found
    allowed = _methods_at(paths)
    if allowed:
        raise ApiError(
            f"{request.path[:200]} takes {', '.join(allowed)}, not {request.method[:20]}",
            status=405,
            headers=(("Allow", ", ".join(allowed)),),
        )
    raise ApiError(f"There is nothing at {request.path[:200]}", status=404)


def has_operation(path: str) -> bool:
    """Return whether an operation has this path, with whatever method. The path is undecoded."""
    return bool(_methods_at(_described_paths(path)))


def operation_id(method: str, path: str) -> str | None:
    """Return the ID of the operation with this method and undecoded path; None if there is none."""
    found = _match(method, _described_paths(path))
    return None if found is None else found[0].id


def _match(method: str, paths: list[str]) -> tuple[api_spec.Operation, dict[str, str]] | None:
    return next((found for path in paths if (found := api_spec.match(method, path)) is not None), None)


def _methods_at(paths: list[str]) -> list[str]:
    return sorted({method for method in _METHODS for path in paths if api_spec.match(method, path)})


def _described_paths(path: str) -> list[str]:
    """Return the paths of the description that a path may stand for.

    Clients append paths to the base URL that they were given: with or without `/clientlib`, and perhaps with a slash
    at its end. Some SDKs also call the public API without `/api`.
    """
    path = _rooted(path)
    rest = _rooted(path.removeprefix(_PRIVATE)) if path.startswith(f"{_PRIVATE}/") else path
    found = [path, f"{_PRIVATE}{rest}", rest]
    if rest.startswith("/rest/v2/"):
        found.append(f"/api{rest}")
    return list(dict.fromkeys(found))


def _rooted(path: str) -> str:
    return f"/{path.lstrip('/')}"
