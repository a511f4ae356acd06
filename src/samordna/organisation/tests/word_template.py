"""A municipality's own Word template, and a look into what is written in it."""

import io
import zipfile
from pathlib import Path

from samordna.organisation.commands import municipality_file_set
from samordna.organisation.models import Municipality, MunicipalityFile

TEMPLATE = Path(__file__).parents[4] / "tests" / "documents" / "templates" / "exempelby.docx"
HEADER = "Exempelby kommun"


def keep_template(municipality: Municipality) -> None:
    municipality_file_set(
        municipality=municipality,
        kind=MunicipalityFile.Kind.WORD_TEMPLATE,
        name="mall.docx",
        content=TEMPLATE.read_bytes(),
    )


def keep_faulty_template(municipality: Municipality) -> None:
    """One that was taken when less was asked of templates."""
    keep_template(municipality)
    MunicipalityFile.objects.filter(municipality=municipality).update(content=b"PK no more")


def all_words(word: bytes) -> str:
    """Everything in a Word file, its headers and footers too."""
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
