"""The end of the interpreter: threads that are still running then cannot do anything useful any more."""

from __future__ import annotations

import threading

__all__ = ["begin_exit", "end_thread_at_exit"]

_state = {"exiting": False}


def begin_exit() -> None:
    """Note that the interpreter has begun to exit."""
    _state["exiting"] = True


def end_thread_at_exit() -> None:
    """End the calling thread without a traceback if the interpreter exits; the main thread continues.

    Only daemon threads run so late. Python stops them a moment later anyway, at any point of their work.
    """
    if _state["exiting"] and threading.current_thread() is not threading.main_thread():
        raise SystemExit
