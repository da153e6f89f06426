# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.logged_model_registry_record import LoggedModelRegistryRecord


T = TypeVar("T", bound="LoggedModel")


@_attrs_define
class LoggedModel:
    """One model that an experiment logged.

    Attributes:
        experiment_model_id (None | str | Unset): The model's id.
        experiment_key (None | str | Unset): The experiment's key.
        model_name (None | str | Unset): Its name.
        registry_records (list[LoggedModelRegistryRecord] | None | Unset): The registry's versions that were made from
            it; empty when it was never registered.
    """

    experiment_model_id: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    model_name: None | str | Unset = UNSET
    registry_records: list[LoggedModelRegistryRecord] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_model_id: None | str | Unset
        if isinstance(self.experiment_model_id, Unset):
            experiment_model_id = UNSET
        else:
            experiment_model_id = self.experiment_model_id

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        model_name: None | str | Unset
        if isinstance(self.model_name, Unset):
            model_name = UNSET
        else:
            model_name = self.model_name

        registry_records: list[dict[str, Any]] | None | Unset
        if isinstance(self.registry_records, Unset):
            registry_records = UNSET
        elif isinstance(self.registry_records, list):
            registry_records = []
            for registry_records_type_0_item_data in self.registry_records:
                registry_records_type_0_item = registry_records_type_0_item_data.to_dict()
                registry_records.append(registry_records_type_0_item)

        else:
            registry_records = self.registry_records

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if experiment_model_id is not UNSET:
            field_dict["experimentModelId"] = experiment_model_id
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if model_name is not UNSET:
            field_dict["modelName"] = model_name
        if registry_records is not UNSET:
            field_dict["registryRecords"] = registry_records

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.logged_model_registry_record import LoggedModelRegistryRecord  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_experiment_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_model_id = _parse_experiment_model_id(d.pop("experimentModelId", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        def _parse_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_name = _parse_model_name(d.pop("modelName", UNSET))

        def _parse_registry_records(data: object) -> list[LoggedModelRegistryRecord] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                registry_records_type_0 = []
                _registry_records_type_0 = data
                for registry_records_type_0_item_data in _registry_records_type_0:
                    registry_records_type_0_item = LoggedModelRegistryRecord.from_dict(
                        registry_records_type_0_item_data
                    )

                    registry_records_type_0.append(registry_records_type_0_item)

                return registry_records_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[LoggedModelRegistryRecord] | None | Unset, data)

        registry_records = _parse_registry_records(d.pop("registryRecords", UNSET))

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
