"""Requests as they should not be: each is refused with the error body, and the store stays as it was."""

from __future__ import annotations

import gzip
import json
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer, ServerRequest
from tests.support.server_client import KEY, Api, InProcess


@pytest.fixture
def comet(tmp_path: Path) -> Iterator[CometServer]:
    """Over SQLite only: these requests do not get as far as the database, or what they do there is tested elsewhere."""
    found = CometServer(tmp_path / "home")
    yield found
    found.close()


def test_any_key_is_let_in_by_either_header_but_not_none(api: Api) -> None:
    for headers in ({"authorization": "anything"}, {"authorization": "", "comet-sdk-api": "anything"}):
        assert api.ask("get_workspaces", headers=headers).status == 200
    assert api.rejected("get_workspaces", headers={"authorization": ""})["code"] == 401


def test_the_only_key_is_compared_up_to_the_star(tmp_path: Path) -> None:
    comet = CometServer(tmp_path, api_key="secret")
    api = InProcess(comet)
    for key in ("secret", "secret*eyJiYXNlVXJsIjoieCJ9"):
        assert api.ask("get_workspaces", headers={"authorization": key}).status == 200
    for key in ("Secret", "secre", "Bearer secret", "*secret", "ü"):
        body = api.rejected("get_workspaces", headers={"authorization": key})
        assert (body["code"], body["sdk_error_code"]) == (401, 90212)
    comet.close()


@pytest.mark.parametrize("operation", ["get_server_version", "get_api_server_version", "ping"])
def test_whether_the_server_is_there_needs_no_key(api: Api, operation: str) -> None:
    assert api.ask(operation, headers={"authorization": ""}).status == 200


def _raw(comet: CometServer, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, object]:
    sent = {"authorization": KEY} | {name.replace("_", "-"): value for name, value in headers.items()}
    reply = comet.handle(ServerRequest(method, path, [], sent, [body]))
    assert isinstance(reply.body, bytes)
    return reply.status, json.loads(reply.body)


def test_odd_spellings_of_the_address_are_understood(comet: CometServer) -> None:
    for path in ("/api/rest/v2/workspaces", "//api/rest/v2/workspaces", "/clientlib/rest/v2/workspaces"):
        assert _raw(comet, "GET", path) == (200, {"workspaceNames": ["local"]})


def test_unknown_addresses_and_methods_are_refused(comet: CometServer) -> None:
    assert _raw(comet, "GET", "/api/rest/v2/nothing")[0] == 404
    assert _raw(comet, "GET", "/")[0] == 404
    reply = comet.handle(ServerRequest("DELETE", "/api/rest/v2/workspaces", [], {"authorization": KEY}, []))
    assert (reply.status, reply.header("allow")) == (405, "GET")


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[1]",
        b"7",
        b'"x"',
        b"null",
        b"a=b&c=d",
        b"\xff\xfe",
        b'{"experimentKey": 5}',
        b'{"experimentKey": {"a": 1}}',
        b'{"experimentKey": ["a"]}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"experimentKey": "' + b"x" * 100_000 + b'"}',
        b'{"experimentKey": "\\u0000"}',
    ],
)
@pytest.mark.parametrize(
    "operation", ["log_metric", "log_metric_batch", "log_parameter_batch", "log_output", "delete_parameters"]
)
def test_malformed_bodies_are_refused(api: Api, operation: str, body: bytes) -> None:
    assert api.rejected(operation, content=body)["code"] == 400


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("step", "x"),
        ("step", 2**63),
        ("step", [1]),
        ("step", float("nan")),
        ("epoch", {}),
        ("timestamp", "soon"),
        ("metricName", ""),
        ("metricName", None),
        ("metricName", "x" * 501),
        ("metricValue", None),
        ("context", ["a"]),
    ],
)
def test_members_that_make_no_sense_are_refused_by_name(api: Api, name: str, value: object) -> None:
    key = api.new_experiment()
    body = {"experimentKey": key, "metricName": "m", "metricValue": 1, "step": 1} | {name: value}
    assert name.removeprefix("metric").lower() in api.rejected("log_metric", json_body=body)["msg"].lower()
    assert api("get_metrics_summary", {"experimentKey": key})["values"] == []


def test_whole_numbers_may_be_written_in_any_way(api: Api) -> None:
    key = api.new_experiment()
    for step in (3, 3.0, "3", "3.0", -(2**63)):
        api("log_metric", json_body={"experimentKey": key, "metricName": "m", "metricValue": 1, "step": step})
    points = api("get_metric_values", {"experimentKey": key, "metricName": "m"})["metrics"]
    assert [point["step"] for point in points] == [3, 3, 3, 3, -(2**63)]


def test_packed_bodies(api: Api) -> None:
    key = api.new_experiment()
    good = gzip.compress(json.dumps({"experimentKey": key, "addedTags": ["a"]}).encode())
    api("add_tags", content=good, headers={"content-encoding": "GZIP"})
    assert api("get_tags", {"experimentKey": key})["tags"] == ["a"]
    for broken, status in ((good[:-9], 400), (b"no gzip", 400), (zlib.compress(b"{}"), 400)):
        assert api.rejected("add_tags", content=broken, headers={"content-encoding": "gzip"})["code"] == status
    assert api.rejected("add_tags", content=good, headers={"content-encoding": "br"})["code"] == 415


def test_gzip_bomb_is_refused_before_it_is_unpacked(api: Api) -> None:
    bomb = gzip.compress(b" " * 100_000_000, 1)
    assert len(bomb) < 1_000_000
    assert api.rejected("add_tags", content=bomb, headers={"content-encoding": "gzip"})["code"] == 413


def test_body_beyond_the_limit_is_refused(api: Api) -> None:
    assert api.rejected("add_tags", content=b" " * (64 * 1024 * 1024 + 1))["code"] == 413


def test_unstorable_letters_are_replaced_not_refused(api: Api) -> None:
    key = api.new_experiment()
    line = {"output": "a\x00b\ud800c", "stderr": False, "offset": 0}
    api("log_output", json_body={"experimentKey": key, "outputLines": [line]})
    assert api("get_output", {"experimentKey": key})["output"] == "a\ufffdb\ufffdc"
    assert api.rejected("get_experiment_metadata", {"experimentKey": "\x00"})["code"] == 400


def test_repeated_request_is_stored_once(api: Api) -> None:
    key = api.new_experiment()
    headers = {"idempotency-key": "journal-0-100"}
    body = {"experimentKey": key, "values": [{"metricName": "m", "metricValue": 1}]}
    answers = [api.ask("log_metric_batch", json_body=body, headers=headers) for _ in range(3)]
    assert [answer.headers["idempotent-replayed"] for answer in answers] == ["false", "true", "true"]
    assert {answer.content for answer in answers} == {answers[0].content}
    assert api.metric(key, "m") == ["1"]
    api("log_metric_batch", json_body=body, headers={"idempotency-key": "journal-100-200"})
    assert api.metric(key, "m") == ["1", "1"]


def test_refused_request_may_be_sent_again_under_its_key(api: Api) -> None:
    key = api.new_experiment()
    headers = {"idempotency-key": "one"}
    api.rejected("add_tags", json_body={"experimentKey": key, "addedTags": [{}]}, headers=headers)
    answer = api.ask("add_tags", json_body={"experimentKey": key, "addedTags": ["a"]}, headers=headers)
    assert (answer.status, answer.headers["idempotent-replayed"]) == (200, "false")


def test_key_of_another_operation_is_refused(api: Api) -> None:
    key = api.new_experiment()
    headers = {"idempotency-key": "one"}
    api("add_tags", json_body={"experimentKey": key, "addedTags": ["a"]}, headers=headers)
    assert (
        "Idempotency-Key"
        in api.rejected("log_code", json_body={"experimentKey": key, "code": "x"}, headers=headers)["msg"]
    )
    assert api("get_code", {"experimentKey": key})["code"] is None


def test_keys_that_nobody_repeats_any_more_are_forgotten(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    key = api.new_experiment()
    body = {"experimentKey": key, "addedTags": ["a"]}
    api("add_tags", json_body=body, headers={"idempotency-key": "old"})
    monkeypatch.setattr("cometr_py.server.api.idempotency._FORGET_EVERY", 1)
    assert (
        api.ask("add_tags", json_body=body, headers={"idempotency-key": "old"}).headers["idempotent-replayed"] == "true"
    )
    later = time.time() + 365 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert (
        api.ask("add_tags", json_body=body, headers={"idempotency-key": "old"}).headers["idempotent-replayed"]
        == "false"
    )


def test_replayed_upload_answers_with_the_same_asset(api: Api) -> None:
    from tests.support.server_client import Form

    key = api.new_experiment()
    ids = set()
    for _ in range(2):
        made = api(
            "upload_asset", {"experimentKey": key}, form=Form(("file", "a", b"x")), headers={"idempotency-key": "u"}
        )
        ids.add(made["assetId"])
    assert len(ids) == 1
    assert len(api("get_assets", {"experimentKey": key})["assets"]) == 1


@pytest.mark.parametrize("content", [b"1," * 2_200_000, b'"",' * 2_200_000, b"[]," * 2_200_000])
def test_json_of_too_many_values_is_refused(api: InProcess, content: bytes) -> None:
    """Decoding would stop everything else for seconds."""
    body = b'{"experimentKey": "k", "values": [' + content + b"1]}"
    assert api.rejected("log_metric_batch", content=body)["code"] == 413


def test_a_long_string_may_hold_any_number_of_separators(api: InProcess) -> None:
    key = api.new_experiment()
    value = '[1, "\\"' * 800_000
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "p", "parameterValue": value})
    (found,) = api("get_parameters", {"experimentKey": key})["values"]
    assert found["valueCurrent"] == value


@pytest.mark.parametrize("before", [0, 1024 * 1024 - 30, 1024 * 1024 - 25, 1024 * 1024 - 18])
def test_characters_that_no_database_stores_are_replaced_wherever_they_are(api: InProcess, before: int) -> None:
    key = api.new_experiment()
    body = b'{"experimentKey": "%s", "parameterName": "p", "parameterValue": "' % key.encode()
    body = body.ljust(len(body) + before, b"x") + b'a\\u0000\\ud800b"}'
    api("log_parameter", content=body)
    (found,) = api("get_parameters", {"experimentKey": key})["values"]
    assert found["valueCurrent"].endswith("a\ufffd\ufffdb")
