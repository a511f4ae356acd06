"""A list, a plan or a routine that is kept up: by whom and when, and nothing is said of people."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.around import OF_CONCERN, OF_PEOPLE
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

LISTS = {"listan", "förteckningen", "sammanställningen", "tabellen", "bilagan", "listen", "oversikten"}
_KEPT_UP = ("uppdater", "revider", "aktualiser", "förnya", "kompletter", "oppdater", "opdater", "publicer")
_DOERS = tuple(
    f"säkerhets{one}"
    for one in ("samordn", "chef", "strateg", "ansvar", "handlägg", "enhet", "avdelning", "grupp")
)
_MODALS = {"ska", "skall", "bör", "måste", "skal"}
_SAID_OF_PEOPLE = OF_PEOPLE | OF_CONCERN | bits("relative")
"""Whatever is said of people, or may lead to them."""
PAPERS = (
    *("planen", "planens", "handlingsplan", "strategin", "programmet", "rutin", "riktlinje", "överenskommelse", "plan"),
    *("policyn", "arbetssättet", "åtgärdsplan"),
)  # fmt: skip
_REVISED = ("revider", "uppdater", "aktualiser", "ompröv", "justera", "förnya")
_OF_NOBODY = ("hotbild", "lägesbild", "riskbild", "förändr", "ändring", "ändra")
"""What is seen, and that it changes."""
_TAKES = {"ta", "tar", "tas"}
_OF_WORK, _LEVEL = ("rutin", "riktlinje", "överenskommelse"), "individnivå"
"""A plan at the level of one person may be somebody's: "handlingsplanen för … på individnivå"."""
_DONE = bits(
    "strong",
    "medium",
    "telling",
    "pointing",
    "store",
    "document",
    "person",
    "individual",
    "view",
    "worry",
    "kept",
)


def is_only_kept_up(tokens: Sequence[Token]) -> bool:
    """ "Listan uppdateras av samordnaren inför varje möte"; but not "listan över unga …", nor "… med nya namn"."""
    if len(tokens) < 2 or tokens[0].word not in LISTS:
        return False
    verb = tokens[2:3] if tokens[1].word in _MODALS else tokens[1:2]
    is_kept_up = any(token.word.startswith(_KEPT_UP) and token.word.endswith("s") for token in verb)
    others = [token for at, token in enumerate(tokens) if not _is_doer(tokens, at)]
    return is_kept_up and not any_of(others, _SAID_OF_PEOPLE)


def _is_doer(tokens: Sequence[Token], at: int) -> bool:
    """ "av säkerhetssamordnaren": safety is a worry elsewhere, and whose work it is here."""
    return at > 0 and tokens[at - 1].word == "av" and tokens[at].word.startswith(_DOERS)


def is_paper_revised(tokens: Sequence[Token]) -> bool:
    """ "Vid större förändringar i hotbilden kan planen revideras tidigare", "revidera rutin för SSPF på individnivå"."""
    is_revised = any(token.word.startswith(_REVISED) for token in tokens)
    if not (is_revised or _is_taken_forth(tokens)) or not any(
        token.word.startswith(PAPERS) for token in tokens
    ):
        return False
    is_of_work = any(token.word.startswith(_OF_WORK) for token in tokens)
    said = (*_REVISED, *PAPERS, *_OF_NOBODY, *((_LEVEL,) if is_of_work else ()))
    others = [token for token in tokens if not token.word.startswith(said)]
    return not any_of(others, _SAID_OF_PEOPLE | _DONE)


def _is_taken_forth(tokens: Sequence[Token]) -> bool:
    """ "Rutin för SSPF på individnivå tas fram": of work only, since a plan may be for one person."""
    is_of_work = any(token.word.startswith(_OF_WORK) for token in tokens)
    return is_of_work and any(
        before.word in _TAKES and token.word == "fram" for before, token in pairwise(tokens)
    )
