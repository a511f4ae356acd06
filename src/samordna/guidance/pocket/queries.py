"""What stands on a pocket card: nothing that is restricted, whoever prints it."""

from collections.abc import Iterable, Iterator

from django.utils.timezone import localdate

from samordna.core.page_pieces import language
from samordna.guidance.queries import guides_of
from samordna.guidance.reached import Directory, directory_of
from samordna.guidance.reading.national import NUMBERS
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.queries import is_stale
from samordna.organisation.reaching import opening, telephone
from samordna.plandoc.guiding import Contact, End, Guide, reached
from samordna.plandoc.guiding.calling import EMERGENCY, NATIONAL
from samordna.plandoc.pocket import PocketCard, PocketNumber


def pocket_card(municipality: Municipality, unit: Unit | None, address: str) -> PocketCard:
    """Three queries. ``address`` is where the municipality's guides are."""
    guides = [one.content for one in guides_of(municipality) if one.is_published]
    directory = directory_of(municipality, guides)
    return PocketCard(
        municipality=municipality.name,
        unit=unit.name if unit else "",
        address=address,
        printed=localdate(),
        language=language(),
        ours=[_number(municipality, row) for row in _of(municipality, unit)] if unit else [],
        first=[
            _number(municipality, directory.shown[key].row)
            for key in dict.fromkeys(_first_called(guides, directory))
        ],
        national=[
            PocketNumber(function=str(one.about), phone=one.shown)
            for one in NUMBERS
            if one.number != EMERGENCY
        ],
    )


def _of(municipality: Municipality, unit: Unit) -> Iterable[ContactPoint]:
    rows = ContactPoint.objects.filter(municipality=municipality, unit=unit, restricted=False)
    return rows.exclude(phone="").present()


def _first_called(guides: Iterable[Guide], directory: Directory) -> Iterator[str]:
    """Of each end that somebody comes to, the first who has a number of the municipality's own."""
    for guide in guides:
        keys = reached(guide)
        for step in guide.steps:
            if isinstance(step, End) and step.key in keys:
                known = (directory.contacts.get(call.contact) for call in step.calls)
                yield from [one.key for one in known if one is not None and _is_own(one)][:1]


def _is_own(one: Contact) -> bool:
    return one.is_reachable and bool(one.phone) and one.phone not in NATIONAL


def _number(municipality: Municipality, row: ContactPoint) -> PocketNumber:
    return PocketNumber(
        function=row.function,
        phone=telephone.shown(row.phone),
        hours=opening.in_words(row.opening_hours),
        is_confirmed=row.phone in NATIONAL or not is_stale(row, municipality, localdate()),
    )
