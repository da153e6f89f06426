"""How an experiment starts: disabled, offline or online, and whether it may, must or must not exist.

The two are independent. Each is looked up on its own: in the call's arguments, in the session, in COMET_MODE, then in
comet_ml's COMET_START_MODE and COMET_START_ONLINE.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cometr_py.config import Settings
from cometr_py.errors import ArgumentError, CometError, ConfigurationError
from cometr_py.recording.journal.records import Resume
from cometr_py.session import DeliveryMode

#: An experiment key, as Comet's servers accept it.
_KEY = re.compile(r"[A-Za-z0-9]{32,50}")
_KEY_RULE = "an experiment key has 32 to 50 letters and digits."
_TRUE, _FALSE = ("1", "true", "t", "yes", "y", "on"), ("0", "false", "f", "no", "n", "off")


class Delivered(enum.Enum):
    """Whether anything is recorded, and delivered while the script runs."""

    DISABLED = "disabled"
    OFFLINE = "offline"
    ONLINE = "online"


_WORDS: dict[str, Delivered | Resume] = {one.value: one for one in (*Delivered, *Resume)}


@dataclass(frozen=True)
class StartMode:
    """How an experiment starts.

    Attributes:
        delivered: Whether anything is recorded, and delivered while the script runs.
        resume: What to do if the experiment exists, or does not.
    """

    delivered: Delivered
    resume: Resume

    @classmethod
    def of(cls, settings: Settings, delivery: DeliveryMode, *, mode: object = None, offline: bool = False) -> StartMode:
        """Return how an experiment starts.

        Args:
            settings: Settings of the call.
            delivery: Delivery mode of the session.
            mode: Argument of the call.
            offline: Argument of the call.

        Raises:
            ArgumentError: ``mode`` is none of the words, or contradicts ``offline``.
            ConfigurationError: A setting is none of the words.
        """
        words = [
            given
            for given in (
                _argument(mode),
                _setting("COMET_MODE", settings.mode, settings),
                _setting("COMET_START_MODE", settings.start_mode, settings),
            )
            if given is not None
        ]
        if offline and _argument(mode) is Delivered.ONLINE:
            raise ArgumentError("mode", mode, "it contradicts offline=True; give one of them.")
        resumes = (word for word in words if isinstance(word, Resume))
        return cls(next(_deliveries(settings, delivery, words, mode, offline)), next(resumes, Resume.GET_OR_CREATE))


def chosen_key(given: object, settings: Settings) -> str | None:
    """Return the key that the user has chosen for an experiment, from the argument or COMET_EXPERIMENT_KEY.

    Raises:
        ArgumentError: The argument is not an experiment key.
        ConfigurationError: The setting is not one.
    """
    if given is not None and given != "":
        return valid_key(given)
    key = settings.experiment_key
    if key is not None and not _KEY.fullmatch(key):
        source = settings.sources.get("COMET_EXPERIMENT_KEY", "argument")
        raise ConfigurationError(f"COMET_EXPERIMENT_KEY (from {source}) is {key[:60]!r}; {_KEY_RULE}")
    return key


def valid_key(key: object) -> str:
    """Return an experiment key.

    Raises:
        ArgumentError: It is not one.
    """
    if isinstance(key, str) and _KEY.fullmatch(key):
        return str(key)
    raise ArgumentError("experiment_key", key, _KEY_RULE)


def _deliveries(
    settings: Settings, delivery: DeliveryMode, words: list[Delivered | Resume], mode: object, offline: bool
) -> Iterator[Delivered]:
    """Yield what each source demands, the first one counts."""
    demanded = [word for word in words if isinstance(word, Delivered)]
    if isinstance(given := _argument(mode), Delivered):
        yield given
    if Delivered.DISABLED in demanded:  # the switch for a script that is written for offline=True
        yield Delivered.DISABLED
    if offline or delivery is DeliveryMode.OFFLINE:
        yield Delivered.OFFLINE
    yield from demanded
    if settings.start_online is not None:
        yield Delivered.ONLINE if _is_on("COMET_START_ONLINE", settings.start_online, settings) else Delivered.OFFLINE
    yield Delivered.ONLINE if settings.offline_directory is None else Delivered.OFFLINE


def _argument(mode: object) -> Delivered | Resume | None:
    if mode is None or mode == "":
        return None
    found = _WORDS.get(mode.strip().lower()) if isinstance(mode, str) else None
    if found is None:
        raise ArgumentError("mode", mode, f"it must be one of {', '.join(_WORDS)}.")
    return found


def _setting(name: str, value: str | None, settings: Settings) -> Delivered | Resume | None:
    if value is None:
        return None
    found = _WORDS.get(value.strip().lower())
    if found is None:
        raise _not_one_of(name, value, settings, list(_WORDS))
    return found


def _is_on(name: str, value: str, settings: Settings) -> bool:
    word = value.strip().lower()
    if word not in _TRUE + _FALSE:
        raise _not_one_of(name, value, settings, ["true", "false"])
    return word in _TRUE


def _not_one_of(name: str, value: str, settings: Settings, words: list[str]) -> CometError:
    source = settings.sources.get(name, "argument")
    return ConfigurationError(f"{name} (from {source}) is {value!r}; it must be one of {', '.join(words)}.")
