"""How each of those who are invited to a session stands."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.days import day, moment
from samordna.core.order import in_order
from samordna.organisation.answering.links import links_of, unreached
from samordna.plandoc.following_up.working_hours import waits_until
from samordna.training.enums import ASKING, LinkKind
from samordna.training.models import Invitation, InvitationLink


@dataclass(frozen=True, slots=True)
class InvitedLine:
    """``waits`` is that no mail has asked it yet, though there is an address."""

    row: Invitation
    says: str
    waits: bool


def lines_of(invited: Collection[Any]) -> list[InvitedLine]:
    """By name. ``number`` of each is how many it has signed up. Two queries."""
    links = links_of(InvitationLink, "invitation", invited)
    failed = unreached(links)
    return [
        _line(one, links.get(one.pk, ()), one.pk in failed, one.number)
        for one in in_order(invited, lambda one: one.whose.name)
    ]


def _line(one: Invitation, links: Sequence[InvitationLink], has_failed: bool, number: int) -> InvitedLine:
    waits = bool(one.address) and not any(link.kind in ASKING for link in links)
    says = [_answer(one, number, waits), one.address or _("has no address that mail can go to")]
    says += _mailed(links, has_failed)
    return InvitedLine(one, " · ".join(filter(None, says)), waits)


def _answer(one: Invitation, number: int, waits: bool) -> str:
    if number:
        return _("has signed up %(n)d") % {"n": number}
    if one.answered_at:
        return _("nobody comes")
    if not waits:
        return _("has not answered") if one.address else ""
    at = waits_until(timezone.now())
    return _("the mail goes %(when)s") % {"when": moment(at)} if at else _("the mail goes within an hour")


def _mailed(links: Sequence[InvitationLink], has_failed: bool) -> Iterator[str]:
    told = next((one for one in reversed(links) if one.kind == LinkKind.CHANGED and one.mail), None)
    if told:
        yield _("told of the change %(day)s") % {"day": day(told.made_on)}
    if has_failed:
        yield _("the mail did not come through")
