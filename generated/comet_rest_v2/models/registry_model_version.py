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
    """One version of a registered model. `stages` is the older word for `tags`; `assets` and `restApiUrl` are only in the
    details.

        Example:
            {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'version': '1.0.0', 'comment': 'first try', 'stages':
                ['production'], 'experimentModel': {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'experimentModelName':
                'resnet', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c'}, 'userName': 'ada', 'createdAt': 1795400230712,
                'lastUpdated': 1795400230712}

        Attributes:
            registry_model_item_id (str): The version's id, about 25 letters and digits; the writes call it `modelItemId`.
            registry_model_id (None | str): The model's id. Old servers leave it out: None then.
            version (str): The version, a SemVer such as `1.0.0`.
            comment (None | str): The comment given when it was registered.
            stages (list[str]): Stages of the version, free text such as `production`; empty if it has none.
            tags (list[str] | None): Tags of the version, as newer servers call the stages. Old servers leave it out: None
                then.
            status (None | str): One of the statuses that the organization has agreed on. `None`, as a string, for a version
                whose status was never set (inferred). Old servers leave it out: None then.
            experiment_model (RegistryExperimentModel): The model of an experiment that a registered version was made of.
                Example: {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'experimentModelName': 'resnet', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c'}.
            experiment_key (None | str): The experiment that logged it. Old servers leave it out: None then.
            assets (list[Asset] | None): All files of the version, in the details. The Python SDK takes the experiment's key
                for the download from the query of `link`. Old servers leave it out: None then.
            rest_api_url (None | str): URL from which the version can be downloaded, in the details. Old servers leave it
                out: None then.
            user_name (str): Who registered it.
            created_at (int): When it was registered, milliseconds since the epoch.
            last_updated (int): When it was last changed, milliseconds since the epoch.
            metadata (list[str] | Unset): Metadata as the Java SDK reads it. `get_registry_model_version_metadata` returns
                pairs instead.
    """

    registry_model_item_id: str
    registry_model_id: None | str
    version: str
    comment: None | str
    stages: list[str]
    tags: list[str] | None
    status: None | str
    experiment_model: RegistryExperimentModel
    experiment_key: None | str
    assets: list[Asset] | None
    rest_api_url: None | str
    user_name: str
    created_at: int
    last_updated: int
    metadata: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        registry_model_item_id = self.registry_model_item_id

        registry_model_id: None | str
        registry_model_id = self.registry_model_id

        version = self.version

        comment: None | str
        comment = self.comment

        stages = self.stages

        tags: list[str] | None
        if isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        status: None | str
        status = self.status

        experiment_model = self.experiment_model.to_dict()

        experiment_key: None | str
        experiment_key = self.experiment_key

        assets: list[dict[str, Any]] | None
        if isinstance(self.assets, list):
            assets = []
            for assets_type_0_item_data in self.assets:
                assets_type_0_item = assets_type_0_item_data.to_dict()
                assets.append(assets_type_0_item)

        else:
            assets = self.assets

        rest_api_url: None | str
        rest_api_url = self.rest_api_url

        user_name = self.user_name

        created_at = self.created_at

        last_updated = self.last_updated

        metadata: list[str] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "registryModelItemId": registry_model_item_id,
                "version": version,
                "comment": comment,
                "stages": stages,
                "experimentModel": experiment_model,
                "userName": user_name,
                "createdAt": created_at,
                "lastUpdated": last_updated,
            }
        )
        if registry_model_id is not None:
            field_dict["registryModelId"] = registry_model_id
        if tags is not None:
            field_dict["tags"] = tags
        if status is not None:
            field_dict["status"] = status
        if experiment_key is not None:
            field_dict["experimentKey"] = experiment_key
        if assets is not None:
            field_dict["assets"] = assets
        if rest_api_url is not None:
            field_dict["restApiUrl"] = rest_api_url
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.registry_experiment_model import RegistryExperimentModel  # noqa: PLC0415

        d = dict(src_dict)
        registry_model_item_id = d.pop("registryModelItemId")

        def _parse_registry_model_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        registry_model_id = _parse_registry_model_id(d.pop("registryModelId", None))

        version = d.pop("version")

        def _parse_comment(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        comment = _parse_comment(d.pop("comment"))

        stages = cast(list[str], d.pop("stages"))

        def _parse_tags(data: object) -> list[str] | None:
            if data is None:
                return data
            if isinstance(data, list):
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        tags = _parse_tags(d.pop("tags", None))

        def _parse_status(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        status = _parse_status(d.pop("status", None))

        experiment_model = RegistryExperimentModel.from_dict(d.pop("experimentModel"))

        def _parse_experiment_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", None))

        def _parse_assets(data: object) -> list[Asset] | None:
            if data is None:
                return data
            if isinstance(data, list):
                assets_type_0 = []
                _assets_type_0 = data
                for assets_type_0_item_data in _assets_type_0:
                    assets_type_0_item = Asset.from_dict(assets_type_0_item_data)

                    assets_type_0.append(assets_type_0_item)

                return assets_type_0
            raise TypeError(f"{type(data).__name__} in place of list[Asset] | None")

        assets = _parse_assets(d.pop("assets", None))

        def _parse_rest_api_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rest_api_url = _parse_rest_api_url(d.pop("restApiUrl", None))

        user_name = d.pop("userName")

        created_at = d.pop("createdAt")

        last_updated = d.pop("lastUpdated")

        metadata = cast(list[str], d.pop("metadata", UNSET))

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
            assets=assets,
            rest_api_url=rest_api_url,
            user_name=user_name,
            created_at=created_at,
            last_updated=last_updated,
            metadata=metadata,
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
