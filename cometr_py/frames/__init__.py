"""Metric histories and experiments as frames of pandas, polars or Arrow, with proper types."""

from __future__ import annotations

from cometr_py.frames.history import metrics
from cometr_py.frames.table import experiments_table

__all__ = ["experiments_table", "metrics"]
