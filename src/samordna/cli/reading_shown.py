"""What ``samordna read`` prints for a person: what was found, what was not, and what needs a look."""

from collections import Counter
from collections.abc import Callable, Iterator, Sized
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from samordna.cli.terminal import console
from samordna.plandoc.dates import is_edtf, to_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.vocabulary import name_of

if TYPE_CHECKING:
    from samordna.plandoc.reading import ReadResult
    from samordna.plandoc.reading.blocks import FilePlace
    from samordna.plandoc.schema import Activity, Decision, Metadata

_EXPECTED = {
    "committee": "nämnd",
    "registry_number": "diarienummer",
    "decision": "beslut",
    "period": "giltighetstid",
    "revision": "nästa revidering",
}
_Field = Callable[["Activity"], str]
_WIDE, _ACTION, _INDENT, _FEWEST = 110, 30, 4, 20
"""Columns of a screen that the table needs and those of them for what is done: narrower ones would part words. How far in stands
what is said of it below, and how narrow that gets."""

_ALWAYS = ("avsnitt", "aktiviteter")
"""What every plan is expected to have, so that none of it is worth a word."""

_FLAG, _LOOK = "⚑", "Behöver en titt"

_SAID = {"not_found": "Hittades inte i filen", "several": "Flera möjliga i filen"}


def show_reading(result: "ReadResult") -> None:
    from samordna.plandoc.checking.privacy import HIT_NAMES
    from samordna.plandoc.reading.guarded import guarded

    document = result.document
    meta = document.metadata
    console.print(
        Line(_in_line(meta.title), style="bold") if meta.title else Line(f"Fil: {result.source.name}")
    )
    if facts := _about(meta):
        console.print(Line(" · ".join(facts), style="dim"))
    counts: dict[str, Sized] = {
        "avsnitt": document.sections,
        "definitioner": document.definitions,
        "miljöer": document.environments,
        "verksamheter": document.services,
        "aktiviteter": document.activities,
        "larmvägar": document.alarm_routes,
    }
    console.print(
        ", ".join(f"{len(items)} {name}" for name, items in counts.items() if items or name in _ALWAYS)
    )
    if document.activities:
        console.print(_activities(result))
        if any(activity.flagged for activity in document.activities):
            console.print(Line(f"{_FLAG} Osäkert läst: skälet står under ”{_LOOK}”.", style="yellow"))
    for decision in document.decisions:
        console.print(Line(f"Beslut: {_decided(decision)}"))
    if left_out := _left_out(result):
        console.print(Line(f"Utelämnat: {left_out}", style="dim"))
    for state, words in _SAID.items():
        missed = [
            _EXPECTED[one.what] for one in result.expected if one.what in _EXPECTED and one.state == state
        ]
        if state == "not_found" and not meta.title:
            missed.insert(0, FIELDS["title"].sv.lower())
        if missed:
            console.print(Line(f"{words}: {', '.join(missed)}", style="yellow"))
    _show_list(_LOOK, [f"{_where(flag.place)}{flag.what}" for flag in result.flags], "yellow")
    _show_list(
        "Personuppgifter",
        [
            f"{_where(found.place)}{found.hit.text} ({HIT_NAMES[found.hit.kind].sv})"
            for found in guarded(result)
        ],
        "red",
    )


def _activities(result: "ReadResult") -> Table | Group:
    """The activities in columns where a screen is wide enough for them, else each as its deed with what is said of it below.

    What no activity says is not shown.
    """
    activities = result.document.activities
    told = [(name, field) for name, field in _TOLD.items() if any(map(field, activities))]
    if console.width >= _WIDE:
        return _in_columns(activities, told)
    return Group(*(part for one in activities for part in _below_each_other(one, told)))


def _in_columns(activities: list["Activity"], told: "list[tuple[str, _Field]]") -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column(FIELDS["action"].sv, overflow="fold", min_width=_ACTION)
    for name, _ in told:
        table.add_column(FIELDS[name].sv, overflow="fold", min_width=len(FIELDS[name].sv))
    for activity in activities:
        table.add_row(_deed(activity), *(Line(_in_line(field(activity)) or "–") for _, field in told))
    return table


def _below_each_other(activity: "Activity", told: "list[tuple[str, _Field]]") -> Iterator[RenderableType]:
    yield _hanging(_deed(activity), "• ")
    said = "\u00a0· ".join(f"{FIELDS[name].sv}: {field(activity) or '–'}" for name, field in told)
    if said:
        lines = wrap(said, max(_FEWEST, console.width - _INDENT))
        yield Padding(Line("\n".join(lines), style="dim"), (0, 0, 0, _INDENT), expand=False)


def _deed(activity: "Activity") -> Line:
    return Line((f"{_FLAG} " if activity.flagged else "") + _in_line(activity.action))


def _about(meta: "Metadata") -> list[str]:
    """What the plan says of itself beside its title, as far as it does."""
    municipality = meta.municipality if meta.municipality not in (meta.board, meta.administration) else None
    period = "–".join(dict.fromkeys(_time(day) for day in (meta.period_start, meta.period_end) if day))
    begins = "gäller från " if not meta.period_end else "gäller till " if not meta.period_start else "gäller "
    told = (
        municipality,
        meta.administration,
        meta.board,
        meta.registry_number and f"dnr {meta.registry_number}",
        meta.version and (f"version {meta.version}" if meta.version[:1].isdigit() else meta.version),
        period and f"{begins}{period}",
        meta.next_revision and f"nästa revidering {_time(meta.next_revision)}",
    )
    return [_in_line(one) for one in told if one]


def _in_line(text: str) -> str:
    """Words of a file on one line: a cell may have breaks of its own."""
    return " ".join(text.split())


def _ends(activity: "Activity") -> str:
    return "löpande" if activity.ongoing and not activity.ends else _time(activity.ends)


def _decided(decision: "Decision") -> str:
    section = decision.section and f"§ {decision.section}"
    outcome = decision.outcome and name_of(decision.outcome)
    parts = (decision.body, decision.date and _time(decision.date), section, outcome)
    return ", ".join(filter(None, parts))


def _left_out(result: "ReadResult") -> str:
    """How many passages of each kind somebody may miss; not what every file has around its text."""
    from samordna.plandoc.reading.left_out_words import ONLY_SET_UP, how_many

    counted = Counter(one.why for one in result.left_out if one.why not in ONLY_SET_UP)
    return ", ".join(how_many(why, count).sv for why, count in counted.most_common())


def _time(text: str | None) -> str:
    return to_swedish(text) if text and is_edtf(text) else text or ""


def _show_list(title: str, lines: list[str], style: str) -> None:
    if lines:
        console.print(Line(f"{title} ({len(lines)})", style=f"bold {style}"))
        for line in lines:
            console.print(Padding(_hanging(Line(_in_line(line)), "• "), (0, 0, 0, 2), expand=False))


def _hanging(line: Line, sign: str) -> Table:
    """A line whose words go on right of its sign."""
    grid = Table.grid()
    grid.add_row(Line(sign), line)
    return grid


def _where(place: "FilePlace") -> str:
    words = [
        ("blad", place.sheet),
        ("sida", place.page),
        ("rad", place.row or place.line),
        ("kolumn", place.column),
    ]
    said = ", ".join(f"{word} {value}" for word, value in words if value)
    return f"{said}: " if said else ""


_TOLD: dict[str, _Field] = {
    "responsible": lambda activity: activity.responsible or "",
    "starts": lambda activity: _time(activity.starts),
    "ends": _ends,
    "follow_up": lambda activity: _time(activity.follow_up),
    "status": lambda activity: name_of(activity.status) if activity.status else "",
}
"""What is shown of an activity beside what is done, by field."""
