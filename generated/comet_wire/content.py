# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire

from . import shared


class CodeReply(Wire, kw_only=True, gc=False):
    """An experiment's source code."""

    code: str | None


class GraphReply(Wire, kw_only=True, gc=False):
    """An experiment's model graph."""

    graph: str | None


class HtmlReply(Wire, kw_only=True, gc=False):
    """An experiment's HTML notes."""

    html: str | None


class LogCodeRequest(Wire, kw_only=True):
    """The source code to set."""

    experiment_key: str = field(name="experimentKey")
    code: str | list[str]


class LogGraphRequest(Wire, kw_only=True):
    """The model graph to set."""

    experiment_key: str = field(name="experimentKey")
    graph: str | list[str]


class LogHtmlRequest(Wire, kw_only=True):
    """HTML to set or to append."""

    experiment_key: str = field(name="experimentKey")
    html: str | list[str]
    override: bool | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class OutputReply(Wire, kw_only=True, gc=False):
    """What an experiment printed."""

    output: str


class GetCodeParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_code``."""

    experiment_key: str = field(name="experimentKey")


class GetGraphParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_graph``."""

    experiment_key: str = field(name="experimentKey")


class GetHtmlParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_html``."""

    experiment_key: str = field(name="experimentKey")


class GetOutputParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_output``."""

    experiment_key: str = field(name="experimentKey")


GetCodeResponse: TypeAlias = CodeReply
GetGraphResponse: TypeAlias = GraphReply
GetHtmlResponse: TypeAlias = HtmlReply
GetOutputResponse: TypeAlias = OutputReply
LogCodeResponse: TypeAlias = shared.Ack
LogGraphResponse: TypeAlias = shared.CheckedAck
LogHtmlResponse: TypeAlias = shared.CheckedAck
LogOutputRequest: TypeAlias = shared.LogOutputRequest
LogOutputResponse: TypeAlias = shared.CheckedAck

GET_CODE: Endpoint[GetCodeParams, None, GetCodeResponse] = Endpoint(
    "get_code", "GET", "/api/rest/v2/experiment/code", params=GetCodeParams, response=GetCodeResponse
)
GET_GRAPH: Endpoint[GetGraphParams, None, GetGraphResponse] = Endpoint(
    "get_graph", "GET", "/api/rest/v2/experiment/graph", params=GetGraphParams, response=GetGraphResponse
)
GET_HTML: Endpoint[GetHtmlParams, None, GetHtmlResponse] = Endpoint(
    "get_html", "GET", "/api/rest/v2/experiment/html", params=GetHtmlParams, response=GetHtmlResponse
)
GET_OUTPUT: Endpoint[GetOutputParams, None, GetOutputResponse] = Endpoint(
    "get_output", "GET", "/api/rest/v2/experiment/output", params=GetOutputParams, response=GetOutputResponse
)
LOG_CODE: Endpoint[None, LogCodeRequest, LogCodeResponse] = Endpoint(
    "log_code", "POST", "/api/rest/v2/write/experiment/code", request=LogCodeRequest, response=LogCodeResponse
)
LOG_GRAPH: Endpoint[None, LogGraphRequest, LogGraphResponse] = Endpoint(
    "log_graph", "POST", "/api/rest/v2/write/experiment/graph", request=LogGraphRequest, response=LogGraphResponse
)
LOG_HTML: Endpoint[None, LogHtmlRequest, LogHtmlResponse] = Endpoint(
    "log_html", "POST", "/api/rest/v2/write/experiment/html", request=LogHtmlRequest, response=LogHtmlResponse
)
LOG_OUTPUT: Endpoint[None, LogOutputRequest, LogOutputResponse] = Endpoint(
    "log_output", "POST", "/api/rest/v2/write/experiment/output", request=LogOutputRequest, response=LogOutputResponse
)
