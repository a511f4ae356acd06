"""Who still reads what is restricted, in words."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.roles import MAY, Action, Role, Scope
from samordna.organisation.models import Unit
from samordna.plans.models import PlanVersion


def readers_in_words(version: PlanVersion) -> str:
    """Its plan, and the plan's unit, must be loaded."""
    return _("What has a padlock is read only by %(who)s.") % {"who": who_reads_restricted(version.plan.unit)}


def who_reads_restricted(unit: Unit | None) -> str:
    """The roles that read what ``unit``, or the whole municipality, restricts."""
    told = [_roles(Scope.ALL)]
    if unit is not None:
        told.append(
            _("%(roles)s for %(unit)s or what it is under") % {"roles": _roles(Scope.UNIT), "unit": unit.name}
        )
    return get_text_list(told, _("and"))


def who_reads_restricted_of_units() -> str:
    """As :func:`who_reads_restricted`, where the unit is not chosen yet."""
    return _("%(all)s, and %(roles)s for the unit that it belongs to or what it is under") % {
        "all": _roles(Scope.ALL),
        "roles": _roles(Scope.UNIT),
    }


def _roles(scope: Scope) -> str:
    names = [str(role.label).lower() for role in Role if MAY[role].get(Action.READ_RESTRICTED) == scope]
    return get_text_list(names, _("and"))
