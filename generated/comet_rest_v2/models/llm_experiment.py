# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.llm_create_experiment import LlmCreateExperiment
    from ..models.llm_json_asset import LlmJsonAsset
    from ..models.llm_metric import LlmMetric
    from ..models.llm_other import LlmOther
    from ..models.llm_parameter import LlmParameter


T = TypeVar("T", bound="LlmExperiment")


@_attrs_define
class LlmExperiment:
    """A language-model experiment, with all that belongs to it.

    Example:
        {'experimentKey': '6f9619ff8b86d011b42d00c04fc964ff', 'createExperimentRequest': {'workspaceName': 'my-team',
            'projectName': 'prompts', 'type': 'LLM'}, 'parameters': [{'parameterName': 'temperature', 'parameterValue':
            0.2}], 'metrics': [{'metricName': 'duration', 'metricValue': 0.84}], 'others': [{'key': 'Name', 'value':
            'greeting'}], 'tags': ['draft'], 'jsonAsset': {'extension': 'json', 'type': 'llm_data', 'fileName':
            'comet_llm_data.json', 'file': {'chain_nodes': []}}}

    Attributes:
        experiment_key (str): The key, chosen by the client: 32 to 50 letters and digits.
        create_experiment_request (LlmCreateExperiment): Where the experiment is created. Example: {'workspaceName':
            'my-team', 'projectName': 'prompts', 'type': 'LLM'}.
        parameters (list[LlmParameter] | None | Unset): Its parameters.
        metrics (list[LlmMetric] | None | Unset): Its metrics, one value each.
        others (list[LlmOther] | None | Unset): Its others.
        tags (list[str] | None | Unset): Its tags.
        json_asset (LlmJsonAsset | Unset): The trace, which becomes an asset. Example: {'extension': 'json', 'type':
            'llm_data', 'fileName': 'comet_llm_data.json', 'file': {'chain_nodes': []}}.
    """

    experiment_key: str
    create_experiment_request: LlmCreateExperiment
    parameters: list[LlmParameter] | None | Unset = UNSET
    metrics: list[LlmMetric] | None | Unset = UNSET
    others: list[LlmOther] | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    json_asset: LlmJsonAsset | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        create_experiment_request = self.create_experiment_request.to_dict()

        parameters: list[dict[str, Any]] | None | Unset
        if isinstance(self.parameters, Unset):
            parameters = UNSET
        elif isinstance(self.parameters, list):
            parameters = []
            for parameters_type_0_item_data in self.parameters:
                parameters_type_0_item = parameters_type_0_item_data.to_dict()
                parameters.append(parameters_type_0_item)

        else:
            parameters = self.parameters

        metrics: list[dict[str, Any]] | None | Unset
        if isinstance(self.metrics, Unset):
            metrics = UNSET
        elif isinstance(self.metrics, list):
            metrics = []
            for metrics_type_0_item_data in self.metrics:
                metrics_type_0_item = metrics_type_0_item_data.to_dict()
                metrics.append(metrics_type_0_item)

        else:
            metrics = self.metrics

        others: list[dict[str, Any]] | None | Unset
        if isinstance(self.others, Unset):
            others = UNSET
        elif isinstance(self.others, list):
            others = []
            for others_type_0_item_data in self.others:
                others_type_0_item = others_type_0_item_data.to_dict()
                others.append(others_type_0_item)

        else:
            others = self.others

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        json_asset: dict[str, Any] | Unset = UNSET
        if not isinstance(self.json_asset, Unset):
            json_asset = self.json_asset.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "createExperimentRequest": create_experiment_request,
            }
        )
        if parameters is not UNSET:
            field_dict["parameters"] = parameters
        if metrics is not UNSET:
            field_dict["metrics"] = metrics
        if others is not UNSET:
            field_dict["others"] = others
        if tags is not UNSET:
            field_dict["tags"] = tags
        if json_asset is not UNSET:
            field_dict["jsonAsset"] = json_asset

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.llm_create_experiment import LlmCreateExperiment  # noqa: PLC0415
        from ..models.llm_json_asset import LlmJsonAsset  # noqa: PLC0415
        from ..models.llm_metric import LlmMetric  # noqa: PLC0415
        from ..models.llm_other import LlmOther  # noqa: PLC0415
        from ..models.llm_parameter import LlmParameter  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        create_experiment_request = LlmCreateExperiment.from_dict(d.pop("createExperimentRequest"))

        def _parse_parameters(data: object) -> list[LlmParameter] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                parameters_type_0 = []
                _parameters_type_0 = data
                for parameters_type_0_item_data in _parameters_type_0:
                    parameters_type_0_item = LlmParameter.from_dict(parameters_type_0_item_data)

                    parameters_type_0.append(parameters_type_0_item)

                return parameters_type_0
            raise TypeError(f"{type(data).__name__} in place of list[LlmParameter] | None")

        parameters = _parse_parameters(d.pop("parameters", UNSET))

        def _parse_metrics(data: object) -> list[LlmMetric] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                metrics_type_0 = []
                _metrics_type_0 = data
                for metrics_type_0_item_data in _metrics_type_0:
                    metrics_type_0_item = LlmMetric.from_dict(metrics_type_0_item_data)

                    metrics_type_0.append(metrics_type_0_item)

                return metrics_type_0
            raise TypeError(f"{type(data).__name__} in place of list[LlmMetric] | None")

        metrics = _parse_metrics(d.pop("metrics", UNSET))

        def _parse_others(data: object) -> list[LlmOther] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                others_type_0 = []
                _others_type_0 = data
                for others_type_0_item_data in _others_type_0:
                    others_type_0_item = LlmOther.from_dict(others_type_0_item_data)

                    others_type_0.append(others_type_0_item)

                return others_type_0
            raise TypeError(f"{type(data).__name__} in place of list[LlmOther] | None")

        others = _parse_others(d.pop("others", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        tags = _parse_tags(d.pop("tags", UNSET))

        _json_asset = d.pop("jsonAsset", UNSET)
        json_asset: LlmJsonAsset | Unset
        if isinstance(_json_asset, Unset):
            json_asset = UNSET
        else:
            json_asset = LlmJsonAsset.from_dict(_json_asset)

        llm_experiment = cls(
            experiment_key=experiment_key,
            create_experiment_request=create_experiment_request,
            parameters=parameters,
            metrics=metrics,
            others=others,
            tags=tags,
            json_asset=json_asset,
        )

        llm_experiment.additional_properties = d
        return llm_experiment

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
