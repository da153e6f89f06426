"""What a server answers, compared with the description: the main job, and then everything that can be read."""

from __future__ import annotations

import contextlib
import io
import json
import os
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from comet_rest_v2 import AuthenticatedClient

import cometr_py
from cometr_py.core import api_spec
from cometr_py.errors import CometError
from cometr_py.transport import call
from tests.contract import main_job
from tests.contract.calls import DOCUMENT, Json, resolve
from tests.interop.checking import differences
from tests.interop.proxy import Exchange, RecordingProxy

#: Names of parameters that replies call otherwise.
_OTHER_NAMES = {
    "metricName": ("name",),
    "assetName": ("fileName",),
    "workspace": ("workspaceName",),
    "modelName": ("registryModelName",),
    "id": ("registryModelItemId",),
    "versionId": ("artifactVersionId",),
}
#: Parameters whose value is no name of anything.
_VALUES = {"filter": "all", "version": "1.0.0"}
#: Parameters that are not required, because others name the same thing.
_NAMING = {"projectId", "experimentKey", "workspace", "artifactName", "version", "versionId", "artifactId"}


@dataclass
class Survey:
    """What was found.

    Attributes:
        exchanges: How many requests were compared.
        operations: The IDs of the operations that were called.
        different: Each difference, once.
        rejected: Requests that the server rejected: the operation, and its message.
        not_asked: Operations that only read and were not called, and why.
    """

    exchanges: int = 0
    operations: set[str] = field(default_factory=set)
    different: list[str] = field(default_factory=list)
    rejected: dict[str, str] = field(default_factory=dict)
    not_asked: dict[str, str] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield the report."""
        yield f"{self.exchanges} exchanges of {len(self.operations)} operations compared with the description"
        for title, found in (
            ("Differences", self.different),
            ("Rejected", [f"{name}: {why}" for name, why in sorted(self.rejected.items())]),
            ("Not asked", [f"{name}: {why}" for name, why in sorted(self.not_asked.items())]),
        ):
            yield f"\n{title}: {len(found) or 'none'}"
            yield from (f"- {one}" for one in found)


def survey(upstream: str, settings: Mapping[str, str], folder: Path, *, of_ours: bool = False) -> Survey:
    """Log an experiment to a server, read whatever can be read, and compare all of it with the description.

    Args:
        upstream: The server's URL.
        settings: Environment variables with the API key, and the workspace if it is not the default one.
        folder: An empty folder to work in.
        of_ours: It is our own server.
    """
    found = Survey()
    with RecordingProxy(upstream) as proxy:
        environment = {"COMET_URL_OVERRIDE": proxy.url, "COMETR_HOME": str(folder / "cometr"), **settings}
        with _environment(environment), cometr_py.Session():
            main_job.run(folder, uuid.uuid4().hex)
            _log_files(folder, _named(proxy.exchanges))
            with cometr_py.connect(retries=0) as client:
                _read_everything(found, client, proxy, of_ours)
        exchanges = list(proxy.exchanges)
    found.exchanges = len(exchanges)
    found.operations = {match[0].id for one in exchanges if (match := api_spec.match(one.method, one.path))}
    every = [sentence for one in exchanges for sentence in differences(one, of_ours=of_ours)]
    found.different = list(dict.fromkeys(every))
    return found


def _log_files(folder: Path, known: Mapping[str, str]) -> None:
    """Log an artifact and a model, and register the model."""
    weights = folder / "weights.bin"
    weights.write_bytes(b"weights")
    with contextlib.redirect_stdout(io.StringIO()):
        experiment = cometr_py.get_experiment(known["experimentKey"])
        artifact = cometr_py.create_artifact("cassettes", "dataset")
        artifact.add(weights)
        experiment.log_artifact(artifact)
        experiment.upload_asset(weights, type="model-element")
        experiment.stop()
    of = {"experimentKey": experiment.get_key()}
    query = {**of, "fileName": "w.bin", "type": "model-element", "groupingName": "cassettes"}
    with cometr_py.connect() as client:
        call(client, "upload_asset", params=query, files={"file": ("w.bin", weights.read_bytes())})
        [model] = call(client, "get_experiment_models", params=of).json()["models"]
        body = {"experimentModelId": model["experimentModelId"], "registryModelName": "cassettes", "version": "1.0.0"}
        # A version can be registered once only: the next survey of the same server finds this one.
        with contextlib.suppress(CometError):
            call(client, "create_registry_model", json=body)


def _read_everything(found: Survey, client: AuthenticatedClient, proxy: RecordingProxy, of_ours: bool) -> None:
    """Call each operation that only reads, with what earlier replies named."""
    for operation in api_spec.operations().values():
        entry: Json = DOCUMENT["paths"][operation.path][operation.method.lower()]
        if operation.writes or operation.method != "GET" or operation.tag.startswith("sdk_"):
            continue
        if of_ours and entry.get("x-served") is False:
            found.not_asked[operation.id] = "our server does not support it"
            continue
        known = _named(proxy.exchanges)
        parameters = list(map(resolve, entry.get("parameters", [])))
        missing = [one["name"] for one in parameters if one.get("required") and one["name"] not in known]
        if missing:
            found.not_asked[operation.id] = f"no reply had {' or '.join(missing)}"
            continue
        given = [one for one in parameters if one.get("required") or one["name"] in _NAMING & set(known)]
        sent = {place: {one["name"]: known[one["name"]] for one in given if one["in"] == place} for place in _PLACES}
        try:
            call(client, operation.id, path_params=sent["path"], params=sent["query"])
        except CometError as error:
            found.rejected[operation.id] = str(error)


_PLACES = ("path", "query")


def _named(exchanges: list[Exchange]) -> dict[str, str]:
    """Return a value for each name that a query or a JSON document had, the earliest first."""
    known: dict[str, str] = {}
    for one in exchanges:
        known.update({name: value for name, value in one.query if name not in known})
        for text in (one.body, one.reply):
            if text[:1] in (b"{", b"["):
                _collect(json.loads(text), known)
    for name, others in _OTHER_NAMES.items():
        for other in others:
            known[name] = known.get(other, known.get(name, ""))
    return {name: value for name, value in {**known, **_VALUES}.items() if value}


def _collect(value: Any, known: dict[str, str]) -> None:
    if isinstance(value, list):
        for item in value:
            _collect(item, known)
    elif isinstance(value, dict):
        for name, item in value.items():
            if isinstance(item, str | int) and not isinstance(item, bool) and item != "":
                known.setdefault(name, str(item))
            _collect(item, known)


@contextlib.contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
