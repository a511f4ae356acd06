"""A line that was not there when the file was written: it belongs to what stands round it."""

from samordna.plandoc.carrying import remarks
from samordna.plandoc.carrying.body import written, written_row
from samordna.plandoc.carrying.facts import fact_named, put_fact
from samordna.plandoc.carrying.seen import Seen
from samordna.plandoc.carrying.state import State
from samordna.plandoc.carrying.tables import SeenTable
from samordna.plandoc.carrying.values import UnknownValueError, put, values_in
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.schema import (
    AlarmRoute,
    Definition,
    Department,
    Environment,
    Guide,
    Item,
    Phenomenon,
    Service,
)

_BULLETED = frozenset({"coordinator_tasks", "changes", "references"})
_TERMED = frozenset(
    {"definitions", "function_definitions", "environments", "phenomena", "departments", "services"}
)
_WITH_PROSE = (Definition, Environment, Phenomenon, Department, Service, Guide)


def come(state: State, seen: Seen) -> None:
    """Take a new line."""
    if seen.row is not None:
        _row(state, seen, state.tables[seen.block])
    elif seen.kind is BlockKind.HEADING and seen.level:
        _heading(state, seen)
    elif not _in_context(state, seen):
        state.sections.add(source(seen))
        _mark_section(state, seen)


def _heading(state: State, seen: Seen) -> None:
    """A section of its own, or one more heading among those in the text of a section."""
    state.context = ""
    current, words = state.sections.current, " ".join(seen.text.split())
    if current and seen.level > current.section.level and state.has_subheadings:
        state.sections.add(written(words, f"{'#' * (seen.level - current.section.level)} "))
        _mark_section(state, seen)
    else:
        section = state.sections.begin(words, seen.level)
        state.mark(f"sections/{section.id}", "", seen)


def source(seen: Seen) -> str:
    """A line as Markdown."""
    if seen.kind is BlockKind.BULLET:
        return written(seen.text, f"{'  ' * max(seen.level - 1, 0)}- ")
    if seen.kind is BlockKind.HEADING:
        return f"**{written(' '.join(seen.text.split()))}**"
    return written(seen.text)


def _mark_section(state: State, seen: Seen) -> None:
    if state.sections.current:
        state.mark(f"sections/{state.sections.current.section.id}", "text", seen)


def _row(state: State, seen: Seen, table: SeenTable) -> None:
    if table.area:
        if seen.row != table.head:
            _new_item(state, seen, table)
    elif table.known and not table.texts:
        _on_cover(state, seen)
    else:
        head = "" if table.known or seen.row else f"\n|{' --- |' * len(seen.cells)}"
        state.sections.add(written_row(seen.cells) + head)
        _mark_section(state, seen)
    state.context = ""


def _new_item(state: State, seen: Seen, table: SeenTable) -> None:
    first = next(name for name in table.fields if name)
    place = state.places.get(seen.block)
    item = state.lists.add(table.area, **{first: ""}, place=place)
    state.stand(item)
    for field, text in values_in(table.area, table.fields, seen.cells).items():
        with state.telling(seen, field, text, item.id):
            put(item, field, text)
    state.mark(f"{table.area}/{item.id}", "", seen)


def _on_cover(state: State, seen: Seen) -> None:
    field = fact_named(seen.cells[0])
    try:
        if field is None or len(seen.cells) != 2:
            raise UnknownValueError
        put_fact(state.plan, field, seen.cells[1])
        state.mark("metadata", field, seen)
    except UnknownValueError:
        state.flags.append(remarks.not_taken(seen))


def _in_context(state: State, seen: Seen) -> bool:
    """Whether the line belongs to the item above it."""
    area, _, rest = state.context.partition("/")
    item = state.lists.item(state.context)
    if isinstance(item, AlarmRoute):
        return _on_route(state, item, seen)
    if seen.kind is BlockKind.BULLET and area in _BULLETED:
        return _add(state, area, seen, text=seen.text)
    if seen.kind is BlockKind.BULLET and area == "council":
        return _new_member(state, seen)
    if seen.kind is BlockKind.HEADING and area in _TERMED:
        return _add(state, area, seen, **{TITLE_FIELDS[area]: " ".join(seen.text.split())})
    return _in_prose(state, item, rest if area == "situation" else "", seen)


def _in_prose(state: State, item: Item | None, picture: str, seen: Seen) -> bool:
    """Whether the line goes on a text of the item above it, or of the situation picture."""
    owner, name = (state.plan.situation, picture) if picture else (item, "text")
    if owner is None or not (picture or isinstance(item, _WITH_PROSE)):
        return False
    key = state.context if picture else f"{state.context}/text"
    state.bodies.take(key, owner, name)
    state.bodies.add(key, source(seen))
    state.mark("situation" if picture else state.context, name, seen)
    return True


def _new_member(state: State, seen: Seen) -> bool:
    state.members.append(seen.text)
    state.mark("council", "members", seen)
    return True


def _add(state: State, area: str, seen: Seen, **values: str) -> bool:
    above = state.lists.item(state.context)
    item: Item = state.lists.add(area, **values, place=above.place if above else None)
    state.context = f"{area}/{item.id}"
    state.mark(state.context, "", seen)
    return True


def _on_route(state: State, route: AlarmRoute, seen: Seen) -> bool:
    if seen.kind is BlockKind.BULLET:
        state.routes.step(route, None, seen.text, same=False)
    else:
        state.routes.note(route, seen.text, same=False)
    state.mark(f"alarm_routes/{route.id}", "steps", seen)
    return True
