"""What is answered about a service: saved while it is typed, and sent when it is ready. Whoever has the link writes."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.mapping.analysis.questions import BY_NAME, LONGEST
from samordna.mapping.commands.analysis_locks import answerable_form
from samordna.mapping.models import AnalysisForm

Said = Mapping[str, str]


@transaction.atomic
def answers_save(*, form: AnalysisForm, values: Said) -> AnalysisForm:
    """Keep what has been typed so far; questions that ``values`` leaves out keep what they have. Raises ValidationError."""
    row = answerable_form(form)
    now = timezone.now()
    draft = {name: text for name, text in {**begun_with(row), **_known(values)}.items() if text}
    changed = {"opened_at": row.opened_at or now}
    if draft != begun_with(row):
        changed |= {"saved_at": now}
        row.draft = draft
    elif row.opened_at:
        return row
    for name, value in changed.items():
        setattr(row, name, value)
    row.save(update_fields=["draft", *changed])
    return row


@transaction.atomic
def answers_send(*, form: AnalysisForm, values: Said) -> AnalysisForm:
    """Send what is answered. Whoever sends again replaces what was sent. Raises ValidationError."""
    row = answers_save(form=form, values=values)
    before, row.saved_at = row.answers, timezone.now()
    row.draft = row.answers = begun_with(row)
    if not row.answers:
        raise ValidationError(_("Answer at least one question first."), code="empty")
    if row.answers != before:
        row.sent_at = row.saved_at
    row.save(update_fields=["draft", "answers", "saved_at", "sent_at"])
    return row


def begun_with(form: AnalysisForm) -> dict[str, str]:
    """What the form shows: what has been written, else what was answered last time."""
    if form.saved_at or form.previous is None:
        return dict(form.draft)
    return dict(form.previous.answers)


def _known(values: Said) -> dict[str, str]:
    if too_long := [name for name, text in values.items() if len(text) > LONGEST]:
        raise ValidationError(dict.fromkeys(too_long, _("That is too long.")))
    return {name: text for name, text in values.items() if name in BY_NAME}
