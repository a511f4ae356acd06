"""A line that was there when the file was written: it says where one is, and what of it has been rewritten."""

from collections.abc import Callable

from samordna.plandoc.carrying.body import Unit, rewritten, written_row
from samordna.plandoc.carrying.facts import put_decision, put_fact
from samordna.plandoc.carrying.items import (
    name_item,
    put_council,
    put_facts,
    situation_date,
    source_of,
)
from samordna.plandoc.carrying.seen import Seen
from samordna.plandoc.carrying.state import State
from samordna.plandoc.carrying.tables import differing
from samordna.plandoc.carrying.values import CARRIED_COLUMNS, as_date, put, values_in
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.schema import AlarmRoute, Decision, Item
from samordna.plandoc.vocabulary import SectionKind


def stay(state: State, key: str, seen: Seen, *, same: bool) -> None:
    """Take a line by its name."""
    area, _, rest = key.partition("/")
    if area in ("", "columns"):
        return
    special = _SPECIAL.get(area)
    if special:
        special(state, rest, seen, same)
    elif item := state.lists.item(key):
        state.stand(item)
        state.lists.see(area, item)
        _of_item(state, key, item, seen, same)


def _chapter(state: State, kind: str, seen: Seen, same: bool) -> None:
    known = SectionKind(kind) if kind in set(SectionKind) else SectionKind.OTHER
    if same:
        state.sections.close(seen.text, known)
    else:
        section = state.sections.begin(seen.text, max(seen.level, 1), known)
        state.mark(f"sections/{section.id}", "", seen)
    state.context = ""


def _fact(state: State, field: str, seen: Seen, same: bool) -> None:
    if same:
        return
    with state.telling(seen, field, seen.cells[-1]):
        put_fact(state.plan, field, seen.cells[-1])
    for name in ("period_start", "period_end") if field == "period" else (field,):
        state.mark("metadata", name, seen)


def _section(state: State, rest: str, seen: Seen, same: bool) -> None:
    identity, _, line = rest.partition("/text/")
    state.context = ""
    if line:
        _add_text(state, identity, int(line), seen, same)
        return
    section = state.sections.open(identity)
    key = f"sections/{identity}"
    if not same:
        section.heading = " ".join(seen.text.split())
        state.mark(key, "heading", seen)
    written = state.expected.get(key)
    if written and seen.kind is BlockKind.HEADING and 0 < seen.level != written.level:
        section.level = min(max(section.level + seen.level - written.level, 1), 6)
        state.mark(key, "level", seen)


def _add_text(state: State, identity: str, line: int, seen: Seen, same: bool) -> None:
    unit = state.sections.unit(identity, line)
    state.sections.add(unit if same else rewritten_unit(unit, seen), of=identity)
    if not same and state.sections.current:
        state.mark(f"sections/{state.sections.current.section.id}", "text", seen)


def rewritten_unit(unit: Unit, seen: Seen) -> str:
    """The source of a line that says something else now; the line under a table's head goes with it."""
    if seen.row is None:
        return rewritten(unit.source, seen.text)
    return "\n".join([written_row(seen.cells), *unit.source.split("\n")[1:]])


def _situation(state: State, rest: str, seen: Seen, same: bool) -> None:
    state.stand(state.plan.situation)
    field, _, line = rest.partition("/")
    if field == "date":
        if not same:
            with state.telling(seen, field, seen.text):
                state.plan.situation.date = as_date(situation_date(seen.text))
            state.mark("situation", "date", seen)
        return
    key = f"situation/{field}"
    state.context = key
    unit = state.bodies.unit(key, int(line))
    state.bodies.add(key, unit if same else rewritten_unit(unit, seen))
    if not same:
        state.mark("situation", field, seen)


def _council(state: State, rest: str, seen: Seen, same: bool) -> None:
    council = state.plan.council
    if council is None:
        return
    state.stand(council)
    state.context = "council"
    if rest.startswith("members"):
        state.members.append(seen.text)
    elif not same:
        put_council(council, seen.text)
    if not same:
        state.mark("council", "members" if rest.startswith("members") else "name", seen)


def _of_item(state: State, key: str, item: Item, seen: Seen, same: bool) -> None:
    area, identity, *tail = key.split("/")
    name = f"{area}/{identity}"
    state.context = name
    if not tail:
        _main(state, name, item, seen, same)
    elif tail[0] == "steps" and isinstance(item, AlarmRoute):
        if len(tail) > 2:
            state.routes.note(item, seen.text, same=same)
        else:
            state.routes.step(item, int(tail[1]), seen.text, same=same)
    elif len(tail) > 1:
        unit = state.bodies.unit(f"{name}/{tail[0]}", int(tail[1]))
        state.bodies.add(f"{name}/{tail[0]}", unit if same else rewritten_unit(unit, seen))
    elif not same:
        _field(state, area, item, tail[0], seen)
    if not same and tail:
        state.mark(name, tail[0], seen)


def _main(state: State, key: str, item: Item, seen: Seen, same: bool) -> None:
    """The line that an item begins with, or all of it where it is a row."""
    area = key.split("/", maxsplit=1)[0]
    if isinstance(item, Decision) and seen.row is not None:
        state.context = ""
        if not same:
            with state.telling(seen, "decision", seen.cells[-1]):
                put_decision(item, seen.cells[-1])
            state.mark(key, "", seen)
    elif seen.row is not None and area in CARRIED_COLUMNS:
        state.context = ""
        _row(state, key, item, seen, same)
    elif not same:
        name_item(area, item, seen.text)
        state.mark(key, "", seen)


def _row(state: State, key: str, item: Item, seen: Seen, same: bool) -> None:
    place = state.places.get(seen.block)
    if place and item.place and item.place != place:
        item.place = place
    if same:
        return
    area = key.split("/", maxsplit=1)[0]
    now = values_in(area, state.tables[seen.block].fields, seen.cells)
    for field, text in differing(area, state.before.get(key, {}), now):
        with state.telling(seen, field, text):
            put(item, field, text)
        state.mark(key, "analysis" if field in ("analysed", "decision") else field, seen)


def _field(state: State, area: str, item: Item, field: str, seen: Seen) -> None:
    if field == "source":
        setattr(item, "source", source_of(seen.text))  # noqa: B010 (several models have it)
    elif field == "facts":
        with state.telling(seen, field, seen.text):
            put_facts(area, item, seen.text)
    else:
        with state.telling(seen, field, seen.text):
            put(item, field, seen.text)


_SPECIAL: dict[str, Callable[[State, str, Seen, bool], None]] = {
    "chapters": _chapter,
    "metadata": _fact,
    "sections": _section,
    "situation": _situation,
    "council": _council,
}
