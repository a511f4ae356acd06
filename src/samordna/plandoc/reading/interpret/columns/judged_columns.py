"""What a table is by its columns, those that each hold things to be done looked at as one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samordna.plandoc.reading.interpret.columns.contents import Contents, contents_of
from samordna.plandoc.reading.interpret.columns.deed_columns import deed_columns
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.marks import marks_in
from samordna.plandoc.reading.interpret.columns.matching import Match
from samordna.plandoc.reading.interpret.columns.table_kinds import Context, Verdict, judge
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_DEEDS = "Åtgärd"
_BESIDE_DEEDS = (TakenAs.GOALS, TakenAs.PROBLEMS)
_MAYBE = 0.5
_FEW = 0.6
_ROWS = 2


def judged(headings: Sequence[str], contents: Sequence[Contents], context: Context) -> Verdict | None:
    """What a table is. Columns that each hold things to be done are looked at as one, under a heading that says so. Goals and
    problems may stand beside what is done for them, where that explains more of the table."""
    found = _judged(headings, contents, context)
    if found and found.taken_as not in _BESIDE_DEEDS:
        return found
    others = _by_the_others(headings, contents, context)
    return others if others and (not found or others.match.weight > found.match.weight) else found


def _by_the_others(headings: Sequence[str], contents: Sequence[Contents], context: Context) -> Verdict | None:
    """What a table is whose other columns say who and when: of the full columns that are nothing else, that which reads most
    like things to be done is what they are said of. Without a head it has to read like deeds."""
    most = max((one.filled for one in contents), default=0)
    headed = any(headings)
    signs = [
        _signs(one, headed=headed) if one.filled == most and _may_name_deeds(heading) else 0.0
        for heading, one in zip(headings, contents, strict=True)
    ]
    if most < _ROWS or max(signs, default=0.0) <= 0:
        return None
    at = signs.index(max(signs))
    named = [_DEEDS if column == at else heading for column, heading in enumerate(headings)]
    verdict = judge(named, contents, context)
    told = {
        *(verdict.match.columns if verdict else ()),
        *marks_in(headings, contents).values(),
        *_over(context),
    }
    whole = Column.RESPONSIBLE in told and told & {Column.START, Column.END, Column.TIME}
    if not verdict or not whole or verdict.taken_as not in (TakenAs.ACTIVITIES, TakenAs.PREVIOUS_ACTIVITIES):
        return None
    return _with_goal(verdict, [one.filled for one in contents])


def _over(context: Context) -> Iterator[Column]:
    """What the heading of a table says of all its rows: who does them, or when."""
    traits = traits_of(context.headings[-1]) if context.headings else frozenset()
    if traits & {Trait.ROLE, Trait.ACTOR, Trait.PARTNER}:
        yield Column.RESPONSIBLE
    if Trait.TIME in traits:
        yield Column.TIME


def _signs(column: Contents, *, headed: bool) -> float:
    """How much a column reads like things to be done: deeds, else texts that differ from row to row and have no other form."""
    deeds = column.share(Trait.DEED)
    if not headed:
        return deeds
    typed = sum(map(column.share, (Trait.TIME, Trait.NUMBER, Trait.STATUS, Trait.COST, Trait.MARK)))
    return 2 * deeds + column.share(Trait.SENTENCE) - column.share(Trait.REPEATED) - typed


def _may_name_deeds(heading: str) -> bool:
    """Whether a heading says nothing that we know, or that things are done."""
    meanings = meanings_of(heading)
    return not meanings or Column.ACTION in meanings


def _with_goal(verdict: Verdict, filled: Sequence[int]) -> Verdict:
    """With the first column as the goal, where it means nothing else and its cells hold for several rows each."""
    columns = verdict.match.columns
    if columns[0] is not None or Column.GOAL in columns or filled[0] > _FEW * max(filled):
        return verdict
    return replace(verdict, match=replace(verdict.match, columns=(Column.GOAL, *columns[1:])))


def _judged(headings: Sequence[str], contents: Sequence[Contents], context: Context) -> Verdict | None:
    deeds = deed_columns(headings, contents)
    if not deeds:
        return judge(headings, contents, context)
    first, others = deeds[0], deeds[1:]
    kept = [at for at in range(len(contents)) if at not in others]
    named = [_DEEDS if at == first else headings[at] for at in kept]
    verdict = judge(named, [contents[at] for at in kept], context)
    if not verdict and len(kept) == 1:
        verdict = Verdict(TakenAs.ACTIVITIES, Match((Column.ACTION,), 0.0, (1.0,)), _MAYBE)
    if not verdict or verdict.match.columns[kept.index(first)] is not Column.ACTION:
        return judge(headings, contents, context)
    found = verdict.match
    at = [kept.index(first if column in others else column) for column in range(len(contents))]
    columns, sure = tuple(found.columns[one] for one in at), tuple(found.sure[one] for one in at)
    return replace(verdict, match=replace(found, columns=columns, sure=sure))


def contents_by_column(rows: Sequence[PieceRow]) -> list[Contents]:
    """What each column is like, from the rows that are more than a band."""
    full = [row for row in rows if sum(1 for cell in row.cells if cell) > 1] or rows
    width = len(rows[0].cells) if rows else 0
    return [contents_of(row.cells[column] for row in full) for column in range(width)]
