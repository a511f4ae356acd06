"""Whether what was read has room where plans are kept; the columns of the plan slice say how much there is."""

from collections.abc import Iterator

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import Field

from samordna.plandoc.schema import Metadata, Part, Service
from samordna.plandoc.spans import ENDS_FIRST, wrong_ends
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import Activity, PlanService, PlanVersion, Section

_MODELS = {"metadata": PlanVersion, "sections": Section, "activities": Activity, "services": PlanService}


def _room(column: Field) -> int | None:
    return column.base_field.max_length if isinstance(column, ArrayField) else column.max_length


ROOM: dict[str, dict[str, int]] = {
    area: {column.name: room for column in model._meta.concrete_fields if (room := _room(column))}
    for area, model in _MODELS.items()
}
"""The most characters that each field of each list holds; the lists that are kept as JSON have no such limits."""


def misfits(area: str, part: Part) -> Iterator[tuple[str, Text]]:
    """The fields that cannot be saved as they stand, with the reason and what to do."""
    for name, room in ROOM.get(area, {}).items():
        longest = max((len(text) for text in _texts(getattr(part, name, None))), default=0)
        if longest > room:
            yield name, _too_long(longest, room)
    if isinstance(part, Metadata) and part.public_version and not _is_address(part.public_version):
        yield (
            "public_version",
            Text(
                "Det här är ingen webbadress. Skriv den från https:// eller lämna fältet tomt.",
                "This is no web address. Write it from https:// or leave the field empty.",
            ),
        )
    if isinstance(part, Service) and part.age and None not in part.age and part.age[0] > part.age[1]:  # type: ignore[operator]
        yield (
            "age",
            Text(
                "Den högsta åldern är lägre än den lägsta. Byt plats på dem.",
                "The highest age is lower than the lowest. Swap them.",
            ),
        )


def contradictions(part: Part) -> Iterator[tuple[str, Text]]:
    """What a person has not meant to write: an end before its start."""
    for last in wrong_ends(part):
        yield last, ENDS_FIRST


def _too_long(longest: int, room: int) -> Text:
    return Text(
        f"Texten är {longest} tecken lång. Här får {room} plats. Korta den eller flytta en del till ett annat fält.",
        f"The text is {longest} characters long. There is room for {room}. Shorten it or move some to another field.",
    )


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [one for one in value if isinstance(one, str)]
    return [value] if isinstance(value, str) else []


def _is_address(text: str) -> bool:
    try:
        URLValidator(schemes=["http", "https"])(text)
    except ValidationError:
        return False
    return True
