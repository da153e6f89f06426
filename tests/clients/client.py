"""A client in an environment of its own, set up to talk to one server at the address that it prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.interop.conftest import API_KEY
from tests.support.processes import ROOT, run_to_end

SCRIPTS = Path(__file__).parent / "scripts"
#: Seconds that one command may take: frameworks are large, and slow to import.
LONGEST = 600.0


@dataclass(frozen=True)
class Client:
    """One client.

    Attributes:
        programs: The folder with its programs.
        url: The address that the server printed.
        folder: Home and working folder of what runs.
        settings: Further environment variables.
    """

    programs: Path
    url: str
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    def script(self, name: str, *arguments: str) -> str:
        """Run one of the scripts to its end; gives what it printed."""
        return self.run("python", "-P", str(SCRIPTS / f"{name}.py"), *arguments)

    def run(self, program: str, *arguments: str) -> str:
        """Run a program to its end; gives what it printed.

        Raises:
            AssertionError: It failed, or comet_ml complained; the message has all that was printed.
        """
        command = [str(self.programs / program), *arguments]
        printed = run_to_end(command, self._environment(), self.folder, LONGEST)
        assert "COMET ERROR" not in printed, printed
        return printed

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": f"{self.programs}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "MPLBACKEND": "agg",
            "COMET_URL_OVERRIDE": self.url,
            "COMET_API_KEY": API_KEY,
            "COMET_WORKSPACE": "local",
            # Nobody else has to hear of these tests, and nothing is downloaded.
            "COMET_INTERNAL_REPORTING": "false",
            "COMET_ERROR_TRACKING_ENABLE": "false",
            "COMET_DISABLE_ANNOUNCEMENT": "true",
            "HF_HUB_OFFLINE": "1",
            "HTTPS_PROXY": "http://127.0.0.1:9",
            "NO_PROXY": "127.0.0.1",
            **self.settings,
        }
