"""Decoding from several threads at once, which msgspec by itself does not survive."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from cometr_py.core.json_decode import decode

#: Types that nothing has been decoded into yet, many times over, each by four threads at once.
TYPES = """
from __future__ import annotations
import msgspec

class Leaf(msgspec.Struct, rename="camel"):
    a_b: int
    more: dict[str, Leaf] | None = None

class Branch(msgspec.Struct):
    leaves: dict[str, list[Leaf]]
    last: Leaf | None = None

class Tree(msgspec.Struct):
    branches: dict[str, dict[str, Branch]]
    fallen: list[Leaf] = []
"""
AT_ONCE = f"""
import json, sys, threading, types

from cometr_py.core.json_decode import decode

sys.setswitchinterval(1e-6)
code = compile({TYPES!r}, "types", "exec")
leaf = {{"aB": 2, "more": {{"c": {{"aB": 3}}}}}}
content = json.dumps({{"branches": {{"a": {{"b": {{"leaves": {{"d": [{{"aB": 1}}]}}, "last": leaf}}}}}}}}).encode()
for number in range(300):
    module = sys.modules[f"types{{number}}"] = types.ModuleType(f"types{{number}}")
    exec(code, module.__dict__)
    together = threading.Barrier(4)
    found = []

    def run():
        together.wait()
        found.append(decode(content, module.Tree).branches["a"]["b"].last.more["c"].a_b)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [3] * 4
print("survived")
"""


def test_first_decoding_of_a_type_in_several_threads_at_once() -> None:
    """Without a lock, one of 1,500 such types is enough to end the process."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", AT_ONCE], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0 and done.stdout.strip() == "survived", done.stderr


def test_what_is_no_json_or_of_another_shape_is_refused() -> None:
    assert decode(b"[1, 2]", list[int]) == [1, 2]
    for content in (b"[1", b'["a"]', b""):
        with pytest.raises(msgspec.MsgspecError):
            decode(content, list[int])
