"""Requests for contributions for tests, made as the pages make them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client
from django.utils.timezone import localdate

from samordna.organisation.models import Municipality
from samordna.plandoc.picture.life import PictureState
from samordna.situation.commands.contribution_links import request_link_make, requests_mail
from samordna.situation.commands.contributions import contribution_save, contribution_send
from samordna.situation.commands.requests import request_create
from samordna.situation.models import Contribution, ContributionRequest, Picture
from samordna.situation.tests.factories import a_picture

A_MORNING = datetime(2026, 11, 26, 9, tzinfo=UTC)
"""A Thursday, at ten in Sweden."""
QUESTIONS = ["Vad har ni sett, och var?", "Vad har förändrats?"]
ANSWERS = {"answer_1": "Klotter vid torget", "answer_2": "Mer än förra året"}


def gathering(municipality: Municipality, **values: Any) -> Picture:
    return a_picture(municipality, state=PictureState.GATHERING, **values)


def a_request(picture: Picture, **values: Any) -> ContributionRequest:
    told = {
        "kind": "police",
        "email": "polisen@ekdala.example",
        "due_on": localdate() + timedelta(days=30),
        "questions": QUESTIONS,
    }
    return request_create(picture=picture, values=told | values)


def a_contribution(request: ContributionRequest, **values: str) -> Contribution:
    contribution_save(request=request, values=ANSWERS | values)
    return contribution_send(request=request)


def sent_links(picture: Picture, at: datetime = A_MORNING) -> list[str]:
    """The tokens of the links in the mail that goes at the moment."""
    tokens: list[str] = []

    def link(token: str) -> str:
        tokens.append(token)
        return f"https://samordna.example/svara/bidrag/x/{token}/"

    assert requests_mail(picture=picture, at=at, link=link) == len(tokens), "the job goes on until none went"
    return tokens


class Holder:
    """Somebody who has the link to a request, and no account."""

    def __init__(self, request: ContributionRequest, token: str = "") -> None:
        self.client = Client()
        self.token = token or request_link_make(request=request)
        self.address = f"/svara/bidrag/{request.municipality.slug}/{self.token}/"

    def page(self) -> str:
        return str(self.client.get(self.address).content.decode())

    def types(self, **said: str) -> str:
        """As the page does at a pause."""
        return str(self.client.post(f"{self.address}spara/", said).content.decode())

    def sends(self, **said: str) -> Any:
        return self.client.post(self.address, {**said, "skicka": "1"})

    def withdraws(self) -> Any:
        return self.client.post(f"{self.address}dra-tillbaka/")
