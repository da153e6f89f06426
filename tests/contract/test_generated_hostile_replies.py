"""Whatever comes back, every operation gives what is described or raises one error: the client's own."""

import asyncio
import functools
import json
from collections.abc import Iterator
from types import UnionType
from typing import Any, get_args, get_origin

import httpx
import msgspec
import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.client import UnreadableReply
from comet_rest_v2.errors import UnexpectedStatus
from comet_rest_v2.models import Ack
from comet_rest_v2.types import UNSET, File
from comet_wire.endpoints import endpoint

from tests.contract.calls import Call, calls, example_of, resolve

pytestmark = pytest.mark.generators

CALLS = calls()
HTML = b"<html><head><title>502 Bad Gateway</title></head></html>"
FAILURES = (302, 304, 400, 401, 404, 429, 499, 500, 502, 520, 561, 599)


class Refused(Exception):
    """What this client makes of a status that is no success."""


class Unreadable(Exception):
    """What this client makes of a body that is not what is described."""


class Replies:
    """Answers every request with what the test has put here."""

    def __init__(self) -> None:
        self.status = 200
        self.content = b""
        self.content_type = "application/json"

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._reply()

    async def asynchronously(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._reply()

    def _reply(self) -> httpx.Response:
        return httpx.Response(self.status, content=self.content, headers={"Content-Type": self.content_type})


@pytest.fixture(scope="module")
def replies() -> Replies:
    return Replies()


@pytest.fixture(scope="module")
def client(replies: Replies) -> Iterator[AuthenticatedClient]:
    made = AuthenticatedClient(
        base_url="http://comet.test",
        token="key",
        verify_ssl=False,
        httpx_factory=functools.partial(httpx.Client, transport=httpx.MockTransport(replies)),
        async_httpx_factory=functools.partial(httpx.AsyncClient, transport=httpx.MockTransport(replies.asynchronously)),
        on_error_status=lambda response: Refused(response.status_code),
        on_unreadable=lambda response, cause: Unreadable(response.content, cause),
    )
    with made:
        yield made


def _unreadable_bodies(call: Call) -> list[bytes]:
    """Bodies that cannot be what the operation describes."""
    if call.returns is None or call.returns is File:
        return []
    bodies = [
        HTML,
        *([] if Ack in (call.returns, *get_args(call.returns)) else [b""]),
        b" ",
        b'{"cut": ',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"nothing",
    ]
    if get_origin(call.returns) is UnionType:
        return bodies
    wrong_kinds = [b"null", b'"text"', b"7"]
    if get_origin(call.returns) is list:
        return [*bodies, *wrong_kinds, b"{}", b'{"a": 1}']
    if not hasattr(call.returns, "from_dict"):
        return bodies
    missing = [b"{}", b'{"other": 1}'] if example_of(call.success_schema() or {}) else []
    return [*bodies, *wrong_kinds, b"[]", b"[[]]", b'[["a", 1]]', *missing]


def _fitting_body(call: Call) -> bytes:
    schema = call.success_schema()
    if schema is None:
        return HTML
    value = example_of(schema)
    return value if isinstance(value, bytes) else json.dumps(value).encode()


def _both(call: Call, client: AuthenticatedClient) -> Iterator[Any]:
    """What the synchronous and the asynchronous function do: a result, or an exception."""
    try:
        yield call.module.sync(client=client, **call.arguments())
    except Exception as error:
        yield error
    try:
        yield asyncio.run(_asynchronously(call, client))
    except Exception as error:
        yield error


async def _asynchronously(call: Call, client: AuthenticatedClient) -> Any:
    async with client.get_async_httpx_client():
        return await call.module.asyncio(client=client, **call.arguments())


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_fitting_reply_is_returned_as_described(call: Call, client: AuthenticatedClient, replies: Replies) -> None:
    replies.status, replies.content = 200, _fitting_body(call)
    returned = get_args(call.returns)[0] if Ack in get_args(call.returns) else call.returns
    expected: Any = get_origin(returned) or returned
    for outcome in _both(call, client):
        if expected is None:
            assert outcome is None
        elif expected is UnionType:
            assert outcome == json.loads(replies.content)
        else:
            assert type(outcome) is expected, repr(outcome)


@pytest.mark.parametrize("call", [call for call in CALLS if call.successes() == ["200"]], ids=lambda call: call.id)
def test_sole_200_stands_for_every_success(call: Call, client: AuthenticatedClient, replies: Replies) -> None:
    replies.status, replies.content = 299, _fitting_body(call)
    for outcome in _both(call, client):
        assert not isinstance(outcome, Exception), repr(outcome)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_status_that_is_no_success_raises_the_clients_error(
    call: Call, client: AuthenticatedClient, replies: Replies
) -> None:
    replies.content = HTML
    for status in FAILURES:
        replies.status = status
        with pytest.raises(Refused, match=str(status)):
            call.module.sync(client=client, **call.arguments())
    for outcome in _both(call, client):
        assert isinstance(outcome, Refused), repr(outcome)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_unreadable_body_raises_the_clients_error(call: Call, client: AuthenticatedClient, replies: Replies) -> None:
    replies.status = 200
    for number, replies.content in enumerate(_unreadable_bodies(call)):
        with pytest.raises(Unreadable) as raised:
            call.module.sync(client=client, **call.arguments())
        assert raised.value.__cause__ is raised.value.args[1]
        if number == 0:  # both run the same parser: once shows that the asynchronous one does
            assert [type(outcome) for outcome in _both(call, client)] == [Unreadable, Unreadable]


def test_write_whose_reply_nobody_has_seen_may_return_an_empty_body(
    client: AuthenticatedClient, replies: Replies
) -> None:
    writes = [call for call in CALLS if call.returns is Ack]
    assert len(writes) > 40
    replies.status = 200
    for call in writes:
        replies.content = b""
        assert call.module.sync(client=client, **call.arguments()) == Ack()
        replies.content = b'{"msg": "Saved", "sdk_error_code": 0}'
        found = call.module.sync(client=client, **call.arguments())
        assert (found.msg, found.code, found.sdk_error_code) == ("Saved", UNSET, 0)


def test_no_function_is_typed_to_return_nothing() -> None:
    assert [call.id for call in CALLS if call.returns is None] == []


REQUIRED = [
    (call, name)
    for call in CALLS
    for name in (resolve(call.success_schema() or {}).get("required", []) if hasattr(call.returns, "from_dict") else [])
]


@pytest.mark.parametrize(("call", "name"), REQUIRED, ids=lambda one: one if isinstance(one, str) else one.id)
def test_required_member_that_a_server_leaves_out_is_named(
    call: Call, name: str, client: AuthenticatedClient, replies: Replies
) -> None:
    whole = example_of(call.success_schema() or {})
    replies.status, replies.content = 200, json.dumps({key: whole[key] for key in whole if key != name}).encode()
    with pytest.raises(Unreadable) as raised:
        call.module.sync(client=client, **call.arguments())
    assert raised.value.args[1].args == (name,)
    struct = endpoint(call.id).response
    with pytest.raises(msgspec.ValidationError, match=f"missing required field `{name}`"):
        msgspec.json.decode(replies.content, type=struct)


def test_client_without_hooks_raises_the_packages_own_errors() -> None:
    replies = Replies()
    client = AuthenticatedClient(
        base_url="http://comet.test",
        token="key",
        verify_ssl=False,
        httpx_args={"transport": httpx.MockTransport(replies)},
    )
    call = next(call for call in CALLS if call.id == "get_metric_values")
    with client:
        replies.content = HTML
        with pytest.raises(UnreadableReply) as unreadable:
            call.module.sync(client=client, **call.arguments())
        assert (unreadable.value.status_code, unreadable.value.content) == (200, HTML)
        replies.status = 520
        with pytest.raises(UnexpectedStatus) as unexpected:
            call.module.sync(client=client, **call.arguments())
        assert (unexpected.value.status_code, unexpected.value.content) == (520, HTML)


def test_status_outside_the_registry_is_an_int(client: AuthenticatedClient, replies: Replies) -> None:
    call = next(call for call in CALLS if call.returns is Ack and call.successes() == ["200"])
    replies.status, replies.content = 299, b""
    assert call.module.sync_detailed(client=client, **call.arguments()).status_code == 299
