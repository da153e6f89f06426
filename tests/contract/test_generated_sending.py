"""The typed client without cometr_py: timeouts, retries, errors, streams, and pages."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import httpx
import pytest
from comet_rest_v2 import AuthenticatedClient, Client, RetryPolicy
from comet_rest_v2.api.assets import get_asset, upload_asset
from comet_rest_v2.api.experiments import get_experiments, search_experiments
from comet_rest_v2.api.metrics import get_metric_values
from comet_rest_v2.api.projects import get_projects_page
from comet_rest_v2.errors import UnexpectedStatus, UnreadableReply
from comet_rest_v2.models import AssetUpload, CreateProjectRequest, MetricPoint, QueryGroup, SearchExperimentsRequest
from comet_rest_v2.types import File

from tests.contract.calls import Call, calls, example_of
from tests.support.processes import PROMPTLY
from tests.support.servers import Answer, ScriptedServer

pytestmark = pytest.mark.generators

KEY = "aVerySecretKey0123456789z"
CALLS = calls()
SERIES: dict[str, object] = {"metrics": []}


class Waits:
    """A policy for which no time passes; remembers the waits."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def policy(self, retries: int = 3) -> RetryPolicy:
        return RetryPolicy(retries=retries, jitter=lambda: 1.0, sleep=self.seconds.append, async_sleep=self._note)

    async def _note(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def client(server: ScriptedServer, waits: Waits) -> Iterator[AuthenticatedClient]:
    made = AuthenticatedClient(base_url=server.url, token=KEY, retries=waits.policy())
    yield made
    made.close()


def read(client: AuthenticatedClient, **more: Any) -> object:
    return client.metrics.get_values(experiment_key="k", metric_name="m", **more)


def read_async(client: AuthenticatedClient, **more: Any) -> object:
    return running(client, lambda: client.aio.metrics.get_values(experiment_key="k", metric_name="m", **more))


PROJECT = CreateProjectRequest("w", "p", "", False)


def write(client: AuthenticatedClient, **more: Any) -> object:
    return client.projects.create(body=PROJECT, **more)


def write_async(client: AuthenticatedClient, **more: Any) -> object:
    return running(client, lambda: client.aio.projects.create(body=PROJECT, **more))


def running(client: AuthenticatedClient, start: Callable[[], Any]) -> Any:
    async def main() -> Any:
        async with client:
            return await start()

    return asyncio.run(main())


in_both_ways = pytest.mark.parametrize("ask", [read, read_async])


# Timeouts


class Seen:
    """Notes the timeout of every request."""

    def __init__(self) -> None:
        self.timeouts: list[Any] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.timeouts.append(request.extensions["timeout"]["read"])
        return httpx.Response(400, json={"msg": "no"})


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_every_function_takes_a_timeout(call: Call) -> None:
    seen = Seen()
    client = AuthenticatedClient(
        base_url="http://comet.test", token=KEY, verify_ssl=False, httpx_args={"transport": httpx.MockTransport(seen)}
    )
    for options in ({}, {"timeout": 7.5}, {"timeout": httpx.Timeout(8.0)}, {"timeout": None}):
        for function in (call.module.sync, call.module.sync_detailed):
            with pytest.raises(UnexpectedStatus):
                function(client=client, **call.arguments(), **options)
        for function in (call.module.asyncio, call.module.asyncio_detailed):
            with pytest.raises(UnexpectedStatus):
                asyncio.run(function(client=client, **call.arguments(), **options))
    assert seen.timeouts == [60.0] * 4 + [7.5] * 4 + [8.0] * 4 + [None] * 4


@in_both_ways
def test_a_call_ends_after_its_own_timeout(ask: Callable[..., object], server: ScriptedServer) -> None:
    server.answers(Answer(silent=True))
    begun = time.monotonic()
    client = AuthenticatedClient(base_url=server.url, token=KEY)
    with contextlib.closing(client), pytest.raises(httpx.ReadTimeout):
        ask(client, timeout=0.2)
    assert time.monotonic() - begun < PROMPTLY


# Retries

TROUBLE = {
    "408": (Answer(408), True, False),
    "425": (Answer(425), True, True),
    "429": (Answer(429), True, True),
    "500": (Answer(500), True, False),
    "503": (Answer(503), True, False),
    "520": (Answer(520), True, False),
    "cut connection": (Answer(cut=True), True, False),
    "half an answer": (Answer(body=SERIES, missing=1), True, False),
    "silence": (Answer(silent=True), True, False),
    "400": (Answer(400), False, False),
    "404": (Answer(404), False, False),
    "501": (Answer(501), False, False),
    "web page": (Answer(body=b"<html>"), False, False),
}


@pytest.mark.parametrize(("trouble", "read_again", "write_again"), TROUBLE.values(), ids=TROUBLE.keys())
@pytest.mark.parametrize("act", [read, read_async, write, write_async])
def test_only_what_may_be_repeated_is(
    act: Callable[..., object],
    trouble: Answer,
    read_again: bool,
    write_again: bool,
    server: ScriptedServer,
    client: AuthenticatedClient,
    waits: Waits,
) -> None:
    server.answers(trouble, Answer(body={**SERIES, "projectId": "1"}))
    timeout = 1.0 if trouble.silent else 60.0
    if read_again if act in (read, read_async) else write_again:
        act(client, timeout=timeout)
        assert (len(server.received), len(waits.seconds)) == (2, 1)
    else:
        with pytest.raises((UnexpectedStatus, UnreadableReply, httpx.TransportError)):
            act(client, timeout=timeout)
        assert (len(server.received), len(waits.seconds)) == (1, 0)


@in_both_ways
def test_it_gives_up_after_longer_and_longer_waits(
    ask: Callable[..., object], server: ScriptedServer, client: AuthenticatedClient, waits: Waits
) -> None:
    server.answers(Answer(503, {"msg": "later"}))
    with pytest.raises(UnexpectedStatus, match="later"):
        ask(client)
    assert (len(server.received), waits.seconds) == (4, [0.5, 1.0, 2.0])


def test_the_server_chooses_the_wait(server: ScriptedServer, client: AuthenticatedClient, waits: Waits) -> None:
    server.answers(Answer(429, headers={"Retry-After": "7"}), Answer(body=SERIES))
    read(client)
    assert waits.seconds == [7.0]


def test_nothing_is_retried_unless_asked_for(server: ScriptedServer, waits: Waits) -> None:
    server.answers(Answer(503))
    plain = AuthenticatedClient(base_url=server.url, token=KEY)
    for one, requests in ((plain, 1), (plain.with_retries(waits.policy(1)), 2)):
        server.received.clear()
        with contextlib.closing(one), pytest.raises(UnexpectedStatus):
            read(one)
        assert len(server.received) == requests


def test_a_server_that_is_not_there_is_tried_again(waits: Waits) -> None:
    client = AuthenticatedClient(base_url="http://127.0.0.1:1", token=KEY, retries=waits.policy(2))
    with contextlib.closing(client), pytest.raises(httpx.ConnectError):
        write(client)
    assert len(waits.seconds) == 2


def test_each_operation_is_retried_as_its_description_states(waits: Waits) -> None:
    """A client of its own per operation: the flag is in the generated code, not found by path."""
    for call in CALLS:
        waits.seconds.clear()
        client = AuthenticatedClient(
            base_url="http://comet.test",
            token=KEY,
            retries=waits.policy(1),
            verify_ssl=False,
            httpx_args={"transport": httpx.MockTransport(lambda _: httpx.Response(503))},
        )
        with pytest.raises(UnexpectedStatus):
            call.module.sync(client=client, **call.arguments())
        assert len(waits.seconds) == int(call.item["x-idempotent"]), call.id


# Errors


@in_both_ways
def test_errors_have_the_servers_message(
    ask: Callable[..., object], server: ScriptedServer, client: AuthenticatedClient
) -> None:
    body = {"msg": f"No experiment for {KEY}", "code": 404, "sdk_error_code": 23}
    server.answers(Answer(404, body, headers={"X-Request-Id": "r-1"}))
    with pytest.raises(UnexpectedStatus) as seen:
        ask(client)
    for error in (seen.value, pickle.loads(pickle.dumps(seen.value))):
        assert str(error) == (
            "No experiment for *** (GET /api/rest/v2/experiment/metrics/get-metric answered 404, error code 23, "
            "request id r-1)"
        )
        assert (error.status_code, error.code, error.sdk_error_code, error.request_id) == (404, 404, 23, "r-1")
        assert error.msg == "No experiment for ***"
        assert error.headers["content-type"] == "application/json"
    assert KEY not in repr(vars(pickle.loads(pickle.dumps(seen.value)))["msg"])


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(502, b"<html>Bad Gateway</html>"), "<html>Bad Gateway</html> (GET"),
        (Answer(500, b""), "The server GET /api"),
        (Answer(500, b"[1]"), "[1] (GET"),
        (Answer(500, b"x" * 5000), "x" * 197 + "... (GET"),
    ],
)
def test_a_body_that_is_no_error_is_shown_from_its_beginning(
    answer: Answer, message: str, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(answer)
    with pytest.raises(UnexpectedStatus) as seen:
        read(client.with_retries(0).set_httpx_client(client.get_httpx_client()))
    assert str(seen.value).startswith(message)
    assert seen.value.msg is None


def test_an_unusable_reply_says_why(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=[]))
    with pytest.raises(
        UnreadableReply, match=r"list in place of dict; it begins '\[\]' \(GET .*answered 200\)"
    ) as seen:
        read(client)
    assert str(pickle.loads(pickle.dumps(seen.value))) == str(seen.value)


# The response itself


def test_the_detailed_response_knows_its_request(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=SERIES, headers={"X-Trace": "t"}))
    response = get_metric_values.sync_detailed(client=client, experiment_key="k", metric_name="m")
    assert response.url == f"{server.url}/api/rest/v2/experiment/metrics/get-metric?experimentKey=k&metricName=m"
    assert (response.method, response.status_code, response.headers["x-trace"]) == ("GET", 200, "t")
    assert KEY not in repr(response)


def test_the_url_has_no_key_where_the_operation_takes_it_in_the_query(server: ScriptedServer) -> None:
    taking = [call for call in CALLS if "api_key" in call.arguments() or "apiKey" in str(call.item.get("parameters"))]
    assert taking
    for call in taking:
        server.answers(Answer(body=example_of(call.success_schema() or {})))
        arguments = {**call.arguments(), "api_key": KEY}
        with contextlib.closing(Client(base_url=server.url)) as client:
            response = call.module.sync_detailed(client=client, **arguments)
        assert KEY in server.received[-1].query
        assert KEY not in response.url


# Streams

BYTES = {"Content-Type": "application/octet-stream"}


def to_file(client: AuthenticatedClient, target: Path) -> Any:
    return client.assets.get_to(target, asset_id="1")


def to_file_async(client: AuthenticatedClient, target: Path) -> Any:
    return running(client, lambda: client.aio.assets.get_to(target, asset_id="1"))


into_files = pytest.mark.parametrize("download", [to_file, to_file_async])


@into_files
def test_a_response_goes_to_a_file(
    download: Callable[..., Any], server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path, waits: Waits
) -> None:
    server.answers(Answer(body=b"ha", missing=2), Answer(503), Answer(body=b"half" * 100_000, headers=BYTES))
    response = download(client, tmp_path / "asset")
    assert (tmp_path / "asset").read_bytes() == b"half" * 100_000
    assert (response.parsed, response.status_code, response.content) == (tmp_path / "asset", 200, b"")
    assert len(waits.seconds) == 2
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


@into_files
@pytest.mark.parametrize("answer", [Answer(404), Answer(302), Answer(body=b"half", missing=4)])
def test_a_failed_download_leaves_the_old_file_and_nothing_else(
    answer: Answer,
    download: Callable[..., Any],
    server: ScriptedServer,
    client: AuthenticatedClient,
    tmp_path: Path,
) -> None:
    target = tmp_path / "downloads" / "asset.bin"
    target.parent.mkdir()
    target.write_bytes(b"old")
    server.answers(answer)
    with pytest.raises((UnexpectedStatus, httpx.TransportError)):
        download(client, target)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_a_response_is_read_piece_by_piece(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=b"0123456789", headers=BYTES))
    with client, get_asset.stream(client=client, asset_id="1") as response:
        assert response.headers["content-length"] == "10"
        assert list(response.iter_bytes(4)) == [b"0123", b"4567", b"89"]

    async def main() -> list[bytes]:
        async with client, client.aio.assets.get_stream(asset_id="1") as response:
            return [chunk async for chunk in response.iter_bytes(4)]

    assert asyncio.run(main()) == [b"0123", b"4567", b"89"]


BINARY = [call for call in CALLS if hasattr(call.module, "stream")]


def test_every_operation_with_bytes_can_be_streamed(tmp_path: Path) -> None:
    described = {call.id for call in CALLS if call.returns is File}
    assert {call.id for call in BINARY} == described
    client = AuthenticatedClient(
        base_url="http://comet.test",
        token=KEY,
        verify_ssl=False,
        httpx_args={"transport": httpx.MockTransport(lambda _: httpx.Response(200, content=b"bytes"))},
    )
    for call in BINARY:
        with call.module.stream(client=client, **call.arguments()) as response:
            assert response.read() == b"bytes"
        call.module.stream_to(tmp_path / call.id, client=client, **call.arguments())
        asyncio.run(call.module.stream_to_async(tmp_path / f"{call.id}-2", client=client, **call.arguments()))
        assert (tmp_path / call.id).read_bytes() == (tmp_path / f"{call.id}-2").read_bytes() == b"bytes"


@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_open_file_is_uploaded_without_reading_it_into_memory(
    asynchronous: bool, server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path
) -> None:
    large, size, largest = tmp_path / "weights.bin", 8 * 1024 * 1024, 0
    large.write_bytes(bytes(size))
    uploaded = Answer(body=example_of({"$ref": "#/components/schemas/AssetUploadReply"}))
    with large.open("rb") as file:
        given = file.read

        def noting(wanted: int) -> bytes:
            nonlocal largest
            largest = max(largest, wanted)
            return given(wanted)

        body = AssetUpload(file=File(payload=cast(BinaryIO, _Reading(file, noting)), file_name="weights.bin"))
        idempotent = next(call for call in CALLS if call.id == "upload_asset").item["x-idempotent"]
        server.answers(*([Answer(503)] if idempotent else [Answer(429)]), uploaded)
        if asynchronous:
            running(client, lambda: upload_asset.asyncio(client=client, body=body, experiment_key="k"))
        else:
            upload_asset.sync(client=client, body=body, experiment_key="k")
    assert len(server.received) == 2
    assert all(one.size > size for one in server.received)
    assert 0 < largest <= 1024 * 1024


class _Reading:
    """An open file that is asked for no more than a piece at a time."""

    def __init__(self, file: Any, read: Callable[[int], bytes]) -> None:
        self.read = read
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable


# Pages


def pages(*sizes: int) -> list[Answer]:
    numbers = iter(range(1000))
    one = {**example_of({"$ref": "#/components/schemas/ExperimentMetadata"}), "projectId": "p"}
    return [
        Answer(body={"experiments": [{**one, "experimentKey": str(next(numbers))} for _ in range(size)]})
        for size in sizes
    ]


def keys(found: Any) -> list[int]:
    return [int(one.experiment_key) for one in found]


async def collected(items: Any) -> list[Any]:
    return [item async for item in items]


@pytest.mark.parametrize(("sizes", "requests"), [((2, 2, 1), 3), ((2, 2, 0), 3), ((1,), 1), ((0,), 1), ((5,), 1)])
def test_all_pages_are_iterated(
    sizes: tuple[int, ...], requests: int, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    total = list(range(sum(sizes)))
    server.answers(*pages(*sizes))
    assert keys(get_experiments.iterate(client=client, project_id="p", page_size=2)) == total
    assert [one.query for one in server.received] == [f"projectId=p&page={n + 1}&size=2" for n in range(requests)]

    server.received.clear()
    server.answers(*pages(*sizes))
    body = SearchExperimentsRequest(project_id="p", rules_tree=QueryGroup(condition="AND", rules=[]))
    found = running(client, lambda: collected(search_experiments.iterate_async(client=client, body=body, page_size=2)))
    assert keys(found) == total
    assert [(one.json()["page"], one.json()["limit"]) for one in server.received] == [
        (n + 1, 2) for n in range(requests)
    ]
    assert "page" not in body.to_dict()


def test_positions_are_counted_where_there_are_no_page_numbers(
    server: ScriptedServer, client: AuthenticatedClient
) -> None:
    row = example_of({"$ref": "#/components/schemas/ProjectRow"})
    rows = [{**row, "projectId": str(number)} for number in range(5)]
    page = example_of({"$ref": "#/components/schemas/ProjectsPageReply"})
    server.answers(*(Answer(body={**page, "rows": rows[first : first + 2]}) for first in (0, 2, 4)))
    found = list(get_projects_page.iterate(client=client, workspace_name="w", page_size=2))
    assert [one.project_id for one in found] == list("01234")
    assert [one.query.partition("&")[2] for one in server.received] == [f"offset={n}&count=2" for n in (0, 2, 4)]


def test_a_server_that_knows_no_pages_is_asked_twice_at_most(
    server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(*pages(2))
    assert keys(client.experiments.list_iter(project_id="p", page_size=2)) == [0, 1]
    assert len(server.received) == 2


def test_pages_are_requested_while_they_are_read(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(*pages(2, 2, 2))
    found = client.experiments.list_iter(project_id="p", page_size=2)
    assert len(server.received) == 0
    next(found)
    assert len(server.received) == 1


# Pickling


def test_a_pickled_client_opens_connections_of_its_own(server: ScriptedServer) -> None:
    server.answers(Answer(body=SERIES))
    client = AuthenticatedClient(base_url=server.url, token=KEY, headers={"X-A": "b"}, retries=2)
    with client:
        read(client)
        copied = pickle.loads(pickle.dumps(client))
        assert copied == client
        with copied:
            read(copied)
    first, second = server.received
    assert first.connection != second.connection
    assert second.headers["authorization"] == KEY  # as documented: a pickle has the key
    assert second.headers["x-a"] == "b"


def test_a_model_of_a_response_can_be_pickled(server: ScriptedServer, client: AuthenticatedClient) -> None:
    point = {**example_of({"$ref": "#/components/schemas/MetricPoint"}), "metricValue": "1.5", "extra": [1]}
    server.answers(Answer(body={"metrics": [point]}))
    response = get_metric_values.sync_detailed(client=client, experiment_key="k", metric_name="m")
    copied = pickle.loads(pickle.dumps(response))
    assert copied.parsed == response.parsed
    assert isinstance(copied.parsed.metrics[0], MetricPoint)
    assert copied.parsed.metrics[0]["extra"] == [1]
    assert copied.headers["Content-Type"] == "application/json"
