"""The plan that a file shows: the carried one, with exactly what was changed in the file replaced by what is seen there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.carrying.aligning import Match
from samordna.plandoc.carrying.carrier import CarriedLine
from samordna.plandoc.carrying.coming import come
from samordna.plandoc.carrying.lines import Expected
from samordna.plandoc.carrying.ordering import reordered
from samordna.plandoc.carrying.state import State, state_of
from samordna.plandoc.carrying.staying import stay
from samordna.plandoc.carrying.values import put
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.reading.blocks import FilePlace, Flag
from samordna.plandoc.schema import Item, PlanDocument
from samordna.plandoc.writing.cover import FACTS

_NAMED_ON_A_LINE = frozenset(
    {"definitions", "function_definitions", "environments", "phenomena", "departments", "services", "guides"}
)
"""Lists whose items begin with a line that names them; without it an item is kept, nameless, while other lines of it stand."""


@dataclass(slots=True)
class Taken:
    """``spots`` are where changed and new things stand, ``flags`` what could not be taken."""

    document: PlanDocument
    spots: dict[tuple[str, str], FilePlace] = field(default_factory=dict)
    flags: list[Flag] = field(default_factory=list)


def taken(
    plan: PlanDocument, written: Sequence[CarriedLine], matches: Sequence[Match], expected: Sequence[Expected]
) -> Taken:
    state = state_of(plan, written, matches, expected)
    _expect(state)
    for match in matches:
        if match.written is None:
            come(state, match.seen)
        else:
            stay(state, written[match.written].key, match.seen, same=match.same)
    _put_back(state)
    still = {match.written for match in matches}
    _forget(state, [line.key for number, line in enumerate(written) if number not in still])
    return Taken(PlanDocument.model_validate(state.plan.model_dump()), state.spots, state.flags)


def _expect(state: State) -> None:
    """Every text and route that was shown, so that one none of whose lines are left is known to be empty now."""
    lines: dict[str, int] = {}
    for line in state.written:
        area, _, rest = line.key.partition("/")
        name, *tail = rest.split("/")
        if area == "situation" and tail:
            state.bodies.take(f"{area}/{name}", state.plan.situation, name)
        elif area in ("sections", "columns", "metadata", "chapters", "council", "") or not tail:
            continue
        elif tail[0] == "steps":
            lines[name] = lines.get(name, 0) + 1
        elif len(tail) > 1 and (item := state.lists.item(line.key)):
            state.bodies.take(f"{area}/{name}/{tail[0]}", item, tail[0])
    for route in state.plan.alarm_routes:
        if route.id in lines:
            state.routes.take(route, lines[route.id])


def _put_back(state: State) -> None:
    keys = {line.key for line in state.written}
    shown = [key.split("/")[1] for key in (line.key for line in state.written) if _is_section(key)]
    if shown:
        sections = state.sections.texts()
        state.plan.sections = reordered(state.plan.sections, shown, sections)
    state.lists.put_back()
    state.bodies.put_back()
    state.routes.put_back()
    council = state.plan.council
    if (
        council
        and any(key.startswith("council/members") for key in keys)
        and council.members != state.members
    ):
        council.members = state.members


def _is_section(key: str) -> bool:
    return key.startswith("sections/") and key.count("/") == 1


def _forget(state: State, gone: Sequence[str]) -> None:
    """What stood on a line of its own that is not there any more."""
    facts = {name for name, _ in FACTS}
    for key in gone:
        area, _, rest = key.partition("/")
        name, *tail = rest.split("/")
        item = state.lists.item(key)
        if area == "metadata" and name in facts:
            for value in ("period_start", "period_end") if name == "period" else (name,):
                setattr(state.plan.metadata, value, None)
        elif key == "situation/date":
            state.plan.situation.date = None
        elif item is not None and not tail and area in _NAMED_ON_A_LINE:
            setattr(item, TITLE_FIELDS[area], "")
        elif item is not None and len(tail) == 1 and tail[0] not in ("facts", "steps"):
            _clear(item, tail[0])
    if "council/line" in gone and state.plan.council:
        state.plan.council.name = state.plan.council.led_by = None
        if not state.plan.council.members:
            state.plan.council = None


def _clear(item: Item, name: str) -> None:
    if name == "source":
        setattr(item, "source", None)  # noqa: B010 (several models have it)
    else:
        put(item, name, "")
