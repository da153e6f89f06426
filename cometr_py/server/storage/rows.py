"""Types of queries and of the rows that they return."""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Row, Select

#: A row. Its columns are attributes whose types the query determines, not the type checker.
StoredRow: TypeAlias = Row[Any]
#: A query that returns such rows.
RowQuery: TypeAlias = Select[*tuple[Any, ...]]
#: A column, or what a query computes from columns.
SqlValue: TypeAlias = ColumnElement[Any]
