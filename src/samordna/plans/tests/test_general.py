"""What the municipality has meets what the act asks it for, on the pages of its committees' plans."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.checking import CheckOutcome, MetBy
from samordna.plandoc.picture.words import PicturePart
from samordna.plandoc.vocabulary import Text
from samordna.plans import extending
from samordna.plans.checked import checked
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.situation.models import Picture
from samordna.situation.tests.factories import a_picture, a_source, a_statement, decided

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Municipality:
    municipality: Municipality = MunicipalityFactory()
    act_for(municipality)
    return municipality


def of_a_committee(home: Municipality) -> PlanVersion:
    return VersionFactory(municipality=home, unit=UnitFactory(municipality=home))


def outcome(version: PlanVersion, code: str) -> CheckOutcome:
    return checked(version, document_of(version)).of([code])[0].outcome


def a_decided_picture(home: Municipality, **restricted: bool) -> Picture:
    picture = a_picture(home)
    for part in PicturePart:
        a_statement(picture, part=part, restricted=restricted.get(part, False))
    return decided(picture)


def test_a_decided_picture_of_all_parts_meets_the_four_parts(client: Client, home: Municipality) -> None:
    version = of_a_committee(home)
    assert outcome(version, "L2") is CheckOutcome.FAILS
    picture = a_decided_picture(home)
    assert outcome(version, "L2") is CheckOutcome.MET_BY
    client.force_login(RoleAssignmentFactory(municipality=home, role=Role.READER).user)
    page = client.get(f"/{home.slug}/planer/{version.pk}/kontroller/").content.decode()
    assert f'<a href="/{home.slug}/lagesbild/{picture.pk}/">' in page
    assert "kommunens lägesbild ”Lägesbild 2026”, beslutad 10 mars 2026" in page
    assert 'id="L2"' not in page
    assert outcome(version, "L4") is CheckOutcome.FAILS


def test_a_plan_without_a_picture_leans_on_the_municipalitys_sources_too(home: Municipality) -> None:
    plan = document(1, situation={})
    version = VersionFactory(municipality=home, unit=UnitFactory(municipality=home), document=plan)
    assert outcome(version, "L4") is CheckOutcome.FAILS
    picture = a_picture(home)
    a_source(picture, date="2026-02")
    decided(picture)
    assert outcome(version, "L4") is CheckOutcome.MET_BY
    assert outcome(version, "L5") is CheckOutcome.FAILS


def test_a_part_that_not_everybody_reads_meets_nothing(home: Municipality) -> None:
    a_decided_picture(home, analysis=True)
    assert outcome(of_a_committee(home), "L2") is CheckOutcome.FAILS


def test_a_plan_in_force_for_the_whole_municipality_meets_what_it_has(home: Municipality) -> None:
    council = {"name": "Rådet", "led_by": "Kommundirektören", "members": ["Polischef", "Skolchef"]}
    general = VersionFactory(municipality=home, document=document(1, council=council))
    version = of_a_committee(home)
    assert outcome(version, "G9") is CheckOutcome.FAILS
    adopt(general)
    assert outcome(version, "G9") is CheckOutcome.MET_BY
    assert outcome(version, "G10") is CheckOutcome.FAILS
    assert outcome(general, "G10") is CheckOutcome.FAILS


def test_a_slice_above_tells_what_meets_a_check(home: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extending, "_MEETS", {})
    told = MetBy(Text("kommunens råd", "the council"), "/rad/")
    extending.register_meets("G9", lambda municipality: told if municipality == home else None)
    version = of_a_committee(home)
    finding = checked(version, document_of(version)).of(["G9"])[0]
    assert finding.met_by == told
    outside = checked(version, document_of(version), for_guest=True).of(["G9"])[0]
    assert outside.outcome is CheckOutcome.MET_BY
    assert outside.met_by
    assert outside.met_by.address is None
    assert "råd" not in outside.met_by.name.sv
    assert outcome(VersionFactory(municipality=home), "G9") is CheckOutcome.FAILS
