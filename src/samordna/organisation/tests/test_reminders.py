"""Reminders of contact points that nobody has confirmed for long."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.commands import contact_confirm
from samordna.organisation.commands.reminders import contacts_remind
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 8, 31)
OLD = date(2026, 2, 27)
FRESH = date(2026, 2, 28)


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory(name="Ekdala", confirm_months=6)


def person(here: Municipality, role: Role, unit: Unit | None = None, **given: object) -> User:
    return RoleAssignmentFactory(municipality=here, role=role, unit=unit, **given).user


def mails() -> dict[str, str]:
    return {mail.to: mail.text for mail in OutgoingMail.objects.all()}


def test_those_who_may_change_it_are_reminded_and_nobody_else(here: Municipality, unit: Unit) -> None:
    ContactPointFactory(municipality=here, unit=unit, function="Mottagningen", confirmed_on=OLD)
    ContactPointFactory(municipality=here, unit=unit, function="Ny och bekräftad", confirmed_on=FRESH)
    manager = person(here, Role.MANAGER, unit)
    central = person(here, Role.CENTRAL_COORDINATOR)
    person(here, Role.MANAGER, UnitFactory(municipality=here))
    person(here, Role.READER)
    person(here, Role.MANAGER, unit, user__is_active=False)
    assert contacts_remind(municipality=here, today=TODAY) == 2
    assert mails().keys() == {manager.email, central.email}
    text = mails()[manager.email]
    assert "Mottagningen (Socialförvaltningen): senast bekräftad 27 feb 2026" in text
    assert "Ny och bekräftad" not in text
    assert f"/{here.slug}/organisation/kontakter/?visa=aldre" in text


@pytest.mark.slow
def test_once_a_month_each_at_most(here: Municipality, unit: Unit) -> None:
    ContactPointFactory(municipality=here, unit=unit, confirmed_on=OLD)
    person(here, Role.MANAGER, unit)
    sent = [contacts_remind(municipality=here, today=TODAY + timedelta(days=ahead)) for ahead in range(64)]
    assert [day for day, count in enumerate(sent) if count] == [0, 31, 62]


def test_nothing_is_sent_when_everything_is_confirmed(here: Municipality, unit: Unit) -> None:
    contact = ContactPointFactory(municipality=here, unit=unit)
    person(here, Role.MANAGER, unit)
    contact_confirm(municipality=here, contact=contact, user=None, on=TODAY)
    assert contacts_remind(municipality=here, today=TODAY) == 0


def test_restricted_ones_are_named_only_to_those_who_may_read_them(here: Municipality, unit: Unit) -> None:
    ContactPointFactory(municipality=here, unit=unit, function="Skyddad", restricted=True)
    manager = person(here, Role.MANAGER, unit)
    person(here, Role.ADMINISTRATOR)
    contacts_remind(municipality=here, today=TODAY)
    assert mails().keys() == {manager.email}


def test_a_long_list_is_cut_and_a_neighbour_is_left_alone(here: Municipality, unit: Unit) -> None:
    neighbour = MunicipalityFactory()
    ContactPointFactory(municipality=neighbour, function="Grannens")
    person(neighbour, Role.ADMINISTRATOR)
    act_for(here)
    for _ in range(50):
        ContactPointFactory(municipality=here, unit=unit)
    manager = person(here, Role.MANAGER, unit)
    contacts_remind(municipality=here, today=TODAY)
    assert list(mails()) == [manager.email]
    assert "och 10 till" in mails()[manager.email]
    assert "Grannens" not in mails()[manager.email]


def test_the_job_goes_through_every_municipality(here: Municipality, unit: Unit) -> None:
    from samordna.organisation import tasks

    ContactPointFactory(municipality=here, unit=unit)
    manager = person(here, Role.MANAGER, unit)
    other = MunicipalityFactory()
    with patch("samordna.core.jobs.connection"), patch("samordna.core.jobs.close_old_connections"):
        with patch.object(tasks.app, "configure_task") as deferred:
            tasks.remind_everywhere(timestamp=1)
        wanted = [call.kwargs["municipality_id"] for call in deferred.return_value.defer.call_args_list]
        assert set(wanted) >= {here.pk, other.pk}
        tasks.remind_of_contacts(municipality_id=here.pk)
    act_for(here)
    assert manager.email in mails()
