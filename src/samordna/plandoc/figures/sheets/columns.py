"""What each column of a table is: by its heading, and by what stands in it."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.sheets.cells import Holds, holds, is_time, names_period
from samordna.plandoc.figures.sheets.column import NUMBERED_GROUPS, Column, are_units, is_time_column
from samordna.plandoc.figures.sheets.words import Role, is_of_persons, role_called
from samordna.plandoc.lazily import lazily

_SAMPLE = 400
_FEW = 0.3
_YES_OR_NO = frozenset({"ja", "nej", "yes", "no", "true", "false", "sant", "falskt", "ok"})


def columns_of(paths: Sequence[list[str]], body: Sequence[list[str]]) -> list[Column]:
    """``body`` are the rows of figures. A column that nothing is known of stays without a role: a label."""
    columns = [Column(at, heads) for at, heads in enumerate(paths)]
    step = max(1, len(body) // _SAMPLE)
    for column in columns:
        cells = [row[column.at] for row in islice(body, 0, None, step) if row[column.at]]
        column.kinds = Counter(map(holds, cells))
        column.texts = list(dict.fromkeys(cells))
    first = min((column.at for column in columns if _is_sure_value(column)), default=len(columns))
    for column in columns:
        column.role = _role(column, first)
        if column.role is None and column.at > first and column.count * 2 < len(range(0, len(body), step)):
            column.role = Role.NOTE
    _leave_targets_out(columns)
    if not any(column.role is Role.VALUE for column in columns):
        _make_years_values(columns)
    return columns


_TARGET = lazily(r"(?:mål|målvärde|målnivå|måltal|target)(?: (?:för )?(?:19|20)\d\d)?")
_OUTCOME = lazily(r"(?:utfall|outcome)\b.*")


def _leave_targets_out(columns: list[Column]) -> None:
    """What should be, in a column beside what is, is no figure of an area."""
    if any(_OUTCOME.fullmatch(unmarked(one.heading).casefold()) for one in columns):
        for one in columns:
            if one.role is Role.VALUE and _TARGET.fullmatch(unmarked(one.heading).casefold()):
                one.role = Role.NOTE


_NUMBERED_AREAS = lazily(
    r"kommun|län|region|område|stadsdel|postnummer|valdistrikt|deso|regso|basområde|delområde|plan|statistik"
)


def _is_sure_value(column: Column) -> bool:
    return column.share(Holds.NUMBER, Holds.MISSING) > 0.5 and (
        role_called(column.heading) in (None, Role.GROUP) or _is_counted(column)
    )


def _is_counted(column: Column) -> bool:
    """Whether numbers stand below a heading that elsewhere is one of labels; codes of areas are all of one length."""
    if column.share(Holds.NUMBER, Holds.MISSING) <= 0.8 or role_called(column.heading) in (
        Role.CODE,
        Role.TIME,
    ):
        return False
    if unmarked(column.heading).casefold() in NUMBERED_GROUPS:
        return False
    lengths = {len(text) for text in column.texts}
    is_long = min(lengths) > 3 or any(text[0] == "0" for text in column.texts)
    are_codes = len(lengths) == 1 and is_long and all(map(str.isalnum, column.texts))
    return not (are_codes and _NUMBERED_AREAS.match(column.heading.casefold()))


def _role(column: Column, first_value: int) -> Role | None:
    """By the heading where it is known and fits what stands below it, and else by that."""
    called = _called(column)
    if called is not None and not (called is Role.TIME and _heads_figures(column, first_value)):
        return called
    if not column.count:
        return Role.VALUE if _heads_figures(column, first_value) else Role.NOTE
    return _role_of_contents(column, first_value)


def _called(column: Column) -> Role | None:
    """A heading "Enhet" stands over units, and over schools."""
    called = role_called(column.heading)
    if called is Role.UNIT and column.count and not are_units(column):
        return Role.AREA
    if called is Role.TIME and column.share(Holds.TEXT) > 0.5:
        return None
    return None if called in (Role.AREA, Role.GROUP, Role.MEASURE) and _is_counted(column) else called


def _role_of_contents(column: Column, first_value: int) -> Role | None:
    if is_time_column(column) and not any(map(is_time, column.heads)) and column.at <= first_value:
        return Role.TIME
    if is_of_persons(column.heading):
        return None
    if column.texts and all(text.casefold() in _YES_OR_NO for text in column.texts):
        return Role.NOTE
    if column.share(Holds.NUMBER, Holds.MISSING, Holds.YEAR) > 0.5:
        return Role.VALUE
    if are_units(column):
        return Role.UNIT
    is_value = _heads_figures(column, first_value) or column.share(Holds.NUMBER, Holds.YEAR) >= _FEW
    return Role.VALUE if is_value else None


def _heads_figures(column: Column, first_value: int) -> bool:
    """Whether a period stands over the column."""
    return column.at >= first_value and any(names_period(unmarked(head)) for head in column.heads if head)


def _make_years_values(columns: list[Column]) -> None:
    """Of a table whose only figures look like years, the last such column holds the figures."""
    times = [column for column in columns if column.role is Role.TIME and column.kinds[Holds.YEAR]]
    if len(times) > 1:
        times[-1].role = Role.VALUE
