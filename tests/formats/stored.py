"""Putting fixtures where a test may open them, and comparing what is found with what they say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine

from tests.support.postgres import Cluster

HERE = Path(__file__).parent


def versions(format_name: str) -> list[Path]:
    """The fixtures of a format, the oldest version first."""
    return sorted((HERE / format_name).glob("v*"), key=lambda folder: int(folder.name[1:]))


def expected(folder: Path) -> Any:
    """What a reader has to find."""
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))


#: Lists of system details that were null, and are empty now, while nobody has logged them.
_LISTS = {"gpuStaticInfoList", "logAdditionalSystemInfoList", "osPackages", "installedPackages"}
#: What Comet's servers do not return. The epoch of every value is still asked for, with the values.
_LEFT_OUT = {"get_artifacts": {"workspaceName"}, "get_metrics_summary": {"epochMax", "epochMin", "epochCurrent"}}


def worded_as_now(answers: dict[str, Any]) -> dict[str, Any]:
    """What servers of earlier versions answered about a store, in the form in which a server answers it now."""
    found = {}
    for label, answer in answers.items():
        operation = label.partition(" ")[0]
        found[label] = _reworded(answer, _LEFT_OUT.get(operation, set()))
        if operation == "get_artifact":
            found[label]["versions"].sort(key=lambda version: version["added"])  # the newest was first
    return found


def _reworded(value: Any, left_out: set[str]) -> Any:
    if isinstance(value, list):
        return [_reworded(one, left_out) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _reworded(one, left_out) for name, one in value.items() if name not in left_out}
    found |= {name: [] for name in _LISTS & found.keys() if found[name] is None}
    if "compressedAssetLink" in found:
        found["compressedAssetLink"] = found["compressedAssetLink"] or ""
        found["curlDownload"] = found["curlDownload"] or f'curl "{found["link"]}"'
    return found


def same(found: Any, wanted: Any) -> bool:
    """Whether two values are the same as JSON; unlike ``==`` it knows that NaN is NaN."""
    return json.dumps(found, sort_keys=True) == json.dumps(wanted, sort_keys=True)


def missing(found: Any, wanted: Any, path: str = "") -> list[str]:
    """Where ``found`` lacks something of ``wanted``; what later versions have added does not matter."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        pairs = [(name, found.get(name, "nothing"), value) for name, value in wanted.items()]
    elif (by_id := _by_id(wanted)) is not None and (found_by_id := _by_id(found)) is not None:
        pairs = [(name, found_by_id.get(name, "nothing"), value) for name, value in by_id.items()]
    elif isinstance(wanted, list) and isinstance(found, list) and len(found) == len(wanted):
        pairs = [(str(place), *both) for place, both in enumerate(zip(found, wanted, strict=True))]
    else:
        return [] if same(found, wanted) else [f"{path}: {found!r} instead of {wanted!r}"]
    return [problem for name, one, value in pairs for problem in missing(one, value, f"{path}/{name}")]


def _by_id(found: Any) -> dict[str, Any] | None:
    """Members of a list that have an ID, such as columns; None if it is another list, or no list."""
    if not isinstance(found, list) or not all(isinstance(one, dict) and "id" in one for one in found):
        return None
    return {str(one["id"]): one for one in found}


def old_store(fixture: Path, home: Path, cluster: Cluster | None) -> str | None:
    """Copy a store of an earlier version; the address of its database, None where it is the SQLite file in ``home``."""
    shutil.copytree(fixture, home, dirs_exist_ok=True)
    if cluster is None:
        return None
    url = cluster.bare_database()
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute((fixture / "dump.sql").read_bytes())
        raw.commit()
    return url
