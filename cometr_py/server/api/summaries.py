"""How the summary of a metric, parameter or other looks in the API."""

from __future__ import annotations

from typing import TypeVar

from comet_wire.shared import ValueSummary
from msgspec import UNSET, UnsetType
from sqlalchemy import RowMapping

from cometr_py.server.domain.series import value_text

T = TypeVar("T")


def value_summary(row: RowMapping) -> ValueSummary:
    """Return a summary: values as text; steps and contexts only if there are any."""
    # Without any number there is no extreme: then all three are the last value.
    highest = "max" if row["max_value"] is not None else "current"
    lowest = "min" if row["min_value"] is not None else "current"
    return ValueSummary(
        name=row["name"],
        editable=False,
        value_max=value_text(row[f"{highest}_value"], row[f"{highest}_text"]),
        timestamp_max=row[f"{highest}_timestamp"],
        run_context_max=_if_any(row[f"{highest}_context"]),
        step_max=_if_any(row[f"{highest}_step"]),
        value_min=value_text(row[f"{lowest}_value"], row[f"{lowest}_text"]),
        timestamp_min=row[f"{lowest}_timestamp"],
        run_context_min=_if_any(row[f"{lowest}_context"]),
        step_min=_if_any(row[f"{lowest}_step"]),
        value_current=value_text(row["current_value"], row["current_text"]),
        timestamp_current=row["current_timestamp"],
        run_context_current=_if_any(row["current_context"]),
        step_current=_if_any(row["current_step"]),
    )


def _if_any(value: T | None) -> T | UnsetType:
    return UNSET if value is None else value
