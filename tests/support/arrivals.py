"""What has become of numbers that were logged as every kind of record at once, as a server shows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import cometr_py

#: Kinds of which each number leaves something of its own, and kinds of which the last number counts.
EACH = ("metric", "metrics", "parameter", "other", "tag", "html", "output", "upload")


def stored(experiment: cometr_py.Experiment) -> dict[str, Counter[int]]:
    """How often the server has each number, by kind of record; a wrong value counts as -1."""
    values = {
        "parameter": {one.name: one.value_current for one in experiment.get_parameters()},
        "other": {one.name: one.value_current for one in experiment.get_other()},
    }
    found = {
        kind: Counter(
            int(name.removeprefix(kind)) if value == name.removeprefix(kind) else -1
            for name, value in of_kind.items()
            if name.startswith(kind)
        )
        for kind, of_kind in values.items()
    }
    points = experiment.get_metric("loss")
    found["metric"] = Counter(
        point.step if point.step is not None and abs(float(point.metric_value or 0) - point.step / 7) < 1e-9 else -1
        for point in points
    )
    both = Counter(point.step or 0 for point in experiment.get_metric("both/a"))
    assert both == Counter(point.step or 0 for point in experiment.get_metric("both/b")), "log_metrics goes together"
    found["metrics"] = both
    found["tag"] = Counter(int(tag.removeprefix("tag")) for tag in experiment.get_tags())
    found["html"] = Counter(map(int, re.findall(r"<p>(\d+)</p>", experiment.get_html() or "")))
    found["output"] = Counter(map(int, re.findall(r"^line (\d+)$", experiment.get_output(), re.MULTILINE)))
    uploads: Counter[int] = Counter()
    for asset in experiment.get_asset_list():
        if name := re.fullmatch(r"file(\d+)\.txt", str(asset.file_name)):
            right = experiment.get_asset(asset.asset_id) == f"content {name[1]}".encode()
            uploads[int(name[1]) if right else -1] += 1
    found["upload"] = uploads
    return found


def differences(experiment: cometr_py.Experiment, least: Iterable[int], most: Iterable[int] | None = None) -> list[str]:
    """What the server has otherwise than it was logged, in words; empty where it has every number once.

    Args:
        experiment: Read from the server.
        least: The numbers that must be there.
        most: The numbers that may be there; the same ones where there are no others.
    """
    must = set(least)
    may = must if most is None else must | set(most)
    wrong = []
    for kind, counts in stored(experiment).items():
        if missing := must - counts.keys():
            wrong.append(f"{kind}: {sorted(missing)[:10]} of {len(must)} missing ({len(missing)})")
        if twice := [number for number, count in counts.items() if count > 1]:
            wrong.append(f"{kind}: {sorted(twice)[:10]} stored twice ({len(twice)})")
        if strange := counts.keys() - may:
            wrong.append(f"{kind}: {sorted(strange)[:10]} were never logged")
    return wrong


def last_values(experiment: cometr_py.Experiment) -> list[int]:
    """The numbers that are left where only the last one counts: graph, code, repository, machine."""
    said = [
        experiment.get_graph(),
        experiment.get_code(),
        experiment.get_git_metadata().branch,
        experiment.get_system_details().hostname,
    ]
    return [int(str(text).split()[-1]) for text in said]


def arrived(key: str, numbers: Iterable[int], *, crashed: bool = False) -> cometr_py.Experiment:
    """The experiment, in which every number has arrived once, and which has ended."""
    experiment = cometr_py.get_experiment(key)
    logged = list(numbers)
    assert differences(experiment, logged) == []
    if logged:
        assert last_values(experiment) == [logged[-1]] * 4
    ended(experiment, crashed=crashed)
    return experiment


def ended(experiment: cometr_py.Experiment, *, crashed: bool = False) -> None:
    """The experiment is over on the server, and in the way that it should be."""
    about = experiment.get_metadata()
    assert about.running is False, "the experiment is over, and is shown as running"
    assert about.has_crashed is crashed
    assert about.start_time_millis
    assert about.end_time_millis
    assert about.end_time_millis >= about.start_time_millis
