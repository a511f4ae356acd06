"""A version begins with the one before it, and a plan with nothing but its chapters."""

from typing import Any

import pytest

from samordna.accounts.models import User
from samordna.core.fields import PersonalDataError
from samordna.core.tests.tenants import act_for
from samordna.organisation.enums import BodyKind, UnitKind
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import BodyFactory, MunicipalityFactory, UnitFactory
from samordna.plandoc.next_version import next_version
from samordna.plandoc.outline import OUTLINE
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import (
    LaterVersion,
    activity_status_set,
    plan_begin,
    version_begin,
    version_remove,
)
from samordna.plans.documents import document_of
from samordna.plans.models import Plan, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, document


@pytest.fixture
def first(db: None) -> PlanVersion:
    version = VersionFactory(document=document(4))
    act_for(version.municipality)
    return version


def test_a_version_begins_with_the_one_before_and_leaves_it_as_it_is(first: PlanVersion) -> None:
    before = document_of(first)
    second = version_begin(version=first)
    assert (second.plan_id, second.number, second.version, second.state) == (first.plan_id, 2, "2", "draft")
    assert document_of(first) == before
    assert document_of(second) == next_version(before, number=2)


def test_what_was_last_reported_comes_along_with_the_same_ids(first: PlanVersion) -> None:
    late, done = first.activity_set.all()[:2]
    user = User.objects.create(email="chef@ekdala.example", name="Chefen")
    activity_status_set(activity=late, status=Status.DELAYED, comment="Väntar på lokal", user=user)
    activity_status_set(activity=done, status=Status.DONE, comment="", user=user)
    second = version_begin(version=first)
    assert done.key not in second.activity_set.values_list("key", flat=True)
    carried = second.activity_set.get(key=late.key)
    assert (carried.status, carried.comment) == ("delayed", "Väntar på lokal")
    told = [(one.action, one.status) for one in document_of(second).previous_activities]
    assert told[:2] == [(late.action, Status.DELAYED), (done.action, Status.DONE)]


def test_there_is_one_next_version(first: PlanVersion) -> None:
    second = version_begin(version=first)
    with pytest.raises(LaterVersion) as refused:
        version_begin(version=first)
    assert refused.value.version == second
    assert Plan.objects.get().versions.count() == 2


def test_a_version_that_was_taken_away_is_no_later_one(first: PlanVersion) -> None:
    version_remove(version=version_begin(version=first))
    assert version_begin(version=first).number == 3


def test_nothing_is_half_begun_when_the_guard_stops_a_text(first: PlanVersion) -> None:
    Section.objects.filter(version=first).update(text="Personnummer 19900101-2385")
    with pytest.raises(PersonalDataError):
        version_begin(version=first)
    assert Plan.objects.get().versions.count() == 1


def begun(municipality: Municipality, **given: Any) -> PlanVersion:
    return plan_begin(municipality=municipality, title="Handlingsplan 2027", language="sv", **given)


@pytest.mark.django_db
def test_a_plan_begins_with_chapters_and_what_the_organisation_knows() -> None:
    home = MunicipalityFactory()
    act_for(home)
    board = BodyFactory(municipality=home, name="Socialnämnden")
    administration = UnitFactory(municipality=home, name="Socialförvaltningen", body=board)
    team = UnitFactory(municipality=home, name="Fältgruppen", kind=UnitKind.UNIT, parent=administration)
    version = begun(home, unit=team)
    assert version.plan.unit == team
    assert (version.title, version.version) == ("Handlingsplan 2027", "1")
    assert (version.board, version.administration) == ("Socialnämnden", "Socialförvaltningen")
    assert [one.heading for one in document_of(version).sections] == [one.heading.sv for one in OUTLINE]
    assert not version.section_set.exclude(text="").exists()


@pytest.mark.django_db
def test_a_plan_of_the_whole_municipality_is_the_executive_boards() -> None:
    home = MunicipalityFactory()
    act_for(home)
    assert begun(home, unit=None).board == ""
    BodyFactory(municipality=home, name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE_BOARD)
    assert begun(home, unit=None).board == "Kommunstyrelsen"
