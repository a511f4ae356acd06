"""Forums and who is in them."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Forum, ForumMember
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, PartnerFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def test_a_forum_is_written_shown_removed_and_put_back(web: Client, here: Municipality) -> None:
    base = f"/{here.slug}/samverkan/forum/"
    told = {"name": "Brottsförebyggande rådet", "kind": "council", "level": "local", "rhythm": "quarterly"}
    page = web.post(f"{base}ny/", {**told, "mandate": "Samordna arbetet."}, follow=True).content.decode()
    forum = Forum.objects.get()
    for words in ("Brottsförebyggande råd", "Varje kvartal", "Hela kommunen", "Samordna arbetet."):
        assert words in page
    web.post(f"{base}{forum.pk}/ta-bort/")
    assert f'href="{base}{forum.pk}/"' not in web.get(base).content.decode()
    web.post(f"{base}{forum.pk}/aterstall/")
    assert f'href="{base}{forum.pk}/"' in web.get(base).content.decode()


def test_members_are_functions_of_units_and_partners(web: Client, here: Municipality, unit: Unit) -> None:
    forum = ForumFactory(municipality=here)
    police = PartnerFactory(municipality=here, name="Polisen")
    ContactPointFactory(municipality=here, partner=police, function="Hemlig", restricted=True)
    base = f"/{here.slug}/samverkan/"
    assert "Hemlig" not in web.get(f"{base}forum/{forum.pk}/medlemmar/ny/").content.decode()
    both = {"function": "Kommunpolis", "unit": unit.pk, "partner": police.pk}
    refused = web.post(f"{base}forum/{forum.pk}/medlemmar/ny/", both)
    assert "inte båda" in refused.content.decode()
    web.post(f"{base}forum/{forum.pk}/medlemmar/ny/", {**both, "unit": "", "is_senior": "on"})
    member = ForumMember.objects.get()
    assert "Kommunpolis" in web.get(f"{base}forum/{forum.pk}/").content.decode()
    web.post(f"{base}medlemmar/{member.pk}/ta-bort/")
    assert "<p>Kommunpolis" not in web.get(f"{base}forum/{forum.pk}/").content.decode()
    web.post(f"{base}medlemmar/{member.pk}/lagg-tillbaka/")
    assert "i ledande ställning" in web.get(f"{base}forum/{forum.pk}/").content.decode()


def test_one_leads_the_meetings(web: Client, here: Municipality) -> None:
    chair = ForumMemberFactory(forum=ForumFactory(municipality=here), is_chair=True)
    other = ForumMemberFactory(forum=chair.forum)
    answer = web.post(
        f"/{here.slug}/samverkan/medlemmar/{other.pk}/andra/",
        {"function": other.function, "unit": other.unit_id, "is_chair": "on"},
    )
    assert answer.status_code == 422
    assert "leder mötena" in answer.content.decode()


def test_a_coordinator_changes_the_forums_of_the_own_unit(here: Municipality, unit: Unit) -> None:
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    own, of_all = ForumFactory(municipality=here, unit=unit), ForumFactory(municipality=here)
    other = ForumFactory(municipality=here, unit=UnitFactory(municipality=here))
    base = f"/{here.slug}/samverkan/forum/"
    assert web.get(f"{base}{own.pk}/andra/").status_code == 200
    for forum in (of_all, other):
        assert web.get(f"{base}{forum.pk}/").status_code == 200
        assert web.get(f"{base}{forum.pk}/andra/").status_code == 403
        assert web.post(f"{base}{forum.pk}/ta-bort/").status_code == 403
        assert web.get(f"{base}{forum.pk}/medlemmar/ny/").status_code == 403
    for_all = web.post(f"{base}ny/", {"name": "Rådet", "kind": "council", "level": "local"})
    assert for_all.status_code == 422
    assert not Forum.objects.filter(name="Rådet").exists()


def test_the_list_and_a_forum_ask_the_same_however_much_there_is(
    web: Client, here: Municipality, django_assert_max_num_queries: object
) -> None:
    forum = ForumFactory(municipality=here)
    for _number in range(30):
        ForumMemberFactory(forum=forum)
        ForumFactory(municipality=here)
    for address in ("", f"{forum.pk}/"):
        with django_assert_max_num_queries(12):  # type: ignore[operator]
            web.get(f"/{here.slug}/samverkan/forum/{address}")
