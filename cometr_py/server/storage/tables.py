"""The schema of the store, as SQLAlchemy Core tables. How they change over time is in `migrations`.

Times are milliseconds since the epoch. JSON documents are text, because nothing here asks the database about their
insides. Series (metrics, parameters, others) keep one summary row each, written in the same transaction as the
points, so that no summary ever scans points.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    true,
)

metadata = MetaData()
# SQLite only numbers rows by itself where the key is INTEGER; other databases get 64 bits.
_Id = BigInteger().with_variant(Integer, "sqlite")


class _WholeOrDouble(TypeDecorator[float]):
    """A number that is read as an integer unless it has a fraction, as SQLite does of itself."""

    impl = Double
    cache_ok = True

    def process_result_value(self, value: float | None, dialect: Dialect) -> float | None:  # noqa: ARG002  # as SQLAlchemy calls it
        return int(value) if value is not None and value.is_integer() else value


#: SQLite keeps a fraction in a column of integers, too.
Epoch = BigInteger().with_variant(_WholeOrDouble(), "postgresql")


def _owner(target: str, *, primary_key: bool = False) -> Column[Any]:
    """Return a reference to the row that this row belongs to, and with which it is deleted."""
    table, _, _ = target.partition(".")
    name = {"experiments": "experiment_id", "projects": "project_id", "workspaces": "workspace_id"}[table]
    return Column(name, ForeignKey(target, ondelete="CASCADE"), nullable=False, primary_key=primary_key)


#: One row: the version of this schema, and the version of the package that has last changed it.
schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, nullable=False),
    Column("written_by", Text),
)

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("created_at", BigInteger, nullable=False),
)

workspace_members = Table(
    "workspace_members",
    metadata,
    _owner("workspaces.id", primary_key=True),
    Column("email", Text, primary_key=True),
    Column("admin", Boolean, nullable=False, server_default=false()),
)

projects = Table(
    "projects",
    metadata,
    Column("id", String(32), primary_key=True),
    _owner("workspaces.id"),
    Column("name", Text, nullable=False),
    Column("description", Text),
    Column("notes", Text),
    Column("owner", Text, nullable=False),
    Column("public", Boolean, nullable=False, server_default=false()),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    UniqueConstraint("workspace_id", "name"),
)

project_columns = Table(
    "project_columns",
    metadata,
    _owner("projects.id", primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("type", String(16), nullable=False),
)

share_links = Table(
    "share_links",
    metadata,
    Column("code", String(64), primary_key=True),
    _owner("projects.id"),
    Column("created_at", BigInteger, nullable=False),
)

experiments = Table(
    "experiments",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    _owner("projects.id"),
    Column("name", Text, nullable=False),
    Column("user_name", Text, nullable=False),
    Column("type", Text),
    Column("optimization_id", Text),
    Column("file_path", Text),
    Column("archived", Boolean, nullable=False, server_default=false()),
    Column("start_time", BigInteger, nullable=False),
    # From when the duration counts, if not from the start: see `domain/sessions.py`.
    Column("session_start", BigInteger),
    Column("end_time", BigInteger),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    # Some session is open, or there was none yet; what follows from it is in `domain/experiment_state.py`.
    Column("alive", Boolean, nullable=False, server_default=true()),
    Column("last_beat", BigInteger, nullable=False),
    Column("crashed", Boolean, nullable=False, server_default=false()),
    Column("error", Text),
    Column("exit_code", Integer),
    Column("stop_requested", Boolean, nullable=False, server_default=false()),
    Index("experiments_of_project", "project_id", "archived"),
)

#: The processes that record, or have recorded, into an experiment.
sessions = Table(
    "sessions",
    metadata,
    _owner("experiments.id", primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("began", BigInteger, nullable=False),
    Column("first_heard", BigInteger, nullable=False),
    Column("last_heard", BigInteger, nullable=False),
    Column("ended", BigInteger),
    Column("crashed", Boolean, nullable=False),
    Column("error", Text),
    Column("exit_code", Integer),
)

symlinks = Table(
    "symlinks",
    metadata,
    _owner("experiments.id", primary_key=True),
    _owner("projects.id", primary_key=True),
    Index("symlinks_of_project", "project_id"),
)

#: One row for each name under which an experiment logged something, with its summary.
series = Table(
    "series",
    metadata,
    Column("id", _Id, primary_key=True),
    _owner("experiments.id"),
    Column("kind", String(16), nullable=False),  # metric, parameter or other
    Column("name", Text, nullable=False),
    Column("source", Text),
    Column("count", BigInteger, nullable=False),
    # No step was smaller than the one before it: then steps can be searched without reading them all.
    Column("ordered", Boolean, nullable=False),
    *(
        column
        for which in ("min", "max", "current")
        for column in (
            Column(f"{which}_value", Double),
            Column(f"{which}_text", Text),
            Column(f"{which}_step", BigInteger),
            Column(f"{which}_epoch", Epoch),
            Column(f"{which}_timestamp", BigInteger),
            Column(f"{which}_context", Text),
        )
    ),
    UniqueConstraint("experiment_id", "kind", "name"),
)

#: The points of the metrics, numbered from 0 without gaps in the order of arrival. No foreign key: it would cost
#: a look-up for every point; `series.forget` deletes them.
points = Table(
    "points",
    metadata,
    Column("series_id", _Id, primary_key=True, autoincrement=False),
    Column("seq", _Id, primary_key=True, autoincrement=False),
    Column("value", Double),  # null where `text` is no number, and for NaN, which SQLite cannot store
    Column("text", Text),  # how the value reads, where that does not follow from the number
    Column("step", BigInteger),
    Column("epoch", Epoch),
    Column("timestamp", BigInteger, nullable=False),
    Column("context", Text),
    sqlite_with_rowid=False,
)

#: Points that a rewind has hidden, in the order of their arrival. Nothing reads them: they are kept for the
#: administrator of the database.
hidden_points = Table(
    "hidden_points",
    metadata,
    Column("id", _Id, primary_key=True),
    _owner("experiments.id"),
    Column("name", Text, nullable=False),
    Column("hidden_at", BigInteger, nullable=False),
    Column("value", Double),
    Column("text", Text),
    Column("step", BigInteger),
    Column("epoch", Epoch),
    Column("timestamp", BigInteger, nullable=False),
    Column("context", Text),
    Index("hidden_points_of_experiment", "experiment_id", "id"),
)

tags = Table(
    "tags",
    metadata,
    Column("id", _Id, primary_key=True),
    _owner("experiments.id"),
    Column("tag", Text, nullable=False),
    UniqueConstraint("experiment_id", "tag"),
)

#: Whole documents: code, html, graph, and JSON ones such as system details and git metadata.
documents = Table(
    "documents",
    metadata,
    _owner("experiments.id", primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("body", Text, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
)

output_lines = Table(
    "output_lines",
    metadata,
    Column("id", _Id, primary_key=True),
    _owner("experiments.id"),
    Column("position", BigInteger, nullable=False),
    Column("stderr", Boolean),
    Column("text", Text, nullable=False),
    Column("timestamp", BigInteger),
    Column("context", Text),
    Index("output_in_order", "experiment_id", "position", "id"),
)

#: The models of an experiment: the names under which it grouped its model elements.
experiment_models = Table(
    "experiment_models",
    metadata,
    Column("id", String(36), primary_key=True),
    # Null once the experiment is deleted, while a registered version still needs the files.
    Column("experiment_id", ForeignKey("experiments.id", ondelete="CASCADE")),
    Column("experiment_key", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    UniqueConstraint("experiment_id", "name"),
)

assets = Table(
    "assets",
    metadata,
    Column("id", _Id, primary_key=True),
    # Null once the experiment is deleted, while an artifact or a registered model still needs the file.
    Column("experiment_id", ForeignKey("experiments.id", ondelete="CASCADE")),
    Column("asset_id", String(64), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", String(64)),  # null for remote assets
    Column("link", Text),  # the logged URI of remote assets
    Column("metadata", Text),
    Column("step", BigInteger),
    Column("epoch", Epoch),
    Column("context", Text),
    Column("grouping", Text),
    Column("model_id", ForeignKey("experiment_models.id", ondelete="CASCADE")),
    Column("tags", Text),
    Column("parent_id", String(64)),  # the asset_id of the whole that this is an item of
    Column("artifact_version_id", String(36)),
    Column("created_at", BigInteger, nullable=False),
    Column("content_type", Text),  # null for remote assets, and for those that older versions have stored
    UniqueConstraint("experiment_id", "asset_id"),
    Index("assets_by_id", "asset_id"),
    Index("assets_by_content", "sha256"),
    Index("assets_of_version", "artifact_version_id"),
    Index("assets_of_model", "model_id"),
)

#: Contents of assets that are stored inside of packs; all others are files of their own.
packed_files = Table(
    "packed_files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("pack", String(64), nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("size", BigInteger, nullable=False),
    Index("packed_files_of_pack", "pack"),
)

artifacts = Table(
    "artifacts",
    metadata,
    Column("id", String(36), primary_key=True),
    _owner("workspaces.id"),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("description", Text),
    Column("tags", Text, nullable=False),  # a JSON array
    Column("public", Boolean, nullable=False, server_default=false()),
    Column("owner", Text, nullable=False),
    Column("experiment_key", String(64), nullable=False),
    Column("project_id", String(32), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    UniqueConstraint("workspace_id", "name"),
)

artifact_versions = Table(
    "artifact_versions",
    metadata,
    Column("number", _Id, primary_key=True),  # in the order in which they were made
    Column("id", String(36), nullable=False, unique=True),
    Column("artifact_id", ForeignKey("artifacts.id", ondelete="CASCADE"), nullable=False),
    Column("version", String(255), nullable=False),
    Column("state", String(16), nullable=False),
    Column("experiment_key", String(64), nullable=False),
    Column("owner", Text, nullable=False),
    Column("metadata", Text),
    Column("tags", Text, nullable=False),  # a JSON array
    Column("created_at", BigInteger, nullable=False),
    UniqueConstraint("artifact_id", "version"),
    Index("artifact_versions_by_experiment", "experiment_key"),
)

artifact_aliases = Table(
    "artifact_aliases",
    metadata,
    Column("artifact_id", ForeignKey("artifacts.id", ondelete="CASCADE"), primary_key=True),
    Column("alias", String(255), primary_key=True),
    Column("version_id", ForeignKey("artifact_versions.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Index("aliases_of_version", "version_id"),
)

artifact_consumers = Table(
    "artifact_consumers",
    metadata,
    Column("version_id", ForeignKey("artifact_versions.id", ondelete="CASCADE"), primary_key=True),
    _owner("experiments.id", primary_key=True),
    Column("created_at", BigInteger, nullable=False),
    Index("consumed_by_experiment", "experiment_id"),
)

registry_models = Table(
    "registry_models",
    metadata,
    Column("id", String(36), primary_key=True),
    _owner("workspaces.id"),
    Column("name", Text, nullable=False),
    Column("lookup", Text, nullable=False),  # the name without regard to case
    Column("description", Text),
    Column("notes", Text),
    Column("public", Boolean, nullable=False, server_default=false()),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    UniqueConstraint("workspace_id", "lookup"),
)

registry_versions = Table(
    "registry_versions",
    metadata,
    Column("number", _Id, primary_key=True),  # in the order in which they were made
    Column("id", String(36), nullable=False, unique=True),
    Column("registry_model_id", ForeignKey("registry_models.id", ondelete="CASCADE"), nullable=False),
    Column("experiment_model_id", ForeignKey("experiment_models.id"), nullable=False),
    Column("version", String(255), nullable=False),
    Column("comment", Text),
    Column("tags", Text, nullable=False),  # a JSON array; older clients call them stages
    Column("status", Text),
    Column("metadata", Text, nullable=False),  # a JSON array of {key, value}
    Column("status_configuration", Text),  # a JSON object
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    UniqueConstraint("registry_model_id", "version"),
    Index("registered_from", "experiment_model_id"),
)

registry_history = Table(
    "registry_history",
    metadata,
    Column("id", _Id, primary_key=True),
    Column("version_id", ForeignKey("registry_versions.id", ondelete="CASCADE"), nullable=False),
    Column("action", Text, nullable=False),
    Column("previous_value", Text),
    Column("new_value", Text),
    Column("comment", Text),
    Column("created_at", BigInteger, nullable=False),
    Index("history_of_version", "version_id"),
)

#: Views and chart templates of a project, whose contents only their makers understand.
views = Table(
    "views",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(16), primary_key=True),  # view, chart or dashboard
    _owner("projects.id"),
    Column("experiment_key", String(64)),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),  # a JSON object
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    Index("views_of_project", "project_id"),
)

#: Writes that carried an Idempotency-Key, with what they were answered.
idempotency = Table(
    "idempotency",
    metadata,
    Column("key", String(255), primary_key=True),
    Column("operation", Text, nullable=False),
    Column("reply", LargeBinary, nullable=False),
    Column("created_at", BigInteger, nullable=False),
)
