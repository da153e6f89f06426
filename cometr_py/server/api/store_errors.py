"""Failures of the store as errors of the API, for requests and pages."""

from __future__ import annotations

from pathlib import Path

from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import Store
from cometr_py.server.storage.store_failures import StoreFailureKind, classify

_STATUS = {StoreFailureKind.BUSY: 503, StoreFailureKind.FULL: 507}


def store_error(error: BaseException, store: Store, home: Path) -> ApiError | None:
    """Return the response to a request that failed in this way, None if the store is not the reason."""
    failure = classify(error, home, store.path)
    if failure is None:
        return None
    headers = (("Retry-After", "1"),) if failure.kind is StoreFailureKind.BUSY else ()
    return ApiError(failure.message, status=_STATUS.get(failure.kind, 500), headers=headers)
