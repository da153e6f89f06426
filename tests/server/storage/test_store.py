"""The store under many writers, under sudden death, and across versions."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cometr_py import transport
from cometr_py.errors import ConfigurationError
from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage import migrations
from cometr_py.server.storage.tables import schema_version
from tests.support.server_client import InProcess, serving

_WRITER = """
import json, sys
from pathlib import Path
from cometr_py.server.comet_server import CometServer
from tests.support.server_client import InProcess

home, name, batches, database = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
api = InProcess(CometServer(home, database=database or None))
key = api.new_experiment()
print(key, flush=True)
for batch in range(batches):
    points = [{"metricName": f"m{i % 3}", "metricValue": i, "step": batch * 100 + i} for i in range(100)]
    body = {"experimentKey": key, "values": points}
    api("log_metric_batch", json_body=body, headers={"idempotency-key": f"{name}-{batch}"})
    print(batch, flush=True)
"""


_SHARED_WRITER = """
import sys
from pathlib import Path
from cometr_py.server.comet_server import CometServer
from tests.support.server_client import InProcess

api = InProcess(CometServer(Path(sys.argv[1]), database=sys.argv[3] or None))
for batch in range(20):
    names = ["a", "b"] if batch % 2 else ["b", "a"]
    points = [{"metricName": name, "metricValue": batch * 5 + i, "step": i} for name in names for i in range(5)]
    api("log_metric_batch", json_body={"experimentKey": sys.argv[2], "values": points})
"""


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def _start(home: Path, name: str, batches: int, database: str | None) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WRITER, str(home), name, str(batches), database or ""]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_environment())


def test_processes_write_at_once_into_a_store_that_none_of_them_found(
    tmp_path: Path, bare_database: str | None
) -> None:
    home = tmp_path / "home"
    writers = [_start(home, str(number), 20, bare_database) for number in range(4)]
    printed = [writer.communicate(timeout=120)[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    comet = CometServer(home, database=bare_database)
    api = InProcess(comet)
    keys = [text.split()[0] for text in printed]
    assert len(api("get_experiments", {"workspaceName": "team", "projectName": "digits"})["experiments"]) == 4
    for key in keys:
        assert len(api("get_all_metric_values", {"experimentKey": key})["metrics"]) == 2000
        offsets = [
            point["offset"] for point in api("get_metric_values", {"experimentKey": key, "metricName": "m0"})["metrics"]
        ]
        assert offsets == list(range(20 * 34))
    comet.close()


def test_nothing_that_was_answered_is_lost_when_the_writer_is_killed(tmp_path: Path, database: str | None) -> None:
    home = tmp_path / "home"
    writer = _start(home, "w", 10_000, database)
    assert writer.stdout is not None
    key = writer.stdout.readline().strip()
    answered = 0
    for _ in range(15):
        answered = int(writer.stdout.readline())
    os.kill(writer.pid, signal.SIGKILL)
    answered = max([answered, *(int(line) for line in writer.stdout.read().splitlines() if line)])
    writer.wait()
    writer.stdout.close()
    comet = CometServer(home, database=database)
    api = InProcess(comet)
    stored = len(api("get_all_metric_values", {"experimentKey": key})["metrics"])
    assert stored % 100 == 0, "a batch was stored in part"
    assert stored >= (answered + 1) * 100
    summary = {row["name"]: row for row in api("get_metrics_summary", {"experimentKey": key})["values"]}
    last = stored // 100 - 1
    assert summary["m0"]["stepCurrent"] == last * 100 + 99
    comet.close()


def test_nothing_that_was_answered_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home) as (api, process):
        key = api.new_experiment()
        for number in range(20):
            api.log_metrics(key, "m", [number])
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    with serving(home) as (api, _):
        assert api.metric(key, "m") == [str(number) for number in range(20)]


def test_writers_of_one_experiment_take_turns(tmp_path: Path, database: str | None) -> None:
    """Batches of several processes into the same series: every point is there, and numbered once."""
    comet = CometServer(tmp_path, database=database)
    api = InProcess(comet)
    key = api.new_experiment()
    writers = [
        subprocess.Popen([sys.executable, "-c", _SHARED_WRITER, str(tmp_path), key, database or ""], env=_environment())
        for _ in range(3)
    ]
    assert [writer.wait(120) for writer in writers] == [0, 0, 0]
    for name in ("a", "b"):
        points = api("get_metric_values", {"experimentKey": key, "metricName": name})["metrics"]
        assert [point["offset"] for point in points] == list(range(3 * 20 * 5))
    (row, _) = api("get_metrics_summary", {"experimentKey": key})["values"]
    assert (row["valueMin"], row["valueMax"]) == ("0", "99")
    comet.close()


def test_forked_child_can_go_on_writing(tmp_path: Path) -> None:
    comet = CometServer(tmp_path)
    api = InProcess(comet)
    key = api.new_experiment()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            for number in range(20):
                api.log_metrics(key, "child", [number])
            status = 0
        finally:
            os._exit(status)
    for number in range(20):
        api.log_metrics(key, "parent", [number])
    assert os.waitpid(child, 0)[1] == 0
    assert api.metric(key, "child") == api.metric(key, "parent") == [str(number) for number in range(20)]
    comet.close()


def test_user_of_a_local_comet_is_told_why_it_cannot_be_opened(tmp_path: Path) -> None:
    comet = CometServer(tmp_path)
    with comet.store.writing() as connection:
        connection.execute(schema_version.update().values(version=migrations.CURRENT + 1))
    comet.close()
    client = transport.connect(url=f"local:{tmp_path}")
    with pytest.raises(ConfigurationError, match="pip install --upgrade cometr-py"):
        transport.call(client, "get_workspaces")


def test_store_is_the_same_after_it_was_closed_and_opened(tmp_path: Path) -> None:
    comet = CometServer(tmp_path)
    key = InProcess(comet).new_experiment(experimentName="x")
    comet.close()
    comet = CometServer(tmp_path)
    assert InProcess(comet)("get_experiment_metadata", {"experimentKey": key})["experimentName"] == "x"
    comet.close()


def test_reading_a_sample_does_not_read_the_series(tmp_path: Path) -> None:
    """Two series, one a hundred times as long: a sample takes the same steps of SQLite's machine for both."""
    comet = CometServer(tmp_path)
    api = InProcess(comet)
    key = api.new_experiment()
    for name, batches in (("short", 1), ("long", 100)):
        for batch in range(batches):
            points = [{"metricName": name, "metricValue": i, "step": batch * 1000 + i} for i in range(1000)]
            api("log_metric_batch", json_body={"experimentKey": key, "values": points})
    work = {}
    for name in ("short", "long"):
        steps = 0

        def count() -> int:
            nonlocal steps
            steps += 1
            return 0

        with comet.store.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.set_progress_handler(count, 10)
        body = {"targetedExperiments": [key], "metrics": [name], "fetchFull": False, "independentMetrics": True}
        chart = json.loads(json.dumps(api("get_multi_metric_chart", json_body=body)))
        assert len(chart["experiments"][key]["metrics"][0]["steps"]) == 500
        work[name] = steps
    assert 0 < work["long"] < 2 * work["short"], work
    comet.close()


@pytest.mark.timeout(30)  # less than a connection waits for a lock
def test_a_new_connection_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    comet = CometServer(tmp_path / "home")
    comet.store.engine.dispose()
    with comet.store.writing() as writer:
        writer.execute(schema_version.update().values(written_by="a newer one"))
        with comet.store.reading() as reader:
            assert reader.execute(schema_version.select()).one().written_by != "a newer one"
    comet.close()
