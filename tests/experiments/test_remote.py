"""RemoteExperiment: reads and manages any experiment, without recording; Experiment offers the same methods."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import cometr_py
from cometr_py import RemoteExperiment
from cometr_py.recording.spool import recordings, usual_place
from cometr_py.testing import Comet, comet

__all__ = ["comet"]  # instead of the fixture of that name which the server's own tests use

#: Methods of both, but what an Experiment is told to do, it records.
RECORDED = {"add_tags", "rewind"}
#: An Experiment stops recording first, and says so.
OTHER_WORDS = {"delete"}


def public_methods(kind: type) -> dict[str, object]:
    return {name: method for name, method in inspect.getmembers(kind, inspect.isfunction) if not name.startswith("_")}


@pytest.mark.parametrize("name", sorted(public_methods(RemoteExperiment)))
def test_experiment_has_the_same_methods_with_the_same_manual(name: str) -> None:
    there, here = getattr(RemoteExperiment, name), getattr(cometr_py.Experiment, name)
    if name in RECORDED:
        return
    assert inspect.signature(here) == inspect.signature(there)
    if name not in OTHER_WORDS:
        assert here.__doc__ == there.__doc__


def test_any_experiment_can_be_read_by_its_key(comet: Comet) -> None:
    with cometr_py.create_experiment("read", log_output=False) as experiment:
        experiment.log_metric("loss", 0.5, step=1).log_parameter("lr", 0.1).add_tags("baseline").log_other("who", "me")
    remote = RemoteExperiment(comet.client, experiment.get_key())
    assert remote.get_key() == experiment.get_key()
    assert [point.metric_value for point in remote.get_metric("loss")] == [0.5]
    assert {one.name: one.value_current for one in remote.get_parameters()} == {"lr": "0.1"}
    assert remote.get_tags() == ["baseline"]
    assert ("who", "me") in {(one.name, one.value_current) for one in remote.get_other()}
    assert remote.get_metadata().experiment_name == "read"


def test_what_it_changes_is_changed_when_it_returns(comet: Comet) -> None:
    with cometr_py.create_experiment("changed", log_output=False) as experiment:
        experiment.log_metric("loss", 0.5)
    remote = RemoteExperiment(comet.client, experiment.get_key())
    assert remote.add_tags(["one", "two"]) is remote
    assert sorted(remote.get_tags()) == ["one", "two"]
    assert remote.delete_tags("two").get_tags() == ["one"]
    assert remote.archive().get_metadata().archived
    assert not remote.restore().get_metadata().archived
    remote.set_start_end_time(start=1_000_000, end=1_060_000)
    times = remote.get_metadata()
    assert (times.start_time_millis, times.end_time_millis) == (1_000_000, 1_060_000)
    remote.delete()
    with pytest.raises(cometr_py.NotFoundError):
        remote.get_metadata()


def test_nothing_is_recorded_for_it(comet: Comet) -> None:
    with cometr_py.create_experiment("one", log_output=False) as experiment:
        pass
    RemoteExperiment(comet.client, experiment.get_key()).add_tags("tagged")
    place = usual_place(Path(comet.url.removeprefix("local:")))
    assert [one.header.experiment_key for one in recordings(place)] == [experiment.get_key()]


def test_only_an_experiment_waits_for_pending_uploads(comet: Comet) -> None:
    experiment = cometr_py.create_experiment("pending", log_output=False)
    remote = RemoteExperiment(comet.client, experiment.get_key())
    experiment.log_metric("loss", 0.5)
    assert remote.get_metric("loss") == []
    assert [point.metric_value for point in experiment.get_metric("loss")] == [0.5]
    assert [point.metric_value for point in remote.get_metric("loss")] == [0.5]


def test_data_frames_take_it(comet: Comet) -> None:
    with cometr_py.create_experiment("framed", log_output=False) as experiment:
        experiment.log_metric("loss", 0.5, step=1)
    remote = RemoteExperiment(comet.client, experiment.get_key())
    assert list(cometr_py.metrics(remote)["value"]) == [0.5]
    assert list(remote.metrics("loss")["step"]) == [1]
    assert list(cometr_py.metrics([experiment, remote])["value"]) == [0.5]


@pytest.mark.parametrize("key", ["", None, 5])
def test_a_key_that_is_none_is_rejected(key: object, comet: Comet) -> None:
    with pytest.raises(cometr_py.ArgumentError, match="experiment_key"):
        RemoteExperiment(comet.client, key)  # type: ignore[arg-type]  # a wrong type on purpose
