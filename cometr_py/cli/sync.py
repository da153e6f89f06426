"""`cometr-py sync` and `cometr-py status`: what is waiting on this machine, and delivering it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from cometr_py import config
from cometr_py.recording.sync import Recording, deliver, recordings, unreadable, usual_place


def status() -> None:
    """Show what has been recorded on this machine and is not delivered yet."""
    place = usual_place(config.resolve().home)
    waiting = [recording for recording in recordings(place) if recording.pending or recording.state.refused]
    if not waiting:
        typer.echo(f"Everything recorded in {place} is delivered.")
        return
    table = Table("experiment", "server", "delivered", "waiting", "state")
    for one in waiting:
        left = f"{max(0, one.size - one.state.acknowledged):,} bytes"
        table.add_row(one.header.experiment_key, one.header.url, f"{one.state.delivered:,}", left, _condition(one))
    Console().print(table)


def sync(
    directory: Annotated[
        Path | None, typer.Option(help="Folder of offline recordings; otherwise what this machine has left over.")
    ] = None,
    patience: Annotated[float, typer.Option(help="Seconds to go on trying where a server cannot be reached.")] = 60.0,
) -> None:
    """Deliver what earlier runs have left on this machine; may be repeated, nothing is stored twice.

    Exits with 0 when nothing remains, with 1 when something does.
    """
    place = directory or usual_place(config.resolve().home)
    remains = 0
    for recording in list(recordings(place)):
        if not recording.pending and not recording.state.refused:
            continue
        key = recording.header.experiment_key
        if recording.writers and recording.courier:
            typer.echo(f"{key}: its script is running, and its courier is delivering.")
            continue
        state = deliver(recording, lambda message: typer.echo(f"cometr_py: {message}", err=True), patience)
        if state.damages:
            lost = sum(end - start for start, end in state.damages)
            typer.echo(f"{key}: {lost:,} bytes of its journal are damaged and were passed over; all others are read.")
        if state.complete and not state.refused:
            typer.echo(f"{key}: delivered, {state.delivered:,} values.")
        elif recording.writers and not state.blocked:
            typer.echo(f"{key}: its script is running; what it has logged so far is delivered.")
        elif state.complete:
            typer.echo(f"{key}: delivered but for {state.refused} records that the server refused:")
            for refusal in state.refusals:
                typer.echo(f"  {refusal.what}: {refusal.message}")
            remains += 1
        else:
            typer.echo(f"{key}: not delivered ({state.blocked or 'no answer'}); kept in {recording.folder.path}")
            remains += 1
    for folder in unreadable(place):
        typer.echo(f"{folder.journal} is damaged from its beginning; nothing in it can be delivered.")
        remains += 1
    if remains:
        raise typer.Exit(1)
    typer.echo("Nothing remains to be delivered.")


def _condition(recording: Recording) -> str:
    if recording.state.refused:
        return f"{recording.state.refused} refused"
    if recording.state.blocked:
        return f"waiting: {recording.state.blocked}"
    if recording.courier:
        return "being delivered"
    return "recording" if recording.writers else "left over: run cometr-py sync"
