"""Finding experiments by what they logged.

    >>> from cometr_py.search import metric, parameter, search_experiments, tag
    >>> found = search_experiments("my-team", "digits", where=(metric("loss") < 0.1) & ~tag("draft"))
    >>> same = search_experiments("my-team", "digits", where='metric.loss < 0.1 and tag != "draft"')

`docs/searching.md` describes conditions as text. They mean the same in Python, on the pages, in the command line, and
in the API.
"""

from cometr_py.search.expressions import (
    Expression,
    Field,
    environment,
    metadata,
    metric,
    other,
    parameter,
    tag,
)
from cometr_py.search.project_search import search_experiments

__all__ = [
    "Expression",
    "Field",
    "environment",
    "metadata",
    "metric",
    "other",
    "parameter",
    "search_experiments",
    "tag",
]
