"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told, commands_of
from samordna.situation.commands import areas, pictures, problems, series, sources, statements
from samordna.situation.commands.areas import area_remove, area_restore, area_update
from samordna.situation.models import Area, Picture, Problem, Series, Source, Statement

TOLD = Told(
    things=(
        Thing(
            "omrade",
            Area,
            _("the area"),
            "name",
            see=Action.SEE_ORGANISATION,
            commands=commands_of("area", area_update, area_remove, area_restore),
            changes=frozenset(areas.FIELDS),
            edit=Action.EDIT_SITUATION,
            page="situation:area",
        ),
        Thing(
            "lagesbild",
            Picture,
            _("the situation picture"),
            "title",
            see=Action.VIEW,
            edit=Action.EDIT_SITUATION,
            page="situation:picture",
            commands=commands_of(
                "picture",
                pictures.picture_update,
                pictures.picture_remove,
                pictures.picture_restore,
            ),
            changes=frozenset(pictures.FIELDS),
            parts=(
                "situation.statement",
                "situation.source",
                "situation.problem",
                "situation.picturemove",
                "situation.contributionrequest",
                "situation.workshop",
                "situation.decidedpicture",
            ),
            unit="unit",
            place=("pk",),
        ),
        Thing(
            "stycke",
            Statement,
            _("the passage"),
            "text",
            see=Action.VIEW,
            edit=Action.EDIT_SITUATION,
            unit="picture__unit",
            page="situation:picture",
            place=("picture_id",),
            commands=commands_of(
                "statement",
                statements.statement_update,
                statements.statement_remove,
                statements.statement_restore,
            ),
            changes=frozenset(statements.FIELDS),
        ),
        Thing(
            "kalla",
            Source,
            _("the source"),
            "name",
            see=Action.VIEW,
            edit=Action.EDIT_SITUATION,
            unit="picture__unit",
            place=("picture_id",),
            commands=commands_of(
                "source",
                sources.source_update,
                sources.source_remove,
                sources.source_restore,
            ),
            changes=frozenset(sources.FIELDS - {"contribution"}),
            page="situation:sources",
        ),
        Thing(
            "problem",
            Problem,
            _("the problem"),
            "title",
            see=Action.VIEW,
            edit=Action.EDIT_SITUATION,
            unit="picture__unit",
            commands=commands_of(
                "problem",
                problems.problem_update,
                problems.problem_remove,
                problems.problem_restore,
            ),
            changes=frozenset(problems.FIELDS),
            parts=("situation.problemsource",),
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
            commands=commands_of("series", series.series_update, series.series_remove, series.series_restore),
            changes=series.FIELDS,
        ),
    ),
    deeds={
        "situation.allowedhost": Deeds(
            _("the website that figures may be fetched from"),
            _("Allowed figures to be fetched from a website."),
            _("Stopped figures from being fetched from a website."),
            named_by=("host",),
        ),
        "situation.problemsource": Deeds(
            _("what a source says of a problem"),
            _("Said what a source says of a problem."),
            named_by=("source",),
        ),
        "situation.workshop": Deeds(_("the workshop"), _("Opened a workshop.")),
        "situation.seat": Deeds(
            _("the seat at the workshop"), _("Added a seat at a workshop."), named_by=("function",)
        ),
        "situation.contributionrequest": Deeds(
            _("the request for a contribution"),
            _("Asked for a contribution."),
            named_by=("unit", "partner", "contact", "kind"),
        ),
        "situation.contribution": Deeds(
            _("the contribution"), _("Sent a contribution, or took one back."), named_by=("request",)
        ),
        "situation.contributionlink": Deeds(_("the link to a request"), named_by=("request", "kind")),
        "situation.questiontemplate": Deeds(
            _("the questions to contributors"), _("Wrote questions to contributors."), named_by=("kind",)
        ),
        "situation.picturemove": Deeds(
            _("the step in the life of a situation picture"), _("The situation picture went a step on.")
        ),
        "situation.decidedpicture": Deeds(
            _("the decided situation picture"), _("Kept the situation picture as it was decided.")
        ),
    },
    fields={
        "situation.area.parent": _("the area above"),
        "situation.source.basis": _("the basis of the source"),
        "situation.source.kind": _("the giver of the source"),
        "situation.statement.part": _("the place among the parts"),
        "situation.problem.merged_into": _("the merged problem"),
        "situation.problem.since": _("the first time that it was seen"),
        "situation.problem.split_from": _("the problem before it was split"),
    },
    sentences={
        "situation.contributionlink.ended_at": _("Ended the link to a request for a contribution."),
        "situation.seat.ended_at": _("Took back a seat at a workshop."),
        "situation.workshop.closed_at": _("Closed the workshop."),
        "situation.workshop.shown_at": _("Showed the result of the workshop."),
        "situation.picture.published_at": _("Showed the situation picture to everybody."),
    },
)
