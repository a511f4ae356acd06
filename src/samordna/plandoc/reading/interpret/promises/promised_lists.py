"""Lists of what somebody promises: "Polisen ska", "Detta lovar kommunen:", "Kommunens del", and below it what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.actor_names import NO_NAMES, names_actor
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.grammar.infinitives import infinitive_at
from samordna.plandoc.reading.interpret.grammar.subjects import WE, may_act
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.sentences.times_above import give_time
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.voices import tells_of_others

_WHO = r"(?P<who>[A-ZÅÄÖa-zåäö][^.:;]{0,60}?)"
_TIME = r"(?P<time>(?:under|i|senast|från|till|inom|hösten|våren)\s[^:;]{2,30}?)"
_SHALL = (
    r"(?:ska|skall|kommer|lovar|åtar\s+sig|förbinder\s+sig|avser|planerar|(?:an)?svarar\s+för|tar\s+ansvar\s+för|"
    r"bidrar\s+(?:med|genom)|will|shall)"
)
_DOES = r"(?:gör|ska|lovar|kommer|åtar\s+sig)"
_HOW = r"(?:\s+(?:tillsammans|gemensamt|också|även|därför|bland\s+annat|särskilt|följande|detta))*"
_END = r"(?:\s+att)?\s*:?"
_FORMS = tuple(
    lazily(form, re.IGNORECASE)
    for form in (
        rf"{_WHO}\s+{_SHALL}{_HOW}(?:\s+{_TIME})?{_HOW}{_END}",
        rf"(?:{_TIME}|tillsammans|gemensamt|därför)\s+{_SHALL}\s+{_WHO}{_HOW}{_END}",
        rf"(?:det|detta|så|vad)(?:\s+här)?\s+{_DOES}\s+{_WHO}(?:\s+(?:att\s+)?göra)?(?:\s+{_TIME})?{_END}\??",
    )
)
_PARTS = lazily(
    rf"{_WHO}s\s+(?:del|bidrag|åtagande|åtaganden|löfte|löften|insatser|åtgärder|aktiviteter)(?:\s+{_TIME})?\s*:?",
    re.IGNORECASE,
)
_OWN = WE | {"nämnden"}
"""Those whose plan it is, as they call themselves: "vi", or the committee without its name."""

_SECTION = lazily(r"^§\s*\d+\.?\s+")
_UNDERTAKES = lazily(r"\b(?:lovar|åtar|förbinder|tillsammans|gemensamt)", re.IGNORECASE)
_PASSIVE = lazily(r"[a-zåäö]{2,}[aå]s")
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Promises:
    """Who promises what a list holds, when, and the line that says so. ``who`` is None where it is those whose plan it is; what
    is ``undertaken`` is done for this plan, what somebody shall do may be a duty."""

    who: str | None
    told: Piece
    when: str | None = None
    undertaken: bool = False


def promises_of(lines: Sequence[Piece | None], records: Sequence[Record], *, listed: bool) -> Promises | None:
    """Give the records of a list the one who promises them, where a line above says who and they name nobody. Where activities
    are ``listed`` a name alone says who, unless they say it themselves: then it is what they are about, "Skolan"."""
    told = [line for line in lines if line]
    named = listed and not say_who(records)
    found = next(
        (one for line in told if (one := promised_in(line) or (_named(line) if named else None))), None
    )
    if found:
        row = PieceRow([found.told.text], list(found.told.spots), found.told.place)
        timed = any(record.values.keys() & {Column.START, Column.END, Column.TIME} for record in records)
        for record in records:
            _give(record, Column.RESPONSIBLE, found.who, row)
            if found.when and not timed:
                give_time(record, found.when, row)
    return found


def say_who(records: Sequence[Record]) -> bool:
    """Whether most of what is to be done says itself who acts."""
    deeds = [deed for one in records if (deed := one.get(Column.ACTION))]
    return 2 * sum(1 for deed in deeds if told_in(deed).responsible) > len(records)


def listed_below(pieces: Sequence[Piece]) -> set[int]:
    """The paragraphs (by id) that are numbered, or go on with small letters, below a line that says who promises them: a list
    without bullets."""
    found: set[int] = set()
    promised = False
    for piece in pieces:
        item = bool(without_number(piece.text)[1]) or piece.text[:1].islower()
        if promised and item and piece.kind is BlockKind.PARAGRAPH:
            found.add(id(piece))
        else:
            promised = (
                piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and promised_in(piece) is not None
            )
    return found


def _give(record: Record, column: Column, text: str | None, row: PieceRow) -> None:
    if text and not record.get(column):
        record.values[column] = text
        record.given[column] = row


def promised_in(line: Piece) -> Promises | None:
    """Who a line says promises what stands below it."""
    text = _SECTION.sub("", " ".join(line.text.split()))
    for form in (*_FORMS, _PARTS):
        match = form.fullmatch(text)
        if match and _names(match["who"]):
            when = match["time"]
            dated = when if when and parse_swedish(when) else None
            we = match["who"].lower() in _OWN
            if not (we and form is _PARTS):
                undertaken = form is _PARTS or bool(_UNDERTAKES.search(text))
                return Promises(None if we else match["who"], line, dated, undertaken)
    return None


def _named(line: Piece) -> Promises | None:
    return Promises(line.text.strip().rstrip(":"), line) if names_actor(line.text) else None


def _names(who: str) -> bool:
    """Whether words name one who acts: a name says no more than that, nor whom a wish is about."""
    words = who.lower().split()
    acts = may_act(who) or who.lower() in _OWN
    plain = not NO_NAMES.intersection(words) and not any(map(_PASSIVE.fullmatch, words))
    alone = words[0] not in _OWN or len(words) == 1
    named = acts and plain and alone and len(words) <= _MOST_WORDS
    return named and infinitive_at(words) is None and not tells_of_others(f"{who} ska")
