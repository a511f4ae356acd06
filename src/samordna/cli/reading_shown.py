"""What ``samordna read`` prints for a person: what was found, what was not, and what needs a look."""

from collections import Counter
from collections.abc import Sized
from typing import TYPE_CHECKING

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
    from samordna.plandoc.schema import Decision

_EXPECTED = {
    "committee": "nämnd",
    "registry_number": "diarienummer",
    "decision": "beslut",
    "period": "giltighetstid",
    "revision": "nästa revidering",
}
_SAID = {"not_found": "Hittades inte i filen", "several": "Flera möjliga i filen"}


def show_reading(result: "ReadResult") -> None:
    from samordna.plandoc.checking.privacy import HIT_NAMES
    from samordna.plandoc.reading.guarded import guarded

    document = result.document
    meta = document.metadata
    console.print(Line(meta.title or result.source.name, style="bold"))
    facts = [
        meta.administration,
        meta.board,
        meta.registry_number and f"dnr {meta.registry_number}",
        meta.version,
    ]
    if any(facts):
        console.print(" · ".join(fact for fact in facts if fact), style="dim")
    counts: dict[str, Sized] = {
        "avsnitt": document.sections,
        "definitioner": document.definitions,
        "miljöer": document.environments,
        "verksamheter": document.services,
        "aktiviteter": document.activities,
        "larmvägar": document.alarm_routes,
    }
    console.print(", ".join(f"{len(items)} {name}" for name, items in counts.items()))
    if document.activities:
        console.print(_activities(result))
    for decision in document.decisions:
        console.print(Line(f"Beslut: {_decided(decision)}"))
    if left_out := _left_out(result):
        console.print(Line(f"Utelämnat: {left_out}", style="dim"))
    for state, words in _SAID.items():
        if missed := [
            _EXPECTED[one.what] for one in result.expected if one.what in _EXPECTED and one.state == state
        ]:
            console.print(Line(f"{words}: {', '.join(missed)}", style="yellow"))
    _show_list("Behöver en titt", [f"{_where(flag.place)}{flag.what}" for flag in result.flags], "yellow")
    _show_list(
        "Personuppgifter",
        [
            f"{_where(found.place)}{found.hit.text} ({HIT_NAMES[found.hit.kind].sv})"
            for found in guarded(result)
        ],
        "red",
    )


def _activities(result: "ReadResult") -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for field in ("action", "responsible", "starts", "ends", "follow_up", "status"):
        table.add_column(FIELDS[field].sv, overflow="fold")
    for activity in result.document.activities:
        table.add_row(
            Line(("⚑ " if activity.flagged else "") + activity.action),
            Line(activity.responsible or "–"),
            Line(_time(activity.starts)),
            Line("löpande" if activity.ongoing and not activity.ends else _time(activity.ends)),
            Line(_time(activity.follow_up)),
            name_of(activity.status) if activity.status else "–",
        )
    return table


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
    if not text:
        return "–"
    return to_swedish(text) if is_edtf(text) else text


def _show_list(title: str, lines: list[str], style: str) -> None:
    if lines:
        console.print(Line(f"{title} ({len(lines)})", style=f"bold {style}"))
        for line in lines:
            console.print(Padding(Line(f"• {line}"), (0, 0, 0, 2)))


def _where(place: "FilePlace") -> str:
    words = [
        ("blad", place.sheet),
        ("sida", place.page),
        ("rad", place.row or place.line),
        ("kolumn", place.column),
    ]
    said = ", ".join(f"{word} {value}" for word, value in words if value)
    return f"{said}: " if said else ""
