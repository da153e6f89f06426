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
import re
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
from tests.kills.rewind_trials import rewind_while_delivering
from tests.kills.trial_results import Result, environment_of, kill_uploaders_of
from tests.support.arrivals import stored
from tests.support.faulty import Fault, FaultyComet
from tests.support.faulty import Kind as FaultKind
from tests.support.processes import DEADLINE, command, eventually, stop_uploaders

#: Forked workers beside the script itself, fewer than ten.
WORKERS = 2
#: Seconds between two records of each other kind than metrics, in each process.
OTHERS_EVERY = 0.1
#: What the script says of them is the kind and a number.
OTHERS = ("parameter", "other", "html", "output", "upload")
SCRIPT = """
import os, sys, time
import cometr_py

# How often the script was started before.
requeues = int(os.environ.get("REQUEUES", "0"))
experiment = cometr_py.create_experiment(project_name="trials", log_system_details=False, log_code=False)
# On a line of its own, whatever another process has begun to print.
os.write(1, f"\\nkey {experiment.get_key()}\\n".encode())

def log_others(number):
    path = f"file{number % 100}.txt"
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
            log_others(100 * others + who)
            others, due = others + 1, time.monotonic() + OTHERS_EVERY
        time.sleep(PACE)

first = requeues * (WORKERS + 1)
for number in range(WORKERS):
    if os.fork() == 0:
        log(first + number)
log(first + WORKERS)
"""
#: Of the trials in which the script is started again.
KEY = "trial0" * 6


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
        requeues: How often the script was started again.
        problems: What has gone wrong meanwhile.
    """

    server: FaultyComet
    script: subprocess.Popen[bytes]
    home: Path
    environment: dict[str, str]
    chance: random.Random
    last: dict[int, int] = field(default_factory=dict)
    others: dict[str, set[int]] = field(default_factory=lambda: {kind: set() for kind in OTHERS})
    key: str = ""
    requeues: int = 0
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.listener = threading.Thread(target=self.listen)
        self.listener.start()

    def requeue(self) -> None:
        """Start the same command line again, as a scheduler does, and wait until everything is logged again."""
        assert self.script.stdout is not None
        self.script.stdout.close()
        self.requeues += 1
        self.others, before = {kind: set() for kind in OTHERS}, self.others
        self.script = _start(self.home.parent, {**self.environment, "REQUEUES": str(self.requeues)})
        self.listener = threading.Thread(target=self.listen)
        self.listener.start()
        eventually(self.is_under_way, "the script logs again")
        for kind, numbers in before.items():
            self.others[kind] |= numbers

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
        return len(self.last) == (self.requeues + 1) * (WORKERS + 1) and all(self.others.values())

    def recordings(self) -> list[SpooledRecording]:
        """The recordings of the script, one each time that it was started."""
        return sorted(recordings(self.home / "journals"), key=lambda one: one.began)

    def is_complete(self) -> bool:
        """Whether everything is delivered."""
        found = self.recordings()
        return bool(found) and all(one.state.complete for one in found)

    def go_on(self, least: float, most: float) -> None:
        """Let everything go on for a random time, seconds."""
        # Not a condition to wait for: the moment is what is random.
        time.sleep(self.chance.uniform(least, most))

    def kill_script(self) -> None:
        """SIGKILL to the script and its workers at once."""
        os.killpg(self.script.pid, signal.SIGKILL)
        self.script.wait(timeout=DEADLINE)
        self.listener.join(timeout=DEADLINE)  # until all that it has said is heard

    def kill_uploader(self) -> None:
        """SIGKILL to the uploaders at work, if there are any."""
        kill_uploaders_of(self.home)

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
    eventually(lambda: not any(one.uploader for one in scene.recordings()), "the uploader is dead")
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


def requeue(scene: Scene) -> None:
    """The script, and perhaps its uploader, is killed and started again, twice."""
    for _ in range(2):
        scene.go_on(0.05, 0.7)
        scene.kill_script()
        if scene.chance.random() < 0.5:
            scene.kill_uploader()
        scene.requeue()
    scene.go_on(0.05, 0.7)
    scene.kill_script()


def requeue_without_server(scene: Scene) -> None:
    """The same while the server cannot be reached."""
    scene.server.fault(refuse())
    requeue(scene)
    scene.server.mend()


def requeue_unsteadily(scene: Scene) -> None:
    """The same on a server that fails every now and then, in every way."""
    over = threading.Event()

    def flap() -> None:
        faults = itertools.cycle((refuse, lose_answers, cut_bodies))
        while not over.is_set():
            scene.server.fault(next(faults)())
            over.wait(scene.chance.uniform(0.05, 0.5))
            scene.server.mend()
            over.wait(scene.chance.uniform(0.05, 0.5))

    flapping = threading.Thread(target=flap)
    flapping.start()
    try:
        requeue(scene)
    finally:
        over.set()
        flapping.join()
        scene.server.mend()


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


def poison(kind: FaultKind) -> Callable[[Scene], None]:
    """The server fails every request with one value that is logged soon, until everything else has arrived."""

    def happen(scene: Scene) -> None:
        name, marker = _marker(scene)
        poisoned = re.compile(marker)
        scene.server.fault(Fault("/", kind, times=-1, status=500, when=lambda body: poisoned.search(body) is not None))
        scene.go_on(1.0, 2.0)
        scene.kill_script()

        def only_the_value_is_missing() -> bool:
            found = scene.recordings()
            return bool(found) and (found[0].state.settled or found[0].state.complete)

        eventually(only_the_value_is_missing, "everything else has arrived")
        (found,) = scene.recordings()
        if found.state.settled and [one.name for one in found.state.set_aside] != [name]:
            scene.problems.append(f"{found.state.set_aside} are set aside, not {name}")
        missing = _count(scene)
        if missing.lost or missing.duplicated or missing.pending > found.state.settled:
            scene.problems.append(f"while {name} is set aside: {missing}")
        scene.server.mend()
        scene.sync()

    return happen


def _marker(scene: Scene) -> tuple[str, bytes]:
    """Choose a value that is logged soon: its name, and a pattern of the requests that contain it."""
    soon = 10 * (max(scene.others["other"]) // 10 + scene.chance.randint(2, 6)) + scene.chance.randrange(WORKERS + 1)
    step = scene.last[0] + scene.chance.randint(50, 300)
    return scene.chance.choice(
        [
            ("loss_0", rb'"metricName":"loss_0","metricValue":[^,]*,"step":%d,' % step),
            (f"parameter{soon}", rb'"parameter%d"' % soon),
            (f"other{soon}", rb'"other%d"' % soon),
            (f"<p>{soon}</p>", rb"<p>%d</p>" % soon),
            (f"line {soon}", rb"line %d\b" % soon),
            (f"file{soon}.txt", rb"content %d\b" % soon),
        ]
    )


@dataclass(frozen=True)
class Kind:
    """One kind of trial: what happens, how fast the script logs, and whether the server knows idempotency keys.

    Attributes:
        chosen_key: The experiment's key, where the script is given one.
        run: Runs a trial of another script, of which nothing else applies.
    """

    name: str
    happen: Callable[[Scene], None]
    rate_limiter: float = 0.001
    keys: bool = True
    chosen_key: str | None = None
    run: Callable[[random.Random], Result] | None = None


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
    Kind("requeued", requeue, chosen_key=KEY),
    Kind("requeued, server down", requeue_without_server, chosen_key=KEY),
    Kind("requeued, server flapping", requeue_unsteadily, chosen_key=KEY),
    Kind("requeued, no keys", requeue_unsteadily, keys=False, chosen_key=KEY),
    Kind("rewinds, uploaders killed", kill_uploaders, run=rewind_while_delivering),
    Kind("500 for one value", poison("refuse")),
    Kind("one value cut, no keys", poison("cut"), keys=False),
)


def trial(kind: Kind, chance: random.Random) -> Result:
    """One trial."""
    if kind.run is not None:
        return kind.run(chance)
    with tempfile.TemporaryDirectory(prefix="cometr-chaos-") as folder, _scene(kind, Path(folder), chance) as scene:
        kind.happen(scene)
        scene.server.mend()
        with contextlib.suppress(AssertionError):  # then it is pending, and counted so
            eventually(scene.is_complete, "all is delivered")
        result = _count(scene)
        result.wrong += scene.problems
        return result


def _count(scene: Scene) -> Result:
    found, complete = scene.recordings(), scene.is_complete()
    result = Result(trials=1)
    with contextlib.redirect_stdout(io.StringIO()):  # only the counts are shown
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


def _wrong_end(experiment: cometr_py.Experiment, found: list[SpooledRecording]) -> list[str]:
    """What is wrong with the end of an experiment whose script was killed."""
    about = experiment.get_metadata()
    wrong = []
    if about.running:
        wrong.append("it is shown as running")
    if not about.has_crashed:
        wrong.append("it is not shown as crashed")
    if (about.end_time_millis or 0) < (about.start_time_millis or 0):
        wrong.append("it ended before it began")
    for one in found:
        if one.state.damages:
            wrong.append(f"its journal is damaged: {one.state.damages}")
        if one.state.rejected:
            wrong.append(f"the server refused {one.state.rejected}: {one.state.rejected_records[:1]}")
    return wrong


@contextlib.contextmanager
def _scene(kind: Kind, folder: Path, chance: random.Random) -> Iterator[Scene]:
    with FaultyComet(folder / "store", supports_idempotency=kind.keys) as server:
        home = folder / "home"
        environment = environment_of(folder, server)
        if kind.chosen_key is not None:
            environment["COMET_EXPERIMENT_KEY"] = kind.chosen_key
        (folder / "train.py").write_text(_script(kind.rate_limiter))
        scene = Scene(server, _start(folder, environment), home, environment, chance)
        try:
            eventually(scene.is_under_way, "the script and its workers log records of every kind")
            yield scene
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(scene.script.pid, signal.SIGKILL)
            scene.script.wait(timeout=DEADLINE)
            scene.listener.join(timeout=DEADLINE)
            assert scene.script.stdout is not None
            scene.script.stdout.close()
            stop_uploaders(folder)


def _start(folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(folder / "train.py")],
        env=environment,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


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
