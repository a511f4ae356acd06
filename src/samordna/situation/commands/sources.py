"""What a picture rests on. A source that something rests on is not removed but replaced."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.plandoc.checking.calendar import earliest
from samordna.situation.commands.content import (
    row_add,
    row_held,
    row_move,
    row_remove,
    row_restore,
    row_update,
)
from samordna.situation.models import Picture, ProblemSource, Source, Statement

FIELDS = frozenset(
    {
        *("contribution", "name", "kind", "local", "date", "period", "basis", "says", "trend"),
        *("reliability", "credibility", "distribution"),
    }
)


@transaction.atomic
def source_create(*, picture: Picture, values: Mapping[str, Any]) -> Source:
    """Raises ValidationError, also for a date in the future; as ClosedPicture where the picture is decided."""
    _refuse_future(values)
    return row_add(row=Source(picture=picture), values=values, allowed=FIELDS)


@transaction.atomic
def source_update(*, source: Source, values: Mapping[str, Any]) -> Source:
    """Raises ValidationError."""
    _refuse_future(values)
    return row_update(row=source, values=values, allowed=FIELDS)


@transaction.atomic
def source_move(*, source: Source, to: int) -> Source:
    return row_move(row=source, to=to)


@transaction.atomic
def source_withdraw(*, source: Source) -> Source:
    """Its giver takes it back: it stays, told as taken back. Raises ClosedPicture."""
    row = row_held(source)
    row.withdrawn_at = row.withdrawn_at or timezone.now()
    row.save(update_fields=["withdrawn_at"])
    return row


@transaction.atomic
def source_remove(*, source: Source) -> Source:
    """Raises ValidationError where statements or problems rest on it: :func:`source_replace` moves them to another first."""
    row = row_held(source)
    if resting := rests_on(row):
        words = _(
            "This rests on the source: %(where)s. Replace the source with another, or take it out there."
        )
        raise ValidationError(words % {"where": "; ".join(resting)}, code="rested_on")
    return row_remove(row=row)


@transaction.atomic
def source_replace(*, source: Source, by: Source) -> Source:
    """Let everything that rests on ``source`` rest on ``by``, and remove ``source``. Raises ValidationError."""
    row, other = row_held(source), row_held(by)
    if row == other or row.picture_id != other.picture_id or other.removed_at:
        raise ValidationError(_("Choose another source of the same picture."), code="foreign")
    for statement in statements_on(row):
        statement.sources = list(
            dict.fromkeys(other.pk if one == row.pk else one for one in statement.sources)
        )
        statement.save(update_fields=["sources"])
    known = set(evidence_of(other).values_list("problem", flat=True))
    for evidence in evidence_of(row):
        if evidence.problem_id in known:
            evidence.mark_removed()
        evidence.source = other
        evidence.save(update_fields=["source", "removed_at"])
    return row_remove(row=row)


@transaction.atomic
def source_restore(*, source: Source) -> Source:
    return row_restore(row=source)


def rests_on(source: Source) -> list[str]:
    """What would lose its ground without the source, in words."""
    return [*map(str, statements_on(source)), *(str(one.problem) for one in evidence_of(source))]


def statements_on(source: Source) -> QuerySet[Statement]:
    rows: QuerySet[Statement] = Statement.objects.present().filter(picture=source.picture_id)
    return rows.filter(sources__contains=[source.pk])


def evidence_of(source: Source) -> QuerySet[ProblemSource]:
    rows: QuerySet[ProblemSource] = ProblemSource.objects.present().filter(
        source=source, problem__removed_at=None
    )
    return rows.select_related("problem")


def _refuse_future(values: Mapping[str, Any]) -> None:
    """A date, and the beginning of what it is about, have come."""
    for field in ("date", "period"):
        first = earliest(values.get(field) or None)
        if first and first > localdate():
            words = _("That day has not come yet. Write when the source was made, or what it is about.")
            raise ValidationError({field: ValidationError(words, code="future")})
