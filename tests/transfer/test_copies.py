"""Copies, exports and imports between real local Comets: nothing is lost, and all of it is told."""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cometr_py import transfer, transport
from cometr_py.errors import ArgumentError, CometError
from tests.support.full_project import AWKWARD, STARTED, Writer, fill


class Comets:
    """Local Comets in folders of one test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._clients: list[Any] = []

    def url(self, name: str) -> str:
        return f"local:{self.folder / name}"

    def write(self, name: str, project: str = "digits") -> Writer:
        client = transport.connect(url=self.url(name))
        self._clients.append(client)
        return Writer(client, project=project)

    def close(self) -> None:
        for client in self._clients:
            client.get_httpx_client().close()


@pytest.fixture
def comets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Comets]:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    found = Comets(tmp_path)
    yield found
    found.close()


def same(source: str | Path, target: str | Path) -> transfer.Verification:
    """Compares, and fails with the differences if there are any."""
    found = transfer.verify(source, target)
    assert found.differences == [], "\n".join(map(str, found.differences))
    return found


def test_everything_survives_export_import_and_a_copy_to_a_server_on_a_port(comets: Comets, serve: str) -> None:
    source = comets.url("one") + "#local/digits"
    fill(comets.write("one"))
    folder = comets.folder / "export"

    exported = transfer.export(source, folder)
    assert exported.complete, exported.all_problems()
    imported = transfer.import_(folder, f"{serve}#team")
    assert imported.complete, imported.all_problems()
    assert imported.artifacts == ["data set:1.0.0", "data set:1.1.0", "data set:2.0.0"]
    assert imported.models == ["digits:1.0.0", "digits:1.0.1"]

    for target in (folder, f"{serve}#team/digits"):
        found = same(source, target)
        assert (found.experiments, found.artifacts, found.models) == (2, 3, 1)
        assert found.points == 2500 + 50 + 40

    back = transfer.copy(f"{serve}#team/digits", comets.url("two"))
    assert back.complete, back.all_problems()
    same(f"{serve}#team/digits", comets.url("two") + "#team/digits")


def test_a_copy_says_where_it_comes_from_and_what_it_could_not_keep(comets: Comets) -> None:
    key, _ = fill(comets.write("one"))
    report = transfer.copy(comets.url("one") + f"#{key}", comets.url("two"))
    [copied] = report.experiments
    assert copied.source_key == key
    assert copied.target_key != key
    assert "its key (the server chooses one)" in report.not_kept()
    others = comets.write("two")("get_others", params={"experimentKey": copied.target_key})["values"]
    marks = {one["name"]: one["valueCurrent"] for one in others}
    assert marks["Copied from key"] == key
    assert marks["Copied from"].endswith(f"one/local/digits/{key}")
    assert marks["Not kept by the copy"] == "; ".join(copied.not_kept)


def test_keys_can_be_kept_on_a_server_that_lets_its_clients_choose(comets: Comets) -> None:
    key, second = fill(comets.write("one"))
    report = transfer.copy(comets.url("one") + "#local/digits", comets.url("two"), keep_keys=True)
    assert {one.target_key for one in report.experiments} == {key, second}
    assert not any("key" in what for what in report.not_kept())
    same(comets.url("one") + "#local/digits", comets.url("two") + "#local/digits")

    # On the same server the keys are taken: then the copies get new ones, and say so.
    report = transfer.copy(comets.url("one") + f"#{key}", comets.url("one") + "#local/again", keep_keys=True)
    assert report.experiments[0].target_key not in (None, key)
    assert any("its key (it was refused" in what for what in report.not_kept())
    same(comets.url("one") + f"#{key}", comets.url("one") + f"#{report.experiments[0].target_key}")


def test_contexts_are_copied_and_not_doubled(comets: Comets) -> None:
    write = comets.write("one")
    key = write.experiment("run")
    for name in ("train_loss", "train_train_loss"):
        write.points(key, name, [1.0, 2.0], context="train")
    for name in ("size", "train_size"):
        write(
            "log_parameter", json={"experimentKey": key, "parameterName": name, "parameterValue": 3, "context": "train"}
        )
    write.end(key)
    report = transfer.copy(comets.url("one") + f"#{key}", comets.url("two"))
    assert report.complete, report.all_problems()
    copied = {"experimentKey": report.experiments[0].target_key}
    for operation, names in (
        ("get_metrics_summary", {"train_loss", "train_train_loss"}),
        ("get_parameters", {"train_size", "train_train_size"}),
    ):
        values = comets.write("two")(operation, params=copied)["values"]
        assert {(one["name"], one["runContextCurrent"]) for one in values} == {(name, "train") for name in names}


def test_a_second_copy_brings_only_what_is_new(comets: Comets) -> None:
    write = comets.write("one")
    fill(write, points=200)
    source, target = comets.url("one") + "#local/digits", comets.url("two")
    transfer.copy(source, target)
    third = write.experiment("third")
    write.points(third, "loss", [1.0, 2.0])
    write.end(third)

    report = transfer.copy(source, target)
    states = {one.name: one.state for one in report.experiments}
    assert states == {"Ünïcode / run": "there already", "second": "there already", "third": "copied"}
    assert len(comets.write("two")("get_experiments", params={"workspaceName": "local", "projectName": "digits"})) == 1
    same(source, target + "#local/digits")


def test_a_running_experiment_is_brought_up_to_date_by_the_next_copy(comets: Comets) -> None:
    write = comets.write("one")
    key = write.experiment("running")
    write.points(key, "loss", [float(place) for place in range(1500)])
    source, target = comets.url("one") + f"#{key}", comets.url("two")
    first = transfer.copy(source, target).experiments[0]
    assert "what it logged after it was copied (it was still running)" in first.not_kept

    write.points(key, "loss", [float(place) for place in range(1700)])
    write("log_parameter", json={"experimentKey": key, "parameterName": "lr", "parameterValue": 1})
    folder = comets.folder / "export"
    transfer.export(source, folder)
    write.end(key)
    second = transfer.copy(source, target).experiments[0]
    assert second.target_key == first.target_key
    assert second.counts.points == 3200
    assert transfer.export(source, folder).experiments[0].state == "copied"
    assert transfer.export(source, folder).experiments[0].state == "there already"
    same(source, folder)
    assert same(source, f"{target}#{first.target_key}").points == 3200


def test_a_copy_that_was_deleted_is_made_anew(comets: Comets) -> None:
    write = comets.write("one")
    key = write.experiment("short")
    write.end(key)
    source, target = comets.url("one") + f"#{key}", comets.url("two")
    first = transfer.copy(source, target).experiments[0].target_key
    comets.write("two")("delete_experiment", params={"experimentKey": first})
    second = transfer.copy(source, target).experiments[0]
    assert second.target_key not in (None, first)
    assert second.state == "copied"
    same(source, f"{target}#{second.target_key}")


def test_a_dry_run_counts_and_writes_nothing(comets: Comets) -> None:
    fill(comets.write("one"), points=100)
    report = transfer.copy(comets.url("one") + "#local/digits", comets.url("two"), dry_run=True)
    assert not report.complete
    assert [one.state for one in report.experiments] == ["planned", "planned"]
    counts = report.experiments[0].counts
    assert (counts.metrics, counts.parameters, counts.tags, counts.files) == (3, 6, 3, 15)
    assert report.artifacts == ["data set:1.0.0", "data set:1.1.0", "data set:2.0.0"]
    assert comets.write("two")("get_projects", params={"workspaceName": "local"}) == {"projects": []}


def test_a_workspace_keeps_its_projects_with_descriptions_and_notes(comets: Comets) -> None:
    write = comets.write("one")
    place = {"workspaceName": "local", "projectName": "described", "projectDescription": "About it", "isPublic": True}
    project = write("create_project", json=place)["projectId"]
    write("set_project_notes", json={"projectId": project, "notes": "# Notes"})
    fill(write, points=100)
    fill_other = comets.write("one", project="other")
    fill_other.end(fill_other.experiment("elsewhere"))

    report = transfer.copy(comets.url("one"), comets.url("two"))
    assert report.complete, report.all_problems()
    assert same(comets.url("one"), comets.url("two")).experiments == 3
    found = comets.write("two")("get_projects", params={"workspaceName": "local"})["projects"]
    described = {one["projectName"]: one for one in found}["described"]
    assert (described["projectDescription"], described["public"]) == ("About it", True)
    notes = comets.write("two")("get_project_notes", params={"projectId": described["projectId"]})
    assert notes["notes"] == "# Notes"


def test_progress_is_told_one_at_a_time(comets: Comets) -> None:
    fill(comets.write("one"), points=3000)
    told: list[transfer.Progress] = []
    lock = threading.Lock()

    def tell(progress: transfer.Progress) -> None:
        assert lock.acquire(blocking=False), "told from two threads at once"
        told.append(progress)
        lock.release()

    transfer.copy(comets.url("one") + "#local/digits", comets.url("two"), progress=tell)
    assert (told[-1].experiments, told[-1].done, told[-1].points) == (2, 2, 3090)
    assert [one.points for one in told] == sorted(one.points for one in told)
    assert told[-1].bytes > 0


# What verify finds


CHANGES: list[tuple[str, dict[str, Any], str]] = [
    ("log_metric", {"metricName": "same", "metricValue": 1.5, "step": 1}, "metric same, number of points"),
    ("log_metric", {"metricName": "new", "metricValue": 1}, "metric new"),
    ("log_parameter", {"parameterName": "optimizer", "parameterValue": "sgd"}, "parameter optimizer"),
    ("log_other", {"key": "note", "value": "another"}, "other note"),
    ("add_tags", {"addedTags": ["c"]}, "tags"),
    ("log_code", {"code": "import os\nprint('ü')\n"}, "code"),
    ("log_html", {"html": "!", "override": False}, "html"),
    ("log_output", {"outputLines": [{"output": "x", "offset": 9999, "stderr": False}]}, "output"),
    ("log_system_details", {"pid": 13}, "system detail pid"),
    ("log_git_metadata", {"branch": "other"}, "git branch"),
    ("set_experiment_start_end_time", {"startTimeMillis": STARTED + 1}, "started"),
    ("update_experiment_status", {"hasCrashed": False, "isAlive": False, "error": None}, "crashed"),
]


def test_verify_finds_every_kind_of_change(comets: Comets) -> None:
    key, _ = fill(comets.write("one"), points=30)
    source = f"{comets.url('one')}#{key}"
    copied = transfer.copy(source, comets.url("two")).experiments[0].target_key
    target = f"{comets.url('two')}#{copied}"
    same(source, target)
    for operation, body, _ in CHANGES:
        comets.write("two")(operation, json={"experimentKey": copied, **body})
    found = {one.what for one in transfer.verify(source, target).differences}
    assert found.issuperset(what for _, _, what in CHANGES), f"not found: {[c for *_, c in CHANGES if c not in found]}"


def test_verify_finds_other_values_of_points_files_and_labels(comets: Comets) -> None:
    one, two = comets.write("one"), comets.write("two")
    keys = [write.experiment("run") for write in (one, two)]
    for write, key, value, content in ((one, keys[0], 1.0, b"abc"), (two, keys[1], 1.0000000000000002, b"abd")):
        write.points(key, "loss", [0.0, value])
        write.file(key, "data.bin", content)
        write.file(key, "about.txt", b"same", json.dumps({"content": content.decode()}))
        body = {"artifactName": "a", "artifactType": "t", "experimentKey": key, "version": "1.0.0"}
        opened = write("upsert_artifact", json={**body, "alias": [content.decode()]})
        write.file(key, "f", content, artifactVersionId=opened["artifactVersionId"])
        state = {"artifactVersionId": opened["artifactVersionId"], "experimentKey": key, "state": "CLOSED"}
        write("set_artifact_version_state", json=state)
        write.end(key)
    found = transfer.verify(f"{comets.url('one')}#{keys[0]}", f"{comets.url('two')}#{keys[1]}")
    assert [one.what for one in found.differences if "times of" not in one.what] == [
        "metric loss, point 1",
        "file data.bin, content",
        "file about.txt, metadata",
        "artifact a:1.0.0 aliases",
        "artifact a:1.0.0 file f, content",
    ]


def test_verify_names_what_is_missing(comets: Comets) -> None:
    write = comets.write("one")
    keys = [write.experiment(name) for name in ("first", "second")]
    for key in keys:
        write.end(key)
    transfer.copy(f"{comets.url('one')}#{keys[0]}", comets.url("two"))
    found = transfer.verify(comets.url("one") + "#local/digits", comets.url("two") + "#local/digits")
    assert [str(one) for one in found.differences] == [
        f"{keys[1]} experiment second: there at the source, missing at the target"
    ]


# Folders


def test_an_export_can_be_read_by_people_and_never_leaves_its_folder(comets: Comets) -> None:
    key, _ = fill(comets.write("one"))
    folder = comets.folder / "deep" / "export"
    transfer.export(comets.url("one") + "#local/digits", folder)
    inside = {path for path in folder.rglob("*") if path.is_file()}
    assert {path for path in (comets.folder / "deep").rglob("*") if path.is_file()} == inside
    [experiment] = (folder / "experiments").glob(f"*-{key}")
    found = json.loads((experiment / "experiment.json").read_text())
    assert [one["value"] for one in found["parameters"] if one["name"] == "lr"] == ["2"]
    assert (experiment / "code.py").read_bytes() == "import os\r\nprint('ü')\n".encode()
    assert (experiment / "notes.html").read_text() == "<b>notes</b>"
    assert (experiment / "output.txt").read_text().endswith("line 1199\nno end")
    paths = {one["name"]: one["path"] for one in found["assets"] if "path" in one}
    assert (experiment / paths["a/b.txt"]).read_bytes() == b"a/b.txt" * 3
    assert paths["a/b.txt"] == "assets/a/b.txt"
    assert len({path.casefold() for path in paths.values()}) == len(paths)
    assert (
        folder / "artifacts" / "data set" / "1.1.0" / "files" / "train" / "x.csv"
    ).read_text() == "train/x.csv 1.1.0"


def test_metrics_are_exported_as_csv_where_pyarrow_is_missing(comets: Comets, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(comets.write("one"))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    folder = comets.folder / "export"
    transfer.export(comets.url("one") + "#local/digits", folder)
    [file] = folder.rglob("metrics.*")
    with file.open(newline="", encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened))
    assert file.name == "metrics.csv"
    assert rows[0] == {
        "name": "train_lößs",
        "value": "NaN",
        "step": "-3",
        "epoch": "",
        "context": "train",
        "timestamp": str(STARTED),
    }
    assert {row["name"] for row in rows} == {"train_lößs", AWKWARD, "same"}
    monkeypatch.undo()
    monkeypatch.setenv("COMETR_HOME", str(comets.folder / "cometr"))
    same(comets.url("one") + "#local/digits", folder)


@pytest.mark.parametrize("path", ["../../../secret", "/etc/hostname", "assets/link"])
def test_a_manipulated_folder_cannot_make_an_import_send_other_files(comets: Comets, path: str) -> None:
    write = comets.write("one")
    key = write.experiment("run")
    write.file(key, "data.txt", b"data")
    write.end(key)
    folder = comets.folder / "export"
    transfer.export(comets.url("one") + f"#{key}", folder)
    (comets.folder / "secret").write_text("a secret")
    [document] = folder.rglob("experiment.json")
    (document.parent / "assets" / "link").symlink_to(comets.folder / "secret")
    document.write_text(document.read_text().replace("assets/data.txt", path))
    report = transfer.import_(folder, comets.url("two"))
    assert not report.complete
    [problem] = report.all_problems()
    assert "leads out of" in problem
    found = comets.write("two")("get_assets", params={"experimentKey": report.experiments[0].target_key, "type": "all"})
    assert found["assets"] == []


def test_damage_to_an_export_is_found(comets: Comets) -> None:
    write = comets.write("one")
    key = write.experiment("run")
    write.points(key, "loss", [1.0, 2.0, 3.0])
    write.file(key, "data.txt", b"data")
    write.end(key)
    folder = comets.folder / "export"
    transfer.export(comets.url("one") + f"#{key}", folder)
    [data] = folder.rglob("data.txt")
    data.write_bytes(b"date")
    [difference] = transfer.verify(comets.url("one") + f"#{key}", folder).differences
    assert difference.what == "file data.txt, content"
    assert difference.target.startswith("damaged")
    [document] = folder.rglob("experiment.json")
    document.write_text("{")
    with pytest.raises(CometError, match=r"experiment\.json is damaged"):
        transfer.import_(folder, comets.url("two"))


# What cannot be


def test_impossible_places_are_refused_in_a_sentence(comets: Comets, tmp_path: Path) -> None:
    write = comets.write("one")
    write.end(write.experiment("run"))
    source = comets.url("one") + "#local/digits"
    other = tmp_path / "other"
    other.mkdir()
    (other / "file").write_text("x")
    with pytest.raises(ArgumentError, match="other things in it"):
        transfer.export(source, other)
    with pytest.raises(ArgumentError, match="no export folder"):
        transfer.import_(other, comets.url("two"))
    with pytest.raises(ArgumentError, match="it is the source"):
        transfer.copy(source, comets.url("one"))
    with pytest.raises(ArgumentError, match="cannot be the target"):
        transfer.copy(source, comets.url("two") + "#" + "a" * 32)
    with pytest.raises(CometError, match="No such project"):
        transfer.copy(comets.url("one") + "#local/nothing", comets.url("two"))


def test_what_the_target_refuses_is_told_and_the_rest_is_copied(comets: Comets) -> None:
    one, two = comets.write("one"), comets.write("two")
    key, _ = fill(one, points=50)
    taken = two.experiment("owner of the version")
    body = {"artifactName": "data set", "artifactType": "dataset", "experimentKey": taken, "version": "1.1.0"}
    two("upsert_artifact", json=body)
    report = transfer.copy(comets.url("one") + f"#{key}", comets.url("two"))
    assert report.artifacts == ["data set:1.0.0", "data set:2.0.0"]
    [problem] = report.all_problems()
    assert problem.startswith("artifact data set:1.1.0: ")
    assert not report.complete
