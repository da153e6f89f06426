"""Version 5: sessions, which decide about the state of their experiment, and exit codes."""

from __future__ import annotations

from sqlalchemy import Connection

#: ``{id}`` is the type of an experiment's id, which depends on the database.
STATEMENTS = (
    "ALTER TABLE experiments ADD COLUMN exit_code INTEGER",
    """
    CREATE TABLE sessions (
        experiment_id {id} NOT NULL,
        id VARCHAR(64) NOT NULL,
        began BIGINT NOT NULL,
        first_heard BIGINT NOT NULL,
        last_heard BIGINT NOT NULL,
        ended BIGINT,
        crashed BOOLEAN NOT NULL,
        error TEXT,
        exit_code INTEGER,
        PRIMARY KEY (experiment_id, id),
        FOREIGN KEY(experiment_id) REFERENCES experiments (id) ON DELETE CASCADE
    )
    """,
)


def upgrade(connection: Connection) -> None:
    """Bring a store of version 4 to version 5."""
    id_type = "INTEGER" if connection.dialect.name == "sqlite" else "BIGINT"
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement.format(id=id_type))
