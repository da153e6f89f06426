"""Version 7: the content type of each asset, as it was decided when the asset was stored."""

from __future__ import annotations

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Bring a store of version 6 to version 7."""
    connection.exec_driver_sql("ALTER TABLE assets ADD COLUMN content_type TEXT")
