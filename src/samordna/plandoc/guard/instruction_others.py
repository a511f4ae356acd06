"""Whether nobody is ordered to record: people say it themselves, a movement is described, or it is told by telephone."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instruction_tokens import Token, any_of, bits

_STAFF, _VIEW = bits("staff"), bits("view")
_FREE_TO = {
    "kunna",
    "kan",
    "få",
    "får",
    "våga",
    "vågar",
    "rätt",
    "rätten",
    "frihet",
    "möjlighet",
    "dare",
    "able",
}
_THEY = {"de", "dom", "hen", "man", "they"}
_MOVEMENTS = (
    "rörels",
    "miljö",
    "ideologi",
    "organisation",
    "grupp",
    "parti",
    "sekt",
    "regim",
    "lära",
    "movement",
)
_REACHES = {"ringer", "kontaktar", "ringa", "kontakta", "når", "nå", "vänder"}
_ONE = {"man", "du", "ni", "vi", "jag"}


def says_own_mind(tokens: Sequence[Token], act: int) -> bool:
    """ "Alla ska kunna säga vad de tycker": they are free to it, and say it themselves."""
    if any_of(tokens[:act], _STAFF) or not any(token.word in _FREE_TO for token in tokens[:act]):
        return False
    pairs = zip(tokens[act + 1 : act + 4], tokens[act + 2 : act + 5], tokens[act + 3 : act + 6], strict=False)
    return any(
        what.word in {"vad", "what"} and who.word in _THEY and thinks.is_(_VIEW)
        for what, who, thinks in pairs
    )


def is_movements_deed(tokens: Sequence[Token], act: int) -> bool:
    """ "Rörelser som delar in människor efter ursprung": what a movement does is told, and ordered of nobody."""
    return any(
        relative.word in {"som", "that", "which"} and whose.word.startswith(_MOVEMENTS)
        for whose, relative in pairwise(tokens[max(0, act - 5) : act])
    )


def is_by_word_of_mouth(tokens: Sequence[Token]) -> bool:
    words = [token.word for token in tokens]
    return any(word.startswith(("muntlig", "telefonled")) for word in words) or any(
        pair in {("per", "telefon"), ("via", "telefon")} for pair in pairwise(words)
    )


def is_whom_one_reaches(tokens: Sequence[Token], who: int) -> bool:
    """ "Skriv vem man ringer": a function's number, for whoever reads it."""
    behind = [token.word for token in tokens[who + 1 : who + 4]]
    return bool(behind) and behind[0] in _ONE and not _REACHES.isdisjoint(behind)
