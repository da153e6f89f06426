"""`cometr-py experiments`: list, show, search, tag, archive, restore, delete, rewind, fork."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cometr_py.cli.exit_codes import confirm
from cometr_py.cli.options import Json, Key, Keys, Project, Workspace, examples
from cometr_py.cli.printing import amount, data, duration, figure, note, number, print_json, record, say, table, when
from cometr_py.core.console import printable

if TYPE_CHECKING:
    from comet_rest_v2 import models

    from cometr_py.cli.experiment_ref import ExperimentDetails

Archived = Annotated[bool, typer.Option("--archived", help="The archived ones instead of the others.")]

#: Seconds to wait until a fork is delivered, which the hosted service's limits make slow.
FORK_TIMEOUT = 600.0

LIST_EXAMPLES = examples(
    "cometr-py experiments list --project digits",
    "cometr-py experiments list --workspace my-team --json | jq -r '.experiments[].key'",
)
SHOW_EXAMPLES = examples(
    "cometr-py experiments show 5f0e1c2d3b4a59687766554433221100",
    "cometr-py experiments show https://www.comet.com/my-team/digits/5f0e1c2d3b4a59687766554433221100",
)
SEARCH_EXAMPLES = examples(
    "cometr-py experiments search 'metric.accuracy > 0.9 and tag == \"best\"' --project digits",
    "cometr-py experiments search 'parameter.lr between 0.01 and 0.1 and tag != \"draft\"'",
    'cometr-py experiments search \'metric.train/loss < 0.1 or parameter.optimizer in ["adam", "sgd"]\'',
    "cometr-py experiments search 'started > 2026-01-31 and duration < 2h and state != \"crashed\"'",
)
TAG_EXAMPLES = examples("cometr-py experiments tag KEY best reviewed", "cometr-py experiments tag KEY draft --remove")
ARCHIVE_EXAMPLES = examples("cometr-py experiments archive KEY")
RESTORE_EXAMPLES = examples("cometr-py experiments restore KEY")
DELETE_EXAMPLES = examples("cometr-py experiments delete KEY", "cometr-py experiments delete KEY KEY --yes")

REWIND_EXAMPLES = examples("cometr-py experiments rewind KEY 120", "cometr-py experiments rewind KEY 120 --yes")
FORK_EXAMPLES = examples("cometr-py experiments fork KEY 120", 'cometr-py experiments fork KEY --name "second try"')


def list_(
    workspace: Workspace = None, project: Project = None, archived: Archived = False, as_json: Json = False
) -> None:
    """List the experiments of a project, the newest first; where no project is named, those of all projects."""
    from cometr_py import session
    from cometr_py.workspace import get_experiments, get_projects

    settings = session.current().resolve(workspace=workspace, project_name=project)
    if settings.project_name is not None and settings.sources["COMET_PROJECT_NAME"] != "default":
        found = get_experiments(project_name=project, workspace_name=workspace, archived=archived)
    else:
        projects = get_projects(workspace)
        found = [one for each in projects for one in get_experiments(each.project_id, archived=archived)]
    _print(found, as_json)


def search(
    where: Annotated[str, typer.Argument(metavar="CONDITION", help="What has to hold.")],
    workspace: Workspace = None,
    project: Project = None,
    archived: Archived = False,
    as_json: Json = False,
) -> None:
    """List the experiments of a project that match a condition.

    A condition compares metric.NAME (the last value), metric_min.NAME, metric_max.NAME, parameter.NAME, other.NAME,
    environment.NAME, name, key, state, user, file, started, ended, updated, duration, exit_code, or tag with a number,
    a string in quotation marks, true, false, null (nothing was logged), a time (2026-01-31 12:00, in UTC), or a
    duration (90 s, 14 min, 2 h). There are ==, !=, <, <=, >, >=, between 1 and 2, in ["a", "b"], contains, startswith,
    endswith, is null, and is not null. Combine conditions with and, or, not, and parentheses. A name with blanks,
    brackets, or | is written parameter["model|lr"].
    """
    from cometr_py.errors import ArgumentError
    from cometr_py.search import search_experiments

    try:
        found = search_experiments(workspace, project, where, archived=archived)
    except ArgumentError as error:
        raise typer.BadParameter(error.remedy, param_hint="CONDITION") from None
    _print(found, as_json)


def show(key: Key, as_json: Json = False) -> None:
    """Show what an experiment is, what it was run with, and what came out."""
    from cometr_py.cli import experiment_ref

    one, settings = experiment_ref.located(key)
    about = experiment_ref.about(one.get_metadata(), settings)
    tags, parameters, others = one.get_tags(), one.get_parameters(), one.get_other()
    metrics, assets = one.get_metrics_summary(), one.get_asset_list()
    if as_json:
        values = {
            "tags": tags,
            "parameters": {value.name: experiment_ref.known(value.value_current) for value in parameters},
            "others": {value.name: experiment_ref.known(value.value_current) for value in others},
            "metrics": [_extremes(value) for value in metrics],
            "assets": len(assets),
        }
        print_json({**about.to_dict(), **values})
        return
    _print_about(about, tags, len(assets))
    for title, found in (("parameter", parameters), ("other", others)):
        if found:
            data("")
            table((title, "value"), [(value.name, experiment_ref.known(value.value_current)) for value in found])
    if metrics:
        data("")
        rows = [_extremes(value) for value in metrics]
        columns = ("last", "min", "max")
        figures = [(row["name"], *(number(row[column]) for column in columns)) for row in rows]
        table(("metric", *columns), figures, right=columns)


def tag(
    key: Key,
    tags: Annotated[list[str], typer.Argument(metavar="TAG...", help="The tags.")],
    remove: Annotated[bool, typer.Option("--remove", help="Take them off instead.")] = False,
) -> None:
    """Tag an experiment; tags that it has already are passed over."""
    from cometr_py.cli import experiment_ref

    one = experiment_ref.experiment(key)
    if remove:
        one.delete_tags(tags)
    else:
        one.add_tags(tags)
    say(f"{one.get_key()} has {amount(len(one.get_tags()), 'tag')} now: {', '.join(one.get_tags()) or 'none'}")


def archive(keys: Keys) -> None:
    """Hide experiments: they are kept with all their data, but listed only with --archived."""
    from cometr_py.cli import experiment_ref

    for one in [experiment_ref.experiment(key) for key in keys]:
        one.archive()
        say(f"{one.get_key()} is archived.")


def restore(keys: Keys) -> None:
    """Bring archived experiments back."""
    from cometr_py.cli import experiment_ref

    for one in [experiment_ref.experiment(key) for key in keys]:
        one.restore()
        say(f"{one.get_key()} is no longer archived.")


def delete(
    keys: Keys,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; needed where there is no terminal.")] = False,
) -> None:
    """Delete experiments for good, with everything that was logged to them. Asks first."""
    from cometr_py import session
    from cometr_py.cli import experiment_ref
    from cometr_py.recording.spool import forget, usual_place

    found = [experiment_ref.experiment(key) for key in keys]
    # Looked up before anything is deleted: one wrong key, and nothing is.
    names = {
        one.get_key(): experiment_ref.known(one.get_metadata().experiment_name) or "without a name" for one in found
    }
    listed = ", ".join(f"{printable(name)} ({printable(key)})" for key, name in names.items())
    confirm(f"Delete {amount(len(names), 'experiment')} for good: {listed}?", yes=yes)
    for one in {one.get_key(): one for one in found}.values():
        one.delete()
        forget(usual_place(session.current().resolve().home), older_than=0, key=one.get_key())
        say(f"{one.get_key()} is deleted.")


def rewind(
    key: Key,
    step: Annotated[int, typer.Argument(metavar="STEP", help="The last step to keep.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; needed where there is no terminal.")] = False,
) -> None:
    """Hide the metrics of an experiment after a step, on a server of your own. Asks first.

    For a training that goes back to a checkpoint. Points without a step, metrics named sys.*, output, parameters,
    others, and assets are kept.
    """
    from cometr_py.cli import experiment_ref

    one = experiment_ref.experiment(key)
    confirm(f"Hide all metrics of {printable(one.get_key())} after step {step}?", yes=yes)
    say(f"{one.get_key()} is rewound to step {step}; points hidden: {one.rewind(step):,}.")


def fork(
    key: Key,
    step: Annotated[
        int | None, typer.Argument(metavar="[STEP]", help="The last step to carry over; all of them by default.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="Name of the new experiment.")] = None,
    workspace: Workspace = None,
    project: Project = None,
) -> None:
    """Create an experiment that has everything another one has up to a step.

    Metrics, parameters, others, and tags are carried over, on every server; files, output, and code are not. Without
    --project, the new experiment is in the same project.
    """
    from cometr_py.cli import experiment_ref
    from cometr_py.experiments.forks import fork_experiment

    one, settings = experiment_ref.located(key)
    made = fork_experiment(
        one.get_key(),
        step,
        name,
        project,
        workspace,
        settings.api_key,
        url=f"local:{settings.local_home}" if settings.is_local else settings.url,
        keep_active=False,
        log_output=False,
        log_code=False,
        log_system_details=False,
        log_system_metrics=False,
    )
    made.flush(FORK_TIMEOUT)
    made.stop()
    say(f"{made.get_key()} has what {one.get_key()} has{'' if step is None else f' up to step {step}'}.")


def _print(found: list[models.ExperimentMetadata], as_json: bool) -> None:
    from cometr_py import session
    from cometr_py.cli import experiment_ref

    settings = session.current().resolve()
    rows = sorted(
        (experiment_ref.about(one, settings) for one in found),
        key=lambda one: (one.started or 0, one.key),
        reverse=True,
    )
    if as_json:
        print_json({"experiments": [one.to_dict() for one in rows]})
    elif not rows:
        note("There are no such experiments.")
    else:
        columns = ("key", "name", "project", "started", "duration", "state")
        table(
            columns,
            [(one.key, one.name, one.project, when(one.started), duration(one.duration), one.state) for one in rows],
            right=("duration",),
        )


def _print_about(about: ExperimentDetails, tags: list[str], assets: int) -> None:
    record(
        {
            "name": about.name,
            "key": about.key,
            "project": f"{about.workspace}/{about.project}",
            "state": about.state,
            "error": about.error,
            "exit code": about.exit_code,
            "started": when(about.started),
            "duration": duration(about.duration),
            "user": about.user,
            "file": about.file,
            "tags": ", ".join(tags),
            "assets": assets,
            "page": about.url,
        }
    )


def _extremes(value: models.ValueSummary) -> dict[str, Any]:
    from cometr_py.cli.experiment_ref import known

    return {
        "name": value.name,
        "last": figure(known(value.value_current)),
        "min": figure(known(value.value_min)),
        "max": figure(known(value.value_max)),
    }
