"""Reads of situation pictures and what is in them. Every one starts from what the user may see."""

from typing import TypeVar

from django.db.models import F, Model, Q, QuerySet

from samordna.accounts.access import Access, MunicipalityRequest, Path
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.core.prepared import given
from samordna.core.restricted import restricted_rows
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.picture.life import PictureState
from samordna.situation.models import Picture, Source, Statement

Row = TypeVar("Row", bound=Model)


def pictures_of(municipality: Municipality) -> QuerySet[Picture]:
    """Every picture, those that are being made first, then the latest decided."""
    rows: QuerySet[Picture] = Picture.objects.filter(municipality=municipality).present()
    return rows.select_related("unit", "previous")


BEFORE_DECISION = "pictures that await a decision"


def every_undecided() -> QuerySet[Picture]:
    """Pictures that are analysed, to be asked along with the roles of whoever comes in."""
    return _undecided().filter(municipality=given("municipality"))


def undecided(municipality: Municipality) -> QuerySet[Picture]:
    """Pictures that are analysed: what comes next is their decision."""
    return _undecided().filter(municipality=municipality).select_related("unit").order_by("pk")


def _undecided() -> QuerySet[Picture]:
    rows: QuerySet[Picture] = Picture.objects.present().filter(state=PictureState.ANALYSIS)
    return rows


def pictures_seen(municipality: Municipality, access: Access) -> QuerySet[Picture]:
    """Those that the user may read: all, but for a guest, who sees none."""
    rows = pictures_of(municipality)
    return rows.none() if access.only_invited else rows


def picture_or_404(request: MunicipalityRequest, pk: int) -> Picture:
    """The picture, if the user may read it; kept from others until a form that is sent is saved."""
    row: Picture = row_or_404(pictures_seen(request.municipality, request.access), request, pk=pk)
    row.municipality = request.municipality
    return row


def path_of(picture: Picture) -> Path:
    """The unit that owns the picture and all above it; None for the municipality's own."""
    return picture.unit.path if picture.unit else None


def may_edit(picture: Picture, access: Access) -> bool:
    return access.may_for(Action.EDIT_SITUATION, path_of(picture))


def may_read_restricted(picture: Picture, access: Access) -> bool:
    return access.may_for(Action.READ_RESTRICTED, path_of(picture))


def visible(rows: QuerySet[Row], access: Access, *, picture: str = "picture") -> QuerySet[Row]:
    """Without the restricted rows that are not the user's to read. ``picture`` leads from a row to its picture."""
    restricted = restricted_rows(rows.model)
    if restricted is None or access.may_everywhere(Action.READ_RESTRICTED):
        return rows
    open_to_all = ~restricted
    if units := sorted(access.units_for(Action.READ_RESTRICTED)):
        open_to_all |= Q(**{f"{picture}__unit__path__overlap": units})
    return rows.filter(open_to_all)


def statements_seen(picture: Picture, access: Access) -> QuerySet[Statement]:
    """In their order, part by part mixed; :attr:`Statement.part` tells them apart."""
    rows: QuerySet[Statement] = Statement.objects.filter(picture=picture).present()
    return visible(rows, access)


def sources_seen(picture: Picture, access: Access) -> QuerySet[Source]:
    """In their order, those taken back too."""
    rows: QuerySet[Source] = Source.objects.filter(picture=picture).present()
    return visible(rows, access)


def pictures_in_force(municipality: Municipality, unit: Unit | None) -> QuerySet[Picture]:
    """The decided one of the unit, or of the whole municipality, the latest first: of several where units have merged."""
    return pictures_of(municipality).filter(unit=unit, state=PictureState.DECIDED)


def pictures_published(municipality: Municipality) -> QuerySet[Picture]:
    """Those whose public version everybody may read, the municipality's own first."""
    rows = pictures_of(municipality).exclude(published_at=None).select_related("previous__unit")
    return rows.order_by(F("unit").asc(nulls_first=True), "-decided_on", "-pk")


def pictures_being_made(municipality: Municipality, unit: Unit | None) -> QuerySet[Picture]:
    closed = (PictureState.DECIDED, PictureState.SUPERSEDED)
    return pictures_of(municipality).filter(unit=unit).exclude(state__in=closed)
