"""`cometr-py` in the process of the test: the same code, without the time that a new interpreter takes to start."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Mapping
from unittest import mock

from cometr_py import transport
from cometr_py.cli import main


def run_here(
    arguments: tuple[str, ...], environment: Mapping[str, str], said: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, without a terminal.

    Args:
        arguments: What follows `cometr-py`.
        environment: All of its environment.
        said: What it can read on standard input.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with (
        mock.patch.dict(os.environ, environment, clear=True),
        mock.patch.multiple(sys, argv=["cometr-py", *arguments], stdin=io.StringIO(said), stdout=out, stderr=err),
        warnings.catch_warnings(),
    ):
        warnings.resetwarnings()  # as in a new interpreter
        time.tzset()
        code = _exit_code()
    time.tzset()
    transport.close_shared()
    shown = [stream.buffer.getvalue().decode("utf-8", "surrogateescape") for stream in (out, err)]
    return subprocess.CompletedProcess(["cometr-py", *arguments], code, *shown)


def _exit_code() -> int:
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
            return 1
        return end.code or 0
    return 0
