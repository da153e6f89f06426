# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.logged_model_registry_record import LoggedModelRegistryRecord


T = TypeVar("T", bound="LoggedModel")


@_attrs_define
class LoggedModel:
    """One model that an experiment logged.

    Attributes:
        experiment_model_id (str): The model's id.
        experiment_key (str): The experiment's key.
        model_name (str): Its name.
        registry_records (list[LoggedModelRegistryRecord]): The registry's versions that were made from it; empty when
            it was never registered.
    """

    experiment_model_id: str
    experiment_key: str
    model_name: str
    registry_records: list[LoggedModelRegistryRecord]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_model_id = self.experiment_model_id

        experiment_key = self.experiment_key

        model_name = self.model_name

        registry_records = []
        for registry_records_item_data in self.registry_records:
            registry_records_item = registry_records_item_data.to_dict()
            registry_records.append(registry_records_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentModelId": experiment_model_id,
                "experimentKey": experiment_key,
                "modelName": model_name,
                "registryRecords": registry_records,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.logged_model_registry_record import LoggedModelRegistryRecord  # noqa: PLC0415

        d = dict(src_dict)
        experiment_model_id = d.pop("experimentModelId")

        experiment_key = d.pop("experimentKey")

        model_name = d.pop("modelName")

        registry_records = []
        _registry_records = d.pop("registryRecords")
        for registry_records_item_data in _registry_records:
            registry_records_item = LoggedModelRegistryRecord.from_dict(registry_records_item_data)

            registry_records.append(registry_records_item)

        logged_model = cls(
            experiment_model_id=experiment_model_id,
            experiment_key=experiment_key,
            model_name=model_name,
            registry_records=registry_records,
        )

        logged_model.additional_properties = d
        return logged_model

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
