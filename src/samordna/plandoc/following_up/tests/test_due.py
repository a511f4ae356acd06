"""Who is to get which mail at a moment."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.checking.occasions import OccasionKind
from samordna.plandoc.following_up import Due, Duty, MailKind, Planned, Rhythm, Sent, WhyNot, due
from samordna.plandoc.following_up.working_hours import STOCKHOLM, is_working, waits_until

T1 = Planned(1, OccasionKind.TERTIAL_1, 2027, "T1 2027", date(2027, 4, 1), date(2027, 4, 28))
FORUM = replace(T1, key=2, kind=OccasionKind.FORUM, name="Styrgruppen")
ANNA, BO = 1, 2
DUTY = Duty(11, T1, to=(ANNA,), managers=(BO,))


def at(day: str, hour: str = "08:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=STOCKHOLM)


def told(when: datetime, *duties: Duty, rhythm: Rhythm | None = None, sent: Sent | None = None) -> Due:
    return due(when, duties or (DUTY,), {ANNA: rhythm} if rhythm else {}, sent or {})


def went(told: Due) -> list[tuple[int, list[tuple[str, str]]]]:
    return [
        (mail.person, [(part.occasion.name, str(part.kind)) for part in mail.parts]) for mail in told.mails
    ]


def reasons(told: Due) -> list[WhyNot]:
    return [one.why for one in told.not_sent]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2027-03-31", []),
        ("2027-04-01", [(ANNA, "opens")]),
        ("2027-04-20", [(ANNA, "opens")]),
        ("2027-04-21", [(ANNA, "before")]),
        ("2027-04-28", [(ANNA, "before")]),
        ("2027-04-29", [(ANNA, "late")]),
        ("2027-05-04", [(ANNA, "late")]),
        ("2027-05-05", [(ANNA, "late"), (BO, "manager")]),
        ("2027-06-24", [(ANNA, "late"), (BO, "manager")]),
        ("2027-06-28", []),
    ],
)
def test_the_kind_follows_the_days(day: str, expected: list[tuple[int, str]]) -> None:
    assert [(mail.person, part.kind) for mail in told(at(day)).mails for part in mail.parts] == expected


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (at("2027-04-01", "06:59"), at("2027-04-01", "07:00")),
        (at("2027-04-01", "18:00"), at("2027-04-02", "07:00")),
        (at("2027-04-03"), at("2027-04-05", "07:00")),  # a Saturday
        (at("2027-03-26"), at("2027-03-30", "07:00")),  # Good Friday
        (at("2027-03-28", "02:30"), at("2027-03-30", "07:00")),  # clocks go forward, Easter Day
        (at("2027-10-31", "02:30"), at("2027-11-01", "07:00")),  # clocks go back
        (at("2027-06-25"), at("2027-06-28", "07:00")),  # Midsummer Eve
        (at("2026-12-24"), at("2026-12-28", "07:00")),
        (at("2026-12-31", "20:00"), at("2027-01-04", "07:00")),
        (datetime(2027, 7, 1, 4, 59, tzinfo=UTC), at("2027-07-01", "07:00")),
    ],
)
def test_it_waits_for_the_next_working_morning(moment: datetime, until: datetime) -> None:
    assert waits_until(moment) == until


@pytest.mark.parametrize(
    "moment", [datetime(2027, 7, 1, 5, tzinfo=UTC), at("2028-02-29"), at("2027-04-01", "17:59")]
)
def test_it_does_not_wait_in_working_hours(moment: datetime) -> None:
    assert waits_until(moment) is None


@given(st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1)))
def test_whatever_the_moment_it_waits_at_most_a_week_and_then_goes(moment: datetime) -> None:
    aware = moment.replace(tzinfo=UTC)
    until = waits_until(aware)
    if until:
        assert waits_until(until) is None
        assert aware < until < aware + timedelta(days=7)
        assert is_working(until.date())


def test_a_mail_at_night_says_until_when_it_waits() -> None:
    night = told(at("2027-04-01", "05:00"))
    assert night.mails == []
    assert [(one.why, one.until) for one in night.not_sent] == [(WhyNot.WAITS, at("2027-04-01", "07:00"))]


def test_none_goes_twice() -> None:
    sent = {(ANNA, T1.key, MailKind.OPENS): date(2027, 4, 1)}
    assert reasons(told(at("2027-04-06"), sent=sent)) == [WhyNot.SENT]
    assert went(told(at("2027-04-21"), sent=sent)) == [(ANNA, [("T1 2027", "before")])]


def test_one_mail_holds_all_that_is_theirs() -> None:
    duties = (DUTY, replace(DUTY, activity=12), replace(DUTY, activity=13, occasion=FORUM))
    (mail,) = told(at("2027-04-01"), *duties).mails
    assert [(part.occasion.name, part.activities) for part in mail.parts] == [
        ("T1 2027", (11, 12)),
        ("Styrgruppen", (13,)),
    ]


def test_why_no_mail_goes() -> None:
    when = at("2027-04-01")
    assert reasons(told(when, replace(DUTY, is_answered=True))) == [WhyNot.ANSWERED]
    assert reasons(told(when, replace(DUTY, to=()))) == [WhyNot.NOBODY]
    assert reasons(told(when, replace(DUTY, to=(), has_closed=True))) == [WhyNot.INACTIVE]
    assert reasons(told(at("2027-05-05"), replace(DUTY, managers=()))) == [WhyNot.NO_MANAGER]


def test_who_wants_late_ones_only_gets_no_others() -> None:
    assert reasons(told(at("2027-04-21"), rhythm=Rhythm.LATE)) == [WhyNot.LATE_ONLY]
    assert went(told(at("2027-04-29"), rhythm=Rhythm.LATE)) == [(ANNA, [("T1 2027", "late")])]


def test_who_wants_one_a_week_gets_it_on_the_first_working_day() -> None:
    thursday = told(at("2027-04-01"), rhythm=Rhythm.WEEKLY)
    assert [(one.why, one.until) for one in thursday.not_sent] == [(WhyNot.WEEKLY, at("2027-04-05", "07:00"))]
    monday = {(ANNA, T1.key, MailKind.WEEKLY): date(2027, 4, 5)}
    assert went(told(at("2027-04-05"), rhythm=Rhythm.WEEKLY)) == [(ANNA, [("T1 2027", "weekly")])]
    assert reasons(told(at("2027-04-05"), rhythm=Rhythm.WEEKLY, sent=monday)) == [WhyNot.WEEKLY]
    assert went(told(at("2027-04-12"), rhythm=Rhythm.WEEKLY, sent=monday)) == [
        (ANNA, [("T1 2027", "weekly")])
    ]


def test_a_week_that_begins_with_a_holiday_has_its_mail_on_the_tuesday() -> None:
    easter = replace(T1, opens_on=date(2027, 3, 1))
    duty = replace(DUTY, occasion=easter)
    assert told(at("2027-03-29"), duty, rhythm=Rhythm.WEEKLY).mails == []  # Easter Monday
    assert len(told(at("2027-03-30"), duty, rhythm=Rhythm.WEEKLY).mails) == 1
    assert told(at("2027-03-31"), duty, rhythm=Rhythm.WEEKLY).mails == []
