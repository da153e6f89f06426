"""Commands of `cometr-py`, each a thin layer over functions that can be called from Python too.

Modules of commands import what is quick to import; each command imports the rest when it runs, so that
`cometr-py --help` and completion in the shell answer at once.
"""

from __future__ import annotations

from typing import Annotated

import typer

from cometr_py.cli import (
    artifacts,
    assets,
    call,
    demo,
    experiments,
    metrics,
    serve,
    settings,
    spec,
    status_sync,
    store,
    transfers,
    workspaces,
)
from cometr_py.cli.exit_codes import Commands
from cometr_py.cli.options import examples

_HELP = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    name="cometr-py",
    cls=Commands,
    help="Comet's experiment tracking, on this machine or on a Comet server.",
    epilog="Exit codes: 0 done, 1 an error, 2 wrong usage, 3 something differs or is missing, 130 interrupted.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings=_HELP,
)


def _group(name: str, about: str) -> typer.Typer:
    group = typer.Typer(help=about, no_args_is_help=True, rich_markup_mode=None, context_settings=_HELP)
    app.add_typer(group, name=name)
    return group


app.command("demo", short_help="Record a small model, and read it back.", epilog=examples("cometr-py demo"))(demo.demo)
app.command("serve", short_help="Run a Comet server of your own, with pages.")(serve.serve)
app.command("status", short_help="Show undelivered recordings.", epilog=status_sync.STATUS_EXAMPLES)(status_sync.status)
app.command("sync", short_help="Deliver undelivered recordings.", epilog=status_sync.SYNC_EXAMPLES)(status_sync.sync)
app.command("login", short_help="Check the API key, and keep it.", epilog=settings.LOGIN_EXAMPLES)(settings.login)
app.command("config", short_help="Show every setting, and where it is from.", epilog=settings.CONFIG_EXAMPLES)(
    settings.show_config
)
app.command("workspaces", epilog=workspaces.WORKSPACES_EXAMPLES)(workspaces.workspaces)
app.command("projects", epilog=workspaces.PROJECTS_EXAMPLES)(workspaces.projects)
_experiments = _group("experiments", "List, find, show, tag, archive, delete, rewind and fork them.")
_experiments.command("list", short_help="List experiments, the newest first.", epilog=experiments.LIST_EXAMPLES)(
    experiments.list_
)
_experiments.command(
    "search", short_help="List those for which a condition holds.", epilog=experiments.SEARCH_EXAMPLES
)(experiments.search)
_experiments.command("show", short_help="Show what one is, and what came out.", epilog=experiments.SHOW_EXAMPLES)(
    experiments.show
)
_experiments.command("tag", short_help="Tag an experiment.", epilog=experiments.TAG_EXAMPLES)(experiments.tag)
_experiments.command(
    "archive", short_help="Hide experiments, with all their data.", epilog=experiments.ARCHIVE_EXAMPLES
)(experiments.archive)
_experiments.command("restore", short_help="Bring archived experiments back.", epilog=experiments.RESTORE_EXAMPLES)(
    experiments.restore
)
_experiments.command(
    "delete", short_help="Delete experiments for good; asks first.", epilog=experiments.DELETE_EXAMPLES
)(experiments.delete)
_experiments.command(
    "rewind", short_help="Hide the metrics after a step; asks first.", epilog=experiments.REWIND_EXAMPLES
)(experiments.rewind)
_experiments.command("fork", short_help="Create one that has another's history.", epilog=experiments.FORK_EXAMPLES)(
    experiments.fork
)
app.command("metrics", short_help="Draw an experiment's metrics, or write them.", epilog=metrics.EXAMPLES)(
    metrics.metrics
)
_assets = _group("assets", "List and download files of experiments.")
_assets.command("list", short_help="List the files of an experiment.", epilog=assets.LIST_EXAMPLES)(assets.list_)
_assets.command("get", short_help="Download files of an experiment.", epilog=assets.GET_EXAMPLES)(assets.get)
_artifacts = _group("artifacts", "List, show and download sets of files.")
_artifacts.command("list", short_help="List the artifacts of a workspace.", epilog=artifacts.LIST_EXAMPLES)(
    artifacts.list_
)
_artifacts.command("show", short_help="Show an artifact, or one of its versions.", epilog=artifacts.SHOW_EXAMPLES)(
    artifacts.show
)
_artifacts.command("get", short_help="Download the files of a version.", epilog=artifacts.GET_EXAMPLES)(artifacts.get)
app.command("copy", short_help="Copy experiments to another server.", epilog=transfers.COPY_EXAMPLES)(transfers.copy)
app.command("export", short_help="Write experiments into a folder.", epilog=transfers.EXPORT_EXAMPLES)(transfers.export)
app.command("import", short_help="Copy what an export wrote to a server.", epilog=transfers.IMPORT_EXAMPLES)(
    transfers.import_
)
app.command("verify", short_help="Compare experiments with their copies.", epilog=transfers.VERIFY_EXAMPLES)(
    transfers.verify
)
_store = _group("store", "Check, back up, restore, recover and compact your own server's data.")
_store.command("check", short_help="Check database and files.", epilog=store.CHECK_EXAMPLES)(store.check)
_store.command("backup", short_help="Back up database and files.", epilog=store.BACKUP_EXAMPLES)(store.backup)
_store.command("restore", short_help="Restore a backup.", epilog=store.RESTORE_EXAMPLES)(store.restore)
_store.command("recover", short_help="Save what a damaged database holds.", epilog=store.RECOVER_EXAMPLES)(
    store.recover
)
_store.command("compact", short_help="Give back unused space.", epilog=store.COMPACT_EXAMPLES)(store.compact)
app.command("call", short_help="Call any operation of the API.", epilog=call.EXAMPLES)(call.call)
app.command("spec", short_help="Print the OpenAPI description.", epilog=spec.EXAMPLES)(spec.spec)


@app.callback(invoke_without_command=True)
def root(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    """Print the version if asked to."""
    if version:
        import cometr_py

        typer.echo(f"cometr-py {cometr_py.__version__}")
        raise typer.Exit
