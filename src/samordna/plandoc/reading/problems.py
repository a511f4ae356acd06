"""What a person is told when a file cannot be read: which file, what is wrong, what to do. One line each."""

from samordna.plandoc.reading.result import ReadError, WrongFormat
from samordna.plandoc.vocabulary import Text


def refused(name: str, sv: str, en: str) -> ReadError:
    return ReadError(_of(name, sv, en))


def _wrong_format(name: str, sv: str, en: str) -> ReadError:
    return WrongFormat(_of(name, sv, en))


def _of(name: str, sv: str, en: str) -> Text:
    shown = "".join(character if character.isprintable() else "?" for character in name)
    return Text(f"{shown}: {sv}", f"{shown}: {en}")


def missing(name: str) -> ReadError:
    return refused(
        name,
        "filen finns inte. Kontrollera namnet och mappen.",
        "the file does not exist. Check its name and folder.",
    )


def a_folder(name: str) -> ReadError:
    return refused(
        name,
        "det är en mapp, inte en fil. Ange en fil i mappen.",
        "this is a folder, not a file. Give a file in the folder.",
    )


def not_a_file(name: str) -> ReadError:
    return refused(
        name,
        "det är ingen vanlig fil. Spara den som en fil och försök igen.",
        "this is not an ordinary file. Save it as a file and try again.",
    )


def not_allowed(name: str) -> ReadError:
    return refused(
        name,
        "filen går inte att öppna. Kontrollera att du har rätt att läsa den.",
        "the file cannot be opened. Check that you may read it.",
    )


def empty(name: str) -> ReadError:
    return refused(
        name,
        "filen är tom. Välj en fil med innehåll.",
        "the file is empty. Choose a file that holds something.",
    )


def no_content(name: str) -> ReadError:
    return refused(
        name,
        "filen innehåller ingen text. Välj en fil med text.",
        "the file holds no text. Choose a file that holds text.",
    )


def too_large(name: str, megabytes: int) -> ReadError:
    return refused(
        name,
        f"filen är större än {megabytes} MB. Ta bort bilder eller dela upp den.",
        f"the file is larger than {megabytes} MB. Remove pictures or split it.",
    )


def too_much(name: str) -> ReadError:
    return refused(
        name,
        "filen innehåller mer än en plan kan göra. Dela upp den eller ta bort det som inte hör till planen.",
        "the file holds more than a plan can. Split it or remove what is not part of the plan.",
    )


def unpacks_too_large(name: str) -> ReadError:
    return refused(
        name,
        "filen blir orimligt stor när den packas upp och kan vara skadlig. Spara om den från ursprunget.",
        "the file grows unreasonably when unpacked and may be harmful. Save it again from its origin.",
    )


def damaged(name: str) -> ReadError:
    return refused(
        name,
        "filen är skadad eller ofullständig. Öppna den i sitt program, spara den på nytt och försök igen.",
        "the file is damaged or incomplete. Open it in its program, save it again and try once more.",
    )


def unsafe(name: str) -> ReadError:
    return refused(
        name,
        "filen innehåller hänvisningar som kan vara skadliga (DTD). Spara om den från Word, Excel eller LibreOffice.",
        "the file holds declarations that may be harmful (DTD). Save it again from Word, Excel or LibreOffice.",
    )


def locked(name: str) -> ReadError:
    return refused(
        name,
        "filen är skyddad med lösenord. Ta bort lösenordet och försök igen.",
        "the file is protected by a password. Remove the password and try again.",
    )


def old_office(name: str, kind: str) -> ReadError:
    return refused(
        name,
        f"filen har ett äldre eller binärt Office-format. Öppna den och spara den som {kind}.",
        f"the file has an older or binary Office format. Open it and save it as {kind}.",
    )


def scanned(name: str) -> ReadError:
    return refused(
        name,
        "PDF:en är skannad och saknar text. Be om originalet eller kör textigenkänning (OCR) först.",
        "the PDF is scanned and holds no text. Ask for the original or run text recognition (OCR) first.",
    )


def unreadable_fonts(name: str) -> ReadError:
    return refused(
        name,
        "PDF:ens text går inte att läsa, för dess typsnitt säger inte vilka bokstäver de visar. Be om originalet.",
        "the PDF's text cannot be read, because its fonts do not say which letters they show. Ask for the original.",
    )


def not_text(name: str) -> ReadError:
    return _wrong_format(
        name,
        "filen går inte att läsa som text. Spara planen som .docx, .pdf, .xlsx, .csv, .odt eller .txt.",
        "the file cannot be read as text. Save the plan as .docx, .pdf, .xlsx, .csv, .odt or .txt.",
    )


def unknown_format(name: str) -> ReadError:
    return _wrong_format(
        name,
        "filtypen känns inte igen. Spara planen som .docx, .pdf, .xlsx, .csv, .odt eller .txt.",
        "the type of file is not known. Save the plan as .docx, .pdf, .xlsx, .csv, .odt or .txt.",
    )


def only_text(name: str, ending: str, kind: str, right: str) -> ReadError:
    return refused(
        name,
        f"filens namn slutar på {ending}, men den är ingen {kind}: den innehåller bara text. Byt slutet till {right}, eller öppna"
        f" den och spara den som {kind}.",
        f"the file's name ends in {ending}, but it is no {kind}: it holds nothing but text. Change the ending to {right}, or"
        f" open it and save it as {kind}.",
    )


def not_a_plan(name: str) -> ReadError:
    return refused(
        name,
        "filen innehåller ingen plan från Samordna. Hämta planen som JSON i Samordna, eller välj den som Word, PDF eller Excel.",
        "the file holds no plan from Samordna. Download the plan as JSON in Samordna, or choose the plan as Word, PDF or Excel.",
    )


def broken_plan(name: str) -> ReadError:
    return refused(
        name,
        "filen är skadad eller inte hel, så planen i den går inte att läsa. Hämta planen som JSON i Samordna igen.",
        "the file is damaged or not whole, so the plan in it cannot be read. Download the plan as JSON in Samordna again.",
    )


def changed_plan(name: str, where: Text) -> ReadError:
    return refused(
        name,
        f"filen är en plan från Samordna som har ändrats så att den inte går att läsa ({where.sv}). Hämta planen som JSON igen.",
        f"the file is a plan from Samordna that was changed so that it cannot be read ({where.en}). Download it as JSON again.",
    )


def newer_version(name: str) -> ReadError:
    return refused(
        name,
        "filen kommer från en annan version av Samordna. Uppdatera Samordna och försök igen.",
        "the file comes from another version of Samordna. Update Samordna and try again.",
    )


def too_slow(name: str, seconds: int) -> ReadError:
    return refused(
        name,
        f"det tog längre än {seconds} sekunder att läsa filen. Dela upp den eller spara den i ett enklare format.",
        f"reading the file took more than {seconds} seconds. Split it or save it in a simpler format.",
    )


def too_heavy(name: str) -> ReadError:
    return refused(
        name,
        "filen kräver för mycket minne. Ta bort bilder, dela upp den eller spara den i ett enklare format.",
        "the file needs too much memory. Remove pictures, split it or save it in a simpler format.",
    )


def not_understood(name: str, error: Exception) -> ReadError:
    """A fault of ours, by its kind alone: its words may be the file's."""
    kind = type(error).__name__
    return refused(
        name,
        f"Samordna kunde inte tolka filen, och felet är Samordnas ({kind}). Inget är sparat. Prova ett annat format, "
        "och säg till den som sköter Samordna.",
        f"Samordna could not interpret the file, and the fault is Samordna's ({kind}). Nothing is saved. Try another "
        "format, and tell whoever looks after Samordna.",
    )
