"""An example call for each operation of the tag ``models``."""

from __future__ import annotations

from comet_rest_v2.api.models import download_experiment_model, get_experiment_model_assets, get_experiment_models
from comet_rest_v2.models import AssetsReply, LoggedModelsReply
from comet_rest_v2.types import File

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ModelsCalls(Calls):
    def get_experiment_models(self) -> Both[LoggedModelsReply]:
        return both(
            get_experiment_models.sync, get_experiment_models.asyncio, client=self.client, experiment_key=EXPERIMENT
        )

    def get_experiment_model_assets(self) -> Both[AssetsReply]:
        return both(
            get_experiment_model_assets.sync,
            get_experiment_model_assets.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            model_name="digits-cnn",
        )

    def download_experiment_model(self) -> Both[File]:
        return both(
            download_experiment_model.sync,
            download_experiment_model.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            model_name="digits-cnn",
        )
