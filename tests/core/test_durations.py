"""Durations as people read them."""

from __future__ import annotations

import pytest

from cometr_py.core.durations import no_signal_for, rough_duration

SHOWN = {-1: "0 s", 0: "0 s", 61: "61 s", 119: "119 s", 120: "2 min", 840: "14 min", 3599: "59 min"}
SHOWN |= {3600: "1 h", 86_399: "23 h", 86_400: "1 d", 864_000: "10 d"}


@pytest.mark.parametrize(("seconds", "shown"), SHOWN.items())
def test_the_largest_unit_is_shown(seconds: int, shown: str) -> None:
    assert rough_duration(seconds * 1000) == shown
    assert no_signal_for(seconds * 1000) == f"no signal for {shown}"


def test_a_server_that_does_not_report_for_how_long() -> None:
    assert no_signal_for(None) == "no signal"
