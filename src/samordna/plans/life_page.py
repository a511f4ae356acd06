"""What the page of a plan's life shows: the way, what has been done, and what may be done next."""

from dataclasses import dataclass

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.plandoc.checking import registry
from samordna.plandoc.life_course import is_checked, steps_from, way
from samordna.plandoc.life_cycle import LOOKS, State, Step, StepRule
from samordna.plandoc.vocabulary import BodyKind
from samordna.plandoc.writing.public import public_version
from samordna.plans.commands.decided_before import decided_in_the_text
from samordna.plans.documents import document_of
from samordna.plans.life import course_of, failing_checks
from samordna.plans.models import PlanStep, PlanVersion
from samordna.plans.owners import answers_for
from samordna.plans.rules import path_of, reads_all

ACTIONS: dict[Step, tuple[Action, ...]] = {
    Step.SEND_FOR_REVIEW: (Action.EDIT,),
    Step.SEND_TO_COMMITTEE: (Action.EDIT,),
    Step.RECORD_COMMITTEE: (Action.DECIDE,),
    Step.SEND_TO_BOARD: (Action.EDIT, Action.DECIDE),
    Step.RECORD_BOARD: (Action.DECIDE,),
    Step.TAKE_BACK: (Action.EDIT,),
    Step.TAKE_AS_HISTORY: (Action.DECIDE,),
    Step.CORRECT: (Action.DECIDE,),
}
"""Who may take which step: who writes sends, who records decisions records."""
ALLOWED = tuple({action for actions in ACTIONS.values() for action in actions})


@dataclass(frozen=True, slots=True)
class Milestone:
    """A state on the ordinary way."""

    name: str
    icon: str
    is_passed: bool
    is_now: bool


@dataclass(frozen=True, slots=True)
class FailingCheck:
    """A check that failed when the plan was sent on."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step with what is recorded of it ``now``, and what was recorded ``before``, the latest first."""

    step: PlanStep
    now: PlanStep
    before: list[PlanStep]
    exceptions: list[FailingCheck]


def may_take(access: Access, version: PlanVersion, step: Step) -> bool:
    return any(access.may_for(action, owners_of(version, step)) for action in ACTIONS.get(step, ()))


def owners_of(version: PlanVersion, step: Step) -> Path:
    """Where somebody must be allowed to take the step: from the central review only who reviews all plans sends one on."""
    if step is Step.SEND_TO_COMMITTEE and version.state == State.IN_REVIEW:
        return None
    return path_of(version.plan)


def milestones(version: PlanVersion) -> list[Milestone]:
    """Where the version is on its way; nothing once it is there, since not all have gone it here, or when its way was changed."""
    now = State(version.state)
    states = way(course_of(version))
    if LOOKS[now].frozen or now not in states:
        return []
    place = states.index(now)
    return [
        Milestone(said(LOOKS[state].name), LOOKS[state].icon, number < place, number == place)
        for number, state in enumerate(states)
    ]


def offered(access: Access, version: PlanVersion) -> list[StepRule]:
    """The steps that the user may take now, the ordinary one first."""
    rules = steps_from(State(version.state), course_of(version))
    return [rule for rule in rules if may_take(access, version, rule.step)]


def taken(access: Access, version: PlanVersion) -> list[TakenStep]:
    """What has been done, the latest first. Which checks failed is told to those who may read all that was checked."""
    tells = reads_all(access, version)
    steps = (
        version.steps.filter(corrects=None)
        .select_related("taken_by")
        .prefetch_related("corrections__taken_by")
    )
    return [_taken(step, tells=tells) for step in steps.reverse()]


def _taken(step: PlanStep, *, tells: bool) -> TakenStep:
    *before, now = step.records
    return TakenStep(step, now, before[::-1], checks_named(step.exceptions) if tells else [])


def lacking(version: PlanVersion, rule: StepRule) -> list[FailingCheck]:
    """The checks that fail, before the text leaves those who write it."""
    tells = rule.step is Step.SEND_FOR_REVIEW or wants_reason(version, rule)
    return checks_named(failing_checks(version)) if tells else []


def wants_reason(version: PlanVersion, rule: StepRule) -> bool:
    """Whether checks that fail want a reason."""
    return is_checked(rule, State(version.state))


def tells_no_section(version: PlanVersion) -> bool:
    """Whether the text tells everybody of a decision, and not under which section the minutes have it."""
    told = decided_in_the_text(version, public_version(document_of(version)))
    return any(not one.get("section") for one in told)


def checks_named(codes: list[str]) -> list[FailingCheck]:
    checks = registry()
    return [FailingCheck(code, said(checks[code].title)) for code in codes if code in checks]


def body_for(version: PlanVersion, kind: BodyKind | None) -> str:
    """What the deciding body is called: the plan's own committee, or the municipality's executive board."""
    if kind is BodyKind.COMMITTEE:
        return version.board
    board, _unit = answers_for(version.municipality, None)
    return board or ""
