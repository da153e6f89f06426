# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import field

from comet_wire.base import Endpoint, Wire
from comet_wire.limits import Tag

from . import shared


class AddTagsRequest(Wire, kw_only=True):
    """Tags for an experiment."""

    experiment_key: str = field(name="experimentKey")
    added_tags: list[Tag] = field(name="addedTags")


class DeleteTagsRequest(Wire, kw_only=True):
    """Tags to take off an experiment."""

    experiment_key: str = field(name="experimentKey")
    tags: list[str]


class TagsReply(Wire, kw_only=True):
    """The tags of an experiment."""

    tags: list[str]


class GetTagsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_tags``."""

    experiment_key: str = field(name="experimentKey")


AddTagsResponse: TypeAlias = shared.CheckedAck
DeleteTagsResponse: TypeAlias = shared.Ack
GetTagsResponse: TypeAlias = TagsReply

ADD_TAGS: Endpoint[None, AddTagsRequest, AddTagsResponse] = Endpoint(
    "add_tags", "POST", "/api/rest/v2/write/experiment/tags", request=AddTagsRequest, response=AddTagsResponse
)
DELETE_TAGS: Endpoint[None, DeleteTagsRequest, DeleteTagsResponse] = Endpoint(
    "delete_tags",
    "POST",
    "/api/rest/v2/write/experiment/tags/delete",
    request=DeleteTagsRequest,
    response=DeleteTagsResponse,
)
GET_TAGS: Endpoint[GetTagsParams, None, GetTagsResponse] = Endpoint(
    "get_tags", "GET", "/api/rest/v2/experiment/tags", params=GetTagsParams, response=GetTagsResponse
)
