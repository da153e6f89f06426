"""The same question finds the same experiments on the page, through the API, in the command line, and in Python.

`tests/interop` asks comet_ml the same.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from comet_rest_v2 import AuthenticatedClient

import cometr_py
from cometr_py import transport
from cometr_py.core.condition_rules import to_rules
from cometr_py.core.condition_text import parse_condition
from tests.support.command_line import run_here
from tests.support.full_project import Writer
from tests.support.pages import Page
from tests.support.same_question import QUESTIONS, fill


@dataclass(frozen=True)
class Asked:
    """A project, and where to ask about it."""

    url: str
    client: AuthenticatedClient
    project: str


@pytest.fixture(scope="module")
def asked(shared_serve: str) -> Iterator[Asked]:
    client = cometr_py.connect(url=shared_serve)
    project = f"questions {uuid.uuid4().hex}"
    fill(Writer(client, project=project))
    yield Asked(shared_serve, client, project)
    client.get_httpx_client().close()


def on_the_page(asked: Asked, question: str) -> set[str]:
    answer = asked.client.get_httpx_client().get(f"/local/{asked.project}", params={"where": question})
    labels = [label for label in Page(answer.text).all("input", "aria-label") if label.startswith("Select ")]
    return {label.removeprefix("Select ") for label in labels} - {"all on this page"}


def names(asked: Asked, keys: set[str]) -> set[str]:
    place = {"workspaceName": "local", "projectName": asked.project}
    listed = transport.call(asked.client, "get_experiments", params=place).json()["experiments"]
    return {one["experimentName"] for one in listed if one["experimentKey"] in keys}


def by_search(asked: Asked, question: str) -> set[str]:
    place = {"workspaceName": "local", "projectName": asked.project}
    body = {**place, "rulesTree": to_rules(parse_condition(question)), "limit": 100, "page": 1}
    found = transport.call(asked.client, "search_experiments", json=body).json()
    return names(asked, {one["experimentKey"] for one in found["experiments"]})


def by_query(asked: Asked, question: str) -> set[str]:
    place = {"workspaceName": "local", "projectName": asked.project}
    predicate = {"source": "nested", "query": to_rules(parse_condition(question))}
    found = transport.call(asked.client, "query_project", json={**place, "predicates": [predicate]}).json()
    return names(asked, set(found["experimentKeys"]))


def in_python(asked: Asked, question: str) -> set[str]:
    found = cometr_py.search_experiments("local", asked.project, question, url=asked.url)
    return {str(one.experiment_name) for one in found}


def in_the_shell(asked: Asked, question: str, environment: dict[str, str]) -> set[str]:
    command = ("experiments", "search", question, "--workspace", "local", "--project", asked.project, "--json")
    done = run_here(command, {**environment, "COMET_URL_OVERRIDE": asked.url})
    assert done.returncode == 0, done.stderr
    return {one["name"] for one in json.loads(done.stdout)["experiments"]}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_same_question_finds_the_same_experiments(
    asked: Asked, question: str, installed: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("home"))}
    found = {
        "page": on_the_page(asked, question),
        "search_experiments": by_search(asked, question),
        "query_project": by_query(asked, question),
        "Python": in_python(asked, question),
        "command line": in_the_shell(asked, question, environment),
    }
    assert found == dict.fromkeys(found, QUESTIONS[question])
