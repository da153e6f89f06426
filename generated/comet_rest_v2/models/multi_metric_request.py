# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MultiMetricRequest")


@_attrs_define
class MultiMetricRequest:
    """Which metrics and parameters of which experiments. cometr leaves out empty lists.

    Example:
        {'targetedExperiments': ['c352827bcdcb45e3ad40d0decec0b43c'], 'metrics': ['train_loss'], 'params':
            ['learning_rate'], 'independentMetrics': True, 'fetchFull': True}

    Attributes:
        targeted_experiments (list[str]): The experiments' keys.
        metrics (list[str] | None | Unset): The metrics' names, context prefix included.
        params (list[str] | None | Unset): The parameters' names.
        independent_metrics (bool | None | Unset): Whether each metric keeps its own steps; false keeps only the steps
            at which all of them have a value.
        fetch_full (bool | None | Unset): Whether to give every stored point, 15,000 a metric at most, or a sample of
            about 500.
    """

    targeted_experiments: list[str]
    metrics: list[str] | None | Unset = UNSET
    params: list[str] | None | Unset = UNSET
    independent_metrics: bool | None | Unset = UNSET
    fetch_full: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        targeted_experiments = self.targeted_experiments

        metrics: list[str] | None | Unset
        if isinstance(self.metrics, Unset):
            metrics = UNSET
        elif isinstance(self.metrics, list):
            metrics = self.metrics

        else:
            metrics = self.metrics

        params: list[str] | None | Unset
        if isinstance(self.params, Unset):
            params = UNSET
        elif isinstance(self.params, list):
            params = self.params

        else:
            params = self.params

        independent_metrics: bool | None | Unset
        if isinstance(self.independent_metrics, Unset):
            independent_metrics = UNSET
        else:
            independent_metrics = self.independent_metrics

        fetch_full: bool | None | Unset
        if isinstance(self.fetch_full, Unset):
            fetch_full = UNSET
        else:
            fetch_full = self.fetch_full

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "targetedExperiments": targeted_experiments,
            }
        )
        if metrics is not UNSET:
            field_dict["metrics"] = metrics
        if params is not UNSET:
            field_dict["params"] = params
        if independent_metrics is not UNSET:
            field_dict["independentMetrics"] = independent_metrics
        if fetch_full is not UNSET:
            field_dict["fetchFull"] = fetch_full

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        targeted_experiments = cast(list[str], d.pop("targetedExperiments"))

        def _parse_metrics(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                metrics_type_0 = cast(list[str], data)

                return metrics_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        metrics = _parse_metrics(d.pop("metrics", UNSET))

        def _parse_params(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                params_type_0 = cast(list[str], data)

                return params_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        params = _parse_params(d.pop("params", UNSET))

        def _parse_independent_metrics(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        independent_metrics = _parse_independent_metrics(d.pop("independentMetrics", UNSET))

        def _parse_fetch_full(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        fetch_full = _parse_fetch_full(d.pop("fetchFull", UNSET))

        multi_metric_request = cls(
            targeted_experiments=targeted_experiments,
            metrics=metrics,
            params=params,
            independent_metrics=independent_metrics,
            fetch_full=fetch_full,
        )

        multi_metric_request.additional_properties = d
        return multi_metric_request

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
