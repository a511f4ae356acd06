"""Mapping what there is for people who want out, in four languages: services are mapped there, and nobody who uses them."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

FINDS_OUT = (
    *("kartl", "kortlæg", "inventer", "undersøk", "undersøg", "undersök", "map", "oversikt", "overblik", "översikt"),
)  # fmt: skip
_OFFERS = (
    *("tilbud", "tiltak", "tiltag", "tjenest", "hjelp", "hjælp", "støttetil", "støttetj", "rådgiv", "exit", "indsats"),
    *("stöd", "insats", "verksamhet", "hjälp", "rådgivning", "avhopparverksamhet", "erbjudande", "service", "program", "offer"),
)  # fmt: skip
_OFFERED = (
    *("tilbud", "tilbudet", "tilbuddet", "tiltak", "tiltag", "forløb", "stöd", "stödet", "insats", "insatser", "program"),
)  # fmt: skip
_FOR = {"till", "til", "for", "för", "åt", "to"}
_RELATIVES = {"som", "der", "who", "that"}
_WANTS = {"ønsker", "vil", "vill", "önskar", "want", "wants", "wish", "behöver", "behøver", "trenger"}
_LEAVE = ("forlat", "forlad", "lämn", "bryt", "bryde", "leav", "hopp", "ut", "ud", "out", "slut")
_SAID_OF_THEM = bits(
    *("name", "who", "attendance", "possessive", "individual", "trait", "sensitive", "people_list", "recorded", "strong"),
    *("medium", "telling", "store", "kept", "pointing"),
)  # fmt: skip
_PERSON, _THOSE = bits("person", "loaded"), bits("those")
_NEAR, _FAR = 3, 8


def is_map_of_offers(tokens: Sequence[Token]) -> bool:
    """ "Kartlegge tilbud til personer som ønsker å forlate ekstreme miljøer": but not "…, og hvem de er"."""
    act = next((at for at, token in enumerate(tokens) if token.word.startswith(FINDS_OUT)), None)
    offer = None if act is None else _offer_behind(tokens, act)
    if act is None or offer is None or any_of(tokens[:act], _PERSON | _SAID_OF_THEM):
        return False
    behind = tokens[offer + 1 :]
    relative = next((at for at, token in enumerate(behind) if _is_wish(behind, at)), None)
    if relative is None or not any(token.word in _FOR for token in behind[:relative]):
        return False
    said = [*behind[: max(0, relative - 1)], *behind[relative + 1 :]]
    return not any(token.is_(_SAID_OF_THEM) and not token.word.startswith(_LEAVE) for token in said)


def _offer_behind(tokens: Sequence[Token], act: int) -> int | None:
    """Where what is mapped stands: with nobody between."""
    for at in range(act + 1, min(len(tokens), act + 1 + _NEAR)):
        if tokens[at].word.startswith(_OFFERS) or tokens[at].word.endswith(_OFFERED):
            return at
        if tokens[at].is_(_PERSON) or not tokens[at].word.isalpha():
            return None
    return None


def _is_wish(behind: Sequence[Token], at: int) -> bool:
    """ "som ønsker å forlate": of people, who want out."""
    if behind[at].word not in _RELATIVES or not any_of(behind[max(0, at - 2) : at], _PERSON | _THOSE):
        return False
    wants = any(token.word in _WANTS for token in behind[at + 1 : at + 3])
    return wants and any(token.word.startswith(_LEAVE) for token in behind[at + 1 : at + _FAR])
