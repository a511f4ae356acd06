"""How the names of streets end, what stands before them, and the words for where somebody lives."""

from samordna.plandoc.guard.patterns import words_of

SURE = (
    "gatan|gata|vägen|stigen|gränd|gränden|torget|torg|allén|allé|esplanaden|stråket"
    "|gaten|gate|veien|vegen|gade|gaden|plads|plassen|stræde|vænget|boulevarden|katu|kuja|polku"
)
LIKELY = (
    "backen|platsen|leden|kajen|slingan|terrassen|svängen|ringen|vreten|kroken|gången|höjden|liden|strand|stranden|rundan|promenaden"
    "|parken|bron|hamnen|gården|plan|lund|kullen|trädgården|vej|vei|tie|kaari|gläntan|stacken|passet|sången|bakken|udden|lyckan|hagen"
)
LAST_WORDS = (
    f"{SURE}|{LIKELY}|väg|gata|plats|stig|backe|kaj|bro|park|trappor|led|plads|vej|vei"
    "|Gränden|Gatan|Vägen|Torget|Allé|Allén|Stigen|Esplanaden|Gård|Torp|Säteri"
)
ENDINGS = frozenset(f"{LAST_WORDS.lower()}|sg|sv".split("|"))
"""How a word ends before the number of a street, if no full stop cuts it short."""
ORDINALS = "Första|Andra|Tredje|Fjärde|Femte|Lilla|Stora|Norra|Södra|Östra|Västra|Övre|Nedre|Gamla|Nya"
ENGLISH = (
    "Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Square|Rd|Court|Place|Mews|Walk|Rise"
)
LIVES = "bor|bodde|bott|bosatt|boende|skriven|skrivna|mantalsskriven|folkbokförd|inneboende|flytta[rt]?|flyttade|hemma|asuu"
_HOMES = "adresse?|adr|gård|torp|bostad|boende|bopæl|osoite"
HOME_WORDS = frozenset(words_of(f"hos|{LIVES}|(?:hem|bostads|gatu|post|bon)?(?:{_HOMES})(?:en|n)?"))
