"""The requests that the example calls send, in parts."""

import contextlib
import email.policy
import json
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from importlib import import_module
from typing import Any

import attrs
import httpx

from cometr_py import transport
from cometr_py.core import api_spec
from tests.contract.both import API_KEY, Both, Calls

HOST = "https://www.comet.com"
#: Header fields that are not the operation's: those of HTTP, the key, and the name for a request that is repeated.
_USUAL = {
    *("idempotency-key", "host", "accept", "accept-encoding", "connection", "user-agent", "authorization"),
    *("content-length", "content-type", "transfer-encoding"),
}


@dataclass(frozen=True)
class FormPart:
    """One part of a form.

    Attributes:
        file_name: The name of the file, None if it is a value.
        value: The value, empty if it is a file.
    """

    name: str
    file_name: str | None
    value: str


@dataclass(frozen=True)
class SentRequest:
    """One request.

    Attributes:
        path: Its path from the host's root, as it was sent.
        query: Names and values, in their order.
        headers: Those that not every request has.
        body: Its JSON, None if it has none.
        form: Its parts, if it is a form.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]
    has_body: bool
    body: Any
    form: tuple[FormPart, ...]

    def field(self, name: str) -> Any:
        """Return a value from the query or the body.

        Raises:
            KeyError: Neither has it.
        """
        return {**(self.body if isinstance(self.body, dict) else {}), **dict(self.query)}[name]


class _Intercepted(Exception):
    """The request was kept instead of being sent."""


def calls_by_operation() -> dict[str, Callable[[], Both[Any]]]:
    """Return the example call of each operation, connected to nothing."""
    found: dict[str, Callable[[], Both[Any]]] = {}
    client = transport.connect(api_key=API_KEY, url=HOST, retries=0)
    client = attrs.evolve(client, httpx_args={"transport": httpx.MockTransport(_keep)})
    for operation in api_spec.operations().values():
        module = import_module(f"tests.contract.examples.{operation.tag}")
        (kind,) = (one for one in vars(module).values() if isinstance(one, type) and one.__base__ is Calls)
        call = getattr(kind(client), operation.id, None)
        if call is not None:
            found[operation.id] = call
    return found


def sent_by(call: Callable[[], Both[Any]]) -> SentRequest:
    """Return the request that an example call sends."""
    _kept.clear()
    with contextlib.suppress(_Intercepted):
        call().sync()
    (request,) = _kept
    content_type = request.headers.get("content-type", "")
    return SentRequest(
        method=request.method,
        path=request.url.raw_path.decode().partition("?")[0],
        query=tuple(request.url.params.multi_items()),
        headers=tuple((name.title(), value) for name, value in request.headers.items() if name not in _USUAL),
        has_body=bool(request.content),
        body=json.loads(request.content) if content_type == "application/json" else None,
        form=tuple(_parts(request)) if content_type.startswith("multipart/") else (),
    )


_kept: list[httpx.Request] = []


def _keep(request: httpx.Request) -> httpx.Response:
    request.read()
    _kept.append(request)
    raise _Intercepted


def _parts(request: httpx.Request) -> list[FormPart]:
    head = b"Content-Type: " + request.headers["content-type"].encode() + b"\r\n\r\n"
    message = BytesParser(policy=email.policy.HTTP).parsebytes(head + request.content)
    return [_part(part) for part in message.iter_parts() if isinstance(part, EmailMessage)]


def _part(part: EmailMessage) -> FormPart:
    name = str(part.get_param("name", header="content-disposition"))
    file_name = part.get_filename()
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return FormPart(name, file_name, "" if file_name is not None else payload.decode())
