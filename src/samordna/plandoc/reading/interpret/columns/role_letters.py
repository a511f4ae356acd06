"""Columns that are somebody's, with a letter for the part each takes: "A = ansvarar, D = deltar"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import Text

_WHO = frozenset({Trait.ROLE, Trait.PARTNER, Trait.ACTOR})
_ANSWERS = lazily(r"(?:huvud)?ansvar|responsible|leder|äger|driver|utför|genomför", re.IGNORECASE)
_TAKES_PART = lazily(
    r"delta|medverka|stöd|samverka|bistå|bidra|[ck]onsult|inform|support|accountable", re.IGNORECASE
)
_USUAL = {
    **dict.fromkeys(("A", "R", "H", "HA", "U"), Column.RESPONSIBLE),
    **dict.fromkeys(("D", "M", "S", "K", "C", "I", "B"), Column.OTHERS),
}
_KEY = lazily(r"(?<!\w)(?P<letter>[A-ZÅÄÖ]{1,2})\s*(?:=|:|–|-|är|betyder)\s*(?P<means>[a-zåäöA-ZÅÄÖ]+)")
_FEWEST = 2
_OF_ACTIVITIES = frozenset(
    {
        Column.ACTION,
        Column.GOAL,
        Column.STATUS,
        Column.TIME,
        Column.START,
        Column.END,
        Column.NUMBER,
        Column.COST,
    }
)

Letters = dict[str, Column]
"""What each letter or word of such columns makes the one whose column it is."""


def key_in(text: str) -> Letters:
    """What a text says that letters make somebody, where it says it of those who answer and those who take part."""
    key = _key(text)
    return key if len({*key.values()}) > 1 else {}


def letters_in(
    headings: Sequence[str], rows: Sequence[PieceRow], above: str, elsewhere: Mapping[str, Column]
) -> tuple[dict[int, Letters], list[Text]]:
    """The columns of such letters with what these mean, and what to ask: nothing where a key says it, in the headings, above the
    table or ``elsewhere``. With a key the columns may have any names of their own."""
    key = _key(above) or key_in(" ".join(headings)) or elsewhere
    names = [heading.rpartition(": ")[2] for heading in headings]
    said = {
        at: {row.cells[at].strip() for row in rows if row.cells[at].strip()} for at in range(len(headings))
    }
    known = {word: column for words in said.values() for word in words if (column := _column(word, key))}
    if "R" in known and "A" in known and not key:
        known["A"] = Column.OTHERS
    found = {
        at: known
        for at, words in said.items()
        if words
        and words <= known.keys()
        and (traits_of(names[at]) & _WHO or ((key or _are_words(words)) and _may_name(headings[at])))
    }
    if len(found) < _FEWEST or Column.RESPONSIBLE not in known.values():
        return {}, []
    return found, [] if key else [_read_as(known)]


def _key(text: str) -> Letters:
    return {match["letter"]: column for match in _KEY.finditer(text) if (column := _meant(match["means"]))}


def _are_words(said: Iterable[str]) -> bool:
    return all(len(word) > len("HA") for word in said)


def _may_name(heading: str) -> bool:
    """Whether a heading may be somebody's name: it stands below another, or means nothing of an activity's."""
    over, _, name = heading.rpartition(": ")
    return bool(over) or not meanings_of(name).keys() & _OF_ACTIVITIES


def _column(word: str, key: Mapping[str, Column]) -> Column | None:
    if key:
        return key.get(word)
    return _USUAL.get(word) if len(word) <= len("HA") else _meant(word) if " " not in word else None


def _meant(words: str) -> Column | None:
    if _ANSWERS.match(words):
        return Column.RESPONSIBLE
    return Column.OTHERS if _TAKES_PART.match(words) else None


def _read_as(known: Letters) -> Text:
    answers = ", ".join(sorted(word for word, column in known.items() if column is Column.RESPONSIBLE))
    others = ", ".join(sorted(word for word, column in known.items() if column is Column.OTHERS))
    return Text(
        f"I kolumnerna för aktörer är {answers} läst som ansvarig"
        + (f" och {others} som deltar." if others else "."),
        f"In the columns of actors {answers} was read as responsible"
        + (f" and {others} as taking part." if others else "."),
    )
