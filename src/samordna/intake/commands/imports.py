"""Import from the command line, without a review."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from django.core.exceptions import ValidationError
from django.db import transaction

from samordna.core.personal_data import FieldHit, Look, decisions_log
from samordna.core.tenancy import acting_for
from samordna.intake.areas import parts_of
from samordna.intake.attention import Point, points_in
from samordna.intake.commands.placing import saved_before, unit_of
from samordna.intake.soundness import sound
from samordna.intake.table_choices import layouts_of
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.errors import PlanError
from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.reading import read
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language, Text
from samordna.plans.commands import plan_step_take, version_create
from samordna.plans.models import PlanVersion

LANGUAGES: tuple[Language, Language] = ("sv", "en")


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan that came in without a review: ``flags`` places in it should be looked at, ``before`` seems to be the same plan."""

    version: PlanVersion
    flags: int
    unit: Unit | None
    before: PlanVersion | None


def plan_import(
    *,
    path: Path,
    municipality: str,
    unit: str = "",
    may_stand: Collection[str] = (),
    is_decided: bool = False,
) -> Imported:
    """Read a file, its tables as the municipality has said of their layouts, and save it as a new plan.

    ``unit`` is the code or name of the unit it belongs to, where the plan does not say so itself.
    With ``is_decided`` it is adopted as it stands.
    Texts that may be about a person are saved only where each is among those that ``may_stand``, and that is noted.
    Raises PlanError.
    """
    home = municipality_at(municipality)
    if home is None:
        raise PlanError(
            Text(
                f"Det finns ingen kommun med adressen {municipality}. Kontrollera stavningen.",
                f"There is no municipality at the address {municipality}. Check the spelling.",
            )
        )
    with acting_for(home.pk):
        layouts = layouts_of(home.pk)
    with bounded(name=path.name):
        result = sound(read(path, layouts=layouts), path.name)
    with acting_for(home.pk), transaction.atomic():
        _answer_for(result.document, path.name, home, may_stand=may_stand)
        owner = unit_of(home, result.document.metadata, unit)
        before = saved_before(home, result.document.metadata)
        version = version_create(municipality=home, document=result.document, unit=owner)
        if is_decided:
            _adopt(version)
    return Imported(version, len(result.flags), owner, before)


def _adopt(version: PlanVersion) -> None:
    try:
        plan_step_take(version=version, step=Step.TAKE_AS_HISTORY)
    except ValidationError as error:
        raise PlanError(
            Text(
                "Filen säger inte när planen beslutades, eller en dag som inte kan stämma. Importera den som utkast och "
                "registrera beslutet på sidan Beslut.",
                "The file does not say when the plan was decided, or a day that cannot be. Import it as a draft and record "
                "the decision.",
            )
        ) from error


def _answer_for(document: PlanDocument, name: str, home: Municipality, *, may_stand: Collection[str]) -> None:
    look = Look()
    points = [
        (area, point) for area, _key, part in parts_of(document) for point in points_in(area, part, look)
    ]
    if stopping := [area for area, point in points if point.blocking]:
        raise PlanError(_stopped(stopping, name))
    if unread := [(area, point) for area, point in points if point.what not in may_stand]:
        raise PlanError(_unread(unread, name))
    decisions_log(
        municipality_id=home.pk,
        user_id=None,
        place="import",
        hits=[FieldHit(point.field, point.hit) for _area, point in points],
    )


def _stopped(areas: list[str], name: str) -> Text:
    sv, en = _names_of(areas)
    return Text(
        f"{name} innehåller personuppgifter eller annat som inte får sparas ({sv}). "
        "Ändra i filen, eller importera den på webben.",
        f"{name} holds personal data or something else that cannot be saved ({en}). "
        "Mend the file, or import it on the web.",
    )


def _unread(points: list[tuple[str, Point]], name: str) -> Text:
    """All are named, as they are to be said."""
    sv, en = _names_of([area for area, _point in points])
    said = " ".join(
        f"--may-stand {quote(what)}" for what in dict.fromkeys(point.what for _area, point in points)
    )
    return Text(
        f"{name} kan innehålla personuppgifter ({sv}). Läs varje text. Kör igen med dem som får stå kvar: {said}. "
        "Annars ändra i filen, eller importera den på webben.",
        f"{name} may hold personal data ({en}). Read each text. Run again with those that may stay: {said}. "
        "Otherwise mend the file, or import it on the web.",
    )


def _names_of(areas: list[str]) -> tuple[str, str]:
    sv, en = (
        ", ".join(sorted({PART_TITLES[area].in_(language).lower() for area in areas}))
        for language in LANGUAGES
    )
    return sv, en
