"""Groups and forums (S17, S19, S24): their kinds and levels, and what is answered to an invitation."""

from enum import StrEnum

from samordna.plandoc.vocabulary import Text, give_names


class ForumKind(StrEnum):
    """What a forum is for."""

    WORKING_GROUP = "working_group"
    COUNCIL = "council"
    LOCAL_POLICE = "local_police"
    NETWORK = "network"
    OTHER = "other"


class ForumLevel(StrEnum):
    """How far a forum reaches."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"
    INTERNATIONAL = "international"


class Reply(StrEnum):
    """What a member has answered to an invitation."""

    COMING = "coming"
    DEPUTY = "deputy"
    CANNOT = "cannot"


give_names(
    [
        (ForumKind.WORKING_GROUP, Text("Förvaltningens arbetsgrupp", "The administration's working group")),
        (ForumKind.COUNCIL, Text("Brottsförebyggande råd", "Crime prevention council")),
        (ForumKind.LOCAL_POLICE, Text("Forum med lokalpolisen", "Forum with the local police")),
        (ForumKind.NETWORK, Text("Nätverk", "Network")),
        (ForumKind.OTHER, Text("Annat", "Other")),
        (ForumLevel.LOCAL, Text("Lokalt", "Local")),
        (ForumLevel.REGIONAL, Text("Regionalt", "Regional")),
        (ForumLevel.NATIONAL, Text("Nationellt", "National")),
        (ForumLevel.INTERNATIONAL, Text("Internationellt", "International")),
        (Reply.COMING, Text("Kommer", "Coming")),
        (Reply.DEPUTY, Text("Ersättaren kommer", "The deputy comes")),
        (Reply.CANNOT, Text("Kan inte", "Cannot come")),
    ]
)
