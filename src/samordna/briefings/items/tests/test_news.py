"""News found again, told right when they were wrong, and closed to who may not read them."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from samordna.accounts.access import Access, roles_of
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.models import Item
from samordna.briefings.queries import choosable
from samordna.briefings.tests.factories import DigestFactory, DigestItemFactory, FlowFactory, ItemFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db


def titles(web: object, here: Municipality, query: str = "") -> list[str]:
    page = web.get(f"/{here.slug}/nyheter/inslag/{query}")  # type: ignore[attr-defined]
    return [one.title for one in page.context["rows"]]


def test_the_archive_is_searched_and_narrowed(here: Municipality) -> None:
    area, yesterday = an_area(here), localdate() - timedelta(days=1)
    ItemFactory(municipality=here, title="Om skolor", functions=["detecting"], areas=[area.pk])
    ItemFactory(municipality=here, title="Om nätet", environments=["net"], valid_until=localdate())
    ItemFactory(municipality=here, title="Gammalt", why="Om nätet förr", valid_until=yesterday)
    web = signed_in(here, Role.READER)
    assert titles(web, here) == ["Gammalt", "Om nätet", "Om skolor"]
    assert titles(web, here, "?q=nätet") == ["Gammalt", "Om nätet"]
    assert titles(web, here, "?miljo=net") == ["Om nätet"]
    assert (
        titles(web, here, "?funktion=detecting") == titles(web, here, f"?omrade={area.pk}") == ["Om skolor"]
    )
    assert titles(web, here, "?visa=aktuella") == ["Om nätet", "Om skolor"]
    assert titles(web, here, "?visa=tidigare&miljo=hej&omrade=x") == ["Gammalt"]


def test_a_wrong_one_leads_to_the_right_one_and_is_chosen_no_more(here: Municipality) -> None:
    wrong = ItemFactory(municipality=here, title="Nittio fall", why="Nittio.")
    digest = DigestFactory(municipality=here, mailed_at=now(), sent_at=now(), subject="Nyheter i mars")
    DigestItemFactory(digest=digest, item=wrong)
    web, at = signed_in(here), f"/{here.slug}/nyheter/inslag/{wrong.pk}/ratta/"
    assert 'value="Nittio fall"' in web.get(at).content.decode()
    sent = {"title": "Nio fall", "why": "Nio.", "distribution": "internal"}
    assert web.post(at, sent).status_code == 422
    web.post(at, {**sent, "correction": "Talet var fel."})
    act_for(here)
    right = Item.objects.get(corrects=wrong)
    assert (right.title, right.correction) == ("Nio fall", "Talet var fel.")
    before = web.get(f"/{here.slug}/nyheter/inslag/{wrong.pk}/").content.decode()
    assert "Det här var fel" in before
    assert f"/{here.slug}/nyheter/inslag/{right.pk}/" in before
    after = web.get(f"/{here.slug}/nyheter/inslag/{right.pk}/").content.decode()
    assert "Talet var fel." in after
    assert "Nyheter i mars" in after
    act_for(here)
    other = DigestFactory(municipality=here, flow=FlowFactory(municipality=here))
    user = User.objects.latest("pk")
    assert choosable(other, Access(user, roles_of(user, here))) == [right]


def test_what_is_restricted_is_neither_shown_nor_counted(here: Municipality) -> None:
    closed = ItemFactory(municipality=here, title="Hemligt", distribution="restricted")
    right = ItemFactory(municipality=here, title="Även det", distribution="restricted", corrects=closed)
    told = ItemFactory(municipality=here, title="Öppet", corrects=closed, correction="Fel titel.")
    web = signed_in(here, Role.READER)
    page = web.get(f"/{here.slug}/nyheter/inslag/")
    assert "Hemligt" not in page.content.decode()
    assert "egränsad spridning" not in page.content.decode()
    assert web.get(f"/{here.slug}/nyheter/inslag/{right.pk}/").status_code == 404
    assert "Hemligt" not in web.get(f"/{here.slug}/nyheter/inslag/{told.pk}/").content.decode()


@pytest.mark.slow
def test_many_news_take_as_many_questions_as_few(here: Municipality) -> None:
    web, asked = signed_in(here), []
    for number in (1, 30):
        for place in range(number):
            area = an_area(here, f"Område {number} {place}")
            one = ItemFactory(municipality=here, areas=[area.pk])
            ItemFactory(municipality=here, corrects=one)
        asked.append(
            [
                queries_of(web, f"/{here.slug}/nyheter/inslag/"),
                queries_of(web, f"/{here.slug}/nyheter/inslag/{one.pk}/"),
                queries_of(web, f"/{here.slug}/nyheter/kommunikationsplan/"),
            ]
        )
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 12
