"""Every word that a digest adds to what was written in it, in Swedish and English."""

from datetime import date

from samordna.plandoc.briefings.model import NewsLetter
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.vocabulary import Language, Text

WHY = Text("Varför det rör oss", "Why it matters here")
SOURCE = Text("Källa", "Source")
ABOUT = Text("Gäller", "Concerns")
UNTIL = Text("Aktuellt till och med", "Of interest until")
READ = Text("Läs mer", "Read more")
CORRECTION = Text("Rättelse", "Correction")
WRONG = Text("Vad som var fel", "What was wrong")
NOTHING = Text("Inget nytt den här gången.", "Nothing new this time.")
PAGE = Text("Läs allt i Samordna", "Read all of it in Samordna")
CHOOSE = Text("Välj hur ofta och om vad", "Choose how often and about what")
BACK = Text("Tillbaka till utskicket", "Back to the digest")
LEAVE = Text("Sluta få de här mejlen", "Stop getting these mails")
_ONE_CLOSED = Text(
    "Det finns också ett inslag med begränsad spridning att läsa. Logga in för att se det.",
    "There is also one item with restricted distribution to read. Sign in to see it.",
)
_CLOSED = Text(
    "Det finns också {} inslag med begränsad spridning att läsa. Logga in för att se dem.",
    "There are also {} items with restricted distribution to read. Sign in to see them.",
)
_FROM = Text(
    "Du får det här mejlet från {} för din roll eller funktion. Det innehåller inga spårningsbilder.",
    "You get this mail from {} for your role or function. It holds no tracking pictures.",
)


def closed_words(letter: NewsLetter) -> str:
    words = _ONE_CLOSED if letter.closed == 1 else _CLOSED
    return words.in_(letter.language).format(letter.closed)


def sent_by(letter: NewsLetter) -> str:
    return _FROM.in_(letter.language).format(letter.place)


def day_words(day: date, language: Language) -> str:
    return to_swedish(day.isoformat(), language)
