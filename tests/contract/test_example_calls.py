"""Every operation, called as a user calls it: the request fits the description, and nothing of the reply is lost."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from comet_rest_v2 import AuthenticatedClient, models

from cometr_py import ResponseError
from cometr_py.core import api_spec
from tests.contract.both import API_KEY
from tests.contract.calls import DOCUMENT, Call, calls
from tests.contract.checking import HOST, CheckingServer, parts, violations
from tests.contract.sending import (
    BY_OPERATION,
    FILE,
    FORMS,
    REPLIES,
    Example,
    example_call,
    plain,
    rejections,
    same,
    send,
)


@pytest.fixture
def server() -> CheckingServer:
    return CheckingServer()


@pytest.fixture
def client(server: CheckingServer) -> Iterator[AuthenticatedClient]:
    client = server.client()
    yield client
    client.get_httpx_client().close()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("example", REPLIES, ids=lambda example: example.id)
def test_a_request_fits_the_description_and_its_reply_is_read_without_loss(
    server: CheckingServer, client: AuthenticatedClient, example: Example, form: str
) -> None:
    server.reply = example.reply()
    result = send(example_call(client, example.call), form)
    (request,) = server.requests
    assert not server.violations
    found = api_spec.match(request.method, request.url.raw_path.decode().partition("?")[0])
    assert found is not None and found[0].id == example.call.id
    assert request.headers["Authorization"] == API_KEY
    assert same(plain(result), example.value)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("call", calls(), ids=lambda call: call.id)
def test_a_refusal_is_raised_with_the_servers_own_words(
    server: CheckingServer, client: AuthenticatedClient, call: Call, form: str
) -> None:
    for status, body in rejections(call):
        server.reply = httpx.Response(status, json=body)
        with pytest.raises(ResponseError) as caught:
            send(example_call(client, call), form)
        assert caught.value.status == status
        assert body["msg"] in str(caught.value)
        assert API_KEY not in str(caught.value)


UPLOADS = [call for call in calls() if "multipart/form-data" in call.item.get("requestBody", {}).get("content", {})]


@pytest.mark.parametrize("call", UPLOADS, ids=lambda call: call.id)
@pytest.mark.parametrize("form", FORMS)
def test_a_file_arrives_byte_for_byte(
    server: CheckingServer, client: AuthenticatedClient, call: Call, form: str
) -> None:
    server.reply = BY_OPERATION[call.id].reply()
    prepared = example_call(client, call)
    [name] = api_spec.operation(call.id).file_parts
    for _ in range(2):  # the second time, the open file has been read to its end before
        send(prepared, form)
        found = parts(server.requests.pop())
        assert found[name].get_payload(decode=True) == FILE
        assert found[name].get_filename() == "weights.pt"


MODELS_WITH_EXAMPLES = [name for name, schema in DOCUMENT["components"]["schemas"].items() if "example" in schema]


@pytest.mark.parametrize("name", MODELS_WITH_EXAMPLES)
def test_the_example_of_a_model_survives_it(name: str) -> None:
    example = DOCUMENT["components"]["schemas"][name]["example"]
    assert same(getattr(models, name).from_dict(example).to_dict(), example)


@pytest.mark.parametrize(
    ("request_", "complaint"),
    [
        (httpx.Request("GET", f"{HOST}/api/rest/v2/no-such-path"), "Path not found"),
        (httpx.Request("POST", f"{HOST}/api/rest/v2/workspaces"), "Operation post not found"),
        (httpx.Request("GET", f"{HOST}/api/rest/v2/projects"), "Missing required query parameter: workspaceName"),
        (httpx.Request("GET", f"{HOST}/api/rest/v2/workspaces?page=1"), "the query parameter page is not described"),
        (
            httpx.Request("GET", f"{HOST}/api/rest/v2/workspaces", headers={"X-Trace": "1"}),
            "the header parameter x-trace is not described",
        ),
        (
            httpx.Request("POST", f"{HOST}/api/rest/v2/write/experiment/metric", json={"metricName": "loss"}),
            "'experimentKey' is a required property",
        ),
        (
            httpx.Request(
                "POST", f"{HOST}/api/rest/v2/write/experiment/tags", json={"experimentKey": "k", "tags": ["best"]}
            ),
            "'tags' was unexpected",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_request_that_does_not_fit_is_noticed(request_: httpx.Request, complaint: str) -> None:
    request_.headers["Authorization"] = API_KEY
    assert complaint in "\n".join(violations(request_)).replace('"', "'")


def test_a_request_without_the_key_is_noticed() -> None:
    assert "Security" in "\n".join(violations(httpx.Request("GET", f"{HOST}/api/rest/v2/workspaces")))
