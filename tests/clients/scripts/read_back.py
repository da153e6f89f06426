"""What arrived of an experiment, read by comet_ml's API."""

from __future__ import annotations

import comet_ml

from tests.interop.scripts.expect import eventually

_api = comet_ml.API(cache=False)


def metric_counts(key: str) -> dict[str, int]:
    """How many points each metric has, but for those about the machine."""
    experiment = _api_experiment(key)
    names = [row["name"] for row in experiment.get_metrics_summary() if not row["name"].startswith("sys.")]
    return {name: len(experiment.get_metrics(name)) for name in names}


def epochs(key: str, metric: str) -> list[float]:
    """The epochs of a metric, in the order of its steps."""
    points = sorted(_api_experiment(key).get_metrics(metric), key=lambda point: int(point["step"]))
    return [point["epoch"] for point in points]


def parameters(key: str) -> dict[str, str]:
    """The values of all parameters."""
    return {row["name"]: row["valueCurrent"] for row in _api_experiment(key).get_parameters_summary()}


def graph(key: str) -> str | None:
    """The model graph."""
    found: str | None = _api_experiment(key).get_model_graph()
    return found


def latest(project: str) -> str:
    """The key of the only experiment of a project."""
    [found] = _api.get_experiments("local", project)
    key: str = found.id
    return key


def expect_ended(key: str) -> None:
    """Check that the experiment is over, and has not crashed."""
    eventually(lambda: _api_experiment(key).get_state() == "finished", "the experiment did not end")
    assert not _api_experiment(key).get_metadata()["hasCrashed"]


def _api_experiment(key: str) -> comet_ml.APIExperiment:
    return _api.get_experiment_by_key(key)
