"""Why areas cannot become one."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.situation.models import Area


def refuse_merging(areas: Sequence[Area], into: Area | None, on: date) -> None:
    """Raise ValidationError with every reason why the areas cannot become ``into``, or a new one, on the day."""
    if told := list(_reasons(areas, into, on)):
        raise ValidationError(told, code="merger")


def _reasons(areas: Sequence[Area], into: Area | None, on: date) -> Iterator[str]:
    if not areas:
        yield _("Choose the areas that are to become one.")
    if on > localdate():
        yield _("The first day of the merged may be today at the latest. Come back on that day.")
    for area in areas:
        yield from _reasons_of(area, on)
        if into is not None and area.pk in into.path:
            words = {"name": area.name, "into": into.name}
            yield _("“%(into)s” lies in “%(name)s”, so that one cannot become it.") % words
    if into is not None and (into.removed_at is not None or into.valid_to is not None):
        yield _("“%(name)s” has ended. Choose another for them to become.") % {"name": into.name}


def _reasons_of(area: Area, on: date) -> Iterator[str]:
    if area.valid_to is not None:
        words = {"name": area.name, "day": days.day(area.valid_to)}
        yield _("“%(name)s” has ended already: its last day is %(day)s.") % words
    elif area.valid_from is not None and area.valid_from >= on:
        words = {"name": area.name, "day": days.day(area.valid_from)}
        yield _("“%(name)s” begins on %(day)s. The merged must begin on a later day.") % words
