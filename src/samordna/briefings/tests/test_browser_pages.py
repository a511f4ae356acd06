"""Every page of news as WCAG sees it, wide and narrow, with something on it and with nothing."""

from typing import Any

import pytest

from samordna.accounts.tests.clients import signed_in as client_of
from samordna.briefings.models import Digest
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, somebody
from samordna.briefings.tests.factories import EntryFactory, FlowFactory, ItemFactory
from samordna.briefings.tokens import leaving_token, opening_token
from samordna.core.tests.browser import NARROW, WIDE, look, signed_in
from samordna.core.tests.rules import judged
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.plans.tests.factories import VersionFactory

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROOMS = (
    "",
    "inslag/",
    "inslag/?visa=borttagna",
    "inkorg/",
    "kallor/",
    "kommunikationsplan/",
    "mejl/",
    "oppna/",
)


def test_pages_with_nothing_on_them(here: Municipality, live_server: Any) -> None:
    with signed_in(client_of(here), live_server.url) as window:
        page = window()
        for address in (*ROOMS, "adresser/ny/", "kommunikationsplan/till-plan/"):
            page.goto(f"/{here.slug}/nyheter/{address}")
            look(page, f"nyheter-tom-{address.replace('/', '-')}")


def test_pages_with_news_on_them(here: Municipality, unit: Unit, live_server: Any) -> None:
    addresses = [*ROOMS, *_addresses(here, unit)]
    web = client_of(here)
    with signed_in(web, live_server.url) as window:
        page = window()
        for number, address in enumerate(addresses):
            page.goto(f"/{here.slug}/nyheter/{address}")
            look(page, f"nyheter-{number}")
        for number, address in enumerate(_by_mail(here)):
            page.goto(address)
            look(page, f"nyheter-med-mejl-{number}")


def test_the_mail_as_it_is_looked_at(here: Municipality, live_server: Any) -> None:
    """Its page lets no script in, so what it holds is shown on another."""
    digest, web = a_digest(FlowFactory(municipality=here)), client_of(here)
    mail = web.get(f"/{here.slug}/nyheter/utskick/{digest.pk}/mejl.html").content.decode()
    with signed_in(web, live_server.url) as window:
        page = window()
        page.goto("about:blank")
        page.set_content(mail)
        for size in (WIDE, NARROW):
            page.set_viewport_size(size)
            assert judged(page)["wrong"] == []


def _addresses(here: Municipality, unit: Unit) -> list[str]:
    plan = VersionFactory(municipality=here)
    for _n in range(6):
        somebody(here, unit)
    flow = FlowFactory(municipality=here, units=[unit.pk], source="Myndigheter")
    by_hand = FlowFactory(municipality=here, channel="meeting")
    wrong = ItemFactory(
        municipality=here,
        environments=["far_right"],
        phenomena=["net"],
        source="Myndigheten",
        distribution="open",
    )
    right = ItemFactory(municipality=here, corrects=wrong, correction="Dagen var fel.", distribution="open")
    closed = ItemFactory(municipality=here, distribution="restricted")
    gone = ItemFactory(municipality=here)
    gone.mark_removed()
    gone.save()
    entry = EntryFactory(municipality=here, summary="En handledning.")
    sent, draft = a_digest(flow, wrong, closed), a_digest(flow, right, closed)
    mailed(sent, WEDNESDAY)
    return [
        f"utskick/{sent.pk}/",
        f"utskick/{sent.pk}/ratta/",
        f"utskick/{draft.pk}/",
        f"utskick/{draft.pk}/redigera/",
        f"utskick/nytt/{flow.pk}/",
        f"inslag/{wrong.pk}/",
        f"inslag/{right.pk}/",
        f"inslag/{right.pk}/redigera/",
        f"inslag/{right.pk}/ratta/",
        "inslag/nytt/",
        "inslag/fran-adress/",
        "inslag/fran-adress/?link=https%3A%2F%2Fmyndighet.example%2F1",
        "inslag/?q=finns-inte",
        f"inkorg/{entry.pk}/skriv/",
        "inkorg/?visa=undanlagda",
        "kallor/ny/",
        f"kommunikationsplan/{by_hand.pk}/redigera/",
        f"kommunikationsplan/till-plan/{plan.pk}/",
    ]


def _by_mail(here: Municipality) -> list[str]:
    """What a mail's links lead to."""
    act_for(here)
    digest = Digest.objects.exclude(mailed_at=None).get()
    reader = digest.mails.exclude(user=None)[0]
    leave = leaving_token("user", reader.user_id or 0)
    items = [one.item_id for one in digest.chosen.all()]
    opened = [opening_token(digest=digest.pk, item=one, unit=None) for one in items]
    return [
        *(f"/svara/nyhet/{here.slug}/{one}/" for one in opened),
        f"/svara/nyheter/{here.slug}/{leave}/avsluta/",
    ]
