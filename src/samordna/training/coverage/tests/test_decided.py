"""What the in-depth analysis decided becomes needs by one click, and no more than once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.mapping.analysis.tests.factories import an_analysis, form_in
from samordna.mapping.enums import Inclusion, TrainingPriority
from samordna.mapping.models import AnalysisDecision
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality, Unit
from samordna.training.models import AddedNeed
from samordna.training.queries import reckon
from samordna.training.tests.factories import RequirementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision(here: Municipality, unit: Unit) -> AnalysisDecision:
    service = a_service(
        here, "Fältarna", unit=unit, level="prevention", functions=["detecting", "preventive"]
    )
    made: AnalysisDecision = AnalysisDecision.objects.create(
        municipality=here,
        form=form_in(an_analysis(here, service)),
        included=Inclusion.YES,
        priority=TrainingPriority.FIRST,
        decided_on=localdate() - timedelta(days=3),
        reason="Många möten",
    )
    return made


def _take(web: Client, here: Municipality, unit: Unit, pk: int) -> str:
    at = f"/{here.slug}/utbildning/tackning/enhet/{unit.pk}/behov/beslut/{pk}/"
    return web.post(at, follow=True).content.decode()


def test_what_was_decided_is_added_at_once_as_soon_as_it_said(
    here: Municipality, unit: Unit, decision: AnalysisDecision
) -> None:
    RequirementFactory(municipality=here, title="Se tecken", priority="later")
    RequirementFactory(municipality=here, title="Tala om oro", function="detecting")
    RequirementFactory(municipality=here, title="Stödja", level="intervention")
    web, at = signed_in(here), f"/{here.slug}/utbildning/tackning/enhet/{unit.pk}/"
    assert "Lägg till 3 behov" in web.get(at).content.decode()
    assert "3 behov läggs till." in _take(web, here, unit, decision.pk)
    needs = AddedNeed.objects.all()
    assert {(one.function, one.requirement.title, one.priority) for one in needs} == {
        ("detecting", "Se tecken", "first"),
        ("preventive", "Se tecken", "first"),
        ("detecting", "Tala om oro", "first"),
    }
    assert "Många möten" in needs[0].reason
    assert {one.priority for one in reckon(here).needs} == {"first"}
    assert "Lägg till 3 behov" not in web.get(at).content.decode()
    assert "inget kvar" in _take(web, here, unit, decision.pk)
    assert needs.count() == 3


def test_only_who_plans_the_units_training_adds_them(
    here: Municipality, unit: Unit, decision: AnalysisDecision
) -> None:
    RequirementFactory(municipality=here)
    _take(signed_in(here, Role.MANAGER, unit=unit), here, unit, decision.pk)
    assert not AddedNeed.objects.exists()
    assert "inget kvar" in _take(signed_in(here), here, unit, decision.pk + 1)
    assert not AddedNeed.objects.exists()
