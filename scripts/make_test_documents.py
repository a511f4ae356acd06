"""Write the test documents of ``tests/documents`` again from the Markdown in ``tests/documents/sources``.

Run from the repository root: ``python scripts/make_test_documents.py``. LibreOffice (``soffice``) makes one of the PDF
files and the OpenDocument file; where it is missing, those two are left as they are.
"""

import csv
import io
import shutil
import subprocess
import tempfile
from pathlib import Path

from test_documents import flat, sheets, typeset, word
from test_documents.source import Source

DOCUMENTS = Path(__file__).parent.parent / "tests" / "documents"


def main() -> None:
    ekdala, granvik = Source.named("ekdala"), Source.named("granvik")
    flat_text = flat.text_of(ekdala)
    (DOCUMENTS / "ekdala-flat.txt").write_bytes(flat_text.encode())
    (DOCUMENTS / "ekdala-flat-cp1252.txt").write_bytes(_old(flat_text).encode("cp1252"))
    (DOCUMENTS / "ekdala-flat-utf16.txt").write_bytes(flat_text.encode("utf-16"))
    word.write(ekdala, DOCUMENTS / "ekdala-styles.docx", header="Dnr SN 2025/118")
    word.write(ekdala, DOCUMENTS / "ekdala-bold-headings.docx", bold_headings=True)
    word.write(granvik, DOCUMENTS / "granvik-metadata-table.docx")
    word.write(Source.named("tre-kommuner"), DOCUMENTS / "shared-plan.docx", bold_headings=True)
    word.write(Source.named("one-page"), DOCUMENTS / "one-page.docx", bold_headings=True)
    word.write(Source.named("prevent-action-plan"), DOCUMENTS / "uk-action-plan.docx")
    typeset.write(ekdala, DOCUMENTS / "ekdala-typst.pdf")
    sheets.write(ekdala, DOCUMENTS / "activities.xlsx")
    (DOCUMENTS / "activities.csv").write_bytes(_csv(ekdala.tables[0].rows).encode("cp1252"))
    _libreoffice(DOCUMENTS / "ekdala-styles.docx", "pdf", DOCUMENTS / "ekdala-libreoffice.pdf")
    _libreoffice(DOCUMENTS / "granvik-metadata-table.docx", "odt", DOCUMENTS / "granvik.odt")


def _old(text: str) -> str:
    """As a Windows program of the nineties would have saved it."""
    return text.replace("\n", "\r\n").replace("\uf0b7", "•")


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue()


def _libreoffice(source: Path, kind: str, target: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        print(f"{target.name}: kept, soffice is missing")
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            [soffice, profile, "--headless", "--convert-to", kind, "--outdir", folder, str(source)],
            check=True,
            capture_output=True,
            timeout=180,
        )
        shutil.copyfile(Path(folder) / f"{source.stem}.{kind}", target)


if __name__ == "__main__":
    main()
