"""The words a plan uses, as enums with their Swedish and English names (docs/terms.md)."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal, NamedTuple

Language = Literal["sv", "en"]


class Text(NamedTuple):
    """One text in both languages of the software."""

    sv: str
    en: str

    def in_(self, language: Language) -> str:
        return self.sv if language == "sv" else self.en


class SectionKind(StrEnum):
    """What a section of a plan is about, whatever its heading says."""

    INTRODUCTION = "introduction"
    CHANGES = "changes"
    DEFINITIONS = "definitions"
    ENVIRONMENTS = "environments"
    ORGANISATION = "organisation"
    ROLES = "roles"
    SITUATION = "situation"
    GOALS = "goals"
    PREVENTION = "prevention"
    INTERVENTION = "intervention"
    EXIT = "exit"
    RELATIVES = "relatives"
    COLLABORATION = "collaboration"
    ACTIVITIES = "activities"
    ANALYSIS = "analysis"
    TRAINING = "training"
    COMMUNICATION = "communication"
    GUIDE = "guide"
    ACUTE = "acute"
    FOLLOW_UP = "follow_up"
    OTHER = "other"


class Level(StrEnum):
    """Whether a service prevents recruitment or intervenes in an environment (nivå)."""

    PREVENTION = "prevention"
    INTERVENTION = "intervention"


class Function(StrEnum):
    """What a service does in the work; a service may have several (funktion)."""

    PREVENTIVE = "preventive"
    DETECTING = "detecting"
    REMEDIAL = "remedial"


class TargetGroup(StrEnum):
    """For whom a service is (målgrupp)."""

    CHILDREN = "children"
    YOUTH = "youth"
    YOUNG_ADULTS = "young_adults"
    ADULTS = "adults"
    FAMILIES = "families"
    RELATIVES = "relatives"
    PROFESSIONALS = "professionals"
    ASSOCIATIONS = "associations"


class Arena(StrEnum):
    """Where a service meets people (arena)."""

    PLACE = "place"
    SCHOOL = "school"
    INTERNET = "internet"


class WayIn(StrEnum):
    """How one comes to a service: by oneself, sent by somebody, or after a decision."""

    SELF = "self"
    REFERRAL = "referral"
    DECISION = "decision"


class Pathway(StrEnum):
    """What makes a service a way out rather than an ordinary one (S20)."""

    EXIT_SUPPORT = "exit_support"
    INTERVENTION_GROUP = "intervention_group"


class Status(StrEnum):
    """How far an activity has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DELAYED = "delayed"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class Scope(StrEnum):
    """Whether a coordinator coordinates the whole municipality or one administration."""

    CENTRAL = "central"
    LOCAL = "local"


class BodyKind(StrEnum):
    """The kind of body that takes a decision (nämnd, kommunstyrelse, kommunfullmäktige)."""

    COMMITTEE = "committee"
    EXECUTIVE_BOARD = "executive_board"
    COUNCIL = "council"
    OTHER = "other"


class Outcome(StrEnum):
    """What a body decided about the plan."""

    APPROVED = "approved"
    APPROVED_ON_CONDITIONS = "approved_on_conditions"
    RETURNED = "returned"


class SourceKind(StrEnum):
    """Who contributed to the situation picture."""

    POLICE = "police"
    BOARD = "board"
    SCHOOL = "school"
    CIVIL_SOCIETY = "civil_society"
    OWN_SERVICES = "own_services"
    SURVEY = "survey"
    NATIONAL = "national"
    OTHER = "other"


class Trend(StrEnum):
    """Which way a phenomenon goes, according to a source."""

    RISING = "rising"
    UNCHANGED = "unchanged"
    FALLING = "falling"


_NAMED: list[tuple[StrEnum, Text]] = [
    (SectionKind.INTRODUCTION, Text("Inledning", "Introduction")),
    (SectionKind.CHANGES, Text("Förändringar", "Changes")),
    (SectionKind.DEFINITIONS, Text("Definitioner", "Definitions")),
    (SectionKind.ENVIRONMENTS, Text("Extremistmiljöer", "Extremist environments")),
    (SectionKind.ORGANISATION, Text("Organisation", "Organisation")),
    (SectionKind.ROLES, Text("Roller och ansvar", "Roles and responsibilities")),
    (SectionKind.SITUATION, Text("Lägesbild", "Situation picture")),
    (SectionKind.GOALS, Text("Mål", "Goals")),
    (SectionKind.PREVENTION, Text("Förebyggande arbete", "Prevention")),
    (SectionKind.INTERVENTION, Text("Förhindrande arbete", "Intervention")),
    (SectionKind.EXIT, Text("Avhopparverksamhet", "Exit support")),
    (SectionKind.RELATIVES, Text("Stöd till anhöriga", "Support to relatives")),
    (SectionKind.COLLABORATION, Text("Samverkan", "Collaboration")),
    (SectionKind.ACTIVITIES, Text("Aktiviteter", "Activities")),
    (SectionKind.ANALYSIS, Text("Fördjupad analys", "In-depth analysis")),
    (SectionKind.TRAINING, Text("Utbildning", "Training")),
    (SectionKind.COMMUNICATION, Text("Kommunikation", "Communication")),
    (SectionKind.GUIDE, Text("Hur gör jag?", "What do I do?")),
    (SectionKind.ACUTE, Text("Akuta lägen", "Acute situations")),
    (SectionKind.FOLLOW_UP, Text("Uppföljning", "Follow-up")),
    (SectionKind.OTHER, Text("Övrigt", "Other")),
    (Level.PREVENTION, Text("Förebyggande", "Prevention")),
    (Level.INTERVENTION, Text("Förhindrande", "Intervention")),
    (Function.PREVENTIVE, Text("Förebyggande", "Preventive")),
    (Function.DETECTING, Text("Upptäckande", "Detecting")),
    (Function.REMEDIAL, Text("Åtgärdande", "Remedial")),
    (TargetGroup.CHILDREN, Text("Barn", "Children")),
    (TargetGroup.YOUTH, Text("Ungdomar", "Youth")),
    (TargetGroup.YOUNG_ADULTS, Text("Unga vuxna", "Young adults")),
    (TargetGroup.ADULTS, Text("Vuxna", "Adults")),
    (TargetGroup.FAMILIES, Text("Familjer", "Families")),
    (TargetGroup.RELATIVES, Text("Anhöriga", "Relatives")),
    (TargetGroup.PROFESSIONALS, Text("Yrkesverksamma", "Professionals")),
    (TargetGroup.ASSOCIATIONS, Text("Föreningar", "Associations")),
    (Arena.PLACE, Text("På plats", "In place")),
    (Arena.SCHOOL, Text("I skolan", "At school")),
    (Arena.INTERNET, Text("På internet", "On the internet")),
    (WayIn.SELF, Text("Man söker själv", "One comes by oneself")),
    (WayIn.REFERRAL, Text("Någon hänvisar dit", "Somebody refers")),
    (WayIn.DECISION, Text("Det krävs ett beslut", "A decision is needed")),
    (Pathway.EXIT_SUPPORT, Text("Avhopparverksamhet", "Exit support")),
    (Pathway.INTERVENTION_GROUP, Text("Social insatsgrupp", "Social intervention group")),
    (Status.NOT_STARTED, Text("Ej påbörjad", "Not started")),
    (Status.IN_PROGRESS, Text("Pågår", "In progress")),
    (Status.DONE, Text("Klar", "Done")),
    (Status.DELAYED, Text("Försenad", "Delayed")),
    (Status.PAUSED, Text("Vilande", "Paused")),
    (Status.CANCELLED, Text("Avbruten", "Cancelled")),
    (Scope.CENTRAL, Text("Central", "Central")),
    (Scope.LOCAL, Text("Lokal", "Local")),
    (BodyKind.COMMITTEE, Text("Nämnd", "Committee")),
    (BodyKind.EXECUTIVE_BOARD, Text("Kommunstyrelsen", "Executive board")),
    (BodyKind.COUNCIL, Text("Kommunfullmäktige", "Council")),
    (BodyKind.OTHER, Text("Annat organ", "Other body")),
    (Outcome.APPROVED, Text("Godkänd", "Approved")),
    (Outcome.APPROVED_ON_CONDITIONS, Text("Godkänd med villkor", "Approved on conditions")),
    (Outcome.RETURNED, Text("Återremitterad", "Returned")),
    (SourceKind.POLICE, Text("Polisen", "Police")),
    (SourceKind.BOARD, Text("Annan nämnd eller förvaltning", "Another board or administration")),
    (SourceKind.SCHOOL, Text("Skolan", "Schools")),
    (SourceKind.CIVIL_SOCIETY, Text("Civilsamhället", "Civil society")),
    (SourceKind.OWN_SERVICES, Text("Egna verksamheter", "Own services")),
    (SourceKind.SURVEY, Text("Undersökning", "Survey")),
    (SourceKind.NATIONAL, Text("Nationell källa", "National source")),
    (SourceKind.OTHER, Text("Annan källa", "Other source")),
    (Trend.RISING, Text("Ökar", "Rising")),
    (Trend.UNCHANGED, Text("Oförändrad", "Unchanged")),
    (Trend.FALLING, Text("Minskar", "Falling")),
]
_NAMES: dict[tuple[type[StrEnum], str], Text] = {}
"""By class and value, since members of two enums with the same value are equal."""


def give_names(named: Iterable[tuple[StrEnum, Text]]) -> None:
    """Let :func:`name_of` know the members of an enum."""
    _NAMES.update({(type(member), member.value): text for member, text in named})


def name_of(member: StrEnum, language: Language = "sv") -> str:
    """The name a reader sees for a member of an enum of the library."""
    return _NAMES[type(member), member.value].in_(language)


give_names(_NAMED)
