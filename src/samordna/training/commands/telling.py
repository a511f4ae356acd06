"""Whoever has a link to a session or signed up for it is told at once when it is moved, cancelled or held after all."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.core.addresses import in_mails
from samordna.core.mail import Letter, mails_send
from samordna.core.mail_messages import own_address
from samordna.organisation.answering.asking import ask_words, whom_to_ask
from samordna.organisation.answering.changes import Change, WhenAndWhere, change_words
from samordna.organisation.answering.gatherings import mailed_to
from samordna.organisation.commands.answer_links import minted
from samordna.training.enums import LinkKind
from samordna.training.models import InvitationLink, Session
from samordna.training.sessions.receivers import Receiver, by_address, receivers_of

Made = list[InvitationLink]


@transaction.atomic
def change_tell(session: Session, change: Change, before: WhenAndWhere | None = None) -> int:
    """How many addresses were told: each once, with a link for each unit that shares it.

    The link is kept as told of the change, also where there is nothing left to sign up for.
    """
    point = whom_to_ask(session.municipality, session.unit)
    letters, links = [], []
    with override(settings.LANGUAGE_CODE):
        ask = [line for line in (ask_words(point), "") if point]
        for to, units in by_address(receivers_of(session)).items():
            made: Made = []
            ways = [line for one in units for line in _way(session, change, one, made)]
            signed = session.municipality.name
            words = change_words(session, change, signed=signed, before=before, more=[*ways, *ask])
            organizer = point.email if point else own_address()
            letters.append(Letter(to, *words, calendar=_calendar(session, units, to, organizer)))
            links.append(made)
    for mail, of_mail in zip(mails_send(letters), links, strict=True):
        for one in of_mail:
            one.mail = mail.pk
    InvitationLink.objects.bulk_create(one for of_mail in links for one in of_mail)
    return len(letters)


def _way(session: Session, change: Change, one: Receiver, made: Made) -> Iterator[str]:
    """By a link of its own where it is invited, else by the page for those who have accounts."""
    slug = session.municipality.slug
    way = f"{in_mails('training:sign_up', slug, session.pk)}?enhet={one.whose.pk}"
    if one.invitation:
        link, token = minted(
            InvitationLink,
            municipality=session.municipality,
            invitation=one.invitation,
            kind=LinkKind.CHANGED,
            made_on=localdate(),
        )
        made.append(link)
        way = in_mails("signing_up:answer", slug, token)
    if change is not Change.CANCELLED:
        told = _("%(unit)s has signed up %(n)d. Change it here:") if one.number else _("Sign up %(unit)s:")
        yield from (told % {"unit": one.whose.name, "n": one.number}, way, "")


def _calendar(session: Session, units: Sequence[Receiver], to: str, organizer: str) -> str:
    """Who has answered that nobody comes has no use for it. Nothing is answered by calendar: only numbers are signed up."""
    if all(one.comes_not for one in units):
        return ""
    return mailed_to(session, to=to, organizer=organizer, answers=False)
