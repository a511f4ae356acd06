"""Which lessons became an activity that stands in a closed chapter now."""

from collections.abc import Iterable

from samordna.accounts.access import Access
from samordna.plans.rules import closed_of, may_read_restricted
from samordna.readiness.models import AlarmLesson


def closed_lessons(lessons: Iterable[AlarmLesson], access: Access | None) -> frozenset[int]:
    """The numbers of those whose activity is not for the reader; without ``access``, not for everybody. One query at most."""
    became = {one.pk: one.activity for one in lessons if one.activity and not one.activity.removed_at}
    versions = {one.version_id: one.version for one in became.values()}
    hidden = closed_of(
        number for number, one in versions.items() if access is None or not may_read_restricted(access, one)
    )
    return frozenset(
        number
        for number, one in became.items()
        if (closed := hidden.get(one.version_id))
        and closed.holds("activities", key=one.key, place=one.place, title=one.action)
    )
