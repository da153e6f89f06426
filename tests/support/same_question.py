"""One project with values of every kind, and what conditions find in it."""

from __future__ import annotations

from tests.support.full_project import Writer

RATES = (1e-5, 3e-4, 0.1, 2, 10, 128, "auto")
#: The names of the experiments that match; one has logged nothing.
QUESTIONS: dict[str, set[str]] = {
    "parameter.lr >= 10": {"10", "128"},
    "parameter.lr < 10": {"1e-05", "0.0003", "0.1", "2"},
    "not parameter.lr >= 10": {"1e-05", "0.0003", "0.1", "2"},
    "parameter.lr != 10": {"1e-05", "0.0003", "0.1", "2", "128", "auto"},
    'parameter.lr == "auto"': {"auto"},
    'parameter.lr contains "U"': {"auto"},
    "parameter.lr is null": {"bare"},
    "metric.loss > 0.25 and metric.loss <= 3": {"0.0003", "0.1", "2"},
    'tag == "odd" or other.note == "first"': {"1e-05", "0.0003", "2", "128"},
    'tag != "odd"': {"1e-05", "0.1", "10", "auto", "bare"},
    'state == "crashed" and duration >= 0': {"128"},
}


def fill(write: Writer) -> None:
    """Log the experiments of the questions."""
    for number, rate in enumerate(RATES):
        key = write.experiment(str(rate))
        write("log_parameter", json={"experimentKey": key, "parameterName": "lr", "parameterValue": rate})
        write.points(key, "loss", [9.0, number if number else 0.25])
        if number % 2:
            write("add_tags", json={"experimentKey": key, "addedTags": ["odd"]})
        if not number:
            write("log_other", json={"experimentKey": key, "key": "note", "value": "first"})
        write.end(key, crashed=rate == 128)
    write.end(write.experiment("bare"))
