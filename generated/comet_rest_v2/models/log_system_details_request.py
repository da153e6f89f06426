# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.additional_system_info import AdditionalSystemInfo
    from ..models.environment_variables import EnvironmentVariables
    from ..models.gpu_static_info import GpuStaticInfo


T = TypeVar("T", bound="LogSystemDetailsRequest")


@_attrs_define
class LogSystemDetailsRequest:
    """Any subset of the details; fields that are absent or null keep their values.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'command': ['train.R', '--epochs', '3'], 'executable':
            '/usr/lib/R/bin/exec/R', 'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version
            4.3.2', 'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames': ['sys.cpu.percent.avg',
            'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam': 68719476736, 'logAdditionalSystemInfoList': [{'key':
            'slurm.partition', 'value': 'gpu'}]}

    Attributes:
        experiment_key (str): The experiment's key.
        user (None | str | Unset): The user's name on the machine.
        python_version (None | str | Unset): Version of Python, or of whatever else ran the experiment; the R client
            puts R's version here.
        python_version_verbose (None | str | Unset): The same at length, compiler and build included.
        pid (int | None | Unset): The process's number; a number, never text.
        os_type (None | str | Unset): The operating system's family, `Linux` for instance.
        os (None | str | Unset): The operating system with its version.
        os_release (None | str | Unset): Release of its kernel.
        machine (None | str | Unset): The processor's architecture, `x86_64` for instance.
        processor (None | str | Unset): The processor's name.
        ip (None | str | Unset): The machine's address.
        hostname (None | str | Unset): The machine's name.
        env (EnvironmentVariables | None | Unset): The environment variables. Mind the secrets among them.
        gpu_static_info_list (list[GpuStaticInfo] | None | Unset): The machine's GPUs.
        log_additional_system_info_list (list[AdditionalSystemInfo] | None | Unset): Facts that have no member of their
            own; when logged, they join those logged before.
        system_metric_names (list[str] | None | Unset): Names of the metrics that describe the machine,
            `sys.cpu.percent.avg` for instance.
        max_total_memory (float | None | Unset): Memory of the largest GPU, in bytes (the meaning is inferred).
        network_interface_ips (list[str] | None | Unset): The addresses of all network interfaces.
        command (list[str] | None | Unset): The command line, one string for each word.
        executable (None | str | Unset): Path of the interpreter or program.
        os_packages (list[str] | None | Unset): Packages of the operating system.
        installed_packages (list[str] | None | Unset): Packages of the language, each with its version in whatever
            notation the client uses; the R client writes `name@version`.
        total_ram (float | None | Unset): The machine's memory in bytes.
    """

    experiment_key: str
    user: None | str | Unset = UNSET
    python_version: None | str | Unset = UNSET
    python_version_verbose: None | str | Unset = UNSET
    pid: int | None | Unset = UNSET
    os_type: None | str | Unset = UNSET
    os: None | str | Unset = UNSET
    os_release: None | str | Unset = UNSET
    machine: None | str | Unset = UNSET
    processor: None | str | Unset = UNSET
    ip: None | str | Unset = UNSET
    hostname: None | str | Unset = UNSET
    env: EnvironmentVariables | None | Unset = UNSET
    gpu_static_info_list: list[GpuStaticInfo] | None | Unset = UNSET
    log_additional_system_info_list: list[AdditionalSystemInfo] | None | Unset = UNSET
    system_metric_names: list[str] | None | Unset = UNSET
    max_total_memory: float | None | Unset = UNSET
    network_interface_ips: list[str] | None | Unset = UNSET
    command: list[str] | None | Unset = UNSET
    executable: None | str | Unset = UNSET
    os_packages: list[str] | None | Unset = UNSET
    installed_packages: list[str] | None | Unset = UNSET
    total_ram: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.environment_variables import EnvironmentVariables  # noqa: PLC0415

        experiment_key = self.experiment_key

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        python_version: None | str | Unset
        if isinstance(self.python_version, Unset):
            python_version = UNSET
        else:
            python_version = self.python_version

        python_version_verbose: None | str | Unset
        if isinstance(self.python_version_verbose, Unset):
            python_version_verbose = UNSET
        else:
            python_version_verbose = self.python_version_verbose

        pid: int | None | Unset
        if isinstance(self.pid, Unset):
            pid = UNSET
        else:
            pid = self.pid

        os_type: None | str | Unset
        if isinstance(self.os_type, Unset):
            os_type = UNSET
        else:
            os_type = self.os_type

        os: None | str | Unset
        if isinstance(self.os, Unset):
            os = UNSET
        else:
            os = self.os

        os_release: None | str | Unset
        if isinstance(self.os_release, Unset):
            os_release = UNSET
        else:
            os_release = self.os_release

        machine: None | str | Unset
        if isinstance(self.machine, Unset):
            machine = UNSET
        else:
            machine = self.machine

        processor: None | str | Unset
        if isinstance(self.processor, Unset):
            processor = UNSET
        else:
            processor = self.processor

        ip: None | str | Unset
        if isinstance(self.ip, Unset):
            ip = UNSET
        else:
            ip = self.ip

        hostname: None | str | Unset
        if isinstance(self.hostname, Unset):
            hostname = UNSET
        else:
            hostname = self.hostname

        env: dict[str, Any] | None | Unset
        if isinstance(self.env, Unset):
            env = UNSET
        elif isinstance(self.env, EnvironmentVariables):
            env = self.env.to_dict()
        else:
            env = self.env

        gpu_static_info_list: list[dict[str, Any]] | None | Unset
        if isinstance(self.gpu_static_info_list, Unset):
            gpu_static_info_list = UNSET
        elif isinstance(self.gpu_static_info_list, list):
            gpu_static_info_list = []
            for gpu_static_info_list_type_0_item_data in self.gpu_static_info_list:
                gpu_static_info_list_type_0_item = gpu_static_info_list_type_0_item_data.to_dict()
                gpu_static_info_list.append(gpu_static_info_list_type_0_item)

        else:
            gpu_static_info_list = self.gpu_static_info_list

        log_additional_system_info_list: list[dict[str, Any]] | None | Unset
        if isinstance(self.log_additional_system_info_list, Unset):
            log_additional_system_info_list = UNSET
        elif isinstance(self.log_additional_system_info_list, list):
            log_additional_system_info_list = []
            for log_additional_system_info_list_type_0_item_data in self.log_additional_system_info_list:
                log_additional_system_info_list_type_0_item = log_additional_system_info_list_type_0_item_data.to_dict()
                log_additional_system_info_list.append(log_additional_system_info_list_type_0_item)

        else:
            log_additional_system_info_list = self.log_additional_system_info_list

        system_metric_names: list[str] | None | Unset
        if isinstance(self.system_metric_names, Unset):
            system_metric_names = UNSET
        elif isinstance(self.system_metric_names, list):
            system_metric_names = self.system_metric_names

        else:
            system_metric_names = self.system_metric_names

        max_total_memory: float | None | Unset
        if isinstance(self.max_total_memory, Unset):
            max_total_memory = UNSET
        else:
            max_total_memory = self.max_total_memory

        network_interface_ips: list[str] | None | Unset
        if isinstance(self.network_interface_ips, Unset):
            network_interface_ips = UNSET
        elif isinstance(self.network_interface_ips, list):
            network_interface_ips = self.network_interface_ips

        else:
            network_interface_ips = self.network_interface_ips

        command: list[str] | None | Unset
        if isinstance(self.command, Unset):
            command = UNSET
        elif isinstance(self.command, list):
            command = self.command

        else:
            command = self.command

        executable: None | str | Unset
        if isinstance(self.executable, Unset):
            executable = UNSET
        else:
            executable = self.executable

        os_packages: list[str] | None | Unset
        if isinstance(self.os_packages, Unset):
            os_packages = UNSET
        elif isinstance(self.os_packages, list):
            os_packages = self.os_packages

        else:
            os_packages = self.os_packages

        installed_packages: list[str] | None | Unset
        if isinstance(self.installed_packages, Unset):
            installed_packages = UNSET
        elif isinstance(self.installed_packages, list):
            installed_packages = self.installed_packages

        else:
            installed_packages = self.installed_packages

        total_ram: float | None | Unset
        if isinstance(self.total_ram, Unset):
            total_ram = UNSET
        else:
            total_ram = self.total_ram

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
            }
        )
        if user is not UNSET:
            field_dict["user"] = user
        if python_version is not UNSET:
            field_dict["pythonVersion"] = python_version
        if python_version_verbose is not UNSET:
            field_dict["pythonVersionVerbose"] = python_version_verbose
        if pid is not UNSET:
            field_dict["pid"] = pid
        if os_type is not UNSET:
            field_dict["osType"] = os_type
        if os is not UNSET:
            field_dict["os"] = os
        if os_release is not UNSET:
            field_dict["osRelease"] = os_release
        if machine is not UNSET:
            field_dict["machine"] = machine
        if processor is not UNSET:
            field_dict["processor"] = processor
        if ip is not UNSET:
            field_dict["ip"] = ip
        if hostname is not UNSET:
            field_dict["hostname"] = hostname
        if env is not UNSET:
            field_dict["env"] = env
        if gpu_static_info_list is not UNSET:
            field_dict["gpuStaticInfoList"] = gpu_static_info_list
        if log_additional_system_info_list is not UNSET:
            field_dict["logAdditionalSystemInfoList"] = log_additional_system_info_list
        if system_metric_names is not UNSET:
            field_dict["systemMetricNames"] = system_metric_names
        if max_total_memory is not UNSET:
            field_dict["maxTotalMemory"] = max_total_memory
        if network_interface_ips is not UNSET:
            field_dict["networkInterfaceIps"] = network_interface_ips
        if command is not UNSET:
            field_dict["command"] = command
        if executable is not UNSET:
            field_dict["executable"] = executable
        if os_packages is not UNSET:
            field_dict["osPackages"] = os_packages
        if installed_packages is not UNSET:
            field_dict["installedPackages"] = installed_packages
        if total_ram is not UNSET:
            field_dict["totalRam"] = total_ram

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.additional_system_info import AdditionalSystemInfo  # noqa: PLC0415
        from ..models.environment_variables import EnvironmentVariables  # noqa: PLC0415
        from ..models.gpu_static_info import GpuStaticInfo  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        def _parse_python_version(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        python_version = _parse_python_version(d.pop("pythonVersion", UNSET))

        def _parse_python_version_verbose(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        python_version_verbose = _parse_python_version_verbose(d.pop("pythonVersionVerbose", UNSET))

        def _parse_pid(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        pid = _parse_pid(d.pop("pid", UNSET))

        def _parse_os_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        os_type = _parse_os_type(d.pop("osType", UNSET))

        def _parse_os(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        os = _parse_os(d.pop("os", UNSET))

        def _parse_os_release(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        os_release = _parse_os_release(d.pop("osRelease", UNSET))

        def _parse_machine(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        machine = _parse_machine(d.pop("machine", UNSET))

        def _parse_processor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        processor = _parse_processor(d.pop("processor", UNSET))

        def _parse_ip(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ip = _parse_ip(d.pop("ip", UNSET))

        def _parse_hostname(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hostname = _parse_hostname(d.pop("hostname", UNSET))

        def _parse_env(data: object) -> EnvironmentVariables | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                env_type_0 = EnvironmentVariables.from_dict(data)

                return env_type_0
            raise TypeError(f"{type(data).__name__} in place of EnvironmentVariables | None")

        env = _parse_env(d.pop("env", UNSET))

        def _parse_gpu_static_info_list(data: object) -> list[GpuStaticInfo] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                gpu_static_info_list_type_0 = []
                _gpu_static_info_list_type_0 = data
                for gpu_static_info_list_type_0_item_data in _gpu_static_info_list_type_0:
                    gpu_static_info_list_type_0_item = GpuStaticInfo.from_dict(gpu_static_info_list_type_0_item_data)

                    gpu_static_info_list_type_0.append(gpu_static_info_list_type_0_item)

                return gpu_static_info_list_type_0
            raise TypeError(f"{type(data).__name__} in place of list[GpuStaticInfo] | None")

        gpu_static_info_list = _parse_gpu_static_info_list(d.pop("gpuStaticInfoList", UNSET))

        def _parse_log_additional_system_info_list(data: object) -> list[AdditionalSystemInfo] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                log_additional_system_info_list_type_0 = []
                _log_additional_system_info_list_type_0 = data
                for log_additional_system_info_list_type_0_item_data in _log_additional_system_info_list_type_0:
                    log_additional_system_info_list_type_0_item = AdditionalSystemInfo.from_dict(
                        log_additional_system_info_list_type_0_item_data
                    )

                    log_additional_system_info_list_type_0.append(log_additional_system_info_list_type_0_item)

                return log_additional_system_info_list_type_0
            raise TypeError(f"{type(data).__name__} in place of list[AdditionalSystemInfo] | None")

        log_additional_system_info_list = _parse_log_additional_system_info_list(
            d.pop("logAdditionalSystemInfoList", UNSET)
        )

        def _parse_system_metric_names(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                system_metric_names_type_0 = cast(list[str], data)

                return system_metric_names_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        system_metric_names = _parse_system_metric_names(d.pop("systemMetricNames", UNSET))

        def _parse_max_total_memory(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        max_total_memory = _parse_max_total_memory(d.pop("maxTotalMemory", UNSET))

        def _parse_network_interface_ips(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                network_interface_ips_type_0 = cast(list[str], data)

                return network_interface_ips_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        network_interface_ips = _parse_network_interface_ips(d.pop("networkInterfaceIps", UNSET))

        def _parse_command(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                command_type_0 = cast(list[str], data)

                return command_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        command = _parse_command(d.pop("command", UNSET))

        def _parse_executable(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        executable = _parse_executable(d.pop("executable", UNSET))

        def _parse_os_packages(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                os_packages_type_0 = cast(list[str], data)

                return os_packages_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        os_packages = _parse_os_packages(d.pop("osPackages", UNSET))

        def _parse_installed_packages(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                installed_packages_type_0 = cast(list[str], data)

                return installed_packages_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        installed_packages = _parse_installed_packages(d.pop("installedPackages", UNSET))

        def _parse_total_ram(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        total_ram = _parse_total_ram(d.pop("totalRam", UNSET))

        log_system_details_request = cls(
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

        log_system_details_request.additional_properties = d
        return log_system_details_request

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
