"""Experiments: how they begin, are listed, and end."""

from __future__ import annotations

import time

import pytest

from tests.support.server_client import Api


def test_created_experiment_is_listed_with_a_name_and_a_link(api: Api) -> None:
    made = api("create_experiment", json_body={"workspaceName": "team", "projectName": "digits"})
    assert made["workspaceName"] == "team"
    assert made["projectName"] == "digits"
    assert made["link"] == f"http://127.0.0.1/team/digits/{made['experimentKey']}"
    (listed,) = api("get_experiments", {"workspaceName": "team", "projectName": "digits"})["experiments"]
    assert listed["experimentKey"] == made["experimentKey"]
    assert listed["experimentName"] == made["name"] != ""
    others = api("get_others", {"experimentKey": made["experimentKey"]})["values"]
    assert [(row["name"], row["valueCurrent"]) for row in others] == [("Name", made["name"])]


def test_link_of_a_project_with_odd_letters_is_an_address(api: Api) -> None:
    made = api("create_experiment", json_body={"workspaceName": "a b", "projectName": "c/d?"})
    assert made["link"].endswith(f"/a%20b/c%2Fd%3F/{made['experimentKey']}")


def test_logging_the_name_renames_the_experiment(api: Api) -> None:
    key = api.new_experiment(experimentName="first")
    assert api("get_experiment_metadata", {"experimentKey": key})["experimentName"] == "first"
    api("log_other", json_body={"experimentKey": key, "key": "Name", "value": "second"})
    assert api("get_experiment_metadata", {"experimentKey": key})["experimentName"] == "second"


def test_metadata_has_every_field_that_clients_index(api: Api) -> None:
    found = api("get_experiment_metadata", {"experimentKey": api.new_experiment()})
    expected = (
        "experimentKey experimentName projectId projectName workspaceName filePath fileName durationMillis"
        " startTimeMillis endTimeMillis archived running hasCrashed optimizationId throttle userName"
    )
    assert set(expected.split()) <= set(found)
    assert found["running"] is True
    assert found["hasCrashed"] is False


def test_unknown_experiment_is_refused_with_its_code(api: Api) -> None:
    body = api.rejected("get_experiment_metadata", {"experimentKey": "0" * 32})
    assert (body["code"], body["sdk_error_code"]) == (400, 90211)
    body = api.rejected("get_experiment_metadata")
    assert (body["code"], body["sdk_error_code"]) == (400, 90998)


def test_experiment_stops_running_when_heart_beats_stop(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    key = api.new_experiment()
    query = {"experimentKey": key}
    beat = api("set_experiment_status", query)
    assert beat["isAliveBeatDurationMillis"] > 0
    assert beat["gpuMonitorIntervalMillis"] > 0
    start = time.time()
    monkeypatch.setattr(time, "time", lambda: start + 59)
    assert api("get_experiment_metadata", query)["running"] is True
    monkeypatch.setattr(time, "time", lambda: start + 61)
    assert api("get_experiment_metadata", query)["running"] is False
    api("set_experiment_status", query)
    assert api("get_experiment_metadata", query)["running"] is True


def test_reported_crash_ends_the_experiment(api: Api) -> None:
    key = api.new_experiment()
    report = {"experimentKey": key, "isAlive": False, "error": "ValueError: no", "hasCrashed": True}
    api("update_experiment_status", json_body=report)
    found = api("get_experiment_metadata", {"experimentKey": key})
    assert (found["running"], found["hasCrashed"]) == (False, True)
    assert found["endTimeMillis"] >= found["startTimeMillis"]


def test_start_and_end_time_can_be_set_one_by_one(api: Api) -> None:
    key = api.new_experiment()
    api(
        "set_experiment_start_end_time",
        json_body={"experimentKey": key, "startTimeMillis": 1_000, "endTimeMillis": None},
    )
    api("set_experiment_start_end_time", json_body={"experimentKey": key, "endTimeMillis": 5_500})
    found = api("get_experiment_metadata", {"experimentKey": key})
    assert (found["startTimeMillis"], found["endTimeMillis"], found["durationMillis"]) == (1_000, 5_500, 4_500)


@pytest.mark.parametrize("spelling", ["true", "TRUE", "True"])
def test_archived_experiments_are_listed_apart(api: Api, spelling: str) -> None:
    kept, put_away = api.new_experiment(), api.new_experiment()
    place = {"workspaceName": "team", "projectName": "digits"}
    assert api("archive_experiment", {"experimentKey": put_away})["msg"] == "Archived"
    assert [one["experimentKey"] for one in api("get_experiments", place)["experiments"]] == [kept]
    archived = api("get_experiments", place | {"archived": spelling})["experiments"]
    assert [(one["experimentKey"], one["archived"]) for one in archived] == [(put_away, True)]
    assert api("restore_experiment", {"experimentKey": put_away})["msg"] == "Restore"
    assert len(api("get_experiments", place)["experiments"]) == 2


def test_listing_is_paged_and_sorted(api: Api) -> None:
    keys = [api.new_experiment() for _ in range(5)]
    for hour, key in enumerate(reversed(keys)):
        api("set_experiment_start_end_time", json_body={"experimentKey": key, "startTimeMillis": hour * 3_600_000})
    query = {"workspaceName": "team", "projectName": "digits", "sortBy": "startTime", "sortOrder": "desc", "size": 2}
    pages = [api("get_experiments", query | {"page": page})["experiments"] for page in (1, 2, 3, 4)]
    assert [[one["experimentKey"] for one in page] for page in pages] == [keys[:2], keys[2:4], keys[4:], []]


def test_deleted_experiment_is_gone_with_its_points(api: Api) -> None:
    key, other = api.new_experiment(), api.new_experiment()
    api.log_metrics(key, "loss", [1.0, 2.0])
    api.log_metrics(other, "loss", [3.0])
    assert api("delete_experiment", {"experimentKey": key})["msg"] == "Deleted"
    api.rejected("get_metric_values", {"experimentKey": key, "metricName": "loss"})
    assert api.metric(other, "loss") == ["3"]


def test_moved_experiment_brings_its_columns_along(api: Api) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", [1.0])
    target = {"targetWorkspaceName": "team", "targetProjectName": "elsewhere"}
    api("move_experiments", json_body=target | {"experimentKeys": [key], "symlink": False})
    place = {"workspaceName": "team", "projectName": "elsewhere"}
    assert [one["experimentKey"] for one in api("get_experiments", place)["experiments"]] == [key]
    assert api("get_experiments", {"workspaceName": "team", "projectName": "digits"})["experiments"] == []
    assert "loss--metrics" in [column["id"] for column in api("get_project_columns", place)["columns"]]


def test_symlinked_experiment_is_in_both_projects(api: Api) -> None:
    key = api.new_experiment()
    link = api("create_symlink", {"experimentKey": key, "projectName": "best"})["link"]
    assert link == f"http://127.0.0.1/team/best/{key}"
    for project in ("digits", "best"):
        listed = api("get_experiments", {"workspaceName": "team", "projectName": project})["experiments"]
        assert [one["experimentKey"] for one in listed] == [key]
    assert api("create_symlink", {"experimentKey": key, "projectName": "digits"})["link"]


def test_stop_request_is_noted(api: Api) -> None:
    assert api("stop_experiment", {"experimentKey": api.new_experiment()})["msg"] == "Stop Requested"


def test_file_path_gives_the_file_name(api: Api) -> None:
    key = api.new_experiment()
    api("log_file_path", json_body={"experimentKey": key, "filePath": "/home/me/train.py"})
    found = api("get_experiment_metadata", {"experimentKey": key})
    assert (found["filePath"], found["fileName"]) == ("/home/me/train.py", "train.py")
