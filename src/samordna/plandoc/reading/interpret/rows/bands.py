"""Rows that stand across a table and say what the rows under them are about: a goal, a problem, a sum, a key of colours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.cell_words import AIM
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import key_in

_NUMBER = r"(?:\s*(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2})*[a-z]?|\s[a-zåäö](?=\s*[:.–-]))?"
_TEXT = r"\s*(?:[:–-]|\.(?=\s)|(?<=\d)\s)\s*(?P<text>(?=.*[^\W\d]{3})\S.{2,})$"
_WHICH = (
    r"(?:(?:övergripande|långsiktigt|kortsiktigt|strategiskt|prioriterat|politiskt|gemensamt|lokalt|nationellt|"
    r"[a-zåäö]+(?:ens|ets|iges)) )?"
)
"""What kind of goal it is, or whose: "Nämndens mål"."""

_FOR_WHAT = r"(?: (?:för|med|på) (?:\w+ ){0,2}[\w-]+(?=\s*:))?"
"""What it is a goal for: "Mål för platsen:"."""

_OTHER_WORDS = r"(?!ända|före|spörs|klago|moders|brott|tviste|budget)"
_GOAL_LABEL = lazily(
    rf"^(?P<label>(?:{_WHICH}(?:(?:{_OTHER_WORDS}[a-zåäö]+-?)?mål(?:sättning|område)?|"
    rf"(?:fokus|insats|utvecklings)?område|tema(?=\s+\d))|goal|objective|aim){_NUMBER}{_FOR_WHAT}){_TEXT}",
    re.IGNORECASE | re.DOTALL,
)
_GOAL_NUMBER = lazily(
    rf"{_WHICH}(?:{_OTHER_WORDS}[a-zåäö]+-?)?(?:mål(?:sättning)?|goal|objective)\s*(?:nr\.?\s*)?(?:\d{{1,2}}(?:\.\d{{1,2}})*|[A-F])\s*[:.]?",
    re.IGNORECASE,
)
_PROBLEM_LABEL = lazily(
    r"^(?P<label>(?:(?:identifierat|prioriterat) )?(?:problem|behov|risk|utmaning|problemområde|"
    rf"priority){_NUMBER}){_TEXT}",
    re.IGNORECASE | re.DOTALL,
)
_PROMISE = lazily(
    r"(?P<label>(?:vårt |gemensamt )?(?:\w+s?-?)?löfte(?:\s+(?:nr\.?\s*)?(?:\d{1,2}|[A-F](?=\s*[:.–-]))|(?=\s*:)))"
    r"\s*[:.–-]\s*(?P<text>\S.{3,})",
    re.IGNORECASE,
)
_SUM = lazily(r"^(?:summa|totalt|total|delsumma|sum|subtotal|tot\.?)\b", re.IGNORECASE)
_AIM = lazily(AIM, re.IGNORECASE)
_NUMBERED = lazily(r"\d{1,2}(?:\.\d{1,2})*[.:)]?(?:\s|$)")
_FEWEST_COLUMNS = 3
_LABEL_AND_TEXT = 2


@dataclass(frozen=True, slots=True)
class Band:
    """What a row across the table says: ``column`` is GOAL or PROBLEM, None where it is a sum or a key. ``label`` are the words
    before the text that only number it."""

    column: Column | None
    text: str = ""
    label: str = ""


def band_of(
    row: PieceRow, following: PieceRow | None, columns: list[Column | None], bands_likely: bool
) -> Band | None:
    """The band that a row is, None for a row of its own. ``following`` is the next row; ``bands_likely`` says that the table has
    several lone cells, each above fuller rows."""
    filled = [cell for cell in row.cells if cell]
    text = " ".join(filled[0].split()) if filled else ""
    if filled and (_SUM.match(text) or (len(filled) <= 2 and key_in([": ".join(filled)]))):
        return Band(None)
    if len(filled) != 1 or (len(row.cells) < _FEWEST_COLUMNS and not row.across):
        return _numbered_over(row, following, columns) or band_in_cells(row.cells)
    if labelled := labelled_band(text) or (promised_band(text) if row.across else None):
        return labelled
    at = next(column for column, cell in enumerate(row.cells) if cell)
    column = columns[at] if at < len(columns) else None
    full = following is not None and sum(1 for cell in following.cells if cell) > 1
    own = bands_likely and full and following is not None and following.cells[at]
    if column in (Column.GOAL, Column.PROBLEM) and not row.held and not own:
        return Band(column, text)
    numbered = full and _only_it_is_numbered(text, following)
    if row.across or (
        (bands_likely and full and at <= 1 and not row.held)
        and (numbered or Trait.DEED not in traits_of(text) or _AIM.match(text))
    ):
        return Band(Column.GOAL, *(without_number(text) if numbered else (text, "")))
    return None


def _numbered_over(
    row: PieceRow, following: PieceRow | None, columns: Sequence[Column | None]
) -> Band | None:
    """A name with nothing but a number beside it, which the numbers below go on from: "2 | Stöd" over "2.1 | Starta en grupp"."""
    at = columns.index(Column.NUMBER) if Column.NUMBER in columns else len(row.cells)
    number = row.cells[at].strip(" .") if at < len(row.cells) else ""
    names = [cell for place, cell in enumerate(row.cells) if cell and place != at]
    below = [cell for cell in following.cells if cell] if following else []
    counts = bool(number) and following is not None and following.cells[at].startswith(f"{number}.")
    alone = len(names) == 1 and len(below) > _LABEL_AND_TEXT
    return Band(Column.GOAL, " ".join(names[0].split()), row.cells[at]) if counts and alone else None


def _only_it_is_numbered(text: str, following: PieceRow | None) -> bool:
    """Whether a lone cell has a number before it, and the row below it none in its first two."""
    below = following.cells[:_LABEL_AND_TEXT] if following else ()
    return bool(_NUMBERED.match(text)) and not any(_NUMBERED.match(cell) for cell in below)


def band_in_cells(cells: Sequence[str]) -> Band | None:
    """The goal or the problem that a row names in its first cell and says in one beside it, with nothing else in the row."""
    filled = list(dict.fromkeys(" ".join(cell.split()) for cell in cells if cell))
    if len(filled) != _LABEL_AND_TEXT or len(cells) <= _LABEL_AND_TEXT or not cells[0]:
        return None
    label, text = filled
    column = column_of(label) if names_column(label) else None
    told = column in (Column.GOAL, Column.PROBLEM) and not names_column(text)
    return Band(column, text, label) if told else None


def labelled_band(text: str) -> Band | None:
    """The goal or the problem that a line names as such: "Mål 1: Trygga torg"."""
    for column, pattern in ((Column.GOAL, _GOAL_LABEL), (Column.PROBLEM, _PROBLEM_LABEL)):
        match = pattern.match(text)
        if match:
            return Band(column, match["text"].strip(), match["label"])
    return None


def promised_band(text: str) -> Band | None:
    """A promise over what is done to keep it, named as such: "Löfte 1: Tryggare trafik"."""
    match = _PROMISE.fullmatch(" ".join(text.split()))
    return Band(Column.GOAL, match["text"], match["label"]) if match else None


def numbers_goal(heading: str) -> bool:
    """Whether a heading does nothing but number a goal, which the text below it says: "Mål 1"."""
    return _GOAL_NUMBER.fullmatch(heading.strip()) is not None


def has_bands(rows: list[PieceRow]) -> bool:
    """Whether the table has lone cells above fuller rows, more than once, and not as its usual row."""
    lone = [
        row
        for row, following in pairwise(rows)
        if sum(1 for cell in row.cells if cell) == 1 < sum(1 for cell in following.cells if cell)
    ]
    fuller = sum(1 for row in rows if sum(1 for cell in row.cells if cell) > 1)
    return bool(lone) and len(lone) <= fuller and (len(lone) > 1 or rows[0] is lone[0])
