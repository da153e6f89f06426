# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="OptimizerConfig")


@_attrs_define
class OptimizerConfig:
    """What to search, and how. The members are those of the configuration that users of the SDK write.

    Example:
        {'algorithm': 'bayes', 'parameters': {'learning_rate': {'type': 'float', 'min': 0.0001, 'max': 0.1}}, 'spec':
            {'metric': 'loss', 'objective': 'minimize', 'maxCombo': 20}, 'name': 'rates', 'trials': 1}

    Attributes:
        algorithm (str): How to search: `bayes`, `grid` or `random`; `algorithms` lists them.
        parameters (JsonValue): The parameters to vary, an object by name; each entry has a `type` and its bounds or
            values.
        spec (JsonValue | Unset): Settings of the algorithm, an object; `metric`, `objective` and `maxCombo` for
            instance. `spec` of this tag lists those of one algorithm with their defaults.
        name (None | str | Unset): A name for the search.
        trials (int | None | Unset): How often every combination is tried.
    """

    algorithm: str
    parameters: JsonValue
    spec: JsonValue | Unset = UNSET
    name: None | str | Unset = UNSET
    trials: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        algorithm = self.algorithm

        parameters = self.parameters

        spec = self.spec

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        trials: int | None | Unset
        if isinstance(self.trials, Unset):
            trials = UNSET
        else:
            trials = self.trials

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "algorithm": algorithm,
                "parameters": parameters,
            }
        )
        if spec is not UNSET:
            field_dict["spec"] = spec
        if name is not UNSET:
            field_dict["name"] = name
        if trials is not UNSET:
            field_dict["trials"] = trials

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        algorithm = d.pop("algorithm")

        parameters = d.pop("parameters")

        spec = d.pop("spec", UNSET)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_trials(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        trials = _parse_trials(d.pop("trials", UNSET))

        optimizer_config = cls(
            algorithm=algorithm,
            parameters=parameters,
            spec=spec,
            name=name,
            trials=trials,
        )

        optimizer_config.additional_properties = d
        return optimizer_config

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
