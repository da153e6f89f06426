# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.start_upload_params import StartUploadParams


T = TypeVar("T", bound="StartMultipartUploadRequest")


@_attrs_define
class StartMultipartUploadRequest:
    """Facts about the file to upload. The members beside `startUploadParams` are those which `upload_asset` takes in its
    query; further ones of them are allowed.

        Example:
            {'startUploadParams': {'cloudType': 'AWS', 'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}

        Attributes:
            start_upload_params (StartUploadParams): How the upload will be cut. Example: {'cloudType': 'AWS',
                'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}.
            experiment_key (None | str | Unset): The experiment's key.
            file_name (None | str | Unset): The asset's name.
            type_ (None | str | Unset): The asset's type, as in `upload_asset`.
            overwrite (bool | None | Unset): Whether to replace the asset that has the same name.
            step (int | None | Unset): The training step that it belongs to.
            epoch (float | None | Unset): The epoch that it belongs to.
            context (None | str | Unset): Part of the run that it belongs to.
            metadata (None | str | Unset): Metadata of the file: a JSON document in a string.
    """

    start_upload_params: StartUploadParams
    experiment_key: None | str | Unset = UNSET
    file_name: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    overwrite: bool | None | Unset = UNSET
    step: int | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
    context: None | str | Unset = UNSET
    metadata: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start_upload_params = self.start_upload_params.to_dict()

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        file_name: None | str | Unset
        if isinstance(self.file_name, Unset):
            file_name = UNSET
        else:
            file_name = self.file_name

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        overwrite: bool | None | Unset
        if isinstance(self.overwrite, Unset):
            overwrite = UNSET
        else:
            overwrite = self.overwrite

        step: int | None | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

        epoch: float | None | Unset
        if isinstance(self.epoch, Unset):
            epoch = UNSET
        else:
            epoch = self.epoch

        context: None | str | Unset
        if isinstance(self.context, Unset):
            context = UNSET
        else:
            context = self.context

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "startUploadParams": start_upload_params,
            }
        )
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if file_name is not UNSET:
            field_dict["fileName"] = file_name
        if type_ is not UNSET:
            field_dict["type"] = type_
        if overwrite is not UNSET:
            field_dict["overwrite"] = overwrite
        if step is not UNSET:
            field_dict["step"] = step
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if context is not UNSET:
            field_dict["context"] = context
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.start_upload_params import StartUploadParams  # noqa: PLC0415

        d = dict(src_dict)
        start_upload_params = StartUploadParams.from_dict(d.pop("startUploadParams"))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        def _parse_file_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_name = _parse_file_name(d.pop("fileName", UNSET))

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_overwrite(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        overwrite = _parse_overwrite(d.pop("overwrite", UNSET))

        def _parse_step(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

        def _parse_epoch(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch = _parse_epoch(d.pop("epoch", UNSET))

        def _parse_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        context = _parse_context(d.pop("context", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        start_multipart_upload_request = cls(
            start_upload_params=start_upload_params,
            experiment_key=experiment_key,
            file_name=file_name,
            type_=type_,
            overwrite=overwrite,
            step=step,
            epoch=epoch,
            context=context,
            metadata=metadata,
        )

        start_multipart_upload_request.additional_properties = d
        return start_multipart_upload_request

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
