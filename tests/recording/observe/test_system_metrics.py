"""System metrics: the load of the machine, the training process with its children, and each GPU."""

from __future__ import annotations

import contextlib
import importlib
import itertools
import os
import subprocess
import sys
import time
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cometr_py.core.clock import FakeClock
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import Header, Metrics, Value
from cometr_py.recording.observe import system_metrics
from cometr_py.recording.observe.system_metrics import Rates, SystemMetrics
from tests.support.processes import eventually

psutil: Any = importlib.import_module("psutil")

#: Holds memory, keeps a processor busy, and writes to the disk.
BUSY = """
import os, sys
held = bytearray(os.urandom(1 << 20) * 150)
with open(sys.argv[1], "wb") as file:
    while True:
        file.seek(0)
        file.write(held[:4 << 20])
        os.fsync(file.fileno())
        sum(range(1_000_000))
"""


def header(every: float) -> Header:
    now = time.time_ns() // 1_000_000
    return Header("j", "k", "local", "w", "p", True, True, now, os.getpid(), system_metrics_interval=every)


@contextlib.contextmanager
def sampled(path: Path, whose: Header) -> Iterator[None]:
    """Sampling into the journal at ``path``."""
    taken = SystemMetrics(path, whose)
    taken.start()
    try:
        yield
    finally:
        taken.stop(wait=True)


def samples(path: Path) -> list[Metrics]:
    if not path.exists():
        return []
    reader = JournalReader(path)
    try:
        return [entry.record for entry in reader.read() if isinstance(entry.record, Metrics)]
    finally:
        reader.close()


def number(sample: Metrics, name: str) -> float:
    value = sample.values[name]
    assert isinstance(value, float | int), f"{name} is {value!r}"
    return value


def counts_disk_bytes(folder: Path) -> bool:
    """Whether this machine counts what a process writes to the disk of tests."""
    try:
        before = psutil.Process().io_counters().write_bytes
        with (folder / "probe").open("wb") as file:
            file.write(bytes(1 << 20))
            file.flush()
            os.fsync(file.fileno())
        return bool(psutil.Process().io_counters().write_bytes > before)
    except (AttributeError, OSError):
        return False


def test_children_count_as_the_training_process(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    counted = counts_disk_bytes(tmp_path)
    with sampled(path, header(0.2)):
        before = eventually(lambda: samples(path) or None, "a first sample")[0]
        child = subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path / "written")])
        try:

            def busy(sample: Metrics) -> bool:
                return (
                    number(sample, "sys.process.count") > number(before, "sys.process.count")
                    and number(sample, "sys.process.memory") > number(before, "sys.process.memory") + 100_000_000
                    and number(sample, "sys.process.cpu.percent") > 5
                    and (not counted or number(sample, "sys.process.disk.written_bytes_per_s") > 0)
                )

            eventually(lambda: any(map(busy, samples(path))), "memory, processor and disk of the child are counted")
        finally:
            child.kill()
            child.wait()


def test_a_sample_is_taken_every_so_many_seconds_and_steps_go_on_with_another_uploader(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    whose = header(0.3)
    with sampled(path, whose):
        eventually(lambda: len(samples(path)) >= 4, "four samples")
    first = samples(path)
    steps = [sample.step or 0 for sample in first]
    assert steps == sorted(set(steps))
    pauses = [later.timestamp - earlier.timestamp for earlier, later in itertools.pairwise(first)]
    assert min(pauses) >= 290, pauses
    with sampled(path, whose):
        eventually(lambda: len(samples(path)) > len(first), "a sample of another uploader")
    assert (samples(path)[len(first)].step or 0) >= steps[-1], "another uploader goes on with the steps"


class NVMLError(Exception):
    """As NVIDIA's library has it."""


def gpus(lost: str) -> types.ModuleType:
    """NVIDIA's library on a machine with two GPUs, the first of which fails in the function ``lost``."""

    def function(name: str, result: Any) -> Any:
        def call(index: int) -> Any:
            if name == lost and index == 0:
                raise NVMLError("GPU is lost")
            return index if result is None else result

        return call

    module: Any = types.ModuleType("pynvml")
    module.NVMLError = NVMLError
    module.nvmlInit = lambda: None
    module.nvmlDeviceGetCount = lambda: 2
    for name, result in {
        "nvmlDeviceGetHandleByIndex": None,
        "nvmlDeviceGetUtilizationRates": types.SimpleNamespace(gpu=50),
        "nvmlDeviceGetMemoryInfo": types.SimpleNamespace(total=80, used=20),
        "nvmlDeviceGetPowerUsage": 70_000,
    }.items():
        setattr(module, name, function(name, result))
    return module  # type: ignore[no-any-return]  # a module with any attributes


GPU = {"gpu_utilization": 50, "total_memory": 80, "used_memory": 20, "power_usage": 70_000}


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ("", ["gpu_utilization", "total_memory", "used_memory", "power_usage"]),
        ("nvmlDeviceGetUtilizationRates", ["total_memory", "used_memory", "power_usage"]),
        ("nvmlDeviceGetHandleByIndex", []),
    ],
)
def test_each_gpu_is_watched_by_itself(
    lost: str, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pynvml", gpus(lost))
    path = tmp_path / "journal"
    with sampled(path, header(0.1)):
        (sample, *_) = eventually(lambda: samples(path) or None, "a sample")
    found = {name: value for name, value in sample.values.items() if name.startswith("sys.gpu.")}
    expected = {f"sys.gpu.0.{name}": GPU[name] for name in told} | {f"sys.gpu.1.{name}": GPU[name] for name in GPU}
    assert found == expected
    assert "sys.process.memory" in sample.values


def test_rates_are_measured_with_the_clock_that_is_given() -> None:
    clock = FakeClock()
    rates = Rates({"disk": 100.0}, clock)
    clock.advance(10)
    assert rates.until({"disk": 300.0}) == {"disk_per_s": 20.0}


class Stubborn:
    """A meter that fails when it is read for the first time."""

    def __init__(self) -> None:
        self.reads = 0

    def read(self) -> dict[str, Value]:
        self.reads += 1
        if self.reads == 1:
            raise RuntimeError("not now")
        return {"sys.stubborn": self.reads}


@pytest.mark.parametrize("journal", ["journal", "/dev/full"])
def test_sampling_goes_on_after_a_failure_and_on_a_full_disk(
    journal: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meter = Stubborn()
    monkeypatch.setattr(system_metrics, "machine_meters", lambda _: [meter])
    with sampled(tmp_path / journal, header(0.02)):
        eventually(lambda: meter.reads > 3, "it is read again and again")
    if journal == "journal":
        first, second, *_ = samples(tmp_path / journal)
        assert "sys.process.memory" in first.values, "what another meter shows is kept"
        assert second.values["sys.stubborn"] == 2
