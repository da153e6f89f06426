"""The API key of `cometr-py serve`, which is no argument: every user of a machine can see all command lines."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import typer

from cometr_py.cli.printing import note
from cometr_py.errors import ConfigurationError

_OPTION = "--api-key-file"
_LONGEST = 4096


def key_in_file(path: Path) -> str:
    """Return the API key that a file holds, and nothing else.

    Raises:
        ConfigurationError: The file cannot be read.
        typer.BadParameter: It holds no key.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
            mode = stat.S_IMODE(path.stat().st_mode)
    except OSError as error:
        raise ConfigurationError(f"The API key cannot be read from {path}: {error.strerror}.") from None
    key = content.decode("utf-8", "replace").strip()
    if len(content) > _LONGEST or not re.fullmatch(r"[!-~]+", key):
        raise typer.BadParameter(f"{path} should hold one API key: printable ASCII without spaces.", param_hint=_OPTION)
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        note(f"Other users of this machine can read the API key: run chmod 600 {path}")
    return key
