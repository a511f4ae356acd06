"""What the headings over a column of figures say."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.labels import category, unmarked
from samordna.plandoc.figures.periods import whole_span
from samordna.plandoc.figures.sheets.areas import is_other, place_of
from samordna.plandoc.figures.sheets.cells import names_period
from samordna.plandoc.figures.sheets.column import Column
from samordna.plandoc.figures.sheets.words import Role, role_called
from samordna.plandoc.figures.titles import OF_WHICH, heading_said


@dataclass(slots=True)
class Over:
    """What the headings over a column of figures say."""

    column: int
    names: list[str] = field(default_factory=list)
    unit: str | None = None
    area: str | None = None
    times: list[str] = field(default_factory=list)
    source: str | None = None
    generic: str = ""
    """A heading that names nothing that is counted, such as "Utfall" beside "Budget"."""
    is_base: bool = False
    """Whether it is how many answered."""


def overs_of(values: Sequence[Column], areas: set[int]) -> list[Over]:
    """``areas`` are the rows of headings that name areas."""
    found = [_over(one, areas) for one in values]
    _nest(found)
    _tell_bases(values, found)
    return found


def _tell_bases(values: Sequence[Column], over: list[Over]) -> None:
    """How many answered, beside shares: a column of its own, and a number whatever the title says of the others."""
    bases = [
        (one, unmarked(column.heading))
        for column, one in zip(values, over, strict=True)
        if unmarked(column.heading).casefold() in words_of("bases")
    ]
    if len(bases) < len(over):
        for one, heading in bases:
            one.names, one.unit, one.is_base = [heading], "antal", True


def _over(column: Column, areas: set[int]) -> Over:
    over = Over(column.at)
    has_period = any(names_period(unmarked(head)) for head in column.heads if head)
    for level, head in enumerate(column.heads):
        text = unmarked(head)
        if not text or role_called(text) is Role.TIME:
            continue
        if level in areas and level + 1 in areas and role_called(text) is Role.AREA:
            continue
        if level in areas and not is_other(text):
            over.area = place_of(text)
            over.times += [when] if (when := heading_said(text).when) else []
        elif names_period(text) or (whole_span(text) and has_period):
            over.times.append(text)
        else:
            told = heading_said(text)
            over.unit = told.unit or over.unit
            over.times += [told.when] if told.when else []
            if told.is_generic:
                over.generic = told.name
            else:
                over.names.append(category(told.name))
    return over


def _nest(over: list[Over]) -> None:
    """What is a part of the column before it ("varav ogiltig"), and the same in another unit ("per 1 000 invånare")."""
    whole = Over(-1)
    has_names = any(one.names for one in over)
    for one in over:
        if has_names and not one.names and one.generic:
            one.names = [one.generic]
        if one.names and one.names[-1].casefold().startswith(OF_WHICH):
            one.names = [*whole.names, *one.names]
            one.unit = one.unit or whole.unit
        elif one.names:
            whole = one
        elif one.unit and one.unit != whole.unit and not one.area:
            one.names = [*whole.names]
