"""Projects, and experiments as members of them: made, listed, moved, archived and deleted by `comet_ml.API`."""

from __future__ import annotations

import comet_ml
from comet_ml.exceptions import (
    CometRestApiException,
)

from tests.interop.scripts.expect import expect, offers, refused

WORKSPACE, PROJECT = "local", "interop projects, ä"

api = comet_ml.API(cache=False)
expect(api.get_account_details(), {"userName": "local", "defaultWorkspaceName": "local"})
expect((api.get_default_workspace(), WORKSPACE in api.get_workspaces()), (WORKSPACE, True))


def project(name: str = PROJECT) -> list[object]:
    found = api.get_project(WORKSPACE, name)
    return [found[member] for member in ("projectName", "projectDescription", "isPublic", "numberOfExperiments")]


expect(api.get_project(WORKSPACE, PROJECT), None)
made = api.create_project(WORKSPACE, PROJECT, project_description="first", public=True)["projectId"]
expect(project(), [PROJECT, "first", True, 0])
expect(PROJECT in api.get_projects(WORKSPACE), True)
refused(CometRestApiException, lambda: api.create_project(WORKSPACE, PROJECT), "400")
refused(CometRestApiException, lambda: api.get_projects("no such workspace"), "no such workspace")
api.update_project(WORKSPACE, PROJECT, description="second", public=False)
api.update_project_by_id(made, new_project_name="interop-renamed")
expect(project("interop-renamed"), ["interop-renamed", "second", False, 0])
api.update_project(WORKSPACE, "interop-renamed", new_project_name=PROJECT)
expect(api.get_project_by_id(made)["projectName"], PROJECT)
if offers(api, "set_project_owner"):
    api.set_project_owner(made, "local")
expect(api.get_project(WORKSPACE, PROJECT)["ownerUserName"], "local")

expect(api.get_project_notes(WORKSPACE, PROJECT), "")
api.set_project_notes(WORKSPACE, PROJECT, "# Notes\nü")
expect(api.get_project_notes(WORKSPACE, PROJECT), "# Notes\nü")

expect(api.get_project_share_keys(made), [])
first, second = (api.create_project_share_key(made) for _ in range(2))
expect(sorted(api.get_project_share_keys(made)), sorted([first, second]))
api.delete_project_share_key(made, first)
expect(api.get_project_share_keys(made), [second])

keys = []
for number in range(3):
    experiment = comet_ml.APIExperiment(workspace=WORKSPACE, project_name=PROJECT)
    experiment.set_name(f"run-{number}")
    experiment.set_start_time(1_700_000_000_000 + number)
    keys.append(experiment.id)


def names(**options: object) -> list[str]:
    return [experiment.name for experiment in api.get_experiments(WORKSPACE, PROJECT, **options)]


expect(sorted(names()), ["run-0", "run-1", "run-2"])
expect(sorted(names(pattern="run-[12]")), ["run-1", "run-2"])
if offers(api, "get_experiments", "sort_by"):
    expect(names(sort_by="startTime", sort_order="desc"), ["run-2", "run-1", "run-0"])
    pages = [names(page=page, page_size=2, sort_by="startTime", sort_order="asc") for page in (1, 2)]
    expect(pages, [["run-0", "run-1"], ["run-2"]])
expect(api.get(WORKSPACE, PROJECT, keys[1]).name, "run-1")
expect(api.get_experiment(WORKSPACE, PROJECT, "run-1").id, keys[1])
expect(api.get_experiment_by_key("f" * 32), None)
expect(api.get_project(WORKSPACE, PROJECT)["numberOfExperiments"], 3)

api.archive_experiments(keys[:2])
expect(names(), ["run-2"])
expect(sorted(one.id for one in api.get_archived_experiments(WORKSPACE, PROJECT)), sorted(keys[:2]))
expect(api.get_archived_experiment(WORKSPACE, PROJECT, keys[0]).archived, True)
for key in keys[:2]:
    api.restore_experiment(key)
expect(sorted(names()), ["run-0", "run-1", "run-2"])


def keys_of(name: str) -> list[str]:
    return sorted(experiment.id for experiment in api.get_experiments(WORKSPACE, name))


api.get_experiment_by_key(keys[0]).create_symlink("interop-linked")
expect((keys_of("interop-linked"), len(names())), ([keys[0]], 3))
api.move_experiments(keys[:1], WORKSPACE, "interop-moved")
expect((keys_of("interop-moved"), len(names())), ([keys[0]], 2))
api.move_experiments(keys[1:2], WORKSPACE, "interop-moved", symlink=True)
expect((keys_of("interop-moved"), len(names())), (sorted(keys[:2]), 2))

api.stop_experiment(keys[2])
api.delete_experiment(keys[2])
expect((names(), api.get_experiment_by_key(keys[2])), (["run-1"], None))
api.delete_experiments(keys[1:2])
expect(names(), [])

if offers(api, "create_view"):
    expect(api.get_views(WORKSPACE, PROJECT), [])
    api.create_view(WORKSPACE, PROJECT, comet_ml.api_objects.view.View("a view", query_state='{"a": 1}', v2={"x": [1]}))
    views = api.get_views(WORKSPACE, PROJECT)
    expect([(view.name, view.query_state, view.v2) for view in views], [("a view", '{"a": 1}', {"x": [1]})])

api.delete_project(WORKSPACE, PROJECT)
api.delete_project(project_id=api.get_project(WORKSPACE, "interop-moved")["projectId"], delete_experiments=True)
expect([name for name in (PROJECT, "interop-moved") if name in api.get_projects(WORKSPACE)], [])
expect(api.get_experiment_by_key(keys[0]), None)
