"""The organisation as a workbook: a sheet a kind, Swedish headings; and back, with the place of everything that is wrong.

openpyxl takes 0.2 s to import, hence modules of their own.
"""

from samordna.organisation.transfer.excel.reading import read
from samordna.organisation.transfer.excel.writing import about, write

__all__ = ["about", "read", "write"]
