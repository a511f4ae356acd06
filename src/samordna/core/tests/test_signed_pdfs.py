"""Signed documents pass a process of their own, whatever they are called."""

import pytest
from django.core.exceptions import ValidationError

from samordna.core.signed_pdfs import LARGEST_SIGNED, signed_pdf_pages
from samordna.plandoc.harmless.tests.test_pdf import SCRIPT, pdf


@pytest.mark.slow
def test_a_signed_pdf_is_taken_whatever_it_is_called() -> None:
    assert signed_pdf_pages("avtal.docx", pdf(pages=2)) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [b"", b"x" * (LARGEST_SIGNED + 1), b"PK avtal", pdf(SCRIPT)],
    ids=["empty", "large", "zip", "script"],
)
def test_others_are_refused(content: bytes) -> None:
    with pytest.raises(ValidationError):
        signed_pdf_pages("avtal.pdf", content)
