"""The artifacts that an experiment made and used, and the models that it logged."""

from __future__ import annotations

import functools

from cometr_py.server.domain.experiment_models import files_of_model, models_of_experiment, registry_records
from cometr_py.server.web.pages.files import file_address
from cometr_py.server.web.pages.rendering import TabRequest
from cometr_py.server.web.queries import lineage


def lineage_tab(wanted: TabRequest) -> dict[str, object]:
    """Return what the tab of artifacts and models shows."""
    connection, experiment = wanted.connection, wanted.experiment
    models = [
        (model, registry_records(connection, model.id), files_of_model(connection, model.id, model.experiment_key))
        for model in models_of_experiment(connection, experiment.id)
    ]
    return {
        "made": lineage.made_by(connection, experiment.key),
        "used": lineage.used_by(connection, experiment.key),
        "models": models,
        "link": functools.partial(file_address, wanted.request),
    }
