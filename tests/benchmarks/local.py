"""The local Comet: points stored a second, how long pages and charts take, and how that grows with a project.

It stores in SQLite, in a folder that goes away. What is measured is the server; requests are made beforehand.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from tests.support.processes import running_server

#: Points of a request that logs, as the uploader sends them, and requests of a measurement.
BATCH, BATCHES = 1000, 200
CLIENTS = (1, 2, 4, 8)
#: Points of the series of a chart, and calls of a measurement of time.
LONG, CALLS = 100_000, 200
SIZES = (1, 10, 100, 1_000, 10_000)
WORKSPACE, PROJECT = "local", "large"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="scripts/bench local", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--experiments", type=int, default=SIZES[-1], help="of the largest project")
    most: int = parser.parse_args(arguments).experiments
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    with tempfile.TemporaryDirectory(prefix="cometr-bench-") as name:
        folder = Path(name)
        with serving(folder) as (in_process, over_http):
            print(
                f"Points stored a second, {BATCHES} requests of {BATCH:,}, each client into an experiment of its own\n"
            )
            storing("in process", in_process)
            storing("over HTTP", over_http)
            print(f"\nMilliseconds, {CALLS} calls one after the other over HTTP, of a series of {LONG:,} points\n")
            looking(in_process, over_http)
            print("\nMilliseconds (median of 5) with so many experiments in a project, over HTTP\n")
            growth(in_process, over_http, [size for size in SIZES if size <= most])
        transport.close_shared()
    return 0


@contextmanager
def serving(folder: Path) -> Iterator[tuple[AuthenticatedClient, AuthenticatedClient]]:
    """A server, and two clients of one store: of the one in this process, and of the server."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("COMET_", "COMETR_"))}
    with running_server({**environment, "COMETR_HOME": str(folder)}) as url:
        yield transport.connect(url=f"local:{folder}"), transport.connect(url=url)


def storing(where: str, client: AuthenticatedClient) -> None:
    base = 0.0
    for number in CLIENTS:
        bodies = [batches(experiment(client, "stored"), BATCHES // number) for _ in range(number)]

        def send(mine: list[bytes]) -> None:
            for body in mine:
                transport.call(client, "log_metric_batch", content=body)

        start = time.perf_counter()
        with ThreadPoolExecutor(number) as threads:
            list(threads.map(send, bodies))
        rate = sum(map(len, bodies)) * BATCH / (time.perf_counter() - start)
        base = base or rate
        print(f"{where:12} {number:2} clients {rate:12,.0f} a second   {rate / base:5.2f} × one client")


def looking(in_process: AuthenticatedClient, over_http: AuthenticatedClient) -> None:
    key = experiment(in_process, "long")
    for body in batches(key, LONG // BATCH, names=1):
        transport.call(in_process, "log_metric_batch", content=body)
    chart = {"targetedExperiments": [key], "metrics": ["metric 0"], "params": [], "independentMetrics": True}

    def full() -> object:
        return transport.call(over_http, "get_multi_metric_chart", json={**chart, "fetchFull": True})

    def get(path: str, **params: Any) -> Callable[[], object]:
        return lambda: transport.send(over_http, "GET", path, params=params)

    tasks = {
        "page of the experiment": (get(f"/{WORKSPACE}/long/{key}"), CALLS),
        "its chart on the page (1,000 points)": (get("/-/series", key=key, name="metric 0"), CALLS),
        "API: chart, sampled": (
            lambda: transport.call(over_http, "get_multi_metric_chart", json={**chart, "fetchFull": False}),
            CALLS,
        ),
        "API: chart, all points": (full, CALLS // 4),
        "API: the series, all points": (
            lambda: transport.call(
                over_http, "get_metric_values", params={"experimentKey": key, "metricName": "metric 0"}
            ),
            CALLS // 4,
        ),
    }
    print(f"{'':38}   median      p99      max")
    for name, (task, calls) in tasks.items():
        times = sorted(seconds(task) for _ in range(calls))
        p99 = times[min(round(0.99 * len(times)), len(times) - 1)]
        print(f"{name:38} {ms(statistics.median(times))} {ms(p99)} {ms(times[-1])}")
    with writing(over_http):
        times = sorted(seconds(tasks["page of the experiment"][0]) for _ in range(CALLS))
        p99 = times[min(round(0.99 * len(times)), len(times) - 1)]
        print(f"{'page, while two clients write':38} {ms(statistics.median(times))} {ms(p99)} {ms(times[-1])}")


@contextmanager
def writing(client: AuthenticatedClient) -> Iterator[None]:
    """Two clients that log as fast as they can."""
    over = threading.Event()

    def write() -> None:
        body = batches(experiment(client, "written"), 1)[0]
        while not over.is_set():
            transport.call(client, "log_metric_batch", content=body)

    writers = [threading.Thread(target=write) for _ in range(2)]
    for writer in writers:
        writer.start()
    try:
        yield
    finally:
        over.set()
        for writer in writers:
            writer.join()


def growth(in_process: AuthenticatedClient, over_http: AuthenticatedClient, sizes: Sequence[int]) -> None:
    project = {"workspaceName": WORKSPACE, "projectName": PROJECT}
    page = f"/{WORKSPACE}/{PROJECT}"
    rule = {"field": "metric 0", "source": "metrics", "operator": "greater", "value": 50, "type": "double"}

    def get(path: str, **params: Any) -> Callable[[], object]:
        return lambda: transport.send(over_http, "GET", path, params=params)

    def ask(operation: str, **options: Any) -> Callable[[], object]:
        return lambda: transport.call(over_http, operation, **options)

    found: dict[str, list[float]] = {}
    made = 0
    for size in sizes:
        while made < size:
            fill(in_process, made)
            made += 1
        wanted = transport.call(over_http, "get_project", params=project).json()["projectId"]
        query = {
            "projectId": wanted,
            "predicates": [{"source": "metrics", "query": {"condition": "AND", "rules": [rule]}}],
        }
        tasks = {
            "page": get(page),
            "page, the last one": get(page, page=-(-size // 50)),
            "page, by a metric": get(page, sort="-metric:metric 0"),
            "page, filtered by a metric": get(page, fc="metric:metric 0", fo=">", fv="50"),
            "page, searched": get(page, q="run 7"),
            "page of the workspace": get(f"/{WORKSPACE}"),
            "API: 100 experiments": ask("get_experiments", params={**project, "page": 1, "size": 100}),
            "API: all experiments": ask("get_experiments", params=project),
            "API: query": ask("query_project", json=query),
            "API: columns": ask("get_project_columns", params=project),
            "API: new experiment": lambda: experiment(over_http, "elsewhere"),
        }
        for name, task in tasks.items():
            found.setdefault(name, []).append(statistics.median(seconds(task) for _ in range(5)))
    print(f"{'':28}" + "".join(f"{size:9,}" for size in sizes) + "   last : first")
    for name, times in found.items():
        print(f"{name:28}" + "".join(f" {ms(one)}" for one in times) + f"   {times[-1] / times[0]:10.1f} ×")


def fill(client: AuthenticatedClient, number: int) -> None:
    """One run as there are many: four metrics, six parameters, two tags."""
    key = experiment(client, PROJECT, f"run {number}")
    points = [
        {"metricName": f"metric {place % 4}", "metricValue": (number * 7 + place) % 100, "step": place // 4}
        for place in range(40)
    ]
    parameters = [
        {"parameterName": f"parameter {place}", "parameterValue": str(number % (place + 2))} for place in range(6)
    ]
    transport.call(client, "log_metric_batch", json={"experimentKey": key, "values": points})
    transport.call(client, "log_parameter_batch", json={"experimentKey": key, "values": parameters})
    transport.call(client, "add_tags", json={"experimentKey": key, "addedTags": [f"tag {number % 20}", "all"]})
    transport.call(client, "update_experiment_status", json={"experimentKey": key, "isAlive": False})


def experiment(client: AuthenticatedClient, project: str, name: str = "run") -> str:
    """A new experiment's key."""
    body = {"workspaceName": WORKSPACE, "projectName": project, "experimentName": name}
    return str(transport.call(client, "create_experiment", json=body).json()["experimentKey"])


def batches(key: str, number: int, names: int = 5) -> list[bytes]:
    """Requests that log, as they are sent."""
    return [
        json.dumps(
            {
                "experimentKey": key,
                "values": [
                    {
                        "metricName": f"metric {place % names}",
                        "metricValue": 1 / (place + 1),
                        "step": batch * BATCH + place,
                        "epoch": batch,
                        "context": None,
                        "timestamp": 1_700_000_000_000 + place,
                    }
                    for place in range(BATCH)
                ],
            }
        ).encode()
        for batch in range(number)
    ]


def seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def ms(value: float) -> str:
    return f"{1000 * value:8.1f}"


if __name__ == "__main__":
    sys.exit(main())
