"""What a situation picture leans on: a table of sources, or sentences that say where something is known from."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import ItemRow, rows_of
from samordna.plandoc.reading.interpret.words.kind_words import SOURCE_WORDS
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Source
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SourceKind, Trend, name_of

_DRAWS_ON = lazily(
    r"\b(?:enligt|källa|källor|underlag|uppgifter från|information från|bygger på|utgår från|hämtad|"
    r"based on|according to|sources?)\b",
    re.IGNORECASE,
)
_TRENDS = {
    Trend.RISING: r"\b(?:ökar|ökat|ökande|ökning|stigande|increasing|rising|risen)\b",
    Trend.UNCHANGED: r"\b(?:oförändra\w+|stabil\w*|unchanged)\b",
    Trend.FALLING: r"\b(?:minskar|minskat|minskande|minskning|falling)\b",
}
_SURVEY = lazily(r"enkät|undersökning|mätning\w*\b|survey", re.IGNORECASE)
_YES = frozenset(("ja", "x", "yes", "lokal", "local"))
_NO = frozenset(("nej", "no", "nationell", "regional", "national"))


def sources_of(pictures: list[Chapter], tables: list[Table], reading: Reading) -> list[Source]:
    """Those of tables; without a table those that sentences of the picture name, each kind once."""
    listed = [_of_row(row) for row in rows_of(tables, TakenAs.SOURCES, "sources", reading)]
    return listed or list(_told(pictures, reading))


def _of_row(row: ItemRow) -> Source:
    name = row.text(Column.SOURCE) or ""
    return Source(
        id=row.item,
        name=name,
        kind=_kind(row, name),
        local=_local(row),
        date=row.date("date", Column.TIME),
        trend=_trend(row),
        reliability=row.text(Column.RELIABILITY),
    )


def _kind(row: ItemRow, name: str) -> SourceKind:
    words = row.text(Column.KIND)
    if words:
        row.note("kind", words)
        for language in ("sv", "en"):
            for kind in SourceKind:
                if words.casefold() == name_of(kind, language).casefold():
                    return kind
    return next(_kinds_in(words or name), None) or next(_kinds_in(name), SourceKind.OTHER)


def _kinds_in(name: str) -> Iterator[SourceKind]:
    """What the name of a source says of its kind: "Skolenkäten" is a survey, "Lokalpolisen" the police."""
    if _SURVEY.search(name):
        yield SourceKind.SURVEY
    yield from (
        kind for kind, words in SOURCE_WORDS.items() if re.search(rf"\b\w*(?:{words})", name, re.IGNORECASE)
    )


def _local(row: ItemRow) -> bool:
    words = row.text(Column.LOCAL)
    if words and words.casefold() in _YES | _NO:
        row.note("local", words)
        return words.casefold() in _YES
    row.unread("local", words)
    return next(_kinds_in(row.text(Column.SOURCE) or ""), None) is not SourceKind.NATIONAL


def _trend(row: ItemRow) -> Trend | None:
    words = row.text(Column.TREND)
    trend = trend_in(words) if words else None
    if words and trend:
        row.note("trend", words)
    else:
        row.unread("trend", words)
    return trend


def trend_in(text: str) -> Trend | None:
    return next((trend for trend, words in _TRENDS.items() if re.search(words, text, re.IGNORECASE)), None)


def _told(pictures: list[Chapter], reading: Reading) -> Iterator[Source]:
    found: set[SourceKind] = set()
    for chapter in pictures:
        for piece in chapter.paragraphs():
            for sentence in sentences_of(piece.text):
                for source in _in_sentence(sentence, piece, found, reading):
                    found.add(source.kind)
                    yield source


def _in_sentence(sentence: str, piece: Piece, found: set[SourceKind], reading: Reading) -> Iterator[Source]:
    if not _DRAWS_ON.search(sentence):
        return
    for kind, words in SOURCE_WORDS.items():
        match = re.search(rf"\b(?:{words})", sentence, re.IGNORECASE)
        if match and kind not in found:
            source = Source(
                id=f"sources-{len(found) + 1}",
                name=match[0],
                kind=kind,
                local=kind is not SourceKind.NATIONAL,
                trend=trend_in(sentence),
            )
            reading.origins[source.id] = list(piece.spots)
            yield source
