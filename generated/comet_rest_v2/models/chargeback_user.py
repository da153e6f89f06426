# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChargebackUser")


@_attrs_define
class ChargebackUser:
    """One user of an installation. Which members there are depends on the release.

    Attributes:
        username (str): The user's name.
        email (None | str): The user's email address.
        created_at (int | Unset): When the account was made, milliseconds since the epoch, as documented.
        createdAt (int | Unset): Another name of `created_at`, which cometx reads.
        deleted_at (int | None | Unset): When the account was deleted, milliseconds since the epoch.
        suspended (bool | Unset): Whether the account is suspended.
        last_used_at (int | None | Unset): When the user was last active, milliseconds since the epoch.
        em_last_used_at (int | None | Unset): When the user last used experiment management, milliseconds since the
            epoch.
        opik_last_used_at (int | None | Unset): When the user last used Opik, milliseconds since the epoch.
        experiment_count (int | Unset): How many experiments the user has.
        data_logged_mb (float | Unset): How much the user has logged, in MB.
        opik_span_count (int | Unset): How many spans the user has logged in Opik.
        ui_usage_count (int | Unset): How often the user used the web interface.
        ui_usage_update_ts (int | Unset): When `uiUsageCount` was last updated, milliseconds since the epoch.
        sdk_usage_count (int | Unset): How often the user used an SDK.
        sdk_usage_update_ts (int | Unset): When `sdkUsageCount` was last updated, milliseconds since the epoch.
    """

    username: str
    email: None | str
    created_at: int | Unset = UNSET
    createdAt: int | Unset = UNSET
    deleted_at: int | None | Unset = UNSET
    suspended: bool | Unset = UNSET
    last_used_at: int | None | Unset = UNSET
    em_last_used_at: int | None | Unset = UNSET
    opik_last_used_at: int | None | Unset = UNSET
    experiment_count: int | Unset = UNSET
    data_logged_mb: float | Unset = UNSET
    opik_span_count: int | Unset = UNSET
    ui_usage_count: int | Unset = UNSET
    ui_usage_update_ts: int | Unset = UNSET
    sdk_usage_count: int | Unset = UNSET
    sdk_usage_update_ts: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        email: None | str
        email = self.email

        created_at = self.created_at

        createdAt = self.createdAt

        deleted_at: int | None | Unset
        if isinstance(self.deleted_at, Unset):
            deleted_at = UNSET
        else:
            deleted_at = self.deleted_at

        suspended = self.suspended

        last_used_at: int | None | Unset
        if isinstance(self.last_used_at, Unset):
            last_used_at = UNSET
        else:
            last_used_at = self.last_used_at

        em_last_used_at: int | None | Unset
        if isinstance(self.em_last_used_at, Unset):
            em_last_used_at = UNSET
        else:
            em_last_used_at = self.em_last_used_at

        opik_last_used_at: int | None | Unset
        if isinstance(self.opik_last_used_at, Unset):
            opik_last_used_at = UNSET
        else:
            opik_last_used_at = self.opik_last_used_at

        experiment_count = self.experiment_count

        data_logged_mb = self.data_logged_mb

        opik_span_count = self.opik_span_count

        ui_usage_count = self.ui_usage_count

        ui_usage_update_ts = self.ui_usage_update_ts

        sdk_usage_count = self.sdk_usage_count

        sdk_usage_update_ts = self.sdk_usage_update_ts

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "email": email,
            }
        )
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if createdAt is not UNSET:
            field_dict["createdAt"] = createdAt
        if deleted_at is not UNSET:
            field_dict["deletedAt"] = deleted_at
        if suspended is not UNSET:
            field_dict["suspended"] = suspended
        if last_used_at is not UNSET:
            field_dict["lastUsedAt"] = last_used_at
        if em_last_used_at is not UNSET:
            field_dict["emLastUsedAt"] = em_last_used_at
        if opik_last_used_at is not UNSET:
            field_dict["opikLastUsedAt"] = opik_last_used_at
        if experiment_count is not UNSET:
            field_dict["experimentCount"] = experiment_count
        if data_logged_mb is not UNSET:
            field_dict["dataLoggedMb"] = data_logged_mb
        if opik_span_count is not UNSET:
            field_dict["opikSpanCount"] = opik_span_count
        if ui_usage_count is not UNSET:
            field_dict["uiUsageCount"] = ui_usage_count
        if ui_usage_update_ts is not UNSET:
            field_dict["uiUsageUpdateTs"] = ui_usage_update_ts
        if sdk_usage_count is not UNSET:
            field_dict["sdkUsageCount"] = sdk_usage_count
        if sdk_usage_update_ts is not UNSET:
            field_dict["sdkUsageUpdateTs"] = sdk_usage_update_ts

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        username = d.pop("username")

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        created_at = d.pop("created_at", UNSET)

        createdAt = d.pop("createdAt", UNSET)

        def _parse_deleted_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        deleted_at = _parse_deleted_at(d.pop("deletedAt", UNSET))

        suspended = d.pop("suspended", UNSET)

        def _parse_last_used_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_used_at = _parse_last_used_at(d.pop("lastUsedAt", UNSET))

        def _parse_em_last_used_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        em_last_used_at = _parse_em_last_used_at(d.pop("emLastUsedAt", UNSET))

        def _parse_opik_last_used_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        opik_last_used_at = _parse_opik_last_used_at(d.pop("opikLastUsedAt", UNSET))

        experiment_count = d.pop("experimentCount", UNSET)

        data_logged_mb = d.pop("dataLoggedMb", UNSET)

        opik_span_count = d.pop("opikSpanCount", UNSET)

        ui_usage_count = d.pop("uiUsageCount", UNSET)

        ui_usage_update_ts = d.pop("uiUsageUpdateTs", UNSET)

        sdk_usage_count = d.pop("sdkUsageCount", UNSET)

        sdk_usage_update_ts = d.pop("sdkUsageUpdateTs", UNSET)

        chargeback_user = cls(
            username=username,
            email=email,
            created_at=created_at,
            createdAt=createdAt,
            deleted_at=deleted_at,
            suspended=suspended,
            last_used_at=last_used_at,
            em_last_used_at=em_last_used_at,
            opik_last_used_at=opik_last_used_at,
            experiment_count=experiment_count,
            data_logged_mb=data_logged_mb,
            opik_span_count=opik_span_count,
            ui_usage_count=ui_usage_count,
            ui_usage_update_ts=ui_usage_update_ts,
            sdk_usage_count=sdk_usage_count,
            sdk_usage_update_ts=sdk_usage_update_ts,
        )

        chargeback_user.additional_properties = d
        return chargeback_user

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
