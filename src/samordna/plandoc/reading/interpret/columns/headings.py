"""Column headings to columns, by synonyms."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.column_stems import (
    BEFORE,
    LAST_PARTS,
    OF_THE_ENTRY,
    PHRASES,
    STEMS,
)
from samordna.plandoc.reading.interpret.columns.column_words import COLUMN_WORDS
from samordna.plandoc.reading.interpret.words.small_words import Column

_NOISE = lazily(r"\([^)]*\)|[*:?.,]|\b(?:19|20)\d\d\b")
_WORD = lazily(r"[\w#]+(?:[/–-]\w+)*")
_ASKS_OTHER = lazily(r"vad\s(?!.*\b(?:gör|gjor|ska\b|skall\b|genomför))")
"""A question of something else than what is done: what it costs, what the goal is."""

_SHORTENED = lazily(r"\W*(?P<beginning>\w{2,})\.")
"""A first word of which only the beginning is written: "Anm.", "Åtg."."""

_EXPLAINED = lazily(r"\s+[–—-]\s.*")
"""What a long heading says behind its name: "Mätbart – hur vet vi att det har gett resultat?"."""

_HELP = lazily(r"(?s)\s*(?P<asks>[^\n?]{2,60}?)\s*(?:\n|\?\s|\.\s(?=[A-ZÅÄÖ]))\s*\S.*")
"""A heading with words below or behind it on how the cells are filled in: "Tidplan\\nNär börjar och slutar insatsen?"."""

_AREAS = lazily(r"(?<!mål)områden?$")
_AREAS_THAT = lazily(
    r"^(?:berörda |vilka )?områden(?:a)? (?:som|där|inom|att)\b|^(?:berörda|vilka) områden\b"
)
"""Areas that something is said of, which are neither what is wrong nor who takes part: "Områden som berörs av insatsen"."""

_TOLD = lazily(r"(?P<of>\w{3,}?)s?(?:beskrivning|benämning|formulering|rubrik)$")
"""A compound that says that something is told or called, and what: "Riskbeskrivning"."""

_EITHER = lazily(r"\s*(?:/|,|\beller\b|\balt\b)\s*")
_WHY = "varför"
"""What asks for an aim or a problem alike; what stands below says which."""

_ASKED_FOR = lazily(r"\W*(?P<asks>varför|när|hur)\b[^()]*\((?P<by>[^()]+)\)\W*", re.IGNORECASE)
"""A question with a word behind it for what is asked: "Varför (mål)"."""

_ANSWERED_BY = {
    "varför": frozenset({Column.GOAL, Column.PROBLEM}),
    "när": frozenset({Column.TIME, Column.START, Column.END}),
    "hur": frozenset({Column.FOLLOW_UP, Column.INDICATOR}),
}
"""What a question may ask for."""

_TELL = frozenset({Column.COMMENT, Column.DEFINITION})

_MOST_WORDS = 8
_EXACT = 7.0
_BEGINS = 5.0
_STEM = 3.0
_LAST_PART = 4.5
_OVER = 0.5
_BOTH = 5.5
_PART = 1.0
"""A part of a goal, or an area, is the goal where the table names no whole one."""

_ACTIVITY_PARTNERS = {
    Column.RESPONSIBLE,
    Column.OTHERS,
    Column.START,
    Column.END,
    Column.TIME,
    Column.FOLLOW_UP,
    Column.STATUS,
    Column.INDICATOR,
    Column.GOAL,
    Column.COMMENT,
}


@cache
def _synonyms() -> dict[str, Column]:
    return {word: column for column, words in COLUMN_WORDS.items() for word in words.split("|")}


def _plain(heading: str) -> str:
    text = " ".join(_NOISE.sub(" ", heading.replace("\u00ad", "").lower()).split()).strip(" -–/")
    text = re.sub(r"\s*/\s*", "/", text)
    if len(text.split()) > _MOST_WORDS:
        text = _EXPLAINED.sub("", text)
    return text if text in _synonyms() else BEFORE.sub("", text)


@lru_cache(maxsize=2048)
def column_of(heading: str) -> Column | None:
    """The column a heading means, or None. "Ansvarig (förvaltning)", "Åtgärder 2025", "Mål/syfte" are understood, and one with
    help below it by its own words."""
    helped = _HELP.fullmatch(heading)
    return _column_of(heading) or (_column_of(helped["asks"]) if helped else None)


def _column_of(heading: str) -> Column | None:
    if (column := _asked_for(heading)) is not None:
        return column
    text = _plain(heading)
    synonyms = _synonyms()
    if text in synonyms:
        return synonyms[text]
    words = re.split(r"[\s/]+", text)
    if not text or len(words) > _MOST_WORDS:
        return None
    if (column := _phrased(text)) is not None:
        return column
    shortest = 1 if _ASKS_OTHER.match(text) else 0
    for length in range(len(words), shortest, -1):
        if (column := synonyms.get(" ".join(words[:length]))) is not None:
            return column
    parts = text.split("/")
    return next((synonyms[part] for part in parts if part in synonyms), None) or _shortened(heading)


def _asked_for(heading: str) -> Column | None:
    """The column that a word behind a question names, where the question may ask for it."""
    asked = _ASKED_FOR.fullmatch(heading)
    column = column_of(asked["by"]) if asked else None
    return column if asked and column in _ANSWERED_BY[asked["asks"].lower()] else None


def _shortened(heading: str) -> Column | None:
    """The only column whose names begin like the shortened word that a heading begins with: "Anm.", "Åtg. nr"."""
    word = _SHORTENED.match(heading)
    beginning = word["beginning"].lower() if word else ""
    meant = {
        column
        for name, column in _synonyms().items()
        if beginning and name.startswith(beginning) and " " not in name
    }
    return meant.pop() if len(meant) == 1 else None


def _phrased(text: str) -> Column | None:
    """The column that a turn of phrase means, or the word it ends with: "Så följer vi upp", "Delar ansvar med", "Insats nr"."""
    phrased = next((column for column, phrase in PHRASES if phrase.search(text)), None)
    if phrased is not None or (text.endswith(" med") and len(text.split()) > 1):
        return phrased or Column.OTHERS
    return Column.NUMBER if LAST_PARTS[Column.NUMBER].search(text) else None


def names_column(text: str) -> bool:
    """Whether a text is, word for word, the heading of a column."""
    return text.lower().strip(" :") in _synonyms() and not text.isdigit()


def names_one_column(cells: Sequence[str]) -> bool:
    """Whether all the cells of a row are the same name of a column, which is a label of what stands below: "Vem?", "Vem?"."""
    told = [cell for cell in cells if cell]
    return len(told) > 1 and len({*told}) == 1 and names_column(told[0].rstrip(" ?:"))


@lru_cache(maxsize=2048)
def meanings_of(heading: str) -> dict[Column, float]:
    """What a heading may mean, each with how strongly its words say so. "Tid: Start" is a start under the heading of times."""
    over, _, own = heading.rpartition(": ")
    if over:
        above, below = meanings_of(over), meanings_of(own)
        return {one: max(above.get(one, 0.0) * _OVER, below.get(one, 0.0)) for one in above | below}
    text = _plain(heading)
    if not text or len(text.split()) > _MOST_WORDS:
        helped = _HELP.fullmatch(heading)
        return meanings_of(helped["asks"]) if helped else {}
    if _AREAS_THAT.search(text):
        return {Column.AREAS: _EXACT}
    found = {column: _STEM for column, stem in STEMS.items() if stem.search(text)}
    found |= {column: _LAST_PART for column, last in LAST_PARTS.items() if last.search(text)}
    if (column := column_of(heading)) is not None:
        part = text.startswith("del") or text.endswith("område")
        if column is Column.GOAL and text.startswith("del"):
            found[Column.MILESTONE] = _STEM
        found[column] = (_EXACT if text in _synonyms() else _BEGINS) - _PART * part
    if (told := _TOLD.fullmatch(text)) and (of := _synonyms().get(told["of"])) is not None:
        found = {one: worth for one, worth in found.items() if one not in _TELL} | {of: _BEGINS}
    if _AREAS.search(text):
        found[Column.AREAS] = _EXACT
    if Column.CAUSE in found:
        found[Column.PROBLEM] = _BEGINS
    if text == _WHY:
        found[Column.PROBLEM] = _EXACT + _PART
    if (column := _asked_for(heading)) is not None:
        found = {column: _EXACT + _PART}
    return _with_ends(found, text)


def _with_ends(found: dict[Column, float], text: str) -> dict[Column, float]:
    """A heading of times that speaks of the start or the end means that, one that speaks of both, or of an end or a period, means
    both."""
    either = {_synonyms().get(part) for part in _EITHER.split(text)}
    if Column.TIME in either and either & {Column.START, Column.END}:
        return found | {Column.TIME: _EXACT}
    if Column.END in found and Column.START in found:
        return found | {Column.TIME: _BOTH}
    edge = next((one for one in (Column.END, Column.START) if one in found), None)
    if edge and found.get(Column.TIME, 0.0) in (_STEM, _BEGINS):
        return found | {edge: max(_BOTH, found[edge])}
    return found


@lru_cache(maxsize=2048)
def tells_of_the_entry(heading: str) -> bool:
    """Whether a heading stands over what a system keeps of its entries rather than of what they are about."""
    return OF_THE_ENTRY.search(_plain(heading)) is not None


def is_activity_header(columns: list[Column | None]) -> bool:
    known = {column for column in columns if column}
    return Column.ACTION in known and bool(known & _ACTIVITY_PARTNERS)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(re.split(r"[\s/]", synonym)[0] for synonym in _synonyms())


def begins_column(line: str) -> bool:
    """Whether a line begins with a word that column headings begin with: a quick test for `flat_header`."""
    word = _WORD.match(line)
    return word is not None and re.split(r"[/–-]", word[0].lower())[0] in _first_words()


def flat_header(lines: list[str]) -> list[tuple[str, Column]] | None:
    """The columns that the words of a line (or several) name when nothing but column headings stands in them."""
    words = [word for line in lines for word in _WORD.findall(re.sub(r"\s*/\s*", "/", _NOISE.sub(" ", line)))]
    return _consume(tuple(words)) if len(words) <= 24 else None


@lru_cache(maxsize=4096)
def _consume(words: tuple[str, ...]) -> list[tuple[str, Column]] | None:
    """The reading of ``words`` as headings with the fewest headings, each beginning with a capital."""
    if not words:
        return []
    synonyms = _synonyms()
    for length in range(min(5, len(words)), 0, -1):
        column = synonyms.get(" ".join(words[:length]).lower())
        if column is None or not (words[0][0].isupper() or words[0][0] == "#"):
            continue
        rest = _consume(words[length:])
        if rest is not None and all(column is not other for _, other in rest):
            return [(" ".join(words[:length]), column), *rest]
    return None
