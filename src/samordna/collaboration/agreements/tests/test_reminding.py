"""Whoever leads an agreement is reminded once, as long before it ends as it says, and sees it on the first page."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils.timezone import localdate, now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.agreements.queries import expiring
from samordna.collaboration.commands.agreement_reminders import agreement_reminders_send
from samordna.collaboration.commands.agreements import agreement_update
from samordna.collaboration.models import Agreement
from samordna.collaboration.tests.agreement_factories import AgreementFactory
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


def ends(here: Municipality, days: int, **values: Any) -> Agreement:
    row: Agreement = AgreementFactory(
        municipality=here, valid_to=localdate() + timedelta(days=days), **values
    )
    return row


def test_those_who_lead_it_are_reminded_once(here: Municipality, unit: Unit) -> None:
    signed_in(here, Role.CENTRAL_COORDINATOR)
    signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    signed_in(here, Role.READER)
    common, own = ends(here, 30, title="Kommunens"), ends(here, 30, title="Vår", unit=unit)
    ends(here, 400, title="Långt kvar")
    ends(here, -3, title="Slut")
    AgreementFactory(municipality=here, title="Tills vidare")
    assert agreement_reminders_send(municipality=here, at=now()) == 2
    subjects = sorted(OutgoingMail.objects.values_list("subject", flat=True))
    assert subjects == ["En överenskommelse upphör: Kommunens", "En överenskommelse upphör: Vår"]
    assert f"/overenskommelser/{common.pk}/" in OutgoingMail.objects.earliest("pk").text
    assert agreement_reminders_send(municipality=here, at=now() + timedelta(days=8)) == 0
    own.refresh_from_db()
    agreement_update(municipality=here, agreement=own, values={"valid_to": localdate() + timedelta(days=40)})
    assert agreement_reminders_send(municipality=here, at=now()) == 1


def test_what_is_renewed_reminds_nobody(here: Municipality) -> None:
    signed_in(here, Role.CENTRAL_COORDINATOR)
    row = ends(here, 30)
    renewal = AgreementFactory(municipality=here, follows=row, valid_from=localdate() + timedelta(days=31))
    assert agreement_reminders_send(municipality=here, at=now()) == 0
    renewal.mark_removed()
    renewal.save()
    assert agreement_reminders_send(municipality=here, at=now()) == 1


def test_the_months_are_the_agreements_own(here: Municipality) -> None:
    ends(here, 45, title="Sent", remind_months=1)
    early = ends(here, 300, title="Tidigt", remind_months=12)
    assert expiring(here, localdate()) == [early]


def test_several_stand_in_one_mail(here: Municipality) -> None:
    signed_in(here, Role.CENTRAL_COORDINATOR)
    for title in ("Första", "Andra"):
        ends(here, 20, title=title)
    midsummer = datetime(2026, 6, 19, 12, tzinfo=ZoneInfo("Europe/Stockholm"))
    assert agreement_reminders_send(municipality=here, at=midsummer.replace(year=2020)) == 0
    assert agreement_reminders_send(municipality=here, at=now()) == 1
    mail = OutgoingMail.objects.get()
    assert "Första" in mail.text
    assert "Andra" in mail.text


def test_the_first_page_has_them(here: Municipality, unit: Unit) -> None:
    row = ends(here, 30, unit=unit)

    def told(role: Role, **where: Any) -> list[str]:
        blocks = signed_in(here, role, **where).get(f"/{here.slug}/").context["blocks"]
        return [item.url for block in blocks if block.key == "agreements" for item in block.items]

    leads_to = [f"/{here.slug}/samverkan/overenskommelser/{row.pk}/"]
    assert told(Role.LOCAL_COORDINATOR, unit=unit) == told(Role.CENTRAL_COORDINATOR) == leads_to
    assert told(Role.READER) == []
