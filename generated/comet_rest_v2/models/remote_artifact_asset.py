# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RemoteArtifactAsset")


@_attrs_define
class RemoteArtifactAsset:
    """One remote file to add.

    Example:
        {'link': 's3://bucket/digits/0001.png', 'assetId': 'c9f0f895fb98ab9159f51fd0297e236d', 'fileName':
            'images/0001.png', 'artifactVersionId': '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}',
            'isRemote': True, 'overwrite': False}

    Attributes:
        link (str): The file's address, of any scheme (`s3://`, `https://`).
        asset_id (str): The file's new id, chosen by the client: 32 hexadecimal digits.
        file_name (str): Its path inside the artifact.
        artifact_version_id (str): The open version to put it into.
        type_ (None | str | Unset): The asset's type, as in `upload_asset`.
        metadata (None | str | Unset): Facts about the file: a JSON document as text.
        is_remote (bool | None | Unset): Always true.
        overwrite (bool | None | str | Unset): Whether to replace a file of the same name. The Python SDK can send the
            text `FAIL`, which means false.

            The server of cometr_py takes a string, too, and any but `true` as false.
        step (int | None | Unset): The training step that it belongs to.
        context (None | str | Unset): Part of the run that it belongs to.
        run_id (None | str | Unset): The id of the SDK's run; needed by no one else (inferred).
    """

    link: str
    asset_id: str
    file_name: str
    artifact_version_id: str
    type_: None | str | Unset = UNSET
    metadata: None | str | Unset = UNSET
    is_remote: bool | None | Unset = UNSET
    overwrite: bool | None | str | Unset = UNSET
    step: int | None | Unset = UNSET
    context: None | str | Unset = UNSET
    run_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        link = self.link

        asset_id = self.asset_id

        file_name = self.file_name

        artifact_version_id = self.artifact_version_id

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        metadata: None | str | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        else:
            metadata = self.metadata

        is_remote: bool | None | Unset
        if isinstance(self.is_remote, Unset):
            is_remote = UNSET
        else:
            is_remote = self.is_remote

        overwrite: bool | None | str | Unset
        if isinstance(self.overwrite, Unset):
            overwrite = UNSET
        else:
            overwrite = self.overwrite

        step: int | None | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

        context: None | str | Unset
        if isinstance(self.context, Unset):
            context = UNSET
        else:
            context = self.context

        run_id: None | str | Unset
        if isinstance(self.run_id, Unset):
            run_id = UNSET
        else:
            run_id = self.run_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "link": link,
                "assetId": asset_id,
                "fileName": file_name,
                "artifactVersionId": artifact_version_id,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if is_remote is not UNSET:
            field_dict["isRemote"] = is_remote
        if overwrite is not UNSET:
            field_dict["overwrite"] = overwrite
        if step is not UNSET:
            field_dict["step"] = step
        if context is not UNSET:
            field_dict["context"] = context
        if run_id is not UNSET:
            field_dict["runId"] = run_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        link = d.pop("link")

        asset_id = d.pop("assetId")

        file_name = d.pop("fileName")

        artifact_version_id = d.pop("artifactVersionId")

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        def _parse_metadata(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        def _parse_is_remote(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_remote = _parse_is_remote(d.pop("isRemote", UNSET))

        def _parse_overwrite(data: object) -> bool | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | str | Unset, data)

        overwrite = _parse_overwrite(d.pop("overwrite", UNSET))

        def _parse_step(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

        def _parse_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        context = _parse_context(d.pop("context", UNSET))

        def _parse_run_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_id = _parse_run_id(d.pop("runId", UNSET))

        remote_artifact_asset = cls(
            link=link,
            asset_id=asset_id,
            file_name=file_name,
            artifact_version_id=artifact_version_id,
            type_=type_,
            metadata=metadata,
            is_remote=is_remote,
            overwrite=overwrite,
            step=step,
            context=context,
            run_id=run_id,
        )

        remote_artifact_asset.additional_properties = d
        return remote_artifact_asset

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
