"""Wrong arguments, for every parameter of every public function: one sentence with name, value and remedy."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import Artifact, ArtifactAsset, Experiment, LoggedArtifact, LoggedArtifactAsset
from tests.parity.conftest import QUIET, Place

CLASSES = (Experiment, Artifact, ArtifactAsset, LoggedArtifact, LoggedArtifactAsset)

#: Arguments that are right, where a call needs some.
RIGHT: dict[str, dict[str, Any]] = {
    "get_experiment": {"experiment_key": "k"},
    "fork_experiment": {"experiment_key": "k"},
    "create_project": {"project_name": "p", "project_description": ""},
    "delete_project": {"project_name": "p"},
    "get_multi_metric_chart": {"experiment_keys": "k"},
    "call_api": {"endpoint": "/workspaces"},
    "metrics": {"experiments": "k"},
    "create_artifact": {"artifact_name": "n", "artifact_type": "t"},
    "Artifact": {"artifact_name": "n", "artifact_type": "t"},
    "ArtifactAsset": {"logical_path": "p"},
    "Artifact.add": {"local_path": "file"},
    "Artifact.add_remote": {"uri": "s3://b/k"},
    "Experiment.log_metric": {"name": "m", "value": 1},
    "Experiment.log_metrics": {"metrics": {"m": 1}},
    "Experiment.log_parameter": {"name": "p", "value": 1},
    "Experiment.log_parameters": {"parameters": {"p": 1}},
    "Experiment.log_other": {"key": "k", "value": 1},
    "Experiment.log_html": {"html": "h"},
    "Experiment.upload_asset": {"file": "file"},
    "Experiment.log_remote_asset": {"uri": "s3://b/k"},
    "Experiment.get_artifact": {"artifact_name": "n"},
    "Experiment.download_asset": {"asset_id": "a", "path": "p"},
}

#: A value that no parameter of this name takes, or none of this function.
WRONG: dict[str, Any] = {
    "Experiment.log_metric.value": "a text",
    "Experiment.log_metric.step": 2**70,
    "Experiment.log_metrics.metrics": {"m": "a text"},
    "Experiment.set_start_end_time.start": "yesterday",
    "Experiment.set_start_end_time.end": "tomorrow",
    "log_output": "maybe",
    "log_error": "maybe",
    "overwrite_strategy": "maybe",
    "asset_type": 5,
    "method": "DELETE",
    "endpoint": "https://example.com/experiment",
    "artifact_version": "new",
    "tags": 5,
    "experiments": 5,
    "where": "loss > 1",
    "distributed": "always",
    "as_": "csv",
}
#: By the kind of parameter: what its annotation begins with.
WRONG_KINDS = {
    "bool": "maybe",
    "int": "three",
    "float": "soon",
    "str": 5,
    "Mapping": 5,
    "Iterable": 5,
    "Artifact": 5,
    "bytes": 5,
}

#: What takes anything at all, or belongs to somebody who calls it on purpose.
ANYTHING = {
    "Experiment.log_parameter.value": "what is no number becomes text",
    "Experiment.log_other.value": "the same",
}


def functions() -> Iterator[tuple[str, Callable[..., object]]]:
    for name in cometr_py.__all__:
        value = getattr(cometr_py, name)
        if inspect.isfunction(value) and name != "connect":  # how to connect is tested with the transport
            yield name, value
    for kind in CLASSES:
        if kind in (Artifact, ArtifactAsset):  # the other three are not made by users
            yield kind.__name__, kind
        for name, value in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_"):
                yield f"{kind.__name__}.{name}", value


def cases() -> Iterator[Any]:
    for name, function in functions():
        for parameter in inspect.signature(function).parameters.values():
            case = f"{name}.{parameter.name}"
            if parameter.name != "self" and case not in ANYTHING:
                yield pytest.param(name, parameter.name, wrong_value(case, parameter), id=case)


def wrong_value(case: str, parameter: inspect.Parameter) -> object:
    for known in (case, parameter.name):
        if known in WRONG:
            return WRONG[known]
    found = [wrong for kind, wrong in WRONG_KINDS.items() if str(parameter.annotation).startswith(kind)]
    assert found, f"no wrong value is known for {case}: {parameter.annotation}"
    return found[0]


@pytest.fixture(scope="module")
def owners(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, object]]:
    """One of each class; the experiment is strict, because others skip wrong arguments with a warning."""
    path = tmp_path_factory.mktemp("wrong") / "file"
    path.write_text("x")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMETR_HOME", str(place.home))
        experiment = cometr_py.create_experiment(
            "strict", "checklist", "team", "a-key", url=place.url, keep_existing=True, strict=True, **QUIET
        )
    with experiment:
        logged = experiment.log_artifact(cometr_py.create_artifact("wrong", "dataset").add(path))
        made = [experiment, cometr_py.create_artifact("n", "t"), ArtifactAsset("p"), logged, logged.get_assets()[0]]
        yield {type(one).__name__: one for one in made}


@pytest.mark.usefixtures("comet_url")
@pytest.mark.parametrize(("function", "argument", "value"), list(cases()))
def test_a_wrong_argument_is_named_with_its_value_and_a_remedy(
    function: str, argument: str, value: object, owners: dict[str, object], place: Place
) -> None:
    Path("file").write_text("x")
    owner, _, method = function.rpartition(".")
    call: Any = getattr(owners[owner] if owner else cometr_py, method)
    with pytest.raises(cometr_py.ArgumentError) as seen:
        call(**{**RIGHT.get(function, {}), argument: value})
    text = str(seen.value)
    assert seen.value.argument.startswith(argument)
    assert text.startswith(argument)
    shown = "***" if argument == "api_key" else repr(value["m"] if isinstance(value, dict) else value)
    assert shown in text
    assert text.endswith((".", ".)"))
    assert "\n" not in text
    assert len(seen.value.remedy.split()) >= 4, "a remedy, not just that it is wrong"


def test_the_table_is_about_functions_that_there_are() -> None:
    known = dict(functions())
    named = {*RIGHT, *(case.rpartition(".")[0] for case in (*WRONG, *ANYTHING) if "." in case)}
    assert named <= set(known)
