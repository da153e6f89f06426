"""Version 3: the store records which version of the package has last changed its schema."""

from __future__ import annotations

from sqlalchemy import Connection

#: The same for SQLite and PostgreSQL.
STATEMENT = "ALTER TABLE schema_version ADD COLUMN written_by TEXT"


def upgrade(connection: Connection) -> None:
    """Bring a store of version 2 to version 3."""
    connection.exec_driver_sql(STATEMENT)
