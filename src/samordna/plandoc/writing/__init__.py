"""A plan becomes a file: ``write(document, Format.PDF)`` gives the bytes.

Each writer is a module with the name of its format, imported when that is asked for: their libraries take 0.1-0.3 s each.
"""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.errors import TemplateError
from samordna.plandoc.writing.formats import Format
from samordna.plandoc.writing.order import Order

if TYPE_CHECKING:
    from samordna.plandoc.checking import Report, Rules
    from samordna.plandoc.life_cycle import State
    from samordna.plandoc.schema import PlanDocument

__all__ = ["Format", "TemplateError", "write", "write_changes"]


class _Writer(Protocol):
    def write(self, document: "PlanDocument", order: Order) -> bytes: ...


def write(
    document: "PlanDocument",
    to: Format,
    *,
    language: Language = "sv",
    template: bytes | None = None,
    public: bool = True,
    today: date | None = None,
    report: "Report | None" = None,
    rules: "Rules | None" = None,
    state: "State | None" = None,
) -> bytes:
    """Write ``document`` in the format ``to``.

    ``language`` is that of headings and labels; the plan's own texts stay as they are.
    ``template`` is a .docx for Word; other formats ignore it.
    ``public`` leaves out what is not for everybody (:func:`public_version`), and the outcome of the checks. Other files have it
    when ``report`` is given, Excel always: held to ``rules``. ``state`` is where the version stands: what is not in force says
    so.
    Raises TemplateError when the template cannot be used.
    """
    from samordna.plandoc.writing.public import public_version

    writer = cast("_Writer", import_module(f"{__name__}.{to.value}"))
    day, shown = today or date.today(), None if public else report
    order = Order(language, day, public, template, report=shown, rules=rules, state=state)
    return writer.write(public_version(document) if public else document, order)


def write_changes(
    before: "PlanDocument",
    after: "PlanDocument",
    *,
    language: Language = "sv",
    public: bool = True,
    state: "State | None" = None,
) -> bytes:
    """A Word file of ``after`` in which the changes since ``before`` are tracked. The rest as for :func:`write`."""
    from samordna.plandoc.writing.docx.tracked import write_tracked
    from samordna.plandoc.writing.public import public_version

    if public:
        before, after = public_version(before), public_version(after)
    return write_tracked(before, after, Order(language, date.today(), public, state=state))
