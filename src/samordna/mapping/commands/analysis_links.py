"""Links to forms: sent by mail, given by hand, and ended. A mail and its link are decided on together: none goes twice."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.commands.invitations import token_hash
from samordna.core.mail import Letter, mails_send
from samordna.mapping.analysis.mails import mail_words
from samordna.mapping.analysis.progress import is_gone
from samordna.mapping.analysis.reminding import mail_due
from samordna.mapping.commands.analysis_locks import locked_form, locked_round
from samordna.mapping.enums import LinkKind
from samordna.mapping.models import AnalysisForm, AnalysisLink, AnalysisRound
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until

AT_ONCE = 200
"""Forms whose mail is decided on in one transaction."""
Link = Callable[[str], str]
"""Makes the whole address of a form from its token."""


@transaction.atomic
def due_mails_send(*, analysis: AnalysisRound, at: datetime, link: Link) -> int:
    """Have what is due about a round sent, so many forms at most; about how many. None at night and on holidays."""
    if waits_until(at):
        return 0
    row = locked_round(analysis)
    today = in_sweden(at).date()
    due = list(islice(_due(row, today), AT_ONCE))
    by_address: dict[tuple[str, LinkKind], list[AnalysisForm]] = defaultdict(list)
    for form, kind in due:
        by_address[form.address, kind].append(form)
    _send(row, by_address, today=today, link=link)
    return len(due)


@transaction.atomic
def link_send_again(*, form: AnalysisForm, at: datetime, link: Link) -> AnalysisForm:
    """Mail the questions about a service once more, at most once a day. Raises ValidationError."""
    row = locked_form(form)
    today = in_sweden(at).date()
    if waits_until(at):
        raise ValidationError(_("Mail goes on working days between 7 and 18. Try again then."), code="night")
    if not row.address:
        raise ValidationError(_("There is no address to send to. Write one first."), code="address")
    if _sent_today(row, today):
        raise ValidationError(_("A mail has gone today already. Send again tomorrow."), code="today")
    first = not row.links.filter(kind=LinkKind.ASKED).exists()
    kind = LinkKind.ASKED if first else LinkKind.AGAIN
    _send(row.round, {(row.address, kind): [row]}, today=today, link=link)
    return row


@transaction.atomic
def link_make(*, form: AnalysisForm) -> str:
    """A link to give by hand; its token, which is shown this once."""
    row = locked_form(form)
    token = secrets.token_urlsafe(32)
    AnalysisLink.objects.create(
        municipality=row.municipality,
        form=row,
        kind=LinkKind.HAND,
        token_hash=token_hash(token),
        made_on=timezone.localdate(),
    )
    return token


@transaction.atomic
def links_end(*, form: AnalysisForm) -> int:
    """Links that have gone astray lead nowhere from now on; how many did lead somewhere."""
    row = locked_form(form)
    return row.links.filter(ended_at=None).update(ended_at=timezone.now())


def _due(row: AnalysisRound, today: date) -> Iterator[tuple[AnalysisForm, LinkKind]]:
    forms = row.forms.present().filter(sent_at=None).select_related("service", "contact").order_by("pk")
    for form in forms.prefetch_related("links"):
        sent = {one.kind: one.made_on for one in form.links.all() if one.kind != LinkKind.HAND}
        kind = mail_due(today, row.due_on, sent)
        if kind and form.address and not is_gone(form.service):
            yield form, kind


def _sent_today(form: AnalysisForm, today: date) -> bool:
    return form.links.filter(made_on=today).exclude(kind=LinkKind.HAND).exists()


def _send(
    row: AnalysisRound, due: Mapping[tuple[str, LinkKind], list[AnalysisForm]], *, today: date, link: Link
) -> None:
    """One mail to each address about all that is due there."""
    letters, links = [], []
    for (address, kind), forms in due.items():
        tokens = [secrets.token_urlsafe(32) for _form in forms]
        told = [(form, link(token)) for form, token in zip(forms, tokens, strict=True)]
        letters.append(Letter(address, *mail_words(row, kind, told)))
        links.append(
            [
                AnalysisLink(
                    municipality=row.municipality,
                    form=form,
                    kind=kind,
                    token_hash=token_hash(token),
                    made_on=today,
                )
                for form, token in zip(forms, tokens, strict=True)
            ]
        )
    for mail, of_mail in zip(mails_send(letters), links, strict=True):
        for one in of_mail:
            one.mail = mail.pk
    AnalysisLink.objects.bulk_create(one for of_mail in links for one in of_mail)
