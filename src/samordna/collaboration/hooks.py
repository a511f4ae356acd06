"""What this slice tells the slices below: its lists are searched, what belongs to a unit follows it into a merger, and what the
database's refusals mean.
"""

from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import Q
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import ask_along
from samordna.accounts.telling import register_told
from samordna.collaboration.agenda.sources import left_before, pictures_due, plans_due
from samordna.collaboration.agreements import hooks as agreements
from samordna.collaboration.extending import register_agenda_source
from samordna.collaboration.forums import FORUMS
from samordna.collaboration.held_partners import refuse_member
from samordna.collaboration.models import Forum, ForumMember
from samordna.collaboration.noting.tasks import OPEN, every_open
from samordna.collaboration.representing import hooks as representing
from samordna.collaboration.searching import SEARCHED
from samordna.collaboration.told import TOLD
from samordna.organisation import rules
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower, register_partner_refusal
from samordna.organisation.searching import register_list, register_searched


def register() -> None:
    register_told(TOLD)
    agreements.register()
    representing.register()
    register_list(FORUMS)
    for one in SEARCHED:
        register_searched(one)
    ask_along(OPEN, every_open)
    register_agenda_source("left before", left_before)
    register_agenda_source("plans", plans_due)
    register_agenda_source("pictures", pictures_due)
    register_partner_refusal(refuse_member)
    register_refusals(
        {
            "forum_name_once": ("name", gettext_lazy("There is already a forum with that name.")),
            "forummember_of_unit_or_partner": (
                "unit",
                gettext_lazy("Choose a unit or a partner, and not both."),
            ),
            "forummember_one_chair": (
                "is_chair",
                gettext_lazy("Another member leads the meetings. Take that away first."),
            ),
            "meeting_ends_after_it_begins": ("ends_at", rules.ENDS_LATER),
            "meetinginvitation_one_of_member": (
                NON_FIELD_ERRORS,
                gettext_lazy("The member is invited already."),
            ),
            "agendaitem_proposed_once": (
                NON_FIELD_ERRORS,
                gettext_lazy("That stands on the agenda already."),
            ),
            "meetingtask_of_member_or_account": (
                "member",
                gettext_lazy("Choose a member or an account, and not both."),
            ),
        }
    )
    register_follower(Follower(model=Forum, field="unit", words=_forums, among=lambda _day: _there()))
    register_follower(Follower(model=ForumMember, field="unit", words=_members, among=lambda _day: _there()))


def _there() -> Q:
    return Q(removed_at=None)


def _forums(count: int) -> str:
    return ngettext("%d forum", "%d forums", count) % count


def _members(count: int) -> str:
    return ngettext("%d member of a forum", "%d members of forums", count) % count
