"""Which texts of a plan that has a pattern are to be written anew, and how one knows that they have been."""

import hashlib
from collections.abc import Iterator

from samordna.plandoc.pattern.taking import whom_is_named
from samordna.plandoc.places import without_places
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.tidying import letters

FIELDS = {
    "sections": "text",
    "activities": "action",
    "goals": "text",
    "coordinator_tasks": "text",
    "training": "content",
    "briefings": "name",
    "guides": "text",
}
"""What each kind says of that municipality. Definitions, environments and laws are everybody's."""


TITLE = "metadata.title"


def texts_of(document: PlanDocument) -> Iterator[tuple[str, str]]:
    """The title and the texts with their places, such as "sections/sections-3", those without words apart."""
    if letters(document.metadata.title):
        yield TITLE, document.metadata.title
    for area, item in document.items():
        text = without_places(getattr(item, FIELDS[area]) or "") if area in FIELDS else ""
        if letters(text):
            yield f"{area}/{item.id}", text


def names_of(document: PlanDocument) -> Iterator[tuple[str, str]]:
    """Who is named in activities, with the places of the fields: "activities/activities-3.responsible"."""
    for one in document.activities:
        for field, said in whom_is_named(one).items():
            yield f"activities/{one.id}.{field}", said


def is_name(place: str) -> bool:
    """Whether a name stands at the place, and no text."""
    return "." in place.partition("/")[2]


def is_put_right_by_a_word(place: str) -> bool:
    """Whether what stands at the place is one's own as soon as it is another, and not when half of its words are."""
    return is_name(place) or place == TITLE


def fingerprint(text: str) -> str:
    """The same for a text until a word is another: signs and spaces are set anew by an editor too."""
    return hashlib.sha256(letters(text).encode()).hexdigest()
