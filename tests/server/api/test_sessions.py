"""What Comet's own SDKs say beside their data."""

from __future__ import annotations

import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.processes import DEADLINE
from tests.support.server_client import KEY, Api


def _add_run(key: str, **more: Any) -> dict[str, Any]:
    return {
        "apiKey": KEY,
        "local_timestamp": 1,
        "experimentKey": key,
        "offline": False,
        "projectName": "digits",
        "teamName": None,
        "libVersion": "3.58.8",
        "getOrCreateEnabled": False,
    } | more


def _report(key: str, alive: bool) -> dict[str, Any]:
    return {
        "apiKey": KEY,
        "runId": "r",
        "experimentKey": key,
        "projectId": "p",
        "is_alive": alive,
        "local_timestamp": 1,
        "offline": False,
    }


def test_run_is_opened_under_its_own_key(api: Api) -> None:
    key = uuid.uuid4().hex
    session = api("add_run", json_body=_add_run(key))
    assert session["runId"]
    assert session["focusUrl"] == "http://127.0.0.1/local/digits/"
    assert session["lastOffset"] == 0
    found = api("get_experiment_metadata", {"experimentKey": key})
    assert (found["experimentName"], found["projectId"]) == (session["name"], session["project_id"])
    assert (found["workspaceName"], found["running"]) == ("local", True)


def test_second_run_of_a_key_is_refused_unless_it_wants_the_first(api: Api) -> None:
    key = uuid.uuid4().hex
    first = api("add_run", json_body=_add_run(key))
    refused = api.rejected("add_run", json_body=_add_run(key))
    assert (refused["code"], refused["sdk_error_code"]) == (400, 90999)
    again = api("add_run", json_body=_add_run(key, getOrCreateEnabled=True))
    assert (again["name"], again["project_id"]) == (first["name"], first["project_id"])
    new = api("add_run", json_body=_add_run(uuid.uuid4().hex, getOrCreateEnabled=True))
    assert new["name"] != first["name"]


@pytest.mark.parametrize("get_or_create", [False, True])
def test_clients_that_open_one_key_at_once_make_one_experiment(api: Api, get_or_create: bool) -> None:
    key = uuid.uuid4().hex
    barrier = threading.Barrier(6)

    def open_run(_: int) -> bool:
        barrier.wait(DEADLINE)
        reply = api.ask("add_run", json_body=_add_run(key, getOrCreateEnabled=get_or_create))
        assert reply.status in (200, 400), reply
        return reply.status == 200

    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(open_run, range(6)))
    assert sum(opened) == (6 if get_or_create else 1)
    (experiment,) = api("get_experiments", {"workspaceName": "local", "projectName": "digits"})["experiments"]
    assert experiment["experimentKey"] == key


@pytest.mark.parametrize("key", ["short", "x" * 51, "-" * 32, "ü" * 32])
def test_what_is_no_key_is_refused(api: Api, key: str) -> None:
    assert api.rejected("add_run", json_body=_add_run(key))["code"] == 400


def test_resumed_run_goes_on_where_its_output_ended(api: Api) -> None:
    key = uuid.uuid4().hex
    api("add_run", json_body=_add_run(key))
    lines = [{"output": "a\n", "stderr": False, "localTimestamp": 1, "offset": offset} for offset in range(4)]
    api("sdk_log_output", json_body={"experimentKey": key, "runContext": None, "outputLines": lines})
    api("report_status", json_body=_report(key, alive=False))
    assert api("get_experiment_metadata", {"experimentKey": key})["running"] is False
    resume = {"apiKey": KEY, "local_timestamp": 1, "previousExperiment": key, "libVersion": "3"}
    assert api("get_run", json_body=resume)["lastOffset"] == 4
    assert api("get_experiment_metadata", {"experimentKey": key})["running"] is True
    unknown = resume | {"previousExperiment": "0" * 32}
    assert api.rejected("get_run", json_body=unknown)["sdk_error_code"] == 90211


def test_status_reports_say_when_to_report_again(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    key = uuid.uuid4().hex
    api("add_run", json_body=_add_run(key))
    reply = api("report_status", json_body=_report(key, alive=True))
    assert reply["is_alive_beat_duration_millis"] > 0
    assert reply["gpu_monitor_interval_millis"] > 0
    start = time.time()
    monkeypatch.setattr(time, "time", lambda: start + 120)
    assert api("get_experiment_metadata", {"experimentKey": key})["running"] is False


def test_uploaded_recording_has_its_own_times(api: Api) -> None:
    key = uuid.uuid4().hex
    api("add_run", json_body=_add_run(key, offline=True))
    api("report_status", json_body=_report(key, alive=True) | {"offline": True})
    times = {"apiKey": KEY, "runId": "r", "experimentKey": key, "startTimestamp": 1000, "endTimestamp": 61_000}
    api("report_status", json_body=_report(key, alive=False) | {"offline": True})
    api("report_offline_metadata", json_body=times)
    found = api("get_experiment_metadata", {"experimentKey": key})
    assert (found["startTimeMillis"], found["endTimeMillis"], found["durationMillis"]) == (1000, 61_000, 60_000)


def test_an_uploaded_recording_that_continues_an_experiment_does_not_move_its_start(api: Api) -> None:
    key = uuid.uuid4().hex
    api("add_run", json_body=_add_run(key, offline=True))
    for run, start, end in (("second", 100_000, 130_000), ("first", 1000, 61_000)):
        times = {"apiKey": KEY, "runId": run, "experimentKey": key, "startTimestamp": start, "endTimestamp": end}
        api("report_offline_metadata", json_body=times)
    found = api("get_experiment_metadata", {"experimentKey": key})
    assert (found["startTimeMillis"], found["endTimeMillis"], found["durationMillis"]) == (1000, 130_000, 30_000)


def test_wrong_key_at_the_handshake_is_400(tmp_path: Any) -> None:
    from cometr_py.server.comet_server import CometServer
    from tests.support.server_client import InProcess

    comet = CometServer(tmp_path, api_key="another")
    refused = InProcess(comet).rejected("add_run", json_body=_add_run(uuid.uuid4().hex))
    assert (refused["code"], refused["sdk_error_code"]) == (400, 90212)
    comet.close()


def test_copy_begins_with_what_the_other_had_logged_up_to_a_step(api: Api) -> None:
    key, copy = api.new_experiment(experimentName="source"), uuid.uuid4().hex
    api.log_metrics(key, "loss", [3, float("nan"), 1, 0])
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "lr", "parameterValue": "1e-3"})
    body = {"apiKey": KEY, "copiedExperimentKey": key, "newExperimentKey": copy, "stepToCopyTo": 2, "libVersion": "3"}
    session = api("copy_steps_from_experiment", json_body=body)
    assert session["name"] != "source"
    assert api.metric(copy, "loss") == ["3", "NaN", "1"]
    assert api("get_parameters", {"experimentKey": copy})["values"][0]["valueCurrent"] == "1e-3"


def test_small_talk_is_answered(api: Api) -> None:
    key = api.new_experiment()
    assert api("get_server_version")["version"] == api("get_api_server_version")["version"]
    limits = api("sdk_get_3d_limits", json_body={"apiKey": KEY, "experimentKey": key})
    assert min(limits["maxPoints"], limits["maxBoxes"]) > 0
    api("notify_experiment", json_body={"api_key": KEY, "title": "t", "experiment_key": key, "additional_data": {}})
    api("sdk_add_tags", json_body={"apiKey": KEY, "experimentKey": key, "addedTags": ["a"]})
    assert api("get_tags", {"experimentKey": key})["tags"] == ["a"]
    assert api.ask("sdk_create_symlink", {"experimentKey": key, "projectName": "other"}).status == 200


def test_several_experiments_in_one_request_each_have_their_answer(api: Api) -> None:
    keys = [uuid.uuid4().hex, "no key", uuid.uuid4().hex]
    items = [
        {
            "experimentKey": key,
            "createExperimentRequest": {"workspaceName": "team", "projectName": "llm", "type": "LLM"},
            "parameters": [{"parameterName": "p", "parameterValue": 1}],
            "metrics": [{"metricName": "m", "metricValue": 0.5}],
            "others": [{"key": "o", "value": "x"}],
            "tags": ["t"],
            "jsonAsset": {"extension": "json", "type": "llm_data", "fileName": "comet_llm_data.json", "file": {"a": 1}},
        }
        for key in keys
    ]
    answers = api("log_llm_experiments", json_body=items)
    assert [answers[key]["status"] for key in keys] == [200, 400, 200]
    assert keys[0] in answers[keys[0]]["content"]["link"]
    assert api.metric(keys[2], "m") == ["0.5"]
    (asset,) = api("get_assets", {"experimentKey": keys[0], "type": "llm_data"})["assets"]
    assert api("get_asset", {"assetId": asset["assetId"]}) == b'{"a":1}'
    listed = api("get_experiments", {"workspaceName": "team", "projectName": "llm"})["experiments"]
    assert {one["experimentKey"] for one in listed} == {keys[0], keys[2]}
