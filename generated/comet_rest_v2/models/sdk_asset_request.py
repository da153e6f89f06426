# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_metadata import FileMetadata


T = TypeVar("T", bound="SdkAssetRequest")


@_attrs_define
class SdkAssetRequest:
    """An asset that is going to consist of several files.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'userFileName':
            'scan.json', 'assetType': '3d-image', 'step': 10, 'metadata': None}

    Attributes:
        api_key (str): The API key, once more.
        experiment_key (str): The experiment.
        user_file_name (str): The asset's name.
        asset_type (str): Its type, `3d-image` for instance.
        step (int | None | Unset): The step.
        metadata (FileMetadata | None | str | Unset): Metadata, as an object or as its JSON text.
    """

    api_key: str
    experiment_key: str
    user_file_name: str
    asset_type: str
    step: int | None | Unset = UNSET
    metadata: FileMetadata | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.file_metadata import FileMetadata  # noqa: PLC0415

        api_key = self.api_key

        experiment_key = self.experiment_key

        user_file_name = self.user_file_name

        asset_type = self.asset_type

        step: int | None | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

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
                "apiKey": api_key,
                "experimentKey": experiment_key,
                "userFileName": user_file_name,
                "assetType": asset_type,
            }
        )
        if step is not UNSET:
            field_dict["step"] = step
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.file_metadata import FileMetadata  # noqa: PLC0415

        d = dict(src_dict)
        api_key = d.pop("apiKey")

        experiment_key = d.pop("experimentKey")

        user_file_name = d.pop("userFileName")

        asset_type = d.pop("assetType")

        def _parse_step(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

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

        sdk_asset_request = cls(
            api_key=api_key,
            experiment_key=experiment_key,
            user_file_name=user_file_name,
            asset_type=asset_type,
            step=step,
            metadata=metadata,
        )

        sdk_asset_request.additional_properties = d
        return sdk_asset_request

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
