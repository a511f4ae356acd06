"""A version begins with the one before it, and a plan with nothing but its chapters."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.fields import PersonalDataError
from samordna.core.models import digest_of
from samordna.core.tests.counting import queries_of
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
    content_update,
    plan_begin,
    version_begin,
    version_remove,
)
from samordna.plans.documents import document_of
from samordna.plans.models import AdoptedPlan, Plan, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_pages import signed_in


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


def page(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


@pytest.fixture
def web(first: PlanVersion) -> Client:
    return signed_in(Client(), first.municipality)


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_the_next_version_is_offered_of_a_plan_that_is_decided(web: Client, first: PlanVersion) -> None:
    link = f'href="{page(first, "ny-version/")}"'
    assert link not in text_of(web.get(page(first)))
    adopt(first)
    assert link in text_of(web.get(page(first)))


def test_the_page_says_what_becomes_of_each_part_before_anything_is_saved(
    web: Client, first: PlanVersion
) -> None:
    PlanVersion.objects.filter(pk=first.pk).update(version="1", registry_number="1/2025")
    told = text_of(web.get(page(first, "ny-version/")))
    assert told.count("Planens uppgifter (2)") == 1
    for words in (
        "Verksamheter (4)",
        "Aktiviteter som fortsätter (3)",
        "Alla 4 aktiviteter visas med hur det gick",
        "En är avslutad",
        "Beslut (1)",
        "Besluten gäller den förra versionen.",
        "Version: 1, blir 2",
        "Fylls i senare",
        "Räknas fram till den nya versionen.",
        "Lägesbilden behåller sitt datum, januari 2025.",
        "Titeln följer med sitt årtal",
        "Den här versionen är inte beslutad i Samordna (Utkast).",
    ):
        assert words in told, words
    assert Plan.objects.get().versions.count() == 1


def test_what_is_unticked_begins_empty(web: Client, first: PlanVersion) -> None:
    answer = web.post(page(first, "ny-version/"), {"carry": ["sections", "activities"]})
    second = Plan.objects.get().versions.get(number=2)
    assert answer.headers["Location"] == page(second)
    begun = document_of(second)
    assert (len(begun.sections), len(begun.activities), begun.services) == (4, 3, [])
    there = web.get(page(second))
    assert f'href="{page(second, "ta-bort/")}"' in text_of(there)


def test_comments_are_shown_only_when_somebody_says_so(web: Client, first: PlanVersion) -> None:
    first.activity_set.update(comment="Väntar på lokal")
    web.post(page(first, "ny-version/"), {"carry": ["activities"]})
    second = Plan.objects.get().versions.get(number=2)
    assert {one.comment for one in document_of(second).previous_activities} == {None}
    version_remove(version=second)
    web.post(page(first, "ny-version/"), {"carry": ["activities"], "comments": "on"})
    third = Plan.objects.get().versions.get(number=3)
    assert {one.comment for one in document_of(third).previous_activities} == {"Väntar på lokal"}


def test_the_period_is_chosen_and_may_be_written_later(web: Client, first: PlanVersion) -> None:
    asked = web.get(page(first, "ny-version/"))
    following = asked.context["form"].periods[1]
    for chosen, expected in (("1", following), ("", (None, None))):
        web.post(page(first, "ny-version/"), {"carry": ["sections"], "period": chosen})
        second = Plan.objects.get().versions.present().latest("number")
        assert (second.period_start or None, second.period_end or None) == expected
        version_remove(version=second)
    assert web.post(page(first, "ny-version/"), {"period": "9"}).status_code == 422


def test_any_other_years_are_written(web: Client, first: PlanVersion) -> None:
    for wrong in ({"first_year": "2027"}, {"first_year": "2028", "last_year": "2027"}, {"last_year": "27"}):
        assert web.post(page(first, "ny-version/"), {"period": "", **wrong}).status_code == 422
    years = {"first_year": "2027", "last_year": "2031"}
    web.post(page(first, "ny-version/"), {"carry": ["sections"], "period": "0", **years})
    second = Plan.objects.get().versions.latest("number")
    assert (second.period_start, second.period_end) == ("2027", "2031")


def test_years_that_have_passed_are_asked_about(web: Client, first: PlanVersion) -> None:
    years = {"carry": ["sections"], "first_year": "2020", "last_year": "2021"}
    asked = web.post(page(first, "ny-version/"), years)
    assert asked.status_code == 422
    assert "Åren 2020–2021 har redan passerat" in text_of(asked)
    assert 'name="years_meant"' in text_of(asked)
    later = {**years, "last_year": "2022", "years_meant": "2020/2021"}
    assert web.post(page(first, "ny-version/"), later).status_code == 422
    web.post(page(first, "ny-version/"), {**years, "years_meant": "2020/2021"})
    assert Plan.objects.get().versions.latest("number").period_end == "2021"


def test_who_comes_second_is_led_to_the_version_that_is_there(web: Client, first: PlanVersion) -> None:
    second = version_begin(version=first)
    for answer in (
        web.get(page(first, "ny-version/"), follow=True),
        web.post(page(first, "ny-version/"), {"carry": []}, follow=True),
    ):
        assert answer.redirect_chain == [(page(second), 302)]
        assert "En senare version är redan påbörjad" in text_of(answer)
    assert "ny-version/" not in text_of(web.get(page(first)))


def test_what_was_adopted_stays_and_leads_to_the_version_that_may_be_changed(
    web: Client, first: PlanVersion
) -> None:
    adopt(first)
    frozen = AdoptedPlan.objects.get(version=first)
    closed = web.get(page(first, "innehall/"))
    assert closed.status_code == 409
    assert f'href="{page(first, "ny-version/")}"' in text_of(closed)
    assert "är inte beslutad i Samordna" not in text_of(web.get(page(first, "ny-version/")))
    web.post(page(first, "ny-version/"), {"carry": ["sections"]})
    second = Plan.objects.get().versions.get(number=2)
    leads_on = text_of(web.get(page(first, "innehall/")))
    assert "gör ändringen där" in leads_on
    assert f'href="{page(second)}"' in leads_on
    assert "ny-version/" not in leads_on
    content_update(row=second.section_set.all()[0], values={"text": "Nytt"})
    frozen.refresh_from_db()
    assert frozen.digest == digest_of(frozen.document.encode())
    assert "Nytt" not in frozen.document


def test_activities_without_status_are_asked_about_first(web: Client, first: PlanVersion) -> None:
    first.activity_set.update(status="")
    told = text_of(web.get(page(first, "ny-version/")))
    assert "4 aktiviteter saknar status" in told
    assert f'href="{page(first, "aktiviteter/?status=none")}"' in told


def test_a_text_that_the_guard_stops_is_told_and_nothing_is_begun(web: Client, first: PlanVersion) -> None:
    Section.objects.filter(version=first).update(text="Personnummer 19900101-2385")
    answer = web.post(page(first, "ny-version/"), {"carry": ["sections"]})
    assert answer.status_code == 422
    assert "personuppgifter" in text_of(answer)
    assert Plan.objects.get().versions.count() == 1


@pytest.mark.slow
def test_what_is_carried_over_takes_as_many_queries_for_a_large_plan(web: Client, first: PlanVersion) -> None:
    large = VersionFactory(municipality=first.municipality, document=document(100))
    few, many = (queries_of(web, page(one, "ny-version/")) for one in (first, large))
    assert few == many <= 12


@pytest.mark.parametrize("role", [Role.READER, Role.MANAGER, Role.REGISTRAR])
def test_only_who_may_edit(first: PlanVersion, role: Role) -> None:
    web = signed_in(Client(), first.municipality, role)
    assert web.post(page(first, "ny-version/"), {"carry": []}).status_code == 403
    assert "ny-version/" not in text_of(web.get(page(first)))
    home = f"/{first.municipality.slug}/planer/"
    assert web.get(f"{home}ny/").status_code == 403
    assert f"{home}ny/" not in text_of(web.get(home))


def test_a_plan_from_nothing(web: Client, first: PlanVersion) -> None:
    home = f"/{first.municipality.slug}/planer/"
    unit = UnitFactory(municipality=first.municipality, name="Socialförvaltningen")
    assert f'href="{home}ny/"' in text_of(web.get(home))
    empty = text_of(web.get(f"{home}ny/"))
    assert "Extremistmiljöer" in empty
    assert ">Titel</label>" in empty
    given = {"title": "Handlingsplan 2027", "language": "sv"}
    refused = web.post(f"{home}ny/", given)
    assert refused.status_code == 422
    assert "Välj vilken enhet planen hör till." in text_of(refused)
    answer = web.post(f"{home}ny/", given | {"unit": str(unit.pk)}, follow=True)
    version = PlanVersion.objects.get(title="Handlingsplan 2027")
    assert answer.redirect_chain == [(page(version), 302)]
    assert version.plan.unit == unit
    assert "Extremistmiljöer" in text_of(answer)
    assert "Planen är påbörjad" in text_of(answer)


@pytest.mark.django_db
def test_where_there_is_no_plan_yet_both_ways_are_offered() -> None:
    home = MunicipalityFactory()
    told = text_of(signed_in(Client(), home).get(f"/{home.slug}/planer/"))
    assert f'href="/{home.slug}/planer/ny/"' in told
    assert f'href="/{home.slug}/importera/"' in told


def test_what_to_write_is_help_for_who_writes_and_no_text_of_the_plan(first: PlanVersion) -> None:
    version = begun(first.municipality, unit=None)
    section = version.section_set.get(kind="goals")
    help_text = "Skriv vad planen ska leda till"
    writer = signed_in(Client(), first.municipality)
    assert help_text in text_of(writer.get(page(version)))
    assert help_text in text_of(writer.get(page(version, f"innehall/avsnitt/{section.pk}/")))
    assert help_text not in text_of(signed_in(Client(), first.municipality, Role.READER).get(page(version)))
    content_update(row=section, values={"text": "Färre rekryteras."})
    assert help_text not in text_of(writer.get(page(version)))
    assert help_text not in text_of(writer.get(page(version, f"innehall/avsnitt/{section.pk}/")))
