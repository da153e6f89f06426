# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..types import File

T = TypeVar("T", bound="SdkThumbnailForm")


@_attrs_define
class SdkThumbnailForm:
    """The thumbnail of an asset of several files.

    Attributes:
        thumbnail (File): The picture's bytes.
        request_params (str): A JSON object, as text: `apiKey`, the key once more, `experimentKey`, and
            `thumbnailExtension`, the picture's ending with its dot.
    """

    thumbnail: File
    request_params: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        thumbnail = self.thumbnail.to_tuple()

        request_params = self.request_params

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "thumbnail": thumbnail,
                "requestParams": request_params,
            }
        )

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("thumbnail", self.thumbnail.to_tuple()))

        files.append(("requestParams", (None, str(self.request_params).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        thumbnail = File(payload=BytesIO(d.pop("thumbnail")))

        request_params = d.pop("requestParams")

        sdk_thumbnail_form = cls(
            thumbnail=thumbnail,
            request_params=request_params,
        )

        sdk_thumbnail_form.additional_properties = d
        return sdk_thumbnail_form

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
