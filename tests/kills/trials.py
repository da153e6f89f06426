"""Trials of recording: scripts, uploaders and servers are killed or misbehave at random times, for as long as asked.

Each trial runs a real script, whose forked workers log too and say what they have logged, against a real server. It
ends when everything that the script was told to be logged has arrived, or did not in time. What counts:

- acknowledged: records of every kind (metric values, parameters, others, lines of output, HTML, files) whose call had
  returned;
- delivered: those of them that the server has;
- pending: those that are on disk and were not delivered in time;
- lost: those that are nowhere;
- duplicated: those that the server has twice;
- wrong: whatever else is not as it should be: a value, a file that was rewritten after its call, the end that the
  server was told, a damaged journal.
"""

from __future__ import annotations

import argparse
import contextlib
import io
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

import cometr_py
from cometr_py import transport
from cometr_py.recording.spool import SpooledRecording, recordings
from tests.support.arrivals import stored
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import ROOT, command, eventually, stop_uploaders

#: Seconds in which everything has to arrive once the faults are over.
DEADLINE = 90.0
#: Forked workers beside the script itself, fewer than ten.
WORKERS = 2
#: Seconds between two records of each other kind than metrics, in each process.
OTHERS_EVERY = 0.1
#: What the script says of them is the kind and a number.
OTHERS = ("parameter", "other", "html", "output", "upload")
SCRIPT = """
import os, sys, time
import cometr_py

experiment = cometr_py.create_experiment(project_name="trials", log_system_details=False, log_code=False)
# On a line of its own, whatever another process has begun to print.
os.write(1, f"\\nkey {experiment.get_key()}\\n".encode())

def log_others(number):
    path = f"file{number % 10}.txt"
    with open(path, "w") as file:
        file.write(f"content {number}")
    for kind, call in {
        "parameter": lambda: experiment.log_parameter(f"parameter{number}", number),
        "other": lambda: experiment.log_other(f"other{number}", number),
        "html": lambda: experiment.log_html(f"<p>{number}</p>"),
        "output": lambda: print(f"line {number}", flush=True),
        "upload": lambda: experiment.upload_asset(path, name=f"file{number}.txt"),
    }.items():
        call()
        os.write(1, f"\\n{kind} {number}\\n".encode())
    # As a training that saves the next checkpoint to the same path, in place or from the beginning.
    with open(path, "r+" if number % 20 < 10 else "w") as file:
        file.write("a torn file")

def log(who):
    step, others, due = 0, 0, time.monotonic()
    while True:
        experiment.log_metric(f"loss_{who}", 1 / (step + 1), step=step)
        # Only after the call has returned is the step said to be logged.
        os.write(1, f"\\n{who} {step}\\n".encode())
        step += 1
        if time.monotonic() > due:
            log_others(10 * others + who)
            others, due = others + 1, time.monotonic() + OTHERS_EVERY
        time.sleep(PACE)

for number in range(WORKERS):
    if os.fork() == 0:
        log(number)
log(WORKERS)
"""


@dataclass
class Result:
    """What became of the records of one kind of trial."""

    trials: int = 0
    acknowledged: int = 0
    delivered: int = 0
    pending: int = 0
    lost: int = 0
    duplicated: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return self.pending == self.lost == self.duplicated == 0 and not self.wrong

    def add(self, other: Result) -> None:
        """Count another trial's in."""
        for name in self.__dataclass_fields__:  # numbers, and a list
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
        others: The numbers that it has logged, by kind of record.
    """

    server: FaultyComet
    script: subprocess.Popen[bytes]
    home: Path
    environment: dict[str, str]
    chance: random.Random
    last: dict[int, int] = field(default_factory=dict)
    others: dict[str, set[int]] = field(default_factory=lambda: {kind: set() for kind in OTHERS})
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
            elif not line.endswith(b"\n"):
                break  # it was killed while saying so
            elif first.isdigit():
                self.last[int(first)] = int(second)
            elif first in OTHERS:
                self.others[first].add(int(second))

    def is_under_way(self) -> bool:
        """Whether all processes log, and every kind of record has been logged."""
        return len(self.last) == WORKERS + 1 and all(self.others.values())

    def recording(self) -> SpooledRecording | None:
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

    def kill_uploader(self) -> None:
        """SIGKILL to the uploader at work, if there is one."""
        found = self.recording()
        if found is not None and found.uploader and found.state.uploader_pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(found.state.uploader_pid, signal.SIGKILL)

    def sync(self) -> None:
        """What a user does when no uploader is left."""
        subprocess.run(command("sync"), env=self.environment, capture_output=True, timeout=DEADLINE, check=False)


def kill_all_at_once(scene: Scene) -> None:
    scene.go_on(0.05, 1.0)
    scene.kill_script()


def kill_script_and_uploader(scene: Scene) -> None:
    scene.go_on(0.05, 1.0)
    scene.kill_uploader()
    scene.kill_script()
    scene.kill_uploader()
    eventually(lambda: (found := scene.recording()) is None or not found.uploader, "the uploader is dead", DEADLINE)
    scene.sync()


def kill_uploaders(scene: Scene) -> None:
    for _ in range(3):
        scene.go_on(0.05, 0.7)
        scene.kill_uploader()
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
    rate_limiter: float = 0.001
    keys: bool = True


KINDS = (
    Kind("all killed, paced", kill_all_at_once),
    Kind("all killed, unpaced", kill_all_at_once, rate_limiter=0.0),
    Kind("script and uploader killed", kill_script_and_uploader, rate_limiter=0.0),
    Kind("uploaders killed", kill_uploaders),
    Kind("answers lost for 5 s", misbehave(lose_answers, 5.0)),
    Kind("the same, no keys", misbehave(lose_answers, 5.0), keys=False),
    Kind("uploaders killed, no keys", kill_uploaders, keys=False),
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
    with contextlib.redirect_stdout(io.StringIO()):  # whoever counts wants to see the counts only
        experiment = cometr_py.get_experiment(scene.key, api_key="chaos", url=scene.server.url)

    def count(acknowledged: set[int], there: Counter[int]) -> None:
        missing = len(acknowledged - there.keys())
        result.acknowledged += len(acknowledged)
        result.delivered += len(acknowledged) - missing
        result.duplicated += sum(count - 1 for count in there.values())
        if complete:
            result.lost += missing
        else:
            result.pending += missing

    for who, last in scene.last.items():
        points = experiment.get_metric(f"loss_{who}")
        result.wrong += [
            f"loss_{who} is {point.metric_value} at step {point.step}"
            for point in points
            if abs(float(point.metric_value or 0) * ((point.step or 0) + 1) - 1) > 1e-9
        ]
        count(set(range(last + 1)), Counter(point.step or 0 for point in points))
    there = stored(experiment)
    for kind, numbers in scene.others.items():
        result.wrong += [f"{kind}: a wrong value"] * there[kind].pop(-1, 0)
        count(numbers, there[kind])
    if complete:
        result.wrong += _wrong_end(experiment, found)
    transport.close_shared()
    return result


def _wrong_end(experiment: cometr_py.Experiment, found: SpooledRecording | None) -> list[str]:
    """What is wrong with the end of an experiment whose script was killed."""
    about = experiment.get_metadata()
    wrong = []
    if about.running:
        wrong.append("it is shown as running")
    if not about.has_crashed:
        wrong.append("it is not shown as crashed")
    if (about.end_time_millis or 0) < (about.start_time_millis or 0):
        wrong.append("it ended before it began")
    if found is not None and found.state.damages:
        wrong.append(f"its journal is damaged: {found.state.damages}")
    if found is not None and found.state.rejected:
        wrong.append(f"the server refused {found.state.rejected}: {found.state.rejected_records[:1]}")
    return wrong


@contextlib.contextmanager
def _scene(kind: Kind, folder: Path, chance: random.Random) -> Iterator[Scene]:
    with FaultyComet(folder / "store", supports_idempotency=kind.keys) as server:
        home = folder / "home"
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("COMET")},
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "generated"))),
            "COMETR_HOME": str(home),
            "HOME": str(folder),
            "COMET_URL_OVERRIDE": server.url,
        }
        script = folder / "train.py"
        script.write_text(_script(kind.rate_limiter))
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
            eventually(scene.is_under_way, "the script and its workers log records of every kind", DEADLINE)
            yield scene
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=20)
            scene.listener.join(timeout=20)
            assert process.stdout is not None
            process.stdout.close()
            stop_uploaders(folder)


def _script(rate_limiter: float) -> str:
    return (
        SCRIPT.replace("PACE", str(rate_limiter))
        .replace("WORKERS", str(WORKERS))
        .replace("OTHERS_EVERY", str(OTHERS_EVERY))
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives 1 if anything was lost, stored twice, left over or wrong."""
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
    print(
        f"{'':28}{'trials':>8}{'acknowledged':>14}{'delivered':>11}{'pending':>9}{'lost':>6}{'duplicated':>12}{'wrong':>7}"
    )
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
        f"{result.duplicated:12}{len(result.wrong):7}"
    )


if __name__ == "__main__":
    sys.exit(main())
