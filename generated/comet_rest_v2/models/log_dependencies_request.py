# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dependency import Dependency


T = TypeVar("T", bound="LogDependenciesRequest")


@_attrs_define
class LogDependenciesRequest:
    """The packages of an experiment.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'timestamp': 1587671932216, 'logDependencies': [{'name':
            'torch', 'version': '2.4.1'}, {'name': 'numpy', 'version': '2.1.0'}]}

    Attributes:
        experiment_key (str): The experiment's key.
        log_dependencies (list[Dependency]): The packages.
        timestamp (int | None | Unset): When they were collected, milliseconds since the epoch. The Python SDK sends
            microseconds here when its caller gives no time; a server should take that too.
    """

    experiment_key: str
    log_dependencies: list[Dependency]
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        log_dependencies = []
        for log_dependencies_item_data in self.log_dependencies:
            log_dependencies_item = log_dependencies_item_data.to_dict()
            log_dependencies.append(log_dependencies_item)

        timestamp: int | None | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "logDependencies": log_dependencies,
            }
        )
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dependency import Dependency  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        log_dependencies = []
        _log_dependencies = d.pop("logDependencies")
        for log_dependencies_item_data in _log_dependencies:
            log_dependencies_item = Dependency.from_dict(log_dependencies_item_data)

            log_dependencies.append(log_dependencies_item)

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        log_dependencies_request = cls(
            experiment_key=experiment_key,
            log_dependencies=log_dependencies,
            timestamp=timestamp,
        )

        log_dependencies_request.additional_properties = d
        return log_dependencies_request

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
