"""Code, html, graph, output, system details and git."""

from __future__ import annotations

import pytest

from tests.support.server_client import Api, Form


@pytest.mark.parametrize(
    ("write", "read", "member"), [("log_code", "get_code", "code"), ("log_graph", "get_graph", "graph")]
)
def test_texts_are_kept_letter_for_letter_and_replaced(api: Api, write: str, read: str, member: str) -> None:
    key = api.new_experiment()
    assert api(read, {"experimentKey": key})[member] is None
    for text in ("first", 'x <- "ü"\r\n\t{"a": [1]}\n\n'):
        api(write, json_body={"experimentKey": key, member: text})
        assert api(read, {"experimentKey": key})[member] == text
    api(write, json_body={"experimentKey": key, member: ["line 1", "line 2"]})
    assert api(read, {"experimentKey": key})[member] == "line 1\nline 2"


def test_html_is_null_first_then_replaced_or_appended(api: Api) -> None:
    key = api.new_experiment()
    assert api("get_html", {"experimentKey": key}) == {"html": None}
    for html, override in (("A", True), ("B", True), ("A", False)):
        api("log_html", json_body={"experimentKey": key, "html": html, "override": override, "timestamp": 1})
    assert api("get_html", {"experimentKey": key}) == {"html": "BA"}


def test_output_is_empty_first(api: Api) -> None:
    assert api("get_output", {"experimentKey": api.new_experiment()}) == {"output": ""}


def test_lines_from_r_get_their_ends_and_stand_in_order_of_offset(api: Api) -> None:
    key = api.new_experiment()
    api("log_output", json_body={"experimentKey": key, "outputLines": [{"offset": 2, "output": "second"}]})
    api("log_output", json_body={"experimentKey": key, "outputLines": [{"offset": 1, "output": "first"}]})
    assert api("get_output", {"experimentKey": key})["output"] == "first\nsecond\n"


@pytest.mark.parametrize("operation", ["log_output", "sdk_log_output"])
def test_fragments_from_python_are_joined_as_they_were_written(api: Api, operation: str) -> None:
    key = api.new_experiment()
    pieces = ["ALIVE", " ", "True", "\n", "\r50%"]
    lines = [
        {"output": piece, "stderr": False, "localTimestamp": 5, "offset": offset} for offset, piece in enumerate(pieces)
    ]
    api(operation, json_body={"experimentKey": key, "runContext": None, "outputLines": lines})
    assert api("get_output", {"experimentKey": key})["output"] == "ALIVE True\n\r50%"


def test_output_of_a_client_that_counts_anew_goes_behind(api: Api) -> None:
    key = api.new_experiment()
    for session in ("one", "two"):
        lines = [{"output": f"{session} {number}", "offset": number} for number in (1, 2)]
        api("log_output", json_body={"experimentKey": key, "outputLines": lines})
        api("log_output", json_body={"experimentKey": key, "outputLines": [{"output": "end", "offset": 3}]})
    assert api("get_output", {"experimentKey": key})["output"] == "one 1\none 2\nend\ntwo 1\ntwo 2\nend\n"


def test_output_that_is_sent_twice_is_there_once(api: Api) -> None:
    key = api.new_experiment()
    lines = [
        {"output": f"{place}\n", "stderr": False, "localTimestamp": 5, "offset": place} for place in (0, 1, 2**63 - 1)
    ]
    for sent in (lines[:2], lines, lines[1:]):
        api("log_output", json_body={"experimentKey": key, "outputLines": sent})
    assert api("get_output", {"experimentKey": key})["output"] == f"0\n1\n{2**63 - 1}\n"
    api("log_output", json_body={"experimentKey": key, "outputLines": [{**lines[0], "output": "after\n"}]})
    assert api("get_output", {"experimentKey": key})["output"].endswith("\nafter\n")


@pytest.mark.parametrize("operation", ["log_system_details", "sdk_log_system_details"])
def test_system_details_are_merged(api: Api, operation: str) -> None:
    key = api.new_experiment()
    empty = api("get_system_details", {"experimentKey": key})
    assert empty["experimentKey"] == key
    assert {"user", "pid", "command", "gpuStaticInfoList", "totalRam", "env"} <= set(empty)
    for details in (
        {"pid": 12, "hostname": "box", "command": "train.R"},
        {"installedPackages": ["a@1", "b@2"], "hostname": None},
        {"logAdditionalSystemInfoList": [{"key": "x", "value": "1"}]},
        {"logAdditionalSystemInfoList": [{"key": "y", "value": "2"}, {"key": "x", "value": "3"}]},
        {"env": {"A": "b"}, "gpuStaticInfoList": [{"gpuIndex": 0, "name": "g"}]},
        {"processor": 386, "totalRam": float("nan"), "osPackages": "one"},
    ):
        api(operation, json_body={"experimentKey": key} | details)
    found = api("get_system_details", {"experimentKey": key})
    assert (found["pid"], found["hostname"], found["command"]) == (12, "box", ["train.R"])
    assert found["installedPackages"] == ["a@1", "b@2"]
    assert found["logAdditionalSystemInfoList"] == [{"key": "x", "value": "3"}, {"key": "y", "value": "2"}]
    assert found["env"] == {"A": "b"}
    assert found["gpuStaticInfoList"][0]["name"] == "g"


def test_system_metrics_become_metrics(api: Api) -> None:
    key = api.new_experiment()
    api("log_cpu_metrics", json_body={"experimentKey": key, "cpuPercentUtilization": [10, 30], "step": 1})
    api("log_ram_metrics", json_body={"experimentKey": key, "totalRam": 100, "usedRam": 40})
    api("log_load_metrics", json_body={"experimentKey": key, "loadAverage": 0.5})
    gpu = {"gpuId": 1, "freeMemory": 1, "usedMemory": 2, "gpuUtilization": 3, "totalMemory": 4}
    api("log_gpu_metrics", json_body={"experimentKey": key, "gpus": [gpu]})
    summary = {row["name"]: row["valueCurrent"] for row in api("get_metrics_summary", {"experimentKey": key})["values"]}
    assert summary["sys.cpu.percent.avg"] == "20"
    assert summary["sys.ram.used"] == "40"
    assert summary["sys.load.avg"] == "0.5"
    assert summary["sys.gpu.1.gpu_utilization"] == "3"
    assert "sys.load.avg" in api("get_system_details", {"experimentKey": key})["systemMetricNames"]


def test_packages_and_cloud_details_are_taken(api: Api) -> None:
    key = api.new_experiment()
    packages = [{"name": "numpy", "version": "2.0"}, {"name": "local", "version": None}]
    api("log_dependencies", json_body={"experimentKey": key, "timestamp": 1, "logDependencies": packages})
    assert api("get_system_details", {"experimentKey": key})["installedPackages"] == ["numpy==2.0", "local"]
    api("log_cloud_details", json_body={"experimentKey": key, "provider": "AWS", "metadata": {"zone": float("nan")}})


def test_git_metadata_has_all_members_and_is_replaced(api: Api) -> None:
    key = api.new_experiment()
    nothing = dict.fromkeys(("user", "root", "branch", "parent", "origin"))
    assert api("get_git_metadata", {"experimentKey": key}) == nothing
    api("log_git_metadata", json_body={"experimentKey": key, "branch": "old", "user": "me"})
    api("log_git_metadata", json_body={"experimentKey": key, "branch": "main", "parent": "abc"})
    assert api("get_git_metadata", {"experimentKey": key}) == nothing | {"branch": "main", "parent": "abc"}


def test_git_patch_is_kept_byte_for_byte(api: Api) -> None:
    key = api.new_experiment()
    answer = api.ask("get_git_patch", {"experimentKey": key})
    assert answer.status == 200
    assert answer.content.startswith(b'{"msg"')
    for patch in (b"diff --git\n", b"PK\x03\x04\x00\xff"):
        api("upload_git_patch", {"experimentKey": key}, form=Form(("file", "file", patch)))
        assert api("get_git_patch", {"experimentKey": key}) == patch


@pytest.mark.parametrize("operation", ["log_output", "sdk_log_output"])
def test_a_line_replaces_the_one_that_it_names(api: Api, operation: str) -> None:
    key, other = api.new_experiment(), api.new_experiment()

    def send(experiment: str, *lines: dict[str, object]) -> None:
        sent = [{"stderr": True, "localTimestamp": 5, **line} for line in lines]
        api(operation, json_body={"experimentKey": experiment, "outputLines": sent})

    send(other, {"output": "another experiment\n", "offset": 10})
    send(key, {"output": "before\n", "offset": 1}, {"output": "10 %\n", "offset": 10})
    assert api("get_output", {"experimentKey": key})["output"] == "before\n10 %\n"
    bar = {"output": "20 %\n", "offset": 20, "replaces": 10}
    for _ in range(2):  # the response may be lost
        send(key, bar)
    assert api("get_output", {"experimentKey": key})["output"] == "before\n20 %\n"
    send(key, {"output": "between\n", "offset": 30}, {"output": "100 %\n", "offset": 40, "replaces": 20})
    assert api("get_output", {"experimentKey": key})["output"] == "before\nbetween\n100 %\n"
    assert api("get_output", {"experimentKey": other})["output"] == "another experiment\n"
