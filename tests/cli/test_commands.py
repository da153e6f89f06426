"""Every command, as a person and as a program use it."""

from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

import cometr_py
from cometr_py.cli.metrics import BLOCKS, sparkline
from cometr_py.core import api_spec
from tests.cli.conftest import Done, Run, Sample
from tests.support.processes import run_script


def ok(done: Done) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def document(done: Done) -> Any:
    """The one JSON document on stdout."""
    return json.loads(ok(done))


def test_config_says_where_each_setting_comes_from(run: Run, sample: Sample) -> None:
    rows = [line.split() for line in ok(run("config")).splitlines()]
    assert ["COMET_URL_OVERRIDE", sample.url, "environment"] in rows
    found = document(run("config", "--json"))
    assert found["COMET_URL_OVERRIDE"] == {"value": sample.url, "from": "environment"}


def test_config_lists_the_proxies_and_certificates_in_effect(run: Run) -> None:
    variables = {
        "HTTPS_PROXY": "http://overruled.example.com",
        "https_proxy": "http://ada:secret@proxy.example.com:3128",
        "NO_PROXY": "Example.org, 10.0.0.0/8",
        "REQUESTS_CA_BUNDLE": "",
        "CURL_CA_BUNDLE": "/etc/company.pem",
        "SSL_CERT_FILE": "/etc/overruled.pem",
    }
    found = document(run("config", "--json", **variables))
    shown = {
        "https_proxy": "http://***@proxy.example.com:3128",
        "NO_PROXY": "example.org,10.0.0.0/8",
        "CURL_CA_BUNDLE": "/etc/company.pem",
    }
    assert list(found.items())[-3:] == [
        (name, {"value": value, "from": "environment"}) for name, value in shown.items()
    ]
    rows = [line.split() for line in ok(run("config", **variables)).splitlines()]
    assert ["https_proxy", shown["https_proxy"], "environment"] in rows


def test_workspaces(run: Run) -> None:
    assert "local\n" in ok(run("workspaces"))
    assert "local" in document(run("workspaces", "--json"))["workspaces"]


def test_projects(run: Run) -> None:
    header, *rows = ok(run("projects", "--workspace", "local")).splitlines()
    assert header.split() == ["name", "experiments", "updated", "description"]
    assert any(row.startswith("digits ") for row in rows)
    found = {one["name"]: one for one in document(run("projects", "--json"))["projects"]}
    assert found["digits"]["experiments"] == 2 and found["digits"]["workspace"] == "local"


def test_experiments_of_one_project_and_of_all(run: Run, sample: Sample) -> None:
    header, row = ok(run("experiments", "list", "--project", "digits")).splitlines()
    assert header.split() == ["key", "name", "project", "started", "duration", "state"]
    assert row.split("  ")[0] == sample.key
    assert row.endswith("digits   2023-11-14 22:13:20  1 min 40 s  crashed")
    keys = [one["key"] for one in document(run("experiments", "list", "--json"))["experiments"]]
    assert {sample.key, sample.hostile} <= set(keys) and sample.archived not in keys
    [only] = document(run("experiments", "list", "--project", "digits", "--archived", "--json"))["experiments"]
    assert only["key"] == sample.archived and only["archived"] and only["started"] == 1_700_000_000_000


def test_an_experiment_is_shown_by_its_key_and_by_its_address(run: Run, sample: Sample) -> None:
    text = ok(run("experiments", "show", sample.key))
    for line in ("name      Ünïcode / run", "tags      b, a, ü", "optimizer   adam", "note   two\\nlines"):
        assert line in text
    found = document(run("experiments", "show", sample.key, "--json"))
    assert found["parameters"]["optimizer"] == "adam" and found["tags"] == ["b", "a", "ü"]
    assert {"name": "same", "last": 1.5, "min": 1.5, "max": 1.5} in found["metrics"]
    assert document(run("experiments", "show", found["url"], "--json")) == found


def test_experiments_are_found_by_what_they_logged(run: Run, sample: Sample) -> None:
    condition = 'metric.same > 1 & tag == "a" & ~(parameter.optimizer == "sgd")'
    assert sample.key in ok(run("experiments", "search", condition, "--project", "digits"))
    done = run("experiments", "search", "metric.same > 2", "--project", "digits")
    assert (ok(done), done.stderr) == ("", "There are no such experiments.\n")
    [found] = document(run("experiments", "search", 'tag == "ü"', "--project", "digits", "--json"))["experiments"]
    assert found["key"] == sample.key


def test_a_condition_that_cannot_be_read_is_quoted(run: Run) -> None:
    done = run("experiments", "search", 'param.lr > 1 & tag == "a"')
    assert (done.returncode, done.stdout) == (2, "")
    assert "'param.lr' is not expected: did you mean parameter.NAME? (at character 1)" in done.stderr
    assert done.stderr.count("\n") == 1


def test_tags_are_put_on_and_taken_off(run: Run, experiment: Callable[[str], str]) -> None:
    key = experiment("tagged")
    assert ok(run("experiments", "tag", key, "one", "two")) == f"{key} has 2 tags now: one, two\n"
    assert ok(run("experiments", "tag", key, "one", "--remove")) == f"{key} has 1 tag now: two\n"
    assert run("experiments", "tag", key).returncode == 2


def test_experiments_are_archived_and_brought_back(run: Run, experiment: Callable[[str], str]) -> None:
    keys = [experiment("first"), experiment("second")]
    assert ok(run("experiments", "archive", *keys)) == "".join(f"{key} is archived.\n" for key in keys)
    listed = ok(run("experiments", "list", "--project", "changed", "--archived"))
    assert all(key in listed for key in keys)
    ok(run("experiments", "restore", keys[0]))
    assert keys[0] in ok(run("experiments", "list", "--project", "changed"))


def test_deleting_needs_a_yes(run: Run, experiment: Callable[[str], str]) -> None:
    key = experiment("gone")
    done = run("experiments", "delete", key, said="y\n")
    assert done.returncode == 2 and "there is no terminal to ask on; give --yes" in done.stderr
    done = run("experiments", "delete", key, "nosuchexperiment", "--yes")
    assert done.returncode == 1 and "nosuchexperiment" in done.stderr
    assert ok(run("experiments", "show", key)), "one wrong key, and nothing is deleted"
    assert ok(run("experiments", "delete", key, "--yes")) == f"{key} is deleted.\n"
    assert run("experiments", "show", key).returncode == 1


def test_metrics_are_drawn(run: Run, sample: Sample) -> None:
    header, row = ok(run("metrics", sample.key, "train_lößs")).splitlines()
    assert header.split() == ["metric", "points", "last", "min", "max"]
    assert row.split()[-4:] == ["1200", "396.333", "-inf", "inf"] and "▂" in row
    [about] = document(run("metrics", sample.key, "train_lößs", "--json"))["metrics"]
    assert about["points"] == 1200 and about["max"] == "Infinity"
    assert "there is no metric 'loss'" in run("metrics", sample.key, "loss").stderr


def test_metrics_about_the_machine_are_shown_on_request(run: Run, sample: Sample) -> None:
    done = run("metrics", sample.hostile)
    assert "sys.cpu" not in ok(done) and "1 metric about the machine; --system shows them" in done.stderr
    assert "sys.cpu" in ok(run("metrics", sample.hostile, "--system"))


def test_every_point_goes_into_a_file(run: Run, sample: Sample) -> None:
    rows = list(csv.DictReader(io.StringIO(ok(run("metrics", sample.key, "--csv", "-")))))
    assert len(rows) == 1290
    ok(run("metrics", sample.key, "--parquet", "points.parquet"))
    stored = pyarrow.parquet.read_table("points.parquet").to_pylist()
    assert [float(row["value"]).hex() for row in rows] == [float(row["value"]).hex() for row in stored]
    assert [row["name"] for row in rows] == [row["name"] for row in stored]
    done = run("metrics", sample.key, "--csv", "no/such/points.csv")
    assert done.returncode == 1 and "there is no folder no/such" in done.stderr


def test_assets_are_listed_and_downloaded(run: Run, sample: Sample) -> None:
    rows = document(run("assets", "list", sample.key, "--json"))["assets"]
    by_name = {row["name"]: row for row in rows}
    assert by_name["weights.bin"]["size"] == 11 and by_name["remote.csv"]["link"] == "s3://bucket/remote.csv"
    assert "weights.bin" in ok(run("assets", "list", sample.key, "--type", "model-element"))
    done = run("assets", "get", sample.key, "--to", "files")
    written = ok(done).splitlines()
    assert all(Path(path).is_file() and ".." not in path for path in written)
    assert Path("files/weights.bin").read_bytes() == b"weights.bin"
    assert "s3://bucket/remote.csv" in done.stderr
    done = run("assets", "get", sample.key, "weights.bin", "--to", "files")
    assert done.returncode == 1 and "is there already; nothing was downloaded" in done.stderr
    found = document(run("assets", "get", sample.key, by_name["empty"]["id"], "--to", "other", "--json"))
    assert [one["path"] for one in found["files"]] == ["other/empty"]
    assert ok(run("assets", "get", sample.key, "weights.bin", "--to", "-")) == "weights.bin"


def test_artifacts_are_listed_shown_and_downloaded(run: Run, sample: Sample) -> None:
    assert "data set  dataset" in ok(run("artifacts", "list"))
    assert document(run("artifacts", "list", "--type", "model", "--json"))["artifacts"] == []
    found = document(run("artifacts", "show", "data set", "--json"))
    assert [one["version"] for one in found["versions"]] == ["2.0.0", "1.1.0", "1.0.0"]
    assert "2.0.0    CLOSED" in ok(run("artifacts", "show", "local/data set"))
    shown = document(run("artifacts", "show", "data set:current", "--json"))
    assert shown["artifact"] == "local/data set:2.0.0" and shown["experiment"] == sample.key
    done = run("artifacts", "show", "data set:3")
    assert done.returncode == 1 and "There is: 2.0.0, 1.1.0, 1.0.0" in done.stderr


@pytest.fixture
def safe_artifact(sample: Sample, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "x.csv"
    file.write_text("1,2\n")
    with cometr_py.create_experiment(project_name="changed", url=sample.url, log_code=False) as experiment:
        artifact = cometr_py.create_artifact("safe", "dataset")
        artifact.add(file, logical_path="train/x.csv")
        experiment.log_artifact(artifact)
    return "safe"


def test_a_version_is_downloaded_into_a_folder(run: Run, safe_artifact: str) -> None:
    done = run("artifacts", "get", safe_artifact, "--to", "there")
    assert ok(done) == "1 file of local/safe:1.0.0 in there\n"
    assert Path("there/train/x.csv").read_text() == "1,2\n"
    Path("there/train/x.csv").write_text("changed")
    assert run("artifacts", "get", safe_artifact, "--to", "there").returncode == 1
    found = document(run("artifacts", "get", "local/safe:1.0.0", "--to", "there", "--overwrite", "--json"))
    assert found == {"artifact": "local/safe:1.0.0", "folder": "there", "files": ["train/x.csv"], "links": []}


def test_copy_export_import_verify(run: Run, sample: Sample) -> None:
    source = f"{sample.url}#local/digits"
    assert "would go from" in ok(run("copy", source, "local:copied", "--dry-run")) and not Path("copied").exists()
    assert document(run("copy", source, "local:copied", "--json"))["complete"]
    assert ok(run("verify", source, "local:copied#local/digits")).startswith("All the same: 2 experiments, 1,290 ")
    exported = ok(run("export", sample.key, "folder"))
    assert "1290" in exported and exported.endswith("complete at folder.\n")
    ok(run("import", "folder", "local:imported"))
    assert document(run("verify", "folder", "local:imported#local/digits", "--json"))["same"]
    [copied] = document(run("experiments", "list", "--json", COMET_URL_OVERRIDE="local:imported"))["experiments"]
    ok(run("experiments", "tag", copied["key"], "new", COMET_URL_OVERRIDE="local:imported"))
    done = run("verify", "folder", "local:imported#local/digits")
    assert done.returncode == 3
    assert done.stdout.splitlines()[0].endswith("['a', 'b', 'new', 'ü'] at the target")


def test_a_copy_that_leaves_something_out_says_so_and_exits_with_3(run: Run, sample: Sample) -> None:
    ok(run("export", sample.key, "folder"))
    asset = next(Path("folder").glob("experiments/*/assets/**/weights.bin"))
    asset.unlink()
    done = run("import", "folder", "local:imported")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "weights.bin" in done.stderr and "run it again" in done.stdout


def test_any_operation_is_called_by_its_id_and_by_its_path(
    run: Run, sample: Sample, experiment: Callable[[str], str]
) -> None:
    found = document(run("call", "get_experiment_metadata", "-p", f"experimentKey={sample.key}"))
    assert found == document(run("call", "/experiment/metadata", "-p", f"experimentKey={sample.key}"))
    key = experiment("called")
    document(run("call", "add_tags", "--json", json.dumps({"experimentKey": key, "addedTags": ["x"]})))
    body = {"experimentKey": key, "addedTags": ["y"]}
    document(run("call", "/write/experiment/tags", "--json", "@-", said=json.dumps(body)))
    assert document(run("call", "get_tags", "-p", f"experimentKey={key}"))["tags"] == ["x", "y"]
    number = ("-p", "parameterName=lr", "-p", "parameterValue:=0.1")
    document(run("call", "log_parameter", "-p", f"experimentKey={key}", *number))
    Path("notes.bin").write_bytes(b"\0\xff")
    named = ("-p", f"experimentKey={key}", "-p", "fileName=n")
    uploaded = document(run("call", "upload_asset", *named, "-p", "file=notes.bin"))
    wanted = ("-p", f"experimentKey={key}", "-p", f"assetId={uploaded['assetId']}")
    ok(run("call", "get_asset", *wanted, "--output", "back.bin"))
    assert Path("back.bin").read_bytes() == b"\0\xff"
    done = run("call", "get_tag")
    assert done.returncode == 2 and "There is get_tags" in done.stderr


def test_serve_and_login(run: Run, program: str, environment: dict[str, str]) -> None:
    home = {**environment, "COMETR_HOME": str(Path("served").resolve())}
    Path("key").write_text("theOnlyKeyThatIsLetIn0123\n")
    arguments = ["serve", "--port", "0", "--api-key-file", "key"]
    with subprocess.Popen([program, *arguments], env=home, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        url = serving.stdout.readline().removeprefix("Local Comet: ").strip()
        try:
            arguments = ["login", "--api-key", "-", "--url", url]
            assert "knows this key as local's" in ok(run(*arguments, said="theOnlyKeyThatIsLetIn0123\n"))
            assert run(*arguments, said="another").returncode == 1
        finally:
            serving.send_signal(signal.SIGTERM)


RECORD = """
import cometr_py
with cometr_py.create_experiment(offline=True, log_code=False, log_system_details=False) as experiment:
    experiment.log_metric("loss", 1.0)
"""


def test_what_is_left_over_is_shown_and_delivered(run: Run, environment: dict[str, str]) -> None:
    done = run_script(RECORD, environment, Path.cwd())
    assert done.returncode == 0, done.stderr
    assert "left over: run cometr-py sync" in ok(run("status"))
    [one] = document(run("status", "--json"))["recordings"]
    assert f"{one['key']}: delivered, " in ok(run("sync"))
    assert "Everything recorded in" in ok(run("status"))
    assert document(run("status", "--json"))["recordings"] == []


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ([], ""),
        ([1.0], BLOCKS[0]),
        ([0.0, 7.0], BLOCKS[0] + BLOCKS[-1]),
        ([float("nan"), 1.0, float("inf"), float("-inf")], f" {BLOCKS[0]}{BLOCKS[-1]}{BLOCKS[0]}"),
        ([-1.7e308, 0.0, 1.7e308], f"{BLOCKS[0]}{BLOCKS[4]}{BLOCKS[-1]}"),
        ([float(place) for place in range(320)], "".join(BLOCKS[round(place / 31 * 7)] for place in range(32))),
    ],
)
def test_sparklines(values: list[float], drawn: str) -> None:
    assert sparkline(values) == drawn


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ((), "openapi.json"),
        (("--yaml",), "openapi.yaml"),
        (("--plain",), "openapi.plain.json"),
        (("--plain", "--yaml"), "openapi.plain.yaml"),
        (("--overlay",), "overlay.yaml"),
    ],
)
def test_the_description_is_printed_or_written(run: Run, tmp_path: Path, options: tuple[str, ...], name: str) -> None:
    expected = api_spec.document_bytes(name)
    assert ok(run("spec", *options)).encode() == expected
    target = tmp_path / "written"
    assert ok(run("spec", *options, "--output", str(target))) == ""
    assert target.read_bytes() == expected


def test_the_plain_description_and_the_overlay_are_two_documents(run: Run) -> None:
    done = run("spec", "--plain", "--overlay")
    assert done.returncode == 2
    assert "give one" in done.stderr
