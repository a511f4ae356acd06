"""Where the requirements come from, as a finding names them."""

from dataclasses import dataclass

from samordna.plandoc.vocabulary import Text

ACT = "2023:196"


def act(section: str) -> Text:
    """A section of the act on municipal crime prevention."""
    return Text(
        f"Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, {section} §",
        f"Act (2023:196) on municipal responsibility for crime prevention, section {section}",
    )


def both(first: Text, second: Text) -> Text:
    return Text(f"{first.sv}; {second.sv}", f"{first.en}; {second.en}")


@dataclass(frozen=True, slots=True)
class Guided:
    """What Stockholm's guidelines ask for, and what asks the same of everybody: the guidelines of one city bind no other."""

    everywhere: Text

    def in_(self, municipality: str | None) -> Text:
        return both(GUIDELINES, self.everywhere) if is_guided(municipality) else self.everywhere


Source = Text | Guided


def guided(everywhere: Text) -> Guided:
    return Guided(everywhere)


def is_guided(municipality: str | None) -> bool:
    """Whether the municipality is the one that the guidelines are for, by its name as plans write it."""
    return (municipality or "").strip().casefold() in {"stockholm", "stockholms stad", "stockholms kommun"}


GUIDELINES = Text(
    "Stockholms stads riktlinjer mot våldsbejakande extremism, dnr 155-943/2015",
    "City of Stockholm's guidelines against violent extremism, ref. 155-943/2015",
)
REVIEW = Text(
    "Stockholms stads genomgång av lokala handlingsplaner, PM 2017:139",
    "City of Stockholm's review of local action plans, PM 2017:139",
)
STUDY = Text(
    "Segerstedtinstitutets studie av 127 kommunala handlingsplaner",
    "The Segerstedt Institute's study of 127 municipal action plans",
)
PRACTICE = Text("Brås, SKR:s och CVE:s vägledning", "Guidance from Brå, SALAR and CVE")
LOCAL_GOVERNMENT = Text(
    "Kommunallagen (2017:725) 6 kap. 1 § och 8 kap. 9–12 §§",
    "Local Government Act (2017:725), 6:1 and 8:9–12",
)
PERSONAL_DATA = Text(
    "Regeringsformen 2 kap. 3 och 6 §§; dataskyddsförordningen (EU) 2016/679 artikel 9 och 10",
    "Instrument of Government 2:3 and 2:6; General Data Protection Regulation (EU) 2016/679, art. 9 and 10",
)
SECRECY = Text(
    "Offentlighets- och sekretesslagen (2009:400) 26 kap. 1 §; statistisk röjanderisk",
    "Public Access to Information and Secrecy Act (2009:400) 26:1; statistical disclosure control",
)
EMERGENCY = Text(
    "Lag (2006:544) om extraordinära händelser, plan och övning",
    "Act (2006:544) on extraordinary events, plan and exercise",
)
TEMPLATE = Text("Kommunens mall för planer", "The municipality's template for plans")
ACCESSIBILITY = Text(
    "Lag (2018:1937) om tillgänglighet till digital offentlig service",
    "Act (2018:1937) on accessibility of digital public services",
)
