"""Steps that bring saved delivery progress from older versions of its format to the current one.

A step is frozen: it knows the names of its time, and never uses the types of today.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import msgspec

__all__ = ["STEPS", "upgrade"]

State = dict[str, object]

#: New names of members in version 2.
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
#: New names of queues, and of kinds of rejected records.
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


def _to_3(state: State) -> State:
    # Version 3 adds members: an older reader would not deliver what is set aside.
    return {**state, "set_aside": [], "settled": False, "version": 3}


#: The step at index n brings a state of version n + 1 to version n + 2.
STEPS: tuple[Callable[[State], State], ...] = (_to_2, _to_3)


def upgrade(payload: bytes, version: int) -> bytes:
    """Convert saved progress, as JSON, to the current version.

    Args:
        payload: The saved progress.
        version: Version of its format.

    Raises:
        MsgspecError: It is damaged.
    """
    state = msgspec.json.decode(payload, type=State)
    for step in STEPS[version - 1 :]:
        state = step(state)
    return msgspec.json.encode(state)
