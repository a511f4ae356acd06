"""Who is to be told which people are of a religion or an opinion: to hand that to the police makes it no lawful work.

To tell somebody who they are is as much as to write it down: "Meddela rektor vilka som är …".
"""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.phrases import Sort
from samordna.plandoc.guard.instructions.sureness import Reading
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_AUTHORITY, _VIEW, _RELATIVE = bits("authority"), bits("view"), bits("relative")
_SECURITY = bits("security")
_TELLING, _RECEIVERS = bits("telling"), bits("authority", "staff")
_PEOPLE, _BELIEVE = bits("person", "loaded"), {"ber", "prays", "pray"}
_ARE, _GO = {"är", "are", "er"}, {"går", "besöker", "goes", "go", "visits", "visit"}
_TO = {"till", "åt", "to"}
_EXPOSED = ("utsatt", "hotad", "drabb", "offer", "kränkt")
"""What has been done to them, so that who looks after security may do so."""
_MENTOR, _LAWFUL = "mentor", bits("lawful")
_FAR, _NEAR = 6, 2


def without_receivers(reading: Reading) -> Sequence[Token]:
    """The words of the sentence, but for a mentor or who looks after security, whether they write down who holds a view or are
    told, and for an authority to which it is passed on who believes what.
    """
    doers = _mentors_who_do(reading)
    return [token for token in _without_who_is_told(reading) if token not in doers]


def _mentors_who_do(reading: Reading) -> Sequence[Token]:
    """ "Mentorn antecknar …", "antecknas av mentorn": who does it, and no lawful work."""
    tokens, act = reading.tokens, reading.act
    if not any_of(tokens, _LAWFUL):
        return ()
    behind = [token for before, token in pairwise(tokens[act:]) if before.word == "av"]
    return [token for token in (*tokens[:act], *behind) if token.word.startswith(_MENTOR)]


def _without_who_is_told(reading: Reading) -> Sequence[Token]:
    tokens = reading.tokens
    if reading.target.sort is not Sort.WHO:
        return tokens
    if not _are_believers(tokens, reading.target.index):
        are_exposed = any(token.word.startswith(_EXPOSED) for token in tokens)
        return [token for token in tokens if are_exposed or not _is_of_security(token)]
    return [
        token
        for index, token in enumerate(tokens)
        if not (
            _is_of_security(token)
            or (
                index
                and token.is_(_AUTHORITY)
                and (tokens[index - 1].word in _TO or index == reading.act + 1)
            )
        )
    ]


def _is_of_security(token: Token) -> bool:
    return token.is_(_SECURITY) and not token.is_(_AUTHORITY)


def is_passed_on(reading: Reading) -> bool:
    """Whether somebody right behind the verb is to be told who believes what."""
    tokens, act, who = reading.tokens, reading.act, reading.target.index
    is_told = reading.strength == _TELLING and any_of(tokens[act + 1 : act + 2], _RECEIVERS)
    return is_told and who in (act + 2, act + 3) and _are_believers(tokens, who)


def _are_believers(tokens: Sequence[Token], who: int) -> bool:
    """ "vilka ungdomar som är …", "vilka som går på …": what they are, and nothing that they have done to anybody."""
    relative = next(
        (index for index in range(who + 1, min(who + _FAR, len(tokens))) if tokens[index].is_(_RELATIVE)),
        None,
    )
    if relative is None:
        return False
    verb, behind = tokens[relative + 1 : relative + 2], tokens[relative + 2 : relative + 2 + _NEAR]
    if any(token.word in _ARE for token in verb):
        return any(token.is_(_VIEW) and token.is_(_PEOPLE) for token in behind)
    return any(token.word in _BELIEVE or (token.word in _GO and any_of(behind, _VIEW)) for token in verb)
