"""The library's words of collaboration as choices of fields."""

from samordna.core.choices import choices
from samordna.plandoc.forums import ForumKind, ForumLevel, Reply
from samordna.plandoc.rhythms import Rhythm

FORUM_KINDS = choices(ForumKind)
LEVELS = choices(ForumLevel)
REPLIES = choices(Reply)
RHYTHMS = choices(Rhythm)
