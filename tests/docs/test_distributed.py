"""docs/distributed.md: its scripts run as they are. Those that need PyTorch run in tests/torchrun."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.jobs import all_delivered, launcher, only, recorded, run_job
from tests.support.pages_of_docs import code_block
from tests.support.processes import ROOT

PAGE = "distributed.md"
LINES = [f"step {step}: loss {1 / (step + 1):.3f}" for step in range(10)]
#: Stands in for Slurm: two tasks of one step.
SRUN = """#!/bin/sh
export SLURM_JOB_ID=4711 SLURM_STEP_ID=0 SLURM_STEP_NUM_TASKS=2 SLURM_NTASKS=2
SLURM_PROCID=1 SLURM_LOCALID=1 "$@" &
SLURM_PROCID=0 SLURM_LOCALID=0 "$@" && wait $!
"""


@pytest.fixture
def environment(installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    home = str(tmp_path / "cometr")
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    monkeypatch.setenv("COMETR_HOME", home)
    return {**installed, "COMET_URL_OVERRIDE": "local", "COMETR_HOME": home}


def script(name: str, addition: str = "") -> Path:
    path = Path.cwd() / name
    path.write_text(code_block(PAGE, f"# {name}\n") + addition, encoding="utf-8")
    return path


def test_the_script_records_one_experiment(environment: dict[str, str]) -> None:
    run_job(launcher(2, script("train.py")), environment)
    all_delivered(2)
    found = only(recorded("digits"))
    assert found.steps() == list(range(10))
    assert [found.lines_of(rank) for rank in range(2)] == [LINES, LINES]


def test_values_of_one_rank(environment: dict[str, str]) -> None:
    block = code_block(PAGE, "experiment.per_rank.").replace("\n", "\n    ")
    Path("profile.json").write_text("{}")
    run_job(launcher(2, script("train.py", f"    {block}")), environment)
    all_delivered(2)
    found = only(recorded("digits"))
    assert found.metrics == {"loss", "rank_0_gradient_norm", "rank_1_gradient_norm"}
    files = sorted(str(one.file_name) for one in found.experiment.get_asset_list())
    assert files == ["rank_0/profile.json", "rank_1/profile.json"]


def test_the_slurm_script_records_one_experiment(environment: dict[str, str]) -> None:
    script("train.py")
    programs = Path.cwd() / "programs"
    programs.mkdir()
    (programs / "srun").write_text(SRUN)
    (programs / "srun").chmod(0o755)
    (programs / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    (programs / "python").chmod(0o755)
    batch = Path("job.sh")
    batch.write_text(code_block(PAGE, "#!/bin/bash\n#SBATCH --nodes=2\n#SBATCH --ntasks-per-node=4\n"))
    run_job(["bash", str(batch)], {**environment, "PATH": f"{programs}{os.pathsep}{environment['PATH']}"})
    all_delivered(2)
    found = only(recorded("digits"))
    assert [found.lines_of(rank) for rank in range(2)] == [LINES, LINES]


def test_every_shell_block_is_valid() -> None:
    text = (ROOT / "docs" / PAGE).read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert blocks
    for block in blocks:
        done = subprocess.run(["bash", "-n"], input=block, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        if "COMET_EXPERIMENT_KEY=$(" in block:
            exported = block.partition("\ntorchrun")[0]
            shown = subprocess.run(
                ["bash", "-c", f"{exported}\nprintf %s $COMET_EXPERIMENT_KEY"],
                capture_output=True,
                text=True,
                check=True,
            )
            assert re.fullmatch("[0-9a-f]{32}", shown.stdout), "an experiment key"
