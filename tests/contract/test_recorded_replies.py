"""Replies shaped as the hosted service really sent them, with values of our own: the typed client loses nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from openapi_schema_validator import OAS31Validator

from tests.contract.calls import DOCUMENT
from tests.contract.checking import CheckingServer
from tests.contract.sending import BY_OPERATION, FORMS, example_call, same, send
from tests.support.strictness import strict_document

RECORDED = sorted(Path(__file__).with_name("recorded").glob("*.json"))


def operation_of(path: Path) -> str:
    return path.stem.partition("-")[0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_a_recorded_reply_is_read_without_loss(path: Path, form: str) -> None:
    server = CheckingServer(
        reply=httpx.Response(200, headers={"Content-Type": "application/json"}, content=path.read_bytes())
    )
    result = send(example_call(server.client(), BY_OPERATION[operation_of(path)].call), form)
    assert same(result.to_dict(), json.loads(path.read_bytes()))


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_the_description_knows_every_member_of_a_recorded_reply(path: Path) -> None:
    call = BY_OPERATION[operation_of(path)].call
    schema: Any = call.success_schema()
    validator = OAS31Validator({**schema, "components": strict_document(DOCUMENT)["components"]})
    found = [error.message for error in validator.iter_errors(json.loads(path.read_bytes()))]
    assert not found
