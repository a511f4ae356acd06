"""The lines below the title of a plan that only say who has made it and when: no measures, whatever look they have.

A title such as "Åtgärdsplan för trygghet" says that measures stand below it, and a line of the cover has the look of one:
"Stadsdelsförvaltningen, 2026".
"""

from collections.abc import Sequence
from itertools import islice, takewhile

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.actor_names import names_actor
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.who_and_when import who_and_when
from samordna.plandoc.reading.interpret.metadata.decision_words import VERB
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_ABOVE = 6
_MOST_LINES = 8
_OF_PLAN = lazily(
    r"(?:(?:fram|ut)tagen|framtaget|utarbeta[dt]|upprätta[dt]|sammanställ[dt]|skriven|författad?) (?:av|hos|på|inom|i)\b|"
    r"(?:version|utgåva|gäller|giltig)\b"
)

_SENDER = lazily(
    r"(?:[A-ZÅÄÖ][\w-]+|[a-zåäö-]+s)(?:\s+(?:[A-ZÅÄÖ][\w-]+|[a-zåäö-]+s)){0,3}\s+"
    r"[\w-]*(?:förvaltning|nämnd|kontor|styrelse|enhet|avdelning|kommun|stad|råd)(?:\s*[,;|·•]\s*|\s+[–—-]\s+)(?P<when>\S.*)"
)
"""A unit by its whole name and a time: "Östra hamnens stadsdelsförvaltning, 2026"; without an article nothing is done to it."""


def front_lines(pieces: Sequence[Piece]) -> set[int]:
    """Those lines (by id): the first below the title, up to one that says anything else."""
    at = next((at for at, one in enumerate(pieces[:_ABOVE]) if _is_title(one)), None)
    if at is None:
        return set()
    below = islice(pieces, at + 1, at + 1 + _MOST_LINES)
    return {id(piece) for piece in takewhile(_is_of_front, below)}


def _is_title(piece: Piece) -> bool:
    return piece.kind is BlockKind.HEADING and names_plan(piece.text)


def _is_of_front(piece: Piece) -> bool:
    text = " ".join(piece.text.split())
    if piece.kind not in (BlockKind.BULLET, BlockKind.PARAGRAPH) or not text:
        return False
    return bool(
        is_only_facts(text, facts_in(text))
        or _OF_PLAN.match(text.casefold())
        or VERB.match(text)
        or _says_who_and_when(text)
        or (names_plan(text) and Trait.DEED not in traits_of(text) and not text.endswith((".", ":")))
    )


def _says_who_and_when(text: str) -> bool:
    """Whether a line is surely somebody who acts, and a time, and nothing else."""
    sender = _SENDER.fullmatch(text)
    if sender and Trait.TIME in traits_of(sender["when"]):
        return True
    who = next((one.value for one in who_and_when(text)), "")
    return "," not in who and names_actor(who)
