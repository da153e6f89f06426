# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="OptimizerTrial")


@_attrs_define
class OptimizerTrial:
    """A trial with everything about it.

    Example:
        {'id': '2a3b4c5d', 'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
            'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime': 1795403830712,
            'lastUpdateTime': 1795403830712, 'count': 1}

    Attributes:
        id (str): The search's id.
        pid (str): The id of the combination of values.
        trial (int): Which try of this combination, from 1.
        status (None | str | Unset): Its status, `completed` for instance.
        score (float | None | Unset): The value of the metric that the search is about.
        epoch (float | None | Unset): The epoch of the score.
        parameters (JsonValue | Unset): The values that were tried, an object by name.
        tries (int | None | Unset): How often it has been handed out (inferred).
        start_time (int | None | Unset): Start, milliseconds since the epoch (the unit is inferred).
        end_time (int | None | Unset): End, milliseconds since the epoch (the unit is inferred).
        last_update_time (int | None | Unset): Last change, milliseconds since the epoch (the unit is inferred).
        count (int | None | Unset): Its number within the search, from 1 (inferred).
    """

    id: str
    pid: str
    trial: int
    status: None | str | Unset = UNSET
    score: float | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
    parameters: JsonValue | Unset = UNSET
    tries: int | None | Unset = UNSET
    start_time: int | None | Unset = UNSET
    end_time: int | None | Unset = UNSET
    last_update_time: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        pid = self.pid

        trial = self.trial

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        score: float | None | Unset
        if isinstance(self.score, Unset):
            score = UNSET
        else:
            score = self.score

        epoch: float | None | Unset
        if isinstance(self.epoch, Unset):
            epoch = UNSET
        else:
            epoch = self.epoch

        parameters = self.parameters

        tries: int | None | Unset
        if isinstance(self.tries, Unset):
            tries = UNSET
        else:
            tries = self.tries

        start_time: int | None | Unset
        if isinstance(self.start_time, Unset):
            start_time = UNSET
        else:
            start_time = self.start_time

        end_time: int | None | Unset
        if isinstance(self.end_time, Unset):
            end_time = UNSET
        else:
            end_time = self.end_time

        last_update_time: int | None | Unset
        if isinstance(self.last_update_time, Unset):
            last_update_time = UNSET
        else:
            last_update_time = self.last_update_time

        count: int | None | Unset
        if isinstance(self.count, Unset):
            count = UNSET
        else:
            count = self.count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "pid": pid,
                "trial": trial,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if score is not UNSET:
            field_dict["score"] = score
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if tries is not UNSET:
            field_dict["tries"] = tries
        if start_time is not UNSET:
            field_dict["startTime"] = start_time
        if end_time is not UNSET:
            field_dict["endTime"] = end_time
        if last_update_time is not UNSET:
            field_dict["lastUpdateTime"] = last_update_time
        if count is not UNSET:
            field_dict["count"] = count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        pid = d.pop("pid")

        trial = d.pop("trial")

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_score(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        score = _parse_score(d.pop("score", UNSET))

        def _parse_epoch(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch = _parse_epoch(d.pop("epoch", UNSET))

        parameters = d.pop("parameters", UNSET)

        def _parse_tries(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        tries = _parse_tries(d.pop("tries", UNSET))

        def _parse_start_time(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        start_time = _parse_start_time(d.pop("startTime", UNSET))

        def _parse_end_time(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        end_time = _parse_end_time(d.pop("endTime", UNSET))

        def _parse_last_update_time(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_update_time = _parse_last_update_time(d.pop("lastUpdateTime", UNSET))

        def _parse_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        count = _parse_count(d.pop("count", UNSET))

        optimizer_trial = cls(
            id=id,
            pid=pid,
            trial=trial,
            status=status,
            score=score,
            epoch=epoch,
            parameters=parameters,
            tries=tries,
            start_time=start_time,
            end_time=end_time,
            last_update_time=last_update_time,
            count=count,
        )

        optimizer_trial.additional_properties = d
        return optimizer_trial

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
