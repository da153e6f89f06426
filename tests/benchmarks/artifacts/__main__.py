"""Artifacts: one file of 1 GiB beside curl, 2,000 small files beside comet_ml, and the memory that both take.

All of them talk to the same `cometr-py serve` over loopback, one after the other. curl sends and fetches the same file
with one request; comet_ml lives in a virtual environment that is made the first time. What was downloaded is compared
with what was uploaded.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec

from cometr_py import transport
from cometr_py.core import api_spec
from tests.benchmarks.artifacts.serving import Server, serving
from tests.benchmarks.measuring import verdict
from tests.interop.environment import NotInstalled, prepare
from tests.support.processes import ROOT

CLIENTS = Path(__file__).parent / "clients"
#: Targets: times what curl takes, share of what comet_ml takes, MiB above a run with one tiny file.
TO_CURL, TO_COMET_ML, ABOVE_IDLE = 1.5, 0.1, 32.0
OURS, THEIRS, CURL = "cometr_py", "comet_ml", "curl"
TINY, SMALL, LARGE = "tiny", "small", "large"
#: Seconds after which a client is given up.
LIMIT = 1800.0
Direction = Literal["upload", "download"]
DIRECTIONS: tuple[Direction, ...] = ("upload", "download")


class Figures(msgspec.Struct):
    """One transfer: seconds, and the most memory of the client, of the process that delivers, of the server (KiB)."""

    seconds: float
    peak: int = 0
    uploader: int = 0
    server: int = 0


@dataclass
class Bench:
    """Where everything is, and what was measured: by client, data and direction."""

    folder: Path
    server: Server
    environment: Mapping[str, str]
    their_python: Path | None
    files: int
    found: dict[tuple[str, str, Direction], list[Figures]] = field(default_factory=dict)

    def run(self, client: str, data: str, direction: Direction, transfer: Callable[[Path], Figures]) -> None:
        """Measure one transfer, and see that what was downloaded is what was uploaded."""
        number = len(self.found.get((client, data, direction), []))
        source = self.folder / data
        if data == SMALL:
            source = self.folder / f"{data}-{client}-{number}"
            if direction == "upload":
                make_small_files(source, self.files)
        target = self.folder / f"target-{client}-{data}-{number}"
        self.server.forget_peak()
        figures = transfer(source if direction == "upload" else target)
        figures.server = self.server.peak()
        if direction == "download":
            compare(source, target)
            if data == LARGE:
                # Small ones stay until the end: for seconds after files were deleted, some file systems are slow to
                # make new ones.
                shutil.rmtree(target)
        self.found.setdefault((client, data, direction), []).append(figures)
        if sys.stderr.isatty():
            print(f"{client} {direction} {data}: {figures.seconds:.2f} s", file=sys.stderr)

    def seconds(self, client: str, data: str, direction: Direction) -> list[float]:
        return [one.seconds for one in self.found[client, data, direction]]

    def python(self, client: str, data: str, direction: Direction) -> Callable[[Path], Figures]:
        """A transfer by one of the Python clients, in its own process."""
        python = Path(sys.executable) if client == OURS else self.their_python
        environment = {**self.environment, "COMET_URL_OVERRIDE": f"{self.server.url}/clientlib/"}
        if client != OURS:
            del environment["PYTHONPATH"]

        def transfer(folder: Path) -> Figures:
            script = CLIENTS / f"of_{client}.py"
            command = [str(python), "-P", str(script), direction, str(folder), f"{client}-{data}"]
            printed = output_of(command, environment, self.folder)
            return msgspec.json.decode(printed.splitlines()[-1], type=Figures)

        return transfer


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; gives 1 if a target is missed."""
    parser = argparse.ArgumentParser(prog="scripts/bench artifacts", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=2000, help="how many small files")
    parser.add_argument("--mib", type=int, default=1024, help="size of the large file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-comet-ml", action="store_true")
    given = parser.parse_args(arguments)
    theirs = None if given.without_comet_ml else their_python()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    with tempfile.TemporaryDirectory(prefix="cometr-bench-") as name:
        folder = Path(name)
        make_files(folder, given.mib)
        here = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": name,
            "COMETR_HOME": str(folder / "home"),
            "PYTHONPATH": here,
            "COMET_API_KEY": "bench" * 5,
            "COMET_WORKSPACE": "local",
            "COMET_INTERNAL_REPORTING": "false",
            "COMET_ERROR_TRACKING_ENABLE": "false",
            "COMET_DISABLE_ANNOUNCEMENT": "true",
            "COMET_LOGGING_CONSOLE": "ERROR",
        }
        with serving(environment) as server:
            bench = Bench(folder, server, environment, theirs, given.files)
            measure(bench, given.rounds)
    print(table(bench))
    return 0 if reached(bench) else 1


def measure(bench: Bench, rounds: int) -> None:
    """Everything in turn, so that a busy machine slows all of them."""
    curl = Curl(bench.server.url) if shutil.which("curl") else None
    if curl is None:
        print("curl is not installed, so nothing is compared with it: apt-get install curl")
    # The small ones first: behind the large one, the disk would still be busy with that.
    for _ in range(rounds):
        for data in (TINY, SMALL):
            for direction in DIRECTIONS:
                bench.run(OURS, data, direction, bench.python(OURS, data, direction))
    if bench.their_python is not None:  # takes so long that once has to do
        for data in (TINY, SMALL):
            for direction in DIRECTIONS:
                bench.run(THEIRS, data, direction, bench.python(THEIRS, data, direction))
    for _ in range(rounds):
        for direction in DIRECTIONS:
            bench.run(OURS, LARGE, direction, bench.python(OURS, LARGE, direction))
            if curl is not None:
                bench.run(CURL, LARGE, direction, curl.upload if direction == "upload" else curl.download)


class Curl:
    """curl, with one request for the file, to the operations that artifacts use, too."""

    def __init__(self, url: str) -> None:
        self._url = url
        client = transport.connect(url=url, api_key="bench")
        body = {"workspaceName": "local", "projectName": "bench"}
        self._key = transport.call(client, "create_experiment", json=body).json()["experimentKey"]
        client.get_httpx_client().close()
        self._asset = ""

    def upload(self, folder: Path) -> Figures:
        [file] = folder.iterdir()
        reply, seconds = self._run("upload_asset", f"fileName={file.name}", "-F", f"file=@{file}")
        self._asset = json.loads(reply)["assetId"]
        return Figures(seconds)

    def download(self, folder: Path) -> Figures:
        folder.mkdir()
        _, seconds = self._run("get_asset", f"assetId={self._asset}", "-o", str(folder / "file.bin"))
        return Figures(seconds)

    def _run(self, operation: str, query: str, *options: str) -> tuple[str, float]:
        """What curl printed, and the seconds that it took."""
        url = f"{self._url}{api_spec.operation(operation).path}?experimentKey={self._key}&{query}"
        command = ["curl", "-sS", "--fail", "-H", "Authorization: bench", "-w", "\n%{time_total}", *options, url]
        printed, _, seconds = output_of(command, {"PATH": os.environ["PATH"]}, Path("/")).rpartition("\n")
        return printed, float(seconds)


def output_of(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> str:
    """What a program prints."""
    done = subprocess.run(
        command,
        env=dict(environment),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"{command} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return done.stdout.strip()


def their_python() -> Path | None:
    """comet_ml's interpreter, if it is there or can be installed."""
    try:
        return prepare() / "python"
    except NotInstalled as error:
        print(f"Without comet_ml: {error}")
        return None


def make_files(folder: Path, mib: int) -> None:
    """The tiny file and the large one."""
    for name in (TINY, LARGE):
        (folder / name).mkdir()
    (folder / TINY / "file.bin").write_bytes(os.urandom(1024))
    with (folder / LARGE / "file.bin").open("wb") as file:
        for _ in range(mib):
            file.write(os.urandom(1024 * 1024))


def make_small_files(folder: Path, count: int) -> None:
    """Files that no server has seen before, for equal ones are stored once."""
    sizes = random.Random(21)
    for number in range(count):
        place = folder / f"{number % 20:02}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05}.bin").write_bytes(os.urandom(sizes.randrange(1024, 16 * 1024)))
    os.sync()


def compare(source: Path, target: Path) -> None:
    """See that two folders hold the same files; where in them, clients may decide."""
    files, arrived = ({path.name: path for path in folder.rglob("*.bin")} for folder in (source, target))
    assert arrived.keys() == files.keys(), f"{len(arrived)} files have arrived of {len(files)}"
    for name, path in files.items():
        assert filecmp.cmp(path, arrived[name], shallow=False), path


def table(bench: Bench) -> str:
    """A line for each client, data and direction."""
    lines = [f"\n{'':30}  seconds [least..most]    client MiB  uploader MiB  server MiB"]
    for (client, data, direction), rounds in bench.found.items():
        seconds = [one.seconds for one in rounds]
        spread = f"{statistics.median(seconds):8.2f} [{min(seconds):.2f}..{max(seconds):.2f}]"
        sizes = [max(getattr(one, what) for one in rounds) / 1024 for what in ("peak", "uploader", "server")]
        memory = "  ".join(f"{size:11.1f}" if size else f"{'':11}" for size in sizes)
        lines.append(f"{f'{client} {direction} {data}':30} {spread:24} {memory}")
    return "\n".join(lines) + "\n"


def reached(bench: Bench) -> bool:
    """Print the verdicts; whether every target is reached."""
    verdicts = []
    for direction in DIRECTIONS:
        if (CURL, LARGE, direction) in bench.found:
            pairs = zip(bench.seconds(OURS, LARGE, direction), bench.seconds(CURL, LARGE, direction), strict=True)
            found = statistics.median(own / its for own, its in pairs)
            verdicts.append(verdict(f"{direction} of the large file, to curl", found, TO_CURL, at_least=False))
        if (THEIRS, SMALL, direction) in bench.found:
            own, their = (statistics.median(bench.seconds(name, SMALL, direction)) for name in (OURS, THEIRS))
            if direction == "upload":
                # Ending takes a while without any files, too.
                their -= statistics.median(bench.seconds(THEIRS, TINY, direction))
            verdicts.append(
                verdict(f"{direction} of the small files, to comet_ml", own / their, TO_COMET_ML, at_least=False)
            )
    for what in ("peak", "uploader", "server"):
        for direction in DIRECTIONS:
            idle = min(getattr(one, what) for one in bench.found[OURS, TINY, direction])
            for data in (SMALL, LARGE):
                above = (max(getattr(one, what) for one in bench.found[OURS, data, direction]) - idle) / 1024
                who = {"peak": "client", "uploader": "uploader", "server": "server"}[what]
                verdicts.append(
                    verdict(f"{who}, {direction} {data}, above idle", above, ABOVE_IDLE, at_least=False, unit="MiB")
                )
    return all(verdicts)


if __name__ == "__main__":
    sys.exit(main())
