"""Keeps the tests apart from the settings and the home of the user who runs them."""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pytest

#: The home of the user who runs the tests. Read before any fixture replaces it.
OUTSIDE_HOME = Path.home()
#: Tests may run in a job of a launcher; each of them decides itself whether it is a rank.
LAUNCHER_VARIABLES = (
    "RANK",
    "WORLD_SIZE",
    "LOCAL_RANK",
    "NODE_RANK",
    "SLURM_STEP_ID",
    "OMPI_COMM_WORLD_RANK",
    "PMI_RANK",
)
_outside_home_allowed = ContextVar("_outside_home_allowed", default=False)


def isolate(patch: pytest.MonkeyPatch, home: Path) -> None:
    """Remove all settings from the environment of this process, and give it another home."""
    for name in list(os.environ):
        if name.startswith(("COMET_", "COMETR_")) or name in LAUNCHER_VARIABLES:
            patch.delenv(name)
    patch.setenv("HOME", str(home))
    patch.setenv("USERPROFILE", str(home))


@functools.cache
def forbid_outside_home() -> None:
    """From now on, let this process start no process that would use the user's home.

    A process gets it where its environment names it, and where its environment has no HOME at all.
    """
    sys.addaudithook(_check_process)


@contextlib.contextmanager
def outside_home() -> Iterator[dict[str, str]]:
    """Give the environment of a process that may use the user's home: pip, for its settings and its cache."""
    token = _outside_home_allowed.set(True)
    try:
        yield {**os.environ, "HOME": str(OUTSIDE_HOME), "USERPROFILE": str(OUTSIDE_HOME)}
    finally:
        _outside_home_allowed.reset(token)


def _check_process(event: str, arguments: tuple[Any, ...]) -> None:
    if event != "subprocess.Popen" or _outside_home_allowed.get():
        return
    _, command, _, environment = arguments
    variables = {
        os.fsdecode(name): value for name, value in (os.environ if environment is None else environment).items()
    }
    home = variables.get("HOME")
    if home is None or Path(os.fsdecode(home)) == OUTSIDE_HOME:
        named = "has no HOME" if home is None else "has the HOME of the user who runs the tests"
        raise AssertionError(f"The environment of {command} {named}. Set HOME to a directory of the test's own.")
