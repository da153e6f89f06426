"""The trackers that can be driven, each behind the same four calls. Run in an interpreter that has the tracker.

Each runs with its own defaults: whatever it records by itself is part of what it costs.
"""

from __future__ import annotations

import functools
import importlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

PROJECT = "bench"


class Tracker:
    """A tracker of experiments.

    Attributes:
        log: Logs a metric: name, value, step. The tracker's own function wherever that takes these three.
        log_many: Logs several at once: names and values, step.
    """

    module_name: str
    log: Callable[[str, float, int], object]
    log_many: Callable[[Mapping[str, float], int], object]

    def load(self) -> None:
        """Import it."""
        self.module: Any = importlib.import_module(self.module_name)

    def begin(self) -> None:
        """Create an experiment; :attr:`log` and :attr:`log_many` can be called from here on."""
        raise NotImplementedError

    def end(self) -> None:
        """End the experiment, as its documentation says."""
        raise NotImplementedError


class Cometr(Tracker):
    module_name = "cometr_py"

    def begin(self) -> None:
        self._experiment = self.module.create_experiment(project_name=PROJECT)
        self.log = self._experiment.log_metric
        self.log_many = self._experiment.log_metrics

    def end(self) -> None:
        self._experiment.stop()


class CometMl(Tracker):
    module_name = "comet_ml"

    def begin(self) -> None:
        self._experiment = self._create()
        self.log = self._experiment.log_metric
        self.log_many = lambda metrics, step: self._experiment.log_metrics(metrics, step=step)

    def end(self) -> None:
        self._experiment.end()

    def _create(self) -> Any:
        return self.module.Experiment(project_name=PROJECT)


class CometMlOffline(CometMl):
    def _create(self) -> Any:
        return self.module.OfflineExperiment(project_name=PROJECT, offline_directory=str(Path.cwd()))


class Trackio(Tracker):
    module_name = "trackio"

    def begin(self) -> None:
        self.module.init(project=PROJECT)
        self.log = lambda name, value, step: self.module.log({name: value}, step=step)
        self.log_many = lambda metrics, step: self.module.log(dict(metrics), step=step)

    def end(self) -> None:
        self.module.finish()


class Mlflow(Tracker):
    module_name = "mlflow"

    def begin(self) -> None:
        os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"  # all that its smaller distribution can write to by itself
        self.module.set_tracking_uri(f"file:{Path.cwd()}/mlruns")
        self.module.set_experiment(PROJECT)
        self.module.start_run()
        self.log = functools.partial(self.module.log_metric, synchronous=False)
        self.log_many = functools.partial(self.module.log_metrics, synchronous=False)

    def end(self) -> None:
        self.module.end_run()


class Wandb(Tracker):
    module_name = "wandb"

    def begin(self) -> None:
        self._run = run = self.module.init(mode="offline", project=PROJECT, dir=str(Path.cwd()))
        self.log = lambda name, value, step: run.log({name: value}, step=step)
        self.log_many = lambda metrics, step: run.log(dict(metrics), step=step)

    def end(self) -> None:
        self._run.finish()


TRACKERS: dict[str, type[Tracker]] = {
    "cometr_py": Cometr,
    "comet_ml": CometMl,
    "comet_ml offline": CometMlOffline,
    "trackio": Trackio,
    "mlflow": Mlflow,
    "wandb": Wandb,
}
