# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

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
        experiment_model_id (str): The model's id; what `create_registry_model` wants.
        experiment_key (str): The experiment that logged it.
        experiment_model_name (str | Unset): The model's name in the experiment, as documented.
        model_name (str | Unset): The same under the name by which the Java SDK reads it; one of the two is there.
    """

    experiment_model_id: str
    experiment_key: str
    experiment_model_name: str | Unset = UNSET
    model_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_model_id = self.experiment_model_id

        experiment_key = self.experiment_key

        experiment_model_name = self.experiment_model_name

        model_name = self.model_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentModelId": experiment_model_id,
                "experimentKey": experiment_key,
            }
        )
        if experiment_model_name is not UNSET:
            field_dict["experimentModelName"] = experiment_model_name
        if model_name is not UNSET:
            field_dict["modelName"] = model_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_model_id = d.pop("experimentModelId")

        experiment_key = d.pop("experimentKey")

        experiment_model_name = d.pop("experimentModelName", UNSET)

        model_name = d.pop("modelName", UNSET)

        registry_experiment_model = cls(
            experiment_model_id=experiment_model_id,
            experiment_key=experiment_key,
            experiment_model_name=experiment_model_name,
            model_name=model_name,
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
