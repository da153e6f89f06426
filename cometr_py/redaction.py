"""What is masked in everything that is recorded, logged, or shown: API keys, and passwords on command lines.

The only place that decides about it. Everything else calls these functions; ``docs/recording.md`` lists for users what
is masked and what is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar
from urllib.parse import unquote_plus

__all__ = ["MASK", "Redactor", "redact", "redact_query", "without_credentials"]

#: What replaces a secret.
MASK = "***"
#: Shorter secrets are placeholders such as ``local``, and parts of ordinary words.
_SHORTEST_SECRET = 6
#: Fields of records that name files on this machine; changed, they would name none.
_KEPT_FIELDS = frozenset({"path"})

#: Last word of an option's name, or its last two words, if the value is a secret.
_SECRET_WORDS = frozenset(
    {"password", "passwd", "passphrase", "pwd", "secret", "credential", "credentials", "apikey", "authorization"}
)
_SECRET_PAIRS = frozenset({(first, "key") for first in ("api", "access", "secret", "private", "auth", "account")})
#: Words before ``token`` in names of secrets. A pad token or an end-of-sequence token is a parameter of a model.
_TOKEN_OWNERS = frozenset(
    {"access", "api", "auth", "bearer", "bot", "comet", "git", "github", "gitlab", "hf", "hub", "huggingface", "id"}
    | {"oauth", "personal", "refresh", "secret", "security", "session", "slack", "user", "wandb"}
)
# Patterns are compiled, and then cached, when they are first used: every process imports this module.
_WORD = r"[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])"
#: ``--name=value``, ``name=value`` as configuration libraries take it, or a header ``Name: value``.
_NAMED_VALUE = r"(?s)([-+~]*)([A-Za-z_][\w.\-/@]*)(\s*[=:]\s*)(.+)"
_OPTION = r"--?([A-Za-z_][\w.\-]*)"
#: A URL that begins with user name and password.
_PASSWORD_IN_URL = r"([A-Za-z][A-Za-z0-9+.\-]*://)[^/?#\s@]*:[^/?#\s]*@"
_USER_IN_URL = r"\A([A-Za-z][A-Za-z0-9+.\-]*://)[^/?#]*@"

T = TypeVar("T")


def redact(text: str, secrets: Iterable[str]) -> str:
    """Replace each of ``secrets`` in ``text`` by ``***``.

    Secrets of less than six characters stay: they are placeholders such as ``local``, and parts of ordinary words.
    """
    return Redactor(secrets).text(text)


def without_credentials(url: str) -> str:
    """Return a URL without user name, password, or token."""
    return re.sub(_USER_IN_URL, r"\1", url)


def redact_query(query: str) -> str:
    """Return the query of a URL, still encoded, with ``***`` for values whose names are those of secrets."""
    return "&".join(_query_parameter(parameter) for parameter in query.split("&"))


class Redactor:
    """Masks the secrets of one recording.

    Args:
        secrets: The API keys that must not be recorded.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        """Prepare the secrets."""
        self._parts = _parts(secrets)

    @property
    def secrets(self) -> Sequence[str]:
        """What is masked, the longest first."""
        return self._parts

    def text(self, text: str) -> str:
        """Return a string without secrets."""
        for part in self._parts:
            if part in text:
                text = text.replace(part, MASK)
        return text

    def value(self, value: T) -> T:
        """Return a value without secrets: a string, bytes, or a list or mapping with such values."""
        return self._changed(value) if self._parts else value

    def record(self, record: T) -> T:
        """Return a record of a journal without secrets. Paths of files stay as they are."""
        fields: Sequence[str] = getattr(record, "__struct_fields__", ())
        if not self._parts or not fields:
            return record
        changes: dict[str, object] = {}
        for name in fields:
            before = getattr(record, name)
            if name not in _KEPT_FIELDS and (after := self._changed(before)) is not before:
                changes[name] = after
        if not changes:
            return record
        from msgspec.structs import replace

        return replace(record, **changes)  # type: ignore[type-var]  # it has fields of a struct

    def command(self, arguments: Sequence[str]) -> list[str]:
        """Return a command line without secrets and without the values of options that are named like secrets."""
        shown: list[str] = []
        masks_next = False
        for argument in arguments:
            if masks_next and not argument.startswith("--"):
                shown.append(MASK)
                masks_next = False
                continue
            option = re.fullmatch(_OPTION, argument)
            masks_next = option is not None and _is_secret_name(option[1])
            shown.append(self.text(_argument(argument)))
        return shown

    def _changed(self, value: T) -> T:
        """Return the value itself if it has no secrets."""
        found: object = value
        if isinstance(value, str):
            found = self.text(value)
        elif isinstance(value, bytes):
            for part in self._parts:
                if part.encode() in value:
                    found = (found if isinstance(found, bytes) else value).replace(part.encode(), MASK.encode())
        elif isinstance(value, list):
            items = [self._changed(item) for item in value]
            found = items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        elif isinstance(value, dict):
            pairs = {self._changed(key): self._changed(item) for key, item in value.items()}
            unchanged = all(new is old for new, old in zip(pairs.values(), value.values(), strict=False))
            found = value if unchanged and pairs.keys() == value.keys() else pairs
        return found  # type: ignore[return-value]  # of the same type


def _parts(secrets: Iterable[str]) -> Sequence[str]:
    # Longest first, so that a smart key is replaced before its first half.
    parts = {part for secret in secrets for part in (secret, secret.partition("*")[0])}
    return sorted((part for part in parts if len(part) >= _SHORTEST_SECRET), key=len, reverse=True)


def _argument(argument: str) -> str:
    """Return an argument without the secret in it."""
    named = re.fullmatch(_NAMED_VALUE, argument)
    if named and _is_secret_name(named[2]) and not named[4].startswith("//"):
        return f"{named[1]}{named[2]}{named[3]}{MASK}"
    return re.sub(_PASSWORD_IN_URL, rf"\1{MASK}@", argument)


def _query_parameter(parameter: str) -> str:
    name, equals, _ = parameter.partition("=")
    return f"{name}={MASK}" if equals and _is_secret_name(unquote_plus(name)) else parameter


def _is_secret_name(name: str) -> bool:
    """Return whether an option of this name has a secret as its value."""
    words = [word.lower() for word in re.findall(_WORD, name)]
    if not words:
        return False
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last == "token":
        # db.token, --token: the last part of a path counts.
        return not before or before in _TOKEN_OWNERS or bool(re.search(r"[./]token\Z", name, re.IGNORECASE))
    return last in _SECRET_WORDS or (before, last) in _SECRET_PAIRS
