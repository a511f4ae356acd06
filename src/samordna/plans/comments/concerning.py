"""What is said in drafts that concerns a reader: what they are asked, and what has become of what they wrote or asked."""

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from samordna.accounts.access import Access
from samordna.organisation.models import Municipality
from samordna.plans.comments.answered import Reply, replies_among, replies_to
from samordna.plans.comments.asked import Question, asked_of, questions_among
from samordna.plans.comments.outside import said_in_drafts, titled


def concerning(municipality: Municipality, access: Access) -> tuple[list[Question], list[Reply]]:
    """The questions that wait, the oldest first, and the replies, the newest first; of what the reader may still read.

    One query, and one more where a plan that something is told of restricts anything.
    """
    rows = (
        said_in_drafts(municipality, access)
        .annotate(thread=Coalesce(F("answers_to"), F("pk")))
        .annotate(asks=asked_of(municipality, access), replies=replies_to(access.user))
        .filter(Q(asks=True) | Q(replies=True))
        .select_related("version__plan__unit", "asked_unit", "author", "settled_by")
        .order_by("pk")
    )
    told = titled(access, rows)
    return questions_among(told), replies_among(told)
