"""What one rank of a distributed job records, in this process; jobs of several processes are in tests/kills."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import cometr_py
from cometr_py.errors import ArgumentError, ConfigurationError
from cometr_py.experiments import distributed
from cometr_py.experiments.rank_experiment import RankExperiment

KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture(autouse=True)
def local(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'store'}")
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "comet"))


def as_rank(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setenv("RANK", str(number))
    monkeypatch.setenv("WORLD_SIZE", "2")


def begin(**options: object) -> cometr_py.Experiment:
    given = {"project_name": "ranks", "distributed": "auto", "log_system_details": False, "log_code": False, **options}
    return cometr_py.create_experiment(**given)  # type: ignore[arg-type]  # chosen by the parameters of the test


@pytest.fixture
def rank_1(monkeypatch: pytest.MonkeyPatch) -> cometr_py.Experiment:
    """The experiment as rank 1 has it; rank 0 has ended."""
    as_rank(monkeypatch, 0)
    with begin(experiment_key=KEY) as experiment:
        experiment.log_metric("loss", 0.5, step=1)
    as_rank(monkeypatch, 1)
    return begin(experiment_key=KEY)


def test_ranks_with_a_given_key_need_no_rendezvous(rank_1: cometr_py.Experiment) -> None:
    rank_1.log_metric("loss", 0.7, step=1).log_parameter("lr", 0.1).add_tags("twice").log_other("a", 1)
    rank_1.stop()
    assert rank_1.get_key() == KEY
    assert [point.metric_value for point in rank_1.get_metric("loss")] == [0.5]
    assert (rank_1.get_parameters(), rank_1.get_tags()) == ([], [])
    assert not rank_1.get_metadata().running


def test_the_key_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_EXPERIMENT_KEY", KEY)
    as_rank(monkeypatch, 1)
    with begin() as experiment:
        assert isinstance(experiment, RankExperiment)
        assert experiment.get_key() == KEY


def test_only_rank_0_logs_an_artifact(rank_1: cometr_py.Experiment) -> None:
    artifact = cometr_py.create_artifact("weights", "model")
    artifact.add_remote("s3://bucket/weights")
    assert rank_1.log_artifact(artifact).get_artifact_name() == "weights"
    with pytest.raises(cometr_py.NotFoundError):
        rank_1.get_artifact("weights")
    rank_1.stop()


def test_a_pickled_experiment_of_a_rank_stays_that_of_the_rank(rank_1: cometr_py.Experiment) -> None:
    copy = pickle.loads(pickle.dumps(rank_1))
    assert isinstance(copy, RankExperiment)
    copy.log_metric("loss", 0.9)
    copy.per_rank.log_metric("own", 1.0)
    rank_1.flush()
    assert {one.name for one in rank_1.get_metrics_summary()} == {"loss", "rank_1_own"}
    assert len(rank_1.get_metric("loss")) == 1
    rank_1.stop()
    with pytest.raises(cometr_py.ExperimentEndedError):
        copy.per_rank.log_metric("own", 2.0)


def test_a_stopped_rank_refuses_to_log(rank_1: cometr_py.Experiment) -> None:
    rank_1.stop()
    with pytest.raises(cometr_py.ExperimentEndedError):
        rank_1.log_metric("loss", 1.0)
    with pytest.raises(cometr_py.ExperimentEndedError):
        rank_1.per_rank.log_metric("loss", 1.0)


def test_without_a_job_names_are_unchanged() -> None:
    with begin() as experiment:
        experiment.log_metric("loss", 0.5).per_rank.log_metric("own", 1.0, context="train")
        print("trained")
    assert {one.name for one in experiment.get_metrics_summary()} == {"loss", "train_own"}
    assert experiment.get_output() == "trained\n"


def test_experiments_of_one_process_have_keys_of_their_own() -> None:
    keys = []
    for _ in range(2):
        with begin() as experiment:
            keys.append(experiment.get_key())
    assert len(set(keys)) == 2


def test_per_rank_of_a_disabled_experiment_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    as_rank(monkeypatch, 1)
    with begin(mode="disabled") as experiment:
        experiment.per_rank.log_metric("own", 1.0).log_parameter("lr", 0.1)


def test_another_word_than_auto_is_an_error() -> None:
    with pytest.raises(ArgumentError, match=re.escape('it must be "auto" or None')):
        begin(distributed="yes")


def test_ranks_cannot_require_a_new_experiment(monkeypatch: pytest.MonkeyPatch) -> None:
    as_rank(monkeypatch, 1)
    with pytest.raises(ArgumentError, match="ranks continue the experiment"):
        begin(experiment_key=KEY, mode="create")


def test_a_job_that_nothing_identifies_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "_found", [])  # what earlier tests of this process have found
    as_rank(monkeypatch, 1)  # without MASTER_ADDR
    with pytest.raises(ConfigurationError, match="set COMET_EXPERIMENT_KEY to the same 32 letters and digits"):
        begin()
