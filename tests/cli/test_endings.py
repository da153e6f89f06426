"""How commands end: exit codes, pipes, terminals, Ctrl-C; and what they never do to a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reports import cli_page

from cometr_py.transport import connect
from tests.cli.conftest import HOSTILE, Run, Sample
from tests.support.faulty import Fault, FaultyComet
from tests.support.full_project import Writer
from tests.support.processes import DEADLINE, ROOT
from tests.support.terminal import CTRL_C, Terminal


def bash(line: str, environment: dict[str, str], program: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(program).parent}{os.pathsep}{environment.get('PATH', '')}"
    return subprocess.run(
        ["bash", "--norc", "-c", line],
        env={**environment, "PATH": path},
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["experiments", "show", "nosuchexperiment"], 1, "Error: No such experiment: nosuchexperiment"),
        (["export", "nosuchfolder", "x"], 1, "nosuchfolder"),
        (["call", "get_tags", "-p", "a=b", "--output", "no/folder/x"], 1, "Error: "),
        (["nosuchcommand"], 2, "No such command 'nosuchcommand'. See cometr-py --help"),
        (["experiments", "list", "--nosuch"], 2, "No such option: --nosuch. See cometr-py experiments list --help"),
        (["metrics"], 2, "Missing argument 'KEY'. See cometr-py metrics --help"),
        (["experiments", "show", "https://elsewhere.example/a/b/" + "0" * 32], 2, "it is on https://elsewhere.example"),
        (["call", "get_tags", "--json", "{"], 2, "'{' is not JSON"),
        (["call", "get_tags", "-p", "x"], 2, "'x' is not NAME=VALUE"),
    ],
)
def test_what_goes_wrong_is_one_sentence(run: Run, arguments: list[str], code: int, said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr and done.stderr.startswith("Error: ") and done.stderr.count("\n") == 1


def test_a_server_out_of_reach_is_an_error_not_a_traceback(run: Run) -> None:
    done = run("workspaces", "--json", COMET_URL_OVERRIDE="http://127.0.0.1:9")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: ") and done.stderr.count("\n") == 1


def test_a_reader_that_has_seen_enough_is_no_error(environment: dict[str, str], sample: Sample, program: str) -> None:
    for command in (
        f"metrics {sample.key} --csv -",
        "experiments list",
        f"call get_output -p experimentKey={sample.key}",
    ):
        done = bash(f"cometr-py {command} | head -1; echo ${{PIPESTATUS[0]}}", environment, program)
        assert (done.stdout.splitlines()[-1], done.stderr) == ("0", ""), command


def test_without_a_terminal_there_are_no_colours_and_no_bars(run: Run, sample: Sample) -> None:
    done = run("experiments", "list")
    assert "\x1b" not in done.stdout + done.stderr
    done = run("export", sample.key, "folder")
    assert done.returncode == 0 and "\x1b" not in done.stdout + done.stderr and "\r" not in done.stderr


@pytest.mark.parametrize("command", [["experiments", "list"], ["experiments", "show"], ["metrics"]])
def test_names_do_nothing_to_a_terminal(
    run: Run, program: str, environment: dict[str, str], sample: Sample, command: list[str]
) -> None:
    arguments = command if command[-1] == "list" else [*command, sample.hostile]
    with Terminal([program, *arguments], environment) as terminal:
        assert terminal.exit_code() == 0
    for shown in (terminal.seen.decode(), run(*arguments).stdout, run(*arguments, "--json").stdout):
        assert "\x1b]0;" not in shown and "\x1b[31m" not in shown and "\u202e" not in shown and "\x07" not in shown
        assert "[bold]" in shown, "names are not read as markup"
    assert "\x1b[1m" in terminal.seen.decode(), "headers are bold in a terminal"


def test_names_do_nothing_to_a_terminal_in_errors(run: Run, sample: Sample) -> None:
    done = run("metrics", sample.hostile, "nosuch")
    assert "\x1b" not in done.stderr and "\\x1b]0;title\\x07[bold]" in done.stderr


def test_deleting_asks_on_a_terminal(
    program: str, environment: dict[str, str], run: Run, experiment: Callable[[str], str]
) -> None:
    key = experiment(HOSTILE)
    for answer, code in ((b"n\n", 1), (CTRL_C, 130), (b"y\n", 0)):
        with Terminal([program, "experiments", "delete", key], environment) as terminal:
            terminal.expect(f"({key})? [y/N] ")
            assert b"\x1b]0;" not in terminal.seen
            terminal.press(answer)
            assert terminal.exit_code() == code
        assert run("experiments", "show", key).returncode == (0 if code else 1)


@pytest.mark.parametrize("presses", [1, 2])
def test_an_interrupted_copy_gives_the_terminal_back_and_goes_on_later(
    program: str, installed: dict[str, str], tmp_path: Path, presses: int
) -> None:
    with FaultyComet(tmp_path / "source") as faulty:
        client = connect(url=faulty.url)
        write = Writer(client)
        for number in range(3):
            key = write.experiment(f"run {number}")
            write.points(key, "loss", [0.5] * 20)
            write.end(key)
        client.get_httpx_client().close()
        faulty.fault(Fault("/experiment/graph", "hang"))
        environment = {**installed, "HOME": str(tmp_path / "home"), "COMET_URL_OVERRIDE": "local"}
        export = [program, "export", f"{faulty.url}#local/digits", str(tmp_path / "out")]
        with Terminal(export, environment) as terminal:
            terminal.expect("exporting 2/3")
            terminal.press(CTRL_C)
            terminal.expect("the same command continues.")
            if presses == 2:
                terminal.press(CTRL_C)
            else:
                faulty.mend()
            # A shell says 130 for both: 128 and the signal's number, 2.
            assert terminal.exit_code() == (130 if presses == 1 else -signal.SIGINT)
            shown = b" ".join(terminal.seen.split()).decode()
        assert "Stopping, 2 of 3 experiments done, 40 metric points and 0B of files so far." in shown
        assert "Copied data stays; the same command continues." in shown
        assert ("Interrupted exporting: 2 of 3 experiments done" in shown) is (presses == 1)
        faulty.mend()
        again = subprocess.run(export, env=environment, capture_output=True, text=True, timeout=DEADLINE, check=False)
        assert again.returncode == 0, again.stderr
        assert again.stdout.count("there already") == 2
        verify = [program, "verify", *export[2:]]
        assert subprocess.run(verify, env=environment, capture_output=True, timeout=DEADLINE).returncode == 0


def test_help_comes_at_once(installed: dict[str, str]) -> None:
    heavy = [
        "httpx",
        "rich",
        "sqlalchemy",
        "pandas",
        "comet_rest_v2.client",
        "comet_rest_v2.models",
        "starlette",
        "numpy",
    ]
    code = f"import sys, cometr_py.cli.app; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], env=installed, capture_output=True, text=True, timeout=DEADLINE)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_help_has_examples(run: Run) -> None:
    for command in (["metrics"], ["experiments", "search"], ["copy"]):
        done = run(*command, "--help")
        assert done.returncode == 0 and f"  Examples:\n    cometr-py {' '.join(command)}" in done.stdout


def test_the_shell_completes_commands_and_operations(environment: dict[str, str], program: str) -> None:
    script = 'eval "$(cometr-py --show-completion)"; '
    complete = "_cometr_py_completion cometr-py; echo ${COMPREPLY[@]}"
    done = bash(f"{script} COMP_WORDS=(cometr-py exp) COMP_CWORD=1; {complete}", environment, program)
    assert set(done.stdout.split()) == {"export", "experiments"}, done.stderr
    done = bash(f"{script} COMP_WORDS=(cometr-py call get_tag) COMP_CWORD=2; {complete}", environment, program)
    assert done.stdout.split() == ["get_tags"], done.stderr


def test_completion_is_installed_for_bash(environment: dict[str, str], program: str) -> None:
    done = bash("cometr-py --install-completion; true", environment, program)
    assert "bash completion installed" in done.stdout, done.stderr
    assert ".bash_completions/cometr-py.sh" in Path.home().joinpath(".bashrc").read_text()


def test_every_command_is_in_the_documentation() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    missing = [name for name in cli_page.commands() if f"\n$ {name}" not in page]
    assert not missing, "run scripts/render-cli-docs"
