"""What the commands of the organisation do, and what they refuse, in words."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import translation

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.fields import PersonalDataError
from samordna.core.tests.tenants import act_for
from samordna.organisation import commands
from samordna.organisation.catalogues import BODIES, GUIDELINES, PARTNERS
from samordna.organisation.enums import CoordinatorScope, TaskState
from samordna.organisation.models import Body, Coordinator, MandateFollowUp, MandateTask, Municipality, Unit
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    MandateTaskFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 1)


def refused(command: Callable[[], object], field: str = "") -> str:
    """The words with which the command refuses, on ``field`` if one is named. Nothing is left half done."""
    with translation.override("sv"), pytest.raises(ValidationError) as caught, transaction.atomic():
        command()
    if field:
        assert list(caught.value.error_dict) == [field]
    return " ".join(caught.value.messages)


# Bodies


def test_a_body_is_made_and_changed(here: Municipality) -> None:
    body = commands.entry_create(
        BODIES, municipality=here, values={"name": "Socialnämnden", "kind": "committee"}
    )
    commands.entry_update(BODIES, municipality=here, entry=body, values={"name": "Social- och äldrenämnden"})
    assert Body.objects.get().name == "Social- och äldrenämnden"


def test_two_bodies_in_force_have_different_names(here: Municipality) -> None:
    BodyFactory(municipality=here, name="Älvsjö", valid_to=date(2020, 6, 30))
    commands.entry_create(BODIES, municipality=here, values={"name": "Älvsjö"})
    assert "redan" in refused(
        lambda: commands.entry_create(BODIES, municipality=here, values={"name": "Älvsjö"}), "name"
    )


def test_a_body_cannot_succeed_itself_by_any_way_round(here: Municipality) -> None:
    first, second, third = (BodyFactory(municipality=here) for _ in range(3))
    refused(
        lambda: commands.entry_update(BODIES, municipality=here, entry=first, values={"successor": first}),
        "successor",
    )
    commands.entry_update(BODIES, municipality=here, entry=first, values={"successor": second})
    commands.entry_update(BODIES, municipality=here, entry=second, values={"successor": third})
    words = refused(
        lambda: commands.entry_update(BODIES, municipality=here, entry=third, values={"successor": first}),
        "successor",
    )
    assert "cirkel" in words


def test_a_body_does_not_end_before_those_who_answer_to_it(here: Municipality) -> None:
    body = BodyFactory(municipality=here)
    unit = UnitFactory(municipality=here, body=body)
    words = refused(
        lambda: commands.entry_update(BODIES, municipality=here, entry=body, values={"valid_to": TODAY})
    )
    assert "1 enhet" in words
    Unit.objects.filter(pk=unit.pk).update(valid_to=TODAY)
    commands.entry_update(BODIES, municipality=here, entry=body, values={"valid_to": TODAY})


# Units


def test_a_unit_moves_with_everything_below_it(here: Municipality) -> None:
    old, new = UnitFactory(municipality=here), UnitFactory(municipality=here)
    middle = UnitFactory(municipality=here, parent=old)
    lowest = UnitFactory(municipality=here, parent=middle)
    moved = commands.unit_update(municipality=here, unit=middle, values={"parent": new})
    assert moved.path == [new.pk, middle.pk]
    lowest.refresh_from_db()
    assert lowest.path == [new.pk, middle.pk, lowest.pk]


def test_a_unit_is_never_inside_itself(here: Municipality) -> None:
    top = UnitFactory(municipality=here)
    middle = UnitFactory(municipality=here, parent=top)
    lowest = UnitFactory(municipality=here, parent=middle)
    for parent in (top, middle, lowest):
        words = refused(
            lambda parent=parent: commands.unit_update(
                municipality=here, unit=top, values={"parent": parent}
            ),  # type: ignore[misc]
            "parent",
        )
        assert "sig själv" in words


def test_names_and_codes_of_units_are_taken_once(here: Municipality) -> None:
    top = UnitFactory(municipality=here, name="Söder", code="S1")
    assert "koden" in refused(
        lambda: commands.unit_create(municipality=here, values={"name": "Norr", "code": "S1"}), "code"
    )
    refused(lambda: commands.unit_create(municipality=here, values={"name": "Söder"}), "name")
    commands.unit_create(municipality=here, values={"name": "Söder", "parent": top})
    commands.unit_create(municipality=MunicipalityFactory(), values={"name": "Söder", "code": "S1"})


def test_the_last_day_does_not_come_before_the_first(here: Municipality) -> None:
    unit = UnitFactory(municipality=here, valid_from=TODAY)
    refused(
        lambda: commands.unit_close(municipality=here, unit=unit, last_day=TODAY - timedelta(days=1)),
        "valid_to",
    )


def test_nothing_new_is_put_under_what_has_ended(here: Municipality) -> None:
    ended = UnitFactory(municipality=here, valid_to=TODAY)
    refused(lambda: commands.unit_create(municipality=here, values={"name": "Ny", "parent": ended}), "parent")


def test_a_unit_that_owns_something_does_not_end(here: Municipality) -> None:
    unit = UnitFactory(municipality=here)
    child = UnitFactory(municipality=here, parent=unit)
    contact = ContactPointFactory(municipality=here, unit=unit)
    coordinator = CoordinatorFactory(municipality=here, unit=unit)
    role = RoleAssignmentFactory(municipality=here, role=Role.MANAGER, unit=unit)
    words = refused(lambda: commands.unit_close(municipality=here, unit=unit, last_day=TODAY))
    for what in ("1 enhet", "1 kontaktpunkt", "1 samordnare", "1 roll"):
        assert what in words
    commands.unit_close(municipality=here, unit=child, last_day=TODAY)
    commands.contact_remove(municipality=here, contact=contact)
    commands.coordinator_end(municipality=here, coordinator=coordinator, last_day=TODAY)
    role.delete()
    closed = commands.unit_close(municipality=here, unit=unit, last_day=TODAY)
    assert closed.valid_to == TODAY
    assert commands.unit_reopen(municipality=here, unit=unit).valid_to is None


# Partners and guidelines


def test_a_partner_is_removed_and_put_back(here: Municipality) -> None:
    partner = commands.entry_create(PARTNERS, municipality=here, values={"name": "Polisen", "kind": "police"})
    commands.entry_update(PARTNERS, municipality=here, entry=partner, values={"about": "Möten varje månad."})
    refused(lambda: commands.entry_create(PARTNERS, municipality=here, values={"name": "Polisen"}), "name")
    commands.entry_remove(PARTNERS, municipality=here, entry=partner)
    commands.entry_create(PARTNERS, municipality=here, values={"name": "Polisen"})
    refused(lambda: commands.entry_restore(PARTNERS, municipality=here, entry=partner), "name")


def test_a_partner_with_contact_points_stays(here: Municipality) -> None:
    partner = PartnerFactory(municipality=here)
    contact = ContactPointFactory(municipality=here, partner=partner)
    assert "1 kontaktpunkt" in refused(
        lambda: commands.entry_remove(PARTNERS, municipality=here, entry=partner)
    )
    commands.contact_remove(municipality=here, contact=contact)
    assert commands.entry_remove(PARTNERS, municipality=here, entry=partner).removed_at


def test_a_guideline_is_made_changed_removed_and_put_back(here: Municipality) -> None:
    row = commands.entry_create(
        GUIDELINES,
        municipality=here,
        values={"title": "Riktlinjer", "registry_number": "155-943/2015", "decided": "2015-10"},
    )
    commands.entry_update(GUIDELINES, municipality=here, entry=row, values={"decided": "2015-10-19"})
    refused(
        lambda: commands.entry_update(
            GUIDELINES, municipality=here, entry=row, values={"decided": "i höstas"}
        ),
        "decided",
    )
    assert commands.entry_remove(GUIDELINES, municipality=here, entry=row).removed_at
    assert commands.entry_restore(GUIDELINES, municipality=here, entry=row).decided == "2015-10-19"


# Contact points


def test_numbers_and_hours_are_kept_in_one_form(here: Municipality) -> None:
    row = commands.contact_create(
        municipality=here,
        values={
            "function": "Socialjouren",
            "phone": "08-508 25 000",
            "opening_hours": " Mo-Fr  08:00-16:30; PH off ",
        },
    )
    assert (row.phone, row.opening_hours) == ("+46850825000", "Mo-Fr 08:00-16:30; PH off")


@pytest.mark.parametrize("phone", ["inget", "08-12", "++46", "08-508 25 000 ankn 12", "12345678901234567890"])
def test_what_is_no_number_is_refused(here: Municipality, phone: str) -> None:
    refused(
        lambda: commands.contact_create(municipality=here, values={"function": "Jour", "phone": phone}),
        "phone",
    )


@pytest.mark.parametrize(
    "hours", ["8-16", "måndag till fredag", "Mo-Fr 25:00-26:00", 'Mo "ring Kalle"', "24/7; x"]
)
def test_what_is_no_opening_hours_is_refused(here: Municipality, hours: str) -> None:
    values = {"function": "Jour", "opening_hours": hours}
    refused(lambda: commands.contact_create(municipality=here, values=values), "opening_hours")


def test_deputies_never_go_round_in_a_circle(here: Municipality) -> None:
    first, second, third = (ContactPointFactory(municipality=here) for _ in range(3))
    commands.contact_update(municipality=here, contact=first, values={"deputy": second})
    commands.contact_update(municipality=here, contact=second, values={"deputy": third})
    for deputy in (first, second):
        words = refused(
            lambda deputy=deputy: commands.contact_update(  # type: ignore[misc]
                municipality=here, contact=third, values={"deputy": deputy}
            ),
            "deputy",
        )
        assert "ingen skulle svara" in words
    refused(
        lambda: commands.contact_update(municipality=here, contact=third, values={"deputy": third}), "deputy"
    )


def test_a_contact_point_that_others_rely_on_stays(here: Municipality) -> None:
    deputy = ContactPointFactory(municipality=here, function="Beredskapen")
    first = ContactPointFactory(municipality=here, function="Jouren", deputy=deputy)
    assert "Jouren" in refused(lambda: commands.contact_remove(municipality=here, contact=deputy))
    CoordinatorFactory(municipality=here, contact_point=first, function="Central samordnare")
    assert "Central samordnare" in refused(lambda: commands.contact_remove(municipality=here, contact=first))
    Coordinator.objects.update(valid_to=date(2020, 1, 1))
    commands.contact_remove(municipality=here, contact=first)
    commands.contact_remove(municipality=here, contact=deputy)
    commands.contact_restore(municipality=here, contact=deputy)
    refused(
        lambda: commands.contact_update(municipality=here, contact=deputy, values={"deputy": first}), "deputy"
    )


def test_a_contact_point_belongs_to_one(here: Municipality) -> None:
    values = {
        "function": "Jour",
        "unit": UnitFactory(municipality=here),
        "partner": PartnerFactory(municipality=here),
    }
    assert "inte till båda" in refused(lambda: commands.contact_create(municipality=here, values=values))


def test_confirming_says_who_and_when(here: Municipality) -> None:
    contact, user = ContactPointFactory(municipality=here), UserFactory()
    commands.contact_confirm(municipality=here, contact=contact, user=user, on=TODAY)
    contact.refresh_from_db()
    assert (contact.confirmed_by, contact.confirmed_on) == (user, TODAY)


# Coordinators


def appoint(here: Municipality, **values: object) -> Coordinator:
    values = {"scope": CoordinatorScope.LOCAL if values.get("unit") else CoordinatorScope.CENTRAL, **values}
    return commands.coordinator_appoint(municipality=here, values={"function": "Samordnare", **values})


def test_one_coordinator_at_a_time(here: Municipality) -> None:
    unit = UnitFactory(municipality=here)
    first = appoint(here, unit=unit, function="Den första", valid_from=date(2025, 1, 1))
    words = refused(lambda: appoint(here, unit=unit, valid_from=date(2026, 1, 1)), "valid_from")
    assert "Den första" in words
    assert "1 jan 2025" in words
    commands.coordinator_end(municipality=here, coordinator=first, last_day=date(2025, 12, 31))
    appoint(here, unit=unit, valid_from=date(2026, 1, 1))
    refused(lambda: appoint(here, unit=unit, valid_to=date(2024, 12, 31), valid_from=date(2025, 1, 1)))
    appoint(here, unit=unit, valid_to=date(2024, 12, 31))
    appoint(here)
    refused(lambda: appoint(here), "valid_from")


def test_the_database_refuses_overlaps_by_itself(here: Municipality) -> None:
    """As when two save at the same time and neither sees the other."""
    CoordinatorFactory(municipality=here)
    twin = Coordinator(municipality=here, scope=CoordinatorScope.CENTRAL, function="Tvilling")
    assert "En annan" in refused(lambda: commands.saving.saved(twin), "valid_from")


def test_a_coordinator_and_the_deputy_have_roles_here_and_are_two(here: Municipality) -> None:
    member = RoleAssignmentFactory(municipality=here).user
    stranger = RoleAssignmentFactory(municipality=MunicipalityFactory()).user
    act_for(here)
    refused(lambda: appoint(here, user=stranger), "user")
    refused(lambda: appoint(here, user=member, deputy_user=stranger), "deputy_user")
    refused(lambda: appoint(here, user=member, deputy_user=member), "deputy_user")
    assert appoint(here, user=member).user == member


def test_local_coordinators_have_an_administration_and_central_ones_none(here: Municipality) -> None:
    unit = UnitFactory(municipality=here)
    refused(lambda: appoint(here, scope=CoordinatorScope.LOCAL), "unit")
    refused(lambda: appoint(here, unit=unit, scope=CoordinatorScope.CENTRAL), "unit")


# The mandate


def test_tasks_are_added_last_moved_removed_and_put_back(here: Municipality) -> None:
    first, second, third = (
        commands.mandate_task_create(municipality=here, values={"scope": "local", "text": text})
        for text in ("Ett", "Två", "Tre")
    )
    commands.mandate_task_create(municipality=here, values={"scope": "central", "text": "Annat"})
    commands.mandate_task_move(municipality=here, task=third, to=0)
    commands.mandate_task_update(municipality=here, task=second, values={"text": "Andra"})
    commands.mandate_task_remove(municipality=here, task=first)
    texts = MandateTask.objects.filter(scope="local").present().values_list("text", flat=True)
    assert list(texts) == ["Tre", "Andra"]
    commands.mandate_task_restore(municipality=here, task=first)
    assert list(texts.all()) == ["Tre", "Ett", "Andra"]


def test_follow_ups_are_added_and_never_changed(here: Municipality) -> None:
    coordinator = CoordinatorFactory(municipality=here, unit=UnitFactory(municipality=here))
    task, other = (
        MandateTaskFactory(municipality=here),
        MandateTaskFactory(municipality=here, scope="central"),
    )
    given = {"municipality": here, "coordinator": coordinator, "user": UserFactory()}
    for state in (TaskState.MISSING, TaskState.IN_PLACE):
        commands.mandate_follow_up(**given, task=task, state=state, comment="Klart i mars.")  # type: ignore[arg-type]
    refused(lambda: commands.mandate_follow_up(**given, task=other, state=TaskState.PARTLY))  # type: ignore[arg-type]
    assert [row.state for row in MandateFollowUp.objects.all()] == ["in_place", "missing"]
    for change in (
        lambda: MandateFollowUp.objects.update(state="missing"),
        lambda: MandateFollowUp.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()


# Every command


@pytest.mark.parametrize("text", ["🌊 Åäö <b>fet</b>", "'; DROP TABLE organisation_unit; --", "x" * 200])
def test_odd_texts_are_kept_as_they_are(here: Municipality, text: str) -> None:
    assert commands.unit_create(municipality=here, values={"name": text}).name == text
    assert commands.entry_create(BODIES, municipality=here, values={"name": text}).name == text
    assert commands.entry_create(PARTNERS, municipality=here, values={"name": text}).name == text
    assert commands.contact_create(municipality=here, values={"function": text}).function == text
    assert commands.entry_create(GUIDELINES, municipality=here, values={"title": text}).title == text


@pytest.mark.parametrize("text", ["", "x" * 201, "Ring 19750318-9800"])
def test_texts_that_are_empty_too_long_or_about_somebody_are_refused(here: Municipality, text: str) -> None:
    for command, field in (
        (commands.unit_create, "name"),
        (partial(commands.entry_create, BODIES), "name"),
        (partial(commands.entry_create, PARTNERS), "name"),
        (commands.contact_create, "function"),
    ):
        with pytest.raises((ValidationError, PersonalDataError)):
            command(municipality=here, values={field: text})


def test_an_unknown_value_is_a_mistake_in_code(here: Municipality) -> None:
    with pytest.raises(TypeError, match="removed_at"):
        commands.entry_create(PARTNERS, municipality=here, values={"name": "Polisen", "removed_at": None})
