"""What must be known on which level and with which function: a list, and the same as a table."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.refusing import MayRead, refuse_while
from samordna.plandoc.vocabulary import Function, Level, name_of
from samordna.training.models import Requirement
from samordna.training.pages import address
from samordna.training.queries import courses_of
from samordna.training.tabs import REQUIREMENTS as TAB
from samordna.training.tabs import tabs


def _level(row: Requirement) -> str:
    return row.get_level_display() or _("Every level")


def _function(row: Requirement) -> str:
    return row.get_function_display() or _("Every function")


def _how_many(row: Requirement) -> str:
    count = len(row.courses)
    return ngettext("%d course", "%d courses", count) % count if count else _("none yet")


def _table(_request: MunicipalityRequest, rows: list[Requirement]) -> dict[str, Any]:
    def of(level: Level, function: Function) -> list[Requirement]:
        return [one for one in rows if one.level in ("", level) and one.function in ("", function)]

    speech = language()
    return {
        "levels": [name_of(level, speech) for level in Level],
        "matrix": [
            (name_of(function, speech), [of(level, function) for level in Level]) for function in Function
        ],
    }


def _courses(request: MunicipalityRequest, row: Requirement) -> dict[str, Any]:
    given = courses_of(request.municipality).filter(pk__in=row.courses)
    links = ((address(request, "course", one.pk), one.name) for one in given)
    listed = format_html_join("", '<li><a href="{}">{}</a></li>', links)
    facts = [
        (_("Level"), _level(row)),
        (_("Function"), _function(row)),
        (_("Priority"), row.get_priority_display()),
        (_("Courses that give it"), format_html("<ul>{}</ul>", listed) if listed else _("none yet")),
    ]
    return {"facts": facts}


def _refuse_removal(row: Requirement, _may_read: MayRead) -> None:
    added = row.added_needs.present().count()
    refuse_while(
        [ngettext("%d added need", "%d added needs", added) % added] if added else [],
        _("The requirement still has %(what)s. Remove them first."),
    )


REQUIREMENTS = Catalogue(
    model=Requirement,
    name="requirement",
    list_name=TAB,
    path="krav/",
    history="kunskapskrav",
    icon="Table",
    words=CatalogueWords(
        title=gettext_lazy("Knowledge requirements"),
        thing=gettext_lazy("the knowledge requirement"),
        add=gettext_lazy("Add a requirement"),
        change=gettext_lazy("Change the requirement"),
        none_yet=gettext_lazy("No requirements yet"),
        what_it_is=gettext_lazy(
            "What a service's staff must know, by the level and the functions it has in the register of services. From it"
            " follows who needs training in what."
        ),
    ),
    fields=("title", "level", "function", "courses", "priority", "about"),
    searched=("title", "about"),
    columns=(
        Column(gettext_lazy("What must be known"), lambda row: row.title, "wide"),
        Column(gettext_lazy("Level"), _level),
        Column(gettext_lazy("Function"), _function),
        Column(gettext_lazy("Courses"), _how_many),
        Column(gettext_lazy("Priority"), lambda row: row.get_priority_display(), "nowrap"),
    ),
    list_template="training/requirements.html",
    around_list=_table,
    around=_courses,
    prose="about",
    refuse_removal=_refuse_removal,
    namespace="training",
    tabs=tabs,
    frame="training/catalogue.html",
    edit=Action.EDIT_TRAINING,
)
