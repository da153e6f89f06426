"""`cometr-py sync` and `cometr-py status`: what is waiting on this machine, and delivering it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cometr_py import config
from cometr_py.cli.options import Json, examples
from cometr_py.cli.output import note, print_json, say, table

if TYPE_CHECKING:
    from cometr_py.recording.sync import Recording

STATUS_EXAMPLES = examples("cometr-py status", "cometr-py status --json")
SYNC_EXAMPLES = examples("cometr-py sync", "cometr-py sync --directory recorded-offline --patience 600")


def status(as_json: Json = False) -> None:
    """Show what has been recorded on this machine and is not delivered yet."""
    from cometr_py.recording.sync import recordings, usual_place

    place = usual_place(config.resolve().home)
    waiting = [_about(one) for one in recordings(place) if one.pending or one.state.refused]
    if as_json:
        print_json({"directory": str(place), "recordings": waiting})
        return
    if not waiting:
        say(f"Everything recorded in {place} is delivered.")
        return
    rows = [(one["key"], one["url"], f"{one['delivered']:,}", f"{one['waiting']:,}", one["state"]) for one in waiting]
    table(("key", "server", "delivered", "bytes waiting", "state"), rows, right=("delivered", "bytes waiting"))
    for one in waiting:
        for refusal in one["refusals"]:
            say(f"{one['key']}: refused a {refusal['what']}: {refusal['message']}")


def sync(
    directory: Annotated[
        Path | None, typer.Option(help="Folder of offline recordings; otherwise what this machine has left over.")
    ] = None,
    patience: Annotated[float, typer.Option(help="Seconds to go on trying where a server cannot be reached.")] = 60.0,
) -> None:
    """Deliver what earlier runs have left on this machine; may be repeated, nothing is stored twice.

    Exits with 0 when nothing remains, with 1 when something does.
    """
    from cometr_py.recording.sync import deliver, recordings, unreadable, usual_place

    place = directory or usual_place(config.resolve().home)
    remains = 0
    for recording in list(recordings(place)):
        if not recording.pending and not recording.state.refused:
            continue
        key = recording.header.experiment_key
        if recording.writers and recording.courier:
            say(f"{key}: its script is running, and its courier is delivering.")
            continue
        state = deliver(recording, lambda message: note(f"cometr_py: {message}"), patience)
        if state.damages:
            lost = sum(end - start for start, end in state.damages)
            say(f"{key}: {lost:,} bytes of its journal are damaged and were passed over; all others are read.")
        if state.complete and not state.refused:
            say(f"{key}: delivered, {state.delivered:,} values.")
        elif recording.writers and not state.blocked:
            say(f"{key}: its script is running; what it has logged so far is delivered.")
        elif state.complete:
            say(f"{key}: delivered but for {state.refused} records that the server refused:")
            for refusal in state.refusals:
                say(f"  {refusal.what}: {refusal.message}")
            remains += 1
        else:
            say(f"{key}: not delivered ({state.blocked or 'no answer'}); kept in {recording.folder.path}")
            remains += 1
    for folder in unreadable(place):
        say(f"{folder.journal} is damaged from its beginning; nothing in it can be delivered.")
        remains += 1
    if remains:
        raise typer.Exit(1)
    say("Nothing remains to be delivered.")


def _about(one: Recording) -> dict[str, Any]:
    return {
        "key": one.header.experiment_key,
        "url": one.header.url,
        "delivered": one.state.delivered,
        "waiting": max(0, one.size - one.state.acknowledged),
        "refused": one.state.refused,
        "refusals": [{"what": refusal.what, "message": refusal.message} for refusal in one.state.refusals],
        "state": _condition(one),
    }


def _condition(recording: Recording) -> str:
    if recording.state.refused:
        return f"{recording.state.refused} refused"
    if recording.state.blocked:
        return f"waiting: {recording.state.blocked}"
    if recording.courier:
        return "being delivered"
    return "recording" if recording.writers else "left over: run cometr-py sync"
