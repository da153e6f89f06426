"""Version 6: when the last session of an experiment began, from which its duration counts."""

from __future__ import annotations

from sqlalchemy import Connection

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
)


def upgrade(connection: Connection) -> None:
    """Bring a store of version 5 to version 6."""
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
