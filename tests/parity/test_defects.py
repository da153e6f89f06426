"""What goes wrong in the R package, and does not here."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from comet_rest_v2 import models
from comet_rest_v2.api.metrics import get_metric_values
from comet_rest_v2.api.projects import get_project_notes, get_projects_page, set_project_notes
from comet_rest_v2.api.registry import get_registry_models

import cometr_py
from cometr_py import create_artifact
from cometr_py.core import api_spec
from cometr_py.experiments.experiment import Experiment
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.search import metric, search_experiments
from cometr_py.server.comet_server import ServerReply, ServerRequest
from tests.parity.conftest import Meddler, Place
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import PROMPTLY

pytestmark = pytest.mark.usefixtures("comet_url")

Maker = Callable[..., Experiment]
KEY = "aVerySecretKey0123456789z"
NAMES = ("loss", "accuracy")


@pytest.fixture
def logged(new_experiment: Maker) -> cometr_py.LoggedArtifact:
    """A version with two files, in folders, and a link."""
    for name in ("one.txt", "deep/two.txt"):
        path = Path("data", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"the content of {name}\n")
    artifact = create_artifact("defects", "dataset").add("data").add_remote("s3://bucket/far.dat")
    return new_experiment().log_artifact(artifact)


def test_retrieved_experiments_are_written(new_experiment: Maker) -> None:
    key = new_experiment().log_metric("m", 1, step=1).stop().get_key()
    again = cometr_py.get_experiment(key)
    again.log_metric("m", 2, step=2).log_parameter("p", 1).add_tags("again").log_other("k", "v").stop()
    found = cometr_py.get_experiment(key)
    assert [(point.step, point.metric_value) for point in found.get_metric("m")] == [(1, 1), (2, 2)]
    assert found.get_tags() == ["again"]


def test_the_given_key_is_used(meddler: Meddler, new_experiment: Maker) -> None:
    key = new_experiment().get_key()
    meddler.requests.clear()
    cometr_py.get_experiment(key, api_key=KEY)
    (request,) = meddler.requests
    assert request.path.endswith("/experiment/metadata")
    assert request.headers["authorization"] == KEY


def test_the_address_is_a_proper_one(new_experiment: Maker) -> None:
    experiment = new_experiment(project_name="a b/ü")
    found = cometr_py.get_experiment(experiment.get_key())
    assert found.get_url() == experiment.get_url()
    assert found.get_url().endswith(f"/team/a%20b%2F%C3%BC/{experiment.get_key()}")


def test_logged_artifacts_keep_their_key(meddler: Meddler, new_experiment: Maker) -> None:
    Path("file").write_text("x")
    experiment = new_experiment(api_key=KEY)
    logged = experiment.log_artifact(create_artifact("d4", "dataset").add("file"))
    meddler.requests.clear()
    logged.get_remote_assets()
    logged.update_aliases(["a"]).update_version_tags(["t"]).update_artifact_tags(["t"]).download("down")
    logged.get_assets()[0].download("down too")
    experiment.get_artifact("d4").get_assets()
    assert len(meddler.requests) >= 8
    assert {request.headers["authorization"] for request in meddler.requests} == {KEY}


@pytest.mark.usefixtures("fresh_log")
def test_the_key_is_in_no_log(
    meddler: Meddler, new_experiment: Maker, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE", "comet.log")
    monkeypatch.setenv("COMET_LOGGING_FILE_LEVEL", "DEBUG")
    Path("file").write_text("x")
    experiment = new_experiment(api_key=KEY, log_code=True, log_system_details=True)
    logged = experiment.log_artifact(create_artifact("d5", "dataset").add("file"))
    logged.download("down")
    experiment.upload_asset("file").flush()
    experiment.get_asset(next(one.asset_id for one in experiment.get_asset_list() if one.file_name == "file"))
    with pytest.raises(cometr_py.CometError) as seen:
        experiment.get_asset("no such asset")
    experiment.stop()
    assert "get-asset" in Path("comet.log").read_text()
    home = Path(str(Path.cwd().parent / "cometr"))
    kept = [path for path in home.glob("journals/**/*") if path.is_file()]
    assert {"journal", "uploader.log", "state"} <= {path.name for path in kept}
    said = capsys.readouterr()
    everything = [Path("comet.log").read_bytes(), *(path.read_bytes() for path in kept)]
    everything += [said.out.encode(), said.err.encode(), repr(experiment).encode(), str(seen.value).encode()]
    everything.append(experiment._repr_html_().encode())
    assert not [text for text in everything if KEY.encode() in text]


def test_a_failed_overwrite_keeps_the_file(meddler: Meddler, new_experiment: Maker) -> None:
    Path("file").write_text("new\n")
    logged = new_experiment().log_artifact(create_artifact("d6", "dataset").add("file"))
    Path("down").mkdir()
    Path("down/file").write_text("old and precious\n")
    meddler.answer("/asset/get-asset", 501, b'{"msg": "as the test wants it", "code": 501}')
    with pytest.raises(cometr_py.CometError, match="as the test wants it"):
        logged.download("down", overwrite_strategy="OVERWRITE")
    with pytest.raises(cometr_py.CometError, match="as the test wants it"):
        logged.get_assets()[0].download("down", overwrite_strategy=True)
    assert [path.name for path in Path("down").iterdir()] == ["file"]
    assert Path("down/file").read_text() == "old and precious\n"


def test_one_folder_for_all(logged: cometr_py.LoggedArtifact) -> None:
    found = logged.download()
    paths = [one.get_local_path() for one in found.get_assets() if not one.is_remote()]
    (top,) = {str(path).partition("/data/")[0] for path in paths}
    assert sorted(str(path.relative_to(top)) for path in Path(top).rglob("*") if path.is_file()) == [
        "data/deep/two.txt",
        "data/one.txt",
    ]


def test_the_error_ends_with_the_address(logged: cometr_py.LoggedArtifact) -> None:
    with pytest.raises(cometr_py.ArtifactError) as seen:
        logged.get_remote_assets()[0].download()
    assert str(seen.value).endswith("'s3://bucket/far.dat'")


def test_what_was_not_found(new_experiment: Maker) -> None:
    with pytest.raises(cometr_py.NotFoundError) as seen:
        new_experiment().get_artifact("missing", "elsewhere", "3.0.0")
    for part in ("artifact_name='missing'", "workspace='elsewhere'", "version_or_alias='3.0.0'"):
        assert part in str(seen.value)


def test_an_outage_stops_nothing(place: Place, new_experiment: Maker, tmp_path: Path) -> None:
    experiment = new_experiment().log_metric("loss", 1)
    experiment.flush()
    (folder,) = place.home.glob(f"journals/{experiment.get_key()}-*")
    os.kill(SpoolFolder(folder).read_state().uploader_pid, signal.SIGKILL)
    experiment.log_metric("loss", 0.5)
    assert [point.metric_value for point in experiment.get_metric("loss")] == [1, 0.5]
    with FaultyComet(tmp_path / "store") as comet:
        experiment = new_experiment(url=comet.url)
        experiment.log_metric("loss", 1).flush()
        comet.fault(Fault("/", "hang", times=-1))
        begun = time.monotonic()
        for step in range(50):
            experiment.log_metric("loss", 1 / (step + 1), step=step)
        assert time.monotonic() - begun < PROMPTLY, "logging does not wait for the server"
        comet.mend()
        assert len(experiment.get_metric("loss")) == 51
        experiment.stop()


def test_parameters_that_the_description_has(meddler: Meddler, new_experiment: Maker) -> None:
    Path("file").write_text("x")
    logged = new_experiment().log_artifact(create_artifact("d11", "dataset").add("file"))
    meddler.requests.clear()
    logged.get_assets()
    # The uploader may be at work on something else.
    (request,) = (one for one in meddler.requests if "artifact" in one.path)
    document = json.loads(api_spec.document_bytes())
    operation = document["paths"][request.path]["get"]
    known = {
        document["components"]["parameters"][one["$ref"].rpartition("/")[2]]["name"] if "$ref" in one else one["name"]
        for one in operation["parameters"]
    }
    assert {name for name, _ in request.query} <= known


def test_a_failed_upload_is_raised(meddler: Meddler, new_experiment: Maker) -> None:
    Path("good").write_text("x")
    Path("bad").write_text("x")

    def refuse(request: ServerRequest) -> ServerReply | None:
        if ("fileName", "bad") not in list(request.query):
            return None
        return ServerReply(400, [("content-type", "application/json")], b'{"msg": "as the test wants it", "code": 400}')

    meddler.answer_by("/write/experiment/upload-asset", refuse)
    with pytest.raises(cometr_py.ArtifactError, match="'bad': as the test wants it") as seen:
        new_experiment().log_artifact(create_artifact("d12", "dataset").add("good").add("bad"))
    assert set(seen.value.failures) == {"bad"}


def test_foreign_streams_are_left_alone(new_experiment: Maker) -> None:
    experiment = new_experiment(log_output=True, log_error=True)
    before = sys.stdout

    class Foreign:
        """Somebody else's stand-in."""

        def __init__(self, stream: object) -> None:
            self.stream = stream

        def __getattr__(self, name: str) -> object:
            return getattr(self.stream, name)

    foreign = Foreign(before)
    try:
        sys.stdout = foreign  # as libraries do it
        experiment.stop().stop()
        assert sys.stdout is foreign
        print("still goes where it went")
    finally:
        sys.stdout = before
    assert experiment.get_output() == ""


def test_what_r_users_miss(new_experiment: Maker) -> None:
    experiment = new_experiment(project_name="d14")
    experiment.log_metrics({"loss": 0.5, "accuracy": 0.9}).add_tags(["a", "b"])
    assert experiment.delete_tags("a").get_tags() == ["b"]
    matching = search_experiments("team", "d14", where=metric("loss") < 0.6)
    assert [one.experiment_key for one in matching] == [experiment.get_key()]
    (project,) = [one for one in cometr_py.get_projects("team") if one.project_name == "d14"]
    with cometr_py.connect() as client:
        page = get_projects_page.sync(client=client, workspace_name="team", count=1)
        assert len(page.rows or []) == 1
        notes = models.SetProjectNotesRequest(project_id=project.project_id, notes="a note")
        set_project_notes.sync(client=client, body=notes)
        assert get_project_notes.sync(client=client, project_id=project.project_id).notes == "a note"
        assert get_registry_models.sync(client=client, workspace_name="team").registry_models == []

    async def at_once() -> list[str]:
        async with cometr_py.connect() as client:
            key = experiment.get_key()
            asked = (get_metric_values.asyncio(client=client, experiment_key=key, metric_name=name) for name in NAMES)
            return [str(point.metric_value) for reply in await asyncio.gather(*asked) for point in reply.metrics]

    assert asyncio.run(at_once()) == ["0.5", "0.9"]
