"""Which characters every database can store."""

from __future__ import annotations

import re

#: NUL, and halves of surrogate pairs.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """Return the string with each character that a database cannot store replaced by U+FFFD."""
    if "\0" not in text:
        try:
            text.encode()  # much faster than to look for surrogates, and a long string holds Python's lock meanwhile
        except UnicodeEncodeError:
            pass
        else:
            return text
    return _UNSTORABLE.sub("\ufffd", text)
