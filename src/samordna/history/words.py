"""What the history calls things and their fields, so that each entry is a sentence: one table.

A field is called what its form calls it unless it is here; a kind of row that has a page of its own has its noun in
:mod:`samordna.history.things`, every other has it here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from samordna.core.models import Change
from samordna.core.page_pieces import language
from samordna.history.retention import KEPT
from samordna.plandoc.guiding import in_words


@dataclass(frozen=True, slots=True)
class Deeds:
    """The noun of a kind of row in its definite form, and what is said when a row is made or deleted instead of the usual.

    ``named_by`` are the fields whose value tells which row it is, where it has no name of its own.
    """

    noun: Promise
    made: Promise | None = None
    deleted: Promise | None = None
    named_by: tuple[str, ...] = ()


DEEDS: dict[str, Deeds] = {
    "core.guarddecision": Deeds(
        _("the answer about personal data"), _("Answered a question about personal data.")
    ),
    "core.knownword": Deeds(
        _("the word that is no person"),
        _("Said that a word is no person."),
        _("Took back that a word is no person."),
    ),
    "accounts.roleassignment": Deeds(_("the role"), _("Gave a role."), _("Ended a role.")),
    "accounts.claimrole": Deeds(_("the role from the sign-in service"), named_by=("value",)),
    "accounts.departure": Deeds(_("the departure"), _("Noted that somebody has left."), named_by=("user",)),
    "accounts.invitation": Deeds(_("the invitation"), _("Invited somebody.")),
    "plans.comment": Deeds(
        _("the comment"), _("Wrote a comment."), _("Took a comment back."), named_by=("author",)
    ),
    "plans.sectiontask": Deeds(
        _("the writer of the section"),
        _("Handed a section to somebody to write."),
        _("Took back that somebody writes a section."),
        named_by=("writer",),
    ),
    "plans.takentext": Deeds(
        _("the text from another municipality"),
        _("Marked a text from another municipality's plan."),
        _("Took away the mark of a text from another municipality."),
    ),
    "plans.chapterdemand": Deeds(
        _("what the template asks of a chapter"),
        _("Let the plan follow a chapter of the template."),
        _("Let the plan no longer follow a chapter of the template."),
        named_by=("heading",),
    ),
    "plans.planstep": Deeds(_("the step in the plan's life"), _("The plan went a step on.")),
    "plans.adoptedplan": Deeds(_("the adopted plan"), _("Kept the plan as it was adopted.")),
    "organisation.mandatefollowup": Deeds(_("the follow-up of a task"), _("Followed up a task.")),
    "organisation.merger": Deeds(
        _("the merger"),
        _("Merged units or bodies."),
        _("Took the merger back."),
        named_by=("unit", "body"),
    ),
    "organisation.loadedpack": Deeds(
        _("the ready-made contents"), _("Took in ready-made contents."), named_by=("pack",)
    ),
    "followup.followupanswer": Deeds(
        _("the answer about an activity"), _("Began an answer about an activity.")
    ),
    "followup.followupoccasion": Deeds(_("the follow-up occasion")),
    "followup.keptcollection": Deeds(
        _("the kept report of all boards"), _("Kept the report of all boards."), named_by=("occasion",)
    ),
    "followup.report": Deeds(_("the report"), _("Began a report."), named_by=("occasion",)),
    "followup.reporttext": Deeds(
        _("the text in the report"), _("Wrote in the report."), named_by=("section",)
    ),
    "followup.sentreport": Deeds(_("the sent report"), _("Sent the report."), named_by=("report",)),
    "followup.responsibility": Deeds(
        _("the responsibility for an activity"), _("Bound an activity to who is responsible.")
    ),
    "followup.calendarfeed": Deeds(
        _("the calendar address"), _("Made a calendar address."), named_by=("scope",)
    ),
    "plans.activitystatus": Deeds(_("the report of an activity"), _("Reported how an activity goes.")),
    "plans.plan": Deeds(_("the line of versions of a plan")),
    "plans.planguest": Deeds(
        _("the guest of a plan"),
        _("Invited somebody to the plan."),
        _("Ended an invitation to the plan."),
    ),
    "review.reviewround": Deeds(_("the central review"), _("Prepared a central review.")),
    "review.reviewquestion": Deeds(_("the question of a review")),
    "review.reviewer": Deeds(
        _("the reviewer"),
        _("Named a reviewer."),
        _("Ended that somebody reviews."),
        named_by=("user",),
    ),
    "review.reviewedplan": Deeds(
        _("the plan in the review"), _("A plan joined the review."), named_by=("version",)
    ),
    "review.reviewanswer": Deeds(
        _("the reviewer's answer"), _("Answered a question about a plan."), named_by=("question",)
    ),
    "review.reviewopinion": Deeds(
        _("the reviewer's opinion"), _("Gave an opinion of a plan."), named_by=("author",)
    ),
    "review.memorandumtext": Deeds(
        _("the text in the memorandum"), _("Wrote in the memorandum."), named_by=("section",)
    ),
    "review.lockedmemorandum": Deeds(_("the locked memorandum"), _("Locked the memorandum.")),
    "mapping.analysisround": Deeds(_("the analysis of services"), _("Began an analysis of services.")),
    "mapping.analysisform": Deeds(
        _("the questions about a service"), _("A service joined the analysis."), named_by=("service",)
    ),
    "mapping.analysislink": Deeds(_("the link to questions about a service"), named_by=("form", "kind")),
    "mapping.analysisdecision": Deeds(
        _("the decision after the analysis"),
        _("Decided about a service after its analysis."),
        named_by=("form",),
    ),
    "mapping.closedanalysis": Deeds(_("the closed analysis"), _("Kept what was answered in the analysis.")),
    "intake.upload": Deeds(_("the uploaded file"), _("Uploaded a file.")),
    "intake.tablelayout": Deeds(_("the remembered table"), _("Remembered how a table is laid out.")),
    "readiness.activation": Deeds(_("the raised alarm"), _("Raised an alarm."), named_by=("route",)),
    "readiness.activationevent": Deeds(
        _("the entry of an alarm's log"), _("Wrote in the log of an alarm."), named_by=("kind",)
    ),
    "readiness.evaluation": Deeds(_("the evaluation of an alarm"), _("Wrote the evaluation of an alarm.")),
    "readiness.plannedexercise": Deeds(
        _("the planned exercise"), _("Planned an exercise."), named_by=("planned_on",)
    ),
    "readiness.dutyshift": Deeds(_("the shift"), _("Put a shift on the roster."), named_by=("starts_at",)),
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
    "training.session": Deeds(
        _("the training session"), _("Planned a training session."), named_by=("course", "starts_at")
    ),
    "training.invitation": Deeds(
        _("the invitation to training"), _("Invited a unit to training."), named_by=("unit",)
    ),
    "training.invitationlink": Deeds(_("the link to sign up by"), named_by=("invitation", "kind")),
    "training.staffgroup": Deeds(
        _("the number of staff"), _("Told how many staff have a function."), named_by=("unit", "function")
    ),
    "training.addedneed": Deeds(
        _("the added training need"),
        _("Added a training need."),
        named_by=("unit", "function", "requirement"),
    ),
    "training.groupatsession": Deeds(
        _("the group at a training session"),
        _("Signed up or counted a group at a training session."),
        named_by=("unit", "function"),
    ),
    "history.retentionrule": Deeds(_("the retention rule"), named_by=("kind",)),
    "history.retentionrun": Deeds(_("the carried out retention"), _("Carried out a retention rule.")),
}

MACHINERY = {
    *("id", "municipality", "path", "key", "created_at", "changed_at", "place", "origin", "search"),
    *("position", "removed_at"),
}  # fmt: skip
"""Fields that no person changes as such; that a row was moved or removed is told in another way."""

UNTOLD = MACHINERY | {
    *("token_hash", "content_type", "logo_mark", "mark", "steps", "state_since", "progress", "error", "takes"),
    *("take", "forgotten", "target", "size", "readings", "lost", "left_out", "coverage", "carried", "layout"),
    # lists of keys, told by the entries of the rows themselves
    *("roles", "given", "moved"),
    # what the entry itself says: who and when
    *("added_by", "added_at", "confirmed_by", "decided_at", "ended_by", "followed_up_by", "followed_up_at"),
    *("given_at", "invited_by", "invited_at", "left_at", "loaded_at", "made_by", "made_at"),
    *("remembered_by", "remembered_at", "reported_by", "reported_at", "uploaded_by", "uploaded_at", "used_by"),
    *("frozen_at", "taken_by", "taken_at", "locked_by"),
    # what a guide came as, what it said when it was reviewed, and what its publishing tells
    *("pack_key", "pack_mark", "review_mark", "has_guide"),
    # fingerprints, and codes of checks: what they stand for is told beside them
    *("digest", "pdf_digest", "exceptions", "recorded_as"),
    "readiness.dutyshift.source",  # the key of a calendar
    # the log of an alarm is told in its own words on its page
    *(f"readiness.activationevent.{name}" for name in ("step", "attempt", "turn", "saved_at", "at", "by")),
    *("readiness.activation.started_at", "readiness.activation.started_by"),
}  # fmt: skip
"""Fields that say nothing to a reader, by their name, or by the kind of row and its name."""

NOUNS_OF_KINDS: dict[str, Promise] = {"logo": _("the logo"), "word_template": _("the Word template")}
"""The nouns of files, by their kind."""

FIELD_NAMES: dict[str, Promise] = {
    "valid_from": _("first day"),
    "valid_to": _("last day"),
    "period_start": _("the plan's first day"),
    "period_end": _("the plan's last day"),
    "approved_by": _("who approves the plan"),
    "expires_at": _("the link's last day"),
    "given_by": _("who gave the role"),
    "sources": _("sources"),
    "led_by": _("who leads the council"),
    "core.guarddecision.kind": _("kind of personal data"),
    "core.guarddecision.user": _("who answered"),
    "followup.keptcollection.kept_by": _("who kept it"),
    "followup.report.begun_by": _("who began the report"),
    "followup.responsibility.chosen_by": _("who chose the unit"),
    "followup.sentreport.sent_by": _("who sent the report"),
    "guidance.guide.published_at": _("the day of publishing"),
    "guidance.guide.slug": _("the address of its page"),
    "intake.upload.comes_from": _("the file that it was written from"),
    "accounts.departure.successor": _("the colleague who took over"),
    "organisation.loadedpack.pack": _("name"),
    "organisation.guideline.body": _("who has decided"),
    "organisation.guideline.decided": _("the day of the decision"),
    "organisation.municipality.slug": _("the address of the municipality's pages"),
    "organisation.unit.parent": _("the unit above"),
    "situation.area.parent": _("the area above"),
    "organisation.unit.body": _("the body that it answers to"),
    "plans.plan.unit": _("the unit that owns the plan"),
    "situation.source.basis": _("the basis of the source"),
    "situation.source.kind": _("the giver of the source"),
    "situation.statement.part": _("the place among the parts"),
    "situation.problem.merged_into": _("the merged problem"),
    "situation.problem.since": _("the first time that it was seen"),
    "situation.problem.split_from": _("the problem before it was split"),
    "readiness.alarmroute.in_use_since": _("when the route was taken into use"),
    "readiness.evaluation.written_by": _("who wrote it"),
    "readiness.plannedexercise.planned_on": _("the day of the exercise"),
    "readiness.dutyshift.starts_at": _("the beginning of the shift"),
    "readiness.dutyshift.ends_at": _("the end of the shift"),
    "training.course.about": _("the description of the course"),
    "training.course.provider": _("who gives the course"),
    "training.session.unit": _("who arranges the session"),
    "training.session.seats": _("the number of seats"),
    "training.session.units": _("the units that are invited"),
    "training.session.counts_until": _("the last valid day"),
}
"""What a field is called, by its name, or by the kind of row and its name."""

NAMES_OF_VALUES: dict[str, Callable[[Any], str]] = {
    "readiness.activationevent.answer": lambda answer: gettext("yes") if answer == "yes" else gettext("no"),
    "guidance.guide.body": lambda body: in_words(body, language()),
}
"""What tells a value that is none of words, by the kind of row and the field's name; the slices above fill it in."""

SENTENCES: dict[str, Promise] = {
    "situation.contributionlink.ended_at": _("Ended the link to a request for a contribution."),
    "situation.seat.ended_at": _("Took back a seat at a workshop."),
    "situation.workshop.closed_at": _("Closed the workshop."),
    "situation.workshop.shown_at": _("Showed the result of the workshop."),
    "accounts.departure.undone_at": _("Took it back: whoever had left is here again."),
    "accounts.invitation.revoked_at": _("Took the invitation back."),
    "accounts.invitation.used_at": _("The invitation was accepted."),
    "followup.followupanswer.sent_at": _("Sent the answer about an activity."),
    "followup.report.sent_at": _("Finished the report."),
    "mapping.analysisform.sent_at": _("The answers about a service were sent."),
    "mapping.analysislink.ended_at": _("Ended the link to questions about a service."),
    "mapping.analysisround.closed_at": _("Closed the analysis of services."),
    "training.session.cancelled_at": _("Cancelled a training session."),
    "training.invitationlink.ended_at": _("Ended a link to sign up by."),
    "situation.picture.published_at": _("Showed the situation picture to everybody."),
    "plans.takentext.settled_at": _("Said that a text from another municipality is ours now."),
}
"""What is said when a field gets a value, instead of telling the value."""


def deed(label: str, verb: str, noun: str) -> str:
    """What was done to a whole row; ``verb`` is ``made``, ``deleted``, ``removed`` or ``restored``."""
    words = DEEDS.get(label)
    own = getattr(words, verb, None)
    if own:
        return str(own)
    usual = {
        "made": gettext("Added %(noun)s."),
        "deleted": gettext("Deleted %(noun)s."),
        "removed": gettext("Removed %(noun)s."),
        "restored": gettext("Put %(noun)s back."),
        "replaced": gettext("Replaced %(noun)s."),
    }
    return usual[verb] % {"noun": noun}


def field_name(label: str, name: str) -> str:
    """What the table calls a field, or nothing when it is called what its form calls it."""
    return str(FIELD_NAMES.get(f"{label}.{name}") or FIELD_NAMES.get(name) or "")


def about_words(change: Change) -> str:
    """What was done that changed no row."""
    about: dict[str, Any] = change.after or {}
    if change.kind == Change.Kind.READ:
        number = len(about.get("rows", [])) or 1
        words = ngettext("Read a restricted thing", "Read %(number)s restricted things", number)
        where = _where_read(about.get("how", ""))
        return f"{words % {'number': number}} ({where})." if where else f"{words % {'number': number}}."
    if change.kind == Change.Kind.EXPORT and about.get("what") == "log":
        words = gettext("Downloaded a part of the log as %(format)s.") if about.get("filter") else ""
        words = words or gettext("Downloaded the log as %(format)s.")
        return words % {"format": {"xlsx": "Excel"}.get(about.get("format", ""), "CSV")}
    if change.kind == Change.Kind.RETENTION and "removed" in about:
        return _retention(about)
    label = str(Change.Kind(change.kind).label)
    return f"{label[:1].upper()}{label[1:]}."


def _retention(about: dict[str, Any]) -> str:
    kind = KEPT.get(about.get("kind", ""))
    words = {"number": about["removed"], "rule": kind.name if kind else ""}
    if not kind:
        return gettext("A retention rule removed %(number)s.") % words
    return gettext("The retention rule “%(rule)s” removed %(number)s.") % words


def _where_read(how: str) -> str:
    return {
        "page": gettext("on its page"),
        "search": gettext("in a search"),
        "export": gettext("in an export"),
        "history": gettext("in a history"),
        "log": gettext("in the log"),
    }.get(how, "")
