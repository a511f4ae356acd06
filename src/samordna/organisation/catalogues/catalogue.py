"""What a list is: the one thing that each list declares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise

from samordna.accounts.access import MunicipalityRequest, Path
from samordna.accounts.roles import Action
from samordna.core.models import RemovableModel
from samordna.core.tabs import Tab
from samordna.organisation.refusing import MayRead

Entry = TypeVar("Entry", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Column:
    """What the list or the page says of a thing under a heading. ``shape`` is "wide", "number", "nowrap" or nothing."""

    heading: Promise
    text: Callable[[Any], Any]
    shape: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueWords:
    """What pages say of the list and its things: its title, what buttons and forms are called, what stands where it is empty."""

    title: Promise
    thing: Promise
    add: Promise
    change: Promise
    none_yet: Promise
    what_it_is: Promise


def _nothing(_request: MunicipalityRequest, _shown: Any) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class Catalogue(Generic[Entry]):
    """A list of things of one kind. ``name`` and ``list_name`` are the names of its addresses, ``path`` where the list is.

    The first of ``fields`` names a thing; all of them stand in its form, in this order. The first of ``columns`` leads to its
    page, which shows ``facts`` that are not empty and the text of ``prose``. Things of a removable model are removed and put
    back, those of a dated one end and go on.
    """

    model: type[Entry]
    name: str
    list_name: str
    path: str
    history: str
    """What its things are called in the address of their history."""
    icon: str
    words: CatalogueWords
    fields: tuple[str, ...]
    searched: tuple[str, ...]
    """Where a search looks, in the list and for all; of the last one it shows a piece."""
    columns: tuple[Column, ...]
    facts: tuple[Column, ...] = ()
    prose: str = ""
    by_kind: bool = False
    """Whether the list can be narrowed down to one kind."""
    related: tuple[str, ...] = ()
    """References that the list or the page shows."""
    listed: Callable[[Any], Iterable[Entry]] = lambda rows: rows
    """What else the list asks of its rows, and their order where it is not the model's."""
    list_template: str = "organisation/catalogue/list.html"
    around_list: Callable[[MunicipalityRequest, list[Any]], dict[str, Any]] = _nothing
    """What else the list shows of its things."""
    template: str = "organisation/catalogue/entry.html"
    around: Callable[[MunicipalityRequest, Entry], dict[str, Any]] = _nothing
    """What else the page of a thing shows."""
    refuse_change: Callable[[Entry, Mapping[str, Any]], None] | None = None
    """Raises ValidationError when a thing may not be changed so; changes then wait for one another."""
    refuse_removal: Callable[[Entry, MayRead], None] | None = None
    """Raises ValidationError with what stands in the way, as far as the reader may see it."""
    namespace: str = "organisation"
    """Whose addresses it has: those of the slice that declares it."""
    tabs: Callable[[MunicipalityRequest, str], list[Tab]] | None = None
    """The tabs around it, given its list's address, where it stands among those of another slice."""
    frame: str = "organisation/page.html"
    """The template around its pages."""
    see: Action = Action.SEE_ORGANISATION
    edit: Action = Action.EDIT_ORGANISATION
    is_everybodys: bool = False
    """Whether whoever may change it for a unit may: a list that all units write together."""
    owner: str = ""
    """The field that names the unit whose a thing is: whoever may change it for that unit may."""

    @property
    def title_field(self) -> str:
        return self.fields[0]

    @property
    def excerpt_field(self) -> str:
        """What a search shows a piece of, beside the title."""
        last = self.searched[-1]
        return "" if last == self.title_field else last

    def path_of(self, entry: Any) -> Path:
        """The unit that owns the thing and all above it; None for what the whole municipality owns."""
        unit = getattr(entry, self.owner) if self.owner else None
        return unit.path if unit else None

    @property
    def is_removable(self) -> bool:
        return issubclass(self.model, RemovableModel)

    @property
    def kinds(self) -> list[tuple[str, Any]]:
        """The kinds that its things are of; empty when they are of one only."""
        try:
            kind: Any = self.model._meta.get_field("kind")
        except FieldDoesNotExist:
            return []
        return list(kind.choices or ())
