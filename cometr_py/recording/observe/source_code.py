"""Look up the running script's source, folder, and command line. Nothing here raises."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path

from cometr_py.recording.capture.terminal_lines import storable
from cometr_py.recording.observe.notebook import executed_cells


def source_code() -> str | None:
    """Return the source of the running script, or the cells of the running notebook; None if there is neither."""
    main = sys.modules.get("__main__")
    file = getattr(main, "__file__", None)
    if isinstance(file, str):
        import tokenize

        # As Python itself reads it: UTF-8, or the encoding that its first lines declare.
        with contextlib.suppress(OSError, ValueError, SyntaxError), tokenize.open(file) as script:
            return script.read()
        return None
    cells = executed_cells()
    return None if cells is None else "\n\n".join(cells)


def script_folder() -> str:
    """Return the running script's folder; the working directory if there is no script; empty if that is deleted."""
    file = getattr(sys.modules.get("__main__"), "__file__", None)
    if not isinstance(file, str):
        return working_directory()
    try:
        return storable(str(Path(file).resolve().parent))
    except (OSError, ValueError, RuntimeError):  # a loop of links is one or the other
        return ""


def working_directory() -> str:
    """Return the working directory; empty if it is deleted."""
    try:
        return storable(str(Path.cwd()))
    except OSError:
        return ""


def command() -> list[str]:
    """Return the script's command line, as far as ``sys.argv`` has it."""
    found: list[str] = []
    for argument in getattr(sys, "argv", ()):
        with contextlib.suppress(Exception):  # the script may have changed it
            found.append(storable(str(argument)))
    return found


def executable() -> str:
    """Return the interpreter; empty if Python does not know it, as inside another program."""
    return storable(sys.executable or "")


def search_path() -> list[str]:
    """Return the entries of ``sys.path`` that are paths."""
    found: list[str] = []
    for entry in sys.path:
        with contextlib.suppress(TypeError):  # Python skips other entries, too
            found.append(storable(os.fsdecode(entry)) or working_directory())
    return [entry for entry in found if entry]


def has_git() -> bool:
    """Return whether git is installed."""
    return shutil.which("git") is not None
