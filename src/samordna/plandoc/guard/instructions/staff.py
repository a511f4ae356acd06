"""Those who work there: they may be written down for what they do, and not for what they think."""

from collections.abc import Sequence
from itertools import takewhile

from samordna.plandoc.guard.instructions import support
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
_DRAWN = {"intresse", "uppskattning", "beundran", "gillande", "interesse", "interest", "admiration"}
_SIDES = ("hyll", "hyld", "stödj", "stöder", "sympatiser", "beundra", "praise", "admire")
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
    is_drawn = any(
        token.word in _DRAWN and support.leads_to_movement(ahead, at)
        for at, token in enumerate(ahead[:_NEAR])
    )
    return (
        any_of(own, _VIEW)
        or (belongs and any_of(ahead, _VIEW))
        or is_drawn
        or side_with_a_movement(tokens, index)
    )


def side_with_a_movement(tokens: Sequence[Token], index: int) -> bool:
    """ "medarbetare som visar stöd för Nordfront", "som hyllar …": as sure as of anybody, unlike what party they are for."""
    ahead = [token for token in tokens[index + 1 : index + _FAR] if token.word != ","]
    if not any_of(ahead[:1], _RELATIVE):
        return False
    said = ahead[1:]
    if said and said[0].word.startswith(_SIDES):
        return support.leads_to_movement(said, 0)
    told = list(support.of_movements(said))
    is_professed = support.is_professed(said[:_NEAR]) and any_of(said, _VIEW)
    return is_professed or any(token in told for token in said[:_NEAR])
