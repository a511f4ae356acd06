"""What the municipality has agreed, and its council, meet checks G9 and G10 of plans that take them in, and of its committees."""

from datetime import date
from html import unescape

import pytest
from django.utils.timezone import localdate

from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Forum
from samordna.collaboration.planned import agreements_for, council_for
from samordna.collaboration.tests.agreement_factories import an_agreement
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.organisation.tests.factories import PartnerFactory, UnitFactory
from samordna.plandoc.checking import CheckOutcome
from samordna.plandoc.forums import ForumKind
from samordna.plans.checked import checked
from samordna.plans.documents import document_of
from samordna.plans.models import Part, PlanVersion
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def police(here: Municipality) -> Partner:
    return PartnerFactory(municipality=here, name="Polisen i Ekdala")


@pytest.fixture
def council(here: Municipality, police: Partner, unit: Unit) -> Forum:
    forum: Forum = ForumFactory(municipality=here, name="Ekdala BRÅ", kind=ForumKind.COUNCIL)
    ForumMemberFactory(forum=forum, unit=unit, function="Samordnare", is_chair=True, is_senior=True)
    ForumMemberFactory(forum=forum, unit=None, partner=police, function="Kommunpolis")
    return forum


def outcome(version: PlanVersion, code: str) -> CheckOutcome:
    return checked(version, document_of(version)).of([code])[0].outcome


def take(here: Municipality, version: PlanVersion) -> str:
    web = signed_in(here)
    address = f"/{here.slug}/samverkan/overenskommelser/till-plan/{version.pk}/"
    page = unescape(web.get(address).content.decode())
    assert web.post(address).status_code == 302
    return page


def test_agreements_and_council_turn_the_checks_green(
    here: Municipality, police: Partner, council: Forum
) -> None:
    version = VersionFactory(municipality=here)
    an_agreement(here, police, purpose="Dela lägesbilder.", areas="Extremism")
    assert {outcome(version, code) for code in ("G9", "G10")} == {CheckOutcome.FAILS}
    page = take(here, version)
    assert council.name in page
    assert "Dela lägesbilder." in page
    assert {outcome(version, code) for code in ("G9", "G10")} == {CheckOutcome.OK}
    agreed = Part.objects.get(version=version, kind="agreements").data
    assert agreed["parties"] == f"{here.name}, Polisen i Ekdala"
    assert agreed["date"] == "2017-03-01"
    members = Part.objects.get(version=version, kind="council").data["members"]
    assert "Samordnare, Socialförvaltningen (ledning)" in members


def test_what_the_plan_has_is_brought_up_to_date_and_its_words_stay(
    here: Municipality, police: Partner, council: Forum
) -> None:
    version = VersionFactory(municipality=here)
    an_agreement(here, police)
    take(here, version)
    part = Part.objects.get(version=version, kind="agreements")
    part.data |= {"purpose": "Egna ord.", "date": "2016"}
    part.save()
    ForumMemberFactory(forum=council, function="Rektor")
    assert "uppdateras" in take(here, version)
    part.refresh_from_db()
    assert part.data["purpose"] == "Egna ord."
    assert part.data["date"] == "2017-03-01"
    assert len(Part.objects.get(version=version, kind="council").data["members"]) == 3
    assert Part.objects.filter(version=version, kind__in=("agreements", "council")).count() == 2
    assert "säger det redan" in take(here, version)


def test_two_agreements_with_the_same_parties_are_two(here: Municipality, police: Partner) -> None:
    version = VersionFactory(municipality=here)
    an_agreement(here, police, areas="Extremism")
    an_agreement(here, police, areas="Narkotika")
    take(here, version)
    take(here, version)
    assert Part.objects.filter(version=version, kind="agreements").count() == 2


def test_a_units_plan_takes_what_concerns_it(here: Municipality, police: Partner, unit: Unit) -> None:
    other = UnitFactory(municipality=here)
    an_agreement(here, police, unit=unit, areas="egen")
    an_agreement(here, police, unit, unit=other, areas="part i")
    an_agreement(here, police, unit=other, areas="andras")
    an_agreement(here, police, areas="kommunens")
    an_agreement(here, police, areas="gammal", valid_to=date(2020, 1, 1))
    assert {one.areas for one in agreements_for(here, unit)} == {"egen", "part i", "kommunens"}
    assert len(agreements_for(here, None)) == 4


def test_the_nearest_council_is_a_units_own(here: Municipality, unit: Unit, council: Forum) -> None:
    assert getattr(council_for(here, unit), "name", "") == council.name
    ForumFactory(municipality=here, name="Utan medlemmar", kind=ForumKind.COUNCIL, unit=unit)
    own = ForumFactory(municipality=here, name="Lokala rådet", kind=ForumKind.COUNCIL, unit=unit)
    ForumMemberFactory(forum=own, unit=unit)
    assert getattr(council_for(here, unit), "name", "") == "Lokala rådet"
    assert getattr(council_for(here, None), "name", "") == council.name


def test_what_the_municipality_has_meets_the_checks_of_its_committees(
    here: Municipality, police: Partner, unit: Unit, council: Forum
) -> None:
    version = VersionFactory(municipality=here, unit=unit)
    assert outcome(version, "G10") is CheckOutcome.FAILS
    assert outcome(version, "G9") is CheckOutcome.MET_BY
    own = an_agreement(here, police, unit=unit)
    assert outcome(version, "G10") is CheckOutcome.FAILS
    row = an_agreement(here, police, title="Kommunens med polisen", valid_from=localdate())
    assert outcome(version, "G10") is CheckOutcome.MET_BY
    page = signed_in(here).get(f"/{here.slug}/planer/{version.pk}/kontroller/").content.decode()
    assert f"/{here.slug}/samverkan/overenskommelser/{row.pk}/" in page
    assert f"/{here.slug}/samverkan/forum/{council.pk}/" in page
    assert own.unit == unit


def test_a_council_without_a_leader_meets_nothing(here: Municipality, unit: Unit, council: Forum) -> None:
    council.members.filter(is_chair=True).update(is_chair=False)
    assert outcome(VersionFactory(municipality=here, unit=unit), "G9") is CheckOutcome.FAILS


@pytest.mark.slow
def test_forty_agreements_take_as_many_questions_as_one(
    here: Municipality, police: Partner, council: Forum
) -> None:
    web, version = signed_in(here), VersionFactory(municipality=here)
    address = f"/{here.slug}/samverkan/overenskommelser/till-plan/{version.pk}/"
    an_agreement(here, police)
    few = queries_of(web, address)
    for _ in range(40):
        an_agreement(here, PartnerFactory(municipality=here))
        ForumMemberFactory(forum=council)
    assert queries_of(web, address) == few
    assert few <= 12
