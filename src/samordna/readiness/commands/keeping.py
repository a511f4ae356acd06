"""How every command keeps a route: no circle and no way to nowhere, and nothing new that is wrong in one that is in use."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from samordna.core.page_pieces import language
from samordna.organisation.commands.saving import saved
from samordna.plandoc.alarm.faults import Fault, faults, shape_faults
from samordna.readiness.models import AlarmRoute
from samordna.readiness.reach import people_of


def kept(row: AlarmRoute) -> AlarmRoute:
    """Save the route. Raises ValidationError with the place of what is wrong; nothing is then saved.

    What was wrong already stops nobody from mending something else.
    """
    row.clean_fields(exclude=["municipality"])
    stopping = [one for one in shape_faults(row.content) if one.is_broken]
    if row.is_in_use and row.removed_at is None and not stopping:
        before = {(one.code, one.step) for one in what_stops(AlarmRoute.objects.get(pk=row.pk))}
        stopping = [one for one in what_stops(row) if (one.code, one.step) not in before]
    refuse(stopping)
    return saved(row)


def what_stops(row: AlarmRoute) -> list[Fault]:
    """What must be mended before the route may be taken into use."""
    route = row.content
    now = timezone.now()
    return [one for one in faults(route, people_of(row.municipality, [route], now), now) if one.stops]


def refuse(stops: list[Fault]) -> None:
    if stops:
        raise ValidationError([ValidationError(one.in_(language()), code=one.code) for one in stops])
