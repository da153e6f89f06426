"""`cometr-py artifacts`: versioned sets of files."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cometr_py.cli.options import Json, Workspace, examples
from cometr_py.cli.printing import amount, data, note, print_json, record, say, table, when
from cometr_py.core.console import printable
from cometr_py.errors import CometError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient, models

    from cometr_py.artifacts.logged import LoggedArtifact, LoggedArtifactAsset

Name = Annotated[str, typer.Argument(metavar="ARTIFACT", help="NAME or WORKSPACE/NAME, and :VERSION or :ALIAS.")]

LIST_EXAMPLES = examples("cometr-py artifacts list", "cometr-py artifacts list --workspace my-team --type dataset")
SHOW_EXAMPLES = examples("cometr-py artifacts show images", "cometr-py artifacts show my-team/images:2.0.0 --json")
GET_EXAMPLES = examples(
    "cometr-py artifacts get images --to images", "cometr-py artifacts get my-team/images:baseline --to images"
)


def list_(
    workspace: Workspace = None,
    kind: Annotated[
        str | None, typer.Option("--type", help="Only artifacts of this type, dataset for instance.")
    ] = None,
    as_json: Json = False,
) -> None:
    """List the artifacts of a workspace."""
    from comet_rest_v2.api.artifacts import get_artifacts
    from comet_rest_v2.types import UNSET

    client, owner = _workspace(workspace)
    found = get_artifacts.sync(client=client, workspace=owner, type_=kind or UNSET).artifacts
    rows = [
        {
            "name": one.name,
            "type": one.artifact_type,
            "id": one.artifact_id,
        }
        for one in found
    ]
    if as_json:
        print_json({"workspace": owner, "artifacts": rows})
        return
    table(("name", "type"), [(row["name"], row["type"]) for row in rows])


def show(artifact: Name, workspace: Workspace = None, as_json: Json = False) -> None:
    """Show an artifact and its versions; or, with a version, that one's files."""
    owner, details, wanted = _details(artifact, workspace)
    if wanted is None:
        _show_versions(owner, details, as_json)
    else:
        _show_files(_version(details, wanted, artifact), as_json)


def get(
    artifact: Name,
    to: Annotated[
        Path, typer.Option("--to", metavar="FOLDER", help="The folder; made where it does not exist.")
    ] = Path(),
    workspace: Workspace = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there and different.")] = False,
    as_json: Json = False,
) -> None:
    """Download all files of a version, by default of the newest one, into a folder.

    Each file appears when all of it is there; files that are there already and equal are left alone, so that the same
    command goes on after an interruption. The version does not count as used by an experiment.
    """
    _, details, wanted = _details(artifact, workspace)
    logged = _version(details, wanted, artifact)
    # Messages of the download go to stderr, stdout is for its result.
    with contextlib.redirect_stdout(sys.stderr):
        downloaded = logged.download(to, overwrite_strategy="OVERWRITE" if overwrite else "FAIL")
    assets = downloaded.get_assets()
    files = [asset.get_logical_path() for asset in assets if not asset.is_remote()]
    links = [asset.get_link() for asset in assets if asset.is_remote()]
    if as_json:
        print_json({"artifact": logged.full_name(), "folder": str(to), "files": files, "links": links})
        return
    for link in links:
        note(f"Not on the server, but here: {link}")
    say(f"{amount(len(files), 'file')} of {logged.full_name()} in {to}")


def _workspace(given: str | None) -> tuple[AuthenticatedClient, str]:
    from cometr_py import session, transport
    from cometr_py.workspace import workspace_or_default

    settings = session.current().resolve(workspace=given)
    client = transport.shared_client(settings)
    return client, workspace_or_default(settings, client)


def _details(artifact: str, workspace: str | None) -> tuple[str, models.ArtifactDetailsReply, str | None]:
    """Return the workspace, the artifact with its versions, and the requested version."""
    from comet_rest_v2.api.artifacts import get_artifact

    from cometr_py.artifacts.naming import full_name

    named = full_name(artifact, "artifact")
    client, owner = _workspace(named.workspace or workspace)
    return owner, get_artifact.sync(client=client, workspace=owner, artifact_name=named.name), named.version_or_alias


def _version(details: models.ArtifactDetailsReply, wanted: str | None, artifact: str) -> LoggedArtifact:
    """Return a version by its number or alias, the newest one if None.

    Raises:
        CometError: There is none.
    """
    from comet_rest_v2.api.artifacts import get_artifact_version

    from cometr_py.artifacts.logged import version_by_id
    from cometr_py.cli.experiment_ref import connection

    versions = list(reversed(details.versions))
    name = wanted or details.latest_version
    found = [one for one in versions if one.version == name]
    found = found or [one for one in versions if name in one.alias]
    if not found:
        listed = ", ".join(printable(one.version) for one in versions) or "none"
        raise CometError(f"{printable(artifact)}: there is no such version. There is: {listed}")
    settings, client = connection()
    artifact_id, version_id = details.artifact_id, found[0].artifact_version_id
    # Asked without an experiment first: the files are read as the one that made them.
    made_by = get_artifact_version.sync(client=client, artifact_id=artifact_id, version_id=version_id).experiment_key
    return version_by_id(settings, artifact_id=artifact_id, version_id=version_id, experiment_key=made_by)


def _show_versions(owner: str, details: models.ArtifactDetailsReply, as_json: bool) -> None:
    from cometr_py.artifacts.naming import size_text

    about: dict[str, Any] = {
        "name": details.name,
        "workspace": owner,
        "type": details.type_,
        "description": details.description,
        "latest": details.latest_version,
        "tags": details.tags,
    }
    versions: list[dict[str, Any]] = [
        {
            "version": one.version,
            "state": one.state,
            "size": one.size_in_bytes,
            "added": one.added,
            "aliases": one.alias,
            "tags": one.tags,
            "metadata": one.metadata,
        }
        for one in reversed(details.versions)
    ]
    if as_json:
        print_json({**about, "versions": versions})
        return
    record({**about, "tags": ", ".join(about["tags"])})
    data("")
    rows = [
        (
            one["version"],
            one["state"],
            size_text(one["size"]),
            when(one["added"]),
            ", ".join(one["aliases"]),
            ", ".join(one["tags"]),
        )
        for one in versions
    ]
    table(("version", "state", "size", "added", "aliases", "tags"), rows, right=("size",))


def _show_files(logged: LoggedArtifact, as_json: bool) -> None:
    from cometr_py.artifacts.naming import size_text

    files = [_file(asset) for asset in logged.get_assets()]
    about: dict[str, Any] = {
        "artifact": logged.full_name(),
        "type": logged.get_artifact_type(),
        "size": logged.size(),
        "aliases": logged.get_aliases(),
        "tags": logged.get_version_tags(),
        "metadata": logged.get_metadata(),
        "experiment": logged.get_source_experiment_key(),
    }
    if as_json:
        print_json({**about, "files": files})
        return
    shown = {name: ", ".join(map(str, about[name])) for name in ("aliases", "tags")}
    shown["size"] = size_text(logged.size())
    if about["metadata"] is not None:
        shown["metadata"] = json.dumps(about["metadata"], ensure_ascii=False)
    record({**about, **shown})
    data("")
    table(("file", "size"), [(one["name"], one["link"] or size_text(one["size"])) for one in files], right=("size",))


def _file(asset: LoggedArtifactAsset) -> dict[str, Any]:
    return {
        "name": asset.get_logical_path(),
        "id": asset.get_id(),
        "size": asset.get_size(),
        "type": asset.get_asset_type(),
        "link": asset.get_link() if asset.is_remote() else None,
        "metadata": asset.get_metadata(),
    }
