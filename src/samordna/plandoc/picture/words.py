"""The words of a situation picture, as enums with their Swedish and English names (docs/terms.md)."""

from enum import StrEnum

from samordna.plandoc.vocabulary import Text, give_names


class PicturePart(StrEnum):
    """The four parts of the law's picture (lag 2023:196 § 4)."""

    MAPPING = "mapping"
    CONSEQUENCES = "consequences"
    OTHER_INFORMATION = "other_information"
    ANALYSIS = "analysis"


class Contributor(StrEnum):
    """Who is asked for a contribution; each has questions of its own."""

    POLICE = "police"
    SCHOOL = "school"
    SOCIAL_SERVICES = "social_services"
    CULTURE = "culture"
    PROPERTY = "property"
    ASSOCIATIONS = "associations"
    NEIGHBOUR = "neighbour"
    SURVEY = "survey"
    OTHER = "other"


class Reliability(StrEnum):
    """How far a source is to be trusted: the letter of the scale that police and military use (the Admiralty code)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """How far what it says is to be believed: the figure of the same scale."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNKNOWN = "6"


class Distribution(StrEnum):
    """Who may read what a source says. What is restricted follows the rules of everything that is (OSL 18)."""

    OPEN = "open"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


class Confidence(StrEnum):
    """How sure the municipality is of a problem, in words."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Phenomenon(StrEnum):
    """The environments (S6), and phenomena that are none. It says something of a movement or a thing seen, never of a person."""

    FAR_RIGHT = "far_right"
    FAR_LEFT = "far_left"
    ISLAMIST = "islamist"
    LONE_ACTORS = "lone_actors"
    MIXED = "mixed"
    FASCINATION = "fascination"
    ACCELERATIONISM = "accelerationism"
    NET = "net"
    SCHOOL_ATTACKS = "school_attacks"
    STATE_ACTORS = "state_actors"


ENVIRONMENTS = (Phenomenon.FAR_RIGHT, Phenomenon.FAR_LEFT, Phenomenon.ISLAMIST, Phenomenon.LONE_ACTORS)
"""Those that plans tell of as environments, and check D2 looks for; the others are phenomena that are none."""


class Development(StrEnum):
    """What became of a problem of the picture before."""

    WORSE = "worse"
    UNCHANGED = "unchanged"
    BETTER = "better"
    GONE = "gone"


give_names(
    [
        (PicturePart.MAPPING, Text("Kartläggning", "Mapping")),
        (PicturePart.CONSEQUENCES, Text("Konsekvenser", "Consequences")),
        (PicturePart.OTHER_INFORMATION, Text("Annan information", "Other information")),
        (PicturePart.ANALYSIS, Text("Analys", "Analysis")),
        (Contributor.POLICE, Text("Polisen", "Police")),
        (Contributor.SCHOOL, Text("Skolan", "School")),
        (Contributor.SOCIAL_SERVICES, Text("Socialtjänsten", "Social services")),
        (Contributor.CULTURE, Text("Kultur och fritid", "Culture and leisure")),
        (Contributor.PROPERTY, Text("Fastighetsägare", "Property owners")),
        (Contributor.ASSOCIATIONS, Text("Föreningar", "Associations")),
        (Contributor.NEIGHBOUR, Text("Grannkommun", "Neighbouring municipality")),
        (Contributor.SURVEY, Text("Invånarundersökning", "Residents' survey")),
        (Contributor.OTHER, Text("Annan", "Other")),
        (Reliability.A, Text("A – helt tillförlitlig", "A – completely reliable")),
        (Reliability.B, Text("B – oftast tillförlitlig", "B – usually reliable")),
        (Reliability.C, Text("C – ganska tillförlitlig", "C – fairly reliable")),
        (Reliability.D, Text("D – oftast inte tillförlitlig", "D – not usually reliable")),
        (Reliability.E, Text("E – inte tillförlitlig", "E – unreliable")),
        (Reliability.F, Text("F – går inte att bedöma", "F – cannot be judged")),
        (Credibility.CONFIRMED, Text("1 – bekräftat av andra", "1 – confirmed by others")),
        (Credibility.PROBABLE, Text("2 – troligen sant", "2 – probably true")),
        (Credibility.POSSIBLE, Text("3 – kanske sant", "3 – possibly true")),
        (Credibility.DOUBTFUL, Text("4 – tveksamt", "4 – doubtful")),
        (Credibility.IMPROBABLE, Text("5 – osannolikt", "5 – improbable")),
        (Credibility.UNKNOWN, Text("6 – går inte att bedöma", "6 – cannot be judged")),
        (Distribution.OPEN, Text("Öppen", "Open")),
        (Distribution.INTERNAL, Text("Intern", "Internal")),
        (Distribution.RESTRICTED, Text("Begränsad spridning", "Restricted")),
        (Confidence.LOW, Text("Låg säkerhet", "Low confidence")),
        (Confidence.MEDIUM, Text("Viss säkerhet", "Medium confidence")),
        (Confidence.HIGH, Text("Hög säkerhet", "High confidence")),
        (Phenomenon.FAR_RIGHT, Text("Högerextrem miljö", "Far-right environment")),
        (Phenomenon.FAR_LEFT, Text("Vänsterextrem miljö", "Far-left environment")),
        (Phenomenon.ISLAMIST, Text("Islamistisk extremistmiljö", "Islamist extremist environment")),
        (Phenomenon.LONE_ACTORS, Text("Ensamagerande", "Lone actors")),
        (Phenomenon.MIXED, Text("Blandad eller oklar ideologi", "Mixed or unclear ideology")),
        (Phenomenon.FASCINATION, Text("Fascination för våld", "Fascination with violence")),
        (Phenomenon.ACCELERATIONISM, Text("Accelerationism", "Accelerationism")),
        (Phenomenon.NET, Text("Miljöer på nätet", "Milieus on the net")),
        (Phenomenon.SCHOOL_ATTACKS, Text("Skolattacker", "School attacks")),
        (Phenomenon.STATE_ACTORS, Text("Statliga aktörer", "State actors")),
        (Development.WORSE, Text("Värre", "Worse")),
        (Development.UNCHANGED, Text("Oförändrat", "Unchanged")),
        (Development.BETTER, Text("Bättre", "Better")),
        (Development.GONE, Text("Borta", "Gone")),
    ]
)
