"""A contact point says which guides name it, and whoever takes it away is told so."""

import re
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.models import Guide
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def desk(place: Municipality) -> ContactPoint:
    desk: ContactPoint = ContactPointFactory(municipality=place, function="Jouren", phone="+4684650042")
    return desk


@pytest.fixture
def guide(place: Municipality, desk: ContactPoint) -> Guide:
    return a_guide(place, desk=desk, is_published=True)


def signed_in(place: Municipality, role: Role) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=role).user)
    return client


def shown(answer: Any) -> str:
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_page_says_where_it_is_used(place: Municipality, desk: ContactPoint, guide: Guide) -> None:
    draft = a_guide(place, "Ett utkast", desk=desk)
    apart: Any = ContactPointFactory(municipality=place, function="En annan")
    editor, reader = (signed_in(place, role) for role in (Role.CENTRAL_COORDINATOR, Role.READER))
    page = shown(editor.get(f"/ekdala/organisation/kontakter/{desk.pk}/"))
    assert f'href="/ekdala/guider/{guide.pk}/"' in page
    assert f'href="/ekdala/guider/{draft.pk}/"' in page
    page = shown(reader.get(f"/ekdala/organisation/kontakter/{desk.pk}/"))
    assert 'href="/ekdala/hur-gor-jag/jag-ar-orolig/"' in page
    assert "Ett utkast" not in page
    assert "Används i" not in shown(editor.get(f"/ekdala/organisation/kontakter/{apart.pk}/"))


def test_whoever_removes_it_is_told_before_and_after(
    place: Municipality, desk: ContactPoint, guide: Guide
) -> None:
    editor = signed_in(place, Role.CENTRAL_COORDINATOR)
    base = f"/ekdala/organisation/kontakter/{desk.pk}/"
    assert "Välj en annan kontaktpunkt där först" in shown(editor.get(base))
    told = shown(editor.post(f"{base}ta-bort/", follow=True))
    assert f'<a href="/ekdala/guider/{guide.pk}/">Jag är orolig</a>' in told
    act_for(place)
    assert ContactPoint.objects.get(pk=desk.pk).removed_at


def test_whoever_restricts_it_is_told(place: Municipality, desk: ContactPoint, guide: Guide) -> None:
    editor = signed_in(place, Role.CENTRAL_COORDINATOR)
    address = f"/ekdala/organisation/kontakter/{desk.pk}/andra/"
    assert "Jag är orolig" in shown(editor.get(address))
    sent = {"function": "Jouren", "phone": "08-465 00 42", "restricted": "on", "hours": "none"}
    told = shown(editor.post(address, sent, follow=True))
    assert f'<a href="/ekdala/guider/{guide.pk}/">Jag är orolig</a>' in told
    assert "Välj en annan där" in told
