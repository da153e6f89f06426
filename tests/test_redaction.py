"""What is masked in records, logs, and messages, and what is not."""

from __future__ import annotations

import pytest

from cometr_py.recording.journal.records import (
    Code,
    GitPatch,
    Metrics,
    Other,
    Output,
    Parameter,
    SystemDetails,
    Tags,
    Upload,
)
from cometr_py.redaction import Redactor, redact, without_credentials

KEY = "qZ8fK2mN4pR6tV9xB1cD3eF5g"


def test_placeholders_are_not_secrets() -> None:
    assert redact("localhost is local", ["local", ""]) == "localhost is local"


def test_both_forms_of_a_smart_key_are_masked() -> None:
    smart = f"{KEY}*eyJiYXNlVXJsIjoiaHR0cHM6Ly9jIn0="
    assert redact(f"{smart} and {KEY}", [smart]) == "*** and ***"


@pytest.mark.parametrize(
    "record",
    [
        Code(f"key = '{KEY}'"),
        Output(f"using {KEY}\n", False, 1),
        Parameter("api_key", KEY, None, 1),
        Other("note", f"the key is {KEY}", 1),
        Tags(["first", KEY]),
        GitPatch(b"+" + KEY.encode()),
        SystemDetails({"command": ["train.py", KEY], "additional": [{"key": "k", "value": KEY}]}),
    ],
    ids=lambda record: type(record).__name__,
)
def test_no_record_has_the_key(record: object) -> None:
    shown = repr(Redactor([KEY]).record(record))
    assert KEY not in shown
    assert "***" in shown


def test_records_without_the_key_are_left_as_they_are() -> None:
    redactor = Redactor([KEY])
    for record in (Metrics({"loss": 0.5}, 1, None, None, 2), SystemDetails({"command": ["a"], "pid": 3}), Tags(["a"])):
        assert redactor.record(record) is record


def test_the_path_of_a_file_still_names_it() -> None:
    path = f"/data/{KEY}/model.bin"
    upload = Upload("model.bin", path, None, False, 1, 1, None, None, None, None, f'{{"from": "{KEY}"}}', 1)
    masked = Redactor([KEY]).record(upload)
    assert masked.path == path
    assert masked.metadata == '{"from": "***"}'


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (["--password=hunter2"], ["--password=***"]),
        (["--password", "hunter2", "--lr", "0.1"], ["--password", "***", "--lr", "0.1"]),
        (["--api-key", "abc"], ["--api-key", "***"]),
        (["--apiKey=abc"], ["--apiKey=***"]),
        (["-token", "abc"], ["-token", "***"]),
        (["--hf_token=abc"], ["--hf_token=***"]),
        (["--aws-secret-access-key", "a/b+c"], ["--aws-secret-access-key", "***"]),
        (["HF_TOKEN=abc", "OPENAI_API_KEY=sk"], ["HF_TOKEN=***", "OPENAI_API_KEY=***"]),
        (["+db.password=x", "model.size=3"], ["+db.password=***", "model.size=3"]),
        (["-H", "Authorization: Bearer abc"], ["-H", "Authorization: ***"]),
        (["--db", "postgresql://me:pw@host/x"], ["--db", "postgresql://***@host/x"]),
        (["--db=postgresql://me:p@ss@host/x"], ["--db=postgresql://***@host/x"]),
        (["--note", f"key {KEY}"], ["--note", "key ***"]),
        (["--verbose", "--password", "--lr=1"], ["--verbose", "--password", "--lr=1"]),
    ],
)
def test_secrets_on_a_command_line_are_masked(given: list[str], shown: list[str]) -> None:
    assert Redactor([KEY]).command(given) == shown


@pytest.mark.parametrize(
    "argument",
    [
        "--max-tokens=100",
        "--pad_token=<pad>",
        "--tokenizer=bert",
        "--password-file=/run/secret",
        "--key=loss",
        "--keyboard=de",
        "s3://bucket/key",
        "https://user@host/path",
        "--monkey=1",
        "C:\\data",
        "--url=http://host:5117/x@y",
    ],
)
def test_ordinary_arguments_are_kept(argument: str) -> None:
    assert Redactor([KEY]).command([argument, "next"]) == [argument, "next"]


def test_a_remote_url_loses_its_credentials() -> None:
    assert without_credentials("https://user:token@github.com/a/b.git") == "https://github.com/a/b.git"
    assert without_credentials("git@github.com:a/b.git") == "git@github.com:a/b.git"
    assert without_credentials("https://github.com/a/b@2") == "https://github.com/a/b@2"
