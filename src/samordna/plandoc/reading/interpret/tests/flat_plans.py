"""Made-up plans as flat text, the way a PDF gives them: wrapped cells, no borders, stamps and footnotes inside."""

import random
import textwrap
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile

ACTIONS = (
    "Ta fram en lathund för personal som blir oroliga",
    "Genomföra trygghetsvandring vid resecentrum tillsammans med boende",
    "Utbilda fritidsledare i att upptäcka tidiga tecken",
    "Inrätta en kontaktväg för anhöriga",
    "Kartläggning av mötesplatser i de norra bostadsområdena",
    "Samtalskvällar om demokrati på biblioteket",
    "Se över rutiner för uthyrning av lokaler",
    "Erbjuda elever i årskurs åtta undervisning om källkritik",
    "Sprida information om stödlinjen till alla skolor",
    "Öva larmvägen med jouren och räddningstjänsten",
    "Utveckla uppsökande arbete på nätet",
    "Starta en grupp för föräldrar som är oroliga för sina barn",
)
ACTORS = (
    "Kommunens säkerhetsstrateg",
    "Socialchefen",
    "Utbildningsförvaltningen",
    "Fritidschef",
    "Lokala samordnaren i samråd med förvaltningsledningen",
    "Enhetschefen för stöd till unga",
    "Kultur- och fritidsnämnden",
    "Rektorer i grundskolan",
    "Säkerhetssamordnaren samt kommunikationsenheten",
    "Socialtjänstens ungdomsenhet",
)
PARTNERS = (
    "Polisen",
    "Kommunpolisen och räddningstjänsten",
    "Brottsförebyggande rådet",
    "Föreningar i området",
    "Länsstyrelsen",
    "Regionens ungdomsmottagning, elevhälsan",
    "Studieförbunden",
    "Bostadsbolaget",
)
TIMES = (
    "2025",
    "hösten 2025",
    "våren 2026",
    "1 september 2025",
    "Q2 2026",
    "2025-08-18",
    "januari 2026",
    "14 Augusti 2025",
    "Löpande",
)
FOLLOW_UPS = (
    "Ordinarie uppföljning",
    "Tertialrapport 2",
    "Verksamhetsberättelse",
    "Årsredovisning",
    "Delårsrapport",
    "1 mars 2026",
)
GOALS = (
    "Ökad kunskap hos personalen",
    "Fler vuxna vet vart de vänder sig",
    "Minskat klotter med hatbudskap",
    "Alla elever får samma budskap",
)
INDICATORS = (
    "Antal deltagare på utbildningarna",
    "Andel chefer som känner till rutinen",
    "Antal genomförda vandringar per år",
)
STATUSES = ("Pågår", "Ej påbörjad", "Klar", "Försenad")
COSTS = ("Inom ram", "50 000 kr", "120 tkr", "Inom befintlig budget")

HEADERS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("Åtgärd", "action"),
        ("Ansvarig aktör", "responsible"),
        ("Andra aktörer", "others"),
        ("Påbörjas", "time"),
        ("Uppföljning", "follow_up"),
    ),
    (("Aktivitet", "action"), ("Ansvarig", "responsible"), ("Tidplan", "time"), ("Uppföljning", "follow_up")),
    (
        ("Insats", "action"),
        ("Huvudansvarig", "responsible"),
        ("Samverkan", "others"),
        ("När", "time"),
        ("Status", "status"),
    ),
    (
        ("Mål", "goal"),
        ("Åtgärd", "action"),
        ("Ansvarig", "responsible"),
        ("Medverkande", "others"),
        ("Tidplan", "time"),
        ("Indikator", "indicator"),
    ),
    (
        ("Åtgärd", "action"),
        ("Indikator", "indicator"),
        ("Ansvarig nämnd", "responsible"),
        ("Start", "time"),
        ("Kostnad", "cost"),
    ),
    (
        ("Mål", "goal"),
        ("Aktivitet", "action"),
        ("Ansvarig", "responsible"),
        ("Samverkanspart", "others"),
        ("Tidplan", "time"),
        ("Uppföljning", "follow_up"),
        ("Status", "status"),
        ("Kostnad", "cost"),
    ),
)
_WORDS = {
    "action": ACTIONS,
    "responsible": ACTORS,
    "others": PARTNERS,
    "time": TIMES,
    "follow_up": FOLLOW_UPS,
    "goal": GOALS,
    "indicator": INDICATORS,
    "status": STATUSES,
    "cost": COSTS,
}
_MAY_BE_EMPTY = {"others": 0.35, "follow_up": 0.1, "indicator": 0.15}
_BODY = (
    "Planen beskriver hur kommunen arbetar för att alla som bor och verkar här ska kunna känna sig trygga, "
    "och hur nämnderna hjälps åt när någon dras mot en miljö som förespråkar våld. Arbetet följer kommunens riktlinjer "
    "och utgår från den lägesbild som nämnderna tar fram varje år."
)


@dataclass
class FlatPlan:
    """The lines of a made-up plan and the cells that went into its table."""

    columns: list[str]
    rows: list[dict[str, str]]
    lines: list[str] = field(default_factory=list)

    def source(self) -> SourceFile:
        blocks = [
            Block(BlockKind.PARAGRAPH, " ".join(line.split()), place=FilePlace(line=number), lines=[line])
            for number, line in enumerate(self.lines, start=1)
            if line.strip()
        ]
        return SourceFile("plan.txt", "text", blocks, flat=True)


def make(seed: int, rows: int = 8) -> FlatPlan:
    """A plan with one table. The same seed gives the same plan."""
    chance = random.Random(seed)  # noqa: S311 - test data, not secrets
    header = chance.choice(HEADERS)
    names = [name for name, _ in header]
    columns = [kind for _, kind in header]
    plan = FlatPlan(columns, [_row(columns, chance) for _ in range(rows)])
    widths = {kind: chance.randint(16, 28) for kind in columns}
    body: list[str] = [*textwrap.wrap(_BODY, 100), "Aktivitetsplan"]
    body += (
        [" ".join(names)]
        if chance.random() < 0.6
        else [word for name in names for word in textwrap.wrap(name, 12, break_long_words=False)]
    )
    page = 1
    for row in plan.rows:
        for kind in columns:
            for line in textwrap.wrap(
                row[kind], widths[kind], break_long_words=False, break_on_hyphens=False
            ):
                body.append(line)
                if chance.random() < 0.02:
                    page += 1
                    body.append(f"{page} (9)")
    body += ["Uppföljning", *textwrap.wrap(_BODY, 100)]
    plan.lines = [part for line in body for part in (line, "")]
    return plan


def _row(columns: list[str], chance: random.Random) -> dict[str, str]:
    return {
        kind: "" if chance.random() < _MAY_BE_EMPTY.get(kind, 0) else chance.choice(_WORDS[kind])
        for kind in columns
    }
