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
    """An experiment. comet.com returns all members in lists, too. Of servers of 2021 and before, `get_experiments` returns
    those up to `archived`.

        Example:
            {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentName': 'cnn-1', 'optimizationId': None,
                'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'projectName': 'digits', 'workspaceName': 'my-team',
                'filePath': '/home/ada/digits/train.py', 'fileName': 'train.py', 'durationMillis': 59000, 'startTimeMillis':
                1587671932216, 'endTimeMillis': 1587671991216, 'archived': False, 'userName': 'ada', 'running': False,
                'hasCrashed': False, 'throttle': True, 'throttleMessage': 'The experiment was throttled.', 'throttleReasons':
                ['Too many metrics a minute']}

        Attributes:
            experiment_key (str): The key, 32 to 50 letters and digits.
            experiment_name (None | str): The name, which is the other called `Name`.
            optimization_id (None | str): The optimizer's search that it belongs to.
            project_id (str): The project's id.
            project_name (str): The project's name.
            workspace_name (str): The workspace's name.
            file_path (None | str): The script's path, as set with `log_file_path`.
            file_name (None | str): The last part of that path.
            duration_millis (int): How long it ran, in milliseconds. May be 0 although the two times differ.

                On a cometr_py server, of an experiment that was resumed: how long its last session took, together with those
                that overlap it.
            start_time_millis (int | None): Start, milliseconds since the epoch. Set in every response that was seen;
                Comet's Java SDK expects null, too.
            end_time_millis (int | None): End, milliseconds since the epoch; of a running experiment, when it was last heard
                of. Set in every response that was seen; Comet's Java SDK expects null, too.
            archived (bool): Whether it is archived.
            user_name (None | str): Who ran it. Old servers leave it out: None then.
            running (bool | None): Whether it runs and its heart-beat arrives. Old servers leave it out: None then.
            has_crashed (bool | None): Whether it ended by a fault. Servers from 3.7.91 on. Old servers leave it out: None
                then.
            throttle (bool | None): Whether data was dropped because too much came at once. Old servers leave it out: None
                then.
            throttle_message (None | str): What to tell the user about that; null if nothing was dropped. Old servers leave
                it out: None then.
            throttle_reasons (list[str] | None): Why it was throttled; null or empty if it was not. Servers from 3.62.294
                on. Old servers leave it out: None then.
            error (None | str | Unset): Extension of cometr_py: the error that the experiment ended with; null if there was
                none.
            experiment_state (None | str | Unset): Extension of cometr_py: `running`, `no signal`, `crashed`, or `ended`.
                `no signal` means that heartbeats have stopped without a report of the end; `running` is false and `hasCrashed`
                true until the next one arrives.
            silent_millis (int | None | Unset): Extension of cometr_py: milliseconds since the last heartbeat, if the state
                is `no signal`.
            exit_code (int | None | Unset): Extension of cometr_py: the exit code of the script, 128 plus the signal's
                number if a signal ended it. Null while it runs, and if it is unknown.
    """

    experiment_key: str
    experiment_name: None | str
    optimization_id: None | str
    project_id: str
    project_name: str
    workspace_name: str
    file_path: None | str
    file_name: None | str
    duration_millis: int
    start_time_millis: int | None
    end_time_millis: int | None
    archived: bool
    user_name: None | str
    running: bool | None
    has_crashed: bool | None
    throttle: bool | None
    throttle_message: None | str
    throttle_reasons: list[str] | None
    error: None | str | Unset = UNSET
    experiment_state: None | str | Unset = UNSET
    silent_millis: int | None | Unset = UNSET
    exit_code: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        experiment_name: None | str
        experiment_name = self.experiment_name

        optimization_id: None | str
        optimization_id = self.optimization_id

        project_id = self.project_id

        project_name = self.project_name

        workspace_name = self.workspace_name

        file_path: None | str
        file_path = self.file_path

        file_name: None | str
        file_name = self.file_name

        duration_millis = self.duration_millis

        start_time_millis: int | None
        start_time_millis = self.start_time_millis

        end_time_millis: int | None
        end_time_millis = self.end_time_millis

        archived = self.archived

        user_name: None | str
        user_name = self.user_name

        running: bool | None
        running = self.running

        has_crashed: bool | None
        has_crashed = self.has_crashed

        throttle: bool | None
        throttle = self.throttle

        throttle_message: None | str
        throttle_message = self.throttle_message

        throttle_reasons: list[str] | None
        if isinstance(self.throttle_reasons, list):
            throttle_reasons = self.throttle_reasons

        else:
            throttle_reasons = self.throttle_reasons

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

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
                "experimentName": experiment_name,
                "optimizationId": optimization_id,
                "projectId": project_id,
                "projectName": project_name,
                "workspaceName": workspace_name,
                "filePath": file_path,
                "fileName": file_name,
                "durationMillis": duration_millis,
                "startTimeMillis": start_time_millis,
                "endTimeMillis": end_time_millis,
                "archived": archived,
            }
        )
        if user_name is not None:
            field_dict["userName"] = user_name
        if running is not None:
            field_dict["running"] = running
        if has_crashed is not None:
            field_dict["hasCrashed"] = has_crashed
        if throttle is not None:
            field_dict["throttle"] = throttle
        if throttle_message is not None:
            field_dict["throttleMessage"] = throttle_message
        if throttle_reasons is not None:
            field_dict["throttleReasons"] = throttle_reasons
        if error is not UNSET:
            field_dict["error"] = error
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

        def _parse_experiment_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        experiment_name = _parse_experiment_name(d.pop("experimentName"))

        def _parse_optimization_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        optimization_id = _parse_optimization_id(d.pop("optimizationId"))

        project_id = d.pop("projectId")

        project_name = d.pop("projectName")

        workspace_name = d.pop("workspaceName")

        def _parse_file_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        file_path = _parse_file_path(d.pop("filePath"))

        def _parse_file_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        file_name = _parse_file_name(d.pop("fileName"))

        duration_millis = d.pop("durationMillis")

        def _parse_start_time_millis(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        start_time_millis = _parse_start_time_millis(d.pop("startTimeMillis"))

        def _parse_end_time_millis(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        end_time_millis = _parse_end_time_millis(d.pop("endTimeMillis"))

        archived = d.pop("archived")

        def _parse_user_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        user_name = _parse_user_name(d.pop("userName", None))

        def _parse_running(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        running = _parse_running(d.pop("running", None))

        def _parse_has_crashed(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        has_crashed = _parse_has_crashed(d.pop("hasCrashed", None))

        def _parse_throttle(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        throttle = _parse_throttle(d.pop("throttle", None))

        def _parse_throttle_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        throttle_message = _parse_throttle_message(d.pop("throttleMessage", None))

        def _parse_throttle_reasons(data: object) -> list[str] | None:
            if data is None:
                return data
            if isinstance(data, list):
                throttle_reasons_type_0 = cast(list[str], data)

                return throttle_reasons_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        throttle_reasons = _parse_throttle_reasons(d.pop("throttleReasons", None))

        def _parse_error(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        error = _parse_error(d.pop("error", UNSET))

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
            error=error,
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
