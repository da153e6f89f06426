"""What is recorded of a notebook while its experiment runs: all executed cells, and at the end the file."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

from cometr_py.core.logs import logger
from cometr_py.experiments.experiment import Experiment
from cometr_py.recording.capture.terminal_lines import storable
from cometr_py.recording.journal.records import Code
from cometr_py.recording.observe import notebook, source_code

__all__ = ["follow_notebook"]

#: Type of the asset, as comet_ml has it.
ASSET_TYPE = "notebook"
#: Seconds between two records of the cells.
INTERVAL = 5.0


def follow_notebook(experiment: Experiment) -> None:
    """Record the cells that are executed from now on; nothing if this is no notebook."""
    if notebook.executed_cells() is None:
        return
    following = _FollowedNotebook(experiment)
    end = notebook.after_each_cell(following.after_cell)
    experiment.recording.before_end = lambda: following.finish(end)


class _FollowedNotebook:
    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._recorded = source_code.source_code()
        self._next = time.monotonic() + INTERVAL

    def after_cell(self) -> None:
        """Record the cells unless that was done a moment ago."""
        if time.monotonic() >= self._next and self._experiment.recording.is_running:
            self._record_cells()
            self._next = time.monotonic() + INTERVAL

    def finish(self, end: Callable[[], None]) -> None:
        """Record the cells and the file for the last time."""
        end()
        self._record_cells()
        if (file := notebook.notebook_file()) is None:
            logger.log(logging.INFO, "The file of the notebook cannot be found; only its cells are recorded.")
            return
        recording = self._experiment.recording
        content = recording.redact(file.content.decode("utf-8", "surrogateescape"))
        import tempfile  # slow to import

        with tempfile.TemporaryDirectory(prefix="cometr-") as folder:
            copy = Path(folder) / "notebook.ipynb"
            copy.write_bytes(content.encode("utf-8", "surrogateescape"))
            self._experiment.upload_asset(copy, type=ASSET_TYPE, name=file.name, overwrite=True)

    def _record_cells(self) -> None:
        cells = source_code.source_code()
        if cells is not None and cells != self._recorded:
            self._recorded = cells
            self._experiment.recording.append(Code(storable(cells)))
