"""Workspaces and projects."""

from __future__ import annotations

from tests.support.server_client import Api


def _create(api: Api, name: str, **more: object) -> str:
    body = {"workspaceName": "team", "projectName": name, "projectDescription": "about", "isPublic": True}
    found: str = api("create_project", json_body=body | more)["projectId"]
    return found


def test_fresh_store_has_the_default_workspace_and_nothing_in_it(api: Api) -> None:
    assert api("get_workspaces") == {"workspaceNames": ["local"]}
    assert api("get_account_details") == {"userName": "local", "defaultWorkspaceName": "local"}
    assert api("get_projects", {"workspaceName": "local"}) == {"projects": []}


def test_created_project_is_listed_by_name_and_by_id(api: Api) -> None:
    project_id = _create(api, "digits")
    api.new_experiment()
    assert api("get_workspaces")["workspaceNames"] == ["local", "team"]
    (listed,) = api("get_projects", {"workspaceName": "team"})["projects"]
    assert listed["projectId"] == project_id
    assert (listed["projectName"], listed["projectDescription"], listed["public"]) == ("digits", "about", True)
    assert (listed["workspaceName"], listed["numberOfExperiments"], listed["ownerUserName"]) == ("team", 1, "local")
    assert api("get_project", {"projectId": project_id}) == listed
    assert api("get_project", {"workspaceName": "team", "projectName": "digits"}) == listed


def test_unknown_project_is_404_and_unknown_workspace_400(api: Api) -> None:
    assert api.rejected("get_project", {"workspaceName": "team", "projectName": "no"})["code"] == 404
    assert api.rejected("get_project", {"projectId": "no"})["code"] == 404
    assert api.rejected("get_project", {"workspaceName": "team"})["code"] == 400
    body = api.rejected("get_projects", {"workspaceName": "no"})
    assert (body["code"], body["sdk_error_code"]) == (400, 90219)


def test_project_cannot_be_created_twice(api: Api) -> None:
    _create(api, "digits")
    body = {"workspaceName": "team", "projectName": "digits", "projectDescription": "", "isPublic": False}
    assert "already" in api.rejected("create_project", json_body=body)["msg"]
    long = body | {"projectName": "x" * 101}
    assert api.rejected("create_project", json_body=long)["sdk_error_code"] == 1341241


def test_update_changes_only_what_is_given(api: Api) -> None:
    project_id = _create(api, "digits")
    _create(api, "taken")
    api("update_project", json_body={"projectId": project_id, "newProjectName": "numbers", "isPublic": None})
    api("update_project", json_body={"projectId": project_id, "isPublic": ""})
    body = {"workspaceName": "team", "projectName": "numbers", "newProjectDescription": "new", "isPublic": False}
    api("update_project", json_body=body)
    found = api("get_project", {"projectId": project_id})
    assert (found["projectName"], found["projectDescription"], found["public"]) == ("numbers", "new", False)
    api.rejected("update_project", json_body={"projectId": project_id, "newProjectName": "taken"})
    api("set_project_owner", json_body={"projectId": project_id, "userName": "her"})
    assert api("get_project", {"projectId": project_id})["ownerUserName"] == "her"


def test_notes_are_kept(api: Api) -> None:
    project_id = _create(api, "digits")
    assert api("get_project_notes", {"projectId": project_id})["notes"] == ""
    api("set_project_notes", json_body={"projectId": project_id, "notes": "# read me"})
    assert api("get_project_notes", {"projectId": project_id})["notes"] == "# read me"


def test_share_links_come_and_go(api: Api) -> None:
    query = {"projectId": _create(api, "digits")}
    codes = [api("create_project_share_link", query)["shareCode"] for _ in range(2)]
    assert api("get_project_share_links", query)["shareCodes"] == codes
    api("delete_project_share_link", query | {"shareCode": codes[0]})
    assert api("get_project_share_links", query)["shareCodes"] == codes[1:]
    api.rejected("delete_project_share_link", query | {"shareCode": codes[0]})


def test_deleted_project_takes_its_experiments_along_only_if_told(api: Api) -> None:
    kept = api.new_experiment(project="first")
    gone = api.new_experiment(project="second")
    api.log_metrics(gone, "m", [1])
    place = {"workspaceName": "team"}
    api("delete_project", json_body=place | {"projectName": "first", "deleteAllExperiments": False})
    api("delete_project", json_body=place | {"projectName": "second", "deleteAllExperiments": True})
    assert [one["projectName"] for one in api("get_projects", place)["projects"]] == ["general"]
    assert api("get_experiment_metadata", {"experimentKey": kept})["projectName"] == "general"
    api.rejected("get_experiment_metadata", {"experimentKey": gone})
    api.rejected("delete_project", json_body=place | {"projectName": "general", "deleteAllExperiments": False})
    assert api.rejected("delete_project", json_body=place | {"projectName": "first"})["code"] == 404


def test_projects_are_paged_and_searched(api: Api) -> None:
    for name in ("alpha", "beta", "alphabet"):
        _create(api, name)
    query = {"workspaceName": "team", "offset": 0, "count": 1, "sort": "name", "order": "desc", "search": "ALPHA"}
    found = api("get_projects_page", query)
    assert (found["totalRowCount"], found["filteredRowCount"]) == (3, 2)
    assert [(row["projectName"], row["totalRowCount"]) for row in found["rows"]] == [("alphabet", "3")]
    assert [row["projectName"] for row in api("get_projects_page", query | {"offset": 1})["rows"]] == ["alpha"]


def test_workspaces_are_created_with_members(api: Api) -> None:
    made = api("create_workspace", json_body={"name": "lab", "plan": None})
    assert (made["workspace_name"], made["code"]) == ("lab", 200)
    api.rejected("create_workspace", json_body={"name": "lab"})
    member = {"userEmail": "a@example.org", "workspaceName": "lab", "admin": True}
    api("add_workspace_member", json_body=member)
    assert "already member of" in api.rejected("add_workspace_member", json_body=member)["msg"]
