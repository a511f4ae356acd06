"""What a person is told when a feed cannot be read, and of what is odd in one that can."""

from samordna.plandoc.feeds.limits import LARGEST, MOST_ITEMS
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.vocabulary import Text


def too_large() -> ReadError:
    return _refused(
        f"Flödet är större än {LARGEST // 1024 // 1024} MB och läses inte. Kontrollera att adressen leder till ett flöde.",
        f"The feed is larger than {LARGEST // 1024 // 1024} MB and is not read. Check that the address leads to a feed.",
    )


def not_text() -> ReadError:
    return _refused(
        "Det är inget flöde utan en fil av annat slag. Ange adressen till ett RSS- eller Atomflöde.",
        "That is no feed but a file of another kind. Give the address of an RSS or Atom feed.",
    )


def is_page() -> ReadError:
    return _refused(
        "Det är en vanlig webbsida, inget flöde. Leta efter en länk som heter RSS eller Prenumerera på sidan.",
        "That is an ordinary web page, no feed. Look for a link called RSS or Subscribe on the page.",
    )


def no_feed() -> ReadError:
    return _refused(
        "Det är inget RSS- eller Atomflöde. Kontrollera adressen.",
        "That is no RSS or Atom feed. Check the address.",
    )


def declares_entities() -> ReadError:
    return _refused(
        "Flödet innehåller egna förkortningar (entiteter), som kan användas för att skada. Det läses inte.",
        "The feed declares abbreviations of its own (entities), which can be used to do harm. It is not read.",
    )


def broken() -> Text:
    return Text(
        "Flödet är inte riktigt skrivet (XML). Det gick att läsa, men något kan saknas.",
        "The feed is not well-formed (XML). It could be read, but something may be missing.",
    )


def other_letters(encoding: str) -> Text:
    return Text(
        f"Flödet säger sig vara skrivet i {encoding} men är det inte. Se efter att å, ä och ö är rätt.",
        f"The feed says that it is written in {encoding}, but it is not. Check its letters.",
    )


def too_many(count: int) -> Text:
    return Text(
        f"Flödet har {count} inslag. De {MOST_ITEMS} nyaste togs med.",
        f"The feed has {count} items. The {MOST_ITEMS} newest were taken.",
    )


def empty() -> Text:
    return Text("Flödet har inga inslag.", "The feed has no items.")


def no_dates() -> Text:
    return Text(
        "Inget inslag har något datum. De står i flödets egen ordning.",
        "No item has a date. They stand in the feed's own order.",
    )


def no_date() -> Text:
    return Text("Datum saknas.", "It has no date.")


def not_yet() -> Text:
    return Text("Datumet ligger i framtiden.", "Its date is in the future.")


def no_link() -> Text:
    return Text("Det leder inte till någon webbadress.", "It leads to no web address.")


def no_words(count: int) -> Text:
    return Text(
        f"{count} inslag hade varken rubrik eller text och togs inte med.",
        f"{count} items had neither title nor text and were left out.",
    )


def repeated(count: int) -> Text:
    return Text(
        f"{count} inslag stod mer än en gång och togs med en gång.",
        f"{count} items stood more than once and were taken once.",
    )


def _refused(sv: str, en: str) -> ReadError:
    return ReadError(Text(sv, en))
