# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RegistryExperimentModel")


@_attrs_define
class RegistryExperimentModel:
    """The model of an experiment that a registered version was made of.

    Example:
        {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'experimentModelName': 'resnet', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c'}

    Attributes:
        experiment_model_id (None | str | Unset): The model's id; what `create_registry_model` wants.
        experiment_model_name (None | str | Unset): The model's name in the experiment, as documented.
        model_name (None | str | Unset): The same under the name by which the Java SDK reads it; one of the two is
            there.
        experiment_key (None | str | Unset): The experiment that logged it.
    """

    experiment_model_id: None | str | Unset = UNSET
    experiment_model_name: None | str | Unset = UNSET
    model_name: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_model_id: None | str | Unset
        if isinstance(self.experiment_model_id, Unset):
            experiment_model_id = UNSET
        else:
            experiment_model_id = self.experiment_model_id

        experiment_model_name: None | str | Unset
        if isinstance(self.experiment_model_name, Unset):
            experiment_model_name = UNSET
        else:
            experiment_model_name = self.experiment_model_name

        model_name: None | str | Unset
        if isinstance(self.model_name, Unset):
            model_name = UNSET
        else:
            model_name = self.model_name

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if experiment_model_id is not UNSET:
            field_dict["experimentModelId"] = experiment_model_id
        if experiment_model_name is not UNSET:
            field_dict["experimentModelName"] = experiment_model_name
        if model_name is not UNSET:
            field_dict["modelName"] = model_name
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_experiment_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_model_id = _parse_experiment_model_id(d.pop("experimentModelId", UNSET))

        def _parse_experiment_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_model_name = _parse_experiment_model_name(d.pop("experimentModelName", UNSET))

        def _parse_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_name = _parse_model_name(d.pop("modelName", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        registry_experiment_model = cls(
            experiment_model_id=experiment_model_id,
            experiment_model_name=experiment_model_name,
            model_name=model_name,
            experiment_key=experiment_key,
        )

        registry_experiment_model.additional_properties = d
        return registry_experiment_model

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
