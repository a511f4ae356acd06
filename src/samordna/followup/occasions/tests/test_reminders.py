"""Reminders by mail: to whom, about what, once each."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from samordna.accounts.roles import MAY, Action, Role
from samordna.core.models import OutgoingMail
from samordna.followup.calendar import as_planned
from samordna.followup.commands.occasions import occasion_remove
from samordna.followup.commands.reminders import occasion_remind, reminder_choose, reminders_send
from samordna.followup.commands.responsibilities import responsibility_choose
from samordna.followup.enums import ReminderKind
from samordna.followup.models import Reminder
from samordna.followup.occasions import queries, recipients
from samordna.followup.occasions.tests.office import BEFORE, HIDDEN, LATE, MANAGER, OPENS, Office, at, mails
from samordna.followup.tests.factories import AnswerFactory
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.following_up import Rhythm, WhyNot
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db


def test_who_answers_may_report() -> None:
    for role in (*recipients.ANSWER, *recipients.ARE_TOLD, *recipients.WHOLE):
        assert Action.REPORT in MAY[role]


def test_one_mail_says_all_with_a_link_to_the_form() -> None:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    assert office.send(at(OPENS)) == 1
    (mail,) = mails()
    assert mail.subject == "T1 2027: 2 aktiviteter att svara om"
    assert "Utbilda personal" in mail.text
    assert "Kartlägga" in mail.text
    assert "28 april 2027" in mail.text
    assert f"/uppfoljning/{office.occasion.pk}/svara/" in mail.text
    assert "/uppfoljning/paminnelser/" in mail.text


def test_none_goes_twice_and_each_kind_once() -> None:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    assert [office.send(at(day)) for day in (OPENS, OPENS, BEFORE, BEFORE, LATE, LATE)] == [1, 0, 1, 0, 1, 0]
    assert list(Reminder.objects.values_list("kind", flat=True)) == ["opens", "before", "late"]


def test_what_was_decided_on_twice_is_sent_once() -> None:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    first, second = office.due(at(OPENS)), office.due(at(OPENS))
    for reminding in (first, second):
        reminders_send(reminding=reminding, mails=reminding.due.mails, today=date(2027, 4, 1))
    assert len(mails()) == 1


def test_the_database_holds_that_a_kind_goes_once() -> None:
    office = Office()
    user = office.person(Role.CONTRIBUTOR)
    known = {"municipality": office.home, "occasion": office.occasion, "user": user}
    Reminder.objects.create(kind=ReminderKind.OPENS, sent_on=date(2027, 4, 1), **known)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.create(kind=ReminderKind.OPENS, sent_on=date(2027, 4, 2), **known)
    for day in (1, 2):
        Reminder.objects.create(kind=ReminderKind.ASKED, sent_on=date(2027, 4, day), **known)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.create(kind=ReminderKind.ASKED, sent_on=date(2027, 4, 2), **known)


def test_contributors_before_managers_before_local_coordinators() -> None:
    office = Office()
    coordinator = office.person(Role.LOCAL_COORDINATOR)
    assert office.to(at(OPENS)) == [coordinator.email]
    manager = office.person(Role.MANAGER)
    assert office.to(at(OPENS)) == [manager.email]
    contributor = office.person(Role.CONTRIBUTOR)
    assert office.to(at(OPENS)) == [contributor.email]
    assert office.to(at(MANAGER)) == sorted([contributor.email, manager.email])


def test_the_unit_that_answers_is_reminded_and_else_the_one_above_it() -> None:
    office = Office()
    below = UnitFactory(municipality=office.home, parent=office.unit)
    above = office.person(Role.CONTRIBUTOR)
    for activity in office.activities:
        responsibility_choose(activity=activity, unit=below, user=None)
    assert office.to(at(OPENS)) == [above.email]
    own = office.person(Role.MANAGER, unit=below)
    assert office.to(at(OPENS)) == [own.email]


def test_what_is_the_municipalitys_is_asked_of_the_central_coordinator() -> None:
    office = Office()
    central = office.person(Role.CENTRAL_COORDINATOR)
    office.person(Role.CONTRIBUTOR)
    for activity in office.activities:
        responsibility_choose(activity=activity, unit=None, user=None)
    assert office.to(at(OPENS)) == [central.email]


def test_whoever_has_left_is_not_reminded_and_a_successor_is() -> None:
    office = Office()
    user = office.person(Role.CONTRIBUTOR)
    user.is_active = False
    user.save()
    assert {one.why for one in office.due(at(OPENS)).due.not_sent} == {WhyNot.INACTIVE}
    successor = office.person(Role.CONTRIBUTOR)
    assert office.to(at(OPENS)) == [successor.email]


def test_nobody_with_an_account_is_said() -> None:
    assert {one.why for one in Office().due(at(OPENS)).due.not_sent} == {WhyNot.NOBODY}


def test_what_is_answered_is_not_asked_about_again() -> None:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    AnswerFactory(
        municipality=office.home, occasion=office.occasion, activity=office.activities[0], sent_at=at(OPENS)
    )
    office.send(at(BEFORE))
    assert office.activities[0].action not in mails()[0].text
    assert office.activities[1].action in mails()[0].text


def test_what_is_restricted_is_counted_to_those_who_may_read_it_and_named_to_nobody() -> None:
    office = Office(("Utbilda personal",), restricted=True)
    contributor, manager = office.person(Role.CONTRIBUTOR), office.person(Role.MANAGER)
    office.send(at(OPENS))
    texts = {mail.to: mail.text for mail in mails()}
    assert "begränsad spridning" not in texts[contributor.email]
    assert "1 aktivitet med begränsad spridning" in texts[manager.email]
    assert HIDDEN not in "".join(texts.values())


def test_who_chose_one_mail_a_week_gets_it_on_mondays() -> None:
    office = Office()
    user = office.person(Role.CONTRIBUTOR)
    reminder_choose(municipality=office.home, user=user, rhythm=Rhythm.WEEKLY)
    assert [
        office.send(at(day)) for day in (OPENS, "2027-04-05", "2027-04-05", "2027-04-06", "2027-04-12")
    ] == [*(0, 1, 0, 0, 1)]


@pytest.mark.parametrize("rhythm", [Rhythm.EACH, Rhythm.WEEKLY])
def test_what_is_only_a_draft_is_asked_about_and_counted_nowhere(rhythm: Rhythm) -> None:
    office = Office()
    user = office.person(Role.CONTRIBUTOR)
    reminder_choose(municipality=office.home, user=user, rhythm=rhythm)
    thought = document(activities=[{"action": "Bara tänkt"}], sections=[])
    VersionFactory(municipality=office.home, unit=office.unit, document=thought)
    VersionFactory(municipality=office.home, plan=office.version.plan, document=thought)
    assert [office.send(at(day)) for day in (OPENS, "2027-04-05")].count(1) == 1
    (mail,) = mails()
    assert mail.subject == "T1 2027: 2 aktiviteter att svara om"
    page = office.client_of(user).get(office.address(f"{office.occasion.pk}/svara/")).content.decode()
    assert "Utbilda personal" in page
    assert "Bara tänkt" not in mail.text + page


def test_an_occasion_that_was_removed_meanwhile_reminds_nobody() -> None:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    reminding = office.due(at(OPENS))
    occasion_remove(occasion=office.occasion)
    assert reminders_send(reminding=reminding, mails=reminding.due.mails, today=date(2027, 4, 1)) == 0


def test_what_rolls_back_is_sent_the_next_time() -> None:
    office = Office()
    office.person(Role.CONTRIBUTOR)
    with transaction.atomic():
        office.send(at(OPENS))
        transaction.set_rollback(True)
    assert not Reminder.objects.exists()
    assert not OutgoingMail.objects.exists()
    assert office.send(at(OPENS)) == 1


def asked_of(office: Office) -> dict[str, object]:
    planned = as_planned(office.occasion)
    asked = queries.questions(queries.decided(office.home), [planned], [planned])
    user = office.person(Role.CONTRIBUTOR)
    return {
        "occasion": office.occasion,
        "planned": planned,
        "asked": [(user, asked)],
        "by": office.person(Role.CENTRAL_COORDINATOR),
    }


def test_somebody_reminds_once_a_day_with_their_own_words() -> None:
    office = Office()
    known = asked_of(office)
    for when in (at(LATE), at(LATE, "09:00"), at("2027-04-30")):
        occasion_remind(words="Nämnden väntar.", at=when, **known)  # type: ignore[arg-type]
    first, _second = mails()
    assert "Nämnden väntar." in first.text


def test_nobody_reminds_at_night() -> None:
    office = Office()
    with pytest.raises(ValidationError, match="07"):
        occasion_remind(words="", at=at(LATE, "22:00"), **asked_of(office))  # type: ignore[arg-type]
    assert not mails()
