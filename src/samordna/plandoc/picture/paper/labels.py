"""Every word that the pages of a situation picture add, in Swedish and English."""

from samordna.plandoc.vocabulary import Text

PERIOD = Text("Avser", "Period")
UNIT = Text("Förvaltning", "Administration")
DECIDED = Text("Beslutad", "Decided")
NOT_DECIDED = Text("Inte beslutad", "Not decided")
REGISTRY_NUMBER = Text("Diarienummer", "Registry number")
PREVIOUS = Text("Föregående bild", "Picture before")
PROBLEMS = Text("Problem", "Problems")
PROBLEM = Text("Problem", "Problem")
PRIORITY = Text("Prio", "Priority")
WHERE = Text("Områden", "Areas")
TREND = Text("Utveckling", "Trend")
CONFIDENCE = Text("Säkerhet", "Confidence")
PHENOMENA = Text("Miljöer och fenomen", "Environments and phenomena")
SINCE = Text("Sedan", "Since")
CAUSES = Text("Misstänkta orsaker", "Suspected causes")
CONSEQUENCES = Text("Konsekvenser", "Consequences")
AFFECTED = Text("Vilka som drabbas", "Who is affected")
WHY_PRIORITY = Text("Varför den prioriteten", "Why this priority")
SPEAKS_FOR = Text("Källor som talar för", "Sources for")
SPEAKS_AGAINST = Text("Källor som talar emot", "Sources against")
SINCE_LAST = Text("Sedan förra bilden", "Since the picture before")
DEVELOPMENT = Text("Vad som har hänt", "What has happened")
GROUNDS = Text("På vilka grunder", "On what grounds")
CALLED_BEFORE = Text("Hette", "Was called")
SOURCES = Text("Källor", "Sources")
SOURCE = Text("Källa", "Source")
KIND = Text("Från", "From")
DATE = Text("Datum", "Date")
WORTH = Text("Värde", "Worth")
WITHDRAWN = Text("återtagen", "withdrawn")
BASIS = Text("Bygger på", "Builds on")
SAYS = Text("Säger", "Says")
CONCERNS = Text("Avser", "Concerns")
DISTRIBUTION = Text("Spridning", "Distribution")
WORTH_EXPLAINED = Text(
    "Värdet har en bokstav för hur tillförlitlig källan är, från A (helt tillförlitlig) till E (inte tillförlitlig), "
    "och en siffra för hur trovärdig uppgiften är, från 1 (bekräftad av andra) till 5 (osannolik). "
    "F och 6 betyder att det inte går att bedöma.",
    "The worth has a letter for how reliable the source is, from A (completely) to E (not at all), and a figure for how credible "
    "its information is, from 1 (confirmed by others) to 5 (improbable). F and 6 mean that it cannot be judged.",
)
RESTRICTED = Text("Begränsad spridning", "Restricted")
RESTS_ON = Text("Källa {}", "Source {}")
REST_ON = Text("Källor {}", "Sources {}")
NOTHING_SAID = Text("Ingenting är skrivet ännu.", "Nothing has been written yet.")
NO_PROBLEMS = Text("Inga problem är beskrivna.", "No problems are described.")
NO_SOURCES = Text("Inga källor är angivna.", "No sources are given.")
SUMMARY_OF_PROBLEMS = Text("Problemen, det viktigaste först", "The problems, the most important first")
SUMMARY_OF_SOURCES = Text("Källorna och vad de är värda", "The sources and what they are worth")
SUMMARY_OF_CHANGES = Text(
    "Problemen i förra bilden och vad det har blivit av dem",
    "Last picture's problems and what became of them",
)
