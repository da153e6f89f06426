"""Where every setting comes from. Nothing else in this package reads the environment or a configuration file.

Each setting is looked up on its own: argument, environment, the file that COMET_CONFIG names, ``./.comet.yml``,
``~/.comet.yml``, then the file of Comet's own SDK for Python, ``./.comet.config`` and ``~/.comet.config``, then the
default. An empty string counts as not set. :attr:`Settings.sources` records where each came from.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from urllib.parse import SplitResult, urlsplit

from cometr_py.core import comet_ml_variables, config_files
from cometr_py.core.network_settings import NetworkSettings, is_loopback, network_settings
from cometr_py.errors import ConfigurationError

__all__ = ["DEFAULT_URL", "LOCAL_URL", "VARIABLES", "Settings", "is_loopback", "resolve", "unsupported_variables"]

DEFAULT_URL = "https://www.comet.com"
LOCAL_URL = "http://127.0.0.1:5117"

#: The names of all settings, as variables of the environment and as entries of the files.
VARIABLES = (
    "COMET_API_KEY",
    "COMET_WORKSPACE",
    "COMET_PROJECT_NAME",
    "COMET_URL_OVERRIDE",
    "COMET_LOGGING_FILE",
    "COMET_LOGGING_FILE_LEVEL",
    "COMETR_HOME",
    "COMETR_DURABILITY",
    "COMET_OFFLINE_DIRECTORY",
    "COMET_EXPERIMENT_KEY",
    "COMET_MODE",
    "COMET_START_MODE",
    "COMET_START_ONLINE",
    "COMET_INTERNAL_CHECK_TLS_CERTIFICATE",
    "COMET_STRICT",
    "COMETR_SERVE_API_KEY",
)

#: What a server of your own takes from a user who has set nothing.
_OWN_KEY = "local"
_OWN_PROJECT = "general"
_OFF = ("0", "false", "no", "off")

_REMEDIES = {
    "COMET_API_KEY": (
        "pass api_key=, set the environment variable COMET_API_KEY, or write it to ./.comet.yml or ~/.comet.yml "
        "(`cometr-py login` does that). No account? COMET_URL_OVERRIDE=local records on this machine."
    ),
    "COMET_WORKSPACE": (
        "pass workspace_name=, set the environment variable COMET_WORKSPACE, or write it to ./.comet.yml or "
        "~/.comet.yml."
    ),
    "COMET_PROJECT_NAME": (
        "pass project_name=, set the environment variable COMET_PROJECT_NAME, or write it to ./.comet.yml or "
        "~/.comet.yml."
    ),
}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings, as they were when :func:`resolve` was called.

    Attributes:
        api_key: The API key; ``"local"`` in local mode, where none is needed.
        workspace: Workspace to use where a call names none.
        project_name: Project to use where a call names none; ``general`` in local mode.
        url: Address of the server, without ``/clientlib`` and without a slash at its end. In local mode the address
            under which ``cometr-py serve`` shows the same data.
        url_setting: The address as it was given, ``local`` and ``local:/some/folder`` among others.
        is_local: Whether everything stays in this process and on this machine's disk.
        local_home: Directory of the store in local mode.
        home: Folder of everything else that cometr_py keeps on disk (``COMETR_HOME``, by default ``~/.cometr``).
        logging_file: File to which the log goes, absolute; ``None`` for no file.
        logging_file_level: Least level that goes there: ``DEBUG``, ``INFO``, ``WARNING`` or ``ERROR``, as it was given.
        durable: Whether what your own server on this machine has accepted survives a power failure
            (COMETR_DURABILITY is ``full``), or only the end of any process (``relaxed``).
        offline_directory: Folder to record into without delivering; ``None`` to deliver.
        experiment_key: Key of the experiment that ``create_experiment`` continues, or creates under this key.
        mode: COMET_MODE as it was given.
        start_mode: COMET_START_MODE as it was given.
        start_online: COMET_START_ONLINE as it was given.
        check_tls: Whether the certificates of servers are verified; COMET_INTERNAL_CHECK_TLS_CERTIFICATE=0 turns that
            off.
        network: Proxies and trusted certificates, from variables of the environment that are not Comet's.
        serve_api_key: The only key that ``cometr-py serve`` accepts.
        strict: Whether logging a value that cannot be recorded raises an error (COMET_STRICT); otherwise it is skipped.
        sources: Where each setting came from, by the name of its variable: ``argument``, ``environment``, the path of
            a file, ``the API key`` (an address inside a smart key) or ``default``.
    """

    api_key: str | None = field(default=None, repr=False)
    workspace: str | None = None
    project_name: str | None = None
    url: str = DEFAULT_URL
    url_setting: str = DEFAULT_URL
    is_local: bool = False
    local_home: Path
    home: Path
    durable: bool = True
    logging_file: Path | None = None
    logging_file_level: str | None = None
    offline_directory: Path | None = None
    experiment_key: str | None = None
    mode: str | None = None
    start_mode: str | None = None
    start_online: str | None = None
    check_tls: bool = True
    network: NetworkSettings = field(default_factory=NetworkSettings)
    strict: bool = False
    serve_api_key: str | None = field(default=None, repr=False)
    sources: Mapping[str, str] = field(default_factory=dict)

    def __getstate__(self) -> dict[str, object]:
        """Support pickling: views of mappings do not."""
        return {**vars(self), "sources": dict(self.sources)}

    def with_defaults(self) -> Settings:
        """Return the same settings with the key and the project that a server of your own has for everybody."""
        return replace(self, api_key=self.api_key or _OWN_KEY, project_name=self.project_name or _OWN_PROJECT)

    def require_api_key(self) -> str:
        """Return the API key.

        Raises:
            ConfigurationError: There is none, or it cannot be one.
        """
        key = _require("COMET_API_KEY", self.api_key)
        # Such a key would fail later, in the HTTP library, with a message that shows it.
        if not re.fullmatch(r"[!-~]+", key):
            raise ConfigurationError(
                f"COMET_API_KEY (from {self.sources.get('COMET_API_KEY', 'argument')}) contains a space, a line break "
                "or a character outside ASCII; a key has none of these."
            )
        return key

    def require_workspace(self) -> str:
        """Return the workspace.

        Raises:
            ConfigurationError: There is none.
        """
        return _require("COMET_WORKSPACE", self.workspace)

    def require_project_name(self) -> str:
        """Return the project's name.

        Raises:
            ConfigurationError: There is none.
        """
        return _require("COMET_PROJECT_NAME", self.project_name)


def resolve(
    *,
    api_key: str | None = None,
    workspace: str | None = None,
    project_name: str | None = None,
    url: str | None = None,
    folders: Sequence[Path] | None = None,
    base: Settings | None = None,
) -> Settings:
    """Look up every setting.

    What is missing stays ``None`` here; the ``require_`` methods of :class:`Settings` say so when it is needed.

    Args:
        api_key: Goes before COMET_API_KEY.
        workspace: Goes before COMET_WORKSPACE.
        project_name: Goes before COMET_PROJECT_NAME.
        url: Goes before COMET_URL_OVERRIDE: a server's address, ``local``, or ``local:/some/folder``.
        folders: Directories to search for configuration files, instead of the working and the home directory.
        base: Settings to use instead of the environment and the configuration files.

    Raises:
        ConfigurationError: The address is not one.

    Warns:
        CometWarning: A configuration file cannot be read, or is called ``.comet.yaml``.
    """
    given = {
        "COMET_API_KEY": api_key,
        "COMET_WORKSPACE": workspace,
        "COMET_PROJECT_NAME": project_name,
        "COMET_URL_OVERRIDE": url,
    }
    values: dict[str, str] = {}
    sources: dict[str, str] = {}
    for source, layer in _layers(given, folders, base):
        for name, value in layer.items():
            if value and name not in values:
                values[name], sources[name] = value, source

    key = values.get("COMET_API_KEY", "").strip() or None
    if "COMET_URL_OVERRIDE" not in values and key is not None and (address := _smart_key_address(key)):
        values["COMET_URL_OVERRIDE"], sources["COMET_URL_OVERRIDE"] = address, "the API key"
    url_setting = values.get("COMET_URL_OVERRIDE", DEFAULT_URL).strip()
    home = _absolute(values.get("COMETR_HOME", "~/.cometr"))
    local_home = _local_home(url_setting, home)
    address = LOCAL_URL if local_home is not None else _address(url_setting, sources.get("COMET_URL_OVERRIDE"))
    logging_file = values.get("COMET_LOGGING_FILE")
    offline_directory = values.get("COMET_OFFLINE_DIRECTORY")
    settings = Settings(
        api_key=key,
        workspace=values.get("COMET_WORKSPACE"),
        project_name=values.get("COMET_PROJECT_NAME"),
        url=address,
        url_setting=url_setting,
        is_local=local_home is not None,
        local_home=local_home or home,
        home=home,
        durable=_durable(values.get("COMETR_DURABILITY"), sources.get("COMETR_DURABILITY")),
        logging_file=_absolute(logging_file) if logging_file else None,
        logging_file_level=values.get("COMET_LOGGING_FILE_LEVEL"),
        offline_directory=_absolute(offline_directory) if offline_directory else None,
        experiment_key=values.get("COMET_EXPERIMENT_KEY"),
        mode=values.get("COMET_MODE"),
        start_mode=values.get("COMET_START_MODE"),
        start_online=values.get("COMET_START_ONLINE"),
        check_tls=values.get("COMET_INTERNAL_CHECK_TLS_CERTIFICATE", "1").strip().lower() not in _OFF,
        network=network_settings(os.environ) if base is None else base.network,
        strict=values.get("COMET_STRICT", "0").strip().lower() not in _OFF,
        serve_api_key=values.get("COMETR_SERVE_API_KEY", "").strip() or None,
        sources=MappingProxyType({name: sources.get(name, "default") for name in VARIABLES}),
    )
    return settings.with_defaults() if settings.is_local else settings


def unsupported_variables() -> list[str]:
    """Return the environment variables of comet_ml that are set and have no effect here."""
    return comet_ml_variables.unsupported((name for name, value in os.environ.items() if value), VARIABLES)


def _layers(
    given: Mapping[str, str | None], folders: Sequence[Path] | None, base: Settings | None
) -> Iterator[tuple[str, Mapping[str, str | None]]]:
    """Where settings may come from, what wins first."""
    yield "argument", given
    if base is not None:
        for name, value in _given_by(base).items():
            yield base.sources.get(name, "argument"), {name: value}
        return
    yield "environment", {name: os.environ.get(name) for name in VARIABLES}
    if (named := os.environ.get("COMET_CONFIG")) and (chosen := config_files.read_named_sdk_config(named, VARIABLES)):
        yield chosen
    if folders is None:
        folders = config_files.config_folders()
    for read in (config_files.read_yaml, config_files.read_sdk_config):
        for folder in folders:
            if (found := read(folder, VARIABLES)) is not None:
                yield found


def _given_by(base: Settings) -> dict[str, str | None]:
    """Return the settings that somebody chose; defaults are left out, since they depend on the others."""
    values = {
        "COMET_API_KEY": base.api_key,
        "COMET_WORKSPACE": base.workspace,
        "COMET_PROJECT_NAME": base.project_name,
        "COMET_URL_OVERRIDE": base.url_setting,
        "COMET_LOGGING_FILE": None if base.logging_file is None else str(base.logging_file),
        "COMET_LOGGING_FILE_LEVEL": base.logging_file_level,
        "COMETR_HOME": str(base.home),
        "COMETR_DURABILITY": "full" if base.durable else "relaxed",
        "COMET_OFFLINE_DIRECTORY": None if base.offline_directory is None else str(base.offline_directory),
        "COMET_EXPERIMENT_KEY": base.experiment_key,
        "COMET_MODE": base.mode,
        "COMET_START_MODE": base.start_mode,
        "COMET_START_ONLINE": base.start_online,
        "COMET_INTERNAL_CHECK_TLS_CERTIFICATE": "1" if base.check_tls else "0",
        "COMET_STRICT": "1" if base.strict else "0",
        "COMETR_SERVE_API_KEY": base.serve_api_key,
    }
    return {name: value for name, value in values.items() if base.sources.get(name) != "default"}


def _durable(text: str | None, source: str | None) -> bool:
    word = (text or "full").strip().lower()
    if word not in ("full", "relaxed"):
        raise ConfigurationError(
            f"COMETR_DURABILITY (from {source or 'argument'}) is {text!r}; it must be full or relaxed."
        )
    return word == "full"


def _local_home(url_setting: str, home: Path) -> Path | None:
    """Return the directory of the store if the URL is ``local``."""
    word, _, folder = url_setting.partition(":")
    if word.lower() != "local":
        return None
    return _absolute(folder) if folder else home


def _address(text: str, source: str | None) -> str:
    place = f"COMET_URL_OVERRIDE (from {source or 'argument'})"
    remedy = "it should look like https://comet.example.com, or be the word local."
    try:
        parts: SplitResult = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ConfigurationError(f"{place} is not an address: {remedy}") from None
    if parts.username or parts.password:
        raise ConfigurationError(f"{place} contains a user name or password; the API key is all that Comet takes.")
    if parts.scheme not in ("http", "https") or not host or re.search(r"\s", text):
        raise ConfigurationError(f"{place} is {text!r}, which is not an address: {remedy}")
    path = re.sub(r"/clientlib/*$", "", parts.path.rstrip("/") + "/").rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}"


def _smart_key_address(key: str) -> str | None:
    """Return the URL inside a key of the form ``KEY*BASE64``; ``None`` if there is none."""
    _, star, payload = key.partition("*")
    if not star:
        return None
    padded = payload.replace("-", "+").replace("_", "/") + "=" * (-len(payload) % 4)
    try:
        content = json.loads(base64.b64decode(padded))
    except (binascii.Error, ValueError):
        return None
    found = content.get("baseUrl") if isinstance(content, dict) else None
    return found if isinstance(found, str) and found else None


def _absolute(path: str) -> Path:
    try:
        return Path(path).expanduser().absolute()
    except (OSError, RuntimeError):  # no home to expand, or no working folder to start from
        return Path(path)


def _require(name: str, value: str | None) -> str:
    if not value:
        raise ConfigurationError(f"{name} must be provided: {_REMEDIES[name]}")
    return value
