# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SetRegistryModelNotesRequest")


@_attrs_define
class SetRegistryModelNotesRequest:
    """Notes of a registered model.

    Example:
        {'workspaceName': 'my-team', 'registryModelName': 'resnet', 'notes': 'Trained on digits-2.'}

    Attributes:
        workspace_name (str): The workspace.
        registry_model_name (str): The model's name.
        notes (str): The notes; they replace the present ones.
    """

    workspace_name: str
    registry_model_name: str
    notes: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        workspace_name = self.workspace_name

        registry_model_name = self.registry_model_name

        notes = self.notes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "workspaceName": workspace_name,
                "registryModelName": registry_model_name,
                "notes": notes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        workspace_name = d.pop("workspaceName")

        registry_model_name = d.pop("registryModelName")

        notes = d.pop("notes")

        set_registry_model_notes_request = cls(
            workspace_name=workspace_name,
            registry_model_name=registry_model_name,
            notes=notes,
        )

        set_registry_model_notes_request.additional_properties = d
        return set_registry_model_notes_request

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
