"""One experiment for all processes of a job: its key follows from the job, so that no process waits for another.

Each process derives the same key from the job's token, which is, in this order,

- the step of a Slurm job, which is the same on every machine and after the job was requeued;
- the launcher's process, if the launcher runs all ranks on this machine (torchrun, MPI, Lightning);
- otherwise rank 0's own process. The other ranks ask rank 0 for it, on MASTER_ADDR (:mod:`.rank_exchange`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from cometr_py.core.console import Console
from cometr_py.errors import ArgumentError, ConfigurationError
from cometr_py.experiments import launchers
from cometr_py.experiments.identity import WantedExperiment
from cometr_py.experiments.launcher_process import inherits, launcher_name, process_name
from cometr_py.experiments.launchers import Launch
from cometr_py.recording.journal.records import Rank, Resume

if TYPE_CHECKING:
    from cometr_py.experiments.rank_exchange import TokenServer

__all__ = ["JobMember", "join_job"]

#: Part of every key, so that a change of how keys are derived never merges experiments.
_SCHEME = "cometr_py distributed 1"
_REMEDY = (
    "set COMET_EXPERIMENT_KEY to the same 32 letters and digits on all ranks, or MASTER_ADDR and MASTER_PORT to an "
    "address and a free port of the machine of rank 0"
)


@dataclass(frozen=True)
class JobMember:
    """What one process is to the experiment of its job.

    Attributes:
        wanted: The experiment.
        rank: Which process this is; ``None`` in an experiment of one process.
        alone: Whether rank 0 did not respond, so that this process records an experiment of its own, offline.
    """

    wanted: WantedExperiment
    rank: Rank | None = None
    alone: bool = False

    @property
    def leads(self) -> bool:
        """Whether this process creates and ends the experiment; the others record output and load only."""
        return self.rank is None or self.rank.number == 0


def join_job(choice: str | None, wanted: WantedExperiment, console: Console) -> JobMember:
    """Return this process's part in a distributed job; prints a hint if ``distributed`` is missing.

    Args:
        choice: The argument ``distributed``.
        wanted: The experiment that the call asks for.
        console: Where problems are reported.

    Raises:
        ArgumentError: ``distributed`` is neither ``"auto"`` nor ``None``, or the experiment must be new.
        ConfigurationError: The launcher's variables do not identify the job.
    """
    if choice is None:
        _hint(console)
        return JobMember(wanted)
    if choice != "auto":
        raise ArgumentError("distributed", choice, 'it must be "auto" or None.')
    launch = launchers.find_launch()
    if wanted.key is not None:
        if wanted.resume is Resume.CREATE:
            raise ArgumentError("mode", "create", "ranks continue the experiment of the rank that begins first.")
        return JobMember(wanted, _rank(launch, _shared_token(launch)))
    token = _token(launch, console)
    if token is None:
        return JobMember(wanted, alone=True)
    key = _key(token, _Count.next())
    return JobMember(replace(wanted, key=key, resume=Resume.GET_OR_CREATE), _rank(launch, token))


def _rank(launch: Launch | None, token: str | None) -> Rank | None:
    """Return which process this is, given the token of its job, if that is known."""
    if launch is None:
        # Lightning may start the script again for other ranks, later. Names are those of an experiment of one process.
        return Rank(0, launchers.node_name(), True, attempt=0, labels=False, job=_attempt_name(token, 0))
    if launch.size == 1:
        return None
    job = _attempt_name(token, launch.attempt)
    return Rank(launch.rank, launchers.node_name(), launch.measures_machine, launch.attempt, job=job)


def _attempt_name(token: str | None, attempt: int | None) -> str | None:
    if token is None or attempt is None:
        return None
    return _digest(f"{token}\n{attempt}")[:16]


def _hint(console: Console) -> None:
    """Print once per job how to record one experiment, if several ranks create one each."""
    with contextlib.suppress(ConfigurationError):
        # Rank 0 may be the only one that creates an experiment, as many scripts do it by hand.
        if (launch := launchers.find_launch()) is not None and launch.rank == 1:
            processes = f"{launch.size} processes" if launch.size else "several processes"
            console.notice_once(
                f"this is rank 1 of a job of {processes} ({launch.launcher}), and each rank creates an experiment of "
                'its own. create_experiment(distributed="auto") on all ranks records one experiment.',
                topic="distributed",
            )


class _Count:
    """How many experiments this process has created with ``distributed``: all ranks create them in the same order."""

    process, number = -1, 0

    @classmethod
    def next(cls) -> int:
        """Return the number of the next experiment, from 0."""
        if cls.process != os.getpid():
            cls.process, cls.number = os.getpid(), 0
        cls.number += 1
        return cls.number - 1


@dataclass
class _JobToken:
    """The token of a process, which is looked up once."""

    process: int
    token: str | None
    server: TokenServer | None = None


_found: list[_JobToken] = []


def _key(token: str, number: int) -> str:
    script = PurePath(sys.argv[0]).name if sys.argv else ""
    return _digest("\n".join([_SCHEME, token, script, str(number)]))[:32]


def _digest(text: str) -> str:
    import hashlib  # slow to import, and not needed by an experiment of one process

    return hashlib.sha256(text.encode()).hexdigest()


def _token(launch: Launch | None, console: Console) -> str | None:
    """Return what all processes of this job have in common, and no other job; ``None`` if rank 0 does not respond."""
    if not _found or _found[-1].process != os.getpid():
        found = _JobToken(os.getpid(), None)
        found.token = _shared_token(launch) or _exchanged_token(launch, found, console)
        _found[:] = [found]
    return _found[-1].token


def _shared_token(launch: Launch | None) -> str | None:
    """Return a token that every rank can derive by itself, if there is one."""
    if launch is None or (launch.launcher == "Lightning" and launch.rank == 0):
        return process_name(os.getpid())
    if not inherits(launch.variable):
        return None  # the launcher is a function, which may start one job after the other
    if launch.single_machine and launch.launcher_per_job:
        return _of_launcher(launch)
    if launch.launcher != "Open MPI" and launchers.slurm_tasks() > 1:
        return slurm_step()
    return None


def _of_launcher(launch: Launch) -> str:
    return " ".join(part for part in (launcher_name(launch.variable), launch.rendezvous.run_id) if part)


def slurm_step() -> str:
    """Return what identifies the Slurm step of this process; it is the same after the job was requeued."""
    names = ("CLUSTER_NAME", "SUBMIT_HOST", "SUBMIT_DIR", "JOB_UID", "JOB_ID", "STEP_ID")
    return "\n".join(["slurm", *(os.environ.get(f"SLURM_{name}", "") for name in names)])


def _exchanged_token(launch: Launch | None, found: _JobToken, console: Console) -> str | None:
    """Give rank 0's token to the other ranks, or ask for it."""
    from cometr_py.experiments import rank_exchange

    own = process_name(os.getpid())
    if launch is None or launch.size == 1:
        return own
    if not launch.rendezvous.master:
        raise ConfigurationError(f"Nothing identifies this job of {launch.launcher} on all of its machines: {_REMEDY}.")
    if launch.rank == 0:
        if launch.launcher_per_job and inherits(launch.variable):
            own = _of_launcher(launch)  # the same after an elastic restart
        try:
            found.server = rank_exchange.TokenServer(launch, own)
        except OSError as error:
            raise ConfigurationError(
                f"Rank 0 cannot listen for the other ranks ({error.strerror or error}): {_REMEDY}."
            ) from None
        return own
    token = rank_exchange.ask(launch)
    if token is None:
        seconds = f"{rank_exchange.ANSWER_TIMEOUT:.0f} s"
        console.notice(
            f"rank {launch.rank} cannot join the experiment of this job: rank 0 did not respond at "
            f"{launch.rendezvous.master} within {seconds}. This rank is recorded on this machine and not uploaded; "
            f"`cometr-py sync` uploads it as an experiment of its own. To join without asking rank 0, {_REMEDY}."
        )
    return token
