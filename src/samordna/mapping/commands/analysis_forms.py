"""Where the questions about a service go, and whether it is in the round."""

from django.db import transaction

from samordna.mapping.commands.analysis_locks import locked_form
from samordna.mapping.models import AnalysisForm
from samordna.organisation.commands.saving import saved
from samordna.organisation.models import ContactPoint


@transaction.atomic
def form_address(*, form: AnalysisForm, contact: ContactPoint | None, email: str) -> AnalysisForm:
    """Where the questions about a service go. Raises ValidationError."""
    row = locked_form(form)
    row.contact, row.email = contact, email.strip()
    return saved(row)


@transaction.atomic
def form_remove(*, form: AnalysisForm) -> AnalysisForm:
    """Take a service out of the round: its links lead nowhere, and nobody is reminded. Raises ValidationError."""
    row = locked_form(form)
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def form_restore(*, form: AnalysisForm) -> AnalysisForm:
    row = locked_form(form)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    return row
