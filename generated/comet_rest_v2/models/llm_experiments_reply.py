# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.llm_experiment_result import LlmExperimentResult


T = TypeVar("T", bound="LlmExperimentsReply")


@_attrs_define
class LlmExperimentsReply:
    """What became of each experiment, by its key.

    Example:
        {'6f9619ff8b86d011b42d00c04fc964ff': {'status': 200, 'content': {'link': 'https://www.comet.com/my-
            team/prompts'}}}

    """

    additional_properties: dict[str, LlmExperimentResult] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.llm_experiment_result import LlmExperimentResult  # noqa: PLC0415

        d = dict(src_dict)
        llm_experiments_reply = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = LlmExperimentResult.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        llm_experiments_reply.additional_properties = additional_properties
        return llm_experiments_reply

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> LlmExperimentResult:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: LlmExperimentResult) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
