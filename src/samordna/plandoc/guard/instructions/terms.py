"""A heading over words that are explained: "Bilaga 1. Begrepp" keeps nothing of anybody, and leads no list of people."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.reception import APPENDIX
from samordna.plandoc.guard.instructions.tokens import Token, bits

TERMS = (
    *("begrepp", "ordlist", "ordförklar", "ordbok", "definition", "förklaring", "förkortning", "terminologi", "termer"),
    *("begrep", "begreb", "ordforklar", "definisjon", "forkortels", "käsit", "määritel", "sanasto", "terms", "glossar"),
)  # fmt: skip
_APPENDICES = (APPENDIX, "vedlegg", "appendix", "annex", "liite")
_SAID = bits(
    *("person", "loaded", "view", "worry", "name", "who", "trait", "possessive", "attendance", "individual", "those"),
    *("strong", "medium", "telling", "light", "store", "document", "recorded", "people_list", "data", "relative"),
)  # fmt: skip
_LINKS = {"av", "för", "om", "över", "of", "over", "og", "och"}
_MOST = 8


def is_heading_of_terms(tokens: Sequence[Token]) -> bool:
    """Nothing but the terms may be told of there: "Begrepp som elever använder" is none."""
    if len(tokens) > _MOST or not any(token.word.startswith(TERMS) for token in tokens):
        return False
    others = (token for token in tokens if not token.word.startswith((*TERMS, *_APPENDICES)))
    return not any(token.is_(_SAID) and token.word not in _LINKS for token in others)
