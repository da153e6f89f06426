# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Errors of the client. Those of httpx are raised besides, when no response arrives."""

from __future__ import annotations

import email.utils
import json
import math
import re
import time
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["UnexpectedStatus", "UnreadableReply"]

_SHOWN = 200
_REQUEST_ID_HEADERS = ("x-request-id", "x-correlation-id", "x-amzn-trace-id", "x-amz-request-id", "cf-ray")


class _ResponseError(Exception):
    """An error that a response caused; it can be pickled.

    Attributes:
        status_code: HTTP status.
        content: The response's body.
        headers: The response's headers, names in lower case.
        method: HTTP method of the request, empty if unknown.
        path: Path of the request, without its query.
    """

    def __init__(
        self,
        status_code: int,
        content: bytes,
        headers: Mapping[str, str] | None = None,
        method: str = "",
        path: str = "",
        secrets: Iterable[str] = (),
    ) -> None:
        """Describe a response.

        Args:
            status_code: HTTP status.
            content: The response's body.
            headers: The response's headers.
            method: HTTP method of the request.
            path: Path of the request.
            secrets: Strings that must not appear in the message if the server repeats them.
        """
        self.status_code = status_code
        self.content = content
        self.headers = {name.lower(): value for name, value in (headers or {}).items()}
        self.method = method
        self.path = path
        self._secrets = tuple(secret for secret in secrets if secret)
        super().__init__(self._message())

    def __reduce__(self) -> tuple[Any, ...]:
        """Support pickling; what must not appear in the message is not pickled."""
        return _rebuild, (type(self), self.args, {**vars(self), "_secrets": ()})

    def _message(self) -> str:
        raise NotImplementedError

    def _shown(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        text = " ".join(text.split())
        return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."

    def _beginning(self) -> str:
        return self._shown(self.content[:10_000].decode(errors="replace"))

    def _where(self) -> str:
        request = f"{self.method} {self.path} " if self.method else ""
        return f"{request}answered {self.status_code}"


class UnexpectedStatus(_ResponseError):
    """The status of the response is not a described success.

    Attributes:
        msg: The server's message, None if its body has none.
        code: ``code`` of the error's body, usually the status again.
        sdk_error_code: Comet's number of the error, None if there is none.
        request_id: The server's ID of this request, if it sent one; support teams ask for it.
        retry_after: Seconds to wait before a retry, if the server asked for a wait.
    """

    msg: str | None
    code: int | None
    sdk_error_code: int | None
    request_id: str | None
    retry_after: float | None

    def _message(self) -> str:
        fields = _object(self.content)
        found = fields.get("msg")
        self.msg = self._shown(found) if isinstance(found, str) and found.strip() else None
        self.code = _integer(fields.get("code"))
        self.sdk_error_code = _integer(fields.get("sdk_error_code", fields.get("sdkErrorCode"))) or None
        self.request_id = next((self.headers[name] for name in _REQUEST_ID_HEADERS if name in self.headers), None)
        self.retry_after = _retry_after(self.headers)
        where = self._where()
        if self.sdk_error_code is not None:
            where += f", error code {self.sdk_error_code}"
        if self.request_id:
            where += f", request id {self.request_id}"
        shown = self.msg or self._beginning()
        return f"{shown} ({where})" if shown else f"The server {where}"


class UnreadableReply(_ResponseError):
    """The response reports success, but its body is not what is described: HTML, empty, null, another shape.

    Attributes:
        reason: How the body differs from the description, such as the member that is missing.
    """

    def __init__(
        self,
        status_code: int,
        content: bytes,
        headers: Mapping[str, str] | None = None,
        method: str = "",
        path: str = "",
        secrets: Iterable[str] = (),
        reason: str = "",
    ) -> None:
        """Describe a response; ``reason`` is how its body differs from the description."""
        self.reason = reason
        super().__init__(status_code, content, headers, method, path, secrets)

    def _message(self) -> str:
        shown = [part for part in (self._shown(self.reason), repr(self._beginning())) if part]
        return f"The reply is not what the API describes: {'; it begins '.join(shown)} ({self._where()})"


def _rebuild(kind: type[Exception], args: tuple[Any, ...], state: dict[str, Any]) -> Exception:
    error = kind.__new__(kind, *args)
    error.args = args
    vars(error).update(state)
    return error


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _integer(value: object) -> int | None:
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the requested wait in seconds: a number in either header, or a date in the standard one."""
    for name in ("retry-after-custom", "retry-after"):
        text = headers.get(name)
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
