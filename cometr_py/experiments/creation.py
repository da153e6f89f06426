"""Creating and retrieving experiments: where every recording starts."""

from __future__ import annotations

import dataclasses

from cometr_py import session as sessions
from cometr_py.core import validation
from cometr_py.experiments import identity
from cometr_py.experiments.experiment import Experiment
from cometr_py.experiments.parts import ExperimentParts
from cometr_py.experiments.recording import Recording, RecordingOptions
from cometr_py.experiments.shutdown import stop_existing
from cometr_py.recording.spool import prepare, usual_place
from cometr_py.session import DeliveryMode, Session

__all__ = ["create_experiment", "get_experiment"]

#: Seconds between two samples of the machine's load.
SYSTEM_METRICS_INTERVAL = 30.0


def create_experiment(
    experiment_name: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    keep_active: bool = True,
    log_output: validation.Capture = True,
    log_error: validation.Capture = False,
    log_code: bool = True,
    log_system_details: bool = True,
    log_git_info: bool = False,
    log_system_metrics: bool = True,
    url: str | None = None,
    offline: bool = False,
    keep_existing: bool = False,
) -> Experiment:
    """Create an experiment and record into it; prints ``Experiment created: URL``.

    Settings that are not given come from COMET_PROJECT_NAME, COMET_WORKSPACE, COMET_API_KEY and COMET_URL_OVERRIDE in
    the environment, ``./.comet.yml`` or ``~/.comet.yml``. Another experiment that this process has created is stopped
    first.

    Args:
        experiment_name: Name; by default the server generates one.
        project_name: Project, created if it does not exist; ``general`` by default in local mode.
        workspace_name: Workspace; ``local`` by default in local mode.
        api_key: API key.
        keep_active: Report to the server that the experiment is running, until it is stopped.
        log_output: Record what the script prints; it is still shown. ``"descriptors"`` also records what C code and
            child processes write to file descriptor 1.
        log_error: Record stderr; it is still shown. ``"descriptors"`` as above.
        log_code: Record the source code of the running script or notebook.
        log_system_details: Record machine, operating system, packages and command line.
        log_git_info: Record branch, commit and uncommitted changes.
        log_system_metrics: Record the load of machine, process and GPU every 30 s, as metrics named ``sys.*``.
        url: URL of the server, ``local``, or ``local:/some/directory``.
        offline: Only record; ``cometr-py sync`` delivers later. Setting COMET_OFFLINE_DIRECTORY does the same, and
            records into that directory, which another machine may deliver.
        keep_existing: Leave other experiments of this process running.

    Returns:
        The experiment. Use it in a ``with`` block, or call :meth:`Experiment.stop`, or let the script end.

    Raises:
        ConfigurationError: A required key, workspace or project is missing, or there is no directory to record into.
        AuthenticationError: The server does not know the key.

    If the server cannot be reached or is not working, recording starts anyway with a notice, and the experiment is
    created later.

    Endpoint: ``POST /api/rest/v2/write/experiment/create``
    """
    keep, offline_only = validation.flag(keep_existing, "keep_existing"), validation.flag(offline, "offline")
    options = RecordingOptions(
        keep_active=keep_active,
        log_output=log_output,
        log_error=log_error,
        log_code=log_code,
        log_system_details=log_system_details,
        log_git_info=log_git_info,
        system_metrics_interval=_interval(log_system_metrics),
    )
    name = validation.optional_text(experiment_name, "experiment_name")
    session = sessions.current()
    settings = session.resolve(
        api_key=validation.setting(api_key, "api_key"),
        workspace=validation.setting(workspace_name, "workspace_name"),
        project_name=validation.setting(project_name, "project_name"),
        url=validation.setting(url, "url"),
    )
    offline_only = offline_only or session.delivery is DeliveryMode.OFFLINE
    folder = settings.offline_directory or (usual_place(settings.home) if offline_only else None)
    settings = identity.with_server_defaults(settings, ask=folder is None)
    if not keep:
        stop_existing(session)
    prepare(folder or usual_place(settings.home))  # before creating an experiment that cannot be recorded
    if folder is None:
        created = identity.create(settings, name, session.console)
    else:
        created = identity.create_offline(settings, name, folder)
    experiment = _begin(Recording(created, settings, options, session), "created", session)
    experiment.log_other("Created from", "cometr_py")
    return experiment


def get_experiment(
    experiment_key: str,
    api_key: str | None = None,
    *,
    keep_active: bool = False,
    log_output: validation.Capture = False,
    log_error: validation.Capture = False,
    log_code: bool = False,
    log_system_details: bool = False,
    log_git_info: bool = False,
    url: str | None = None,
) -> Experiment:
    """Return an existing experiment, to read it or to log more to it; prints ``Experiment retrieved: URL``.

    Args:
        experiment_key: Key of the experiment.
        api_key: API key.
        keep_active: Report to the server that the experiment is running, until it is stopped here.
        log_output: Record what the script prints from now on; ``"descriptors"`` as in :func:`create_experiment`.
        log_error: Record stderr from now on; likewise.
        log_code: Record the source code of the running script or notebook.
        log_system_details: Record machine, operating system, packages and command line.
        log_git_info: Record branch, commit and uncommitted changes.
        url: URL of the server, ``local``, or ``local:/some/directory``.

    Raises:
        NotFoundError: The experiment does not exist.
        ConfigurationError: A required key is missing.
        APIConnectionError: The server cannot be reached.

    Endpoint: ``GET /api/rest/v2/experiment/metadata``
    """
    options = RecordingOptions(
        keep_active=keep_active,
        log_output=log_output,
        log_error=log_error,
        log_code=log_code,
        log_system_details=log_system_details,
        log_git_info=log_git_info,
    )
    key = validation.text(experiment_key, "experiment_key")
    session = sessions.current()
    settings = session.resolve(api_key=validation.setting(api_key, "api_key"), url=validation.setting(url, "url"))
    settings = identity.with_server_defaults(settings)
    found = identity.look_up(settings, key)
    if session.delivery is DeliveryMode.OFFLINE:
        found = dataclasses.replace(found, offline=usual_place(settings.home))
    return _begin(Recording(found, settings, options, session), "retrieved", session)


def _begin(recording: Recording, how: str, session: Session) -> Experiment:
    """Print the URL and record what the options ask for."""
    experiment = Experiment(ExperimentParts.of(recording))
    session.console.output(f"Experiment {how}: {experiment.get_url()} ")
    recording.start()
    return experiment


def _interval(log_system_metrics: bool) -> float:
    return SYSTEM_METRICS_INTERVAL if validation.flag(log_system_metrics, "log_system_metrics") else 0.0
