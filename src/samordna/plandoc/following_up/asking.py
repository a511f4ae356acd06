"""Which mail is to go about what somebody was asked by mail, at a moment."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from samordna.plandoc.following_up.working_hours import in_sweden, waits_until

A_WEEK = timedelta(days=7)
AT_LEAST_BETWEEN = timedelta(days=3)
"""So that who was asked yesterday is not reminded today."""


class AskMail(StrEnum):
    """Each goes once."""

    ASKED = "asked"
    BEFORE = "before"
    LATE = "late"


def first_mail_on(at: datetime) -> date:
    """The day on which mail that is to go at the moment gets there."""
    return in_sweden(waits_until(at) or at).date()


def mail_due(today: date, due_on: date, sent: Mapping[str, date]) -> AskMail | None:
    """``sent`` gives the day on which mail of each kind last went, these or others; None when nothing is to go."""
    if AskMail.ASKED not in sent:
        return AskMail.ASKED
    if max(sent.values()) > today - AT_LEAST_BETWEEN:
        return None
    if today > due_on:
        return None if AskMail.LATE in sent else AskMail.LATE
    if today >= due_on - A_WEEK:
        return None if AskMail.BEFORE in sent else AskMail.BEFORE
    return None
