"""Tags of experiments."""

from __future__ import annotations

from comet_wire import sdk_batch
from comet_wire import tags as wire

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import checked_ack, operation
from cometr_py.server.domain import tags
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key


@operation(wire.ADD_TAGS)
def add_tags(call: Call[None, wire.AddTagsRequest]) -> wire.AddTagsResponse:
    """Tag an experiment."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    tags.add_tags(call.connection, experiment, call.body.added_tags)
    return checked_ack()


@operation(sdk_batch.SDK_ADD_TAGS, optional=["apiKey"])
def sdk_add_tags(call: Call[None, sdk_batch.SdkAddTagsRequest]) -> None:
    """Add tags to an experiment."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    tags.add_tags(call.connection, experiment, call.body.added_tags)


@operation(wire.GET_TAGS)
def get_tags(call: Call[wire.GetTagsParams, None]) -> wire.GetTagsResponse:
    """Return the tags of an experiment."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    return wire.GetTagsResponse(tags=tags.tags_of(call.connection, experiment.id))


@operation(wire.DELETE_TAGS)
def delete_tags(call: Call[None, wire.DeleteTagsRequest]) -> None:
    """Remove tags from an experiment."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    tags.delete_tags(call.connection, experiment.id, call.body.tags)
