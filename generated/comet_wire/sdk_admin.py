# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire

from . import shared


class AddWorkspaceUserRequest(Wire, kw_only=True, gc=False):
    """Who to add to which workspace."""

    user_name: str = field(name="userName")
    workspace_name: str = field(name="workspaceName")
    admin: bool


class ChangeUserNameRequest(Wire, kw_only=True, gc=False):
    """A user's new name."""

    old_user_name: str = field(name="oldUserName")
    new_user_name: str = field(name="newUserName")


class ChargebackMember(Wire, kw_only=True, gc=False):
    """A member of a workspace."""

    user_name: str = field(name="userName")
    email: str | None
    number_of_experiments: Int64 | UnsetType = field(name="numberOfExperiments", default=UNSET)
    total_size_in_mb: float | UnsetType = field(name="totalSizeInMb", default=UNSET)


class ChargebackProject(Wire, kw_only=True, gc=False):
    """Contents of a project."""

    name: str
    number_of_experiments: Int64 = field(name="numberOfExperiments")
    total_size_in_mb: float = field(name="totalSizeInMb")


class ChargebackUser(Wire, kw_only=True, gc=False):
    """One user of an installation. Which members there are depends on the release."""

    username: str
    email: str | None
    created_at: Int64 | UnsetType = UNSET
    created_at_1: Int64 | UnsetType = field(name="createdAt", default=UNSET)
    deleted_at: Int64 | None | UnsetType = field(name="deletedAt", default=UNSET)
    suspended: bool | UnsetType = UNSET
    last_used_at: Int64 | None | UnsetType = field(name="lastUsedAt", default=UNSET)
    em_last_used_at: Int64 | None | UnsetType = field(name="emLastUsedAt", default=UNSET)
    opik_last_used_at: Int64 | None | UnsetType = field(name="opikLastUsedAt", default=UNSET)
    experiment_count: Int64 | UnsetType = field(name="experimentCount", default=UNSET)
    data_logged_mb: float | UnsetType = field(name="dataLoggedMb", default=UNSET)
    opik_span_count: Int64 | UnsetType = field(name="opikSpanCount", default=UNSET)
    ui_usage_count: Int64 | UnsetType = field(name="uiUsageCount", default=UNSET)
    ui_usage_update_ts: Int64 | UnsetType = field(name="uiUsageUpdateTs", default=UNSET)
    sdk_usage_count: Int64 | UnsetType = field(name="sdkUsageCount", default=UNSET)
    sdk_usage_update_ts: Int64 | UnsetType = field(name="sdkUsageUpdateTs", default=UNSET)


class ChargebackUsers(Wire, kw_only=True):
    """The users of an installation, in `licensedUsers` or in `report`."""

    licensed_users: list[ChargebackUser] | UnsetType = field(name="licensedUsers", default=UNSET)
    report: ChargebackUsers | list[ChargebackUser] | UnsetType = UNSET
    number_of_users: Int64 | UnsetType = field(name="numberOfUsers", default=UNSET)
    created_at: Int64 | UnsetType = field(name="createdAt", default=UNSET)


class ChargebackWorkspace(Wire, kw_only=True):
    """Contents of a workspace."""

    name: str
    number_of_experiments: Int64 = field(name="numberOfExperiments")
    total_size_in_mb: float = field(name="totalSizeInMb")
    members: list[ChargebackMember]
    number_of_members: Int64 | UnsetType = field(name="numberOfMembers", default=UNSET)
    projects: list[ChargebackProject] | Int64 | UnsetType = UNSET


LicenseReportReply: TypeAlias = dict[str, JsonValue]
"""The report, a JSON object whose members are not evidenced."""


class ResetPasswordRequest(Wire, kw_only=True, gc=False):
    """A user's new password."""

    username: str
    new_password: str = field(name="newPassword")


class GetChargebackReportParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_chargeback_report``."""

    report_month: str | UnsetType = field(name="reportMonth", default=UNSET)


class ChargebackReport(Wire, kw_only=True):
    """Who uses an installation, and how much. Known from Comet's documentation, and from what Comet's tool cometx reads."""

    report_date: str | UnsetType = field(name="reportDate", default=UNSET)
    number_of_users: Int64 | UnsetType = field(name="numberOfUsers", default=UNSET)
    created_at: Int64 | UnsetType = field(name="createdAt", default=UNSET)
    organization_id: str | None | UnsetType = field(name="organizationId", default=UNSET)
    users: ChargebackUsers | list[ChargebackUser] | UnsetType = UNSET
    workspaces: list[ChargebackWorkspace] | UnsetType = UNSET


AddWorkspaceUserResponse: TypeAlias = shared.Ack
ChangeUserNameResponse: TypeAlias = shared.Ack
GetChargebackReportResponse: TypeAlias = ChargebackReport
GetLicenseReportResponse: TypeAlias = LicenseReportReply
GetServiceAccountsResponse: TypeAlias = JsonValue
ResetPasswordResponse: TypeAlias = shared.Ack

ADD_WORKSPACE_USER: Endpoint[None, AddWorkspaceUserRequest, AddWorkspaceUserResponse] = Endpoint(
    "add_workspace_user",
    "POST",
    "/api/admin/workspace/addUser",
    request=AddWorkspaceUserRequest,
    response=AddWorkspaceUserResponse,
)
CHANGE_USER_NAME: Endpoint[None, ChangeUserNameRequest, ChangeUserNameResponse] = Endpoint(
    "change_user_name",
    "POST",
    "/api/admin/change-user-name",
    request=ChangeUserNameRequest,
    response=ChangeUserNameResponse,
)
GET_CHARGEBACK_REPORT: Endpoint[GetChargebackReportParams, None, GetChargebackReportResponse] = Endpoint(
    "get_chargeback_report",
    "GET",
    "/api/admin/chargeback/report",
    params=GetChargebackReportParams,
    response=GetChargebackReportResponse,
)
GET_LICENSE_REPORT: Endpoint[None, None, GetLicenseReportResponse] = Endpoint(
    "get_license_report", "GET", "/api/admin/generate-license-report", response=GetLicenseReportResponse
)
GET_SERVICE_ACCOUNTS: Endpoint[None, None, GetServiceAccountsResponse] = Endpoint(
    "get_service_accounts", "GET", "/api/admin/service-accounts", response=GetServiceAccountsResponse
)
RESET_PASSWORD: Endpoint[None, ResetPasswordRequest, ResetPasswordResponse] = Endpoint(
    "reset_password", "PUT", "/api/admin/reset-password", request=ResetPasswordRequest, response=ResetPasswordResponse
)
