"""The server under strain: how long isAlive and pages take beside slow uploads, idle connections, and large values.

Everything happens over loopback, with a server in a process of its own. The strain comes from further processes of a
lower priority, because they would be on other machines.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import itertools
import multiprocessing
import os
import resource
import socket
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.synchronize import Event
from urllib.parse import urlsplit

import msgspec
from pygments.lexers import get_all_lexers

from cometr_py.core import api_spec
from tests.benchmarks.artifacts.serving import Server, serving
from tests.benchmarks.measuring import verdict

#: Targets, in milliseconds.
ALIVE_MS, PAGE_MS = 200.0, 2000.0
KEY = "k" * 25
WORKSPACE, PROJECT = "strain", "large"
UPLOADS, IDLE, VIEWERS = 200, 3000, 4
#: A whole file, and one that is short enough to be highlighted.
SIZES = (1 << 20, 150_000)
PARAMETER = 60 << 20
_SETTLING_S = 3.0
ALIVE = api_spec.operation("get_api_server_version").path
#: Lines that many lexers find hard: nothing ends what is begun.
HARD = b"a = (\"b' [{<x y=`1` /* -- # :: $(a %{ \\q @c ;\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench server", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="of each measurement under strain")
    given = parser.parse_args(arguments)
    allow_connections()
    with tempfile.TemporaryDirectory(prefix="cometr-bench-") as folder:
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("COMET_", "COMETR_"))}
        with serving({**environment, "COMETR_HOME": folder}) as server:
            reached = under_strain(server, given.seconds)
    return 0 if reached else 1


def under_strain(server: Server, seconds: float) -> bool:
    """Measure isAlive and the pages of a project, first alone, and then beside everything else."""
    data = Data(server.url)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {len(data.files)} files to look at\n")
    print(f"{'milliseconds':58}{'calls':>7}{'median':>9}{'p99':>9}{'most':>9}")
    tasks: dict[str, Callable[[], int]] = {
        "isAlive": lambda: get(server.url, ALIVE),
        "page of the project": lambda: get(server.url, f"/{WORKSPACE}/{PROJECT}"),
        "page of an experiment": lambda: get(server.url, f"/{WORKSPACE}/{PROJECT}/{data.experiment}"),
        "API: experiments of the project": lambda: get(
            server.url,
            f"{api_spec.operation('get_experiments').path}?workspaceName={WORKSPACE}&projectName={PROJECT}",
        ),
    }
    measure("alone", tasks, seconds / 6)
    everything = Strain(server.url, data.experiment, data.files, ("uploads", "idle", "viewers", "parameter"))
    parts = [Strain(server.url, data.experiment, data.files, (name,)) for name in everything.names]
    worst: dict[str, float] = {}
    for applied in (*parts, everything):
        server.forget_peak()
        with applied.applied():
            worst = measure(" + ".join(applied.names), tasks, seconds if applied is everything else seconds / 6)
        print(f"{'':4}most memory of the server: {server.peak() >> 10:,} MiB")
    print()
    reached = verdict("isAlive under all of it, at most", worst["isAlive"], ALIVE_MS, at_least=False, unit="ms")
    pages = max(worst["page of the project"], worst["page of an experiment"])
    return verdict("pages under all of it, at most", pages, PAGE_MS, at_least=False, unit="ms") and reached


def measure(beside: str, tasks: dict[str, Callable[[], int]], seconds: float) -> dict[str, float]:
    """Call each task in turn for so many seconds, and print how long they took; gives the longest of each, in ms."""
    found: dict[str, list[float]] = {name: [] for name in tasks}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for name, task in tasks.items():
            began = time.perf_counter()
            status = task()
            assert status == 200, f"{name}: {status}"
            found[name].append(1000 * (time.perf_counter() - began))
    print(beside)
    for name, times in found.items():
        times.sort()
        p99 = times[min(round(0.99 * len(times)), len(times) - 1)]
        print(f"    {name:54}{len(times):7}{statistics.median(times):9.1f}{p99:9.1f}{times[-1]:9.1f}", flush=True)
    return {name: times[-1] for name, times in found.items()}


class Data:
    """What is looked at: a project, an experiment with a long parameter, and files for all lexers."""

    def __init__(self, url: str) -> None:
        """Send it to the server."""
        self._url = url
        self.experiment = self._new_experiment()
        for _ in range(20):
            self._new_experiment()
        body = {"experimentKey": self.experiment, "parameterName": "long", "parameterValue": "v" * (PARAMETER - 1000)}
        self._post("log_parameter", msgspec.json.encode(body))
        self.files = [self._upload(name, size) for size in SIZES for name in file_names()]

    def _new_experiment(self) -> str:
        body = msgspec.json.encode({"workspaceName": WORKSPACE, "projectName": PROJECT})
        return str(msgspec.json.decode(self._post("create_experiment", body))["experimentKey"])

    def _upload(self, name: str, size: int) -> str:
        content = (HARD * (size // len(HARD) + 1))[:size]
        head = f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = head.encode() + content + b"\r\n--b--\r\n"
        query = f"?experimentKey={self.experiment}"
        reply = self._post("upload_asset", body, query, "multipart/form-data; boundary=b")
        return str(msgspec.json.decode(reply)["assetId"])

    def _post(self, operation_id: str, body: bytes, query: str = "", content_type: str = "application/json") -> bytes:
        headers = {"Authorization": KEY, "Content-Type": content_type}
        with connection(self._url) as opened:
            opened.request("POST", api_spec.operation(operation_id).path + query, body, headers)
            reply = opened.getresponse()
            content = reply.read()
        assert reply.status == 200, content[:500]
        return content


def file_names() -> list[str]:
    """A file name for each lexer that has one."""
    patterns = (names[0] for _, _, names, _ in get_all_lexers() if names)
    plain = (pattern.replace("*", "bench") for pattern in patterns)
    return sorted({name for name in plain if not set(name) & set('[]?"')})


@dataclass
class Strain:
    """What else the server has to do, in processes of their own."""

    url: str
    experiment: str
    files: Sequence[str]
    names: tuple[str, ...]

    @contextlib.contextmanager
    def applied(self) -> Iterator[None]:
        """Keep it up for as long as the block lasts."""
        context = multiprocessing.get_context("spawn")
        over = context.Event()
        jobs: dict[str, tuple[Callable[..., None], tuple[object, ...]]] = {
            "uploads": (slow_uploads, (self.url, self.experiment)),
            "idle": (idle_connections, (self.url,)),
            "viewers": (viewers, (self.url, self.experiment, self.files)),
            "parameter": (parameter_readers, (self.url, self.experiment)),
        }
        processes = []
        ready = {name: context.Event() for name in self.names}
        for name in self.names:
            function, args = jobs[name]
            process = context.Process(target=strain, args=(function, over, ready[name], *args), daemon=True)
            process.start()
            processes.append(process)
        try:
            for name in self.names:
                assert ready[name].wait(300), f"{name} did not begin"
            time.sleep(_SETTLING_S)  # until what has been sent so far is on the disk
            yield
        finally:
            over.set()
            for process in processes:
                process.join(60)


def strain(function: Callable[..., None], *args: object) -> None:
    """Run one of the functions below in this process."""
    os.nice(5)
    function(*args)


def slow_uploads(over: Event, ready: Event, url: str, experiment: str) -> None:
    """Uploads with a valid key, of which a few bytes come each second."""
    allow_connections()
    head = (
        f"POST {api_spec.operation('upload_asset').path}?experimentKey={experiment} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: {KEY}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 50000000\r\n\r\n"
        '--b\r\nContent-Disposition: form-data; name="file"; filename="slow.bin"\r\n\r\n'
    )
    opened = [opened_socket(url) for _ in range(UPLOADS)]
    for one in opened:
        one.sendall(head.encode() + bytes(1_500_000))
    get(url, ALIVE)  # connections are accepted in turn, so the server has all of them now
    ready.set()
    while not over.wait(1):
        for place, one in enumerate(opened):
            try:
                one.sendall(bytes(2000))
            except OSError:  # given up by the server: the next one takes its place
                one.close()
                opened[place] = opened_socket(url)
                opened[place].sendall(head.encode())
    for one in opened:
        one.close()


def idle_connections(over: Event, ready: Event, url: str) -> None:
    """Connections without a request."""
    allow_connections()
    opened = [opened_socket(url) for _ in range(IDLE)]
    get(url, ALIVE)
    ready.set()
    while not over.wait(1):
        for place, one in enumerate(opened):
            one.setblocking(False)
            with contextlib.suppress(BlockingIOError):
                if not one.recv(1):  # closed by the server
                    one.close()
                    opened[place] = opened_socket(url)
    for one in opened:
        one.close()


def viewers(over: Event, ready: Event, url: str, experiment: str, files: Sequence[str]) -> None:
    """Browsers that look at one file after the other."""
    ready.set()
    turns = itertools.cycle(files)

    def look() -> None:
        while not over.is_set():
            get(url, f"/{WORKSPACE}/{PROJECT}/{experiment}?tab=assets&asset={next(turns)}")

    in_threads(look, VIEWERS)


def parameter_readers(over: Event, ready: Event, url: str, experiment: str) -> None:
    """A client that reads a parameter of 60 MiB again and again, and one that logs it."""
    ready.set()
    body = msgspec.json.encode(
        {"experimentKey": experiment, "parameterName": "long", "parameterValue": "w" * (PARAMETER - 1000)}
    )

    def read() -> None:
        while not over.is_set():
            get(url, f"{api_spec.operation('get_parameters').path}?experimentKey={experiment}")

    def write() -> None:
        while not over.wait(1):
            with connection(url) as opened:
                headers = {"Authorization": KEY, "Content-Type": "application/json"}
                opened.request("POST", api_spec.operation("log_parameter").path, body, headers)
                opened.getresponse().read()

    in_threads(read, 1, write)


def in_threads(work: Callable[[], None], number: int, *others: Callable[[], None]) -> None:
    """Run work in so many threads, and others in one each, to their end."""
    threads = [threading.Thread(target=one) for one in (*[work] * number, *others)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def get(url: str, target: str) -> int:
    """The status of one request on a connection of its own, after all of its response."""
    with connection(url) as opened:
        opened.request("GET", target, headers={"Authorization": KEY})
        reply = opened.getresponse()
        while reply.read(1 << 20):
            pass
        return reply.status


@contextlib.contextmanager
def connection(url: str) -> Iterator[http.client.HTTPConnection]:
    opened = http.client.HTTPConnection(urlsplit(url).netloc, timeout=300)
    try:
        yield opened
    finally:
        opened.close()


def opened_socket(url: str) -> socket.socket:
    address = urlsplit(url)
    return socket.create_connection((address.hostname or "", address.port or 0), 300)


def allow_connections() -> None:
    """Let this process open as many files as it may."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


if __name__ == "__main__":
    sys.exit(main())
