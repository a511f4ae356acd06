"""A digest at a real mail server: each reader once, whoever sends it and however often, and nobody who has left."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.commands.digest_sending import MAIL_TASK, digest_mail, digest_send
from samordna.briefings.commands.digests import correction_begin, digest_update
from samordna.briefings.commands.subscriptions import (
    subscription_choose,
    subscription_end,
    subscription_resume,
)
from samordna.briefings.models import Digest, DigestMail, Flow, Item
from samordna.briefings.sending.due import due_of
from samordna.briefings.tests.factories import DigestFactory, DigestItemFactory, FlowFactory, ItemFactory
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.mail import mails_deliver
from samordna.core.models import OutgoingMail
from samordna.core.tests.postbox import Postbox, postbox_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, PartnerFactory, UnitFactory

pytestmark = pytest.mark.django_db
WEDNESDAY = datetime(2027, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with postbox_for(settings) as box:
        yield box


def somebody(here: Municipality, unit: Unit | None = None, role: Role = Role.CONTRIBUTOR) -> Any:
    return RoleAssignmentFactory(municipality=here, unit=unit, role=role).user


def a_digest(flow: Flow, *items: Item, **values: Any) -> Digest:
    digest = DigestFactory(municipality=flow.municipality, flow=flow, **values)
    for place, item in enumerate(items or [ItemFactory(municipality=flow.municipality)]):
        DigestItemFactory(digest=digest, item=item, position=place)
    return digest


def mailed(digest: Digest, at: datetime = WEDNESDAY) -> list[OutgoingMail]:
    with time_machine.travel(at, tick=False):
        digest_mail(digest=digest_send(digest=digest, at=at))
    numbers = DigestMail.objects.filter(digest=digest).values_list("mail", flat=True)
    return list(OutgoingMail.objects.filter(pk__in=numbers).order_by("to"))


def receivers(digest: Digest, at: datetime = WEDNESDAY) -> set[str]:
    return {one.to for one in mailed(digest, at)}


def test_it_arrives_once_at_each_reader_of_the_units_and_below(
    postbox: Postbox, here: Municipality, unit: Unit
) -> None:
    below = UnitFactory(municipality=here, parent=unit)
    inside = [somebody(here, unit), somebody(here, below)]
    somebody(here, UnitFactory(municipality=here))
    RoleAssignmentFactory(municipality=here, unit=unit, role=Role.MANAGER, user=inside[0])
    digest = a_digest(FlowFactory(municipality=here, units=[unit.pk]))
    mails = mailed(digest)
    for _again in range(2):
        digest_mail(digest=digest)
        mails_deliver(mail_ids=[one.pk for one in mails])
    assert sorted(one["To"] for one in postbox.messages) == sorted(one.email for one in inside)
    message = postbox.messages[0]
    assert message["Subject"] == digest.subject
    assert "Ny vägledning" in message.get_body(("plain",)).get_content()
    assert "<h2" in message.get_body(("html",)).get_content()
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_sent_twice_it_is_refused_and_its_job_is_one(here: Municipality) -> None:
    somebody(here)
    digest = a_digest(FlowFactory(municipality=here))
    digest_send(digest=digest, at=WEDNESDAY)
    with pytest.raises(ValidationError, match="skickat redan"):
        digest_send(digest=digest, at=WEDNESDAY)
    assert ProcrastinateJob.objects.filter(task_name=MAIL_TASK).count() == 1


def test_on_a_saturday_its_job_waits_for_monday(here: Municipality) -> None:
    digest_send(digest=a_digest(FlowFactory(municipality=here)), at=datetime(2027, 3, 13, 12, tzinfo=UTC))
    job = ProcrastinateJob.objects.get(task_name=MAIL_TASK)
    assert job.scheduled_at == datetime(2027, 3, 15, 6, tzinfo=UTC)


def test_an_empty_one_is_not_sent(here: Municipality) -> None:
    with pytest.raises(ValidationError, match="minst ett"):
        digest_send(digest=DigestFactory(municipality=here), at=WEDNESDAY)


def test_whoever_has_left_gets_none_and_a_partner_never(here: Municipality, unit: Unit) -> None:
    stays, leaves, ends = (somebody(here, unit) for _n in range(3))
    somebody(here, role=Role.PARTNER)
    flow = FlowFactory(municipality=here)
    leaves.is_active = False
    leaves.save()
    ends.assignments.all().delete()
    assert receivers(a_digest(flow)) == {stays.email}


def test_a_unit_that_has_become_another_is_read_as_that(here: Municipality, unit: Unit) -> None:
    now = UnitFactory(municipality=here)
    unit.successor, unit.valid_to = now, date(2026, 1, 1)
    unit.save()
    reader = somebody(here, now)
    assert receivers(a_digest(FlowFactory(municipality=here, units=[unit.pk]))) == {reader.email}


def test_a_function_of_a_partner_gets_only_what_is_open(here: Municipality) -> None:
    outside = ContactPointFactory(
        municipality=here, unit=None, partner=PartnerFactory(municipality=here), email="lpo@polisen.example"
    )
    flow = FlowFactory(municipality=here, units=[UnitFactory(municipality=here).pk], contacts=[outside.pk])
    news = [ItemFactory(municipality=here, title=one, distribution=one) for one in ("open", "restricted")]
    (mail,) = mailed(a_digest(flow, *news))
    assert "1. open" in mail.text
    assert "begränsad" not in mail.text
    assert "/nyheter/utskick/" not in mail.text


def test_the_members_of_a_forum_get_it_at_their_functions_and_no_staff(
    here: Municipality, unit: Unit
) -> None:
    somebody(here, unit)
    forum = ForumFactory(municipality=here)
    ours = ContactPointFactory(municipality=here, unit=unit, email="samordnare@kommun.example")
    theirs = ContactPointFactory(
        municipality=here, unit=None, partner=PartnerFactory(municipality=here), email="lpo@polisen.example"
    )
    ForumMemberFactory(forum=forum, unit=unit, email="")
    ForumMemberFactory(forum=forum, unit=None, partner=theirs.partner, contact=theirs, email="")
    flow = FlowFactory(municipality=here, forums=[forum.pk])
    assert receivers(a_digest(flow, ItemFactory(municipality=here, distribution="open"))) == {
        ours.email,
        theirs.email,
    }


def test_subjects_are_chosen_and_mails_ended_and_taken_up_again(here: Municipality) -> None:
    reader = somebody(here)
    flow = FlowFactory(municipality=here)
    about = [
        ItemFactory(municipality=here, title=one, phenomena=some)
        for one, some in (("Om allt", []), ("Om nätet", ["net"]), ("Om skolan", ["school_attacks"]))
    ]
    subscription_choose(municipality=here, user=reader, values={"subjects": ["net"]})
    (mail,) = mailed(a_digest(flow, *about))
    assert [title in mail.text for title in ("Om allt", "Om nätet", "Om skolan")] == [True, True, False]
    assert receivers(a_digest(flow, about[2])) == set()
    subscription_end(municipality=here, reader=("user", reader.pk))
    assert receivers(a_digest(flow)) == set()
    subscription_resume(municipality=here, reader=("user", reader.pk))
    assert receivers(a_digest(flow)) == {reader.email}


def test_whoever_wants_one_a_month_gets_then_what_they_missed(here: Municipality) -> None:
    seldom, often = somebody(here), somebody(here)
    subscription_choose(municipality=here, user=seldom, values={"rhythm": "monthly"})
    flow = FlowFactory(municipality=here, rhythm="weekly")
    news = [ItemFactory(municipality=here, title=f"Vecka {number}") for number in range(5)]
    got = [mailed(a_digest(flow, one), WEDNESDAY + timedelta(weeks=n)) for n, one in enumerate(news)]
    assert [{one.to for one in some} == {often.email, seldom.email} for some in got] == [
        True,
        *[False] * 3,
        True,
    ]
    last = next(one for one in got[-1] if one.to == seldom.email)
    assert [f"Vecka {number}" in last.text for number in range(5)] == [False, True, True, True, True]
    assert "Vecka 3" not in next(one for one in got[-1] if one.to == often.email).text


def test_a_correction_goes_to_those_who_got_what_was_wrong(here: Municipality, unit: Unit) -> None:
    got, left, ended = (somebody(here, unit) for _n in range(3))
    digest = a_digest(FlowFactory(municipality=here, units=[unit.pk]))
    mailed(digest)
    digest.refresh_from_db()
    left.assignments.all().delete()
    subscription_end(municipality=here, reader=("user", ended.pk))
    somebody(here, unit)
    correction = correction_begin(digest=digest, wrong="Dagen var fel.")
    (mail,) = mailed(correction)
    assert mail.to == got.email
    assert "Rättelse: Dagen var fel." in mail.text
    with pytest.raises(ValidationError, match="rättelse i stället"):
        digest_update(digest=digest, values={"subject": "Annat"})


@pytest.mark.slow
def test_every_tenth_address_refused_leaves_the_others_theirs(postbox: Postbox, here: Municipality) -> None:
    for _n in range(30):
        somebody(here)
    digest = a_digest(FlowFactory(municipality=here))
    mails = mailed(digest)
    refused = {one.to for one in mails[::10]}
    postbox.refuses = refused.__contains__
    mails_deliver(mail_ids=[one.pk for one in mails])
    assert {one["To"] for one in postbox.messages} == {one.to for one in mails} - refused


def test_what_is_due_is_told_and_nothing_is_sent(here: Municipality) -> None:
    somebody(here)
    flow = FlowFactory(municipality=here, rhythm="weekly", begins_on=date(2027, 3, 8))
    FlowFactory(municipality=here, channel="meeting")
    FlowFactory(municipality=here, begins_on=date(2027, 4, 1))
    draft = a_digest(flow)
    (due,) = due_of(here, WEDNESDAY)
    assert (due.flow, due.due, due.readers, due.draft) == (flow, date(2027, 3, 8), 1, draft)
    mailed(draft)
    assert due_of(here, WEDNESDAY) == []
    (due,) = due_of(here, datetime(2027, 3, 15, 8, tzinfo=UTC))
    assert (due.due, due.draft) == (date(2027, 3, 15), None)
    assert OutgoingMail.objects.count() == 1
    assert timezone.now()
