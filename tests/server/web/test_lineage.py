"""Where artifacts and models come from and go to, and pages of what there is nothing of."""

from __future__ import annotations

import pytest

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages.experiment_page import TABS
from tests.support.pages import Site
from tests.support.server_client import Api, Form


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


def upload(api: Api, key: str, name: str, content: bytes, **query: str) -> None:
    form = Form(("file", "f", content))
    api("upload_asset", {"experimentKey": key, "fileName": name, **query}, form=form)


def test_lineage_of_an_artifact(api: Api, site: Site) -> None:
    maker = api.new_experiment(experimentName="maker")
    user = api.new_experiment(experimentName="user")
    body = {"artifactName": "data", "artifactType": "dataset", "experimentKey": maker, "alias": ["prod"]}
    made = api("upsert_artifact", json_body=body | {"versionMetadata": '{"rows":6}'})
    version = {"artifactVersionId": made["artifactVersionId"]}
    upload(api, maker, "train/a.csv", b"a\n1\n", **version)
    page = site.page("/-/artifacts/team/data/1.0.0")
    assert "open" in page.text
    api("set_artifact_version_state", json_body={**version, "experimentKey": maker, "state": "CLOSED"})
    asked = {"workspace": "team", "artifactName": "data", "version": "1.0.0", "consumerExperimentKey": user}
    api("get_artifact_version", asked)
    for path in ("/-/artifacts/team/data/1.0.0", "/-/artifacts/team/data/prod"):
        page = site.page(path)
        assert {f"/team/digits/{maker}", f"/team/digits/{user}"} <= set(page.all("a", "href"))
        assert "train/a.csv" in page.text
        assert '"rows"' in page.text
    assert "1.0.0" in site.page("/-/artifacts/team/data").text
    assert "data" in site.page("/-/artifacts/team").text
    assert "Artifacts that it made" in site.page(f"/team/digits/{maker}?tab=lineage").text
    assert "Artifacts that it used" in site.page(f"/team/digits/{user}?tab=lineage").text
    assert site.ask("/-/artifacts/team/data/9.9.9").status_code == 404


def test_models_and_the_registry(api: Api, site: Site) -> None:
    key = api.new_experiment(experimentName="maker")
    upload(api, key, "weights.pt", b"12345", type="model-element", groupingName="resnet")
    body = {"experimentModelId": "", "registryModelName": "resnet-50", "version": "1.0.0", "workspaceName": "team"}
    (model,) = api("get_experiment_models", {"experimentKey": key})["models"]
    body["experimentModelId"] = model["experimentModelId"]
    api("create_registry_model", json_body=body | {"description": "tells digits apart", "versionComment": "first try"})
    assert "resnet-50" in site.page("/-/models/team").text
    page = site.page("/-/models/team/resnet-50")
    for words in ("tells digits apart", "1.0.0", "weights.pt", "maker"):
        assert words in page.text
    tab = site.page(f"/team/digits/{key}?tab=lineage")
    assert "Model resnet" in tab.text
    assert "/-/models/team/resnet-50" in tab.all("a", "href")


def test_pages_of_an_experiment_that_logged_nothing(api: Api, site: Site) -> None:
    key = api.new_experiment()
    for tab in TABS:
        text = site.page(f"/team/digits/{key}?tab={tab.id}").text
        if tab.id not in ("charts", "others"):
            assert any(word in text for word in ("No ", "Nothing ")), tab.id


def test_fork_links_to_its_parent(api: Api, site: Site) -> None:
    parent = api.new_experiment(experimentName="the <parent>", project="elsewhere")
    fork = api.new_experiment()
    page = site.page(f"/team/digits/{fork}")
    assert "Forked from" not in page.text
    for key in ("nosuchexperiment", 5, parent):
        api("log_other", json_body={"experimentKey": fork, "key": "Forked from key", "value": key})
        text = site.ask(f"/team/digits/{fork}").text
        assert ("Forked from <a" in text) is (key == parent)
    assert f'href="/team/elsewhere/{parent}">the &lt;parent&gt;</a>' in text
    api("delete_experiment", {"experimentKey": parent})
    assert "Forked from <a" not in site.ask(f"/team/digits/{fork}").text
