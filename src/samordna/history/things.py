"""The things that have a page of their own history: who may see it, whose they are, and which commands change them."""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Path
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.organisation.commands import (
    bodies,
    contacts,
    coordinators,
    guidelines,
    mandate,
    municipality,
    partners,
    units,
)
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Coordinator,
    Guideline,
    MandateTask,
    Municipality,
    MunicipalityFile,
    Partner,
    Unit,
)
from samordna.plans.commands import (
    content_remove,
    content_restore,
    content_update,
    metadata_update,
    version_restore,
)
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section

Command = Callable[[Municipality, Any, dict[str, Any]], Any]
"""Changes a row of the municipality; those that remove or put back are given no values."""


@dataclass(frozen=True, slots=True)
class Thing:
    """``unit`` leads from a row to the unit that owns it, through foreign keys; empty for what the whole municipality owns.

    ``title`` is the column that names a row. ``page`` is the name of its address, ``place`` the arguments of it.
    ``changes`` names the fields that ``update`` takes.
    """

    slug: str
    model: type[models.Model]
    noun: Promise
    title: str
    see: Action
    edit: Action
    unit: str = ""
    page: str = ""
    place: tuple[str, ...] = ("pk",)
    update: Command | None = None
    remove: Command | None = None
    restore: Command | None = None
    changes: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def is_guarded(self) -> bool:
        """Whether a row may be restricted."""
        return any(column.name == "restricted" for column in self.model._meta.local_fields)

    def path(self, row: models.Model) -> Path:
        """The units that own the row, from the top; None for what the whole municipality owns."""
        if isinstance(row, Unit):
            return list(row.path)
        owner: Any = row
        for name in self.unit.split("__") if self.unit else ():
            owner = getattr(owner, name) if owner is not None else None
        return list(owner.path) if isinstance(owner, Unit) else None

    def rows(self) -> models.QuerySet[Any]:
        """Every row, removed ones too, with what :meth:`path` asks for."""
        found = self.model._default_manager.all()
        return found.select_related(self.unit) if self.unit else found

    def address(self, municipality: Municipality, row: models.Model) -> str:
        """Its page, or nothing while it has none or is removed."""
        if not self.page or getattr(row, "removed_at", None):
            return ""
        try:
            return reverse(self.page, args=[municipality.slug, *(getattr(row, name) for name in self.place)])
        except NoReverseMatch:
            return ""


def _content(model: type[models.Model], slug: str, noun: Promise, title: str, page: str = "") -> Thing:
    return Thing(
        slug,
        model,
        noun,
        title,
        see=Action.VIEW,
        edit=Action.EDIT,
        unit="version__plan__unit",
        page=page or "plans:document",
        place=("version_id", "pk") if page else ("version_id",),
        update=lambda _municipality, row, values: content_update(row=row, values=values),
        remove=lambda _municipality, row, _values: content_remove(row=row),
        restore=lambda _municipality, row, _values: content_restore(row=row),
        changes=_editable(model),
    )


def _editable(model: type[models.Model]) -> frozenset[str]:
    return frozenset(one.name for one in model._meta.local_fields if one.editable and not one.primary_key)


def _organised(
    model: type[models.Model],
    slug: str,
    noun: Promise,
    title: str,
    module: ModuleType,
    name: str,
    *,
    verbs: str = "",
    edit: Action = Action.EDIT_ORGANISATION,
    unit: str = "",
    page: str = "",
    place: tuple[str, ...] = ("pk",),
) -> Thing:
    """A thing of the organisation, whose commands are all called alike: ``name_update`` and so on, with the row as ``name``."""

    def command(verb: str) -> Command | None:
        found = getattr(module, f"{verbs or name}_{verb}", None)
        if found is None:
            return None
        if verb == "update":
            return lambda place, row, values: found(municipality=place, **{name: row}, values=values)
        return lambda place, row, _values: found(municipality=place, **{name: row})

    return Thing(
        slug,
        model,
        noun,
        title,
        see=Action.SEE_ORGANISATION,
        edit=edit,
        unit=unit,
        page=page,
        place=place,
        update=command("update"),
        remove=command("remove"),
        restore=command("restore"),
        changes=frozenset(module.FIELDS),
    )


_ALL = [
    Thing(
        "plan",
        PlanVersion,
        _("the plan"),
        "title",
        see=Action.VIEW,
        edit=Action.EDIT,
        unit="plan__unit",
        page="plans:document",
        update=lambda _municipality, row, values: metadata_update(version=row, values=values),
        restore=lambda _municipality, row, _values: version_restore(version=row),
        changes=_editable(PlanVersion) - {"plan", "municipality", "number"},
    ),
    _content(Activity, "aktivitet", _("the activity"), "action", "plans:activity"),
    _content(Section, "avsnitt", _("the section"), "heading"),
    _content(PlanService, "verksamhet", _("the service"), "name"),
    _content(Part, "del", _("the part"), ""),
    _organised(Unit, "enhet", _("the unit"), "name", units, "unit", page="organisation:unit"),
    _organised(Body, "organ", _("the body"), "name", bodies, "body", page="organisation:body"),
    _organised(
        Partner, "samverkanspart", _("the partner"), "name", partners, "partner", page="organisation:partner"
    ),
    _organised(
        ContactPoint,
        "kontaktpunkt",
        _("the contact point"),
        "function",
        contacts,
        "contact",
        unit="unit",
        edit=Action.EDIT_CONTACTS,
        page="organisation:contact",
    ),
    _organised(
        Guideline,
        "riktlinje",
        _("the guideline or goal"),
        "title",
        guidelines,
        "guideline",
        page="organisation:guideline",
    ),
    _organised(
        Coordinator,
        "samordnare",
        _("the coordinator"),
        "function",
        coordinators,
        "coordinator",
        unit="unit",
        edit=Action.APPOINT,
        page="organisation:coordinator",
    ),
    _organised(
        MandateTask,
        "uppgift",
        _("the task"),
        "text",
        mandate,
        "task",
        verbs="mandate_task",
        edit=Action.APPOINT,
        page="organisation:mandate",
        place=(),
    ),
    Thing(
        "person",
        User,
        _("the person"),
        "name",
        see=Action.MANAGE_PEOPLE,
        edit=Action.MANAGE_PEOPLE,
        page="people:person",
    ),
    Thing(
        "kommun",
        Municipality,
        _("the municipality"),
        "name",
        see=Action.SET_RULES,
        edit=Action.SET_RULES,
        page="settings:edit",
        place=(),
        update=lambda _municipality, row, values: municipality.municipality_update(
            municipality=row, values=values
        ),
        changes=frozenset(municipality.FIELDS),
    ),
    Thing(
        "fil",
        MunicipalityFile,
        _("the logo or Word template"),
        "name",
        see=Action.SET_RULES,
        edit=Action.SET_RULES,
        page="settings:edit",
        place=(),
        update=lambda place, row, values: municipality.municipality_file_update(
            municipality=place, file=row, values=values
        ),
        remove=lambda place, row, _values: municipality.municipality_file_remove(
            municipality=place, file=row
        ),
        restore=lambda place, row, _values: municipality.municipality_file_restore(
            municipality=place, file=row
        ),
        changes=frozenset(municipality.FILE_FIELDS),
    ),
]
THINGS: dict[str, Thing] = {thing.slug: thing for thing in _ALL}
BY_LABEL: dict[str, Thing] = {thing.label: thing for thing in _ALL}
PARTS: dict[str, tuple[str, ...]] = {
    "plans.activity": ("plans.activitystatus",),
    "organisation.coordinator": ("organisation.mandatefollowup",),
    "accounts.user": ("accounts.roleassignment",),
    "organisation.municipality": ("organisation.municipalityfile",),
}
"""The kinds of rows whose ``parent_id`` is a row of the thing and that are told with it."""
