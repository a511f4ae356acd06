"""Who answers for what in one sentence, and when and with whom in those right after it, which tell no more than that: "Skolchefen
ansvarar för att starta en kurs. Kursen hålls löpande. Polisen medverkar."."""

from collections.abc import Sequence
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.grammar.subjects import WE, may_act
from samordna.plandoc.reading.interpret.metadata.about_itself import names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_ANSWERS = lazily(
    r"(?P<who>[A-ZÅÄÖ][^.,;:()]{2,80}?)\s+(?:(?:an)?svarar\s+för|(?:har|får|ges)\s+(?:i\s+)?(?:uppdrag(?:et)?|uppgift(?:en)?)|"
    r"(?:har|tar|får)\s+(?:huvud)?ansvar(?:et)?\s+för|har\s+till\s+uppgift|är\s+(?:huvud)?ansvariga?\s+för)\s+att\s+"
    r"(?P<deed>[^.;]+?)\.?"
)
_HELPS = lazily(
    r"(?P<who>[A-ZÅÄÖ][^.;:]{2,90}?)\s+(?:(?:ska|kommer\s+att)\s+)?"
    r"(?:medverkar?|deltar?|bistår?|hjälper?\s+till|bidrar?|stödjer|stöttar|är\s+med)(?:\s+i\s+arbetet)?\.?"
)
_FOLLOWED_UP = lazily(
    r"(?:^|\s)(?P<how>(?:ska\s+)?(?:följ(?:s|as)\s+upp|utvärdera?s|mät(?:s|as)))\s+(?:genom|med|via|i|som)\s+(?P<told>[^.;]{3,90}?)\.?$"
)
_OF_IT = lazily(
    r"(?:Det|Detta|Den|De|Arbetet|Uppdraget|Insatsen|Åtgärden|Aktiviteten|Uppgiften|Start|Klart?)\b"
)
_TO = lazily(r"\satt\s")
_WORD = lazily(r"[^\W\d_]{4,}")
_FEWEST = 2
_MOST_AFTER = 4
_LONGEST_TIME = 9
_BEGINNING = 5
_ENDING = 2


class Turn(NamedTuple):
    """What is told in turn, by column, the words that tell it, and how many sentences after the first they are."""

    values: dict[Column, str]
    words: str
    after: int


def told_in_turn(sentences: Sequence[str]) -> Turn | None:
    """What the first of some sentences and those after it tell of one thing to be done; None where they do not say when."""
    match = _ANSWERS.fullmatch(sentences[0])
    if not match or not begins_deed(match["deed"]) or match["who"].lower() in WE or not may_act(match["who"]):
        return None
    deed = match["deed"]
    values = {Column.ACTION: f"{deed[0].upper()}{deed[1:]}", Column.RESPONSIBLE: match["who"]}
    after = 0
    for sentence in sentences[1 : 1 + _MOST_AFTER]:
        more = _more(sentence, deed)
        if not more or more.keys() & values.keys():
            break
        values |= more
        after += 1
    return Turn(values, " ".join(sentences[: 1 + after]), after) if Column.TIME in values else None


def _more(sentence: str, deed: str) -> dict[Column, str]:
    """What a sentence says of what the one before it tells: who helps, when, and how it is followed up."""
    helps = _HELPS.fullmatch(sentence)
    if helps and may_act(helps["who"]):
        return {Column.OTHERS: helps["who"]}
    again = _names_again(sentence, deed)
    if not again and (not _OF_IT.match(sentence) or names_plan(sentence)):
        return {}
    followed = _FOLLOWED_UP.search(sentence)
    before = sentence[: followed.start()].removesuffix(" och") if followed else sentence
    when = _time_in(before)
    told = {Column.TIME: when} if when else {}
    if followed:
        told[Column.INDICATOR if "mät" in followed["how"] else Column.FOLLOW_UP] = followed["told"]
    return told


def _names_again(sentence: str, deed: str) -> bool:
    """Whether a sentence is about something that the deed names: "Kursen", where somebody is to start "en föräldrakurs"."""
    subject = _WORD.findall(" ".join(sentence.split()[:2]))
    return any(word[: min(_BEGINNING, len(word) - _ENDING)].lower() in deed.lower() for word in subject)


def _time_in(sentence: str) -> str | None:
    """The longest words of a sentence that are a time and nothing else."""
    told = told_in(sentence)
    words = sentence.rstrip(" .,").split() if told.starts or told.ends or told.ongoing else []
    spans = (
        " ".join(words[start : start + length])
        for length in range(min(_LONGEST_TIME, len(words)), 0, -1)
        for start in range(len(words) - length + 1)
    )
    return next((span for span in spans if Trait.TIME in traits_of(span)), None)


def paragraphs_in_turn(pieces: Sequence[Piece]) -> set[int]:
    """The paragraphs (by id) that tell something in turn, where there are several."""
    found = {id(piece) for piece in pieces if piece.kind is BlockKind.PARAGRAPH and _tells(piece.text)}
    return found if len(found) >= _FEWEST else set()


def _tells(text: str) -> bool:
    sentences = sentences_of(text) if _TO.search(text) else []
    return any(told_in_turn(sentences[at:]) for at in range(len(sentences)))
