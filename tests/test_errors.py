"""What a refused request becomes."""

from __future__ import annotations

import email.utils
import json
import pickle
import time
from pathlib import Path

import pytest

from cometr_py import errors
from cometr_py.core import api_spec, format_versions
from cometr_py.errors import (
    APIConnectionError,
    APIResponseError,
    APITimeoutError,
    ArgumentError,
    AuthenticationError,
    BadRequestError,
    CometError,
    ConfigurationError,
    DeliveryError,
    ExperimentEndedError,
    NotFoundError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
)


def refused(
    status: int,
    body: object = b"",
    content_type: str | None = "application/json",
    headers: dict[str, str] | None = None,
    secrets: tuple[str, ...] = (),
) -> ResponseError:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return errors.error_for_response(
        status,
        content,
        content_type,
        headers or {},
        "GET",
        "/api/somewhere",
        meanings=api_spec.error_codes(),
        kinds=api_spec.error_kinds(),
        secrets=secrets,
    )


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, APIResponseError),
        (400, BadRequestError),
        (401, AuthenticationError),
        (402, PaymentRequiredError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (405, ResponseError),
        (418, ResponseError),
        (429, RateLimitError),
        (499, ResponseError),
        (500, ServerError),
        (520, ServerError),
        (599, ServerError),
    ],
)
def test_each_status_has_its_error(status: int, kind: type[ResponseError]) -> None:
    error = refused(status)
    assert type(error) is kind
    assert error.status == status


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (90211, NotFoundError),
        (90219, NotFoundError),
        (42008, NotFoundError),
        (624523, NotFoundError),
        (90212, AuthenticationError),
        (90210, PermissionDeniedError),
        (90399, BadRequestError),
        (1, BadRequestError),
    ],
)
def test_comets_own_code_decides_what_a_400_means(code: int, kind: type[ResponseError]) -> None:
    assert type(refused(400, {"msg": "no", "sdk_error_code": code})) is kind


def test_the_message_says_what_happened_where() -> None:
    body = {"msg": "No such experiment", "code": 400, "sdk_error_code": 90211, "data": None}
    error = refused(400, body, headers={"X-Request-Id": "abc-1"})
    assert str(error) == (
        "No such experiment (GET /api/somewhere answered 400, error code 90211: There is no such experiment, "
        "request id abc-1)"
    )
    assert (error.message, error.code, error.sdk_error_code) == ("No such experiment", 400, 90211)
    assert (error.method, error.path, error.request_id) == ("GET", "/api/somewhere", "abc-1")


def test_a_wrong_key_comes_with_advice() -> None:
    assert str(refused(401, {"msg": "Invalid key"})).endswith("Check the API key, and that it belongs to this server.")


def test_the_code_may_be_spelled_as_in_other_replies() -> None:
    assert refused(400, {"msg": "no", "sdkErrorCode": "90211"}).sdk_error_code == 90211


def test_no_code_is_no_code() -> None:
    error = refused(400, {"msg": "no", "sdk_error_code": 0})
    assert error.sdk_error_code is None
    assert "error code" not in str(error)


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"", None, "Bad Gateway"),
        (b"<html><head><title>502 Bad\nGateway</title></head><body>x</body></html>", "text/html", "502 Bad Gateway"),
        (b"<p>down for <b>maintenance</b></p>", None, "down for maintenance"),
        (b"upstream gone", "text/plain", "upstream gone"),
        (b'{"msg": null}', "application/json", '{"msg": null}'),
        (b'{"msg": ["list"]}', "application/json", "list"),
        (b"[1, 2]", "application/json", "[1, 2]"),
        (b"null", "application/json", "null"),
        (b'{"msg": "cut', "application/json", '{"msg": "cut'),
        (b"\x00\x01\x02\xff", "application/octet-stream", "Bad Gateway"),
        (b"\xff\xfe\xfd\xfc", "text/plain", "Bad Gateway"),
        (b"[" * 100_000, "application/json", "Bad Gateway"),
    ],
)
def test_any_body_gives_one_readable_line(body: bytes, content_type: str | None, expected: str) -> None:
    message = refused(502, body, content_type).message
    assert expected in message
    assert len(message) <= 200
    assert "\n" not in message


def test_long_messages_are_cut() -> None:
    assert len(refused(500, {"msg": "x" * 10_000}).message) == 200


def test_a_server_that_repeats_the_key_does_not_put_it_into_the_message() -> None:
    key = "abcdefghij0123456789xyzzy*eyJiYXNlVXJsIjoiIn0"
    error = refused(401, {"msg": f"Key {key} is wrong, {key[:25]} too"}, secrets=(key,))
    assert error.message == "Key *** is wrong, *** too"


@pytest.mark.parametrize("before", range(60, 210, 5))
def test_not_even_a_part_of_the_key_is_shown(before: int) -> None:
    key = "abcdefghij0123456789xyzzy"
    text = "-" * before + key
    for body in (text.encode(), b"<title>%s</title>" % text.encode(), {"msg": text}):
        message = str(refused(500, body, secrets=(key,)))
        assert key[:3] not in message
    odd = errors.unexpected_reply("odd", 200, text.encode(), None, {}, "GET", "/p", secrets=[key])
    assert key[:3] not in str(odd)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"Retry-After-Custom": "2.5", "Retry-After": "7"}, 2.5),
        ({"Retry-After-Custom": "soon", "Retry-After": "7"}, 7.0),
        ({"Retry-After": "-3"}, 0.0),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"Retry-After": "Wed, 99 Foo"}, None),
    ],
)
def test_the_wait_that_the_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert refused(429, headers=headers).retry_after == seconds


def test_the_wait_may_be_a_date() -> None:
    date = email.utils.formatdate(time.time() + 100, usegmt=True)
    wait = refused(429, headers={"Retry-After": date}).retry_after
    assert wait is not None
    assert 0 < wait <= 101


@pytest.mark.parametrize(
    "error",
    [
        CometError("x"),
        ConfigurationError("x"),
        ArgumentError("step", -1, "it must not be negative."),
        ExperimentEndedError(),
        APIConnectionError("x", method="GET", path="/p", sent=True, passing=False),
        APITimeoutError("x", method="GET", path="/p"),
        DeliveryError("x"),
        format_versions.newer_format_error(Path("journal"), 2, 1, "7.0.0"),
        refused(404, {"msg": "gone", "sdk_error_code": 90211}, headers={"x-request-id": "r", "retry-after": "3"}),
        errors.unexpected_reply("odd", 200, b"<html>", None, {}, "GET", "/p"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_the_way_to_another_process(error: CometError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


def test_familiar_bases() -> None:
    assert issubclass(ConfigurationError, ValueError)
    assert issubclass(ArgumentError, ValueError)
    assert issubclass(ExperimentEndedError, RuntimeError)
    assert issubclass(APITimeoutError, APIConnectionError)
    assert str(ExperimentEndedError()) == "This experiment already ended and cannot be modified."


def test_an_argument_error_names_argument_value_and_remedy() -> None:
    error = ArgumentError("step", "x" * 500, "it must be a whole number.")
    assert str(error).startswith("step='xxx")
    assert str(error).endswith(": it must be a whole number.")
    assert len(str(error)) < 150


def test_an_argument_error_does_not_show_a_key() -> None:
    assert "secret" not in str(ArgumentError("api_key", ["secret"], "it must be a text."))


def test_an_argument_error_survives_a_value_that_cannot_be_shown() -> None:
    class Shy:
        def __repr__(self) -> str:
            raise RuntimeError

    assert str(ArgumentError("value", Shy(), "no.")) == "value=<Shy>: no."
