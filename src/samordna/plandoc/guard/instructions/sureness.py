"""How sure it is that people of whom a recording tells are registered: it stops (True), asks (False), or is none (None)."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from samordna.plandoc.guard.instructions.beside_lists import are_views_asked_beside
from samordna.plandoc.guard.instructions.kept_views import is_mapped
from samordna.plandoc.guard.instructions.naming import BY, HARD_BREAKS
from samordna.plandoc.guard.instructions.objects import is_of_examples
from samordna.plandoc.guard.instructions.others import is_whom_one_reaches
from samordna.plandoc.guard.instructions.phrases import Target
from samordna.plandoc.guard.instructions.staff import side_with_a_movement
from samordna.plandoc.guard.instructions.tasks import is_column_of_duty, is_on_duty, is_task_in_plan
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_STRONG, _MEDIUM, _TELLING, _STORE = bits("strong"), bits("medium"), bits("telling"), bits("store")
_VIEW, _DUTY, _STAFF, _TRAINING = bits("view"), bits("duty"), bits("staff"), bits("training")
_INDIVIDUAL, _LIST, _ABOUT_SERVICE = bits("individual"), bits("list"), bits("about_service")
_OWN_CASE, _ASKS_PEOPLE, _WHETHER, _POINTING = (
    bits("own_case"),
    bits("asks_people"),
    bits("whether"),
    bits("pointing"),
)
_LAWFUL_SIGNS = bits("lawful", "duty", "training", "negation")
_STOP_OR_LINK = bits("stop", "link")
_IF = {"om", "ifall", "whether", "if", "hvis"}
_BOARDS = {"nämnden", "styrelsen", "rådet"}
_ADJECTIVES = {"kristna", "judiska", "lesbiska", "homosexuella", "bisexuella", "ortodoxa"}
_AGAINST = {"av", "mot", "bland", "against", "of"}
_THINGS = bits("things")
_SOCIETIES = ("samfund", "församling", "kyrk", "trossamfund", "förening", "skol", "högtid")
_WRONGS = ("diskriminering", "hatbrott", "rasism", "kränkning", "trakasseri", "utsatthet", "discrimination")
_LEARNT = ("erfarenhet", "lärdom", "exempel", "råd", "metod", "arbetssätt")
_OF_GROUP = {"av", "om", "kring", "för", "med", "till"}
_TAUGHT_BY = {"av", "för", "till", "med"}
_OF_THEM = bits(
    "relative", "name", "who", "trait", "possessive", "data", "attendance", "strong", "store", "people_list"
)
_EACH = ("person", "individ", "enskild", "henkilö")
_CLOSE_BEFORE, _CLOSE_BEHIND = 3, 9
_LIGHT = bits("light")
_NAME, _ENDS_COLUMNS, _COLUMNS = bits("name"), bits("link", "stop", "relative"), 12


class Reading(NamedTuple):
    """A recording at ``act``, how strongly it records (the mark of its kind), and whom it is about."""

    tokens: Sequence[Token]
    act: int
    strength: int
    target: Target


def judged_who(reading: Reading, scope: Sequence[Token], *, view: bool, worry: bool) -> bool | None:
    records = reading.strength in (_STRONG, _MEDIUM)
    tokens, who = reading.tokens, reading.target.index
    if is_whom_one_reaches(tokens, who) or is_column_of_duty(tokens, who):
        return None
    if view and not _is_of_duty(scope):
        return records and (not reading.target.staff or _are_staff_who_side(reading))
    if records and are_views_asked_beside(tokens, who):
        return False
    is_at_work = reading.target.staff or any_of(scope[:8], _DUTY) or any_of(scope, _TRAINING)
    if is_at_work or (tokens[who].word == "den" and not worry):
        return None
    if is_task_in_plan(reading.tokens, reading.target.index) or is_on_duty(
        reading.tokens, reading.target.index
    ):
        return None
    is_who = reading.strength == _STORE and reading.tokens[reading.target.index].is_(_ASKS_PEOPLE)
    return False if records or is_who or (worry and reading.strength != _TELLING) else None


def _are_staff_who_side(reading: Reading) -> bool:
    """Whether those at work are written down for a movement that they side with, right behind the order."""
    tokens, near = reading.tokens, range(reading.target.index, reading.target.index + _CLOSE_BEFORE)
    is_order = (
        reading.strength in (_STRONG, _MEDIUM) and 0 <= reading.target.index - reading.act <= _CLOSE_BEFORE
    )
    return is_order and any(
        side_with_a_movement(tokens, at) for at in near if any_of(tokens[at : at + 1], _STAFF)
    )


def _is_of_duty(scope: Sequence[Token]) -> bool:
    """ "vem som ansvarar för stöd till unga i miljön": the views are of those whom the duty is about."""
    duty = next((index for index, token in enumerate(scope[:6]) if token.is_(_DUTY)), None)
    if duty is None:
        return False
    own = list(takewhile(lambda token: not token.is_(_STOP_OR_LINK), scope[duty:]))
    return not any_of([*scope[:duty], *own], _VIEW)


def judged_person(reading: Reading, *, view: bool, worry: bool) -> bool | None:
    strength, target = reading.strength, reading.target
    if target.staff:
        return None if strength == _TELLING else _are_staff_who_side(reading)
    if not view and _is_of_training(reading.tokens):
        return None
    if strength == _STRONG and not (view or worry):
        is_each = target.index > reading.act and reading.tokens[target.index].word.startswith(_EACH)
        return False if is_each and not any_of(reading.tokens, _DUTY | _STAFF) else None
    if not (view or worry) or (strength == _TELLING and not (view and (target.told or _points_out(reading)))):
        return None
    is_individual = reading.tokens[target.index].is_(_INDIVIDUAL)
    if not view:
        return False if strength in (_STRONG, _STORE) or is_individual or target.told else None
    is_list = strength == _STORE and reading.tokens[reading.act].is_(_LIST)
    is_sure = strength == _STRONG or is_list or (strength == _MEDIUM and is_individual)
    is_near = abs(target.index - reading.act) <= 5
    return (is_sure and is_near and not _is_by_example(reading)) or _are_their_views_mapped(reading)


def _are_their_views_mapped(reading: Reading) -> bool:
    """Behind a genitive that ends as no Swedish one does: "kartoita oppilaiden poliittiset mielipiteet"."""
    return reading.strength == _MEDIUM and is_mapped(reading.tokens, reading.act, reading.target.index + 1)


def is_kept_with_views(reading: Reading) -> bool:
    """ "… läggs in i ett Excelark med namn, skola och ideologi": who they are and what they think, in one list."""
    tokens = reading.tokens
    is_put_there = tokens[reading.act].is_(_STRONG | _LIGHT)
    if reading.target.staff or not is_put_there or _is_of_training(tokens):
        return False
    return any(
        tokens[index].is_(_STORE)
        and tokens[index + 1].word in BY
        and _are_names_with_views(tokens[index + 2 :])
        for index in range(len(tokens) - 1)
    )


def _are_names_with_views(behind: Sequence[Token]) -> bool:
    """But "namn på böcker", "namn och åsikter om maten" are not."""
    columns = list(takewhile(_may_be_column, behind[:_COLUMNS]))
    is_about_service = any_of(behind[len(columns) : len(columns) + _CLOSE_BEHIND], _ABOUT_SERVICE)
    return any_of(columns, _NAME) and any_of(columns, _VIEW) and not is_about_service


def _may_be_column(token: Token) -> bool:
    return token.word not in HARD_BREAKS and not token.is_(_ENDS_COLUMNS)


def is_done_to_them(reading: Reading) -> bool:
    """ "anmälningar om diskriminering av …", "hatbrott mot …": a wrong that they suffer, and not they, is recorded."""
    before = reading.tokens[max(0, reading.target.index - 2) : reading.target.index]
    return (
        reading.target.index > reading.act + 2
        and before[-1].word in _AGAINST
        and before[0].word.startswith(_WRONGS)
    )


def is_of_their_thing(reading: Reading) -> bool:
    """ "kristna samfund": the word for those who believe tells what kind of thing it is."""
    behind = reading.tokens[reading.target.index + 1 : reading.target.index + 2]
    return reading.tokens[reading.target.index].word in _ADJECTIVES and any(
        token.is_(_THINGS) or token.word.startswith(_SOCIETIES) for token in behind
    )


def is_of_experience(reading: Reading) -> bool:
    """ "Hämta in erfarenheter av återvändare från två kommuner": what others have learnt of their work with a group."""
    between = reading.tokens[reading.act + 1 : reading.target.index]
    learnt = next((at for at, token in enumerate(between) if token.word.startswith(_LEARNT)), None)
    if learnt is None or any_of(between, _OF_THEM):
        return False
    is_of_group = any(token.word in _OF_GROUP for token in between[learnt + 1 :])
    return is_of_group and not any_of(reading.tokens[reading.target.index + 1 :], _OF_THEM)


def are_taught(reading: Reading) -> bool:
    """ "Lägga in hedersfrågor i introduktionen av nyanställda": they are who a course is for."""
    tokens, index = reading.tokens, reading.target.index
    before = tokens[max(reading.act + 1, index - _CLOSE_BEFORE) : index]
    is_for = any(token.word in _TAUGHT_BY for token in before[1:])
    return is_for and any_of(before[:-1], _TRAINING) and not any_of(tokens[index + 1 :], _OF_THEM | _VIEW)


def _is_by_example(reading: Reading) -> bool:
    """ "Dokumentera exempel på elever med extrema åsikter": it may be what is seen, and not who, that is meant."""
    first, last = sorted((reading.act, reading.target.index))
    return any(is_of_examples(reading.tokens, at) for at in range(max(first - 2, 0), last))


def _points_out(reading: Reading) -> bool:
    """ "Flagga elever som …": the verb with the people beside it, and nothing that is done for them."""
    tokens, act = reading.tokens, reading.act
    beside = -_CLOSE_BEHIND <= reading.target.index - act <= _CLOSE_BEFORE
    return tokens[act].is_(_POINTING) and beside and not any_of(tokens, _LAWFUL_SIGNS)


def judged_name(reading: Reading, *, view: bool, worry: bool) -> bool | None:
    """Names are kept of whoever attends a course or signs; of nobody for what is feared or thought of them."""
    if not (view or worry) and _is_of_training(reading.tokens):
        return None
    return view and reading.strength == _STRONG


def judged_trait(reading: Reading) -> bool | None:
    tokens, index = reading.tokens, reading.target.index
    after = tokens[index + 1 : index + 6]
    is_far = reading.strength == _TELLING and abs(index - reading.act) > 5
    if is_far or any_of(tokens, _OWN_CASE) or _is_of_training(tokens) or any_of(after, _ABOUT_SERVICE):
        return None
    if tokens[index].is_(_WHETHER) and (index > reading.act + 1 or tokens[index].word in _IF):
        return False
    if reading.strength == _STRONG:
        return tokens[index].is_(_VIEW) or any_of(after, _VIEW)
    return reading.strength == _MEDIUM and is_mapped(tokens, reading.act, index)


def _is_of_training(tokens: Sequence[Token]) -> bool:
    """A board at the beginning decides, and is not what somebody attends."""
    return any_of(tokens[tokens[0].word in _BOARDS :], _TRAINING)
