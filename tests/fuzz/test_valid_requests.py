"""`cometr-py serve` accepts what the description allows, or `rejections.toml` explains why it does not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import schemathesis

from cometr_py.core import api_spec
from tests.fuzz.fuzzing import API_KEY, SETTINGS, Server, described

TABLE = Path(__file__).with_name("rejections.toml")
_EXPLANATIONS: dict[str, Any] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
MESSAGES = {name: re.compile(reason["message"]) for name, reason in _EXPLANATIONS["reasons"].items()}
EXPLAINED: dict[str, list[str]] = _EXPLANATIONS["operations"]

DOCUMENT = described()
NOT_SERVED = {
    operation["operationId"]
    for item in DOCUMENT["paths"].values()
    for operation in item.values()
    if operation.get("x-served") is False
}
schema = schemathesis.openapi.from_dict(
    DOCUMENT, config=schemathesis.Config.from_dict({"generation": {"mode": "positive"}})
).exclude(operation_id=sorted(NOT_SERVED))
schema.config.phases.coverage.enabled = False


def test_every_explanation_is_of_an_operation_and_is_used() -> None:
    assert EXPLAINED.keys() <= api_spec.operations().keys() - NOT_SERVED
    used = {reason for reasons in EXPLAINED.values() for reason in reasons}
    assert used == MESSAGES.keys()
    assert all(reason["why"].endswith(".") for reason in _EXPLANATIONS["reasons"].values())


@schema.parametrize()
@SETTINGS
def test_valid_request_is_accepted_or_its_rejection_is_explained(case: schemathesis.Case[Any], server: Server) -> None:
    operation_id = case.operation.definition.raw["operationId"]
    server.make_about_existing(case)
    response = case.call(base_url=server.url, headers={"Authorization": API_KEY})
    if response.status_code < 400:
        return
    message = response.json()["msg"]
    assert any(MESSAGES[reason].search(message) for reason in EXPLAINED.get(operation_id, [])), (
        f"{operation_id} rejected what the description allows: {response.status_code} {message}. Accept it, describe "
        f"the rule, or explain the rejection in {TABLE.name}."
    )
