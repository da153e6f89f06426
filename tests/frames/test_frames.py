"""Frames hold what was logged, bit for bit, whichever library makes them."""

from __future__ import annotations

import importlib
import math
import os
from collections.abc import Iterator
from typing import Any, Literal

import pytest

from cometr_py import create_experiment, frames, transport
from cometr_py.errors import ArgumentError, CometError, CometWarning, NotFoundError
from cometr_py.frames import fetch
from cometr_py.transport.server_profile import HOSTED
from tests.support.full_project import AWKWARD, STARTED, Writer, random_floats

numpy = pytest.importorskip("numpy", reason="frames need it: pip install 'cometr-py[test]'")
pandas = pytest.importorskip("pandas", reason="frames need it: pip install 'cometr-py[test]'")
polars = pytest.importorskip("polars", reason="frames need it: pip install 'cometr-py[test]'")
pyarrow = pytest.importorskip("pyarrow", reason="frames need it: pip install 'cometr-py[test]'")

Library = Literal["pandas", "polars", "arrow"]
LIBRARIES: list[Library] = ["pandas", "polars", "arrow"]
#: A million with COMETR_LONG=1, which takes some minutes.
POINTS = 1_000_000 if os.environ.get("COMETR_LONG") else 20_000


@pytest.fixture
def write(comet_url: str) -> Iterator[Writer]:
    client = transport.connect(url=comet_url)
    yield Writer(client)
    client.get_httpx_client().close()


def column_names(frame: Any) -> list[str]:
    return list(frame.column_names if isinstance(frame, pyarrow.Table) else frame.columns)


def rows(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame of any library, missing values as None and times in milliseconds."""
    table = frame if isinstance(frame, pyarrow.Table) else None
    if isinstance(frame, pandas.DataFrame):
        # from_pandas would turn NaN into null.
        table = pyarrow.table({name: pyarrow.array(frame[name], from_pandas=name != "value") for name in frame})
    elif isinstance(frame, polars.DataFrame):
        table = frame.to_arrow()
    assert table is not None
    place = table.schema.get_field_index("timestamp")
    if place >= 0:
        times = table.column(place)
        assert times.type == pyarrow.timestamp("ms", tz="UTC"), times.type
        table = table.set_column(place, "timestamp", times.cast(pyarrow.int64()))
    found: list[dict[str, Any]] = table.to_pylist()
    return found


def as_sent(value: float) -> float | str:
    return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity") if math.isinf(value) else value


def awkward_steps(count: int) -> list[int | None]:
    """Negative, repeated, decreasing, huge and missing ones."""
    return [None if at % 5 == 4 else at % 7 - 3 if at % 11 else (-1) ** at * (2**52 + at) for at in range(count)]


@pytest.fixture(scope="module")
def logged() -> list[float]:
    """Floats of all magnitudes, and those of which there is only one."""
    special = [math.nan, math.inf, -math.inf, 0.0, -0.0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1e23, 2.0**53]
    return [*special, *random_floats(POINTS - len(special))]


@pytest.mark.timeout(1800)
def test_frames_equal_what_was_logged_bit_for_bit(comet_url: str, logged: list[float]) -> None:
    name, steps = 'Verlust "α/β" 🦊, {}', awkward_steps(POINTS)
    experiment = create_experiment(log_code=False, log_system_details=False, log_system_metrics=False, log_output=False)
    for at, (value, step) in enumerate(zip(logged, steps, strict=True)):
        experiment.log_metric(name, value, step=step, epoch=None if at % 3 == 0 else at // 100, context="été")
    experiment.stop(timeout=1500)

    stored = f"été_{name}"
    for library in LIBRARIES:
        frame = experiment.metrics(stored, as_=library)
        values, missing = bit_patterns(frame["value"].to_numpy())
        expected, expected_missing = bit_patterns(numpy.array(logged))
        assert len(values) == POINTS
        wrong = numpy.flatnonzero((values != expected) | (missing != expected_missing))
        assert not len(wrong), f"{library}: {len(wrong)} values differ, the first is number {wrong[0]}"
        assert optional(frame["step"]) == steps
        assert optional(frame["epoch"]) == [None if at % 3 == 0 else at // 100 for at in range(POINTS)]
        assert optional(frame["experiment"], distinct=True) == [experiment.get_key()]
        assert optional(frame["name"], distinct=True) == [stored]
        assert optional(frame["context"], distinct=True) == ["été"]


def bit_patterns(values: Any) -> tuple[Any, Any]:
    """The bits of floats, and which of them are NaN: of those there is one only, for JSON has one word for it."""
    missing = numpy.isnan(values)
    return numpy.where(missing, 0, values.view(numpy.int64)), missing


def optional(column: Any, *, distinct: bool = False) -> list[Any]:
    """A column of any library as a list with None for what is missing; or only what occurs in it."""
    if distinct:
        column = column.unique()
    if isinstance(column, pandas.Series | pandas.Categorical):
        return [None if value is pandas.NA else value for value in column.tolist()]
    found: list[Any] = column.to_list() if isinstance(column, polars.Series) else column.to_pylist()
    return found


@pytest.mark.parametrize("library", LIBRARIES)
def test_points_keep_their_times_and_gaps(write: Writer, library: Library) -> None:
    key, count = write.experiment("run"), 3000
    write.points(key, "train_lößs", [as_sent(value) for value in random_floats(count)], context="train")
    found = rows(frames.metrics(key, as_=library))
    assert {(row["experiment"], row["name"], row["context"]) for row in found} == {(key, "train_lößs", "train")}
    assert [row["step"] for row in found] == [None if at % 5 == 4 else at % 7 - 3 for at in range(count)]
    assert [row["epoch"] for row in found] == [None if at % 3 == 0 else at // 100 for at in range(count)]
    assert [row["timestamp"] for row in found] == [STARTED + 7 * at for at in range(count)]


def test_types_are_what_people_expect(write: Writer) -> None:
    key = write.experiment("run")
    write.points(key, "loss", [1.0, 2.0])
    frame = frames.metrics(key)
    types = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert types == {
        "experiment": "category",
        "name": "category",
        "context": "category",
        "step": "Int64",
        "epoch": "Int64",
        "value": "float64",
        "timestamp": "datetime64[ms, UTC]",
    }
    schema = frames.metrics(key, as_="polars").schema
    assert schema["step"] == polars.Int64
    assert schema["timestamp"] == polars.Datetime("ms", "UTC")
    assert schema["name"] == polars.Categorical
    arrow = frames.metrics(key, as_="arrow").schema
    assert [str(field.type) for field in arrow] == [
        *["dictionary<values=string, indices=int32, ordered=0>"] * 3,
        *["int64", "int64", "double", "timestamp[ms, tz=UTC]"],
    ]


@pytest.mark.parametrize("library", LIBRARIES)
def test_many_runs_come_in_the_order_in_which_they_were_asked_for(write: Writer, library: Library) -> None:
    keys = [write.experiment(f"run {number}") for number in range(5)]
    for number, key in enumerate(keys):
        write.points(key, "loss", [float(number)] * (number + 1))
        write.points(key, "acc", [0.5])
    asked = list(reversed(keys))
    found = rows(frames.metrics(asked, ["acc", "loss"], as_=library, concurrency=3))
    expected = [
        (key, name)
        for key in asked
        for name, count in (("acc", 1), ("loss", keys.index(key) + 1))
        for _ in range(count)
    ]
    assert [(row["experiment"], row["name"]) for row in found] == expected
    [only] = rows(frames.metrics(keys[0], "acc", as_=library))
    assert only["value"] == 0.5


@pytest.mark.parametrize("library", LIBRARIES)
def test_nothing_logged_is_an_empty_frame_with_all_columns(write: Writer, library: Library) -> None:
    key = write.experiment("run")
    for found in (
        frames.metrics(key, as_=library),
        frames.metrics([], as_=library),
        frames.metrics(key, "no", as_=library),
    ):
        assert column_names(found) == ["experiment", "name", "context", "step", "epoch", "value", "timestamp"]
        assert rows(found) == []


@pytest.mark.parametrize("library", LIBRARIES)
def test_texts_are_nan_and_awkward_names_whole(write: Writer, library: Library) -> None:
    key = write.experiment("run")
    write.points(key, AWKWARD, ["a text", 2**60, "8.63E-4"])
    found = rows(frames.metrics(key, as_=library))
    assert [row["name"] for row in found] == [AWKWARD] * 3
    assert math.isnan(found[0]["value"])
    assert [row["value"] for row in found[1:]] == [float(2**60), 8.63e-4]


def test_a_context_finds_its_points_with_and_without_the_prefix(write: Writer) -> None:
    key = write.experiment("run")
    write.points(key, "train_loss", [1.0], context="train")
    write.points(key, "test_loss", [2.0], context="test")
    write.points(key, "loss", [3.0])
    write("log_metric", json={"experimentKey": key, "metricName": "loss", "metricValue": 4.0, "context": "train"})
    for found in (frames.metrics(key, context="train"), frames.metrics(key, ["loss"], context="train")):
        assert list(found["value"]) == [1.0, 4.0]
    assert list(frames.metrics(key, "train_loss")["value"]) == [1.0, 4.0]


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_sample_is_smaller_and_says_that_it_is_one(write: Writer, library: Library) -> None:
    key = write.experiment("run")
    write.points(key, "train_loss", [float(at) for at in range(3000)], context="train", step=1)
    found = rows(frames.metrics(key, "loss", context="train", sampled=True, as_=library))
    assert 100 < len(found) < 1000
    assert {row["sampled"] for row in found} == {True}
    assert {row["context"] for row in found} == {"train"}
    assert (found[0]["value"], found[-1]["value"]) == (0.0, 2999.0)
    assert "sampled" not in rows(frames.metrics(key, as_=library))[0]


def test_what_this_process_logged_is_in_the_frame(comet_url: str) -> None:
    experiment = create_experiment(log_code=False, log_system_details=False, log_output=False)
    for step in range(500):
        experiment.log_metric("loss", 1 / (step + 1), step=step, context="train")
    frame = frames.metrics(experiment, "train_loss")
    assert list(frame["value"]) == [1 / (step + 1) for step in range(500)]
    assert list(frame["step"]) == list(range(500))
    experiment.stop()


def test_a_series_that_a_server_may_have_thinned_is_warned_of(write: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    key = write.experiment("run")
    write.points(key, "loss", [1.0] * 20)
    write.points(key, "acc", [1.0] * 19)
    monkeypatch.setattr(fetch, "STORED_AT_MOST", 20)
    frames.metrics(key)  # a Comet on this machine keeps everything
    monkeypatch.setattr(transport, "profile_of", lambda client: HOSTED)
    for names in (None, ["loss", "acc"]):
        with pytest.warns(CometWarning, match=f"It returned so many for loss in {key}"):
            frames.metrics(key, names)


def test_a_missing_library_is_named_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def without_polars(name: str, package: str | None = None) -> Any:
        if name == "polars":
            raise ModuleNotFoundError("No module named 'polars'", name="polars")
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without_polars)
    with pytest.raises(CometError, match=r"pip install 'cometr-py\[polars\]'"):
        frames.metrics("no such experiment", as_="polars", url="http://127.0.0.1:9")


def test_wrong_arguments_are_refused_in_a_sentence(comet_url: str) -> None:
    key = "a" * 32
    with pytest.raises(ArgumentError, match="one of pandas, polars, arrow"):
        frames.metrics(key, as_="csv")  # type: ignore[call-overload]  # that is what is tested
    with pytest.raises(ArgumentError, match="from 1 to 64"):
        frames.metrics(key, concurrency=0)
    with pytest.raises(ArgumentError, match="an experiment key or an experiment"):
        frames.metrics([3])  # type: ignore[list-item]  # that is what is tested
    with pytest.raises(NotFoundError):
        frames.metrics(key)


# Experiments


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_table_has_a_row_for_each_experiment_with_proper_types(write: Writer, library: Library) -> None:
    first, second = write.experiment("first"), write.experiment("second")
    for key, parameters in (
        (first, {"lr": 0.1, "layers": 3, "amp": True, "name": "007", "mixed": 1}),
        (second, {"lr": "Infinity", "layers": 4, "name": "008", "mixed": "one"}),
    ):
        for name, value in parameters.items():
            write("log_parameter", json={"experimentKey": key, "parameterName": name, "parameterValue": value})
        write.end(key, crashed=key == first)
    write.points(first, "loss", [3.0, 1.0, 2.0])
    write("add_tags", json={"experimentKey": second, "addedTags": ["b", "a"]})

    frame = frames.experiments_table("digits", "local", as_=library)
    found = {row["experiment"]: row for row in rows(frame)}
    one, two = found[first], found[second]
    assert (one["name"], one["project"], one["workspace"], one["crashed"], one["archived"]) == (
        *("first", "digits", "local"),
        True,
        False,
    )
    assert (one["param.lr"], one["param.layers"], one["param.amp"], one["param.name"]) == (0.1, 3, True, "007")
    assert (two["param.lr"], two["param.layers"], two["param.amp"], two["param.name"]) == (math.inf, 4, None, "008")
    assert (one["param.mixed"], two["param.mixed"]) == ("1", "one")
    assert (one["metric.loss"], one["metric_min.loss"], one["metric_max.loss"]) == (2, 1, 3)
    assert two["metric.loss"] is None
    assert (one["tags"], two["tags"]) == ([], ["b", "a"])
    assert one["seconds"] == 100.0
    assert one["other.Name"] == "first"


def test_a_table_can_be_narrowed_to_what_a_search_finds(write: Writer) -> None:
    from cometr_py.search import metric

    for number in range(3):
        key = write.experiment(f"run {number}")
        write.points(key, "loss", [float(number)])
    frame = frames.experiments_table("digits", "local", where=metric("loss") < 2)
    assert sorted(frame["name"]) == ["run 0", "run 1"]


def test_an_empty_project_is_an_empty_table(write: Writer) -> None:
    body = {"workspaceName": "local", "projectName": "empty", "projectDescription": "", "isPublic": False}
    write("create_project", json=body)
    for library in LIBRARIES:
        assert rows(frames.experiments_table("empty", "local", as_=library)) == []
