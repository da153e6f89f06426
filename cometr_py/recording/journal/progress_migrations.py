"""Frozen steps that bring the saved progress of a recording from an older version of its format to the current one."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import msgspec

__all__ = ["STEPS", "upgrade"]

State = dict[str, object]

#: Version 2 gave the members these names.
_NAMES_2 = {
    "lanes": "queues",
    "refused": "rejected",
    "refusals": "rejected_records",
    "generation": "truncations",
    "honours_keys": "supports_idempotency",
    "single_metrics": "no_batch_endpoint",
    "not_before": "wait_until",
    "asked": "retry_after",
    "blocked": "last_error",
    "hopeless": "needs_user_action",
    "courier_pid": "uploader_pid",
}
#: Likewise for queues, and for the kinds of rejected records.
_QUEUES_2 = {"surroundings": "environment"}


def _to_2(state: State) -> State:
    renamed = {_NAMES_2.get(name, name): value for name, value in state.items()}
    queues = cast("State", renamed.get("queues", {}))
    rejected = cast("list[State]", renamed.get("rejected_records", []))
    return {
        **renamed,
        "queues": {_QUEUES_2.get(name, name): position for name, position in queues.items()},
        "rejected_records": [{**one, "what": _QUEUES_2.get(str(one["what"]), one["what"])} for one in rejected],
        "version": 2,
    }


#: The step at index n brings a state of version n + 1 to version n + 2.
STEPS: tuple[Callable[[State], State], ...] = (_to_2,)


def upgrade(payload: bytes, version: int) -> bytes:
    """Return a state of an older version as the current version has it, both as JSON.

    Raises:
        MsgspecError: It is not one.
    """
    state = msgspec.json.decode(payload, type=State)
    for step in STEPS[version - 1 :]:
        state = step(state)
    return msgspec.json.encode(state)
