# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="QueryRule")


@_attrs_define
class QueryRule:
    """One comparison of one column with a value, with all of `id`, `field`, `type`, `operator` and `value`; or else a
    group within a group, with `condition`, `rules` and `valid` alone.

        Example:
            {'id': 'train_loss', 'field': 'train_loss', 'type': 'double', 'operator': 'less', 'value': '0.1', 'source':
                'metrics'}

        Attributes:
            id (str | Unset): The column's name once more; the same text as `field`.
            field (str | Unset): The column's name as `get_project_columns` lists it, context prefix included.
            type_ (str | Unset): The column's type: `string`, `boolean`, `double`, `datetime` or `timenumber`.

                The server of cometr_py compares value by value, and takes the type of `value`: a JSON number is compared with
                values that are numbers, whatever this type.
            operator (str | Unset): `equal`, `less`, `less_or_equal`, `greater`, `greater_or_equal`, `between`, `contains`,
                `begins_with`, `ends_with`, `is_null`, `is_empty`, and their opposites `not_equal`, `not_between`,
                `not_contains`, `not_begins_with`, `not_ends_with`, `is_not_null`, `is_not_empty`.
            value (float | list[float | str] | None | str | Unset): What to compare with: text or a number, and for
                `between` and `not_between` an array of the two bounds. 1 or 0 for a boolean, `YYYY-MM-DD HH:MM:SS` in UTC for a
                time, seconds for a duration.
            source (None | str | Unset): The column's source: `metrics`, `params`, `log_other`, `tag`, `env_details` or
                `metadata`. `search_experiments` wants it here; in `query_project` the predicate names it, and a rule has it
                only where sources are mixed.

                The server of cometr_py also has `metrics_min` and `metrics_max`, the extremes of a metric.
            condition (str | Unset): Of a group: `AND` (every rule holds) or `OR` (at least one does).
            rules (list[QueryRule] | Unset): Of a group: its rules.
            valid (bool | Unset): Of a group: always true.
    """

    id: str | Unset = UNSET
    field: str | Unset = UNSET
    type_: str | Unset = UNSET
    operator: str | Unset = UNSET
    value: float | list[float | str] | None | str | Unset = UNSET
    source: None | str | Unset = UNSET
    condition: str | Unset = UNSET
    rules: list[QueryRule] | Unset = UNSET
    valid: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        field = self.field

        type_ = self.type_

        operator = self.operator

        value: float | list[float | str] | None | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        elif isinstance(self.value, list):
            value = []
            for value_type_2_item_data in self.value:
                value_type_2_item: float | str
                value_type_2_item = value_type_2_item_data
                value.append(value_type_2_item)

        else:
            value = self.value

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        condition = self.condition

        rules: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.rules, Unset):
            rules = []
            for rules_item_data in self.rules:
                rules_item = rules_item_data.to_dict()
                rules.append(rules_item)

        valid = self.valid

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if field is not UNSET:
            field_dict["field"] = field
        if type_ is not UNSET:
            field_dict["type"] = type_
        if operator is not UNSET:
            field_dict["operator"] = operator
        if value is not UNSET:
            field_dict["value"] = value
        if source is not UNSET:
            field_dict["source"] = source
        if condition is not UNSET:
            field_dict["condition"] = condition
        if rules is not UNSET:
            field_dict["rules"] = rules
        if valid is not UNSET:
            field_dict["valid"] = valid

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        field = d.pop("field", UNSET)

        type_ = d.pop("type", UNSET)

        operator = d.pop("operator", UNSET)

        def _parse_value(data: object) -> float | list[float | str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                value_type_2 = []
                _value_type_2 = data
                for value_type_2_item_data in _value_type_2:

                    def _parse_value_type_2_item(data: object) -> float | str:
                        return cast(float | str, data)

                    value_type_2_item = _parse_value_type_2_item(value_type_2_item_data)

                    value_type_2.append(value_type_2_item)

                return value_type_2
            return cast(float | list[float | str] | None | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        condition = d.pop("condition", UNSET)

        _rules = d.pop("rules", UNSET)
        rules: list[QueryRule] | Unset = UNSET
        if _rules is not UNSET:
            rules = []
            for rules_item_data in _rules:
                rules_item = QueryRule.from_dict(rules_item_data)

                rules.append(rules_item)

        valid = d.pop("valid", UNSET)

        query_rule = cls(
            id=id,
            field=field,
            type_=type_,
            operator=operator,
            value=value,
            source=source,
            condition=condition,
            rules=rules,
            valid=valid,
        )

        query_rule.additional_properties = d
        return query_rule

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
