"""Links to requests: sent by mail, given by hand, and ended. A mail and its link are decided on together: none goes twice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.organisation.commands.answer_links import Link, links_send, minted
from samordna.plandoc.following_up.asking import mail_due
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until
from samordna.plandoc.picture.life import PictureState
from samordna.situation.commands.holding import held
from samordna.situation.commands.requests import held_request
from samordna.situation.enums import RequestLinkKind
from samordna.situation.gathering.mails import mail_words
from samordna.situation.gathering.standing import why_closed, why_link_closed
from samordna.situation.models import ContributionLink, ContributionRequest, Picture

AT_ONCE = 200
"""Requests whose mail is decided on in one transaction."""


@transaction.atomic
def requests_mail(*, picture: Picture, at: datetime, link: Link) -> int:
    """Have what is due about a picture sent, so many requests at most; about how many. None at night and on holidays."""
    if waits_until(at):
        return 0
    row = held(picture)
    if row.state != PictureState.GATHERING:
        return 0
    today = in_sweden(at).date()
    due = list(islice(_due(row, today), AT_ONCE))
    by_address: dict[tuple[str, str], list[ContributionRequest]] = defaultdict(list)
    for request, kind in due:
        by_address[request.address, kind].append(request)
    _send(row, by_address, today=today, link=link)
    return len(due)


@transaction.atomic
def request_send_again(*, request: ContributionRequest, at: datetime, link: Link) -> ContributionRequest:
    """Mail a request once more, at most once a day. Raises ValidationError."""
    row = held_request(request)
    today = in_sweden(at).date()
    _refuse_closed(row)
    if waits_until(at):
        raise ValidationError(_("Mail goes on working days between 7 and 18. Try again then."), code="night")
    if not row.address:
        raise ValidationError(_("There is no address to send to. Write one first."), code="address")
    if row.links.filter(made_on=today).exclude(kind=RequestLinkKind.HAND).exists():
        raise ValidationError(_("A mail has gone today already. Send again tomorrow."), code="today")
    first = not row.links.filter(kind=RequestLinkKind.ASKED).exists()
    kind = RequestLinkKind.ASKED if first else RequestLinkKind.AGAIN
    _send(row.picture, {(row.address, kind): [row]}, today=today, link=link)
    return row


@transaction.atomic
def request_link_make(*, request: ContributionRequest) -> str:
    """A link to give by hand; its token, which is shown this once. Raises ValidationError."""
    row = held_request(request)
    _refuse_closed(row)
    made, token = minted(
        ContributionLink,
        municipality=row.municipality,
        request=row,
        kind=RequestLinkKind.HAND,
        made_on=timezone.localdate(),
    )
    made.save()
    return token


@transaction.atomic
def request_links_end(*, request: ContributionRequest) -> int:
    """Links that have gone astray lead nowhere from now on; how many did lead somewhere."""
    row = held_request(request)
    return row.links.filter(ended_at=None).update(ended_at=timezone.now())


def _due(row: Picture, today: date) -> Iterator[tuple[ContributionRequest, RequestLinkKind]]:
    requests = row.requests.present().filter(contributions=None).select_related("contact").order_by("pk")
    for request in requests.prefetch_related("links"):
        sent = {one.kind: one.made_on for one in request.links.all() if one.kind != RequestLinkKind.HAND}
        kind = mail_due(today, request.due_on, sent)
        if kind and request.address:
            yield request, RequestLinkKind(kind)


def _refuse_closed(row: ContributionRequest) -> None:
    """Nobody is sent where nothing can be answered."""
    if why_closed(row):
        words = _("Contributions are not gathered now. Begin gathering, or open it again, first.")
        raise ValidationError(words, code="closed")
    if why_link_closed(row):
        words = _("The last day has passed, and the link leads nowhere. Give a later last day first.")
        raise ValidationError(words, code="passed")


def _send(
    row: Picture,
    due: Mapping[tuple[str, str], list[ContributionRequest]],
    *,
    today: date,
    link: Link,
) -> None:
    links_send(
        ContributionLink,
        "request",
        due,
        words=lambda kind, told: mail_words(row, RequestLinkKind(kind), told),
        today=today,
        link=link,
    )
