"""The door of a request's link."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from samordna.organisation.answering.door import LinkDoor
from samordna.plandoc.picture.words import Distribution
from samordna.situation.commands.requests import held_request
from samordna.situation.gathering import queries
from samordna.situation.gathering.answers import field_of, numbered, told
from samordna.situation.gathering.standing import why_link_closed
from samordna.situation.models import ContributionRequest


def sent_last(request: ContributionRequest) -> Sequence[tuple[str, str]]:
    """What was sent last, for whoever has the link: what is restricted is not shown there again."""
    last = request.contributions.first()
    return () if last is None or last.distribution == Distribution.RESTRICTED else told(request, last)


def _locked(request: ContributionRequest) -> ContributionRequest:
    row = held_request(request)
    if reason := why_link_closed(row):
        raise ValidationError(reason, code=reason)
    return row


def _written(request: Any, sent: QueryDict) -> Sequence[tuple[str, str]]:
    if request is None:
        return ()
    answers = ((question, sent.get(field_of(number), "").strip()) for number, question in numbered(request))
    return [one for one in answers if one[1]]


DOOR = LinkDoor(
    view="contributing:answer",
    gone="situation/gathering/link_gone.html",
    opened=queries.opened_by,
    asked=lambda link: link.request,
    closed=why_link_closed,
    locked=_locked,
    told=sent_last,
    written=_written,
)
