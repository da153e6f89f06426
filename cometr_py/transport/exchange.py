"""The rules for every request and response, synchronous or not."""

from __future__ import annotations

import logging
import re
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
from comet_rest_v2.bodies import REPLAYABLE

from cometr_py.config import Settings
from cometr_py.core import api_spec
from cometr_py.core.api_spec import Operation
from cometr_py.core.failures import classify
from cometr_py.core.logs import logger
from cometr_py.core.retrying import RetryPolicy
from cometr_py.errors import (
    APIConnectionError,
    APIResponseError,
    APITimeoutError,
    CometError,
    error_for_response,
    unexpected_reply,
)
from cometr_py.redaction import redact
from cometr_py.transport.server_profile import SERVER_HEADER, note_response

__all__ = ["ERROR_BODY_BYTES", "Exchange"]

ERROR_BODY_BYTES = 64 * 1024
"""Bytes of an error response that are read."""

_LOGGED_BYTES = 1000


@dataclass(frozen=True)
class Exchange:
    """The rules for requests to one server with one API key.

    Attributes:
        base_url: The server's URL.
        key: The API key.
        policy: When to repeat a request.
        settings: The settings that the connection was made with.
    """

    base_url: httpx.URL
    key: str = field(repr=False)
    settings: Settings
    policy: RetryPolicy = field(default_factory=RetryPolicy)

    def authorize(self, request: httpx.Request) -> None:
        """Add the API key to the request unless it goes to another server."""
        if _origin(request.url) == _origin(self.base_url):
            request.headers.setdefault("Authorization", self.key)

    def operation(self, request: httpx.Request) -> Operation | None:
        """Return the operation of a request; None if the description has none."""
        found = api_spec.match(request.method, self.path(request))
        return found[0] if found else None

    def path(self, request: httpx.Request) -> str:
        """Return the request's path without its query and without the path of the server's URL."""
        path = request.url.raw_path.partition(b"?")[0].decode("ascii")
        return path.removeprefix(self.base_url.raw_path.decode("ascii").rstrip("/"))

    def follows_redirects(self, request: httpx.Request, asked: object = None) -> bool:
        """Return whether to follow redirects, as for large files on another server.

        Args:
            request: The request.
            asked: The caller's choice, if it is a boolean.
        """
        if isinstance(asked, bool):
            return asked
        operation = self.operation(request)
        return operation is not None and operation.method == "GET" and operation.reply == "bytes"

    def is_retryable(self, request: httpx.Request, error: Exception) -> bool:
        """Return whether sending the request again may help and does no harm."""
        if not isinstance(error, CometError):
            return False
        failure = classify(error)
        # A web page instead of JSON may disappear within minutes, but hardly within the seconds of these retries.
        if not failure.transient or isinstance(error, APIResponseError) or not request.extensions.get(REPLAYABLE, True):
            return False
        operation = self.operation(request)
        return not failure.outcome_unknown or (operation is not None and operation.idempotent)

    def log_retry(self, error: Exception, wait: float) -> None:
        """Log that a request is sent again after ``wait`` seconds."""
        logger.info("%s Trying again in %.1f s.", redact(str(error), [self.key]), wait)

    def error_in(self, request: httpx.Request, response: httpx.Response, body: bytes | None) -> CometError | None:
        """Return the error in a response; None if there is none.

        Args:
            request: The request.
            response: The response, after redirects.
            body: Its body, as far as it was read; ``None`` if it will be streamed.
        """
        path = self.path(request)
        headers, content_type = dict(response.headers), response.headers.get("content-type")
        if logger.isEnabledFor(logging.INFO):
            self._log_exchange(request, response, body)
        if not response.is_success:
            if response.has_redirect_location:
                target = httpx.URL(response.headers["location"])
                place = f"{target.scheme}://{target.netloc.decode('ascii')}" if target.host else "another path"
                body = f"redirected to {place}; check COMET_URL_OVERRIDE".encode()
            return error_for_response(
                response.status_code,
                body or b"",
                content_type,
                headers,
                request.method,
                path,
                meanings=api_spec.error_codes(),
                kinds=api_spec.error_kinds(),
                secrets=[self.key],
            )
        if _origin(response.request.url) == _origin(self.base_url):
            note_response(self.settings, response.headers.get(SERVER_HEADER))
        operation = self.operation(request)
        if body is None or operation is None or not (reason := _mismatch(operation, body, content_type)):
            return None
        return self.unexpected(request, response, body, reason)

    def unexpected(
        self, request: httpx.Request, response: httpx.Response, body: bytes, reason: str
    ) -> APIResponseError:
        """Return the error for a response that reports success but is unusable."""
        return unexpected_reply(
            reason,
            response.status_code,
            body,
            response.headers.get("content-type"),
            dict(response.headers),
            request.method,
            self.path(request),
            secrets=[self.key],
        )

    def failure(self, request: httpx.Request, error: Exception) -> CometError:
        """Convert an error of the HTTP library to one of this package."""
        path, host = self.path(request), _host_and_port(request.url)
        what = f"{request.method} {path}"
        reason, passing = self._reason(error)
        if (at_proxy := self._proxy_failure(request, error)) is not None:
            return at_proxy
        match error:
            case httpx.TooManyRedirects() | httpx.DecodingError():
                return APIResponseError(
                    "The server redirects in circles" if isinstance(error, httpx.TooManyRedirects) else reason,
                    status=200 if isinstance(error, httpx.DecodingError) else 302,
                    method=request.method,
                    path=path,
                )
            case httpx.ReadTimeout() | httpx.WriteTimeout():
                limit = "read" if isinstance(error, httpx.ReadTimeout) else "write"
                seconds = request.extensions["timeout"][limit]
                return APITimeoutError(
                    f"{host} did not answer {what} within {seconds:g} s. It may be overloaded, or a proxy in between "
                    "may be holding the connection.",
                    method=request.method,
                    path=path,
                    sent=True,
                )
            case httpx.TimeoutException():
                return APITimeoutError(
                    f"Cannot reach {host} for {what}: no connection in time. Check COMET_URL_OVERRIDE, the network and "
                    "its firewalls.",
                    method=request.method,
                    path=path,
                )
            case httpx.ConnectError() | httpx.ProxyError() | httpx.UnsupportedProtocol():
                return APIConnectionError(
                    f"Cannot reach {host} for {what}: {reason}",
                    method=request.method,
                    path=path,
                    passing=passing,
                )
        return APIConnectionError(
            f"The connection to {host} broke during {what}: {reason}",
            method=request.method,
            path=path,
            sent=True,
            passing=passing,
        )

    def _proxy_failure(self, request: httpx.Request, error: Exception) -> APIConnectionError | None:
        """Return the error if the proxy, and not the server, cannot be reached or refuses."""
        proxy = self.settings.network.proxy_for(str(request.url))
        at_proxy = httpx.ProxyError | httpx.ConnectError | httpx.ConnectTimeout
        if proxy is None or not isinstance(error, at_proxy):
            return None
        causes = list(_causes(error))
        if any(isinstance(cause, ssl.SSLError) for cause in causes):
            return None  # the server's certificate, to which the proxy has opened a connection
        text = redact(str(error), [self.key, proxy.url]).rstrip(".")
        refused = isinstance(error, httpx.ProxyError) and re.match(r"4\d\d\b", text) is not None
        if isinstance(error, httpx.ConnectTimeout):
            text = "no connection in time"
        elif any(isinstance(cause, ConnectionRefusedError) for cause in causes):
            text = "connection refused"
        elif any(isinstance(cause, socket.gaierror) for cause in causes):
            text = "no such host is known"
        kind = APITimeoutError if isinstance(error, httpx.ConnectTimeout) else APIConnectionError
        path = self.path(request)
        return kind(
            f"The proxy {proxy} gives no connection to {_host_and_port(request.url)} for {request.method} {path}: "
            f"{text or type(error).__name__}. Correct or unset {proxy.variable}, or add {request.url.host} to NO_PROXY "
            "if it can be reached without a proxy.",
            method=request.method,
            path=path,
            passing=not refused,
        )

    def _reason(self, error: Exception) -> tuple[str, bool]:
        """Return the reason with what to check, and whether the failure is transient."""
        for cause in _causes(error):
            if isinstance(cause, ssl.SSLCertVerificationError):
                return (
                    f"its certificate is not trusted ({cause.verify_message}). REQUESTS_CA_BUNDLE or SSL_CERT_FILE can "
                    "name a file with the certificates to trust.",
                    False,
                )
            if isinstance(cause, ssl.SSLError) and isinstance(error, httpx.ConnectError):
                return (
                    f"no secure connection ({cause.reason or cause}). Check that COMET_URL_OVERRIDE begins with the "
                    "right one of http and https.",
                    isinstance(cause, ssl.SSLEOFError),
                )
            if isinstance(cause, socket.gaierror):
                return "no such host is known. Check COMET_URL_OVERRIDE and the network.", True
            if isinstance(cause, ConnectionRefusedError):
                return "connection refused. Check COMET_URL_OVERRIDE, and that the server is running.", True
        text = redact(str(error), [self.key]).rstrip(".") or type(error).__name__
        return f"{text}.", not isinstance(error, httpx.LocalProtocolError | httpx.UnsupportedProtocol)

    def _log_exchange(self, request: httpx.Request, response: httpx.Response, body: bytes | None) -> None:
        """Log a request and its response in one line; at level DEBUG with the beginning of their bodies."""
        url = redact(str(request.url), [self.key])
        if not logger.isEnabledFor(logging.DEBUG):
            logger.info("%s %s answered %s", request.method, url, response.status_code)
            return
        sent = request.content if isinstance(request.stream, httpx.ByteStream) else b""
        shown, answer = self._loggable(sent, request.headers), self._loggable(body or b"", response.headers)
        logger.debug("%s", f"{request.method} {url} {shown}answered {response.status_code} {answer}".rstrip())

    def _loggable(self, body: bytes, headers: httpx.Headers) -> str:
        """Return the beginning of a JSON or text body, on one line, and a space; nothing of other bodies."""
        kind = headers.get("content-type", "").partition(";")[0]
        if not body or "content-encoding" in headers or not (kind.startswith("text/") or kind.endswith("json")):
            return ""
        text = redact(body[:_LOGGED_BYTES].decode("utf-8", "replace"), [self.key])
        if len(body) > _LOGGED_BYTES:
            text = text[: -len(self.key)]  # it may end with the first half of the key
        return " ".join(text.split()) + " "


def _mismatch(operation: Operation, body: bytes, content_type: str | None) -> str | None:
    """Return how a successful response obviously differs from the description; None if it does not."""
    if operation.reply == "bytes":
        return None
    start = body[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] == b"<" or (start and "html" in (content_type or "")):
        return "it is a web page, probably of a proxy or of another server; check COMET_URL_OVERRIDE"
    if operation.reply is None:
        return None
    if not start:
        return "the body is empty"
    if start[:1] != (b"{" if operation.reply == "object" else b"["):
        return f"the body is not a JSON {operation.reply}"
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and everything that caused it."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        found = waiting.pop()
        if found in seen:
            continue
        seen.append(found)
        yield found
        waiting.extend(one for one in (found.__cause__, found.__context__) if one is not None)
        if isinstance(found, BaseExceptionGroup):
            waiting.extend(found.exceptions)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    port = url.port or {"http": 80, "https": 443}.get(url.scheme)
    return url.scheme, url.host, port


def _host_and_port(url: httpx.URL) -> str:
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{host}:{_origin(url)[2]}"
