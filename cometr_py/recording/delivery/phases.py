"""The phases of a delivery, and the one function that decides when each of them ends.

EARLIER → CREATE → DELIVER → REPORT_END → TIDY → DONE, or GIVEN_UP with a reason. A process that appends to the journal
after its end was reported takes the delivery back to DELIVER.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import NamedTuple


class Phase(enum.Enum):
    """What a delivery is doing."""

    #: Delivering earlier recordings of the same experiment.
    EARLIER = "earlier recordings"
    #: Finding or creating an experiment, if the server could not be reached when the script began.
    CREATE = "create"
    #: Reading the journal and delivering its records.
    DELIVER = "deliver"
    #: Reporting how the experiment ended.
    REPORT_END = "report end"
    #: Marking the recording as complete and removing what is no longer needed.
    TIDY = "tidy"
    DONE = "done"
    GIVEN_UP = "given up"


#: Phases that no other phase follows.
FINAL = frozenset({Phase.DONE, Phase.GIVEN_UP})


class GiveUpReason(enum.Enum):
    """Why a delivery has ended although something is undelivered; it can be resumed later."""

    #: A request failed, and this delivery makes no second attempt.
    FAILED = "a request failed"
    #: The time for this delivery is over.
    DEADLINE = "the time for this delivery is over"
    #: Nothing can be delivered until the user changes something, such as a rejected key.
    NEEDS_USER_ACTION = "the user has to change something"
    #: Nothing could be delivered for as long as this delivery waits.
    DRAIN_TIMEOUT = "nothing could be delivered for too long"
    #: Everything so far is delivered; what the script still appends is another delivery's job.
    STILL_WRITTEN = "everything so far is delivered, and a process still appends"
    #: Everything is delivered but records with which the server keeps failing; `cometr-py sync` tries them again.
    SET_ASIDE = "the server keeps failing with some records"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a delivery knows after one step of its work.

    Attributes:
        earlier_delivered: No earlier recording of the experiment has to be delivered first.
        created: The experiment exists on the server.
        has_read: The last step has read records from the journal.
        delivered: Every record that was read is delivered, rejected, or set aside.
        ended: The owner has recorded its end, or no process can append any more.
        writers: Some process can still append.
        follow: This delivery waits for more as long as there are writers.
        end_reported: The server knows how the experiment ended, or somebody else reports it.
        set_aside: The server keeps failing with some records, and accepts others.
        settled: Each of them has failed for so long that this delivery does not try it again.
        tidied: The recording is marked as complete and tidied up.
        budget_exhausted: Why no more requests may be made.
        needs_user_action: Waiting is useless until the user changes something.
        timed_out: Nothing could be delivered for the whole drain timeout.
    """

    earlier_delivered: bool = True
    created: bool = True
    has_read: bool = False
    delivered: bool = True
    ended: bool = True
    writers: bool = False
    follow: bool = True
    end_reported: bool = False
    set_aside: bool = False
    settled: bool = True
    tidied: bool = False
    budget_exhausted: GiveUpReason | None = None
    needs_user_action: bool = False
    timed_out: bool = False


class Transition(NamedTuple):
    """The next phase; with the reason if it is :attr:`Phase.GIVEN_UP`."""

    phase: Phase
    reason: GiveUpReason | None = None


def next_phase(phase: Phase, now: Situation) -> Transition:
    """Return the phase that follows ``phase``, or ``phase`` itself if its work is not finished.

    Args:
        phase: The current phase.
        now: What is known after the last step of its work.
    """
    if phase in FINAL:
        return Transition(phase)
    if now.has_read:
        return Transition(Phase.DELIVER)
    if phase not in (Phase.EARLIER, Phase.CREATE) and now.delivered and now.writers and not now.follow:
        return Transition(Phase.GIVEN_UP, GiveUpReason.STILL_WRITTEN)
    if (following := _following(phase, now)) is not None:
        return Transition(following)
    if phase is Phase.REPORT_END and now.end_reported and now.settled and not now.writers:
        return Transition(Phase.GIVEN_UP, GiveUpReason.SET_ASIDE)
    if (reason := _give_up_reason(now)) is not None:
        return Transition(Phase.GIVEN_UP, reason)
    return Transition(phase)


def _following(phase: Phase, now: Situation) -> Phase | None:
    """Return the next phase if the work of ``phase`` is finished."""
    match phase:
        case Phase.EARLIER if now.earlier_delivered:
            return Phase.CREATE
        case Phase.CREATE if now.created:
            return Phase.DELIVER
        case Phase.DELIVER if now.ended and now.delivered:
            return Phase.REPORT_END
        case Phase.REPORT_END if now.end_reported and not now.set_aside:
            return Phase.TIDY
        case Phase.TIDY if now.tidied and not now.writers:
            return Phase.DONE
    return None


def _give_up_reason(now: Situation) -> GiveUpReason | None:
    """Return why to give up; ``None`` to keep trying."""
    if now.budget_exhausted is not None:
        return now.budget_exhausted
    if now.needs_user_action and not now.writers:
        return GiveUpReason.NEEDS_USER_ACTION
    return GiveUpReason.DRAIN_TIMEOUT if now.timed_out else None
