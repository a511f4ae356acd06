"""Which mail is to go about a form at a moment."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from samordna.mapping.enums import LinkKind
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until

A_WEEK = timedelta(days=7)
AT_LEAST_BETWEEN = timedelta(days=3)
"""So that who was asked yesterday is not reminded today."""


def first_mail_on(at: datetime) -> date:
    """The day on which mail that is to go at the moment gets there."""
    return in_sweden(waits_until(at) or at).date()


def mail_due(today: date, due_on: date, sent: Mapping[str, date]) -> LinkKind | None:
    """``sent`` gives the day on which mail of each kind last went. Each kind goes once; None when nothing is to go."""
    if LinkKind.ASKED not in sent:
        return LinkKind.ASKED
    if max(sent.values()) > today - AT_LEAST_BETWEEN:
        return None
    if today > due_on:
        return None if LinkKind.LATE in sent else LinkKind.LATE
    if today >= due_on - A_WEEK:
        return None if LinkKind.BEFORE in sent else LinkKind.BEFORE
    return None
