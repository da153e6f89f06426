"""Operations as methods of a client: all of them, with the functions' own parameters, and cheap to import."""

import asyncio
import inspect
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.models import AddTagsRequest

from tests.contract.calls import Call, calls, example_of
from tests.support.servers import Answer, ScriptedServer

pytestmark = pytest.mark.generators

KEY = "a-secret-key"
CALLS = calls()
WRITTEN = next(call for call in CALLS if call.id == "add_tags").success_schema() or {}


def method_of(holder: Any, call: Call) -> Any:
    """The method whose body calls the operation's ``sync`` or ``asyncio``."""
    operations = getattr(holder, call.tag)
    names = [name for name in dir(type(operations)) if not name.startswith("_")]
    found = [
        name
        for name in names
        if call.id in (code := getattr(type(operations), name).__code__).co_names
        and {"sync", "asyncio"} & set(code.co_names)
    ]
    assert len(found) == 1, f"{call.id}: {found}"
    return getattr(operations, found[0])


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[AuthenticatedClient]:
    made = AuthenticatedClient(base_url=server.url, token=KEY)
    yield made
    made.close()


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_every_operation_is_a_method_with_the_functions_parameters(call: Call, client: AuthenticatedClient) -> None:
    expected = {
        name: p.default for name, p in inspect.signature(call.module.sync).parameters.items() if name != "client"
    }
    for holder in (client, client.aio):
        method = method_of(holder, call)
        signature = inspect.signature(method)
        assert {name: one.default for name, one in signature.parameters.items()} == expected
        assert call.path in (method.__doc__ or "")
        assert inspect.iscoroutinefunction(method) == (holder is not client)


def test_methods_do_what_the_functions_do(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body={"metrics": []}), Answer(body=example_of(WRITTEN)))
    with client:
        assert client.metrics.get_values(experiment_key="k", metric_name="m").metrics == []
        client.tags.add(body=AddTagsRequest(experiment_key="k", added_tags=["best"]))
    read, write = server.received
    assert (read.path, read.query) == ("/api/rest/v2/experiment/metrics/get-metric", "experimentKey=k&metricName=m")
    assert write.json() == {"experimentKey": "k", "addedTags": ["best"]}
    assert {one.headers["authorization"] for one in server.received} == {KEY}


def test_async_methods_do_neither_less(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body={"metrics": []}))

    async def main() -> int:
        async with client:
            replies = await asyncio.gather(
                *(client.aio.metrics.get_values(experiment_key="k", metric_name=name) for name in "abc")
            )
        return len(replies)

    assert asyncio.run(main()) == 3
    assert sorted(one.query[-1] for one in server.received) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import comet_rest_v2", set()),
        ("from comet_rest_v2.models import MetricPoint", {"models", "models.metric_point"}),
    ],
)
def test_importing_the_package_imports_next_to_nothing(
    code: str, expected: set[str], installed: dict[str, str]
) -> None:
    assert loaded_after(code, installed) <= expected
    assert "httpx" not in all_modules_after(code, installed)


def test_a_method_imports_its_own_operation_only(installed: dict[str, str]) -> None:
    code = "import comet_rest_v2; client = comet_rest_v2.Client('http://comet.test'); client.metrics, client.aio.tags"
    before = loaded_after(code, installed)
    assert {"facade", "facade.metrics", "facade.tags"} == {name for name in before if name.startswith("facade")}
    assert not any(name.startswith(("api", "models")) for name in before)
    call = "try: client.metrics.get_values(experiment_key='k', metric_name='m', timeout=1e-9)\nexcept Exception: pass"
    added = loaded_after(f"{code}\n{call}", installed) - before
    assert {name for name in added if name.count(".") > 1} == {"api.metrics.get_metric_values"}
    assert {name for name in added if name.startswith("models.")} == {"models.metric_series_reply"}


def all_modules_after(code: str, environment: dict[str, str]) -> set[str]:
    script = f"{code}\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def loaded_after(code: str, environment: dict[str, str]) -> set[str]:
    """Modules of the package that are loaded then, without the package's name."""
    prefix = "comet_rest_v2."
    return {name.removeprefix(prefix) for name in all_modules_after(code, environment) if name.startswith(prefix)}


def test_methods_survive_pickling_with_their_client(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body={"metrics": []}))
    with client:
        client.metrics.get_values(experiment_key="k", metric_name="m")
    copied = pickle.loads(pickle.dumps(client))
    with copied:
        assert copied.metrics.get_values(experiment_key="k", metric_name="m").metrics == []
    assert len({one.connection for one in server.received}) == 2
