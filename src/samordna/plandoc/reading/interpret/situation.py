"""The situation picture in its parts, where the document itself names them, and its sources (S9)."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.pieces import Chapter, Reading
from samordna.plandoc.reading.interpret.words import SOURCE_WORDS
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Situation, Source
from samordna.plandoc.vocabulary import SectionKind, SourceKind, Trend

_PARTS = {
    "mapping": r"kartläggning|omfattning|problembild|mapping",
    "consequences": r"konsekvens|consequences",
    "other_information": r"övrig information|annan information|övriga uppgifter|other information",
    "analysis": r"\banalys|orsaksanalys|analysis",
}
_DATED = re.compile(
    r"(?:daterad|uppdaterad|upprättad|togs fram|lägesbild\w*\s+(?:per|från)|dated)\s*(?:den|i|"
    r"per)?\s*(?P<date>[^.,;()\n]{4,30})",
    re.IGNORECASE,
)
_DRAWS_ON = re.compile(
    r"\b(?:enligt|källa|källor|underlag|uppgifter från|information från|bygger på|utgår från|hämtad|"
    r"based on|according to|sources?)\b",
    re.IGNORECASE,
)
_TRENDS = {
    Trend.RISING: r"\b(?:ökar|ökat|ökande|increasing|risen)\b",
    Trend.UNCHANGED: r"\b(?:oförändra\w+|stabil\w*|unchanged)\b",
    Trend.FALLING: r"\b(?:minskar|minskat|minskande|falling)\b",
}
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


def situation_of(chapters: list[Chapter], reading: Reading) -> Situation:
    situation = Situation()
    above: list[Chapter] = []
    for chapter in chapters:
        above = [other for other in above if other.level < chapter.level]
        if SectionKind.SITUATION in (chapter.kind, *(other.kind for other in above)):
            _take(situation, chapter, nested=bool(above), reading=reading)
        above.append(chapter)
    return situation


def _take(situation: Situation, chapter: Chapter, *, nested: bool, reading: Reading) -> None:
    text = "\n\n".join(piece.text for piece in chapter.paragraphs())
    for part, words in _PARTS.items():
        if nested and re.search(words, chapter.heading, re.IGNORECASE):
            setattr(situation, part, "\n\n".join(filter(None, (getattr(situation, part), text))))
            break
    match = _DATED.search(f"{chapter.heading}\n{text[:400]}")
    if match and situation.date is None:
        situation.date = _date_at_start(match["date"])
    for piece in chapter.paragraphs():
        for sentence in _SENTENCE_END.split(piece.text):
            if _DRAWS_ON.search(sentence):
                _add_sources(situation, sentence, piece.spots, reading)


def _date_at_start(text: str) -> str | None:
    words = text.split()
    return next(
        (date for end in range(len(words), 0, -1) if (date := parse_swedish(" ".join(words[:end])))), None
    )


def _add_sources(situation: Situation, sentence: str, spots: list[Spot], reading: Reading) -> None:
    for kind, words in SOURCE_WORDS.items():
        match = re.search(rf"\b(?:{words})", sentence, re.IGNORECASE)
        if match and not any(source.kind is kind for source in situation.sources):
            trend = next(
                (trend for trend, words in _TRENDS.items() if re.search(words, sentence, re.IGNORECASE)), None
            )
            source = Source(
                id=f"sources-{len(situation.sources) + 1}",
                name=match[0],
                kind=kind,
                local=kind is not SourceKind.NATIONAL,
                trend=trend,
            )
            reading.origins[source.id] = list(spots)
            situation.sources.append(source)
