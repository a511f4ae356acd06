"""Coordinators on their pages: appointing, ending, and the checklist of the mandate."""

from datetime import date

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.enums import TaskState
from samordna.organisation.models import Coordinator, MandateFollowUp, MandateTask, Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    CoordinatorFactory,
    MandateTaskFactory,
    MunicipalityFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def base(here: Municipality) -> str:
    return f"/{here.slug}/organisation/samordnare/"


def test_what_is_missing_stands_out(here: Municipality, unit: Unit) -> None:
    CoordinatorFactory(municipality=here, function="Central samordnare")
    CoordinatorFactory(municipality=here, unit=unit, function="Före detta", valid_to=date(2020, 1, 1))
    page = signed_in(here).get(base(here)).content.decode()
    assert "1 plats saknar samordnare" in page
    assert f"ny/?enhet={unit.pk}" in page
    assert "Före detta" in page


def test_one_is_appointed_ended_and_let_go_on(here: Municipality, unit: Unit) -> None:
    client = signed_in(here)
    person = RoleAssignmentFactory(municipality=here, role=Role.LOCAL_COORDINATOR, unit=unit).user
    sent = {
        **{"scope": "local", "unit": unit.pk, "function": "Utvecklingsledare", "user": person.pk},
        **{"deputy_function": "Enhetschef", "valid_from": "2026-01-01", "registry_number": "SN 2026/1"},
    }
    answer = client.post(f"{base(here)}ny/", sent, follow=True)
    page = answer.content.decode()
    for word in ("Utvecklingsledare", "Enhetschef", "SN 2026/1", "1 jan 2026"):
        assert word in page
    coordinator = Coordinator.objects.get()
    again = client.post(f"{base(here)}ny/", sent)
    assert again.status_code == 422
    assert "är samordnare under den tiden" in again.content.decode()
    address = f"{base(here)}{coordinator.pk}/"
    too_early = client.post(f"{address}avsluta/", {"last_day": "2025-12-31"})
    assert "kommer före den första" in too_early.content.decode()
    ended = client.post(f"{address}avsluta/", {"last_day": "2026-06-30"}, follow=True).content.decode()
    assert f"{address}fortsatt/" in ended
    client.post(f"{address}fortsatt/")
    coordinator.refresh_from_db()
    assert coordinator.valid_to is None


def test_only_those_with_a_role_here_can_be_chosen(here: Municipality, unit: Unit) -> None:
    stranger = RoleAssignmentFactory(municipality=MunicipalityFactory(), user__name="Främlingen").user
    gone = RoleAssignmentFactory(municipality=here, user__name="Slutat", user__is_active=False).user
    member = RoleAssignmentFactory(municipality=here, user__name="Medlemmen", role=Role.READER).user
    RoleAssignmentFactory(municipality=here, user=member, role=Role.MANAGER, unit=unit)
    client = signed_in(here)
    page = client.get(f"{base(here)}ny/").content.decode()
    assert "Främlingen" not in page
    assert "Slutat" not in page
    assert page.count(">Medlemmen</option>") == 2, (
        "once as coordinator and once as deputy, with however many roles"
    )
    sent = {"scope": "central", "function": "Samordnare", "valid_from": "2026-01-01"}
    for user in (stranger, gone):
        for field in ("user", "deputy_user"):
            assert client.post(f"{base(here)}ny/", {**sent, field: user.pk}).status_code == 422, field
    act_for(here)
    assert not Coordinator.objects.exists()
    assert client.post(f"{base(here)}ny/", {**sent, "user": member.pk}).status_code == 302
    act_for(here)
    assert Coordinator.objects.get().user == member


@pytest.mark.parametrize("role", [Role.LOCAL_COORDINATOR, Role.MANAGER, Role.READER, Role.REGISTRAR])
def test_others_do_not_appoint(here: Municipality, unit: Unit, role: Role) -> None:
    coordinator = CoordinatorFactory(municipality=here, unit=unit)
    client = signed_in(here, role, unit=None if role == Role.READER else unit)
    assert "ny/" not in client.get(base(here)).content.decode().partition("<main")[2]
    for path in ("ny/", f"{coordinator.pk}/andra/", f"{coordinator.pk}/avsluta/"):
        assert client.get(f"{base(here)}{path}").status_code == 403, path
    assert client.post(f"{base(here)}{coordinator.pk}/fortsatt/").status_code == 403


def test_a_restricted_contact_point_of_a_coordinator_is_hidden_from_others(
    here: Municipality, unit: Unit
) -> None:
    secret = ContactPointFactory(municipality=here, unit=unit, function="Skyddat nummer", restricted=True)
    coordinator = CoordinatorFactory(municipality=here, unit=unit, contact_point=secret)
    address = f"{base(here)}{coordinator.pk}/"
    assert "Skyddat nummer" in signed_in(here).get(address).content.decode()
    administrator = signed_in(here, Role.ADMINISTRATOR)
    assert "Skyddat nummer" not in administrator.get(address).content.decode()
    form = administrator.get(f"{address}andra/").content.decode()
    assert "Skyddat nummer" not in form
    sent = {"scope": "local", "unit": unit.pk, "function": "Nytt namn"}
    assert administrator.post(f"{address}andra/", sent).status_code == 302
    coordinator.refresh_from_db()
    assert (coordinator.function, coordinator.contact_point_id) == ("Nytt namn", secret.pk)


# The mandate


def test_the_checklist_shows_how_it_goes(here: Municipality, unit: Unit) -> None:
    coordinator = CoordinatorFactory(municipality=here, unit=unit)
    first, second = (
        MandateTaskFactory(municipality=here, text="Samordna"),
        MandateTaskFactory(municipality=here),
    )
    MandateTaskFactory(municipality=here, scope="central", text="Bara den centrala")
    client = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    address = f"{base(here)}{coordinator.pk}/"
    for state, comment in ((TaskState.MISSING, "Har inte börjat."), (TaskState.IN_PLACE, "Klart i mars.")):
        sent = {f"{first.pk}-state": state.value, f"{first.pk}-comment": comment}
        answer = client.post(f"{address}uppfoljning/{first.pk}/", sent)
        assert answer.status_code == 302
        assert answer.headers["Location"].endswith(f"#uppgift-{first.pk}")
    page = client.get(address).content.decode()
    assert "1 av 2 uppgifter är på plats" in page
    assert "(50 %)" in page
    assert page.index("Klart i mars.") < page.index("Har inte börjat.")
    assert "Bara den centrala" not in page
    assert client.post(f"{address}uppfoljning/{second.pk}/", {}).status_code == 422
    assert MandateFollowUp.objects.count() == 2


def test_a_task_that_is_removed_keeps_its_follow_ups_on_the_page(here: Municipality, unit: Unit) -> None:
    coordinator = CoordinatorFactory(municipality=here, unit=unit)
    task, other = (
        MandateTaskFactory(municipality=here, text="Gammal uppgift"),
        MandateTaskFactory(municipality=here),
    )
    client = signed_in(here)
    address = f"{base(here)}{coordinator.pk}/"
    client.post(f"{address}uppfoljning/{task.pk}/", {f"{task.pk}-state": "in_place"})
    tasks = f"/{here.slug}/organisation/uppdrag/"
    removed = client.post(f"{tasks}{task.pk}/ta-bort/", follow=True).content.decode()
    assert f"{tasks}{task.pk}/aterstall/" in removed
    page = client.get(address).content.decode()
    assert "Gammal uppgift" in page
    assert "ingår inte längre" in page
    assert "0 av 1" in page
    assert client.post(f"{address}uppfoljning/{task.pk}/", {f"{task.pk}-state": "missing"}).status_code == 404
    client.post(f"{tasks}{task.pk}/aterstall/")
    assert "1 av 2" in client.get(address).content.decode()
    assert other.text in page


@pytest.mark.parametrize(
    ("role", "beside", "may"),
    [
        (Role.LOCAL_COORDINATOR, False, True),
        (Role.LOCAL_COORDINATOR, True, False),
        (Role.MANAGER, False, False),
        (Role.CENTRAL_COORDINATOR, False, True),
    ],
)
def test_who_follows_up(here: Municipality, unit: Unit, role: Role, beside: bool, may: bool) -> None:
    coordinator = CoordinatorFactory(municipality=here, unit=unit)
    task = MandateTaskFactory(municipality=here)
    place = UnitFactory(municipality=here) if beside else unit
    client = signed_in(here, role, unit=None if role == Role.CENTRAL_COORDINATOR else place)
    address = f"{base(here)}{coordinator.pk}/"
    assert ("uppfoljning/" in client.get(address).content.decode()) == may
    answer = client.post(f"{address}uppfoljning/{task.pk}/", {f"{task.pk}-state": "in_place"})
    assert answer.status_code == (302 if may else 403)


def test_the_mandate_is_edited_and_put_in_order(here: Municipality) -> None:
    client = signed_in(here)
    tasks = f"/{here.slug}/organisation/uppdrag/"
    for text in ("Ett", "Två", "Tre"):
        assert client.post(f"{tasks}ny/", {"scope": "central", "text": text}).status_code == 302
    last = MandateTask.objects.get(text="Tre")
    client.post(f"{tasks}{last.pk}/flytta/", {"to": "0"})
    page = client.get(tasks).content.decode().partition('<ol class="rows numbered">')[2]
    assert page.index("Tre") < page.index("Ett") < page.index("Två")
    for place in ("", "x", "1e9", "9" * 30):
        assert client.post(f"{tasks}{last.pk}/flytta/", {"to": place}).status_code == 404
    assert client.post(f"{tasks}{last.pk}/andra/", {"text": ""}).status_code == 422
    reader = signed_in(here, Role.READER)
    assert "andra/" not in reader.get(tasks).content.decode().partition("<main")[2]
    assert reader.post(f"{tasks}{last.pk}/ta-bort/").status_code == 403
