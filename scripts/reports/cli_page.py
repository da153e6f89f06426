"""docs/cli.md: every command of `cometr-py` with its options, and what it shows, which is found out by running it."""

import argparse
import os
import random
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer.main

from . import ROOT, pages
from .cli_sample import STARTED

PAGE = ROOT / "docs" / "cli.md"
#: The home on the page; that of the run has a path of the same length, so that columns stay as wide as they are.
HOME = "/home/ada"
URL, DATE, MOMENT = "http://127.0.0.1:5117", "2026-01-31 12:00:00", "1769860800000"
BASELINE, ADAM, FAST = (f"{digit}" * 4 + "5f0e1c2d3b4a596877665544332" + f"{digit}" for digit in "abc")
#: Of a store, as commands print it, unless it is 0.
_SIZE = re.compile(r"\b[1-9][\d.]*[KMG]?B\b")
KEY_FILE, DEMO = "key-file", "cometr-py demo"
OFFLINE = (
    "import cometr_py\n"
    "options = dict(log_output=False, log_code=False, log_system_details=False, log_system_metrics=False)\n"
    "with cometr_py.create_experiment('on a train', 'offline', offline=True, **options) as experiment:\n"
    "    experiment.log_metric('loss', 0.5, step=1)\n"
)

#: What is run for each command, in this order. What follows a space's `#` is not run.
EXAMPLES: dict[str, tuple[str, ...]] = {
    DEMO: (DEMO,),
    "cometr-py serve": (f"cometr-py serve --port 0 --api-key-file {KEY_FILE}",),
    "cometr-py login": (f"cometr-py login --url {URL} --api-key - < {KEY_FILE}",),
    "cometr-py config": ("cometr-py config",),
    "cometr-py workspaces": ("cometr-py workspaces", "cometr-py workspaces --json"),
    "cometr-py projects": ("cometr-py projects",),
    "cometr-py experiments list": (
        "cometr-py experiments list --project digits",
        "cometr-py experiments list --project digits --json | head -18",
    ),
    "cometr-py experiments show": (f"cometr-py experiments show {BASELINE}",),
    "cometr-py experiments search": (
        "cometr-py experiments search 'metric.accuracy > 0.8 and tag != \"draft\"' --project digits",
        "cometr-py experiments search 'metric.acuracy > 0.8' --project digits",
        "cometr-py experiments search 'accuracy > 0.8' --project digits",
    ),
    "cometr-py experiments tag": (
        f"cometr-py experiments tag {ADAM} best",
        f"cometr-py experiments tag {ADAM} reviewed --remove",
    ),
    "cometr-py experiments archive": (f"cometr-py experiments archive {ADAM} {FAST}",),
    "cometr-py experiments restore": (f"cometr-py experiments restore {ADAM}",),
    "cometr-py experiments rewind": (f"cometr-py experiments rewind {FAST} 40 --yes",),
    "cometr-py experiments fork": (f"cometr-py experiments fork {FAST} 20 --name 'adam, slower' --project again",),
    "cometr-py experiments delete": (
        f"cometr-py experiments delete {FAST} < /dev/null",
        f"cometr-py experiments delete {FAST} --yes",
    ),
    "cometr-py metrics": (
        f"cometr-py metrics {BASELINE}",
        f"cometr-py metrics {BASELINE} accuracy --csv - | head -3",
    ),
    "cometr-py assets list": (f"cometr-py assets list {BASELINE}",),
    "cometr-py assets get": (
        f"cometr-py assets get {BASELINE} notes.txt plots/confusion.csv --to files",
        f"cometr-py assets get {BASELINE} notes.txt --to -",
    ),
    "cometr-py artifacts list": ("cometr-py artifacts list",),
    "cometr-py artifacts show": ("cometr-py artifacts show images", "cometr-py artifacts show images:small"),
    "cometr-py artifacts get": ("cometr-py artifacts get images --to images",),
    "cometr-py store check": ("cometr-py store check",),
    "cometr-py store backup": ("cometr-py store backup monday",),
    "cometr-py store restore": ("cometr-py store restore monday restored",),
    "cometr-py store recover": ("cometr-py store recover saved",),
    "cometr-py store compact": ("cometr-py store compact",),
    "cometr-py copy": (
        "cometr-py copy local#local/digits local:archive --dry-run",
        "cometr-py copy local#local/digits local:archive",
    ),
    "cometr-py export": ("cometr-py export local#local/digits digits-export",),
    "cometr-py import": ("cometr-py import digits-export local:elsewhere",),
    "cometr-py verify": (
        "cometr-py verify local#local/digits local:archive#local/digits",
        f"cometr-py experiments tag {ADAM} newer && cometr-py verify local#local/digits local:archive; echo $?",
    ),
    "cometr-py call": (
        f"cometr-py call get_tags -p experimentKey={BASELINE}",
        f"cometr-py call /experiment/metadata -p experimentKey={BASELINE} | grep Name",
        "cometr-py call get_tag",
    ),
    "cometr-py spec": ("cometr-py spec --plain --yaml | head -3",),
    "cometr-py status": ("cometr-py status",),
    "cometr-py sync": ("cometr-py sync", "cometr-py sync"),
}

INTRODUCTION = """\
# The command line

Made by `scripts/render-cli-docs`, which runs every command on this page; not to be edited. Keys, ids, dates and the
numbers of the demo are replaced.

`cometr-py` talks to the server that your settings name (`cometr-py config` shows them): comet.com, one of your own, or,
with `COMET_URL_OVERRIDE=local`, the Comet on your machine, as on this page.

- Where a command takes an experiment, it takes its key or the address of its page.
- Tables are for people: as wide as the terminal, and with a row a line where there is none. `--json` is for programs:
  one JSON document on stdout and nothing else. Its names stay; times in it are milliseconds since the epoch.
- Messages go to stderr. Without a terminal there are no colours and no progress bars, and nothing is asked.
- Names and tags are shown, never obeyed: what would control a terminal is printed as an escape.
- Ctrl-C gives the terminal back, and reports what is done and how to continue. A closed pipe (`| head`) is no error.
- `cometr-py --install-completion` completes commands, options and operations in your shell.

| exit code | means |
|---|---|
| 0 | done |
| 1 | an error, in one sentence on stderr; also what `sync` could not deliver, and a question answered with no |
| 2 | wrong usage; also a question that nobody is there to answer |
| 3 | something differs (`verify`), is missing at the target (`copy`, `export`, `import`), or is damaged (`store`) |
| 130 | interrupted |
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/render-cli-docs", description="Make docs/cli.md by running every command."
    )
    parser.add_argument("--check", action="store_true", help="exit 1 if it is out of date; writes nothing")
    options = parser.parse_args(arguments)
    if missing := sorted(set(commands()) ^ set(EXAMPLES)):
        print(f"EXAMPLES of {Path(__file__).name} and the commands differ: {', '.join(missing)}", file=sys.stderr)
        return 1
    text = page(Session())
    if not options.check:
        pages.write(PAGE, text)
        return 0
    complaints = list(pages.stale(PAGE, text, "scripts/render-cli-docs"))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


def commands() -> dict[str, Any]:
    """Every command by its full name."""
    from cometr_py.cli.app import app

    found: dict[str, Any] = {}

    def add(name: str, command: Any) -> None:
        inner = getattr(command, "commands", None)
        if inner is None:
            found[name] = command
        for step, one in (inner or {}).items():
            add(f"{name} {step}", one)

    add("cometr-py", typer.main.get_command(app))
    return found


def page(session: "Session") -> str:
    """Return the whole page."""
    known = commands()
    parts = [INTRODUCTION]
    with session:
        for name, lines in EXAMPLES.items():
            parts.append("\n".join([f"## {name}", "", *_about(known[name])]))
            parts += [f"```console\n$ {line}\n{session.run(line)}```\n" for line in lines]
        return "\n".join(parts).replace(f"\n{DEMO}```", f"\n{session.demo()}```")


class Session:
    """A home directory with a store in it, in which commands run one after the other."""

    def __enter__(self) -> "Session":
        """Make the home directory, and start what the commands need."""
        self._home = _home()
        venv = str(Path(sys.executable).parent)
        self._environment = {
            "HOME": str(self._home),
            "PATH": os.pathsep.join([venv, os.environ.get("PATH", os.defpath)]),
            "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in (".", "generated", "scripts")),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "COMET_URL_OVERRIDE": "local",
        }
        made = subprocess.run(
            [sys.executable, "-m", "reports.cli_sample"], env=self._environment, stdout=subprocess.PIPE, check=True
        )
        keys = dict(zip(made.stdout.decode().split(), (BASELINE, ADAM, FAST), strict=True))
        self._real = {shown: real for real, shown in keys.items()}
        self._shown = {**keys, str(self._home): HOME}
        (self._home / KEY_FILE).write_text("theOnlyKeyThatIsLetIn0123\n")
        (self._home / KEY_FILE).chmod(0o600)
        self._server: subprocess.Popen[str] | None = None
        # Takes longest, and meanwhile others run. Its store is its own; the other commands show a smaller sample.
        self._demo = subprocess.Popen(
            ["cometr-py", "demo"],
            env={**self._environment, "COMETR_HOME": str(self._home / "demo")},
            cwd=self._home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        return self

    def __exit__(self, *_: object) -> None:
        """Stop it, and remove the home directory."""
        self._stop_server()
        self._demo.kill()
        self._demo.communicate()
        shutil.rmtree(self._home)

    def run(self, line: str) -> str:
        """Return what a line of shell shows, made the same every time."""
        if line == DEMO:
            return DEMO  # put in at the end
        if line.startswith("cometr-py serve"):
            return self._serve(line)
        if line == "cometr-py status":
            subprocess.run([sys.executable, "-c", OFFLINE], env=self._environment, capture_output=True, check=True)
        environment = dict(self._environment)
        if line.startswith("cometr-py login"):
            del environment["COMET_URL_OVERRIDE"]
        for shown, real in self._real.items():
            line = line.replace(shown, real)
        done = subprocess.run(
            ["bash", "-c", line],
            env=environment,
            cwd=self._home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        text = self._stable(done.stdout.decode())
        if "Traceback" in text:
            raise RuntimeError(f"{line}: {text}")
        if line.startswith("cometr-py login"):
            self._stop_server()
            (self._home / ".comet.yml").unlink()
        return text

    def demo(self) -> str:
        """Return what the demo shows, without the numbers, which depend on the machine."""
        shown, _ = self._demo.communicate(timeout=120)
        text = self._stable(shown.decode()).replace(f"{HOME}/demo", f"{HOME}/.cometr")
        text = re.sub(r"\d+\.\d+%", "…%", text)
        return re.sub(r"(?m)^((?:test|train)_\w+ +\d+) .*", r"\1  …", text)

    def _serve(self, line: str) -> str:
        environment = {**self._environment, "COMETR_HOME": str(self._home / "served")}
        self._server = subprocess.Popen(
            line.split(), env=environment, cwd=self._home, stdout=subprocess.PIPE, text=True
        )
        assert self._server.stdout is not None
        lines: list[str] = []
        for line in self._server.stdout:
            lines.append(line)
            if line.startswith("curl:"):  # the last one
                break
        address = lines[0].removeprefix("Local Comet: ").strip()
        self._real[URL], self._shown[address] = address, URL
        return self._stable("".join(lines))

    def _stop_server(self) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait(20)
            assert self._server.stdout is not None
            self._server.stdout.close()
            self._server = None
            del self._real[URL]

    def _stable(self, text: str) -> str:
        for real, shown in self._shown.items():
            text = text.replace(real, shown)
        text = re.sub(r"\b[0-9a-f]{32}\b", self._identifier, text)
        text = re.sub(r"\b(?!2026-01-31)20\d\d-\d\d-\d\d \d\d:\d\d:\d\d\b", DATE, text)
        text = re.sub(r"\b1[6-9]\d{11}\b", lambda found: found[0] if _is_ours(found[0]) else MOMENT, text)
        text = re.sub(r"(?m)^(Backed up|Restored|Gave back) .*", lambda found: _SIZE.sub("1.5MB", found[0]), text)
        return "".join(f"{line.rstrip()}\n" for line in text.splitlines())

    def _identifier(self, found: re.Match[str]) -> str:
        if found[0] in self._shown.values():
            return found[0]
        number = len(self._shown)
        return self._shown.setdefault(found[0], f"{number:x}".rjust(4, "0") + "9a7b3c5d1e2f40516273849596a7")


def _is_ours(moment: str) -> bool:
    return STARTED <= int(moment) < STARTED + 86_400_000


def _home() -> Path:
    while True:
        name = "".join(random.choices(string.ascii_lowercase, k=len(HOME) - len("/tmp/")))
        path = Path("/tmp") / name
        try:
            path.mkdir(mode=0o700)
        except FileExistsError:
            continue
        return path


def _about(command: Any) -> Iterator[str]:
    """Describe a command, its arguments, and its options."""
    text = (command.help or "").partition("\nExample:")[0].strip()
    yield from re.sub(r"(?<!\n)\n(?!\n)", " ", text).splitlines()
    yield ""
    rows = [(_spelled(one), _cell(one.help or "")) for one in command.params if one.name != "help"]
    if rows:
        yield "| | |"
        yield "|---|---|"
        for spelled, about in rows:
            yield f"| {spelled} | {about} |"
        yield ""


def _spelled(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{parameter.metavar or parameter.name.upper()}`"
    names = " / ".join(f"`{name}`" for name in [*parameter.opts, *parameter.secondary_opts])
    if parameter.is_flag:
        return names
    return f"{names} `{parameter.metavar or parameter.type.name.upper()}`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
