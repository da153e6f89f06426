"""Skipped values: one warning per name, a count, and an error instead in strict mode."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config
from cometr_py.core.console import Console
from cometr_py.errors import ArgumentError, CometWarning, SkippedValueWarning
from cometr_py.experiments.identity import ExperimentIdentity
from cometr_py.experiments.recording import Recording, RecordingOptions
from cometr_py.experiments.skipped import MOST_NAMES, SkippedValues
from cometr_py.session import Session

PROBLEM = ArgumentError("value", None, "it must be a number.")


def test_a_name_is_warned_about_once_and_every_value_is_counted() -> None:
    skipped = SkippedValues()
    assert skipped.summary() is None
    with pytest.warns(SkippedValueWarning) as seen:
        for _ in range(3):
            skipped.skip("log_metric", "loss", PROBLEM)
        skipped.skip("log_metric", "accuracy", PROBLEM)
        skipped.skip("log_other", "loss", PROBLEM)
    assert len(seen) == 3
    assert str(seen[0].message) == f"log_metric skipped loss, which cannot be recorded: {PROBLEM}"
    assert all(issubclass(one.category, CometWarning) for one in seen)
    assert skipped.count == 5
    assert skipped.summary() == (
        "5 values were skipped because they could not be recorded: "
        "log_metric loss (3 times), log_metric accuracy, log_other loss."
    )


def test_the_warning_names_the_line_that_logged() -> None:
    skipped = SkippedValues()
    with pytest.warns(SkippedValueWarning) as seen:
        skipped.skip("log_metric", "loss", PROBLEM)
    assert seen[0].filename == __file__


def test_strict_raises_the_error_itself() -> None:
    skipped = SkippedValues(strict=True)
    with pytest.raises(ArgumentError) as raised:
        skipped.skip("log_metric", "loss", PROBLEM)
    assert raised.value is PROBLEM
    assert skipped.count == 0


def test_all_values_of_a_call_are_counted_if_warnings_are_errors() -> None:
    skipped = SkippedValues()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(SkippedValueWarning, match="skipped a"):
            skipped.skip_all("log_metrics", [("a", PROBLEM), ("b", PROBLEM)])
    assert skipped.count == 2


def test_a_closed_stderr_does_not_end_a_training() -> None:
    script = """
import sys
from cometr_py.experiments.skipped import SkippedValues

sys.stderr.close()
skipped = SkippedValues()
skipped.skip("log_metric", "loss", ValueError("not a number"))
print(skipped.count)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "1\n"), done


def test_a_new_name_in_every_step_takes_no_memory_for_ever() -> None:
    skipped = SkippedValues()
    with pytest.warns(SkippedValueWarning) as seen:
        for step in range(MOST_NAMES + 500):
            skipped.skip("log_metric", f"loss at {step}", PROBLEM)
    assert len(seen) == MOST_NAMES
    summary = skipped.summary()
    assert summary is not None
    assert summary.startswith(f"{MOST_NAMES + 500} values were skipped")
    assert summary.endswith(f"and {MOST_NAMES - 10} more names.")


@pytest.mark.parametrize(
    ("argument", "variable", "strict"), [(None, "0", False), (None, "1", True), (True, "0", True), (False, "1", False)]
)
def test_the_argument_goes_before_the_environment(
    argument: bool | None, variable: str, strict: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COMET_STRICT", variable)
    assert offline_recording(tmp_path, strict=argument).skipped.strict is strict


def test_stop_reports_what_was_skipped_once(tmp_path: Path) -> None:
    stderr = io.StringIO()
    recording = offline_recording(tmp_path, stderr=stderr)
    with pytest.warns(SkippedValueWarning):
        recording.skipped.skip("log_metric", "loss", PROBLEM)
    recording.end()
    recording.end()
    assert stderr.getvalue().count("1 value was skipped because it could not be recorded: log_metric loss.") == 1


def offline_recording(folder: Path, *, strict: bool | None = None, stderr: io.StringIO | None = None) -> Recording:
    """A recording of which nothing is delivered."""
    identity = ExperimentIdentity("k" * 32, "ws", "project", "http://x/k", created_here=True, offline=folder)
    session = Session(console=Console(stdout=io.StringIO(), stderr=stderr or io.StringIO()))
    return Recording(identity, config.resolve(url="local"), RecordingOptions(strict=strict), session)


def test_another_process_is_as_strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    quiet: dict[str, Any] = {"log_output": False, "log_code": False, "log_system_details": False}
    with cometr_py.create_experiment("pickled", strict=True, offline=True, **quiet) as experiment:
        assert pickle.loads(pickle.dumps(experiment)).recording.skipped.strict
