"""Where the requirements come from, as a finding names them, and whose rules they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.vocabulary import Text

ACT = "2023:196"


class Whose(StrEnum):
    """Who has made a rule: only a law binds every municipality, and one city's guidelines bind no other."""

    LAW = "law"
    CITY = "city"
    MUNICIPALITY = "municipality"
    PRACTICE = "practice"


WHOSE = {
    Whose.LAW: Text("lag", "law"),
    Whose.CITY: Text("Stockholms stad", "City of Stockholm"),
    Whose.MUNICIPALITY: Text("kommunen", "the municipality"),
    Whose.PRACTICE: Text("god praxis", "good practice"),
}


@dataclass(frozen=True, slots=True)
class Rule:
    name: Text
    whose: Whose


@dataclass(frozen=True, slots=True)
class Source:
    """The rules that ask for something, a city's guidelines before what holds everywhere."""

    rules: tuple[Rule, ...]

    @property
    def name(self) -> Text:
        return Text("; ".join(rule.name.sv for rule in self.rules), "; ".join(r.name.en for r in self.rules))

    def cites(self, number: str) -> bool:
        """Whether one of the rules is of the statute with this number."""
        return any(rule.whose is Whose.LAW and number in rule.name.sv for rule in self.rules)

    def in_(self, municipality: str | None) -> "Source":
        """Without another city's guidelines."""
        return self if is_guided(municipality) else Source(tuple(self._everywhere()))

    def _everywhere(self) -> Iterator[Rule]:
        return (rule for rule in self.rules if rule.whose is not Whose.CITY)


def both(*sources: Source) -> Source:
    return Source(tuple(dict.fromkeys(rule for source in sources for rule in source.rules)))


def guided(everywhere: Source) -> Source:
    """What Stockholm's guidelines ask for, and what asks the same of everybody."""
    return both(GUIDELINES, everywhere)


def is_guided(municipality: str | None) -> bool:
    """Whether the municipality is the one that the guidelines are for, by its name as plans write it."""
    return (municipality or "").strip().casefold() in {"stockholm", "stockholms stad", "stockholms kommun"}


def _by(whose: Whose, sv: str, en: str) -> Source:
    return Source((Rule(Text(sv, en), whose),))


def act(section: str) -> Source:
    """A section of the act on municipal crime prevention."""
    sign = "§§" if "–" in section else "§"
    return _by(
        Whose.LAW,
        f"Lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, {section} {sign}",
        f"Act (2023:196) on municipal responsibility for crime prevention, section {section}",
    )


GUIDELINES = _by(
    Whose.CITY,
    "Stockholms stads riktlinjer mot våldsbejakande extremism, dnr 155-943/2015",
    "City of Stockholm's guidelines against violent extremism, ref. 155-943/2015",
)
OWN_RULES = _by(
    Whose.MUNICIPALITY,
    "Kommunens egen tidsgräns, som den ställer in",
    "The municipality's own limit, as it has set it",
)
TEMPLATE = _by(Whose.MUNICIPALITY, "Kommunens mall för planer", "The municipality's template for plans")
REVIEW = _by(
    Whose.PRACTICE,
    "Stockholms stads genomgång av lokala handlingsplaner, PM 2017:139",
    "City of Stockholm's review of local action plans, PM 2017:139",
)
STUDY = _by(
    Whose.PRACTICE,
    "Segerstedtinstitutets studie av 127 kommunala handlingsplaner",
    "The Segerstedt Institute's study of 127 municipal action plans",
)
PRACTICE = _by(Whose.PRACTICE, "Brås, SKR:s och CVE:s vägledning", "Guidance from Brå, SALAR and CVE")
STRATEGY = _by(
    Whose.PRACTICE,
    "Nationell strategi mot våldsbejakande extremism och terrorism, skr. 2023/24:56",
    "National strategy against violent extremism and terrorism, skr. 2023/24:56",
)
CONCERN_METHOD = _by(
    Whose.PRACTICE,
    "CVE:s metodstöd för hantering och utredning av oro, processkartan i fem steg",
    "CVE's method for handling and examining concern, its map of five steps",
)
DEMOCRACY_CONDITIONS = _by(
    Whose.PRACTICE,
    "Demokrativillkor för bidrag till civilsamhället, SOU 2019:35",
    "Conditions of democracy for grants to civil society, SOU 2019:35",
)
BILL = _by(
    Whose.PRACTICE,
    "Kommuners ansvar för brottsförebyggande arbete, prop. 2022/23:43",
    "Municipal responsibility for crime prevention, government bill 2022/23:43",
)
PATTERNS = _by(Whose.PRACTICE, "Brås stöd ”Identifiera mönster”", "Brå's guidance “Identifiera mönster”")
REGISTRATION = _by(
    Whose.LAW,
    "Offentlighets- och sekretesslagen (2009:400) 5 kap., registrering av handlingar",
    "Public Access to Information and Secrecy Act (2009:400) ch. 5, registration of documents",
)
MINUTES = _by(
    Whose.LAW,
    "Kommunallagen (2017:725) 5 kap. 65–67 och 69 §§, 6 kap. 35 § och 8 kap. 12 §, protokoll och anslag",
    "Local Government Act (2017:725), 5:65–67 and 69, 6:35 and 8:12, minutes and announcement",
)
OVERSIGHT = _by(
    Whose.LAW,
    "Kommunallagen (2017:725) 6 kap. 1 §, kommunstyrelsens uppsikt",
    "Local Government Act (2017:725), 6:1, the executive board's oversight",
)
PERSONAL_DATA = _by(
    Whose.LAW,
    "Regeringsformen 2 kap. 3 och 6 §§; dataskyddsförordningen (EU) 2016/679 artikel 9 och 10",
    "Instrument of Government 2:3 and 2:6; General Data Protection Regulation (EU) 2016/679, art. 9 and 10",
)
SECRECY = _by(
    Whose.LAW,
    "Offentlighets- och sekretesslagen (2009:400) 26 kap. 1 §; statistisk röjanderisk",
    "Public Access to Information and Secrecy Act (2009:400) 26:1; statistical disclosure control",
)
EXERCISE = _by(
    Whose.LAW,
    "Lag (2006:544) om extraordinära händelser 2 kap. 8 §, utbildning och övning",
    "Act (2006:544) on extraordinary events 2:8, training and exercise",
)
INFORMATION_DUTY = _by(
    Whose.LAW,
    "Lag (2025:170) om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna, 7 §",
    "Act (2025:170) on the duty to give information to law enforcement authorities, section 7",
)
ACCESSIBILITY = _by(
    Whose.LAW,
    "Lag (2018:1937) om tillgänglighet till digital offentlig service",
    "Act (2018:1937) on accessibility of digital public services",
)
