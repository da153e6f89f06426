"""Workspaces, projects, and calls to any endpoint: what is sent, what comes back, and on the local Comet."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from comet_rest_v2 import models

import cometr_py
from cometr_py.errors import (
    APIResponseError,
    ArgumentError,
    BadRequestError,
    CometError,
    ConfigurationError,
    NotFoundError,
)
from cometr_py.transport import Reply
from tests.support.experiment_replies import experiment_reply
from tests.support.servers import Answer, Received, ScriptedServer

PROJECT = {
    "projectId": "p1",
    "projectName": "digits",
    "projectDescription": None,
    "ownerUserName": "ada",
    "workspaceName": "team",
    "numberOfExperiments": 1,
    "public": True,
    "lastUpdated": 1587670596951,
    "new": [1],
}
EXPERIMENT = experiment_reply("k1", startTimeMillis=1587671932216)
# What no type checker lets through, for the tests of what happens all the same.
untyped: Any = cometr_py
COLUMN = {"name": "loss", "id": "loss--metrics", "type": "double", "source": "metrics"}


@pytest.fixture
def comet(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> ScriptedServer:
    """The server, configured with a key, a workspace and a project."""
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"{server.url}/clientlib/")
    monkeypatch.setenv("COMET_API_KEY", "configured-key")
    monkeypatch.setenv("COMET_WORKSPACE", "ada")
    monkeypatch.setenv("COMET_PROJECT_NAME", "general")
    return server


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> None:
    """The local Comet, as a newcomer has it."""
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")


def only_request(server: ScriptedServer) -> Received:
    (request,) = server.received
    return request


def query(request: Received) -> dict[str, str]:
    return dict(parse_qsl(request.query))


# What is sent


def test_workspaces_are_names(comet: ScriptedServer) -> None:
    comet.answers(Answer(body={"workspaceNames": ["ada", "team"]}))
    assert cometr_py.get_workspaces() == ["ada", "team"]
    assert only_request(comet).path == "/api/rest/v2/workspaces"


@pytest.mark.parametrize(("arguments", "workspace"), [((), "ada"), (("team",), "team")])
def test_projects_of_the_given_or_the_configured_workspace(
    arguments: tuple[str, ...], workspace: str, comet: ScriptedServer
) -> None:
    comet.answers(Answer(body={"projects": [PROJECT]}))
    (project,) = cometr_py.get_projects(*arguments)
    assert isinstance(project, models.Project)
    assert (project.project_id, project.project_name, project.public) == ("p1", "digits", True)
    assert project.additional_properties == {"new": [1]}
    assert query(only_request(comet)) == {"workspaceName": workspace}


@pytest.mark.parametrize(
    ("function", "path", "body"),
    [
        (cometr_py.get_experiments, "experiments", {"experiments": [EXPERIMENT]}),
        (cometr_py.get_columns, "project/column-names", {"columns": [COLUMN]}),
    ],
)
@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({}, {"workspaceName": "ada", "projectName": "general", "archived": "false"}),
        ({"project_name": "digits"}, {"workspaceName": "ada", "projectName": "digits", "archived": "false"}),
        (
            {"project_name": "digits", "workspace_name": "team", "archived": True},
            {"workspaceName": "team", "projectName": "digits", "archived": "true"},
        ),
        ({"project_id": "p1", "project_name": "no", "workspace_name": "no"}, {"projectId": "p1", "archived": "false"}),
    ],
)
def test_a_project_is_named_by_its_id_or_by_names(
    function: Callable[..., list[Any]],
    path: str,
    body: object,
    arguments: dict[str, Any],
    sent: dict[str, str],
    comet: ScriptedServer,
) -> None:
    comet.answers(Answer(body=body))
    assert len(function(**arguments)) == 1
    request = only_request(comet)
    assert (request.method, request.path) == ("GET", f"/api/rest/v2/{path}")
    assert query(request) == sent


def test_with_an_id_nothing_else_is_needed(server: ScriptedServer) -> None:
    server.answers(Answer(body={"experiments": [EXPERIMENT]}))
    (experiment,) = cometr_py.get_experiments("p1", api_key="k", url=server.url)
    assert isinstance(experiment, models.ExperimentMetadata)
    assert experiment.start_time_millis == 1587671932216
    server.answers(Answer(body={"columns": [COLUMN]}))
    (column,) = cometr_py.get_columns("p1", api_key="k", url=server.url)
    assert (column.name, column.type_, column.source) == ("loss", "double", "metrics")


def test_creating_a_project(comet: ScriptedServer) -> None:
    comet.answers(Answer(body={"projectId": "p1"}))
    assert cometr_py.create_project("digits", "", public=True) == "p1"
    request = only_request(comet)
    assert (request.method, request.path) == ("POST", "/api/rest/v2/write/project/create")
    assert request.json() == {
        "workspaceName": "ada",
        "projectName": "digits",
        "projectDescription": "",
        "isPublic": True,
    }


def test_a_project_without_an_id_is_an_error(comet: ScriptedServer) -> None:
    comet.answers(Answer(body={"projectId": None}))
    with pytest.raises(CometError, match="did not say which id"):
        cometr_py.create_project("digits", "about")


@pytest.mark.parametrize("delete_all", [True, False])
def test_deleting_a_project(delete_all: bool, comet: ScriptedServer) -> None:
    comet.answers(Answer(body={"msg": "Deleted"}))
    if delete_all:
        cometr_py.delete_project("digits")
    else:
        cometr_py.delete_project("digits", delete_experiments=False)
    request = only_request(comet)
    assert (request.method, request.path) == ("POST", "/api/rest/v2/write/project/delete")
    assert request.json() == {"workspaceName": "ada", "projectName": "digits", "deleteAllExperiments": delete_all}


def test_a_chart_of_one_or_of_several(comet: ScriptedServer) -> None:
    series = {
        "metricName": "loss",
        "values": [0.5],
        "steps": [1],
        "epochs": [None],
        "timestamps": [1],
        "durations": [0],
    }
    experiment = {"experiment_key": "k1", "metrics": [series], "empty": False}
    comet.answers(Answer(body={"experiments": {"k1": experiment}, "empty": False}))
    chart = cometr_py.get_multi_metric_chart("k1", "loss", "rate", full=False, independent=False)
    assert chart.keys() == {"k1"}
    assert chart["k1"].metrics
    assert chart["k1"].metrics[0].values == [0.5]
    cometr_py.get_multi_metric_chart(["k1", "k2"], metrics=("loss", "accuracy"))
    assert [request.json() for request in comet.received] == [
        {
            "targetedExperiments": ["k1"],
            "metrics": ["loss"],
            "params": ["rate"],
            "fetchFull": False,
            "independentMetrics": False,
        },
        {
            "targetedExperiments": ["k1", "k2"],
            "metrics": ["loss", "accuracy"],
            "params": [],
            "fetchFull": True,
            "independentMetrics": True,
        },
    ]


@pytest.mark.parametrize(
    "function",
    [
        lambda **given: cometr_py.get_workspaces(**given),
        lambda **given: cometr_py.get_projects(**given),
        lambda **given: cometr_py.get_experiments(**given),
        lambda **given: cometr_py.get_columns(**given),
        lambda **given: cometr_py.create_project("p", "", **given),
        lambda **given: cometr_py.delete_project("p", **given),
        lambda **given: cometr_py.get_multi_metric_chart("k", **given),
        lambda **given: cometr_py.call_api("/workspaces", **given),
    ],
)
def test_a_key_given_as_an_argument_is_the_one_that_is_sent(
    function: Callable[..., object], comet: ScriptedServer
) -> None:
    everything = {
        "workspaceNames": [],
        "projects": [],
        "experiments": {},
        "empty": True,
        "columns": [],
        "projectId": "p",
    }
    comet.answers(Answer(body=everything))
    function(api_key="another-key")
    assert only_request(comet).headers["authorization"] == "another-key"


def test_the_version_of_the_api() -> None:
    assert cometr_py.get_api_version() == "v2"


# What is wrong


@pytest.mark.parametrize(
    ("function", "name"),
    [
        (lambda **given: cometr_py.get_workspaces(), "COMET_API_KEY"),
        (lambda **given: cometr_py.get_projects(**given), "COMET_WORKSPACE"),
        (lambda **given: cometr_py.get_experiments(**given), "COMET_PROJECT_NAME"),
        (lambda **given: cometr_py.get_experiments(project_name="p", **given), "COMET_WORKSPACE"),
        (lambda **given: cometr_py.get_columns(**given), "COMET_PROJECT_NAME"),
        (lambda **given: cometr_py.create_project("p", "", **given), "COMET_WORKSPACE"),
        (lambda **given: cometr_py.delete_project("p", **given), "COMET_WORKSPACE"),
    ],
)
def test_what_is_not_configured_is_named(function: Callable[..., object], name: str) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} must be provided"):
        function(api_key="k")


@pytest.mark.parametrize(
    ("function", "argument", "remedy"),
    [
        (lambda: untyped.get_projects(3), "workspace_name=3", "must be a string"),
        (lambda: untyped.get_experiments(project_id=3), "project_id=3", "must be a string"),
        (lambda: untyped.get_experiments(project_name=["p"]), r"project_name=\['p'\]", "must be a string"),
        (lambda: untyped.get_experiments(archived="no"), "archived='no'", "True or False"),
        (lambda: untyped.get_columns(archived=1), "archived=1", "True or False"),
        (lambda: untyped.create_project("", "d"), "project_name=''", "must not be empty"),
        (lambda: untyped.create_project("p", None), "project_description=None", "must be a string"),
        (lambda: untyped.create_project("p", "d", public="y"), "public='y'", "True or False"),
        (lambda: untyped.delete_project(None), "project_name=None", "must be a string"),
        (
            lambda: untyped.delete_project("p", delete_experiments=None),
            "delete_experiments=None",
            "True or False",
        ),
        (lambda: untyped.get_multi_metric_chart([]), r"experiment_keys=\[\]", "at least one"),
        (lambda: untyped.get_multi_metric_chart(3), "experiment_keys=3", "a string or a list of strings"),
        (lambda: untyped.get_multi_metric_chart("k", metrics=[1]), "metrics=1", "must be a string"),
        (lambda: untyped.get_multi_metric_chart("k", full="y"), "full='y'", "True or False"),
        (lambda: untyped.get_multi_metric_chart("k", independent=0), "independent=0", "True or"),
        (lambda: untyped.call_api(""), "endpoint=''", "give a path"),
        (lambda: untyped.call_api("https://evil.example.com/"), "endpoint='https://", "give a path"),
        (lambda: untyped.call_api("/workspaces?x=1"), "endpoint='/workspaces", "query as params"),
        (lambda: untyped.call_api("/workspaces", "PATCH"), "method='PATCH'", "one of GET, POST, PUT"),
        (lambda: untyped.call_api("/workspaces", None), "method=None", "one of GET, POST, PUT"),
        (lambda: untyped.call_api("/workspaces", params=[1]), r"params=\[1\]", "mapping"),
        (lambda: untyped.call_api("/workspaces", response_json="y"), "response_json='y'", "True or"),
        (lambda: untyped.call_api("/workspaces", parse_response=2), "parse_response=2", "True or"),
        (
            lambda: untyped.call_api("/write/experiment/upload-asset", params={"file": "no-such-file"}),
            "file='no-such-file'",
            "No such file",
        ),
        (
            lambda: untyped.call_api("/write/experiment/upload-asset", params={"file": 7}),
            "file=7",
            "path of a file, bytes",
        ),
    ],
)
def test_a_wrong_argument_is_named_with_its_value_and_a_remedy(
    function: Callable[[], object], argument: str, remedy: str, comet: ScriptedServer
) -> None:
    with pytest.raises(ArgumentError, match=f"{argument}.*: .*{remedy}"):
        function()
    assert comet.received == []


# Any endpoint


def test_get_sends_a_query_and_returns_what_the_answer_says(comet: ScriptedServer) -> None:
    comet.answers(Answer(body={"some": "thing"}))
    params = {"experimentKey": "k1", "archived": True, "step": 3, "left_out": None}
    assert cometr_py.call_api("/experiment/unheard-of", params=params) == {"some": "thing"}
    request = only_request(comet)
    assert (request.method, request.path) == ("GET", "/api/rest/v2/experiment/unheard-of")
    assert query(request) == {"experimentKey": "k1", "archived": "true", "step": "3"}


@pytest.mark.parametrize("endpoint", ["workspaces", "/workspaces", "/api/rest/v2/workspaces"])
def test_endpoints_may_be_written_in_three_ways(endpoint: str, comet: ScriptedServer) -> None:
    cometr_py.call_api(endpoint)
    assert only_request(comet).path == "/api/rest/v2/workspaces"


@pytest.mark.parametrize("method", ["POST", "post", "PUT"])
def test_post_sends_json(method: str, comet: ScriptedServer) -> None:
    cometr_py.call_api("/write/thing", method, {"value": float("nan"), "list": [], "left_out": None})
    request = only_request(comet)
    assert request.method == method.upper()
    assert request.json() == {"value": "NaN", "list": []}
    assert request.headers["content-type"] == "application/json"


def test_post_without_params_sends_an_empty_object(comet: ScriptedServer) -> None:
    cometr_py.call_api("/write/thing", "POST")
    assert only_request(comet).json() == {}


@pytest.mark.parametrize("endpoint", ["/write/experiment/upload-asset", "/write/experiment/git/patch"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_two_endpoints_take_files(endpoint: str, method: str, comet: ScriptedServer, tmp_path: Path) -> None:
    path = tmp_path / "changes.patch"
    path.write_bytes(b"--- a\n+++ b\n")
    comet.answers(Answer(body={"assetId": "1"}))
    cometr_py.call_api(endpoint, method, {"experimentKey": "k1", "file": path})
    request = only_request(comet)
    assert (request.method, request.path, query(request)) == (
        "POST",
        f"/api/rest/v2{endpoint}",
        {"experimentKey": "k1"},
    )
    assert b'name="file"; filename="changes.patch"' in request.body
    assert b"\r\n\r\n--- a\n+++ b\n\r\n" in request.body


@pytest.mark.parametrize("name", ["link", "remote_uri"])
def test_a_remote_file_is_a_link(name: str, comet: ScriptedServer) -> None:
    params = {"experimentKey": "k1", "isRemote": True, name: "s3://bucket/é", "metadata": {"rows": 3}}
    cometr_py.call_api("/write/experiment/upload-asset", "POST", params)
    request = only_request(comet)
    assert query(request) == {"experimentKey": "k1", "isRemote": "true"}
    assert 'name="link"\r\n\r\ns3://bucket/é\r\n'.encode() in request.body
    assert b'name="metadata"\r\n\r\n{"rows": 3}\r\n' in request.body


def test_a_file_may_be_bytes_or_open(comet: ScriptedServer, tmp_path: Path) -> None:
    cometr_py.call_api("/write/experiment/upload-asset", "POST", {"file": b"bytes"})
    path = tmp_path / "open.bin"
    path.write_bytes(b"open file")
    with path.open("rb") as file:
        cometr_py.call_api("/write/experiment/upload-asset", "POST", {"file": file})
    first, second = comet.received
    assert b'filename="file"' in first.body
    assert b"\r\n\r\nbytes\r\n" in first.body
    assert b'filename="open.bin"' in second.body
    assert b"\r\n\r\nopen file\r\n" in second.body


def test_what_is_not_json_is_an_error_unless_it_may_be_something_else(comet: ScriptedServer) -> None:
    text = Answer(body="é\n".encode("latin-1"), headers={"Content-Type": "text/plain; charset=ISO-8859-1"})
    comet.answers(text)
    with pytest.raises(APIResponseError):
        cometr_py.call_api("/experiment/unheard-of")
    assert cometr_py.call_api("/experiment/unheard-of", response_json=False) == "é\n"
    comet.answers(Answer(body=b"\x89PNG", headers={"Content-Type": "image/png"}))
    assert cometr_py.call_api("/experiment/unheard-of", response_json=False) == b"\x89PNG"
    comet.answers(Answer(body=b"[1]", headers={"Content-Type": "application/json;charset=utf-8"}))
    assert cometr_py.call_api("/experiment/unheard-of", response_json=False) == [1]
    comet.answers(Answer(body=b"x", headers={"Content-Type": "text/plain; charset=klingon"}))
    assert cometr_py.call_api("/experiment/unheard-of", response_json=False) == b"x"


def test_the_answer_itself_can_be_had(comet: ScriptedServer) -> None:
    comet.answers(Answer(body={"a": 1}, headers={"X-Extra": "yes"}))
    reply = cometr_py.call_api("/experiment/unheard-of", parse_response=False)
    assert isinstance(reply, Reply)
    assert (reply.status, reply.headers["x-extra"], json.loads(reply.content)) == (200, "yes", {"a": 1})


def test_a_body_can_go_to_a_file(comet: ScriptedServer, tmp_path: Path) -> None:
    comet.answers(Answer(body=b"content", headers={"Content-Type": "text/csv"}))
    target = tmp_path / "asset.csv"
    reply = cometr_py.call_api("/experiment/asset/get-asset", params={"assetId": "1"}, local_file_path=target)
    assert target.read_bytes() == b"content"
    assert (reply.status, reply.content) == (200, b"")
    assert query(only_request(comet)) == {"assetId": "1"}


# On the local Comet


@pytest.mark.usefixtures("local")
def test_a_newcomer_needs_no_settings() -> None:
    assert cometr_py.get_workspaces() == ["local"]
    project_id = cometr_py.create_project("digits", "Handwritten digits")
    (project,) = [one for one in cometr_py.get_projects() if one.project_name == "digits"]
    assert (project.project_id, project.project_description) == (project_id, "Handwritten digits")
    assert cometr_py.get_experiments(project_id) == []
    assert "experimentKey" in {column.name for column in cometr_py.get_columns(project_name="digits")}
    cometr_py.delete_project("digits")
    assert "digits" not in {one.project_name for one in cometr_py.get_projects()}


@pytest.mark.usefixtures("local")
def test_an_asset_through_the_escape_hatch(tmp_path: Path) -> None:
    body = {"workspaceName": "local", "projectName": "general"}
    key = cometr_py.call_api("/write/experiment/create", "POST", body)["experimentKey"]
    path = tmp_path / "notes.txt"
    path.write_text("some notes", encoding="utf-8")
    params = {"experimentKey": key, "file": str(path), "metadata": {"pages": 2}}
    asset_id = cometr_py.call_api("/write/experiment/upload-asset", "POST", params)["assetId"]
    (asset,) = cometr_py.call_api("/experiment/asset/list", params={"experimentKey": key})["assets"]
    assert (asset["fileName"], asset["fileSize"], json.loads(asset["metadata"])) == ("notes.txt", 10, {"pages": 2})
    params = {"experimentKey": key, "assetId": asset_id}
    assert cometr_py.call_api("/experiment/asset/get-asset", params=params, response_json=False) == "some notes"


@pytest.mark.usefixtures("local")
def test_what_does_not_exist_is_not_found() -> None:
    for ask in (
        lambda: cometr_py.get_projects("nobody"),
        lambda: cometr_py.get_experiments(project_name="nothing"),
        lambda: cometr_py.get_columns(project_name="nothing"),
        lambda: cometr_py.delete_project("nothing"),
    ):
        with pytest.raises(NotFoundError):
            ask()


@pytest.mark.usefixtures("local")
def test_a_second_project_of_the_same_name_is_refused() -> None:
    cometr_py.create_project("digits", "")
    with pytest.raises(BadRequestError, match="digits"):
        cometr_py.create_project("digits", "")
