# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asset import Asset
    from ..models.registry_experiment_model import RegistryExperimentModel


T = TypeVar("T", bound="RegistryModelVersion")


@_attrs_define
class RegistryModelVersion:
    """One version of a registered model. Not every reply has every member: `stages` is the older word, `tags` and `status`
    came with newer servers, and `assets` is only in the details.

        Example:
            {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'version': '1.0.0', 'comment': 'first try', 'stages':
                ['production'], 'experimentModel': {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'experimentModelName':
                'resnet', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c'}, 'userName': 'ada', 'createdAt': 1795400230712,
                'lastUpdated': 1795400230712}

        Attributes:
            registry_model_item_id (None | str | Unset): The version's id, about 25 letters and digits; the writes call it
                `modelItemId`.
            registry_model_id (None | str | Unset): The model's id.
            version (None | str | Unset): The version, a SemVer such as `1.0.0`.
            comment (None | str | Unset): The comment given when it was registered.
            stages (list[str] | None | Unset): The stages of the version: labels, free text such as `production`.
            tags (list[str] | None | Unset): Labels of the version, as newer servers call the stages.
            status (None | str | Unset): One of the statuses that the organization has agreed on.
            experiment_model (None | RegistryExperimentModel | Unset): The model of an experiment that it was made of.
            experiment_key (None | str | Unset): The experiment that logged it.
            metadata (Any | Unset): Facts about the version. The Java SDK reads a list of strings here; elsewhere metadata
                is a list of pairs. Null or absent in most replies.
            assets (list[Asset] | None | Unset): All files of the version. The Python SDK takes the experiment's key for the
                download from the query of `link`.
            rest_api_url (None | str | Unset): The address from which the version can be downloaded.
            user_name (None | str | Unset): Who registered it.
            created_at (int | None | Unset): When it was registered, milliseconds since the epoch.
            last_updated (int | None | Unset): When it was last changed, milliseconds since the epoch.
    """

    registry_model_item_id: None | str | Unset = UNSET
    registry_model_id: None | str | Unset = UNSET
    version: None | str | Unset = UNSET
    comment: None | str | Unset = UNSET
    stages: list[str] | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    status: None | str | Unset = UNSET
    experiment_model: None | RegistryExperimentModel | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    metadata: Any | Unset = UNSET
    assets: list[Asset] | None | Unset = UNSET
    rest_api_url: None | str | Unset = UNSET
    user_name: None | str | Unset = UNSET
    created_at: int | None | Unset = UNSET
    last_updated: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.registry_experiment_model import RegistryExperimentModel  # noqa: PLC0415

        registry_model_item_id: None | str | Unset
        if isinstance(self.registry_model_item_id, Unset):
            registry_model_item_id = UNSET
        else:
            registry_model_item_id = self.registry_model_item_id

        registry_model_id: None | str | Unset
        if isinstance(self.registry_model_id, Unset):
            registry_model_id = UNSET
        else:
            registry_model_id = self.registry_model_id

        version: None | str | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

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

        experiment_model: dict[str, Any] | None | Unset
        if isinstance(self.experiment_model, Unset):
            experiment_model = UNSET
        elif isinstance(self.experiment_model, RegistryExperimentModel):
            experiment_model = self.experiment_model.to_dict()
        else:
            experiment_model = self.experiment_model

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        metadata = self.metadata

        assets: list[dict[str, Any]] | None | Unset
        if isinstance(self.assets, Unset):
            assets = UNSET
        elif isinstance(self.assets, list):
            assets = []
            for assets_type_0_item_data in self.assets:
                assets_type_0_item = assets_type_0_item_data.to_dict()
                assets.append(assets_type_0_item)

        else:
            assets = self.assets

        rest_api_url: None | str | Unset
        if isinstance(self.rest_api_url, Unset):
            rest_api_url = UNSET
        else:
            rest_api_url = self.rest_api_url

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
        if registry_model_item_id is not UNSET:
            field_dict["registryModelItemId"] = registry_model_item_id
        if registry_model_id is not UNSET:
            field_dict["registryModelId"] = registry_model_id
        if version is not UNSET:
            field_dict["version"] = version
        if comment is not UNSET:
            field_dict["comment"] = comment
        if stages is not UNSET:
            field_dict["stages"] = stages
        if tags is not UNSET:
            field_dict["tags"] = tags
        if status is not UNSET:
            field_dict["status"] = status
        if experiment_model is not UNSET:
            field_dict["experimentModel"] = experiment_model
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if assets is not UNSET:
            field_dict["assets"] = assets
        if rest_api_url is not UNSET:
            field_dict["restApiUrl"] = rest_api_url
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if last_updated is not UNSET:
            field_dict["lastUpdated"] = last_updated

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.registry_experiment_model import RegistryExperimentModel  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_registry_model_item_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_item_id = _parse_registry_model_item_id(d.pop("registryModelItemId", UNSET))

        def _parse_registry_model_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        registry_model_id = _parse_registry_model_id(d.pop("registryModelId", UNSET))

        def _parse_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

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
            try:
                if not isinstance(data, list):
                    raise TypeError()
                stages_type_0 = cast(list[str], data)

                return stages_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        stages = _parse_stages(d.pop("stages", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        tags = _parse_tags(d.pop("tags", UNSET))

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_experiment_model(data: object) -> None | RegistryExperimentModel | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                experiment_model_type_0 = RegistryExperimentModel.from_dict(data)

                return experiment_model_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RegistryExperimentModel | Unset, data)

        experiment_model = _parse_experiment_model(d.pop("experimentModel", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        metadata = d.pop("metadata", UNSET)

        def _parse_assets(data: object) -> list[Asset] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                assets_type_0 = []
                _assets_type_0 = data
                for assets_type_0_item_data in _assets_type_0:
                    assets_type_0_item = Asset.from_dict(assets_type_0_item_data)

                    assets_type_0.append(assets_type_0_item)

                return assets_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Asset] | None | Unset, data)

        assets = _parse_assets(d.pop("assets", UNSET))

        def _parse_rest_api_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        rest_api_url = _parse_rest_api_url(d.pop("restApiUrl", UNSET))

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

        registry_model_version = cls(
            registry_model_item_id=registry_model_item_id,
            registry_model_id=registry_model_id,
            version=version,
            comment=comment,
            stages=stages,
            tags=tags,
            status=status,
            experiment_model=experiment_model,
            experiment_key=experiment_key,
            metadata=metadata,
            assets=assets,
            rest_api_url=rest_api_url,
            user_name=user_name,
            created_at=created_at,
            last_updated=last_updated,
        )

        registry_model_version.additional_properties = d
        return registry_model_version

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
