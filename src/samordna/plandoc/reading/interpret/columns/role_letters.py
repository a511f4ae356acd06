"""Columns that are somebody's, with a letter for the part each takes: "A = ansvarar, D = deltar"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import Text

_WHO = frozenset({Trait.ROLE, Trait.PARTNER, Trait.ACTOR})
_ANSWERS = lazily(r"(?:huvud)?ansvar|responsible|leder|äger|driver", re.IGNORECASE)
_DOES = lazily(r"utför|genomför|verkställ", re.IGNORECASE)
_TAKES_PART = lazily(
    r"delta|medverka|stöd|samverka|bistå|bidra|[ck]onsult|(?:råd|till)fråga|support|accountable",
    re.IGNORECASE,
)
_TOLD = lazily(r"inform|underrätta", re.IGNORECASE)
_USUAL = {
    **dict.fromkeys(("A", "R", "H", "HA", "U"), Column.RESPONSIBLE),
    **dict.fromkeys(("D", "M", "S", "K", "C", "B"), Column.OTHERS),
    "I": Column.COMMENT,
}
"""Who is only told of a thing takes no part in it, so that the comment says it."""

_PARTS = (Column.RESPONSIBLE, Column.OTHERS, Column.COMMENT)
_KEY = lazily(
    r"(?<!\w)(?P<letter>[A-ZÅÄÖ]{1,2})\s*(?:=|:|–|-|är|betyder)\s*"
    r"(?:(?:ska|skall|blir|bli|hålls|hållas|är|har)\s+)*(?P<means>[a-zåäöA-ZÅÄÖ]+)"
)
_BOTH = lazily(r"\s*[/,+&]\s*")
_SHORT_NAME = lazily(r"[A-ZÅÄÖ]{2,5}")
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
"""What each letter or word of such columns makes the one whose column it is; those who are told of it stand in the comment."""


def key_in(text: str) -> Letters:
    """What a text says that letters make somebody, where it says it of those who answer and those who take part."""
    key = _key(text)
    return key if len({*key.values()}) > 1 else {}


def key_of(piece: Piece) -> Letters:
    """What a piece of the file says that letters make somebody; a table says it of one letter in each of its rows."""
    rows = [row.cells for row in piece.rows]
    explains = all(len(cells) == 1 or (len(cells) == 2 and len(cells[0].strip()) <= 1) for cells in rows)
    return key_in("\n".join([piece.text, *map(" = ".join, rows if explains else [])]))


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
    every = {word: _BOTH.split(word) for words in said.values() for word in words}
    known = {part: column for parts in every.values() for part in parts if (column := _column(part, key))}
    if "R" in known and "A" in known and not key:
        known["A"] = Column.OTHERS
    asked = [] if key else [_read_as(known)]
    known |= {word: column for word, parts in every.items() if (column := _together(parts, known))}
    found = {
        at: known
        for at, words in said.items()
        if words
        and words <= known.keys()
        and (_names_who(names[at]) or ((key or _are_words(words)) and _may_name(headings[at])))
    }
    if len(found) < _FEWEST or Column.RESPONSIBLE not in known.values():
        return {}, []
    return found, asked


def _key(text: str) -> Letters:
    """What letters make somebody; who carries out what another answers for takes part in it."""
    means = {match["letter"]: match["means"] for match in _KEY.finditer(text)}
    answers = any(_ANSWERS.match(words) for words in means.values())
    return {
        letter: Column.OTHERS if answers and _DOES.match(words) else column
        for letter, words in means.items()
        if (column := _meant(words))
    }


def _together(parts: Sequence[str], known: Letters) -> Column | None:
    """What several letters in a cell make somebody, all of which are known: the most that any of them says."""
    said = [known.get(part) for part in parts]
    return next((column for column in _PARTS if column in said), None) if all(said) else None


def _names_who(name: str) -> bool:
    """Whether a heading is the name of somebody, or as short as the names of offices are: "KSF"."""
    short = _SHORT_NAME.fullmatch(name) and not meanings_of(name) and Trait.TIME not in traits_of(name)
    return bool(traits_of(name) & _WHO or short)


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
    if _ANSWERS.match(words) or _DOES.match(words):
        return Column.RESPONSIBLE
    if _TOLD.match(words):
        return Column.COMMENT
    return Column.OTHERS if _TAKES_PART.match(words) else None


def _read_as(known: Letters) -> Text:
    answers, others, told = (
        ", ".join(sorted(word for word, column in known.items() if column is part)) for part in _PARTS
    )
    return Text(
        f"I kolumnerna för aktörer är {answers} läst som ansvarig"
        + (f", {others} som deltar" if others else "")
        + (f", {told} som informeras." if told else "."),
        f"In the columns of actors {answers} was read as responsible"
        + (f", {others} as taking part" if others else "")
        + (f", {told} as informed." if told else "."),
    )
