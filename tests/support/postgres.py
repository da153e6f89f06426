"""A PostgreSQL of the tests' own: started from the installed programs, in a folder that goes away with it."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from sqlalchemy import URL, NullPool, create_engine, text

from cometr_py.server.storage.database import Store
from cometr_py.server.storage.tables import metadata, schema_version
from tests.support.processes import DEADLINE, eventually

_DATABASE = "cometr"


def find_programs() -> Path | None:
    """The folder with initdb and postgres, None where PostgreSQL is not installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))[::-1]
    on_path = shutil.which("initdb")
    candidates = [*folders, *([Path(on_path).parent] if on_path else [])]
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


class Cluster:
    """A running server that listens on a socket in its own folder only. Each test finds its database empty."""

    def __init__(self, programs: Path) -> None:
        # PostgreSQL refuses to run as root, and the path of its socket has to be short.
        self._user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        shutil.chown(self.folder, self._user)
        data = self.folder / "data"
        self._run(programs / "initdb", "-D", data, "-U", "cometr", "-A", "trust", "-E", "UTF8", "--no-sync")
        self._log = (self.folder / "log").open("wb")
        command: list[str | Path] = [
            programs / "postgres",
            "-D",
            data,
            "-k",
            self.folder,
            "-c",
            "listen_addresses=",
            "-c",
            "fsync=off",
        ]
        self._server = subprocess.Popen(
            command, user=self._user if os.getuid() == 0 else None, stdout=self._log, stderr=self._log, cwd=self.folder
        )
        self._admin = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        eventually(self._answers, "PostgreSQL answers")
        with self._admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {_DATABASE}"))
        Store(self.url(_DATABASE)).close()

    def url(self, database: str) -> URL:
        """Where a database is."""
        return URL.create("postgresql+psycopg", username="cometr", database=database, query={"host": str(self.folder)})

    def empty_database(self) -> str:
        """The address of a database with the tables of the current schema, and nothing in them."""
        url = self.url(_DATABASE)
        names = ", ".join(table.name for table in metadata.tables.values() if table is not schema_version)
        engine = create_engine(url, poolclass=NullPool)
        with engine.begin() as connection:
            connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
        return url.render_as_string(hide_password=False)

    def bare_database(self) -> str:
        """The address of a database in which there is nothing at all."""
        with self._admin.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS bare WITH (FORCE)"))
            connection.execute(text("CREATE DATABASE bare"))
        return self.url("bare").render_as_string(hide_password=False)

    def stop(self) -> None:
        """Stops the server and removes everything."""
        self._admin.dispose()
        self._server.send_signal(signal.SIGINT)  # which does not wait for connections that a test has left open
        self._server.wait(DEADLINE)
        self._log.close()
        shutil.rmtree(self.folder)

    def _answers(self) -> bool:
        if self._server.poll() is not None:
            raise RuntimeError(f"PostgreSQL did not start: {(self.folder / 'log').read_text()[-2000:]}")
        try:
            with self._admin.connect():
                return True
        except Exception:
            return False

    def _run(self, *command: str | Path) -> None:
        user = self._user if os.getuid() == 0 else None
        subprocess.run(command, user=user, check=True, capture_output=True, cwd=self.folder)
