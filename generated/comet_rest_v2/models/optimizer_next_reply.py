# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.optimizer_values import OptimizerValues


T = TypeVar("T", bound="OptimizerNextReply")


@_attrs_define
class OptimizerNextReply:
    """What to try next.

    Attributes:
        code (int | None | Unset): 200 while there is something to try.
        parameters (None | OptimizerValues | Unset): The values to try, by name; null or absent when the search is over
            (inferred). That numbers of the trial come along with them, as in `OptimizerTrial`, is inferred.
    """

    code: int | None | Unset = UNSET
    parameters: None | OptimizerValues | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.optimizer_values import OptimizerValues  # noqa: PLC0415

        code: int | None | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        parameters: dict[str, Any] | None | Unset
        if isinstance(self.parameters, Unset):
            parameters = UNSET
        elif isinstance(self.parameters, OptimizerValues):
            parameters = self.parameters.to_dict()
        else:
            parameters = self.parameters

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if parameters is not UNSET:
            field_dict["parameters"] = parameters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.optimizer_values import OptimizerValues  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        def _parse_parameters(data: object) -> None | OptimizerValues | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                parameters_type_0 = OptimizerValues.from_dict(data)

                return parameters_type_0
            raise TypeError(f"{type(data).__name__} in place of None | OptimizerValues")

        parameters = _parse_parameters(d.pop("parameters", UNSET))

        optimizer_next_reply = cls(
            code=code,
            parameters=parameters,
        )

        optimizer_next_reply.additional_properties = d
        return optimizer_next_reply

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
