"""Look up the machine, the installed packages, and the repository.

This takes time, so the uploader does it. Errors are logged; only an expired deadline is raised.
"""

from __future__ import annotations

import contextlib
import getpass
import importlib.metadata
import logging
import os
import platform
import re
import shutil
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from cometr_py.recording.capture.terminal_lines import storable
from cometr_py.recording.journal.records import Environment, GitMetadata, GitPatch, Record, SystemDetails
from cometr_py.redaction import Redactor, without_credentials

log = logging.getLogger("cometr_py.uploader")

#: Seconds that a command may take.
COMMAND_TIMEOUT = 30.0
#: Patches above this size are not uploaded, bytes.
LARGEST_PATCH = 64 << 20
#: Database of Debian's package manager.
_DPKG_STATUS = "/var/lib/dpkg/status"
_NAME_OR_VERSION = re.compile(r"^(Name|Version):[ \t]*(\S+)", re.MULTILINE)


def lookup(wanted: Environment, secrets: Iterable[str] = (), deadline: float | None = None) -> list[Record]:
    """Return everything that ``wanted`` asks for, without any of ``secrets``.

    Args:
        wanted: What to look up.
        secrets: Strings that must not be part of it.
        deadline: Latest time to look up machine and packages, seconds of the monotonic clock.

    Raises:
        TimeoutError: The deadline has expired.
    """
    redactor = Redactor(secrets)
    found: list[Record] = []
    if wanted.system_details:
        found.append(redactor.record(SystemDetails(system_details(wanted, deadline))))
    if wanted.git and wanted.folder and (there := repository(wanted.folder)) is not None:
        found.append(redactor.record(there.metadata))
        if there.patch:
            found.append(redactor.record(GitPatch(there.patch)))
    return found


def system_details(wanted: Environment, deadline: float | None = None) -> dict[str, object]:
    """Return machine, system, and packages, with the field names of the API.

    Raises:
        TimeoutError: The deadline has expired.
    """
    system = platform.uname()
    lookups: dict[str, Callable[[], object]] = {
        "command": lambda: wanted.command,
        "executable": lambda: wanted.executable,
        "hostname": lambda: system.node,
        "installedPackages": lambda: installed_packages(wanted.search_path, deadline),
        "osPackages": lambda: os_packages(deadline),
        "gpuStaticInfoList": gpus,
        "ip": address,
        "networkInterfaceIps": interface_addresses,
        "machine": lambda: system.machine,
        "processor": lambda: system.processor or system.machine,
        "os": platform.platform,
        "osType": lambda: system.system,
        "osRelease": lambda: system.release,
        "pid": lambda: wanted.pid,
        "pythonVersion": platform.python_version,
        "pythonVersionVerbose": lambda: sys.version,
        "user": user_name,
        "totalRam": total_memory,
    }
    details: dict[str, object] = {}
    for name, look in lookups.items():
        try:
            found = look()
        except TimeoutError:
            raise
        except Exception:  # this machine does not provide it; the others are kept
            log.info("%s cannot be looked up", name, exc_info=True)
            continue
        if found not in (None, "", []):
            details[name] = storable(found) if isinstance(found, str) else found
    return details


def installed_packages(search_path: Iterable[str], deadline: float | None = None) -> list[str]:
    """Return ``name==version`` of every distribution on ``search_path``, in order."""
    entries = list(search_path)
    return list(_unchanged(entries, lambda: _look_up_packages(entries, deadline)))


def _look_up_packages(search_path: list[str], deadline: float | None) -> list[str]:
    found: dict[str, str] = {}
    for distribution in importlib.metadata.distributions(path=search_path):
        left(deadline)
        with contextlib.suppress(Exception):  # skip a broken distribution
            # Only these two fields: parsing the metadata of every distribution takes longer than a short script.
            text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO") or ""
            fields = dict(_NAME_OR_VERSION.findall(text.partition("\n\n")[0]))
            found.setdefault(fields["Name"], fields["Version"])
    return sorted(f"{name}=={version}" for name, version in found.items())


def os_packages(deadline: float | None = None) -> list[str]:
    """Return ``name=version`` of every Debian package; empty on other systems."""
    return list(_unchanged([_DPKG_STATUS], lambda: _look_up_os_packages(deadline)))


def _look_up_os_packages(deadline: float | None) -> list[str]:
    listed = run(["dpkg-query", "-W", "-f", "${Package}=${Version}\n"], left(deadline))
    left(deadline)
    return listed.splitlines() if listed else []


def _unchanged(paths: list[str], look_up: Callable[[], list[str]]) -> list[str]:
    """Return what was looked up before, unless one of the paths has changed since.

    Installing a package changes the directory it is installed in. A process that records many experiments looks up
    its packages once.
    """
    state = tuple((path, _modified(path)) for path in paths)
    known = _known.get(state)
    if known is None:
        known = look_up()
        _known[state] = known
    return known


def _modified(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


_known: dict[tuple[tuple[str, int], ...], list[str]] = {}


def gpus() -> list[dict[str, object]]:
    """Return the NVIDIA GPUs that the driver's tool lists; memory in bytes, power limit in milliwatts."""
    fields = "index,name,uuid,memory.total,power.limit"
    listed = run(["nvidia-smi", f"--query-gpu={fields}", "--format=csv,noheader,nounits"])
    found: list[dict[str, object]] = []
    for line in (listed or "").splitlines():
        with contextlib.suppress(ValueError):
            index, name, uuid, memory, power = (field.strip() for field in line.split(","))
            gpu: dict[str, object] = {"gpuIndex": int(index), "name": name, "uuid": uuid}
            gpu["totalMemory"] = int(memory) << 20
            with contextlib.suppress(ValueError):  # "[N/A]" on cards without a limit
                gpu["powerLimit"] = int(float(power) * 1000)
            found.append(gpu)
    return found


def address() -> str | None:
    """Return the IP address from which this machine reaches others."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # a documentation address; nothing is sent by connecting a datagram socket
        return str(probe.getsockname()[0])
    return None


def interface_addresses() -> list[str]:
    """Return the IPv4 addresses of the network interfaces without loopback; empty if the system does not list them."""
    try:
        import fcntl

        ask = 0x8915  # SIOCGIFADDR
        found = []
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            for _, name in socket.if_nameindex():
                with contextlib.suppress(OSError):
                    answer = fcntl.ioctl(probe, ask, struct.pack("256s", name.encode()[:15]))
                    found.append(socket.inet_ntoa(answer[20:24]))
    except (OSError, ImportError):
        return []
    return sorted({one for one in found if not one.startswith("127.")})


def user_name() -> str | None:
    """Return the user; None in a container whose user has no name."""
    with contextlib.suppress(KeyError, OSError, ImportError):
        return getpass.getuser()
    return None


def total_memory() -> float | None:
    """Return the memory of this machine in bytes."""
    with contextlib.suppress(ValueError, OSError, AttributeError):
        return float(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    return None


@dataclass(frozen=True)
class Repository:
    """A git repository, and its differences from the last commit."""

    metadata: GitMetadata
    patch: bytes


def repository(folder: str) -> Repository | None:
    """Return the git repository that contains ``folder``; None if there is none, or no git."""
    root = git(folder, "rev-parse", "--show-toplevel")
    if not root:
        return None
    origin = git(folder, "config", "--get", "remote.origin.url")
    metadata = GitMetadata(
        branch=git(folder, "rev-parse", "--abbrev-ref", "HEAD"),
        origin=without_credentials(origin) if origin else None,
        parent=git(folder, "rev-parse", "HEAD"),
        user=git(folder, "log", "-1", "--format=%an <%ae>"),
        root=root,
    )
    patch = run_raw(["git", "-C", root, "diff", "--no-color", "--no-ext-diff", "HEAD"]) or b""
    return Repository(metadata, patch if len(patch) <= LARGEST_PATCH else b"")


def git(folder: str, *arguments: str) -> str | None:
    """Return the output of a git command without the newline; None if it fails."""
    printed = run(["git", "-C", folder, *arguments])
    return printed.strip() or None if printed else None


def left(deadline: float | None) -> float:
    """Return the seconds that a command may take.

    Raises:
        TimeoutError: The deadline has expired.
    """
    if deadline is None:
        return COMMAND_TIMEOUT
    if (seconds := deadline - time.monotonic()) <= 0:
        raise TimeoutError("there is no time to look it up")
    return min(seconds, COMMAND_TIMEOUT)


def run(command: list[str], timeout: float = COMMAND_TIMEOUT) -> str | None:
    """Return the output of a command; None if it is missing, fails, or takes too long."""
    printed = run_raw(command, timeout)
    return printed.decode("utf-8", "replace") if printed is not None else None


def run_raw(command: list[str], timeout: float = COMMAND_TIMEOUT) -> bytes | None:
    """Return the output of a command as bytes; None if it is missing, fails, or takes too long."""
    if shutil.which(command[0]) is None:
        return None
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=timeout, check=True)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout
