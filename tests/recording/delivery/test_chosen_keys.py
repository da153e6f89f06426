"""Experiments whose key the user chooses: found or created, at once or later, by one process or several."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import SpooledRecording, recordings, recordings_of, usual_place
from tests.support.command_line import run_here
from tests.support.experiment_replies import experiment_reply
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import eventually, run_script
from tests.support.servers import Answer, ScriptedServer

KEY = "a1B2" * 8
METADATA, ADD_RUN = "/api/rest/v2/experiment/metadata", "/clientlib/logger/add/run"
QUIET: dict[str, Any] = {"log_output": False, "log_code": False, "log_system_details": False}
UNKNOWN = Answer(400, {"msg": f"No such experiment: {KEY}", "code": 400, "sdk_error_code": 90211})
#: A server of Comet's own at an address of this machine.
HOSTED = {"COMET_API_KEY": "its-key", "COMET_WORKSPACE": "team", "COMET_PROJECT_NAME": "p"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    return tmp_path / "cometr"


@pytest.fixture
def environment(faulty: FaultyComet, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMET_URL_OVERRIDE": faulty.url, "COMETR_HOME": str(tmp_path / "cometr")}


def begin(**options: Any) -> cometr_py.Experiment:
    options = {"project_name": "p", "experiment_key": KEY, "log_system_metrics": False, **QUIET, **options}
    return cometr_py.create_experiment(**options)


def place() -> Path:
    return usual_place(config.resolve().home)


def sessions() -> list[SpooledRecording]:
    return recordings_of(place(), KEY)


def steps(experiment: cometr_py.Experiment) -> list[int]:
    return sorted(point.step or 0 for point in experiment.get_metric("loss"))


def others(experiment: cometr_py.Experiment) -> dict[str, str]:
    return {str(one.name): str(one.value_current) for one in experiment.get_other()}


def all_of(comet: FaultyComet) -> list[str]:
    found = cometr_py.get_experiments(project_name="p", workspace_name="local", url=comet.url)
    return [str(one.experiment_key) for one in found]


def test_the_same_key_continues_the_experiment(faulty: FaultyComet, capfd: pytest.CaptureFixture[str]) -> None:
    begin(experiment_name="first").log_metric("loss", 1.0, step=1).log_parameter("lr", 1).stop()
    second = begin(experiment_name="first").log_metric("loss", 2.0, step=2).log_parameter("lr", 2)
    second.stop()
    assert steps(second) == [1, 2]
    assert [row.value_current for row in second.get_parameters()] == ["2"]
    metadata = second.get_metadata()
    assert (metadata.experiment_name, metadata.project_name, len(all_of(faulty))) == ("first", "p", 1)
    printed = [line.partition(":")[0] for line in capfd.readouterr().out.splitlines() if "Experiment" in line]
    assert printed == ["Experiment created", "Experiment retrieved"]
    assert second.get_url() == f"{faulty.url}/local/p/{KEY}"


def test_a_new_name_given_by_the_user_outlives_a_requeue(faulty: FaultyComet) -> None:
    begin(experiment_name="first").log_other("Name", "renamed").stop()
    begin(experiment_name="first").stop()
    assert cometr_py.get_experiment(KEY).get_metadata().experiment_name == "renamed"


def test_create_refuses_a_key_that_is_taken_and_get_one_that_is_not(faulty: FaultyComet) -> None:
    with pytest.raises(cometr_py.NotFoundError):
        begin(mode="get")
    begin(mode="create").stop()
    with pytest.raises(cometr_py.ConfigurationError, match="exists already, and mode is 'create'"):
        begin(mode="create")
    continued = begin(mode="get").log_metric("loss", 1.0, step=1).stop()
    assert len(all_of(faulty)) == 1
    continued.delete()
    begin(mode="create").stop()
    assert steps(cometr_py.get_experiment(KEY)) == []


def test_a_second_session_appends_its_output(faulty: FaultyComet) -> None:
    for words in ("one", "two"):
        experiment = begin(log_output=True)
        print(words, flush=True)
        experiment.stop()
    assert experiment.get_output() == "one\ntwo\n"


def test_the_requests_that_create_an_experiment_with_a_key(
    server: ScriptedServer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Comet's own servers are asked: the REST API takes no key, so its SDKs' handshake is used."""
    for name, value in {**HOSTED, "COMET_URL_OVERRIDE": server.url}.items():
        monkeypatch.setenv(name, value)
    opened = Answer(200, {"runId": "r", "focusUrl": "https://www.comet.com/team/p/", "lastOffset": 0})
    server.answers(UNKNOWN, opened, Answer(503))
    with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE):
        experiment = begin(experiment_name="mine")
        assert experiment.get_url() == f"https://www.comet.com/team/p/{KEY}"
        sent = server.received[:2]
        assert [(one.method, one.path) for one in sent] == [("GET", METADATA), ("POST", ADD_RUN)]
        assert sent[0].query == f"experimentKey={KEY}"
        body = sent[1].json()
        assert body.pop("local_timestamp") > 1_700_000_000_000
        assert body == {
            "apiKey": "its-key",
            "experimentKey": KEY,
            "projectName": "p",
            "teamName": "team",
            "offline": False,
            "getOrCreateEnabled": True,
        }
        assert all(one.headers["authorization"] == "its-key" for one in sent)
        experiment.stop(timeout=0)
    assert "its-key" not in sessions()[0].folder.journal.read_bytes().decode("utf-8", "replace")


def test_an_experiment_that_exists_takes_one_request(
    server: ScriptedServer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**HOSTED, "COMET_URL_OVERRIDE": server.url}.items():
        monkeypatch.setenv(name, value)
    found = experiment_reply(KEY, workspaceName="their team", projectName="theirs")
    server.answers(Answer(200, found), Answer(503))
    with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE):
        experiment = begin()
        assert server.paths()[0] == METADATA
        assert ADD_RUN not in server.paths()
        assert experiment.get_url() == f"{server.url}/their%20team/theirs/{KEY}"
        assert (experiment.get_workspace_name(), experiment.get_project_name()) == ("their team", "theirs")
        experiment.stop(timeout=0)


def test_an_experiment_that_must_exist_needs_no_project(
    server: ScriptedServer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMET_API_KEY", "its-key")
    monkeypatch.setenv("COMET_URL_OVERRIDE", server.url)
    found = experiment_reply(KEY, projectName="theirs", archived=True)
    server.answers(Answer(200, found))  # also to the question what it is
    with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE):
        experiment = begin(mode="get", project_name=None)
        assert experiment.get_url() == f"{server.url}/team/theirs/archived/{KEY}"
        experiment.stop(timeout=0)


@pytest.mark.parametrize("lost", [METADATA, ADD_RUN])
@pytest.mark.parametrize("kind", ["refuse", "lose answer"])
def test_a_server_that_fails_while_an_experiment_is_created_is_asked_again_later(
    faulty: FaultyComet, lost: str, kind: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    faulty.fault(Fault(lost, kind, times=2))  # the script's own attempt, and the uploader's first one
    experiment = begin(experiment_name="mine", mode="create").log_metric("loss", 1.0, step=1)
    assert "created when the server can be reached" in capfd.readouterr().err
    experiment.stop(60)
    assert steps(experiment) == [1]
    assert others(experiment)["Name"] == "mine"
    assert len(all_of(faulty)) == 1


def test_a_key_that_turns_out_to_be_taken_is_reported_and_nothing_is_lost(
    faulty: FaultyComet, environment: dict[str, str]
) -> None:
    begin().log_metric("loss", 1.0, step=1).stop()
    fault = faulty.fault(Fault(METADATA, "refuse", times=1))
    for one in sessions():
        one.folder.remove()  # as on another machine
    second = begin(mode="create").log_metric("loss", 2.0, step=2)
    assert fault.times == 0
    with pytest.raises(cometr_py.DeliveryError, match="exists already"):
        second.flush(60)
    second.stop()
    done = run_here(("sync",), environment)
    assert done.returncode == 1
    assert "exists already" in done.stdout
    (status,) = json.loads(run_here(("status", "--json"), environment).stdout)["recordings"]
    assert "exists already" in status["blocked"]
    assert status["kinds"]["metrics"] == 1
    assert steps(cometr_py.get_experiment(KEY)) == [1]


def test_an_experiment_is_continued_while_the_server_is_down(
    faulty: FaultyComet, capfd: pytest.CaptureFixture[str]
) -> None:
    begin().log_metric("loss", 1.0, step=1).stop()
    fault = faulty.fault(Fault("/", "refuse", times=-1))
    continued = cometr_py.get_experiment(KEY).log_metric("loss", 2.0, step=2)
    said = capfd.readouterr()
    assert "delivered when the server can be reached and has the experiment" in said.err
    assert continued.get_url() == f"{faulty.url}/local/p/{KEY}", "as its first session knew it"
    fault.times = 0
    continued.stop(60)
    assert steps(continued) == [1, 2]


def test_an_experiment_that_turns_out_not_to_exist_is_reported_until_it_does(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fault = faulty.fault(Fault("/", "refuse", times=-1))
    experiment = cometr_py.get_experiment(KEY).log_metric("loss", 2.0, step=2)
    fault.times = 0
    with pytest.raises(cometr_py.DeliveryError, match="No such experiment"):
        experiment.flush(60)
    capfd.readouterr()
    experiment.stop()
    said = capfd.readouterr().err
    assert "No such experiment" in said
    assert "goes on being delivered" not in said
    done = run_here(("sync",), environment)
    assert (done.returncode, "No such experiment" in done.stdout) == (1, True)
    for one in sessions():
        one.folder.path.rename(tmp_path / "aside")
    begin().stop()
    for one in sessions():
        one.folder.remove()
    (tmp_path / "aside").rename(place() / f"{KEY}-aside")
    assert run_here(("sync",), environment).returncode == 0
    assert steps(cometr_py.get_experiment(KEY)) == [2]


def test_a_malformed_key_is_an_error_where_no_server_can_say_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_MODE", "offline")
    with pytest.raises(cometr_py.ArgumentError, match="32 to 50"):
        cometr_py.get_experiment("../../elsewhere")


def test_offline_sessions_are_delivered_into_one_experiment_in_order(
    faulty: FaultyComet, environment: dict[str, str]
) -> None:
    fault = faulty.fault(Fault("/", "refuse", times=-1))
    for number in range(1, 4):
        begin(offline=True, experiment_name="mine").log_metric("loss", number, step=number).log_parameter(
            "lr", number
        ).stop()
    cometr_py.get_experiment(KEY, offline=True).log_metric("loss", 4, step=4).log_parameter("lr", 4).stop()
    assert faulty.count("/") == 0, "nothing is sent"
    assert len(sessions()) == 4
    fault.times = 0
    # The last one is delivered first if it is asked for first, but not before the others.
    newest = sessions()[-1]
    done = run_here(("sync", "--directory", str(place())), environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nothing remains" in done.stdout
    assert not any(one.pending for one in sessions())
    found = cometr_py.get_experiment(KEY)
    assert steps(found) == [1, 2, 3, 4]
    assert [row.value_current for row in found.get_parameters()] == ["4"]
    assert others(found)["Name"] == "mine"
    assert newest.header.workspace == ""
    assert len(all_of(faulty)) == 1


def test_an_offline_session_is_delivered_before_the_online_one_that_follows(faulty: FaultyComet) -> None:
    begin(offline=True).log_metric("loss", 1, step=1).log_parameter("lr", "old").stop()
    online = begin().log_metric("loss", 2, step=2).log_parameter("lr", "new")
    online.flush(60)
    assert steps(online) == [1, 2]
    assert [row.value_current for row in online.get_parameters()] == ["new"]
    first, second = sessions()
    assert not first.pending
    assert second.writers
    online.stop()


def test_an_experiment_runs_while_earlier_recordings_are_delivered(faulty: FaultyComet) -> None:
    begin().stop()
    begin(offline=True).log_metric("loss", 1.0, step=1).stop()
    faulty.fault(Fault("/batch/logger/experiment/metric", "refuse", times=-1))
    resumed = begin()
    client = cometr_py.connect()
    with client.get_httpx_client():
        remote = cometr_py.RemoteExperiment(client, KEY)  # which waits for no delivery
        eventually(lambda: remote.get_metadata().running, "it is shown as running")
    faulty.mend()
    resumed.log_metric("loss", 2.0, step=2).stop(60)
    assert steps(resumed) == [1, 2]
    assert resumed.get_metadata().running is False


def test_an_experiment_begun_offline_can_be_retrieved_before_the_server_knows_it(faulty: FaultyComet) -> None:
    begin(offline=True, experiment_name="mine").log_metric("loss", 1, step=1).stop()
    retrieved = cometr_py.get_experiment(KEY).log_metric("loss", 2, step=2)
    retrieved.stop(60)
    assert steps(retrieved) == [1, 2]
    assert others(retrieved)["Name"] == "mine"
    with pytest.raises(cometr_py.ConfigurationError, match="exists already"):
        begin(mode="create", offline=True)


def test_a_session_that_is_still_recorded_holds_no_other_back(faulty: FaultyComet) -> None:
    creator = begin()
    fault = faulty.fault(Fault("/clientlib/batch", "refuse", times=-1, when=lambda body: b"stuck" in body))
    creator.log_metric("stuck", 1.0)
    other = cometr_py.get_experiment(KEY).log_metric("loss", 1.0, step=1)
    other.flush(60)
    fault.times = 0
    assert steps(other) == [1]
    for one in (creator, other):
        one.stop(60)


SCRIPT = f"""
import sys, time
from pathlib import Path
import cometr_py
Path(sys.argv[1]).touch()
while not Path("go").exists():
    time.sleep(0.001)
number = int(sys.argv[1])
with cometr_py.create_experiment("both", project_name="p", experiment_key={KEY!r}, log_code=False) as experiment:
    for step in range(20):
        experiment.log_metric("loss", step, step=100 * number + step)
    print(f"line of {{number}}", flush=True)
print(experiment.get_dynamic())
"""


@pytest.mark.parametrize("is_down", [False, True], ids=["server up", "server down, then up"])
def test_processes_that_begin_at_once_make_one_experiment(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, is_down: bool
) -> None:
    fault = faulty.fault(Fault("/", "refuse", times=-1 if is_down else 0))
    (tmp_path / "script.py").write_text(SCRIPT)
    processes = [
        subprocess.Popen(
            [sys.executable, "script.py", str(number)],
            env=environment,
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    eventually(lambda: all((tmp_path / str(number)).exists() for number in range(3)), "all are about to begin")
    (tmp_path / "go").touch()
    if is_down:
        eventually(lambda: len(sessions()) == 3, "all record without the server")
        fault.times = 0
    for process in processes:
        _, complaints = process.communicate(timeout=60)
        assert process.returncode == 0, complaints
    eventually(lambda: not any(one.pending for one in sessions()), "all is delivered")
    assert len(all_of(faulty)) == 1
    found = cometr_py.get_experiment(KEY)
    assert steps(found) == [100 * number + step for number in range(3) for step in range(20)]
    assert others(found)["Name"] == "both"
    printed = found.get_output().splitlines()
    assert sorted(line for line in printed if line.startswith("line")) == [f"line of {number}" for number in range(3)]


def test_the_same_command_line_with_a_key_in_the_environment_is_one_experiment(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = """
import cometr_py
with cometr_py.create_experiment(project_name="p", log_code=False) as experiment:
    experiment.log_metric("loss", 1.0)
"""
    for _ in range(2):
        done = run_script(code, {**environment, "COMET_EXPERIMENT_KEY": KEY, "COMET_MODE": "get_or_create"}, tmp_path)
        assert done.returncode == 0, done.stderr
    assert len(cometr_py.get_experiment(KEY).get_metric("loss")) == 2
    assert [one.header.experiment_key for one in recordings(place())] == [KEY, KEY]


def test_files_that_another_uploader_still_sends_hold_nothing_back(faulty: FaultyComet, tmp_path: Path) -> None:
    file = tmp_path / "large.bin"
    file.write_bytes(b"x" * 1000)
    fault = faulty.fault(Fault("/upload-asset", "refuse", times=-1))
    first = begin().log_metric("loss", 1.0, step=1).log_parameter("lr", "old").upload_asset(file)
    first.stop(timeout=0)
    second = begin().log_metric("loss", 2.0, step=2).log_parameter("lr", "new")
    second.flush(60)
    assert steps(second) == [1, 2]
    assert [row.value_current for row in second.get_parameters()] == ["new"]
    fault.times = 0
    eventually(lambda: not sessions()[0].pending, "the file arrives")
    assert second.get_metadata().running, "the end of the first recording is not that of the experiment"
    assert [asset.file_name for asset in second.get_asset_list()] == ["large.bin"]
    second.stop()
    metadata = second.get_metadata()
    assert (metadata.running, metadata.has_crashed) == (False, False)


@pytest.mark.parametrize("first_to_end", [0, 1], ids=["the first ends first", "the second ends first"])
def test_of_two_recordings_at_once_the_last_one_ends_the_experiment(faulty: FaultyComet, first_to_end: int) -> None:
    pair = [begin(), begin(keep_existing=True)]
    pair.pop(first_to_end).stop(60)
    (left,) = pair
    left.log_metric("loss", 1.0, step=1).flush()
    eventually(lambda: left.get_metadata().running, "the experiment is shown as running while one records")
    left.stop(60)
    metadata = left.get_metadata()
    assert (metadata.running, metadata.has_crashed) == (False, False)


def test_a_process_elsewhere_joins_an_experiment_that_had_to_be_new(faulty: FaultyComet, home: Path) -> None:
    fault = faulty.fault(Fault("/", "refuse", times=-1))
    created = begin(mode="create").log_metric("loss", 1.0, step=1)
    passed_on = pickle.dumps(created)
    fault.times = 0
    created.stop(60)
    for one in sessions():
        one.folder.remove()  # as on another machine
    joined: cometr_py.Experiment = pickle.loads(passed_on)
    joined.log_metric("loss", 2.0, step=2).stop(60)
    joined.flush()
    assert steps(cometr_py.get_experiment(KEY)) == [1, 2]


def test_the_requests_that_create_an_experiment_later(
    server: ScriptedServer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**HOSTED, "COMET_URL_OVERRIDE": server.url}.items():
        monkeypatch.setenv(name, value)
    lost = Answer(cut=True)
    server.answers(Answer(503), UNKNOWN, lost, Answer(503))
    with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE):
        experiment = begin(experiment_name="mine", log_system_details=False)
        # The script's request, then the first attempt of delivery, whose response is lost.
        assert server.paths()[:3] == [METADATA, METADATA, ADD_RUN]
        assert server.received[2].json()["getOrCreateEnabled"] is True
        opened = Answer(200, {"runId": "r"})
        server.answers(opened, Answer(200))
        begun = len(server.received)
        experiment.stop(timeout=20)
        # The experiment was absent before: it is this one, and needs its name, whether it exists by now or not.
        first, *rest = server.received[begun:]
        assert first.path == ADD_RUN
        others = [one.json() for one in rest if one.path == "/api/rest/v2/write/experiment/log-other"]
        assert [(one["key"], one["value"]) for one in others] == [("Name", "mine"), ("Created from", "cometr_py")]
