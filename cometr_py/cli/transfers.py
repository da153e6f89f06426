"""`cometr-py copy`, `export`, `import` and `verify`: experiments from one place to another."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cometr_py.cli.exit_codes import REMAINS
from cometr_py.cli.options import Json, examples
from cometr_py.cli.printing import amount, note, print_json, say, table
from cometr_py.cli.progress_bar import ProgressBar

if TYPE_CHECKING:
    from cometr_py.transfer import Location, Report

Source = Annotated[str, typer.Argument(metavar="SOURCE", help="A key, an address, SERVER#team/project, or a folder.")]
Target = Annotated[str, typer.Argument(metavar="TARGET", help="An address, SERVER#team, or a folder.")]
SourceKey = Annotated[
    Path | None, typer.Option(metavar="FILE", help="File with the API key for the source; - is standard input.")
]
TargetKey = Annotated[
    Path | None, typer.Option(metavar="FILE", help="File with the API key for the target; - is standard input.")
]
Artifacts = Annotated[bool, typer.Option("--artifacts/--no-artifacts", help="With the versions of artifacts.")]
Models = Annotated[bool, typer.Option("--models/--no-models", help="With the entries of the model registry.")]
Concurrency = Annotated[int, typer.Option(min=1, max=64, help="Experiments at once, and files at once.")]

COPY_EXAMPLES = examples(
    "cometr-py copy local#local/digits https://www.comet.com/my-team",
    "cometr-py copy KEY local --dry-run",
    "cometr-py copy https://comet.example.org#team https://www.comet.com/team --source-key a.txt --target-key b.txt",
)
EXPORT_EXAMPLES = examples("cometr-py export local#local/digits digits-export", "cometr-py export KEY my-run")
IMPORT_EXAMPLES = examples("cometr-py import digits-export https://www.comet.com/my-team/digits")
VERIFY_EXAMPLES = examples(
    "cometr-py verify local#local/digits https://www.comet.com/my-team/digits",
    "cometr-py verify digits-export local#local/digits --json",
)
_RESUME = "Copied data stays; the same command continues."


def copy(
    source: Source,
    target: Target,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what there is.")] = False,
    keep_keys: Annotated[bool, typer.Option("--keep-keys", help="Give the copies the experiments' own keys.")] = False,
    artifacts: Artifacts = True,
    models: Models = True,
    concurrency: Concurrency = 4,
    source_key: SourceKey = None,
    target_key: TargetKey = None,
    as_json: Json = False,
) -> None:
    """Copy an experiment, a project or a workspace to another server, or to or from an export folder.

    Source and target are an experiment's key, the address of a page (https://www.comet.com/team/project/KEY, or less of
    it), SERVER#team/project, local, local:/a/folder, or the path of an export folder. Run it again to go on after an
    interruption; nothing is copied twice. Exits with 3 when something could not be copied.
    """
    from cometr_py import transfer

    places = _place(source, source_key), _place(target, target_key)
    with ProgressBar("copying", _RESUME) as progress:
        report = transfer.copy(
            *places,
            artifacts=artifacts,
            models=models,
            keep_keys=keep_keys,
            dry_run=dry_run,
            concurrency=concurrency,
            progress=progress,
        )
    _tell(report, as_json)


def export(
    source: Source,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="New, empty, or that of an earlier export.")],
    source_key: SourceKey = None,
    as_json: Json = False,
) -> None:
    """Write an experiment, a project or a workspace into a folder that people and other programs can read.

    Run it again to go on after an interruption, or to add what is new. Exits with 3 when something is missing.
    """
    from cometr_py import transfer

    place = _place(source, source_key)
    with ProgressBar("exporting", _RESUME) as progress:
        report = transfer.export(place, folder, progress=progress)
    _tell(report, as_json)


def import_(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of an export.")],
    target: Target,
    target_key: TargetKey = None,
    as_json: Json = False,
) -> None:
    """Copy what an export wrote to a server.

    Run it again to go on after an interruption; nothing is imported twice. Exits with 3 when something is missing.
    """
    from cometr_py import transfer

    place = _place(target, target_key)
    with ProgressBar("importing", _RESUME) as progress:
        report = transfer.import_(folder, place, progress=progress)
    _tell(report, as_json)


def verify(
    source: Source,
    target: Target,
    artifacts: Artifacts = True,
    models: Models = True,
    concurrency: Concurrency = 4,
    source_key: SourceKey = None,
    target_key: TargetKey = None,
    as_json: Json = False,
) -> None:
    """Compare experiments with their copies: every metric point, every value, every byte of every file.

    Exits with 0 when all is the same, and with 3 when something differs.
    """
    from cometr_py import transfer

    places = _place(source, source_key), _place(target, target_key)
    with ProgressBar("comparing", "Nothing was changed; run it again to compare everything.") as progress:
        found = transfer.verify(*places, artifacts=artifacts, models=models, concurrency=concurrency, progress=progress)
    if as_json:
        print_json(found.to_dict())
    else:
        for difference in found.differences:
            say(str(difference))
        compared = [
            amount(found.experiments, "experiment"),
            amount(found.points, "metric point"),
            f"{amount(found.bytes, 'byte')} of files",
            amount(found.artifacts, "version of artifacts", "versions of artifacts"),
            amount(found.models, "registered model"),
        ]
        outcome = "All the same" if found.same else amount(len(found.differences), "difference")
        say(f"{outcome}: {', '.join(compared)} compared.")
    if not found.same:
        raise typer.Exit(REMAINS)


def _place(text: str, key_file: Path | None) -> Location | str:
    from cometr_py.transfer.locations import location

    if key_file is None:
        return text
    key = (sys.stdin.readline() if str(key_file) == "-" else key_file.read_text(encoding="utf-8")).strip()
    if not key:
        raise typer.BadParameter(f"there is no API key in {key_file}.")
    return dataclasses.replace(location(text, "place"), api_key=key)


def _tell(report: Report, as_json: bool) -> None:
    if as_json:
        print_json(report.to_dict())
    else:
        columns = ("key", "name", "metrics", "points", "files", "state", "copy")
        rows = [
            (
                one.source_key,
                one.name,
                one.counts.metrics,
                one.counts.points,
                one.counts.files,
                one.state,
                one.target_key,
            )
            for one in report.experiments
        ]
        table(columns, rows, right=("metrics", "points", "files"))
        for title, names in (("artifacts", report.artifacts), ("models", report.models)):
            if names:
                say(f"{title}: {', '.join(names)}")
        for text in report.notes:
            say(text)
        if lost := report.not_kept():
            say(f"The target cannot keep: {', '.join(lost)}")
        for problem in report.all_problems():
            note(f"Missing: {problem}")
        say(_outcome(report))
    if not report.complete and not report.dry_run:
        raise typer.Exit(REMAINS)


def _outcome(report: Report) -> str:
    count = amount(len(report.experiments), "experiment")
    if report.dry_run:
        return f"{count} would go from {report.source} to {report.target}; nothing was written."
    if report.complete:
        return f"{count} of {report.source} complete at {report.target}."
    return f"{count} of {report.source}, not all complete at {report.target}: run it again to try what is missing."
