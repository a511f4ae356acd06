"""Following activities up: at which occasion each is asked about, and who is reminded of it when. Reads no clock."""

from samordna.plandoc.following_up.due import Due, Duty, Mail, NotSent, Part, Sent, due
from samordna.plandoc.following_up.falling import FollowedUp, falls_to, is_asked_at, occasions_of
from samordna.plandoc.following_up.kinds import MailKind, Rhythm, WhyNot
from samordna.plandoc.following_up.planned import TAKES_ANSWERS, Planned, year_of

__all__ = [
    "TAKES_ANSWERS",
    "Due",
    "Duty",
    "FollowedUp",
    "Mail",
    "MailKind",
    "NotSent",
    "Part",
    "Planned",
    "Rhythm",
    "Sent",
    "WhyNot",
    "due",
    "falls_to",
    "is_asked_at",
    "occasions_of",
    "year_of",
]
