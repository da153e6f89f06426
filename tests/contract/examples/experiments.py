"""An example call for each operation of the tag ``experiments``."""

from __future__ import annotations

from comet_rest_v2.api.experiments import (
    archive_experiment,
    create_experiment,
    delete_experiment,
    get_experiment_metadata,
    get_experiment_processing_status,
    get_experiments,
    log_llm_experiments,
    mark_experiment_not_throttled,
    move_experiments,
    restore_experiment,
    search_experiments,
    set_experiment_start_end_time,
    set_experiment_status,
    stop_experiment,
    update_experiment_status,
)
from comet_rest_v2.models import (
    Ack,
    CheckedAck,
    CreateExperimentReply,
    CreateExperimentRequest,
    EmptyRequest,
    ExperimentMetadata,
    ExperimentsReply,
    HeartbeatReply,
    LlmCreateExperiment,
    LlmExperiment,
    LlmExperimentsReply,
    LlmJsonAsset,
    LlmMetric,
    LlmOther,
    LlmParameter,
    MoveExperimentsRequest,
    ProcessingStatusReply,
    QueryGroup,
    QueryRule,
    SearchExperimentsReply,
    SearchExperimentsRequest,
    SetExperimentTimesRequest,
    UpdateExperimentStatusRequest,
)

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ExperimentsCalls(Calls):
    def search_experiments(self) -> Both[SearchExperimentsReply]:
        return both(
            search_experiments.sync,
            search_experiments.asyncio,
            client=self.client,
            body=SearchExperimentsRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                rules_tree=QueryGroup(
                    condition="AND",
                    rules=[
                        QueryRule(
                            id="train_loss",
                            field="train_loss",
                            type_="double",
                            operator="less",
                            value="0.1",
                            source="metrics",
                        )
                    ],
                    valid=True,
                ),
                limit=100,
                page=1,
                deleted=False,
                view_id=None,
                ignore_pinned_experiments_first=True,
                pinned_only=None,
                multiple_sort=None,
                chains_query_rules=None,
            ),
        )

    def get_experiments(self) -> Both[ExperimentsReply]:
        return both(
            get_experiments.sync,
            get_experiments.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            workspace_name="my-team",
            project_name="digits",
            archived=False,
            page=1,
            size=100,
            sort_by="startTime",
            sort_order="desc",
        )

    def get_experiment_metadata(self) -> Both[ExperimentMetadata]:
        return both(
            get_experiment_metadata.sync, get_experiment_metadata.asyncio, client=self.client, experiment_key=EXPERIMENT
        )

    def create_experiment(self) -> Both[CreateExperimentReply]:
        return both(
            create_experiment.sync,
            create_experiment.asyncio,
            client=self.client,
            body=CreateExperimentRequest(
                workspace_name="my-team",
                project_name="digits",
                experiment_name="cnn-1",
                disable_heart_beat=False,
                type_=None,
            ),
        )

    def set_experiment_status(self) -> Both[HeartbeatReply]:
        return both(
            set_experiment_status.sync, set_experiment_status.asyncio, client=self.client, experiment_key=EXPERIMENT
        )

    def update_experiment_status(self) -> Both[Ack]:
        return both(
            update_experiment_status.sync,
            update_experiment_status.asyncio,
            client=self.client,
            body=UpdateExperimentStatusRequest(
                experiment_key=EXPERIMENT, is_alive=False, has_crashed=True, error="MemoryError: cannot allocate 12 GiB"
            ),
        )

    def set_experiment_start_end_time(self) -> Both[CheckedAck]:
        return both(
            set_experiment_start_end_time.sync,
            set_experiment_start_end_time.asyncio,
            client=self.client,
            body=SetExperimentTimesRequest(
                experiment_key=EXPERIMENT, start_time_millis=1587671932216, end_time_millis=1587671991216
            ),
        )

    def stop_experiment(self) -> Both[Ack]:
        return both(stop_experiment.sync, stop_experiment.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def archive_experiment(self) -> Both[Ack]:
        return both(archive_experiment.sync, archive_experiment.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def restore_experiment(self) -> Both[Ack]:
        return both(restore_experiment.sync, restore_experiment.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def delete_experiment(self) -> Both[Ack]:
        return both(delete_experiment.sync, delete_experiment.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def move_experiments(self) -> Both[Ack]:
        return both(
            move_experiments.sync,
            move_experiments.asyncio,
            client=self.client,
            body=MoveExperimentsRequest(
                target_workspace_name="my-team",
                target_project_name="best-of-digits",
                experiment_keys=[EXPERIMENT],
                symlink=False,
            ),
        )

    def mark_experiment_not_throttled(self) -> Both[Ack]:
        return both(
            mark_experiment_not_throttled.sync,
            mark_experiment_not_throttled.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            body=EmptyRequest(),
        )

    def get_experiment_processing_status(self) -> Both[ProcessingStatusReply]:
        return both(
            get_experiment_processing_status.sync,
            get_experiment_processing_status.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
        )

    def log_llm_experiments(self) -> Both[LlmExperimentsReply]:
        return both(
            log_llm_experiments.sync,
            log_llm_experiments.asyncio,
            client=self.client,
            body=[
                LlmExperiment(
                    experiment_key="6f9619ff8b86d011b42d00c04fc964ff",
                    create_experiment_request=LlmCreateExperiment(
                        type_="LLM", workspace_name="my-team", project_name="prompts"
                    ),
                    parameters=[LlmParameter(parameter_name="temperature", parameter_value=0.2)],
                    metrics=[LlmMetric(metric_name="duration", metric_value=0.84)],
                    others=[LlmOther(key="Name", value="greeting")],
                    tags=["draft"],
                    json_asset=LlmJsonAsset(
                        extension="json", type_="llm_data", file_name="comet_llm_data.json", file={"chain_nodes": []}
                    ),
                )
            ],
        )
