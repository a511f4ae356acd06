"""The things that have a page of their own history: who may see it, whose they are, and which commands change them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Path
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core.restricted import restricted_rows
from samordna.guidance.commands import guide_remove, guide_restore, guide_update, guides
from samordna.guidance.models import Guide
from samordna.mapping.commands import service_remove, service_restore, service_update, services
from samordna.mapping.models import Service
from samordna.organisation.catalogues import CATALOGUES, Catalogue
from samordna.organisation.commands import (
    contact_remove,
    contact_restore,
    contact_update,
    contacts,
    coordinator_update,
    coordinators,
    entry_remove,
    entry_restore,
    entry_update,
    mandate,
    mandate_task_remove,
    mandate_task_restore,
    mandate_task_update,
    municipality,
    municipality_file_remove,
    municipality_file_restore,
    municipality_file_update,
    municipality_update,
    unit_update,
    units,
)
from samordna.organisation.models import (
    ContactPoint,
    Coordinator,
    MandateTask,
    Municipality,
    MunicipalityFile,
    Unit,
)
from samordna.plans.commands import (
    content_remove,
    content_restore,
    content_update,
    metadata_update,
    template,
    template_chapter_remove,
    template_chapter_restore,
    template_chapter_update,
    version_restore,
)
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section, TemplateChapter
from samordna.readiness.commands import crisis_plans, duties, routes
from samordna.readiness.commands.crisis_plans import (
    crisis_plan_remove,
    crisis_plan_restore,
    crisis_plan_update,
)
from samordna.readiness.commands.duties import duty_remove, duty_restore, duty_update
from samordna.readiness.commands.routes import route_remove, route_restore, route_update
from samordna.readiness.models import AlarmRoute, CrisisPlan, DutyFunction
from samordna.situation.commands import areas, pictures, problems, series, sources, statements
from samordna.situation.commands.areas import area_remove, area_restore, area_update
from samordna.situation.models import Area, Picture, Problem, Series, Source, Statement
from samordna.training.courses import COURSES
from samordna.training.requirements import REQUIREMENTS

Command = Callable[[Municipality, Any, dict[str, Any]], Any]
"""Changes a row of the municipality; those that remove or put back are given no values."""


class Verb(StrEnum):
    """What can be done to a row, and by its history undone."""

    UPDATE = "update"
    REMOVE = "remove"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Thing:
    """``unit`` leads from a row to the unit that owns it, through foreign keys; empty for what the whole municipality owns.

    ``title`` is the column that names a row. ``page`` is the name of its address, ``place`` the arguments of it.
    ``commands`` are those that change a row, by what they do; ``changes`` names the fields that may be updated.
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
    commands: Mapping[Verb, Command] = field(default_factory=dict)
    changes: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        return self.model._meta.label_lower

    @property
    def is_guarded(self) -> bool:
        """Whether a row may be restricted."""
        return restricted_rows(self.model) is not None

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
        return reverse(self.page, args=[municipality.slug, *(getattr(row, name) for name in self.place)])


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
        commands={
            Verb.UPDATE: lambda _municipality, row, values: content_update(row=row, values=values),
            Verb.REMOVE: lambda _municipality, row, _values: content_remove(row=row),
            Verb.RESTORE: lambda _municipality, row, _values: content_restore(row=row),
        },
        changes=_editable(model),
    )


def _editable(model: type[models.Model]) -> frozenset[str]:
    return frozenset(one.name for one in model._meta.local_fields if one.editable and not one.primary_key)


def _updating(command: Callable[..., Any], name: str) -> Command:
    """A command of the organisation, which takes the row as ``name``."""
    return lambda place, row, values: command(municipality=place, **{name: row}, values=values)


def _moving(command: Callable[..., Any], name: str) -> Command:
    """The same for one that removes or puts back."""
    return lambda place, row, _values: command(municipality=place, **{name: row})


def _organised(
    model: type[models.Model],
    slug: str,
    noun: Promise,
    title: str,
    commands: Mapping[Verb, Command],
    changes: Collection[str],
    *,
    page: str,
    edit: Action = Action.EDIT_ORGANISATION,
    unit: str = "",
    place: tuple[str, ...] = ("pk",),
) -> Thing:
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
        commands=commands,
        changes=frozenset(changes),
    )


def _of_pictures(
    model: type[models.Model],
    slug: str,
    noun: Promise,
    title: str,
    commands: tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]],
    changes: Collection[str],
    *,
    name: str,
    unit: str = "picture__unit",
    page: str = "situation:picture",
    place: tuple[str, ...] = ("picture_id",),
) -> Thing:
    """A picture or what is in it. ``commands`` change, remove and put back a row, which they take as ``name``."""
    update, remove, restore = commands
    return Thing(
        slug,
        model,
        noun,
        title,
        see=Action.VIEW,
        edit=Action.EDIT_SITUATION,
        unit=unit,
        page=page,
        place=place,
        commands={
            Verb.UPDATE: lambda _municipality, row, values: update(**{name: row}, values=values),
            Verb.REMOVE: lambda _municipality, row, _values: remove(**{name: row}),
            Verb.RESTORE: lambda _municipality, row, _values: restore(**{name: row}),
        },
        changes=frozenset(changes),
    )


def catalogued(catalogue: Catalogue) -> Thing:
    """A thing that stands in a list."""
    commands = {Verb.UPDATE: _updating(partial(entry_update, catalogue), "entry")}
    if catalogue.is_removable:
        commands[Verb.REMOVE] = _moving(partial(entry_remove, catalogue), "entry")
        commands[Verb.RESTORE] = _moving(partial(entry_restore, catalogue), "entry")
    return Thing(
        catalogue.history,
        catalogue.model,
        catalogue.words.thing,
        catalogue.title_field,
        see=catalogue.see,
        edit=catalogue.edit,
        page=f"{catalogue.namespace}:{catalogue.name}",
        commands=commands,
        changes=frozenset(catalogue.fields),
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
        commands={
            Verb.UPDATE: lambda _municipality, row, values: metadata_update(version=row, values=values),
            Verb.RESTORE: lambda _municipality, row, _values: version_restore(version=row),
        },
        changes=_editable(PlanVersion) - {"plan", "municipality", "number"},
    ),
    _content(Activity, "aktivitet", _("the activity"), "action", "plans:activity"),
    _content(Section, "avsnitt", _("the section"), "heading"),
    _content(PlanService, "verksamhet", _("the service"), "name"),
    _content(Part, "del", _("the part"), ""),
    Thing(
        "mallkapitel",
        TemplateChapter,
        _("the chapter of the template"),
        "heading",
        see=Action.EDIT,
        edit=Action.EDIT,
        page="plans:chapter_edit",
        commands={
            Verb.UPDATE: _updating(template_chapter_update, "chapter"),
            Verb.REMOVE: _moving(template_chapter_remove, "chapter"),
            Verb.RESTORE: _moving(template_chapter_restore, "chapter"),
        },
        changes=template.FIELDS,
    ),
    _organised(
        Unit,
        "enhet",
        _("the unit"),
        "name",
        {Verb.UPDATE: _updating(unit_update, "unit")},
        units.FIELDS,
        page="organisation:unit",
    ),
    *map(catalogued, (*CATALOGUES, COURSES, REQUIREMENTS)),
    _organised(
        ContactPoint,
        "kontaktpunkt",
        _("the contact point"),
        "function",
        {
            Verb.UPDATE: _updating(contact_update, "contact"),
            Verb.REMOVE: _moving(contact_remove, "contact"),
            Verb.RESTORE: _moving(contact_restore, "contact"),
        },
        contacts.FIELDS,
        unit="unit",
        edit=Action.EDIT_CONTACTS,
        page="organisation:contact",
    ),
    _organised(
        Coordinator,
        "samordnare",
        _("the coordinator"),
        "function",
        {Verb.UPDATE: _updating(coordinator_update, "coordinator")},
        coordinators.FIELDS,
        unit="unit",
        edit=Action.APPOINT,
        page="organisation:coordinator",
    ),
    _organised(
        MandateTask,
        "uppgift",
        _("the task"),
        "text",
        {
            Verb.UPDATE: _updating(mandate_task_update, "task"),
            Verb.REMOVE: _moving(mandate_task_remove, "task"),
            Verb.RESTORE: _moving(mandate_task_restore, "task"),
        },
        mandate.FIELDS,
        edit=Action.APPOINT,
        page="organisation:mandate",
        place=(),
    ),
    Thing(
        "guide",
        Guide,
        _("the guide"),
        "title",
        see=Action.EDIT_GUIDES,
        edit=Action.EDIT_GUIDES,
        page="guidance:guide",
        commands={
            Verb.UPDATE: _updating(guide_update, "guide"),
            Verb.REMOVE: _moving(guide_remove, "guide"),
            Verb.RESTORE: _moving(guide_restore, "guide"),
        },
        changes=guides.FIELDS,
    ),
    _organised(
        Service,
        "verksamhetsregister",
        _("the service"),
        "name",
        {
            Verb.UPDATE: _updating(service_update, "service"),
            Verb.REMOVE: _moving(service_remove, "service"),
            Verb.RESTORE: _moving(service_restore, "service"),
        },
        services.FIELDS,
        unit="unit",
        edit=Action.EDIT_SERVICES,
        page="mapping:service",
    ),
    _organised(
        DutyFunction,
        "jour",
        _("the duty"),
        "name",
        {
            Verb.UPDATE: _updating(duty_update, "duty"),
            Verb.REMOVE: _moving(duty_remove, "duty"),
            Verb.RESTORE: _moving(duty_restore, "duty"),
        },
        duties.FIELDS,
        unit="unit",
        edit=Action.EDIT_ALARMS,
        page="readiness:duty",
    ),
    _organised(
        CrisisPlan,
        "krisplan",
        _("the crisis plan"),
        "title",
        {
            Verb.UPDATE: _updating(crisis_plan_update, "plan"),
            Verb.REMOVE: _moving(crisis_plan_remove, "plan"),
            Verb.RESTORE: _moving(crisis_plan_restore, "plan"),
        },
        crisis_plans.UNDOABLE,
        unit="unit",
        edit=Action.EDIT_ALARMS,
        page="readiness:crisis_plan",
    ),
    _organised(
        AlarmRoute,
        "larmvag",
        _("the alarm route"),
        "name",
        {
            Verb.UPDATE: _updating(route_update, "route"),
            Verb.REMOVE: _moving(route_remove, "route"),
            Verb.RESTORE: _moving(route_restore, "route"),
        },
        routes.FIELDS,
        unit="unit",
        edit=Action.EDIT_ALARMS,
        page="readiness:route",
    ),
    _organised(
        Area,
        "omrade",
        _("the area"),
        "name",
        {
            Verb.UPDATE: _updating(area_update, "area"),
            Verb.REMOVE: _moving(area_remove, "area"),
            Verb.RESTORE: _moving(area_restore, "area"),
        },
        areas.FIELDS,
        edit=Action.EDIT_SITUATION,
        page="situation:area",
    ),
    _of_pictures(
        Picture,
        "lagesbild",
        _("the situation picture"),
        "title",
        (pictures.picture_update, pictures.picture_remove, pictures.picture_restore),
        pictures.FIELDS,
        name="picture",
        unit="unit",
        place=("pk",),
    ),
    _of_pictures(
        Statement,
        "stycke",
        _("the passage"),
        "text",
        (statements.statement_update, statements.statement_remove, statements.statement_restore),
        statements.FIELDS,
        name="statement",
    ),
    _of_pictures(
        Source,
        "kalla",
        _("the source"),
        "name",
        (sources.source_update, sources.source_remove, sources.source_restore),
        sources.FIELDS - {"contribution"},
        name="source",
        page="situation:sources",
    ),
    _of_pictures(
        Problem,
        "problem",
        _("the problem"),
        "title",
        (problems.problem_update, problems.problem_remove, problems.problem_restore),
        problems.FIELDS,
        name="problem",
        page="situation:problem",
        place=("picture_id", "pk"),
    ),
    Thing(
        "sifferserie",
        Series,
        _("the series of figures"),
        "name",
        see=Action.VIEW,
        edit=Action.EDIT_SITUATION,
        page="situation:one_series",
        commands={
            Verb.UPDATE: _updating(series.series_update, "series"),
            Verb.REMOVE: _moving(series.series_remove, "series"),
            Verb.RESTORE: _moving(series.series_restore, "series"),
        },
        changes=series.FIELDS,
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
        commands={
            Verb.UPDATE: lambda _municipality, row, values: municipality_update(
                municipality=row, values=values
            )
        },
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
        commands={
            Verb.UPDATE: _updating(municipality_file_update, "file"),
            Verb.REMOVE: _moving(municipality_file_remove, "file"),
            Verb.RESTORE: _moving(municipality_file_restore, "file"),
        },
        changes=frozenset(municipality.FILE_FIELDS),
    ),
]
THINGS: dict[str, Thing] = {thing.slug: thing for thing in _ALL}
BY_LABEL: dict[str, Thing] = {thing.label: thing for thing in _ALL}
PARTS: dict[str, tuple[str, ...]] = {
    "plans.activity": ("plans.activitystatus",),
    "plans.planversion": ("plans.takentext",),
    "organisation.coordinator": ("organisation.mandatefollowup",),
    "accounts.user": ("accounts.roleassignment",),
    "readiness.dutyfunction": ("readiness.dutyshift",),
    "organisation.municipality": ("organisation.municipalityfile",),
    "situation.picture": (
        *("situation.statement", "situation.source", "situation.problem", "situation.picturemove"),
        *("situation.contributionrequest", "situation.workshop", "situation.decidedpicture"),
    ),
    "situation.problem": ("situation.problemsource",),
}
"""The kinds of rows whose ``parent_id`` is a row of the thing and that are told with it."""
