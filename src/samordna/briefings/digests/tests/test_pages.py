"""The pages of digests and news: chosen, ordered, seen, sent, and read by those who may."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.commands.digest_sending import digest_mail
from samordna.briefings.models import Digest, DigestItem, DigestMail, Flow, Item
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, somebody
from samordna.briefings.tests.factories import DigestFactory, FlowFactory, ItemFactory
from samordna.core.models import Change
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def base(here: Municipality) -> str:
    return f"/{here.slug}/nyheter/"


def page(web: Client, address: str, **given: Any) -> str:
    return web.get(address, given, follow=True).content.decode()


@pytest.mark.slow
def test_a_digest_from_the_communication_plan_to_the_sent_mail(
    web: Client, here: Municipality, base: str
) -> None:
    web.post(
        f"{base}kommunikationsplan/ny/",
        {"name": "Till alla", "channel": "digest", "rhythm": "weekly", "begins_on": "2026-03-09"},
    )
    flow = Flow.objects.get()
    assert "borde ha gått" in page(web, base)
    web.post(f"{base}inslag/nytt/", {"title": "Ny lägesbild", "why": "Rör alla", "distribution": "open"})
    web.post(f"{base}inslag/nytt/", {"title": "Nytt råd", "distribution": "internal"})
    web.post(f"{base}utskick/nytt/{flow.pk}/", {"subject": "Nyheter i mars", "greeting": "Hej!"})
    own = f"{base}utskick/{Digest.objects.get().pk}/"
    web.post(f"{own}valj/", {"news": [one.pk for one in Item.objects.all()]})
    second = DigestItem.objects.get(item__title="Ny lägesbild")
    web.post(f"{own}valda/{second.pk}/flytta/", {"to": "0"})
    assert "1. Ny lägesbild" in page(web, f"{own}mejl.txt")
    shown = web.get(f"{own}mejl.html")
    for told in ("<h2", f'href="{own}"', "Sluta få de här mejlen"):
        assert told in shown.content.decode()
    assert "script-src" not in shown.headers["Content-Security-Policy"]
    assert "En läsare får det" in page(web, own)
    assert "Utskicket skickas" in web.post(f"{own}skicka/", follow=True).content.decode()
    assert "skickat redan" in web.post(f"{own}skicka/", follow=True).content.decode()
    digest_mail(digest=Digest.objects.select_related("municipality", "flow").get())
    assert DigestMail.objects.count() == 1
    assert "Skickat till en läsare" in page(web, own)


def test_news_left_out_come_back_where_they_stood(web: Client, here: Municipality, base: str) -> None:
    digest = a_digest(FlowFactory(municipality=here), *(ItemFactory(municipality=here) for _n in range(3)))
    middle = digest.chosen.all()[1]
    own = f"{base}utskick/{digest.pk}/valda/{middle.pk}/"
    web.post(f"{own}ta-bort/")
    assert digest.chosen.present().count() == 2
    web.post(f"{own}lagg-tillbaka/")
    assert list(digest.chosen.present())[1] == middle


def test_drafts_are_for_those_who_write_them(here: Municipality, unit: Unit, base: str) -> None:
    digest = DigestFactory(municipality=here, flow=FlowFactory(municipality=here, unit=unit))
    own = f"{base}utskick/{digest.pk}/"
    assert signed_in(here, Role.CONTRIBUTOR).get(own).status_code == 404
    writer = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    assert writer.get(own).status_code == 200
    elsewhere = signed_in(here, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=here))
    assert elsewhere.get(own).status_code == 404
    assert elsewhere.post(f"{own}skicka/").status_code == 403


def test_restricted_news_are_read_by_those_who_may_and_noted(here: Municipality, base: str) -> None:
    somebody(here)
    secret = ItemFactory(municipality=here, title="Hemligt mönster", distribution="restricted")
    digest = a_digest(FlowFactory(municipality=here), secret, sent_at=WEDNESDAY)
    own = f"{base}utskick/{digest.pk}/"
    others = page(signed_in(here, Role.CONTRIBUTOR), own)
    assert "Hemligt mönster" not in others
    assert "begränsad spridning" not in others
    assert "Det finns inget här för dig att läsa" in others
    reader = signed_in(here, Role.CENTRAL_COORDINATOR)
    assert "Hemligt mönster" in page(reader, own)
    assert Change.objects.filter(kind=Change.Kind.READ, model="briefings.item").count() == 1
    assert "Hemligt" not in page(signed_in(here, Role.CONTRIBUTOR), f"{base}inslag/", q="mönster")
    assert signed_in(here, Role.CONTRIBUTOR).get(f"{base}inslag/{secret.pk}/").status_code == 404


def test_openings_are_told_by_unit_and_never_of_few(
    web: Client, here: Municipality, unit: Unit, base: str
) -> None:
    small = UnitFactory(municipality=here, name="Fritidsgården")
    for _n in range(6):
        somebody(here, unit)
    somebody(here, small)
    item = ItemFactory(municipality=here, distribution="open")
    digest = a_digest(FlowFactory(municipality=here, units=[unit.pk, small.pk]), item)
    mails = {one.to: one for one in mailed(digest)}
    links = {
        to: next(line for line in mail.text.split() if "/svara/nyhet/" in line) for to, mail in mails.items()
    }
    browser = Client(headers={"user-agent": "Mozilla/5.0"})
    assert "Ny vägledning" in page(browser, next(iter(links.values())))
    for link in links.values():
        assert browser.post(f"{link}oppnad.json").status_code == 204
    shown = page(web, f"{base}utskick/{digest.pk}/")
    assert ">Socialförvaltningen</th>" in shown
    assert "100 %" in shown
    assert "Fritidsgården" not in shown
    assert "för få för att visa" in shown


def test_a_correction_is_said_where_the_wrong_one_is_opened(
    web: Client, here: Municipality, base: str
) -> None:
    item = ItemFactory(municipality=here, distribution="open")
    digest = a_digest(FlowFactory(municipality=here), item)
    (mail,) = mailed(digest)
    link = next(line for line in mail.text.split() if "/svara/nyhet/" in line)
    web.post(f"{base}utskick/{digest.pk}/ratta/", {"correction": "Dagen var fel."})
    mailed(Digest.objects.select_related("municipality", "flow").get(corrects=digest))
    assert "Dagen var fel." in page(Client(), link)
