# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import JsonValue

T = TypeVar("T", bound="LlmJsonAsset")


@_attrs_define
class LlmJsonAsset:
    """The trace, which becomes an asset.

    Example:
        {'extension': 'json', 'type': 'llm_data', 'fileName': 'comet_llm_data.json', 'file': {'chain_nodes': []}}

    Attributes:
        extension (str): The file's extension without its dot: `json`.
        type_ (str): The asset's type: `llm_data`.
        file_name (str): The asset's name: `comet_llm_data.json`.
        file (JsonValue): The trace itself as a JSON object, not as text. Its form is the SDK's own.
    """

    extension: str
    type_: str
    file_name: str
    file: JsonValue
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        extension = self.extension

        type_ = self.type_

        file_name = self.file_name

        file = self.file

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "extension": extension,
                "type": type_,
                "fileName": file_name,
                "file": file,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        extension = d.pop("extension")

        type_ = d.pop("type")

        file_name = d.pop("fileName")

        file = d.pop("file")

        llm_json_asset = cls(
            extension=extension,
            type_=type_,
            file_name=file_name,
            file=file,
        )

        llm_json_asset.additional_properties = d
        return llm_json_asset

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
