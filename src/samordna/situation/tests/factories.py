"""Areas, pictures and what is in them for tests, made as the pages make them."""

from datetime import date
from typing import Any

from samordna.core.models import digest_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.picture.life import PictureState, PictureStep
from samordna.situation.commands.areas import area_create
from samordna.situation.commands.pictures import picture_create
from samordna.situation.commands.problems import problem_create
from samordna.situation.commands.sources import source_create
from samordna.situation.commands.statements import statement_create
from samordna.situation.documents import standing_document
from samordna.situation.models import (
    Area,
    DecidedPicture,
    Picture,
    PictureMove,
    Problem,
    Source,
    Statement,
)

ENOUGH = {"population": 12_000, "population_year": 2025}
"""Inhabitants, so that something may be said of the area."""


def an_area(municipality: Municipality, name: str = "Norra", **values: Any) -> Area:
    """One that may be chosen, unless ``values``, which are its fields, say otherwise."""
    return area_create(municipality=municipality, values={"name": name, **ENOUGH, **values})


def a_picture(municipality: Municipality, unit: Unit | None = None, **values: Any) -> Picture:
    """``state`` puts it there without its steps; ``values`` are otherwise fields."""
    state = values.pop("state", PictureState.PLANNED)
    told = {"title": "Lägesbild 2026", "period": "2026", "unit": unit, **values}
    row = picture_create(municipality=municipality, values=told)
    row.state = state
    row.save(update_fields=["state"])
    return row


def a_source(picture: Picture, name: str = "Polisens bidrag", **values: Any) -> Source:
    return source_create(picture=picture, values={"name": name, "kind": "police", **values})


def a_statement(picture: Picture, text: str = "Klotter har blivit vanligare.", **values: Any) -> Statement:
    """``sources`` may be rows."""
    sources = [getattr(one, "pk", one) for one in values.pop("sources", ())]
    told = {"part": "mapping", "text": text, "sources": sources, **values}
    return statement_create(picture=picture, values=told)


def a_problem(picture: Picture, title: str = "Hot på torget", **values: Any) -> Problem:
    """``evidence`` is what sources say of it, by their numbers."""
    evidence = values.pop("evidence", {})
    return problem_create(picture=picture, values={"title": title, **values}, evidence=evidence)


def decided(picture: Picture, document: str = "", **values: Any) -> Picture:
    """As if it had been decided as it stands, or as ``document``; nothing in it may be changed from then on."""
    for name, value in {"state": PictureState.DECIDED, "decided_on": date(2026, 3, 10), **values}.items():
        setattr(picture, name, value)
    picture.save()
    PictureMove.objects.create(
        municipality=picture.municipality,
        picture=picture,
        step=PictureStep.DECIDE,
        from_state=PictureState.ANALYSIS,
        to_state=PictureState.DECIDED,
        body="Kommunstyrelsen",
        decided_on=picture.decided_on,
        section="12",
    )
    text = document or standing_document(picture).model_dump_json()
    DecidedPicture.objects.create(
        municipality=picture.municipality,
        picture=picture,
        document=text,
        digest=digest_of(text.encode()),
        pdf=b"%PDF-1.7",
        pdf_digest=digest_of(b"%PDF-1.7"),
    )
    return picture
