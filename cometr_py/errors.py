"""Every exception of cometr_py, and the conversion of error responses to exceptions.

All of them derive from :class:`CometError`, so ``except CometError`` catches every error that this package raises on
purpose. No message contains an API key.
"""

from __future__ import annotations

import email.utils
import http
import json
import math
import re
import reprlib
import time
from collections.abc import Iterable, Mapping

from cometr_py.redaction import redact

__all__ = [
    "APIConnectionError",
    "APIResponseError",
    "APITimeoutError",
    "ArgumentError",
    "AuthenticationError",
    "BadRequestError",
    "CometError",
    "CometWarning",
    "ConfigurationError",
    "DeliveryError",
    "ExperimentEndedError",
    "FileChangedError",
    "NewerFormatError",
    "NotFoundError",
    "NotSupportedError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "ServerError",
    "SkippedValueWarning",
    "SnapshotError",
    "error_for_response",
    "unexpected_reply",
]

_TEXT_LIMIT = 200
_VALUE_LIMIT = 80
_BODY_LIMIT = 64 * 1024
_REQUEST_ID_HEADERS = ("x-request-id", "x-correlation-id", "x-amzn-trace-id", "x-amz-request-id", "cf-ray")


class CometError(Exception):
    """Base of every error that cometr_py raises on purpose."""


class CometWarning(UserWarning):
    """A questionable setting or result that is ignored, such as a broken ``.comet.yml``."""


class SkippedValueWarning(CometWarning):
    """A value cannot be recorded and is skipped; the message names it and what to log instead.

    Shown once per method and name. In strict mode (``create_experiment(strict=True)``, ``COMET_STRICT=1``) the method
    raises its error instead.
    """


class ConfigurationError(CometError, ValueError):
    """A setting is missing or malformed; the message names it and where to set it."""


class ArgumentError(CometError, ValueError):
    """An argument is invalid.

    Attributes:
        argument: The argument's name.
        value: Its value.
        remedy: What to pass instead, a sentence.
    """

    def __init__(self, argument: str, value: object, remedy: str) -> None:
        """Describe an argument and its remedy."""
        super().__init__(argument, value, remedy)
        self.argument = argument
        self.value = value
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the argument, its value unless it is a key, and the remedy."""
        shown = "***" if "key" in self.argument.split("_") and "api" in self.argument else _short(self.value)
        return f"{self.argument}={shown}: {self.remedy}"


class ExperimentEndedError(CometError, RuntimeError):
    """The experiment was stopped; it can still be read, but nothing can be logged."""

    def __init__(self, message: str = "This experiment already ended and cannot be modified.") -> None:
        """Use the usual message by default."""
        super().__init__(message)


class FileChangedError(CometError):
    """A file changed while it was read, or after it was logged. Nothing of it is stored."""


class SnapshotError(CometError):
    """A file cannot be kept as it is when it is logged, because the disk is full, for example. It is skipped."""


class APIConnectionError(CometError):
    """The server cannot be reached, or the connection broke before its response.

    Attributes:
        method: HTTP method of the request, ``None`` if there was none yet.
        path: Path of the request.
        sent: Whether the request may have reached the server.
        passing: Whether retrying later may help.
    """

    def __init__(
        self,
        message: str,
        *,
        method: str | None = None,
        path: str | None = None,
        sent: bool = False,
        passing: bool = True,
    ) -> None:
        """Describe a request without a response."""
        super().__init__(message)
        self.method = method
        self.path = path
        self.sent = sent
        self.passing = passing

    def __reduce__(self) -> tuple[object, ...]:
        """Support pickling."""
        return _rebuild, (type(self), self.args, vars(self))


class APITimeoutError(APIConnectionError):
    """The server did not answer in time."""


class DeliveryError(CometError):
    """Logged data could not be delivered; it is still on this machine's disk."""


class NewerFormatError(CometError):
    """A file was written by a newer version of cometr_py, in a format that this version cannot read.

    The file is unchanged. Upgrade cometr_py to use it.

    Attributes:
        reason: Which version wrote it and what to do, as the end of a sentence that begins with the file's name.
    """

    reason = ""


class NotSupportedError(CometError):
    """The server does not have this operation; the message names what does the same on this server."""


class ResponseError(CometError):
    """The server rejected the request, or its response is unusable.

    Attributes:
        message: The server's message, or a description of its response; at most 200 characters.
        status: HTTP status.
        code: ``code`` of the error's body, usually the status again.
        sdk_error_code: Comet's number of the error, ``None`` if there is none.
        meaning: The description of that number.
        method: HTTP method of the request.
        path: Path of the request, without its query.
        request_id: The server's ID of this request, if it sent one; support teams ask for it.
        retry_after: Seconds to wait before a retry, if the server asked for a wait.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        method: str,
        path: str,
        code: int | None = None,
        sdk_error_code: int | None = None,
        meaning: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        """Describe a response."""
        super().__init__(message)
        self.message = message
        self.status = status
        self.method = method
        self.path = path
        self.code = code
        self.sdk_error_code = sdk_error_code
        self.meaning = meaning
        self.request_id = request_id
        self.retry_after = retry_after

    def __str__(self) -> str:
        """Return the message with request, status, and error code."""
        where = f"{self.method} {self.path} answered {self.status}"
        if self.sdk_error_code is not None:
            where += f", error code {self.sdk_error_code}"
            if self.meaning:
                where += f": {self.meaning}"
        if self.request_id:
            where += f", request id {self.request_id}"
        return f"{self.message} ({where})"

    def __reduce__(self) -> tuple[object, ...]:
        """Support pickling."""
        return _rebuild, (type(self), self.args, {k: v for k, v in vars(self).items() if k != "message"})


class BadRequestError(ResponseError):
    """400: the server did not accept the request."""


class AuthenticationError(ResponseError):
    """401: the API key is not known to this server."""

    def __str__(self) -> str:
        """Return the message with what to check."""
        return f"{super().__str__()} Check the API key, and that it belongs to this server."


class PaymentRequiredError(ResponseError):
    """402: the workspace's plan does not include this."""


class PermissionDeniedError(ResponseError):
    """403: the API key may not do this."""


class NotFoundError(ResponseError):
    """404, or 400 with an equivalent code: it does not exist."""


class RateLimitError(ResponseError):
    """429: too many requests; ``retry_after`` is how long to wait."""


class ServerError(ResponseError):
    """5xx: the server, or a proxy in front of it, failed."""


class APIResponseError(ResponseError):
    """The server reported success with a body other than described, or redirected elsewhere."""


def error_for_response(
    status: int,
    body: bytes,
    content_type: str | None,
    headers: Mapping[str, str],
    method: str,
    path: str,
    *,
    meanings: Mapping[int, str] | None = None,
    kinds: Mapping[int, str] | None = None,
    secrets: Iterable[str] = (),
) -> ResponseError:
    """Return the error for a response with a status other than 2xx, whatever its body.

    Args:
        status: HTTP status.
        body: The response's body; it may be HTML, empty, or broken JSON.
        content_type: Value of the response's ``Content-Type``.
        headers: The response's headers, in upper or lower case.
        method: HTTP method of the request.
        path: Path of the request.
        meanings: What Comet's error codes mean, from :func:`cometr_py.core.api_spec.error_codes`.
        kinds: What kind of error each code is, from :func:`cometr_py.core.api_spec.error_kinds`. Many come with
            status 400.
        secrets: Strings that must not appear in the message if the server repeats them.
    """
    secrets = list(secrets)
    fields = _error_fields(body)
    sdk_error_code = _integer(fields.get("sdk_error_code", fields.get("sdkErrorCode"))) or None
    given = fields.get("msg")
    message = given if isinstance(given, str) and given.strip() else _describe_body(status, body, content_type, secrets)
    kind = (kinds or {}).get(sdk_error_code) if sdk_error_code is not None else None
    return _error_class(status, kind)(
        _cut(redact(message, secrets)),
        status=status,
        method=method,
        path=path,
        code=_integer(fields.get("code")),
        sdk_error_code=sdk_error_code,
        meaning=(meanings or {}).get(sdk_error_code) if sdk_error_code is not None else None,
        request_id=_request_id(headers),
        retry_after=_retry_after(headers),
    )


def unexpected_reply(
    reason: str,
    status: int,
    body: bytes,
    content_type: str | None,
    headers: Mapping[str, str],
    method: str,
    path: str,
    *,
    secrets: Iterable[str] = (),
) -> APIResponseError:
    """Return the error for a response that reports success but is unusable for a reason."""
    secrets = list(secrets)
    seen = _glimpse(body, content_type, secrets)
    message = f"The reply is not what the API describes: {reason}" + (f"; it begins {seen!r}" if seen else "")
    return APIResponseError(
        _cut(redact(message, secrets)),
        status=status,
        method=method,
        path=path,
        request_id=_request_id(headers),
    )


def _error_class(status: int, kind: str | None) -> type[ResponseError]:
    of_kind: dict[str | None, type[ResponseError]] = {
        "not_found": NotFoundError,
        "unauthorized": AuthenticationError,
        "forbidden": PermissionDeniedError,
    }
    if status in (400, 403) and kind in of_kind:
        return of_kind[kind]
    of_status: dict[int, type[ResponseError]] = {
        400: BadRequestError,
        401: AuthenticationError,
        402: PaymentRequiredError,
        403: PermissionDeniedError,
        404: NotFoundError,
        429: RateLimitError,
    }
    if status in of_status:
        return of_status[status]
    if status >= 500:
        return ServerError
    return ResponseError if status >= 400 else APIResponseError


def _error_fields(body: bytes) -> dict[str, object]:
    try:
        found = json.loads(body) if len(body) <= _BODY_LIMIT else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _describe_body(status: int, body: bytes, content_type: str | None, secrets: Iterable[str]) -> str:
    try:
        phrase = http.HTTPStatus(status).phrase
    except ValueError:
        phrase = f"HTTP status {status}"
    seen = _glimpse(body, content_type, secrets)
    return f"{phrase}: {seen}" if seen else phrase


def _glimpse(body: bytes, content_type: str | None, secrets: Iterable[str]) -> str:
    """Return the readable beginning of a body, on one line; empty for binary data."""
    # Secrets are replaced before the text is cut: half of one would not be found.
    text = redact(body[:_BODY_LIMIT].decode("utf-8", "replace"), secrets)
    if "\x00" in text or text.count("�") > len(text) // 10:
        return ""
    if "html" in (content_type or "") or text.lstrip()[:1] == "<":
        title = re.search(r"<title[^>]*>(.*?)</title>", text, re.IGNORECASE | re.DOTALL)
        text = title.group(1) if title else re.sub(r"<[^>]*>", " ", text)
    return _cut(" ".join(text.split()), _TEXT_LIMIT // 2)


def _request_id(headers: Mapping[str, str]) -> str | None:
    return next((found for name in _REQUEST_ID_HEADERS if (found := _header(headers, name))), None)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the requested wait in seconds: a number in either header, or a date in the standard one."""
    for name in ("retry-after-custom", "retry-after"):
        text = _header(headers, name)
        if text is None:
            continue
        try:
            seconds = float(text)
        except ValueError:
            try:
                seconds = email.utils.parsedate_to_datetime(text).timestamp() - time.time()
            except (ValueError, OverflowError):
                continue
        if math.isfinite(seconds):
            return max(0.0, seconds)
    return None


def _header(headers: Mapping[str, str], name: str) -> str | None:
    found = headers.get(name)
    if found is None:
        found = next((value for key, value in headers.items() if key.lower() == name), None)
    return found


def _integer(value: object) -> int | None:
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _short(value: object) -> str:
    try:
        # Written out, nested containers may take longer than the training.
        shown = reprlib.repr(value) if isinstance(value, (dict, list, tuple, set, frozenset)) else repr(value)
    except Exception:  # a failing repr must not hide the error
        shown = f"<{type(value).__name__}>"
    return _cut(shown, _VALUE_LIMIT)


def _cut(text: str, limit: int = _TEXT_LIMIT) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _rebuild(kind: type[Exception], args: tuple[object, ...], named: dict[str, object]) -> Exception:
    return kind(*args, **named)
