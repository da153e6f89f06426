"""`cometr-py workspaces` and `cometr-py projects`."""

from __future__ import annotations

from cometr_py.cli.options import Json, Workspace, examples
from cometr_py.cli.printing import print_json, say, table, when

WORKSPACES_EXAMPLES = examples("cometr-py workspaces", "cometr-py workspaces --json")
PROJECTS_EXAMPLES = examples("cometr-py projects", "cometr-py projects --workspace my-team --json")


def workspaces(as_json: Json = False) -> None:
    """List the workspaces that you are a member of."""
    from cometr_py.workspace import get_workspaces

    names = get_workspaces()
    if as_json:
        print_json({"workspaces": names})
        return
    for name in names:
        say(name)


def projects(workspace: Workspace = None, as_json: Json = False) -> None:
    """List the projects of a workspace."""
    from cometr_py.workspace import get_projects

    found = get_projects(workspace)
    if as_json:
        rows = [
            {
                "id": one.project_id,
                "name": one.project_name,
                "workspace": one.workspace_name,
                "description": one.project_description,
                "experiments": one.number_of_experiments,
                "updated": one.last_updated,
                "public": one.public,
            }
            for one in found
        ]
        print_json({"projects": rows})
        return
    table(
        ("name", "experiments", "updated", "description"),
        [
            (
                one.project_name,
                one.number_of_experiments,
                when(one.last_updated),
                one.project_description,
            )
            for one in found
        ],
        right=("experiments",),
    )
