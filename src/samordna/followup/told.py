"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told

TOLD = Told(
    deeds={
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
    },
    fields={
        "followup.keptcollection.kept_by": _("who kept it"),
        "followup.report.begun_by": _("who began the report"),
        "followup.responsibility.chosen_by": _("who chose the unit"),
        "followup.sentreport.sent_by": _("who sent the report"),
    },
    sentences={
        "followup.followupanswer.sent_at": _("Sent the answer about an activity."),
        "followup.report.sent_at": _("Finished the report."),
    },
)
