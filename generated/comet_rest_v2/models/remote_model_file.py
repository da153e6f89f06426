# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_metadata import FileMetadata


T = TypeVar("T", bound="RemoteModelFile")


@_attrs_define
class RemoteModelFile:
    """One file of a model that lies elsewhere.

    Example:
        {'assetId': '0b1d2f3a4c5e6f708192a3b4c5d6e7f8', 'remoteUrl': 's3://bucket/resnet/weights.pt', 'fileName':
            'weights.pt'}

    Attributes:
        asset_id (str): The id it is going to have, 32 hexadecimal digits chosen by the client.
        remote_url (str): Where the file is; the service does not look.
        file_name (None | str | Unset): The file's name within the model.
        metadata (FileMetadata | None | str | Unset): Metadata, as an object or as its JSON text.
    """

    asset_id: str
    remote_url: str
    file_name: None | str | Unset = UNSET
    metadata: FileMetadata | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.file_metadata import FileMetadata  # noqa: PLC0415

        asset_id = self.asset_id

        remote_url = self.remote_url

        file_name: None | str | Unset
        if isinstance(self.file_name, Unset):
            file_name = UNSET
        else:
            file_name = self.file_name

        metadata: dict[str, Any] | None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, FileMetadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assetId": asset_id,
                "remoteUrl": remote_url,
            }
        )
        if file_name is not UNSET:
            field_dict["fileName"] = file_name
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.file_metadata import FileMetadata  # noqa: PLC0415

        d = dict(src_dict)
        asset_id = d.pop("assetId")

        remote_url = d.pop("remoteUrl")

        def _parse_file_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_name = _parse_file_name(d.pop("fileName", UNSET))

        def _parse_metadata(data: object) -> FileMetadata | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                metadata_type_0 = FileMetadata.from_dict(data)

                return metadata_type_0
            return cast(FileMetadata | None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        remote_model_file = cls(
            asset_id=asset_id,
            remote_url=remote_url,
            file_name=file_name,
            metadata=metadata,
        )

        remote_model_file.additional_properties = d
        return remote_model_file

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
