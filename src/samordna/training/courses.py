"""The courses, as a list that all units write together."""

from django.db.models import Q, QuerySet
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from samordna.accounts.roles import Action
from samordna.core.order import swedish_order
from samordna.mapping.words import names_of
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.catalogues.dated import when_in_force
from samordna.organisation.refusing import MayRead, refuse_while
from samordna.plandoc.vocabulary import Function, Level
from samordna.training.models import Course, Requirement, Session
from samordna.training.tabs import COURSES as TAB
from samordna.training.tabs import tabs


def _given_by(row: Course) -> str:
    return row.provided_by or row.get_provider_display()


def _hours(row: Course) -> str:
    return _("%(hours)s h") % {"hours": number_format(row.hours.normalize())} if row.hours is not None else ""


def _counts_for(row: Course) -> str:
    if row.valid_months is None:
        return _("for good")
    return ngettext("%d month", "%d months", row.valid_months) % row.valid_months


def _functions(row: Course) -> str:
    return names_of(Function, row.functions)


def _material(row: Course) -> str:
    if not row.material:
        return ""
    return format_html('<a href="{0}" rel="noopener noreferrer">{0}</a>', row.material)


def _listed(rows: QuerySet[Course]) -> list[Course]:
    """Those that are no longer offered last."""
    today = localdate()
    return sorted(
        rows, key=lambda row: (bool(row.valid_to and row.valid_to < today), swedish_order(row.name))
    )


def _refuse_removal(course: Course, _may_read: MayRead) -> None:
    """What coverage rests on stays: an end day takes it out of what can be chosen."""
    here = Q(municipality=course.municipality_id)
    sessions = Session.objects.filter(here, course=course, removed_at=None).count()
    required = Requirement.objects.filter(here, courses__contains=[course.pk], removed_at=None).count()
    what = [ngettext("%d session", "%d sessions", sessions) % sessions] if sessions else []
    what += (
        [ngettext("%d knowledge requirement", "%d knowledge requirements", required) % required]
        if required
        else []
    )
    refuse_while(
        what,
        _(
            "Coverage rests on the course: it has %(what)s. Give it a last day instead, and it is no longer offered."
        ),
    )


COURSES = Catalogue(
    model=Course,
    name="course",
    list_name=TAB,
    path="kurser/",
    history="kurs",
    icon="OpenBook",
    words=CatalogueWords(
        title=gettext_lazy("Courses"),
        thing=gettext_lazy("the course"),
        add=gettext_lazy("Add a course"),
        change=gettext_lazy("Change the course"),
        none_yet=gettext_lazy("No courses yet"),
        what_it_is=gettext_lazy(
            "What staff can learn, and where: one's own courses, the municipality's, and those of the national centre."
            " A session is when one is given."
        ),
    ),
    fields=(
        *("name", "provider", "provided_by", "about", "levels", "functions", "hours", "valid_months"),
        *("material", "valid_from", "valid_to"),
    ),
    searched=("name", "provided_by", "about"),
    columns=(
        Column(gettext_lazy("Course"), lambda row: row.name, "wide"),
        Column(pgettext_lazy("course", "Given by"), _given_by),
        Column(gettext_lazy("Functions"), _functions),
        Column(gettext_lazy("Length"), _hours, "nowrap"),
        Column(pgettext_lazy("course", "Counts"), _counts_for, "nowrap"),
        Column(pgettext_lazy("course", "Offered"), when_in_force, "nowrap"),
    ),
    listed=_listed,
    facts=(
        Column(pgettext_lazy("course", "Given by"), _given_by),
        Column(gettext_lazy("Levels"), lambda row: names_of(Level, row.levels)),
        Column(gettext_lazy("Functions"), _functions),
        Column(gettext_lazy("Length"), _hours),
        Column(pgettext_lazy("course", "Counts"), _counts_for),
        Column(pgettext_lazy("course", "Offered"), when_in_force),
        Column(gettext_lazy("Material"), _material),
    ),
    prose="about",
    namespace="training",
    tabs=tabs,
    refuse_removal=_refuse_removal,
    frame="training/catalogue.html",
    edit=Action.EDIT_TRAINING,
    is_everybodys=True,
)
