"""The heartbeat goes on after any failure."""

from __future__ import annotations

from typing import Any

from cometr_py.recording.delivery.heartbeat import Heartbeat
from tests.support.processes import eventually


class BrokenClient:
    """Fails in a way that no server can."""

    def __init__(self) -> None:
        self.used = 0

    def __getattr__(self, name: str) -> None:
        self.used += 1
        raise RuntimeError("not a CometError")


def test_the_heart_beats_on_after_any_failure() -> None:
    client: Any = BrokenClient()
    heart = Heartbeat(client, "key", usual_interval=0.01)
    heart.start()
    try:
        eventually(lambda: client.used > 3, "it beats again and again")
    finally:
        heart.stop(5)
