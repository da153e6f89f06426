# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RegisterModelRequest")


@_attrs_define
class RegisterModelRequest:
    """A version of a model, new or known.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet', 'registryModelName':
            'resnet', 'registryModelDescription': 'Recognizes digits', 'version': '1.0.0', 'versionComment': 'first try',
            'tags': ['baseline'], 'status': None, 'publicModel': None}

    Attributes:
        experiment_key (str): The experiment that logged the model.
        experiment_model_name (str): The model's name in the experiment.
        registry_model_name (str): The name in the registry: lower-case letters, digits and dashes.
        registry_model_description (None | str | Unset): What the model is, for a new one.
        version (None | str | Unset): The version, a SemVer. SDKs send `1.0.0` where none is given.
        version_comment (None | str | Unset): What to say about this version.
        tags (list[str] | None | Unset): Labels of the version.
        status (None | str | Unset): One of the allowed statuses.
        public_model (bool | None | Unset): Whether everybody may see the model; called `isPublic` elsewhere.
    """

    experiment_key: str
    experiment_model_name: str
    registry_model_name: str
    registry_model_description: None | str | Unset = UNSET
    version: None | str | Unset = UNSET
    version_comment: None | str | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    status: None | str | Unset = UNSET
    public_model: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        experiment_model_name = self.experiment_model_name

        registry_model_name = self.registry_model_name

        registry_model_description: None | str | Unset
        if isinstance(self.registry_model_description, Unset):
            registry_model_description = UNSET
        else:
            registry_model_description = self.registry_model_description

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        version_comment: None | str | Unset
        if isinstance(self.version_comment, Unset):
            version_comment = UNSET
        else:
            version_comment = self.version_comment

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        public_model: bool | None | Unset
        if isinstance(self.public_model, Unset):
            public_model = UNSET
        else:
            public_model = self.public_model

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "experimentModelName": experiment_model_name,
                "registryModelName": registry_model_name,
            }
        )
        if registry_model_description is not UNSET:
            field_dict["registryModelDescription"] = registry_model_description
        if version is not UNSET:
            field_dict["version"] = version
        if version_comment is not UNSET:
            field_dict["versionComment"] = version_comment
        if tags is not UNSET:
            field_dict["tags"] = tags
        if status is not UNSET:
            field_dict["status"] = status
        if public_model is not UNSET:
            field_dict["publicModel"] = public_model

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        experiment_model_name = d.pop("experimentModelName")

        registry_model_name = d.pop("registryModelName")

        def _parse_registry_model_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_description = _parse_registry_model_description(d.pop("registryModelDescription", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        def _parse_version_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version_comment = _parse_version_comment(d.pop("versionComment", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_public_model(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        public_model = _parse_public_model(d.pop("publicModel", UNSET))

        register_model_request = cls(
            experiment_key=experiment_key,
            experiment_model_name=experiment_model_name,
            registry_model_name=registry_model_name,
            registry_model_description=registry_model_description,
            version=version,
            version_comment=version_comment,
            tags=tags,
            status=status,
            public_model=public_model,
        )

        register_model_request.additional_properties = d
        return register_model_request

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
