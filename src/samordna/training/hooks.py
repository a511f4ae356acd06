"""What this slice tells the slices below: its lists are searched, what belongs to a unit follows it into a merger, and what the
database's refusals mean.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import ask_along
from samordna.accounts.telling import register_told
from samordna.collaboration.extending import register_agenda_source
from samordna.organisation import rules
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.searching import register_list, register_searched
from samordna.training.agenda import uncounted_sessions
from samordna.training.counting.queries import UNCOUNTED, every_uncounted
from samordna.training.courses import COURSES
from samordna.training.models import AddedNeed, GroupAtSession, Invitation, Session, StaffGroup
from samordna.training.requirements import REQUIREMENTS
from samordna.training.searching import SEARCHED
from samordna.training.told import TOLD


def register() -> None:
    register_told(TOLD)
    ask_along(UNCOUNTED, every_uncounted)
    register_agenda_source("sessions", uncounted_sessions)
    register_list(COURSES)
    register_list(REQUIREMENTS)
    register_searched(SEARCHED)
    register_refusals(
        {
            "course_name_once": ("name", gettext_lazy("There is already a course with that name.")),
            "course_dates_in_order": ("valid_to", rules.DATES_IN_ORDER),
            "session_ends_after_it_begins": ("ends_at", rules.ENDS_LATER),
            "invitation_one_of_a_unit": ("unit", gettext_lazy("The unit is invited already.")),
            "invitation_one_of_a_partner": ("partner", gettext_lazy("The partner is invited already.")),
            "addedneed_once": ("requirement", gettext_lazy("The group has that need already.")),
        }
    )
    register_follower(Follower(model=Session, field="unit", words=_sessions, among=lambda _day: _there()))
    register_follower(Follower(model=StaffGroup, field="unit", words=_groups))
    register_follower(Follower(model=GroupAtSession, field="unit", words=_counts))
    register_follower(
        Follower(
            model=AddedNeed,
            field="unit",
            words=_needs,
            once=("function", "requirement"),
            among=lambda _day: _there(),
        )
    )
    register_follower(
        Follower(
            model=Invitation, field="unit", words=_invitations, once=("session",), among=lambda _day: _there()
        )
    )


def _there() -> Q:
    return Q(removed_at=None)


def _sessions(count: int) -> str:
    return ngettext("%d training session", "%d training sessions", count) % count


def _groups(count: int) -> str:
    return ngettext("%d group of staff", "%d groups of staff", count) % count


def _counts(count: int) -> str:
    return ngettext("%d group at a session", "%d groups at sessions", count) % count


def _needs(count: int) -> str:
    return ngettext("%d added training need", "%d added training needs", count) % count


def _invitations(count: int) -> str:
    return ngettext("%d invitation to training", "%d invitations to training", count) % count
