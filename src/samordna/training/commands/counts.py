"""How many were at a session, by unit and function: once, and corrected where it was wrong."""

from collections.abc import Mapping

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.db.models import Sum
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.training.counting.boxes import OVER, box_of
from samordna.training.models import GroupAtSession, Session, StaffGroup

Counts = Mapping[Group, int | None]


@transaction.atomic
def heads_count(*, session: Session, counts: Counts, is_sure: bool = False) -> Session:
    """How many of each group were there; None where nobody has counted. Raises ValidationError.

    A count takes the place of the one before, so that a session never has two. More than there are in a group, or than there was
    room for, is asked about once: ``is_sure`` is the answer.
    """
    row = locked(session.municipality, session)
    _refuse_uncountable(row)
    if not is_sure and (over := _over(row, counts) | _over_seats(row, counts)):
        raise ValidationError(over)
    there = _by_group(row)
    for group, number in counts.items():
        _put(row, group, there.get(group, []), number)
    _date(row)
    return row


def _refuse_uncountable(row: Session) -> None:
    if row.removed_at or row.cancelled_at:
        raise ValidationError(_("The session is cancelled or removed. Nobody was there."), code="cancelled")
    if not has_begun(row):
        raise ValidationError(_("The session has not begun. Count when it has."), code="early")


def _over(row: Session, counts: Counts) -> dict[str, ValidationError]:
    """By the box that it is written in."""
    units = {group.unit for group in counts}
    staff = StaffGroup.objects.filter(municipality=row.municipality_id, unit__in=units).order_by()
    totals = {
        Group(unit, Function(function)): total
        for unit, function, total in staff.values_list("unit", "function").annotate(total=Sum("staff"))
    }
    words = _(
        "%(came)d were there, but the group is said to be %(staff)d. Correct the number, or tick that it is right."
    )
    return {
        box_of(group): ValidationError(words % {"came": number, "staff": totals[group]}, code=OVER)
        for group, number in counts.items()
        if number and group in totals and number > totals[group]
    }


def _over_seats(row: Session, counts: Counts) -> dict[str, ValidationError]:
    """What is to be counted with what stands of other groups."""
    others = [one for one in row.groups.all() if Group(one.unit_id, Function(one.function)) not in counts]
    came = sum(number or 0 for number in counts.values()) + sum(one.came or 0 for one in others)
    if row.seats is None or came <= row.seats:
        return {}
    words = _(
        "%(came)d were there, but there was room for %(seats)d. Correct the number, or tick that it is right."
    )
    return {NON_FIELD_ERRORS: ValidationError(words % {"came": came, "seats": row.seats}, code=OVER)}


def _by_group(row: Session) -> dict[Group, list[GroupAtSession]]:
    there: dict[Group, list[GroupAtSession]] = {}
    for one in GroupAtSession.objects.filter(session=row).order_by("pk"):
        there.setdefault(Group(one.unit_id, Function(one.function)), []).append(one)
    return there


def _put(row: Session, group: Group, there: list[GroupAtSession], number: int | None) -> None:
    """What a merger has made several rows of is counted on the first."""
    if number is None and not there:
        return
    values = {"municipality_id": row.municipality_id, "session": row, "unit_id": group.unit}
    first = there[0] if there else GroupAtSession(function=group.function, **values)
    if number is None and not first.signed_up:
        first.delete()
    elif first.pk is None or first.came != number:
        saved(filled(first, {"came": number}, ("came",)))
    for one in there[1:]:
        if one.came is not None:
            saved(filled(one, {"came": None}, ("came",)))


def _date(row: Session) -> None:
    """How long having been there counts is what the course says when heads are first counted; later changes leave it."""
    counted = GroupAtSession.objects.filter(session=row, came__isnull=False).exists()
    if not counted:
        until = None
    elif row.counts_until:
        until = row.counts_until
    else:
        months = row.course.valid_months
        until = months_after(localdate(row.ends_at), months) if months else None
    if until != row.counts_until:
        row.counts_until = until
        row.save(update_fields=["counts_until"])
