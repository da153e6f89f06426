"""The environment of the processes that this package starts."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

#: Packages that these processes import; the script may have found them on a path of its own.
PACKAGES = ("cometr_py", "comet_rest_v2", "comet_wire")


def child_environment() -> dict[str, str]:
    """Return this process's environment, with the packages importable and without the key."""
    homes = [str(Path(spec.origin).parent.parent) for name in PACKAGES if (spec := find_spec(name)) and spec.origin]
    path = [*dict.fromkeys(homes), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in path if entry)}
    environment.pop("COMET_API_KEY", None)
    return environment
