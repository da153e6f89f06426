"""What scripts/coverage and scripts/bench count and find."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from reports import bench, coverage, pages, validate

from cometr_py.core import api_spec
from tests.support.processes import ROOT


def test_every_described_operation_is_generated_and_listed_once() -> None:
    rows = coverage.coverage()
    assert list(coverage.missing(rows)) == []
    assert sorted(row.operation for row in rows) == sorted(api_spec.operations())
    listed = coverage.page(rows)
    assert [row.operation for row in rows if listed.count(f"| `{row.operation}` |") != 1] == []


def test_an_operation_that_was_not_generated_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "is_generated", lambda tag, operation: operation != "get_tags")
    rows = coverage.coverage()
    (complaint,) = coverage.missing(rows)
    assert complaint == "comet_rest_v2.api.tags.get_tags cannot be imported: run scripts/generate."
    public = sum(row.public for row in rows)
    assert f"typed client: {public - 1} of {public} operations of the public API" in list(coverage.summary(rows))


def test_only_what_comets_sdks_send_is_not_public() -> None:
    paths = {public: {row.path for row in coverage.coverage() if row.public is public} for public in (True, False)}
    assert all(path.startswith("/api/rest/v2/") for path in paths[True])
    assert not any(path.startswith("/api/rest/v2/") for path in paths[False])


def test_the_local_comet_and_the_hand_written_layer_are_found_in_the_code() -> None:
    by_id = {row.operation: row for row in coverage.coverage()}
    assert by_id["log_metric"].served
    assert by_id["get_metric_values"].used  # by id
    assert by_id["create_experiment"].used  # by its generated function
    assert by_id["log_metric_batch"].used  # by id, through another function
    assert not by_id["create_optimizer"].used


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("from comet_rest_v2.api.tags import get_tags as read", {"get_tags"}),
        ("from cometr_py import transport\ntransport.call(client, 'get_html')", {"get_html"}),
        ("stream_to_file(client, 'get_asset', {}, path)", {"get_asset"}),
        ("def f():\n    return 'log_code', body\ndef g():\n    transport.call(client, *f())", {"log_code"}),
        ("self.log_code = flag(log_code, 'log_code')", set()),  # sends nothing
        ("from comet_wire.tags import ADD_TAGS, AddTagsRequest", {"add_tags"}),
        ("from comet_wire import tags as wire\nsend(wire.GET_TAGS)", {"get_tags"}),
        ("__all__ = ['get_html']\ntransport.call(client, operation)", set()),
    ],
)
def test_what_a_module_calls(code: str, found: set[str]) -> None:
    assert set(coverage.operations_in(code)) == found


def test_a_page_that_is_out_of_date_is_complained_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    page = tmp_path / "page.md"
    assert "out of date: run scripts/x" in next(pages.stale(page, "new", "scripts/x"))
    pages.write(page, "new")
    assert list(pages.stale(page, "new", "scripts/x")) == []


def test_a_mistake_in_the_description_is_found_by_the_validator(tmp_path: Path) -> None:
    document = json.loads(validate.DOCUMENTS[0].read_bytes())
    del document["info"]["version"]
    wrong = tmp_path / "openapi.json"
    wrong.write_text(json.dumps(document), encoding="utf-8")
    # Which quotation marks the message has depends on the library that openapi-spec-validator finds.
    found = [problem.replace('"', "'") for problem in validate.spec_validator(wrong)]
    assert any(problem.startswith("info: 'version' is a required property") for problem in found)


def test_the_benchmarks_are_listed_with_what_they_measure() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts" / "bench"], capture_output=True, text=True, check=True)
    assert set(bench.benchmarks()) == {line.split()[0] for line in done.stdout.splitlines()}
    assert "measuring" not in done.stdout
    assert "import_cost" in done.stdout
