"""Requests as command lines for curl."""

import json
import shlex
from urllib.parse import urlencode

from cometr_py.core.api_spec import Operation

from .sent import SentRequest

#: curl gets a file's content from a path after ``@``, and adds the Content-Type of a form.
_DOWNLOADED = "downloaded"


def curl_command(operation: Operation, sent: SentRequest) -> str:
    """Return a command; it reads the server's address from ``COMET`` and the key from ``COMET_API_KEY``."""
    address = sent.path + (f"?{urlencode(sent.query)}" if sent.query else "")
    words = [*_method(sent), f'"$COMET{_quoted(address)}"']
    words += ["-H", '"Authorization: $COMET_API_KEY"']
    for name, value in sent.headers:
        words += ["-H", shlex.quote(f"{name}: {value}")]
    if sent.body is not None:
        text = json.dumps(sent.body, ensure_ascii=False)
        words += ["-H", '"Content-Type: application/json"', "-d", shlex.quote(text)]
    for part in sent.form:
        if part.file_name is None:
            words += ["--form-string", shlex.quote(f"{part.name}={part.value}")]
        else:
            words += ["-F", shlex.quote(f"{part.name}=@{part.file_name}")]
    if operation.reply == "bytes":
        words += ["-o", _DOWNLOADED]
    return "curl " + _lines(words)


def _method(sent: SentRequest) -> list[str]:
    default = "POST" if sent.body is not None or sent.form else "GET"
    return [] if sent.method == default else ["-X", sent.method]


def _quoted(text: str) -> str:
    """Escape what a shell replaces between double quotes."""
    return "".join(f"\\{one}" if one in '"$`\\' else one for one in text)


def _lines(words: list[str]) -> str:
    """Put each option on a line of its own, with its value."""
    lines: list[list[str]] = [[]]
    for index, word in enumerate(words):
        if word in ("-H", "-d", "-F", "-o", "--form-string") and words[index - 1] not in ("-H", "-d", "-F"):
            lines.append([])
        lines[-1].append(word)
    return " \\\n  ".join(" ".join(line) for line in lines)
