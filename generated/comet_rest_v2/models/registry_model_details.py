# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.registry_model_version import RegistryModelVersion


T = TypeVar("T", bound="RegistryModelDetails")


@_attrs_define
class RegistryModelDetails:
    """A registered model with all its versions.

    Attributes:
        registry_model_id (None | str | Unset): The model's id.
        workspace_id (None | str | Unset): The workspace's id.
        model_name (None | str | Unset): The model's name.
        description (None | str | Unset): What the model is.
        number_of_versions (int | None | Unset): How many versions there are.
        versions (list[RegistryModelVersion] | None | Unset): The versions, with their files.
        is_public (bool | None | Unset): Whether everybody may see it.
        is_auto_generated (bool | None | Unset): Whether the service registered it by itself.
        is_monitored (bool | None | Unset): Whether it is watched in production.
        image_path (None | str | Unset): The picture that stands for it.
        user_name (None | str | Unset): Who registered it.
        created_at (int | None | Unset): When it was registered, milliseconds since the epoch.
        last_updated (int | None | Unset): When it was last changed, milliseconds since the epoch.
    """

    registry_model_id: None | str | Unset = UNSET
    workspace_id: None | str | Unset = UNSET
    model_name: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    number_of_versions: int | None | Unset = UNSET
    versions: list[RegistryModelVersion] | None | Unset = UNSET
    is_public: bool | None | Unset = UNSET
    is_auto_generated: bool | None | Unset = UNSET
    is_monitored: bool | None | Unset = UNSET
    image_path: None | str | Unset = UNSET
    user_name: None | str | Unset = UNSET
    created_at: int | None | Unset = UNSET
    last_updated: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_id: None | str | Unset
        if isinstance(self.registry_model_id, Unset):
            registry_model_id = UNSET
        else:
            registry_model_id = self.registry_model_id

        workspace_id: None | str | Unset
        if isinstance(self.workspace_id, Unset):
            workspace_id = UNSET
        else:
            workspace_id = self.workspace_id

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

        versions: list[dict[str, Any]] | None | Unset
        if isinstance(self.versions, Unset):
            versions = UNSET
        elif isinstance(self.versions, list):
            versions = []
            for versions_type_0_item_data in self.versions:
                versions_type_0_item = versions_type_0_item_data.to_dict()
                versions.append(versions_type_0_item)

        else:
            versions = self.versions

        is_public: bool | None | Unset
        if isinstance(self.is_public, Unset):
            is_public = UNSET
        else:
            is_public = self.is_public

        is_auto_generated: bool | None | Unset
        if isinstance(self.is_auto_generated, Unset):
            is_auto_generated = UNSET
        else:
            is_auto_generated = self.is_auto_generated

        is_monitored: bool | None | Unset
        if isinstance(self.is_monitored, Unset):
            is_monitored = UNSET
        else:
            is_monitored = self.is_monitored

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
        if workspace_id is not UNSET:
            field_dict["workspaceId"] = workspace_id
        if model_name is not UNSET:
            field_dict["modelName"] = model_name
        if description is not UNSET:
            field_dict["description"] = description
        if number_of_versions is not UNSET:
            field_dict["numberOfVersions"] = number_of_versions
        if versions is not UNSET:
            field_dict["versions"] = versions
        if is_public is not UNSET:
            field_dict["isPublic"] = is_public
        if is_auto_generated is not UNSET:
            field_dict["isAutoGenerated"] = is_auto_generated
        if is_monitored is not UNSET:
            field_dict["isMonitored"] = is_monitored
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

        def _parse_workspace_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_id = _parse_workspace_id(d.pop("workspaceId", UNSET))

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

        def _parse_versions(data: object) -> list[RegistryModelVersion] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                versions_type_0 = []
                _versions_type_0 = data
                for versions_type_0_item_data in _versions_type_0:
                    versions_type_0_item = RegistryModelVersion.from_dict(versions_type_0_item_data)

                    versions_type_0.append(versions_type_0_item)

                return versions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[RegistryModelVersion] | None | Unset, data)

        versions = _parse_versions(d.pop("versions", UNSET))

        def _parse_is_public(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_public = _parse_is_public(d.pop("isPublic", UNSET))

        def _parse_is_auto_generated(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_auto_generated = _parse_is_auto_generated(d.pop("isAutoGenerated", UNSET))

        def _parse_is_monitored(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_monitored = _parse_is_monitored(d.pop("isMonitored", UNSET))

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

        registry_model_details = cls(
            registry_model_id=registry_model_id,
            workspace_id=workspace_id,
            model_name=model_name,
            description=description,
            number_of_versions=number_of_versions,
            versions=versions,
            is_public=is_public,
            is_auto_generated=is_auto_generated,
            is_monitored=is_monitored,
            image_path=image_path,
            user_name=user_name,
            created_at=created_at,
            last_updated=last_updated,
        )

        registry_model_details.additional_properties = d
        return registry_model_details

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
