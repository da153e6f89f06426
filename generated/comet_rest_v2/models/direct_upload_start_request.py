# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.start_upload_params import StartUploadParams


T = TypeVar("T", bound="DirectUploadStartRequest")


@_attrs_define
class DirectUploadStartRequest:
    """Announces a big file. Beside the members below it has those that an ordinary upload has in its query; which of them
    are wanted is not evidenced.

        Example:
            {'startUploadParams': {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'metadata':
                None, 'experimentId': 'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.pt'}

        Attributes:
            start_upload_params (StartUploadParams): How the upload will be cut. Example: {'cloudType': 'AWS',
                'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}.
            api_key (None | str | Unset): The API key, once more.
            metadata (None | str | Unset): Metadata of the file: a JSON document in a string.
            experiment_id (None | str | Unset): The experiment's key, as in the query of an ordinary upload.
            file_name (None | str | Unset): The asset's name, as in the query of an ordinary upload.
    """

    start_upload_params: StartUploadParams
    api_key: None | str | Unset = UNSET
    metadata: None | str | Unset = UNSET
    experiment_id: None | str | Unset = UNSET
    file_name: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start_upload_params = self.start_upload_params.to_dict()

        api_key: None | str | Unset
        if isinstance(self.api_key, Unset):
            api_key = UNSET
        else:
            api_key = self.api_key

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        experiment_id: None | str | Unset
        if isinstance(self.experiment_id, Unset):
            experiment_id = UNSET
        else:
            experiment_id = self.experiment_id

        file_name: None | str | Unset
        if isinstance(self.file_name, Unset):
            file_name = UNSET
        else:
            file_name = self.file_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "startUploadParams": start_upload_params,
            }
        )
        if api_key is not UNSET:
            field_dict["apiKey"] = api_key
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if experiment_id is not UNSET:
            field_dict["experimentId"] = experiment_id
        if file_name is not UNSET:
            field_dict["fileName"] = file_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.start_upload_params import StartUploadParams  # noqa: PLC0415

        d = dict(src_dict)
        start_upload_params = StartUploadParams.from_dict(d.pop("startUploadParams"))

        def _parse_api_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        api_key = _parse_api_key(d.pop("apiKey", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_experiment_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_id = _parse_experiment_id(d.pop("experimentId", UNSET))

        def _parse_file_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_name = _parse_file_name(d.pop("fileName", UNSET))

        direct_upload_start_request = cls(
            start_upload_params=start_upload_params,
            api_key=api_key,
            metadata=metadata,
            experiment_id=experiment_id,
            file_name=file_name,
        )

        direct_upload_start_request.additional_properties = d
        return direct_upload_start_request

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
