"""`cometr-py serve` under requests that schemathesis makes up, most of them about things that exist.

Five examples an operation, always the same ones; with COMETR_LONG=1 fifty, other ones each time, and every value that
stands at an edge of its schema.
"""

from __future__ import annotations

from typing import Any

import schemathesis

from tests.fuzz.fuzzing import API_KEY, CHECKED, LONG, SETTINGS, Server, described

schema = schemathesis.openapi.from_dict(described())
schema.config.phases.coverage.enabled = LONG


@schema.parametrize()
@SETTINGS
def test_every_answer_is_as_described(case: schemathesis.Case[Any], server: Server) -> None:
    server.make_about_existing(case)
    case.call_and_validate(base_url=server.url, headers={"Authorization": API_KEY}, checks=CHECKED)
