"""Vitals: the load of the machine and of the training process, sampled by the courier and logged as ``sys.*`` metrics.

The script pays nothing for it. What psutil and NVIDIA's library (the extra ``vitals``) do not find is left out.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import threading
import time
from pathlib import Path
from typing import Any

from cometr_py.recording.journal import Journal
from cometr_py.recording.records import Header, Metrics, Value

log = logging.getLogger("cometr_py.courier")

#: Seconds until the first sample: processor use is measured over a stretch of time.
FIRST = 1.0


class Vitals:
    """Samples in a thread until it is stopped, and appends each sample to the journal.

    Args:
        journal: Where samples go; they are delivered like everything else.
        header: Whose process is watched, and how often.
    """

    def __init__(self, journal: Path, header: Header) -> None:
        self._journal = journal
        self._pid = header.pid
        self._every = header.vitals_every
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="vitals", daemon=True)

    def start(self) -> None:
        """Begin, where samples are wanted; harmless when repeated."""
        if self._every > 0 and self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """Take no more samples; harmless when repeated or never started."""
        self._stopping.set()

    def _run(self) -> None:
        meters = [meter for meter in (machine_meter(), process_meter(self._pid), *gpu_meters()) if meter is not None]
        if not meters:
            log.info("no vitals: psutil is not installed (pip install 'cometr-py[vitals]')")
            return
        journal = Journal(self._journal)
        step = 0
        pause = min(FIRST, self._every)
        while not self._stopping.wait(pause):
            sample: dict[str, Value] = {}
            for meter in meters:
                sample |= meter.read()
            if sample and not self._stopping.is_set():
                journal.append(Metrics(sample, step, None, None, time.time_ns() // 1_000_000))
            step += 1
            pause = self._every
        journal.close()


class MachineMeter:
    """Processors, memory, disk and network of the whole machine."""

    def __init__(self, psutil: Any) -> None:
        self._psutil = psutil
        psutil.cpu_percent(percpu=True)
        self._counters = self._totals()
        self._at = time.monotonic()

    def read(self) -> dict[str, Value]:
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
        now, totals = time.monotonic(), self._totals()
        for name, total in totals.items():
            if name in self._counters:
                found[f"{name}_per_s"] = max(0.0, (total - self._counters[name]) / max(now - self._at, 1e-3))
        self._counters, self._at = totals, now
        return found

    def _totals(self) -> dict[str, float]:
        """Bytes since the machine was started."""
        found: dict[str, float] = {}
        with contextlib.suppress(OSError, RuntimeError):
            if (disk := self._psutil.disk_io_counters()) is not None:
                found |= {"sys.disk.read_bytes": disk.read_bytes, "sys.disk.written_bytes": disk.write_bytes}
        with contextlib.suppress(OSError, RuntimeError):
            if (net := self._psutil.net_io_counters()) is not None:
                found |= {"sys.network.received_bytes": net.bytes_recv, "sys.network.sent_bytes": net.bytes_sent}
        return found


class ProcessMeter:
    """Processor time and memory of the training process and its children."""

    def __init__(self, psutil: Any, pid: int) -> None:
        self._psutil = psutil
        self._processes: dict[int, Any] = {}
        self._root = psutil.Process(pid)
        self.read()

    def read(self) -> dict[str, Value]:
        try:
            found = [self._root, *self._root.children(recursive=True)]
        except self._psutil.Error:
            return {}
        # Kept from sample to sample: processor use is counted since the last one.
        self._processes = {one.pid: self._processes.get(one.pid, one) for one in found}
        percent, memory = 0.0, 0
        for process in self._processes.values():
            with contextlib.suppress(self._psutil.Error):
                percent += process.cpu_percent()
                memory += process.memory_info().rss
        return {
            "sys.process.cpu.percent": percent,
            "sys.process.memory": memory,
            "sys.process.count": len(self._processes),
        }


class GpuMeter:
    """One NVIDIA GPU."""

    def __init__(self, nvml: Any, index: int) -> None:
        self._nvml = nvml
        self._index = index
        self._handle = nvml.nvmlDeviceGetHandleByIndex(index)

    def read(self) -> dict[str, Value]:
        found: dict[str, Value] = {}
        with contextlib.suppress(self._nvml.NVMLError):
            found[f"sys.gpu.{self._index}.gpu_utilization"] = self._nvml.nvmlDeviceGetUtilizationRates(self._handle).gpu
        with contextlib.suppress(self._nvml.NVMLError):
            memory = self._nvml.nvmlDeviceGetMemoryInfo(self._handle)
            found[f"sys.gpu.{self._index}.total_memory"] = memory.total
            found[f"sys.gpu.{self._index}.used_memory"] = memory.used
        with contextlib.suppress(self._nvml.NVMLError):
            found[f"sys.gpu.{self._index}.power_usage"] = self._nvml.nvmlDeviceGetPowerUsage(self._handle)
        return found


def machine_meter() -> MachineMeter | None:
    psutil = _library("psutil")
    return None if psutil is None else MachineMeter(psutil)


def process_meter(pid: int) -> ProcessMeter | None:
    psutil = _library("psutil")
    if psutil is not None:
        with contextlib.suppress(psutil.Error):
            return ProcessMeter(psutil, pid)
    return None


def gpu_meters() -> list[GpuMeter]:
    nvml = _library("pynvml")
    if nvml is not None:
        with contextlib.suppress(nvml.NVMLError):
            nvml.nvmlInit()
            return [GpuMeter(nvml, index) for index in range(nvml.nvmlDeviceGetCount())]
    return []


def _library(name: str) -> Any:
    """A library that may not be installed; None then."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
