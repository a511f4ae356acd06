"""Those who work there: they may be written down for what they do, and not for what they think."""

from collections.abc import Sequence
from itertools import takewhile

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_RELATIVE, _VIEW, _TRAIT = bits("relative"), bits("view"), bits("trait")
_LEADS_ON, _AT_WORK = bits("link", "stop"), bits("duty", "training")
_WITH = {"med", "with"}
_ARE = {"är", "er", "is", "are"}
_BELONGS = {
    "medlem",
    "medlemmar",
    "med",
    "aktiv",
    "aktiva",
    "engagerad",
    "engagerade",
    "member",
    "members",
    "active",
}
_BELONGING = (
    "medlemskap",
    "koppling",
    "kontakt",
    "membership",
    "ties",
    "links",
    "tilknytning",
    "forbindelse",
)
_ELECTED = (
    "ledam",
    "ersättar",
    "politiker",
    "förtroendevald",
    "gruppledar",
    "ordförand",
    "nämndeman",
    "nämndemän",
)
_PARTY = "parti"
"""Which anybody may know of those whom the people have chosen: "ledamöter med partitillhörighet"."""
_NEAR, _FAR = 4, 8


def have_own_views(tokens: Sequence[Token], index: int) -> bool:
    """ "medarbetare med extrema åsikter", "lärare som röstar …"; but not "lärare som möter elever med extrema åsikter"."""
    ahead = tokens[index + 1 : index + _FAR]
    if not ahead or any_of(ahead, _AT_WORK):
        return False
    if tokens[index].word.startswith(_ELECTED) and any(token.word.startswith(_PARTY) for token in ahead[1:2]):
        return False
    if ahead[0].word in _WITH:
        belongs = any(token.word.startswith(_BELONGING) for token in ahead[1:3]) and any_of(ahead, _VIEW)
        return belongs or any(token.is_(_VIEW) and token.is_(_TRAIT) for token in ahead[1:3])
    if not ahead[0].is_(_RELATIVE):
        return False
    own = list(takewhile(lambda token: not token.is_(_LEADS_ON), ahead[1:_NEAR]))
    belongs = [token.word in words for token, words in zip(ahead[1:], (_ARE, _BELONGS), strict=False)] == [
        True,
        True,
    ]
    return any_of(own, _VIEW) or (belongs and any_of(ahead, _VIEW))
