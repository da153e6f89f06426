"""Models of experiments, and the registry that they are put into."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.server_client import KEY, Api, Form

_TEAM = {"workspaceName": "team"}
_NET = _TEAM | {"modelName": "net"}


def _model(api: Api, key: str, name: str = "net") -> str:
    """Logs a model of two files; its id."""
    query = {"experimentKey": key, "type": "model-element", "groupingName": name}
    for file_name in ("weights.bin", "dir/config.json"):
        api("upload_asset", query | {"fileName": file_name}, form=Form(("file", "file", file_name.encode())))
    (found,) = [
        model for model in api("get_experiment_models", {"experimentKey": key})["models"] if model["modelName"] == name
    ]
    return str(found["experimentModelId"])


def _create(api: Api, model_id: str, **more: Any) -> dict[str, Any]:
    body = {"experimentModelId": model_id, "registryModelName": "net", "version": "1.0.0", "stages": ["dev"]}
    found: dict[str, Any] = api(
        "create_registry_model", json_body=body | {"comment": "first", "isPublic": True, "description": "d"} | more
    )
    return found


def _names(content: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


_FILES = {"weights.bin": b"weights.bin", "dir/config.json": b"dir/config.json"}


def test_model_elements_make_a_model(api: Api) -> None:
    key = api.new_experiment()
    assert api("get_experiment_models", {"experimentKey": key}) == {"models": []}
    _model(api, key)
    _model(api, key, "other")
    models = api("get_experiment_models", {"experimentKey": key})["models"]
    assert [(one["modelName"], one["experimentKey"], one["registryRecords"]) for one in models] == [
        ("net", key, []),
        ("other", key, []),
    ]
    query = {"experimentKey": key, "modelName": "net"}
    assets = api("get_experiment_model_assets", query)["assets"]
    assert [asset["fileName"] for asset in assets] == list(_FILES)
    assert all(f"experimentKey={key}" in asset["link"] for asset in assets)
    assert assets[0]["dir"] == "models/net"
    assert _names(api("download_experiment_model", query)) == _FILES
    api.rejected("download_experiment_model", query | {"modelName": "no"})


def test_model_that_lies_elsewhere(api: Api) -> None:
    key = api.new_experiment()
    file = {"assetId": "a" * 32, "remoteUrl": "s3://b/w.bin", "fileName": "w.bin", "metadata": {"a": 1}}
    body = {"apiKey": KEY, "experimentKey": key, "modelName": "far", "remoteEntities": [file]}
    api.ask("sdk_log_remote_model", json_body=body)
    (asset,) = api("get_experiment_model_assets", {"experimentKey": key, "modelName": "far"})["assets"]
    assert (asset["link"], asset["remote"], asset["metadata"]) == ("s3://b/w.bin", True, '{"a": 1}')


def test_registered_model_is_listed_with_its_versions(api: Api) -> None:
    key = api.new_experiment()
    model_id = _model(api, key)
    api("get_registry_model_count", _TEAM)
    made = _create(api, model_id)
    body = {"experimentModelId": model_id, "registryModelName": "NET", "version": "1.10.0"}
    api("add_registry_model_version", json_body=body)
    api("add_registry_model_version", json_body=body | {"version": "1.9.0", "stages": ["prod"]})
    assert api("get_registry_model_count", _TEAM) == {"registryModelCount": 1}
    (listed,) = api("get_registry_models", _TEAM)["registryModels"]
    assert (listed["modelName"], listed["numberOfVersions"], listed["isPublic"]) == ("net", 3, True)
    assert listed["latestVersion"]["version"] == "1.10.0"
    assert listed["latestVersion"]["experimentModel"]["experimentKey"] == key
    found = api("get_registry_model_details", _NET | {"modelName": "Net"})
    assert found["registryModelId"] == made["registryModelId"]
    assert [one["version"] for one in found["versions"]] == ["1.10.0", "1.9.0", "1.0.0"]
    assert [asset["fileName"] for asset in found["versions"][0]["assets"]] == list(_FILES)
    assert (found["versions"][2]["stages"], found["versions"][2]["comment"]) == (["dev"], "first")
    (model,) = api("get_experiment_models", {"experimentKey": key})["models"]
    assert [record["version"] for record in model["registryRecords"]] == ["1.0.0", "1.10.0", "1.9.0"]
    assert model["registryRecords"][0]["registryModelItemId"] == made["registryModelItemId"]


def test_what_is_not_there_has_the_number_that_clients_look_for(api: Api) -> None:
    api.new_experiment()
    assert api.rejected("get_registry_model_details", _NET)["sdk_error_code"] == 42008
    assert api.rejected("get_registry_model_count", {"workspaceName": "no"})["sdk_error_code"] == 42008
    assert api.rejected("get_registry_model_notes", _NET)["sdk_error_code"] == 42008
    update = {"registryModelItemId": "no", "comment": "x"}
    assert api.rejected("update_registry_model_version", json_body=update)["sdk_error_code"] == 42006
    body = {"experimentModelId": "no", "registryModelName": "net", "version": "1.0.0"}
    assert api.rejected("create_registry_model", json_body=body)["sdk_error_code"] == 42008


def test_version_is_refused_when_it_exists_or_is_none(api: Api) -> None:
    model_id = _model(api, api.new_experiment())
    body = {"experimentModelId": model_id, "registryModelName": "net", "version": "one"}
    assert api.rejected("create_registry_model", json_body=body)["sdk_error_code"] == 42001
    assert api("get_registry_model_count", _TEAM)["registryModelCount"] == 0
    _create(api, model_id)
    api.rejected("create_registry_model", json_body=body | {"version": "2.0.0"})
    assert "already" in api.rejected("add_registry_model_version", json_body=body | {"version": "1.0.0"})["msg"]


def test_newer_call_registers_new_and_known_models(api: Api) -> None:
    key = api.new_experiment()
    _model(api, key)
    body: dict[str, Any] = {
        "experimentKey": key,
        "experimentModelName": "net",
        "registryModelName": "net",
        "registryModelDescription": None,
        "version": None,
        "versionComment": "c",
        "tags": ["t"],
        "status": "QA",
        "publicModel": None,
    }
    first = api("register_model", json_body=body)
    second = api("register_model", json_body=body | {"tags": None, "status": None})
    assert first["registryModelItemId"] != second["registryModelItemId"]
    items = api("get_registry_model_versions", _NET)["items"]
    assert [(one["version"], one["tags"], one["status"]) for one in items] == [
        ("1.0.1", [], "None"),
        ("1.0.0", ["t"], "QA"),
    ]
    for query, expected in (
        ({"tag": "t"}, ["1.0.0"]),
        ({"status": "QA"}, ["1.0.0"]),
        ({"status": "None"}, ["1.0.1"]),
        ({"versionPrefix": "1"}, ["1.0.1", "1.0.0"]),
        ({"versionPrefix": "2"}, []),
    ):
        assert [one["version"] for one in api("get_registry_model_versions", _NET | query)["items"]] == expected
    found = api("get_registry_model_version", _NET | {"version": "1.0.0"})
    assert (found["registryModelItemId"], found["experimentKey"]) == (first["registryModelItemId"], key)
    assert api("get_registry_model_compact_details", _NET) == {"registryModelId": first["registryModelId"]}
    api.rejected("register_model", json_body=body | {"experimentModelName": "no"})


def test_latest_version_by_number_and_stage(api: Api) -> None:
    model_id = _model(api, api.new_experiment())
    _create(api, model_id)
    for version, stages in (("1.2.0", ["prod"]), ("2.0.0", [])):
        body = {"experimentModelId": model_id, "registryModelName": "net", "version": version, "stages": stages}
        api("add_registry_model_version", json_body=body)
    for query, expected in (
        ({}, "2.0.0"),
        ({"versionMajor": 1}, "1.2.0"),
        ({"versionMajor": 1, "versionMinor": 0}, "1.0.0"),
        ({"stage": "prod"}, "1.2.0"),
    ):
        found = api("get_registry_model_latest_version", _NET | query)
        assert (found["version"], found["modelName"]) == (expected, "net")
        assert [one["version"] for one in found["versions"]] == [expected]
    api.rejected("get_registry_model_latest_version", _NET | {"stage": "no"})


@pytest.mark.parametrize("query", [{"version": "1.0.0"}, {"stage": "dev"}, {}])
def test_version_is_downloaded_whole_or_file_by_file(api: Api, query: dict[str, str]) -> None:
    _create(api, _model(api, api.new_experiment()))
    assert _names(api("download_registry_model_version", _NET | query)) == _FILES
    found = api("get_registry_model_download_instructions", _NET | query)
    (version,) = found["versions"]
    assert [asset["fileName"] for asset in version["assets"]] == list(_FILES)
    assert not found["s3DownloadEnabled"]


def test_model_and_version_can_be_changed(api: Api) -> None:
    made = _create(api, _model(api, api.new_experiment()))
    item = {"modelItemId": made["registryModelItemId"]}
    api("update_registry_model_version", json_body={"registryModelItemId": item["modelItemId"], "comment": "new"})
    api.ask("add_registry_model_version_stage", item | {"stage": "prod"})
    api.rejected("add_registry_model_version_stage", item | {"stage": "prod"})
    api.ask("delete_registry_model_version_stage", item | {"stage": "dev"})
    allowed = api("get_registry_allowed_statuses", _TEAM)["allowedStatus"]
    api("set_registry_model_version_status", json_body={"status": allowed[-1]} | item)
    (version,) = api("get_registry_model_details", _NET)["versions"]
    assert (version["comment"], version["stages"], version["status"]) == ("new", ["prod"], allowed[-1])
    assert version["tags"] == version["stages"]  # the newer word for the same
    api("update_registry_model_version", json_body={"registryModelItemId": item["modelItemId"], "stages": ["a", "b"]})
    assert api("get_registry_model_details", _NET)["versions"][0]["stages"] == ["a", "b"]
    body = {
        "registryModelId": made["registryModelId"],
        "registryModelName": "Renamed",
        "description": "x",
        "isPublic": False,
    }
    api("update_registry_model", json_body=body)
    found = api("get_registry_model_details", _TEAM | {"modelName": "renamed"})
    assert (found["modelName"], found["description"], found["isPublic"]) == ("Renamed", "x", False)
    api.rejected("get_registry_model_details", _NET)


def _history(api: Api, version_id: str) -> dict[str, list[dict[str, Any]]]:
    body = {"registryModelItemId": version_id, "groupedBy": "DAY"}
    found: dict[str, list[dict[str, Any]]] = api("get_registry_model_version_history", json_body=body)
    return found


def test_history_of_a_version_is_told_as_comet_tells_it(api: Api) -> None:
    made = _create(api, _model(api, api.new_experiment()))
    version_id = made["registryModelItemId"]
    api("set_registry_model_version_status", json_body={"status": "QA", "modelItemId": version_id})
    api("set_registry_model_version_status", json_body={"status": "Production", "modelItemId": version_id})
    api("add_registry_model_version_stage", {"modelItemId": version_id, "stage": "new"})
    pairs = [{"key": "a", "value": "1"}]
    api("set_registry_model_version_metadata", path={"id": version_id}, json_body={"metadata": pairs})
    history = _history(api, version_id)
    assert all(re.fullmatch(r"[A-Z][a-z]+ [1-9]\d?, 20\d\d", day) for day in history), list(history)
    changes = [change for day in history.values() for change in day]
    user = changes[0]["userName"]
    assert [(one["actionType"], one["previousValue"], one["newValue"], one["comment"]) for one in changes] == [
        ("MODEL_VERSION_METADATA_CHANGED", {"metadata": []}, {"metadata": pairs}, None),
        ("MODEL_VERSION_TAGS_CHANGED", {"tags": ["dev"]}, {"tags": ["dev", "new"]}, None),
        (
            "MODEL_VERSION_STATUS_CHANGED",
            {"registryModelStatus": "QA", "changedBy": user},
            {"registryModelStatus": "Production", "changedBy": user},
            "",
        ),
        (
            "MODEL_VERSION_STATUS_CHANGED",
            {"registryModelStatus": "None", "changedBy": user},
            {"registryModelStatus": "QA", "changedBy": user},
            "",
        ),
        ("MODEL_VERSION_CREATED", {}, {}, None),
    ]
    assert "createdAt" not in changes[0]


@pytest.mark.parametrize("review", [True, False])
def test_status_that_needs_a_review_is_only_requested(api: Api, review: bool) -> None:
    made = _create(api, _model(api, api.new_experiment()))
    path = {"id": made["registryModelItemId"]}
    body = {"status": "QA", "isReviewRequired": review, "statusConfiguration": [], "comment": "please"}
    api("set_registry_model_version_status_configuration", path=path, json_body=body)
    found = api("get_registry_model_version", _NET | {"version": "1.0.0"})
    assert found["status"] == ("None" if review else "QA")
    change = next(iter(_history(api, path["id"]).values()))[0]
    action = "MODEL_VERSION_STATUS_REQUEST_CHANGE" if review else "MODEL_VERSION_STATUS_CHANGED"
    assert (change["actionType"], change["comment"]) == (action, "please")
    assert change["newValue"]["registryModelStatus"] == "QA"
    assert ("changedBy" in change["newValue"]) is not review


def test_notes_metadata_and_status_configuration(api: Api) -> None:
    made = _create(api, _model(api, api.new_experiment()))
    path = {"id": made["registryModelItemId"]}
    assert api("get_registry_model_notes", _NET)["notes"] == ""
    api("set_registry_model_notes", json_body=_TEAM | {"registryModelName": "net", "notes": "n"})
    assert api("get_registry_model_notes", _NET)["notes"] == "n"
    pairs = [{"key": "b", "value": "1"}, {"key": "a", "value": "2"}]
    assert api("get_registry_model_version_metadata", path=path)["metadata"] == []
    api("set_registry_model_version_metadata", path=path, json_body={"metadata": pairs})
    assert api("get_registry_model_version_metadata", path=path)["metadata"] == pairs
    assert api("get_registry_model_version_status_configuration", path=path) == {}
    body = {"status": "QA", "isReviewRequired": True, "statusConfiguration": pairs, "comment": "c"}
    api("set_registry_model_version_status_configuration", path=path, json_body=body)
    found = api("get_registry_model_version_status_configuration", path=path)
    assert found == body | {"modelItemId": path["id"]}


def test_deleted_versions_and_models_leave_the_experiment_alone(api: Api) -> None:
    key = api.new_experiment()
    model_id = _model(api, key)
    made = _create(api, model_id)
    api("delete_registry_model_version", {"modelItemId": made["registryModelItemId"]})
    assert api("get_registry_model_details", _NET)["versions"] == []
    api("delete_registry_model", _NET)
    assert api.rejected("get_registry_model_details", _NET)["sdk_error_code"] == 42008
    assert _names(api("download_experiment_model", {"experimentKey": key, "modelName": "net"})) == _FILES


def _stored(comet: CometServer) -> int:
    """How many files are stored, the archives made for downloads aside."""
    files = (comet.home / "assets").rglob("*")
    return sum(path.is_file() and path.parent.name != "bundles" for path in files)


def test_registered_model_outlives_its_experiment(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    _create(api, _model(api, key))
    _model(api, key, "unregistered")
    api("delete_experiment", {"experimentKey": key})
    assert _names(api("download_registry_model_version", _NET)) == _FILES
    assert api("get_registry_model_details", _NET)["versions"][0]["experimentKey"] == key
    assert _stored(comet) == len(_FILES)
    api("delete_registry_model", _NET)
    assert _stored(comet) == 0


@pytest.mark.parametrize(
    ("write", "read"), [("upsert_view", "get_views"), ("upsert_chart_template", "get_chart_templates")]
)
def test_views_are_kept_as_they_are(api: Api, write: str, read: str) -> None:
    key = api.new_experiment()
    project = api("get_project", _TEAM | {"projectName": "digits"})["projectId"]
    body: dict[str, Any] = {
        "projectId": project,
        "templateName": "first",
        "experimentQueryState": "{}",
        "v2": {"x": [1, None]},
    }
    made = api(write, json_body=body)
    assert (made["templateName"], made["v2"], made["experimentQueryState"]) == ("first", {"x": [1, None]}, "{}")
    changed = api(write, json_body={"projectId": project, "templateName": "second", "templateId": made["templateId"]})
    assert (changed["templateId"], changed["v2"]) == (made["templateId"], {"x": [1, None]})
    api(write, json_body=body | {"templateName": "of one", "experimentKey": key})
    assert [view["templateName"] for view in api(read, {"projectId": project})["views"]] == ["second"]
    both = api(read, {"projectId": project, "experimentKey": key, "includeWorkspaceViews": "true"})["views"]
    assert [view["templateName"] for view in both] == ["second", "of one"]
    assert api.rejected(read, {"projectId": "no"})["code"] == 404


def test_dashboard_templates_are_kept(api: Api) -> None:
    api.new_experiment()
    project = api("get_project", _TEAM | {"projectName": "digits"})["projectId"]
    made = api(
        "create_dashboard_template",
        json_body={"project_id": project, "template_name": "t", "codePanelTemplateIds": ["a"]},
    )
    body = {"project_id": project, "template_id": made["template_id"], "template_name": "u"}
    changed = api("upsert_project_dashboard_template", json_body=body)
    assert (changed["template_name"], changed["codePanelTemplateIds"]) == ("u", ["a"])


def test_views_of_several_kinds_may_have_the_same_id(api: Api) -> None:
    api.new_experiment()
    project = api("get_project", _TEAM | {"projectName": "digits"})["projectId"]
    view = api("upsert_view", json_body={"projectId": project, "templateName": "view", "templateId": "same"})
    chart = api(
        "upsert_chart_template", json_body={"projectId": project, "templateName": "chart", "templateId": "same"}
    )
    assert (view["templateName"], chart["templateName"]) == ("view", "chart")
    assert [one["templateName"] for one in api("get_views", {"projectId": project})["views"]] == ["view"]
