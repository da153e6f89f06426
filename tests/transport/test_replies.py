"""What comes back, and what is made of it."""

from __future__ import annotations

import traceback

import msgspec
import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.api.experiments import get_experiment_metadata

from cometr_py import transport
from cometr_py.errors import (
    APIConnectionError,
    APIResponseError,
    APITimeoutError,
    NotFoundError,
    ResponseError,
    ServerError,
)
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import (
    HOSTILE,
    WORKSPACES,
    Ask,
    Connect,
    Waits,
    ask,
    ask_async,
    in_every_way,
)


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("ask", [ask, ask_async])
def test_a_reply_that_is_not_what_is_described_is_one_error(
    answer: Answer, ask: Ask, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(answer)
    with pytest.raises(APIResponseError, match="GET /api/rest/v2/workspaces answered") as seen:
        ask(client)
    assert seen.value.status == answer.status
    assert "hush" not in str(seen.value)
    assert len(server.received) == 1


@pytest.mark.parametrize(
    "name", ["web page", "empty", "list", "null", "redirect", "broken compression", "web page that says it is JSON"]
)
def test_a_call_without_models_sees_the_same(name: str, server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(HOSTILE[name])
    with pytest.raises(APIResponseError, match="POST /api/rest/v2/write/experiment/metric answered"):
        transport.call(client, "log_metric", json={})


def test_a_log_in_page_is_no_receipt(server: ScriptedServer, client: AuthenticatedClient) -> None:
    # The body of this reply is not described, but what was logged would be lost if any 200 counted as delivery.
    server.answers(HOSTILE["web page"])
    with pytest.raises(APIResponseError, match="it is a web page"):
        transport.call(client, "log_metric_batch", json={})
    server.answers(Answer(body=b""))
    transport.call(client, "log_metric_batch", json={})


def test_a_member_that_the_server_leaves_out_is_named_with_the_operation(
    server: ScriptedServer, client: AuthenticatedClient
) -> None:
    from comet_rest_v2.api.metrics import get_metric_values
    from comet_wire.metrics import GET_METRIC_VALUES, GetMetricValuesParams

    server.answers(Answer(body={"metrics": [{"metricValue": "1"}]}))
    named = r"metricName.*\(GET /api/rest/v2/experiment/metrics/get-metric answered 200\)"
    with pytest.raises(APIResponseError, match=named):
        get_metric_values.sync(client=client, experiment_key="k", metric_name="m")
    with pytest.raises(APIResponseError, match=named):
        transport.fetch(client, GET_METRIC_VALUES, GetMetricValuesParams(experiment_key="k", metric_name="m"))


def test_a_write_may_return_an_empty_body(server: ScriptedServer, client: AuthenticatedClient) -> None:
    from comet_wire.artifacts import SET_ARTIFACT_VERSION_STATE, SetArtifactVersionStateRequest
    from comet_wire.shared import Ack

    server.answers(Answer(body=b""))
    body = SetArtifactVersionStateRequest(artifact_version_id="v", experiment_key="k", state="CLOSED")
    assert transport.fetch(client, SET_ARTIFACT_VERSION_STATE, None, body) == Ack()


def test_a_reply_can_be_decoded_or_is_an_error(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body=WORKSPACES))
    reply = transport.call(client, "get_workspaces")
    assert reply.status == 200
    assert reply.headers["content-type"] == "application/json"
    assert reply.json() == WORKSPACES
    assert reply.decode(dict[str, list[str]]) == WORKSPACES
    with pytest.raises(APIResponseError, match="Expected `int`, got `array`"):
        reply.decode(dict[str, int])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 418, 499, 500, 520, 561])
@in_every_way
def test_a_refusal_is_one_error(status: int, ask: Ask, server: ScriptedServer, connect: Connect) -> None:
    server.answers(Answer(status, {"msg": "No", "code": status}, {"x-request-id": "r-1"}))
    with pytest.raises(ResponseError) as seen:
        ask(connect(server, retries=0))
    error = seen.value
    assert (error.status, error.message, error.request_id) == (status, "No", "r-1")
    assert (error.method, error.path) == ("GET", "/api/rest/v2/workspaces")


@in_every_way
def test_a_refusal_without_json_is_the_same_error(ask: Ask, server: ScriptedServer, connect: Connect) -> None:
    page = b"<html><title>502 Bad Gateway</title><body>" + b"x" * 500_000
    server.answers(Answer(502, page, {"Content-Type": "text/html"}))
    with pytest.raises(ServerError, match="502 Bad Gateway"):
        ask(connect(server, retries=0))


def test_the_meaning_of_comets_own_code_is_told(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(400, {"msg": "nope", "code": 400, "sdk_error_code": 90211}))
    with pytest.raises(NotFoundError, match="error code 90211: There is no such experiment"):
        get_experiment_metadata.sync(client=client, experiment_key="k")


def test_errors_carry_no_traceback_of_the_http_library(connect: Connect) -> None:
    with pytest.raises(APIConnectionError) as seen:
        ask(connect("http://127.0.0.1:1", retries=0))
    assert seen.value.__context__ is None
    assert "httpcore" not in "".join(traceback.format_exception(seen.value))


@in_every_way
def test_a_refused_connection_says_where_and_what_to_check(ask: Ask, connect: Connect, waits: Waits) -> None:
    with pytest.raises(APIConnectionError) as seen:
        ask(connect("http://127.0.0.1:1"))
    assert str(seen.value) == (
        "Cannot reach 127.0.0.1:1 for GET /api/rest/v2/workspaces: connection refused. "
        "Check COMET_URL_OVERRIDE, and that the server is running."
    )
    assert not seen.value.sent
    assert waits.seconds == [0.5, 1.0, 2.0]


@in_every_way
def test_an_unknown_host_says_so(ask: Ask, connect: Connect) -> None:
    with pytest.raises(APIConnectionError, match=r"nosuchhost.invalid:443 .* no such host is known. Check COMET_URL"):
        ask(connect("https://nosuchhost.invalid", retries=0))


@in_every_way
def test_the_wrong_scheme_says_so_and_is_not_tried_again(
    ask: Ask, server: ScriptedServer, connect: Connect, waits: Waits
) -> None:
    with pytest.raises(APIConnectionError, match=r"no secure connection .* http and https"):
        ask(connect(server.url.replace("http:", "https:")))
    assert waits.seconds == []


@in_every_way
def test_a_silent_server_is_not_waited_for_forever(ask: Ask, server: ScriptedServer, connect: Connect) -> None:
    server.answers(Answer(silent=True))
    with pytest.raises(APITimeoutError, match=r"127.0.0.1:\d+ did not answer GET /api/rest/v2/workspaces within 0.2 s"):
        ask(connect(server, retries=0, timeout=0.2))


@in_every_way
def test_a_cut_connection_says_so(ask: Ask, server: ScriptedServer, connect: Connect) -> None:
    server.answers(Answer(cut=True))
    with pytest.raises(
        APIConnectionError, match=r"The connection to 127.0.0.1:.* broke during GET .*workspaces"
    ) as seen:
        ask(connect(server, retries=0))
    assert seen.value.sent


@in_every_way
def test_half_an_answer_is_no_answer(ask: Ask, server: ScriptedServer, connect: Connect) -> None:
    server.answers(Answer(body=WORKSPACES, missing=10))
    with pytest.raises(APIConnectionError, match="broke during"):
        ask(connect(server, retries=0))


def test_a_reply_does_not_show_its_content_in_its_repr(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(body={**WORKSPACES, "big": "x" * 10_000}))
    assert len(repr(transport.call(client, "get_workspaces"))) < 1000


def test_the_decoder_is_msgspecs(server: ScriptedServer, client: AuthenticatedClient) -> None:
    class Names(msgspec.Struct, rename="camel"):
        workspace_names: list[str]

    server.answers(Answer(body=WORKSPACES))
    assert transport.call(client, "get_workspaces").decode(Names) == Names(["ada"])
