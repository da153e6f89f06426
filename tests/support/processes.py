"""Real processes for tests: servers and scripts, bounded in time and always stopped."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
#: Seconds after which a condition that should have come true long ago has failed, on however busy a machine. Every wait
#: for something that must happen has this deadline.
DEADLINE = 120.0
#: Seconds in which a call returns that waits for nothing; one that does wait takes longer than `DEADLINE`, or for ever.
PROMPTLY = 30.0

T = TypeVar("T")


def command(*arguments: str) -> list[str]:
    """`cometr-py` with these arguments."""
    return [sys.executable, "-m", "cometr_py.cli", *arguments]


@contextlib.contextmanager
def running_server(environment: Mapping[str, str], *arguments: str) -> Iterator[str]:
    """A `cometr-py serve` on a free port; gives its URL."""
    with greeting_server(environment, *arguments) as lines:
        yield lines[0].removeprefix("Local Comet: ")


@contextlib.contextmanager
def greeting_server(environment: Mapping[str, str], *arguments: str) -> Iterator[list[str]]:
    """A `cometr-py serve` on a free port; gives what it prints when it is ready, up to the line for curl."""
    with tempfile.TemporaryFile("w+") as complaints:
        process = subprocess.Popen(
            command("serve", *(arguments if "--port" in arguments else ("--port", "0", *arguments))),
            env=dict(environment),
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
        assert process.stdout is not None
        lines: list[str] = []
        while not lines or (lines[-1] and not lines[-1].startswith("curl: ")):  # it ends with an empty one
            lines.append(process.stdout.readline().strip())
        complaints.seek(0)
        said = f"the server said {lines} and {complaints.read()!r}"
    try:
        assert lines[0].startswith("Local Comet: ") and lines[-1], said
        yield lines
    finally:
        process.terminate()
        try:
            process.wait(timeout=DEADLINE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=DEADLINE)
        process.stdout.close()


def run_script(
    code: str, environment: Mapping[str, str], folder: Path, *, timeout: float = DEADLINE
) -> subprocess.CompletedProcess[str]:
    """Run Python code as a script of its own, to its end."""
    script = folder / "script.py"
    script.write_text(code, encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(script)],
        env=dict(environment),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def stop_uploaders(folder: Path) -> None:
    """End the uploaders of recordings below a folder: one whose server is gone would go on trying for an hour."""
    for number, words in processes_about(folder).items():
        if "cometr_py.recording.uploader.main" in words:
            with contextlib.suppress(OSError):  # it has ended meanwhile
                os.kill(number, signal.SIGKILL)  # milder signals it outlives, to deliver what there is


def run_to_end(command: list[str], environment: Mapping[str, str], folder: Path, timeout: float) -> str:
    """Run a program in a folder, without input; gives what it printed on stdout and stderr.

    Args:
        command: The program and its arguments.
        environment: All of its environment variables.
        folder: Its working folder.
        timeout: Seconds that it may take.

    Raises:
        AssertionError: It failed; the message has all that was printed.
    """
    done = subprocess.run(
        command,
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}"
    return done.stdout


def processes_about(folder: Path) -> dict[int, list[str]]:
    """The command lines of the processes that have been given a path in a folder, by their number."""
    found = {}
    part_of_it = os.fsencode(folder)
    for process in Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        with contextlib.suppress(OSError):  # it has ended meanwhile
            line = (process / "cmdline").read_bytes()
            if part_of_it not in line:  # a quick look first: this is done after every test
                continue
            words = os.fsdecode(line).split("\0")
            if any(Path(word).is_relative_to(folder) for word in words):
                found[int(process.name)] = words
    return found


def eventually(look: Callable[[], T | None], what: str, deadline: float = DEADLINE) -> T:
    """What ``look`` gives as soon as it is neither None nor False.

    Raises:
        AssertionError: It never was; the message says what was waited for and what was seen last.
    """
    until = time.monotonic() + deadline
    seen: T | None = None
    while time.monotonic() < until:
        seen = look()
        if seen is not None and seen is not False:
            return seen
        time.sleep(0.02)
    raise AssertionError(f"{what}: not within {deadline:.0f} s; seen last: {seen!r}")
