# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.remote_model_file import RemoteModelFile


T = TypeVar("T", bound="RemoteModelRequest")


@_attrs_define
class RemoteModelRequest:
    """A model whose files lie elsewhere.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'modelName':
            'resnet', 'remoteEntities': [{'assetId': '0b1d2f3a4c5e6f708192a3b4c5d6e7f8', 'remoteUrl':
            's3://bucket/resnet/weights.pt', 'fileName': 'weights.pt'}]}

    Attributes:
        api_key (str): The API key, once more.
        experiment_key (str): The experiment.
        model_name (str): The model's name within the experiment.
        remote_entities (list[RemoteModelFile]): The model's files.
    """

    api_key: str
    experiment_key: str
    model_name: str
    remote_entities: list[RemoteModelFile]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        experiment_key = self.experiment_key

        model_name = self.model_name

        remote_entities = []
        for remote_entities_item_data in self.remote_entities:
            remote_entities_item = remote_entities_item_data.to_dict()
            remote_entities.append(remote_entities_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "experimentKey": experiment_key,
                "modelName": model_name,
                "remoteEntities": remote_entities,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.remote_model_file import RemoteModelFile  # noqa: PLC0415

        d = dict(src_dict)
        api_key = d.pop("apiKey")

        experiment_key = d.pop("experimentKey")

        model_name = d.pop("modelName")

        remote_entities = []
        _remote_entities = d.pop("remoteEntities")
        for remote_entities_item_data in _remote_entities:
            remote_entities_item = RemoteModelFile.from_dict(remote_entities_item_data)

            remote_entities.append(remote_entities_item)

        remote_model_request = cls(
            api_key=api_key,
            experiment_key=experiment_key,
            model_name=model_name,
            remote_entities=remote_entities,
        )

        remote_model_request.additional_properties = d
        return remote_model_request

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
