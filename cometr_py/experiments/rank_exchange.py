"""Rank 0 gives its job's token to the other ranks over TCP, if they cannot derive it themselves.

Rank 0 listens on one of a few ports that follow from the launcher's rendezvous variables. The other ranks try these
ports on MASTER_ADDR. What is exchanged is no secret: it decides which experiment a rank belongs to, and writing to that
needs the API key.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import json
import os
import socket
import threading
from collections.abc import Iterator

from cometr_py.core.clock import SYSTEM_CLOCK
from cometr_py.core.logs import logger
from cometr_py.core.retrying import growing_pauses, wait_until
from cometr_py.experiments.launchers import Launch

#: Seconds for which a rank waits for rank 0.
ANSWER_TIMEOUT = 300.0
#: Seconds of one attempt to connect, and after which rank 0 stops waiting for a request.
ATTEMPT_TIMEOUT = 5.0
#: Seconds for which rank 0 waits before it exits, if a rank has not asked yet.
EXIT_TIMEOUT = 20.0
#: Seconds between two rounds over the ports.
SHORTEST_PAUSE, LONGEST_PAUSE = 0.05, 2.0
#: Ports to choose from: below those that systems give to outgoing connections.
FIRST_PORT, PORTS, CANDIDATES = 20_000, 12_000, 6
#: Bytes of a message.
LONGEST_MESSAGE = 4096


class TokenServer:
    """Gives a token to the other ranks of the job, in a thread, until each of them has it.

    Args:
        launch: How this process, rank 0, was started.
        token: The token.
    """

    def __init__(self, launch: Launch, token: str) -> None:
        """Begin to listen.

        Raises:
            OSError: None of the ports is free.
        """
        self._job = _job(launch)
        self._token = token
        self._missing = set(range(1, launch.size)) if launch.size else None
        self._socket = _listen(launch)
        self._finished = threading.Event()
        if self._missing is not None:
            atexit.register(self._wait, os.getpid())
        threading.Thread(target=self._serve, name="rank exchange", daemon=True).start()

    def _wait(self, process: int) -> None:
        """Let a slow rank ask before this process exits: nobody else could reply."""
        if os.getpid() == process:
            self._finished.wait(EXIT_TIMEOUT)

    def _serve(self) -> None:
        try:
            self._accept()
        finally:
            self._finished.set()

    def _accept(self) -> None:
        with self._socket:
            while self._missing is None or self._missing:
                try:
                    connection, _ = self._socket.accept()
                except OSError:
                    return
                with connection, contextlib.suppress(OSError, ValueError):
                    self._reply(connection)

    def _reply(self, connection: socket.socket) -> None:
        connection.settimeout(ATTEMPT_TIMEOUT)
        request = _receive(connection)
        if request.get("job") != self._job:
            return
        connection.sendall(_encoded({"job": self._job, "token": self._token}))
        if self._missing is not None and isinstance(rank := request.get("rank"), int):
            self._missing.discard(rank)


def ask(launch: Launch, timeout: float | None = None) -> str | None:
    """Return the token of rank 0; ``None`` if it does not respond in time.

    Args:
        launch: How this process was started.
        timeout: Seconds to wait; ``ANSWER_TIMEOUT`` by default.
    """
    token: str | None = None

    def answered() -> bool:
        nonlocal token
        token = next((found for port in _ports(launch) if (found := _ask_port(launch, port)) is not None), None)
        return token is not None

    deadline = SYSTEM_CLOCK.monotonic() + (ANSWER_TIMEOUT if timeout is None else timeout)
    wait_until(answered, deadline=deadline, pauses=growing_pauses(SHORTEST_PAUSE, LONGEST_PAUSE, 1.5))
    return token


def _ask_port(launch: Launch, port: int) -> str | None:
    job = _job(launch)
    try:
        with socket.create_connection((launch.rendezvous.master, port), ATTEMPT_TIMEOUT) as connection:
            connection.sendall(_encoded({"job": job, "rank": launch.rank}))
            reply = _receive(connection)
    except (OSError, ValueError) as error:
        logger.debug("rank 0 at %s:%d: %s", launch.rendezvous.master, port, error)
        return None
    token = reply.get("token")
    return token if reply.get("job") == job and isinstance(token, str) else None


def _listen(launch: Launch) -> socket.socket:
    failure: OSError | None = None
    for port in _ports(launch):
        try:
            if socket.has_dualstack_ipv6():
                return socket.create_server(("", port), family=socket.AF_INET6, dualstack_ipv6=True)
            return socket.create_server(("", port))
        except OSError as error:
            failure = error
    raise failure or OSError("no port")


def _ports(launch: Launch) -> Iterator[int]:
    """Return the ports on which rank 0 may listen, the same on each rank."""
    digest = hashlib.sha256(_job(launch).encode()).digest()
    first = int.from_bytes(digest[:4], "big")
    for number in range(CANDIDATES):
        port = FIRST_PORT + (first + number * 97) % PORTS
        if str(port) != launch.rendezvous.port:
            yield port


def _job(launch: Launch) -> str:
    """Return what the ranks of a job have in common, as a digest."""
    parts = [launch.rendezvous.master, launch.rendezvous.port, launch.rendezvous.run_id, str(launch.size)]
    return hashlib.sha256("\n".join(["cometr_py", *parts]).encode()).hexdigest()


def _encoded(message: dict[str, str | int]) -> bytes:
    return json.dumps(message).encode() + b"\n"


def _receive(connection: socket.socket) -> dict[str, object]:
    data = b""
    while not data.endswith(b"\n"):
        piece = connection.recv(LONGEST_MESSAGE)
        if not piece or len(data) > LONGEST_MESSAGE:
            raise ValueError("incomplete message")
        data += piece
    found = json.loads(data)
    if not isinstance(found, dict):
        raise ValueError("not an object")
    return found
