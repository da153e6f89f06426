# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExperimentMetadata")


@_attrs_define
class ExperimentMetadata:
    """An experiment. `get_experiments` gives the fields up to `archived`, newer servers the others as well;
    `get_experiment_metadata` gives all.

        Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentName': 'cnn-1', 'optimizationId': None,
                'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'projectName': 'digits', 'workspaceName': 'my-team',
                'filePath': '/home/ada/digits/train.py', 'fileName': 'train.py', 'durationMillis': 59000, 'startTimeMillis':
                1587671932216, 'endTimeMillis': 1587671991216, 'archived': False, 'userName': 'ada', 'running': False,
                'hasCrashed': False, 'throttle': True, 'throttleMessage': 'The experiment was throttled.', 'throttleReasons':
                ['Too many metrics a minute']}

        Attributes:
            experiment_key (str): The key, 32 to 50 letters and digits.
            experiment_name (None | str | Unset): The name, which is the other called `Name`.
            optimization_id (None | str | Unset): The optimizer's search that it belongs to.
            project_id (None | str | Unset): The project's id.
            project_name (None | str | Unset): The project's name.
            workspace_name (None | str | Unset): The workspace's name.
            file_path (None | str | Unset): The script's path, as set with `log_file_path`.
            file_name (None | str | Unset): The last part of that path.
            duration_millis (int | None | Unset): How long it ran, in milliseconds. May be 0 although the two times differ.

                On a cometr_py server, of an experiment that was resumed: how long its last session took, together with those
                that overlap it.
            start_time_millis (int | None | Unset): Start, milliseconds since the epoch.
            end_time_millis (int | None | Unset): End, milliseconds since the epoch.
            archived (bool | None | Unset): Whether it is archived.
            user_name (None | str | Unset): Who ran it.
            running (bool | None | Unset): Whether it runs and its heart-beat arrives.
            has_crashed (bool | None | Unset): Whether it ended by a fault. Servers from 3.7.91 on.
            throttle (bool | None | Unset): Whether data was dropped because too much came at once.
            throttle_message (None | str | Unset): What to tell the user about that.
            throttle_reasons (list[str] | None | Unset): Why it was throttled. Servers from 3.62.294 on.
            experiment_state (None | str | Unset): Extension of cometr_py: `running`, `no signal`, `crashed`, or `ended`.
                `no signal` means that heartbeats have stopped without a report of the end; `running` is false and `hasCrashed`
                true until the next one arrives.
            silent_millis (int | None | Unset): Extension of cometr_py: milliseconds since the last heartbeat, if the state
                is `no signal`.
            exit_code (int | None | Unset): Extension of cometr_py: the exit code of the script, 128 plus the signal's
                number if a signal ended it. Null while it runs, and if it is unknown.
    """

    experiment_key: str
    experiment_name: None | str | Unset = UNSET
    optimization_id: None | str | Unset = UNSET
    project_id: None | str | Unset = UNSET
    project_name: None | str | Unset = UNSET
    workspace_name: None | str | Unset = UNSET
    file_path: None | str | Unset = UNSET
    file_name: None | str | Unset = UNSET
    duration_millis: int | None | Unset = UNSET
    start_time_millis: int | None | Unset = UNSET
    end_time_millis: int | None | Unset = UNSET
    archived: bool | None | Unset = UNSET
    user_name: None | str | Unset = UNSET
    running: bool | None | Unset = UNSET
    has_crashed: bool | None | Unset = UNSET
    throttle: bool | None | Unset = UNSET
    throttle_message: None | str | Unset = UNSET
    throttle_reasons: list[str] | None | Unset = UNSET
    experiment_state: None | str | Unset = UNSET
    silent_millis: int | None | Unset = UNSET
    exit_code: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        experiment_name: None | str | Unset
        if isinstance(self.experiment_name, Unset):
            experiment_name = UNSET
        else:
            experiment_name = self.experiment_name

        optimization_id: None | str | Unset
        if isinstance(self.optimization_id, Unset):
            optimization_id = UNSET
        else:
            optimization_id = self.optimization_id

        project_id: None | str | Unset
        if isinstance(self.project_id, Unset):
            project_id = UNSET
        else:
            project_id = self.project_id

        project_name: None | str | Unset
        if isinstance(self.project_name, Unset):
            project_name = UNSET
        else:
            project_name = self.project_name

        workspace_name: None | str | Unset
        if isinstance(self.workspace_name, Unset):
            workspace_name = UNSET
        else:
            workspace_name = self.workspace_name

        file_path: None | str | Unset
        if isinstance(self.file_path, Unset):
            file_path = UNSET
        else:
            file_path = self.file_path

        file_name: None | str | Unset
        if isinstance(self.file_name, Unset):
            file_name = UNSET
        else:
            file_name = self.file_name

        duration_millis: int | None | Unset
        if isinstance(self.duration_millis, Unset):
            duration_millis = UNSET
        else:
            duration_millis = self.duration_millis

        start_time_millis: int | None | Unset
        if isinstance(self.start_time_millis, Unset):
            start_time_millis = UNSET
        else:
            start_time_millis = self.start_time_millis

        end_time_millis: int | None | Unset
        if isinstance(self.end_time_millis, Unset):
            end_time_millis = UNSET
        else:
            end_time_millis = self.end_time_millis

        archived: bool | None | Unset
        if isinstance(self.archived, Unset):
            archived = UNSET
        else:
            archived = self.archived

        user_name: None | str | Unset
        if isinstance(self.user_name, Unset):
            user_name = UNSET
        else:
            user_name = self.user_name

        running: bool | None | Unset
        if isinstance(self.running, Unset):
            running = UNSET
        else:
            running = self.running

        has_crashed: bool | None | Unset
        if isinstance(self.has_crashed, Unset):
            has_crashed = UNSET
        else:
            has_crashed = self.has_crashed

        throttle: bool | None | Unset
        if isinstance(self.throttle, Unset):
            throttle = UNSET
        else:
            throttle = self.throttle

        throttle_message: None | str | Unset
        if isinstance(self.throttle_message, Unset):
            throttle_message = UNSET
        else:
            throttle_message = self.throttle_message

        throttle_reasons: list[str] | None | Unset
        if isinstance(self.throttle_reasons, Unset):
            throttle_reasons = UNSET
        elif isinstance(self.throttle_reasons, list):
            throttle_reasons = self.throttle_reasons

        else:
            throttle_reasons = self.throttle_reasons

        experiment_state: None | str | Unset
        if isinstance(self.experiment_state, Unset):
            experiment_state = UNSET
        else:
            experiment_state = self.experiment_state

        silent_millis: int | None | Unset
        if isinstance(self.silent_millis, Unset):
            silent_millis = UNSET
        else:
            silent_millis = self.silent_millis

        exit_code: int | None | Unset
        if isinstance(self.exit_code, Unset):
            exit_code = UNSET
        else:
            exit_code = self.exit_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
            }
        )
        if experiment_name is not UNSET:
            field_dict["experimentName"] = experiment_name
        if optimization_id is not UNSET:
            field_dict["optimizationId"] = optimization_id
        if project_id is not UNSET:
            field_dict["projectId"] = project_id
        if project_name is not UNSET:
            field_dict["projectName"] = project_name
        if workspace_name is not UNSET:
            field_dict["workspaceName"] = workspace_name
        if file_path is not UNSET:
            field_dict["filePath"] = file_path
        if file_name is not UNSET:
            field_dict["fileName"] = file_name
        if duration_millis is not UNSET:
            field_dict["durationMillis"] = duration_millis
        if start_time_millis is not UNSET:
            field_dict["startTimeMillis"] = start_time_millis
        if end_time_millis is not UNSET:
            field_dict["endTimeMillis"] = end_time_millis
        if archived is not UNSET:
            field_dict["archived"] = archived
        if user_name is not UNSET:
            field_dict["userName"] = user_name
        if running is not UNSET:
            field_dict["running"] = running
        if has_crashed is not UNSET:
            field_dict["hasCrashed"] = has_crashed
        if throttle is not UNSET:
            field_dict["throttle"] = throttle
        if throttle_message is not UNSET:
            field_dict["throttleMessage"] = throttle_message
        if throttle_reasons is not UNSET:
            field_dict["throttleReasons"] = throttle_reasons
        if experiment_state is not UNSET:
            field_dict["experimentState"] = experiment_state
        if silent_millis is not UNSET:
            field_dict["silentMillis"] = silent_millis
        if exit_code is not UNSET:
            field_dict["exitCode"] = exit_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_experiment_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_name = _parse_experiment_name(d.pop("experimentName", UNSET))

        def _parse_optimization_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        optimization_id = _parse_optimization_id(d.pop("optimizationId", UNSET))

        def _parse_project_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_id = _parse_project_id(d.pop("projectId", UNSET))

        def _parse_project_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_name = _parse_project_name(d.pop("projectName", UNSET))

        def _parse_workspace_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_name = _parse_workspace_name(d.pop("workspaceName", UNSET))

        def _parse_file_path(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_path = _parse_file_path(d.pop("filePath", UNSET))

        def _parse_file_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file_name = _parse_file_name(d.pop("fileName", UNSET))

        def _parse_duration_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        duration_millis = _parse_duration_millis(d.pop("durationMillis", UNSET))

        def _parse_start_time_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        start_time_millis = _parse_start_time_millis(d.pop("startTimeMillis", UNSET))

        def _parse_end_time_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        end_time_millis = _parse_end_time_millis(d.pop("endTimeMillis", UNSET))

        def _parse_archived(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        archived = _parse_archived(d.pop("archived", UNSET))

        def _parse_user_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_name = _parse_user_name(d.pop("userName", UNSET))

        def _parse_running(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        running = _parse_running(d.pop("running", UNSET))

        def _parse_has_crashed(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        has_crashed = _parse_has_crashed(d.pop("hasCrashed", UNSET))

        def _parse_throttle(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        throttle = _parse_throttle(d.pop("throttle", UNSET))

        def _parse_throttle_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        throttle_message = _parse_throttle_message(d.pop("throttleMessage", UNSET))

        def _parse_throttle_reasons(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                throttle_reasons_type_0 = cast(list[str], data)

                return throttle_reasons_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        throttle_reasons = _parse_throttle_reasons(d.pop("throttleReasons", UNSET))

        def _parse_experiment_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_state = _parse_experiment_state(d.pop("experimentState", UNSET))

        def _parse_silent_millis(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        silent_millis = _parse_silent_millis(d.pop("silentMillis", UNSET))

        def _parse_exit_code(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        exit_code = _parse_exit_code(d.pop("exitCode", UNSET))

        experiment_metadata = cls(
            experiment_key=experiment_key,
            experiment_name=experiment_name,
            optimization_id=optimization_id,
            project_id=project_id,
            project_name=project_name,
            workspace_name=workspace_name,
            file_path=file_path,
            file_name=file_name,
            duration_millis=duration_millis,
            start_time_millis=start_time_millis,
            end_time_millis=end_time_millis,
            archived=archived,
            user_name=user_name,
            running=running,
            has_crashed=has_crashed,
            throttle=throttle,
            throttle_message=throttle_message,
            throttle_reasons=throttle_reasons,
            experiment_state=experiment_state,
            silent_millis=silent_millis,
            exit_code=exit_code,
        )

        experiment_metadata.additional_properties = d
        return experiment_metadata

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
