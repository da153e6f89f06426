"""Configuration files: reading ``.comet.yml`` and ``.comet.config`` as data, and writing an entry of the former."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cometr_py.errors import CometWarning, ConfigurationError

__all__ = ["USER_FILE", "config_folders", "read_named_sdk_config", "read_sdk_config", "read_yaml", "write_entries"]

#: The file in a folder that holds settings, and the two others that may.
USER_FILE, _MISNAMED, SDK_FILE = ".comet.yml", ".comet.yaml", ".comet.config"

#: Content of one file: its path, and its settings by the names of their variables.
Found = tuple[str, dict[str, str | None]]


def config_folders() -> list[Path]:
    """Return the directories that may hold configuration files: the working directory, then the home directory."""
    folders: list[Path] = []
    for find in (Path.cwd, Path.home):
        try:
            folder = find()
        except (OSError, RuntimeError):  # the working folder was removed; the user has no home
            continue
        if folder not in folders:
            folders.append(folder)
    return folders


def read_yaml(folder: Path, names: Iterable[str]) -> Found | None:
    """Return the settings in a directory's ``.comet.yml``; ``None`` if the file is missing or unreadable.

    Warns:
        CometWarning: It cannot be read, or is called ``.comet.yaml``.
    """
    path, misnamed = folder / USER_FILE, folder / _MISNAMED
    if not path.exists():
        if misnamed.exists():
            _warn(f"{misnamed} is ignored, {path} is what is read. Please change the file extension to .yml.")
        return None
    content = _yaml(path)
    if content is None:
        return None
    if not isinstance(content, dict):
        _warn(f"Error trying to read from config file: {path} has no `NAME: value` lines. The file is ignored.")
        return None
    return str(path), dict(_single_values(content, names, path))


def read_sdk_config(place: Path, names: Iterable[str]) -> Found | None:
    """Return the settings in ``.comet.config``, the file of Comet's own SDK; ``None`` if it is missing or unreadable.

    ``api_key`` in its section ``[comet]`` is COMET_API_KEY, ``file`` in ``[comet_logging]`` is COMET_LOGGING_FILE.

    Args:
        place: The file, or its directory.
        names: Which settings.

    Warns:
        CometWarning: It cannot be read.
    """
    from cometr_py.core import sdk_config  # rarely needed

    try:
        path = place / SDK_FILE if place.is_dir() else place
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        _unreadable(place, error)
        return None
    try:
        found = sdk_config.parse(content)
    except sdk_config.SdkConfigError as error:
        _unreadable(path, error)
        return None
    return str(path), {name: found[name] for name in names if name in found}


def read_named_sdk_config(text: str, names: Iterable[str]) -> Found | None:
    """Return the settings in the file, or the directory with a ``.comet.config``, that COMET_CONFIG names.

    Warns:
        CometWarning: It is missing or cannot be read.
    """
    try:
        place = Path(text).expanduser()
        missing = not place.exists()
    except (OSError, RuntimeError, ValueError):
        place, missing = Path(text), True
    if missing:
        _warn(f"COMET_CONFIG names {place}, which does not exist. It is ignored.")
        return None
    return read_sdk_config(place, names)


def write_entries(path: Path, entries: Mapping[str, str]) -> None:
    """Set entries of a ``.comet.yml``; all others stay, and so do comments. Only the user can read it afterwards.

    The file is replaced at once: a reader sees the old or the new one. A link to it stays a link.

    Raises:
        ConfigurationError: The file has another format. It is not changed.
        OSError: It cannot be written.
    """
    import yaml

    target = path.resolve()
    content = target.read_bytes() if target.exists() else b""
    text = content.decode("utf-8", "replace")
    before = _parsed(text) if text.encode() == content else None
    if before is None:
        raise ConfigurationError(f"{path} is not a file of `NAME: value` lines; nothing was written. Repair it first.")
    for name, value in entries.items():
        line = yaml.safe_dump({name: value}, allow_unicode=True, width=1 << 20)
        written = re.compile(rf"^{re.escape(name)}[ \t]*:.*(\n|\Z)", re.MULTILINE)
        text, found = written.subn(line.replace("\\", r"\\"), text)
        if not found:
            text += line if text.endswith("\n") or not text else f"\n{line}"
    wanted = {**before, **entries}
    if _parsed(text) != wanted:  # written in a way of its own, over several lines for instance
        text = yaml.safe_dump(wanted, allow_unicode=True, sort_keys=False)
    _replace(target, text)


def _replace(target: Path, text: str) -> None:
    import tempfile  # slow to import, and rarely needed

    handle, fresh = tempfile.mkstemp(prefix=f"{target.name}.", dir=target.parent)  # readable by its owner only
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        Path(fresh).replace(target)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise


def _parsed(text: str) -> dict[str, object] | None:
    """Return the entries of a file; ``None`` if it has another format."""
    import yaml

    try:
        found = _load(text)
    except (ValueError, yaml.YAMLError):
        return None
    return found if isinstance(found, dict) else {} if found in (None, "") else None


def _yaml(path: Path) -> object:
    """Return the content of a file; ``None`` if it is empty or unreadable."""
    import yaml  # slow to import, and rarely needed

    try:
        content = _load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        _unreadable(path, error)
        return None
    return None if content == "" else content


def _load(text: str) -> object:
    import yaml

    class TextLoader(yaml.SafeLoader):
        """Data only, and every plain scalar as it is written: a workspace called ``007`` or ``no`` stays that."""

    TextLoader.yaml_implicit_resolvers = {}
    # TextLoader is a SafeLoader: tags that would construct or evaluate anything are errors.
    return yaml.load(text, Loader=TextLoader)


def _single_values(content: Mapping[str, object], names: Iterable[str], path: Path) -> Iterator[tuple[str, str | None]]:
    for name in names:
        value = content.get(name)
        if value is None or isinstance(value, str):
            yield name, value if value not in ("~", "null") else None
        else:
            _warn(f"Error trying to read from config file: {name} in {path} is not a single value; it is ignored.")


def _unreadable(path: Path, error: Exception) -> None:
    # The file's text stays out of the message: there may be a key in it.
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark is not None else getattr(error, "lineno", None)
    where = f" (line {line})" if line is not None else ""
    why = getattr(error, "problem", None) or getattr(error, "strerror", None) or type(error).__name__
    _warn(f"Error trying to read from config file: {path}{where}: {why}. The file is ignored.")


def _warn(message: str) -> None:
    warnings.warn(message, CometWarning, stacklevel=2)
