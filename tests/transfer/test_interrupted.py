"""Copies that are killed, cut off or refused in the middle: what they go on with arrives once, and only once."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cometr_py import transfer, transport
from cometr_py.core import api_spec
from cometr_py.server.api.messages import ServerReply, ServerRequest, json_reply
from cometr_py.server.comet_server import CometServer, PendingRequest
from cometr_py.transfer import sender
from tests.support.full_project import Writer, fill, random_floats
from tests.support.processes import DEADLINE
from tests.support.server_thread import WholeRequest, served

COPY = """
import dataclasses, json, sys
from cometr_py import transfer

def tell(progress):
    print(json.dumps(dataclasses.asdict(progress)), flush=True)

transfer.copy(sys.argv[1], sys.argv[2], progress=tell)
"""


@pytest.fixture
def source(tmp_path: Path) -> Iterator[str]:
    """A project with two experiments, one of every kind of data."""
    url = f"local:{tmp_path / 'source'}"
    client = transport.connect(url=url)
    fill(Writer(client), points=6000)
    client.get_httpx_client().close()
    yield f"{url}#local/digits"


def kill_when(
    source: str, target: str, environment: Mapping[str, str], reached: Callable[[transfer.Progress], bool]
) -> bool:
    """Copy in a process of its own, and kill it when a line of its progress says so; whether it came to that."""
    process = subprocess.Popen(
        [sys.executable, "-c", COPY, source, target], env=dict(environment), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            if reached(transfer.Progress(**json.loads(line))):
                process.kill()
                break
    return process.wait(timeout=DEADLINE) == -9


@pytest.mark.kills
def test_a_killed_copy_goes_on_and_nothing_arrives_twice(
    source: str, serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "cometr"), "HOME": str(tmp_path / "home")}
    target = f"{serve}#team"
    moments: list[Callable[[transfer.Progress], bool]] = [
        lambda progress: bool(progress.current),  # as soon as anything was written
        lambda progress: progress.points >= 2000,
        lambda progress: progress.points >= 4000,
        lambda progress: progress.bytes > 0,  # among the files
        lambda progress: "artifact data set:1.1.0" in progress.current,
    ]
    for moment in moments:
        assert kill_when(source, target, environment, moment), "the copy was over before it could be killed"

    monkeypatch.setenv("COMETR_HOME", environment["COMETR_HOME"])
    report = transfer.copy(source, target)
    assert report.complete, report.all_problems()
    found = transfer.verify(source, f"{serve}#team/digits")
    assert found.differences == []
    assert (found.experiments, found.artifacts, found.points) == (2, 3, 6090)
    # Not even an empty experiment is left over from the attempts.
    client = transport.connect(url=serve)
    place = {"workspaceName": "team", "projectName": "digits"}
    listed = [
        experiment["experimentName"]
        for archived in ("false", "true")
        for experiment in transport.call(client, "get_experiments", params={**place, "archived": archived}).json()[
            "experiments"
        ]
    ]
    client.get_httpx_client().close()
    assert sorted(listed) == ["second", "Ünïcode / run"]


@pytest.mark.kills
def test_a_killed_export_goes_on_and_shows_only_whole_experiments(
    source: str, installed: dict[str, str], tmp_path: Path
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "cometr"), "HOME": str(tmp_path / "home")}
    folder = tmp_path / "export"
    assert kill_when(source, str(folder), environment, lambda progress: progress.bytes > 0)
    assert not list((folder / "experiments").glob("[!.]*run*"))
    assert transfer.export(source, folder).complete
    assert transfer.verify(source, folder).differences == []


@pytest.mark.kills
def test_a_killed_import_goes_on_and_nothing_arrives_twice(
    source: str, serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "cometr"), "HOME": str(tmp_path / "home")}
    monkeypatch.setenv("COMETR_HOME", environment["COMETR_HOME"])
    folder, target = tmp_path / "export", f"{serve}#team"
    assert transfer.export(source, folder).complete
    moments: list[Callable[[transfer.Progress], bool]] = [
        lambda progress: progress.points >= 2000,
        lambda progress: progress.bytes > 0,
        lambda progress: "artifact data set:1.1.0" in progress.current,
    ]
    for moment in moments:
        assert kill_when(str(folder), target, environment, moment), "the import was over before it could be killed"
    assert transfer.import_(folder, target).complete
    for other in (source, folder):
        found = transfer.verify(other, f"{serve}#team/digits")
        assert found.differences == []
        assert (found.experiments, found.artifacts, found.points) == (2, 3, 6090)


@pytest.mark.kills
def test_two_copies_at_once_do_not_get_in_each_others_way(
    source: str, serve: str, installed: dict[str, str], tmp_path: Path
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path / "cometr"), "HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", COPY, source, f"{serve}#team"]
    with contextlib.ExitStack() as stack:
        running = [
            stack.enter_context(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True))
            for _ in range(2)
        ]
        for process in running:
            process.communicate(timeout=DEADLINE * 2)
    for _ in range(2):  # whichever of them gave way to the other, the next one finds it all
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=DEADLINE)
    assert transfer.verify(source, f"{serve}#team/digits").differences == []


class PoorComet(CometServer):
    """A Comet that knows no idempotency keys, loses answers after it has stored what came, and lacks operations."""

    def __init__(self, home: Path, *, lose_every: int = 0, lacks: tuple[str, ...] = ()) -> None:
        super().__init__(home)
        self.seen: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self._lose_every, self._lacks = lose_every, lacks
        self._counting = threading.Lock()

    def begin(self, request: ServerRequest) -> PendingRequest:
        return WholeRequest(request, lambda whole: self.handle(whole))

    def handle(self, request: ServerRequest) -> ServerReply:
        if request.path.endswith(self._lacks) and self._lacks:
            return json_reply({"msg": "no such page"}, 404)
        headers = dict(request.headers)
        if not _is_idempotent(request):
            headers.pop("idempotency-key", None)
        reply = super().handle(replace(request, headers=headers))
        reply = replace(reply, headers=[one for one in reply.headers if one[0] != "Idempotent-Replayed"])
        with self._counting:
            self.seen[request.path] += 1
            lose = "idempotency-key" in request.headers and self._lose_every
            if lose and reply.status == 200 and sum(self.seen.values()) % self._lose_every == 0:
                self.lost[request.path] += 1
                return json_reply({"msg": "bad gateway"}, 502)
        return reply


def _is_idempotent(request: ServerRequest) -> bool:
    """Whether any server has to take it twice without harm."""
    found = api_spec.match(request.method, request.path)
    return found is not None and found[0].idempotent


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Does not wait long between two attempts."""
    monkeypatch.setattr(sender, "RETRIES", replace(sender.RETRIES, first_wait=0.001))
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))


@pytest.mark.usefixtures("impatient")
def test_lost_answers_of_a_server_without_idempotency_keys_leave_nothing_twice(source: str, tmp_path: Path) -> None:
    comet = PoorComet(tmp_path / "poor", lose_every=3)
    with served(comet) as url:
        report = transfer.copy(source, f"{url}#team", models=False)
        assert {path.rpartition("/")[2] for path in comet.lost} >= {"metric", "upload-asset", "upsert"}
        found = transfer.verify(source, f"{url}#team/digits", models=False)
    # Creating an experiment twice cannot be helped there, and is said; all else is there once.
    said = [problem for problem in report.all_problems() if "may have left an empty experiment" not in problem]
    assert said == []
    assert found.differences == []


@pytest.mark.usefixtures("impatient")
def test_a_server_without_batches_gets_values_one_by_one(tmp_path: Path) -> None:
    url = f"local:{tmp_path / 'source'}"
    client = transport.connect(url=url)
    key, _ = fill(Writer(client), points=60)
    client.get_httpx_client().close()
    lacking = ("/batch/logger/experiment/metric", "/batch/logger/experiment/parameter")
    comet = PoorComet(tmp_path / "poor", lose_every=7, lacks=lacking)
    with served(comet) as target:
        report = transfer.copy(f"{url}#{key}", f"{target}#team", artifacts=False, models=False)
        copied = report.experiments[0].target_key
        found = transfer.verify(f"{url}#{key}", f"{target}#{copied}", artifacts=False, models=False)
    assert comet.lost["/api/rest/v2/write/experiment/metric"] > 0
    assert found.differences == []


@pytest.mark.usefixtures("impatient")
def test_a_server_that_goes_away_interrupts_the_copy_which_then_goes_on(tmp_path: Path) -> None:
    url = f"local:{tmp_path / 'source'}"
    client = transport.connect(url=url)
    write = Writer(client)
    key = write.experiment("run")
    write.points(key, "loss", list(random_floats(3000)))
    write.end(key)
    client.get_httpx_client().close()
    comet = PoorComet(tmp_path / "poor")
    real = comet.handle

    def down(request: ServerRequest) -> ServerReply:
        if comet.seen["/clientlib/batch/logger/experiment/metric"] >= 2:
            return json_reply({"msg": "maintenance"}, 503)
        return real(request)

    with served(comet) as target:
        comet.handle = down  # type: ignore[method-assign]  # it goes down in the middle
        with pytest.raises(transfer.CopyInterrupted, match="run again, goes on from there") as caught:
            transfer.copy(f"{url}#{key}", f"{target}#team")
        assert caught.value.report.experiments[0].state == "incomplete"
        comet.handle = real  # type: ignore[method-assign]  # and comes back
        report = transfer.copy(f"{url}#{key}", f"{target}#team")
        assert report.complete, report.all_problems()
        found = transfer.verify(f"{url}#{key}", f"{target}#{report.experiments[0].target_key}")
    assert found.differences == []
    assert found.points == 3000
