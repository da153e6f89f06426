"""Look up the running notebook: its cells, and its file. Nothing here raises."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

#: Seconds that Colab may take to send its notebook.
COLAB_TIMEOUT = 10.0
#: Larger notebooks are not recorded, bytes.
LARGEST_FILE = 64 << 20


@dataclass(frozen=True)
class NotebookFile:
    """A notebook as it was saved.

    Attributes:
        name: Name of the file.
        content: Its JSON, UTF-8.
    """

    name: str
    content: bytes


def executed_cells() -> list[str] | None:
    """Return the cells that were executed, in their order; None if this is no notebook."""
    main = sys.modules.get("__main__")
    cells = getattr(main, "In", None)
    if not isinstance(cells, list) or isinstance(getattr(main, "__file__", None), str):
        return None
    return [cell for cell in cells if isinstance(cell, str) and cell]


def after_each_cell(call: Callable[[], None]) -> Callable[[], None]:
    """Call a function after each cell; return a function that ends this."""

    def after(*_: object) -> None:
        with contextlib.suppress(Exception):
            call()

    try:
        from IPython import get_ipython  # type: ignore[import-not-found, unused-ignore]  # present in notebooks

        events = get_ipython().events
        events.register("post_run_cell", after)
    except Exception:  # a notebook of another kind
        return lambda: None

    def end() -> None:
        with contextlib.suppress(Exception):
            events.unregister("post_run_cell", after)

    return end


def notebook_file() -> NotebookFile | None:
    """Return the notebook's file; None if it cannot be found or is too large.

    Jupyter names it in JPY_SESSION_NAME, Visual Studio Code in a variable of the notebook. Colab sends it.
    """
    with contextlib.suppress(Exception):
        if "google.colab" in sys.modules:
            return _from_colab()
        for path in _candidates():
            if path.suffix == ".ipynb" and path.is_file() and path.stat().st_size <= LARGEST_FILE:
                return NotebookFile(path.name, path.read_bytes())
    return None


def _candidates() -> list[Path]:
    found: list[Path] = []
    named = getattr(sys.modules.get("__main__"), "__vsc_ipynb_file__", None)
    if isinstance(named, str):
        found.append(Path(named))
    if named := os.environ.get("JPY_SESSION_NAME"):
        # Relative to the directory of the server, which is unknown. The kernel starts in that of the notebook.
        found += [Path(named), Path(PurePath(named).name)]
    return found


def _from_colab() -> NotebookFile | None:
    from google.colab import _message  # type: ignore[import-not-found, import-untyped, unused-ignore]  # only there

    reply = _message.blocking_request("get_ipynb", timeout_sec=COLAB_TIMEOUT)
    notebook = reply["ipynb"]
    name = notebook.get("metadata", {}).get("colab", {}).get("name") or "notebook.ipynb"
    content = json.dumps(notebook, ensure_ascii=False).encode("utf-8", "replace")
    return NotebookFile(PurePath(str(name)).name, content) if len(content) <= LARGEST_FILE else None
