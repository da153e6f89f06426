"""comet_wire's structs hold every example of the description, every example request, and every recorded reply."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, assert_type

import msgspec
import pytest
from comet_wire.base import UNSET, Endpoint, or_none
from comet_wire.endpoints import OPERATION_MODULES, endpoint
from comet_wire.metrics import (
    GET_METRIC_VALUES,
    DeleteMetricRequest,
    GetMetricValuesParams,
    GetMetricValuesResponse,
    MetricSeriesReply,
    MultiMetricRequest,
)

from tests.contract.both import API_KEY
from tests.contract.calls import DOCUMENT, Call, calls, example_of
from tests.contract.checking import CheckingServer
from tests.contract.sending import BY_OPERATION, REPLIES, Example, example_call, send

RECORDED = sorted(Path(__file__).with_name("recorded").glob("*.json"))
SCHEMAS = DOCUMENT["components"]["schemas"]


def round_trip(content: bytes, kind: Any) -> Any:
    """What is sent again, without the nulls of members that the content lacks, as old servers leave them out."""
    return as_sent(json.loads(msgspec.json.encode(msgspec.json.decode(content, type=kind))), json.loads(content))


def as_sent(encoded: Any, sent: Any) -> Any:
    if isinstance(encoded, dict) and isinstance(sent, dict):
        kept = {key: value for key, value in encoded.items() if value is not None or key in sent}
        return {key: as_sent(value, sent.get(key)) for key, value in kept.items()}
    if isinstance(encoded, list) and isinstance(sent, list) and len(encoded) == len(sent):
        return [as_sent(*pair) for pair in zip(encoded, sent, strict=True)]
    return encoded


def struct_of(schema: str) -> Any:
    """The type of a component schema, wherever it is."""
    for module in [*set(OPERATION_MODULES.values()), "shared"]:
        found = vars(import_module(f"comet_wire.{module}")).get(schema)
        if found is not None:
            return found
    raise AssertionError(f"comet_wire has no {schema}")


def test_every_operation_has_its_endpoint() -> None:
    described = {call.id: (call.method.upper(), call.path, call.tag) for call in calls()}
    assert {
        id: (endpoint(id).method, endpoint(id).path, OPERATION_MODULES[id]) for id in OPERATION_MODULES
    } == described


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_has_a_type_that_keeps_its_smallest_value_and_its_example(name: str) -> None:
    values = [example_of(SCHEMAS[name]), *([SCHEMAS[name]["example"]] if "example" in SCHEMAS[name] else [])]
    files = {key for key, one in SCHEMAS[name].get("properties", {}).items() if one.get("format") == "binary"}
    for value in ({key: one for key, one in value.items() if key not in files} for value in values):
        assert round_trip(json.dumps(value).encode(), struct_of(name)) == value


@pytest.mark.parametrize("example", REPLIES, ids=lambda example: example.id)
def test_an_example_reply_is_encoded_as_it_was_decoded(example: Example) -> None:
    response = endpoint(example.call.id).response
    if example.value is None:
        assert example.status == 204 or response is None
    elif isinstance(example.value, bytes):
        assert response is bytes
    else:
        assert round_trip(json.dumps(example.value).encode(), response) == example.value


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_a_recorded_reply_is_encoded_as_it_was_decoded(path: Path) -> None:
    response = endpoint(path.stem.partition("-")[0]).response
    assert round_trip(path.read_bytes(), response) == json.loads(path.read_bytes())


@pytest.mark.parametrize("call", calls(), ids=lambda call: call.id)
def test_an_example_request_is_encoded_as_it_was_decoded(call: Call) -> None:
    server = CheckingServer(reply=BY_OPERATION[call.id].reply())
    send(example_call(server.client(), call), "sync")
    [request] = server.requests
    found: Endpoint[Any, Any, Any] = endpoint(call.id)

    sent = dict(request.url.params) | path_values(call.path, request.url.path)
    assert (found.params is not None) == any(
        one["in"] in ("path", "query") for one in map(resolved, call.item.get("parameters", []))
    )
    if found.params is not None:
        params = msgspec.to_builtins(msgspec.convert(sent, found.params, strict=False))
        assert {name: str(value).lower() for name, value in params.items()} == {
            name: value.lower() for name, value in sent.items()
        }
    if found.is_form:
        assert request.headers["Content-Type"].startswith("multipart/form-data")
    elif found.request is None:
        assert request.content == b""
    else:
        assert round_trip(request.content, found.request) == json.loads(request.content)


def path_values(template: str, path: str) -> dict[str, str]:
    pairs = zip(template.split("/"), path.split("/"), strict=True)
    return {name[1:-1]: value for name, value in pairs if name.startswith("{")}


def resolved(parameter: dict[str, Any]) -> dict[str, Any]:
    name = parameter.get("$ref", "").rpartition("/")[2]
    found: dict[str, Any] = DOCUMENT["components"]["parameters"][name] if name else parameter
    return found


FORMS = [call for call in calls() if endpoint(call.id).is_form]


@pytest.mark.parametrize("call", FORMS, ids=lambda call: call.id)
def test_a_form_has_every_field_but_its_files(call: Call) -> None:
    schema = call.item["requestBody"]["content"]["multipart/form-data"]["schema"]
    properties = SCHEMAS[schema["$ref"].rpartition("/")[2]]["properties"]
    fields = {field.encode_name for field in msgspec.structs.fields(endpoint(call.id).request)}
    assert fields == {name for name, one in properties.items() if one.get("format") != "binary"}


def test_absent_and_null_are_told_apart() -> None:
    absent = msgspec.json.decode(b'{"targetedExperiments": []}', type=MultiMetricRequest)
    null = msgspec.json.decode(b'{"targetedExperiments": [], "metrics": null}', type=MultiMetricRequest)
    assert absent.metrics is UNSET
    assert null.metrics is None
    assert or_none(absent.metrics) is or_none(null.metrics) is None
    assert msgspec.json.encode(absent) == b'{"targetedExperiments":[]}'
    assert msgspec.json.encode(null) == b'{"targetedExperiments":[],"metrics":null}'


def test_unknown_fields_are_ignored_and_wrong_types_are_not() -> None:
    key = DeleteMetricRequest(experiment_key="k", metric_name="loss")
    content = b'{"experimentKey": "k", "metricName": "loss", "new": 1}'
    assert msgspec.json.decode(content, type=DeleteMetricRequest) == key
    with pytest.raises(msgspec.ValidationError, match=r"Expected `str`, got `int` - at `\$\.metricName`"):
        msgspec.json.decode(b'{"experimentKey": "k", "metricName": 1}', type=DeleteMetricRequest)
    with pytest.raises(msgspec.ValidationError, match="missing required field `metricName`"):
        msgspec.json.decode(b'{"experimentKey": "k"}', type=DeleteMetricRequest)


def test_an_endpoint_names_the_types_of_its_operation() -> None:
    assert endpoint("get_metric_values") is GET_METRIC_VALUES
    assert GET_METRIC_VALUES.params is GetMetricValuesParams
    assert GET_METRIC_VALUES.request is None
    assert GET_METRIC_VALUES.response is GetMetricValuesResponse
    assert not GET_METRIC_VALUES.is_form


def test_a_type_checker_knows_the_types_of_an_endpoint() -> None:
    assert_type(GET_METRIC_VALUES, Endpoint[GetMetricValuesParams, None, MetricSeriesReply])
    assert_type(or_none(MultiMetricRequest(targeted_experiments=[]).fetch_full), bool | None)


@pytest.mark.parametrize("tag", sorted(set(OPERATION_MODULES.values())))
def test_a_module_imports_the_shared_structs_and_no_other_tag(tag: str, installed: dict[str, str]) -> None:
    script = f"import sys, comet_wire.{tag}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], env=installed, capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("comet_wire.")}
    assert loaded - {"comet_wire.shared", "comet_wire.limits"} == {"comet_wire.base", f"comet_wire.{tag}"}
    assert not {"httpx", "attrs", "comet_rest_v2", "cometr_py"} & set(done.stdout.split())


def test_the_table_of_operations_imports_no_structs(installed: dict[str, str]) -> None:
    script = "import sys, comet_wire.endpoints; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], env=installed, capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("comet_wire.")}
    assert loaded == {"comet_wire.base", "comet_wire.endpoints", "comet_wire.operation_modules"}


def test_logging_a_metric_imports_no_structs(installed: dict[str, str], tmp_path: Path) -> None:
    script = (
        "import sys, cometr_py\n"
        "with cometr_py.create_experiment(offline=True, log_code=False, log_output=False) as experiment:\n"
        "    before = set(sys.modules)\n"
        "    experiment.log_metric('loss', 0.5)\n"
        "    print(*(set(sys.modules) - before))\n"
    )
    settings = {
        "COMETR_HOME": str(tmp_path),
        "COMET_API_KEY": API_KEY,
        "COMET_WORKSPACE": "w",
        "COMET_PROJECT_NAME": "p",
    }
    environment = {**installed, **settings}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith(("comet_wire", "comet_rest_v2"))]
