"""How many of a unit's groups, and of a partner, are to come to a session. Numbers, never who."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Partner, Unit
from samordna.plandoc.vocabulary import Function
from samordna.training.models import GroupAtSession, Invitation, Session
from samordna.training.sessions.open_to import open_to
from samordna.training.sessions.room import seats_left


@transaction.atomic
def sign_up(*, session: Session, unit: Unit, numbers: Mapping[Function, int]) -> Session:
    """Sign up so many of each of the unit's functions, instead of what it had signed up. Raises ValidationError."""
    row = locked(session.municipality, session)
    refuse_closed(row, unit)
    _refuse_full(row, unit, sum(numbers.values()))
    there = {
        one.function: one for one in GroupAtSession.objects.filter(session=row, unit=unit).order_by("-pk")
    }
    for function, number in numbers.items():
        _put(row, unit, function, there.get(function.value), number)
    Invitation.objects.present().filter(session=row, unit=unit).update(answered_at=timezone.now())
    return row


@transaction.atomic
def partner_sign_up(*, invitation: Invitation, number: int) -> Invitation:
    """So many of a partner are to come, instead of what it had said. Raises ValidationError."""
    row = locked(invitation.municipality, invitation.session)
    kept: Invitation = Invitation.objects.select_related("partner").get(pk=invitation.pk)
    refuse_closed(row, kept.whose)
    _refuse_full(row, kept.whose, number)
    kept.session, kept.municipality = row, row.municipality
    return saved(filled(kept, {"coming": number, "answered_at": timezone.now()}, ("coming", "answered_at")))


def refuse_closed(row: Session, who: Unit | Partner) -> None:
    if row.removed_at or row.cancelled_at:
        raise ValidationError(
            _("The session is cancelled or removed. Nobody can be signed up."), code="cancelled"
        )
    if has_begun(row):
        raise ValidationError(_("The session has begun. Count those who came instead."), code="late")
    if not open_to(row).holds(who):
        raise ValidationError(_("The session is not open to the unit."), code="closed")


def _refuse_full(row: Session, who: Unit | Partner, number: int) -> None:
    left = seats_left(row, who)
    if left is not None and number > left:
        words = ngettext(
            "There is room for %(left)d more. Sign up fewer, or ask whoever arranges it.",
            "There is room for %(left)d more. Sign up fewer, or ask whoever arranges it.",
            left,
        )
        raise ValidationError(words % {"left": left}, code="full")


def _put(row: Session, unit: Unit, function: Function, there: GroupAtSession | None, number: int) -> None:
    if there is None and not number:
        return
    one = there or GroupAtSession(
        municipality_id=row.municipality_id, session=row, unit=unit, function=function.value
    )
    if not number and one.came is None:
        one.delete()
    elif one.signed_up != number:
        saved(filled(one, {"signed_up": number}, ("signed_up",)))
