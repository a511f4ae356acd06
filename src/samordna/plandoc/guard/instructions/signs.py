"""What a sentence shows beside the marks of its words: where any place or any recording in it does."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from samordna.plandoc.guard.instructions import around, places
from samordna.plandoc.guard.instructions.denial import DENIES, is_denied
from samordna.plandoc.guard.instructions.marks import OF_SENTENCES
from samordna.plandoc.guard.instructions.mood import is_no_order
from samordna.plandoc.guard.instructions.strength import strength_of
from samordna.plandoc.guard.instructions.things import is_of_thing
from samordna.plandoc.guard.instructions.tokens import Token, bits

Shows = Callable[[Sequence[Token]], bool]
_Place = Callable[[Sequence[Token], int], bool]
_ACT, _VERB = bits("strong", "medium", "telling", "light", "store", "document"), bits("strong", "medium")
_ORDERS = bits("strong", "medium", "light", "telling")
_RECORDS = bits(
    "strong", "medium", "pointing", "prepositional", "store", "recorded", "people_list", "document"
)
_PEOPLE, _WHO, _THOSE = bits("person", "loaded", "individual", "asks_people"), bits("who"), bits("those")
_TOLD, _WHOSE, _TRAIT = bits("name", "data"), bits("possessive"), bits("trait")
_EACH, _VIEW, _CONCERN = bits("each"), bits("view"), bits("view", "worry", "loaded")
_INTEREST, _LINK, _SAID_OF = bits("worry"), bits("link"), bits("relative", "link", "close")
"""Words for interest are among the worries."""
_LISTS = bits("store", "list", "people_list")
_LAWFUL = bits(
    "lawful", "own_case", "authority", "negation", "prohibition", "quantity", "training", "duty", "reported"
)
REGARDLESS = bits("regardless")
_PUT_ASIDE = 7


def marks_that_count(tokens: Sequence[Token]) -> int:
    """Of all its words; but what is lawful, or not done, counts for nothing behind "utan att" and "trots"."""
    marks = 0
    for token in tokens:
        marks |= token.marks
    return OF_SENTENCES & (_without_put_aside(tokens) if marks & REGARDLESS else marks)


def _without_put_aside(tokens: Sequence[Token]) -> int:
    marks, aside = 0, 0
    for token in tokens:
        if token.is_(REGARDLESS):
            aside = _PUT_ASIDE
        elif aside and token.is_(_VERB) and not token.is_(_LAWFUL):
            aside = 0
        marks |= token.marks & ~_LAWFUL if aside else token.marks
        aside = max(0, aside - 1)
    return marks


class Sign(NamedTuple):
    """``needs``: the marks of which one of each must be there; ``lacks``: those without which it is so for certain.

    ``cost`` is how long it takes to look for, beside the quickest.
    """

    shows: Shows
    needs: tuple[int, ...] = ()
    lacks: int = 0
    cost: float = 1.0


def _where(place: _Place, kinds: int, *needs: int, cost: float = 1.0) -> Sign:
    """Whether it is so at any word of these kinds."""

    def shows(tokens: Sequence[Token]) -> bool:
        for index, token in enumerate(tokens):  # noqa: SIM110 - written out, since it is asked of most sentences
            if token.marks & kinds and place(tokens, index):
                return True
        return False

    return Sign(shows, (kinds, *needs), cost=cost)


def _anywhere(place: _Place, *needs: int) -> Sign:
    return Sign(lambda tokens: any(place(tokens, index) for index in range(len(tokens))), needs)


def _of_strength(kind: str, *words: str) -> Sign:
    strength, needs = bits(kind), bits(kind, *words)
    return _where(lambda tokens, act: strength_of(tokens, act) == strength, _ACT, needs, cost=2.5)


SIGNS: dict[str, Sign] = {
    "strong_act": _of_strength("strong", "light"),
    "medium_act": _of_strength("medium", "light", "telling", "document"),
    "store_act": _of_strength("store"),
    "no_order": _where(is_no_order, _ORDERS, cost=6),
    "denied": _where(lambda tokens, act: is_denied(tokens, act, act + 1), _ACT, DENIES, cost=3),
    "target": _where(places.has_target, _ACT, _PEOPLE | _WHO | _THOSE | _TOLD | _WHOSE | _TRAIT, cost=6),
    "meant": _where(places.is_meant, _PEOPLE, cost=2),
    "of_each": _anywhere(places.is_each, _EACH, _PEOPLE),
    "of_people": _where(places.is_recording_of_people, _RECORDS, _PEOPLE),
    "of_things": _where(places.is_which_of_things, _WHO),
    "nameless": _anywhere(places.is_nameless, _TOLD | _WHO),
    "of_thing": _where(is_of_thing, _ACT, cost=4),
    "of_them": _where(places.is_of_them, _ACT, _VIEW | _WHO | _THOSE),
    "on_list": _where(places.is_on_list, _PEOPLE | _THOSE, _LISTS),
    "told_of": _where(places.is_told_of_people, _TOLD, _PEOPLE | _THOSE | _WHO),
    "their_own": _where(places.is_their_own, _PEOPLE | _WHOSE, _TOLD | _TRAIT),
    "passive_behind": Sign(places.are_recorded_behind, (_PEOPLE, _VERB)),
    "of_concern": _where(places.are_of_concern, _PEOPLE | _THOSE, _CONCERN, _SAID_OF),
    "of_interest": _where(places.are_of_interest, _PEOPLE, _INTEREST, _LINK),
    "rather": _where(places.are_rather_than_things, _PEOPLE, bits("negation"), _VERB),
    "of_duty": Sign(places.is_of_duty, (_WHO,)),
    "recording": Sign(around.is_recording, (around.OF_RECORDING,), cost=8),
    "without_concern": Sign(around.is_without_concern, lacks=around.OF_CONCERN | _PEOPLE, cost=2),
}
"""What the sentence may show, by name."""
