"""What an instruction comes to: it stops (True), asks (False), or is none (None)."""

from collections.abc import Sequence
from itertools import takewhile

from samordna.plandoc.guard.instructions import support
from samordna.plandoc.guard.instructions.everyday_lists import is_of_attendance
from samordna.plandoc.guard.instructions.gathered_material import is_share_of_survey, is_summary_of_views
from samordna.plandoc.guard.instructions.hashtags import is_tagged_for_campaign
from samordna.plandoc.guard.instructions.kept_views import is_of_topic, is_told_of_others
from samordna.plandoc.guard.instructions.leaflets import is_for_the_worried
from samordna.plandoc.guard.instructions.lists_of_bodies import is_list_of_bodies
from samordna.plandoc.guard.instructions.mood import has_consequence, is_no_order
from samordna.plandoc.guard.instructions.naming import HARD_BREAKS
from samordna.plandoc.guard.instructions.noticing import is_taught_to_notice
from samordna.plandoc.guard.instructions.others import TASKS, is_done_otherwise
from samordna.plandoc.guard.instructions.passing_on import is_passed_on, without_receivers
from samordna.plandoc.guard.instructions.phrases import Sort
from samordna.plandoc.guard.instructions.readers import are_told_of_for_reading
from samordna.plandoc.guard.instructions.reception import is_of_reception
from samordna.plandoc.guard.instructions.sureness import (
    Reading,
    are_taught,
    is_done_to_them,
    is_kept_with_views,
    is_of_experience,
    is_of_their_thing,
    judged_name,
    judged_person,
    judged_trait,
    judged_who,
)
from samordna.plandoc.guard.instructions.targets import scope_of
from samordna.plandoc.guard.instructions.task_lists import is_list_of_tasks
from samordna.plandoc.guard.instructions.things import is_of_thing
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.guard.instructions.told_of_world import is_need_of_unreached, is_routine_question
from samordna.plandoc.guard.instructions.undone import is_judged

STORE = bits("store")
_STRONG, _VIEW, _WORRY, _LOADED = bits("strong"), bits("view"), bits("worry"), bits("loaded")
_NEVER_STOPS = bits("lawful", "reported", "training", "harmless", "told", "consequence")
_OF_ELSE = (is_done_to_them, is_of_their_thing, is_of_experience, are_taught)
"""What says that of the people themselves nothing is recorded."""
_INFINITIVE, _MODAL, _LIGHT = bits("infinitive"), bits("modal"), bits("light")


def judged(reading: Reading) -> bool | None:
    sure = _sureness(reading)
    if sure is None or _is_left_undone(reading):
        return None
    return sure and _may_stop(reading)


def _is_left_undone(reading: Reading) -> bool:
    tokens, act = reading.tokens, reading.act
    is_punished = has_consequence(tokens) and is_no_order(tokens, act)
    return (
        is_punished
        or is_routine_question(tokens)
        or is_need_of_unreached(tokens)
        or is_of_attendance(tokens)
        or is_for_the_worried(tokens)
        or is_list_of_bodies(tokens)
        or is_list_of_tasks(tokens)
        or is_taught_to_notice(tokens)
        or is_share_of_survey(tokens)
        or is_tagged_for_campaign(tokens)
        or is_summary_of_views(tokens)
        or is_judged(tokens, act, reading.target.index)
        or is_done_otherwise(tokens, act, reading.strength)
    )


def _may_stop(reading: Reading) -> bool:
    tokens = reading.tokens
    is_question = tokens[-1].word == "?"
    of_movements = list(support.of_movements(tokens))
    others = [token for token in without_receivers(reading) if token not in of_movements]
    return not (
        is_question
        or any_of(others, _NEVER_STOPS)
        or is_no_order(tokens, reading.act)
        or is_of_thing(tokens, reading.act)
        or is_told_of_others(tokens, reading.act)
        or (reading.target.sort is Sort.TRAIT and is_of_topic(tokens, reading.target.index))
        or _is_said_within(reading)
    )


def _sureness(reading: Reading) -> bool | None:
    tokens, target = reading.tokens, reading.target
    scope = [tokens[index] for index in scope_of(tokens, target, reading.act)]
    view = (
        any_of(scope, _VIEW)
        or support.is_professed(scope)
        or (target.sort is not Sort.WHO and tokens[target.index].is_(_LOADED))
    )
    worry = any_of(scope, _WORRY) or _is_noted_behind(reading)
    match target.sort:
        case Sort.WHO:
            sure = judged_who(reading, scope, view=view, worry=worry)
            return sure if sure is None else sure or (view and is_passed_on(reading))
        case Sort.PERSON:
            if is_of_reception(reading.tokens) or any(is_else(reading) for is_else in _OF_ELSE):
                return None
            sure = is_kept_with_views(reading) or judged_person(reading, view=view, worry=worry)
            is_told = sure is None and are_told_of_for_reading(tokens, reading.act, target.index)
            return False if is_told else sure
        case Sort.NAME:
            return judged_name(reading, view=view, worry=worry)
        case Sort.TRAIT:
            return judged_trait(reading)


def _is_said_within(reading: Reading) -> bool:
    """ "Att ha ett register över …", "det är svårt att …": a list that is spoken of, if none is ordered before."""
    before = reading.tokens[: reading.act]
    is_list = reading.tokens[reading.act].is_(STORE | _LIGHT) and reading.target.sort is Sort.PERSON
    return is_list and any_of(before, _INFINITIVE) and not _is_ordered(before)


def _is_ordered(before: Sequence[Token]) -> bool:
    return any_of(before, _MODAL) or any(token.word in TASKS for token in before)


def _is_noted_behind(reading: Reading) -> bool:
    """ "Målgruppen bokförs med … ideologisk hemvist": what is written of the subject of a passive stands behind it."""
    behind = takewhile(
        lambda token: token.word not in HARD_BREAKS, reading.tokens[reading.act + 1 : reading.act + 9]
    )
    return reading.target.index < reading.act and reading.strength == _STRONG and any_of(list(behind), _VIEW)
