"""Search in the plans' texts."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.asking import request_of
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.home.search_hits import plan_hits
from samordna.mapping.tests.factories import a_service
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.places import TOLD
from samordna.plans.commands import content_remove
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> PlanVersion:
    return VersionFactory(
        document=document(
            sections=[{"heading": "Lägesbild", "text": "Ungdomar värvas i skolorna & på nätet."}],
            guides=[{"title": "Hur gör jag?", "text": "Ring jouren när en elev har värvats."}],
            activities=[{"action": "Besöka skolor", "responsible": "Skolchefen"}],
            services=[{"name": "Fältarna", "text": "Uppsökande arbete vid skolor"}],
        )
    )


def test_swedish_inflections_are_one_word(version: PlanVersion) -> None:
    assert {hit.kind for hit in plan_hits(request_of(version.municipality), "skola")} >= {
        "Avsnitt",
        "Aktiviteter",
        "Verksamheter",
    }


def test_found_words_are_marked_and_everything_else_is_escaped(version: PlanVersion) -> None:
    [hit] = [hit for hit in plan_hits(request_of(version.municipality), "skolor") if hit.kind == "Avsnitt"]
    assert "<mark>skolorna</mark>" in hit.excerpt
    assert "&amp;" in hit.excerpt


def test_the_places_of_a_text_are_neither_found_nor_shown() -> None:
    text = "Vi besöker skolor.\n\n{{training}}\n\nSedan följer vi upp."
    version = VersionFactory(document=document(sections=[{"heading": "Arbete", "text": text}]))
    [hit] = [hit for hit in plan_hits(request_of(version.municipality), "besöker") if hit.kind == "Avsnitt"]
    assert "Sedan" in hit.excerpt
    assert "{{" not in hit.excerpt
    assert not [
        hit for hit in plan_hits(request_of(version.municipality), "training") if hit.kind == "Avsnitt"
    ]


def test_the_insides_of_parts_are_shown_as_text(version: PlanVersion) -> None:
    [hit] = [
        hit for hit in plan_hits(request_of(version.municipality), "jouren") if hit.kind == "Hur gör jag?"
    ]
    assert hit.title == "Hur gör jag?"
    assert "{" not in hit.excerpt
    assert "<mark>jouren</mark>" in hit.excerpt


def test_every_hit_leads_to_a_page_that_is_there(client: Client, version: PlanVersion) -> None:
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    hits = plan_hits(request_of(version.municipality), "skola or jouren or extremism or personal")
    assert len(hits) > 4
    for hit in hits:
        assert client.get(f"/{version.municipality.slug}/planer/{hit.address}").status_code == 200, hit


def test_what_a_restricted_chapter_tells_is_hidden_by_its_whole_title() -> None:
    """An excerpt of a long title may stand in the open too."""
    words = [f"sak{letter}" for letter in "abcdefghijklmnopqrstuvwxyzåäö"] + [f"annat{n}" for n in range(20)]
    version = VersionFactory(
        document=document(
            sections=[
                {"heading": "Öppet", "text": " ".join(words[:36])},
                {"heading": "Slutet", "text": " ".join(words), "restricted": True},
            ],
            activities=[{"action": " ".join(words), "responsible": "Skolchefen", "place": TOLD}],
        )
    )
    hits = plan_hits(request_of(version.municipality, Role.READER), "sakj")
    assert {hit.kind for hit in hits} == {"Avsnitt"}


def test_what_was_removed_is_not_found(version: PlanVersion) -> None:
    content_remove(row=version.activity_set.get())
    assert "Aktiviteter" not in {hit.kind for hit in plan_hits(request_of(version.municipality), "skola")}


def test_a_neighbours_plan_is_not_found(version: PlanVersion) -> None:
    assert plan_hits(request_of(VersionFactory(document=document(0)).municipality), "skola") == []


@pytest.mark.parametrize(
    "words", ["'", "a & | !", '"oavslutad', "<script>alert(1)</script>", "-", "åäö" * 100]
)
def test_any_characters_can_be_looked_for(client: Client, version: PlanVersion, words: str) -> None:
    client.force_login(RoleAssignmentFactory(municipality=version.municipality).user)
    answer = client.get(f"/{version.municipality.slug}/sok/", {"q": words})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_the_organisation_is_searched_too_and_both_are_counted(client: Client, version: PlanVersion) -> None:
    UnitFactory(municipality=version.municipality, name="Skolförvaltningen i skola")
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    answer = client.get(f"/{version.municipality.slug}/sok/?q=skola", headers={"accept-language": "sv"})
    page = answer.content.decode()
    assert "Skolförvaltningen i skola" in page
    assert f"{len(answer.context['hits']) + 1} ställen" in page


@pytest.mark.slow
def test_services_are_searched_by_what_they_are_also_called(client: Client, version: PlanVersion) -> None:
    a_service(version.municipality, "Fältarna", also_called=["Nattvandrarna"])
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    page = client.get(
        f"/{version.municipality.slug}/sok/", {"q": "nattvandrarna"}, headers={"accept-language": "sv"}
    ).content.decode()
    assert ">Fältarna</a>" in page
    assert "Ett ställe" in page


def test_the_newest_version_of_a_plan_comes_first_and_an_earlier_one_says_so(client: Client) -> None:
    first = VersionFactory(document=document(activities=[{"action": "Skolor, skolor, skolor"}]))
    second = VersionFactory(
        municipality=first.municipality,
        plan=first.plan,
        document=document(activities=[{"action": "Besöka en av ortens alla skolor någon gång"}]),
    )
    hits = [hit for hit in plan_hits(request_of(first.municipality), "skolor") if hit.kind == "Aktiviteter"]
    assert [(hit.version, hit.later) for hit in hits] == [(2, 0), (1, 2)]
    assert hits[0].address.startswith(f"{second.pk}/")
    client.force_login(RoleAssignmentFactory(municipality=first.municipality, role=Role.READER).user)
    page = client.get(f"/{first.municipality.slug}/sok/?q=skolor").content.decode()
    assert "tidigare version 1, version 2 är nyast" in page


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("forskolan", True),
        ("FORSKOLAN", True),
        ("boka forskolan", True),
        ("förskolan", True),
        ("förskola", True),
        ("forskolans", True),
        ("färskolan", False),
        ('"forskolan"', False),
    ],
)
def test_a_word_is_found_in_every_form_and_without_its_dots_and_rings(words: str, *, is_found: bool) -> None:
    sections = [{"heading": "Skolan", "text": "Socialtjänsten bokar ett möte med förskolan."}]
    version = VersionFactory(document=document(sections=sections, activities=[]))
    hits = [hit for hit in plan_hits(request_of(version.municipality), words) if hit.kind == "Avsnitt"]
    assert bool(hits) is is_found
    if is_found:
        assert "<mark>förskolan</mark>" in hits[0].excerpt


def test_words_that_stand_as_they_are_written_are_all_that_is_found() -> None:
    sections = [{"heading": "Ett", "text": "Ett mal."}, {"heading": "Två", "text": "Ett mål."}]
    version = VersionFactory(document=document(sections=sections, activities=[]))
    hits = [hit for hit in plan_hits(request_of(version.municipality), "mal") if hit.kind == "Avsnitt"]
    assert [str(hit.title) for hit in hits] == ["Ett"]


@pytest.mark.slow
def test_words_of_who_needs_help_lead_to_whom_to_call(version: PlanVersion) -> None:
    a_service(version.municipality, "Jourmottagningen", about="Öppet dygnet runt.")
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    slug = version.municipality.slug
    page = client.get(f"/{slug}/sok/?q=vem+ringer+jag").content.decode()
    assert "Vem du ringer" in page
    assert f'href="/{slug}/hitta/?q=vem%20ringer%20jag"' in page
    assert "Vem du ringer" not in client.get(f"/{slug}/sok/?q=skolchefen").content.decode()
    assert "Vem du ringer" not in client.get(f"/{slug}/sok/?q=internhemligt").content.decode()


def test_what_is_restricted_and_found_is_noted_as_read(client: Client, version: PlanVersion) -> None:
    place = version.municipality
    contact = ContactPointFactory(municipality=place, function="Dolda jouren", restricted=True)
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    assert "Dolda jouren" in client.get(f"/{place.slug}/sok/?q=dolda").content.decode()
    read = Change.objects.get(kind=Change.Kind.READ, model="organisation.contactpoint")
    assert read.after == {"how": "search", "rows": [contact.pk]}
