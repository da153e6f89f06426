"""The server of the benchmark, in a process of its own whose memory is watched."""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.processes import command


@dataclass(frozen=True)
class Server:
    """A running `cometr-py serve`."""

    url: str
    pid: int

    def forget_peak(self) -> None:
        """Begin to look for the most memory anew."""
        Path(f"/proc/{self.pid}/clear_refs").write_text("5", encoding="ascii")

    def peak(self) -> int:
        """The most memory that it has had since then, in KiB."""
        lines = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


@contextlib.contextmanager
def serving(environment: Mapping[str, str]) -> Iterator[Server]:
    """A server on a free port, as long as the block lasts."""
    process = subprocess.Popen(
        command("serve", "--port", "0"), env=dict(environment), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        greeting = process.stdout.readline()
        assert greeting.startswith("Local Comet: "), greeting
        yield Server(greeting.removeprefix("Local Comet: ").strip(), process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=20)
        process.stdout.close()
