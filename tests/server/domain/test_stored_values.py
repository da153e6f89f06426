"""How stored values read: many at once as one by one."""

from __future__ import annotations

import math
import random

import pytest

from cometr_py.server.domain.series import value_text, values_as_text
from tests.support.full_project import random_floats

RANDOM = random.Random(3)
#: Around every place at which one way of writing numbers goes over into another.
EDGES = [
    value
    for edge in (0.0, 1e-5, 1e-4, 1e-3, 1.0, 1e15, 2.0**53, 1e16, 1e17, 1e22, 1e23, math.inf)
    for value in (edge, math.nextafter(edge, 0.0), math.nextafter(edge, math.inf), -edge)
]


@pytest.mark.parametrize(
    "values",
    [
        EDGES,
        [value for value in random_floats(5000) if not math.isnan(value)],
        [RANDOM.random() for _ in range(5000)],
        [float(RANDOM.randrange(-1000, 1000)) for _ in range(5000)],
        [round(RANDOM.random() * 10.0 ** -RANDOM.randrange(9), 12) for _ in range(5000)],
        [float(RANDOM.randrange(2**50, 2**60)) for _ in range(5000)],
    ],
    ids=["edges", "bits", "fractions", "whole", "small", "large"],
)
def test_many_values_read_as_each_of_them_does(values: list[float]) -> None:
    assert list(values_as_text(values, [None] * len(values))) == [value_text(value, None) for value in values]
    assert [values_as_text([value], [None])[0] for value in values] == [value_text(value, None) for value in values]


def test_texts_and_gaps_stay() -> None:
    assert list(values_as_text([0.5, None, 1.0], [None, "a text", "1.0"])) == ["0.5", "a text", "1.0"]
    assert list(values_as_text([0.5, None], [None, None])) == ["0.5", ""]
