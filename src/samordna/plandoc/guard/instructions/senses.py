"""Words that record elsewhere and do not where they stand: leaving a gang, meeting parents, the counter of a reception."""

from collections.abc import Callable, Sequence

from samordna.plandoc.guard.instructions.arrangements import (
    ANSWERS,
    ASKED,
    SENT,
    is_answered_by_share,
    is_asked_of_all,
    is_sent_out,
)
from samordna.plandoc.guard.instructions.by_word import ByWord, Opens
from samordna.plandoc.guard.instructions.reception import APPENDIX, is_appendix_of_routine
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_THINGS, _RECORDED, _MODAL, _RELATIVE = bits("things"), bits("recorded"), bits("modal"), bits("relative")
_KEPT = bits("store", "name", "data", "people_list")
_OF_THEM = bits("trait", "view", "who", "possessive")
_AT_WORK = {"disken": {"i"}, "bank": {"på", "från", "hos"}, "banken": {"på", "från", "hos"}}
_ARTICLES = {"en", "ett", "den", "sin", "sitt", "vår"}
_EXTRACT, _STATE_REGISTERS = "utdrag", ("belastningsregist", "misstankeregist")
_OF_STATE = (_EXTRACT, "registerutdrag", *_STATE_REGISTERS)
_MILIEUS = (
    *("nätverk", "nätverket", "nätverken", "gäng", "gänget", "gängen", "miljö", "miljön", "miljöer", "rörelse"),
    *("rörelsen", "grupp", "gruppen", "gruppering", "grupperingen", "organisation", "organisationen", "klubben"),
)  # fmt: skip
_MEETINGS = (
    *("möte", "mötet", "möten", "träff", "träffen", "träffar", "vandring", "vandringar", "samtal", "dialog", "kväll"),
    *("kvällar", "fika", "konferens", "workshop"),
)  # fmt: skip
_GROUPS = ("sspf-grupp", "ssp-grupp", "sig-grupp", "samverkansgrupp")
_WHAT_APPLIES = (("vad", "som", "gäller"), ("vad", "man"), ("hur", "man"))
_NOUN_ENDINGS = ("ning", "ningen", "tion", "tionen")
_REACH, _NEAR = 6, 4


def _is_shown(tokens: Sequence[Token], act: int) -> bool:
    """ "Kräva utdrag ur belastningsregistret av ledare": the police keep it, and whoever works with children shows it."""
    behind = [token.word for token in tokens[act + 1 : act + 4]]
    if behind[:1] == ["över"]:
        return False
    is_there_itself = not tokens[act].word.startswith(_EXTRACT)
    return is_there_itself or any(one.startswith(_STATE_REGISTERS) for one in behind)


def _is_place_of_work(tokens: Sequence[Token], act: int) -> bool:
    """ "aggressiv i disken", "de ringer från en bank": but what is kept is on a disk, and in a bank."""
    before = [token.word for token in tokens[max(0, act - 2) : act] if token.word not in _ARTICLES]
    return bool(before) and before[-1] in _AT_WORK[tokens[act].word]


def _is_left_behind(tokens: Sequence[Token], act: int) -> bool:
    """ "den som vill lämna ett kriminellt nätverk": but not "lämna namn på dem i nätverket"."""
    for token in tokens[act + 1 : act + 1 + _NEAR]:
        if token.word.endswith(_MILIEUS):
            return True
        if (
            token.is_(_KEPT | _RELATIVE)
            or not token.word[0].isalpha()
            or token.word in {"till", "in", "över", "på", "i"}
        ):
            return False
    return False


def _is_meeting(tokens: Sequence[Token], act: int) -> bool:
    """ "Samla föräldrar till ett möte": they meet, and nobody is written down."""
    behind = tokens[act + 1 : act + 1 + _REACH]
    till = next((at for at, token in enumerate(behind) if token.word in {"till", "på"}), None)
    if till is None or any_of(behind[:till], _KEPT | _OF_THEM) or behind[0].word == "in":
        return False
    return any(token.word.endswith(_MEETINGS) for token in behind[till + 1 : till + 4])


def _is_played_through(tokens: Sequence[Token], act: int) -> bool:
    return any(token.word == "igenom" for token in tokens[act + 1 : act + 2])


def _is_exposure(tokens: Sequence[Token], act: int) -> bool:
    """ "utsätta barn för våld"."""
    return act > 0 and tokens[act - 1].word.startswith(("utsätt", "utsatt"))


def _is_group_for(tokens: Sequence[Token], act: int) -> bool:
    return any(token.word == "för" for token in tokens[act + 1 : act + 2])


def _is_before_occasion(tokens: Sequence[Token], act: int) -> bool:
    """ "Inför varje läsår ska …": when it is, and not "Inför varje elev i registret"."""
    for token in tokens[act + 1 : act + 1 + _REACH]:
        if token.is_(_RELATIVE):
            return False
        if token.is_(_MODAL):
            return act == 0
    return False


def _is_source(tokens: Sequence[Token], act: int) -> bool:
    """ "Enligt länets kartläggning …": where it is told."""
    before = [token.word for token in tokens[max(0, act - 3) : act] if token.word not in _ARTICLES]
    return "enligt" in before[-2:]


def _is_of_what_applies(tokens: Sequence[Token], act: int) -> bool:
    """ "någon som vet vad som gäller": who knows the rules, and not whom."""
    behind = tuple(token.word for token in tokens[act + 1 : act + 4])
    return any(behind[: len(one)] == one for one in _WHAT_APPLIES)


_Sense = Callable[[Sequence[Token], int], bool]
_SENSES = ByWord[_Sense](
    (Opens(stems=_OF_STATE), _is_shown),
    (Opens(_AT_WORK), _is_place_of_work),
    (Opens({"lämna", "lämnar"}), _is_left_behind),
    (Opens(stems=("saml",)), _is_meeting),
    (Opens(stems=("spela",)), _is_played_through),
    (Opens({"för"}), _is_exposure),
    (Opens({"inför"}), _is_before_occasion),
    (Opens(stems=_GROUPS), _is_group_for),
    (Opens(endings=_NOUN_ENDINGS), _is_source),
    (Opens({"vet", "veta"}), _is_of_what_applies),
    (Opens(stems=(ASKED,)), is_asked_of_all),
    (Opens(ANSWERS), is_answered_by_share),
    (Opens(SENT), is_sent_out),
    (Opens(stems=(APPENDIX,)), is_appendix_of_routine),
)
"""The words that may record nothing, and where they do not."""


def is_no_recording(tokens: Sequence[Token], act: int) -> bool:
    token = tokens[act]
    if token.marks & _RECORDED and any_of(tokens[act + 1 : act + 2], _THINGS):
        return True
    return any(sense(tokens, act) for sense in _SENSES[token.word])
