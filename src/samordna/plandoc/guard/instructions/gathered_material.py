"""Material that is gathered without anybody in it: shares of a survey, what a committee asks for, views without names."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_OF_WHOM = bits(
    "name", "who", "attendance", "possessive", "recorded", "sensitive", "loaded", "trait", "people_list", "strong", "pointing"
)  # fmt: skip
_VIEW, _WORRY, _PERSON, _EACH = bits("view"), bits("worry"), bits("person"), bits("each")
_RELATIVE, _DATA, _STORE, _MEDIUM = bits("relative"), bits("data"), bits("store"), bits("medium")
_TELLING, _INDIVIDUAL = bits("telling"), bits("individual")
_SAID = bits("view", "loaded", "trait", "sensitive")
SURVEYS = ("kartläggningen", "undersökningen", "enkäten", "mätningen", "elevenkäten", "trygghetsmätningen")
_ANSWERED = {
    "uppgav",
    "svarade",
    "angav",
    "sade",
    "uppger",
    "svarar",
    "anger",
    "säger",
    "uppgett",
    "svarat",
    "angett",
}
_SHARES = {"procent", "%", "promille", "hälften", "tredjedel", "fjärdedel", "femtedel", "tiondel", "andel"}
_ORDERS, _DOWN = {"ska", "skall", "bör", "måste"}, {"upp", "ner", "ned", "in"}
ASKED_FOR = {
    "begärt",
    "begär",
    "begärde",
    "beställt",
    "beställer",
    "efterfrågat",
    "efterfrågar",
    "efterfrågade",
    "önskat",
}
_MATERIAL = (
    "underlag",
    "redovisning",
    "utredning",
    "förslag",
    "rapport",
    "analys",
    "beskrivning",
    "information",
)
_WHICH = {"vilka", "vilken", "vilket"}
_MEASURES = (
    "åtgärd",
    "insats",
    "resurs",
    "medel",
    "arbetssätt",
    "rutin",
    "kostnad",
    "behov",
    "stöd",
    "steg",
    "beslut",
)
SUMMARIES = ("sammanställ", "sammanfatt")
_TOPICS = ("synpunkt", "önskemål", "förslag", "idé", "förbättringsförslag")
_WITHOUT = ("anonym", "avidentifier")
_NAMES = {"namn", "personuppgifter", "personnamn"}
_NEAR, _FAR = 4, 8


def is_share_of_survey(tokens: Sequence[Token]) -> bool:
    """ "I kartläggningen uppgav 9 procent av eleverna att …": a figure, as long as nothing more is done with them."""
    answered = next((at for at, token in enumerate(tokens) if token.word in _ANSWERED), None)
    if answered is None or not any(token.word in SURVEYS for token in tokens[:answered]):
        return False
    if not any(token.word in _SHARES for token in tokens[answered + 1 : answered + _NEAR]):
        return False
    others = [token for token in tokens if token.word not in SURVEYS and token.word not in _ANSWERED]
    is_done = any(token.word in _ORDERS or token.word in _DOWN for token in others)
    return not is_done and not any_of(others, _OF_WHOM | _DATA | _STORE | _MEDIUM | _TELLING | _RELATIVE)


def is_asked_for(tokens: Sequence[Token]) -> bool:
    """ "Utskottet har begärt ett underlag om vilka åtgärder kommunen bör vidta …": what is to be done, and not with whom."""
    asked = next((at for at, token in enumerate(tokens[:_FAR]) if token.word in ASKED_FOR), None)
    if asked is None:
        return False
    behind = tokens[asked + 1 : asked + 1 + _FAR]
    which = next((at for at, token in enumerate(behind) if token.word in _WHICH), None)
    if which is None or not any(token.word.startswith(_MATERIAL) for token in behind[:which]):
        return False
    of_what = behind[which + 1 : which + 3]
    others = [token for at, token in enumerate(tokens) if at != asked + 1 + which]
    is_measure = any(token.word.startswith(_MEASURES) for token in of_what)
    return is_measure and not any_of(others, _OF_WHOM | _PERSON | _VIEW | _WORRY | _INDIVIDUAL | _EACH)


def is_summary_of_views(tokens: Sequence[Token]) -> bool:
    """ "Sammanställning av synpunkter", "synpunkter från bomöten med hyresgäster sammanställs utan namn"."""
    summed = next((at for at, token in enumerate(tokens) if token.word.startswith(SUMMARIES)), None)
    topic = next((at for at, token in enumerate(tokens) if token.word.startswith(_TOPICS)), None)
    if summed is None or topic is None or min(summed, topic) != 0:
        return False
    unnamed = [at for at in range(1, len(tokens)) if _is_without_names(tokens, at)]
    others = [token for at, token in enumerate(tokens) if at not in (summed, topic, *unnamed)]
    said = _OF_WHOM | _VIEW | _WORRY | _EACH | _INDIVIDUAL | _RELATIVE | _DATA | _STORE | _MEDIUM
    return not any_of(others, said if unnamed else said | _PERSON)


def are_of_concern(parts: Sequence[Sequence[Token]]) -> bool:
    """Whether people of whom something is thought or feared are told of, whose views are then theirs: "samtal med radikala …"."""
    return any(any_of(part, _SAID) or (any_of(part, _WORRY) and any_of(part, _PERSON)) for part in parts)


def _is_without_names(tokens: Sequence[Token], at: int) -> bool:
    is_without = tokens[at].word in _NAMES and tokens[at - 1].word == "utan"
    return is_without or tokens[at].word.startswith(_WITHOUT)
