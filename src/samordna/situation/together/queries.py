"""What all administrations' pictures say together: the one in force of each, and who has none."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.history import restricted_read_of
from samordna.core.page_pieces import language
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Unit
from samordna.plandoc.picture.life import PictureState
from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.summing import PictureSum, SummedPicture, summed
from samordna.plandoc.picture.versions import restricted_in, without_restricted
from samordna.plandoc.picture.words import Phenomenon
from samordna.plandoc.vocabulary import name_of
from samordna.situation.documents import documents_of
from samordna.situation.models import Picture
from samordna.situation.pages import ROWS_OF
from samordna.situation.queries import may_read_restricted, pictures_seen


@dataclass(frozen=True, slots=True)
class OwnersLine:
    """An administration, its picture in force and the one that is being made, if any. ``told`` is what the one in force says."""

    name: str
    in_force: Picture | None
    being_made: Picture | None
    told: SummedPicture | None


@dataclass(frozen=True, slots=True)
class Together:
    lines: list[OwnersLine]
    sum: PictureSum
    lacking: list[str] = field(default_factory=list)
    """The administrations without a picture in force."""


def together(request: MunicipalityRequest) -> Together:
    """Of each administration of today, and of the whole municipality. The same number of queries however many there are."""
    municipality, access = request.municipality, request.access
    units = {
        one.pk: one
        for one in Unit.objects.filter(
            municipality=municipality, kind=UnitKind.ADMINISTRATION, successor=None
        ).valid_on(localdate())
    }
    current = list(pictures_seen(municipality, access).exclude(state=PictureState.SUPERSEDED))
    in_force = _first_of(one for one in current if one.state == PictureState.DECIDED)
    being_made = _first_of(one for one in current if one.state != PictureState.DECIDED)
    owners = [None, *units, *(one for one in in_force if one is not None and one not in units)]
    decided = [in_force[one] for one in owners if one in in_force]
    told = dict(zip((one.pk for one in decided), _documents(request, decided), strict=True))
    lines = []
    for owner in owners:
        picture = in_force.get(owner)
        name = _name(owner, units, picture)
        summed_picture = SummedPicture(picture.pk, name, told[picture.pk]) if picture else None
        lines.append(OwnersLine(name, picture, being_made.get(owner), summed_picture))
    names = {one: name_of(one, language()) for one in Phenomenon}
    return Together(
        lines,
        summed([one.told for one in lines if one.told], names),
        [one.name for one in lines[1:] if one.in_force is None],
    )


def _first_of(pictures: Iterable[Picture]) -> dict[int | None, Picture]:
    first: dict[int | None, Picture] = {}
    for one in pictures:
        first.setdefault(one.unit_id, one)
    return first


def _name(owner: int | None, units: dict[int, Unit], picture: Picture | None) -> str:
    if owner is None:
        return _("The whole municipality")
    if owner in units:
        return str(units[owner].name)
    return str(picture.unit.name) if picture and picture.unit else ""


def _documents(request: MunicipalityRequest, pictures: list[Picture]) -> list[PictureDocument]:
    """As their reader may see them. What is restricted is noted once for all of them."""
    documents = []
    for picture, document in zip(pictures, documents_of(pictures), strict=True):
        reads = may_read_restricted(picture, request.access)
        documents.append(document if reads else without_restricted(document))
    for kind, model in ROWS_OF.items():
        rows = [one.id for document in documents for one in restricted_in(document) if isinstance(one, kind)]
        if rows:
            restricted_read_of(request, model, rows, how="page")
    return documents
