"""Training somebody to notice: who learns to see signs of violence writes nobody down, and who learns to list them does."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_TEACHES = {
    *("utbilda", "utbildar", "utbildas", "utbildning", "utbildningen", "utbildningar", "fortbilda", "fortbildar"),
    *("fortbildas", "fortbildning", "vidareutbilda", "vidareutbildas", "kompetensutveckla", "kompetensutvecklas", "träna"),
    *("tränar", "tränas", "träning", "öva", "övar", "övas", "övning", "lär", "lära", "kurs", "kursen", "kurser", "skolas"),
}  # fmt: skip
_NOTICES = {
    *("se", "ser", "märka", "märker", "känna", "känner", "upptäcka", "upptäcker", "uppmärksamma", "uppmärksammar"),
    *("notera", "noterar", "observera", "observerar", "identifiera", "identifierar", "läsa", "läser", "tolka", "tolkar"),
    *("urskilja", "uppfatta", "fånga", "lägga", "lägger"),
}  # fmt: skip
_LEADS = {"att", "hur", "så"}
_SIGNS = (
    *("tecken", "signal", "varningstecken", "varningssignal", "symtom", "symptom", "indikation", "indikator"),
)  # fmt: skip
_LEARNT = (*_SIGNS, "veta", "vet")
_BREAKS = {",", ".", ";", ":", "till", "sedan"}
_NEAR_TO = "nära"
"""Violence in relations that are near: whoever has them is not told."""
_WRITTEN = bits(
    *("strong", "medium", "telling", "pointing", "store", "document", "recorded", "kept", "data", "writing"),
    *("name", "who", "people_list", "possessive", "attendance", "loaded", "sensitive"),
)  # fmt: skip
_STAFF, _MODAL, _NEAR = bits("staff"), bits("modal"), 6
OPEN_NOTICING = Opens(_TEACHES)
"""One of these stands in each of these sentences."""


def is_taught_to_notice(tokens: Sequence[Token]) -> bool:
    """ "Utbilda hemtjänstens personal i att se tecken på våld mot äldre"; but not "… och anteckna dem", nor "… i att lista"."""
    taught = next((at for at, token in enumerate(tokens) if token.word in _TEACHES), None)
    sign = next((at for at, token in enumerate(tokens) if token.word.startswith(_SIGNS)), None)
    if taught is None or sign is None or taught > sign:
        return False
    lead = next((at for at in range(taught + 1, sign) if tokens[at].word in _LEADS), sign)
    are_apart = any(token.word in _BREAKS or token.is_(_MODAL) for token in tokens[taught:lead])
    if are_apart or not any(token.word in _NOTICES for token in tokens[max(lead + 1, sign - _NEAR) : sign]):
        return False
    others = [
        token
        for at, token in enumerate(tokens)
        if not (token.word in _NOTICES and at < sign)
        and not token.word.startswith(_LEARNT)
        and not any(before.word == _NEAR_TO for before in tokens[max(0, at - 1) : at])
    ]
    return not any_of([token for token in others if not token.is_(_STAFF)], _WRITTEN)
