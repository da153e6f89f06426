"""Which rank a process is, from the variables of each launcher."""

from __future__ import annotations

import pytest

from cometr_py.errors import ConfigurationError
from cometr_py.experiments.launchers import Launch, find_launch, slurm_tasks

TORCHRUN = {
    "RANK": "3",
    "WORLD_SIZE": "4",
    "LOCAL_RANK": "1",
    "LOCAL_WORLD_SIZE": "2",
    "MASTER_ADDR": "node-a",
    "MASTER_PORT": "29500",
    "TORCHELASTIC_RUN_ID": "none",
    "TORCHELASTIC_RESTART_COUNT": "1",
}
SLURM = {"SLURM_JOB_ID": "7", "SLURM_STEP_ID": "0", "SLURM_PROCID": "3", "SLURM_NTASKS": "4", "SLURM_LOCALID": "1"}
OPEN_MPI = {
    "OMPI_COMM_WORLD_RANK": "3",
    "OMPI_COMM_WORLD_SIZE": "4",
    "OMPI_COMM_WORLD_LOCAL_RANK": "1",
    "OMPI_COMM_WORLD_LOCAL_SIZE": "2",
}
HYDRA = {"PMI_RANK": "3", "PMI_SIZE": "4", "MPI_LOCALRANKID": "1", "MPI_LOCALNRANKS": "2"}


def found(environment: dict[str, str]) -> Launch:
    launch = find_launch(environment)
    assert launch is not None
    return launch


@pytest.mark.parametrize(
    ("environment", "launcher"),
    [
        (TORCHRUN, "torchrun"),
        ({"RANK": "3", "WORLD_SIZE": "4", "LOCAL_RANK": "1"}, "RANK and WORLD_SIZE"),
        (SLURM, "Slurm"),
        (OPEN_MPI, "Open MPI"),
        (HYDRA, "MPI"),
        ({**SLURM, **TORCHRUN}, "torchrun"),
        ({**SLURM, **HYDRA}, "Slurm"),
    ],
)
def test_each_launcher_is_recognized(environment: dict[str, str], launcher: str) -> None:
    launch = found(environment)
    assert (launch.launcher, launch.rank, launch.size, launch.local_rank) == (launcher, 3, 4, 1)
    assert not launch.measures_machine
    assert not launch.single_machine


def test_lightning_starts_ranks_with_their_local_rank_only() -> None:
    launch = found({"LOCAL_RANK": "1", "NODE_RANK": "0", "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1"})
    assert (launch.launcher, launch.rank, launch.size, launch.single_machine) == ("Lightning", 1, 2, True)


@pytest.mark.parametrize(
    "environment",
    [
        TORCHRUN | {"LOCAL_WORLD_SIZE": "4"},
        OPEN_MPI | {"OMPI_COMM_WORLD_LOCAL_SIZE": "4"},
        HYDRA | {"MPI_LOCALNRANKS": "4"},
    ],
)
def test_a_job_on_one_machine_is_recognized(environment: dict[str, str]) -> None:
    assert found(environment).single_machine


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"RANK": "0"},
        {"RANK": "first", "WORLD_SIZE": "2"},
        {name: value for name, value in SLURM.items() if name != "SLURM_STEP_ID"},  # the batch script itself
        {**SLURM, "SLURM_STEP_NUM_TASKS": "1"},
    ],
)
def test_a_process_without_ranks_is_not_part_of_a_job(environment: dict[str, str]) -> None:
    assert find_launch(environment) is None


def test_a_machine_without_ranks_is_an_error() -> None:
    with pytest.raises(ConfigurationError, match="torchrun or srun"):
        find_launch({"NODE_RANK": "1", "MASTER_ADDR": "node-a"})


def test_restarts_are_counted_where_all_ranks_count_alike() -> None:
    assert found(TORCHRUN).attempt is None, "each machine has a count of its own"
    assert found(TORCHRUN | {"LOCAL_WORLD_SIZE": "4"}).attempt == 1
    assert found(SLURM | {"SLURM_RESTART_COUNT": "2"}).attempt == 2


def test_slurm_tasks_are_those_of_the_step() -> None:
    assert slurm_tasks(SLURM) == 4
    assert slurm_tasks({**SLURM, "SLURM_STEP_NUM_TASKS": "2"}) == 2
    assert slurm_tasks({"SLURM_JOB_ID": "7", "SLURM_NTASKS": "4"}) == 0
