"""Where a table of the file stands, so that one comes back to it when the file has been read anew."""

from django.contrib.messages import get_messages
from django.core.paginator import Paginator

from samordna.accounts.access import MunicipalityRequest
from samordna.intake.models import Upload, UploadGrid
from samordna.intake.views.shared import address

PER_PAGE = 20
_TABLE = "tabell"


def pages_of(upload: Upload) -> "Paginator[UploadGrid]":
    return Paginator(upload.grids.all(), PER_PAGE, orphans=5)


def wait_for_table(request: MunicipalityRequest, upload: Upload, number: int) -> str:
    """The page that waits while the file is read, from which one comes back to the table."""
    return f"{address(request, 'wait', upload)}?{_TABLE}={number}"


def table_waited_for(request: MunicipalityRequest) -> str:
    """The number of the table that one is to come back to; empty for the review."""
    number = request.GET.get(_TABLE, "")
    return number if number.isascii() and number.isdigit() and len(number) < 6 else ""


def table_address(request: MunicipalityRequest, upload: Upload, number: str) -> str:
    """The table on its page of the list; the top of that page where there is something to tell."""
    before = upload.grids.filter(number__lt=int(number)).count()
    page = min(before // PER_PAGE + 1, pages_of(upload).num_pages)
    place = "" if len(get_messages(request)) else f"#{_TABLE}-{number}"
    return f"{address(request, 'tables', upload)}?sida={page}{place}"
