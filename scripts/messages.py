"""Keeps the translations in step with the texts in code and templates, without the gettext programs.

Each app has ``locale/sv`` and ``locale/en``. Message ids are English. Without an option the catalogues are brought up to date:
new texts come in empty, English ones as their own translation, those no longer used go. ``--check`` fails where that would change
a file or a Swedish text is missing; ``--compile`` writes the .mo files.
"""

import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import template

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "samordna"
LANGUAGES = ("sv", "en")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
PLURALS = 2

Text = str | tuple[str, ...]
"""A message id or its translation; several for singular and plural."""


def apps() -> list[Path]:
    return sorted(path.parent for path in SOURCE.glob("*/apps.py"))


@cache
def texts(app: Path) -> list[tuple[str, Text, str | None]]:
    """Every text to translate in an app, once for all languages: file, message id (or singular and plural), context."""
    return list(_texts(app))


def _texts(app: Path) -> Iterator[tuple[str, Text, str | None]]:
    for path in sorted(
        [*app.rglob("*.py"), *app.rglob("templates/**/*.html"), *app.rglob("templates/**/*.txt")]
    ):
        if {"tests", "migrations"} & set(path.relative_to(app).parts):
            continue
        code = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            code = templatize(code, str(path))
        for _line, message, _comments, context in extract(
            "python", BytesIO(code.encode()), keywords=KEYWORDS
        ):
            yield path.relative_to(SOURCE).as_posix(), message, context


def templatize(code: str, origin: str) -> str:
    """A template as the gettext calls it holds, in Python that Babel can read; the rest of the template becomes filler."""
    return "\n".join(line.strip() for line in template.templatize(code, origin=origin).split("\n"))


def catalogue_file(app: Path, language: str) -> Path:
    return app / "locale" / language / "LC_MESSAGES" / "django.po"


def updated(app: Path, language: str) -> Catalog:
    """The app's catalogue as it should be: today's texts with the translations there are."""
    file = catalogue_file(app, language)
    old = read_po(BytesIO(file.read_bytes()), locale=language) if file.exists() else Catalog(locale=language)
    new = Catalog(locale=language, project="Samordna", header_comment="# Samordna", charset="utf-8")
    for origin, message, context in texts(app):
        known = old.get(message[0] if isinstance(message, tuple) else message, context)
        new.add(message, _translation(known, message, language), locations=[(origin, 0)], context=context)
    return new


def _translation(known: Message | None, message: Text, language: str) -> Text:
    if language == "en":
        return message
    if known is not None and isinstance(known.string, tuple) == isinstance(message, tuple):
        return known.string  # type: ignore[return-value]
    return ("",) * PLURALS if isinstance(message, tuple) else ""


def rendered(catalogue: Catalog) -> bytes:
    """The catalogue as a file, without dates or line numbers, so that it only changes when a text does."""
    buffer = BytesIO()
    catalogue.creation_date = catalogue.revision_date = None  # type: ignore[assignment]
    write_po(buffer, catalogue, sort_output=True, omit_header=True, include_lineno=False, width=120)
    header = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    header += '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    return header.encode() + buffer.getvalue()


def missing(catalogue: Catalog) -> list[str]:
    return [
        str(message.id)
        for message in catalogue
        if message.id
        and not all([message.string] if isinstance(message.string, str) else message.string or [""])
    ]


def update() -> None:
    for app in apps():
        for language in LANGUAGES:
            catalogue = updated(app, language)
            if len(catalogue):
                file = catalogue_file(app, language)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(rendered(catalogue))
                for text in missing(catalogue):
                    print(f"{app.name}/{language}: {text}")


def check() -> list[str]:
    problems = []
    for app in apps():
        for language in LANGUAGES:
            catalogue = updated(app, language)
            file = catalogue_file(app, language)
            if len(catalogue) and (not file.exists() or file.read_bytes() != rendered(catalogue)):
                problems.append(f"{file.relative_to(ROOT)} is not in step. Run: make messages")
            problems += [f"{app.name}, {language}: no translation of: {text}" for text in missing(catalogue)]
    return problems


def compile_catalogues() -> None:
    for file in SOURCE.rglob("django.po"):
        language = file.parent.parent.name
        with file.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(BytesIO(file.read_bytes()), locale=language))


def main() -> None:
    settings.configure()
    if "--check" in sys.argv:
        if problems := check():
            sys.exit("\n".join(problems))
    elif "--compile" in sys.argv:
        compile_catalogues()
    else:
        update()
        compile_catalogues()


if __name__ == "__main__":
    main()
