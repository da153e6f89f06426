"""Which process of a job this is, from the variables that launchers set.

These variables describe the process and are no settings, so this module reads them itself.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from cometr_py.errors import ConfigurationError

__all__ = ["Launch", "find_launch"]

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Rendezvous:
    """Where the ranks of a job meet.

    Attributes:
        master: Value of MASTER_ADDR: the machine of rank 0; empty if not set.
        port: Value of MASTER_PORT.
        run_id: The launcher's name of the job. Users choose it, so later jobs may have the same.
    """

    master: str
    port: str
    run_id: str

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Look up the variables."""
        names = ("MASTER_ADDR", "MASTER_PORT", "TORCHELASTIC_RUN_ID")
        return cls(*(environment.get(name, "") for name in names))


@dataclass(frozen=True, kw_only=True)
class Launch:
    """How a launcher started this process.

    Attributes:
        launcher: Name of the launcher.
        variable: Variable that the launcher sets for the processes of the job, and not for itself.
        rank: Number of this process in the job, from 0.
        size: Number of processes; ``None`` if the launcher does not tell.
        local_rank: Number of this process on its machine; ``None`` if unknown.
        single_machine: Whether all processes run on this machine.
        launcher_per_job: Whether the launcher is a process that starts one job only.
        rendezvous: Where rank 0 runs.
        attempt: How often the job was restarted or requeued; ``None`` if the ranks may count differently.
    """

    launcher: str
    variable: str
    rank: int
    size: int | None
    rendezvous: Rendezvous
    local_rank: int | None = None
    single_machine: bool = False
    launcher_per_job: bool = False
    attempt: int | None = None

    @property
    def measures_machine(self) -> bool:
        """Whether this process records the load of its machine; one process per machine does."""
        return self.rank == 0 if self.local_rank is None else self.local_rank == 0


def find_launch(environment: Mapping[str, str] = os.environ) -> Launch | None:
    """Return how this process was started; ``None`` if no launcher has started it.

    Raises:
        ConfigurationError: The variables do not tell which rank this is.
    """
    for found in (_with_rank, _open_mpi, _slurm, _process_manager, _local_rank_only):
        if (launch := found(environment)) is not None:
            return launch
    return None


def node_name() -> str:
    """Return the name of this machine, without its domain."""
    return os.uname().nodename.partition(".")[0] or "unknown"


def _with_rank(environment: Mapping[str, str]) -> Launch | None:
    """Recognize torchrun, accelerate, DeepSpeed, and scripts that set RANK and WORLD_SIZE themselves."""
    rank, size = _integer(environment, "RANK"), _integer(environment, "WORLD_SIZE")
    if rank is None or size is None:
        return None
    elastic = "TORCHELASTIC_RUN_ID" in environment
    single_machine = elastic and _integer(environment, "LOCAL_WORLD_SIZE") == size
    return Launch(
        launcher="torchrun" if elastic else "RANK and WORLD_SIZE",
        variable="TORCHELASTIC_RUN_ID" if elastic else "RANK",
        rank=rank,
        size=size,
        local_rank=_integer(environment, "LOCAL_RANK"),
        single_machine=single_machine,
        launcher_per_job=elastic,
        # torchrun counts the restarts of each machine.
        attempt=_attempt(environment) if single_machine or not elastic else None,
        rendezvous=Rendezvous.of(environment),
    )


def _open_mpi(environment: Mapping[str, str]) -> Launch | None:
    world = "OMPI_COMM_WORLD_"
    return _mpi(environment, "Open MPI", f"{world}RANK", f"{world}SIZE", f"{world}LOCAL_RANK", f"{world}LOCAL_SIZE")


def _slurm(environment: Mapping[str, str]) -> Launch | None:
    """Recognize srun. The batch script itself has SLURM_PROCID, too, but no SLURM_STEP_ID."""
    rank, size = _integer(environment, "SLURM_PROCID"), slurm_tasks(environment)
    if rank is None or size < 2:
        return None
    return Launch(
        launcher="Slurm",
        variable="SLURM_PROCID",
        rank=rank,
        size=size,
        local_rank=_integer(environment, "SLURM_LOCALID"),
        attempt=_attempt(environment),
        rendezvous=Rendezvous.of(environment),
    )


def _process_manager(environment: Mapping[str, str]) -> Launch | None:
    """Recognize MPICH and Intel MPI."""
    return _mpi(environment, "MPI", "PMI_RANK", "PMI_SIZE", "MPI_LOCALRANKID", "MPI_LOCALNRANKS")


def _mpi(
    environment: Mapping[str, str], launcher: str, rank_name: str, size_name: str, local_rank: str, local_size: str
) -> Launch | None:
    """Recognize a process that an MPI launcher has started, by the names of its variables."""
    rank, size = _integer(environment, rank_name), _integer(environment, size_name)
    if rank is None or size is None:
        return None
    return Launch(
        launcher=launcher,
        variable=rank_name,
        rank=rank,
        size=size,
        local_rank=_integer(environment, local_rank),
        single_machine=_integer(environment, local_size) == size,
        launcher_per_job=True,
        attempt=_attempt(environment),
        rendezvous=Rendezvous.of(environment),
    )


def _local_rank_only(environment: Mapping[str, str]) -> Launch | None:
    """Recognize Lightning, which starts the script again for every rank except 0."""
    rank, node = _integer(environment, "LOCAL_RANK"), _integer(environment, "NODE_RANK")
    if rank is None and not node:
        return None
    if node:
        raise ConfigurationError(
            "NODE_RANK is set, but RANK and WORLD_SIZE are not, so this process does not know its rank: start the "
            "script on each machine with torchrun or srun."
        )
    return Launch(
        launcher="Lightning",
        variable="LOCAL_RANK",
        rank=rank or 0,
        size=_integer(environment, "WORLD_SIZE"),
        local_rank=rank or 0,
        single_machine=environment.get("MASTER_ADDR", _LOOPBACK[0]) in _LOOPBACK,
        launcher_per_job=True,
        attempt=_attempt(environment),
        rendezvous=Rendezvous.of(environment),
    )


def slurm_tasks(environment: Mapping[str, str] = os.environ) -> int:
    """Return how many tasks the Slurm step of this process has; 0 outside a step."""
    if not environment.get("SLURM_JOB_ID") or not environment.get("SLURM_STEP_ID"):
        return 0
    return _integer(environment, "SLURM_STEP_NUM_TASKS") or _integer(environment, "SLURM_NTASKS") or 0


def _attempt(environment: Mapping[str, str]) -> int:
    return sum(_integer(environment, name) or 0 for name in ("SLURM_RESTART_COUNT", "TORCHELASTIC_RESTART_COUNT"))


def _integer(environment: Mapping[str, str], name: str) -> int | None:
    value = environment.get(name, "").strip()
    return int(value) if value.isascii() and value.isdigit() else None
