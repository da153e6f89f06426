"""An example call for each operation of the tag ``content``."""

from __future__ import annotations

from comet_rest_v2.api.content import (
    get_code,
    get_graph,
    get_html,
    get_output,
    log_code,
    log_graph,
    log_html,
    log_output,
)
from comet_rest_v2.models import (
    Ack,
    CheckedAck,
    CodeReply,
    GraphReply,
    HtmlReply,
    LogCodeRequest,
    LogGraphRequest,
    LogHtmlRequest,
    LogOutputRequest,
    OutputLine,
    OutputReply,
)

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ContentCalls(Calls):
    def get_code(self) -> Both[CodeReply]:
        return both(get_code.sync, get_code.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def log_code(self) -> Both[Ack]:
        return both(
            log_code.sync,
            log_code.asyncio,
            client=self.client,
            body=LogCodeRequest(experiment_key=EXPERIMENT, code="import torch\nprint(torch.__version__)\n"),
        )

    def get_html(self) -> Both[HtmlReply]:
        return both(get_html.sync, get_html.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def log_html(self) -> Both[CheckedAck]:
        return both(
            log_html.sync,
            log_html.asyncio,
            client=self.client,
            body=LogHtmlRequest(
                experiment_key=EXPERIMENT, html="<p>Smaller batches.</p>", override=False, timestamp=1587671932216
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )

    def get_graph(self) -> Both[GraphReply]:
        return both(get_graph.sync, get_graph.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def log_graph(self) -> Both[CheckedAck]:
        return both(
            log_graph.sync,
            log_graph.asyncio,
            client=self.client,
            body=LogGraphRequest(
                experiment_key=EXPERIMENT, graph='{"class_name": "Sequential", "config": {"layers": []}}'
            ),
        )

    def get_output(self) -> Both[OutputReply]:
        return both(get_output.sync, get_output.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def log_output(self) -> Both[CheckedAck]:
        return both(
            log_output.sync,
            log_output.asyncio,
            client=self.client,
            body=LogOutputRequest(
                experiment_key=EXPERIMENT,
                output_lines=[
                    OutputLine(output="epoch 1: loss 0.91\n", offset=1, stderr=False, local_timestamp=1587671932216),
                    OutputLine(output="epoch 2: loss 0.40\n", offset=2, stderr=False, local_timestamp=1587671933418),
                ],
                run_context=None,
            ),
            idempotency_key="0f8fad5bd9cb469fa16570867728950e-0-4096",
        )
