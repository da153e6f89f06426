"""Parameters, others and tags."""

from __future__ import annotations

import pytest

from tests.support.server_client import Api


@pytest.mark.parametrize(
    ("logged", "read"),
    [
        (0.001, "0.001"),
        (1.0, "1.0"),
        (1, "1"),
        (True, "true"),
        ("adam", "adam"),
        ("1e-3", "1e-3"),
        ([1, 2], "[1,2]"),
        ({"a": None}, '{"a":null}'),
        (None, "null"),
        ("", ""),
        ("é\x00\ud800", "é\ufffd\ufffd"),
    ],
)
def test_parameters_and_others_read_as_they_were_logged(api: Api, logged: object, read: str) -> None:
    key = api.new_experiment()
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "p", "parameterValue": logged})
    api("log_other", json_body={"experimentKey": key, "key": "o", "value": logged})
    (parameter,) = api("get_parameters", {"experimentKey": key})["values"]
    assert (parameter["valueCurrent"], parameter["valueMin"], parameter["valueMax"]) == (read, read, read)
    others = {row["name"]: row["valueCurrent"] for row in api("get_others", {"experimentKey": key})["values"]}
    assert others["o"] == read


def test_parameter_logged_again_has_the_new_value_and_keeps_its_extremes(api: Api) -> None:
    key = api.new_experiment()
    for value in (3, 1, 2):
        api("log_parameter", json_body={"experimentKey": key, "parameterName": "p", "parameterValue": value})
    (row,) = api("get_parameters", {"experimentKey": key})["values"]
    assert (row["valueCurrent"], row["valueMin"], row["valueMax"]) == ("2", "1", "3")


def test_parameter_batch_and_deletion(api: Api) -> None:
    key = api.new_experiment()
    values = [
        {"parameterName": name, "parameterValue": 1, "step": None, "source": "manual", "context": "c", "timestamp": 5}
        for name in ("a", "b", "c_c", "d")
    ]
    api("log_parameter_batch", json_body={"experimentKey": key, "values": values})
    api("delete_parameter", json_body={"experimentKey": key, "parameterName": "c_a"})
    gone = [{"experimentKey": key, "parameterName": name} for name in ("c_b", "c_c_c")]
    api("delete_parameters", json_body=gone)
    assert [row["name"] for row in api("get_parameters", {"experimentKey": key})["values"]] == ["c_d"]


def test_context_of_a_single_parameter_becomes_its_prefix(api: Api) -> None:
    key = api.new_experiment()
    body = {"experimentKey": key, "parameterName": "p", "parameterValue": 1, "context": "train"}
    api("log_parameter", json_body=body)
    (row,) = api("get_parameters", {"experimentKey": key})["values"]
    assert (row["name"], row["runContextCurrent"]) == ("train_p", "train")


def test_tags_are_a_set_in_order_of_arrival(api: Api) -> None:
    key = api.new_experiment()
    for added in (["b", "a"], ["a", "c"], "d", []):
        api("add_tags", json_body={"experimentKey": key, "addedTags": added})
    assert api("get_tags", {"experimentKey": key})["tags"] == ["b", "a", "c", "d"]
    api("delete_tags", json_body={"experimentKey": key, "tags": ["a", "x"]})
    assert api("get_tags", {"experimentKey": key})["tags"] == ["b", "c", "d"]


def test_columns_of_a_project_list_what_was_logged_with_its_type(api: Api) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", [1.0])
    for name, value in (("lr", 0.1), ("optimizer", "adam"), ("mixed", 1), ("mixed", "x")):
        api(
            "log_parameter",
            json_body={"experimentKey": api.new_experiment(), "parameterName": name, "parameterValue": value},
        )
    columns = api("get_project_columns", {"workspaceName": "team", "projectName": "digits"})["columns"]
    types = {column["id"]: column["type"] for column in columns}
    assert types["loss--metrics"] == "double"
    assert types["lr--params"] == "double"
    assert types["optimizer--params"] == "string"
    assert types["mixed--params"] == "string"
    assert types["Name--log_other"] == "string"
    assert types["start_server_timestamp--metadata"] == "datetime"
    assert columns == api("get_project_columns", {"projectId": _project_id(api)})["columns"]


def _project_id(api: Api) -> str:
    found: str = api("get_project", {"workspaceName": "team", "projectName": "digits"})["projectId"]
    return found
