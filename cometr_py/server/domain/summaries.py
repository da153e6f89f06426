"""How the summary of a metric, parameter or other is shown."""

from __future__ import annotations

from typing import Any

from sqlalchemy import RowMapping

from cometr_py.server.domain.series import value_text


def value_summary(row: RowMapping) -> dict[str, Any]:
    """A summary as the API shows it: values as text; steps, epochs and contexts only where there are any."""
    shown: dict[str, Any] = {"name": row["name"], "editable": False}
    for which, label in (("max", "Max"), ("min", "Min"), ("current", "Current")):
        # Without any number there is no extreme: then all three say what was logged last.
        source = which if row[f"{which}_value"] is not None else "current"
        shown[f"value{label}"] = value_text(row[f"{source}_value"], row[f"{source}_text"])
        shown[f"timestamp{label}"] = row[f"{source}_timestamp"]
        optional = {
            f"runContext{label}": row[f"{source}_context"],
            f"step{label}": row[f"{source}_step"],
            f"epoch{label}": row[f"{source}_epoch"],
        }
        shown.update((name, value) for name, value in optional.items() if value is not None)
    return shown
