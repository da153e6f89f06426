"""The filters of a project's page: what the form adds, and conditions as text."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.pages import Page, Site
from tests.support.server_client import Api

OPERATORS = ("=", "≠", "<", "≤", ">", "≥", "contains", "is there", "is missing")
COLUMNS = ["name", "state", "start", "duration", "tags", "user", "end", "updated", "file", "key"]
SERIES = ["metric:loss", "param:lr", "param:optimizer", "other:x"]


@pytest.fixture
def site(comet: CometServer, api: Api) -> Site:
    """The pages of a project with three experiments; `bare` has logged nothing."""
    for name, rate, losses in (("alpha", 0.1, [3, 1, 2]), ("beta", "auto", [5]), ("bare", None, [])):
        key = api.new_experiment("team", "digits", experimentName=name)
        if rate is not None:
            api("log_parameter", json_body={"experimentKey": key, "parameterName": "lr", "parameterValue": rate})
            api.log_metrics(key, "loss", losses)
            api("add_tags", json_body={"experimentKey": key, "addedTags": [f"of {name}"]})
    return Site(comet)


def names(page: Page) -> set[str]:
    return {
        label.removeprefix("Select ") for label in page.all("input", "aria-label") if label.startswith("Select ")
    } - {"all on this page"}


def added(site: Site, column: str, operator: str, value: str = "", more: str = "") -> Page:
    """The page after the form was sent."""
    return site.page(f"/team/digits?fc={quote(column)}&fo={quote(operator)}&fv={quote(value)}{more}")


@pytest.mark.parametrize(
    ("column", "operator", "value", "expected"),
    [
        ("param:lr", "=", "1e-1", {"alpha"}),
        ("param:lr", "≠", "0.1", {"beta"}),
        ("param:lr", "<", "7", {"alpha"}),
        ("param:lr", "=", "auto", {"beta"}),
        ("param:lr", "is missing", "", {"bare"}),
        ("metric:loss", "≥", "2", {"alpha", "beta"}),
        ("tags", "=", "of beta", {"beta"}),
        ("tags", "≠", "of beta", {"alpha", "bare"}),
        ("tags", "is there", "", {"alpha", "beta"}),
        ("state", "=", "running", {"alpha", "beta", "bare"}),
        ("name", "contains", "ET", {"beta"}),
        ("start", ">", "2020-01-31T10:00", {"alpha", "beta", "bare"}),
        ("duration", "<", "14 min", {"alpha", "beta", "bare"}),
    ],
)
def test_the_form_adds_a_condition(site: Site, column: str, operator: str, value: str, expected: set[str]) -> None:
    assert names(added(site, column, operator, value)) == expected


def test_a_metric_is_compared_by_the_value_that_the_table_shows(site: Site) -> None:
    assert names(added(site, "metric:loss", "<", "2")) == set()
    assert names(added(site, "metric:loss", "<", "2", "&which=min")) == {"alpha"}


def test_the_address_holds_the_condition_as_text(site: Site) -> None:
    where = 'metric.loss > 1 and tag != "of beta"'
    page = added(site, "param:lr", "<", "1", f"&where={quote(where)}")
    assert names(page) == {"alpha"}
    [whole] = {value for value in page.all("input", "value") if value.startswith("metric.loss")}
    assert whole == f"{where} and parameter.lr < 1"
    assert names(site.page(f"/team/digits?where={quote(whole)}")) == {"alpha"}
    links = [link for link in page.all("a", "href") if link.startswith("/team/digits?where=")]
    without = {parse_qs(urlsplit(link).query)["where"][0] for link in links} - {whole}
    assert "metric.loss > 1 and parameter.lr < 1" in without, "each condition can be removed"


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("where=metric.loss+%3C+oops", "write strings in quotation marks"),
        ("where=loss+%3C+1", "(at character 1)"),
        ("fc=start&fo=%3C&fv=soon", "a time is written like 2026-01-31"),
        ("fc=state&fo=%3D&fv=finished", "a state is one of"),
    ],
)
def test_a_condition_that_cannot_be_read_is_explained(site: Site, query: str, message: str) -> None:
    page = site.page(f"/team/digits?{query}")
    assert message in page.text
    assert names(page) == set()


@pytest.mark.parametrize("column", [*COLUMNS, *SERIES])
def test_every_operator_works_on_every_column(site: Site, column: str) -> None:
    for operator in OPERATORS:
        assert names(added(site, column, operator, "1")) <= {"alpha", "beta", "bare"}
