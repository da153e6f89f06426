"""An example call for each operation of the tag ``tags``."""

from __future__ import annotations

from comet_rest_v2.api.tags import add_tags, delete_tags, get_tags
from comet_rest_v2.models import Ack, AddTagsRequest, CheckedAck, DeleteTagsRequest, TagsReply

from tests.contract.both import EXPERIMENT, Both, Calls, both


class TagsCalls(Calls):
    def add_tags(self) -> Both[CheckedAck]:
        return both(
            add_tags.sync,
            add_tags.asyncio,
            client=self.client,
            body=AddTagsRequest(experiment_key=EXPERIMENT, added_tags=["baseline", "resnet"]),
        )

    def get_tags(self) -> Both[TagsReply]:
        return both(get_tags.sync, get_tags.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def delete_tags(self) -> Both[Ack]:
        return both(
            delete_tags.sync,
            delete_tags.asyncio,
            client=self.client,
            body=DeleteTagsRequest(experiment_key=EXPERIMENT, tags=["baseline"]),
        )
