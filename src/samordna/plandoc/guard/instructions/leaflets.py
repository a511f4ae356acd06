"""What is written for somebody who is worried: a crib or a check-list for them to read, and no list of anybody."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

LEAFLETS = (
    "lathund", "checklist", "folder", "broschyr", "informationsblad", "faktablad", "stödmaterial", "vägledning", "handledning",
)  # fmt: skip
_REVISES = ("uppdater", "revider")
_TO = {"för", "till"}
_WORRIED = {"orolig", "oroliga", "oroad", "oroade", "bekymrad", "bekymrade", "oro"}
_READERS = (
    *("anhörig", "förälder", "föräldr", "vårdnadshavar", "närstående", "syskon", "vänner", "grann", "medborgar", "invånar"),
    *("kommuninvånar", "personal", "medarbetar", "lärare", "kolleg", "familj", "pedagog", "ledare"),
)  # fmt: skip
"""Pupils and young people may be those who are listed: "Checklista för oroliga elever"."""
_WHOEVER = {"den", "dem", "de", "dig", "er", "alla"}
_FEELS, _SELF = {"är", "blir", "blivit", "känner", "oroar"}, {"sig", "dig", "er"}
_FOR_SOMEBODY = {"en", "ett", "någon", "sin", "sitt"}
_SAID = bits(
    "strong", "medium", "telling", "pointing", "recorded", "store", "data", "name", "who", "attendance", "trait", "sensitive",
    "possessive", "loaded", "view", "worry", "relative", "person", "individual", "people_list", "kept", "list",
)  # fmt: skip


def is_for_the_worried(tokens: Sequence[Token]) -> bool:
    """ "Lathund för oroliga anhöriga", "checklista för den som blir orolig (för en elev)"; but not "… över oroliga elever"."""
    paper = next((at for at, token in enumerate(tokens) if token.word.startswith(LEAFLETS)), None)
    if paper is None or not any(token.word in _TO for token in tokens[paper + 1 : paper + 2]):
        return False
    readers = paper + 2
    end = _end_of_worried(tokens, readers)
    if end == readers:
        return False
    before = [token for token in tokens[:paper] if not token.word.startswith(_REVISES)]
    return not any_of([*before, *tokens[_end_of_whom(tokens, end) :]], _SAID)


def _end_of_worried(tokens: Sequence[Token], start: int) -> int:
    """Behind "oroliga anhöriga" or "den som blir orolig"; ``start`` where nobody is said to be worried."""
    words = [token.word for token in tokens[start : start + 4]]
    if words[1:] and words[0] in _WORRIED and words[1].startswith(_READERS):
        return start + 2
    if words[3:] and words[1] == "som" and (words[0] in _WHOEVER or words[0].startswith(_READERS)):
        is_felt = words[2] in _FEELS and (words[3] in _WORRIED or (words[2] == "oroar" and words[3] in _SELF))
        return start + 4 if is_felt else start
    return start


def _end_of_whom(tokens: Sequence[Token], start: int) -> int:
    """Behind "för en elev"."""
    words = [token.word for token in tokens[start : start + 2]]
    return start + 3 if words[1:] and words[0] == "för" and words[1] in _FOR_SOMEBODY else start
