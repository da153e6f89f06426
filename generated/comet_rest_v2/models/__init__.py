# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account_details_reply import AccountDetailsReply
    from .ack import Ack
    from .add_registry_model_version_request import AddRegistryModelVersionRequest
    from .add_tags_request import AddTagsRequest
    from .add_workspace_member_request import AddWorkspaceMemberRequest
    from .add_workspace_user_request import AddWorkspaceUserRequest
    from .additional_system_info import AdditionalSystemInfo
    from .api_error import ApiError
    from .artifact_details_reply import ArtifactDetailsReply
    from .artifact_entry import ArtifactEntry
    from .artifact_file import ArtifactFile
    from .artifact_files_reply import ArtifactFilesReply
    from .artifact_of_version import ArtifactOfVersion
    from .artifact_version_entry import ArtifactVersionEntry
    from .artifact_version_reply import ArtifactVersionReply
    from .artifacts_reply import ArtifactsReply
    from .asset import Asset
    from .asset_upload import AssetUpload
    from .asset_upload_reply import AssetUploadReply
    from .assets_reply import AssetsReply
    from .change_user_name_request import ChangeUserNameRequest
    from .chargeback_member import ChargebackMember
    from .chargeback_project import ChargebackProject
    from .chargeback_report import ChargebackReport
    from .chargeback_user import ChargebackUser
    from .chargeback_users import ChargebackUsers
    from .chargeback_workspace import ChargebackWorkspace
    from .checked_ack import CheckedAck
    from .code_panel import CodePanel
    from .code_panel_code import CodePanelCode
    from .code_panel_document import CodePanelDocument
    from .code_panels_reply import CodePanelsReply
    from .code_reply import CodeReply
    from .complete_multipart_upload_request import CompleteMultipartUploadRequest
    from .create_dashboard_template_request import CreateDashboardTemplateRequest
    from .create_experiment_reply import CreateExperimentReply
    from .create_experiment_request import CreateExperimentRequest
    from .create_project_reply import CreateProjectReply
    from .create_project_request import CreateProjectRequest
    from .create_registry_model_request import CreateRegistryModelRequest
    from .create_workspace_reply import CreateWorkspaceReply
    from .create_workspace_request import CreateWorkspaceRequest
    from .dashboard_template_reply import DashboardTemplateReply
    from .delete_metric_request import DeleteMetricRequest
    from .delete_parameter_request import DeleteParameterRequest
    from .delete_project_request import DeleteProjectRequest
    from .delete_tags_request import DeleteTagsRequest
    from .dependency import Dependency
    from .direct_upload_complete_request import DirectUploadCompleteRequest
    from .direct_upload_start_request import DirectUploadStartRequest
    from .empty_request import EmptyRequest
    from .environment_variables import EnvironmentVariables
    from .experiment_metadata import ExperimentMetadata
    from .experiment_notification import ExperimentNotification
    from .experiments_reply import ExperimentsReply
    from .feature_toggle import FeatureToggle
    from .file_metadata import FileMetadata
    from .found_experiment import FoundExperiment
    from .git_metadata import GitMetadata
    from .git_patch_upload import GitPatchUpload
    from .gpu_sample import GpuSample
    from .gpu_static_info import GpuStaticInfo
    from .graph_reply import GraphReply
    from .heartbeat_reply import HeartbeatReply
    from .html_reply import HtmlReply
    from .license_report_reply import LicenseReportReply
    from .llm_create_experiment import LlmCreateExperiment
    from .llm_experiment import LlmExperiment
    from .llm_experiment_content import LlmExperimentContent
    from .llm_experiment_result import LlmExperimentResult
    from .llm_experiments_reply import LlmExperimentsReply
    from .llm_json_asset import LlmJsonAsset
    from .llm_metric import LlmMetric
    from .llm_other import LlmOther
    from .llm_parameter import LlmParameter
    from .log_cloud_details_request import LogCloudDetailsRequest
    from .log_code_request import LogCodeRequest
    from .log_cpu_metrics_request import LogCpuMetricsRequest
    from .log_dependencies_request import LogDependenciesRequest
    from .log_file_path_request import LogFilePathRequest
    from .log_git_metadata_request import LogGitMetadataRequest
    from .log_gpu_metrics_request import LogGpuMetricsRequest
    from .log_graph_request import LogGraphRequest
    from .log_html_request import LogHtmlRequest
    from .log_load_metrics_request import LogLoadMetricsRequest
    from .log_metric_request import LogMetricRequest
    from .log_other_request import LogOtherRequest
    from .log_output_request import LogOutputRequest
    from .log_parameter_request import LogParameterRequest
    from .log_ram_metrics_request import LogRamMetricsRequest
    from .log_remote_artifact_assets_request import LogRemoteArtifactAssetsRequest
    from .log_system_details_request import LogSystemDetailsRequest
    from .logged_model import LoggedModel
    from .logged_model_registry_record import LoggedModelRegistryRecord
    from .logged_models_reply import LoggedModelsReply
    from .metric_batch import MetricBatch
    from .metric_batch_value import MetricBatchValue
    from .metric_point import MetricPoint
    from .metric_series_reply import MetricSeriesReply
    from .move_experiments_request import MoveExperimentsRequest
    from .multi_metric_experiment import MultiMetricExperiment
    from .multi_metric_experiments import MultiMetricExperiments
    from .multi_metric_params import MultiMetricParams
    from .multi_metric_reply import MultiMetricReply
    from .multi_metric_request import MultiMetricRequest
    from .multi_metric_series import MultiMetricSeries
    from .multipart_upload_reply import MultipartUploadReply
    from .offline_metadata import OfflineMetadata
    from .optimizer_config import OptimizerConfig
    from .optimizer_create_reply import OptimizerCreateReply
    from .optimizer_next_reply import OptimizerNextReply
    from .optimizer_setting import OptimizerSetting
    from .optimizer_trial import OptimizerTrial
    from .optimizer_trial_update import OptimizerTrialUpdate
    from .optimizer_values import OptimizerValues
    from .output_line import OutputLine
    from .output_reply import OutputReply
    from .parameter_batch import ParameterBatch
    from .parameter_batch_value import ParameterBatchValue
    from .point_cloud_limits import PointCloudLimits
    from .point_cloud_limits_request import PointCloudLimitsRequest
    from .prediction_values import PredictionValues
    from .processing_status_reply import ProcessingStatusReply
    from .project import Project
    from .project_column import ProjectColumn
    from .project_columns_reply import ProjectColumnsReply
    from .project_notes_reply import ProjectNotesReply
    from .project_row import ProjectRow
    from .projects_page_reply import ProjectsPageReply
    from .projects_reply import ProjectsReply
    from .query_group import QueryGroup
    from .query_predicate import QueryPredicate
    from .query_project_reply import QueryProjectReply
    from .query_project_request import QueryProjectRequest
    from .query_rule import QueryRule
    from .recent_event import RecentEvent
    from .recent_events_reply import RecentEventsReply
    from .register_model_request import RegisterModelRequest
    from .registry_allowed_statuses_reply import RegistryAllowedStatusesReply
    from .registry_experiment_model import RegistryExperimentModel
    from .registry_history_entry import RegistryHistoryEntry
    from .registry_history_reply import RegistryHistoryReply
    from .registry_history_request import RegistryHistoryRequest
    from .registry_history_value import RegistryHistoryValue
    from .registry_latest_version_reply import RegistryLatestVersionReply
    from .registry_metadata_entry import RegistryMetadataEntry
    from .registry_metadata_reply import RegistryMetadataReply
    from .registry_metadata_request import RegistryMetadataRequest
    from .registry_model import RegistryModel
    from .registry_model_compact_details import RegistryModelCompactDetails
    from .registry_model_count_reply import RegistryModelCountReply
    from .registry_model_details import RegistryModelDetails
    from .registry_model_download_reply import RegistryModelDownloadReply
    from .registry_model_notes_reply import RegistryModelNotesReply
    from .registry_model_record_reply import RegistryModelRecordReply
    from .registry_model_version import RegistryModelVersion
    from .registry_model_versions_reply import RegistryModelVersionsReply
    from .registry_models_reply import RegistryModelsReply
    from .registry_status_configuration_reply import RegistryStatusConfigurationReply
    from .registry_status_configuration_request import (
        RegistryStatusConfigurationRequest,
    )
    from .remote_artifact_asset import RemoteArtifactAsset
    from .remote_model_file import RemoteModelFile
    from .remote_model_request import RemoteModelRequest
    from .reset_password_request import ResetPasswordRequest
    from .rewind_request import RewindRequest
    from .rewound_reply import RewoundReply
    from .rpc_registration import RpcRegistration
    from .rpc_result import RpcResult
    from .run_copy_request import RunCopyRequest
    from .run_request import RunRequest
    from .run_resume_request import RunResumeRequest
    from .run_session import RunSession
    from .sdk_asset_item_form import SdkAssetItemForm
    from .sdk_asset_reply import SdkAssetReply
    from .sdk_asset_request import SdkAssetRequest
    from .sdk_file_form import SdkFileForm
    from .sdk_log_entry import SdkLogEntry
    from .sdk_tags import SdkTags
    from .sdk_thumbnail_form import SdkThumbnailForm
    from .sdk_upload_form import SdkUploadForm
    from .search_experiments_reply import SearchExperimentsReply
    from .search_experiments_request import SearchExperimentsRequest
    from .server_version import ServerVersion
    from .set_artifact_version_state_request import SetArtifactVersionStateRequest
    from .set_experiment_times_request import SetExperimentTimesRequest
    from .set_project_notes_request import SetProjectNotesRequest
    from .set_project_owner_request import SetProjectOwnerRequest
    from .set_registry_model_notes_request import SetRegistryModelNotesRequest
    from .set_registry_model_version_status_request import (
        SetRegistryModelVersionStatusRequest,
    )
    from .set_webhook_config import SetWebhookConfig
    from .set_webhooks_request import SetWebhooksRequest
    from .share_link_reply import ShareLinkReply
    from .share_links_reply import ShareLinksReply
    from .sign_up_request import SignUpRequest
    from .start_multipart_upload_request import StartMultipartUploadRequest
    from .start_upload_params import StartUploadParams
    from .status_report import StatusReport
    from .status_report_reply import StatusReportReply
    from .symlink_reply import SymlinkReply
    from .system_details import SystemDetails
    from .tags_reply import TagsReply
    from .template_upload import TemplateUpload
    from .update_artifact_details_request import UpdateArtifactDetailsRequest
    from .update_artifact_version_labels_request import (
        UpdateArtifactVersionLabelsRequest,
    )
    from .update_experiment_status_request import UpdateExperimentStatusRequest
    from .update_project_request import UpdateProjectRequest
    from .update_registry_model_request import UpdateRegistryModelRequest
    from .update_registry_model_version_request import UpdateRegistryModelVersionRequest
    from .uploaded_file_part import UploadedFilePart
    from .uploaded_template_reply import UploadedTemplateReply
    from .upsert_artifact_reply import UpsertArtifactReply
    from .upsert_artifact_request import UpsertArtifactRequest
    from .upsert_project_dashboard_template_request import (
        UpsertProjectDashboardTemplateRequest,
    )
    from .upsert_view_request import UpsertViewRequest
    from .usage_event import UsageEvent
    from .value_summaries_reply import ValueSummariesReply
    from .value_summary import ValueSummary
    from .view import View
    from .view_state import ViewState
    from .views_reply import ViewsReply
    from .webhook import Webhook
    from .webhook_config import WebhookConfig
    from .webhook_headers import WebhookHeaders
    from .webhooks_reply import WebhooksReply
    from .workspace_names_reply import WorkspaceNamesReply
else:
    _MODULES = {
        "AccountDetailsReply": ".account_details_reply",
        "Ack": ".ack",
        "AddRegistryModelVersionRequest": ".add_registry_model_version_request",
        "AddTagsRequest": ".add_tags_request",
        "AddWorkspaceMemberRequest": ".add_workspace_member_request",
        "AddWorkspaceUserRequest": ".add_workspace_user_request",
        "AdditionalSystemInfo": ".additional_system_info",
        "ApiError": ".api_error",
        "ArtifactDetailsReply": ".artifact_details_reply",
        "ArtifactEntry": ".artifact_entry",
        "ArtifactFile": ".artifact_file",
        "ArtifactFilesReply": ".artifact_files_reply",
        "ArtifactOfVersion": ".artifact_of_version",
        "ArtifactVersionEntry": ".artifact_version_entry",
        "ArtifactVersionReply": ".artifact_version_reply",
        "ArtifactsReply": ".artifacts_reply",
        "Asset": ".asset",
        "AssetUpload": ".asset_upload",
        "AssetUploadReply": ".asset_upload_reply",
        "AssetsReply": ".assets_reply",
        "ChangeUserNameRequest": ".change_user_name_request",
        "ChargebackMember": ".chargeback_member",
        "ChargebackProject": ".chargeback_project",
        "ChargebackReport": ".chargeback_report",
        "ChargebackUser": ".chargeback_user",
        "ChargebackUsers": ".chargeback_users",
        "ChargebackWorkspace": ".chargeback_workspace",
        "CheckedAck": ".checked_ack",
        "CodePanel": ".code_panel",
        "CodePanelCode": ".code_panel_code",
        "CodePanelDocument": ".code_panel_document",
        "CodePanelsReply": ".code_panels_reply",
        "CodeReply": ".code_reply",
        "CompleteMultipartUploadRequest": ".complete_multipart_upload_request",
        "CreateDashboardTemplateRequest": ".create_dashboard_template_request",
        "CreateExperimentReply": ".create_experiment_reply",
        "CreateExperimentRequest": ".create_experiment_request",
        "CreateProjectReply": ".create_project_reply",
        "CreateProjectRequest": ".create_project_request",
        "CreateRegistryModelRequest": ".create_registry_model_request",
        "CreateWorkspaceReply": ".create_workspace_reply",
        "CreateWorkspaceRequest": ".create_workspace_request",
        "DashboardTemplateReply": ".dashboard_template_reply",
        "DeleteMetricRequest": ".delete_metric_request",
        "DeleteParameterRequest": ".delete_parameter_request",
        "DeleteProjectRequest": ".delete_project_request",
        "DeleteTagsRequest": ".delete_tags_request",
        "Dependency": ".dependency",
        "DirectUploadCompleteRequest": ".direct_upload_complete_request",
        "DirectUploadStartRequest": ".direct_upload_start_request",
        "EmptyRequest": ".empty_request",
        "EnvironmentVariables": ".environment_variables",
        "ExperimentMetadata": ".experiment_metadata",
        "ExperimentNotification": ".experiment_notification",
        "ExperimentsReply": ".experiments_reply",
        "FeatureToggle": ".feature_toggle",
        "FileMetadata": ".file_metadata",
        "FoundExperiment": ".found_experiment",
        "GitMetadata": ".git_metadata",
        "GitPatchUpload": ".git_patch_upload",
        "GpuSample": ".gpu_sample",
        "GpuStaticInfo": ".gpu_static_info",
        "GraphReply": ".graph_reply",
        "HeartbeatReply": ".heartbeat_reply",
        "HtmlReply": ".html_reply",
        "LicenseReportReply": ".license_report_reply",
        "LlmCreateExperiment": ".llm_create_experiment",
        "LlmExperiment": ".llm_experiment",
        "LlmExperimentContent": ".llm_experiment_content",
        "LlmExperimentResult": ".llm_experiment_result",
        "LlmExperimentsReply": ".llm_experiments_reply",
        "LlmJsonAsset": ".llm_json_asset",
        "LlmMetric": ".llm_metric",
        "LlmOther": ".llm_other",
        "LlmParameter": ".llm_parameter",
        "LogCloudDetailsRequest": ".log_cloud_details_request",
        "LogCodeRequest": ".log_code_request",
        "LogCpuMetricsRequest": ".log_cpu_metrics_request",
        "LogDependenciesRequest": ".log_dependencies_request",
        "LogFilePathRequest": ".log_file_path_request",
        "LogGitMetadataRequest": ".log_git_metadata_request",
        "LogGpuMetricsRequest": ".log_gpu_metrics_request",
        "LogGraphRequest": ".log_graph_request",
        "LogHtmlRequest": ".log_html_request",
        "LogLoadMetricsRequest": ".log_load_metrics_request",
        "LogMetricRequest": ".log_metric_request",
        "LogOtherRequest": ".log_other_request",
        "LogOutputRequest": ".log_output_request",
        "LogParameterRequest": ".log_parameter_request",
        "LogRamMetricsRequest": ".log_ram_metrics_request",
        "LogRemoteArtifactAssetsRequest": ".log_remote_artifact_assets_request",
        "LogSystemDetailsRequest": ".log_system_details_request",
        "LoggedModel": ".logged_model",
        "LoggedModelRegistryRecord": ".logged_model_registry_record",
        "LoggedModelsReply": ".logged_models_reply",
        "MetricBatch": ".metric_batch",
        "MetricBatchValue": ".metric_batch_value",
        "MetricPoint": ".metric_point",
        "MetricSeriesReply": ".metric_series_reply",
        "MoveExperimentsRequest": ".move_experiments_request",
        "MultiMetricExperiment": ".multi_metric_experiment",
        "MultiMetricExperiments": ".multi_metric_experiments",
        "MultiMetricParams": ".multi_metric_params",
        "MultiMetricReply": ".multi_metric_reply",
        "MultiMetricRequest": ".multi_metric_request",
        "MultiMetricSeries": ".multi_metric_series",
        "MultipartUploadReply": ".multipart_upload_reply",
        "OfflineMetadata": ".offline_metadata",
        "OptimizerConfig": ".optimizer_config",
        "OptimizerCreateReply": ".optimizer_create_reply",
        "OptimizerNextReply": ".optimizer_next_reply",
        "OptimizerSetting": ".optimizer_setting",
        "OptimizerTrial": ".optimizer_trial",
        "OptimizerTrialUpdate": ".optimizer_trial_update",
        "OptimizerValues": ".optimizer_values",
        "OutputLine": ".output_line",
        "OutputReply": ".output_reply",
        "ParameterBatch": ".parameter_batch",
        "ParameterBatchValue": ".parameter_batch_value",
        "PointCloudLimits": ".point_cloud_limits",
        "PointCloudLimitsRequest": ".point_cloud_limits_request",
        "PredictionValues": ".prediction_values",
        "ProcessingStatusReply": ".processing_status_reply",
        "Project": ".project",
        "ProjectColumn": ".project_column",
        "ProjectColumnsReply": ".project_columns_reply",
        "ProjectNotesReply": ".project_notes_reply",
        "ProjectRow": ".project_row",
        "ProjectsPageReply": ".projects_page_reply",
        "ProjectsReply": ".projects_reply",
        "QueryGroup": ".query_group",
        "QueryPredicate": ".query_predicate",
        "QueryProjectReply": ".query_project_reply",
        "QueryProjectRequest": ".query_project_request",
        "QueryRule": ".query_rule",
        "RecentEvent": ".recent_event",
        "RecentEventsReply": ".recent_events_reply",
        "RegisterModelRequest": ".register_model_request",
        "RegistryAllowedStatusesReply": ".registry_allowed_statuses_reply",
        "RegistryExperimentModel": ".registry_experiment_model",
        "RegistryHistoryEntry": ".registry_history_entry",
        "RegistryHistoryReply": ".registry_history_reply",
        "RegistryHistoryRequest": ".registry_history_request",
        "RegistryHistoryValue": ".registry_history_value",
        "RegistryLatestVersionReply": ".registry_latest_version_reply",
        "RegistryMetadataEntry": ".registry_metadata_entry",
        "RegistryMetadataReply": ".registry_metadata_reply",
        "RegistryMetadataRequest": ".registry_metadata_request",
        "RegistryModel": ".registry_model",
        "RegistryModelCompactDetails": ".registry_model_compact_details",
        "RegistryModelCountReply": ".registry_model_count_reply",
        "RegistryModelDetails": ".registry_model_details",
        "RegistryModelDownloadReply": ".registry_model_download_reply",
        "RegistryModelNotesReply": ".registry_model_notes_reply",
        "RegistryModelRecordReply": ".registry_model_record_reply",
        "RegistryModelVersion": ".registry_model_version",
        "RegistryModelVersionsReply": ".registry_model_versions_reply",
        "RegistryModelsReply": ".registry_models_reply",
        "RegistryStatusConfigurationReply": ".registry_status_configuration_reply",
        "RegistryStatusConfigurationRequest": ".registry_status_configuration_request",
        "RemoteArtifactAsset": ".remote_artifact_asset",
        "RemoteModelFile": ".remote_model_file",
        "RemoteModelRequest": ".remote_model_request",
        "ResetPasswordRequest": ".reset_password_request",
        "RewindRequest": ".rewind_request",
        "RewoundReply": ".rewound_reply",
        "RpcRegistration": ".rpc_registration",
        "RpcResult": ".rpc_result",
        "RunCopyRequest": ".run_copy_request",
        "RunRequest": ".run_request",
        "RunResumeRequest": ".run_resume_request",
        "RunSession": ".run_session",
        "SdkAssetItemForm": ".sdk_asset_item_form",
        "SdkAssetReply": ".sdk_asset_reply",
        "SdkAssetRequest": ".sdk_asset_request",
        "SdkFileForm": ".sdk_file_form",
        "SdkLogEntry": ".sdk_log_entry",
        "SdkTags": ".sdk_tags",
        "SdkThumbnailForm": ".sdk_thumbnail_form",
        "SdkUploadForm": ".sdk_upload_form",
        "SearchExperimentsReply": ".search_experiments_reply",
        "SearchExperimentsRequest": ".search_experiments_request",
        "ServerVersion": ".server_version",
        "SetArtifactVersionStateRequest": ".set_artifact_version_state_request",
        "SetExperimentTimesRequest": ".set_experiment_times_request",
        "SetProjectNotesRequest": ".set_project_notes_request",
        "SetProjectOwnerRequest": ".set_project_owner_request",
        "SetRegistryModelNotesRequest": ".set_registry_model_notes_request",
        "SetRegistryModelVersionStatusRequest": ".set_registry_model_version_status_request",
        "SetWebhookConfig": ".set_webhook_config",
        "SetWebhooksRequest": ".set_webhooks_request",
        "ShareLinkReply": ".share_link_reply",
        "ShareLinksReply": ".share_links_reply",
        "SignUpRequest": ".sign_up_request",
        "StartMultipartUploadRequest": ".start_multipart_upload_request",
        "StartUploadParams": ".start_upload_params",
        "StatusReport": ".status_report",
        "StatusReportReply": ".status_report_reply",
        "SymlinkReply": ".symlink_reply",
        "SystemDetails": ".system_details",
        "TagsReply": ".tags_reply",
        "TemplateUpload": ".template_upload",
        "UpdateArtifactDetailsRequest": ".update_artifact_details_request",
        "UpdateArtifactVersionLabelsRequest": ".update_artifact_version_labels_request",
        "UpdateExperimentStatusRequest": ".update_experiment_status_request",
        "UpdateProjectRequest": ".update_project_request",
        "UpdateRegistryModelRequest": ".update_registry_model_request",
        "UpdateRegistryModelVersionRequest": ".update_registry_model_version_request",
        "UploadedFilePart": ".uploaded_file_part",
        "UploadedTemplateReply": ".uploaded_template_reply",
        "UpsertArtifactReply": ".upsert_artifact_reply",
        "UpsertArtifactRequest": ".upsert_artifact_request",
        "UpsertProjectDashboardTemplateRequest": ".upsert_project_dashboard_template_request",
        "UpsertViewRequest": ".upsert_view_request",
        "UsageEvent": ".usage_event",
        "ValueSummariesReply": ".value_summaries_reply",
        "ValueSummary": ".value_summary",
        "View": ".view",
        "ViewState": ".view_state",
        "ViewsReply": ".views_reply",
        "Webhook": ".webhook",
        "WebhookConfig": ".webhook_config",
        "WebhookHeaders": ".webhook_headers",
        "WebhooksReply": ".webhooks_reply",
        "WorkspaceNamesReply": ".workspace_names_reply",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


__all__ = (
    "AccountDetailsReply",
    "Ack",
    "AdditionalSystemInfo",
    "AddRegistryModelVersionRequest",
    "AddTagsRequest",
    "AddWorkspaceMemberRequest",
    "AddWorkspaceUserRequest",
    "ApiError",
    "ArtifactDetailsReply",
    "ArtifactEntry",
    "ArtifactFile",
    "ArtifactFilesReply",
    "ArtifactOfVersion",
    "ArtifactsReply",
    "ArtifactVersionEntry",
    "ArtifactVersionReply",
    "Asset",
    "AssetsReply",
    "AssetUpload",
    "AssetUploadReply",
    "ChangeUserNameRequest",
    "ChargebackMember",
    "ChargebackProject",
    "ChargebackReport",
    "ChargebackUser",
    "ChargebackUsers",
    "ChargebackWorkspace",
    "CheckedAck",
    "CodePanel",
    "CodePanelCode",
    "CodePanelDocument",
    "CodePanelsReply",
    "CodeReply",
    "CompleteMultipartUploadRequest",
    "CreateDashboardTemplateRequest",
    "CreateExperimentReply",
    "CreateExperimentRequest",
    "CreateProjectReply",
    "CreateProjectRequest",
    "CreateRegistryModelRequest",
    "CreateWorkspaceReply",
    "CreateWorkspaceRequest",
    "DashboardTemplateReply",
    "DeleteMetricRequest",
    "DeleteParameterRequest",
    "DeleteProjectRequest",
    "DeleteTagsRequest",
    "Dependency",
    "DirectUploadCompleteRequest",
    "DirectUploadStartRequest",
    "EmptyRequest",
    "EnvironmentVariables",
    "ExperimentMetadata",
    "ExperimentNotification",
    "ExperimentsReply",
    "FeatureToggle",
    "FileMetadata",
    "FoundExperiment",
    "GitMetadata",
    "GitPatchUpload",
    "GpuSample",
    "GpuStaticInfo",
    "GraphReply",
    "HeartbeatReply",
    "HtmlReply",
    "LicenseReportReply",
    "LlmCreateExperiment",
    "LlmExperiment",
    "LlmExperimentContent",
    "LlmExperimentResult",
    "LlmExperimentsReply",
    "LlmJsonAsset",
    "LlmMetric",
    "LlmOther",
    "LlmParameter",
    "LogCloudDetailsRequest",
    "LogCodeRequest",
    "LogCpuMetricsRequest",
    "LogDependenciesRequest",
    "LogFilePathRequest",
    "LoggedModel",
    "LoggedModelRegistryRecord",
    "LoggedModelsReply",
    "LogGitMetadataRequest",
    "LogGpuMetricsRequest",
    "LogGraphRequest",
    "LogHtmlRequest",
    "LogLoadMetricsRequest",
    "LogMetricRequest",
    "LogOtherRequest",
    "LogOutputRequest",
    "LogParameterRequest",
    "LogRamMetricsRequest",
    "LogRemoteArtifactAssetsRequest",
    "LogSystemDetailsRequest",
    "MetricBatch",
    "MetricBatchValue",
    "MetricPoint",
    "MetricSeriesReply",
    "MoveExperimentsRequest",
    "MultiMetricExperiment",
    "MultiMetricExperiments",
    "MultiMetricParams",
    "MultiMetricReply",
    "MultiMetricRequest",
    "MultiMetricSeries",
    "MultipartUploadReply",
    "OfflineMetadata",
    "OptimizerConfig",
    "OptimizerCreateReply",
    "OptimizerNextReply",
    "OptimizerSetting",
    "OptimizerTrial",
    "OptimizerTrialUpdate",
    "OptimizerValues",
    "OutputLine",
    "OutputReply",
    "ParameterBatch",
    "ParameterBatchValue",
    "PointCloudLimits",
    "PointCloudLimitsRequest",
    "PredictionValues",
    "ProcessingStatusReply",
    "Project",
    "ProjectColumn",
    "ProjectColumnsReply",
    "ProjectNotesReply",
    "ProjectRow",
    "ProjectsPageReply",
    "ProjectsReply",
    "QueryGroup",
    "QueryPredicate",
    "QueryProjectReply",
    "QueryProjectRequest",
    "QueryRule",
    "RecentEvent",
    "RecentEventsReply",
    "RegisterModelRequest",
    "RegistryAllowedStatusesReply",
    "RegistryExperimentModel",
    "RegistryHistoryEntry",
    "RegistryHistoryReply",
    "RegistryHistoryRequest",
    "RegistryHistoryValue",
    "RegistryLatestVersionReply",
    "RegistryMetadataEntry",
    "RegistryMetadataReply",
    "RegistryMetadataRequest",
    "RegistryModel",
    "RegistryModelCompactDetails",
    "RegistryModelCountReply",
    "RegistryModelDetails",
    "RegistryModelDownloadReply",
    "RegistryModelNotesReply",
    "RegistryModelRecordReply",
    "RegistryModelsReply",
    "RegistryModelVersion",
    "RegistryModelVersionsReply",
    "RegistryStatusConfigurationReply",
    "RegistryStatusConfigurationRequest",
    "RemoteArtifactAsset",
    "RemoteModelFile",
    "RemoteModelRequest",
    "ResetPasswordRequest",
    "RewindRequest",
    "RewoundReply",
    "RpcRegistration",
    "RpcResult",
    "RunCopyRequest",
    "RunRequest",
    "RunResumeRequest",
    "RunSession",
    "SdkAssetItemForm",
    "SdkAssetReply",
    "SdkAssetRequest",
    "SdkFileForm",
    "SdkLogEntry",
    "SdkTags",
    "SdkThumbnailForm",
    "SdkUploadForm",
    "SearchExperimentsReply",
    "SearchExperimentsRequest",
    "ServerVersion",
    "SetArtifactVersionStateRequest",
    "SetExperimentTimesRequest",
    "SetProjectNotesRequest",
    "SetProjectOwnerRequest",
    "SetRegistryModelNotesRequest",
    "SetRegistryModelVersionStatusRequest",
    "SetWebhookConfig",
    "SetWebhooksRequest",
    "ShareLinkReply",
    "ShareLinksReply",
    "SignUpRequest",
    "StartMultipartUploadRequest",
    "StartUploadParams",
    "StatusReport",
    "StatusReportReply",
    "SymlinkReply",
    "SystemDetails",
    "TagsReply",
    "TemplateUpload",
    "UpdateArtifactDetailsRequest",
    "UpdateArtifactVersionLabelsRequest",
    "UpdateExperimentStatusRequest",
    "UpdateProjectRequest",
    "UpdateRegistryModelRequest",
    "UpdateRegistryModelVersionRequest",
    "UploadedFilePart",
    "UploadedTemplateReply",
    "UpsertArtifactReply",
    "UpsertArtifactRequest",
    "UpsertProjectDashboardTemplateRequest",
    "UpsertViewRequest",
    "UsageEvent",
    "ValueSummariesReply",
    "ValueSummary",
    "View",
    "ViewsReply",
    "ViewState",
    "Webhook",
    "WebhookConfig",
    "WebhookHeaders",
    "WebhooksReply",
    "WorkspaceNamesReply",
)
