"""The logo and the Word template in the history: replaced, removed, and had back."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.history.tests.test_pages import text_of
from samordna.organisation.models import FormerFile, Municipality, MunicipalityFile
from samordna.organisation.settings.tests.test_settings import png
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def client(here: Municipality) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=here, role=Role.ADMINISTRATOR).user)
    return client


def upload(client: Client, here: Municipality, name: str, content: bytes) -> None:
    file = SimpleUploadedFile(name, content, "image/png")
    answer = client.post(f"/{here.slug}/installningar/logotyp/", {"logotyp-file": file})
    assert answer.status_code == 302


def page_of(client: Client, here: Municipality) -> str:
    return client.get(f"/{here.slug}/historik/kommun/{here.pk}/").content.decode()


def undo(client: Client, page: str, place: int = 0) -> str:
    addresses = re.findall(r'action="([^"]*/angra/)"', page.partition("<main")[2])
    return client.post(addresses[place], follow=True).content.decode()


def logo(client: Client, here: Municipality) -> bytes:
    answer = client.get(f"/{here.slug}/logotyp.png")
    return answer.content if answer.status_code == 200 else b""


def test_a_replaced_logo_is_had_back(client: Client, here: Municipality) -> None:
    upload(client, here, "gammal.png", png())
    upload(client, here, "ny.png", png(100, 40))
    page = page_of(client, here)
    assert "Bytte logotypen." in text_of(page)
    assert "märke" not in text_of(page)
    undo(client, page)
    assert logo(client, here) == png()
    act_for(here)
    assert MunicipalityFile.objects.get().name == "gammal.png"
    undo(client, page_of(client, here))
    assert logo(client, here) == png(100, 40)


def test_a_removed_logo_is_had_back_from_the_history_and_from_the_message(
    client: Client, here: Municipality
) -> None:
    upload(client, here, "logga.png", png())
    said = client.post(f"/{here.slug}/installningar/logotyp/ta-bort/", follow=True).content.decode()
    assert logo(client, here) == b""
    assert f"/{here.slug}/installningar/logotyp/aterstall/" in said
    page = page_of(client, here)
    assert "Tog bort logotypen." in text_of(page)
    undo(client, page)
    assert logo(client, here) == png()
    client.post(f"/{here.slug}/installningar/logotyp/ta-bort/")
    client.post(f"/{here.slug}/installningar/logotyp/aterstall/")
    assert logo(client, here) == png()


def test_what_is_no_longer_kept_is_said(client: Client, here: Municipality) -> None:
    for width in (100, 101, 102, 103, 104, 101):
        upload(client, here, "logga.png", png(width, 40))
    act_for(here)
    assert FormerFile.objects.count() == 3
    answer = undo(client, page_of(client, here), place=-2)
    assert "finns inte kvar" in text_of(answer)
    assert logo(client, here) == png(101, 40)
