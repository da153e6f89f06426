"""A server that holds every request against the description, and answers with what the description gives as example."""

from __future__ import annotations

import email.policy
import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.parser import BytesParser

import attrs
import httpx
from comet_rest_v2 import AuthenticatedClient
from jsonschema_path import SchemaPath
from openapi_core import V31RequestValidator
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from cometr_py import transport
from cometr_py.core import api_spec
from tests.contract.both import API_KEY
from tests.contract.calls import DOCUMENT, Json, resolve
from tests.support.strictness import strict_document

HOST = "https://www.comet.com"
#: Header fields that belong to HTTP, not to the description.
PLAIN_HEADERS = {
    *("host", "accept", "accept-encoding", "connection", "user-agent", "authorization"),
    *("content-length", "content-type", "transfer-encoding"),
}


@dataclass
class CheckingServer:
    """Stands in for the network below a client.

    Attributes:
        reply: What it answers.
        requests: What arrived.
        violations: How what arrived differs from the description; empty if it does not.
    """

    reply: httpx.Response = field(default_factory=lambda: httpx.Response(200))
    requests: list[httpx.Request] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def client(self) -> AuthenticatedClient:
        """What ``cometr_py.connect()`` gives, connected to this."""
        client = transport.connect(api_key=API_KEY, url=HOST, retries=0)
        return attrs.evolve(client, httpx_args={"transport": httpx.MockTransport(self._answer)})

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.violations.extend(violations(request))
        reply = self.reply
        return httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)


def violations(request: httpx.Request) -> Iterator[str]:
    """How a request differs from the description.

    openapi-core checks path, parameters, key and body. It overlooks parameters that the description does not have.
    """
    for error in _validator().iter_errors(_Request(request)):
        yield f"{request.method} {request.url.path}: {error} {error.__cause__ or ''}"
    found = api_spec.match(request.method, request.url.path)
    if found is None:
        return
    described = _parameters(found[0])
    for kind, names in (("query", set(request.url.params)), ("header", set(request.headers) - PLAIN_HEADERS)):
        for name in sorted(names - described[kind]):
            yield f"{request.method} {request.url.path}: the {kind} parameter {name} is not described"


def parts(request: httpx.Request) -> dict[str, EmailMessage]:
    """The parts of a multipart body by name, read by a parser that is not the client's."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(EmailMessage, policy=email.policy.HTTP).parsebytes(head + request.content)
    found: dict[str, EmailMessage] = {}
    for part in message.iter_parts():
        assert isinstance(part, EmailMessage)
        name = part.get_param("name", header="content-disposition")
        assert isinstance(name, str) and name not in found
        found[name] = part
    return found


@functools.cache
def _validator() -> V31RequestValidator:
    return V31RequestValidator(SchemaPath.from_dict(strict_document(DOCUMENT)))


@functools.cache
def _parameters(operation: api_spec.Operation) -> dict[str, set[str]]:
    item = DOCUMENT["paths"][operation.path]
    given: list[Json] = [*item.get("parameters", []), *item[operation.method.lower()].get("parameters", [])]
    described = [resolve(parameter) for parameter in given]
    return {
        "query": {one["name"] for one in described if one["in"] == "query"},
        "header": {one["name"].lower() for one in described if one["in"] == "header"},
    }


class _Request:
    """A request as openapi-core wants to see it."""

    def __init__(self, request: httpx.Request) -> None:
        self._request = request
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(request.url.params.multi_items()),
            header=Headers(request.headers.multi_items()),
        )

    @property
    def host_url(self) -> str:
        return f"{self._request.url.scheme}://{self._request.url.host}"

    @property
    def path(self) -> str:
        return self._request.url.path

    @property
    def method(self) -> str:
        return self._request.method.lower()

    @property
    def body(self) -> bytes | None:
        return self._request.content or None

    @property
    def content_type(self) -> str:
        return str(self._request.headers.get("content-type", ""))
