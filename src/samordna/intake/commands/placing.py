"""Where a plan from the command line belongs, and whether it is there already."""

from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.errors import PlanError
from samordna.plandoc.schema import Metadata
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import PlanVersion
from samordna.plans.owners import WHOLE, every_owner, likely_owner


def unit_of(home: Municipality, metadata: Metadata, said: str) -> Unit | None:
    """The unit with the code or name that was ``said``, otherwise the one that the plan names; None is the whole municipality.

    Raises PlanError where somebody must say it.
    """
    owners = every_owner(home)
    if said.casefold() == WHOLE or not (said or owners.units):
        return None
    if not said:
        likely = likely_owner(owners, administration=metadata.administration, board=metadata.board)
        if likely is None:
            raise PlanError(_UNSAID)
        return likely
    coded = [unit for unit in owners.units if unit.code.casefold() == said.casefold()]
    units = coded or [unit for unit in owners.units if unit.name.casefold() == said.casefold()]
    if len(units) != 1:
        raise PlanError(_unknown(said, several=bool(units)))
    return units[0]


def saved_before(home: Municipality, metadata: Metadata) -> PlanVersion | None:
    """The latest version with the same title, registry number and board."""
    same = PlanVersion.objects.present().filter(
        municipality=home,
        title=metadata.title or "",
        registry_number=metadata.registry_number or "",
        board=metadata.board or "",
    )
    return same.order_by("-pk").first()


_UNSAID = Text(
    "Välj vilken enhet planen hör till: filen säger det inte så att det bara kan vara en. Kör igen med --unit och "
    f"enhetens kod eller namn, eller --unit {WHOLE} om planen gäller hela kommunen.",
    "Choose the unit that the plan belongs to: the file does not name a single one. Run again with --unit and "
    f"the unit's code or name, or --unit {WHOLE} if the plan is for the whole municipality.",
)


def _unknown(said: str, *, several: bool) -> Text:
    if several:
        return Text(
            f"Flera enheter heter {said}. Ange enhetens kod i stället.",
            f"Several units are called {said}. Give the unit's code instead.",
        )
    return Text(
        f"Kommunen har ingen enhet med koden eller namnet {said}. Kontrollera stavningen.",
        f"The municipality has no unit with the code or name {said}. Check the spelling.",
    )
