# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OptimizerTrialUpdate")


@_attrs_define
class OptimizerTrialUpdate:
    """Status of a trial.

    Example:
        {'id': '2a3b4c5d', 'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3}

    Attributes:
        id (str): The search's id.
        pid (str): The id of the combination of values.
        trial (int): Which try of this combination, from 1.
        status (None | str | Unset): Its status, `completed` for instance.
        score (float | None | Unset): The value of the metric that the search is about.
        epoch (float | None | Unset): The epoch of the score.
    """

    id: str
    pid: str
    trial: int
    status: None | str | Unset = UNSET
    score: float | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
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

        optimizer_trial_update = cls(
            id=id,
            pid=pid,
            trial=trial,
            status=status,
            score=score,
            epoch=epoch,
        )

        optimizer_trial_update.additional_properties = d
        return optimizer_trial_update

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
