"""What is decided about services after their analysis."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.mapping.enums import Inclusion
from samordna.mapping.models import AnalysisDecision, AnalysisForm
from samordna.organisation.commands.saving import saved


@transaction.atomic
def decisions_set(
    *, forms: Iterable[AnalysisForm], included: str, priority: int | None, decided_on: date, reason: str
) -> int:
    """The same decision about each of the services; one that was decided on is decided anew. How many. Raises ValidationError."""
    if priority and included != Inclusion.YES:
        words = _("Only a service that is part of the work has a priority. Take one of them away.")
        raise ValidationError({"priority": ValidationError(words, code="not_included")})
    rows = list(
        AnalysisForm.objects.select_for_update(of=("self",), no_key=True)
        .filter(pk__in=[one.pk for one in forms])
        .select_related("round")
    )
    _refuse_day(decided_on, rows)
    known = {row.form_id: row for row in AnalysisDecision.objects.filter(form__in=rows)}
    for form in rows:
        row = known.get(form.pk) or AnalysisDecision(municipality_id=form.municipality_id, form=form)
        row.included, row.priority = included, priority
        row.decided_on, row.reason, row.answers_sent_at = decided_on, reason, form.sent_at
        saved(row)
    return len(rows)


def _refuse_day(decided_on: date, forms: Iterable[AnalysisForm]) -> None:
    """It is after the analysis that it is decided, and no later than today."""
    if decided_on > localdate():
        words = _("That day has not come yet. Write the day of the decision.")
        raise ValidationError({"decided_on": ValidationError(words, code="ahead")})
    begun = max((localdate(one.round.opened_at) for one in forms), default=decided_on)
    if decided_on < begun:
        words = _("The analysis began on %(day)s. Write that day or a later one.") % {
            "day": days.day(begun, "long")
        }
        raise ValidationError({"decided_on": ValidationError(words, code="before")})
