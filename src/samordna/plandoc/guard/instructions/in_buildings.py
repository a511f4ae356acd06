"""Who is in a building, which has to be known where it burns or is locked: everybody there, whoever they are."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.occasions import is_all_but_when
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.lazily import lazily

_KNOWS = {"veta", "vet"}
_ANYBODY = (
    r"(?:besökare|personer|människor|vuxna|barn|elever|anställda|medarbetare|gäster|hantverkare|entreprenörer|hyresgäster"
    r"|utomstående|obehöriga)"
)
_BUILDINGS = {
    *("huset", "byggnaden", "byggnaderna", "fastigheten", "lokalen", "lokalerna", "lokaler", "våningen", "våningsplanet"),
    *("skolan", "förskolan", "skolbyggnaden", "skolhuset", "skolområdet", "kommunhuset", "stadshuset", "rådhuset"),
    *("förvaltningshuset", "kontoret", "arbetsplatsen", "biblioteket", "simhallen", "badhuset", "idrottshallen"),
    *("sporthallen", "anläggningen", "receptionen", "avdelningen", "kulturhuset", "plats"),
}  # fmt: skip
_ARE = r"(?:är|finns|befinner sig|vistas|uppehåller sig)(?: (?:just nu|samtidigt))?(?: (?:kvar|inne))*"
_WHOSE = r"(?:(?:vår|våra|vårt|skolans|förskolans|kommunens|kontorets|den|det|de) )?"
_THERE = rf"(?:i|på) {_WHOSE}(?:{'|'.join(sorted(_BUILDINGS))})(?!\S)"
_WHO_ARE_THERE = lazily(rf"(?:vilka|vem)(?: {_ANYBODY})? som {_ARE} {_THERE}(?: {_THERE})?")
_OF_THEM = bits(
    *("person", "loaded", "individual", "name", "who", "those", "attendance", "people_list", "sensitive", "view", "worry"),
    *("trait", "possessive", "data", "recorded", "thinking", "store", "strong", "medium", "relative"),
)  # fmt: skip
_SECURITY = bits("security")
OPEN_BUILDINGS = Opens(_BUILDINGS)
"""One of these stands in each of these sentences."""


def is_of_those_in_building(tokens: Sequence[Token]) -> bool:
    """ "Receptionen ska veta vilka som är på skolan"; but not "… i farozonen", nor "… på skolan och hyllar ledaren"."""
    knows = next((at for at, token in enumerate(tokens) if token.word in _KNOWS), None)
    if knows is None or any_of([token for token in tokens[:knows] if not token.is_(_SECURITY)], _OF_THEM):
        return False
    behind = tokens[knows + 1 :]
    said = _WHO_ARE_THERE.match(" ".join(token.word for token in behind))
    return said is not None and is_all_but_when(behind[len(said.group().split()) :], _OF_THEM)
