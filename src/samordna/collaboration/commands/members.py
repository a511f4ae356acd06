"""Who is in a forum."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.collaboration.commands.deputies import deputies_tell
from samordna.collaboration.models import Forum, ForumMember
from samordna.organisation.commands.saving import filled, locked, saved

FIELDS = ("function", "unit", "partner", "contact", "deputy", "email", "is_chair", "is_senior")


@transaction.atomic
def member_add(*, forum: Forum, values: Mapping[str, Any]) -> ForumMember:
    """Raises ValidationError."""
    row = ForumMember(municipality_id=forum.municipality_id, forum=forum)
    return saved(filled(row, values, FIELDS))


@transaction.atomic
def member_update(*, member: ForumMember, values: Mapping[str, Any]) -> ForumMember:
    """Raises ValidationError."""
    row = locked(member.municipality, member)
    deputy = row.deputy_id
    filled(row, values, FIELDS)
    if saved(row).deputy_id != deputy:
        deputies_tell(member=row)
    return row


@transaction.atomic
def member_remove(*, member: ForumMember) -> ForumMember:
    row = locked(member.municipality, member)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def member_restore(*, member: ForumMember) -> ForumMember:
    """Raises ValidationError where somebody else leads the meetings since."""
    row = locked(member.municipality, member)
    row.removed_at = None
    return saved(row)
