"""The `cometr-py` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; an error of ours is one sentence and exit code 1, not a traceback."""
    try:
        from cometr_py.cli.app import app
    except ImportError as error:
        sys.exit(f"The command line needs the package {error.name}: pip install 'cometr-py[local]'.")
    from cometr_py.errors import CometError

    try:
        app()
    except CometError as error:
        sys.exit(f"Error: {error}")
    except BrokenPipeError:
        # Whoever read the output has gone, `head` for instance; nothing more can be said to them.
        sys.stderr.close()
        sys.exit(0)
