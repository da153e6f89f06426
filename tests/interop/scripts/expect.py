"""How the scripts say what they expect to see."""

from __future__ import annotations

import inspect
import itertools
import time
from collections.abc import Callable
from typing import Any

#: What a line begins with that names something this release of comet_ml lacks. The test reports it as skipped.
LACKING = "comet_ml lacks: "
#: Seconds after which a condition that should have come true long ago has failed.
DEADLINE = 60.0


def expect(seen: Any, wanted: Any) -> None:
    """Ends the script with both values where they differ, long ones from a little before the difference."""
    if seen != wanted:
        pair = repr(seen), repr(wanted)
        alike = sum(1 for _ in itertools.takewhile(lambda both: both[0] == both[1], zip(*pair, strict=False)))
        start = max(alike - 100, 0)
        texts = [text[start : start + 1000] for text in pair]
        raise AssertionError(f"\n  seen   {texts[0]}\n  wanted {texts[1]}")


def refused(kind: type[Exception], call: Callable[[], Any], *words: str) -> None:
    """Ends the script unless the call raises this, with these words in its message."""
    try:
        outcome = call()
    except kind as error:
        message = str(error)
        for word in words:
            if word not in message:
                raise AssertionError(f"{word!r} is not in {message!r}") from error
        return
    raise AssertionError(f"{kind.__name__} was expected, not {outcome!r}")


def eventually(look: Callable[[], bool], what: str) -> None:
    """Ends the script unless this comes true before long."""
    until = time.monotonic() + DEADLINE
    while not look():
        if time.monotonic() > until:
            raise AssertionError(f"{what}: not within {DEADLINE:.0f} s")
        time.sleep(0.1)


def offers(owner: object, name: str, argument: str | None = None) -> bool:
    """Tell whether this release has a method that takes this argument; otherwise the test reports it as skipped."""
    method = getattr(owner, name, None)
    if method is not None and (argument is None or argument in inspect.signature(method).parameters):
        return True
    lacks(f"{type(owner).__name__}.{name}" + (f"({argument}=...)" if argument else ""))
    return False


def query(make: Callable[[], Any]) -> Any:
    """Make a query; returns None for one that this release cannot express, which the test reports as skipped."""
    try:
        return make()
    except ValueError as error:
        lacks(f"a query: {error}")
        return None


def lacks(what: str) -> None:
    """Have the test report that this release cannot do something."""
    print(f"{LACKING}{what}")


def columns(rows: list[dict[str, Any]], *names: str) -> list[list[Any]]:
    """These members of each row."""
    return [[row[name] for name in names] for row in rows]
