"""The way back from a source that was replaced by another."""

from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.organisation.commands.saving import saved
from samordna.situation.commands.content import row_held
from samordna.situation.models import ProblemSource, Source, Statement


@transaction.atomic
def source_replacement_undo(*, source: Source, changes: Sequence[Change]) -> Source:
    """Put a replaced source back under all that rested on it, by what the replacing changed, the latest first.

    Raises ValidationError when something of it has been changed since; as ClosedPicture where the picture is decided.
    """
    row = row_held(source)
    _refuse_changed_since(changes)
    row.removed_at = None
    saved(row)
    before = {(one.model, one.row_id): one.before or {} for one in changes}
    for statement in Statement.objects.filter(picture=row.picture_id, pk__in=_numbers(changes, Statement)):
        statement.sources = before[Statement._meta.label_lower, statement.pk]["sources"]
        saved(statement)
    for evidence in ProblemSource.objects.filter(
        picture=row.picture_id, pk__in=_numbers(changes, ProblemSource)
    ):
        evidence.source, evidence.removed_at = row, None
        saved(evidence)
    return row


def _refuse_changed_since(changes: Sequence[Change]) -> None:
    latest = max(one.pk for one in changes)
    for model in (Source, Statement, ProblemSource):
        rows = Change.objects.filter(model=model._meta.label_lower, row_id__in=_numbers(changes, model))
        if (rows.aggregate(latest=Max("pk"))["latest"] or 0) > latest:
            words = _("Something that rested on the source has been changed since. Look in its history.")
            raise ValidationError(words, code="changed")


def _numbers(changes: Sequence[Change], model: type[Source | Statement | ProblemSource]) -> Collection[int]:
    return [one.row_id for one in changes if one.model == model._meta.label_lower and one.row_id is not None]
