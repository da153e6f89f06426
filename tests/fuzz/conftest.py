"""A server for the fuzz tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from schemathesis.pytest.plugin import SchemathesisFunction

from cometr_py.core import api_spec
from tests.fuzz.fuzzing import API_KEY, Server
from tests.support.processes import running_server


@pytest.fixture(scope="module")
def server(installed: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("fuzzed"))}
    with running_server({**environment, "COMETR_SERVE_API_KEY": API_KEY}) as url:
        running = Server(url)
        yield running
        running.client.get_httpx_client().close()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test the name of its operation.

    Since pytest 9.2, the tests that schemathesis makes of one function have the same node ID: xdist runs one of them.
    """
    names = {f"{one.method} {one.path}": name for name, one in api_spec.operations().items()}
    for item in items:
        if isinstance(item, SchemathesisFunction) and item.operation_label is not None and item.parent is not None:
            item.name = f"{item.originalname}[{names[item.operation_label]}]"
            if not item.nodeid.endswith("]"):
                item._id = item.parent.id.child(item.name)  # noqa: SLF001  # nothing public changes it
