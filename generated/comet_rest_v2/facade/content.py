# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``content``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.checked_ack import CheckedAck
    from ..models.code_reply import CodeReply
    from ..models.graph_reply import GraphReply
    from ..models.html_reply import HtmlReply
    from ..models.log_code_request import LogCodeRequest
    from ..models.log_graph_request import LogGraphRequest
    from ..models.log_html_request import LogHtmlRequest
    from ..models.log_output_request import LogOutputRequest
    from ..models.output_reply import OutputReply


class ContentOperations:
    """Operations of one tag, ``content``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_code(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CodeReply:
        """The source code of an experiment

        The text that was last set with `log_code`. What comes back when none was set is not evidenced: take
        null, an absent member and an empty text alike.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CodeReply

        Endpoint: ``GET /api/rest/v2/experiment/code``
        Evidence: documented, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_code

        return get_code.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_graph(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> GraphReply:
        """The model graph of an experiment

        The text that was last set with `log_graph`, byte for byte. What comes back when none was set is not
        evidenced: take null, an absent member and an empty text alike.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            GraphReply

        Endpoint: ``GET /api/rest/v2/experiment/graph``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_graph

        return get_graph.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_html(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> HtmlReply:
        """The HTML notes of an experiment

        Everything logged with `log_html`, as one text. Before anything was logged `html` is null or absent,
        never an empty text.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            HtmlReply

        Endpoint: ``GET /api/rest/v2/experiment/html``
        Evidence: documented, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_html

        return get_html.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_output(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> OutputReply:
        """The captured output of an experiment

        Standard output and standard error in one text, in the order of the lines' `offset`. Every logged
        line ends with a newline here. An empty text when nothing was logged.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            OutputReply

        Endpoint: ``GET /api/rest/v2/experiment/output``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_output

        return get_output.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def log_code(
        self,
        *,
        body: LogCodeRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the source code of an experiment

        Replaces what was set before. An experiment has one such text; further source files are assets of
        type `source_code`.

        Args:
            body (LogCodeRequest): The source code to set. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'code': 'import torch\\nprint(torch.__version__)\\n'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/code``
        Evidence: documented, observed, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import log_code

        return log_code.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log_graph(
        self,
        *,
        body: LogGraphRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Set the model graph of an experiment

        Replaces what was set before. The service does not look into the text; by custom it is a model's
        description in its framework's own JSON, sent as one string and not as nested JSON.

        Args:
            body (LogGraphRequest): The model graph to set. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'graph': '{"class_name": "Sequential", "config":
                {"layers": []}}'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/graph``
        Evidence: documented, observed, sdk
        Repeatable: yes
        """
        from ..api.content import log_graph

        return log_graph.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log_html(
        self,
        *,
        body: LogHtmlRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Set or extend the HTML notes of an experiment

        With `override: true` the text replaces the present one. With `override: false` it is put after the
        present one, with nothing between the two: replacing with `A`, replacing with `B` and then appending
        `A` reads back as `BA`.

        Not idempotent, because appending twice shows the text twice.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogHtmlRequest): HTML to set or to append. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
                'timestamp': 1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/html``
        Evidence: live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.content import log_html

        return log_html.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_output(
        self,
        *,
        body: LogOutputRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Add lines to the captured output

        Lines are put in order by `offset`, whatever the order in which they arrive. Comet's clients number
        them differently, and both ways are accepted:

        - the R client sends whole lines without their newline, numbered from 1, and neither `stderr` nor
          `localTimestamp`;
        - the Python SDK sends the pieces exactly as they were written (`"loss"`, `" "`, `"0.3"`, `"\\n"`),
        numbered from
          0, with both. It posts them, mostly gzip-compressed, to the same path under `/clientlib/rest/v2/`.

        How the service distinguishes a line from a piece is not evidenced. A server does well to add the
        newline only where it is missing and the client sent no `stderr` (inferred). A client is safest with
        whole lines that end in a newline.

        Counted as idempotent since a line carries its place: the same line at the same offset is one line.
        That the hosted service stores it only once is not proven; the worst case is a line shown twice.

        The Python SDK cuts a line at 5,000,000 characters and sends at most 500 lines in one request. The
        hosted service's documented limit for output is 12,000 a minute.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogOutputRequest): Lines to add to an experiment's output. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
                [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
                1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
                'localTimestamp': 1587671933418}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/output``
        Evidence: documented, observed, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import log_output

        return log_output.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )


class AsyncContentOperations:
    """Operations of one tag, ``content``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_code(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CodeReply:
        """The source code of an experiment

        The text that was last set with `log_code`. What comes back when none was set is not evidenced: take
        null, an absent member and an empty text alike.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CodeReply

        Endpoint: ``GET /api/rest/v2/experiment/code``
        Evidence: documented, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_code

        return await get_code.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_graph(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> GraphReply:
        """The model graph of an experiment

        The text that was last set with `log_graph`, byte for byte. What comes back when none was set is not
        evidenced: take null, an absent member and an empty text alike.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            GraphReply

        Endpoint: ``GET /api/rest/v2/experiment/graph``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_graph

        return await get_graph.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_html(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> HtmlReply:
        """The HTML notes of an experiment

        Everything logged with `log_html`, as one text. Before anything was logged `html` is null or absent,
        never an empty text.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            HtmlReply

        Endpoint: ``GET /api/rest/v2/experiment/html``
        Evidence: documented, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_html

        return await get_html.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_output(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> OutputReply:
        """The captured output of an experiment

        Standard output and standard error in one text, in the order of the lines' `offset`. Every logged
        line ends with a newline here. An empty text when nothing was logged.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            OutputReply

        Endpoint: ``GET /api/rest/v2/experiment/output``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.content import get_output

        return await get_output.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def log_code(
        self,
        *,
        body: LogCodeRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the source code of an experiment

        Replaces what was set before. An experiment has one such text; further source files are assets of
        type `source_code`.

        Args:
            body (LogCodeRequest): The source code to set. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'code': 'import torch\\nprint(torch.__version__)\\n'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/code``
        Evidence: documented, observed, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import log_code

        return await log_code.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log_graph(
        self,
        *,
        body: LogGraphRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Set the model graph of an experiment

        Replaces what was set before. The service does not look into the text; by custom it is a model's
        description in its framework's own JSON, sent as one string and not as nested JSON.

        Args:
            body (LogGraphRequest): The model graph to set. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'graph': '{"class_name": "Sequential", "config":
                {"layers": []}}'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/graph``
        Evidence: documented, observed, sdk
        Repeatable: yes
        """
        from ..api.content import log_graph

        return await log_graph.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log_html(
        self,
        *,
        body: LogHtmlRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Set or extend the HTML notes of an experiment

        With `override: true` the text replaces the present one. With `override: false` it is put after the
        present one, with nothing between the two: replacing with `A`, replacing with `B` and then appending
        `A` reads back as `BA`.

        Not idempotent, because appending twice shows the text twice.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogHtmlRequest): HTML to set or to append. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'html': '<p>Smaller batches.</p>', 'override': False,
                'timestamp': 1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/html``
        Evidence: live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.content import log_html

        return await log_html.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_output(
        self,
        *,
        body: LogOutputRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Add lines to the captured output

        Lines are put in order by `offset`, whatever the order in which they arrive. Comet's clients number
        them differently, and both ways are accepted:

        - the R client sends whole lines without their newline, numbered from 1, and neither `stderr` nor
          `localTimestamp`;
        - the Python SDK sends the pieces exactly as they were written (`"loss"`, `" "`, `"0.3"`, `"\\n"`),
        numbered from
          0, with both. It posts them, mostly gzip-compressed, to the same path under `/clientlib/rest/v2/`.

        How the service distinguishes a line from a piece is not evidenced. A server does well to add the
        newline only where it is missing and the client sent no `stderr` (inferred). A client is safest with
        whole lines that end in a newline.

        Counted as idempotent since a line carries its place: the same line at the same offset is one line.
        That the hosted service stores it only once is not proven; the worst case is a line shown twice.

        The Python SDK cuts a line at 5,000,000 characters and sends at most 500 lines in one request. The
        hosted service's documented limit for output is 12,000 a minute.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogOutputRequest): Lines to add to an experiment's output. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
                [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
                1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
                'localTimestamp': 1587671933418}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/output``
        Evidence: documented, observed, live-test, sdk
        Repeatable: yes
        """
        from ..api.content import log_output

        return await log_output.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )
