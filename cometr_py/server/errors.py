"""The exception that becomes the error body which every Comet client reads."""

from __future__ import annotations

#: Comet's own error numbers, as far as this server uses them.
BAD_KEY = 90212
NO_SUCH_EXPERIMENT = 90211
NO_EXPERIMENT_KEY = 90998
EXPERIMENT_EXISTS = 90999
NO_SUCH_WORKSPACE = 90219
NO_PROJECT_NAME = 98219
NAME_TOO_LONG = 1341241
NO_SUCH_ARTIFACT = 624522
NO_SUCH_ARTIFACT_VERSION = 624523
ARTIFACT_VERSION_EXISTS = 90399
ARTIFACT_VERSION_IMMUTABLE = 90401
ARTIFACT_VERSION_NOT_CLOSED = 90402
ARTIFACT_VERSION_IN_ERROR = 90403
ARTIFACT_STATE_INVALID = 90410
REGISTRY_VERSION_INVALID = 42001
NO_MODEL_TO_UPDATE = 42006
NO_SUCH_REGISTRY_MODEL = 42008


class ApiError(Exception):
    """The request is answered with an error, and nothing that its handler wrote is kept."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        code: int = 0,
        data: object = None,
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Describe the reply."""
        super().__init__(message)
        self.message = message
        self.status = status
        self.code = code
        self.data = data
        self.headers = headers

    def body(self) -> dict[str, object]:
        """Return the JSON object to send."""
        return {"msg": self.message, "code": self.status, "sdk_error_code": self.code, "data": self.data}
