"""What the writer reads about a finding: what it is, why it may not stand here and where it belongs instead."""

from samordna.plandoc.guard.hits import HitKind
from samordna.plandoc.vocabulary import Text

EXPLANATIONS: dict[HitKind, Text] = {
    HitKind.IDENTITY_NUMBER: Text(
        "Texten innehåller ett personnummer eller samordningsnummer. En plan får inte peka ut någon person. Ta bort numret. "
        "Gäller det ett ärende: ring socialtjänsten och använd deras eget ärendesystem.",
        "The text holds a personal identity number. A plan must not point out a person. Remove the number. "
        "If it concerns a case, phone social services and use their own case system.",
    ),
    HitKind.PHONE: Text(
        "Texten innehåller ett telefonnummer som kan gå till en enskild person. Skriv numret till en växel, jour eller funktion "
        "i stället. Ett privat nummer i ett ärende lämnas per telefon till socialtjänsten och skrivs i deras ärendesystem.",
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
        "länken och beskriv företeelsen. Misstänker du brott: ring polisen, 114 14. Oro för en person: ring socialtjänsten, som "
        "har ett eget ärendesystem.",
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
