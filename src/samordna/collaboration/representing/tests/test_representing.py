"""Representation: which function goes where, and what was brought home."""

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.brought_home import brought_home_tell
from samordna.collaboration.models import BroughtHome, Forum, Representation
from samordna.collaboration.queries import brought_home
from samordna.collaboration.tests.agreement_factories import RepresentationFactory
from samordna.collaboration.tests.factories import ForumFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.forums import ForumLevel

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum(here: Municipality) -> Forum:
    return ForumFactory(municipality=here, name="Nationella nätverket", level=ForumLevel.NATIONAL)


def base(here: Municipality) -> str:
    return f"/{here.slug}/samverkan"


def text_of(web: Client, address: str, status: int = 200) -> str:
    answer = web.get(address)
    assert answer.status_code == status
    return " ".join(unescape(answer.content.decode()).split())


def test_a_representation_is_written_and_shown(here: Municipality, forum: Forum) -> None:
    web = signed_in(here)
    gone = ForumFactory(municipality=here, name="Borttaget forum")
    gone.mark_removed()
    gone.save()
    assert "Borttaget forum" not in text_of(web, f"{base(here)}/representation/ny/")
    values: dict[str, Any] = {"function": "Säkerhetschefen", "forum": forum.pk, "valid_from": "2026-01-01"}
    assert web.post(f"{base(here)}/representation/ny/", values).status_code == 302
    page = text_of(signed_in(here, Role.READER), f"{base(here)}/representation/")
    assert "Säkerhetschefen" in page
    assert "Nationellt" in page
    wrong = web.post(f"{base(here)}/representation/ny/", values | {"valid_to": "2025-01-01"})
    assert wrong.status_code == 422


def test_what_was_brought_home_waits_to_be_told(here: Municipality, forum: Forum) -> None:
    web, row = signed_in(here), RepresentationFactory(forum=forum)
    address = f"{base(here)}/representation/{row.pk}/"
    day = localdate().isoformat()
    sent = web.post(
        f"{address}hemtaget/nytt/", {"on": day, "text": "Ny vägledning om skolor.", "telling": "to_tell"}
    )
    assert sent.status_code == 302
    assert "Ny vägledning om skolor." in text_of(web, address)
    (news,) = brought_home(here)
    assert news.representation.forum == forum
    brought_home_tell(row=news)
    assert not brought_home(here).exists()
    assert "Berättat" in text_of(web, address)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"on": "2099-01-01"}, "Dagen har inte varit än"),
        ({"text": "Ring Anna Andersson på 070-123 45 67."}, "telefonnummer"),
    ],
)
def test_what_is_wrong_is_said(here: Municipality, forum: Forum, values: dict[str, str], words: str) -> None:
    row = RepresentationFactory(forum=forum)
    told = {"on": localdate().isoformat(), "text": "Något nytt.", "telling": "to_tell", **values}
    answer = signed_in(here).post(f"{base(here)}/representation/{row.pk}/hemtaget/nytt/", told)
    assert answer.status_code == 422
    assert words in unescape(answer.content.decode())
    assert not BroughtHome.objects.exists()


def test_it_is_edited_removed_and_put_back(here: Municipality, forum: Forum) -> None:
    web, row = signed_in(here), RepresentationFactory(forum=forum)
    news = BroughtHome.objects.create(municipality=here, representation=row, on=localdate(), text="Första.")
    told = {"on": (localdate() - timedelta(days=1)).isoformat(), "text": "Andra.", "telling": "kept"}
    assert web.post(f"{base(here)}/hemtaget/{news.pk}/redigera/", told).status_code == 302
    assert "Andra." in text_of(web, f"{base(here)}/representation/{row.pk}/")
    web.post(f"{base(here)}/representation/{row.pk}/ta-bort/")
    row.refresh_from_db()
    assert row.removed_at is None
    web.post(f"{base(here)}/hemtaget/{news.pk}/ta-bort/")
    assert "Andra." not in text_of(web, f"{base(here)}/representation/{row.pk}/")
    web.post(f"{base(here)}/hemtaget/{news.pk}/aterstall/")
    assert "Andra." in text_of(web, f"{base(here)}/representation/{row.pk}/")


def test_a_local_coordinator_writes_for_the_own_unit_only(
    here: Municipality, forum: Forum, unit: Unit
) -> None:
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    own, common = RepresentationFactory(forum=forum, unit=unit), RepresentationFactory(forum=forum)
    text_of(web, f"{base(here)}/representation/{own.pk}/hemtaget/nytt/")
    text_of(web, f"{base(here)}/representation/{common.pk}/hemtaget/nytt/", 403)


def test_forty_take_as_many_questions_as_one(here: Municipality, forum: Forum) -> None:
    web, row = signed_in(here), RepresentationFactory(forum=forum)
    addresses = [f"{base(here)}/representation/", f"{base(here)}/representation/{row.pk}/"]
    few = [queries_of(web, address) for address in addresses]
    for _ in range(40):
        RepresentationFactory(forum=ForumFactory(municipality=here))
        BroughtHome.objects.create(municipality=here, representation=row, on=localdate(), text="Nytt.")
    assert [queries_of(web, address) for address in addresses] == few
    assert max(few) <= 12
    assert Representation.objects.count() == 41
