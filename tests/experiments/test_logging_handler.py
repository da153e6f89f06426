"""The logging handler: what loggers are told is among the experiment's output, and nowhere else."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cometr_py


@pytest.fixture
def experiment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> cometr_py.Experiment:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path))
    return cometr_py.create_experiment("x", url="local", api_key="secretSecret", log_output=False)


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger("a.training")
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    yield logger
    logger.handlers.clear()
    logger.propagate = True


def test_messages_are_among_the_output(
    experiment: cometr_py.Experiment, logger: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    logger.addHandler(cometr_py.ExperimentHandler(experiment, "INFO"))
    logger.debug("too fine")
    logger.info("epoch %d", 3)
    logger.warning("the key is secretSecret")
    try:
        _ = 1 / 0  # for its traceback
    except ZeroDivisionError:
        logger.exception("it broke")
    experiment.stop()
    logger.error("too late")
    lines = (experiment.get_output() or "").splitlines()
    assert lines[:4] == [
        "INFO a.training: epoch 3",
        "WARNING a.training: the key is ***",
        "ERROR a.training: it broke",
        "Traceback (most recent call last):",
    ]
    assert lines[-1] == "ZeroDivisionError: division by zero"
    assert capsys.readouterr() == ("", "")


def test_what_cometr_py_says_itself_is_left_out(experiment: cometr_py.Experiment) -> None:
    handler = cometr_py.ExperimentHandler(experiment)
    for name in ("cometr_py", "cometr_py.uploader", "httpx", "cometr_python"):
        handler.handle(logging.LogRecord(name, logging.INFO, "", 0, "said by %s", (name,), None))
    experiment.stop()
    assert experiment.get_output() == "INFO cometr_python: said by cometr_python\n"


def test_something_else_than_an_experiment_is_refused() -> None:
    with pytest.raises(cometr_py.ArgumentError, match=re.escape("create_experiment()")):
        cometr_py.ExperimentHandler("key")  # type: ignore[arg-type]  # what is tested
