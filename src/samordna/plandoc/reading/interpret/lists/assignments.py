"""Activities that a decision gives to somebody: "att ge socialnämnden i uppdrag att öppna en mottagning senast i maj 2026"."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
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
    rf"\b(?:{THE_PLAN}|riktlinjen|uppdrag(?:et|en))\b|"
    r"^(?:åter(?:komma|rapportera|redovisa)|redovisa|rapportera)\b",
    re.IGNORECASE,
)
"""What is done with the plan itself, or told to those who gave it."""

_WHEN = lazily(
    r",?\s+(?P<lead>(?P<end>senast(?:\s+(?:i|under|vid))?|till(?:\s+och\s+med)?|före|innan)|"
    r"(?P<start>från(?:\s+och\s+med)?|med\s+start(?:\s+i)?)|under|i)\s+"
    r"(?P<time>(?:den\s+)?[\wåäö–/.-]+(?:\s+[\wåäö–/.-]+){0,4})$",
    re.IGNORECASE,
)
"""When something is done, at its end; the words behind the lead have to be a time."""

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


def _leads(deed: str) -> Iterator[re.Match[str]]:
    """The places where words that lead a time stand, with all that follows."""
    at = 0
    while match := _WHEN.search(deed, at):
        yield match
        at = match.start() + 1


def _is_time(match: re.Match[str]) -> bool:
    return any(map(str.isdigit, match["time"])) and Trait.TIME in traits_of(match["time"])


def _is_proposed(text: str) -> bool:
    """Whether somebody only proposes what is said, or is said below; what stands below "Beslut" is decided."""
    return PROPOSAL.search(text) is not None and not _DECIDED.fullmatch(text.strip(" :"))


def _assigned(piece: Piece) -> Iterator[Record]:
    for sentence in sentences_of(piece.text):
        plain, number = without_number(sentence.strip(" •–-"))
        match = next((found for form in _ASSIGNS if (found := form.match(plain))), None)
        whole = match["deed"].rstrip(" .,;") if match else ""
        deed = _JOINED.sub("", whole)
        if not match or not begins_deed(deed) or _OF_PLAN.search(deed) or _is_proposed(sentence):
            continue
        when = next(filter(_is_time, _leads(deed)), None)
        named = deed[: when.start()] if when else deed
        values = {Column.ACTION: f"{named[0].upper()}{named[1:]}", Column.RESPONSIBLE: match["who"]}
        record = Record(values, list(piece.spots), piece.place, sentence=sentence.strip())
        if when:
            values[Column.END if when["end"] else Column.START if when["start"] else Column.TIME] = when[
                "time"
            ]
        told = (
            number,
            match["gives"],
            match["to"],
            when["lead"] if when else "",
            whole[len(deed) :].strip(" ,"),
        )
        record.left += [LeftOut(one, piece.place, Why.LABEL) for words in told if (one := words.strip())]
        yield record
