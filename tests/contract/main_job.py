"""The main job in one process, so that all its requests can be recorded: create, log, deliver, read back."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import vcr
from vcr.request import Request

import cometr_py
from cometr_py import config
from cometr_py.recording.journal import records
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.recording.spool import recordings, usual_place
from cometr_py.recording.sync import deliver

FOLDER = Path(__file__).parent
CASSETTE = FOLDER / "main_job.yaml"
#: Answers that name the key's owner are of no use to the replay.
SECRET_HEADERS = ("authorization", "comet-sdk-api", "cookie", "set-cookie")
STARTED = 1_795_400_230_000
JOURNAL_ID = "0f8fad5bd9cb469fa16570867728950e"


def run(folder: Path, journal_id: str = JOURNAL_ID) -> dict[str, Any]:
    """Do it all; settings come from the environment.

    Args:
        folder: Where COMETR_HOME is, and where a file to upload may be written.
        journal_id: Another one where a server may have this job already: it stores what a journal has once.

    Returns:
        What was read back.
    """
    with contextlib.redirect_stdout(io.StringIO()):
        from comet_rest_v2 import models
        from comet_rest_v2.api.account import get_account_details
        from comet_rest_v2.api.experiments import create_experiment

        settings = config.resolve()
        with cometr_py.connect(settings, retries=0) as client:
            workspace = settings.workspace or get_account_details.sync(client=client).default_workspace_name or ""
            body = models.CreateExperimentRequest(
                workspace_name=workspace, project_name="cassettes", experiment_name="main job"
            )
            key = create_experiment.sync(client=client, body=body).experiment_key
        log(folder, key, config.resolve(), journal_id)
        for recording in list(recordings(usual_place(settings.home))):
            state = deliver(recording, drain_timeout=60)
            assert state.complete, state
            assert state.rejected == 0, state
        experiment = cometr_py.get_experiment(key)
    return read(experiment)


def log(folder: Path, key: str, settings: config.Settings, journal_id: str) -> None:
    """Write a journal as a script would have left it."""
    asset = folder / "notes.txt"
    asset.write_text("a note\n")
    place = SpoolFolder(usual_place(settings.home) / key).create()
    journal = Journal(place.journal)
    journal.append(
        records.Header(
            journal_id=journal_id,
            experiment_key=key,
            url=settings.url,
            workspace="",
            project_name="cassettes",
            created_here=True,
            keep_active=False,
            started=STARTED,
            pid=1,
        )
    )
    for step in range(50):
        journal.append(records.Metric("loss", 1 / (step + 1), step, step // 10, "train", STARTED + step))
    journal.append(records.Metric("odd", float("nan"), 0, None, None, STARTED))
    journal.append(records.Parameter("lr", 0.1, None, STARTED))
    journal.append(records.Parameter("optimizer", "adam", None, STARTED))
    journal.append(records.Other("note", "first try", STARTED))
    journal.append(records.Tags(["baseline", "cassette"]))
    journal.append(records.Graph('{"layers": []}'))
    journal.append(records.Code("print('hello')\n"))
    journal.append(records.Html("<p>fine</p>", False, STARTED))
    journal.append(records.Output("hello\n", False, STARTED))
    journal.append(records.SystemDetails({"hostname": "machine", "pid": 1, "user": "someone"}))
    size, modified = asset.stat().st_size, asset.stat().st_mtime_ns
    journal.append(
        records.Upload(asset.name, str(asset), None, False, size, modified, 7, None, None, None, '{"a": 1}', STARTED)
    )
    journal.append(records.End(False, None, STARTED + 1000))
    journal.close()


def read(experiment: cometr_py.Experiment) -> dict[str, Any]:
    """What the server has, in plain values."""
    (asset,) = [asset for asset in experiment.get_asset_list() if asset.file_name == "notes.txt"]
    points = sorted(experiment.get_metric("train_loss"), key=lambda point: point.step or 0)
    return {
        "losses": [(point.step, point.epoch, point.metric_value) for point in points],
        "odd": [str(point.metric_value) for point in experiment.get_metric("odd")],
        "metrics": sorted(summary.name for summary in experiment.get_metrics_summary()),
        "all": len(experiment.get_metrics()),
        "parameters": {one.name: one.value_current for one in experiment.get_parameters()},
        "note": {one.name: one.value_current for one in experiment.get_other()}.get("note"),
        "tags": sorted(experiment.get_tags()),
        "graph": experiment.get_graph(),
        "code": experiment.get_code(),
        "html": experiment.get_html(),
        "output": experiment.get_output(),
        "host": experiment.get_system_details().hostname,
        "asset": (asset.step, experiment.get_asset(asset.asset_id)),
        "name": experiment.get_metadata().experiment_name,
    }


def expected() -> dict[str, Any]:
    """What :func:`run` must have read back."""
    return {
        "losses": [(step, step // 10, 1 / (step + 1)) for step in range(50)],
        "odd": ["nan"],
        "metrics": ["odd", "train_loss"],
        "all": 51,
        "parameters": {"lr": "0.1", "optimizer": "adam"},
        "note": "first try",
        "tags": ["baseline", "cassette"],
        "graph": '{"layers": []}',
        "code": "print('hello')\n",
        "html": "<p>fine</p>",
        "output": "hello\n",
        "host": "machine",
        "asset": (7, b"a note\n"),
        "name": "main job",
    }


@contextlib.contextmanager
def cassette(mode: str, secret: str | None = None) -> Iterator[Any]:
    """The cassette, being recorded (``all``) or replayed (``none``).

    Bodies are not compared: they hold random multipart boundaries. The key is taken out of headers, URLs and bodies.
    """

    def clean(request: Request) -> Request:
        if secret:
            request.uri = request.uri.replace(secret, "KEY")
            if isinstance(request.body, bytes):
                request.body = request.body.replace(secret.encode(), b"KEY")
        return request

    recorder = vcr.VCR(
        record_mode=vcr.record_mode.RecordMode(mode),
        match_on=["method", "path", "query"],
        filter_headers=[(name, None) for name in SECRET_HEADERS],
        before_record_request=clean,
        decode_compressed_response=True,
    )
    with recorder.use_cassette(str(CASSETTE), allow_playback_repeats=False) as tape:
        yield tape
