"""Code blocks of the pages in docs/."""

from __future__ import annotations

import re

from tests.support.processes import ROOT


def code_block(page: str, start: str) -> str:
    """Return the only code block of a page that begins with ``start``."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    (found,) = [block for block in blocks if block.startswith(start)]
    return str(found)
