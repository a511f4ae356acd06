"""What the writer reads about a finding: what it is, why it may not stand here and where it belongs instead."""

from samordna.plandoc.guard.hits import HitKind
from samordna.plandoc.vocabulary import Text

EXPLANATIONS: dict[HitKind, Text] = {
    HitKind.IDENTITY_NUMBER: Text(
        "Texten innehåller ett personnummer, ett samordningsnummer eller numret på en persons pass eller tillstånd, svenskt "
        "eller utländskt. Ingen text här får peka ut en person. Ta bort numret. Gäller det ett ärende: ring socialtjänsten och "
        "använd deras eget ärendesystem.",
        "The text holds a personal identity number, or the number of a person's passport or permit, Swedish or foreign. No text "
        "here may point out a person. Remove the number. If it concerns a case, phone social services and use their own case "
        "system.",
    ),
    HitKind.PHONE: Text(
        "Texten innehåller ett telefonnummer som kan gå till en enskild person. Skriv numret till en växel, jour eller "
        "funktion i stället. Ett privat nummer i ett ärende lämnas per telefon till socialtjänsten och skrivs i deras "
        "ärendesystem.",
        "The text holds a phone number that may reach one person. Give the number of a switchboard, duty desk or function "
        "instead. A private number in a case is passed on by phone to social services and kept in their case system.",
    ),
    HitKind.EMAIL: Text(
        "Texten innehåller en e-postadress som visar vem personen är. Skriv en funktionsadress i stället, till exempel "
        "registrator. Gäller det en person som du är orolig för: ring socialtjänsten, som har ett eget ärendesystem.",
        "The text holds an e-mail address that shows who the person is. Give the address of a function instead, such as the "
        "registrar. If you are worried about the person, phone social services, who have their own case system.",
    ),
    HitKind.HANDLE: Text(
        "Texten innehåller något som ser ut som ett användarnamn. Ta bort det om det är en persons konto. Beskriv vad som sker "
        "på plattformen, inte vem. Oro för en person lämnas per telefon till socialtjänsten och hör hemma i deras ärendesystem.",
        "The text holds what looks like a user name. Remove it if it is a person's account. Describe what happens on the "
        "platform, not who. Phone social services about a person; it belongs in their case system.",
    ),
    HitKind.PROFILE_LINK: Text(
        "Texten länkar till ett konto eller en kanal. Att spara sådana länkar är att kartlägga personer och åsikter. Ta bort "
        "länken och beskriv företeelsen. Misstänker du brott: ring polisen, 114 14. Oro för en person: ring socialtjänsten, "
        "som har ett eget ärendesystem.",
        "The text links to an account or channel. To keep such links is to map persons and opinions. Remove the link and "
        "describe the phenomenon. If you suspect a crime, phone the police, 114 14. If you are worried about a person, phone "
        "social services, who have their own case system.",
    ),
    HitKind.ADDRESS: Text(
        "Texten innehåller en gatuadress med nummer. Skriv området i stället, om det inte är en verksamhets besöksadress. "
        "En persons adress hör hemma i socialtjänstens eget ärendesystem. Lämna den per telefon.",
        "The text holds a street address with a number. Name the area instead, unless it is a service's visiting address. "
        "A person's address belongs in social services' own case system. Pass it on by phone.",
    ),
    HitKind.NAME: Text(
        "Texten innehåller något som ser ut som en persons namn. Skriv funktionen i stället, till exempel samordnare. Behåll "
        "namnet bara om det är en källas författare eller en plats. Oro för en person: ring socialtjänsten, som har ett eget "
        "ärendesystem.",
        "The text holds what looks like a person's name. Name the function instead, such as coordinator. Keep the name only "
        "if it is a source's author or a place. If you are worried about a person, phone social services, who have their own "
        "case system.",
    ),
    HitKind.REGISTER_INSTRUCTION: Text(
        "Texten ber någon att anteckna vilka personer är, vilka de träffar eller vad de tycker. Det är förbjudet att "
        "åsiktsregistrera (regeringsformen 2:3 och 2:6). Skriv vad personalen ska göra när de är oroliga: ring socialtjänsten, "
        "som bedömer saken och dokumenterar i sitt eget ärendesystem.",
        "The text asks somebody to write down who people are, whom they meet or what they think. Registering opinions is "
        "forbidden (Instrument of Government 2:3 and 2:6). Write what staff do when they are worried: phone social services, "
        "who assess the matter and document it in their own case system.",
    ),
}
"""Of what stops."""

_ASKING: dict[HitKind, Text] = {
    HitKind.IDENTITY_NUMBER: Text(
        "Siffrorna kan vara ett personnummer, svenskt eller utländskt, någons födelsedatum eller numret på någons bil. Ta bort "
        "dem om de är en persons. Är de ett annat datum eller ett ärendes nummer: skriv det framför. Gäller det en person: ring "
        "socialtjänsten, som har ett eget ärendesystem.",
        "The digits may be a personal identity number, Swedish or foreign, somebody's date of birth or the number of somebody's "
        "car. Remove them if they are a person's. If they are another date or the number of a matter, say so before them. If it "
        "concerns a person, phone social services, who have their own case system.",
    ),
    HitKind.PHONE: Text(
        "Telefonnumret kan gå till en enskild persons telefon, också där en verksamhet står framför. Är det en funktions, som "
        "finns kvar när personen slutar, får det stå. Ett privat nummer i ett ärende lämnas per telefon till socialtjänsten och "
        "skrivs i deras ärendesystem.",
        "The phone number may reach one person's own telephone, also where a unit stands before it. If it is a function's, which "
        "goes on when the person leaves, it may stand. A private number in a case is passed on by phone to social services and "
        "kept in their case system.",
    ),
    HitKind.PROFILE_LINK: Text(
        "Länken kan gå till en persons konto. Behåll den bara om kontot är en myndighets eller organisations. Annars: beskriv "
        "företeelsen i stället. Oro för en person: ring socialtjänsten, som har ett eget ärendesystem.",
        "The link may lead to a person's account. Keep it only if the account is that of an authority or organisation. "
        "Otherwise describe the phenomenon instead. If you are worried about a person, phone social services, who have their own "
        "case system.",
    ),
    HitKind.REGISTER_INSTRUCTION: Text(
        "Meningen kan läsas så att den berättar vad någon enskild tycker, eller att någon ska anteckna vilka personer är, "
        "vilka de träffar eller vad de tycker. Är det verksamheter, antal eller behov som menas: skriv det. Är det oro för en "
        "person: skriv att personalen ska ringa socialtjänsten.",
        "The sentence may be read as telling what one person thinks, or as telling somebody to write down who people are, whom "
        "they meet or what they think. If services, numbers or needs are meant, say so. If it is worry about a person, write "
        "that staff phone social services.",
    ),
}
"""Of what only asks, where that is another thing."""


def explanation_of(kind: HitKind, *, blocking: bool) -> Text:
    return EXPLANATIONS[kind] if blocking else _ASKING.get(kind, EXPLANATIONS[kind])
