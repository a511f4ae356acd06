"""Activities that a decision gives to somebody: "att ge socialnämnden i uppdrag att öppna en mottagning senast i maj 2026"."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.lists.given_deeds import GivenDeed, cost_alone, given_deed, is_dated
from samordna.plandoc.reading.interpret.lists.list_traits import PROPOSAL
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_WHO = r"(?P<who>[^.,;:]{3,80}?)"
_WHOM = r"(?P<who>[^.;:]{3,80}?)"
_GIVES = r"(?P<gives>(?:[^.,;:]{3,40}\sbeslutar\s+)?(?:att\s+)?(?:ge|lämna|uppdra\s+(?:åt|till))\s+)"
_ASSIGNS = tuple(
    lazily(rf"^{form}(?P<deed>\S.+)$", re.IGNORECASE)
    for form in (
        rf"{_GIVES}{_WHO}(?P<to>(?:\s+(?:i\s+|ett\s+)?uppdrag(?:et)?)?\s+att\s+)",
        rf"(?P<gives>(?:att\s+)?){_WHOM}(?P<to>\s+(?:får|ges)\s+i\s+uppdrag\s+att\s+)",
    )
)
_OF_PLAN = lazily(
    rf"\b(?:{THE_PLAN}|riktlinjen|uppdrag(?:et|en))\b",
    re.IGNORECASE,
)
"""What is done with the plan itself."""

_TOLD_BACK = lazily(r"(?:åter(?:komma|rapportera|redovisa)|redovisa|rapportera)\b", re.IGNORECASE)
_REPORT = lazily(
    r"\w+ (?:en|ett) (?:[a-zåäö]+ )?\w*(?:rapport|redovisning|utvärdering|sammanställning|analys|kartläggning|lägesbild)\b",
    re.IGNORECASE,
)
"""What is written to be told back, which somebody has to do when a time is set for it: "redovisa en slutrapport"."""

_DECIDED = lazily(r"(?:[\w-]+s )?beslut", re.IGNORECASE)
_JOINED = lazily(r",?\s+(?:samt|och)$")
_FEWEST = 2


def assignments_of(pieces: Sequence[Piece], taken: set[int]) -> list[tuple[Piece, Record]]:
    """What a decision gives somebody to do, each with where it stands; nothing where it only is proposed, or stands alone."""
    found: list[tuple[Piece, Record]] = []
    proposed = False
    for piece in pieces:
        text = " ".join(piece.text.split())
        if piece.kind is BlockKind.HEADING or text.endswith((":", " att", "beslutar")):
            proposed = _is_proposed(text)
        elif id(piece) not in taken and not proposed and piece.kind is not BlockKind.TABLE:
            found += [(piece, record) for record in _assigned(piece)]
    return found if len(found) >= _FEWEST else []


def _is_proposed(text: str) -> bool:
    """Whether somebody only proposes what is said, or is said below; what stands below "Beslut" is decided."""
    return PROPOSAL.search(text) is not None and not _DECIDED.fullmatch(text.strip(" :"))


def _assigned(piece: Piece) -> Iterator[Record]:
    sentences = sentences_of(piece.text)
    for sentence, after in zip(sentences, [*sentences[1:], ""], strict=True):
        plain, number = without_number(sentence.strip(" •–-"))
        match = next((found for form in _ASSIGNS if (found := form.match(plain))), None)
        whole = match["deed"].rstrip(" .,;") if match else ""
        words = _JOINED.sub("", whole)
        deed = given_deed(words) if match else None
        if not match or not deed or _is_of_plan(deed) or _is_proposed(sentence):
            continue
        values = {Column.ACTION: deed.action, Column.RESPONSIBLE: match["who"]} | deed.values
        record = Record(values, list(piece.spots), piece.place, sentence=sentence.strip())
        told = (number, match["gives"], match["to"], *deed.leads, whole[len(words) :].strip(" ,"))
        record.left += [LeftOut(one, piece.place, Why.LABEL) for words in told if (one := words.strip())]
        if (cost := cost_alone(after)) and Column.COST not in values:
            values[Column.COST] = cost.value
            record.sentence += f" {after}"
            record.left.append(LeftOut(cost.lead, piece.place, Why.LABEL))
        yield record


def _is_of_plan(deed: GivenDeed) -> bool:
    """Whether a deed is done with the plan itself, or only tells back what has become of what is given."""
    report = _REPORT.match(deed.action) and is_dated(deed)
    return bool(_OF_PLAN.search(deed.action) or (_TOLD_BACK.match(deed.action) and not report))
