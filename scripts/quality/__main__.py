"""``python -m quality RULE...`` prints the findings of these rules; exits with 1 if there are any."""

import sys
from collections.abc import Callable, Iterable

from . import dependencies, ratchet, sizes, structure, terms

RULES: dict[str, Callable[[], Iterable[str]]] = {
    "structure": structure.findings,
    "sizes": sizes.findings,
    "terms": terms.retired,
    "ratchet": ratchet.findings,
    "dependencies": dependencies.findings,
}


def main(wanted: list[str]) -> int:
    """Run the command line; returns the exit code."""
    if wanted == ["--update-ratchet"]:
        ratchet.update()
        return 0
    found = [f"{name}: {finding}" for name in wanted or RULES for finding in RULES[name]()]
    print("\n".join(found) if found else f"no findings: {', '.join(wanted or RULES)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
