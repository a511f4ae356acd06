"""Not a word of what a restricted chapter holds is in a public file, whatever kind of part it is and whatever field."""

from types import NoneType
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from samordna.plandoc.carrying.tests.editing import read_bytes
from samordna.plandoc.kinds import LISTS_OF
from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.places import mark
from samordna.plandoc.schema import ABOUT_ITEM, PlanDocument, Section, Situation
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.opened import text_in

CANARY = "Kanariefågel"
LISTS = [area for area in PART_TITLES if area not in ("metadata", "sections")]
BY_KIND = [(kind, area) for kind, areas in LISTS_OF.items() for area in areas]


def _filled(model: type[BaseModel], place: str | None) -> dict[str, Any]:
    """Values for a part: the canary in every field that takes any text."""
    values = {
        name: _value(info.annotation)
        for name, info in model.model_fields.items()
        if name not in ABOUT_ITEM and _value(info.annotation) is not None
    }
    return values | ({"place": place} if place else {})


def _value(kind: Any) -> Any:
    """The canary in the shape of a field, or None where no text fits."""
    if get_origin(kind) is list:
        inner = _value(get_args(kind)[0])
        return None if inner is None else [inner]
    choices = [one for one in get_args(kind) if one is not NoneType] or [kind]
    if str in choices:
        return CANARY
    if isinstance(choices[0], type) and issubclass(choices[0], BaseModel):
        return _filled(choices[0], None)
    return None


def _plan(section: Section, area: str, place: str | None) -> PlanDocument:
    open_section = Section(heading="Inledning", text="Öppet för alla.")
    plan = PlanDocument(sections=[open_section, section])
    values = plan.model_dump()
    if area == "sources":
        values["situation"]["sources"] = [_filled(_model(area), place)]
    elif area in ("situation", "council"):
        values[area] = _filled(_model(area), place)
    else:
        values[area] = [_filled(_model(area), place)]
    return PlanDocument.model_validate(values)


def _model(area: str) -> Any:
    owner = Situation if area == "sources" else PlanDocument
    kind = owner.model_fields[area].annotation
    found = [one for one in get_args(kind) or (kind,) if one is not NoneType]
    return found[0]


def _seen(plan: PlanDocument, form: Format) -> str:
    """What the file shows and what it carries."""
    file = write(plan, form)
    carried = "" if form is Format.CSV else read_bytes(file, form).document.model_dump_json()
    return text_in(file, form) + carried


@pytest.mark.parametrize("area", LISTS)
@pytest.mark.parametrize("form", Format)
def test_what_stands_in_a_restricted_section(form: Format, area: str) -> None:
    section = Section(heading="Skydd", text=f"{CANARY}\n\n{mark(area)}", restricted=True)
    plan = _plan(section, area, area)
    assert CANARY in plan.model_dump_json(exclude={"sections"})
    assert CANARY not in _seen(plan, form)


@pytest.mark.parametrize(("kind", "area"), BY_KIND)
@pytest.mark.parametrize("form", Format)
def test_what_belongs_to_a_restricted_chapter(form: Format, kind: SectionKind, area: str) -> None:
    plan = _plan(Section(heading="Skydd", text=CANARY, kind=kind, restricted=True), area, None)
    assert CANARY not in _seen(plan, form)
