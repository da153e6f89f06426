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
    from ..models.registry_model_version import RegistryModelVersion


T = TypeVar("T", bound="RegistryLatestVersionReply")


@_attrs_define
class RegistryLatestVersionReply:
    """The newest version. Its shape is not evidenced well: the members of the version, or those of the model with the
    version as the only entry of `versions`. Read `versions` first, and the version's members if it is absent.

    The server of cometr_py sends both.

        Attributes:
            registry_model_id (str): The model's id.
            user_name (str): Who registered it.
            created_at (int): When it was registered, milliseconds since the epoch.
            last_updated (int): When it was last changed, milliseconds since the epoch.
            model_name (str | Unset): The model's name, if this is the model.
            versions (list[RegistryModelVersion] | Unset): The version, if this is the model.
            registry_model_item_id (str | Unset): The version's id, if this is the version.
            version (str | Unset): The version, a SemVer such as `1.0.0`, if this is the version.
            comment (None | str | Unset): Comment on the version, if this is the version.
            stages (list[str] | Unset): Stages of the version, if this is the version.
            tags (list[str] | Unset): Tags of the version, if this is the version.
            status (str | Unset): Status of the version, if this is the version.
            experiment_model (RegistryExperimentModel | Unset): The model of an experiment that a registered version was
                made of. Example: {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'experimentModelName': 'resnet',
                'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c'}.
            experiment_key (str | Unset): The experiment that logged it, if this is the version.
            metadata (list[str] | Unset): Metadata as the Java SDK reads it, if this is the version.
            assets (list[Asset] | Unset): Files of the version, if this is the version.
            rest_api_url (str | Unset): URL from which it can be downloaded, if this is the version.
    """

    registry_model_id: str
    user_name: str
    created_at: int
    last_updated: int
    model_name: str | Unset = UNSET
    versions: list[RegistryModelVersion] | Unset = UNSET
    registry_model_item_id: str | Unset = UNSET
    version: str | Unset = UNSET
    comment: None | str | Unset = UNSET
    stages: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    status: str | Unset = UNSET
    experiment_model: RegistryExperimentModel | Unset = UNSET
    experiment_key: str | Unset = UNSET
    metadata: list[str] | Unset = UNSET
    assets: list[Asset] | Unset = UNSET
    rest_api_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_id = self.registry_model_id

        user_name = self.user_name

        created_at = self.created_at

        last_updated = self.last_updated

        model_name = self.model_name

        versions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.versions, Unset):
            versions = []
            for versions_item_data in self.versions:
                versions_item = versions_item_data.to_dict()
                versions.append(versions_item)

        registry_model_item_id = self.registry_model_item_id

        version = self.version

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        stages: list[str] | Unset = UNSET
        if not isinstance(self.stages, Unset):
            stages = self.stages

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        status = self.status

        experiment_model: dict[str, Any] | Unset = UNSET
        if not isinstance(self.experiment_model, Unset):
            experiment_model = self.experiment_model.to_dict()

        experiment_key = self.experiment_key

        metadata: list[str] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata

        assets: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.assets, Unset):
            assets = []
            for assets_item_data in self.assets:
                assets_item = assets_item_data.to_dict()
                assets.append(assets_item)

        rest_api_url = self.rest_api_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelId": registry_model_id,
                "userName": user_name,
                "createdAt": created_at,
                "lastUpdated": last_updated,
            }
        )
        if model_name is not UNSET:
            field_dict["modelName"] = model_name
        if versions is not UNSET:
            field_dict["versions"] = versions
        if registry_model_item_id is not UNSET:
            field_dict["registryModelItemId"] = registry_model_item_id
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.registry_experiment_model import RegistryExperimentModel  # noqa: PLC0415
        from ..models.registry_model_version import RegistryModelVersion  # noqa: PLC0415

        d = dict(src_dict)
        registry_model_id = d.pop("registryModelId")

        user_name = d.pop("userName")

        created_at = d.pop("createdAt")

        last_updated = d.pop("lastUpdated")

        model_name = d.pop("modelName", UNSET)

        _versions = d.pop("versions", UNSET)
        versions: list[RegistryModelVersion] | Unset = UNSET
        if _versions is not UNSET:
            versions = []
            for versions_item_data in _versions:
                versions_item = RegistryModelVersion.from_dict(versions_item_data)

                versions.append(versions_item)

        registry_model_item_id = d.pop("registryModelItemId", UNSET)

        version = d.pop("version", UNSET)

        def _parse_comment(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment = _parse_comment(d.pop("comment", UNSET))

        stages = cast(list[str], d.pop("stages", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        status = d.pop("status", UNSET)

        _experiment_model = d.pop("experimentModel", UNSET)
        experiment_model: RegistryExperimentModel | Unset
        if isinstance(_experiment_model, Unset):
            experiment_model = UNSET
        else:
            experiment_model = RegistryExperimentModel.from_dict(_experiment_model)

        experiment_key = d.pop("experimentKey", UNSET)

        metadata = cast(list[str], d.pop("metadata", UNSET))

        _assets = d.pop("assets", UNSET)
        assets: list[Asset] | Unset = UNSET
        if _assets is not UNSET:
            assets = []
            for assets_item_data in _assets:
                assets_item = Asset.from_dict(assets_item_data)

                assets.append(assets_item)

        rest_api_url = d.pop("restApiUrl", UNSET)

        registry_latest_version_reply = cls(
            registry_model_id=registry_model_id,
            user_name=user_name,
            created_at=created_at,
            last_updated=last_updated,
            model_name=model_name,
            versions=versions,
            registry_model_item_id=registry_model_item_id,
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
        )

        registry_latest_version_reply.additional_properties = d
        return registry_latest_version_reply

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
