"""docs/serving.md: the lines to paste are those that `serve` prints."""

from __future__ import annotations

from cometr_py.server.web.client_lines import client_lines
from tests.support.pages_of_docs import code_block


def test_lines_for_clients_are_those_that_are_printed() -> None:
    printed = client_lines("http://127.0.0.1:5117", needs_key=False)
    assert code_block("serving.md", "cometr_py: ").splitlines() == printed
