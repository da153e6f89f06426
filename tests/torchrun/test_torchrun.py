"""The real torchrun, accelerate, and Lightning with two ranks, running the scripts of docs/distributed.md."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.jobs import Recorded, all_delivered, only, recorded, run_job
from tests.support.pages_of_docs import code_block

RANKS = 2
#: Continues the script of the page: every rank waits until all ranks have trained.
MEET = """
    import os, pathlib, signal, time
    rank, attempt = int(os.environ["RANK"]), os.environ["TORCHELASTIC_RESTART_COUNT"]
    here = pathlib.Path(__file__).parent
    (here / f"trained-{attempt}-{rank}").touch()
    while len(list(here.glob(f"trained-{attempt}-*"))) < 2:
        time.sleep(0.02)
"""


@pytest.fixture
def environment(
    serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    monkeypatch.setenv("COMET_URL_OVERRIDE", serve)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    given = {"COMET_URL_OVERRIDE": serve, "COMETR_HOME": str(tmp_path / "cometr"), "OMP_NUM_THREADS": "1"}
    return {**installed, **given}


def page_script(name: str, folder: Path, addition: str = "") -> str:
    """A script of the page, as a file."""
    script = folder / name
    script.write_text(code_block("distributed.md", f"# {name}\n") + addition, encoding="utf-8")
    return str(script)


def torchrun(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={RANKS}", *arguments]


def the_experiment(project: str, recordings: int = RANKS) -> Recorded:
    all_delivered(recordings)
    return only(recorded(project))


def test_torchrun_with_two_ranks(environment: dict[str, str], tmp_path: Path) -> None:
    run_job(torchrun(page_script("train.py", tmp_path)), environment)
    found = the_experiment("digits")
    lines = [f"step {step}: loss {1 / (step + 1):.3f}" for step in range(10)]
    assert found.steps() == list(range(10)), "each metric once"
    assert [found.lines_of(rank) for rank in range(RANKS)] == [lines, lines]
    assert (found.crashed, found.running) == (False, False)


def test_torchrun_with_a_killed_rank(environment: dict[str, str], tmp_path: Path) -> None:
    script = page_script(
        "train.py",
        tmp_path,
        MEET
        + """
    if rank == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(60)
""",
    )
    run_job(torchrun(script), environment, expected=1)
    found = the_experiment("digits")
    assert found.crashed
    assert "rank 1 (" in found.error
    assert found.steps() == list(range(10))


def test_torchrun_that_restarts_the_ranks(environment: dict[str, str], tmp_path: Path) -> None:
    script = page_script(
        "train.py",
        tmp_path,
        MEET
        + """
    if attempt == "0":
        if rank == 1:
            raise RuntimeError("once")
        time.sleep(60)
""",
    )
    run_job(torchrun("--max-restarts=1", script), environment)
    found = the_experiment("digits", 2 * RANKS)
    assert found.steps() == sorted([*range(10), *range(10)]), "the script of the page begins at step 0 again"
    assert (found.crashed, found.running) == (False, False)


def test_accelerate_with_two_ranks(environment: dict[str, str], tmp_path: Path) -> None:
    script = page_script("train_accelerate.py", tmp_path)
    options = ["--multi_gpu", f"--num_processes={RANKS}", "--num_machines=1", "--mixed_precision=no"]
    run_job([sys.executable, "-m", "accelerate.commands.launch", *options, script], environment)
    found = the_experiment("accelerate")
    assert found.steps() == list(range(5))
    assert found.metrics == {"loss", "rank_0_process", "rank_1_process"}


def test_lightning_with_two_ranks(environment: dict[str, str], tmp_path: Path) -> None:
    run_job([sys.executable, page_script("train_lightning.py", tmp_path)], environment)
    found = the_experiment("lightning")
    assert found.steps() == list(range(4)), "64 rows, in batches of 8, on two ranks"
    assert (found.crashed, found.running) == (False, False)
