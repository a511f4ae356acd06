"""How a group is met and helped: a checklist or a routine for that tells what to do, and is no list of them."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_HELPS = (
    *("checklist", "rutin", "vägledning", "handledning", "lathund", "arbetssätt", "arbetsgång", "metodstöd"),
    *("stödmaterial", "handbok", "sjekklist", "tjekklist", "tjekliste"),
)  # fmt: skip
_ROUTINES = ("rutin", "rutiner", "rutinen", "rutinerna")
_MEETING = (
    *("mottagande", "mottagning", "bemötande", "omhändertagande", "stöd", "hjälp", "introduktion", "samtal"),
    *("återintegrering", "återanpassning", "möte", "mottakelse", "modtagelse", "oppfølging"),
)  # fmt: skip
OPEN_RECEPTION = Opens(stems=_HELPS, endings=_ROUTINES)
_LEADS, _WHEN, _OF_GROUP = (
    {"för", "vid", "om", "kring", "til", "ved"},
    {"vid", "ved"},
    {"av", "med", "till", "för", "åt"},
)
_PERSON = bits("person")
_WRITTEN = bits(
    *("strong", "name", "who", "trait", "possessive", "data", "attendance", "store", "people_list"),
    *("recorded", "relative", "individual", "kept", "each"),
)
APPENDIX, _NEAR = "bilag", 4


def is_of_reception(tokens: Sequence[Token]) -> bool:
    """ "En checklista för mottagande av återvändare", "rutin vid återvändare"; but not "checklista över …"."""
    help_at = next((at for at, token in enumerate(tokens) if _is_help(token)), None)
    if help_at is None or any_of(_without_appendix(tokens[:help_at]), _WRITTEN):
        return False
    behind = tokens[help_at + 1 :]
    return _leads_to_group(behind) and not any_of(behind, _WRITTEN)


def is_appendix_of_routine(tokens: Sequence[Token], act: int) -> bool:
    """ "Bilaga 1. Rutin vid återvändare": the appendix holds what to do."""
    return any(map(_is_help, tokens[act + 1 : act + _NEAR]))


def _is_help(token: Token) -> bool:
    return token.word.startswith(_HELPS) or token.word.endswith(_ROUTINES)


def _without_appendix(tokens: Sequence[Token]) -> Sequence[Token]:
    return [token for token in tokens if not token.word.startswith(APPENDIX)]


def _leads_to_group(behind: Sequence[Token]) -> bool:
    if not behind or behind[0].word not in _LEADS:
        return False
    if behind[0].word in _WHEN and any_of(behind[1:2], _PERSON):
        return True
    met = next((at for at, token in enumerate(behind[:_NEAR]) if token.word.startswith(_MEETING)), None)
    if met is None:
        return False
    group = behind[met + 1 : met + 1 + _NEAR]
    return any(token.word in _OF_GROUP for token in group[:1]) and any_of(group[1:], _PERSON)
