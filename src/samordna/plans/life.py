"""Where versions stand in their lives: what may be done next, what hinders it, and what has been done."""

from datetime import date

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.life_course import Course
from samordna.plandoc.life_cycle import LOOKS, SETTLED_BY_DECISION, State, Step
from samordna.plandoc.vocabulary import BodyKind
from samordna.plans.checked import checked
from samordna.plans.documents import document_of
from samordna.plans.models import Part, PlanStep, PlanVersion
from samordna.plans.queries import later_version
from samordna.plans.validity import validities

_ELSEWHERE = Q(step=Step.TAKE_AS_HISTORY) | Q(corrects__step=Step.TAKE_AS_HISTORY)
RECORDED_HERE = ~Q(body_kind="") & ~_ELSEWHERE
"""Of steps: those that recorded a decision that was taken on the plan while it was here."""


def course_of(version: PlanVersion) -> Course:
    """The way that the version goes; its plan and municipality must be loaded."""
    return Course(central=version.municipality.has_central_steps, whole=version.plan.unit_id is None)


def is_open(version: PlanVersion) -> bool:
    """Whether the version's text may be changed."""
    return LOOKS[State(version.state)].editable


def closed_because(version: PlanVersion) -> str:
    """Why the version's text cannot be changed, and what to do instead; empty when it can."""
    look = LOOKS[State(version.state)]
    if look.editable:
        return ""
    if version.state == State.SUPERSEDED and (told := validities([version]).get(version.pk)):
        return f"{said(LOOKS[State.IN_FORCE].meaning)} {told.words}"
    return f"{said(look.meaning)} {_way_on(version, is_frozen=look.frozen)}"


def _way_on(version: PlanVersion, *, is_frozen: bool) -> str:
    if not is_frozen:
        return _("To change it, take it back to draft on the page Decisions.")
    later = later_version(version)
    if later is None:
        return _("Begin a new version to change it.")
    if is_open(later):
        return _("The next version is being prepared already: make the change there.")
    if LOOKS[State(later.state)].frozen:
        return _("Begin a new version of the one that is in force to change it.")
    return _("The next version is on its way to a decision already.")


def failing_checks(version: PlanVersion) -> list[str]:
    """The codes of what the plan lacks, by law and rules, before its decisions are taken."""
    report = checked(version, document_of(version))
    return [finding.code for finding in report.errors if finding.code not in SETTLED_BY_DECISION]


def day_of(version: PlanVersion, body: BodyKind) -> date | None:
    """When the body last decided on the version, as far as is known."""
    taken = PlanStep.objects.filter(version=version, body_kind=body).last()
    return taken.decided_on if taken else None


def begins_on(version: PlanVersion) -> date | None:
    """The first day of the plan's period; where that is not told, the day on which the plan was first sent on."""
    if first := earliest(version.period_start):
        return first
    sent = version.steps.first()
    return localdate(sent.taken_at) if sent else None


def is_recorded(part: Part) -> bool:
    """Whether the part is a decision that was recorded by a step in the plan's life."""
    recorded = PlanStep.objects.filter(RECORDED_HERE, version=part.version_id, recorded_as=part.key)
    return part.kind == "decisions" and recorded.exists()
