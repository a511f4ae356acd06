"""Of the decided versions of a plan the latest is in force, and the others are superseded."""

from typing import Any

from samordna.accounts.models import User
from samordna.plandoc.life_cycle import RULES, State, Step
from samordna.plans.models import Plan, PlanStep, PlanVersion


def plan_settle(plan: Plan, *, user: User | None = None) -> None:
    """Let the latest of the plan's decided versions be in force, whichever came, went or came back. The plan is held."""
    decided = plan.versions.present().filter(state__in=[State.IN_FORCE, State.SUPERSEDED])
    for place, version in enumerate(decided.order_by("-number")):
        step = Step.SUPERSEDE if place else Step.REINSTATE
        if version.state in RULES[step].sources:
            step_write(version, step, RULES[step].to, user=user)


def step_write(version: PlanVersion, step: Step, to: State, *, user: User | None, **said: Any) -> PlanStep:
    """Remember a step, with what it ``said``, and let the version stand where it leads. Raises ValidationError."""
    taken = PlanStep(
        municipality_id=version.municipality_id,
        version=version,
        step=step,
        from_state=version.state,
        to_state=to,
        taken_by=user,
        **said,
    )
    taken.full_clean(exclude=["version", "municipality"])
    taken.save()
    version.state = to
    version.save(update_fields=["state", "changed_at"])
    return taken
