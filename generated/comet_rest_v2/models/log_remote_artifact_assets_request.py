# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.remote_artifact_asset import RemoteArtifactAsset


T = TypeVar("T", bound="LogRemoteArtifactAssetsRequest")


@_attrs_define
class LogRemoteArtifactAssetsRequest:
    """Remote files to add.

    Example:
        {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
            'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
            '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True, 'overwrite': False}]}

    Attributes:
        remote_artifact_asset_requests (list[RemoteArtifactAsset]): The files, at most 10,000.
    """

    remote_artifact_asset_requests: list[RemoteArtifactAsset]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        remote_artifact_asset_requests = []
        for remote_artifact_asset_requests_item_data in self.remote_artifact_asset_requests:
            remote_artifact_asset_requests_item = remote_artifact_asset_requests_item_data.to_dict()
            remote_artifact_asset_requests.append(remote_artifact_asset_requests_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "remoteArtifactAssetRequests": remote_artifact_asset_requests,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.remote_artifact_asset import RemoteArtifactAsset  # noqa: PLC0415

        d = dict(src_dict)
        remote_artifact_asset_requests = []
        _remote_artifact_asset_requests = d.pop("remoteArtifactAssetRequests")
        for remote_artifact_asset_requests_item_data in _remote_artifact_asset_requests:
            remote_artifact_asset_requests_item = RemoteArtifactAsset.from_dict(
                remote_artifact_asset_requests_item_data
            )

            remote_artifact_asset_requests.append(remote_artifact_asset_requests_item)

        log_remote_artifact_assets_request = cls(
            remote_artifact_asset_requests=remote_artifact_asset_requests,
        )

        log_remote_artifact_assets_request.additional_properties = d
        return log_remote_artifact_assets_request

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
