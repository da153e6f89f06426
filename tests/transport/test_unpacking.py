"""Compressed responses: unpacked whole, but not without limit."""

from __future__ import annotations

import functools
import gzip
import json
import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.errors import APIResponseError
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import WORKSPACES, Ask, in_every_way

MIB = 1 << 20
BODY = json.dumps(WORKSPACES).encode()


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


def compressed(encoding: str, body: bytes) -> Answer:
    return Answer(body=body, headers={"Content-Encoding": encoding, "Content-Type": "application/json"})


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", raw_deflate(BODY)),
        ("deflate, gzip", gzip.compress(zlib.compress(BODY))),
        ("identity", BODY),
    ],
    ids=["gzip", "x-gzip", "deflate", "deflate without header", "twice", "identity"],
)
@in_every_way
def test_what_was_compressed_is_read(
    ask: Ask, encoding: str, body: bytes, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    server.answers(compressed(encoding, body))
    assert ask(client) == ["ada"]
    assert server.received[0].headers["accept-encoding"] == "gzip, deflate"


@functools.cache
def many_zeros() -> bytes:
    """400 MiB of zeros. A full flush makes each MiB independent, so only one of them is compressed."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    one = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 0
    for _ in range(400):
        check = zlib.crc32(bytes(MIB), check)
    header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    return header + one * 400 + packer.flush() + struct.pack("<II", check, 400 * MIB)


@pytest.mark.parametrize("encoding", ["gzip", "gzip, gzip"])
@in_every_way
def test_a_small_response_does_not_fill_the_memory(
    ask: Ask, encoding: str, server: ScriptedServer, client: AuthenticatedClient
) -> None:
    packed = many_zeros()
    assert len(packed) < MIB
    server.answers(compressed(encoding, gzip.compress(packed) if "," in encoding else packed))
    tracemalloc.start()
    try:
        with pytest.raises(APIResponseError, match="bytes unpack to more than"):
            ask(client)
        assert tracemalloc.get_traced_memory()[1] < 250 * MIB
    finally:
        tracemalloc.stop()


def test_a_response_may_shrink_to_a_hundredth(server: ScriptedServer, client: AuthenticatedClient) -> None:
    point = {"metricName": "loss", "metricValue": "0.5", "timestamp": 1_700_000_000_000, "step": 7}
    body = b"[%s]" % b", ".join([json.dumps(point).encode()] * 1_000_000)
    assert len(body) > 64 * MIB
    server.answers(compressed("gzip", gzip.compress(body, 1)))
    assert transport.send(client, "GET", "/points").content == body


def test_a_download_may_be_of_any_size(server: ScriptedServer, client: AuthenticatedClient, tmp_path: Path) -> None:
    server.answers(compressed("gzip", gzip.compress(bytes(100 * MIB), 1)))
    target = tmp_path / "zeros"
    transport.stream_to_file(client, "get_asset", {"experimentKey": "k", "assetId": "a"}, target)
    assert target.stat().st_size == 100 * MIB


def test_an_encoding_that_was_not_asked_for_is_named(server: ScriptedServer, client: AuthenticatedClient) -> None:
    server.answers(compressed("br", b"\x0b\x02\x80"))
    with pytest.raises(APIResponseError, match="compressed with br, which was not asked for"):
        transport.call(client, "get_workspaces")
