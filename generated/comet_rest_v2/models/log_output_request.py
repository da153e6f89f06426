# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.output_line import OutputLine


T = TypeVar("T", bound="LogOutputRequest")


@_attrs_define
class LogOutputRequest:
    """Lines to add to an experiment's output.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines': [{'output': 'epoch 1:
            loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp': 1587671932216}, {'output': 'epoch 2: loss
            0.40\\n', 'offset': 2, 'stderr': False, 'localTimestamp': 1587671933418}]}

    Attributes:
        experiment_key (str): The experiment's key.
        output_lines (list[OutputLine]): The lines, in any order.
        run_context (None | str | Unset): The context of the lines, `train` for instance. Documented as required, but no
            known client sends anything but null, and the R client calls it `context`.
        context (None | str | Unset): Another name of `runContext`, which that one overrides.
    """

    experiment_key: str
    output_lines: list[OutputLine]
    run_context: None | str | Unset = UNSET
    context: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        output_lines = []
        for output_lines_item_data in self.output_lines:
            output_lines_item = output_lines_item_data.to_dict()
            output_lines.append(output_lines_item)

        run_context: None | str | Unset
        if isinstance(self.run_context, Unset):
            run_context = UNSET
        else:
            run_context = self.run_context

        context: None | str | Unset
        if isinstance(self.context, Unset):
            context = UNSET
        else:
            context = self.context

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "outputLines": output_lines,
            }
        )
        if run_context is not UNSET:
            field_dict["runContext"] = run_context
        if context is not UNSET:
            field_dict["context"] = context

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.output_line import OutputLine  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        output_lines = []
        _output_lines = d.pop("outputLines")
        for output_lines_item_data in _output_lines:
            output_lines_item = OutputLine.from_dict(output_lines_item_data)

            output_lines.append(output_lines_item)

        def _parse_run_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_context = _parse_run_context(d.pop("runContext", UNSET))

        def _parse_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        context = _parse_context(d.pop("context", UNSET))

        log_output_request = cls(
            experiment_key=experiment_key,
            output_lines=output_lines,
            run_context=run_context,
            context=context,
        )

        log_output_request.additional_properties = d
        return log_output_request

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
