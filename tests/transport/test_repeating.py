"""Which requests are repeated, and when."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.api.projects import create_project

from cometr_py import transport
from cometr_py.errors import CometError, RateLimitError, ServerError
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import (
    HOSTILE,
    WORKSPACES,
    Ask,
    Connect,
    Waits,
    ask,
    ask_async,
    ask_raw,
)


def write(client: AuthenticatedClient) -> object:
    body = models.CreateProjectRequest("w", "p", "", False)
    return create_project.sync(client=client, body=body)


def write_async(client: AuthenticatedClient) -> object:
    async def main() -> object:
        async with client:
            return await create_project.asyncio(client=client, body=models.CreateProjectRequest("w", "p", "", False))

    return asyncio.run(main())


TROUBLE = {
    "408": (Answer(408), True, False),
    "425": (Answer(425), True, True),
    "429": (Answer(429), True, True),
    "500": (Answer(500), True, False),
    "502": (Answer(502), True, False),
    "503": (Answer(503), True, False),
    "504": (Answer(504), True, False),
    "cut connection": (Answer(cut=True), True, False),
    "half an answer": (Answer(body=WORKSPACES, missing=1), True, False),
    "silence": (Answer(silent=True), True, False),
    "400": (Answer(400), False, False),
    "401": (Answer(401), False, False),
    "404": (Answer(404), False, False),
    "501": (Answer(501), False, False),
    "520": (Answer(520), True, False),
    "web page": (HOSTILE["web page"], False, False),
}


@pytest.mark.parametrize(("trouble", "read_again", "write_again"), TROUBLE.values(), ids=TROUBLE.keys())
@pytest.mark.parametrize("act", [ask, ask_async, ask_raw, write, write_async])
def test_only_what_may_be_repeated_is(
    act: Callable[[AuthenticatedClient], object],
    trouble: Answer,
    read_again: bool,
    write_again: bool,
    server: ScriptedServer,
    connect: Connect,
    waits: Waits,
) -> None:
    is_read = act in (ask, ask_async, ask_raw)
    server.answers(trouble, Answer(body={**WORKSPACES, "projectId": "1"}))
    client = connect(server, timeout=1.0 if trouble.silent else 60)
    if read_again if is_read else write_again:
        act(client)
        assert (len(server.received), len(waits.seconds)) == (2, 1)
    else:
        with pytest.raises(CometError):
            act(client)
        assert (len(server.received), len(waits.seconds)) == (1, 0)


def test_a_get_that_writes_is_judged_by_the_description_not_by_its_method(
    server: ScriptedServer, client: AuthenticatedClient
) -> None:
    from cometr_py.core import api_spec

    heartbeat = next(one for one in api_spec.operations().values() if one.method == "GET" and not one.idempotent)
    server.answers(Answer(503))
    with pytest.raises(ServerError):
        transport.call(client, heartbeat.id)
    assert len(server.received) == 1, heartbeat.id


def test_what_is_not_described_is_not_repeated(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(503))
    with pytest.raises(ServerError):
        transport.send(client, "GET", "/api/rest/v2/unheard-of")
    assert len(server.received) == 1


@pytest.mark.parametrize("act", [ask, ask_async])
def test_it_gives_up_after_three_times_with_longer_and_longer_waits(
    act: Ask, server: ScriptedServer, client: AuthenticatedClient, waits: Waits
) -> None:
    server.answers(Answer(503, {"msg": "later"}))
    with pytest.raises(ServerError, match="later"):
        act(client)
    assert (len(server.received), waits.seconds) == (4, [0.5, 1.0, 2.0])


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "86400"}, 60.0),
        ({"Retry-After-Custom": "2.5", "Retry-After": "7"}, 2.5),
        ({"Retry-After": "never"}, 0.5),
        ({}, 0.5),
    ],
)
def test_the_server_says_how_long_to_wait(
    headers: dict[str, str], wait: float, server: ScriptedServer, client: AuthenticatedClient, waits: Waits
) -> None:
    server.answers(Answer(429, headers=headers), Answer(body=WORKSPACES))
    ask(client)
    assert waits.seconds == [wait]


def test_no_repetition_when_none_is_wanted(server: ScriptedServer, connect: Connect) -> None:
    server.answers(Answer(429, headers={"Retry-After": "100"}))
    with pytest.raises(RateLimitError) as seen:
        ask(connect(server, retries=0))
    assert (len(server.received), seen.value.retry_after) == (1, 100.0)
