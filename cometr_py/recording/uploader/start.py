"""Start an uploader, and keep a control pipe to it."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import time
from collections.abc import Mapping, Sequence

SHELL = "/bin/sh"
#: Starts a command in the background, with the standard input that it was given, and ends.
_DETACH = 'exec 3<&0; "$@" <&3 3<&- &'
#: A script may have asked to be ended by a write to a dead process; this one is not meant.
_QUIETLY = getattr(socket, "MSG_NOSIGNAL", 0)
#: Seconds to wait for the shell, which takes a millisecond, and between two looks at it.
_LONGEST_WAIT, _SHORTEST_LOOK, _LONGEST_LOOK = 5.0, 0.0005, 0.05


class UploaderProcess:
    """An uploader that this process has started, with a socket that wakes it and shows when it is gone.

    The uploader is no child of this process: a script that waits for all of its children must not wait for it.

    Args:
        command: Program and arguments.
        environment: Its environment.
        greeting: First line of its standard input.

    Raises:
        OSError: It cannot be started.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], greeting: bytes) -> None:
        """Start the uploader and send the greeting."""
        if not os.access(command[0], os.X_OK):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), command[0])
        self._line, theirs = socket.socketpair()
        try:
            with theirs:
                self._line.setblocking(False)
                self._line.send(greeting, _QUIETLY)
                _spawn(command, environment, theirs.fileno())
        except BaseException:
            self._line.close()
            raise

    def wake(self) -> bool:
        """Signal that the script waits for delivery; return False if the uploader is gone."""
        try:
            self._line.send(b"\n", _QUIETLY)
        except BlockingIOError:
            return True  # it has unread signals
        except OSError:
            return False
        return True

    def lives(self) -> bool:
        """Return whether it is running."""
        try:
            return bool(self._line.recv(1))
        except BlockingIOError:
            return True
        except OSError:
            return False

    def close(self) -> None:
        """Leave it to itself; harmless when repeated, also by several threads."""
        self._line.close()


def reap() -> None:
    """Wait for the uploaders that are children all the same and have ended, so that none stays behind as a zombie."""
    for child in list(_children):
        with contextlib.suppress(ChildProcessError):  # somebody else has waited for it
            if os.waitpid(child, os.WNOHANG)[0] == 0:
                continue
        _children.discard(child)


def _spawn(command: Sequence[str], environment: Mapping[str, str], standard_input: int) -> None:
    # The first process of a container is given every orphan as a child, and is then the one that has to wait for it.
    detached = os.getpid() != 1 and os.access(SHELL, os.X_OK)
    whole = [SHELL, "-c", _DETACH, "sh", *command] if detached else list(command)
    child = os.posix_spawn(
        whole[0],
        whole,
        environment,
        file_actions=[
            (os.POSIX_SPAWN_DUP2, standard_input, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            # A daemon's stderr is closed, and files of the uploader's own must not get its number.
            *([] if _is_open(2) else [(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]),
        ],
        setsid=True,
    )
    if not detached:
        _children.add(child)
        return
    if _exit_status(child) != 0:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN), SHELL)


def _exit_status(child: int) -> int:
    """Return how a child has ended; 0 if nobody knows or it takes too long.

    Libraries such as gevent replace ``os.waitpid`` and collect children themselves. A call without end would wait
    forever for a child that they have collected already, so this one looks again and again, for a limited time.
    """
    deadline = time.monotonic() + _LONGEST_WAIT
    look = _SHORTEST_LOOK
    while True:
        try:
            ended, status = os.waitpid(child, os.WNOHANG)
        except ChildProcessError:  # collected by somebody else, or the script has the system forget its children
            return 0
        if ended:
            return status
        if time.monotonic() >= deadline:
            _children.add(child)  # collected later
            return 0
        time.sleep(look)
        look = min(2 * look, _LONGEST_LOOK)


def _is_open(descriptor: int) -> bool:
    """Whether a program that is started from here has this descriptor."""
    try:
        return os.get_inheritable(descriptor)
    except OSError:
        return False


_children: set[int] = set()
