"""An example call for each operation of the tag ``sdk_session``."""

from __future__ import annotations

from comet_rest_v2.api.sdk_session import (
    add_run,
    copy_steps_from_experiment,
    get_api_server_version,
    get_run,
    get_server_version,
    notify_event,
    notify_experiment,
    ping,
    report_offline_metadata,
    report_sdk_log,
    report_status,
    sdk_create_symlink,
)
from comet_rest_v2.models import (
    Ack,
    ExperimentNotification,
    OfflineMetadata,
    RunCopyRequest,
    RunRequest,
    RunResumeRequest,
    RunSession,
    SdkLogEntry,
    ServerVersion,
    StatusReport,
    StatusReportReply,
    UsageEvent,
)

from tests.contract.both import API_KEY, EXPERIMENT, Both, Calls, both


class SdkSessionCalls(Calls):
    def get_server_version(self) -> Both[ServerVersion]:
        return both(get_server_version.sync, get_server_version.asyncio, client=self.client)

    def get_api_server_version(self) -> Both[ServerVersion]:
        return both(get_api_server_version.sync, get_api_server_version.asyncio, client=self.client)

    def ping(self) -> Both[Ack]:
        return both(ping.sync, ping.asyncio, client=self.client)

    def add_run(self) -> Both[RunSession]:
        return both(
            add_run.sync,
            add_run.asyncio,
            client=self.client,
            body=RunRequest(
                api_key=API_KEY,
                experiment_key=EXPERIMENT,
                project_name="digits",
                team_name="my-team",
                offline=False,
                get_or_create_enabled=False,
                local_timestamp=1795400230712,
                lib_version="3.58.8",
            ),
        )

    def get_run(self) -> Both[RunSession]:
        return both(
            get_run.sync,
            get_run.asyncio,
            client=self.client,
            body=RunResumeRequest(
                api_key=API_KEY, previous_experiment=EXPERIMENT, local_timestamp=1795400230712, lib_version="3.58.8"
            ),
        )

    def copy_steps_from_experiment(self) -> Both[RunSession]:
        return both(
            copy_steps_from_experiment.sync,
            copy_steps_from_experiment.asyncio,
            client=self.client,
            body=RunCopyRequest(
                api_key=API_KEY,
                copied_experiment_key=EXPERIMENT,
                new_experiment_key="5f0ddc1a6c0d4e1c8f8e9a3b7d2c4e6f",
                step_to_copy_to=1000,
                local_timestamp=1795400230712,
                lib_version="3.58.8",
            ),
        )

    def report_status(self) -> Both[StatusReportReply]:
        return both(
            report_status.sync,
            report_status.asyncio,
            client=self.client,
            body=StatusReport(
                api_key=API_KEY,
                run_id="6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e",
                experiment_key=EXPERIMENT,
                is_alive=True,
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                local_timestamp=1795400230712,
                offline=False,
            ),
        )

    def report_offline_metadata(self) -> Both[Ack]:
        return both(
            report_offline_metadata.sync,
            report_offline_metadata.asyncio,
            client=self.client,
            body=OfflineMetadata(
                api_key=API_KEY,
                run_id="6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e",
                experiment_key=EXPERIMENT,
                start_timestamp=1795400230712,
                end_timestamp=1795403830712,
            ),
        )

    def sdk_create_symlink(self) -> Both[Ack]:
        return both(
            sdk_create_symlink.sync,
            sdk_create_symlink.asyncio,
            client=self.client,
            experiment_key=EXPERIMENT,
            project_name="best-of",
            api_key=API_KEY,
        )

    def notify_experiment(self) -> Both[Ack]:
        return both(
            notify_experiment.sync,
            notify_experiment.asyncio,
            client=self.client,
            body=ExperimentNotification(
                api_key=API_KEY,
                title="digits has finished",
                experiment_key=EXPERIMENT,
                status="finished",
                experiment_name="quiet_lion_1234",
                experiment_link="https://www.comet.com/my-team/digits/c352827bcdcb45e3ad40d0decec0b43c",
                additional_data={"Others": {"Name": "quiet_lion_1234"}},
            ),
        )

    def report_sdk_log(self) -> Both[Ack]:
        return both(
            report_sdk_log.sync,
            report_sdk_log.asyncio,
            client=self.client,
            body=SdkLogEntry(
                api_key=API_KEY,
                record={"msg": "Run will not be logged", "levelname": "ERROR"},
                experiment_key=EXPERIMENT,
                levelname="ERROR",
                sender="comet_ml.experiment",
                short_sender="comet_ml",
            ),
        )

    def notify_event(self) -> Both[Ack]:
        return both(
            notify_event.sync,
            notify_event.asyncio,
            client=self.client,
            body=UsageEvent(
                event_name="sdk_experiment_creation_failed",
                api_key=API_KEY,
                run_id=None,
                experiment_key=EXPERIMENT,
                project_id=None,
                err_msg="timed out",
                timestamp=1795400230712,
            ),
        )
