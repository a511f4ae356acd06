"""An alarm begins and ends, and goes on by itself between."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.days import moment
from samordna.organisation.commands.saving import locked, saved
from samordna.organisation.models import Municipality
from samordna.readiness.activation.standing import Standing, standing_of
from samordna.readiness.commands.entries import new_entry
from samordna.readiness.commands.events import Told, event_add
from samordna.readiness.commands.exercises import exercise_held
from samordna.readiness.commands.log import (
    caught_up,
    entry_write,
    locked_activation,
    moment_of,
)
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import Activation, ActivationEvent, AlarmRoute


@transaction.atomic
def activation_start(
    *,
    municipality: Municipality,
    route: AlarmRoute,
    kind: ActivationKind,
    what: str,
    user: User | None,
    mark: UUID,
    beside: bool = False,
) -> Activation:
    """Raise an alarm along the route as it is now, to which the alarm keeps whatever is changed in the route later.

    Started twice, by the same ``mark``, it is one alarm. Raises ValidationError, of code ``running`` where one of the same kind
    goes on along the route and this is not to be one more ``beside`` it.
    """
    route = locked(municipality, route)
    if kept := Activation.objects.filter(municipality=municipality, mark=mark).first():
        return kept
    _refuse(route)
    if not beside:
        _refuse_running(route, kind)
    row = Activation(
        municipality=municipality,
        route=route,
        kind=kind,
        what=what.strip(),
        body=route.content.model_dump(mode="json"),
        restricted=route.restricted,
        started_at=timezone.now(),
        started_by=user,
        mark=mark,
    )
    saved(row)
    begun = new_entry(row, EventKind.STARTED, at=row.started_at, text=row.what, by=user, mark=mark)
    exercise_held(activation=row, on=timezone.localdate(row.started_at))
    entry_write(standing_of(row, row.started_at), begun)
    caught_up(row)
    return row


@transaction.atomic
def activation_run(*, activation: Activation) -> int:
    """Write what has fallen due by itself; how many entries. Asked again at once, it finds nothing more."""
    row = locked_activation(activation)
    if row.closed_at:
        return 0
    before = row.events.count()
    caught_up(row)
    return int(row.events.count() - before)


@transaction.atomic
def activation_close(*, activation: Activation, reasons: str, user: User | None, mark: UUID) -> Told:
    """End an alarm; its log says why, and what was left open. Closed already, by whom and when. Raises ValidationError.

    The reasons of whoever came second are kept as a note.
    """
    row = locked_activation(activation)
    if kept := row.events.filter(kind=EventKind.CLOSED).select_related("by").first():
        is_another = kept.mark != mark
        if is_noted := is_another and bool(reasons.strip()):
            event_add(activation=row, kind=EventKind.NOTED, text=reasons, user=user, mark=mark)
        return Told(kept, by_another=is_another, is_noted=is_noted)
    if not reasons.strip():
        raise ValidationError({"text": ValidationError(_("Write why the alarm is closed."), code="required")})
    standing = caught_up(row)
    entry = _closing(standing, reasons, user, mark)
    row.closed_at = entry.at
    row.save(update_fields=["closed_at"])
    return Told(entry_write(standing, entry))


def left_open(standing: Standing) -> list[str]:
    """The steps that wait for somebody, in their words."""
    return [one.step.text for one in standing.state.to_do]


def _refuse_running(route: AlarmRoute, kind: ActivationKind) -> None:
    """Of one that is hidden from some who may start the route nothing is said."""
    running = route.activations.filter(closed_at=None, kind=kind, restricted__in={False, route.restricted})
    if first := running.order_by("started_at").values("what", "started_at").first():
        words = _("“%(name)s” has been going on since %(when)s. Go to it, or start one more.")
        told = {"name": first["what"] or route.name, "when": moment(first["started_at"])}
        raise ValidationError(words % told, code="running")


def _closing(standing: Standing, reasons: str, user: User | None, mark: UUID) -> ActivationEvent:
    lines = [reasons.strip(), *(_("Not done: %(step)s") % {"step": one} for one in left_open(standing))]
    return new_entry(
        standing.activation,
        EventKind.CLOSED,
        at=moment_of(standing, None),
        text="\n".join(lines),
        by=user,
        mark=mark,
    )


def _refuse(route: AlarmRoute) -> None:
    if route.removed_at or not route.is_in_use:
        words = _("“%(name)s” is not in use. Take the route into use first.")
        raise ValidationError(words % {"name": route.name}, code="not_in_use")
    if not route.content.steps:
        raise ValidationError(_("The route has no steps."), code="empty")
