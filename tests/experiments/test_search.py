"""Searching a real local Comet finds what was asked for, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from cometr_py import transport
from cometr_py.errors import NotFoundError
from cometr_py.search import Expression, environment, metadata, metric, other, parameter, search_experiments, tag
from tests.support.full_project import Writer

RUNS = {
    "adam": {"loss": 0.1, "lr": 0.01, "optimizer": "adam", "tag": "good"},
    "sgd": {"loss": 0.5, "lr": 0.1, "optimizer": "sgd", "tag": "draft"},
    "bare": {},
}


@pytest.fixture
def write(comet_url: str) -> Iterator[Writer]:
    client = transport.connect(url=comet_url)
    yield Writer(client)
    client.get_httpx_client().close()


@pytest.fixture
def runs(write: Writer) -> Writer:
    for name, logged in RUNS.items():
        key = write.experiment(name)
        if logged:
            write.points(key, "loss", [9.0, logged["loss"]])
            for parameter_name in ("lr", "optimizer"):
                body = {"parameterName": parameter_name, "parameterValue": logged[parameter_name]}
                write("log_parameter", json={"experimentKey": key, **body})
            write("add_tags", json={"experimentKey": key, "addedTags": [logged["tag"]]})
            write("log_system_details", json={"experimentKey": key, "hostname": f"host-{name}"})
        write.end(key, crashed=name == "sgd")
    return write


CASES: list[tuple[Expression | str, set[str]]] = [
    (metric("loss") < 0.2, {"adam"}),
    (metric("loss") >= 0.1, {"adam", "sgd"}),
    (~(metric("loss") < 0.2), {"sgd"}),
    (metric("loss").is_null(), {"bare"}),
    (~metric("loss").is_null(), {"adam", "sgd"}),
    (metric("loss").between(0.2, 0.6), {"sgd"}),
    (parameter("lr") == 0.01, {"adam"}),
    (parameter("optimizer") == "sgd", {"sgd"}),
    (parameter("optimizer") != "sgd", {"adam"}),
    (parameter("optimizer").contains("da"), {"adam"}),
    (parameter("optimizer").startswith("s"), {"sgd"}),
    (~parameter("optimizer").endswith("m"), {"sgd"}),
    (tag("good"), {"adam"}),
    (~tag("good"), {"sgd", "bare"}),
    (tag("nobody has it"), set()),
    (other("Name") == "bare", {"bare"}),
    (metadata("hasCrashed") == True, {"sgd"}),  # noqa: E712 - it makes an expression
    (metadata("duration") == dt.timedelta(seconds=100), {"adam", "sgd", "bare"}),
    (metadata("start_server_timestamp") > dt.datetime(2023, 11, 14, tzinfo=dt.UTC), {"adam", "sgd", "bare"}),
    (metadata("start_server_timestamp") < dt.datetime(2023, 11, 14, tzinfo=dt.UTC), set()),
    (environment("hostname") == "host-adam", {"adam"}),
    ((metric("loss") < 0.2) | (parameter("optimizer") == "sgd"), {"adam", "sgd"}),
    ((metric("loss") < 1) & ~tag("draft"), {"adam"}),
    (~((metric("loss") < 0.2) & (parameter("optimizer") == "adam")), {"sgd"}),
    ((tag("good") | tag("draft")) & (metric("loss") > 0.2), {"sgd"}),
    (metric("loss", "max") == 9, {"adam", "sgd"}),
    (metadata("state") == "crashed", {"sgd"}),
    ('tag contains "OO" or state == "crashed" and duration == 100', {"adam", "sgd"}),
]


@pytest.mark.usefixtures("runs")
def test_a_search_finds_those_for_which_it_holds() -> None:
    found = [{one.experiment_name for one in search_experiments("local", "digits", where)} for where, _ in CASES]
    wrong = [f"{where}: {names}" for (where, expected), names in zip(CASES, found, strict=True) if names != expected]
    assert wrong == []


def test_more_than_a_page_is_found_and_archived_ones_apart(write: Writer) -> None:
    keys = [write.experiment(f"run {number}") for number in range(120)]
    for key in keys:
        write("log_metric", json={"experimentKey": key, "metricName": "loss", "metricValue": 1.0})
    for key in keys[:5]:
        write("archive_experiment", params={"experimentKey": key})
    found = search_experiments("local", "digits", metric("loss") == 1)
    assert {one.experiment_key for one in found} == set(keys[5:])
    archived = search_experiments("local", "digits", metric("loss") == 1, archived=True)
    assert {one.experiment_key for one in archived} == set(keys[:5])
    assert len(search_experiments("local", "digits")) == 115


@pytest.mark.usefixtures("write")
def test_a_project_that_does_not_exist_is_told() -> None:
    with pytest.raises(NotFoundError):
        search_experiments("local", "nothing", tag("x"))
