"""Whom a recording is about: read from the verb to its object, or back to the subject of a passive."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.naming import HARD_BREAKS
from samordna.plandoc.guard.instructions.objects import (
    MAY_END,
    asks_how,
    end_of_phrase,
    ends_object,
    is_of_examples,
    is_receiver,
    leads_on,
)
from samordna.plandoc.guard.instructions.phrases import (
    BEGINS_PHRASE,
    Sort,
    Target,
    asked_of_people,
    how_they,
    named_here,
    owned,
    person_here,
)
from samordna.plandoc.guard.instructions.staff import have_own_views
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_WHO, _THOSE, _RELATIVE, _STAFF = bits("who"), bits("those"), bits("relative"), bits("staff")
_PERSON, _NAME, _TRAIT, _VIEW = bits("person"), bits("name"), bits("trait"), bits("view")
_DATA, _STORE, _LINK, _STOP = bits("data"), bits("store"), bits("link"), bits("stop")
_QUANTITY, _CONTRAST = bits("quantity"), bits("contrast")
_PARTICLE = bits("particle")
_LEADS = (
    MAY_END
    | BEGINS_PHRASE
    | bits("whether")
    | _PERSON
    | _RELATIVE
    | _STAFF
    | _LINK
    | _STOP
    | _DATA
    | _STORE
    | _PARTICLE
)
"""What may end an object, be one, or lead to it."""
_WHO_OR_RELATIVE, _LINK_OR_STOP, _TOLD_OR_KEPT = _WHO | _RELATIVE, _LINK | _STOP, _DATA | _STORE | _PARTICLE
_MAYBE_SUBJECT, _DATA_OR_STORE = BEGINS_PHRASE | _STAFF | _PERSON, _DATA | _STORE
_SIGNS = HARD_BREAKS | {","}
_REACH = 14
_REACH_BACK = 30
_SAID_OF_PEOPLE = 18


def target_after(tokens: Sequence[Token], act: int, *, linked: bool) -> Target | None:
    """The object of the recording at ``act``. ``linked`` when a preposition leads to it: "register över", "koll på"."""
    skip_people_until, told = -1, False
    for index in range(act + 1, min(act + 1 + _REACH, len(tokens))):
        marks = tokens[index].marks
        if not marks & _LEADS and tokens[index].word not in _SIGNS:
            continue
        if ends_object(tokens, index, act):
            return None
        if marks & _STAFF and is_receiver(tokens, index, act):
            continue
        is_object = index > skip_people_until
        if (
            marks & BEGINS_PHRASE
            and (is_object or not marks & _THOSE)
            and (target := named_here(tokens, index))
        ):
            return target
        if asks_how(tokens, index, act):
            if target := how_they(tokens, index):
                return target
            skip_people_until = len(tokens)
        if marks & _PERSON and is_object:
            return asked_of_people(tokens, index) or person_here(tokens, index, told=told)
        if marks & _WHO_OR_RELATIVE or (marks & _STAFF and is_object):
            return _other_than_people(tokens, index)
        if marks & _LINK_OR_STOP and not (marks & _PARTICLE and index == act + 1):
            if not (is_of_examples(tokens, index) or (linked and leads_on(tokens, index, act))):
                skip_people_until, linked = end_of_phrase(tokens, index), False
        elif marks & _TOLD_OR_KEPT:
            linked, told = True, told or marks & _DATA != 0
    return None


def _other_than_people(tokens: Sequence[Token], index: int) -> Target | None:
    """Staff with views of their own, or what is somebody's: "medarbetares åsikter"."""
    if tokens[index].is_(_STAFF) and have_own_views(tokens, index):
        return Target(Sort.PERSON, index, staff=True)
    return owned(tokens, index) if tokens[index].word.endswith("s") else None


def target_before(tokens: Sequence[Token], act: int) -> Target | None:
    """The subject of a passive: the first people who do not stand behind a preposition of something else."""
    linked = False
    for index in range(max(0, act - _REACH_BACK), act):
        token = tokens[index]
        marks = token.marks
        if not marks and token.word not in _SIGNS:
            continue
        if marks & _QUANTITY:
            return None
        if marks & _MAYBE_SUBJECT:
            is_subject = linked or not _is_behind_preposition(tokens, index)
            if (
                marks & BEGINS_PHRASE
                and (is_subject or not marks & _THOSE)
                and (target := named_here(tokens, index))
            ):
                return target if target.index < act else None
            if marks & _STAFF and is_subject and have_own_views(tokens, index):
                return Target(Sort.PERSON, index, staff=True)
            if marks & _PERSON and is_subject:
                return person_here(tokens, index, told=linked)
        is_kept = marks & _DATA_OR_STORE != 0 or is_of_examples(tokens, index)
        linked = (linked or is_kept) and token.word not in HARD_BREAKS
    return None


def scope_of(tokens: Sequence[Token], target: Target, act: int) -> range:
    """The words that say something of the people: from recording or people to the end of what is said of them."""
    begin = act + 1 if act < target.index else max(0, target.index - 2)
    end = min(len(tokens) if target.index > act else act, target.index + _SAID_OF_PEOPLE)
    for index in range(target.index + 1, end):
        token = tokens[index]
        if token.word in HARD_BREAKS or token.marks & _CONTRAST:
            return range(begin, index)
        if token.word == "," and _begins_another(tokens, index, target):
            return range(begin, index)
    return range(begin, end)


def _begins_another(tokens: Sequence[Token], index: int, target: Target) -> bool:
    """Whether a comma ends what is said of them."""
    if index + 1 >= len(tokens):
        return False
    goes_on = _RELATIVE | _WHO | _NAME | _TRAIT | _VIEW | _PERSON
    return index > target.index + 1 and not tokens[index + 1].is_(goes_on)


def _is_behind_preposition(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[max(0, index - 3) : index]
    return any_of(before, _STOP | _LINK) or any(token.word in {"i", "hos", "in"} for token in before)
