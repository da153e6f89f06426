"""`cometr-py serve` under sequences of requests that follow the links of the description: create, read, delete."""

from __future__ import annotations

from collections import Counter
from typing import Any

import schemathesis
from hypothesis import settings
from schemathesis.core.transport import Response
from schemathesis.generation.stateful.state_machine import StepInput, StepOutput

from tests.fuzz.fuzzing import API_KEY, CHECKED, SETTINGS, Server, described

#: Requests that follow one another.
STEPS = 8

schema = schemathesis.openapi.from_dict(
    described(), config=schemathesis.Config.from_dict({"generation": {"mode": "positive"}})
)


def test_every_answer_along_the_links_is_as_described(server: Server) -> None:
    followed: Counter[str] = Counter()
    server.prepare("create_experiment")

    class Workflow(schema.as_state_machine()):  # type: ignore[misc]  # made for this schema
        def step(self, input: StepInput) -> StepOutput:
            if input.transition is None:
                server.make_about_existing(input.case)
            output: StepOutput = super().step(input)
            if input.transition is not None and input.is_applied:
                followed[input.case.operation.definition.raw["operationId"]] += 1
            return output

        def get_call_kwargs(self, case: schemathesis.Case[Any]) -> dict[str, Any]:
            return {"base_url": server.url, "headers": {"Authorization": API_KEY}}

        def validate_response(
            self,
            response: Response,
            case: schemathesis.Case[Any],
            additional_checks: list[Any] | None = None,
            **_options: Any,
        ) -> None:
            case.validate_response(response, checks=CHECKED)

    Workflow.run(settings=settings(SETTINGS, stateful_step_count=STEPS))
    assert len(followed) >= 3, f"hardly any link was followed: {followed}"
