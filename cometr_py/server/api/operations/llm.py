"""Several experiments in one request, each with everything it has: what Comet's LLM logging package sends."""

from __future__ import annotations

import msgspec
from comet_wire import experiments as wire
from comet_wire.base import or_none

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import operation
from cometr_py.server.domain.assets import IncomingUpload
from cometr_py.server.domain.complete_experiments import CompleteExperiment, store_experiment
from cometr_py.server.domain.experiments import link
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.file_transaction import FileTransaction

_DEFAULT_TYPE = "llm_data"
#: What is missing in one experiment is an error of that one, which its own result reports.
_CHECKED_LATER = ("createExperimentRequest", "type", "parameterName", "metricName", "key", "extension", "fileName")


@operation(wire.LOG_LLM_EXPERIMENTS, optional=_CHECKED_LATER)
def log_llm_experiments(call: Call[None, wire.LogLlmExperimentsRequest]) -> wire.LogLlmExperimentsResponse:
    """Store each experiment whole or not at all; each has a result of its own."""
    results: wire.LogLlmExperimentsResponse = {}
    for item in call.body:
        key = item.experiment_key
        try:
            with call.connection.begin_nested():
                wanted = _experiment(item, call.files)
                row = store_experiment(call.connection, call.now, call.user, call.files, wanted)
                content = wire.LlmExperimentContent(link=link(call.root_url, row))
                results[key] = wire.LlmExperimentResult(status=200, content=content)
        except ApiError as api_error:
            content = wire.LlmExperimentContent(msg=api_error.message, sdk_error_code=api_error.code)
            results[key] = wire.LlmExperimentResult(status=api_error.status, content=content)
    return results


def _experiment(item: wire.LlmExperiment, files: FileTransaction) -> CompleteExperiment:
    place = item.create_experiment_request
    asset = or_none(item.json_asset)
    return CompleteExperiment(
        key=item.experiment_key,
        workspace_name=or_none(place.workspace_name),
        project_name=or_none(place.project_name),
        kind=place.type or None,
        parameters=[(one.parameter_name, one.parameter_value) for one in or_none(item.parameters) or []],
        metrics=[(one.metric_name, one.metric_value) for one in or_none(item.metrics) or []],
        others=[(one.key, one.value) for one in or_none(item.others) or []],
        tags=or_none(item.tags) or [],
        asset=None if asset is None else _upload(asset, files),
    )


def _upload(asset: wire.LlmJsonAsset, files: FileTransaction) -> IncomingUpload:
    incoming = files.receive()
    incoming.write(asset.file.encode() if isinstance(asset.file, str) else msgspec.json.encode(asset.file))
    incoming.finish(to_keep=True)
    return IncomingUpload(content=incoming, file_name=asset.file_name or None, type=asset.type or _DEFAULT_TYPE)
