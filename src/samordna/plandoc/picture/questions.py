"""What each kind of contributor is asked for a picture, until the municipality has questions of its own.

They ask for areas and phenomena, and never for persons; a contributor who has no numbers may answer in words.
"""

from samordna.plandoc.picture.words import Contributor
from samordna.plandoc.vocabulary import Language, Text

LONGEST = 400
"""Characters of a question."""
MOST = 20
"""Questions to one contributor."""

_CHANGED = Text(
    "Vad har förändrats sedan förra lägesbilden, och vad tror ni att det beror på?",
    "What has changed since the last situation picture, and what do you think are the reasons?",
)
_AHEAD = Text(
    "Vad behöver kommunen vara förberedd på det kommande året?",
    "What does the municipality need to be prepared for in the coming year?",
)

QUESTIONS: dict[Contributor, tuple[Text, ...]] = {
    Contributor.POLICE: (
        Text(
            "Vilka händelser och brott som kan ha samband med våldsbejakande extremism har ni sett? Svara område för område.",
            "Which events and crimes that may be connected with violent extremism have you seen? Answer area by area.",
        ),
        Text(
            "Vilka miljöer eller rörelser syns i kommunen, var och på vilket sätt?",
            "Which milieus or movements are seen in the municipality, where and how?",
        ),
        Text(
            "Finns det platser, tillfällen eller arenor på nätet där det märks mer?",
            "Are there places, occasions or arenas on the net where it is seen more?",
        ),
        Text(
            "Vilka grupper eller verksamheter är mest utsatta?",
            "Which groups or services are most exposed?",
        ),
        _CHANGED,
        _AHEAD,
    ),
    Contributor.SCHOOL: (
        Text(
            "Hur märks våldsbejakande extremism i skolan eller på nätet? Svara för skolor eller områden, aldrig om enskilda.",
            "How is violent extremism seen at school or on the net? Answer for schools or areas, never about somebody.",
        ),
        Text(
            "Förekommer klotter, symboler, klistermärken eller flygblad, och var?",
            "Is there graffiti, or are there symbols, stickers or leaflets, and where?",
        ),
        Text(
            "Hur ofta har ni känt oro för skolattacker eller för fascination för våld?",
            "How often have you worried about school attacks or a fascination with violence?",
        ),
        Text(
            "Vilka grupper av elever berörs, och hur märks det på tryggheten?",
            "Which groups of pupils are affected, and how does it show in how safe they feel?",
        ),
        Text(
            "Vad vet personalen om vart den vänder sig, och vad saknar den?",
            "What does the staff know of where to turn, and what does it lack?",
        ),
        _CHANGED,
    ),
    Contributor.SOCIAL_SERVICES: (
        Text(
            "Ungefär hur många ärenden har rört våldsbejakande extremism? Är de få svarar ni ”färre än fem”.",
            "About how many cases have been about violent extremism? Where they are few, answer “fewer than five”.",
        ),
        Text(
            "Vilka miljöer har det gällt, och i vilka delar av kommunen?",
            "Which milieus were they about, and in which parts of the municipality?",
        ),
        Text(
            "Hur har oron kommit till er: från skola, polis, anhöriga eller andra?",
            "How did the worry come to you: from schools, the police, relatives or others?",
        ),
        Text(
            "Vilket stöd har kunnat ges, också till anhöriga och till dem som vill lämna, och vad har saknats?",
            "Which support could be given, also to relatives and to those who want to leave, and what was lacking?",
        ),
        _CHANGED,
        _AHEAD,
    ),
    Contributor.CULTURE: (
        Text(
            "Vad har ni märkt på bibliotek, fritidsgårdar och idrottsplatser, och var?",
            "What have you noticed at libraries, youth centres and sports grounds, and where?",
        ),
        Text(
            "Har lokaler hyrts, eller sökts, av rörelser som inte står upp för demokratin?",
            "Have premises been hired, or asked for, by movements that do not stand up for democracy?",
        ),
        Text(
            "Har personal, besökare eller evenemang utsatts för hot eller påverkan?",
            "Have staff, visitors or events been threatened or put under pressure?",
        ),
        Text(
            "Vilka grupper når ni, och vilka når ni inte?", "Which groups do you reach, and which do you not?"
        ),
        _CHANGED,
    ),
    Contributor.PROPERTY: (
        Text(
            "Vilket klotter och vilka symboler, klistermärken eller flygblad har ni tagit bort, var och ungefär hur ofta?",
            "Which graffiti, symbols, stickers or leaflets have you removed, where and about how often?",
        ),
        Text(
            "Finns det lokaler eller platser där rörelser samlas?",
            "Are there premises or places where movements gather?",
        ),
        Text(
            "Hur trygga känner sig de boende, område för område?", "How safe do residents feel, area by area?"
        ),
        _CHANGED,
    ),
    Contributor.ASSOCIATIONS: (
        Text(
            "Hur syns våldsbejakande extremism där ni verkar, och var?",
            "How is violent extremism noticed where you are active, and where?",
        ),
        Text(
            "Har föreningen eller dess lokaler utsatts för hot, skadegörelse eller påverkan?",
            "Has the association, or have its premises, been exposed to threats, damage or pressure?",
        ),
        Text(
            "Vilka grupper känner sig mindre trygga, och i vilka sammanhang?",
            "Which groups feel less safe, and in which contexts?",
        ),
        Text(
            "Vad gör ni som förebygger, och vad skulle ni behöva från kommunen?",
            "What do you do that prevents, and what would you need from the municipality?",
        ),
        _CHANGED,
    ),
    Contributor.NEIGHBOUR: (
        Text(
            "Vilka miljöer eller rörelser syns hos er som också rör sig i vår kommun?",
            "Which milieus or movements are seen with you that also are active in our municipality?",
        ),
        Text(
            "Vilka händelser hos er har påverkat flera kommuner?",
            "Which events with you have affected several municipalities?",
        ),
        _CHANGED,
        Text(
            "Vad behöver vi göra tillsammans?",
            "What do we need to do together?",
        ),
    ),
    Contributor.SURVEY: (
        Text(
            "Vilken undersökning är det, vem har gjort den, när, och hur många svarade?",
            "Which survey is it, who made it, when, and how many answered?",
        ),
        Text(
            "Hur stor andel känner sig otrygga, eller har sett extremistiskt klotter och propaganda? Svara område för område.",
            "Which share feel unsafe, or have seen extremist graffiti and propaganda? Answer area by area.",
        ),
        Text(
            "Vad skiljer sig mellan områden, åldrar och kön?",
            "What differs between areas, ages and sexes?",
        ),
        _CHANGED,
    ),
    Contributor.OTHER: (
        Text(
            "Vad har ni sett som kan ha samband med våldsbejakande extremism, och var?",
            "What have you seen that may be connected with violent extremism, and where?",
        ),
        Text("Vilka grupper berörs, och hur?", "Which groups are affected, and how?"),
        _CHANGED,
        _AHEAD,
    ),
}


def questions_to(kind: Contributor, language: Language = "sv") -> list[str]:
    """The library's."""
    return [one.in_(language) for one in QUESTIONS[kind]]
