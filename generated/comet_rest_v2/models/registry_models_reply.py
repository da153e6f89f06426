# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.registry_model import RegistryModel


T = TypeVar("T", bound="RegistryModelsReply")


@_attrs_define
class RegistryModelsReply:
    """The registered models of a workspace.

    Attributes:
        registry_models (list[RegistryModel]): The models.
    """

    registry_models: list[RegistryModel]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_models = []
        for registry_models_item_data in self.registry_models:
            registry_models_item = registry_models_item_data.to_dict()
            registry_models.append(registry_models_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModels": registry_models,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_model import RegistryModel  # noqa: PLC0415

        d = dict(src_dict)
        registry_models = []
        _registry_models = d.pop("registryModels")
        for registry_models_item_data in _registry_models:
            registry_models_item = RegistryModel.from_dict(registry_models_item_data)

            registry_models.append(registry_models_item)

        registry_models_reply = cls(
            registry_models=registry_models,
        )

        registry_models_reply.additional_properties = d
        return registry_models_reply

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
