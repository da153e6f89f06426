"""What running code knows of the description."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cometr_py.core import api_spec
from cometr_py.core.api_spec import Operation


@pytest.fixture
def described(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[dict[str, Any]], dict[str, Operation]]]:
    """Puts another document in the description's place."""

    def clear() -> None:
        api_spec.clear_caches()

    def use(document: dict[str, Any]) -> dict[str, Operation]:
        monkeypatch.setattr(api_spec, "document_bytes", lambda: json.dumps(document).encode())
        clear()
        return api_spec.operations()

    yield use
    clear()


def one(**entry: Any) -> dict[str, Any]:
    return {"paths": {"/p": {"post": {"operationId": "op", **entry}}}}


def test_every_operation_is_found_by_its_own_request() -> None:
    for operation in api_spec.operations().values():
        path = operation.path.replace("{", "").replace("}", "")
        found = api_spec.match(operation.method, path)
        assert found is not None, operation
        assert found[0] is operation
        assert operation is api_spec.operation(operation.id)


def test_path_parameters_are_decoded() -> None:
    template = next(one for one in api_spec.operations().values() if one.path.count("{") == 1)
    name = template.path[template.path.index("{") + 1 : template.path.index("}")]
    found = api_spec.match(template.method.lower(), template.path.replace(f"{{{name}}}", "a%2Fb%20c"))
    assert found == (template, {name: "a/b c"})


@pytest.mark.parametrize("path", ["/", "", "/api/rest/v2", "/api/rest/v2/workspaces/", "/api/rest/v2/Workspaces"])
def test_what_is_not_described_is_not_found(path: str) -> None:
    assert api_spec.match("GET", path) is None


def test_the_method_counts() -> None:
    path = api_spec.operation("get_workspaces").path
    assert api_spec.match("GET", path) is not None
    assert api_spec.match("DELETE", path) is None
    assert api_spec.match("HEAD", path) is None


def test_a_plain_path_goes_before_one_with_parameters(
    described: Callable[[dict[str, Any]], dict[str, Operation]],
) -> None:
    described({"paths": {"/a/{id}": {"get": {"operationId": "any"}}, "/a/b": {"get": {"operationId": "exact"}}}})
    found = [api_spec.match("GET", path) for path in ("/a/b", "/a/c", "/a/b/c", "/a/")]
    assert [match and match[0].id for match in found] == ["exact", "any", None, None]


def test_an_operation_that_does_not_exist_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        api_spec.operation("no_such_operation")


@pytest.mark.parametrize(
    ("method", "flags", "writes"),
    [
        ("get", {}, False),
        ("get", {"x-writes": True}, True),
        ("post", {}, True),
        ("post", {"x-reads": True}, False),
        ("put", {}, True),
    ],
)
def test_what_writes(
    method: str, flags: dict[str, bool], writes: bool, described: Callable[[dict[str, Any]], dict[str, Operation]]
) -> None:
    assert described({"paths": {"/p": {method: {"operationId": "op", **flags}}}})["op"].writes is writes


def test_nothing_is_idempotent_unless_it_says_so(
    described: Callable[[dict[str, Any]], dict[str, Operation]],
) -> None:
    assert described(one())["op"].idempotent is False
    assert described(one(**{"x-idempotent": True}))["op"].idempotent is True


@pytest.mark.parametrize(
    ("content", "reply"),
    [
        ({}, None),
        ({"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}, "object"),
        ({"application/json": {"schema": {"type": "array"}}}, "array"),
        ({"application/json; charset=utf-8": {"schema": {"type": "object"}}}, "object"),
        ({"application/json": {"schema": {"type": ["object", "null"]}}}, None),
        ({"application/json": {"schema": {}}}, None),
        ({"application/json": {}}, None),
        ({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}, "bytes"),
        ({"application/json": {}, "text/plain": {}}, "bytes"),
    ],
)
def test_what_a_reply_must_be(
    content: dict[str, Any], reply: str | None, described: Callable[[dict[str, Any]], dict[str, Operation]]
) -> None:
    document = one(responses={"200": {"$ref": "#/components/responses/Reply"}})
    document["components"] = {
        "responses": {"Reply": {"description": "x", "content": content}},
        "schemas": {"Thing": {"type": "object"}},
    }
    assert described(document)["op"].reply == reply


def test_the_parts_of_a_form(described: Callable[[dict[str, Any]], dict[str, Operation]]) -> None:
    schema = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}, "link": {}}}
    found = described(one(requestBody={"content": {"multipart/form-data": {"schema": schema}}}))["op"]
    assert found.body == "multipart"
    assert found.parts == {"file", "link"}
    assert found.file_parts == {"file"}


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ({"application/json": {}}, "json"),
        ({"application/octet-stream": {}}, "bytes"),
        ({"multipart/form-data": {}, "application/json": {}}, "json"),
    ],
)
def test_what_a_request_takes(
    content: dict[str, Any], body: str, described: Callable[[dict[str, Any]], dict[str, Operation]]
) -> None:
    assert described(one(requestBody={"content": content}))["op"].body == body


def test_the_public_api_has_one_root() -> None:
    assert api_spec.rest_root() == "/api/rest/v2"


def test_error_codes_have_a_meaning_and_a_kind() -> None:
    assert api_spec.error_codes()[90211] == "There is no such experiment"
    assert api_spec.error_kinds()[90211] == "not_found"
    assert api_spec.error_codes().keys() == api_spec.error_kinds().keys()


def test_the_whole_document_is_there() -> None:
    document = json.loads(api_spec.document_bytes())
    assert document["openapi"].startswith("3.1")
    ids = {
        entry["operationId"]
        for item in document["paths"].values()
        for entry in item.values()
        if isinstance(entry, dict) and "operationId" in entry
    }
    assert ids == api_spec.operations().keys()


def test_reading_the_description_does_not_load_the_http_library() -> None:
    program = "import sys; from cometr_py.core import api_spec; api_spec.operations(); print('httpx' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"]},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == "False\n", done.stderr
