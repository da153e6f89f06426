"""How the schema of the store came to be, step by step, so that old stores open with new versions of cometr_py."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select

from cometr_py.server.storage.tables import metadata, packed_files, schema_version


def _small_files_in_packs(connection: Connection) -> None:
    packed_files.create(connection)


#: The step at index n turns a store of version n + 1 into one of version n + 2. Steps are never edited afterwards.
STEPS: list[Callable[[Connection], None]] = [_small_files_in_packs]
#: The version of the schema that `tables` describes.
CURRENT = len(STEPS) + 1


def migrate(connection: Connection, error: type[Exception]) -> None:
    """Brings the store to the current schema, within the writing transaction of `connection`.

    Raises:
        error: The store was written by a newer version, which may have put things there that this one would break.
    """
    found = version(connection)
    if found == CURRENT:
        return
    if found is None:
        metadata.create_all(connection)
        connection.execute(schema_version.insert().values(version=CURRENT))
        return
    if found > CURRENT:
        raise error(
            f"the store has schema version {found}, this cometr_py knows up to {CURRENT}: update cometr_py, "
            "or choose another folder or database"
        )
    for step in STEPS[found - 1 :]:
        step(connection)
    connection.execute(schema_version.update().values(version=CURRENT))


def version(connection: Connection) -> int | None:
    """The version of the store's schema, None while it has none."""
    if not inspect(connection).has_table(schema_version.name):
        return None
    found: int | None = connection.execute(select(schema_version.c.version)).scalar()
    return found
