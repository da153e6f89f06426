"""The failure table, row by row: what each error type and status means to everything that sends requests."""

from __future__ import annotations

import errno

import pytest

from cometr_py.core.failures import TABLE, Failure, classify, is_endpoint_missing, is_transient, retry_after
from cometr_py.errors import (
    APIConnectionError,
    APITimeoutError,
    ArgumentError,
    ConfigurationError,
    DeliveryError,
    ExperimentEndedError,
    ResponseError,
    error_for_response,
    unexpected_reply,
)

KINDS = {90001: "not_found", 90002: "unauthorized", 90003: "forbidden"}

TRANSIENT = Failure(transient=True)
TRANSIENT_UNKNOWN = Failure(transient=True, outcome_unknown=True)
BUSY = Failure(transient=True, server_wide=True)
DOWN = Failure(transient=True, outcome_unknown=True, server_wide=True)
REJECTED = Failure(record_rejected=True)
MISSING = Failure(record_rejected=True, endpoint_missing=True)
ACTION = Failure(needs_user_action=True)
LOCKED_OUT = Failure(needs_user_action=True, server_wide=True)


def response(status: int, code: int | None = None) -> ResponseError:
    """The error that the transport raises for a response with this status, and this error code of Comet's."""
    body = b"" if code is None else b'{"msg": "no", "sdk_error_code": %d}' % code
    return error_for_response(status, body, "application/json", {}, "POST", "/path", kinds=KINDS)


def page(status: int = 200) -> ResponseError:
    return unexpected_reply("it is a web page", status, b"<html>", "text/html", {}, "GET", "/path")


ROWS: dict[str, tuple[Exception, Failure]] = {
    "not connected": (APIConnectionError("refused"), BUSY),
    "connection lost after sending": (APIConnectionError("broken", sent=True), DOWN),
    "no connection in time": (APITimeoutError("no connection"), BUSY),
    "no response in time": (APITimeoutError("no response", sent=True), DOWN),
    "certificate not trusted": (APIConnectionError("certificate", passing=False), LOCKED_OUT),
    "connection lost, and trying again is useless": (
        APIConnectionError("protocol", passing=False, sent=True),
        Failure(needs_user_action=True, outcome_unknown=True, server_wide=True),
    ),
    "400": (response(400), REJECTED),
    "400 with an unknown code": (response(400, 90009), REJECTED),
    "400 that means not found": (response(400, 90001), REJECTED),
    "400 that means unauthorized": (response(400, 90002), LOCKED_OUT),
    "400 that means forbidden": (response(400, 90003), ACTION),
    "401": (response(401), LOCKED_OUT),
    "402": (response(402), LOCKED_OUT),
    "403": (response(403), ACTION),
    "403 that means unauthorized": (response(403, 90002), LOCKED_OUT),
    "404 of something that does not know the path": (response(404), MISSING),
    "404 of Comet": (response(404, 90009), REJECTED),
    "405": (response(405), MISSING),
    "405 of Comet": (response(405, 90009), REJECTED),
    "408": (response(408), TRANSIENT_UNKNOWN),
    "409": (response(409), REJECTED),
    "410": (response(410), REJECTED),
    "411": (response(411), REJECTED),
    "413": (response(413), REJECTED),
    "414": (response(414), REJECTED),
    "415": (response(415), REJECTED),
    "418": (response(418), REJECTED),
    "422": (response(422), REJECTED),
    "425": (response(425), TRANSIENT),
    "429": (response(429), BUSY),
    "429 with a code": (response(429, 90009), BUSY),
    "431": (response(431), REJECTED),
    "500": (response(500), TRANSIENT_UNKNOWN),
    "500 with a code": (response(500, 90009), TRANSIENT_UNKNOWN),
    "501": (response(501), MISSING),
    "501 of Comet": (response(501, 90009), TRANSIENT_UNKNOWN),
    "502": (response(502), DOWN),
    "503": (response(503), DOWN),
    "504": (response(504), DOWN),
    "507": (response(507), DOWN),
    "520": (response(520), TRANSIENT_UNKNOWN),
    "a web page": (page(), TRANSIENT_UNKNOWN),
    "an empty 204": (page(204), TRANSIENT_UNKNOWN),
    "301": (response(301), Failure(needs_user_action=True, outcome_unknown=True)),
    "302": (response(302), Failure(needs_user_action=True, outcome_unknown=True)),
    "308": (response(308), Failure(needs_user_action=True, outcome_unknown=True)),
    "redirects in circles": (page(302), Failure(needs_user_action=True, outcome_unknown=True)),
    "a setting is missing": (ConfigurationError("no key"), LOCKED_OUT),
    "an argument": (ArgumentError("file", "x", "the file is gone."), REJECTED),
    "the experiment has ended": (ExperimentEndedError(), REJECTED),
    "not delivered": (DeliveryError("later"), REJECTED),
    "the disk does not respond": (OSError(errno.EIO, "Input/output error"), TRANSIENT_UNKNOWN),
    "a file is gone": (FileNotFoundError(errno.ENOENT, "No such file"), TRANSIENT_UNKNOWN),
    "a bug": (TypeError("unhashable"), REJECTED),
    "too deep": (RecursionError(), REJECTED),
}


@pytest.mark.parametrize(("error", "expected"), ROWS.values(), ids=ROWS.keys())
def test_what_each_failure_means(error: Exception, expected: Failure) -> None:
    assert classify(error) == expected


@pytest.mark.parametrize("error", [error for error, _ in ROWS.values()], ids=ROWS.keys())
def test_each_failure_passes_needs_somebody_or_is_about_the_record(error: Exception) -> None:
    found = classify(error)
    assert [found.transient, found.needs_user_action, found.record_rejected].count(True) == 1


def test_every_row_of_the_table_decides_about_something() -> None:
    decided = {next(row for row in TABLE if row.applies_to(error)) for error, _ in ROWS.values()}
    assert decided == set(TABLE)


def test_ctrl_c_is_not_a_failure() -> None:
    with pytest.raises(KeyboardInterrupt):
        classify(KeyboardInterrupt())


def test_the_short_questions_agree_with_the_table() -> None:
    assert is_transient(response(425)) and not is_transient(response(400))
    assert is_endpoint_missing(response(405)) and not is_endpoint_missing(response(400))


def test_only_a_response_asks_to_wait() -> None:
    asked = error_for_response(429, b"", None, {"Retry-After": "7"}, "POST", "/path")
    assert [retry_after(one) for one in (asked, response(503), APIConnectionError("refused"), OSError())] == [
        7,
        0,
        0,
        0,
    ]
