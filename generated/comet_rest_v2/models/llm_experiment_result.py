# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.llm_experiment_content import LlmExperimentContent


T = TypeVar("T", bound="LlmExperimentResult")


@_attrs_define
class LlmExperimentResult:
    """What became of one experiment.

    Example:
        {'status': 200, 'content': {'link': 'https://www.comet.com/my-team/prompts'}}

    Attributes:
        status (int | None | Unset): An HTTP status, of this experiment alone: 200 where it was stored.
        content (LlmExperimentContent | None | Unset): Details.
    """

    status: int | None | Unset = UNSET
    content: LlmExperimentContent | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.llm_experiment_content import LlmExperimentContent  # noqa: PLC0415

        status: int | None | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        content: dict[str, Any] | None | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        elif isinstance(self.content, LlmExperimentContent):
            content = self.content.to_dict()
        else:
            content = self.content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if content is not UNSET:
            field_dict["content"] = content

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.llm_experiment_content import LlmExperimentContent  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_status(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_content(data: object) -> LlmExperimentContent | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                content_type_0 = LlmExperimentContent.from_dict(data)

                return content_type_0
            raise TypeError(f"{type(data).__name__} in place of LlmExperimentContent | None")

        content = _parse_content(d.pop("content", UNSET))

        llm_experiment_result = cls(
            status=status,
            content=content,
        )

        llm_experiment_result.additional_properties = d
        return llm_experiment_result

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
