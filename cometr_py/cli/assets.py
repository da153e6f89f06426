"""`cometr-py assets`: the files of an experiment."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cometr_py.cli.options import Json, Key, examples
from cometr_py.cli.printing import CONSOLE, amount, note, print_json, say, table
from cometr_py.core.console import printable
from cometr_py.core.workers import run_all
from cometr_py.errors import CometError

if TYPE_CHECKING:
    from comet_rest_v2 import models

    from cometr_py.experiments.remote import RemoteExperiment

LIST_EXAMPLES = examples("cometr-py assets list KEY", "cometr-py assets list KEY --type image --json")
GET_EXAMPLES = examples(
    "cometr-py assets get KEY --to downloads",
    "cometr-py assets get KEY weights.npz",
    "cometr-py assets get KEY notes.txt --to - | less",
)


def list_(
    key: Key,
    kind: Annotated[str | None, typer.Option("--type", help="Only files of this type, image for instance.")] = None,
    as_json: Json = False,
) -> None:
    """List the files of an experiment."""
    from cometr_py.artifacts.naming import size_text
    from cometr_py.cli import experiment_ref

    one = experiment_ref.experiment(key)
    rows = [_about(asset) for asset in one.get_asset_list(kind)]
    if as_json:
        print_json({"experiment": one.get_key(), "assets": rows})
        return
    columns = ("name", "type", "size", "step", "id")
    sizes = [row["link"] or ("" if row["size"] is None else size_text(row["size"])) for row in rows]
    shown = [(row["name"], row["type"], size, row["step"], row["id"]) for row, size in zip(rows, sizes, strict=True)]
    table(columns, shown, right=("size", "step"))


def get(
    key: Key,
    wanted: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Names or ids of files; all files if none is given.")
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="FOLDER", help="Where to put them; - writes a single file to stdout.")
    ] = ".",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there already.")] = False,
    as_json: Json = False,
) -> None:
    """Download files of an experiment, under their own names as far as the disk takes them.

    A file appears when all of it is there. Files of which the server has only the address are not downloaded.
    """
    from cometr_py.cli import experiment_ref

    one = experiment_ref.experiment(key)
    chosen = _chosen(one.get_asset_list(), wanted or [])
    if to == "-":
        _to_stdout(one, chosen)
        return
    links = [asset for asset in chosen if asset.link and asset.remote]
    files = _download(one, [asset for asset in chosen if asset not in links], Path(to), overwrite)
    for asset in links:
        note(f"{asset.file_name} is not on the server: {asset.link}")
    if as_json:
        print_json({"experiment": one.get_key(), "files": files})
        return
    for file in files:
        say(file["path"])


def _chosen(there: list[models.Asset], wanted: list[str]) -> list[models.Asset]:
    """Return the requested files; of several with one name the newest."""
    if not wanted:
        return there
    by_name = {asset.file_name: asset for asset in there} | {asset.asset_id: asset for asset in there}
    for name in wanted:
        if name not in by_name:
            listed = ", ".join(printable(asset.file_name) for asset in there[:10]) or "none"
            raise typer.BadParameter(f"there is no file {name!r}. There is: {listed}", param_hint="FILE")
    return [by_name[name] for name in dict.fromkeys(wanted)]


def _download(one: RemoteExperiment, chosen: list[models.Asset], folder: Path, overwrite: bool) -> list[dict[str, Any]]:
    from cometr_py.transfer.file_names import Names, inside

    names = Names()
    targets = {asset.asset_id: inside(folder, names.path(asset.file_name or asset.asset_id)) for asset in chosen}
    taken = [target for target in targets.values() if target.exists()]
    if taken and not overwrite:
        raise CometError(f"{taken[0]} is there already; nothing was downloaded. --overwrite replaces it.")

    def fetch(asset: models.Asset) -> dict[str, Any]:
        target = targets[asset.asset_id]
        target.parent.mkdir(parents=True, exist_ok=True)
        one.download_asset(asset.asset_id, target)
        path = target.relative_to(folder.resolve())
        return {"id": asset.asset_id, "name": asset.file_name, "path": str(folder / path)}

    with CONSOLE.progress("downloading") as line:
        found = run_all(fetch, chosen, 4, on_done=line.update)
    note(f"{amount(len(found), 'file')} downloaded.")
    return found


def _to_stdout(one: RemoteExperiment, chosen: list[models.Asset]) -> None:
    if len(chosen) != 1:
        raise typer.BadParameter(f"only one file fits on stdout, and these are {len(chosen)}.", param_hint="FILE")
    if sys.stdout.isatty():
        raise typer.BadParameter("stdout is a terminal; send it somewhere: --to - > FILE", param_hint="--to")
    with tempfile.TemporaryDirectory(prefix="cometr_py-") as folder:
        with one.download_asset(chosen[0].asset_id, Path(folder) / "asset").open("rb") as file:
            while piece := file.read(1 << 20):
                sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()


def _about(asset: models.Asset) -> dict[str, Any]:

    return {
        "id": asset.asset_id,
        "name": asset.file_name,
        "type": asset.type_,
        "size": asset.file_size,
        "step": asset.step,
        "context": asset.run_context,
        "created": asset.created_at,
        "link": asset.link if asset.remote else None,
        "metadata": asset.metadata,
    }
