"""What a plan that fails a check lacks, in the words that whoever mends it reads, in the order that it matters.

A check is named by what holds when it passes, which beside a red cross says the opposite of what it means.
"""

from samordna.plandoc.checking.model import Finding, Severity
from samordna.plandoc.vocabulary import Text

LACKS: dict[str, Text] = {
    "L8": Text("Ta bort: personuppgifter i texten", "To take out: personal data in the text"),
    "G5": Text("Saknas: svar på villkor", "Lacking: answers to conditions"),
    "G1": Text("Saknas: uppgifter på planens första sida", "Lacking: details on the plan's first page"),
    "A4": Text(
        "Saknas: koppling mellan aktiviteter och problem", "Lacking: ties between activities and problems"
    ),
    "H2": Text("Att ta bort: nummer som ingen svarar på", "To remove: numbers that nobody answers"),
    "A1": Text("Saknas: ansvarig för aktiviteter", "Lacking: who is responsible for activities"),
    "A2": Text("Saknas: start för aktiviteter", "Lacking: the start of activities"),
    "A6": Text("Saknas: tillfälle för uppföljning", "Lacking: an occasion of follow-up"),
    "L1": Text("Saknas: en färsk, daterad lägesbild", "Lacking: a fresh, dated situation picture"),
    "L2": Text("Saknas: delar av lägesbilden", "Lacking: parts of the situation picture"),
    "L3": Text("Saknas: en lokal källa", "Lacking: a local source"),
    "L4": Text("Saknas: polisens daterade bidrag", "Lacking: the dated contribution of the police"),
    "G2": Text("Saknas: samordnare eller ersättare", "Lacking: a coordinator or a deputy"),
    "G3": Text("Saknas: samordnarens uppgifter", "Lacking: the coordinator's tasks"),
    "G8": Text("Saknas: hur förra planens aktiviteter gick", "Lacking: how the last plan's activities went"),
    "A7": Text(
        "Saknas: kommentar till försenade aktiviteter", "Lacking: a comment on overdue activities"
    ),
    "D1": Text("Saknas: definitioner med källa", "Lacking: definitions with their source"),
    "D3": Text("Saknas: planens ord om demokrati och rättigheter", "Lacking: a word on democracy and rights"),
    "V1": Text("Saknas: uppgifter om verksamheter", "Lacking: details of services"),
    "V4": Text("Saknas: beslutad analys av verksamheter", "Lacking: a decided analysis of services"),
    "H1": Text("Saknas: vem man ringer, i ”Hur gör jag?”", "Lacking: whom to call, in “What do I do?”"),
    "R1": Text("Saknas: larmvägar som håller och är övade", "Lacking: alarm routes that hold and are exercised"),
    "T1": Text("Saknas: utbildning per funktion", "Lacking: training by function"),
    "M1": Text("Saknas: avsnitt som kommunens mall kräver", "Lacking: chapters that the template requires"),
    "G7": Text("Saknas: en revidering i tid", "Lacking: a revision on time"),
    "G4": Text("Saknas: beslut i rätt ordning", "Lacking: decisions in the right order"),
    "G12": Text("Att byta: lagar som inte gäller längre", "To replace: laws that are no longer in force"),
    "G13": Text("Att byta: namn som inte gäller längre", "To replace: names of before"),
    "L9": Text("Att ändra: antal under fem personer", "To change: counts below five people"),
    "L7": Text("Saknas: prioritet eller orsaker till problem", "Lacking: priority or causes of problems"),
    "A5": Text("Saknas: mål, indikator eller utgångsläge", "Lacking: goal, indicator or baseline"),
    "A3": Text("Saknas: slut för aktiviteter", "Lacking: the end of activities"),
    "A8": Text("Saknas: milstolpe för löpande aktiviteter", "Lacking: a milestone of ongoing activities"),
    "V2": Text("Saknas: någon som upptäcker eller åtgärdar", "Lacking: somebody who detects or acts"),
    "V3": Text("Saknas: stöd till avhoppare och anhöriga", "Lacking: support to leave and for relatives"),
    "D2": Text("Saknas: en miljö eller ensamagerande", "Lacking: an environment or lone actors"),
    "L5": Text("Saknas: andras bidrag till lägesbilden", "Lacking: what others contribute to the picture"),
    "L6": Text("Saknas: källornas utveckling och tillförlitlighet", "Lacking: the sources' trend and reliability"),
    "G9": Text("Saknas: ett råd med beslutsfattare", "Lacking: a council with decision-makers"),
    "G10": Text("Saknas: överenskommelse med syfte och områden", "Lacking: an agreement with purpose and areas"),
    "G11": Text("Saknas: datum för rapporten till fullmäktige", "Lacking: the day of the report to the council"),
    "G14": Text("Saknas: någon av samordnarens tre uppgifter", "Lacking: one of the coordinator's three tasks"),
    "G15": Text("Saknas: kommunens andra planer", "Lacking: the municipality's other plans"),
    "H3": Text("Saknas: hur skolan lämnar uppgifter", "Lacking: how schools give information"),
    "H5": Text("Saknas: vad som händer med en oro, steg för steg", "Lacking: what becomes of a concern, step by step"),
    "H4": Text("Saknas: en väg för oro utan tydlig ideologi", "Lacking: a path for concern without clear ideology"),
    "A9": Text("Saknas: orsak eller väntad effekt", "Lacking: a cause or the effect in time"),
    "L10": Text("Saknas: jämförelser i lägesbilden", "Lacking: comparisons in the picture"),
    "V5": Text("Saknas: arbete på nätet", "Lacking: work on the net"),
    "V6": Text("Saknas: villkor för bidrag och lokaler", "Lacking: conditions for grants and premises"),
    "G6": Text("Saknas: ändringar sedan förra versionen", "Lacking: changes since the last version"),
    "K1": Text("Saknas: uppgifter om omvärldsbevakningen", "Lacking: details of the briefings"),
    "R2": Text("Saknas: aktiviteter av lärdomar", "Lacking: activities from lessons"),
    "M2": Text("Att ändra: längden på avsnitt", "To change: the length of chapters"),
    "P1": Text("Saknas: en offentlig version", "Lacking: a published version"),
}  # fmt: skip
"""What must not stand in a plan first, then what its decisions and its work hang on."""
_PLACES = {code: place for place, code in enumerate(LACKS)}


def lack_of(finding: Finding) -> Text:
    """What is lacking, when the check fails."""
    return finding.lack or LACKS[finding.code]


def weight(finding: Finding) -> tuple[bool, int]:
    """Sorts what matters most first: errors before warnings."""
    return finding.severity is not Severity.ERROR, _PLACES[finding.code]
