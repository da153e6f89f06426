"""An experiment that does nothing: every method of :class:`Experiment` as a no-op with a result of its declared type.

The methods are derived from the class. One whose declared result is not in :data:`RESULTS` cannot be derived, and the
import of this module fails, so that a new method cannot be forgotten.
"""

from __future__ import annotations

import functools
import inspect
import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cometr_py import session as sessions
from cometr_py.artifacts.artifact import Artifact
from cometr_py.artifacts.logged import LoggedArtifact
from cometr_py.artifacts.versions import VersionDetails
from cometr_py.config import Settings
from cometr_py.errors import ConfigurationError
from cometr_py.experiments.experiment import Experiment
from cometr_py.experiments.identity import ExperimentIdentity
from cometr_py.experiments.recording import Recording, RecordingOptions, RecordingState
from cometr_py.experiments.writing import ExperimentWriter
from cometr_py.session import Session

if TYPE_CHECKING:
    from comet_rest_v2 import models

Result = Callable[..., Any]
#: Methods that return what identifies the experiment, as they do in an enabled one.
KEPT = frozenset({"get_key", "get_workspace_name", "get_project_name", "get_dynamic", "get_url"})


class DisabledExperiment(Experiment):
    """An experiment in mode ``disabled``: nothing is recorded, sent, or started, and everything that is read is empty.

    Args:
        identity: What its methods for key, workspace, and project return.
        recording: A recording of it that has not begun, and never will.
    """

    def __init__(self, identity: ExperimentIdentity, recording: Recording) -> None:
        """Keep the recording from ever beginning."""
        recording.state = RecordingState.ENDED
        ExperimentWriter.__init__(self, recording)
        self._identity = identity

    def __getattr__(self, name: str) -> object:
        """Explain why there is no ``remote``."""
        if name == "remote":
            raise ConfigurationError("There is no experiment on a server: Comet is disabled (COMET_MODE).")
        raise AttributeError(name)

    @property
    def per_rank(self) -> ExperimentWriter:
        """Return the experiment itself."""
        return self

    def __repr__(self) -> str:
        """Return its key, and that it is disabled."""
        return f"Comet experiment {self.get_key()} (disabled)"

    def __exit__(self, *_: object) -> None:
        """Do nothing."""

    def __reduce__(self) -> tuple[Callable[..., DisabledExperiment], tuple[object, ...]]:
        """Pickle its key; the copy is disabled, too."""
        return _disabled_copy, (self._identity,)

    def _repr_html_(self) -> str:
        return f"<p>Comet experiment {self.get_key()} (disabled)</p>"


def disabled_experiment(
    settings: Settings, session: Session, key: str | None, *, created_here: bool = True
) -> DisabledExperiment:
    """Return an experiment that does nothing.

    Args:
        settings: Workspace and project, if they are set.
        session: The session of the call.
        key: Its key; a new one if not given.
        created_here: What :meth:`Experiment.get_dynamic` returns.
    """
    identity = ExperimentIdentity(
        key=key or uuid.uuid4().hex,
        workspace=settings.workspace or "",
        project=settings.project_name or "",
        link="",
        created_here=created_here,
    )
    return DisabledExperiment(identity, Recording(identity, settings, RecordingOptions(), session))


def _disabled_copy(identity: ExperimentIdentity) -> DisabledExperiment:
    session = sessions.current()
    return DisabledExperiment(identity, Recording(identity, session.resolve(), RecordingOptions(), session))


def _itself(experiment: DisabledExperiment, *_: object, **__: object) -> DisabledExperiment:
    return experiment


def _another(experiment: DisabledExperiment, *_: object, **__: object) -> DisabledExperiment:
    """Return another experiment that does nothing."""
    return disabled_experiment(experiment.recording.settings, sessions.current(), None)


def _empty(make: Callable[[], object]) -> Result:
    return lambda *_, **__: make()


def _metadata(experiment: DisabledExperiment) -> models.ExperimentMetadata:
    from comet_rest_v2 import models

    times = {"durationMillis": 0, "startTimeMillis": None, "endTimeMillis": None, "archived": False}
    place = {"projectId": "", "projectName": "", "workspaceName": "", "filePath": None, "fileName": None}
    names = {"experimentKey": experiment.get_key(), "experimentName": None, "optimizationId": None}
    return models.ExperimentMetadata.from_dict({**names, **place, **times})


def _system_details(_: DisabledExperiment) -> models.SystemDetails:
    import attrs
    from comet_rest_v2 import models

    names = [one.name for one in attrs.fields(models.SystemDetails) if one.init]
    facts = ("gpu_static_info_list", "log_additional_system_info_list", "system_metric_names")
    lists: dict[str, Any] = {name: [] for name in (*facts, "os_packages", "installed_packages")}
    return models.SystemDetails(**{**dict.fromkeys(names), **lists})


def _git_metadata(_: DisabledExperiment) -> models.GitMetadata:
    from comet_rest_v2 import models

    return models.GitMetadata(user=None, root=None, branch=None, parent=None, origin=None)


def _given_path(*given: str | os.PathLike[str], path: str | os.PathLike[str] | None = None, **_: object) -> Path:
    """Return the path of a file that is not written."""
    return Path(given[-1] if path is None else path)


def _frame(*_: object, as_: str = "pandas", **__: object) -> object:
    """Return a table without rows."""
    import cometr_py  # frames are made of experiments, so this package knows them by their public name only

    read: Result = cometr_py.metrics
    return read([], as_=as_)


def unlogged_artifact(experiment: Experiment, artifact: Artifact) -> LoggedArtifact:
    """Return a version that describes an artifact, but that no server has."""
    details = VersionDetails(
        artifact_id="",
        version_id="",
        workspace=experiment.get_workspace_name(),
        name=artifact.get_artifact_name(),
        type=artifact.get_artifact_type(),
        version=artifact.get_artifact_version() or "1.0.0",
        size=0,
        metadata=artifact.get_metadata(),
        aliases=list(artifact.get_aliases() or ()),
        version_tags=list(artifact.get_version_tags() or ()),
        artifact_tags=[],
        source_experiment_key=experiment.get_key(),
    )
    return LoggedArtifact(details, experiment.get_key(), experiment.recording.settings)


def _no_artifact(_: DisabledExperiment, artifact_name: str, *__: object, **___: object) -> LoggedArtifact:
    """Raise an error: no empty result could replace the files that the script needs."""
    raise ConfigurationError(
        f"The artifact {artifact_name} cannot be read: Comet is disabled. Set another mode (COMET_MODE), or read the "
        "files from disk."
    )


#: What the no-op of a method returns, by its declared result.
RESULTS: dict[str, Result] = {
    "Self": _itself,
    "Experiment": _another,
    "None": _empty(lambda: None),
    "str": _empty(str),
    "str | None": _empty(lambda: None),
    "bytes": _empty(bytes),
    "list[str]": _empty(list),
    "list[MetricPoint]": _empty(list),
    "list[models.ValueSummary]": _empty(list),
    "list[models.Asset]": _empty(list),
    "models.ExperimentMetadata": _metadata,
    "models.SystemDetails": _system_details,
    "models.GitMetadata": _git_metadata,
    "pd.DataFrame | pl.DataFrame | pa.Table": _frame,
    "Path": _given_path,
}
#: The same for single methods, by name.
NAMED: dict[str, Result] = {"log_artifact": unlogged_artifact, "get_artifact": _no_artifact}


def no_op_of(name: str, method: Callable[..., object]) -> Result:
    """Return what replaces a method of :class:`Experiment`.

    Raises:
        TypeError: Nobody has decided what it returns.
    """
    declared = inspect.get_annotations(method)["return"]
    result = NAMED.get(name) or RESULTS.get(declared)
    if result is None:
        raise TypeError(f"Experiment.{name} returns {declared}: add to RESULTS what it returns in mode disabled.")
    made = result

    @functools.wraps(method)
    def no_op(experiment: DisabledExperiment, *args: object, **named: object) -> object:
        return made(experiment, *args, **named)

    return no_op


def _derive() -> None:
    for name, method in inspect.getmembers(Experiment, inspect.isfunction):
        if name == "__enter__" or not (name.startswith("_") or name in KEPT):
            setattr(DisabledExperiment, name, no_op_of(name, method))


_derive()
