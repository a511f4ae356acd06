"""What somebody has proposed, and what became of it: told of politics, and nothing that anybody is to do."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token

PROPOSALS = ("motion", "medborgarförslag", "interpellation", "förslag", "yrkande", "forslag", "proposal")
_MOVED = {
    *("lämnat", "lämnade", "inlämnat", "väckt", "väckte", "skrivit", "skrev", "lagt", "lade", "ställt", "ställde"),
    *("inkommit", "inkom", "behandlat", "behandlade", "besvarat", "besvarade", "avslagit", "avslog", "förekommit"),
}  # fmt: skip
_TURNED_DOWN = {
    *("avvisades", "avvisats", "avvisas", "avslogs", "avslagits", "avslås", "avstyrktes", "avstyrks", "förkastades"),
    *("avfärdades", "nedröstades", "återremitterades", "avvist", "afvist", "rejected"),
}  # fmt: skip
_ABOUT = {"om", "angående", "gällande", "beträffande", "med", "som", "där"}
_ENDS = {";", ":", ".", "?", "!", "|", "-"}
_VERB_BEFORE, _BEHIND = 5, 4


def is_only_proposed(tokens: Sequence[Token], act: int) -> bool:
    """ "Partiet har lämnat in en motion om register …", "… förslag om att lista …; förslaget avvisades"."""
    proposed = next((at for at, token in enumerate(tokens) if _is_proposal(token)), None)
    if proposed is None:
        return False
    return _is_moved(tokens, act, proposed) or (proposed < act and _is_turned_down(tokens, act))


def _is_proposal(token: Token) -> bool:
    return token.word.startswith(PROPOSALS)


def _is_moved(tokens: Sequence[Token], act: int, proposed: int) -> bool:
    """Whether the recording is what the proposal is about, or that somebody has made it."""
    before = tokens[max(0, proposed - _VERB_BEFORE) : proposed]
    if not any(token.word in _MOVED for token in before) or "motion" not in tokens[proposed].word:
        return False
    between = tokens[proposed + 1 : act]
    is_about = any(token.word in _ABOUT for token in between[:1]) and not any(
        token.word in _ENDS for token in between
    )
    return act < proposed or is_about


def _is_turned_down(tokens: Sequence[Token], act: int) -> bool:
    """Behind the recording the proposal is named again, and what became of it."""
    return any(
        _is_proposal(token) and any(said.word in _TURNED_DOWN for said in tokens[at + 1 : at + _BEHIND])
        for at, token in enumerate(tokens[act + 1 :], act + 1)
    )
