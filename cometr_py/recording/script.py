"""What the running script knows of itself: its source, and where it lies. Nothing here ever raises."""

from __future__ import annotations

import contextlib
import shutil
import sys
from pathlib import Path


def source_code() -> str | None:
    """The source of the running script, or the cells of the running notebook; None where there is neither."""
    main = sys.modules.get("__main__")
    file = getattr(main, "__file__", None)
    if isinstance(file, str):
        import tokenize

        # As Python itself reads it: UTF-8, or what its first lines say.
        with contextlib.suppress(OSError, UnicodeDecodeError, SyntaxError), tokenize.open(file) as script:
            return script.read()
        return None
    cells = getattr(main, "In", None)
    if isinstance(cells, list):
        return "\n\n".join(cell for cell in cells if isinstance(cell, str) and cell)
    return None


def script_folder() -> str:
    """Where the running script lies; the working directory where there is none."""
    file = getattr(sys.modules.get("__main__"), "__file__", None)
    return str(Path(file).resolve().parent) if isinstance(file, str) else str(Path.cwd())


def has_git() -> bool:
    """Whether there is a git command to ask."""
    return shutil.which("git") is not None
