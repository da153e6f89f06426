"""The model graph."""

from __future__ import annotations

from comet_wire.content import LOG_GRAPH, LogGraphRequest

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.others import OTHERS
from cometr_py.recording.delivery.kinds.record_kind import SingleRecord
from cometr_py.recording.journal.records import Graph


class GraphRecord(SingleRecord[Graph]):
    """The model graph; the last one counts."""

    record = Graph
    queue = OTHERS

    def send(self, api: ApiWriter, record: Graph, key: str) -> None:
        """Set the graph."""
        api.send(LOG_GRAPH, LogGraphRequest(experiment_key=api.header.experiment_key, graph=record.graph), key)
