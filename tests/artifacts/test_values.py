"""Names of artifacts, sizes for people, and what a message says about many failures."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from cometr_py.artifacts.errors import ArtifactError, reasons
from cometr_py.artifacts.naming import full_name, parsed_metadata, size_text
from cometr_py.errors import ArgumentError


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ws/name:1.0.0", ("ws", "name", "1.0.0")),
        ("ws/name", ("ws", "name", None)),
        ("name:prod", (None, "name", "prod")),
        ("name", (None, "name", None)),
        ("my team/my data:Latest", ("my team", "my data", "Latest")),
    ],
)
def test_the_forms_of_a_full_name(text: str, parts: tuple[str | None, str, str | None]) -> None:
    assert full_name(text, "artifact_name") == parts


@pytest.mark.parametrize("text", ["", None, 3, "/name", "ws/", "name:", ":1.0.0", "ws/:1"])
def test_what_is_no_name(text: Any) -> None:
    with pytest.raises(ArgumentError) as caught:
        full_name(text, "artifact_name")
    assert caught.value.argument == "artifact_name"


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0B"),
        (1024, "1024B"),
        (1025, "1KB"),
        (1536, "1.5KB"),
        (19697, "19.24KB"),
        (13230426, "12.62MB"),
        (1024**2, "1024KB"),
        (1024**3 + 1, "1GB"),
        (3 * 1024**4, "3TB"),
    ],
)
def test_sizes_read_as_cometr_writes_them(size: int, text: str) -> None:
    assert size_text(size) == text


def test_metadata_that_is_no_json_is_kept_as_text() -> None:
    assert parsed_metadata('{"a": [1]}') == {"a": [1]}
    assert parsed_metadata("not json") == "not json"
    assert parsed_metadata(None) is None


def test_many_failures_are_named_in_one_line() -> None:
    failures: dict[str, Exception] = {f"f{number}": ValueError(f"reason {number}.") for number in range(8)}
    text = reasons(failures, 4)
    assert text.startswith("'f0': reason 0; 'f1': reason 1; ")
    assert text.endswith("; and 3 more; and 4 more were not tried")


def test_an_operating_system_error_is_told_in_words() -> None:
    assert reasons({"a": FileNotFoundError(2, "No such file or directory", "/x/a")}, 0) == (
        "'a': No such file or directory: /x/a"
    )


def test_errors_survive_pickling() -> None:
    error = pickle.loads(pickle.dumps(ArtifactError("it failed", {"a": OSError(2, "gone")})))
    assert str(error) == "it failed"
    assert list(error.failures) == ["a"]
