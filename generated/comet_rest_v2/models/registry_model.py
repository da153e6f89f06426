# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.registry_model_version import RegistryModelVersion


T = TypeVar("T", bound="RegistryModel")


@_attrs_define
class RegistryModel:
    """A registered model as the list of a workspace shows it.

    Example:
        {'registryModelId': 'Rm4kT8wQz1nB6vXc3pLy7sDf9', 'modelName': 'resnet', 'description': 'Recognizes digits',
            'numberOfVersions': 2, 'latestVersion': {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'version': '1.0.0',
            'comment': 'first try', 'stages': ['production'], 'experimentModel': {'experimentModelId':
            'Em7qS1dF4hJk9lZx2cVb5nMw8', 'experimentModelName': 'resnet', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c'}, 'userName': 'ada', 'createdAt': 1795400230712, 'lastUpdated':
            1795400230712}, 'isPublic': False, 'imagePath': None, 'userName': 'ada', 'createdAt': 1795400230712,
            'lastUpdated': 1795400230712}

    Attributes:
        registry_model_id (str): The model's id, about 25 letters and digits.
        model_name (str): The model's name. SDKs register lower-case names of letters, digits and dashes.
        description (None | str): What the model is.
        number_of_versions (int): How many versions there are.
        latest_version (None | RegistryModelVersion): The newest version; null if all were deleted (inferred).
        is_public (bool): Whether everybody may see it.
        image_path (None | str): The picture that stands for it.
        user_name (str): Who registered it.
        created_at (int): When it was registered, milliseconds since the epoch.
        last_updated (int): When it was last changed, milliseconds since the epoch.
    """

    registry_model_id: str
    model_name: str
    description: None | str
    number_of_versions: int
    latest_version: None | RegistryModelVersion
    is_public: bool
    image_path: None | str
    user_name: str
    created_at: int
    last_updated: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        registry_model_id = self.registry_model_id

        model_name = self.model_name

        description: None | str
        description = self.description

        number_of_versions = self.number_of_versions

        latest_version: dict[str, Any] | None
        if isinstance(self.latest_version, RegistryModelVersion):
            latest_version = self.latest_version.to_dict()
        else:
            latest_version = self.latest_version

        is_public = self.is_public

        image_path: None | str
        image_path = self.image_path

        user_name = self.user_name

        created_at = self.created_at

        last_updated = self.last_updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelId": registry_model_id,
                "modelName": model_name,
                "description": description,
                "numberOfVersions": number_of_versions,
                "latestVersion": latest_version,
                "isPublic": is_public,
                "imagePath": image_path,
                "userName": user_name,
                "createdAt": created_at,
                "lastUpdated": last_updated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        d = dict(src_dict)
        registry_model_id = d.pop("registryModelId")

        model_name = d.pop("modelName")

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        number_of_versions = d.pop("numberOfVersions")

        def _parse_latest_version(data: object) -> None | RegistryModelVersion:
            if data is None:
                return data
            if isinstance(data, dict):
                latest_version_type_0 = RegistryModelVersion.from_dict(data)

                return latest_version_type_0
            raise TypeError(f"{type(data).__name__} in place of None | RegistryModelVersion")

        latest_version = _parse_latest_version(d.pop("latestVersion"))

        is_public = d.pop("isPublic")

        def _parse_image_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        image_path = _parse_image_path(d.pop("imagePath"))

        user_name = d.pop("userName")

        created_at = d.pop("createdAt")

        last_updated = d.pop("lastUpdated")

        registry_model = cls(
            registry_model_id=registry_model_id,
            model_name=model_name,
            description=description,
            number_of_versions=number_of_versions,
            latest_version=latest_version,
            is_public=is_public,
            image_path=image_path,
            user_name=user_name,
            created_at=created_at,
            last_updated=last_updated,
        )

        registry_model.additional_properties = d
        return registry_model

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
