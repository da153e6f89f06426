# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.found_experiment import FoundExperiment


T = TypeVar("T", bound="SearchExperimentsReply")


@_attrs_define
class SearchExperimentsReply:
    """One page of the experiments that match.

    Attributes:
        experiments (list[FoundExperiment] | None | Unset): The experiments of this page; empty after the last one.
    """

    experiments: list[FoundExperiment] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiments: list[dict[str, Any]] | None | Unset
        if isinstance(self.experiments, Unset):
            experiments = UNSET
        elif isinstance(self.experiments, list):
            experiments = []
            for experiments_type_0_item_data in self.experiments:
                experiments_type_0_item = experiments_type_0_item_data.to_dict()
                experiments.append(experiments_type_0_item)

        else:
            experiments = self.experiments

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if experiments is not UNSET:
            field_dict["experiments"] = experiments

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.found_experiment import FoundExperiment  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_experiments(data: object) -> list[FoundExperiment] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                experiments_type_0 = []
                _experiments_type_0 = data
                for experiments_type_0_item_data in _experiments_type_0:
                    experiments_type_0_item = FoundExperiment.from_dict(experiments_type_0_item_data)

                    experiments_type_0.append(experiments_type_0_item)

                return experiments_type_0
            raise TypeError(f"{type(data).__name__} in place of list[FoundExperiment] | None")

        experiments = _parse_experiments(d.pop("experiments", UNSET))

        search_experiments_reply = cls(
            experiments=experiments,
        )

        search_experiments_reply.additional_properties = d
        return search_experiments_reply

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
