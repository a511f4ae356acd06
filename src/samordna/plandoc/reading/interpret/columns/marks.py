"""Columns that hold nothing but crosses: the heading is the value, for the rows that have the cross."""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year
from samordna.plandoc.reading.interpret.words.cell_words import MARKS
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import status_of
from samordna.plandoc.vocabulary import Text

_NEARLY_ALL = 0.9
_SEVERAL = 3
_MOST_WORDS = 2
_FEW, _MOSTLY = 0.3, 0.9
_NO_WORDS = (
    Trait.NUMBER,
    Trait.COST,
    Trait.SHARE,
    Trait.TIME,
    Trait.ROLE,
    Trait.PARTNER,
    Trait.ACTOR,
    Trait.MEASURE,
)
_YEAR = lazily(r"(?<!\d)20\d\d(?!\d)")
_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september"),
    *("oktober", "november", "december"),
)
_QUARTERS, _ROMAN = ("1", "2", "3", "4"), ("I", "II", "III", "IV")
_LETTERED = ("K1", "K2", "K3", "K4")
_OVER_QUARTERS = lazily(r"(?<!\d)20\d\d(?!\d)|\bk(?:varta|v)l?\b", re.IGNORECASE)
_SIGN_MEANS = lazily(r"\s*(?:[A-ZÅÄÖ]{1,3}|[a-zåäö\d]|[^\w\s])\s*=\s*[^=]{2,60}")
_INITIALS = "JFMAMJJASOND"
_WHO = frozenset({Trait.ROLE, Trait.PARTNER, Trait.ACTOR})

Marks = dict[int, Column]
"""The columns with crosses, and what their headings are."""


def marks_in(headings: Sequence[str], contents: Sequence[Contents]) -> Marks:
    """The columns of crosses. Where some of them are who, those that mean nothing to us are, too; so are several that stand
    together and none of which does."""
    crossed = [
        at for at, cells in enumerate(contents) if cells.filled and cells.share(Trait.MARK) >= _NEARLY_ALL
    ]
    told = {at: _meaning(chosen_by(headings[at])) for at in crossed}
    others = [at for at in crossed if told[at] is None and _may_name(chosen_by(headings[at]))]
    known = {meaning for meaning in told.values() if meaning}
    together = len(others) >= _SEVERAL and others[-1] - others[0] == len(others) - 1
    if known == {Column.RESPONSIBLE} or (not known and together):
        told |= dict.fromkeys(others, Column.RESPONSIBLE)
    return {at: meaning for at, meaning in told.items() if meaning}


def with_words_as_crosses(headings: Sequence[str], contents: Sequence[Contents]) -> list[Contents]:
    """The columns of parts of the year as if each word in them were a cross, where a word or two says what of a thing is then
    done: "Start", "Klart". How things stood then is told by words for that alone."""
    run: list[int] = []
    runs: list[list[int]] = []
    for at, heading in enumerate(headings):
        if is_part_of_year(chosen_by(heading)):
            run = run if run and run[-1] == at - 1 else []
            runs += [] if run else [run]
            run.append(at)
    worded = {at for one in runs if _are_worded([contents[at] for at in one]) for at in one}
    named = any(Column.ACTION in meanings_of(one) for at, one in enumerate(headings) if at not in worded)
    return [
        Contents(one.filled, {Trait.MARK: 1.0}, one.longest) if named and at in worded and one.filled else one
        for at, one in enumerate(contents)
    ]


def _are_worded(columns: Sequence[Contents]) -> bool:
    filled = sum(one.filled for one in columns)
    short = all(one.longest <= _MOST_WORDS for one in columns)
    others = any(one.share(trait) > _FEW for one in columns for trait in _NO_WORDS)
    stood = sum(one.filled * one.share(Trait.STATUS) for one in columns)
    return len(columns) >= _SEVERAL and filled > 0 and short and not others and stood < _MOSTLY * filled


def _may_name(heading: str) -> bool:
    """Whether a heading may be somebody's name: it stands for no column that we know."""
    return bool(heading.strip()) and not meanings_of(heading)


def with_parts_of_year(headings: list[str]) -> list[str]:
    """The headings with the names of months for twelve that are but their first letters, and of quarters for four that are but
    their numbers under a year, or with a letter before these."""
    last = [heading.rpartition(": ") for heading in headings]
    if [own.upper() for _, _, own in last if own.upper() in _LETTERED] == [*_LETTERED]:
        return [
            f"{over}{sign}kvartal {own[1]}" if own.upper() in _LETTERED else heading
            for heading, (over, sign, own) in zip(headings, last, strict=True)
        ]
    for at in range(len(last) - len(_QUARTERS) + 1):
        four = last[at : at + len(_QUARTERS)]
        numbered = tuple(own.strip(" .") for _, _, own in four) in (_QUARTERS, _ROMAN)
        if numbered and len({over for over, _, _ in four}) == 1 and _OVER_QUARTERS.search(four[0][0]):
            names = [
                f"{over}{sign}kvartal {number}"
                for (over, sign, _), number in zip(four, _QUARTERS, strict=True)
            ]
            headings = [*headings[:at], *names, *headings[at + len(names) :]]
    at = "".join(one[2].upper() if len(one[2]) == 1 else " " for one in last).find(_INITIALS)
    if at < 0:
        return headings
    names = [f"{over}{sign}{name}" for (over, sign, _), name in zip(last[at:], _MONTHS, strict=False)]
    return [*headings[:at], *names, *headings[at + len(names) :]]


def asks_for_colours(headings: Sequence[str], contents: Sequence[Contents]) -> Text | None:
    """What a person is asked where nothing stands in several columns of times: colours may mark them, which are not read."""
    empty = [
        heading
        for heading, cells in zip(headings, contents, strict=True)
        if not cells.filled and heading and Trait.TIME in traits_of(chosen_by(heading))
    ]
    times = sum(1 for heading in headings if heading and Trait.TIME in traits_of(chosen_by(heading)))
    if len(empty) < _SEVERAL or len(empty) < times:
        return None
    named = f"{empty[0]} … {empty[-1]}"
    return Text(
        f"Kolumnerna ”{named}” är tomma. Är tiderna markerade med färg har de inte kunnat läsas. Ange dem.",
        f"The columns “{named}” are empty. If colours mark the times, these could not be read. Enter them.",
    )


def is_mark(cell: str) -> bool:
    return cell in MARKS


def explains_signs(piece: Piece) -> bool:
    """Whether every cell of a table tells what a sign of another means: "A = ansvarar"."""
    cells = (cell for row in piece.rows for cell in row.cells if cell.strip())
    first = next(cells, "")
    return bool(_SIGN_MEANS.fullmatch(first)) and all(map(_SIGN_MEANS.fullmatch, cells))


def chosen_by(heading: str) -> str:
    """What a cross under a heading of one row or several chooses: the innermost, with the one year over it where that is a part
    of a year."""
    over, _, innermost = heading.rpartition(": ")
    years = _YEAR.findall(over)
    dated = f"{innermost} {years[0]}" if len(years) == 1 else ""
    is_part = dated and not _YEAR.search(innermost) and Trait.TIME in traits_of(innermost) & traits_of(dated)
    return dated if is_part else innermost


def _meaning(heading: str) -> Column | None:
    traits = traits_of(heading)
    if Trait.TIME in traits:
        return Column.TIME
    if status_of(heading):
        return Column.STATUS
    return Column.RESPONSIBLE if traits & _WHO else None
