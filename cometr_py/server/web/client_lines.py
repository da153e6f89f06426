"""One line for each client, to paste where it runs, so that it uses this server."""

from __future__ import annotations

#: For servers that accept any key: clients insist on having one. They mask it wherever it occurs, so it is a word that
#: occurs nowhere else.
_ANY_KEY = "any-key"
#: Stands for a key that the server does not repeat.
_YOUR_KEY = "YOUR_KEY"


def client_lines(url: str, *, needs_key: bool) -> list[str]:
    """Return the lines to print: the name of a client, and what to paste.

    Args:
        url: The server's URL, without a slash at its end.
        needs_key: Whether only one particular key is accepted.
    """
    key = _YOUR_KEY if needs_key else _ANY_KEY
    shell = f"export COMET_URL_OVERRIDE={url} COMET_API_KEY={key}"
    lines = {
        "cometr_py": shell,
        "comet_ml": shell,
        "R": f'Sys.setenv(COMET_URL_OVERRIDE = "{url}", COMET_API_KEY = "{key}")',
        "Java": f"export COMET_BASE_URL={url} COMET_API_KEY={key}",
        "curl": f"curl -H 'Authorization: {key}' {url}/api/rest/v2/workspaces",
    }
    return [f"{f'{client}:':<11}{line}" for client, line in lines.items()]
