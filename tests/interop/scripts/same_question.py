"""The names of the experiments that comet_ml finds, for questions that other clients ask as well.

It prints null for a question that this release of comet_ml cannot express.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import comet_ml
from comet_ml.query import Metadata, Metric, Other, Parameter, Tag

from tests.interop.scripts.expect import offers, query

#: By the text of the same condition in cometr_py.
QUESTIONS: dict[str, Any] = {
    "parameter.lr >= 10": lambda: Parameter("lr") >= 10,
    "parameter.lr < 10": lambda: Parameter("lr") < 10,
    "not parameter.lr >= 10": lambda: ~(Parameter("lr") >= 10),
    "parameter.lr != 10": lambda: Parameter("lr") != 10,
    'parameter.lr == "auto"': lambda: Parameter("lr") == "auto",
    'parameter.lr contains "U"': lambda: Parameter("lr").contains("U"),
    "parameter.lr is null": lambda: Parameter("lr") == None,  # noqa: E711 - how the language says it
    "metric.loss > 0.25 and metric.loss <= 3": lambda: (Metric("loss") > 0.25) & (Metric("loss") <= 3),
    'tag == "odd" or other.note == "first"': lambda: Tag("odd") | (Other("note") == "first"),
    'tag != "odd"': lambda: ~Tag("odd"),
    'state == "crashed" and duration >= 0': lambda: (Metadata("state") == "crashed") & (Metadata("duration") >= 0),
}

if __name__ == "__main__":
    workspace, project = sys.argv[1:]
    api = comet_ml.API(cache=False)
    ways = [api.query, *([api.search] if offers(api, "search") else [])]
    found: dict[str, list[str] | None] = {}
    for text, make in QUESTIONS.items():
        condition = query(make)
        if condition is None:
            found[text] = None
            continue
        names = [sorted(one.name for one in way(workspace, project, condition)) for way in ways]
        assert names[0] == names[-1], (text, names)
        found[text] = names[0]
    print(json.dumps(found))
