"""A script that goes back to earlier steps again and again, and what its experiment must have in the end."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import Metric, Rewind
from tests.support.processes import DEADLINE

#: Every value is logged once, so that a hidden point that comes back differs from the one that replaced it.
SCRIPT = """
import os, random, sys, time
import cometr_py

experiment = cometr_py.create_experiment(
    project_name="rewinds", log_output=False, log_code=False, log_system_details=False, log_system_metrics=False
)
os.write(1, f"key {experiment.get_key()}\\n".encode())
chance, step, value = random.Random(int(sys.argv[1])), 0, 0
while True:
    if step > 5 and chance.random() < 0.03:
        step = chance.randrange(step)
        experiment.rewind(step)
        os.write(1, f"rewind {step}\\n".encode())
    else:
        step, value = step + 1, value + 1
        experiment.log_metric("loss", value, step=step)
        # Only after the call has returned is the value said to be logged.
        os.write(1, f"log {step} {value}\\n".encode())
    time.sleep(0.002)
"""

#: What the script has done: (step, value) of a metric, (step, None) of a rewind.
Action = tuple[int, int | None]


class RewindingScript:
    """The script in a process of its own; it says what it has done.

    Args:
        folder: Where it runs.
        environment: Of the process.
        seed: Of what is random about it.

    Attributes:
        key: The experiment's key, once it is known.
        actions: What had returned when it was last heard of.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str], seed: int) -> None:
        script = folder / "rewinding.py"
        script.write_text(SCRIPT, encoding="utf-8")
        self.key = ""
        self.actions: list[Action] = []
        self._process = subprocess.Popen(
            [sys.executable, str(script), str(seed)],
            env=dict(environment),
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    @property
    def rewinds(self) -> int:
        """How often it has gone back."""
        return sum(value is None for _, value in self.actions)

    def kill(self) -> None:
        """SIGKILL; afterwards everything that it has said is known."""
        self._process.kill()
        self._process.wait(timeout=DEADLINE)
        self._listener.join(timeout=DEADLINE)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout:
            for line in self._process.stdout:
                what, *numbers = line.split() or [""]
                if what == "key":
                    self.key = numbers[0]
                elif line.endswith("\n") and what in ("log", "rewind"):
                    self.actions.append((int(numbers[0]), int(numbers[1]) if what == "log" else None))


def recorded(journal: Path) -> list[Action]:
    """What the journal has, in its order."""
    found: list[Action] = []
    reader = JournalReader(journal)
    while entries := reader.read():
        for entry in entries:
            if isinstance(entry.record, Metric):
                found.append((entry.record.step or 0, int(entry.record.value or 0)))
            elif isinstance(entry.record, Rewind):
                found.append((entry.record.step, None))
    reader.close()
    return found


def visible(actions: Iterable[Action]) -> list[tuple[int, int]]:
    """The points that must be there in the end, in their order."""
    points: list[tuple[int, int]] = []
    for step, value in actions:
        if value is None:
            points = [point for point in points if point[0] <= step]
        else:
            points.append((step, value))
    return points
