"""Import from the command line, without a review."""

from dataclasses import dataclass
from pathlib import Path

from samordna.core.personal_data import Look
from samordna.core.tenancy import acting_for
from samordna.intake.areas import parts_of
from samordna.intake.attention import points_in
from samordna.intake.soundness import sound
from samordna.intake.taking import layouts_of
from samordna.organisation.models import Municipality
from samordna.plandoc.errors import PlanError
from samordna.plandoc.labels import AREAS
from samordna.plandoc.reading import read
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text
from samordna.plans.commands import version_create
from samordna.plans.models import PlanVersion


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan that came in without a review: ``flags`` places in it should be looked at."""

    version: PlanVersion
    flags: int


def plan_import(*, path: Path, municipality: str) -> Imported:
    """Read a file, its tables as the municipality has said of their layouts, and save it as a new plan. Raises PlanError."""
    home = Municipality.objects.filter(slug=municipality).first()
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
    with acting_for(home.pk):
        _refuse_what_blocks(result.document, path.name)
        version = version_create(municipality=home, document=result.document)
    return Imported(version, len(result.flags))


def _refuse_what_blocks(document: PlanDocument, name: str) -> None:
    look = Look()
    areas = {
        area
        for area, _key, part in parts_of(document)
        if any(point.blocking for point in points_in(area, part, look))
    }
    if not areas:
        return
    sv, en = (
        ", ".join(sorted(AREAS[area].in_(language).lower() for area in areas)) for language in ("sv", "en")
    )
    raise PlanError(
        Text(
            f"{name} innehåller personuppgifter eller annat som inte får sparas ({sv}). "
            "Ändra i filen, eller importera den på webben.",
            f"{name} holds personal data or something else that cannot be saved ({en}). "
            "Mend the file, or import it on the web.",
        )
    )
