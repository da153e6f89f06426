"""Version 4: points that a rewind has hidden."""

from __future__ import annotations

from sqlalchemy import Connection

#: How a database numbers rows, and its type of floating-point numbers.
TYPES = {
    "sqlite": ("INTEGER NOT NULL", "INTEGER", "DOUBLE"),
    "postgresql": ("BIGSERIAL NOT NULL", "BIGINT", "DOUBLE PRECISION"),
}
TABLE = """
    CREATE TABLE hidden_points (
        id {number},
        experiment_id {owner} NOT NULL,
        name TEXT NOT NULL,
        hidden_at BIGINT NOT NULL,
        value {double},
        text TEXT,
        step BIGINT,
        epoch BIGINT,
        timestamp BIGINT NOT NULL,
        context TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(experiment_id) REFERENCES experiments (id) ON DELETE CASCADE
    )
    """
INDEX = "CREATE INDEX hidden_points_of_experiment ON hidden_points (experiment_id, id)"


def upgrade(connection: Connection) -> None:
    """Bring a store of version 3 to version 4."""
    number, owner, double = TYPES[connection.dialect.name]
    connection.exec_driver_sql(TABLE.format(number=number, owner=owner, double=double))
    connection.exec_driver_sql(INDEX)
