"""What is decided about services after their analysis."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.mapping.models import AnalysisDecision, AnalysisForm
from samordna.organisation.commands.saving import saved


@transaction.atomic
def decisions_set(
    *, forms: Iterable[AnalysisForm], included: str, priority: int | None, decided_on: date, reason: str
) -> int:
    """The same decision about each of the services; one that was decided on is decided anew. How many. Raises ValidationError."""
    if decided_on > localdate():
        words = _("That day has not come yet. Write the day of the decision.")
        raise ValidationError({"decided_on": ValidationError(words, code="ahead")})
    rows = list(
        AnalysisForm.objects.select_for_update(of=("self",), no_key=True).filter(
            pk__in=[one.pk for one in forms]
        )
    )
    known = {row.form_id: row for row in AnalysisDecision.objects.filter(form__in=rows)}
    for form in rows:
        row = known.get(form.pk) or AnalysisDecision(municipality_id=form.municipality_id, form=form)
        row.included, row.priority = included, priority
        row.decided_on, row.reason = decided_on, reason
        saved(row)
    return len(rows)
