"""The price of durability: requests a second of 16 connections, accepted data on the disk or not.

Two servers take turns, each on a new store in the same folder; both are `cometr-py serve`.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.measuring import verdict
from tests.support.processes import running_server

CONNECTIONS, REQUESTS, ROUNDS = 16, 1600, 5
BATCHES = (1, 100)
#: What is left of the requests a second of a server that does not wait for the disk.
TARGET = 0.5
HEADERS = {"Authorization": "bench", "Content-Type": "application/json"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row for each size of request; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench durable_ingest", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--folder", type=Path, help="a folder on the disk to measure")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args(arguments)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    return 0 if durable_ingest(given.folder, given.rounds) else 1


def durable_ingest(folder: Path | None = None, rounds: int = ROUNDS) -> bool:
    """Print a row for each size of request; gives whether durable ingest reaches its target.

    Args:
        folder: A folder on the disk to measure; by default one for temporary files.
        rounds: How many times each server is measured.
    """
    reached = True
    with tempfile.TemporaryDirectory(prefix="cometr-bench-", dir=folder) as name, ExitStack() as stack:
        print(f"fsync of the disk: {1000 * _fsync_seconds(Path(name)):.2f} ms (median)")
        urls = {mode: stack.enter_context(_serving(Path(name), mode)) for mode in ("full", "relaxed")}
        for batch in BATCHES:
            rates: dict[str, list[float]] = {mode: [] for mode in urls}
            for _ in range(rounds):
                for mode, url in urls.items():
                    rates[mode].append(_rate(url, batch))
            full, relaxed = (statistics.median(rates[mode]) for mode in ("full", "relaxed"))
            print(
                f"{CONNECTIONS} connections, {batch:3} points a request: durable {full:7,.0f} requests/s, "
                f"relaxed {relaxed:7,.0f} requests/s"
            )
            reached &= verdict("durable / relaxed", full / relaxed, TARGET, at_least=True)
    return reached


def _serving(folder: Path, mode: str) -> AbstractContextManager[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("COMET_", "COMETR_"))}
    return running_server({**environment, "COMETR_HOME": str(folder / mode)}, "--durability", mode)


def _rate(url: str, batch: int) -> float:
    """Requests a second of all connections together, each into an experiment of its own."""
    senders = [_Sender(url, batch) for _ in range(CONNECTIONS)]
    threads = [threading.Thread(target=sender.run, args=(REQUESTS // CONNECTIONS,)) for sender in senders]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - started
    if errors := [sender.error for sender in senders if sender.error]:
        raise RuntimeError(errors[0])
    return REQUESTS / seconds


class _Sender:
    """One connection that sends the same number of points again and again."""

    def __init__(self, url: str, batch: int) -> None:
        address = urlsplit(url)
        self._connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=120)
        self.error = ""
        create = {"workspaceName": "bench", "projectName": "durable"}
        key = json.loads(self._post("/api/rest/v2/write/experiment/create", json.dumps(create)))["experimentKey"]
        values = [{"metricName": "loss", "metricValue": step / 7, "step": step} for step in range(batch)]
        self._body = json.dumps({"experimentKey": key, "values": values})

    def run(self, requests: int) -> None:
        try:
            for _ in range(requests):
                self._post("/clientlib/batch/logger/experiment/metric", self._body)
        except Exception as error:
            self.error = repr(error)
        finally:
            self._connection.close()

    def _post(self, path: str, body: str) -> bytes:
        self._connection.request("POST", path, body, HEADERS)
        response = self._connection.getresponse()
        content = response.read()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status} {content[:300]!r}")
        return content


def _fsync_seconds(folder: Path) -> float:
    times = []
    with (folder / "probe").open("wb", buffering=0) as file:
        for _ in range(50):
            file.write(bytes(4096))
            started = time.perf_counter()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
