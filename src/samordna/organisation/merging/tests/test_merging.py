"""Mergers: what ends, what follows on, what is refused, and the way back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.timezone import localdate

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.organisation.commands.merging import body_merge, merger_undo, unit_merge
from samordna.organisation.enums import UnitKind
from samordna.organisation.merging.preview import unit_merging
from samordna.organisation.models import Body, ContactPoint, Coordinator, Merger, Municipality, Unit
from samordna.organisation.tests.factories import (
    BodyFactory,
    ContactPointFactory,
    CoordinatorFactory,
    MunicipalityFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db

ON = date(2023, 7, 1)
EVE = date(2023, 6, 30)


@pytest.fixture
def stockholm() -> Municipality:
    return MunicipalityFactory(name="Stockholm")


@pytest.fixture
def user(stockholm: Municipality) -> User:
    return RoleAssignmentFactory(municipality=stockholm, role=Role.CENTRAL_COORDINATOR).user


@pytest.fixture
def kista(stockholm: Municipality) -> Unit:
    return UnitFactory(municipality=stockholm, name="Rinkeby-Kista stadsdelsförvaltning")


@pytest.fixture
def tensta(stockholm: Municipality) -> Unit:
    return UnitFactory(municipality=stockholm, name="Spånga-Tensta stadsdelsförvaltning")


def merge(stockholm: Municipality, user: User | None = None, **values: Any) -> Merger:
    new = {"name": "Järva stadsdelsförvaltning", "kind": UnitKind.ADMINISTRATION}
    values.setdefault("values", None if values.get("into") else new)
    values.setdefault("on", ON)
    return unit_merge(municipality=stockholm, user=user, **values)


def refused(stockholm: Municipality, **values: Any) -> str:
    with pytest.raises(ValidationError) as error:
        merge(stockholm, **values)
    return " ".join(error.value.messages)


def test_two_become_a_new_one_and_end_the_day_before(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    merger = merge(stockholm, units=[kista, tensta])
    jarva = Unit.objects.get(name="Järva stadsdelsförvaltning")
    assert merger.unit == jarva
    assert (jarva.valid_from, jarva.valid_to, jarva.path) == (ON, None, [jarva.pk])
    for unit in (kista, tensta):
        unit.refresh_from_db()
        assert (unit.valid_to, unit.successor) == (EVE, jarva)


def test_contact_points_below_units_and_roles_follow(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    contact = ContactPointFactory(municipality=stockholm, unit=kista)
    below = UnitFactory(municipality=stockholm, name="Ungdomsenheten", parent=kista, kind=UnitKind.UNIT)
    deep = UnitFactory(municipality=stockholm, name="Fältgruppen", parent=below, kind=UnitKind.UNIT)
    role = RoleAssignmentFactory(municipality=stockholm, role=Role.MANAGER, unit=tensta)
    jarva = merge(stockholm, units=[kista, tensta]).unit
    for row in (contact, below, deep, role):
        row.refresh_from_db()
    assert contact.unit == role.unit == below.parent == jarva
    assert deep.path == [jarva.pk, below.pk, deep.pk]  # type: ignore[union-attr]


def test_units_below_with_the_same_name_tell_where_they_come_from(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    for parent in (kista, tensta):
        UnitFactory(municipality=stockholm, name="Individ och familj", parent=parent, kind=UnitKind.UNIT)
    UnitFactory(municipality=stockholm, name="Medborgarkontoret", parent=tensta, kind=UnitKind.UNIT)
    jarva = merge(stockholm, units=[kista, tensta]).unit
    assert sorted(Unit.objects.filter(parent=jarva).values_list("name", flat=True)) == [
        "Individ och familj (Rinkeby-Kista stadsdelsförvaltning)",
        "Individ och familj (Spånga-Tensta stadsdelsförvaltning)",
        "Medborgarkontoret",
    ]


def test_what_had_ended_before_stays_with_the_old_one(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    closed = UnitFactory(municipality=stockholm, parent=kista, valid_to=date(2020, 1, 1))
    former = CoordinatorFactory(municipality=stockholm, unit=kista, valid_to=date(2021, 12, 31))
    merge(stockholm, units=[kista, tensta])
    closed.refresh_from_db()
    former.refresh_from_db()
    assert closed.parent == kista
    assert former.valid_to == date(2021, 12, 31)


def test_coordinators_end_and_the_successor_has_none(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    ends = CoordinatorFactory(municipality=stockholm, unit=kista, valid_from=date(2017, 1, 1))
    jarva = merge(stockholm, units=[kista, tensta]).unit
    ends.refresh_from_db()
    assert (ends.valid_to, ends.unit) == (EVE, kista)
    assert not Coordinator.objects.filter(unit=jarva).exists()


def test_roles_that_would_be_double_are_joined(stockholm: Municipality, kista: Unit, tensta: Unit) -> None:
    somebody = UserFactory()
    for unit in (kista, tensta):
        RoleAssignmentFactory(municipality=stockholm, user=somebody, role=Role.MANAGER, unit=unit)
    RoleAssignmentFactory(municipality=stockholm, user=somebody, role=Role.CONTRIBUTOR, unit=tensta)
    jarva = merge(stockholm, units=[kista, tensta]).unit
    held = RoleAssignment.objects.filter(user=somebody).order_by("role").values_list("role", "unit")
    assert list(held) == [("contributor", jarva.pk), ("manager", jarva.pk)]  # type: ignore[union-attr]


def test_into_one_that_is_there(stockholm: Municipality, kista: Unit, tensta: Unit) -> None:
    somebody = UserFactory()
    for unit in (kista, tensta):
        RoleAssignmentFactory(municipality=stockholm, user=somebody, role=Role.MANAGER, unit=unit)
    merge(stockholm, units=[kista], into=tensta)
    kista.refresh_from_db()
    assert kista.successor == tensta
    assert list(RoleAssignment.objects.filter(user=somebody).values_list("unit", flat=True)) == [tensta.pk]


def test_what_is_below_goes_up_when_a_unit_goes_into_the_one_above(
    stockholm: Municipality, kista: Unit
) -> None:
    middle = UnitFactory(municipality=stockholm, parent=kista, kind=UnitKind.DEPARTMENT)
    below = UnitFactory(municipality=stockholm, parent=middle, kind=UnitKind.UNIT)
    merge(stockholm, units=[middle], into=kista)
    below.refresh_from_db()
    assert below.path == [kista.pk, below.pk]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_into_itself_is_refused(stockholm: Municipality, kista: Unit, tensta: Unit, language: str) -> None:
    from django.utils import translation

    with translation.override(language):
        words = refused(stockholm, units=[kista, tensta], into=kista)
    assert "Rinkeby-Kista" in words
    assert not Merger.objects.exists()


def test_into_its_own_part_is_refused(stockholm: Municipality, kista: Unit) -> None:
    middle = UnitFactory(municipality=stockholm, parent=kista, kind=UnitKind.DEPARTMENT)
    below = UnitFactory(municipality=stockholm, parent=middle, name="Längst ner", kind=UnitKind.UNIT)
    assert "Längst ner" in refused(stockholm, units=[kista], into=below)


def test_into_or_of_one_that_has_ended_is_refused(stockholm: Municipality, kista: Unit, tensta: Unit) -> None:
    merge(stockholm, units=[kista], into=tensta)
    other = UnitFactory(municipality=stockholm, name="Bromma")
    assert "Rinkeby-Kista" in refused(stockholm, units=[other], into=kista)
    assert "Rinkeby-Kista" in refused(stockholm, units=[kista], into=other)


def test_a_circle_over_several_mergers_is_refused(stockholm: Municipality, kista: Unit, tensta: Unit) -> None:
    third = UnitFactory(municipality=stockholm, name="Bromma")
    merge(stockholm, units=[kista], into=tensta)
    merge(stockholm, units=[tensta], into=third)
    Unit.objects.filter(pk=kista.pk).update(valid_to=None)  # as if reopened by hand, with its successor left
    assert "Bromma" in refused(stockholm, units=[third], into=kista)


def test_the_day_must_come_after_the_units_began_and_not_after_today(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    Unit.objects.filter(pk=tensta.pk).update(valid_from=ON)
    assert "Spånga-Tensta" in refused(stockholm, units=[kista, tensta])
    assert "Spånga-Tensta" in refused(stockholm, units=[kista], into=tensta, on=EVE)
    assert refused(stockholm, units=[kista], on=localdate() + timedelta(days=1))
    merge(stockholm, units=[kista, tensta], on=ON + timedelta(days=1))


def test_a_coordinator_from_after_the_end_stands_in_the_way(stockholm: Municipality, kista: Unit) -> None:
    CoordinatorFactory(municipality=stockholm, unit=kista, function="Ny samordnare", valid_from=ON)
    assert "Ny samordnare" in refused(stockholm, units=[kista])


def test_nothing_chosen_is_refused(stockholm: Municipality) -> None:
    assert refused(stockholm, units=[])


def test_units_of_a_neighbour_are_not_there(stockholm: Municipality, kista: Unit) -> None:
    other = UnitFactory()
    from samordna.core.tests.tenants import act_for

    act_for(stockholm)
    with pytest.raises(KeyError):
        merge(stockholm, units=[kista, other])


def test_the_name_of_a_predecessor_can_be_used_again(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    values = {"name": kista.name, "kind": UnitKind.ADMINISTRATION}
    successor = merge(stockholm, units=[kista, tensta], values=values).unit
    assert successor is not None
    assert (successor.name, successor.pk != kista.pk) == (kista.name, True)


def test_a_code_that_is_taken_is_refused_in_words_and_nothing_is_done(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    UnitFactory(municipality=stockholm, code="J")
    values = {"name": "Järva", "kind": UnitKind.ADMINISTRATION, "code": "J"}
    assert refused(stockholm, units=[kista, tensta], values=values)
    kista.refresh_from_db()
    assert kista.valid_to is None


def test_the_preview_says_what_the_merger_then_does(
    stockholm: Municipality, kista: Unit, tensta: Unit
) -> None:
    ContactPointFactory(municipality=stockholm, unit=kista)
    CoordinatorFactory(municipality=stockholm, unit=tensta)
    merging = unit_merging(stockholm, units=[kista, tensta], on=ON)
    assert [one.follower.model for one in merging.following] == [ContactPoint]
    assert [one.unit for one in merging.coordinators] == [tensta]
    assert not Merger.objects.exists()


def test_bodies_merge_and_their_units_answer_to_the_new_one(stockholm: Municipality) -> None:
    old = [BodyFactory(municipality=stockholm, name=name) for name in ("Norrmalm", "Östermalm")]
    unit = UnitFactory(municipality=stockholm, body=old[0])
    ended = UnitFactory(municipality=stockholm, body=old[1], valid_to=date(2020, 1, 1))
    values = {"name": "Norra innerstaden", "kind": "district_committee"}
    new = body_merge(municipality=stockholm, bodies=old, values=values, on=ON, user=None).body
    unit.refresh_from_db()
    ended.refresh_from_db()
    assert (unit.body, ended.body) == (new, old[1])
    assert [body.valid_to for body in Body.objects.filter(successor=new)] == [EVE, EVE]


class TestUndo:
    def test_everything_is_as_it_was(
        self, stockholm: Municipality, kista: Unit, tensta: Unit, user: User
    ) -> None:
        somebody = UserFactory()
        for unit in (kista, tensta):
            UnitFactory(municipality=stockholm, name="Individ och familj", parent=unit, kind=UnitKind.UNIT)
            RoleAssignmentFactory(municipality=stockholm, user=somebody, role=Role.MANAGER, unit=unit)
            ContactPointFactory(municipality=stockholm, unit=unit)
            CoordinatorFactory(municipality=stockholm, unit=unit, valid_to=date(2030, 1, 1))
        before = everything()
        merger_undo(municipality=stockholm, merger=merge(stockholm, user, units=[kista, tensta]))
        assert everything() == before
        assert not Merger.objects.exists()

    def test_also_into_one_that_is_there(self, stockholm: Municipality, kista: Unit, tensta: Unit) -> None:
        ContactPointFactory(municipality=stockholm, unit=kista)
        before = everything()
        merger_undo(municipality=stockholm, merger=merge(stockholm, units=[kista], into=tensta))
        assert everything() == before

    def test_of_bodies(self, stockholm: Municipality) -> None:
        body = BodyFactory(municipality=stockholm)
        UnitFactory(municipality=stockholm, body=body)
        before = everything()
        values = {"name": "Ny nämnd"}
        merger = body_merge(municipality=stockholm, bodies=[body], values=values, on=ON, user=None)
        merger_undo(municipality=stockholm, merger=merger)
        assert everything() == before

    def test_not_on_another_day(self, stockholm: Municipality, kista: Unit, time_machine: Any) -> None:
        merger = merge(stockholm, units=[kista])
        time_machine.move_to(timezone.now() + timedelta(days=1))
        self.is_refused(stockholm, merger)

    def test_not_twice(self, stockholm: Municipality, kista: Unit) -> None:
        merger = merge(stockholm, units=[kista])
        merger_undo(municipality=stockholm, merger=merger)
        merger.pk = merger.pk or 1
        self.is_refused(stockholm, merger)

    def test_not_when_the_new_unit_has_got_something_since(
        self, stockholm: Municipality, kista: Unit
    ) -> None:
        merger = merge(stockholm, units=[kista])
        CoordinatorFactory(municipality=stockholm, unit=merger.unit)
        assert "Järva" in self.is_refused(stockholm, merger)

    def test_not_when_something_that_followed_has_moved_on(
        self, stockholm: Municipality, kista: Unit, tensta: Unit
    ) -> None:
        contact = ContactPointFactory(municipality=stockholm, unit=kista)
        merger = merge(stockholm, units=[kista])
        ContactPoint.objects.filter(pk=contact.pk).update(unit=tensta)
        assert self.is_refused(stockholm, merger)

    def test_not_when_it_has_been_merged_again(
        self, stockholm: Municipality, kista: Unit, tensta: Unit
    ) -> None:
        merger = merge(stockholm, units=[kista])
        merge(stockholm, units=[merger.unit], into=tensta, on=date(2024, 1, 1))
        assert self.is_refused(stockholm, merger)

    @staticmethod
    def is_refused(stockholm: Municipality, merger: Merger) -> str:
        before = everything()
        with pytest.raises(ValidationError) as error:
            merger_undo(municipality=stockholm, merger=merger)
        assert everything() == before
        return " ".join(error.value.messages)


def everything() -> list[Any]:
    models = (Body, Unit, ContactPoint, Coordinator, RoleAssignment)
    return [list(model.objects.order_by("pk").values()) for model in models]
