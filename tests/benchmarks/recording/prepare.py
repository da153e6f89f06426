"""Makes the environments that the benchmark of recording needs: one for each tracker, and one for cometr_py."""

from __future__ import annotations

import subprocess
import venv

from tests.benchmarks.recording import contenders


def main() -> None:
    """Make what is missing of the environments; says what cannot be installed, and goes on without it."""
    wanted = {contenders.COMETR: contenders.dependencies()}
    wanted |= {name: [package] for name, package in contenders.PACKAGES.items()}
    for name, packages in wanted.items():
        folder = contenders.home() / name
        if all(contenders.installed(folder / "bin" / "python", package) for package in packages):
            print(f"{name}: there already, in {folder}")
            continue
        venv.create(folder, with_pip=True, clear=True)
        command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        done = subprocess.run([*command, *packages], capture_output=True, text=True, check=False)
        if done.returncode:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            print(f"{name}: cannot be installed, left out ({reason})")
        else:
            print(f"{name}: installed in {folder}")


if __name__ == "__main__":
    main()
