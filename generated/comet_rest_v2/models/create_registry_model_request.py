# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateRegistryModelRequest")


@_attrs_define
class CreateRegistryModelRequest:
    """A new model, with its first version.

    Example:
        {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet', 'version': '1.0.0',
            'description': 'Recognizes digits', 'isPublic': False, 'comment': 'first try', 'stages': ['staging']}

    Attributes:
        experiment_model_id (str): The id of an experiment's model, as `get_experiment_models` lists it.
        registry_model_name (str): The name in the registry: lower-case letters, digits and dashes.
        version (str): The first version, a SemVer; `1.0.0` by custom.
        description (None | str | Unset): What the model is.
        is_public (bool | None | Unset): Whether everybody may see it.
        comment (None | str | Unset): What to say about this version.
        stages (list[str] | None | Unset): The stages (labels) of the version.
    """

    experiment_model_id: str
    registry_model_name: str
    version: str
    description: None | str | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    comment: None | str | Unset = UNSET
    stages: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_model_id = self.experiment_model_id

        registry_model_name = self.registry_model_name

        version = self.version

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        stages: list[str] | None | Unset
        if isinstance(self.stages, Unset):
            stages = UNSET
        elif isinstance(self.stages, list):
            stages = self.stages

        else:
            stages = self.stages

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentModelId": experiment_model_id,
                "registryModelName": registry_model_name,
                "version": version,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public
        if comment is not UNSET:
            field_dict["comment"] = comment
        if stages is not UNSET:
            field_dict["stages"] = stages

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_model_id = d.pop("experimentModelId")

        registry_model_name = d.pop("registryModelName")

        version = d.pop("version")

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        def _parse_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment = _parse_comment(d.pop("comment", UNSET))

        def _parse_stages(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                stages_type_0 = cast(list[str], data)

                return stages_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        stages = _parse_stages(d.pop("stages", UNSET))

        create_registry_model_request = cls(
            experiment_model_id=experiment_model_id,
            registry_model_name=registry_model_name,
            version=version,
            description=description,
            is_public=is_public,
            comment=comment,
            stages=stages,
        )

        create_registry_model_request.additional_properties = d
        return create_registry_model_request

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
