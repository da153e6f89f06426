"""Which function answers which operation of the description."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cometr_py.server.api.context import Context

#: A handler returns what is sent as JSON, or a whole LocalReply.
Answer = Callable[[Context], Any]


@dataclass(frozen=True)
class Handler:
    """A handler and what has to be known before it runs.

    Attributes:
        without_key: Also for requests that carry no API key.
        bad_key_status: What a wrong key is answered with.
        writes: Although the description counts the operation as a reading one, this handler may note something.
        prepare: What takes long and needs no database: called before the transaction begins.
    """

    answer: Answer
    without_key: bool = False
    bad_key_status: int = 401
    writes: bool = False
    prepare: Callable[[Context], None] | None = None


#: By operationId.
HANDLERS: dict[str, Handler] = {}


def operation(
    *ids: str,
    without_key: bool = False,
    bad_key_status: int = 401,
    writes: bool = False,
    prepare: Callable[[Context], None] | None = None,
) -> Callable[[Answer], Answer]:
    """Makes the decorated function the handler of these operations."""

    def register(answer: Answer) -> Answer:
        for name in ids:
            if name in HANDLERS:
                raise ValueError(f"two handlers for {name}")
            HANDLERS[name] = Handler(answer, without_key, bad_key_status, writes, prepare)
        return answer

    return register


def saved() -> dict[str, Any]:
    """What a write answers that has nothing to say."""
    return {"msg": "Saved", "code": 200, "data": None, "sdk_error_code": 0}
