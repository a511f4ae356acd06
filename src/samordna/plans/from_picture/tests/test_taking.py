"""A draft takes in the picture that it rests on, the next one too, and keeps what is its own."""

import pytest
from django.core.exceptions import ValidationError

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.life_cycle import State
from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.tests.pictures import picture as picture_document
from samordna.plans.commands import picture_take
from samordna.plans.documents import document_of
from samordna.plans.from_picture.queries import from_picture, picture_for
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.tests.factories import VersionFactory, document
from samordna.situation.models import Picture
from samordna.situation.tests.factories import a_picture, decided

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Norr")


@pytest.fixture
def version(unit: Unit) -> PlanVersion:
    plan = Plan.objects.create(municipality=unit.municipality, unit=unit)
    told = document(problems=[{"title": "Vårt eget problem"}, {"title": "hat i spelchattar", "priority": 9}])
    made = VersionFactory(municipality=unit.municipality, plan=plan, document=told)
    act_for(unit.municipality)
    return made


def _decided(version: PlanVersion, told: PictureDocument, unit: Unit | None = None) -> Picture:
    return decided(a_picture(version.municipality, unit), told.model_dump_json())


def _titles(version: PlanVersion) -> list[str]:
    return [one.title for one in document_of(version).problems]


def test_the_nearest_picture_is_the_plans(version: PlanVersion, unit: Unit) -> None:
    assert picture_for(version) is None
    whole = _decided(version, picture_document())
    assert picture_for(version) == whole
    own = _decided(version, picture_document(), unit)
    assert picture_for(version) == own


def test_the_plan_says_what_the_picture_says(version: PlanVersion) -> None:
    picture = _decided(version, picture_document())
    picture_take(version=version, picture=picture)
    told = document_of(version)
    assert told.situation.date == "2026-03-12"
    assert told.situation.mapping == "Klotter har ökat kring **stationen**."
    assert [one.name for one in told.situation.sources] == ["Lokalpolisens bidrag", "Trygghetsmätningen"]
    assert _titles(version) == [
        "Vårt eget problem",
        "Hat i spelchattar",
        "Propaganda på klotterplank och dekaler",
    ]
    assert "stängt" not in told.model_dump_json()
    assert version.picture == picture


def test_what_an_internal_source_says_stays_in_the_picture_and_what_the_plan_adds_in_the_plan(
    version: PlanVersion,
) -> None:
    picture = _decided(version, picture_document())
    picture_take(version=version, picture=picture)
    internal, shown = document_of(version).situation.sources
    assert (internal.name, internal.date, internal.trend, internal.reliability) == (
        "Lokalpolisens bidrag",
        "2026-01-20",
        None,
        None,
    )
    assert shown.reliability == "A – helt tillförlitlig, 1 – bekräftat av andra"
    assert "internt" not in document_of(version).model_dump_json()
    row = version.part_set.get(kind="sources", key=internal.id)
    row.data["trend"] = "falling"
    row.save()
    picture_take(version=version, picture=picture)
    assert document_of(version).situation.sources[0].trend == "falling"


def test_taking_it_in_again_changes_nothing(version: PlanVersion) -> None:
    picture = _decided(version, picture_document())
    picture_take(version=version, picture=picture)
    before = document_of(version)
    beside = from_picture(version, picture)
    assert (beside.new, beside.changed, beside.gone) == ([], [], [])
    picture_take(version=version, picture=picture)
    assert document_of(version) == before


def test_activities_follow_a_problem_into_the_next_picture(version: PlanVersion) -> None:
    first = _decided(version, picture_document())
    picture_take(version=version, picture=first)
    activity = version.activity_set.first()
    assert activity
    activity.problem = "Propaganda på klotterplank och dekaler"
    activity.save()
    following = picture_document(2027)
    one = following.problems[0].model_copy(update={"id": 21, "title": "Dekaler", "carried_from": [11]})
    following.problems = [one]
    first.state = State.SUPERSEDED
    first.save()
    picture_take(version=version, picture=_decided(version, following))
    activity.refresh_from_db()
    assert activity.problem == "Dekaler"
    assert _titles(version) == ["Vårt eget problem", "Hat i spelchattar", "Dekaler"]


def test_a_plan_on_its_way_to_a_decision_takes_nothing_in(version: PlanVersion) -> None:
    picture = _decided(version, picture_document())
    version.state = State.WITH_COMMITTEE
    version.save()
    with pytest.raises(ValidationError):
        picture_take(version=version, picture=picture)


@pytest.mark.slow
def test_the_pages_offer_it_until_it_is_taken(version: PlanVersion) -> None:
    picture = _decided(version, picture_document())
    web = signed_in(version.municipality)
    base = f"/{version.municipality.slug}/planer/{version.pk}/"
    pages = [f"{base}innehall/", *(f"{base}innehall/{slug}/" for slug in ("problem", "lagesbild", "kallor"))]
    for address in pages:
        assert f'href="{base}lagesbild/"' in web.get(address).content.decode()
    assert "1 problem läggs till" in web.get(f"{base}lagesbild/").content.decode()
    assert queries_of(web, f"{base}lagesbild/") <= MOST_QUERIES
    answer = web.post(f"{base}lagesbild/", follow=True)
    assert "Planen säger det som lägesbilden säger." in answer.content.decode()
    act_for(version.municipality)
    assert PlanVersion.objects.get(pk=version.pk).picture == picture
    for address in pages:
        assert f'href="{base}lagesbild/"' not in web.get(address).content.decode()


def test_the_picture_leads_to_the_drafts_that_rest_on_it(version: PlanVersion, unit: Unit) -> None:
    client, slug = signed_in(version.municipality), version.municipality.slug
    whole = _decided(version, picture_document())
    page, link = f"/{slug}/lagesbild/{whole.pk}/", f"/{slug}/planer/{version.pk}/lagesbild/"
    assert "Ta in lägesbilden i ”" in client.get(page).text
    act_for(version.municipality)
    picture_take(version=version, picture=whole)
    told = client.get(page).text
    assert link in told
    assert "” har tagit in lägesbilden" in told
    assert "Ta in lägesbilden i ”" not in told
    act_for(version.municipality)
    _decided(version, picture_document(), unit)
    told = client.get(page).text
    assert link not in told
    assert "Påbörja en plan som tar in lägesbilden" in told


def test_without_a_picture_the_page_says_so(version: PlanVersion) -> None:
    web = signed_in(version.municipality)
    base = f"/{version.municipality.slug}/planer/{version.pk}/lagesbild/"
    assert "Ingen lägesbild är beslutad än" in web.get(base).content.decode()
    assert web.post(base).status_code == 404


def test_whoever_may_not_edit_is_refused(version: PlanVersion) -> None:
    web = signed_in(version.municipality, Role.READER)
    assert web.get(f"/{version.municipality.slug}/planer/{version.pk}/lagesbild/").status_code == 403
