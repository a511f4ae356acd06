"""Units and partners invited to a session: asked, at another address, taken back, and asked after all."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.models import ForumMember
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.commands.answer_links import Link
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import ContactPoint, Partner, Unit
from samordna.training.commands.invitation_mails import due_send, held_invitation
from samordna.training.commands.sign_ups import refuse_closed
from samordna.training.models import Invitation, Session
from samordna.training.sessions.open_to import members_of


@transaction.atomic
def units_invite(
    *,
    session: Session,
    units: Iterable[Unit],
    at: datetime,
    link: Link,
    partners: Iterable[Partner] = (),
) -> list[Invitation]:
    """Invite those that are not invited yet, where their forum writes to them, else at the nearest contact point; those made.

    Who has signed up already is asked nothing, and at night and on holidays the mail waits for the next working morning. Raises
    ValidationError.
    """
    row = locked(session.municipality, session)
    there = set(Invitation.objects.present().filter(session=row).values_list("unit", "partner"))
    addresses, (members, of_partners) = Addresses.of(row.municipality), members_of(row)
    come = set(row.groups.filter(signed_up__gt=0).values_list("unit", flat=True))
    made = []
    for unit in units:
        refuse_closed(row, unit)
        if (unit.pk, None) not in there:
            where = _where(members.get(unit.pk), addresses, addresses.nearest(unit))
            made.append(_made(row, unit=unit, answered_at=at if unit.pk in come else None, **where))
    for one in partners:
        refuse_closed(row, one)
        if (None, one.pk) not in there:
            where = _where(of_partners.get(one.pk), addresses, addresses.of_partner(one))
            made.append(_made(row, partner=one, **where))
    if not made:
        raise ValidationError(_("Choose at least one unit that is not invited yet."), code="nobody")
    due_send(made, at, link)
    return made


def _made(row: Session, **values: Any) -> Invitation:
    return saved(Invitation(municipality=row.municipality, session=row, **values))


@transaction.atomic
def invitation_update(
    *, invitation: Invitation, values: Mapping[str, Any], at: datetime, link: Link
) -> Invitation:
    """Where another address is given, links that went to the one before lead nowhere, and the new one is asked.

    Raises ValidationError.
    """
    row = held_invitation(invitation)
    before = row.address
    saved(filled(row, values, ("contact", "email")))
    if row.address != before:
        row.links.filter(ended_at=None, mail__isnull=False).update(ended_at=timezone.now())
        due_send([row], at, link)
    return row


@transaction.atomic
def invitation_remove(*, invitation: Invitation) -> Invitation:
    """Its links lead nowhere. What it has signed up stays."""
    row = held_invitation(invitation)
    row.mark_removed()
    row.links.filter(ended_at=None).update(ended_at=row.removed_at)
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def invitation_restore(*, invitation: Invitation) -> Invitation:
    """Its links lead where they led. Raises ValidationError where the unit has been invited anew."""
    row = held_invitation(invitation)
    if row.removed_at:
        row.links.filter(ended_at=row.removed_at).update(ended_at=None)
        row.removed_at = None
    return saved(row)


def _where(member: ForumMember | None, addresses: Addresses, nearest: ContactPoint | None) -> dict[str, Any]:
    """A contact point of a forum that only some may know of is not written to."""
    own = addresses.by_number.get(member.contact_id or 0) if member else None
    return {"contact": own or nearest, "email": member.email if member else ""}
