"""The `cometr-py` command."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run the command line. What goes wrong is one sentence and an exit code, not a traceback."""
    from cometr_py.cli.app import app
    from cometr_py.cli.exit_codes import one_line_warnings

    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal cannot show must not end the command.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    with one_line_warnings():
        app(prog_name="cometr-py")
