"""Source code, HTML notes, the model graph, and the captured output."""

from __future__ import annotations

from comet_wire import content as wire
from comet_wire import sdk_rest, shared
from comet_wire.base import or_none

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import ack, checked_ack, operation
from cometr_py.server.domain.documents import CODE, GRAPH, HTML, document, set_document
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key
from cometr_py.server.domain.output import PrintedLine, add_output, output_of


@operation(wire.GET_CODE)
def get_code(call: Call[wire.GetCodeParams, None]) -> wire.GetCodeResponse:
    """Return the source code of an experiment."""
    return wire.GetCodeResponse(code=_document(call, call.params.experiment_key, CODE))


@operation(wire.LOG_CODE)
def log_code(call: Call[None, wire.LogCodeRequest]) -> wire.LogCodeResponse:
    """Set the source code of an experiment."""
    _set_document(call, call.body.experiment_key, CODE, call.body.code)
    return ack()


@operation(wire.GET_HTML)
def get_html(call: Call[wire.GetHtmlParams, None]) -> wire.GetHtmlResponse:
    """Return the HTML notes of an experiment."""
    return wire.GetHtmlResponse(html=_document(call, call.params.experiment_key, HTML))


@operation(wire.LOG_HTML, empty=["html"])
def log_html(call: Call[None, wire.LogHtmlRequest]) -> wire.LogHtmlResponse:
    """Without `override`, append the HTML to what there is, with nothing in between."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    earlier = None if call.body.override is True else document(call.connection, experiment.id, HTML)
    set_document(call.connection, call.now, experiment.id, HTML, (earlier or "") + _joined(call.body.html))
    return checked_ack()


@operation(wire.GET_GRAPH)
def get_graph(call: Call[wire.GetGraphParams, None]) -> wire.GetGraphResponse:
    """Return the model graph of an experiment."""
    return wire.GetGraphResponse(graph=_document(call, call.params.experiment_key, GRAPH))


@operation(wire.LOG_GRAPH)
def log_graph(call: Call[None, wire.LogGraphRequest]) -> wire.LogGraphResponse:
    """Set the model graph of an experiment."""
    _set_document(call, call.body.experiment_key, GRAPH, call.body.graph)
    return checked_ack()


@operation(wire.GET_OUTPUT)
def get_output(call: Call[wire.GetOutputParams, None]) -> wire.GetOutputResponse:
    """Return the captured output of an experiment."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    return wire.GetOutputResponse(output=output_of(call.connection, experiment.id))


@operation(wire.LOG_OUTPUT, optional=["output", "offset"])
def log_output(call: Call[None, wire.LogOutputRequest]) -> wire.LogOutputResponse:
    """Add lines to the captured output."""
    return _log_output(call)


@operation(sdk_rest.SDK_LOG_OUTPUT, optional=["output", "offset"])
def sdk_log_output(call: Call[None, sdk_rest.SdkLogOutputRequest]) -> sdk_rest.SdkLogOutputResponse:
    """Add lines to the captured output."""
    return _log_output(call)


def _document(call: Call[object, None], experiment_key: str, kind: str) -> str | None:
    return document(call.connection, experiment_with_key(call.connection, experiment_key).id, kind)


def _set_document(call: Call[None, object], experiment_key: str, kind: str, text: str | list[str]) -> None:
    """Replace a document."""
    experiment = experiment_to_change(call.connection, call.now, experiment_key)
    set_document(call.connection, call.now, experiment.id, kind, _joined(text))


def _joined(text: str | list[str]) -> str:
    """Return one string: R sends a list of lines."""
    return text if isinstance(text, str) else "\n".join(text)


def _log_output(call: Call[None, shared.LogOutputRequest]) -> shared.CheckedAck:
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    lines = [
        PrintedLine(
            line.offset,
            _line_text(line),
            or_none(line.stderr),
            or_none(line.local_timestamp),
            or_none(line.replaces),
        )
        for line in call.body.output_lines
    ]
    context = or_none(call.body.run_context) or or_none(call.body.context)
    add_output(call.connection, experiment.id, lines, context)
    return checked_ack()


def _line_text(line: shared.OutputLine) -> str:
    """Return the text; R sends lines without their end, and doesn't say whether they are from stderr."""
    is_line = or_none(line.stderr) is None and not line.output.endswith("\n")
    return line.output + "\n" if is_line else line.output
