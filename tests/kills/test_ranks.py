"""Distributed jobs: one experiment for all ranks, whatever order they start in, fail in, and are started again in."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cometr_py
from tests.support.faulty import FaultyComet
from tests.support.jobs import (
    Recorded,
    all_delivered,
    ended,
    launcher,
    only,
    recorded,
    run_job,
    started,
    write_script,
)
from tests.support.processes import command, eventually, running_server

TRAIN = """
with begin() as experiment:
    train(experiment)
"""
STEPS = [0, 1, 2, 3, 4]
LINES = [f"step {step}" for step in STEPS]


@pytest.fixture
def environment(
    serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    monkeypatch.setenv("COMET_URL_OVERRIDE", serve)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    return {**installed, "COMET_URL_OVERRIDE": serve, "COMETR_HOME": str(tmp_path / "cometr")}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def by_hand(environment: dict[str, str], rank: int, size: int, port: int) -> dict[str, str]:
    """The environment of a rank that a shell script starts."""
    given = {"RANK": rank, "WORLD_SIZE": size, "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
    return {**environment, **{name: str(value) for name, value in given.items()}}


@pytest.mark.parametrize(("ranks", "order"), [(2, "0 1"), (2, "1 0"), (4, "2 0 3 1")])
def test_all_ranks_record_one_experiment(environment: dict[str, str], tmp_path: Path, ranks: int, order: str) -> None:
    script = write_script(tmp_path, TRAIN)
    run_job(launcher(ranks, script), {**environment, "LAUNCH_ORDER": order})
    all_delivered(ranks)
    found = only(recorded())
    assert found.steps() == STEPS, "each metric is recorded once, by rank 0"
    assert [found.lines_of(rank) for rank in range(ranks)] == [LINES] * ranks
    assert (found.crashed, found.running) == (False, False)


def test_rank_0_may_begin_after_the_others_have_ended(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        f"""
done = Path({str(tmp_path / "done")!r})
if rank == 0:
    wait_for(done)
with begin() as experiment:
    train(experiment)
done.touch()
""",
    )
    run_job(launcher(2, script), environment)
    all_delivered(2)
    found = only(recorded())
    assert found.steps() == STEPS
    assert (found.lines_of(0), found.lines_of(1)) == (LINES, LINES)
    assert (found.crashed, found.running) == (False, False)


def test_jobs_on_one_machine_stay_apart(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(tmp_path, TRAIN)
    with started(launcher(2, script), environment) as first, started(launcher(2, script), environment) as second:
        ended(first)
        ended(second)
    run_job(launcher(2, script), environment)
    all_delivered(6)
    found = recorded()
    assert [one.steps() for one in found] == [STEPS] * 3
    assert [one.lines_of(1) for one in found] == [LINES] * 3


def test_several_experiments_of_one_script_stay_apart(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(tmp_path, TRAIN + TRAIN)
    run_job(launcher(2, script), environment)
    all_delivered(4)
    assert [(one.steps(), one.lines_of(1)) for one in recorded()] == [(STEPS, LINES)] * 2


RESTARTED = """
trained = Path(os.environ["MEET"]) / "trained"
with begin() as experiment:
    train(experiment, 2, first=2 * attempt)
    if attempt == 0:
        if rank == 1:
            wait_for(trained)
            raise RuntimeError("worker failed")
        trained.touch()
        time.sleep(60)
"""


def test_a_restarted_job_continues_its_experiment(environment: dict[str, str], tmp_path: Path) -> None:
    run_job(launcher(2, write_script(tmp_path, RESTARTED), restarts=1), {**environment, "MEET": str(tmp_path)})
    all_delivered(4)
    found = only(recorded())
    assert found.steps() == [0, 1, 2, 3]
    assert (found.crashed, found.running) == (False, False), "the last attempt counts"


KILLED = """
trained, killed = (Path(os.environ["MEET"]) / name for name in ("trained", "killed"))
with begin() as experiment:
    train(experiment)
    if rank == 1:
        wait_for(trained)
        killed.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    trained.touch()
    wait_for(killed)
    if "LAUNCH_SURVIVORS" not in os.environ:
        time.sleep(60)
"""
FATES = pytest.mark.parametrize("variables", [{}, {"LAUNCH_SURVIVORS": "1"}], ids=["others are ended", "others finish"])


def check_killed(environment: dict[str, str], folder: Path) -> Recorded:
    """Run a job of which rank 1 is killed."""
    run_job(launcher(2, write_script(folder, KILLED)), {**environment, "MEET": str(folder)}, expected=1)
    all_delivered(2)
    found = only(recorded())
    assert (found.crashed, found.running) == (True, False)
    assert found.error.startswith(f"rank 1 ({os.uname().nodename.partition('.')[0]}): "), found.error
    assert (found.steps(), found.lines_of(1)) == (STEPS, LINES)
    return found


@FATES
def test_a_killed_rank_is_named(environment: dict[str, str], tmp_path: Path, variables: dict[str, str]) -> None:
    check_killed({**environment, **variables}, tmp_path)


@pytest.fixture
def elsewhere(installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The environment of a script that records to a server that does not know sessions."""
    with FaultyComet(tmp_path / "served", on_premise=True) as comet:
        variables = {"COMET_URL_OVERRIDE": comet.url, "COMET_API_KEY": "a-key-of-the-tests", "COMET_WORKSPACE": "local"}
        variables["COMETR_HOME"] = str(tmp_path / "cometr")
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        yield {**installed, **variables}


@FATES
def test_a_killed_rank_is_named_by_servers_that_know_no_sessions(
    elsewhere: dict[str, str], tmp_path: Path, variables: dict[str, str]
) -> None:
    found = check_killed({**elsewhere, **variables}, tmp_path)
    assert found.others["Failure of rank 1"].startswith("rank 1 (")


def test_a_restarted_job_has_not_failed_on_servers_that_know_no_sessions(
    elsewhere: dict[str, str], tmp_path: Path
) -> None:
    run_job(launcher(2, write_script(tmp_path, RESTARTED), restarts=1), {**elsewhere, "MEET": str(tmp_path)})
    all_delivered(4)
    found = only(recorded())
    assert found.steps() == [0, 1, 2, 3]
    assert (found.crashed, found.running) == (False, False)


def test_an_experiment_exists_even_if_rank_0_never_begins(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        """
if rank == 0:
    sys.exit(3)
with begin() as experiment:
    train(experiment)
""",
    )
    run_job(launcher(2, script), {**environment, "LAUNCH_SURVIVORS": "1"}, expected=1)
    all_delivered(1)
    assert only(recorded()).lines_of(1) == LINES


def test_ranks_started_by_hand_ask_rank_0(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(tmp_path, TRAIN)
    port = free_port()
    for _ in range(2):  # a later job with the same address and port is another one
        with (
            started([sys.executable, str(script)], by_hand(environment, 2, 3, port)) as second,
            started([sys.executable, str(script)], by_hand(environment, 1, 3, port)) as first,
        ):
            run_job([sys.executable, str(script)], by_hand(environment, 0, 3, port))
            ended(first)
            ended(second)
    all_delivered(6)
    assert [[one.lines_of(rank) for rank in range(3)] for one in recorded()] == [[LINES] * 3] * 2


def test_a_rank_without_rank_0_keeps_everything_on_disk(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path, "from cometr_py.experiments import rank_exchange\nrank_exchange.ANSWER_TIMEOUT = 0.5\n" + TRAIN
    )
    printed = run_job([sys.executable, str(script)], by_hand(environment, 1, 2, free_port()))
    assert "rank 1 cannot join the experiment of this job: rank 0 did not respond at 127.0.0.1" in printed
    assert recorded_projects() == 0, "nothing is uploaded by itself"
    run_job(command("sync"), environment)
    found = only(recorded())
    assert (found.steps(), found.output) == (STEPS, LINES)


def recorded_projects() -> int:
    return sum(len(cometr_py.get_projects(workspace)) for workspace in cometr_py.get_workspaces())


def slurm(environment: dict[str, str], rank: int, restarts: int = 0, step: int = 0) -> dict[str, str]:
    """The environment of one of two tasks, each on a machine of its own."""
    given = {"JOB_ID": 4711, "STEP_ID": step, "PROCID": rank, "NTASKS": 2, "STEP_NUM_TASKS": 2, "NODEID": rank}
    variables = {f"SLURM_{name}": str(value) for name, value in given.items()}
    return {**environment, **variables, "SLURM_LOCALID": "0", "SLURM_RESTART_COUNT": str(restarts)}


def test_a_requeued_slurm_job_continues_its_experiment(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        """
restarts = int(os.environ["SLURM_RESTART_COUNT"])
with begin() as experiment:
    train(experiment, 2, first=2 * restarts)
    if restarts == 0:
        print("waiting", flush=True)
        os.write(1, b"ready\\n")
        time.sleep(60)
""",
    )
    run = [sys.executable, str(script)]
    with started(run, slurm(environment, 0)) as first, started(run, slurm(environment, 1)) as second:
        for process in (first, second):
            assert process.stdout is not None
            while "ready" not in process.stdout.readline():
                assert process.poll() is None
        os.kill(first.pid, signal.SIGKILL)
        os.kill(second.pid, signal.SIGKILL)
    all_delivered(2)
    with started(run, slurm(environment, 1, restarts=1)) as second:
        run_job(run, slurm(environment, 0, restarts=1))
        ended(second)
    all_delivered(4)
    found = only(recorded())
    assert found.steps() == [0, 1, 2, 3]
    assert found.lines_of(1).count("step 2") == 1
    assert (found.crashed, found.running) == (False, False)


def test_steps_of_a_slurm_job_are_experiments_of_their_own(environment: dict[str, str], tmp_path: Path) -> None:
    run = [sys.executable, str(write_script(tmp_path, TRAIN))]
    for step in range(2):
        with started(run, slurm(environment, 1, step=step)) as second:
            run_job(run, slurm(environment, 0, step=step))
            ended(second)
    all_delivered(4)
    assert [(one.steps(), one.lines_of(1)) for one in recorded()] == [(STEPS, LINES)] * 2


def test_a_script_that_starts_itself_again_as_lightning_does(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        """
import subprocess
experiment = begin()
children = []
if rank == 0:  # after the experiment was created
    variables = {"LOCAL_RANK": "1", "NODE_RANK": "0", "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1"}
    children.append(subprocess.Popen([sys.executable, *sys.argv], env={**os.environ, **variables}))
train(experiment)
for child in children:
    assert child.wait(60) == 0
experiment.stop()
""",
    )
    run_job([sys.executable, str(script)], environment)
    all_delivered(2)
    found = only(recorded())
    assert found.steps() == STEPS
    assert found.lines_of(1) == LINES
    assert [line for line in found.output if not line.startswith("[")] == LINES


def test_functions_started_by_one_process_twice_are_two_jobs(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        f"""
import multiprocessing
def work(number):
    global rank
    rank = number
    os.environ.update(RANK=str(rank), WORLD_SIZE="2", MASTER_ADDR="127.0.0.1", MASTER_PORT="{free_port()}")
    with begin() as experiment:
        train(experiment)

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    for _ in range(2):
        processes = [context.Process(target=work, args=(number,)) for number in range(2)]
        for process in processes: process.start()
        for process in processes: process.join(60)
        assert [process.exitcode for process in processes] == [0, 0]
""",
    )
    run_job([sys.executable, str(script)], environment)
    all_delivered(4)
    assert [(one.steps(), one.lines_of(1)) for one in recorded()] == [(STEPS, LINES)] * 2


def test_a_job_records_while_the_server_is_down(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = str(free_port())
    url = f"http://127.0.0.1:{port}"
    monkeypatch.setenv("COMET_URL_OVERRIDE", url)
    script = write_script(tmp_path, "experiment = begin()\ntrain(experiment)\nexperiment.stop(timeout=0)\n")
    run_job(launcher(2, script), {**environment, "COMET_URL_OVERRIDE": url})
    with running_server({**environment, "COMETR_HOME": str(tmp_path / "served")}, "--port", port):
        all_delivered(2)
        found = only(recorded())
        assert (found.steps(), found.lines_of(1)) == (STEPS, LINES)
        assert (found.crashed, found.running) == (False, False)


def test_ranks_recorded_offline_become_one_experiment(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(tmp_path, "with begin(offline=True) as experiment:\n    train(experiment)\n")
    run_job(launcher(3, script), environment)
    assert recorded_projects() == 0
    run_job(command("sync"), environment)
    all_delivered(3)
    found = only(recorded())
    assert [found.steps(), *(found.lines_of(rank) for rank in range(3))] == [STEPS, LINES, LINES, LINES]
    assert (found.crashed, found.running) == (False, False)


def test_every_rank_may_log_values_of_its_own(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        f"""
file = Path({str(tmp_path)!r}) / "shard.bin"
with begin() as experiment:
    experiment.per_rank.log_metric("norm", rank, step=1, context="train")
    experiment.per_rank.log_metrics({{"a": rank, "b": rank}}).log_parameter("seed", rank).log_other("host", "x")
    file.write_bytes(b"shard")
    experiment.upload_asset(file)
    experiment.per_rank.upload_asset(file)
    experiment.add_tags("once")
""",
    )
    run_job(launcher(2, script), environment)
    all_delivered(2)
    found = only(recorded())
    names = {f"rank_{rank}_{name}" for rank in range(2) for name in ("train_norm", "a", "b")}
    assert found.metrics == names
    assert found.others["rank_0_host"] == found.others["rank_1_host"] == "x"
    parameters = {one.name: one.value_current for one in found.experiment.get_parameters()}
    assert parameters == {"rank_0_seed": "0", "rank_1_seed": "1"}
    files = sorted(str(one.file_name) for one in found.experiment.get_asset_list())
    assert files == ["rank_0/shard.bin", "rank_1/shard.bin", "shard.bin"]


def test_load_is_recorded_per_machine_and_per_rank(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        """
experiment = begin(log_system_metrics=True)
wait_for(os.environ["STOP"])
experiment.stop()
""",
    )
    stop = tmp_path / "stop"
    node = os.uname().nodename.partition(".")[0]
    wanted = {f"sys.{node}.{name}" for name in ("ram.used", "rank_0.process.memory", "rank_1.process.memory")}
    with started(launcher(2, script), {**environment, "STOP": str(stop)}) as job:
        eventually(lambda: any(wanted <= one.metrics for one in recorded()), f"{wanted} are recorded")
        stop.touch()
        ended(job)
    all_delivered(2)
    found = only(recorded())
    assert all(name.startswith(f"sys.{node}.") for name in found.metrics)
    assert len(found.steps(f"sys.{node}.ram.used")) == 1, "one rank measures the machine"


def test_a_hint_is_printed_once(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(tmp_path, "begin(distributed=None).stop()\nbegin(distributed=None).stop()\n")
    printed = run_job(launcher(3, script), environment)
    assert printed.count('create_experiment(distributed="auto") on all ranks') == 1


def test_no_hint_if_only_rank_0_creates_an_experiment(environment: dict[str, str], tmp_path: Path) -> None:
    script = write_script(tmp_path, "if rank == 0:\n    begin(distributed=None).stop()\n")
    assert "distributed" not in run_job(launcher(2, script), environment)
