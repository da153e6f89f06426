"""What goes out."""

from __future__ import annotations

import io
from urllib.parse import parse_qsl

import pytest
from comet_rest_v2 import AuthenticatedClient, models
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.types import File

from cometr_py import transport
from cometr_py.errors import APIResponseError, ArgumentError
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import (
    HOSTILE,
    KEY,
    WORKSPACES,
    Ask,
    Connect,
    ask,
    in_every_way,
)


@in_every_way
def test_the_key_goes_bare_and_the_client_says_who_it_is(
    ask: Ask, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(Answer(body=WORKSPACES))
    assert ask(client) == ["ada"]
    (request,) = server.received
    assert (request.method, request.path) == ("GET", "/api/rest/v2/workspaces")
    assert request.headers["authorization"] == KEY
    assert request.headers["user-agent"].startswith("cometr_py/")


def test_an_address_with_a_path_of_its_own_is_kept(server: ScriptedServer, connect: Connect) -> None:
    server.answers(Answer(status=503), Answer(body=WORKSPACES))
    assert ask(connect(f"{server.url}/comet/clientlib/")) == ["ada"]
    # The second request shows that the operation was recognised behind the prefix: only known ones are repeated.
    assert server.paths() == ["/comet/api/rest/v2/workspaces"] * 2


def test_numbers_that_json_does_not_know_go_as_text(server: ScriptedServer, client: AuthenticatedClient) -> None:
    values = {"nan": float("nan"), "up": [float("inf")], "down": (float("-inf"), 1.5), "name": "é"}
    transport.call(client, "log_metric", json=values)
    assert server.received[0].json() == {"nan": "NaN", "up": ["Infinity"], "down": ["-Infinity", 1.5], "name": "é"}
    assert server.received[0].headers["content-type"] == "application/json"


def test_generated_functions_send_such_numbers_too(server: ScriptedServer, client: AuthenticatedClient) -> None:
    from comet_rest_v2.api.metrics import log_metric

    server.answers(Answer(body={"msg": "Saved", "code": 200}))
    body = models.LogMetricRequest.from_dict(
        {"experimentKey": "k", "metricName": "loss", "metricValue": float("nan"), "timestamp": 1}
    )
    log_metric.sync(client=client, body=body)
    assert server.received[0].json()["metricValue"] == "NaN"


def test_half_a_character_does_not_stop_a_request(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "log_other", json={"value": "caf\udce9"})
    assert server.received[0].json() == {"value": "caf?"}


def test_query_and_path_parameters(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "get_experiments", params={"projectId": "a b&c", "archived": False, "page": None})
    assert parse_qsl(server.received[0].query) == [("projectId", "a b&c"), ("archived", "false")]
    transport.call(client, "mark_experiment_not_throttled", path_params={"experimentKey": "a/b c"}, json={})
    assert server.received[1].path == "/api/rest/v2/write/experiment/a%2Fb%20c/mark-not-throttled"


def test_a_missing_path_parameter_is_named(server: ScriptedServer, client: AuthenticatedClient) -> None:
    with pytest.raises(ArgumentError, match=r"path_params=None: .*\{experimentKey\}"):
        transport.call(client, "mark_experiment_not_throttled", json={})
    assert server.received == []


def test_a_compressed_body_goes_as_it_is(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "log_metric_batch", content=b"zipped", headers={"Content-Encoding": "gzip"})
    (request,) = server.received
    assert request.body == b"zipped"
    assert (request.headers["content-encoding"], request.headers["content-type"]) == ("gzip", "application/json")


def test_a_file_cannot_end_its_own_part(server: ScriptedServer, client: AuthenticatedClient) -> None:
    content = b'\r\n--+++\r\nContent-Disposition: form-data; name="link"\r\n\r\nhttp://evil\r\n--+++--\r\n'
    server.answers(Answer(body={"assetId": "1", "msg": "Saved", "code": 200}))
    body = models.AssetUpload(file=File(io.BytesIO(content), "notes.txt"))
    for _ in range(2):
        upload_asset.sync(client=client, experiment_key="k", body=body)
    boundaries = set()
    for request in server.received:
        kind, _, boundary = request.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        assert request.body.count(boundary.encode()) == 2
        assert content in request.body
        boundaries.add(boundary)
    assert len(boundaries) == 2


def test_fields_without_a_file_still_make_a_multipart_body(server: ScriptedServer, client: AuthenticatedClient) -> None:
    transport.call(client, "upload_asset", params={"experimentKey": "k"}, data={"link": "s3://bucket/key"})
    (request,) = server.received
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="link"\r\n\r\ns3://bucket/key\r\n' in request.body


def test_a_file_may_lie_on_another_server_which_does_not_get_the_key(
    server: ScriptedServer, other_server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(Answer(307, b"", {"Location": f"{other_server.url}/bucket/file?signature=1"}))
    other_server.answers(Answer(body=b"content", headers={"Content-Type": "image/png"}))
    reply = transport.call(client, "get_asset", params={"assetId": "1"})
    assert reply.content == b"content"
    (request,) = other_server.received
    assert (request.path, request.query) == ("/bucket/file", "signature=1")
    assert "authorization" not in request.headers
    assert KEY not in str(request.headers)


def test_the_key_does_not_go_to_another_server_that_is_asked_directly(
    server: ScriptedServer, other_server: ScriptedServer, client: AuthenticatedClient
) -> None:
    client.get_httpx_client().get(f"{other_server.url}/elsewhere")
    assert KEY not in str(other_server.received[0].headers)


def test_redirects_in_circles_end(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(Answer(302, b"", {"Location": "/api/rest/v2/experiment/asset/get-asset?assetId=1"}))
    with pytest.raises(APIResponseError, match="redirects in circles"):
        transport.call(client, "get_asset", params={"assetId": "1"})


def test_other_redirects_are_errors_that_say_where_to(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(HOSTILE["redirect"])
    with pytest.raises(APIResponseError, match=r"redirected to https://login.example.com; check COMET_URL"):
        ask(client)
