"""Whose a name or a view is, and whether what stands behind "de" and "någon" tells of people."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_PERSON, _STAFF, _WHO, _THOSE = bits("person"), bits("staff"), bits("who"), bits("those")
_RELATIVE, _LINK, _CONTRAST = bits("relative"), bits("link"), bits("contrast")
_VIEW, _WORRY, _SOMEBODY = bits("view"), bits("worry"), bits("somebody")
_ACT = bits("strong", "medium", "telling", "light")
HARD_BREAKS = {";", "?", "!", "|", ")", "-", "/"}
_ARE_THERE = {
    "bor",
    "samlas",
    "umgås",
    "träffas",
    "möts",
    "ses",
    "rör",
    "hänger",
    "håller",
    "vistas",
    "befinner",
    "som",
}
AMONG = {"i", "på", "vid", "bland", "hos", "in", "at", "among"}
BY = {"med", "by", "ved", "vid"}
_WORD_FOR = {
    "ordet",
    "begreppet",
    "termen",
    "benämningen",
    "beteckningen",
    "begrepet",
    "begrebet",
    "term",
    "termi",
}
_ALSO_OF_THINGS = ("misstänkt", "suspekt")
_THING, _TRAIT = bits("data", "things"), bits("trait")


def has_relative(tokens: Sequence[Token], index: int) -> bool:
    ahead = [token for token in tokens[index + 1 : index + 5] if token.word != ","]
    if not ahead or is_where(tokens, index):
        return False
    is_either = ahead[0].word == "eller" and any(token.word == "som" for token in ahead[1:])
    is_seen = ahead[0].word.endswith("ing") or ahead[0].word in {"seen", "known", "suspected"}
    with_views = ahead[0].word in {"med", "with"} and any_of(ahead[1:3], _VIEW | _WORRY)
    is_somewhere = ahead[0].word in AMONG and any(token.is_(_RELATIVE) for token in ahead[2:])
    of_views = any(token.is_(_VIEW) and token.word.endswith("a") for token in ahead[:2])
    of_views = of_views and not _is_milieu(tokens, index)
    return ahead[0].is_(_RELATIVE) or is_either or is_seen or with_views or of_views or is_somewhere


def is_where(tokens: Sequence[Token], index: int) -> bool:
    """ "Kartlägg var klottret sitter": where it is, unless it is everybody ("var och en", "var elev") or where people are."""
    behind = tokens[index + 1 : index + 3]
    is_everybody = any(token.word in {"och", "en"} for token in behind[:1]) or any_of(behind, _PERSON)
    are_people = is_everybody or any(token.word in _ARE_THERE for token in behind)
    return tokens[index].word == "var" and not are_people


def _is_milieu(tokens: Sequence[Token], index: int) -> bool:
    """ "Tre miljöer brukar nämnas: den högerextrema, …": the word that stands for itself is said before."""
    is_said = any(token.word.startswith("miljö") for token in tokens[:index])
    return tokens[index].word == "den" and is_said and not any_of(tokens[index + 1 : index + 3], _PERSON)


def has_owner(tokens: Sequence[Token], index: int, near: int) -> bool:
    """Whether names or views are somebody's: "namn på alla elever", "åsikter hos de unga", "nimet niistä, jotka"."""
    linked = tokens[index].word.startswith("nim")
    for following in range(index + 1, min(index + 1 + near, len(tokens))):
        token = tokens[following]
        if token.word in HARD_BREAKS or token.is_(_CONTRAST | _STAFF):
            return False
        linked = linked or token.is_(_LINK) or token.word in {"som", "den"}
        is_those = token.is_(_THOSE) and has_relative(tokens, following)
        if linked and (token.is_(_PERSON | _WHO) or is_those):
            return True
    return False


def is_named_for_concern(tokens: Sequence[Token], index: int) -> bool:
    """ "anteckna namn när någon besöker moskén": a name alone, and what is feared of its bearer."""
    after = tokens[index + 1 : index + 9]
    if any_of(after, _STAFF):
        return False
    if index and tokens[index - 1].word in BY:
        near = tokens[max(0, index - 12) : index + 9]
        return any_of(near, _PERSON | _WHO | _THOSE) and any_of(near, _VIEW | _WORRY)
    return any_of(after, _VIEW | _SOMEBODY)


def asks(before: Token) -> bool:
    """Whether an English "who" behind this word asks, and does not describe what stands before it."""
    return before.is_(_ACT) or before.word in {
        "of",
        "on",
        "about",
        "over",
        "and",
        "or",
        "down",
        ":",
        "just",
        "exactly",
        "out",
        "see",
    }


def is_among(tokens: Sequence[Token], who: int, following: int) -> bool:
    """ "vilka i klassen som …": where they are, before what is said of them."""
    between = tokens[who + 1 : following]
    return tokens[following].is_(_RELATIVE) and len(between) in (2, 3) and between[0].word in AMONG


def is_word_or_thing(tokens: Sequence[Token], index: int) -> bool:
    """ "ordet riskindivid" is the word and nobody whom it means, "misstänkta mejl" are things."""
    if any(token.word in _WORD_FOR for token in tokens[max(0, index - 1) : index]):
        return True
    behind = tokens[index + 1 : index + 2] if tokens[index].word.startswith(_ALSO_OF_THINGS) else ()
    return any_of(behind, _THING) and not any_of(behind, _TRAIT)
