"""What real clients send beside the obvious is stored, and read back where they look for it."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from cometr_py.server.comet_server import CometServer
from cometr_py.server.domain import series
from cometr_py.server.domain.progress import ReportedProgress, progress_of
from cometr_py.server.storage.tables import output_lines
from cometr_py.server.web.queries.experiment_page import experiment_id, points_between
from tests.support.pages import Site
from tests.support.server_client import Api, Form, InProcess

FRACTIONS = [0, 0.625, 1.0, 2.1000000000000001, None, -0.5, 2**53]


def points(api: Api, key: str, name: str = "m") -> list[dict[str, object]]:
    found: list[dict[str, object]] = api("get_metric_values", {"experimentKey": key, "metricName": name})["metrics"]
    return found


@pytest.mark.parametrize("operation", ["log_metric", "log_metric_batch"])
def test_epochs_keep_their_fraction(api: Api, operation: str) -> None:
    key = api.new_experiment()
    rows = [{"metricName": "m", "metricValue": 1, "step": n, "epoch": epoch} for n, epoch in enumerate(FRACTIONS)]
    bodies = [{"values": rows}] if operation == "log_metric_batch" else rows
    for body in bodies:
        api(operation, json_body={"experimentKey": key, **body})
    read = [point["epoch"] for point in points(api, key)]
    assert read == FRACTIONS
    assert [type(epoch) for epoch in read] == [int, float, int, float, type(None), float, int]


def test_charts_have_fractions_of_epochs_and_summaries_no_epochs(api: Api) -> None:
    key = api.new_experiment()
    for value, epoch in ((3, 0.25), (1, 0.5), (2, 0.75)):
        api("log_metric", json_body={"experimentKey": key, "metricName": "m", "metricValue": value, "epoch": epoch})
    [summary] = api("get_metrics_summary", {"experimentKey": key})["values"]
    assert not [name for name in summary if name.startswith("epoch")]  # as in Comet's own summaries
    chart = api("get_multi_metric_chart", json_body={"targetedExperiments": [key], "metrics": ["m"]})
    assert chart["experiments"][key]["metrics"][0]["epochs"] == [0.25, 0.5, 0.75]


def test_charts_are_cut_at_fractions_of_epochs(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    for epoch in (0.25, 0.5, 0.75):
        api("log_metric", json_body={"experimentKey": key, "metricName": "m", "metricValue": 1, "epoch": epoch})
    with comet.store.reading() as connection:
        found = points_between(connection, key, "m", axis="epoch", low=0.4, high=0.75, at_most=10)
    assert found.epochs == [0.5, 0.75]


@pytest.mark.parametrize("epoch", [float("nan"), float("inf"), 1e300, -(2**53) - 2])
def test_epochs_that_are_no_exact_numbers_are_refused(api: Api, epoch: float) -> None:
    key = api.new_experiment()
    body = {"experimentKey": key, "metricName": "m", "metricValue": 1, "epoch": epoch}
    assert "epoch should be between" in api.rejected("log_metric", json_body=body)["msg"]


def test_assets_keep_the_fraction_of_their_epoch(api: Api) -> None:
    key = api.new_experiment()
    api("upload_asset", {"experimentKey": key, "epoch": "0.625"}, form=Form(("file", "a.txt", b"a")))
    assert api("get_assets", {"experimentKey": key})["assets"][0]["epoch"] == 0.625


def test_a_parameter_has_the_epoch_that_was_sent(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    one = {"parameterName": "lr", "parameterValue": 0.1, "epoch": 1.5, "source": "manual", "context": "train"}
    api("log_parameter", json_body={"experimentKey": key, **one})
    api("log_parameter_batch", json_body={"experimentKey": key, "values": [{**one, "parameterName": "size"}]})
    with comet.store.reading() as connection:
        rows = series.of_kind(connection, experiment_id(connection, key) or 0, series.PARAMETER)
    assert {row["name"]: row["current_epoch"] for row in rows} == {"train_lr": 1.5, "train_size": 1.5}


@pytest.mark.parametrize("operation", ["log_parameter", "log_parameter_batch"])
def test_current_step_and_epoch_are_no_parameters(api: Api, comet: CometServer, operation: str) -> None:
    key = api.new_experiment()
    sent = {"curr_step": 5, "curr_epoch": 0.625, "lr": 0.1}
    rows = [{"parameterName": name, "parameterValue": value, "source": "auto-logged"} for name, value in sent.items()]
    bodies = [{"values": rows}] if operation == "log_parameter_batch" else rows
    for body in bodies:
        api(operation, json_body={"experimentKey": key, **body})
    assert [row["name"] for row in api("get_parameters", {"experimentKey": key})["values"]] == ["lr"]
    columns = api("get_project_columns", {"workspaceName": "team", "projectName": "digits"})["columns"]
    assert [column["name"] for column in columns if column["source"] == "params"] == ["lr"]
    with comet.store.reading() as connection:
        assert progress_of(connection, experiment_id(connection, key)) == ReportedProgress("5", "0.625")
    page = Site(comet).page(f"/team/digits/{key}").html
    assert "<span>Step 5</span>" in page and "<span>Epoch 0.625</span>" in page


def test_memory_is_among_the_system_details(api: Api) -> None:
    key = api.new_experiment()
    assert api("get_system_details", {"experimentKey": key})["totalRam"] is None
    api("log_ram_metrics", json_body={"experimentKey": key, "totalRam": 16_000_000_000, "usedRam": 4})
    assert api("get_system_details", {"experimentKey": key})["totalRam"] == 16_000_000_000
    api("log_system_details", json_body={"experimentKey": key, "totalRam": 17_000_000_000})
    assert api("get_system_details", {"experimentKey": key})["totalRam"] == 17_000_000_000


def test_links_inside_an_embedding_lead_to_its_files(api: Api) -> None:
    key = api.new_experiment()
    upload = {"experimentId": key, "projectId": "p", "runId": "r", "assetId": "a" * 32, "fileName": "vectors-1.tsv"}
    api("sdk_upload_asset", upload, form=Form(("file", "file", b"1\t2\n")))
    image = {"experimentId": key, "projectId": "p", "runId": "r", "imageId": "b" * 32, "figName": "sprite.png"}
    api("sdk_upload_visualization", image, form=Form(("file", "file", b"PNG")))
    assert api("download_asset", {"assetId": "a" * 32, "experimentKey": key}) == b"1\t2\n"
    assert api("download_asset", {"assetId": "b" * 32, "experimentKey": key}) == b"PNG"
    assert api("download_image", {"imageId": "b" * 32}) == b"PNG"
    assert api.rejected("download_asset", {"assetId": "c" * 32})["code"] == 404


def test_an_experiment_that_is_asked_to_stop_does_not_run(api: Api) -> None:
    key = api.new_experiment()
    assert api("get_experiment_metadata", {"experimentKey": key})["running"] is True
    api("stop_experiment", {"experimentKey": key})
    stopped = api("get_experiment_metadata", {"experimentKey": key})
    assert (stopped["running"], stopped["hasCrashed"]) == (False, False)
    assert stopped["endTimeMillis"] >= stopped["startTimeMillis"]


def test_a_stop_request_ends_every_session(api: Api) -> None:
    key = api.new_experiment()
    for session in ("one", "two"):
        report = {"apiKey": "k", "runId": session, "experimentKey": key, "is_alive": True}
        api("report_status", json_body=report)
    api("stop_experiment", {"experimentKey": key})
    api("report_status", json_body={"apiKey": "k", "runId": "one", "experimentKey": key, "is_alive": True})
    assert api("get_experiment_metadata", {"experimentKey": key})["running"] is False


def test_a_stop_request_after_the_end_changes_nothing(api: Api) -> None:
    key = api.new_experiment()
    api("update_experiment_status", json_body={"experimentKey": key, "isAlive": False, "hasCrashed": True})
    before = api("get_experiment_metadata", {"experimentKey": key})
    api("stop_experiment", {"experimentKey": key})
    after = api("get_experiment_metadata", {"experimentKey": key})
    assert (after["hasCrashed"], after["endTimeMillis"]) == (True, before["endTimeMillis"])


@pytest.mark.parametrize("name", ["runContext", "context"])
def test_output_has_its_context_under_either_name(api: Api, comet: CometServer, name: str) -> None:
    key = api.new_experiment()
    api("log_output", json_body={"experimentKey": key, "outputLines": [{"offset": 0, "output": "a"}], name: "train"})
    with comet.store.reading() as connection:
        assert connection.execute(select(output_lines.c.context)).scalars().all() == ["train"]


@pytest.mark.parametrize("operation", ["upload_git_patch", "sdk_upload_git_patch"])
@pytest.mark.parametrize("name", ["experimentKey", "experimentId"])
def test_a_git_patch_names_its_experiment_either_way(api: Api, operation: str, name: str) -> None:
    key = api.new_experiment()
    api(operation, {name: key}, form=Form(("file", "p", b"diff")))
    assert api("get_git_patch", {"experimentKey": key}) == b"diff"
    assert "experimentKey is missing" in api.rejected(operation, form=Form(("file", "p", b"diff")))["msg"]


def test_no_git_patch_is_bytes_too(api: Api) -> None:
    answer = api.ask("get_git_patch", {"experimentKey": api.new_experiment()})
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.content.startswith(b'{"msg"')


def test_a_project_may_be_named_instead_of_its_id(api: Api) -> None:
    api.new_experiment()
    named = {"workspaceName": "team", "projectName": "digits"}
    api("set_project_notes", json_body={**named, "notes": "by name"})
    assert api("get_project_notes", named)["notes"] == "by name"
    api("set_project_owner", json_body={**named, "userName": "grace"})
    assert api("get_project", named)["ownerUserName"] == "grace"
    code = api("create_project_share_link", named)["shareCode"]
    assert api("get_project_share_links", named)["shareCodes"] == [code]
    api("delete_project_share_link", {**named, "shareCode": code})
    assert api("get_project_share_links", named)["shareCodes"] == []


@pytest.mark.parametrize("body", [{"notes": "a"}, {"notes": "a", "projectName": "digits"}])
def test_notes_of_no_project_are_refused(api: Api, body: dict[str, str]) -> None:
    assert api.rejected("set_project_notes", json_body=body)["code"] in (400, 404)


def test_writes_are_acknowledged_with_the_number_of_no_error(api: InProcess) -> None:
    key = api.new_experiment()
    form = Form(("file", "a.txt", b"a"))
    answers = [
        api("log_metric", json_body={"experimentKey": key, "metricName": "m", "metricValue": 1}),
        api("upload_asset", {"experimentKey": key}, form=form),
        api("add_tags", json_body={"experimentKey": key, "addedTags": ["a"]}),
        api("sdk_upload_asset", {"experimentId": key, "assetId": "a" * 32, "fileName": "b"}, form=form),
    ]
    assert [(answer["code"], answer["sdkErrorCode"]) for answer in answers] == [(200, 0)] * 4


def test_the_default_workspace_is_empty_before_anything_is_stored(api: Api) -> None:
    assert api("get_workspaces")["workspaceNames"] == ["local"]
    assert api("get_projects", {"workspaceName": "local"})["projects"] == []
    assert api("get_artifacts", {"workspace": "local"})["artifacts"] == []
    assert api("get_registry_models", {"workspaceName": "local"})["registryModels"] == []
