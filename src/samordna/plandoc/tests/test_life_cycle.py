"""The table of states and steps, and what must be true of a decision."""

from datetime import date

import pytest

from samordna.plandoc.decision_days import doubts
from samordna.plandoc.life_course import Course, destination, is_checked, steps_from, way
from samordna.plandoc.life_cycle import ASIDE, LOOKS, RULES, State, Step
from samordna.plandoc.recorded_decisions import RecordedDecision, lacking
from samordna.plandoc.vocabulary import Outcome

TODAY = date(2027, 3, 1)
SMALL, WHOLE = Course(central=False), Course(whole=True)
SOUND = RecordedDecision(date(2027, 2, 1), "12", "1.1/4-2027", Outcome.APPROVED)


def test_everything_has_its_row() -> None:
    assert set(LOOKS) == set(State)
    assert set(RULES) == set(Step)


@pytest.mark.parametrize("central", [True, False])
def test_every_state_on_the_way_is_reached_and_left(central: bool) -> None:
    ordinary = [Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE, Step.RECORD_COMMITTEE]
    ordinary += [Step.SEND_TO_BOARD, Step.RECORD_BOARD]
    state, passed = State.DRAFT, [State.DRAFT]
    for step in ordinary:
        if RULES[step] in steps_from(state, Course(central)):
            state = destination(step, state, Course(central), Outcome.APPROVED)
            passed.append(state)
    assert passed == way(Course(central))
    assert state is State.IN_FORCE


def test_a_small_municipality_has_one_decision() -> None:
    assert way(SMALL) == [State.DRAFT, State.WITH_COMMITTEE, State.IN_FORCE]
    assert [rule.step for rule in steps_from(State.DRAFT, SMALL)] == [
        Step.SEND_TO_COMMITTEE,
        Step.TAKE_AS_HISTORY,
    ]


@pytest.mark.parametrize("course", [WHOLE, Course(central=False, whole=True)])
def test_the_executive_board_alone_decides_on_the_municipalitys_own_plan(course: Course) -> None:
    state = State.DRAFT
    for step, rests in ((Step.SEND_TO_BOARD, State.WITH_BOARD), (Step.RECORD_BOARD, State.IN_FORCE)):
        assert steps_from(state, course)[0].step is step
        state = destination(step, state, course, Outcome.APPROVED)
        assert state is rests
    assert way(course) == [State.DRAFT, State.WITH_BOARD, State.IN_FORCE]
    for step in (Step.SEND_FOR_REVIEW, Step.SEND_TO_COMMITTEE):
        with pytest.raises(ValueError, match="cannot be taken"):
            destination(step, State.DRAFT, course)


def test_checks_are_asked_once_on_the_way() -> None:
    rule = RULES[Step.SEND_TO_BOARD]
    assert is_checked(rule, State.DRAFT)
    assert not is_checked(rule, State.DECIDED)


def test_central_review_comes_before_the_committee() -> None:
    with pytest.raises(ValueError, match="cannot be taken"):
        destination(Step.SEND_TO_COMMITTEE, State.DRAFT, Course())
    assert destination(Step.SEND_TO_COMMITTEE, State.IN_REVIEW, Course()) is State.WITH_COMMITTEE


@pytest.mark.parametrize("step", [Step.RECORD_COMMITTEE, Step.RECORD_BOARD])
def test_what_is_returned_is_a_draft_again(step: Step) -> None:
    [state] = RULES[step].sources
    assert destination(step, state, Course(), Outcome.RETURNED) is State.DRAFT


def test_nothing_leads_out_of_what_is_frozen() -> None:
    assert not steps_from(State.IN_FORCE, Course())
    assert not steps_from(State.SUPERSEDED, Course())
    for step in ASIDE:
        with pytest.raises(ValueError, match="cannot be taken"):
            destination(step, State.IN_FORCE, Course())


def test_a_text_that_is_away_for_decision_is_not_edited() -> None:
    assert [state for state in State if LOOKS[state].editable] == [State.DRAFT, State.IN_REVIEW]


def test_a_sound_decision_lacks_nothing() -> None:
    assert lacking(SOUND, today=TODAY, sent=date(2027, 2, 1)) == {}
    assert lacking(RecordedDecision(TODAY, "1", "", Outcome.RETURNED), today=TODAY) == {}


@pytest.mark.parametrize(
    ("changed", "field", "word"),
    [
        ({"day": None}, "day", "vilken dag"),
        ({"day": date(2027, 3, 2)}, "day", "framtiden"),
        ({"day": date(2027, 1, 9)}, "day", "10 januari 2027"),
        ({"section": " "}, "section", "paragraf"),
        ({"section": "§ "}, "section", "paragraf"),
        ({"outcome": None}, "outcome", "Välj"),
        ({"outcome": Outcome.APPROVED_ON_CONDITIONS}, "conditions", "villkoren"),
        ({"outcome": Outcome.APPROVED_ON_CONDITIONS, "conditions": (" ",)}, "conditions", "villkoren"),
        ({"conditions": ("Kartlägg",)}, "outcome", "Godkänd med villkor"),
        ({"adjusted": date(2027, 1, 31)}, "adjusted", "justerats"),
        ({"adjusted": date(2027, 3, 2)}, "adjusted", "framtiden"),
        ({"day": date(1926, 11, 26)}, "day", "1926 är för tidigt"),
        ({"day": date(2020, 2, 1)}, "day", "2020 är för tidigt"),
    ],
)
def test_what_is_lacking_is_said_at_its_field(changed: dict[str, object], field: str, word: str) -> None:
    values = {name: getattr(SOUND, name) for name in SOUND.__slots__} | changed
    sent = None if "för tidigt" in word else date(2027, 1, 10)
    wrong = lacking(RecordedDecision(**values), today=TODAY, sent=sent, begins=date(2026, 1, 1))
    assert list(wrong) == [field]
    assert word in wrong[field].sv


@pytest.mark.parametrize(
    ("day", "before", "word"),
    [
        (date(2027, 2, 1), None, ""),
        (date(2027, 2, 1), date(2027, 2, 1), ""),
        (date(2027, 1, 31), date(2027, 2, 1), "före steget innan, 1 februari 2027"),
        (date(2026, 2, 1), None, "mer än ett år"),
    ],
)
def test_an_odd_day_is_asked_about(day: date, before: date | None, word: str) -> None:
    doubt = doubts(day, today=TODAY, before=before)
    assert (word in doubt.sv) if word and doubt else not doubt


@pytest.mark.parametrize("course", [Course(), SMALL, WHOLE, Course(central=False, whole=True)])
@pytest.mark.parametrize("state", [state for state in State if not LOOKS[state].frozen])
def test_no_plan_is_stuck_when_its_way_is_changed(course: Course, state: State) -> None:
    """The central steps are turned off, or the plan is given to another unit, while it is anywhere."""
    assert steps_from(state, course)
