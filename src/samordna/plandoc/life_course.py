"""Which way a plan goes through the states of its life, and what may be done where it stands."""

from dataclasses import dataclass

from samordna.plandoc.life_cycle import ASIDE, LOOKS, RULES, State, Step, StepRule
from samordna.plandoc.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Course:
    """The way that a plan goes. ``central`` says that the municipality has central steps, ``whole`` that the plan is the whole
    municipality's: the executive board then decides on it, and no committee does.
    """

    central: bool = True
    whole: bool = False

    def has(self, rule: StepRule, state: State) -> bool:
        """Whether the step may be taken from ``state``."""
        if self.whole:
            return state in _OF_THE_WHOLE.get(rule.step, ())
        skips_review = rule.step is Step.SEND_TO_COMMITTEE and state is State.DRAFT
        return (
            state in rule.sources
            and (self.central or not rule.central)
            and not (self.central and skips_review)
        )


_OF_THE_WHOLE: dict[Step, tuple[State, ...]] = {
    Step.SEND_TO_BOARD: (State.DRAFT,),
    Step.RECORD_BOARD: (State.WITH_BOARD,),
    Step.TAKE_BACK: RULES[Step.TAKE_BACK].sources,
    Step.TAKE_AS_HISTORY: (State.DRAFT,),
}
"""From where a plan of the whole municipality takes its few steps."""


def steps_from(state: State, course: Course) -> list[StepRule]:
    """The steps that may be taken from a state, the ordinary one first."""
    return [rule for rule in RULES.values() if rule.step not in ASIDE and course.has(rule, state)]


def destination(step: Step, state: State, course: Course, outcome: Outcome | None = None) -> State:
    """Where the step leads from ``state``. Raises ValueError for a step that may not be taken there."""
    rule = RULES[step]
    if rule not in steps_from(state, course):
        raise ValueError(f"{step} cannot be taken from {state}")
    if rule.records and outcome is Outcome.RETURNED:
        return State.DRAFT
    if step is Step.RECORD_COMMITTEE and course.central:
        return State.DECIDED
    return rule.to


def is_checked(rule: StepRule, state: State) -> bool:
    """Whether checks that fail want a reason: when the text leaves those who write it."""
    return rule.checked and LOOKS[state].editable


def way(course: Course) -> list[State]:
    """The states of an ordinary life, in order, for a picture of where one is."""
    if course.whole:
        return [State.DRAFT, State.WITH_BOARD, State.IN_FORCE]
    if not course.central:
        return [State.DRAFT, State.WITH_COMMITTEE, State.IN_FORCE]
    return [state for state in State if state is not State.SUPERSEDED]
