"""The formats a plan can be written in."""

from enum import StrEnum


class Format(StrEnum):
    """A format, with what a web server and a file system need to know about it."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"

    @property
    def extension(self) -> str:
        """The end of a file's name, with the dot."""
        return f".{self.value}"

    @property
    def content_type(self) -> str:
        """The media type, with the character set of text formats."""
        return _CONTENT_TYPES[self]


_OFFICE = "application/vnd.openxmlformats-officedocument"
_CONTENT_TYPES = {
    Format.PDF: "application/pdf",
    Format.DOCX: f"{_OFFICE}.wordprocessingml.document",
    Format.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    Format.CSV: "text/csv; charset=utf-8",
    Format.JSON: "application/json",
}
