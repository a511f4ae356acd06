"""The signed document of an agreement: checked, restricted, read with a note, replaced and had back."""

from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.documents import MOST_FORMER
from samordna.collaboration.models import Agreement, AgreementDocument
from samordna.collaboration.tests.agreement_factories import AgreementFactory
from samordna.core.models import Change
from samordna.organisation.models import Municipality
from samordna.plandoc.harmless.tests.test_pdf import SCRIPT, pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement(here: Municipality) -> Agreement:
    return AgreementFactory(municipality=here)


def address(agreement: Agreement, end: str = "") -> str:
    place = agreement.municipality.slug
    return f"/{place}/samverkan/overenskommelser/{agreement.pk}/{end}"


def put(web: Client, agreement: Agreement, content: bytes, **values: Any) -> Any:
    file = SimpleUploadedFile("avtal.pdf", content, content_type="application/pdf")
    return web.post(address(agreement, "dokument/"), {"file": file, **values})


@pytest.mark.slow
def test_it_is_kept_as_it_was_signed_and_the_reading_is_noted(agreement: Agreement) -> None:
    web, signed = signed_in(agreement.municipality), pdf(pages=2)
    assert put(web, agreement, signed, restricted="on").status_code == 302
    page = unescape(web.get(address(agreement)).content.decode())
    assert "avtal.pdf" in page
    assert "2 sidor" in page
    assert "Begränsad spridning" in page
    answer = web.get(address(agreement, "dokument/oppna/"))
    assert answer.content == signed
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer.headers["Cache-Control"]
    read = Change.objects.filter(kind=Change.Kind.READ, model="collaboration.agreementdocument")
    assert read.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 inte alls", "ingen PDF"),
        (pdf(SCRIPT), "skript"),
        (pdf(catalog=b"/OpenAction<</S/Launch/F(a)>>"), "starta program"),
        (b"", "tom"),
    ],
)
def test_what_is_no_harmless_pdf_is_refused_in_words(
    agreement: Agreement, content: bytes, words: str
) -> None:
    answer = put(signed_in(agreement.municipality), agreement, content)
    assert answer.status_code == 422
    assert words in unescape(answer.content.decode())
    assert not AgreementDocument.objects.exists()


def test_the_form_says_that_nothing_reads_it(agreement: Agreement) -> None:
    page = unescape(signed_in(agreement.municipality).get(address(agreement, "dokument/")).content.decode())
    assert "söks, läses och exporteras inte" in page
    assert "Underskrifter är namn" in page
    assert 'name="restricted" checked' in page or "checked" in page


@pytest.mark.slow
def test_who_may_not_read_what_is_restricted_sees_that_there_is_one(agreement: Agreement) -> None:
    put(signed_in(agreement.municipality), agreement, pdf(), restricted="on")
    reader = signed_in(agreement.municipality, Role.READER)
    page = unescape(reader.get(address(agreement)).content.decode())
    assert "dokument/oppna/" not in page
    assert "avtal.pdf" not in page
    assert "1 sida" in page
    assert reader.get(address(agreement, "dokument/oppna/")).status_code == 403
    put(signed_in(agreement.municipality), agreement, pdf())
    assert reader.get(address(agreement, "dokument/oppna/")).status_code == 200


@pytest.mark.slow
def test_it_is_replaced_taken_away_and_put_back(agreement: Agreement) -> None:
    web = signed_in(agreement.municipality)
    for pages in range(1, MOST_FORMER + 3):
        put(web, agreement, pdf(pages=pages))
    assert AgreementDocument.objects.count() == MOST_FORMER + 1
    web.post(address(agreement, "dokument/ta-bort/"))
    assert web.get(address(agreement, "dokument/oppna/")).status_code == 404
    web.post(address(agreement, "dokument/aterstall/"))
    assert AgreementDocument.objects.get(removed_at=None).pages == MOST_FORMER + 2


@pytest.mark.slow
def test_a_search_never_has_its_words(agreement: Agreement) -> None:
    web = signed_in(agreement.municipality)
    put(web, agreement, pdf(b"<</Title(Hemligheten)>>"))
    page = web.get(f"/{agreement.municipality.slug}/sok/?q=hemligheten").content.decode()
    assert "/samverkan/overenskommelser/" not in page
