"""One question, asked in every way, and answers that nobody expects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.api.workspaces import get_workspaces

from cometr_py import transport
from cometr_py.core.clock import FakeClock
from cometr_py.core.retrying import RetryPolicy
from tests.support.servers import Answer

KEY = "aVerySecretKey0123456789z"
CERTIFICATE = Path(__file__).with_name("this_machine.pem")
WORKSPACES = {"workspaceNames": ["ada"]}
#: What the server answers to an upload.
STORED = {"assetId": "1", "code": 200, "msg": "stored"}

HOSTILE = {
    "web page": Answer(body=b"<!doctype html><title>Log in</title>", headers={"Content-Type": "text/html"}),
    "web page that says it is JSON": Answer(body=b"\n <html>"),
    "empty": Answer(body=b""),
    "blank": Answer(body=b" \n"),
    "list": Answer(body=["ada"]),
    "null": Answer(body=b"null"),
    "text": Answer(body=b'"ada"'),
    "number": Answer(body=b"1"),
    "another object": Answer(body={"workspaces": []}),
    "cut JSON": Answer(body=b'{"workspaceNames": ["a'),
    "not UTF-8": Answer(body=b'{"workspaceNames": ["\xff\xfe"]}'),
    "204": Answer(status=204, body=b"", headers={"Content-Length": "0"}),
    "redirect": Answer(status=302, headers={"Location": "https://login.example.com/?token=hush"}),
    "broken compression": Answer(body=b"not gzip", headers={"Content-Encoding": "gzip"}),
    "no success": Answer(status=304, body=b""),
}


class Waits:
    """Stands for the passing of time: remembers how long, and does not wait."""

    def __init__(self) -> None:
        self._clock = FakeClock()
        self.seconds = self._clock.slept

    def policy(self, retries: int = 3) -> RetryPolicy:
        return RetryPolicy(retries=retries, clock=self._clock, async_sleep=self._note, jitter=lambda: 1.0)

    async def _note(self, seconds: float) -> None:
        self.seconds.append(seconds)


def ask(client: AuthenticatedClient) -> list[str]:
    return get_workspaces.sync(client=client).workspace_names


def ask_async(client: AuthenticatedClient) -> list[str]:
    async def main() -> list[str]:
        async with client:
            return (await get_workspaces.asyncio(client=client)).workspace_names

    return asyncio.run(main())


def ask_raw(client: AuthenticatedClient) -> list[str]:
    names: list[str] = transport.call(client, "get_workspaces").json()["workspaceNames"]
    return names


in_every_way = pytest.mark.parametrize("ask", [ask, ask_async, ask_raw])
Ask = Callable[[AuthenticatedClient], list[str]]
Connect = Callable[..., AuthenticatedClient]
