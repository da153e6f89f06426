"""Starting the uploader of a recording: its command, and the message that carries the key."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from cometr_py.recording.child_environment import child_environment
from cometr_py.recording.uploader import start


class UploaderStart(msgspec.Struct):
    """The first line on the uploader's standard input: the key must not appear in a process list or in a file."""

    api_key: str
    owner: int


def launch(folder: Path, api_key: str) -> start.UploaderProcess:
    """Start an uploader.

    Args:
        folder: The recording's folder.
        api_key: The key it uses.

    Raises:
        OSError: It cannot be started.
    """
    start.reap()
    message = UploaderStart(api_key=api_key, owner=os.getpid())
    return start.UploaderProcess(
        # -P: a script's own module that happens to be called `json` must not be imported by the uploader.
        [sys.executable, "-P", "-m", "cometr_py.recording.uploader.main", str(folder)],
        child_environment(),
        msgspec.json.encode(message) + b"\n",
    )
