"""Links to forms: sent by mail, given by hand, and ended. A mail and its link are decided on together: none goes twice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.mapping.analysis.mails import mail_words
from samordna.mapping.analysis.progress import is_gone
from samordna.mapping.commands.analysis_locks import answerable_form, locked_form, locked_round
from samordna.mapping.enums import LinkKind
from samordna.mapping.models import AnalysisForm, AnalysisLink, AnalysisRound
from samordna.organisation.commands.answer_links import Link, links_send, minted
from samordna.plandoc.following_up.asking import mail_due
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until

AT_ONCE = 200
"""Forms whose mail is decided on in one transaction."""


@transaction.atomic
def due_mails_send(*, analysis: AnalysisRound, at: datetime, link: Link) -> int:
    """Have what is due about a round sent, so many forms at most; about how many. None at night and on holidays."""
    if waits_until(at):
        return 0
    row = locked_round(analysis)
    today = in_sweden(at).date()
    due = list(islice(_due(row, today), AT_ONCE))
    by_address: dict[tuple[str, str], list[AnalysisForm]] = defaultdict(list)
    for form, kind in due:
        by_address[form.address, kind].append(form)
    _send(row, by_address, today=today, link=link)
    return len(due)


@transaction.atomic
def link_send_again(*, form: AnalysisForm, at: datetime, link: Link) -> AnalysisForm:
    """Mail the questions about a service once more, at most once a day. Raises ValidationError."""
    row = answerable_form(form)
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
    """A link to give by hand; its token, which is shown this once. Raises ValidationError."""
    row = answerable_form(form)
    made, token = minted(
        AnalysisLink,
        municipality=row.municipality,
        form=row,
        kind=LinkKind.HAND,
        made_on=timezone.localdate(),
    )
    made.save()
    return token


@transaction.atomic
def links_end(*, form: AnalysisForm) -> int:
    """Links that have gone astray lead nowhere from now on; how many did lead somewhere."""
    row = locked_form(form)
    return row.links.filter(ended_at=None).update(ended_at=timezone.now())


def _due(row: AnalysisRound, today: date) -> Iterator[tuple[AnalysisForm, str]]:
    forms = row.forms.present().filter(sent_at=None).select_related("service", "contact").order_by("pk")
    for form in forms.prefetch_related("links"):
        sent = {one.kind: one.made_on for one in form.links.all() if one.kind != LinkKind.HAND}
        kind = mail_due(today, row.due_on, sent)
        if kind and form.address and not is_gone(form.service):
            yield form, kind


def _sent_today(form: AnalysisForm, today: date) -> bool:
    return form.links.filter(made_on=today).exclude(kind=LinkKind.HAND).exists()


def _send(
    row: AnalysisRound, due: Mapping[tuple[str, str], list[AnalysisForm]], *, today: date, link: Link
) -> None:
    links_send(
        AnalysisLink,
        "form",
        due,
        words=lambda kind, told: mail_words(row, LinkKind(kind), told),
        today=today,
        link=link,
    )
