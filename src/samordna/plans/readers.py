"""Who still reads what a plan restricts, in words."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.roles import MAY, Action, Role, Scope
from samordna.plans.models import PlanVersion


def readers_in_words(version: PlanVersion) -> str:
    """Its plan, and the plan's unit, must be loaded."""
    unit = version.plan.unit
    told = [_roles(Scope.ALL)]
    if unit is not None:
        told.append(
            _("%(roles)s for %(unit)s or what it is under") % {"roles": _roles(Scope.UNIT), "unit": unit.name}
        )
    return _("What has a padlock is read only by %(who)s.") % {"who": get_text_list(told, _("and"))}


def _roles(scope: Scope) -> str:
    names = [str(role.label).lower() for role in Role if MAY[role].get(Action.READ_RESTRICTED) == scope]
    return get_text_list(names, _("and"))
