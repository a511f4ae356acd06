"""The chapters of an ordinary plan, in order, with what each is for: what a plan from nothing begins with.

The sentence of instruction is help beside an empty chapter and its form. It is never a text of the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from samordna.plandoc.places import without_places
from samordna.plandoc.schema import Metadata, PlanDocument, Section
from samordna.plandoc.vocabulary import Language, SectionKind, Text, name_of


@dataclass(frozen=True, slots=True)
class OutlineChapter:
    kind: SectionKind
    heading: Text
    instruction: Text


def _chapter(kind: SectionKind, instruction: Text) -> OutlineChapter:
    return OutlineChapter(kind, Text(name_of(kind, "sv"), name_of(kind, "en")), instruction)


# fmt: off
OUTLINE: tuple[OutlineChapter, ...] = (
    _chapter(SectionKind.INTRODUCTION, Text(
        "Skriv varför planen finns, vem den gäller för och vilka lagar och riktlinjer den bygger på.",
        "Write why the plan exists, for whom it holds and on which laws and guidelines it rests.")),
    _chapter(SectionKind.DEFINITIONS, Text(
        "Förklara de ord som planen använder, åtminstone våldsbejakande, extremism och radikalisering, med källa.",
        "Explain the words the plan uses, at least violent, extremism and radicalisation, with source.")),
    _chapter(SectionKind.ENVIRONMENTS, Text(
        "Beskriv miljöerna och ensamagerande, och vad de betyder här. Skriv om rörelser, aldrig om enskilda personer.",
        "Describe the environments and lone actors, and what they mean here. Write of movements, never of single persons.")),
    _chapter(SectionKind.ORGANISATION, Text(
        "Beskriv förvaltningens avdelningar och vad de ansvarar för i arbetet.",
        "Describe the administration's departments and what they answer for in the work.")),
    _chapter(SectionKind.ROLES, Text(
        "Skriv vilka som samordnar, som funktioner och med ersättare, och vad samordnaren ska göra.",
        "Write who coordinates, as functions and with deputies, and what the coordinator is to do.")),
    _chapter(SectionKind.SITUATION, Text(
        "Beskriv läget i kommunen: kartläggning, konsekvenser, annan information och analys, med datum och källor. "
        "Skriv om områden och företeelser, aldrig om personer.",
        "Describe how things are in the municipality: mapping, consequences, other information and analysis, with date and "
        "sources. Write of areas and phenomena, never of persons.")),
    _chapter(SectionKind.GOALS, Text(
        "Skriv vad planen ska leda till och hur ni ser att ni är på väg dit.",
        "Write what the plan is to lead to, and how you see that you are on the way.")),
    _chapter(SectionKind.PREVENTION, Text(
        "Beskriv vad verksamheterna gör för att ingen ska dras in.",
        "Describe what the services do so that nobody is drawn in.")),
    _chapter(SectionKind.INTERVENTION, Text(
        "Beskriv vad som görs när någon är på väg in i en miljö, och vem som gör det.",
        "Describe what is done when somebody is on the way into an environment, and who does it.")),
    _chapter(SectionKind.EXIT, Text(
        "Beskriv stödet till den som vill lämna en miljö, och hur man får det.",
        "Describe the support to those who want to leave an environment, and how one gets it.")),
    _chapter(SectionKind.RELATIVES, Text(
        "Beskriv stödet till anhöriga, och vart de vänder sig.",
        "Describe the support to relatives, and where they turn.")),
    _chapter(SectionKind.COLLABORATION, Text(
        "Beskriv hur ni samverkar med polis, skola, Kriminalvården, föreningar och andra, i vilka forum och enligt vilka "
        "överenskommelser.",
        "Describe how you work together with the police, schools, the prison service, associations and others, in which "
        "forums and by which agreements.")),
    _chapter(SectionKind.ACTIVITIES, Text(
        "Lägg till aktiviteterna: vad som ska göras, vem som ansvarar, när det ska vara klart och hur det följs upp.",
        "Add the activities: what is to be done, who is responsible, when it is to be ready and how it is followed up.")),
    _chapter(SectionKind.TRAINING, Text(
        "Skriv vilka som behöver lära sig vad, och när.",
        "Write who needs to learn what, and when.")),
    _chapter(SectionKind.COMMUNICATION, Text(
        "Skriv hur det som händer i omvärlden når verksamheterna: vem som skickar vad till vem, och hur ofta.",
        "Write how what happens in the outside world reaches the services: who sends what to whom, and how often.")),
    _chapter(SectionKind.GUIDE, Text(
        "Skriv vad den gör som blir orolig: vem man ringer, vad som är bråttom och vad som ska anmälas.",
        "Write what somebody who is worried does: whom to call, what is urgent and what is to be reported.")),
    _chapter(SectionKind.ACUTE, Text(
        "Beskriv vem som larmar vem vid en allvarlig händelse, vem som beslutar och vem som tar över.",
        "Describe who alerts whom in a serious event, who decides and who takes over.")),
    _chapter(SectionKind.FOLLOW_UP, Text(
        "Skriv när planen följs upp och revideras, vem som gör det och vem som får veta resultatet.",
        "Write when the plan is followed up and revised, who does it and who is told the result.")),
)
# fmt: on
_CHANGES = Text(
    "Skriv vad som är nytt, ändrat och borttaget sedan den förra versionen.",
    "Write what is new, changed and removed since the version before.",
)
_INSTRUCTIONS = {one.kind: one.instruction for one in OUTLINE} | {SectionKind.CHANGES: _CHANGES}


def outlined_plan(
    metadata: Metadata, language: Language, sections: list[Section] | None = None
) -> PlanDocument:
    """A plan of these chapters, empty, or of ``sections`` instead."""
    if sections is None:
        sections = [Section(kind=one.kind, heading=one.heading.in_(language)) for one in OUTLINE]
    return PlanDocument(language=language, metadata=metadata, sections=sections)


class Headed(Protocol):
    """A section of a document, or its row in the database."""

    @property
    def heading(self) -> str: ...
    @property
    def kind(self) -> str: ...


Chapter = TypeVar("Chapter", bound=Headed)


def chapter_like(sections: Sequence[Chapter], heading: str, kind: str) -> Chapter | None:
    """The section that is the chapter so called, or else the first of its kind; none is of the kind of all that has none."""
    called = heading.strip().casefold()
    by_name = (one for one in sections if one.heading.strip().casefold() == called)
    by_kind = (one for one in sections if one.kind == kind != SectionKind.OTHER)
    return next(by_name, None) or next(by_kind, None)


def instruction_for(kind: str, text: str) -> Text | None:
    """What to write in a section of this kind, as long as it has no words of its own."""
    return None if without_places(text).strip() else _INSTRUCTIONS.get(SectionKind(kind))


def is_unwritten(document: PlanDocument) -> bool:
    """Whether a plan has chapters at most: no words in them, no activities and no services."""
    has_words = any(without_places(section.text).strip() for section in document.sections)
    return not (has_words or document.activities or document.services)
