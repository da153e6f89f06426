"""Trials of recording: scripts, couriers and servers are killed or misbehave at random times, for as long as asked.

Each trial runs a real script, whose forked workers log too and say what they have logged, against a real server. It
ends when everything that the script was told to be logged has arrived, or did not in time. What counts:

- acknowledged: metric values whose call had returned;
- delivered: those of them that the server has;
- pending: those that are on disk and were not delivered in time;
- lost: those that are nowhere;
- duplicated: those that the server has twice.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.recording.sync import Recording, recordings
from tests.faulty import Fault, FaultyComet
from tests.processes import ROOT, command, eventually, stop_couriers

#: Seconds in which everything has to arrive once the faults are over.
DEADLINE = 90.0
#: Of the script and of each of its forked workers.
WORKERS = 2
SCRIPT = """
import os, sys, time
import cometr_py

experiment = cometr_py.create_experiment(project_name="trials", log_system_details=False, log_code=False)
os.write(1, f"key {experiment.get_key()}\\n".encode())

def log(who):
    step = 0
    while True:
        experiment.log_metric(f"loss_{who}", 1 / (step + 1), step=step)
        # Only after the call has returned is the step said to be logged.
        os.write(1, f"{who} {step}\\n".encode())
        step += 1
        time.sleep(PACE)

for number in range(WORKERS):
    if os.fork() == 0:
        log(number)
log(WORKERS)
"""


@dataclass
class Result:
    """What became of the metric values of one kind of trial."""

    trials: int = 0
    acknowledged: int = 0
    delivered: int = 0
    pending: int = 0
    lost: int = 0
    duplicated: int = 0

    @property
    def good(self) -> bool:
        return self.pending == self.lost == self.duplicated == 0

    def add(self, other: Result) -> None:
        """Count another trial's in."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class Scene:
    """A script that is running, and the server that it records to.

    Attributes:
        server: It can be made to misbehave.
        script: The script, which leads a process group of its own.
        home: COMETR_HOME.
        environment: For further commands.
        chance: What is random about the trial.
        last: The last step that each process of the script has logged.
    """

    server: FaultyComet
    script: subprocess.Popen[bytes]
    home: Path
    environment: dict[str, str]
    chance: random.Random
    last: dict[int, int] = field(default_factory=dict)
    key: str = ""

    def __post_init__(self) -> None:
        self.listener = threading.Thread(target=self.listen)
        self.listener.start()

    def listen(self) -> None:
        """Note what the script says, to its end."""
        assert self.script.stdout is not None
        for line in self.script.stdout:
            first, _, second = line.decode().partition(" ")
            if first == "key":
                self.key = second.strip()
            elif first.isdigit() and line.endswith(b"\n"):
                self.last[int(first)] = int(second)

    def recording(self) -> Recording | None:
        """The script's recording, once there is one."""
        return next(recordings(self.home / "journals"), None)

    def go_on(self, least: float, most: float) -> None:
        """Let everything go on for a random time, seconds."""
        # Not a condition to wait for: the moment is what is random.
        time.sleep(self.chance.uniform(least, most))

    def kill_script(self) -> None:
        """SIGKILL to the script and its workers at once."""
        os.killpg(self.script.pid, signal.SIGKILL)
        self.script.wait(timeout=20)
        self.listener.join(timeout=20)  # until all that it has said is heard

    def kill_courier(self) -> None:
        """SIGKILL to the courier at work, if there is one."""
        found = self.recording()
        if found is not None and found.courier and found.state.courier_pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(found.state.courier_pid, signal.SIGKILL)

    def sync(self) -> None:
        """What a user does when no courier is left."""
        subprocess.run(command("sync"), env=self.environment, capture_output=True, timeout=DEADLINE, check=False)


def kill_all_at_once(scene: Scene) -> None:
    scene.go_on(0.05, 1.0)
    scene.kill_script()


def kill_script_and_courier(scene: Scene) -> None:
    scene.go_on(0.05, 1.0)
    scene.kill_courier()
    scene.kill_script()
    scene.kill_courier()
    eventually(lambda: (found := scene.recording()) is None or not found.courier, "the courier is dead", DEADLINE)
    scene.sync()


def kill_couriers(scene: Scene) -> None:
    for _ in range(3):
        scene.go_on(0.05, 0.7)
        scene.kill_courier()
    scene.kill_script()
    scene.sync()


def misbehave(fault: Callable[[], Fault], seconds: float) -> Callable[[Scene], None]:
    """The server misbehaves for a while in which the script logs and is killed."""

    def happen(scene: Scene) -> None:
        scene.go_on(0.05, 0.5)
        scene.server.fault(fault())
        begun = time.monotonic()
        scene.go_on(0.1, 1.0)
        scene.kill_script()
        time.sleep(max(0.0, seconds - (time.monotonic() - begun)))  # the length of the outage
        scene.server.mend()

    return happen


def lose_answers() -> Fault:
    return Fault("/", "lose answer", times=-1)


def cut_bodies() -> Fault:
    return Fault("/", "cut", times=-1)


def refuse() -> Fault:
    return Fault("/", "refuse", times=-1, status=503)


def ask_for_patience() -> Fault:
    return Fault("/", "refuse", times=-1, status=429, headers=(("Retry-After", "1"),))


def answer_never() -> Fault:
    return Fault("/", "hang", times=-1)


@dataclass(frozen=True)
class Kind:
    """One kind of trial: what happens, how fast the script logs, and whether the server knows idempotency keys."""

    name: str
    happen: Callable[[Scene], None]
    pace: float = 0.001
    keys: bool = True


KINDS = (
    Kind("all killed, paced", kill_all_at_once),
    Kind("all killed, unpaced", kill_all_at_once, pace=0.0),
    Kind("script and courier killed", kill_script_and_courier, pace=0.0),
    Kind("couriers killed", kill_couriers),
    Kind("answers lost for 5 s", misbehave(lose_answers, 5.0)),
    Kind("the same, no keys", misbehave(lose_answers, 5.0), keys=False),
    Kind("couriers killed, no keys", kill_couriers, keys=False),
    Kind("connections cut", misbehave(cut_bodies, 2.0)),
    Kind("503 for 3 s", misbehave(refuse, 3.0)),
    Kind("429 for 2 s", misbehave(ask_for_patience, 2.0)),
    Kind("no answer for 2 s", misbehave(answer_never, 2.0)),
)


def trial(kind: Kind, chance: random.Random) -> Result:
    """One trial."""
    with tempfile.TemporaryDirectory(prefix="cometr-chaos-") as folder, _scene(kind, Path(folder), chance) as scene:
        kind.happen(scene)
        scene.server.mend()
        with contextlib.suppress(AssertionError):  # then it is pending, and counted so
            eventually(lambda: (found := scene.recording()) and found.state.complete, "all is delivered", DEADLINE)
        return _count(scene)


def _count(scene: Scene) -> Result:
    found = scene.recording()
    complete = found is not None and found.state.complete
    result = Result(trials=1)
    client = transport.connect(url=scene.server.url, api_key="chaos")
    try:
        for who, last in scene.last.items():
            stored = _stored(client, scene.key, f"loss_{who}")
            missing = last + 1 - len(stored.keys() & set(range(last + 1)))
            result.acknowledged += last + 1
            result.delivered += last + 1 - missing
            result.duplicated += sum(count - 1 for count in stored.values())
            if complete:
                result.lost += missing
            else:
                result.pending += missing
    finally:
        client.get_httpx_client().close()
    return result


class _Point(msgspec.Struct):
    step: int


class _Points(msgspec.Struct):
    metrics: list[_Point]


def _stored(client: AuthenticatedClient, key: str, name: str) -> Counter[int]:
    reply = transport.call(client, "get_metric_values", params={"experimentKey": key, "metricName": name})
    return Counter(point.step for point in msgspec.json.decode(reply.content, type=_Points).metrics)


@contextlib.contextmanager
def _scene(kind: Kind, folder: Path, chance: random.Random) -> Iterator[Scene]:
    with FaultyComet(folder / "store", honours_keys=kind.keys) as server:
        home = folder / "home"
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("COMET")},
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "generated"))),
            "COMETR_HOME": str(home),
            "HOME": str(folder),
            "COMET_URL_OVERRIDE": server.url,
        }
        script = folder / "train.py"
        script.write_text(SCRIPT.replace("PACE", str(kind.pace)).replace("WORKERS", str(WORKERS)))
        process = subprocess.Popen(
            [sys.executable, str(script)],
            env=environment,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        scene = Scene(server, process, home, environment, chance)
        try:
            eventually(lambda: len(scene.last) == WORKERS + 1, "the script and its workers log", DEADLINE)
            yield scene
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=20)
            scene.listener.join(timeout=20)
            assert process.stdout is not None
            process.stdout.close()
            stop_couriers(folder)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives 1 if anything was lost, stored twice or left over."""
    parser = argparse.ArgumentParser(prog="scripts/chaos", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=10.0, help="how long to go on")
    parser.add_argument("--seed", type=int, default=None, help="of the random moments; a new one each time otherwise")
    parser.add_argument("--kills", type=int, default=20, help="least of the whole group, paced and unpaced")
    given = parser.parse_args(arguments)
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(1_000_000)
    chance = random.Random(seed)
    print(f"seed {seed}, {len(KINDS)} kinds of trials, {WORKERS + 1} processes log in each", flush=True)
    results = {kind.name: Result() for kind in KINDS}
    until = time.monotonic() + given.minutes * 60
    for kind in itertools.cycle(KINDS):
        if time.monotonic() > until and not _owed(results, given.kills, kind):
            if not any(_owed(results, given.kills, other) for other in KINDS):
                break
            continue
        found = trial(kind, chance)
        results[kind.name].add(found)
        if not found.good:
            print(f"{kind.name}: {found}", flush=True)
    total = Result()
    print(f"{'':28}{'trials':>8}{'acknowledged':>14}{'delivered':>11}{'pending':>9}{'lost':>6}{'duplicated':>12}")
    for name, result in results.items():
        total.add(result)
        print(_line(name, result))
    print(_line("all", total))
    return 0 if total.good else 1


def _owed(results: dict[str, Result], kills: int, kind: Kind) -> bool:
    """Whether there have not been as many trials of a kind as were asked for."""
    return results[kind.name].trials < (kills if kind.happen is kill_all_at_once else 1)


def _line(name: str, result: Result) -> str:
    return (
        f"{name:28}{result.trials:8}{result.acknowledged:14,}{result.delivered:11,}{result.pending:9}{result.lost:6}"
        f"{result.duplicated:12}"
    )


if __name__ == "__main__":
    sys.exit(main())
