"""Questions of who is told of a result, and which papers were used: what a template asks, in which nobody is said."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_WHO, _RELATIVE = bits("who"), bits("relative")
_SOMEBODY = bits(
    "person", "loaded", "individual", "view", "worry", "trait", "sensitive", "security", "thinking", "attendance", "name"
) | bits("possessive", "those", "people_list", "relative")  # fmt: skip
_REPORTED = ("avvik", "incident", "händels", "hendels", "brist", "mangler", "poikkeam", "deviation")
"""What of an organisation's own is reported, and is a worry elsewhere."""
_TO = {"till", "til", "to", "åt"}
_TOLD_BY_ONE_WORD = {"kenelle", "whom"}
_DOES = (
    *("ansvar", "följer", "rapporterar", "gör", "tar", "ska", "har", "leder", "beslutar", "informerar", "sammankallar"),
    *("følger", "fører", "rapporterer", "gjør", "skal", "follows", "reports", "does", "leads", "seuraa", "raportoi", "vastaa"),
)  # fmt: skip
_PAPERS = (
    *("underlag", "källor", "dokument", "material", "statistik", "data", "rapporter", "mätningar", "metoder", "rutiner"),
    *("kilder", "kilde", "dokumenter", "tall", "sources", "documents", "figures", "lähte", "aineisto", "asiakirj"),
)  # fmt: skip


def is_of_receivers(tokens: Sequence[Token]) -> bool:
    """ "Vem följer upp, och till vem rapporteras det?", "beskriv vilka underlag som använts"."""
    asked = [at for at, token in enumerate(tokens) if token.is_(_WHO) and not _is_of_papers(tokens, at)]
    others = [
        token
        for at, token in enumerate(tokens)
        if not (
            at in asked
            or (at - 1 in asked and token.word.startswith(_DOES))
            or token.word.startswith(_REPORTED)
            or _is_of_papers(tokens, at)
        )
    ]
    return bool(asked) and all(_is_answerable(tokens, at) for at in asked) and not any_of(others, _SOMEBODY)


def _is_answerable(tokens: Sequence[Token], who: int) -> bool:
    """Whether the answer is a function or papers: who is told, who does it, or which of them were used."""
    before = tokens[who - 1].word if who else ""
    behind = tokens[who + 1].word if who + 1 < len(tokens) else ""
    is_told = before in _TO or tokens[who].word in _TOLD_BY_ONE_WORD
    return is_told or behind.startswith((*_DOES, *_PAPERS))


def _is_of_papers(tokens: Sequence[Token], at: int) -> bool:
    """ "vilka underlag som använts": what is said of them, which are people only where they are called so."""
    return at > 1 and tokens[at].is_(_RELATIVE) and tokens[at - 2].is_(_WHO)
