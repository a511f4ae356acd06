"""Two people who change the same thing: the second is told, and nothing of either is lost."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.organisation.catalogues import PARTNERS
from samordna.organisation.commands import contact_update, entry_update
from samordna.organisation.models import ContactPoint, Municipality, Partner
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    MunicipalityFactory,
    PartnerFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db
NOTICE = "Det här har ändrats under tiden"


@pytest.fixture
def here(client: Client) -> Municipality:
    municipality = MunicipalityFactory()
    user = RoleAssignmentFactory(municipality=municipality, user__name="Centrala samordnaren").user
    client.force_login(user)
    return municipality


def fields(page: str) -> dict[str, Any]:
    """What a browser would send back from the page's form if nobody touched it."""
    form = page[page.index('<form class="form"') :]
    form = form[: form.index("</form>")]
    sent: dict[str, Any] = {}
    for tag in re.findall(r"<input [^>]*>", form):
        given = {name: html.unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}
        if given.get("type") in ("checkbox", "radio"):
            if re.search(r"\schecked", tag):
                sent.setdefault(given["name"], []).append(given.get("value", "on"))
        elif "name" in given:
            sent[given["name"]] = given.get("value", "")
    for name, text in re.findall(r'<textarea name="(\w+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL):
        sent[name] = html.unescape(text)
    for name, options in re.findall(r'<select [^>]*name="(\w+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.findall(r'<option value="([^"]*)" selected', options)
        sent[name] = chosen[0] if chosen else ""
    return sent


def edit_page(client: Client, row: Partner | ContactPoint) -> str:
    kind = "partner" if isinstance(row, Partner) else "kontakter"
    return f"/{row.municipality.slug}/organisation/{kind}/{row.pk}/andra/"


def opened(client: Client, row: Partner | ContactPoint) -> tuple[str, dict[str, Any]]:
    address = edit_page(client, row)
    return address, fields(client.get(address).content.decode())


def test_nobody_else_and_it_is_saved(client: Client, here: Municipality) -> None:
    partner = PartnerFactory(municipality=here, name="Polisen", about="Rad ett\r\n  Rad två  ")
    address, sent = opened(client, partner)
    assert client.post(address, {**sent, "name": "Lokalpolisen"}).status_code == 302
    partner.refresh_from_db()
    assert partner.name == "Lokalpolisen"


def test_the_second_is_told_and_keeps_what_they_wrote(client: Client, here: Municipality) -> None:
    partner = PartnerFactory(municipality=here, name="Polisen", about="Gammalt")
    address, sent = opened(client, partner)
    entry_update(
        PARTNERS,
        municipality=here,
        entry=partner,
        values={"name": "Polisregionen", "about": "Den förstas text"},
    )
    answer = client.post(address, {**sent, "about": "Den andras text"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert NOTICE in page
    partner.refresh_from_db()
    assert (partner.name, partner.about) == ("Polisregionen", "Den förstas text")
    again = fields(page)
    assert (
        again["about"] == "Den andras text"
    )  # what both wrote: the second's is in the form, the first's in the notice
    assert "Den förstas text" in page
    assert again["name"] == "Polisregionen"  # what the second had not touched is as the first left it
    assert client.post(address, again).status_code == 302
    partner.refresh_from_db()
    assert (partner.name, partner.about) == ("Polisregionen", "Den andras text")


def test_it_tells_who_changed_it_and_when(client: Client, here: Municipality) -> None:
    partner = PartnerFactory(municipality=here, about="Gammalt")
    address, sent = opened(client, partner)
    other = Client()
    other.force_login(RoleAssignmentFactory(municipality=here, user__name="Den första").user)
    assert other.post(address, {**sent, "about": "Nytt"}).status_code == 302
    page = client.post(address, {**sent, "about": "Annat"}).content.decode()
    assert "Ändrat av Den första" in page
    assert "Nytt" in page


def test_a_third_change_is_told_too(client: Client, here: Municipality) -> None:
    partner = PartnerFactory(municipality=here, about="Noll")
    address, sent = opened(client, partner)
    entry_update(PARTNERS, municipality=here, entry=partner, values={"about": "Ett"})
    again = fields(client.post(address, {**sent, "about": "Mitt"}).content.decode())
    entry_update(PARTNERS, municipality=here, entry=partner, values={"about": "Två"})
    answer = client.post(address, again)
    assert answer.status_code == 422
    assert "Två" in answer.content.decode()
    assert fields(answer.content.decode())["about"] == "Mitt"


def test_an_error_in_between_does_not_hide_the_change(client: Client, here: Municipality) -> None:
    partner = PartnerFactory(municipality=here, about="Gammalt")
    address, sent = opened(client, partner)
    mended = fields(client.post(address, {**sent, "website": "inte en adress"}).content.decode())
    entry_update(PARTNERS, municipality=here, entry=partner, values={"about": "Den förstas"})
    answer = client.post(address, {**mended, "website": "", "about": "Den andras"})
    assert answer.status_code == 422
    assert NOTICE in answer.content.decode()


def test_the_same_change_by_both_is_no_conflict(client: Client, here: Municipality) -> None:
    partner = PartnerFactory(municipality=here, about="Gammalt")
    address, sent = opened(client, partner)
    entry_update(PARTNERS, municipality=here, entry=partner, values={"about": "Lika"})
    assert client.post(address, {**sent, "about": "Lika"}).status_code == 302


@pytest.mark.parametrize("seen", ["", "{", "[1]", '{"about": 5}', "null", None])
def test_a_form_without_sound_marks_is_saved_or_asked_about_but_never_breaks(
    client: Client, here: Municipality, seen: str | None
) -> None:
    partner = PartnerFactory(municipality=here, about="Gammalt")
    address, sent = opened(client, partner)
    sent = {**sent, "about": "Nytt", "meanwhile_seen": seen}
    if seen is None:
        del sent["meanwhile_seen"]
    assert client.post(address, sent).status_code in (302, 422)


def test_every_kind_of_field_that_nobody_touched_is_unchanged(client: Client, here: Municipality) -> None:
    """Choices, ticks, times, telephone numbers and long texts come back from a browser as they were shown."""
    unit = UnitFactory(municipality=here)
    deputy = ContactPointFactory(municipality=here)
    contact = ContactPointFactory(
        municipality=here,
        unit=unit,
        deputy=deputy,
        phone="+46850825000",
        restricted=True,
        opening_hours="Mo-Th 08:00-16:30; Fr 08:00-15:00; PH off",
        note="Åäö 🌊\n\n<b>fet</b>",
    )
    address, sent = opened(client, contact)
    assert sent["first_from"] == "08:00"
    assert client.post(address, sent).status_code == 302
    after = ContactPoint.objects.get(pk=contact.pk)
    for name in ("unit_id", "deputy_id", "phone", "restricted", "opening_hours", "note"):
        assert getattr(after, name) == getattr(contact, name), name


def test_choices_and_ticks_of_the_first_are_told_in_words(client: Client, here: Municipality) -> None:
    old, new = (
        UnitFactory(municipality=here, name="Gamla"),
        UnitFactory(municipality=here, name="Nya enheten"),
    )
    contact = ContactPointFactory(municipality=here, unit=old)
    address, sent = opened(client, contact)
    contact_update(
        municipality=here, contact=contact, values={"unit": new, "restricted": True, "phone": "112"}
    )
    page = client.post(address, {**sent, "function": "Annan funktion"}).content.decode()
    notice = page[page.index(NOTICE) : page.index("</dl>")]
    assert "Nya enheten" in notice
    assert ">ja" in re.sub(r"\s+", "", notice)
    again = fields(page)
    assert (again["unit"], again["restricted"], again["phone"]) == (str(new.pk), ["on"], "112")
    assert again["function"] == "Annan funktion"
