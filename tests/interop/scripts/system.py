"""The machine, git, times and states: written by APIExperiment, read by API."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import comet_ml

from tests.interop.scripts.expect import columns, expect

api = comet_ml.API(cache=False)
written = comet_ml.APIExperiment(workspace="local", project_name="interop-system")
read = api.get_experiment_by_key(written.id)

DETAILS = {
    "command": ["python", "train.py", "--fast"],
    "executable": "/usr/bin/python3",
    "hostname": "a-host",
    "installed_packages": ["numpy==2.0", "torch==2.3"],
    "ip": "192.0.2.1",
    "machine": "x86_64",
    "network_interface_ips": ["127.0.0.1", "192.0.2.1"],
    "os": "Linux-6.1",
    "os_packages": ["bash=5.2"],
    "os_release": "6.1",
    "os_type": "Linux",
    "pid": 4711,
    "processor": "a processor",
    "python_version": "3.11.7",
    "python_version_verbose": "3.11.7 (main)",
    "user": "ada",
    "gpu_static_info": [{"gpuIndex": 0, "name": "T4", "uuid": "u-1", "totalMemory": 16_000, "powerLimit": 70_000}],
}
#: Lists, which are empty where nothing was written; everything else is null.
LISTS = ("installed_packages", "os_packages", "gpu_static_info")
# Each is a request of its own: they add up.
for name, value in DETAILS.items():
    expect(getattr(read, f"get_{name}")(), [] if name in LISTS else None)
    getattr(written, f"set_{name}")(value)
for name, value in DETAILS.items():
    expect(getattr(read, f"get_{name}")(), value)
written.log_additional_system_info("cluster", "c1")
written.log_additional_system_info("partition", "p2")
expect(
    columns(read.get_additional_system_info(), "key", "value"),
    [["cluster", "c1"], ["partition", "p2"]],
)

written.log_cpu_metrics([10, 30], step=1)
written.log_ram_metrics(1000, 250, step=1)
written.log_load_metrics(0.5, step=1)
written.log_gpu_metrics([{"gpuId": 0, "freeMemory": 5, "usedMemory": 10, "gpuUtilization": 50, "totalMemory": 15}])
system_metrics = {point["metricName"]: point["metricValue"] for point in read.get_metrics()}
expect(sorted(read.get_system_metric_names()), sorted(system_metrics))
expect(
    {
        name: system_metrics[name]
        for name in ("sys.cpu.percent.avg", "sys.ram.used", "sys.load.avg", "sys.gpu.0.used_memory")
    },
    {"sys.cpu.percent.avg": "20", "sys.ram.used": "250", "sys.load.avg": "0.5", "sys.gpu.0.used_memory": "10"},
)

nothing = dict.fromkeys(["user", "root", "branch", "parent", "origin"])
expect((read.get_git_metadata(), read.get_git_patch()), (nothing, None))
git = {"user": "ada", "root": "r00t", "branch": "refs/heads/main", "parent": "abc", "origin": "git@example.org:a.git"}
written.set_git_metadata(**git)
expect(read.get_git_metadata(), git)
patch = b"diff --git a b\n\xff\x00"
Path("changes.patch").write_bytes(patch)
written.set_git_patch("changes.patch")
archive = zipfile.ZipFile(io.BytesIO(read.get_git_patch()))
expect([archive.read(name) for name in archive.namelist()], [patch])

written.set_filename("train.py")
written.set_start_time(1_700_000_000_000)
written.set_end_time(1_700_000_060_000)
found = read.get_metadata()
expect(
    [found[name] for name in ("filePath", "fileName", "startTimeMillis", "endTimeMillis", "durationMillis")],
    ["train.py", "train.py", 1_700_000_000_000, 1_700_000_060_000, 60_000],
)
for state in ("running", "crashed", "finished"):
    written.set_state(state)
    expect(read.get_state(), state)
expect(sorted(written.update_status())[-2:], ["gpuMonitorIntervalMillis", "isAliveBeatDurationMillis"])
expect(read.get_state(), "running")
written.end()
everything = api.get_experiment_by_key(written.id).to_json(full=True)
expect((everything["id"], everything["project_name"], everything["file_name"]), (read.id, "interop-system", "train.py"))
