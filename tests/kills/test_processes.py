"""Several processes, threads and ends of a script: each logs what it logs, and nothing waits for the dead."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import recordings, usual_place
from tests.support.processes import eventually, run_script

BEGIN = """
import multiprocessing, os, pickle, signal, sys, threading, time
import cometr_py

def begin(**options):
    return cometr_py.create_experiment(project_name="processes", log_system_details=False, **options)

def show(experiment):
    print("key", experiment.get_key(), flush=True)
"""


@pytest.fixture
def environment(
    serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    monkeypatch.setenv("COMET_URL_OVERRIDE", serve)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    return {**installed, "COMET_URL_OVERRIDE": serve, "COMETR_HOME": str(tmp_path / "cometr")}


def run(code: str, environment: dict[str, str], folder: Path, expected: int = 0) -> list[cometr_py.Experiment]:
    """Run a script; returns the experiments whose keys it has shown, all delivered."""
    done = run_script(BEGIN + code, environment, folder)
    assert done.returncode == expected, done.stdout + done.stderr
    all_delivered()
    keys = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("key ")]
    return [cometr_py.get_experiment(key) for key in keys]


def all_delivered() -> None:
    place = usual_place(config.resolve().home)
    eventually(lambda: all(one.state.complete for one in recordings(place)) or None, "everything is delivered")


def steps(experiment: cometr_py.Experiment, name: str) -> list[int]:
    return sorted(point.step or 0 for point in experiment.get_metric(name))


def test_forked_workers_log_to_the_experiment_they_inherit(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
def work(number):
    for step in range(200):
        experiment.log_metric(f"worker{number}", step, step=step)
    print("worker", number, "is done")

if __name__ == "__main__":
    experiment = begin(); show(experiment)
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=work, args=(number,)) for number in range(4)]
    for worker in workers: worker.start()
    for worker in workers: worker.join()
    experiment.log_metric("main", 1.0, step=0)
    experiment.stop()
"""
    (experiment,) = run(code, environment, tmp_path)
    for number in range(4):
        assert steps(experiment, f"worker{number}") == list(range(200))
        assert f"worker {number} is done\n" in experiment.get_output()
    assert steps(experiment, "main") == [0]
    assert experiment.get_metadata().has_crashed is False


def test_a_pickled_experiment_logs_from_a_spawned_process(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
def work(experiment, number):
    for step in range(100):
        experiment.log_metric(f"worker{number}", step, step=step)
    experiment.flush()

if __name__ == "__main__":
    experiment = begin(); show(experiment)
    assert os.environ.get("COMET_API_KEY", "local").encode() not in pickle.dumps(experiment)
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=work, args=(experiment, number)) for number in range(2)]
    for worker in workers: worker.start()
    for worker in workers: worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    experiment.stop()
"""
    (experiment,) = run(code, {**environment, "COMET_API_KEY": "SecretKeyOfTwentyFiveChar"}, tmp_path)
    assert [steps(experiment, f"worker{number}") for number in range(2)] == [list(range(100))] * 2


def test_threads_and_several_experiments_do_not_mix(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
experiments = [begin(keep_existing=True, log_output=False) for _ in range(3)]
def work(experiment, number):
    for step in range(300):
        experiment.log_metric("loss", number, step=step)
threads = [threading.Thread(target=work, args=(one, number)) for number, one in enumerate(experiments)]
for thread in threads: thread.start()
for thread in threads: thread.join()
for experiment in experiments: show(experiment)
"""
    for number, experiment in enumerate(run(code, environment, tmp_path)):
        points = experiment.get_metric("loss")
        assert sorted(point.step or 0 for point in points) == list(range(300))
        assert {point.metric_value for point in points} == {float(number)}


def test_the_first_rank_creates_and_the_others_join_by_key(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
import subprocess
if len(sys.argv) > 1:
    rank, key = int(sys.argv[1]), sys.argv[2]
    with cometr_py.get_experiment(key) as experiment:
        for step in range(50):
            experiment.log_metric(f"rank{rank}", step, step=step)
else:
    experiment = begin(); show(experiment)
    ranks = [subprocess.Popen([sys.executable, __file__, str(rank), experiment.get_key()]) for rank in (1, 2)]
    for step in range(50):
        experiment.log_metric("rank0", step, step=step)
    assert [rank.wait() for rank in ranks] == [0, 0]
"""
    (experiment,) = run(code, environment, tmp_path)
    for rank in range(3):
        assert steps(experiment, f"rank{rank}") == list(range(50))


def test_an_exit_that_skips_everything_still_delivers(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
experiment = begin(); show(experiment)
for step in range(100):
    experiment.log_metric("loss", step, step=step)
os._exit(7)
"""
    (experiment,) = run(code, environment, tmp_path, expected=7)
    assert steps(experiment, "loss") == list(range(100))
    assert experiment.get_metadata().has_crashed is True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_script_and_loses_nothing(
    environment: dict[str, str], tmp_path: Path, number: signal.Signals
) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        BEGIN
        + """
experiment = begin(); show(experiment)
for step in range(100):
    experiment.log_metric("loss", step, step=step)
print("ready", flush=True)
time.sleep(60)
"""
    )
    process = subprocess.Popen(
        [sys.executable, str(script)],
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    key = ""
    for line in process.stdout:
        key = line.split()[1] if line.startswith("key ") else key
        if line == "ready\n":
            break
    process.send_signal(number)
    process.communicate(timeout=60)
    assert process.returncode != 0
    all_delivered()
    experiment = cometr_py.get_experiment(key)
    assert steps(experiment, "loss") == list(range(100))
    assert experiment.get_metadata().has_crashed is True


@pytest.mark.skipif(shutil.which("unshare") is None, reason="there is no unshare here to make a process number one")
def test_a_script_that_is_process_one_of_a_container_delivers_before_it_ends(
    environment: dict[str, str], tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        BEGIN
        + """
assert os.getpid() == 1
experiment = begin(); show(experiment)
for step in range(5000):
    experiment.log_metric("loss", step, step=step)
"""
    )
    inside = ["unshare", "--pid", "--fork", "--kill-child", "--user", "--map-root-user", sys.executable, str(script)]
    done = subprocess.run(
        inside, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    if "unshare failed" in done.stderr or "Operation not permitted" in done.stderr:
        pytest.skip(f"no namespaces may be made here: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    key = next(line.split()[1] for line in done.stdout.splitlines() if line.startswith("key "))
    assert steps(cometr_py.get_experiment(key), "loss") == list(range(5000))


@pytest.mark.parametrize(("code", "crashed"), [("0", False), ("", False), ("3", True), ("'a reason'", True)])
def test_an_exit_code_other_than_zero_is_a_crash(
    environment: dict[str, str], tmp_path: Path, code: str, crashed: bool
) -> None:
    script = f"""
with begin() as experiment:
    show(experiment)
    sys.exit({code})
"""
    expected = {"3": 3, "'a reason'": 1}.get(code, 0)
    (experiment,) = run(script, environment, tmp_path, expected)
    assert experiment.get_metadata().has_crashed is crashed


def test_a_mistake_somewhere_in_an_interactive_session_is_no_crash(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
experiment = begin(); show(experiment)
sys.ps1, sys.last_value = "> ", ValueError("of another cell")
"""
    (experiment,) = run(code, environment, tmp_path)
    assert experiment.get_metadata().has_crashed is False


def test_a_pickled_offline_experiment_stays_offline(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
def work(experiment):
    experiment.log_metric("worker", 1.0, step=1)
    try:
        experiment.flush()
    except cometr_py.DeliveryError as error:
        print("said", error, flush=True)

if __name__ == "__main__":
    experiment = begin(offline=True, log_output=False)
    worker = multiprocessing.get_context("spawn").Process(target=work, args=(experiment,))
    worker.start(); worker.join()
    experiment.stop()
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "said This experiment is recorded offline" in done.stdout
    (recording,) = recordings(usual_place(config.resolve().home))
    assert recording.state.uploader_pid == 0, "an uploader was at work"


def test_a_pickled_experiment_on_another_machine_records_by_itself_and_does_not_end_the_experiment(
    environment: dict[str, str], tmp_path: Path
) -> None:
    code = """
import subprocess
if len(sys.argv) > 1:
    # What a process on another machine finds: its own home, and another name of the machine.
    os.environ["COMETR_HOME"] += " elsewhere"
    from cometr_py.experiments import experiment as module
    module.this_machine = lambda: "elsewhere"
    experiment = pickle.loads(bytes.fromhex(sys.argv[1]))
    experiment.log_metric("worker", 2.0, step=1)
    raise SystemExit("the worker fails")
experiment = begin(); show(experiment)
experiment.log_metric("loss", 1.0, step=1)
done = subprocess.run([sys.executable, __file__, pickle.dumps(experiment).hex()], stderr=subprocess.PIPE, text=True)
assert done.returncode == 1, done.stderr
from cometr_py.recording.spool import recordings
from pathlib import Path
place = Path(os.environ["COMETR_HOME"] + " elsewhere") / "journals"
until = time.monotonic() + 60
while not all(one.state.complete for one in recordings(place)) and time.monotonic() < until:
    time.sleep(0.05)
(recording,) = recordings(place)
print("created_here", recording.header.created_here, "running", experiment.get_metadata().running)
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "created_here False running True" in done.stdout
    all_delivered()
    key = next(line.split()[1] for line in done.stdout.splitlines() if line.startswith("key "))
    experiment = cometr_py.get_experiment(key)
    assert steps(experiment, "worker") == [1]
    about = experiment.get_metadata()
    assert (about.running, about.has_crashed) == (False, True), "one of its sessions has failed"


def test_a_script_that_waits_for_all_of_its_children_does_not_wait_for_the_uploader(
    environment: dict[str, str], tmp_path: Path
) -> None:
    code = """
import subprocess
experiment = begin(); show(experiment)
subprocess.Popen([sys.executable, "-c", ""])
try:
    while True:
        os.wait()
except ChildProcessError:
    pass
experiment.log_metric("loss", 1.0, step=1)
"""
    (experiment,) = run(code, environment, tmp_path)
    assert steps(experiment, "loss") == [1]


def test_a_worker_sees_to_delivery_where_its_owner_and_the_uploader_are_gone(
    environment: dict[str, str], tmp_path: Path
) -> None:
    code = """
from cometr_py.recording.spool import recordings, usual_place
experiment = begin(); show(experiment)
(recording,) = recordings(usual_place(cometr_py.config.resolve().home))
while not (uploader := recording.folder.read_state().uploader_pid):
    time.sleep(0.01)
owner = os.getpid()
if os.fork():
    os.kill(uploader, signal.SIGKILL)
    os.kill(owner, signal.SIGKILL)
while os.getppid() == owner or recording.folder.read_state().uploader_pid == uploader:
    experiment.log_metric("worker", 1.0, step=1)
    time.sleep(0.05)
experiment.log_metric("worker", 2.0, step=2)
os._exit(0)
"""
    (experiment,) = run("import cometr_py.config\n" + code, environment, tmp_path, expected=-signal.SIGKILL)
    assert steps(experiment, "worker")[-1] == 2


def test_a_child_forked_while_a_recording_begins_can_log(environment: dict[str, str], tmp_path: Path) -> None:
    code = """
experiment = begin(); show(experiment); experiment.stop()
again = cometr_py.get_experiment(experiment.get_key())
with again.recording._opening:  # as another thread of the script would hold it just now
    child = os.fork()
    if child == 0:
        signal.alarm(30)
        again.log_metric("child", 1.0, step=1).stop()
        os._exit(0)
assert os.waitpid(child, 0)[1] == 0
"""
    (experiment,) = run(code, environment, tmp_path)
    assert steps(experiment, "child") == [1]
