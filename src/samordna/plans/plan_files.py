"""Plans as files, made apart from the web worker (``core/apart.py``)."""

from django.utils.translation import gettext as _

from samordna.core.apart import made_apart
from samordna.core.exported_files import ExportedFile, file_name
from samordna.plandoc.checking import Report
from samordna.plandoc.life_cycle import State
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import Format
from samordna.plans.writer import Order, told

_WRITER = "samordna.plans.writer"


def export(
    document: PlanDocument,
    file_format: Format,
    *,
    language: Language,
    public: bool,
    state: State | None = None,
    report: Report | None = None,
    template: bytes | None = None,
) -> ExportedFile:
    """Write ``document`` in another process (``plans/writer.py``). Raises ExportError.

    ``state`` is where the version stands: a file of what is not in force says so. ``report`` is the outcome of the checks, for a
    file that tells it. ``template`` is the municipality's own .docx; other formats than Word ignore it.
    """
    order = Order(file_format, language, public, report, state, has_template=template is not None)
    made = made_apart(_WRITER, told(order, document, template))
    return ExportedFile(_name(document, file_format, public=public), file_format.content_type, made)


def export_changes(
    before: PlanDocument, after: PlanDocument, *, language: Language, public: bool, state: State
) -> ExportedFile:
    """The changes between two versions tracked in Word, written in the same way. Raises ExportError."""
    order = Order(Format.DOCX, language, public, state=state, has_before=True)
    made = made_apart(_WRITER, told(order, after, before.model_dump_json().encode()))
    name = _name(after, Format.DOCX, public=public, about=_("changes"))
    return ExportedFile(name, Format.DOCX.content_type, made)


def _name(document: PlanDocument, file_format: Format, *, public: bool, about: str = "") -> str:
    title = f"{document.metadata.title} {about}"
    return file_name(document.metadata.municipality or "", title, file_format, public=public)
