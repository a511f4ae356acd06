"""Each kind of mail goes once, in its time, and never the day after another."""

from datetime import UTC, date, datetime, timedelta

import pytest

from samordna.plandoc.following_up.asking import AskMail, first_mail_on, mail_due

DUE = date(2026, 11, 30)
ASKED, BEFORE, LATE = AskMail


@pytest.mark.parametrize(
    ("days_to_due", "sent", "kind"),
    [
        (30, {}, ASKED),
        (-5, {}, ASKED),
        (20, {ASKED: 30}, None),
        (7, {ASKED: 30}, BEFORE),
        (5, {ASKED: 6}, None),
        (3, {ASKED: 6}, BEFORE),
        (0, {ASKED: 30, BEFORE: 7}, None),
        (-1, {ASKED: 30, BEFORE: 7}, LATE),
        (-1, {ASKED: 30, "again": 0}, None),
        (-60, {ASKED: 30, BEFORE: 7, LATE: -1}, None),
    ],
)
def test_what_goes(days_to_due: int, sent: dict[str, int], kind: AskMail | None) -> None:
    """``sent`` gives how many days before the last day each mail went."""
    on = {which: DUE - timedelta(days=days) for which, days in sent.items()}
    assert mail_due(DUE - timedelta(days=days_to_due), DUE, on) == kind


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 27, 9, tzinfo=UTC), date(2026, 11, 27)),
        (datetime(2026, 11, 27, 19, tzinfo=UTC), date(2026, 11, 30)),
        (datetime(2026, 11, 30, 3, tzinfo=UTC), date(2026, 11, 30)),
    ],
)
def test_mail_of_a_friday_evening_gets_there_on_monday(at: datetime, day: date) -> None:
    assert first_mail_on(at) == day
