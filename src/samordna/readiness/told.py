"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told, commands_of
from samordna.readiness.commands import crisis_plans, duties, routes
from samordna.readiness.commands.crisis_plans import (
    crisis_plan_remove,
    crisis_plan_restore,
    crisis_plan_update,
)
from samordna.readiness.commands.duties import duty_remove, duty_restore, duty_update
from samordna.readiness.commands.routes import route_remove, route_restore, route_update
from samordna.readiness.models import AlarmRoute, CrisisPlan, DutyFunction

TOLD = Told(
    things=(
        Thing(
            "jour",
            DutyFunction,
            _("the duty"),
            "name",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("duty", duty_update, duty_remove, duty_restore),
            changes=frozenset(duties.FIELDS),
            parts=("readiness.dutyshift",),
            unit="unit",
            edit=Action.EDIT_ALARMS,
            page="readiness:duty",
        ),
        Thing(
            "krisplan",
            CrisisPlan,
            _("the crisis plan"),
            "title",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("plan", crisis_plan_update, crisis_plan_remove, crisis_plan_restore),
            changes=frozenset(crisis_plans.UNDOABLE),
            unit="unit",
            edit=Action.EDIT_ALARMS,
            page="readiness:crisis_plan",
        ),
        Thing(
            "larmvag",
            AlarmRoute,
            _("the alarm route"),
            "name",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("route", route_update, route_remove, route_restore),
            changes=frozenset(routes.FIELDS),
            unit="unit",
            edit=Action.EDIT_ALARMS,
            page="readiness:route",
        ),
    ),
    deeds={
        "readiness.activation": Deeds(_("the raised alarm"), _("Raised an alarm."), named_by=("route",)),
        "readiness.activationevent": Deeds(
            _("the entry of an alarm's log"), _("Wrote in the log of an alarm."), named_by=("kind",)
        ),
        "readiness.evaluation": Deeds(
            _("the evaluation of an alarm"), _("Wrote the evaluation of an alarm.")
        ),
        "readiness.plannedexercise": Deeds(
            _("the planned exercise"), _("Planned an exercise."), named_by=("planned_on",)
        ),
        "readiness.dutyshift": Deeds(
            _("the shift"), _("Put a shift on the roster."), named_by=("starts_at",)
        ),
    },
    fields={
        "readiness.alarmroute.in_use_since": _("when the route was taken into use"),
        "readiness.evaluation.written_by": _("who wrote it"),
        "readiness.plannedexercise.planned_on": _("the day of the exercise"),
        "readiness.dutyshift.starts_at": _("the beginning of the shift"),
        "readiness.dutyshift.ends_at": _("the end of the shift"),
    },
)
