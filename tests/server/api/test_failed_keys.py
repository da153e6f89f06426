"""Wrong API keys are limited for each address, and logged without the key."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from cometr_py.core.clock import FakeClock
from cometr_py.server.api import failed_keys
from cometr_py.server.api.failed_keys import FREE, LONGEST_WAIT, Caller, FailedKeys, calling
from cometr_py.server.comet_server import CometServer
from cometr_py.server.errors import ApiError
from cometr_py.server.web.app import create_app
from tests.support.server_client import KEY

HERE, THERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def guarded(tmp_path: Path, clock: FakeClock) -> Iterator[CometServer]:
    """A server that accepts one key."""
    comet = CometServer(tmp_path / "guarded", api_key=KEY, clock=clock)
    yield comet
    comet.close()


def send(
    comet: CometServer, method: str, path: str, key: str = "", address: str = HERE, form: str = ""
) -> httpx.Response:
    """One request from an address; a form is for the login."""
    headers = {"user-agent": "curious/1.0", "accept": "text/html" if form else "*/*"}
    headers |= {"authorization": key} if key else {}

    async def exchange() -> httpx.Response:
        transport = httpx.ASGITransport(app=create_app(comet), client=(address, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://comet") as client:
            return await client.request(method, path, headers=headers, data={"key": form} if form else None)

    return asyncio.run(exchange())


def call(comet: CometServer, key: str, address: str = HERE) -> httpx.Response:
    return send(comet, "GET", "/api/rest/v2/workspaces", key, address)


def test_an_address_that_guesses_has_to_wait_longer_and_longer(guarded: CometServer, clock: FakeClock) -> None:
    guesses = (f"guess{number}" for number in range(100))
    assert [call(guarded, next(guesses)).status_code for _ in range(FREE + 1)] == [401] * (FREE + 1)
    waits = []
    for _ in range(8):
        refused = call(guarded, next(guesses))
        assert refused.status_code == 429
        assert "try again in" in refused.json()["msg"]
        waits.append(int(refused.headers["retry-after"]))
        clock.sleep(waits[-1])
        assert call(guarded, next(guesses)).status_code == 401
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST_WAIT, LONGEST_WAIT]


def test_the_right_key_works_from_elsewhere_at_once_and_here_after_the_wait(
    guarded: CometServer, clock: FakeClock
) -> None:
    for number in range(FREE + 1):
        call(guarded, f"guess{number}")
    assert call(guarded, KEY).status_code == 429
    assert call(guarded, KEY, THERE).status_code == 200
    clock.sleep(1)
    assert call(guarded, KEY).status_code == 200


def test_repeating_one_outdated_key_locks_nobody_out(guarded: CometServer) -> None:
    assert {call(guarded, "outdated").status_code for _ in range(3 * FREE)} == {401}
    assert call(guarded, KEY).status_code == 200


def test_logins_count_too(guarded: CometServer) -> None:
    statuses = [send(guarded, "POST", "/-/login", form=f"guess{number}").status_code for number in range(FREE + 2)]
    assert statuses == [403] * (FREE + 1) + [429]
    refused = send(guarded, "POST", "/-/login", form=KEY)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")
    assert refused.headers["content-type"].startswith("text/html")
    assert send(guarded, "POST", "/-/login", form=KEY, address=THERE).status_code == 303


def test_requests_without_a_key_do_not_count(guarded: CometServer) -> None:
    assert {call(guarded, "").status_code for _ in range(3 * FREE)} == {401}


def test_an_address_is_forgotten_after_a_while(guarded: CometServer, clock: FakeClock) -> None:
    for number in range(FREE + 1):
        call(guarded, f"guess{number}")
    clock.sleep(failed_keys.FORGOTTEN + 1)
    assert {call(guarded, f"later{number}").status_code for number in range(FREE)} == {401}


def test_the_log_names_the_address_and_the_client_but_no_key(
    guarded: CometServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "cometr_py.server"):
        for _ in range(3):
            call(guarded, "aWrongKeyThatIsSecret")
        send(guarded, "POST", "/-/login", form="anotherSecretKey", address=THERE)
    assert [record.getMessage() for record in caplog.records] == [
        f"Wrong API key number 1 from {HERE}, user agent 'curious/1.0'",
        f"Wrong API key number 1 from {THERE}, user agent 'curious/1.0'",
    ]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> None:
    monkeypatch.setattr(failed_keys, "MOST_ADDRESSES", 10)
    failed = FailedKeys(clock)
    for number in range(50):
        with calling(Caller(f"192.0.2.{number}", "")):
            for guess in range(FREE + 1):
                failed.add(str(guess))
    with calling(Caller("192.0.2.0", "")):
        failed.check()
    with calling(Caller("192.0.2.49", "")), pytest.raises(ApiError):
        failed.check()


@pytest.mark.parametrize(
    ("guessing", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%eth0", "fe80::2%eth0"),
        ("an unknown address", "an unknown address"),
    ],
)
def test_addresses_of_one_network_count_together(clock: FakeClock, guessing: str, same: str) -> None:
    failed = FailedKeys(clock)
    with calling(Caller(guessing, "")):
        for guess in range(FREE + 1):
            failed.add(str(guess))
    with calling(Caller(same, "")), pytest.raises(ApiError) as caught:
        failed.check()
    assert caught.value.status == 429
    with calling(Caller("2001:db9::1", "")):
        failed.check()


def test_any_key_is_accepted_where_none_is_needed(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "open")
    assert {call(comet, f"key{number}").status_code for number in range(3 * FREE)} == {200}
    comet.close()
