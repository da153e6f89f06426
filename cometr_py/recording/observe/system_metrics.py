"""System metrics: the load of the machine and of the training process, which the uploader logs as ``sys.*`` metrics.

They cost the script nothing. Values that psutil and NVIDIA's library (extra ``system-metrics``) cannot provide are left
out.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, TypeVar

from cometr_py.core.clock import SYSTEM_CLOCK, Clock, milliseconds
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.records import Header, Metrics, Rank, Value

log = logging.getLogger("cometr_py.uploader")

#: Seconds until the first sample: CPU usage is measured over an interval.
FIRST = 1.0
#: Seconds to wait for a sample that is being taken.
LONGEST_WAIT = 10.0

T = TypeVar("T")


class Meter(Protocol):
    """Provides values for each sample."""

    def read(self) -> dict[str, Value]:
        """Return the current values."""
        ...


class SystemMetrics:
    """Samples in a thread until it is stopped, and appends each sample to the journal.

    Args:
        journal: File to append samples to; they are delivered like other metrics.
        header: The process to measure, and the interval.
        clock: Measures time and waits.
    """

    def __init__(self, journal: Path, header: Header, clock: Clock = SYSTEM_CLOCK) -> None:
        """Prepare sampling; :meth:`start` begins it."""
        self._journal = journal
        self._clock = clock
        self._pid = header.pid
        self._every = header.system_metrics_interval
        self._started = header.started
        self._rank = header.rank
        self._failed: set[Meter] = set()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="system_metrics", daemon=True)

    def start(self) -> None:
        """Begin if samples are wanted; idempotent."""
        if self._every > 0 and self._thread.ident is None:
            self._thread.start()

    def stop(self, *, wait: bool = False) -> None:
        """Take no more samples; idempotent, and harmless if never started.

        Args:
            wait: Wait for a sample that is being taken, for a limited time.
        """
        self._stopping.set()
        if wait and self._thread.ident is not None:
            self._thread.join(LONGEST_WAIT)  # a broken driver may never return

    def _run(self) -> None:
        try:
            self._watch()
        except Exception:
            log.warning("no more system metrics", exc_info=True)

    def _watch(self) -> None:
        rank = self._rank
        meters: list[Meter] = [*process_meters(self._pid, self._clock)]
        if rank is None or rank.measures_machine:
            meters += [*machine_meters(self._clock), *gpu_meters()]
        if not meters:
            log.info("no system metrics: psutil is not installed (pip install 'cometr-py[system-metrics]')")
            return
        journal = Journal(self._journal)
        step = -1
        pause = min(FIRST, self._every)
        while not self._clock.wait(self._stopping, pause):
            now = milliseconds(self._clock)
            # Counted from the experiment's start, so that a second uploader continues the numbers.
            step = max(step + 1, int((now - self._started) / 1000 / self._every))
            sample: dict[str, Value] = {}
            for meter in meters:
                sample |= self._reading(meter)
            if rank is not None and rank.labels:
                sample = labeled(sample, rank)
            if sample and not self._stopping.is_set():
                with contextlib.suppress(OSError):  # a full disk, which the recorder reports
                    journal.append(Metrics(sample, step, None, None, now))
            pause = self._every
        journal.close()

    def _reading(self, meter: Meter) -> dict[str, Value]:
        """Return a meter's values; nothing if it fails, which is logged the first time."""
        try:
            return meter.read()
        except Exception:
            if meter not in self._failed:
                self._failed.add(meter)
                log.info("%s fails", type(meter).__name__, exc_info=True)
            return {}


def labeled(sample: dict[str, Value], rank: Rank) -> dict[str, Value]:
    """Return the values under names that include the machine, and the rank if they are those of its process.

    ``sys.ram.used`` becomes ``sys.<machine>.ram.used``, and ``sys.process.memory`` becomes
    ``sys.<machine>.rank_<number>.process.memory``.
    """
    found = {}
    for name, value in sample.items():
        measured = name.removeprefix("sys.")
        whose = f"rank_{rank.number}." if measured.startswith("process.") else ""
        found[f"sys.{rank.node}.{whose}{measured}"] = value
    return found


class Rates:
    """How fast counters grow.

    Args:
        totals: The counters now.
        clock: Measures time.
    """

    def __init__(self, totals: dict[str, float], clock: Clock = SYSTEM_CLOCK) -> None:
        """Remember the counters."""
        self._totals = totals
        self._clock = clock
        self._at = clock.monotonic()

    def until(self, totals: dict[str, float]) -> dict[str, Value]:
        """Return the growth per second since the last call, for each counter that existed then."""
        now = self._clock.monotonic()
        seconds = max(now - self._at, 1e-3)
        found: dict[str, Value] = {
            f"{name}_per_s": max(0.0, (total - self._totals[name]) / seconds)
            for name, total in totals.items()
            if name in self._totals
        }
        self._totals, self._at = totals, now
        return found


class MachineMeter:
    """CPUs, memory, disk, and network of the whole machine."""

    def __init__(self, psutil: ModuleType, clock: Clock) -> None:
        """Begin to count."""
        self._psutil = psutil
        psutil.cpu_percent(percpu=True)
        self._rates = Rates(self._totals(), clock)

    def read(self) -> dict[str, Value]:
        """Return the load since the last call."""
        psutil = self._psutil
        cores = psutil.cpu_percent(percpu=True)
        memory = psutil.virtual_memory()
        found: dict[str, Value] = {
            "sys.cpu.percent.avg": sum(cores) / max(len(cores), 1),
            "sys.ram.total": memory.total,
            "sys.ram.used": memory.total - memory.available,
            "sys.ram.used.percent": memory.percent,
            **{f"sys.cpu.percent.{number:02d}": percent for number, percent in enumerate(cores, 1)},
        }
        with contextlib.suppress(OSError, AttributeError):
            found["sys.load.avg"] = psutil.getloadavg()[0]
        return found | self._rates.until(self._totals())

    def _totals(self) -> dict[str, float]:
        """Return bytes since the machine was started."""
        found: dict[str, float] = {}
        with contextlib.suppress(OSError, RuntimeError):
            if (disk := self._psutil.disk_io_counters()) is not None:
                found |= {"sys.disk.read_bytes": disk.read_bytes, "sys.disk.written_bytes": disk.write_bytes}
        with contextlib.suppress(OSError, RuntimeError):
            if (net := self._psutil.net_io_counters()) is not None:
                found |= {"sys.network.received_bytes": net.bytes_recv, "sys.network.sent_bytes": net.bytes_sent}
        return found


class ProcessMeter:
    """CPU, memory, and disk of the training process and its children, except the uploader.

    No system counts network traffic by process.
    """

    def __init__(self, psutil: ModuleType, pid: int, clock: Clock) -> None:
        """Begin to count."""
        self._psutil = psutil
        self._processes: dict[int, Any] = {}
        self._root = psutil.Process(pid)
        self._rates = Rates({}, clock)
        self.read()

    def read(self) -> dict[str, Value]:
        """Return the load since the last call; nothing if the process is gone."""
        try:
            children = self._root.children(recursive=True)
        except self._psutil.Error:
            return {}
        found = [self._root, *(child for child in children if child.pid != os.getpid())]
        # Kept from sample to sample: CPU usage is counted since the last one.
        self._processes = {one.pid: self._processes.get(one.pid, one) for one in found}
        percent, memory = 0.0, 0
        disk: dict[str, float] = {}
        for process in self._processes.values():
            with contextlib.suppress(self._psutil.Error):
                percent += process.cpu_percent()
                memory += process.memory_info().rss
            # Not every system counts by process, and some processes are not readable. Linux adds the counters of an
            # ended child to its parent's, so the sum never decreases.
            with contextlib.suppress(self._psutil.Error, AttributeError, OSError, RuntimeError, ValueError):
                counted = process.io_counters()
                for name, total in (("read_bytes", counted.read_bytes), ("written_bytes", counted.write_bytes)):
                    disk[f"sys.process.disk.{name}"] = disk.get(f"sys.process.disk.{name}", 0.0) + total
        return {
            "sys.process.cpu.percent": percent,
            "sys.process.memory": memory,
            "sys.process.count": len(self._processes),
            **self._rates.until(disk),
        }


class GpuMeter:
    """One NVIDIA GPU."""

    def __init__(self, nvml: ModuleType, index: int) -> None:
        """Open the GPU."""
        self._nvml = nvml
        self._index = index
        self._handle = nvml.nvmlDeviceGetHandleByIndex(index)

    def read(self) -> dict[str, Value]:
        """Return the values that this GPU supports."""
        nvml, handle = self._nvml, self._handle
        found: dict[str, Value] = {}
        # A GPU may support only some of them.
        with contextlib.suppress(Exception):
            found["gpu_utilization"] = nvml.nvmlDeviceGetUtilizationRates(handle).gpu
        with contextlib.suppress(Exception):
            memory = nvml.nvmlDeviceGetMemoryInfo(handle)
            found |= {"total_memory": memory.total, "used_memory": memory.used}
        with contextlib.suppress(Exception):
            found["power_usage"] = nvml.nvmlDeviceGetPowerUsage(handle)
        return {f"sys.gpu.{self._index}.{name}": value for name, value in found.items()}


def machine_meters(clock: Clock = SYSTEM_CLOCK) -> list[MachineMeter]:
    """Return the meter of the machine; empty without psutil."""
    psutil = _library("psutil")
    return [] if psutil is None else _attempt(partial(MachineMeter, psutil, clock), "the machine")


def process_meters(pid: int, clock: Clock = SYSTEM_CLOCK) -> list[ProcessMeter]:
    """Return the meter of a process; empty without psutil, or if the process is gone."""
    psutil = _library("psutil")
    return [] if psutil is None else _attempt(partial(ProcessMeter, psutil, pid, clock), f"process {pid}")


def gpu_meters() -> list[GpuMeter]:
    """Return a meter for each NVIDIA GPU."""
    nvml = _library("pynvml")
    if nvml is None:
        return []

    def count() -> int:
        nvml.nvmlInit()
        return int(nvml.nvmlDeviceGetCount())

    indexes = [index for number in _attempt(count, "GPUs") for index in range(number)]
    return [meter for index in indexes for meter in _attempt(partial(GpuMeter, nvml, index), f"GPU {index}")]


def _attempt(make: Callable[[], T], what: str) -> list[T]:
    """Return a list of the result of ``make``; an empty one if it fails."""
    try:
        return [make()]
    except Exception as error:
        log.info("%s cannot be measured: %s", what, error)
        return []


def _library(name: str) -> ModuleType | None:
    """Return a module; None if it is not installed."""
    try:
        return importlib.import_module(name)
    except Exception:  # it is not installed, or broken
        return None
