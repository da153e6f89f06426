"""Version 6: when the last session began, and epochs with a fraction.

The duration of an experiment counts from the beginning of its last session. Its current step and epoch are no
parameters.
"""

from __future__ import annotations

from sqlalchemy import Connection

#: SQLite keeps fractions in columns of integers.
POSTGRESQL = (
    "ALTER TABLE points ALTER COLUMN epoch TYPE DOUBLE PRECISION",
    "ALTER TABLE hidden_points ALTER COLUMN epoch TYPE DOUBLE PRECISION",
    "ALTER TABLE assets ALTER COLUMN epoch TYPE DOUBLE PRECISION",
    """
    ALTER TABLE series
        ALTER COLUMN min_epoch TYPE DOUBLE PRECISION,
        ALTER COLUMN max_epoch TYPE DOUBLE PRECISION,
        ALTER COLUMN current_epoch TYPE DOUBLE PRECISION
    """,
)
STATEMENTS = (
    "ALTER TABLE experiments ADD COLUMN session_start BIGINT",
    # Of resumed experiments: the first of the sessions that no later one has followed. The next report is exact.
    """
    UPDATE experiments SET session_start = (
        SELECT MIN(one.began) FROM sessions AS one
        WHERE one.experiment_id = experiments.id AND NOT EXISTS (
            SELECT 1 FROM sessions AS later
            WHERE later.experiment_id = one.experiment_id AND later.began > one.began AND later.began >= one.ended
        )
    )
    WHERE (SELECT COUNT(*) FROM sessions WHERE sessions.experiment_id = experiments.id) > 1
    """,
    "UPDATE series SET kind = 'progress' WHERE kind = 'parameter' AND name IN ('curr_step', 'curr_epoch')",
    "DELETE FROM project_columns WHERE kind = 'parameter' AND name IN ('curr_step', 'curr_epoch')",
)


def upgrade(connection: Connection) -> None:
    """Bring a store of version 5 to version 6."""
    for statement in (*(POSTGRESQL if connection.dialect.name == "postgresql" else ()), *STATEMENTS):
        connection.exec_driver_sql(statement)
