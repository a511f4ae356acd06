"""What is asked of others for the demo's picture, and how far each has come. No mail goes: each link is given by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from samordna.organisation.models import Partner, Unit
from samordna.situation.commands.contribution_links import request_link_make, request_links_end
from samordna.situation.commands.contributions import (
    contribution_save,
    contribution_send,
    contribution_weigh,
    contribution_withdraw,
)
from samordna.situation.commands.requests import request_create, request_update
from samordna.situation.gathering.answers import field_of
from samordna.situation.gathering.asking import questions_for
from samordna.situation.gathering.weighing_in import begins_with
from samordna.situation.models import ContributionRequest, Picture


def ask_all(picture: Picture, told: Sequence[Mapping[str, Any]], units: Mapping[str, Unit]) -> None:
    partners = {row.name: row for row in Partner.objects.filter(municipality=picture.municipality)}
    for one in told:
        values = {
            "kind": one["kind"],
            "unit": units[one["unit"]] if "unit" in one else None,
            "partner": partners[one["partner"]] if "partner" in one else None,
            "email": one.get("email", ""),
            "words": one.get("words", ""),
            "questions": questions_for(picture.municipality, one["kind"]),
            "due_on": picture.gather_until,
        }
        request = request_create(picture=picture, values=values)
        request_link_make(request=request)
        if "passed_on" in one:
            request = _passed_on(request, one["passed_on"])
        _answer(request, one)


def _passed_on(request: ContributionRequest, email: str) -> ContributionRequest:
    """To the one who knows more; the first link leads nowhere from then on."""
    request_links_end(request=request)
    request = request_update(request=request, values={"email": email})
    request_link_make(request=request)
    return request


def _answer(request: ContributionRequest, one: Mapping[str, Any]) -> None:
    answers = one.get("answers") or one.get("begun")
    if not answers:
        return
    values = {field_of(number): text for number, text in enumerate(answers, start=1)}
    if "distribution" in one:
        values["distribution"] = one["distribution"]
    contribution_save(request=request, values=values)
    if "begun" in one:
        return
    sent = contribution_send(request=request)
    if one.get("taken_back"):
        contribution_withdraw(request=request)
    elif "weighed" in one:
        contribution_weigh(contribution=sent, values={**begins_with(sent), **one["weighed"]})
