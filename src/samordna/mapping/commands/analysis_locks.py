"""A round and its forms as they are now, kept from others until the transaction ends."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.mapping.analysis.progress import is_gone
from samordna.mapping.models import AnalysisForm, AnalysisRound


def locked_round(analysis: AnalysisRound) -> AnalysisRound:
    """The round as it is now, kept from others until the transaction ends. Raises ValidationError when it is closed."""
    row: AnalysisRound = (
        AnalysisRound.objects.select_for_update(of=("self",), no_key=True)
        .select_related("municipality")
        .get(pk=analysis.pk)
    )
    if row.closed_at:
        raise ValidationError(_("The analysis is closed. Nothing in it changes any more."), code="closed")
    return row


def locked_form(form: AnalysisForm) -> AnalysisForm:
    """The same for a form, behind its round. Raises ValidationError when the round is closed."""
    locked_round(form.round)
    rows = AnalysisForm.objects.select_for_update(of=("self",), no_key=True)
    row: AnalysisForm = rows.select_related("round", "service", "contact", "municipality").get(pk=form.pk)
    return row


def answerable_form(form: AnalysisForm) -> AnalysisForm:
    """The same where it can be answered. Raises ValidationError also when the service is no longer part of the round."""
    row = locked_form(form)
    if row.removed_at or is_gone(row.service):
        raise ValidationError(_("The service is not part of the analysis any more."), code="gone")
    return row
