"""Which characters every database can store."""

from __future__ import annotations

import re

#: NUL, and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """Return the string with each character that a database cannot store replaced by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)
