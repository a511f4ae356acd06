"""Mail to those who are invited: first, once before the day where nothing has been answered, and again when somebody asks for it.

A mail and its link are decided on together, so that none goes twice.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.mail import Letter, mails_send
from samordna.core.mail_messages import own_address
from samordna.organisation.answering.asking import whom_to_ask
from samordna.organisation.answering.gatherings import beside_mail
from samordna.organisation.commands.answer_links import Link, minted
from samordna.organisation.commands.saving import locked
from samordna.organisation.models import ContactPoint, Municipality
from samordna.plandoc.following_up.asking import mail_due
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until
from samordna.training.commands.sign_ups import refuse_closed
from samordna.training.enums import ASKING, LinkKind
from samordna.training.models import Invitation, InvitationLink, Session
from samordna.training.sessions.invitation_mail import Told, mail_words

AT_ONCE = 200
"""Invitations whose mail is decided on in one transaction."""
Due = Iterable[tuple[Invitation, LinkKind]]


@transaction.atomic
def invitations_mail(*, municipality: Municipality, at: datetime, link: Link) -> int:
    """Have what is due sent, to so many at most; to how many. None at night and on holidays."""
    if waits_until(at):
        return 0
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    rows = Invitation.objects.present().filter(
        municipality=municipality,
        answered_at=None,
        session__removed_at=None,
        session__cancelled_at=None,
        session__starts_at__gt=at,
    )
    around = ("unit", "partner", "contact", "session__course", "session__unit", "municipality")
    due = [*_due(rows.select_related(*around).prefetch_related("links").order_by("pk"), in_sweden(at).date())]
    _send(due[:AT_ONCE], at, link)
    return len(due[:AT_ONCE])


@transaction.atomic
def due_send(rows: Iterable[Invitation], at: datetime, link: Link) -> None:
    """What is due now of these; the rest waits for the job."""
    rows = list(rows)
    prefetch_related_objects(rows, "links")
    if not waits_until(at):
        _send(_due(rows, in_sweden(at).date()), at, link)


@transaction.atomic
def invitation_send_again(*, invitation: Invitation, at: datetime, link: Link) -> Invitation:
    """Once a day at most. Raises ValidationError."""
    row = held_invitation(invitation)
    refuse_closed(row.session, row.whose)
    if waits_until(at):
        raise ValidationError(_("Mail goes on working days between 7 and 18. Try again then."), code="night")
    if not row.address:
        raise ValidationError(_("There is no address to send to. Write one first."), code="address")
    today = in_sweden(at).date()
    if row.links.filter(made_on=today, ended_at=None, kind__in=ASKING).exists():
        raise ValidationError(_("A mail has gone today already. Send again tomorrow."), code="today")
    _send([(row, LinkKind.AGAIN if _sent(row) else LinkKind.ASKED)], at, link)
    return row


@transaction.atomic
def invitation_link_make(*, invitation: Invitation) -> str:
    """A link to give by hand; its token, which is shown this once. Raises ValidationError."""
    row = held_invitation(invitation)
    refuse_closed(row.session, row.whose)
    values = {"municipality": row.municipality, "invitation": row, "made_on": timezone.localdate()}
    made, token = minted(InvitationLink, kind=LinkKind.HAND, **values)
    made.save()
    return token


def held_invitation(invitation: Invitation) -> Invitation:
    """As it is now, with its session kept from others until the transaction ends."""
    session: Session = locked(invitation.municipality, invitation.session)
    row: Invitation = Invitation.objects.select_related("unit", "partner", "contact").get(pk=invitation.pk)
    row.session, row.municipality = session, session.municipality
    return row


def _due(rows: Iterable[Invitation], today: date) -> Iterator[tuple[Invitation, LinkKind]]:
    """Who has answered is asked no more."""
    for row in rows:
        kind = mail_due(today, in_sweden(row.session.starts_at).date(), _sent(row))
        if kind and row.address and not row.answered_at:
            yield row, LinkKind(kind)


def _sent(row: Invitation) -> dict[str, date]:
    """When mail of each kind last went that has not been taken back."""
    return {one.kind: one.made_on for one in row.links.all() if one.ended_at is None and one.kind in ASKING}


def _send(due: Due, at: datetime, link: Link) -> None:
    """One mail to each address about each session, with a link for each unit: they are passed on to different managers."""
    today = in_sweden(at).date()
    together: dict[tuple[str, int, LinkKind], list[Invitation]] = {}
    for one, kind in due:
        together.setdefault((one.address, one.session_id, kind), []).append(one)
    asked: dict[int, ContactPoint | None] = {}
    letters, links = [], []
    for (address, session, kind), rows in together.items():
        if session not in asked:
            asked[session] = whom_to_ask(rows[0].municipality, rows[0].session.unit)
        made = [
            minted(InvitationLink, municipality=one.municipality, invitation=one, kind=kind, made_on=today)
            for one in rows
        ]
        told = [(one, link(token)) for one, (_made, token) in zip(rows, made, strict=True)]
        letters.append(_letter(address, told, kind, asked[session]))
        links.append([one for one, _token in made])
    for mail, of_mail in zip(mails_send(letters), links, strict=True):
        for one_link in of_mail:
            one_link.mail = mail.pk
    InvitationLink.objects.bulk_create(one for of_mail in links for one in of_mail)


def _letter(address: str, told: Told, kind: LinkKind, ask: ContactPoint | None) -> Letter:
    organizer = ask.email if ask else own_address()
    way = told[0][1] if len(told) == 1 else ""
    calendar = beside_mail(told[0][0].session, organizer=organizer, url=way)
    return Letter(address, *mail_words(told, kind, ask), calendar=calendar)
