"""Guides are changed by those who look after them, and nothing that leads astray is saved or published."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.commands import (
    guide_publish,
    guide_review,
    guide_update,
    step_move,
    step_remove,
    step_save,
)
from samordna.guidance.models import Guide
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.plandoc.guiding import Branch, Call, Question

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def web(place: Municipality) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    act_for(place)
    return client


def asking(key: str, to: str) -> Question:
    return Question(key=key, text=f"Fråga {key}?", branches=[Branch(answer="Ja", to=to)])


def test_a_circle_is_refused_with_its_place(place: Municipality) -> None:
    guide = a_guide(place)
    step_save(municipality=place, guide=guide, step=asking("vidare", "fragan"))
    with pytest.raises(ValidationError, match=r"Steg 4 .*1 → 4 → 1.*cirkel"):
        step_save(
            municipality=place,
            guide=guide,
            step=Question(
                key="fragan",
                text="Är det fara?",
                branches=[Branch(answer="Ja", to="larma"), Branch(answer="Nej", to="vidare")],
            ),
        )
    assert "vidare" not in str(Guide.objects.get().body["steps"][0])


def test_a_step_that_an_answer_leads_to_is_not_removed(place: Municipality) -> None:
    guide = a_guide(place)
    with pytest.raises(ValidationError, match=r"Steg 1 .*svaret ”Ja”.*inte finns"):
        step_remove(municipality=place, guide=guide, key="larma")


def test_a_guide_that_does_not_hold_is_not_published(place: Municipality) -> None:
    guide = a_guide(place)
    body = {**guide.body, "steps": [{"kind": "end", "key": "slut", "title": "Slut"}]}
    guide_update(municipality=place, guide=guide, values={"body": body})
    with pytest.raises(ValidationError, match="ingen att ringa"):
        guide_publish(municipality=place, guide=guide)


def test_what_everybody_reads_stays_whole(place: Municipality) -> None:
    """A new step may be unfinished as long as nobody comes to it."""
    guide = a_guide(place, is_published=True)
    step_save(municipality=place, guide=guide, step=Question(key="ny", text="Ny fråga?"))
    with pytest.raises(ValidationError, match="inga svar"):
        step_move(municipality=place, guide=guide, key="ny", to=0)


def test_a_guide_from_nothing(web: Client, place: Municipality) -> None:
    desk = ContactPointFactory(municipality=place, function="Jouren", phone="+4684650041")
    sent = {
        "title": "Det händer nu",
        "situation": "Någon hotar.",
        "owner": "Samordnaren",
        "sources": "Egna råd",
    }
    to = web.post("/ekdala/guider/ny/", sent).headers["Location"]
    end = {"title": "Ring jouren", "call-0": desk.pk, "do": "Ring.\nVänta.", "more": "Läs https://www.cve.se"}
    end |= {"waits-0": "on"}
    assert web.post(f"{to}nytt-slut/", end).status_code == 302
    question = {"text": "Är det fara?", "answer-0": "Ja", "to-0": "ring-jouren"}
    assert web.post(f"{to}ny-fraga/", question).status_code == 302
    assert web.post(f"{to}steg/ar-det-fara/flytta/", {"to": "0"}).status_code == 302
    assert "Publicera" in web.get(to).content.decode()
    assert web.post(f"{to}publicera/").status_code == 302
    assert (
        'href="tel:+4684650041"'
        in Client().get("/ekdala/hur-gor-jag/det-hander-nu/ring-jouren/").content.decode()
    )
    act_for(place)
    guide = Guide.objects.get()
    assert [one.key for one in guide.content.steps] == ["ar-det-fara", "ring-jouren"]
    assert guide.content.steps[1].more[0].address == "https://www.cve.se"  # type: ignore[union-attr]
    assert guide.content.steps[1].calls == [Call(contact=str(desk.pk), can_wait=True)]  # type: ignore[union-attr]
    assert re.search(r'name="waits-0"[^>]* checked', web.get(f"{to}steg/ring-jouren/").content.decode())


def test_an_answer_without_a_step_is_asked_about(web: Client, place: Municipality) -> None:
    guide = a_guide(place)
    page = web.post(f"/ekdala/guider/{guide.pk}/ny-fraga/", {"text": "Vad?", "answer-0": "Ja"})
    assert page.status_code == 422
    assert "Välj det steg som svaret leder till" in page.content.decode()


def test_a_removed_step_and_a_review_come_back(web: Client, place: Municipality) -> None:
    guide = a_guide(place)
    base = f"/ekdala/guider/{guide.pk}/"
    step_save(municipality=place, guide=guide, step=Question(key="extra", text="Extra?"))
    page = web.post(f"{base}steg/extra/ta-bort/", follow=True).content.decode()
    assert "Extra?" not in page
    undo = page.split('action="')[1:]
    address = next(one.split('"')[0] for one in undo if "angra" in one)
    assert "Extra?" in web.post(address, follow=True).content.decode()
    assert "ändrats sedan dess" in web.post(address, follow=True).content.decode()


def test_a_preview_is_as_everybody_will_see_it(web: Client, place: Municipality) -> None:
    guide = a_guide(place)
    page = web.get(f"/ekdala/guider/{guide.pk}/visa/ring/").content.decode()
    assert "Förhandsgranskning" in page
    assert 'href="tel:+4684650041"' in page


@pytest.mark.parametrize("role", [Role.LOCAL_COORDINATOR, Role.READER, Role.ADMINISTRATOR])
def test_others_do_not_change_guides(place: Municipality, role: Role) -> None:
    guide = a_guide(place)
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=role).user)
    assert client.get(f"/ekdala/guider/{guide.pk}/").status_code == 403
    assert client.post(f"/ekdala/guider/{guide.pk}/publicera/").status_code == 403


def test_a_number_that_has_gone_stays_until_somebody_chooses_another(
    web: Client, place: Municipality
) -> None:
    guide = a_guide(place)
    desk = ContactPoint.objects.get(function="Socialjouren")
    desk.mark_removed()
    desk.save()
    address = f"/ekdala/guider/{guide.pk}/steg/ring/"
    assert "En kontaktpunkt som inte finns längre" in web.get(address).content.decode()
    assert web.post(address, {"title": "Ring", "call-0": desk.pk}).status_code == 302
    act_for(place)
    assert str(desk.pk) in Guide.objects.get().content.contact_keys


def test_two_who_change_the_same_step(web: Client, place: Municipality) -> None:
    guide = a_guide(place)
    address = f"/ekdala/guider/{guide.pk}/steg/fragan/"
    seen = re.search(r'name="meanwhile_seen" value="([^"]*)"', web.get(address).content.decode())
    assert seen
    act_for(place)
    step_save(municipality=place, guide=guide, step=asking("fragan", "ring"))
    sent = {
        "text": "Fråga fragan?",
        "answer-0": "Aldrig",
        "to-0": "larma",
        "meanwhile_seen": unescape(seen[1]),
    }
    assert web.post(address, sent).status_code == 422


def test_a_restricted_number_is_not_offered(web: Client, place: Municipality) -> None:
    guide = a_guide(place)
    ContactPointFactory(municipality=place, function="Hemlig", restricted=True)
    assert "Hemlig" not in web.get(f"/ekdala/guider/{guide.pk}/nytt-slut/").content.decode()


def test_a_guide_of_another_municipality_is_not_there(web: Client, place: Municipality) -> None:
    other = MunicipalityFactory(name="Granvik", slug="granvik")
    act_for(other)
    theirs: Any = a_guide(other)
    assert web.get(f"/ekdala/guider/{theirs.pk}/").status_code == 404


def test_a_change_after_the_review_is_told_until_somebody_reads_it_through(
    place: Municipality, web: Client
) -> None:
    """The day stays: it is when somebody read it."""
    guide = guide_review(municipality=place, guide=a_guide(place, is_published=True))
    address, told = f"/ekdala/guider/{guide.pk}/", "Ändrad sedan den granskades"
    assert told not in web.get(address).content.decode()
    act_for(place)
    changed = guide_update(municipality=place, guide=guide, values={"situation": "Någon far mycket illa."})
    assert changed.reviewed_on == guide.reviewed_on
    assert told in web.get(address).content.decode()
    web.post(f"{address}granskad/")
    assert told not in web.get(address).content.decode(), "reviewed anew the same day"


def test_a_review_taken_back_leaves_the_change_told(place: Municipality, web: Client) -> None:
    guide = guide_review(municipality=place, guide=a_guide(place))
    guide_update(municipality=place, guide=guide, values={"owner": "En annan"})
    answer = web.post(f"/ekdala/guider/{guide.pk}/granskad/", follow=True)
    undo = re.search(r'action="([^"]+/angra/[^"]*)"', answer.content.decode())
    assert undo
    web.post(unescape(undo[1]))
    act_for(place)
    assert Guide.objects.get(pk=guide.pk).is_changed_since_review
