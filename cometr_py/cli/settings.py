"""`cometr-py config` and `cometr-py login`: what the settings are, and writing the key where it belongs."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from cometr_py import config, session
from cometr_py.cli.options import Json, examples
from cometr_py.cli.printing import print_json, say
from cometr_py.config import Settings
from cometr_py.core import config_files
from cometr_py.core.console import printable
from cometr_py.errors import AuthenticationError, ConfigurationError, PermissionDeniedError

#: So much of a key is shown, and only of keys at least so long.
SHOWN, LONG_ENOUGH = 4, 12
KEY, URL = "COMET_API_KEY", "COMET_URL_OVERRIDE"


CONFIG_EXAMPLES = examples("cometr-py config", "cometr-py config --json")
LOGIN_EXAMPLES = examples("cometr-py login", "cometr-py login --api-key - < key-file")


def show_config(as_json: Json = False) -> None:
    """Show every setting, its value, and where it comes from; of the API key only its beginning.

    Proxies and certificates are listed if they are set, with passwords masked.

    What wins first: argument, environment, the file that COMET_CONFIG names, ./.comet.yml, ~/.comet.yml,
    ./.comet.config, ~/.comet.config, default.
    """
    settings = session.current().resolve()
    found = {name: (value, settings.sources[name]) for name, value in _values(settings).items()}
    found |= {name: (value, "environment") for name, value in settings.network.shown().items()}
    if as_json:
        print_json({name: {"value": value, "from": source} for name, (value, source) in found.items()})
        return
    rows = [("setting", "value", "from")]
    rows += [(name, printable(value or "-"), printable(source)) for name, (value, source) in found.items()]
    # Not in a table that fits the terminal: a path is of use only where all of it can be copied.
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, source in rows:
        say(f"{name:{widths[0]}}  {value:{widths[1]}}  {source}")


def login(
    api_key: Annotated[
        str | None, typer.Option(metavar="-", help="Give - to read the key from standard input instead of asking.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="The server that the key is for; written to the file too.")] = None,
) -> None:
    """Ask for the API key, check it with the server, and write it to ~/.comet.yml, readable by you only."""
    settings = session.current().resolve(api_key=_read_key(api_key, url), url=url)
    key = settings.require_api_key()
    user = _owner(settings)
    path = Path.home() / config_files.USER_FILE
    entries = {KEY: key} if url is None else {KEY: key, URL: settings.url_setting}
    try:
        config_files.write_entries(path, entries)
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be written: {error.strerror}. The key is good, but not kept."
        ) from None
    say(f"{settings.url} knows this key as {user}'s. It is in {path} now, which only you can read.")
    found = session.current().resolve()
    for name, value in entries.items():
        if (found.api_key if name == KEY else found.url_setting) != value:
            say(f"But {name} is set in another place that goes before it: {found.sources[name]}.")


def masked(key: str | None) -> str | None:
    """Return the beginning of a key and its length, which may be shown."""
    if key is None:
        return None
    beginning = key[:SHOWN] if len(key) >= LONG_ENOUGH else ""
    return f"{beginning}… ({len(key)} characters)"


def _values(settings: Settings) -> dict[str, str | None]:
    given = settings.sources[KEY] != "default"
    return {
        KEY: masked(settings.api_key) if given else settings.api_key and "none needed on this machine",
        "COMET_WORKSPACE": settings.workspace,
        "COMET_PROJECT_NAME": settings.project_name,
        URL: settings.url_setting,
        "COMET_LOGGING_FILE": str(settings.logging_file) if settings.logging_file else None,
        "COMET_LOGGING_FILE_LEVEL": settings.logging_file_level,
        "COMETR_HOME": str(settings.home),
        "COMETR_DURABILITY": "full" if settings.durable else "relaxed",
        "COMET_OFFLINE_DIRECTORY": str(settings.offline_directory) if settings.offline_directory else None,
        "COMET_EXPERIMENT_KEY": settings.experiment_key,
        "COMET_MODE": settings.mode,
        "COMET_START_MODE": settings.start_mode,
        "COMET_START_ONLINE": settings.start_online,
        "COMET_INTERNAL_CHECK_TLS_CERTIFICATE": "1" if settings.check_tls else "0",
        "COMET_STRICT": "1" if settings.strict else "0",
        "COMETR_SERVE_API_KEY": masked(settings.serve_api_key),
    }


def _read_key(option: str | None, url: str | None) -> str:
    """Read the key from standard input or the terminal, without echo."""
    if option not in (None, "-"):
        raise typer.BadParameter(
            "a key on the command line ends up in the shell's history and in the list of processes. "
            "Leave the option out to be asked, or give - to read the key from standard input.",
            param_hint="--api-key",
        )
    settings = session.current().resolve(url=url)
    if settings.is_local:
        raise typer.BadParameter(
            f"{URL} is {settings.url_setting} (from {settings.sources[URL]}), which needs no key. "
            f"Name the server that the key is for, {config.DEFAULT_URL} for instance.",
            param_hint="--url",
        )
    if option == "-":
        key = sys.stdin.readline()
    elif sys.stdin.isatty():
        key = getpass.getpass(f"API key for {settings.url} (it does not show as you type): ")
    else:
        raise typer.BadParameter(
            "there is no terminal to ask on. Give - and pipe the key: cometr-py login --api-key - < key-file",
            param_hint="--api-key",
        )
    if not key.strip():
        raise typer.BadParameter("no key was given; nothing was written.", param_hint="--api-key")
    return key


def _owner(settings: Settings) -> str:
    """Return the owner of the key, as the server reports it."""
    from comet_rest_v2.api.account import get_account_details

    from cometr_py import transport

    try:
        found = get_account_details.sync(client=transport.connect(settings))
    except (AuthenticationError, PermissionDeniedError) as error:
        raise ConfigurationError(f"{settings.url} does not take this key; nothing was written. {error}") from None
    return found.user_name or "somebody"
