# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.registry_model_version import RegistryModelVersion


T = TypeVar("T", bound="RegistryModel")


@_attrs_define
class RegistryModel:
    """A registered model as the list of a workspace shows it.

    Example:
        {'registryModelId': 'Rm4kT8wQz1nB6vXc3pLy7sDf9', 'modelName': 'resnet', 'description': 'Recognizes digits',
            'numberOfVersions': 2, 'isPublic': False, 'userName': 'ada', 'createdAt': 1795400230712, 'lastUpdated':
            1795400230712}

    Attributes:
        registry_model_id (None | str | Unset): The model's id, about 25 letters and digits.
        model_name (None | str | Unset): The model's name. SDKs register lower-case names of letters, digits and dashes.
        description (None | str | Unset): What the model is.
        number_of_versions (int | None | Unset): How many versions there are.
        latest_version (None | RegistryModelVersion | Unset): The newest version.
        is_public (bool | None | Unset): Whether everybody may see it.
        image_path (None | str | Unset): The picture that stands for it.
        user_name (None | str | Unset): Who registered it.
        created_at (int | None | Unset): When it was registered, milliseconds since the epoch.
        last_updated (int | None | Unset): When it was last changed, milliseconds since the epoch.
    """

    registry_model_id: None | str | Unset = UNSET
    model_name: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    number_of_versions: int | None | Unset = UNSET
    latest_version: None | RegistryModelVersion | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    image_path: None | str | Unset = UNSET
    user_name: None | str | Unset = UNSET
    created_at: int | None | Unset = UNSET
    last_updated: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        registry_model_id: None | str | Unset
        if isinstance(self.registry_model_id, Unset):
            registry_model_id = UNSET
        else:
            registry_model_id = self.registry_model_id

        model_name: None | str | Unset
        if isinstance(self.model_name, Unset):
            model_name = UNSET
        else:
            model_name = self.model_name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        number_of_versions: int | None | Unset
        if isinstance(self.number_of_versions, Unset):
            number_of_versions = UNSET
        else:
            number_of_versions = self.number_of_versions

        latest_version: dict[str, Any] | None | Unset
        if isinstance(self.latest_version, Unset):
            latest_version = UNSET
        elif isinstance(self.latest_version, RegistryModelVersion):
            latest_version = self.latest_version.to_dict()
        else:
            latest_version = self.latest_version

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        image_path: None | str | Unset
        if isinstance(self.image_path, Unset):
            image_path = UNSET
        else:
            image_path = self.image_path

        user_name: None | str | Unset
        if isinstance(self.user_name, Unset):
            user_name = UNSET
        else:
            user_name = self.user_name

        created_at: int | None | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        last_updated: int | None | Unset
        if isinstance(self.last_updated, Unset):
            last_updated = UNSET
        else:
            last_updated = self.last_updated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if registry_model_id is not UNSET:
            field_dict["registryModelId"] = registry_model_id
        if model_name is not UNSET:
            field_dict["modelName"] = model_name
        if description is not UNSET:
            field_dict["description"] = description
        if number_of_versions is not UNSET:
            field_dict["numberOfVersions"] = number_of_versions
        if latest_version is not UNSET:
            field_dict["latestVersion"] = latest_version
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public
        if image_path is not UNSET:
            field_dict["imagePath"] = image_path
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if last_updated is not UNSET:
            field_dict["lastUpdated"] = last_updated

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_registry_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_id = _parse_registry_model_id(d.pop("registryModelId", UNSET))

        def _parse_model_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model_name = _parse_model_name(d.pop("modelName", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_number_of_versions(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        number_of_versions = _parse_number_of_versions(d.pop("numberOfVersions", UNSET))

        def _parse_latest_version(data: object) -> None | RegistryModelVersion | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                latest_version_type_0 = RegistryModelVersion.from_dict(data)

                return latest_version_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RegistryModelVersion | Unset, data)

        latest_version = _parse_latest_version(d.pop("latestVersion", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        def _parse_image_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image_path = _parse_image_path(d.pop("imagePath", UNSET))

        def _parse_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_name = _parse_user_name(d.pop("userName", UNSET))

        def _parse_created_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        created_at = _parse_created_at(d.pop("createdAt", UNSET))

        def _parse_last_updated(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_updated = _parse_last_updated(d.pop("lastUpdated", UNSET))

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
