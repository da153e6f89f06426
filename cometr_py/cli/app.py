"""Commands of `cometr-py`, each a thin layer over a function that can be called from Python too."""

from __future__ import annotations

from typing import Annotated

import typer

from cometr_py.cli import config, demo, serve, sync

app = typer.Typer(
    name="cometr-py",
    help="Comet's experiment tracking, on this machine or on a Comet server.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(demo.demo)
app.command("serve")(serve.serve)
app.command("sync")(sync.sync)
app.command("status")(sync.status)
app.command("config")(config.show_config)
app.command("login")(config.login)


@app.callback(invoke_without_command=True)
def root(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    if version:
        import cometr_py

        typer.echo(f"cometr-py {cometr_py.__version__}")
        raise typer.Exit
