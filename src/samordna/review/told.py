"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told

TOLD = Told(
    deeds={
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
    },
)
