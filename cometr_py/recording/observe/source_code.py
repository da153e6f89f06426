"""What the running script knows of itself: its source, where it lies, how it was called. Nothing here ever raises."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path

from cometr_py.recording.capture.terminal_lines import storable


def source_code() -> str | None:
    """The source of the running script, or the cells of the running notebook; None where there is neither."""
    main = sys.modules.get("__main__")
    file = getattr(main, "__file__", None)
    if isinstance(file, str):
        import tokenize

        # As Python itself reads it: UTF-8, or what its first lines say.
        with contextlib.suppress(OSError, ValueError, SyntaxError), tokenize.open(file) as script:
            return script.read()
        return None
    cells = getattr(main, "In", None)
    if isinstance(cells, list):
        return "\n\n".join(cell for cell in cells if isinstance(cell, str) and cell)
    return None


def script_folder() -> str:
    """Where the running script lies; the working directory where there is none; empty where that is deleted."""
    file = getattr(sys.modules.get("__main__"), "__file__", None)
    if not isinstance(file, str):
        return working_directory()
    try:
        return storable(str(Path(file).resolve().parent))
    except (OSError, ValueError, RuntimeError):  # a loop of links is one or the other
        return ""


def working_directory() -> str:
    """The working directory; empty where somebody has deleted it."""
    try:
        return storable(str(Path.cwd()))
    except OSError:
        return ""


def command() -> list[str]:
    """How the script was called, as far as ``sys.argv`` still says so."""
    found: list[str] = []
    for argument in getattr(sys, "argv", ()):
        with contextlib.suppress(Exception):  # anybody may put anything there
            found.append(storable(str(argument)))
    return found


def executable() -> str:
    """The interpreter; empty where Python does not know, as inside another program."""
    return storable(sys.executable or "")


def search_path() -> list[str]:
    """Where the script's packages are found: the entries of ``sys.path`` that are paths."""
    found: list[str] = []
    for entry in sys.path:
        with contextlib.suppress(TypeError):  # Python itself passes over what is no path
            found.append(storable(os.fsdecode(entry)) or working_directory())
    return [entry for entry in found if entry]


def has_git() -> bool:
    """Whether there is a git command to ask."""
    return shutil.which("git") is not None
