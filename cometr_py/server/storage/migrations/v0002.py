"""Version 2: small files stay in the archives in which they were uploaded."""

from __future__ import annotations

from sqlalchemy import Connection

#: The same for SQLite and PostgreSQL.
STATEMENTS = (
    """
    CREATE TABLE packed_files (
        sha256 VARCHAR(64) NOT NULL,
        pack VARCHAR(64) NOT NULL,
        "offset" BIGINT NOT NULL,
        size BIGINT NOT NULL,
        PRIMARY KEY (sha256)
    )
    """,
    "CREATE INDEX packed_files_of_pack ON packed_files (pack)",
)


def upgrade(connection: Connection) -> None:
    """Bring a store of version 1 to version 2."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
