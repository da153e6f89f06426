"""Types of queries and of the rows that they return."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Row, Select, Table, Text, func

#: A row. Its columns are attributes whose types the query determines, not the type checker.
StoredRow: TypeAlias = Row[Any]
#: A query that returns such rows.
RowQuery: TypeAlias = Select[*tuple[Any, ...]]
#: A column, or what a query computes from columns.
SqlValue: TypeAlias = ColumnElement[Any]


def cut_columns(table: Table, longest: int) -> Sequence[SqlValue]:
    """Return the columns of a table for a query, with at most so many characters of each string.

    Pages show the beginning of a value only, and a value may have 60 MiB.
    """
    return [
        func.substr(column, 1, longest).label(column.name) if isinstance(column.type, Text) else column
        for column in table.columns
    ]
