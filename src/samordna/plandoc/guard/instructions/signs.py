"""What a sentence shows beside the marks of its words: where any place or any recording in it does."""

from collections.abc import Callable, Sequence

from samordna.plandoc.guard.instructions import places
from samordna.plandoc.guard.instructions.denial import is_denied
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
_TOLD, _WHOSE = bits("name", "data"), bits("possessive")
_LAWFUL = bits(
    "lawful", "own_case", "authority", "negation", "prohibition", "quantity", "training", "duty", "reported"
)
_REGARDLESS = {"utan", "without", "uten", "uden", "oavsett", "trots", "selv", "uanset", "although", "ilman"}
_PUT_ASIDE = 7


def marks_that_count(tokens: Sequence[Token]) -> int:
    """Of all its words; but what is lawful, or not done, counts for nothing behind "utan att" and "trots".

    "Om" is as often "about" as "whether".
    """
    marks, aside = 0, 0
    for token in tokens:
        if token.word == "om":
            continue
        if token.word in _REGARDLESS:
            aside = _PUT_ASIDE
        elif aside and token.is_(_VERB) and not token.is_(_LAWFUL):
            aside = 0
        marks |= token.marks & ~_LAWFUL if aside else token.marks
        aside = max(0, aside - 1)
    return marks


def _where(place: _Place, kinds: int) -> Shows:
    """Whether it is so at any word of these kinds."""
    return lambda tokens: any(
        place(tokens, index) for index, token in enumerate(tokens) if token.marks & kinds
    )


def _anywhere(place: _Place) -> Shows:
    return lambda tokens: any(place(tokens, index) for index in range(len(tokens)))


def _of_strength(kind: str) -> Shows:
    return _where(lambda tokens, act: strength_of(tokens, act) == bits(kind), _ACT)


SIGNS: dict[str, Shows] = {
    "strong_act": _of_strength("strong"),
    "medium_act": _of_strength("medium"),
    "store_act": _of_strength("store"),
    "no_order": _where(is_no_order, _ORDERS),
    "denied": _where(lambda tokens, act: is_denied(tokens, act, act + 1), _ACT),
    "target": _where(places.has_target, _ACT),
    "meant": _where(places.is_meant, _PEOPLE),
    "of_each": _anywhere(places.is_each),
    "of_people": _where(places.is_recording_of_people, _RECORDS),
    "of_things": _where(places.is_which_of_things, _WHO),
    "nameless": _anywhere(places.is_nameless),
    "of_thing": _where(is_of_thing, _ACT),
    "of_them": _where(places.is_of_them, _ACT),
    "on_list": _where(places.is_on_list, _PEOPLE | _THOSE),
    "told_of": _where(places.is_told_of_people, _TOLD),
    "their_own": _where(places.is_their_own, _PEOPLE | _WHOSE),
    "passive_behind": places.are_recorded_behind,
    "of_concern": _where(places.are_of_concern, _PEOPLE | _THOSE),
}
"""What the sentence may show, by name."""
