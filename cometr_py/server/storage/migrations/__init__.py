"""Versions of the store's schema, and the steps that bring an older store to the current one.

A new store is created from :mod:`cometr_py.server.storage.tables`. An older one is migrated by the modules ``v0002``,
``v0003``, and so on, each of which brings it to the version in its name. A step is frozen: it holds the SQL of its time
and never uses ``tables``, which later versions change. To change the schema, change ``tables``, add a step, and write
the fixture of the new version (see ``tests/formats/README.md``).
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, text

from cometr_py.core.format_versions import newer
from cometr_py.core.version import VERSION
from cometr_py.server.storage.migrations import v0002, v0003, v0004, v0005, v0006, v0007
from cometr_py.server.storage.tables import metadata, schema_version

__all__ = ["CURRENT", "STEPS", "migrate", "version"]

#: The step at index n brings a store of version n + 1 to version n + 2.
STEPS: tuple[Callable[[Connection], None], ...] = (
    v0002.upgrade,
    v0003.upgrade,
    v0004.upgrade,
    v0005.upgrade,
    v0006.upgrade,
    v0007.upgrade,
)
#: The version of the schema in ``tables``.
CURRENT = len(STEPS) + 1


def migrate(connection: Connection, error: type[Exception]) -> None:
    """Bring the store to the current schema, within the writing transaction of `connection`.

    Raises:
        error: A newer version of the package wrote the store; this one might damage it.
    """
    found = version(connection)
    if found == CURRENT:
        return
    if found is None:
        metadata.create_all(connection)
        connection.execute(schema_version.insert().values(version=CURRENT, written_by=VERSION))
        return
    if found > CURRENT:
        reason = newer(found, CURRENT, _written_by(connection))
        raise error(f"the store {reason}, or choose another folder or database")
    for step in STEPS[found - 1 :]:
        step(connection)
    connection.execute(schema_version.update().values(version=CURRENT, written_by=VERSION))


def version(connection: Connection) -> int | None:
    """Return the version of the store's schema, None while it has none."""
    if not inspect(connection).has_table(schema_version.name):
        return None
    found: int | None = connection.execute(text("SELECT version FROM schema_version")).scalar()
    return found


def _written_by(connection: Connection) -> str | None:
    """Return the version of the package that last changed the schema, if recorded."""
    row = connection.execute(text("SELECT * FROM schema_version")).mappings().one()
    found: str | None = row.get("written_by")
    return found
