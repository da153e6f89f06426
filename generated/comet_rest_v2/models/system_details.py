# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.additional_system_info import AdditionalSystemInfo
    from ..models.environment_variables import EnvironmentVariables
    from ..models.gpu_static_info import GpuStaticInfo


T = TypeVar("T", bound="SystemDetails")


@_attrs_define
class SystemDetails:
    """The machine and the environment of an experiment. Every member is there; of what was never logged, lists of facts
    are empty and everything else is null.

        Attributes:
            experiment_key (None | str): The experiment's key; null where nothing but packages was logged.
            user (None | str): The user's name on the machine.
            python_version (None | str): Version of Python, or of whatever else ran the experiment; the R client puts R's
                version here.
            python_version_verbose (None | str): The same at length, compiler and build included.
            pid (int | None): The process's number; a number, never text.
            os_type (None | str): The operating system's family, `Linux` for instance.
            os (None | str): The operating system with its version.
            os_release (None | str): Release of its kernel.
            machine (None | str): The processor's architecture, `x86_64` for instance.
            processor (None | str): The processor's name.
            ip (None | str): The machine's address.
            hostname (None | str): The machine's name.
            env (EnvironmentVariables | None): The environment variables. Mind the secrets among them.
            gpu_static_info_list (list[GpuStaticInfo]): The machine's GPUs.
            log_additional_system_info_list (list[AdditionalSystemInfo]): Facts that have no member of their own.
            system_metric_names (list[str]): Names of the metrics that describe the machine, `sys.cpu.percent.avg` for
                instance.
            max_total_memory (float | None): Memory of the largest GPU, in bytes (the meaning is inferred).
            network_interface_ips (list[str] | None): The addresses of all network interfaces.
            command (list[str] | None | str): The command line, one text for each word.

                The server of cometr_py takes a single string for an array of one, too.
            executable (None | str): Path of the interpreter or program.
            os_packages (list[str]): Packages of the operating system.
            installed_packages (list[str]): Packages of the language, each with its version in whatever notation the client
                uses; the R client writes `name@version`.
            total_ram (float | None): The machine's memory in bytes, written with a decimal point.
    """

    experiment_key: None | str
    user: None | str
    python_version: None | str
    python_version_verbose: None | str
    pid: int | None
    os_type: None | str
    os: None | str
    os_release: None | str
    machine: None | str
    processor: None | str
    ip: None | str
    hostname: None | str
    env: EnvironmentVariables | None
    gpu_static_info_list: list[GpuStaticInfo]
    log_additional_system_info_list: list[AdditionalSystemInfo]
    system_metric_names: list[str]
    max_total_memory: float | None
    network_interface_ips: list[str] | None
    command: list[str] | None | str
    executable: None | str
    os_packages: list[str]
    installed_packages: list[str]
    total_ram: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.environment_variables import EnvironmentVariables  # noqa: PLC0415

        experiment_key: None | str
        experiment_key = self.experiment_key

        user: None | str
        user = self.user

        python_version: None | str
        python_version = self.python_version

        python_version_verbose: None | str
        python_version_verbose = self.python_version_verbose

        pid: int | None
        pid = self.pid

        os_type: None | str
        os_type = self.os_type

        os: None | str
        os = self.os

        os_release: None | str
        os_release = self.os_release

        machine: None | str
        machine = self.machine

        processor: None | str
        processor = self.processor

        ip: None | str
        ip = self.ip

        hostname: None | str
        hostname = self.hostname

        env: dict[str, Any] | None
        if isinstance(self.env, EnvironmentVariables):
            env = self.env.to_dict()
        else:
            env = self.env

        gpu_static_info_list = []
        for gpu_static_info_list_item_data in self.gpu_static_info_list:
            gpu_static_info_list_item = gpu_static_info_list_item_data.to_dict()
            gpu_static_info_list.append(gpu_static_info_list_item)

        log_additional_system_info_list = []
        for log_additional_system_info_list_item_data in self.log_additional_system_info_list:
            log_additional_system_info_list_item = log_additional_system_info_list_item_data.to_dict()
            log_additional_system_info_list.append(log_additional_system_info_list_item)

        system_metric_names = self.system_metric_names

        max_total_memory: float | None
        max_total_memory = self.max_total_memory

        network_interface_ips: list[str] | None
        if isinstance(self.network_interface_ips, list):
            network_interface_ips = self.network_interface_ips

        else:
            network_interface_ips = self.network_interface_ips

        command: list[str] | None | str
        if isinstance(self.command, list):
            command = self.command

        else:
            command = self.command

        executable: None | str
        executable = self.executable

        os_packages = self.os_packages

        installed_packages = self.installed_packages

        total_ram: float | None
        total_ram = self.total_ram

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "user": user,
                "pythonVersion": python_version,
                "pythonVersionVerbose": python_version_verbose,
                "pid": pid,
                "osType": os_type,
                "os": os,
                "osRelease": os_release,
                "machine": machine,
                "processor": processor,
                "ip": ip,
                "hostname": hostname,
                "env": env,
                "gpuStaticInfoList": gpu_static_info_list,
                "logAdditionalSystemInfoList": log_additional_system_info_list,
                "systemMetricNames": system_metric_names,
                "maxTotalMemory": max_total_memory,
                "networkInterfaceIps": network_interface_ips,
                "command": command,
                "executable": executable,
                "osPackages": os_packages,
                "installedPackages": installed_packages,
                "totalRam": total_ram,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.additional_system_info import AdditionalSystemInfo  # noqa: PLC0415
        from ..models.environment_variables import EnvironmentVariables  # noqa: PLC0415
        from ..models.gpu_static_info import GpuStaticInfo  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_experiment_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey"))

        def _parse_user(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        user = _parse_user(d.pop("user"))

        def _parse_python_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        python_version = _parse_python_version(d.pop("pythonVersion"))

        def _parse_python_version_verbose(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        python_version_verbose = _parse_python_version_verbose(d.pop("pythonVersionVerbose"))

        def _parse_pid(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        pid = _parse_pid(d.pop("pid"))

        def _parse_os_type(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        os_type = _parse_os_type(d.pop("osType"))

        def _parse_os(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        os = _parse_os(d.pop("os"))

        def _parse_os_release(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        os_release = _parse_os_release(d.pop("osRelease"))

        def _parse_machine(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        machine = _parse_machine(d.pop("machine"))

        def _parse_processor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        processor = _parse_processor(d.pop("processor"))

        def _parse_ip(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ip = _parse_ip(d.pop("ip"))

        def _parse_hostname(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        hostname = _parse_hostname(d.pop("hostname"))

        def _parse_env(data: object) -> EnvironmentVariables | None:
            if data is None:
                return data
            if isinstance(data, dict):
                env_type_0 = EnvironmentVariables.from_dict(data)

                return env_type_0
            raise TypeError(f"{type(data).__name__} in place of EnvironmentVariables | None")

        env = _parse_env(d.pop("env"))

        gpu_static_info_list = []
        _gpu_static_info_list = d.pop("gpuStaticInfoList")
        for gpu_static_info_list_item_data in _gpu_static_info_list:
            gpu_static_info_list_item = GpuStaticInfo.from_dict(gpu_static_info_list_item_data)

            gpu_static_info_list.append(gpu_static_info_list_item)

        log_additional_system_info_list = []
        _log_additional_system_info_list = d.pop("logAdditionalSystemInfoList")
        for log_additional_system_info_list_item_data in _log_additional_system_info_list:
            log_additional_system_info_list_item = AdditionalSystemInfo.from_dict(
                log_additional_system_info_list_item_data
            )

            log_additional_system_info_list.append(log_additional_system_info_list_item)

        system_metric_names = cast(list[str], d.pop("systemMetricNames"))

        def _parse_max_total_memory(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        max_total_memory = _parse_max_total_memory(d.pop("maxTotalMemory"))

        def _parse_network_interface_ips(data: object) -> list[str] | None:
            if data is None:
                return data
            if isinstance(data, list):
                network_interface_ips_type_0 = cast(list[str], data)

                return network_interface_ips_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        network_interface_ips = _parse_network_interface_ips(d.pop("networkInterfaceIps"))

        def _parse_command(data: object) -> list[str] | None | str:
            if data is None:
                return data
            if isinstance(data, list):
                command_type_0 = cast(list[str], data)

                return command_type_0
            return cast(list[str] | None | str, data)

        command = _parse_command(d.pop("command"))

        def _parse_executable(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        executable = _parse_executable(d.pop("executable"))

        os_packages = cast(list[str], d.pop("osPackages"))

        installed_packages = cast(list[str], d.pop("installedPackages"))

        def _parse_total_ram(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        total_ram = _parse_total_ram(d.pop("totalRam"))

        system_details = cls(
            experiment_key=experiment_key,
            user=user,
            python_version=python_version,
            python_version_verbose=python_version_verbose,
            pid=pid,
            os_type=os_type,
            os=os,
            os_release=os_release,
            machine=machine,
            processor=processor,
            ip=ip,
            hostname=hostname,
            env=env,
            gpu_static_info_list=gpu_static_info_list,
            log_additional_system_info_list=log_additional_system_info_list,
            system_metric_names=system_metric_names,
            max_total_memory=max_total_memory,
            network_interface_ips=network_interface_ips,
            command=command,
            executable=executable,
            os_packages=os_packages,
            installed_packages=installed_packages,
            total_ram=total_ram,
        )

        system_details.additional_properties = d
        return system_details

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
