"""What the values of ``x-evidence`` mean."""

from __future__ import annotations

__all__ = ["LEVELS"]

#: From the surest to the least sure.
LEVELS = {
    "recorded": "a recorded response of the hosted service shows it; the tests read it.",
    "live-test": "tests of another client, which ran against the hosted service, assert it.",
    "documented": "Comet's own documentation states it, which is not always up to date.",
    "observed": "a client was seen to send it.",
    "sdk": "the code of Comet's own clients sends or reads it.",
    "third-party": "code of others sends or reads it.",
    "inferred": "a conclusion from similar operations; nobody has seen it.",
    "extension": "Comet's servers do not have it: it is an extension of cometr_py.",
}
