"""Questions of who is told of a result, who follows a plan up, and which papers were used: what a template asks, of nobody."""

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
_PLANS = {"plan", "planen", "planens", "planer", "planerna", "mål", "målet", "målen", "målens"}
_WORK = (
    *("handlingsplan", "åtgärdsplan", "åtgärd", "insats", "delmål", "aktivitet", "arbete", "rutin", "strategi", "program"),
    *("resultat", "utfall", "effekt", "indikator", "uppföljning", "utvärdering"),
)  # fmt: skip
_FOLLOWS_UP = (
    *("följ", "utvärder", "revider", "uppdater", "redovis", "återrapporter", "rapporter", "mäts", "beslut", "presenter"),
    *("uppföljning", "avstäm", "analyser"),
)  # fmt: skip
_WRITES = ("skriv", "beskriv", "ange", "redogör", "dokumentera")
_BODIES = ("nämnd", "förvaltning", "styrelse", "styrgrupp", "funktion", "instans", "chef")
_PLANNED = (*_WORK, *_BODIES)
_GOES_ON = {",", ".", "och", "samt", "när", "hur", "var", "den", "det", "de", "detta", "som"}
_BY, _LITTLE, _IT = {"av", "till", "för", "åt"}, {"ska", "kan", "gör", "göra"}, {"det", "detta"}
_OF_THEM = bits(
    *("person", "loaded", "individual", "view", "worry", "trait", "sensitive", "thinking", "attendance", "name"),
    *("possessive", "people_list", "data", "store", "strong", "staff", "each"),
)  # fmt: skip
_NEAR = 4


def is_of_receivers(tokens: Sequence[Token]) -> bool:
    """ "Vem följer upp, och till vem rapporteras det?", "beskriv vilka underlag som använts"."""
    if not any_of(tokens, _WHO):
        return False
    asked = [at for at, token in enumerate(tokens) if token.is_(_WHO) and not _is_of_papers(tokens, at)]
    return _is_who_is_told(tokens, asked) or _is_who_follows_up(tokens, asked)


def _is_who_is_told(tokens: Sequence[Token], asked: Sequence[int]) -> bool:
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


def _is_who_follows_up(tokens: Sequence[Token], asked: Sequence[int]) -> bool:
    """ "Beskriv hur ofta planen följs upp, av vem och var resultatet redovisas"; but not "… och vilka de är"."""
    if not asked or not all(_is_whoever_does(tokens, at) for at in asked):
        return False
    is_of_work = any(map(_is_of_work, tokens))
    is_followed = any(token.word.startswith(_FOLLOWS_UP) for token in tokens[1:])
    others = [token for token in tokens if not token.word.startswith((*_WRITES, *_FOLLOWS_UP, *_PLANNED))]
    return is_of_work and is_followed and not any_of(others, _OF_THEM)


def _is_whoever_does(tokens: Sequence[Token], who: int) -> bool:
    """ "av vem", "för vilken nämnd", "vem som följer upp", "vem som gör det"."""
    behind = tokens[who + 1 : who + 1 + _NEAR]
    if any(token.word in _BY for token in tokens[max(0, who - 1) : who]):
        return not behind or behind[0].word in _GOES_ON or _is_of_work(behind[0])
    said = next((token.word for token in behind[1:] if token.word not in _LITTLE), "")
    return any_of(behind[:1], _RELATIVE) and (said in _IT or said.startswith(_FOLLOWS_UP))


def _is_of_work(token: Token) -> bool:
    return token.word in _PLANS or token.word.startswith(_PLANNED)
