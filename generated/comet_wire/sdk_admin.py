# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire


class ChargebackMember(Wire, kw_only=True, gc=False):
    """A member of a workspace."""

    user_name: str | None | UnsetType = field(name="userName", default=UNSET)
    email: str | None | UnsetType = UNSET


class ChargebackWorkspace(Wire, kw_only=True):
    """What a workspace holds."""

    name: str | None | UnsetType = UNSET
    number_of_experiments: Int64 | None | UnsetType = field(name="numberOfExperiments", default=UNSET)
    total_size_in_mb: float | None | UnsetType = field(name="totalSizeInMb", default=UNSET)
    projects: JsonValue | UnsetType = UNSET
    members: list[ChargebackMember] | None | UnsetType = UNSET


class GetChargebackReportParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_chargeback_report``."""

    report_month: str | UnsetType = field(name="reportMonth", default=UNSET)


class ChargebackReport(Wire, kw_only=True):
    """Who uses an installation, and how much. Known from what Comet's tool cometx reads out of it."""

    number_of_users: Int64 | None | UnsetType = field(name="numberOfUsers", default=UNSET)
    created_at: JsonValue | UnsetType = field(name="createdAt", default=UNSET)
    organization_id: str | None | UnsetType = field(name="organizationId", default=UNSET)
    users: JsonValue | UnsetType = UNSET
    workspaces: list[ChargebackWorkspace] | None | UnsetType = UNSET


GetChargebackReportResponse: TypeAlias = ChargebackReport
GetServiceAccountsResponse: TypeAlias = JsonValue

GET_CHARGEBACK_REPORT: Endpoint[GetChargebackReportParams, None, GetChargebackReportResponse] = Endpoint(
    "get_chargeback_report",
    "GET",
    "/api/admin/chargeback/report",
    params=GetChargebackReportParams,
    response=GetChargebackReportResponse,
)
GET_SERVICE_ACCOUNTS: Endpoint[None, None, GetServiceAccountsResponse] = Endpoint(
    "get_service_accounts", "GET", "/api/admin/service-accounts", response=GetServiceAccountsResponse
)
