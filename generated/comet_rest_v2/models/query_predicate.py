# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.query_group import QueryGroup


T = TypeVar("T", bound="QueryPredicate")


@_attrs_define
class QueryPredicate:
    """A group of rules about columns of one source.

    Example:
        {'source': 'metrics', 'query': {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss',
            'type': 'double', 'operator': 'less', 'value': '0.1'}], 'valid': True}, 'negated': False}

    Attributes:
        source (str): The source of all columns in `query`: `metrics`, `params`, `log_other`, `tag`, `env_details` or
            `metadata`; or `nested`, where rules of several sources are joined by OR and each rule names its own.
        query (QueryGroup): Rules joined by AND or OR. Example: {'condition': 'AND', 'rules': [{'id': 'train_loss',
            'field': 'train_loss', 'type': 'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}, {'condition':
            'OR', 'rules': [{'id': 'optimizer', 'field': 'optimizer', 'type': 'string', 'operator': 'equal', 'value':
            'adam', 'source': 'params'}, {'id': 'duration', 'field': 'duration', 'type': 'timenumber', 'operator':
            'between', 'value': [60, 3600], 'source': 'metadata'}], 'valid': True}], 'valid': True}.
        negated (bool | None | Unset): Sent as true by comet_ml where the caller negated the expression, after it has
            turned the operators round itself. What a server makes of it is not evidenced; leave it out.
    """

    source: str
    query: QueryGroup
    negated: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        source = self.source

        query = self.query.to_dict()

        negated: bool | None | Unset
        if isinstance(self.negated, Unset):
            negated = UNSET
        else:
            negated = self.negated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "source": source,
                "query": query,
            }
        )
        if negated is not UNSET:
            field_dict["negated"] = negated

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.query_group import QueryGroup  # noqa: PLC0415

        d = dict(src_dict)
        source = d.pop("source")

        query = QueryGroup.from_dict(d.pop("query"))

        def _parse_negated(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        negated = _parse_negated(d.pop("negated", UNSET))

        query_predicate = cls(
            source=source,
            query=query,
            negated=negated,
        )

        query_predicate.additional_properties = d
        return query_predicate

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
