"""An analysis for tests, made as the pages make it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.commands.invitations import token_hash
from samordna.mapping.commands.analysis_links import due_mails_send, link_make
from samordna.mapping.commands.analysis_rounds import analysis_begin
from samordna.mapping.models import AnalysisForm, AnalysisLink, AnalysisRound, Service
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality

A_MORNING = datetime(2026, 11, 26, 9, tzinfo=UTC)
"""A Thursday, at ten in Sweden."""
ANSWERS = {"contact": "sometimes", "part": "yes", "part_words": "Samtal med unga"}


def an_analysis(municipality: Municipality, *services: Service, **values: Any) -> AnalysisRound:
    told = {"title": "Analys 2026", "year": 2026, "due_on": localdate() + timedelta(days=30), "words": ""}
    asked = services or (a_service(municipality),)
    return analysis_begin(municipality=municipality, values=told | values, services=asked)


def form_in(analysis: AnalysisRound) -> AnalysisForm:
    return analysis.forms.select_related("round", "service").get()


def sent_links(analysis: AnalysisRound, at: datetime = A_MORNING) -> list[str]:
    """The tokens of the links in the mail that goes at the moment."""
    tokens: list[str] = []

    def link(token: str) -> str:
        tokens.append(token)
        return f"https://samordna.example/svara/x/{token}/"

    assert due_mails_send(analysis=analysis, at=at, link=link) == len(tokens), (
        "the job goes on until none went"
    )
    return tokens


class Holder:
    """Somebody who has the link to a form, and no account."""

    def __init__(self, form: AnalysisForm, token: str = "") -> None:
        self.client = Client()
        self.token = token or link_make(form=form)
        self.address = f"/svara/{form.municipality.slug}/{self.token}/"

    @property
    def link(self) -> AnalysisLink:
        return AnalysisLink.objects.get(token_hash=token_hash(self.token))

    def page(self) -> str:
        return str(self.client.get(self.address).content.decode())

    def types(self, **said: str) -> str:
        """As the page does at a pause."""
        return str(self.client.post(f"{self.address}spara/", said).content.decode())

    def sends(self, **said: str) -> Any:
        return self.client.post(self.address, {**said, "skicka": "1"})
