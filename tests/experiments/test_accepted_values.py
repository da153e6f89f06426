"""Every log method, with everything that people pass: what the server has afterward, what is skipped, and strict mode.

All values are logged to one experiment, and read back once. PyTorch is too large for this tier: `TorchScalar` and
`TorchTensor` provide what the package uses of its tensors. `scripts/ci-long` runs `test_tensors` with the real ones.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import datetime as dt
import enum
import json
import math
import os
import types
import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import msgspec
import numpy as np
import omegaconf
import pandas as pd
import pydantic
import pydantic.v1
import pytest

import cometr_py
from cometr_py.core import normalize
from cometr_py.errors import ArgumentError, ExperimentEndedError, SkippedValueWarning
from cometr_py.experiments.experiment import Experiment
from cometr_py.session import DeliveryMode, Session

#: Whether `scripts/ci-long` runs this; read before the tests remove all settings.
LONG = bool(os.environ.get("COMETR_LONG"))
BIG = 2**70 + 1
QUIET: dict[str, Any] = {
    "keep_active": False,
    "log_output": False,
    "log_code": False,
    "log_system_details": False,
    "log_system_metrics": False,
    "keep_existing": True,
}


class Text(str):
    """A subclass of str, such as those of NumPy and of XML libraries."""

    __slots__ = ()

    def __str__(self) -> str:
        return "its own text"


class Optimizer(enum.Enum):
    ADAM = "adam"
    SGD = 2


class Mode(enum.StrEnum):
    TRAIN = "train"


class Level(enum.IntEnum):
    HIGH = 3


class TorchScalar:
    """What a number of PyTorch or JAX looks like from outside."""

    def __init__(self, *numbers: float) -> None:
        self.numbers = numbers

    def item(self) -> float:
        if len(self.numbers) != 1:
            raise RuntimeError("a Tensor with 2 elements cannot be converted to Scalar")
        return self.numbers[0]

    def tolist(self) -> object:
        return [*self.numbers] if len(self.numbers) != 1 else self.numbers[0]


class TorchTensor(TorchScalar):
    """The same with a shape."""

    dtype = "torch.float32"

    @property
    def shape(self) -> tuple[int, ...]:
        return () if len(self.numbers) == 1 else (len(self.numbers),)


@dataclasses.dataclass
class Data:
    lr: float = 0.5
    path: Path = Path("/data")
    optimizer: Optimizer = Optimizer.ADAM


@attrs.define
class Attrs:
    lr: float = 0.5


class Struct(msgspec.Struct):
    lr: float = 0.5


class Model(pydantic.BaseModel):
    lr: float = 0.5
    inner: dict[str, int] = {"a": 1}


class OldModel(pydantic.v1.BaseModel):
    lr: float = 0.5


class Pair(NamedTuple):
    first: int
    second: str


class Failing:
    def __str__(self) -> str:
        raise RuntimeError("no text today")

    __repr__ = __str__


def circular_list() -> list[object]:
    made: list[object] = [1]
    made.append(made)
    return made


def circular_dict() -> dict[str, object]:
    made: dict[str, object] = {"a": 1}
    made["itself"] = made
    return made


def deep_list() -> list[object]:
    made: list[object] = []
    for _ in range(100_000):
        made = [made]
    return made


def wide_list() -> list[object]:
    """A list that would fill all memory if it was written out."""
    made: list[object] = [1]
    for _ in range(60):
        made = [made, made]
    return made


OMEGA = omegaconf.OmegaConf.create({"names": ["a", "b"], "lr": 0.5, "copy": "${lr}", "empty": {}, "gone": "???"})

SKIPPED = object()


class Case(NamedTuple):
    """A value, the metric that is stored, and the parameter or other: text, or JSON if it is no string."""

    value: object
    metric: object
    parameter: object


CASES: dict[str, Case] = {
    "float": Case(0.1, 0.1, "0.1"),
    "int": Case(7, 7.0, "7"),
    "bool": Case(True, 1.0, "true"),
    "nan": Case(math.nan, math.nan, "NaN"),
    "infinity": Case(-math.inf, -math.inf, "-Infinity"),
    "int64": Case(2**63 - 1, 2.0**63, str(2**63 - 1)),
    "uint64": Case(2**63 + 12345, float(2**63 + 12345), str(2**63 + 12345)),
    "big": Case(BIG, float(BIG), str(BIG)),
    "negative big": Case(-BIG, -float(BIG), str(-BIG)),
    "400 digits": Case(10**400, SKIPPED, str(10**400)),
    "5000 digits": Case(10**5000, SKIPPED, hex(10**5000)),
    "decimal": Case(Decimal("0.1"), 0.1, "0.1"),
    "long decimal": Case(Decimal("0.1234567890123456789"), 0.12345678901234568, "0.1234567890123456789"),
    "large decimal": Case(Decimal("1E+400"), SKIPPED, "1E+400"),
    "decimal nan": Case(Decimal("NaN"), math.nan, "NaN"),
    "signaling nan": Case(Decimal("sNaN"), math.nan, "NaN"),
    "fraction": Case(Fraction(1, 3), 1 / 3, "1/3"),
    "half": Case(Fraction(1, 2), 0.5, "0.5"),
    "large fraction": Case(Fraction(10**400, 3), SKIPPED, f"{10**400}/3"),
    "np.bool": Case(np.bool_(True), 1.0, "true"),
    "np.float32": Case(np.float32(0.5), 0.5, "0.5"),
    "np.float16": Case(np.float16(0.5), 0.5, "0.5"),
    "np.longdouble": Case(np.longdouble(0.5), 0.5, "0.5"),
    "np.int8": Case(np.int8(-3), -3.0, "-3"),
    "np.uint64": Case(np.uint64(2**64 - 1), 2.0**64, str(2**64 - 1)),
    "np 0-d": Case(np.array(3), 3.0, "3"),
    "np one": Case(np.array([1.5]), 1.5, [1.5]),
    "np several": Case(np.array([[1, 2], [3, 4]]), SKIPPED, [[1, 2], [3, 4]]),
    "np nan": Case(np.array([1.0, math.nan, math.inf]), SKIPPED, [1.0, "NaN", "Infinity"]),
    "np strings": Case(np.array(["a", "é"]), SKIPPED, ["a", "é"]),
    "np objects": Case(np.array([{"a": 1}, None], dtype=object), SKIPPED, [{"a": 1}, None]),
    "np.datetime64": Case(np.datetime64("2026-01-02"), SKIPPED, "2026-01-02"),
    "np dates": Case(np.array(["2026-01-02"], "datetime64[ns]"), SKIPPED, ["2026-01-02T00:00:00.000000000"]),
    "np.complex": Case(np.complex64(1 + 2j), SKIPPED, "(1+2j)"),
    "np.bytes": Case(np.bytes_(b"ab"), SKIPPED, "ab"),
    "torch scalar": Case(TorchScalar(4.5), 4.5, "4.5"),
    "torch tensor": Case(TorchTensor(4.5), 4.5, "4.5"),
    "torch several": Case(TorchTensor(1.0, 2.0), SKIPPED, [1.0, 2.0]),
    "series": Case(pd.Series([1, 2]), SKIPPED, [1, 2]),
    "string": Case("text", SKIPPED, "text"),
    "np.str": Case(np.str_("é"), SKIPPED, "é"),
    "subclass of str": Case(Text("text"), SKIPPED, "text"),
    "UserString": Case(collections.UserString("text"), SKIPPED, "text"),
    "half a surrogate": Case("x\ud800", SKIPPED, "x?"),
    "bytes": Case(b"ab\xff", SKIPPED, "ab\ufffd"),
    "bytearray": Case(bytearray(b"ab"), SKIPPED, "ab"),
    "enum": Case(Optimizer.ADAM, SKIPPED, "adam"),
    "enum of a number": Case(Optimizer.SGD, SKIPPED, "Optimizer.SGD"),
    "StrEnum": Case(Mode.TRAIN, SKIPPED, "train"),
    "IntEnum": Case(Level.HIGH, 3.0, "3"),
    "path": Case(Path("/data/é"), SKIPPED, "/data/é"),
    "datetime": Case(dt.datetime(2026, 1, 2, 3), SKIPPED, "2026-01-02 03:00:00"),
    "none in a list": Case([None, True], SKIPPED, [None, True]),
    "tuple": Case((1, "a"), SKIPPED, [1, "a"]),
    "named tuple": Case(Pair(1, "a"), SKIPPED, [1, "a"]),
    "set": Case({3, 1, 2}, SKIPPED, [1, 2, 3]),
    "mixed set": Case(frozenset({1, "a"}), SKIPPED, ["a", 1]),
    "deque": Case(collections.deque([1, 2]), SKIPPED, [1, 2]),
    "range": Case(range(3), SKIPPED, "range(0, 3)"),
    "mixed list": Case([np.float32(0.5), BIG, Decimal("0.1"), math.nan], SKIPPED, [0.5, BIG, 0.1, "NaN"]),
    "tuple key": Case([{("a", 1): 2}], SKIPPED, [{"('a', 1)": 2}]),
    "np.str key": Case([{np.str_("é"): 1, Optimizer.ADAM: 2, 3: 4}], SKIPPED, [{"é": 1, "adam": 2, "3": 4}]),
    "circular list": Case(circular_list(), SKIPPED, [1, "..."]),
    "function": Case(math.sqrt, SKIPPED, "<built-in function sqrt>"),
    "class": Case(Data, SKIPPED, str(Data)),
    "omegaconf list": Case(OMEGA.names, SKIPPED, ["a", "b"]),
    "dataclass": Case(Data(), SKIPPED, {"lr": 0.5, "path": "/data", "optimizer": "adam"}),
    "attrs": Case(Attrs(), SKIPPED, {"lr": 0.5}),
    "msgspec": Case(Struct(), SKIPPED, {"lr": 0.5}),
    "pydantic": Case(Model(), SKIPPED, {"lr": 0.5, "inner": {"a": 1}}),
    "pydantic 1": Case(OldModel(), SKIPPED, {"lr": 0.5}),
    "Namespace": Case(argparse.Namespace(a=1, b=None), SKIPPED, {"a": 1, "b": None}),
    "SimpleNamespace": Case(types.SimpleNamespace(a=1), SKIPPED, {"a": 1}),
    "mapping": Case({"a": {"b": 1}}, SKIPPED, {"a": {"b": 1}}),
    "empty mapping": Case({}, SKIPPED, {}),
    "circular mapping": Case(circular_dict(), SKIPPED, {"a": 1, "itself": "..."}),
    # Nothing can hold these.
    "failing": Case(Failing(), SKIPPED, SKIPPED),
    "wide list": Case(wide_list(), SKIPPED, SKIPPED),
    "large array": Case(np.zeros(20_000), SKIPPED, SKIPPED),
    "missing": Case([OMEGA], SKIPPED, SKIPPED),
}
#: `log_parameters` takes these apart, as it does the mapping around them.
FLATTENED = {
    "dataclass",
    "attrs",
    "msgspec",
    "pydantic",
    "pydantic 1",
    "Namespace",
    "SimpleNamespace",
    "mapping",
    "circular mapping",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("values")


@pytest.fixture
def inline(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[None]:
    """Deliver in this process, to a server in this process that all tests share."""
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{home}")
    monkeypatch.setenv("COMETR_HOME", str(home))
    with Session(delivery=DeliveryMode.INLINE):
        yield


class Readback(NamedTuple):
    """What one experiment has after everything was logged, and the warnings by method and name."""

    experiment: Experiment
    metrics: dict[str, float]
    parameters: dict[str, str]
    others: dict[str, str]
    metadata: dict[str, Any]
    details: dict[str, str]
    warned: set[str]


@pytest.fixture(scope="module")
def logged(home: Path) -> Iterator[Readback]:
    file = home / "file"
    file.write_text("content")
    with pytest.MonkeyPatch.context() as patch, Session(delivery=DeliveryMode.INLINE, config_folders=()):
        patch.setenv("COMETR_HOME", str(home))
        patch.setattr(normalize, "MOST_VALUES", 10_000)  # a million take a second to count
        experiment = cometr_py.create_experiment("values", url=f"local:{home}", **QUIET)
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            _log_everything(experiment, file)
            assert all(one.category is SkippedValueWarning for one in seen), [str(one.message) for one in seen]
        yield Readback(
            experiment,
            {point.metric_name: point.metric_value for point in experiment.get_metrics()},
            {str(one.name): str(one.value_current) for one in experiment.get_parameters()},
            {str(one.name): str(one.value_current) for one in experiment.get_other()},
            {str(one.file_name): one.metadata for one in experiment.get_asset_list()},
            {
                str(one.key): str(one.value)
                for one in experiment.get_system_details().log_additional_system_info_list or []
            },
            {str(one.message).partition(", which cannot be recorded: ")[0] for one in seen},
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            experiment.stop()


def _log_everything(experiment: Experiment, file: Path) -> None:
    for name, (value, _, _) in CASES.items():
        experiment.log_metric(name, value)
        experiment.log_metrics({f"single {name}": value, "good": 1.0}, prefix="many")
        experiment.log_parameter(name, value)
        experiment.log_parameters({f"many {name}": value, "good": 1.0})
        experiment.log_other(name, value)
        experiment.log_others({f"many {name}": value, "good": 1.0})
        experiment.upload_asset(file, name=f"file {name}", metadata={"value": value})
        experiment.log_remote_asset("s3://bucket/key", f"remote {name}", metadata={"value": value})
        experiment.log_system_details(additional_system_info={name: value, "good": 1.0})


@pytest.mark.parametrize("name", CASES)
def test_metrics(name: str, logged: Readback) -> None:
    expected = CASES[name].metric
    for key, warning in (
        (name, f"log_metric skipped {name}"),
        (f"many_single {name}", f"log_metrics skipped many_single {name}"),
    ):
        if expected is SKIPPED and not (name in FLATTENED and key != name):
            assert key not in logged.metrics
            assert warning in logged.warned
        elif expected is not SKIPPED:
            assert isinstance(expected, float)
            assert logged.metrics[key] == pytest.approx(expected, rel=0, abs=0, nan_ok=True)
    assert logged.metrics["many_good"] == 1.0, "the rest of the call is recorded"


@pytest.mark.parametrize("name", CASES)
def test_parameters_and_others(name: str, logged: Readback) -> None:
    expected = CASES[name].parameter
    stored = {
        f"log_parameter skipped {name}": logged.parameters.get(name),
        f"log_other skipped {name}": logged.others.get(name),
        f"log_others skipped many {name}": logged.others.get(f"many {name}"),
    }
    if name not in FLATTENED:
        stored[f"log_parameters skipped many {name}"] = logged.parameters.get(f"many {name}")
    for warning, found in stored.items():
        if expected is SKIPPED:
            assert found is None
            assert warning in logged.warned
        elif isinstance(expected, str):
            assert found == expected
        else:
            assert found is not None
            assert json.loads(found) == expected
            assert "NaN" not in found.replace('"NaN"', ""), "JSON has no NaN"
    assert logged.parameters["good"] == logged.others["good"] == "1.0"


@pytest.mark.parametrize("name", CASES)
def test_metadata_of_files(name: str, logged: Readback) -> None:
    for asset in (f"file {name}", f"remote {name}"):
        expected, found = CASES[name].parameter, logged.metadata[asset]
        if expected is SKIPPED:
            assert found is None, "the asset is recorded without its metadata"
            continue
        value = json.loads(found)["value"]
        as_text = {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value
        assert as_text == expected or str(as_text) == expected or isinstance(value, int)
        if name in ("uint64", "big", "negative big"):
            assert value == CASES[name].value


@pytest.mark.parametrize("name", CASES)
def test_system_details(name: str, logged: Readback) -> None:
    expected = CASES[name].parameter
    if expected is SKIPPED:
        assert name not in logged.details
        assert f"log_system_details skipped {name}" in logged.warned
    elif isinstance(expected, str):
        assert logged.details[name].lower() in (expected.lower(), expected.lower().replace("infinity", "inf"))
    else:
        assert json.loads(logged.details[name]) == expected
    assert logged.details["good"] == "1.0"


@pytest.mark.usefixtures("inline")
def test_configurations_are_taken_apart() -> None:
    experiment = cometr_py.create_experiment("configurations", **QUIET)
    parser = argparse.Namespace(seed=1, data=Data(), model=Model(), more={"attrs": Attrs(), ("a", 1): [1]})
    experiment.log_parameters(parser)  # type: ignore[arg-type]  # accepted, although it is not a mapping
    experiment.log_parameters(OldModel(), prefix="old")  # type: ignore[arg-type]  # accepted, although it is not a mapping
    experiment.log_parameters(circular_dict(), prefix="circular")
    experiment.log_metrics(Attrs(), prefix="data")  # type: ignore[arg-type]  # accepted, although it is not a mapping
    with pytest.warns(SkippedValueWarning, match=r"log_parameters skipped omega_gone, .*it cannot be read: Missing"):
        experiment.log_parameters(OMEGA, prefix="omega")
    found = {str(one.name): str(one.value_current) for one in experiment.get_parameters()}
    assert found == {
        "seed": "1",
        "data|lr": "0.5",
        "data|path": "/data",
        "data|optimizer": "adam",
        "model|lr": "0.5",
        "model|inner|a": "1",
        "more|attrs|lr": "0.5",
        "more|('a', 1)": "[1]",
        "old_lr": "0.5",
        "circular_a": "1",
        "circular_itself": "...",
        "omega_names": '["a", "b"]',
        "omega_lr": "0.5",
        "omega_copy": "0.5",
        "omega_empty": "{}",
    }
    assert [point.metric_name for point in experiment.get_metrics()] == ["data_lr"]


def _tensors() -> dict[str, Any]:
    """Tensors of PyTorch in `scripts/ci-long`, otherwise what they look like from outside."""
    if not LONG:
        return {
            "scalar": TorchTensor(0.5),
            "one": TorchTensor(0.5),
            "step": TorchTensor(3.0),
            "many": TorchTensor(1, 2),
        }
    import torch  # type: ignore[import-not-found]  # which the extra `test` does not have

    return {
        "scalar": torch.tensor(0.5),
        "one": torch.tensor([0.5]),
        "bfloat16": torch.tensor(0.5, dtype=torch.bfloat16),
        "grad": torch.nn.Parameter(torch.tensor(0.5)),
        "step": torch.tensor(3),
        "many": torch.tensor([1.0, 2.0]),
    }


@pytest.mark.usefixtures("inline")
def test_tensors() -> None:
    tensors = _tensors()
    step, many = tensors.pop("step"), tensors.pop("many")
    experiment = cometr_py.create_experiment("tensors", **QUIET)
    for name, value in tensors.items():
        experiment.log_metric(name, value, step=step, epoch=value)
    with pytest.warns(SkippedValueWarning, match="it must hold a single number"):
        experiment.log_metric("many", many)
    experiment.log_parameters({"many": many, "scalar": tensors["scalar"]})
    assert {(one.metric_value, one.step, one.epoch) for one in experiment.get_metrics()} == {(0.5, 3, 0.5)}
    found = {str(one.name): str(one.value_current) for one in experiment.get_parameters()}
    assert [json.loads(found["many"]), found["scalar"]] == [[1, 2], "0.5"]


TEXTS: dict[str, object] = {
    "np.str": np.str_("é"),
    "subclass": Text("text"),
    "StrEnum": Mode.TRAIN,
    "enum": Optimizer.ADAM,
    "path": Path("a/b"),
}
PLAIN = {"np.str": "é", "subclass": "text", "StrEnum": "train", "enum": "adam", "path": "a/b"}


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.usefixtures("inline")
def test_texts_of_every_kind(kind: str, tmp_path: Path) -> None:
    given: Any = TEXTS[kind]
    expected = PLAIN[kind]
    file = tmp_path / "file"
    file.write_text("content")
    experiment = cometr_py.create_experiment("texts", **QUIET)
    experiment.log_metric(given, 1.0, context=given).log_metrics({given: 2.0}, prefix=f"{expected}s")
    experiment.log_parameter(given, given).log_parameters({"in": {given: given}}).log_other(given, given)
    experiment.log_others({f"{expected}s": given}).add_tags(given if kind != "path" else [given])
    experiment.add_tags([given, f"{expected}s"])
    experiment.log_remote_asset(f"s3://b/{expected}", given, type=given)
    experiment.log_git_metadata(given, given, given, given, given)
    experiment.log_system_details(
        command=[given], executable=given, hostname=given, installed_packages=[given], ip=given, os=given,
        os_packages=[given], os_type=given, user=given, python_version=given, gpu_static_info=[{"name": given}],
    )  # fmt: skip
    if isinstance(given, str):
        experiment.log_code([given, "end"]).log_html(given).log_graph(given)
        assert (experiment.get_code(), experiment.get_graph()) == (f"{expected}\nend", expected)
        assert expected in (experiment.get_html() or "")
    assert {one.metric_name for one in experiment.get_metrics()} == {
        f"{expected}_{expected}",
        f"{expected}s_{expected}",
    }
    assert {one.name: one.value_current for one in experiment.get_parameters()} == {
        expected: expected,
        f"in|{expected}": expected,
    }
    others = {one.name: one.value_current for one in experiment.get_other()}
    assert (others[expected], others[f"{expected}s"]) == (expected, expected)
    assert experiment.get_tags() == [expected, f"{expected}s"]
    (asset,) = experiment.get_asset_list()
    assert (asset.file_name, asset.type_) == (expected, expected)
    git = experiment.get_git_metadata()
    assert [git.branch, git.origin, git.parent, git.user, git.root] == [expected] * 5
    details = experiment.get_system_details()
    assert [details.command, details.executable, details.user] == [[expected], expected, expected]
    assert [one.name for one in details.gpu_static_info_list or []] == [expected]


#: Steps and epochs, and what is stored: a step, and an epoch.
NUMBERS: dict[str, tuple[object, object, object]] = {
    "int": (7, 7, 7),
    "none": (None, None, None),
    "bool": (True, 1, 1),
    "np.int64": (np.int64(7), 7, 7),
    "np.float32": (np.float32(7), 7, 7),
    "np 0-d": (np.array(7), 7, 7),
    "np one": (np.array([7]), 7, 7),
    "float": (7.0, 7, 7),
    "torch": (TorchScalar(7.0), 7, 7),
    "decimal": (Decimal(7), 7, 7),
    "smallest": (-(2**63), -(2**63), SKIPPED),
    "largest": (2**63 - 1, 2**63 - 1, SKIPPED),
    "largest epoch": (2**53, 2**53, 2**53),
    "beyond exact floats": (2**53 + 1, 2**53 + 1, SKIPPED),
    "large float": (1e18, 10**18, SKIPPED),
    "fraction of an epoch": (0.625, SKIPPED, 0.625),
    "negative fraction": (np.float64(-1.5), SKIPPED, -1.5),
    "too large": (2**63, SKIPPED, SKIPPED),
    "too small": (-(2**63) - 1, SKIPPED, SKIPPED),
    "unsigned": (2**64 - 1, SKIPPED, SKIPPED),
    "2**64": (2**64, SKIPPED, SKIPPED),
    "30 digits": (10**30, SKIPPED, SKIPPED),
    "400 digits": (10**400, SKIPPED, SKIPPED),
    "large decimal": (Decimal("1e400"), SKIPPED, SKIPPED),
    "float beyond": (2.0**63, SKIPPED, SKIPPED),
    "nan": (math.nan, SKIPPED, SKIPPED),
    "infinity": (math.inf, SKIPPED, SKIPPED),
    "string": ("7", SKIPPED, SKIPPED),
    "several": (np.array([1, 2]), SKIPPED, SKIPPED),
    "list": ([7], SKIPPED, SKIPPED),
}


@pytest.mark.parametrize("kind", NUMBERS)
@pytest.mark.usefixtures("inline")
def test_steps_and_epochs(kind: str, tmp_path: Path) -> None:
    given: Any
    given, step, epoch = NUMBERS[kind]
    file = tmp_path / "file"
    file.write_text("content")
    experiment = cometr_py.create_experiment("steps", **QUIET)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        experiment.log_metric("m", 1.0, given).log_metric("n", 1, given, given, "train")
        experiment.log_metrics({"o": 1.0}, given).log_metrics({"p": 1}, given, given, "train")
        experiment.log_parameter("lr", 0.1, given).log_parameters({"wd": 0.1}, given)
        experiment.upload_asset(file, step=given).log_remote_asset("s3://b/k", step=given)
        experiment.log_system_details(pid=given, gpu_static_info=[{"gpuIndex": given, "name": "A100"}])
    warned = {str(one.message).partition(", which")[0] for one in seen}
    stored = None if step is SKIPPED else step
    points = {one.metric_name: (one.step, one.epoch) for one in experiment.get_metrics()}
    both = (stored, None if epoch is SKIPPED else epoch)
    assert points == {"m": (stored, None), "o": (stored, None), "train_n": both, "train_p": both}
    assert [one.step for one in experiment.get_asset_list()] == [stored, stored]
    assert {one.name: one.value_current for one in experiment.get_parameters()} == {"lr": "0.1", "wd": "0.1"}
    details = experiment.get_system_details()
    assert details.pid == stored
    (gpu,) = details.gpu_static_info_list or []
    assert (gpu.gpu_index, gpu.name) == (stored or 0, "A100"), "without a number of its own, it has that of its place"
    methods = ("log_metric", "log_metrics", "log_parameter", "log_parameters", "upload_asset", "log_remote_asset")
    assert {f"{method} skipped step" for method in methods} & warned == (
        {f"{method} skipped step" for method in methods} if step is SKIPPED else set()
    )
    assert ("log_metric skipped epoch" in warned) == (epoch is SKIPPED)


LONG_NAME = "n" * 501
#: Calls that cannot be recorded, by what the warning names.
CALLS: dict[str, Callable[[Any], object]] = {
    "log_metric skipped name": lambda e: e.log_metric(None, 1.0),
    "log_metric skipped name ": lambda e: e.log_metric("", 1.0),
    "log_metric skipped name  ": lambda e: e.log_metric(LONG_NAME, 1.0),
    "log_metric skipped loss": lambda e: e.log_metric("loss", None),
    "log_metric skipped context": lambda e: e.log_metric("in no context", 1.0, context=["train"]),
    "log_metric skipped name in its context": lambda e: e.log_metric("n" * 499, 1.0, context="train"),
    "log_metrics skipped metrics": lambda e: e.log_metrics([1]),
    "log_metrics skipped metrics ": lambda e: e.log_metrics({"": 1.0}),
    "log_metrics skipped metrics  ": lambda e: e.log_metrics(None),
    "log_metrics skipped " + LONG_NAME: lambda e: e.log_metrics({LONG_NAME: 1.0}),
    "log_metrics skipped prefix": lambda e: e.log_metrics({"without prefix": 1.0}, prefix=5),
    "log_parameter skipped name": lambda e: e.log_parameter(LONG_NAME, 1),
    "log_parameters skipped parameters": lambda e: e.log_parameters("lr"),
    "log_parameters skipped " + LONG_NAME: lambda e: e.log_parameters({LONG_NAME: 1}),
    "log_other skipped key": lambda e: e.log_other(None, 1),
    "log_other skipped Name": lambda e: e.log_other("Name", None),
    "log_others skipped Name": lambda e: e.log_others({"Name": ""}),
    "log_others skipped others": lambda e: e.log_others(5),
    "add_tags skipped tags": lambda e: e.add_tags(5),
    "add_tags skipped tags ": lambda e: e.add_tags(["good", None, "t" * 501]),
    "log_graph skipped graph": lambda e: e.log_graph(5),
    "log_code skipped code": lambda e: e.log_code(5),
    "log_html skipped html": lambda e: e.log_html(None),
    "log_html skipped override": lambda e: e.log_html("kept", override="maybe"),
    "log_remote_asset skipped uri": lambda e: e.log_remote_asset(None),
    "log_remote_asset skipped overwrite": lambda e: e.log_remote_asset("s3://b/k", overwrite="maybe"),
    "log_remote_asset skipped type": lambda e: e.log_remote_asset("s3://b/k", type=5),
    "log_remote_asset skipped metadata": lambda e: e.log_remote_asset("s3://b/k", metadata=5),
    "log_remote_asset skipped remote_file_name": lambda e: e.log_remote_asset("s3://b/k", "n" * 2001),
    "log_git_metadata skipped branch": lambda e: e.log_git_metadata(5, "origin"),
    "log_system_details skipped command": lambda e: e.log_system_details(command=5, user="me"),
    "log_system_details skipped gpu_static_info": lambda e: e.log_system_details(gpu_static_info=[5, {"name": "A"}]),
    "log_system_details skipped additional_system_info": lambda e: e.log_system_details(additional_system_info=5),
    "upload_asset skipped metadata": lambda e: e.upload_asset("file", metadata=5),
    "upload_asset skipped overwrite": lambda e: e.upload_asset("file", overwrite="maybe"),
}


@pytest.mark.usefixtures("inline")
def test_no_call_ends_a_training(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("content")
    experiment = cometr_py.create_experiment("all wrong", **QUIET)
    for expected, call in CALLS.items():
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            assert call(experiment) is experiment
        messages = [str(one.message) for one in seen]
        if not expected.endswith(" ") and "in its context" not in expected:  # the others have been warned about
            assert any(one.startswith(expected[:80]) for one in messages), (expected, messages)
    assert {one.metric_name for one in experiment.get_metrics()} == {"in no context", "without prefix"}
    assert experiment.get_parameters() == []
    assert experiment.get_tags() == ["good"]
    assert experiment.get_metadata().experiment_name == "all wrong"
    assert experiment.get_html() is not None
    assert experiment.get_git_metadata().origin == "origin"
    assert experiment.get_system_details().user == "me"
    assert len(experiment.get_asset_list()) == 6
    skipped = experiment.recording.skipped.count
    assert skipped == len(CALLS) + 1  # one call has two wrong tags
    experiment.stop()
    assert f"{skipped} values were skipped because they could not be recorded" in capsys.readouterr().err


@pytest.mark.parametrize("call", CALLS.values(), ids=[name.strip()[:60] for name in CALLS])
@pytest.mark.usefixtures("inline")
def test_strict_mode_raises_and_records_nothing(call: Callable[[Any], object]) -> None:
    Path("file").write_text("content")
    experiment = cometr_py.create_experiment("strict", strict=True, **QUIET)
    with pytest.raises(ArgumentError):
        call(experiment)
    assert experiment.get_metrics() == []
    assert experiment.get_parameters() == []
    assert experiment.get_tags() == []
    assert experiment.get_asset_list() == []


@pytest.mark.usefixtures("inline")
def test_after_the_end_every_call_raises() -> None:
    Path("file").write_text("content")
    experiment = cometr_py.create_experiment("ended", **QUIET)
    experiment.stop()
    for call in CALLS.values():
        with pytest.raises(ExperimentEndedError):
            call(experiment)


@pytest.mark.usefixtures("inline")
def test_a_warning_that_is_an_error_loses_nothing_else() -> None:
    experiment = cometr_py.create_experiment("warnings are errors", **QUIET)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(SkippedValueWarning):
            experiment.log_metrics({"bad": None, "good": 1.0, "worse": "text"})
    assert [one.metric_name for one in experiment.get_metrics()] == ["good"]
    assert experiment.recording.skipped.count == 2
