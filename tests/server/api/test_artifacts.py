"""Artifacts: versions, aliases, states, files and lineage, as the clients depend on them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from tests.support.server_client import Api, Form


def _upsert(api: Api, key: str, name: str = "data", **more: Any) -> dict[str, Any]:
    body = {"artifactName": name, "artifactType": "dataset", "experimentKey": key} | more
    found: dict[str, Any] = api("upsert_artifact", json_body=body)
    return found


def _close(api: Api, key: str, version_id: str, state: str = "CLOSED") -> None:
    body = {"artifactVersionId": version_id, "experimentKey": key, "state": state}
    assert api.ask("set_artifact_version_state", json_body=body).status == 200


def _logged(api: Api, key: str, **more: Any) -> dict[str, Any]:
    made = _upsert(api, key, **more)
    _close(api, key, made["artifactVersionId"])
    return made


def _version(api: Api, **query: Any) -> dict[str, Any]:
    found: dict[str, Any] = api("get_artifact_version", query)
    return found


def _code(api: Api, query: Mapping[str, Any]) -> int:
    body = api.rejected("get_artifact_version", query)
    assert body["code"] == 400
    return int(body["sdk_error_code"])


def test_versions_count_on_by_themselves(api: Api) -> None:
    key = api.new_experiment()
    first = _upsert(api, key)
    assert (first["currentVersion"], first["previousVersion"]) == ("1.0.0", None)
    second = _upsert(api, key)
    assert (second["currentVersion"], second["previousVersion"]) == ("2.0.0", "1.0.0")
    third = _upsert(api, key, version="2.5.0-beta.1")
    assert (third["currentVersion"], third["previousVersion"]) == ("2.5.0-beta.1", "2.0.0")
    assert _upsert(api, key)["currentVersion"] == "3.0.0"
    assert len({first["artifactId"], second["artifactId"], third["artifactId"]}) == 1


def test_version_is_refused_when_it_exists_or_is_none(api: Api) -> None:
    key = api.new_experiment()
    _upsert(api, key, version="1.2.3")
    body = {"artifactName": "data", "artifactType": "dataset", "experimentKey": key}
    assert api.rejected("upsert_artifact", json_body=body | {"version": "1.2.3"})["sdk_error_code"] == 90399
    for version in ("1", "1.0", "v1.0.0", "01.0.0", "1.0.0-", "١.0.0", "9" * 300 + ".0.0"):
        assert api.rejected("upsert_artifact", json_body=body | {"version": version})["sdk_error_code"] == 42001


def test_version_shows_everything_that_was_given(api: Api) -> None:
    key = api.new_experiment()
    made = _upsert(api, key, alias=["b", "a", "b"], versionTags=["t2", "t1"], versionMetadata='{"rows": 1}')
    found = _version(api, artifactId=made["artifactId"], versionId=made["artifactVersionId"])
    assert (found["alias"], found["tags"], found["state"]) == (["b", "a"], ["t2", "t1"], "OPEN")
    assert (found["metadata"], found["experimentKey"], found["artifactVersion"]) == ('{"rows": 1}', key, "1.0.0")
    artifact = found["artifact"]
    assert (artifact["artifactName"], artifact["artifactType"]) == ("data", "dataset")
    assert (artifact["workspaceName"], artifact["tags"]) == ("team", [])
    single = _upsert(api, key, alias="x", versionTags="y")
    found = _version(api, versionId=single["artifactVersionId"])
    assert (found["alias"], found["tags"]) == (["x"], ["y"])


def test_every_way_to_name_a_version_leads_to_it(api: Api) -> None:
    key = api.new_experiment()
    old = _logged(api, key, alias=["prod"])["artifactVersionId"]
    new = _logged(api, key, version="1.1.0")["artifactVersionId"]
    named = {"artifactName": "data", "workspace": "team"}
    for query, expected in (
        (named, new),
        (named | {"version": "1.0.0"}, old),
        (named | {"versionOrAlias": "1.0.0"}, old),
        (named | {"versionOrAlias": "prod"}, old),
        (named | {"alias": "prod"}, old),
        (named | {"alias": "latest"}, new),
        (named | {"alias": "Latest"}, new),
        ({"artifactName": "data", "experimentKey": key}, new),
        ({"artifactName": "data", "experimentKey": key, "versionOrAlias": "prod"}, old),
        ({"versionId": old}, old),
    ):
        assert _version(api, **query)["artifactVersionId"] == expected, query


def test_name_is_also_looked_up_decoded_twice(api: Api) -> None:
    key = api.new_experiment()
    for name in ("a b/c", "50%25"):
        _logged(api, key, name=name)
    for sent, name in (("a%20b%2Fc", "a b/c"), ("a b/c", "a b/c"), ("50%25", "50%25")):
        assert _version(api, artifactName=sent, workspace="team")["artifact"]["artifactName"] == name


def test_what_is_not_there_has_the_number_that_clients_look_for(api: Api) -> None:
    key = api.new_experiment()
    _logged(api, key)
    named = {"artifactName": "data", "workspace": "team"}
    assert _code(api, {"artifactName": "no", "workspace": "team"}) == 624523
    assert _code(api, named | {"version": "9.9.9"}) == 624523
    assert _code(api, named | {"alias": "no"}) == 624523
    assert _code(api, named | {"versionOrAlias": "no"}) == 624523
    assert _code(api, {"versionId": "no"}) == 624523
    assert _code(api, {"artifactName": "data", "workspace": "no"}) == 90219


def test_version_that_is_not_closed_is_not_handed_out_by_name(api: Api) -> None:
    key = api.new_experiment()
    made = _upsert(api, key)["artifactVersionId"]
    named = {"artifactName": "data", "workspace": "team"}
    assert _code(api, named) == 90402
    assert _code(api, {"versionId": made, "consumerExperimentKey": key}) == 90402
    assert _version(api, versionId=made)["state"] == "OPEN"
    _close(api, key, made, "ERROR")
    assert _code(api, named) == 90403
    _close(api, key, made)
    _upsert(api, key)
    assert _version(api, **named)["artifactVersionId"] == made


def test_closing_adds_latest_and_is_final(api: Api) -> None:
    key = api.new_experiment()
    first = _logged(api, key, alias=["a"])["artifactVersionId"]
    assert _version(api, versionId=first)["alias"] == ["a", "Latest"]
    second = _logged(api, key)["artifactVersionId"]
    assert _version(api, versionId=first)["alias"] == ["a"]
    assert _version(api, versionId=second)["alias"] == ["Latest"]
    _close(api, key, first)
    body = {"artifactVersionId": first, "experimentKey": key}
    assert api.rejected("set_artifact_version_state", json_body=body | {"state": "ERROR"})["sdk_error_code"] == 90401
    assert api.rejected("set_artifact_version_state", json_body=body | {"state": "no"})["sdk_error_code"] == 90410


def test_labels_replace_what_was_there(api: Api) -> None:
    key = api.new_experiment()
    version = _logged(api, key, alias=["a"], versionTags=["t"])["artifactVersionId"]
    api("update_artifact_version_labels", json_body={"artifactVersionId": version, "alias": ["x", "y", "x"]})
    found = _version(api, artifactName="data", workspace="team")
    assert (found["alias"], found["tags"]) == (["x", "y"], ["t"])
    body = {"artifactVersionId": version, "alias": None, "versionTags": [], "versionMetadata": "{}"}
    api("update_artifact_version_labels", json_body=body)
    found = _version(api, artifactName="data", workspace="team")
    assert (found["alias"], found["tags"], found["metadata"]) == (["x", "y"], [], "{}")


def test_moved_alias_leaves_the_older_version(api: Api) -> None:
    key = api.new_experiment()
    first = _logged(api, key, alias=["prod", "a"])["artifactVersionId"]
    second = _logged(api, key, alias=["prod"])["artifactVersionId"]
    assert _version(api, versionId=first)["alias"] == ["a"]
    assert _version(api, artifactName="data", workspace="team", alias="prod")["artifactVersionId"] == second


def test_tags_of_the_artifact_are_its_own(api: Api) -> None:
    key = api.new_experiment()
    made = _logged(api, key, versionTags=["version"])
    body = {"artifactId": made["artifactId"], "tags": ["b", "a"], "artifactType": None}
    api("update_artifact_details", json_body=body)
    found = _version(api, versionId=made["artifactVersionId"])
    assert (found["artifact"]["tags"], found["tags"]) == (["b", "a"], ["version"])
    api("update_artifact_details", json_body={"artifactId": made["artifactId"], "artifactType": "model"})
    found = api("get_artifact", {"artifact_id": made["artifactId"]})
    assert (found["type"], found["tags"]) == ("model", ["b", "a"])
    api.rejected("update_artifact_details", json_body={"artifactId": "no"})


def _with_files(api: Api, key: str) -> dict[str, Any]:
    made = _upsert(api, key)
    query = {"experimentKey": key, "artifactVersionId": made["artifactVersionId"], "overwrite": "FALSE"}
    metadata = ("metadata", None, b'{"a":1}')
    for name in ("x/a.txt", "../b.txt"):
        api(
            "upload_asset",
            query | {"fileName": name, "type": "asset"},
            form=Form(("file", "file", name.encode()), metadata),
        )
    api(
        "upload_asset",
        query | {"fileName": "far.txt", "isRemote": "TRUE"},
        form=Form(("link", None, b"s3://b/far.txt")),
    )
    return made


def test_files_of_a_version_are_listed_and_read(api: Api) -> None:
    key = api.new_experiment()
    made = _with_files(api, key)
    _close(api, key, made["artifactVersionId"])
    queries: list[dict[str, str]] = [
        {"workspace": "team", "artifactName": "data", "version": "1.0.0"},
        {"workspace": "team", "artifactName": "data", "alias": "Latest"},
        {"artifactId": made["artifactId"], "versionId": made["artifactVersionId"]},
        {"artifact_id": made["artifactId"]},
    ]
    files: list[dict[str, Any]] = []
    for query in queries:
        files = api("get_artifact_version_files", query)["files"]
        assert [file["fileName"] for file in files] == ["../b.txt", "far.txt", "x/a.txt"]
        assert [file["remote"] for file in files] == [False, True, False]
        assert [file["link"] for file in files] == [None, "s3://b/far.txt", None]
        assert [file["type"] for file in files] == ["unknown"] * 3
        assert files[2]["metadata"] == '{"a":1}'
        assert files[2]["artifactVersionId"] == made["artifactVersionId"]
    read = {
        "assetId": files[2]["assetId"],
        "experimentKey": api.new_experiment(),
        "artifactVersionId": made["artifactVersionId"],
    }
    assert api("get_asset", read) == b"x/a.txt"
    size = len("x/a.txt") + len("../b.txt")
    assert _version(api, versionId=made["artifactVersionId"])["sizeInBytes"] == size
    archive = zipfile.ZipFile(
        io.BytesIO(api("download_artifact_version", {"experimentKey": key, "versionId": made["artifactVersionId"]}))
    )
    assert archive.namelist() == ["b.txt", "x/a.txt"]
    assert archive.read("b.txt") == b"../b.txt"


def test_closed_version_takes_no_more_files(api: Api) -> None:
    key = api.new_experiment()
    made = _with_files(api, key)
    _close(api, key, made["artifactVersionId"])
    query = {"experimentKey": key, "artifactVersionId": made["artifactVersionId"]}
    assert api.rejected("upload_asset", query, form=Form(("file", "a", b"x")))["sdk_error_code"] == 90401
    query["artifactVersionId"] = "no"
    assert api.rejected("upload_asset", query, form=Form(("file", "a", b"x")))["sdk_error_code"] == 624523


@pytest.mark.parametrize("operation", ["log_remote_artifact_assets", "sdk_log_remote_artifact_assets"])
def test_many_remote_files_in_one_request(api: Api, operation: str) -> None:
    key = api.new_experiment()
    made = _upsert(api, key)
    items = [
        {
            "link": f"s3://bucket/{number}",
            "type": None,
            "metadata": '{"n": 1}' if number else None,
            "assetId": f"{number:032d}",
            "fileName": f"dir/{number}",
            "isRemote": True,
            "overwrite": "FAIL",
            "step": None,
            "context": None,
            "runId": None,
            "artifactVersionId": made["artifactVersionId"],
        }
        for number in range(3)
    ]
    for _ in range(2):
        api.ask(operation, {"experimentKey": key}, json_body={"remoteArtifactAssetRequests": items})
    files = api("get_artifact_version_files", {"versionId": made["artifactVersionId"]})["files"]
    assert [(file["fileName"], file["link"]) for file in files] == [(f"dir/{n}", f"s3://bucket/{n}") for n in range(3)]


def test_artifacts_of_a_workspace_and_their_versions(api: Api) -> None:
    key = api.new_experiment()
    made = _logged(api, key, name="one")
    _upsert(api, key, name="two", artifactType="model")
    listed = api("get_artifacts", {"workspace": "team"})["artifacts"]
    assert [(one["name"], one["artifactType"]) for one in listed] == [("one", "dataset"), ("two", "model")]
    assert [one["name"] for one in api("get_artifacts", {"workspace": "team", "type": "model"})["artifacts"]] == ["two"]
    newest = _upsert(api, key, name="one")
    found = api("get_artifact", {"workspace": "team", "artifactName": "one"})
    assert found["artifactId"] == made["artifactId"]
    assert (found["latestVersion"], found["project"]) == ("1.0.0", "digits")
    assert [(one["version"], one["state"]) for one in found["versions"]] == [("1.0.0", "CLOSED"), ("2.0.0", "OPEN")]
    assert found["versions"][1]["artifactVersionId"] == newest["artifactVersionId"]
    assert {one["experimentKey"] for one in found["versions"]} == {key}
    api.rejected("get_artifact", {"workspace": "team", "artifactName": "no"})


def test_lineage_knows_who_made_and_who_used(api: Api) -> None:
    maker, user = api.new_experiment(), api.new_experiment()
    version = _logged(api, maker)["artifactVersionId"]
    for _ in range(2):
        _version(api, artifactName="data", experimentKey=user, consumerExperimentKey=user)

    def lineage(key: str, which: str) -> list[str]:
        return [
            one["artifactVersionId"] for one in api("get_artifact_lineage", {"experimentKey": key, "filter": which})
        ]

    assert (
        lineage(maker, "output") == lineage(maker, "all") == lineage(user, "input") == lineage(user, "all") == [version]
    )
    assert lineage(maker, "input") == lineage(user, "output") == []


def test_artifact_outlives_the_experiment_that_made_it(api: Api) -> None:
    key = api.new_experiment()
    made = _with_files(api, key)
    _close(api, key, made["artifactVersionId"])
    api("upload_asset", {"experimentKey": key}, form=Form(("file", "own.txt", b"own")))
    api("delete_experiment", {"experimentKey": key})
    files = api("get_artifact_version_files", {"workspace": "team", "artifactName": "data"})["files"]
    assert [file["fileName"] for file in files] == ["../b.txt", "far.txt", "x/a.txt"]
    assert (
        api("get_asset", {"assetId": files[2]["assetId"], "artifactVersionId": made["artifactVersionId"]}) == b"x/a.txt"
    )
