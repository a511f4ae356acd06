"""Every word that a pocket card adds, in Swedish and English."""

from samordna.plandoc.vocabulary import Text

WORDS: dict[str, Text] = {
    "title": Text("Hur gör jag?", "What do I do?"),
    "worried": Text(
        "Orolig för någon? Här står vem du ringer.", "Worried about somebody? Here is whom you call."
    ),
    "danger": Text("Fara för liv, eller brott som pågår", "Danger to life, or a crime that is going on"),
    "call": Text("Ring", "Call"),
    "first": Text("Ring i kommunen", "Call in the municipality"),
    "ours": Text("Hos oss", "With us"),
    "national": Text("Nummer i hela Sverige", "Numbers in all of Sweden"),
    "nothing_first": Text(
        "Guiderna har inga nummer ännu. Ring kommunens växel och fråga efter socialtjänsten.",
        "The guides have no numbers yet. Call the municipality's switchboard and ask for social services.",
    ),
    "nothing_ours": Text("Skriv era egna nummer här.", "Write your own numbers here."),
    "unconfirmed": Text("Numret är inte bekräftat", "The number is not confirmed"),
    "more": Text("Fler nummer finns i guiderna.", "There are more numbers in the guides."),
    "guides": Text("Guiderna, steg för steg", "The guides, step by step"),
    "code": Text("QR-kod till {address}", "QR code for {address}"),
    "printed": Text(
        "Utskrivet {day}. Ett nummer kan ha ändrats sedan dess.",
        "Printed {day}. A number may have changed since.",
    ),
    "fold": Text("Vik här", "Fold here"),
}
