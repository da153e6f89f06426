"""`cometr-py sync` and `cometr-py status`: deliver and show undelivered recordings."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cometr_py import config
from cometr_py.cli.exit_codes import ERROR, Interrupted
from cometr_py.cli.options import Json, examples
from cometr_py.cli.printing import amount, print_json, say, table, when
from cometr_py.core.format_versions import newer_records

if TYPE_CHECKING:
    from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder
    from cometr_py.recording.pending import PendingRecords
    from cometr_py.recording.spool import SpooledRecording

STATUS_EXAMPLES = examples("cometr-py status", "cometr-py status --json")
SYNC_EXAMPLES = examples("cometr-py sync", "cometr-py sync --directory recorded-offline --timeout 600")

Directory = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        file_okay=False,
        help="Directory of recordings; by default COMETR_HOME/journals, and COMET_OFFLINE_DIRECTORY if it is set.",
    ),
]


def status(directory: Directory = None, as_json: Json = False) -> None:
    """Show what was recorded on this machine and is undelivered."""
    places = _places(directory)
    found, broken = _recordings(places)
    shown = [one for one in found if one.pending or one.evidence]
    described = [_about(one, directory) for one in shown]
    if as_json:
        named = [str(place) for place in places]
        unreadable = [{"folder": str(folder.path), "why": why} for folder, why in broken]
        print_json({"directory": named[0], "directories": named, "recordings": described, "unreadable": unreadable})
        return
    if not shown and not broken:
        say(f"Everything recorded in {' and '.join(map(str, places))} is delivered.")
        return
    if shown:
        columns = ("key", "experiment", "server", "delivered", "waiting", "state")
        rows = [
            (
                one["key"],
                _name(recording),
                one["url"],
                f"{one['delivered']:,}",
                one["what"] or "nothing",
                one["state"],
            )
            for recording, one in zip(shown, described, strict=True)
        ]
        table(columns, rows, right=("delivered",))
    for recording in shown:
        _say_what_is_lost(recording)
    for folder, why in broken:
        say(f"{folder.journal} {why}.")


def sync(
    directory: Directory = None,
    drain_timeout: Annotated[
        float, typer.Option("--timeout", help="Seconds to keep trying while a server cannot be reached.")
    ] = 60.0,
) -> None:
    """Deliver the undelivered recordings of this machine. Can be repeated; nothing is stored twice.

    Lists the undelivered recordings, and then the result of each. Exits with 0 if nothing remains, and with 1
    otherwise.
    """
    found, broken = _recordings(_places(directory))
    # Recordings with a running uploader come last, so that it has more time to catch up.
    found = sorted(found, key=lambda one: one.writers)
    for recording in found:
        if recording.remains:
            say(f"{recording.header.experiment_key} {_name(recording)}: {_listed(recording)}")
    try:
        remaining = sum(_deliver(recording, drain_timeout) for recording in found)
    except KeyboardInterrupt:
        raise Interrupted(
            "Interrupted. Nothing is lost: undelivered records are kept, and the same command continues."
        ) from None
    for folder, why in broken:
        say(f"{folder.journal} {why}; nothing in it can be delivered.")
    remaining += len(broken)
    if remaining:
        say(f"Not everything is delivered: something remains of {amount(remaining, 'recording')}.")
        raise typer.Exit(ERROR)
    say("Nothing remains to be delivered.")


def _places(directory: Path | None) -> list[Path]:
    """Return the directories to look into."""
    from cometr_py.recording.spool import usual_place

    if directory is not None:
        return [directory]
    settings = config.resolve()
    places = [usual_place(settings.home)]
    if settings.offline_directory is not None:
        places.append(settings.offline_directory)
    return list({place.resolve(): place for place in places}.values())


def _recordings(places: list[Path]) -> tuple[list[SpooledRecording], list[tuple[SpoolFolder, str]]]:
    """Return all recordings, and those that cannot be read, with the reason."""
    from cometr_py.recording.spool import recordings, unreadable

    found = [one for place in places for one in recordings(place)]
    return found, [one for place in places for one in unreadable(place)]


def _deliver(recording: SpooledRecording, drain_timeout: float) -> bool:
    """Deliver one recording and report the result.

    Returns:
        Whether anything of it remains.
    """
    from cometr_py.recording.sync import deliver

    if not recording.pending:
        _say_what_is_lost(recording)
        return _is_short(recording.state)
    key = recording.header.experiment_key
    state = deliver(recording, drain_timeout)
    folder = recording.folder
    after = replace(recording, state=state, writers=folder.has_writers(), uploader=folder.has_uploader())
    if not after.remains:
        running = "its script is running; what it has logged so far is " if after.writers else ""
        but = " except for the records below" if state.rejected else ""
        say(f"{key}: {running}delivered{but}, {amount(state.delivered, 'value')}.")
    elif after.uploader:
        who = "its script is running; " if after.writers else ""
        say(f"{key}: {who}not delivered: {_listed(after)}. Its uploader goes on trying; kept in {folder.path}")
    else:
        say(f"{key}: not delivered: {_listed(after)}; kept in {folder.path}")
    _say_what_is_lost(after)
    return after.remains or _is_short(state)


def _is_short(state: ProgressState) -> bool:
    """Return whether records were rejected or lost, so that no retry can deliver them."""
    return state.rejected > 0 or state.truncations > 0


def _say_what_is_lost(recording: SpooledRecording) -> None:
    """Print which records will not be delivered: rejected or unreadable."""
    key, state = recording.header.experiment_key, recording.state
    for one in state.set_aside:
        say(f"{key}: the server keeps failing with {one.label}: {one.reason}")
    for rejection in state.rejected_records:
        say(f"{key}: {rejection.problem}")
    if state.rejected > len(state.rejected_records):
        say(f"{key}: rejected {state.rejected - len(state.rejected_records):,} more.")
    if recording.lost:
        say(f"{key}: {recording.lost:,} bytes of its journal are damaged and were passed over; all others are read.")
    if state.truncations:
        say(f"{key}: its journal is damaged: it is shorter than it was, and what had not been delivered of it is lost.")
    if recording.evidence and not recording.pending:
        say(f"{key}: its recording is kept for you to look at; delete {recording.folder.path} when you have.")


def _about(one: SpooledRecording, directory: Path | None) -> dict[str, object]:
    from cometr_py.recording.pending import pending_records

    state = one.state
    waits = pending_records(one)
    return {
        "key": one.header.experiment_key,
        "experiment": one.header.experiment_name,
        "workspace": one.header.workspace or None,
        "project": one.header.project_name or None,
        "url": one.header.url,
        "folder": str(one.folder.path),
        "delivered": state.delivered,
        "waiting": waits.size,
        "kinds": dict(waits.kinds),
        "unknown": dict(waits.unknown),
        "all_counted": waits.whole,
        "end": waits.end,
        "since": waits.since if _what(waits) else None,
        "what": _what(waits),
        "refused": state.rejected,
        "rejected": [{"what": one.what, "name": one.name, "message": one.message} for one in state.rejected_records],
        "set_aside": [
            {"what": one.what, "name": one.name, "count": one.count, "reason": one.reason} for one in state.set_aside
        ],
        "damaged": one.lost,
        "damages": [list(stretch) for stretch in state.damages],
        "blocked": state.last_error,
        "state": "; ".join(_conditions(one, waits, directory)),
    }


def _conditions(one: SpooledRecording, waits: PendingRecords, directory: Path | None) -> Iterator[str]:
    """Yield the conditions of a recording, in a few words each."""
    if failing := sum(kept.count for kept in one.state.set_aside):
        yield f"{failing:,} set aside"
    unsent = sum(not record.by_server for record in one.state.rejected_records)
    if rejected := one.state.rejected - unsent:
        yield f"{rejected:,} rejected"
    if unsent:
        yield f"{unsent:,} not delivered"
    if one.lost:
        yield f"{one.lost:,} bytes damaged"
    if one.state.truncations:
        yield "damaged: shorter than it was"
    if not one.pending:
        return
    reason = _reason(one.state) if one.remains else ""
    if one.writers and not one.uploader:
        yield "recording"
    elif one.writers and not one.remains:
        yield "running, delivered so far"
    elif not one.uploader and (waits.kinds or waits.creation or waits.end or not waits.unknown):
        yield f"left over: run cometr-py sync{'' if directory is None else f' --directory {directory}'}"
    elif one.uploader and not reason:
        yield "being delivered"
        if rate_limiter := _rate_limiter(one.header.url, waits):
            yield rate_limiter
    if reason:
        yield reason
    if waits.unknown:
        yield newer_records(waits.unknown, one.header.written_by)


def _listed(recording: SpooledRecording) -> str:
    """Return what is undelivered, since when, and why."""
    from cometr_py.recording.pending import pending_records

    waits = pending_records(recording)
    newer = newer_records(waits.unknown, recording.header.written_by) if waits.unknown else ""
    parts = (_what(waits), f"since {when(waits.since)}", _reason(recording.state), newer)
    return "; ".join(part for part in parts if part)


def _reason(state: ProgressState) -> str:
    """Return why nothing is delivered at the moment, if known."""
    blocked = state.last_error or next((one.reason for one in state.set_aside), "")
    if state.wait_until > time.time():
        asked = f"the server has asked to wait until {when(round(state.wait_until * 1000))}"
        return f"{asked}: {blocked}" if blocked else asked
    return f"waiting: {blocked}" if blocked else ""


def _rate_limiter(url: str, waits: PendingRecords) -> str:
    """Return the server's rate limits, if delivery waits for them."""
    from cometr_py.recording.delivery.kinds import QUEUES
    from cometr_py.recording.pending import limits

    slow = [
        f"{QUEUES[queue].plural} no faster than {most:,} in {seconds:.0f} s"
        for queue, (most, seconds) in limits(url).items()
        if waits.kinds.get(queue, 0) > most
    ]
    return ", ".join(slow)


def _what(waits: PendingRecords) -> str:
    """Return what is undelivered, by kind: ``the experiment itself, 3 metric values, its end``."""
    parts = ["the experiment itself"] if waits.creation else []
    if waits.kinds:
        from cometr_py.recording.delivery.kinds import QUEUES  # slow to import
        from cometr_py.recording.pending import REWINDS

        more = "" if waits.whole else "more than "
        named = {name: (kind.singular, kind.plural) for name, kind in QUEUES.items()} | {REWINDS: ("rewind", "rewinds")}
        counts = [(waits.kinds.get(name, 0), words) for name, words in named.items()]
        parts += [f"{more}{amount(count, *words)}" for count, words in counts if count]
    if waits.unknown:
        parts.append(amount(sum(waits.unknown.values()), "record of a newer version", "records of a newer version"))
    if not waits.whole:
        parts.append(f"{amount(waits.size, 'byte')} in all")
    elif waits.size and not waits.kinds and not waits.unknown:
        parts.append(amount(waits.size, "byte"))
    if waits.end:
        parts.append("its end")
    return ", ".join(parts)


def _name(recording: SpooledRecording) -> str:
    """Return the experiment's name, if known, and its project."""
    header = recording.header
    place = "/".join(part for part in (header.workspace, header.project_name) if part)
    return f"{header.experiment_name!r} in {place}" if header.experiment_name else f"in {place}"
