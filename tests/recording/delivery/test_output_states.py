"""Delivery of unfinished lines: the server has one line for each bar, at every moment, whichever process delivers."""

from __future__ import annotations

import dataclasses

import pytest

import cometr_py
from cometr_py.recording.journal.records import Output
from cometr_py.transport import server_profile
from tests.support.deliveries import RecordedScript

BAR, LOADER = 7, 8


def line(text: str, number: int = 0, *, unfinished: bool = False) -> Output:
    return Output(f"{text}\n", False, 1_700_000_000_000, number, unfinished)


def output(script: RecordedScript) -> list[str]:
    return (cometr_py.get_experiment(script.key).get_output() or "").splitlines()


def test_each_state_replaces_the_last_also_with_another_uploader(script: RecordedScript) -> None:
    script.append(line("begin"), line("10 %", BAR, unfinished=True), line("a", LOADER, unfinished=True))
    script.deliver()
    assert output(script) == ["begin", "10 %", "a"]
    script.append(line("20 %", BAR, unfinished=True), line("30 %", BAR, unfinished=True))
    script.deliver()  # each delivery has a sender of its own, as after a crash
    assert output(script) == ["begin", "a", "30 %"]
    script.append(line("hello"), line("100 %", BAR), line("b", LOADER, unfinished=True), line("c", LOADER))
    script.end()
    assert script.deliver().complete
    assert output(script) == ["begin", "hello", "100 %", "c"]


def test_the_last_state_remains_if_the_script_is_killed(script: RecordedScript) -> None:
    script.append(line("10 %", BAR, unfinished=True), line("20 %", BAR, unfinished=True))
    script.vanish()
    assert script.deliver().complete
    assert output(script) == ["20 %"]


def test_other_servers_get_finished_lines_only(script: RecordedScript, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_profile, "OWN", dataclasses.replace(server_profile.OWN, replaces_output=False))
    script.append(line("10 %", BAR, unfinished=True), line("hello"))
    script.deliver()
    script.append(line("20 %", BAR, unfinished=True))
    script.deliver()
    script.append(line("100 %", BAR))
    script.end()
    assert script.deliver().complete
    assert output(script) == ["hello", "100 %"]
