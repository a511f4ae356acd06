"""Whether the parts of a row, or two sentences, say together what none of them says alone."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.presence import are_there
from samordna.plandoc.guard.instructions.recording import ACT, KEPT, records
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_OF_WHOM = bits("view", "worry", "loaded", "name", "trait", "who", "sensitive", "people_list", "each")


def may_add_up(marks: Sequence[int]) -> bool:
    """Whether one part has marks of recording and another of whom, which is quickly told."""
    recording = [place for place, own in enumerate(marks) if own & (ACT | KEPT)]
    of_whom = [place for place, own in enumerate(marks) if own & _OF_WHOM]
    return bool(recording and of_whom) and not recording == of_whom == recording[:1]


def add_up(parts: Sequence[Sequence[Token]]) -> bool:
    """Whether one cell or sentence records, and another says of whom: each alone has been looked at before."""
    recording = [part for part in parts if _keeps(part)]
    of_whom = [part for part in parts if any_of(part, _OF_WHOM) and are_there(part)]
    return any(one is not other for one in recording for other in of_whom)


def _keeps(tokens: Sequence[Token]) -> bool:
    return any_of(tokens, KEPT) or any(
        token.marks & ACT and records(tokens, act) for act, token in enumerate(tokens)
    )
