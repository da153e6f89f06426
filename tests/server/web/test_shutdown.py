"""A server that is told to end finishes what it has begun, and leaves a store that is closed."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cometr_py.core import api_spec
from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.checkpoint import fold_wal
from tests.support.processes import eventually
from tests.support.server_client import KEY, Form, InProcess, OverHttp, serving

BOTH = pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])


@contextmanager
def half_an_upload(api: OverHttp, key: str, home: Path) -> Iterator[tuple[socket.socket, bytes]]:
    """A connection on which the first half of an upload has arrived, and the rest of it."""
    form = Form(("file", "file", b"x" * 4_000_000))
    head = (
        f"POST {api_spec.operation('upload_asset').path}?experimentKey={key} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: {KEY}\r\nContent-Type: multipart/form-data; boundary={form.boundary}\r\n"
        f"Content-Length: {len(form.content)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", api.port), 60) as client:
        client.sendall(head.encode() + form.content[:2_000_000])
        eventually(lambda: list((home / "assets" / "incoming").iterdir()) or None, "a part of it has arrived")
        yield client, form.content[2_000_000:]


def is_refused(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 5).close()
    except ConnectionRefusedError:
        return True
    return False


def is_folded(home: Path) -> bool:
    """Whether all that was written is in the database itself."""
    log = home / "comet.sqlite-wal"
    return not log.exists() or log.stat().st_size == 0


@BOTH
def test_a_request_in_flight_is_answered_and_the_log_is_folded_in(tmp_path: Path, sent: signal.Signals) -> None:
    with serving(tmp_path) as (api, process):
        key = api.new_experiment()
        api.log_metrics(key, "loss", list(range(100)))
        with half_an_upload(api, key, tmp_path) as (client, rest):
            process.send_signal(sent)
            eventually(lambda: is_refused(api.port), "the port is closed")
            client.sendall(rest)
            answer = client.recv(1000)
        assert answer.startswith(b"HTTP/1.1 200"), answer
        process.wait(60)
    assert is_folded(tmp_path)
    reopened = CometServer(tmp_path)
    assert len(InProcess(reopened)("get_assets", {"experimentKey": key})["assets"]) == 1
    reopened.close()


def test_a_server_without_requests_ends_as_the_signal_says(tmp_path: Path) -> None:
    with serving(tmp_path) as (api, process):
        api.new_experiment()
        process.terminate()
        assert process.wait(60) == -signal.SIGTERM
    assert is_folded(tmp_path)


def test_the_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    with serving(tmp_path) as (api, process):
        key = api.new_experiment()
        with half_an_upload(api, key, tmp_path):
            process.terminate()
            eventually(lambda: is_refused(api.port), "the port is closed")
            process.terminate()
            assert process.wait(60) == -signal.SIGTERM
    reopened = CometServer(tmp_path)
    assert InProcess(reopened)("get_experiment_metadata", {"experimentKey": key})["experimentKey"] == key
    reopened.close()


def test_an_upload_that_never_ends_does_not_keep_the_server(tmp_path: Path) -> None:
    with serving(tmp_path, grace=1) as (api, process):
        key = api.new_experiment()
        with half_an_upload(api, key, tmp_path):
            process.terminate()
            assert process.wait(60) is not None
    assert is_folded(tmp_path)


def test_the_log_is_kept_while_another_process_reads(tmp_path: Path) -> None:
    comet = CometServer(tmp_path)
    InProcess(comet).new_experiment()
    with comet.store.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM experiments").all()
        InProcess(comet).new_experiment()
        assert not fold_wal(comet.store)
    assert fold_wal(comet.store)
    comet.close()
    assert is_folded(tmp_path)
