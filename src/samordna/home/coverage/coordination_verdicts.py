"""How coordinator and deputy stand, in the few words of a cell."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from samordna.home.coverage.appointments import Appointment
from samordna.home.coverage.model import Fact, State, Verdict
from samordna.home.coverage.said_days import short


def coordination(appointments: Sequence[Appointment], today: date) -> dict[Fact, Verdict]:
    """Coordinator and deputy of a unit, from everyone who has been, is or will be appointed there, the latest first."""
    now = next((one for one in appointments if one.is_current(today)), None)
    if now is None:
        return {
            Fact.COORDINATOR: Verdict(State.MISSING, _no_coordinator(appointments, today)),
            Fact.DEPUTY: Verdict(State.MISSING, _("no coordinator"), follows=True, says_it=True),
        }
    deputy = Verdict(State.IN_ORDER, now.deputy) if now.deputy else Verdict.missing(_("no deputy"))
    return {
        Fact.COORDINATOR: Verdict(State.IN_ORDER, now.function, now.valid_from),
        Fact.DEPUTY: deputy,
    }


def _no_coordinator(appointments: Sequence[Appointment], today: date) -> str:
    """When the next one begins, or else when the last one ended."""
    ahead = [one.valid_from for one in appointments if one.valid_from and one.is_ahead(today)]
    if ahead:
        return _("begins %(day)s") % {"day": short(min(ahead))}
    ended = [one.valid_to for one in appointments if one.valid_to]
    return _("ended %(day)s") % {"day": short(max(ended))} if ended else _("nobody appointed")
