# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.query_rule import QueryRule


T = TypeVar("T", bound="QueryGroup")


@_attrs_define
class QueryGroup:
    """Rules joined by AND or OR.

    Example:
        {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type': 'double', 'operator': 'less',
            'value': '0.1', 'source': 'metrics'}, {'condition': 'OR', 'rules': [{'id': 'optimizer', 'field': 'optimizer',
            'type': 'string', 'operator': 'equal', 'value': 'adam', 'source': 'params'}, {'id': 'duration', 'field':
            'duration', 'type': 'timenumber', 'operator': 'between', 'value': [60, 3600], 'source': 'metadata'}], 'valid':
            True}], 'valid': True}

    Attributes:
        condition (str): `AND` (every rule holds) or `OR` (at least one does).
        rules (list[QueryRule]): The rules. A group may stand for a rule. Where it does in `search_experiments`,
            comet_ml puts each single rule beside it into a group of its own.
        valid (bool | None | Unset): Always true; the SDKs leave it out of groups that only hold groups.
    """

    condition: str
    rules: list[QueryRule]
    valid: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        condition = self.condition

        rules = []
        for rules_item_data in self.rules:
            rules_item = rules_item_data.to_dict()
            rules.append(rules_item)

        valid: bool | None | Unset
        if isinstance(self.valid, Unset):
            valid = UNSET
        else:
            valid = self.valid

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "condition": condition,
                "rules": rules,
            }
        )
        if valid is not UNSET:
            field_dict["valid"] = valid

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.query_rule import QueryRule  # noqa: PLC0415

        d = dict(src_dict)
        condition = d.pop("condition")

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in _rules:
            rules_item = QueryRule.from_dict(rules_item_data)

            rules.append(rules_item)

        def _parse_valid(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        valid = _parse_valid(d.pop("valid", UNSET))

        query_group = cls(
            condition=condition,
            rules=rules,
            valid=valid,
        )

        query_group.additional_properties = d
        return query_group

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
