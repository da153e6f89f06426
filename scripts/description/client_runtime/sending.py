"""Send requests with retries, stream responses, and write them to files."""

from __future__ import annotations

import contextlib
import logging
import os
import uuid
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
from comet_rest_v2.bodies import REPLAYABLE, FileBody, async_body, prepare_body
from comet_rest_v2.errors import UnexpectedStatus, UnreadableReply
from comet_rest_v2.retrying import RetryPolicy, WaitAfter, repeat, repeat_async
from comet_rest_v2.types import UNSET, Response, Unset

__all__ = [
    "IDEMPOTENT",
    "AsyncStreamedResponse",
    "Sender",
    "StreamedResponse",
    "default_is_retryable",
    "default_on_retry",
    "default_unexpected_status",
    "default_unreadable_reply",
    "response_of_file",
    "shown_url",
]

IDEMPOTENT = "comet_rest_v2.idempotent"
"""Request extension: whether sending the request twice does no more than sending it once."""

Timeout = float | httpx.Timeout | None | Unset
logger = logging.getLogger("comet_rest_v2")


def default_unexpected_status(response: httpx.Response) -> Exception:
    """Return the error for a status that is not a described success."""
    return UnexpectedStatus(*_description(response), secrets=_secrets(response.request))


def default_unreadable_reply(response: httpx.Response, cause: Exception) -> Exception:
    """Return the error for a success whose body is not what is described."""
    reason = f"it has no {cause}" if isinstance(cause, KeyError) else str(cause) or type(cause).__name__
    return UnreadableReply(*_description(response), secrets=_secrets(response.request), reason=reason)


def default_is_retryable(request: httpx.Request, error: Exception) -> bool:
    """Return whether sending the request again may help and does no harm.

    A request that was not processed is sent again. One that may have been processed is sent again only if its operation
    is idempotent.
    """
    if not request.extensions.get(REPLAYABLE, True):
        return False
    match error:
        case httpx.ConnectError() | httpx.ConnectTimeout() | httpx.PoolTimeout():
            return "CERTIFICATE_VERIFY_FAILED" not in str(error)
        case httpx.TimeoutException() | httpx.NetworkError() | httpx.RemoteProtocolError():
            return bool(request.extensions.get(IDEMPOTENT))
        case UnexpectedStatus(status_code=425 | 429):
            return True
        case UnexpectedStatus(status_code=status):
            passing = status == 408 or (status >= 500 and status != 501)
            return passing and bool(request.extensions.get(IDEMPOTENT))
    return False


def shown_url(request: httpx.Request) -> str:
    """Return the URL of a request without an API key: two operations take it in the query."""
    url = request.url
    return str(url.copy_set_param("apiKey", "***") if "apiKey" in url.params else url)


def response_of_file(response: httpx.Response, target: str | os.PathLike[str]) -> Response[Path]:
    """Return the response whose body was written to a file."""
    request = response.request
    return Response(response.status_code, b"", response.headers, Path(target), request.method, shown_url(request))


def default_on_retry(error: Exception, wait: float) -> None:
    """Log that a request is sent again after ``wait`` seconds."""
    logger.info("%s Trying again in %.1f s.", error, wait)


class StreamedResponse:
    """A successful response whose body is read piece by piece."""

    def __init__(self, response: httpx.Response, on_broken: Callable[[httpx.Request, Exception], Exception]) -> None:
        """Wrap a response that is open."""
        self._response = response
        self._on_broken = on_broken
        self.status_code: int = response.status_code
        self.headers: Mapping[str, str] = response.headers

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the body, in pieces of ``chunk_size`` bytes if given."""
        try:
            yield from self._response.iter_bytes(chunk_size)
        except httpx.HTTPError as failure:
            error = self._on_broken(self._response.request, failure)
        else:
            return
        raise error

    def read(self) -> bytes:
        """Return the whole body."""
        return b"".join(self.iter_bytes())


class AsyncStreamedResponse:
    """A successful response whose body is read piece by piece, in an event loop."""

    def __init__(self, response: httpx.Response, on_broken: Callable[[httpx.Request, Exception], Exception]) -> None:
        """Wrap a response that is open."""
        self._response = response
        self._on_broken = on_broken
        self.status_code: int = response.status_code
        self.headers: Mapping[str, str] = response.headers

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the body, in pieces of ``chunk_size`` bytes if given."""
        try:
            async for chunk in self._response.aiter_bytes(chunk_size):
                yield chunk
        except httpx.HTTPError as failure:
            error = self._on_broken(self._response.request, failure)
        else:
            return
        raise error

    async def read(self) -> bytes:
        """Return the whole body."""
        return b"".join([chunk async for chunk in self.iter_bytes()])


class Sender:
    """What both kinds of client have in common: every request is sent here."""

    __slots__ = ()

    retries: int | RetryPolicy
    on_error_status: Callable[[httpx.Response], Exception]
    on_broken: Callable[[httpx.Request, Exception], Exception]
    is_retryable: Callable[[httpx.Request, Exception], bool]
    on_retry: Callable[[Exception, float], object]

    def get_httpx_client(self) -> httpx.Client:
        """Return the client that sends requests."""
        raise NotImplementedError

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the client that sends requests in an event loop."""
        raise NotImplementedError

    def send(self, options: Mapping[str, Any], *, idempotent: bool = False, timeout: Timeout = UNSET) -> httpx.Response:
        """Send a request, with retries, and return the response once its body is read.

        Args:
            options: Arguments of ``httpx.Client.build_request``.
            idempotent: Whether sending it twice does no more than sending it once.
            timeout: Seconds to wait for the server at any one point, instead of the client's; None for no limit.
        """
        http = self.get_httpx_client()
        request = _request(http, options, idempotent, timeout)
        return self._repeated(request, lambda: self._opened(http, request, stream=False))

    async def send_async(
        self, options: Mapping[str, Any], *, idempotent: bool = False, timeout: Timeout = UNSET
    ) -> httpx.Response:
        """Do the same as :meth:`send` in an event loop."""
        http = self.get_async_httpx_client()
        request = _async_request(http, options, idempotent, timeout)
        policy = self._policy()
        return await repeat_async(
            lambda: self._opened_async(http, request, stream=False), self._wait_after(request), policy.async_sleep
        )

    def stream(
        self, options: Mapping[str, Any], *, idempotent: bool = False, timeout: Timeout = UNSET
    ) -> AbstractContextManager[StreamedResponse]:
        """Send a request, with retries, and return the response before its body is read, in a ``with`` block."""
        return self._stream(options, idempotent, timeout)

    def stream_async(
        self, options: Mapping[str, Any], *, idempotent: bool = False, timeout: Timeout = UNSET
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """Do the same as :meth:`stream` in an ``async with`` block."""
        return self._stream_async(options, idempotent, timeout)

    def download(
        self,
        options: Mapping[str, Any],
        target: str | os.PathLike[str],
        *,
        idempotent: bool = False,
        timeout: Timeout = UNSET,
    ) -> httpx.Response:
        """Write a response's body to a file in constant memory. An existing file is replaced only at the end.

        Args:
            options: Arguments of ``httpx.Client.build_request``.
            target: Path of the file; its folder must exist.
            idempotent: Whether sending it twice does no more than sending it once. A retry begins the file again.
            timeout: Seconds to wait for the server at any one point, instead of the client's; None for no limit.

        Raises:
            OSError: The file cannot be written.
        """
        http = self.get_httpx_client()
        request = _request(http, options, idempotent, timeout)
        target = Path(target)
        partial = _partial(target)

        def attempt() -> httpx.Response:
            response = self._opened(http, request, stream=True)
            with contextlib.closing(response), partial.open("wb") as file:
                for chunk in StreamedResponse(response, self.on_broken).iter_bytes():
                    file.write(chunk)
            return response

        try:
            response = self._repeated(request, attempt)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        return response

    async def download_async(
        self,
        options: Mapping[str, Any],
        target: str | os.PathLike[str],
        *,
        idempotent: bool = False,
        timeout: Timeout = UNSET,
    ) -> httpx.Response:
        """Do the same as :meth:`download` in an event loop; the file is written in a thread."""
        from anyio import to_thread

        http = self.get_async_httpx_client()
        request = _async_request(http, options, idempotent, timeout)
        target = Path(target)
        partial = _partial(target)

        async def attempt() -> httpx.Response:
            response = await self._opened_async(http, request, stream=True)
            async with contextlib.aclosing(response):
                with await to_thread.run_sync(partial.open, "wb") as file:
                    async for chunk in AsyncStreamedResponse(response, self.on_broken).iter_bytes():
                        await to_thread.run_sync(file.write, chunk)
            return response

        try:
            response = await repeat_async(attempt, self._wait_after(request), self._policy().async_sleep)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        return response

    @contextlib.contextmanager
    def _stream(self, options: Mapping[str, Any], idempotent: bool, timeout: Timeout) -> Iterator[StreamedResponse]:
        http = self.get_httpx_client()
        request = _request(http, options, idempotent, timeout)
        response = self._repeated(request, lambda: self._opened(http, request, stream=True))
        with contextlib.closing(response):
            yield StreamedResponse(response, self.on_broken)

    @contextlib.asynccontextmanager
    async def _stream_async(
        self, options: Mapping[str, Any], idempotent: bool, timeout: Timeout
    ) -> AsyncIterator[AsyncStreamedResponse]:
        http = self.get_async_httpx_client()
        request = _async_request(http, options, idempotent, timeout)
        response = await repeat_async(
            lambda: self._opened_async(http, request, stream=True),
            self._wait_after(request),
            self._policy().async_sleep,
        )
        async with contextlib.aclosing(response):
            yield AsyncStreamedResponse(response, self.on_broken)

    def _opened(self, http: httpx.Client, request: httpx.Request, *, stream: bool) -> httpx.Response:
        response = http.send(request, stream=stream)
        if not response.is_success:
            with contextlib.closing(response):
                response.read()
            raise self.on_error_status(response)
        return response

    async def _opened_async(self, http: httpx.AsyncClient, request: httpx.Request, *, stream: bool) -> httpx.Response:
        response = await http.send(request, stream=stream)
        if not response.is_success:
            async with contextlib.aclosing(response):
                await response.aread()
            raise self.on_error_status(response)
        return response

    def _repeated(self, request: httpx.Request, attempt: Callable[[], httpx.Response]) -> httpx.Response:
        return repeat(attempt, self._wait_after(request), self._policy().sleep)

    def _policy(self) -> RetryPolicy:
        return self.retries if isinstance(self.retries, RetryPolicy) else RetryPolicy(retries=self.retries)

    def _wait_after(self, request: httpx.Request) -> WaitAfter:
        policy, failed = self._policy(), 0

        def wait_after(error: Exception) -> float | None:
            nonlocal failed
            failed += 1
            if not policy.allows(failed) or not self.is_retryable(request, error):
                return None
            wait = policy.wait(failed, getattr(error, "retry_after", None) or 0.0)
            self.on_retry(error, wait)
            return wait

        return wait_after


def _request(
    http: httpx.Client | httpx.AsyncClient, options: Mapping[str, Any], idempotent: bool, timeout: Timeout
) -> httpx.Request:
    request, body = _built(http, options, idempotent, timeout)
    if body is not None:
        request.stream = body
    return request


def _async_request(
    http: httpx.AsyncClient, options: Mapping[str, Any], idempotent: bool, timeout: Timeout
) -> httpx.Request:
    request, body = _built(http, options, idempotent, timeout)
    async_body(request, body)
    return request


def _built(
    http: httpx.Client | httpx.AsyncClient, options: Mapping[str, Any], idempotent: bool, timeout: Timeout
) -> tuple[httpx.Request, FileBody | None]:
    prepared, body = prepare_body(options)
    if not isinstance(timeout, Unset):
        prepared["timeout"] = timeout
    prepared["extensions"][IDEMPOTENT] = idempotent
    return http.build_request(**prepared), body


def _partial(target: Path) -> Path:
    return target.with_name(f".{uuid.uuid4().hex}.part")  # short enough for every file system


def _description(response: httpx.Response) -> tuple[int, bytes, Mapping[str, str], str, str]:
    request = response.request
    return response.status_code, response.content, response.headers, request.method, request.url.path


def _secrets(request: httpx.Request) -> list[str]:
    found = request.headers.get("Authorization", "")
    return [found, found.rpartition(" ")[2]]
