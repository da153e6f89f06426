"""The check that everything is as described does notice what is not."""

from __future__ import annotations

import gzip
import http.client
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.interop.checking import differences
from tests.interop.proxy import Exchange, RecordingProxy
from tests.support.servers import Answer, ScriptedServer

SAVED = b'{"msg": "Saved", "code": 200}'
METRIC = {"experimentKey": "k", "metricName": "m", "metricValue": float("nan")}


def exchange(
    method: str = "POST",
    path: str = "/api/rest/v2/write/experiment/metric",
    *,
    query: Mapping[str, str] | None = None,
    body: Any = METRIC,
    content_type: str = "application/json;charset=utf-8",
    status: int = 200,
    reply: bytes = SAVED,
    reply_type: str = "application/json",
    **headers: str,
) -> Exchange:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {"host": "127.0.0.1", **({"content-type": content_type} if content else {}), **headers}
    pairs = list((query or {}).items())
    return Exchange(method, path, pairs, sent, content, status, {"content-type": reply_type}, reply)


def asked(query: Mapping[str, str], **options: Any) -> Exchange:
    return exchange("GET", "/api/rest/v2/experiments", query=query, body=b"", reply=b'{"experiments": []}', **options)


def form(*names: str) -> bytes:
    parts = [f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\nx\r\n' for name in names]
    return "".join([*parts, "--b--\r\n"]).encode()


def uploaded(*names: str, **query: str) -> Exchange:
    path = "/api/rest/v2/write/experiment/upload-asset"
    query = {"experimentKey": "k", **query}
    return exchange(path=path, query=query, body=form(*names), content_type="multipart/form-data; boundary=b")


@pytest.mark.parametrize(
    "described",
    [
        exchange(),
        exchange(status=400, reply=b'{"msg": "no", "code": 400, "sdk_error_code": 0, "data": null}'),
        exchange(reply=b'{"msg": "Saved", "code": 200, "and": "a server may say more"}'),
        asked({"projectId": "p", "archived": "True", "page": "1"}),
        uploaded("file", "metadata", overwrite="FALSE"),
    ],
    ids=str,
)
def test_what_is_described_passes(described: Exchange) -> None:
    assert list(differences(described)) == []


@pytest.mark.parametrize(
    ("different", "complaint"),
    [
        (exchange(path="/api/rest/v2/write/experiment/metrics"), "is not described"),
        (exchange("PUT"), "is not described"),
        (exchange(body={**METRIC, "metricNmae": "m"}), "metricNmae"),
        (exchange(body={"experimentKey": "k", "metricName": "m"}), "'metricValue' is a required property"),
        (exchange(body={**METRIC, "step": "one"}), "the body.step: 'one' is not of type 'integer'"),
        (exchange(body=b"a=b"), "the body is not JSON"),
        (exchange(content_type="text/plain"), "the body is text/plain"),
        (exchange(query={"experimentKey": "k"}), "the parameter experimentKey is not described"),
        (exchange(authorisation="k"), "the header authorisation is not described"),
        (exchange(status=302), "answered 302"),
        (exchange(reply_type="application/json; charset=utf-8"), "does not take for JSON"),
        (exchange(reply=b""), "the answer (200) is not JSON"),
        (exchange(reply=b'{"msg": 1}'), "the answer (200).msg: 1 is not of type"),
        (exchange(status=500, reply=b'{"code": 500}'), "answered 500"),
        (asked({"archived": "yes"}), "the parameter archived should be of type boolean"),
        (asked({"page": "first"}), "the parameter page should be of type integer"),
        (exchange("GET", "/api/rest/v2/experiment/metadata", body=b""), "the parameter experimentKey is required"),
        (exchange("GET", "/api/rest/v2/experiments", body={"a": 1}), "a body is sent, and none is described"),
        (uploaded("file", "fiel"), "the part fiel is not described"),
    ],
    ids=str,
)
def test_what_is_not_described_is_noticed(different: Exchange, complaint: str) -> None:
    assert any(complaint in difference for difference in differences(different)), list(differences(different))


@pytest.fixture
def proxy(server: ScriptedServer) -> Iterator[RecordingProxy]:
    with RecordingProxy(server.url) as running:
        yield running


def test_the_proxy_notes_and_passes_on(server: ScriptedServer, proxy: RecordingProxy) -> None:
    server.answers(Answer(418, {"tea": True}, {"X-Pot": "1"}))
    connection = http.client.HTTPConnection("127.0.0.1", int(proxy.url.rpartition(":")[2]), timeout=10)
    body = gzip.compress(b'{"apiKey": "secret", "a": 1}')
    connection.request("POST", "/a%20b?c=d%25", body, {"Authorization": "secret", "Content-Encoding": "gzip"})
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("X-Pot"), answer.read()) == (418, "1", b'{"tea": true}')
    connection.close()
    [received], [noted] = server.received, proxy.exchanges
    assert (received.path, received.query, received.body) == ("/a%20b", "c=d%25", body)
    assert received.headers["authorization"] == "secret"
    assert (noted.method, noted.path, noted.query, noted.status) == ("POST", "/a%20b", [("c", "d%")], 418)
    assert (noted.json(), noted.reply) == ({"apiKey": "***", "a": 1}, b'{"tea": true}')
    assert "secret" not in repr(noted)
