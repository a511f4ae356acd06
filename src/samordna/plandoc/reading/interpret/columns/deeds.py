"""Whether the rows of a table are things to be done: not tasks as a rule, what was done, or what waits for something."""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.headings import column_of, meanings_of
from samordna.plandoc.reading.interpret.columns.matching import Match
from samordna.plandoc.reading.interpret.columns.weighing import contents_weight
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import SectionKind

PLANNED = frozenset(
    {
        *(Column.START, Column.END, Column.TIME, Column.STATUS, Column.FOLLOW_UP, Column.INDICATOR),
        *(Column.COST, Column.GOAL),
    }
)
"""Columns that only things to be done have: where roles are told of, what somebody is to do is no activity by itself."""

_DONE = lazily(r"\b(?:genomförda|avslutade|gjorde|har (?:\w+ )?gjort)\b", re.IGNORECASE)
_TIMES = (Column.START, Column.END, Column.TIME)
_YEAR = lazily(r"20\d\d")
_NAMES_DEEDS = lazily(
    r"kontroll(?:moment|aktivitet|åtgärd)|åtgärd|aktivitet|insats|åtagande|tiltak|action|activit",
    re.IGNORECASE,
)
_IN_CASE = lazily(
    r"\bvid behov\b|\b(?:om|ifall|när) (?:det|den|något|risken)\b.*\b(?:inträffar|händer|uppstår|behövs)\b|\breserv|"
    r"\bif (?:needed|it happens)\b|\bcontingency\b",
    re.IGNORECASE,
)


def tells_what_came(found: Match, contents: Sequence[Contents], over: str) -> bool:
    """Whether rows under a heading of the past (``over``) tell what became of them: by a status, or with nothing still to come.
    Where somebody is named as responsible, something must be said of what was done, unless the heading says that it is."""
    told = set(found.columns)
    if Column.STATUS in told:
        return True
    said = Column.COMMENT in told and contents[found.columns.index(Column.COMMENT)].filled > 0
    done = _DONE.search(over) is not None
    return not told & PLANNED and (said or done or Column.RESPONSIBLE not in told)


def is_over(columns: Sequence[Column | None], rows: Sequence[Sequence[str]], year: str | None) -> bool:
    """Whether no row has a time after the year that a heading looks back at, and something is said of what came of them."""
    told = [(column, cell) for row in rows for column, cell in zip(columns, row, strict=False) if cell]
    said = any(column is Column.COMMENT for column, _ in told)
    return year is not None and said and (last := _last_year(told)) is not None and last <= int(year)


def is_before_the_plan(
    columns: Sequence[Column | None], rows: Sequence[Sequence[str]], plan_year: int | None
) -> bool:
    """Whether all times are of years before the plan's, and a status says what became of every row."""
    told = [(column, cell) for row in rows for column, cell in zip(columns, row, strict=False) if cell]
    last = _last_year(told)
    statuses = sum(1 for column, _ in told if column is Column.STATUS)
    return plan_year is not None and last is not None and last < plan_year and statuses >= len(rows) > 0


def _last_year(told: Sequence[tuple[Column | None, str]]) -> int | None:
    years = [int(found) for column, cell in told if column in _TIMES for found in _YEAR.findall(cell)]
    return max(years, default=None)


def is_of_year_before(
    headings: Sequence[str], columns: Sequence[Column | None], plan_year: int | None
) -> bool:
    """Whether the heading over what is done names a year before the plan's ("Åtgärd 2025" in a plan of 2026), and a status says
    what became of it."""
    if plan_year is None or Column.STATUS not in columns or Column.ACTION not in columns:
        return False
    years = [int(year) for year in _YEAR.findall(headings[columns.index(Column.ACTION)])]
    return bool(years) and max(years) < plan_year


def lists_deeds(
    found: Match, headings: Sequence[str], contents: Sequence[Contents], under: SectionKind
) -> bool:
    """Whether what would be the activities is named so, or reads like things to be done by somebody at some time."""
    planned = PLANNED & set(found.columns) or under in (SectionKind.ACTIVITIES, SectionKind.OTHER)
    if not planned and tells_of_roles(headings, found.columns):
        return False
    at = found.columns.index(Column.ACTION)
    told = set(found.columns)
    whole = Column.RESPONSIBLE in told and told & set(_TIMES) and Column.ACTION in meanings_of(headings[at])
    return column_of(headings[at]) is Column.ACTION or bool(
        whole or names_deeds(headings[at]) or contents_weight(Column.ACTION, contents[at]) > 0
    )


def waits(headings: Sequence[str], columns: Sequence[Column | None], over: str) -> bool:
    """Whether what is done waits for something that may never happen, as its heading ("Åtgärd vid behov" beside "Risk") or the
    one the table stands under ("Om något händer") says: no activity, unless somebody is to do it or a time is set."""
    told = set(columns)
    if Column.ACTION not in told or told & (PLANNED | {Column.RESPONSIBLE}):
        return False
    return any(_IN_CASE.search(text) for text in (headings[columns.index(Column.ACTION)], over))


def names_deeds(heading: str) -> bool:
    """Whether a heading calls what stands under it activities."""
    return _NAMES_DEEDS.search(heading) is not None


def tells_of_roles(headings: Sequence[str], columns: Sequence[Column | None]) -> bool:
    """Whether headings or labels tell who does what as a rule: who stands before what is done, which is no activity by name."""
    if Column.ACTION not in columns or Column.RESPONSIBLE not in columns:
        return False
    what, who = columns.index(Column.ACTION), columns.index(Column.RESPONSIBLE)
    return who < what and not names_deeds(headings[what])
